"""Thai lists of news and programmes, in which the day stands on a line of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Read = Callable[..., Any]

NEWS = """ข่าวกิจกรรม
2 มิถุนายน 2566
กรมประมง จัดงานวันลูกเรือโลก ประจำปี 2566
1 มิถุนายน 2566
ปลัดกระทรวงแรงงาน ลงพื้นที่ตรวจเยี่ยมด่านตรวจประมงระนอง จังหวัดระนอง
กรมประมงลงนามบันทึกความเข้าใจกับกรมเจ้าท่า ว่าด้วยการช่วยเหลือลูกเรือ
31 พฤษภาคม 2566
กรมประมงให้การต้อนรับคณะผู้แทนจากองค์การแรงงานระหว่างประเทศ
"""


def test_what_stands_under_a_day_is_of_that_day(read: Read) -> None:
    told = read(NEWS, title="ข่าวกิจกรรม", published="2023-06-03", language="th")
    assert told.rows("events", "event_type", "start_date", "city") == [
        ("ceremony", "2023-06-02", None),
        ("visit", "2023-06-01", "ระนอง"),
        ("signing", "2023-06-01", None),
        ("meeting", "2023-05-31", None),
    ]


def test_a_programme_of_two_days(read: Read) -> None:
    text = (
        "ภารกิจประจำวัน\nวันจันทร์ที่ 5 มิถุนายน 2566\n"
        "เวลา 09.00 น. นายวายุ มารินี ปลัดกระทรวงแรงงาน เป็นประธานเปิดงานวันลูกเรือโลก ณ โรงแรมท่าน้ำ\n"
        "เวลา 13.30 น. นายวายุ มารินี ปลัดกระทรวงแรงงาน เป็นประธานการประชุมคณะกรรมการลูกเรือ ครั้งที่ 2/2566\n"
        "วันอังคารที่ 6 มิถุนายน 2566\n"
        "เวลา 10.00 น. นายวายุ มารินี ปลัดกระทรวงแรงงาน ให้การต้อนรับนายสมุทร ชลธาร เอกอัครราชทูตลาวประจำประเทศไทย\n"
        "เวลา 14.00 น. เดินทางกลับ"
    )
    told = read(text, title="ภารกิจประจำวัน", published="2023-06-03", language="th")
    assert told.rows("events", "event_type", "start_date") == [
        ("ceremony", "2023-06-05"),
        ("meeting", "2023-06-05"),
        ("meeting", "2023-06-06"),
    ]


def test_one_day_above_a_text_is_no_list(read: Read) -> None:
    text = (
        "ข่าวกรม\n2 มิถุนายน 2566\nกรมประมงแจ้งว่าจะมีการประชุมคณะกรรมการลูกเรือ ครั้งที่ 2/2566 ในเร็ว ๆ นี้\n"
        "ลูกเรือทุกคนควรอ่านคู่มือ"
    )
    told = read(text, title="ข่าวกรม", published="2023-06-03", language="th")
    assert [row for row in told.rows("events", "start_date") if row[0]] == []


def test_a_weekly_briefing_and_the_items_of_it(read: Read) -> None:
    text = (
        "สรุปการแถลงข่าวประจำสัปดาห์\nวันพฤหัสบดีที่ ๑๔ กันยายน ๒๕๖๖ เวลา ๑๑.๐๐ น. ณ ห้องแถลงข่าว กระทรวงการต่างประเทศ\n"
        "๑. การประชุมท่าเรือโลก ครั้งที่ ๕\n"
        "• เมื่อวันที่ ๑๓ กันยายน ๒๕๖๖ นายวายุ มารินี รัฐมนตรีว่าการกระทรวงการต่างประเทศ เข้าร่วมการประชุมท่าเรือโลก"
        " ครั้งที่ ๕ ณ กรุงจาการ์ตา\n"
        "• ระหว่างวันที่ ๑๘ - ๒๖ กันยายน ๒๕๖๖ นายวายุ มารินี จะเดินทางเยือนนครนิวยอร์ก สหรัฐอเมริกา\n"
        "• เมื่อวันที่ ๑๒ กันยายน ๒๕๖๖ สถานเอกอัครราชทูต ณ กรุงย่างกุ้ง ร่วมกับทางการเมียนมา ช่วยเหลือคนไทย ๑๐ คน"
    )
    told = read(text, title="สรุปการแถลงข่าวประจำสัปดาห์", published="2023-09-14", language="th")
    assert told.rows("events", "event_type", "start_date", "venue", "city") == [
        ("statement", "2023-09-14", "ห้องแถลงข่าว กระทรวงการต่างประเทศ", None),
        ("meeting", "2023-09-13", None, "กรุงจาการ์ตา"),
        ("visit", "2023-09-18", None, "นครนิวยอร์ก"),
        ("operation", "2023-09-12", None, None),
    ]
