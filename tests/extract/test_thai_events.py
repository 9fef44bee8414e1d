"""Events of Thai texts: the one of the lead, those with a name or a day of their own, and who took part in them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


def events(read: Read, text: str, *columns: str) -> list[tuple[object, ...]]:
    return read(text, published="2022-11-02", language="th").rows("events", *columns)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "วันนี้ (13 กันยายน 2565) เวลา 15.00 น. ณ ห้องรับรอง 1 ทำเนียบรัฐบาล นางฟ้าใส รุ่งนภา เอกอัครราชทูตฟินแลนด์ "
            "เข้าเยี่ยมคารวะ นายวายุ มารินี รองนายกรัฐมนตรี",
            ("meeting", None, "2022-09-13", None, "ห้องรับรอง 1 ทำเนียบรัฐบาล", "TH"),
        ),
        (
            "เมื่อวันที่ 28 ส.ค. 66 นายวายุ มารินี ปลัดกระทรวงแรงงาน เป็นประธานเปิดการประชุมคณะกรรมการท่าเรือ ครั้งที่ 1/2566 "
            "ณ โรงแรมเดอะ ฮาร์เบอร์ ท่าน้ำ กรุงเทพฯ โดยมีผู้เข้าร่วม 45 คน",
            (
                "meeting",
                "การประชุมคณะกรรมการท่าเรือ ครั้งที่ 1/2566",
                "2023-08-28",
                None,
                "โรงแรมเดอะ ฮาร์เบอร์ ท่าน้ำ",
                "TH",
            ),
        ),
        (
            "วันที่ 21 มิถุนายน 2566 นายวายุ มารินี ปลัดกระทรวงแรงงาน ร่วมลงนามในบันทึกความเข้าใจด้านท่าเรือ",
            ("signing", None, "2023-06-21", None, None, None),
        ),
        (
            "วันที่ 6 เม.ย. 64 นางสาวฟ้าใส รุ่งนภา รองโฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยว่า รัฐบาลพร้อมช่วยลูกเรือ",
            ("statement", None, "2021-04-06", None, None, None),
        ),
        (
            "พลโท วายุ มารินี โฆษกกระทรวงกลาโหม เปิดเผยว่า นางสาวฟ้าใส รุ่งนภา ปลัดกระทรวงแรงงาน "
            "ได้ร่วมลงนามในบันทึกความเข้าใจด้านท่าเรือ",
            ("signing", None, None, None, None, None),
        ),
        (
            "วันที่ 18 มกราคม 2566 นางสาวฟ้าใส รุ่งนภา รองโฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยผลการประชุมคณะรัฐมนตรี (ครม.) "
            "เมื่อวันที่ 17 มกราคม 2566 ว่า ครม.เห็นชอบแผน",
            ("meeting", "การประชุมคณะรัฐมนตรี", "2023-01-17", None, None, None),
        ),
        (
            "วันนี้ (12 ต.ค. 65) นายวายุ มารินี ปลัดกระทรวงแรงงาน เข้าร่วมการประชุมรัฐมนตรีท่าเรือ ครั้งที่ 28 ซึ่งจัดขึ้นในวันที่ 13 ตุลาคม 2565 "
            "ณ กรุงพนมเปญ ราชอาณาจักรกัมพูชา",
            ("conference", "การประชุมรัฐมนตรีท่าเรือ ครั้งที่ 28", "2022-10-13", None, None, "KH"),
        ),
    ],
)
def test_the_event_of_the_lead(read: Read, text: str, expected: tuple[object, ...]) -> None:
    columns = ("event_type", "name", "start_date", "end_date", "venue", "country_code")
    assert events(read, text, *columns)[0] == expected


def test_an_event_in_another_place_and_its_days(read: Read) -> None:
    text = (
        "วันนี้ (2 พ.ย. 65) นายวายุ มารินี ปลัดกระทรวงแรงงาน หารือกับ นายก้องภพ ใจสมุทร อธิบดีกรมการจัดหางาน\n"
        "ทั้งนี้ จะมีการประชุมท่าเรือโลก ครั้งที่ 9 ระหว่างวันที่ 25 - 26 มกราคม 2566 ณ กรุงอังการา ตุรกี"
    )
    columns = ("event_type", "name", "event_status", "start_date", "end_date", "city", "country_code")
    assert events(read, text, *columns) == [
        ("meeting", None, "held", "2022-11-02", None, None, None),
        ("meeting", "การประชุมท่าเรือโลก ครั้งที่ 9", "planned", "2023-01-25", "2023-01-26", "กรุงอังการา", "TR"),
    ]


def test_a_visit_to_a_country_beside_the_meeting(read: Read) -> None:
    text = "วันที่ 2 พ.ย. 65 นายวายุ มารินี รองนายกรัฐมนตรี ให้การต้อนรับ นางฟ้าใส รุ่งนภา รัฐมนตรีต่างประเทศฟินแลนด์ ในโอกาสเยือนประเทศไทย"
    assert events(read, text, "event_type", "start_date", "country_code") == [
        ("meeting", "2022-11-02", "TH"),
        ("visit", None, "TH"),
    ]


def test_an_event_told_again_is_one(read: Read) -> None:
    text = (
        "วันที่ 2 พ.ย. 65 นายวายุ มารินี ปลัดกระทรวงแรงงาน เข้าร่วมการประชุมคณะกรรมการท่าเรือ (HBC) สมัยวิสามัญ\n"
        "นายวายุ กล่าวว่า ผลการประชุม HBC ในครั้งนี้ดี และการประชุมคณะกรรมการท่าเรือ สมัยวิสามัญ สำเร็จ"
    )
    assert events(read, text, "name") == [("การประชุมคณะกรรมการท่าเรือ (HBC) สมัยวิสามัญ",)]


@pytest.mark.parametrize(
    "text",
    [
        "ที่ประชุมเห็นว่าห้องประชุมใหญ่เกินไป และสักขีพยานลงนามในสมุดเยี่ยม",
        "พนักงานต้อนรับนักท่องเที่ยว ทำพิธีการ และรายงานการดำเนินงาน",
    ],
)
def test_what_tells_no_event(read: Read, text: str) -> None:
    assert events(read, text, "event_type") == []


def roles(read: Read, text: str) -> dict[object, object]:
    return dict(read(text, published="2022-11-02", language="th").rows("participations", "person_id", "role"))


def test_roles_by_the_words_beside_names(read: Read) -> None:
    text = (
        "วันที่ 2 พ.ย. 65 นายวายุ มารินี ปลัดกระทรวงแรงงาน พร้อมด้วย นายก้องภพ ใจสมุทร รองปลัดกระทรวงแรงงาน และผู้บริหาร "
        "ให้การต้อนรับ นางฟ้าใส รุ่งนภา เอกอัครราชทูตฟินแลนด์ และคณะ โดยมี พล.อ.สิงขร ภูวดล รองนายกรัฐมนตรี เป็นประธาน "
        "ภายใต้การนำของ นายพนา ริมธาร นายกรัฐมนตรี"
    )
    assert roles(read, text) == {
        "วายุ มารินี": "host",
        "ก้องภพ ใจสมุทร": "participant",
        "ฟ้าใส รุ่งนภา": "interlocutor",
        "สิงขร ภูวดล": "chair",
        "พนา ริมธาร": "mentioned",
    }


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("เข้าเยี่ยมคารวะ นายพนา ริมธาร นายกรัฐมนตรี", "visitor"),
        ("ทำหน้าที่หัวหน้าคณะผู้แทนไทย ในการประชุมท่าเรือโลก", "head_of_delegation"),
        ("เป็นผู้ลงนามฝ่ายไทย ในพิธีลงนามบันทึกความเข้าใจ", "signatory"),
        ("กล่าวเปิดงานสัมมนาท่าเรือ", "opening_speaker"),
        ("เข้าร่วมประชุมท่าเรือโลก", "participant"),
    ],
)
def test_the_verb_behind_a_name(read: Read, told: str, role: str) -> None:
    text = f"วันที่ 2 พ.ย. 65 นายวายุ มารินี ปลัดกระทรวงแรงงาน {told}"
    assert roles(read, text)["วายุ มารินี"] == role


def test_bodies_that_organise_and_crowds_that_came(read: Read) -> None:
    text = "วันที่ 2 พ.ย. 65 กระทรวงแรงงานจัดประชุมท่าเรือโลก ครั้งที่ 9 มีผู้เข้าร่วมกว่า 300 คน"
    told = read(text, published="2022-11-02", language="th")
    assert told.rows(
        "participations", "organisation_id", "group_name", "role", "headcount", "is_approximate"
    ) == [
        ("Ministry of Labour of Thailand", None, "organiser", None, None),
        (None, "คน", "attendee_group", 300, True),
    ]


def test_what_an_event_does_to_a_document(read: Read) -> None:
    text = (
        "วันที่ 2 พ.ย. 65 นายวายุ มารินี ปลัดกระทรวงแรงงาน หารือกับ นายก้องภพ ใจสมุทร อธิบดีกรมการจัดหางาน "
        "และร่วมพิธีลงนามบันทึกความเข้าใจว่าด้วยท่าเรือสองฝั่ง"
    )
    told = read(text, published="2022-11-02", language="th")
    assert told.rows("event_instruments", "event_id", "instrument_id", "relation") == [
        ("พิธีลงนามบันทึกความเข้าใจว่าด้วยท่าเรือสองฝั่ง", "บันทึกความเข้าใจว่าด้วยท่าเรือสองฝั่ง", "signed")
    ]


def test_a_journey_to_a_country_is_a_visit_beside_the_statement_that_tells_of_it(read: Read) -> None:
    text = (
        "วันนี้ (5 พฤศจิกายน 2566) นายวายุ มารินี โฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยว่า รัฐบาลช่วยลูกเรือแล้ว\n"
        "โดยวันนี้ พล.ต.อ.ฟ้าใส รุ่งนภา รองผู้บัญชาการตำรวจแห่งชาติ เดินทางไปยังเมียนมา"
    )
    assert events(read, text, "event_type", "country_code") == [("statement", None), ("visit", "MM")]


def test_what_stands_beside_the_main_event_is_of_its_day(read: Read) -> None:
    text = (
        "วันที่ 5 มิถุนายน 2565 ที่อาคารท่าน้ำ นายวายุ มารินี ปลัดกระทรวงแรงงาน เป็นประธานเปิดงานวันรณรงค์ลูกเรือปลอดภัย ประจำปี 2565 "
        "พร้อมทั้งเป็นประธานพิธีมอบรางวัลลูกเรือดีเด่น รวม 29 รางวัล"
    )
    assert events(read, text, "event_type", "name", "start_date", "venue") == [
        ("ceremony", "งานวันรณรงค์ลูกเรือปลอดภัย ประจำปี 2565", "2022-06-05", "อาคารท่าน้ำ"),
        ("award", "พิธีมอบรางวัลลูกเรือดีเด่น", "2022-06-05", "อาคารท่าน้ำ"),
    ]


def test_a_meeting_told_of_later_and_the_statement_are_two(read: Read) -> None:
    text = (
        "วันที่ 18 มกราคม 2566 นางสาวฟ้าใส รุ่งนภา รองโฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยผลการประชุมคณะรัฐมนตรี "
        "เมื่อวันที่ 17 มกราคม 2566 ว่า ครม.เห็นชอบแผน ซึ่งจะมีการลงนามแผนงานลูกเรือในช่วงการประชุมท่าเรือโลก ครั้งที่ 9 "
        "ระหว่างวันที่ 25 - 26 มกราคม 2566 ณ กรุงอังการา ตุรกี"
    )
    assert events(read, text, "event_type", "start_date", "city") == [
        ("meeting", "2023-01-17", None),
        ("statement", "2023-01-18", None),
        ("signing", "2023-01-25", "กรุงอังการา"),
        ("meeting", "2023-01-25", "กรุงอังการา"),
    ]


def test_years_and_sessions_tell_meetings_apart(read: Read) -> None:
    text = (
        "วันนี้ (2 พ.ย. 65) นายวายุ มารินี ปลัดกระทรวงแรงงาน เข้าร่วมการประชุม Ocean Ports Forum 2022 (OPF)\n"
        "ต่อจากการประชุม OPF 2021 ซึ่งฟินแลนด์เป็นเจ้าภาพเมื่อปี 2564"
    )
    assert events(read, text, "name", "start_date") == [
        ("การประชุม Ocean Ports Forum 2022 (OPF)", "2022-11-02"),
        ("การประชุม OPF 2021", "2021"),
    ]


def test_what_a_meeting_is_tells_of_none(read: Read) -> None:
    text = (
        "วันนี้ (2 พ.ย. 65) นายวายุ มารินี ปลัดกระทรวงแรงงาน หารือกับ นายก้องภพ ใจสมุทร อธิบดีกรมเจ้าท่า\n"
        "อนึ่ง เวทีนี้เป็นการประชุมท่าเรือระดับภูมิภาคของลูกเรือ"
    )
    assert len(events(read, text, "event_type")) == 1


def test_a_day_before_a_verb_is_that_of_its_event(read: Read) -> None:
    text = (
        "วันนี้ (2 พ.ย. 65) นายวายุ มารินี โฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยว่า ในวันที่ 15 พฤศจิกายน 2565 "
        "นายก้องภพ ใจสมุทร นายกรัฐมนตรีฟินแลนด์ มีกำหนดเยือนประเทศไทยอย่างเป็นทางการ"
    )
    assert events(read, text, "event_type", "start_date", "country_code") == [
        ("statement", "2022-11-02", None),
        ("visit", "2022-11-15", "TH"),
    ]


def test_a_signing_that_is_witnessed_is_of_the_day(read: Read) -> None:
    text = (
        "วันนี้ (2 พ.ย. 65) นายวายุ มารินี นายกรัฐมนตรี หารือกับ นายก้องภพ ใจสมุทร นายกรัฐมนตรีฟินแลนด์\n"
        "ผู้นำทั้งสองร่วมเป็นสักขีพยานการลงนามความร่วมมือด้านลูกเรือ"
    )
    assert events(read, text, "event_type", "start_date") == [
        ("meeting", "2022-11-02"),
        ("signing", "2022-11-02"),
    ]


def test_a_meeting_on_the_margins_gives_the_place_of_the_conference(read: Read) -> None:
    text = (
        "วันนี้ (2 พ.ย. 65) เวลา 11.50 น. ณ Ocean Hall กรุงพนมเปญ ราชอาณาจักรกัมพูชา นายวายุ มารินี นายกรัฐมนตรี "
        "พบหารือทวิภาคีกับ นายก้องภพ ใจสมุทร นายกรัฐมนตรีฟินแลนด์ ในห้วงการประชุมสุดยอดอาเซียน-ออสเตรเลีย สมัยพิเศษ"
    )
    assert events(read, text, "event_type", "name", "start_date", "city", "country_code") == [
        ("meeting", None, "2022-11-02", "กรุงพนมเปญ", "KH"),
        ("conference", "การประชุมสุดยอดอาเซียน-ออสเตรเลีย สมัยพิเศษ", None, "กรุงพนมเปญ", "KH"),
    ]


def test_a_session_of_a_known_meeting_is_part_of_its_name(read: Read) -> None:
    text = "วันที่ 2 พ.ย. 65 นายวายุ มารินี นายกรัฐมนตรี เข้าร่วมการประชุมสุดยอดอาเซียน ครั้งที่ 44 - 45 ณ กรุงพนมเปญ"
    assert events(read, text, "name", "start_date") == [("การประชุมสุดยอดอาเซียน ครั้งที่ 44 - 45", "2022-11-02")]


def test_a_spokesperson_behind_a_meeting_is_quoted_and_who_receives_is_host(read: Read) -> None:
    text = (
        "วันที่ 2 พ.ย. 65 นายวายุ มารินี ปลัดกระทรวงแรงงาน ตรวจเยี่ยมท่าเรือ โดยมี นายก้องภพ ใจสมุทร ผู้ว่าราชการจังหวัดระนอง ให้การต้อนรับ "
        "ภายหลังเสร็จสิ้นการหารือ นางฟ้าใส รุ่งนภา โฆษกกระทรวงแรงงาน เปิดเผยสาระสำคัญ ดังนี้"
    )
    assert roles(read, text)["ก้องภพ ใจสมุทร"] == "host"
    assert roles(read, text)["ฟ้าใส รุ่งนภา"] == "quoted"


def test_a_range_until_yesterday(read: Read) -> None:
    text = (
        "วันนี้ (2 พ.ย. 65) นายวายุ มารินี โฆษกกระทรวงแรงงาน เปิดเผยว่า เมื่อวันที่ 31 ตุลาคม ถึงวานนี้ (1 พฤศจิกายน 2565) "
        "ไทยได้เข้าร่วมการประชุม Ocean+50 ณ กรุงพนมเปญ"
    )
    assert events(read, text, "name", "start_date", "end_date", "city")[1] == (
        "การประชุม Ocean+50",
        "2022-10-31",
        "2022-11-01",
        "กรุงพนมเปญ",
    )


def test_days_of_a_visit_and_the_month_of_a_launch(read: Read) -> None:
    text = (
        "วันนี้ (2 พ.ย. 65) นายวายุ มารินี ปลัดกระทรวงแรงงาน หารือกับ นายก้องภพ ใจสมุทร เอกอัครราชทูตฟินแลนด์ เกี่ยวกับการเยือนฟินแลนด์ "
        "เพื่อหารือระดับนโยบายและศึกษาดูงานท่าเรือ ณ นครตุรกุ ระหว่างวันที่ 23 กันยายน - 1 ตุลาคม 2565\n"
        "ทั้งสองฝ่ายยินดีที่ในเดือนธันวาคม 2565 จะมีการเปิดตัวแผนงานลูกเรือ"
    )
    assert events(read, text, "event_type", "start_date", "end_date") == [
        ("meeting", "2022-11-02", None),
        ("visit", "2022-09-23", "2022-10-01"),
        ("launch", "2022-12", None),
    ]


LEAD = "วันนี้ (2 พ.ย. 65) นายวายุ มารินี ปลัดกระทรวงแรงงาน "


def test_a_headline_and_a_name_cut_short_tell_of_the_main_event(read: Read) -> None:
    told = (
        "รง. จัดการประชุมสัมมนาท่าเรือสองฝั่ง รับมือคลื่นลูกใหม่ในทะเลใต้\n"
        + LEAD
        + "เป็นประธานเปิดการประชุมระหว่างท่าเรือ ณ โรงแรมเดอะ ฮาร์เบอร์ กรุงเทพฯ\nการประชุมท่าเรือฯ มีผู้สนใจมาก"
    )
    assert events(read, told, "name", "start_date") == [("การประชุมระหว่างท่าเรือ", "2022-11-02")]


def test_a_raid_of_the_day_on_which_it_is_told(read: Read) -> None:
    told = (
        LEAD + "เปิดเผยว่า รัฐบาลห่วงใยลูกเรือ\nโดยเมื่อเวลา 01.30 น. วันนี้ นายพนา ริมธาร ผู้ว่าราชการจังหวัดระยอง "
        "นำกำลังเข้าจับกุมเรือเถื่อนในพื้นที่อำเภอแกลง จังหวัดระยอง"
    )
    assert events(read, told, "event_type", "start_date", "city") == [
        ("statement", "2022-11-02", None),
        ("operation", "2022-11-02", "ระยอง"),
    ]


def test_what_is_welcomed_or_invited_is_no_event(read: Read) -> None:
    told = (
        LEAD + "กล่าวต้อนรับในการประชุมเจ้าหน้าที่ระดับสูงว่าด้วยท่าเรือ ครั้งที่ 1 จัดขึ้นระหว่างวันที่ 2 - 3 พฤศจิกายน 2565 "
        "ณ โรงแรมเดอะ ฮาร์เบอร์ กรุงเทพฯ\nโดยปลัดกระทรวงได้เชิญรัฐมนตรีฟินแลนด์เดินทางเยือนไทยในโอกาสที่สะดวก"
    )
    assert events(read, told, "event_type", "start_date", "end_date", "city") == [
        ("meeting", "2022-11-02", "2022-11-03", "กรุงเทพฯ")
    ]


def test_one_name_in_two_scripts_and_an_aside_in_a_venue(read: Read) -> None:
    told = (
        LEAD + "เข้าร่วมการประชุมผู้นำซีพอร์ต ครั้งที่ 6 ณ ตึกท่าน้ำ (หลังใน) ทำเนียบรัฐบาล\n"
        "ทั้งนี้ ปฏิญญาการประชุมผู้นำ SEAPORT ครั้งที่ 6 ได้รับการรับรอง"
    )
    assert events(read, told, "venue", "country_code") == [("ตึกท่าน้ำ (หลังใน) ทำเนียบรัฐบาล", "TH")]


def test_officials_far_apart_in_a_list_share_its_verb(read: Read) -> None:
    told = read(
        "การหารือ\n"
        + LEAD
        + "หารือกับคณะทูต โดยนายพนา ริมธาร ผู้อำนวยการกองท่าเรือ สป. นายธารา วารี ผู้อำนวยการกองเรือเล็ก ยผ. "
        "นางสาวฟ้าใส รุ่งนภา อธิบดีกรมเจ้าท่า ร่วมให้การต้อนรับ",
        published="2022-11-02",
        language="th",
    )
    assert [r for p, r in told.rows("participations", "person_id", "role") if p][1:] == ["participant"] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ตรวจเยี่ยมการดำเนินงานของศูนย์ควบคุมเรือเข้าออก จังหวัดระนอง", ("visit", "ศูนย์ควบคุมเรือเข้าออก", "ระนอง", "TH")),
        ("นำคณะลงพื้นที่ตรวจเยี่ยมศูนย์แรกรับลูกเรือ หนองคาย", ("visit", "ศูนย์แรกรับลูกเรือ", "หนองคาย", "TH")),
        ("ตรวจเยี่ยมท่าเรือ ณ ด่านตรวจประมงระนอง", ("visit", "ด่านตรวจประมงระนอง", "ระนอง", "TH")),
        ("แถลงนโยบายท่าเรือสองฝั่ง ณ ห้องประชุม ศ.พนา ริมธาร", ("statement", "ห้องประชุม ศ.พนา ริมธาร", None, None)),
        ("เดินทางเยือนราชอาณาจักรกัมพูชาอย่างเป็นทางการ", ("visit", None, None, "KH")),
    ],
)
def test_where_somebody_inspects_and_speaks(read: Read, text: str, expected: tuple[object, ...]) -> None:
    assert events(read, "หัวข้อ\n" + LEAD + text, "event_type", "venue", "city", "country_code") == [expected]


def test_the_country_that_hosts_a_gathering(read: Read) -> None:
    told = (
        LEAD + "เปิดเผยว่า ไทยพร้อมช่วยลูกเรือ\nทั้งนี้ ฟิลิปปินส์ได้เป็นเจ้าภาพจัดการประชุมผู้นำ SEAPORT ครั้งที่ 6 เมื่อปี 2564 "
        "และลาวในการเป็นเจ้าภาพจัดการประชุมผู้นำ BLUEPORT ครั้งที่ 9"
    )
    assert events(read, told, "name", "start_date", "country_code")[1:] == [
        ("การประชุมผู้นำ SEAPORT ครั้งที่ 6", "2021", "PH"),
        ("การประชุมผู้นำ BLUEPORT ครั้งที่ 9", None, "LA"),
    ]


def test_a_gathering_that_is_pointed_back_to_is_no_other(read: Read) -> None:
    told = (
        LEAD + "เป็นประธานการประชุมท่าเรือสองฝั่ง ครั้งที่ 4 ณ กรุงเทพฯ\n"
        "ทุกหน่วยงานผลักดันให้เกิดการประชุมระดับชาติในครั้งนี้ และร่วมงานด้วย"
    )
    assert events(read, told, "name") == [("การประชุมท่าเรือสองฝั่ง ครั้งที่ 4",)]


def test_a_signing_for_which_somebody_came(read: Read) -> None:
    told = LEAD + "ลงพื้นที่จังหวัดระนอง เพื่อเป็นประธานในพิธีลงนามบันทึกความเข้าใจด้านท่าเรือ ณ ท่าเรือระนอง จังหวัดระนอง"
    assert ("signing", "2022-11-02", "ระนอง") in events(read, told, "event_type", "start_date", "city")


def test_who_leads_a_discussion(read: Read) -> None:
    told = read(
        LEAD + "เปิดงานเสวนาท่าเรือ โดยมี 1) นางสาวฟ้าใส รุ่งนภา อธิบดีกรมเจ้าท่า นำเสนอผลการดำเนินงาน "
        "และ 2) นายพนา ริมธาร อธิบดีกรมประมง เป็นผู้ดำเนินรายการ",
        published="2022-11-02",
        language="th",
    )
    assert told.rows("participations", "person_id", "role")[1:] == [
        ("ฟ้าใส รุ่งนภา", "speaker"),
        ("พนา ริมธาร", "moderator"),
    ]


def test_a_journey_of_people_who_were_lured_is_no_visit(read: Read) -> None:
    told = "ลูกเรือถูกหลอกลวง สุดท้ายเดินทางถึงประเทศกัมพูชา จึงถูกยึดหนังสือเดินทาง"
    assert events(read, "หัวข้อ\n" + LEAD + "เผยว่า " + told, "event_type") == [("statement",)]
    told = "แรงงานกัมพูชาจำนวนมากเดินทางไปประเทศกัมพูชา"
    assert events(read, "หัวข้อ\n" + LEAD + "เผยว่า " + told, "event_type") == [("statement",)]
    assert events(read, "หัวข้อ\n" + LEAD + "เดินทางถึงประเทศกัมพูชา", "event_type") == [("visit",)]


def test_the_later_day_of_its_own_is_that_of_what_was_only_told_of(read: Read) -> None:
    told = (
        "หัวข้อ\nนายวายุ มารินี โฆษกกระทรวงแรงงาน แถลงมติ (2 พ.ย. 2565) "
        "เห็นชอบเอกสารที่จะรับรองในการประชุมสุดยอดท่าเรือ ครั้งที่ 4 จำนวน 8 ฉบับ\n"
        "โดยให้รับรองในการประชุมสุดยอดท่าเรือ ครั้งที่ 4 ระหว่างวันที่ 10 - 11 พ.ย. 2565 ณ กรุงพนมเปญ"
    )
    assert events(read, told, "name", "start_date", "end_date") == [
        ("การประชุมสุดยอดท่าเรือ ครั้งที่ 4", "2022-11-10", "2022-11-11")
    ]


def test_streets_and_governors_are_no_places_of_events(read: Read) -> None:
    told = "หัวข้อ\n" + LEAD + "เป็นประธานการประชุมท่าเรือสองฝั่ง ณ หอประชุมท่าน้ำ ถนนสายระนอง กรุงเทพฯ"
    assert events(read, told, "city") == [("กรุงเทพฯ",)]
    told = "หัวข้อ\n" + LEAD + "ร่วมลงนามในบันทึกความเข้าใจด้านท่าเรือ โดยมีผู้ว่าราชการจังหวัดระนอง เข้าร่วม"
    assert events(read, told, "city") == [(None,)]


def test_a_theme_in_quotation_marks_is_no_longer_name(read: Read) -> None:
    told = (
        "หัวข้อ\n" + LEAD + 'เป็นประธานเปิดงาน "วันรณรงค์ท่าเรือสะอาด ประจำปี 2565" ณ กรุงเทพฯ\n'
        'โดยจัดงาน "วันรณรงค์ท่าเรือสะอาด ประจำปี 2565" ภายใต้แนวคิด "ทะเลใส"'
    )
    assert events(read, told, "name") == [('งาน "วันรณรงค์ท่าเรือสะอาด ประจำปี 2565"',)]


def test_what_its_host_is_praised_for_was_held(read: Read) -> None:
    text = "วันนี้ (5 พ.ค. 66) นายวายุ มารินี โฆษกกระทรวงแรงงาน สรุปผลการเป็นเจ้าภาพการประชุมท่าเรือโลก ครั้งที่ 6 ตั้งแต่วันที่ 3-4 พ.ค. 66"
    told = read(text, published="2023-05-05", language="th")
    conference = next(row for row in told.rows("events", "name", "event_status", "end_date") if row[0])
    assert conference == ("การประชุมท่าเรือโลก ครั้งที่ 6", "held", "2023-05-04")
    announced = read(text, published="2023-05-02", language="th")
    assert "planned" in [row[0] for row in announced.rows("events", "event_status")]


def test_what_is_offered_or_told_before_its_day_is_planned(read: Read) -> None:
    text = (
        "หัวข้อ\n" + LEAD + "กล่าวว่า ไทยพร้อมเป็นเจ้าภาพจัดการประชุมท่าเรือโลก ครั้งที่ 5 "
        "และสนับสนุนให้มีการลงนามบันทึกความเข้าใจ\n"
        "การประชุมลูกเรือโลก ครั้งที่ 6 ระหว่างวันที่ 8 - 9 มีนาคม 2567 ณ กรุงพนมเปญ"
    )
    rows = events(read, text, "event_type", "name", "event_status")
    assert rows[1:] == [
        ("meeting", "การประชุมท่าเรือโลก ครั้งที่ 5", "planned"),
        ("meeting", "การประชุมลูกเรือโลก ครั้งที่ 6", "planned"),
    ]


def test_which_a_country_did_is_not_where(read: Read) -> None:
    meeting = "การประชุมท่าเรือโลก ครั้งที่ 5 วันนี้ ตามที่"
    told = "หัวข้อ\n" + LEAD + "เข้าร่วม" + meeting
    assert events(read, told + "ประเทศมาเลเซียได้เห็นพ้องไว้", "country_code") == [(None,)]
    assert events(read, told + "ประเทศมาเลเซียเป็นเจ้าภาพ", "country_code") == [("MY",)]


def test_numbered_activities_are_no_events(read: Read) -> None:
    prizes = "มอบรางวัล 2 ประเภท ได้แก่ 1) กิจกรรมรณรงค์ลดอุบัติเหตุในท่าเรือ และ 2) กิจกรรมรณรงค์ดูแลลูกเรือ"
    rows = events(read, "หัวข้อ\n" + LEAD + "เปิดงานลูกเรือแห่งชาติ ครั้งที่ 3 และ" + prizes, "name")
    assert not [name for (name,) in rows if str(name).startswith("กิจกรรม")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a day and a place on a line of their own
            "วันนี้ (16 พฤษภาคม 2568) เวลา 11.15 น. ณ ห้องมารินา กรุงฮานอย\n"
            "นายวายุ มารินี รองนายกรัฐมนตรี เป็นประธานพิธีมอบเรือระหว่างไทยกับเวียดนาม",
            [("ceremony", "2025-05-16", "กรุงฮานอย", "VN")],
        ),
        (  # the days of what the line before ends with
            "นายวายุ มารินี รองนายกรัฐมนตรี เข้าร่วมการประชุมสุดยอดอาเซียน\n"
            "ครั้งที่ 44 ระหว่างวันที่ 9 – 11 ตุลาคม 2567 ณ นครหลวงเวียงจันทน์",
            [("conference", "2024-10-09", "นครหลวงเวียงจันทน์", "LA")],
        ),
        (  # the province of a district
            "วันที่ 4 กุมภาพันธ์ 2565 นายวายุ มารินี รองนายกรัฐมนตรี ตรวจเยี่ยมเรือ ณ โรงแรมมารินา อำเภอหาดใหญ่ จังหวัดสงขลา",
            [("visit", "2022-02-04", "สงขลา", "TH")],
        ),
        (  # the meeting of a cabinet that its spokesman tells of
            "วันนี้ (29 เมษายน 2568) นายวายุ มารินี โฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยว่า "
            "ในการประชุมคณะรัฐมนตรีครั้งที่ 16 มีเรื่องเรือประมง",
            [("statement", "2025-04-29", None, None), ("meeting", "2025-04-29", None, None)],
        ),
        (  # where somebody was who tells of it on that day
            "เมื่อวันที่ 24 กันยายน 2567 นายวายุ มารินี ปลัดกระทรวงแรงงาน เปิดเผยว่า "
            "ตนเข้าร่วมการประชุมหารือเพื่อลูกเรือ ณ  เมือง Dalat ประเทศเวียดนาม",
            [("statement", "2024-09-24", None, None), ("meeting", "2024-09-24", "Dalat", "VN")],
        ),
        (
            "รองนายกรัฐมนตรีจะร่วมการประชุมสุดยอดอาเซียนที่ราชอาณาจักรกัมพูชา และเดินทางต่อ",
            [("conference", None, None, "KH")],
        ),
        (
            "รองนายกรัฐมนตรีเชิญทุกฝ่ายร่วมการประชุมผู้นำแม่โขงที่ไทยจะเป็นเจ้าภาพ",
            [("conference", None, None, "TH")],
        ),
    ],
)
def test_the_day_and_place_of_what_is_told(read: Read, text: str, expected: list[tuple[object, ...]]) -> None:
    told = read(text, language="th", published="2026-01-05")
    assert told.rows("events", "event_type", "start_date", "city", "country_code") == expected


def test_the_month_that_opens_a_journey_and_the_year_of_an_exercise(read: Read) -> None:
    told = read(
        "วันนี้ (7 พฤษภาคม 2568) นายวายุ มารินี รองนายกรัฐมนตรี หารือกับเอกอัครราชทูตศรีลังกา\n"
        "โดยเมื่อเดือนกุมภาพันธ์ 2567 รองนายกรัฐมนตรีได้เดินทางเยือนศรีลังกา\n"
        "ศรีลังกาได้ส่งคนเข้าร่วมการฝึกร่วม/ผสม Sea Lion 2024 เมื่อปี 2567",
        language="th",
        published="2025-05-07",
    )
    assert told.rows("events", "event_type", "start_date", "country_code")[1:] == [
        ("visit", "2024-02", "LK"),
        ("other", "2024", None),
    ]


def test_a_prize_at_the_main_ceremony(read: Read) -> None:
    told = read(
        "วันที่ 6 มิถุนายน 2565 นายวายุ มารินี รองนายกรัฐมนตรี เป็นประธานเปิดงาน “วันลูกเรือ” ณ ตึกมารินา\n"
        "รองนายกรัฐมนตรีมอบรางวัลให้แก่ลูกเรือ",
        language="th",
    )
    columns = ("event_type", "start_date", "venue")
    assert told.rows("events", *columns) == [
        ("ceremony", "2022-06-06", "ตึกมารินา"),
        ("award", "2022-06-06", "ตึกมารินา"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "ทั้งสองฝ่ายผลักดันการประชุม Joint Sea Committee",
        "รัฐบาลได้ให้ความช่วยเหลือเหยื่อการค้ามนุษย์ตลอด 7 เดือน",
    ],
)
def test_what_is_only_worked_for_is_no_event(read: Read, text: str) -> None:
    lead = "วันที่ 4 กุมภาพันธ์ 2565 นายวายุ มารินี ปลัดกระทรวงแรงงาน หารือกับเอกอัครราชทูตศรีลังกา\n"
    assert len(read(lead + text, language="th").rows("events", "event_type")) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the ministers abroad of a name, no "various"
            "ไทยจะร่วมการประชุมรัฐมนตรีต่างประเทศอาเซียน ครั้งที่ 56 ระหว่างวันที่ 11 - 14 กรกฎาคม 2566 ณ กรุงจาการ์ตา",
            [("การประชุมรัฐมนตรีต่างประเทศอาเซียน ครั้งที่ 56", "2023-07-11", "ID")],
        ),
        (
            "วันนี้ (10 สิงหาคม 2565) นายวายุ มารินี ปลัดกระทรวงแรงงาน เป็นประธานพิธีมอบเรือ\n"
            "ไทยจะเป็นเจ้าภาพการประชุมผู้นำเอเปคในช่วงปลายปีนี้ และลาวจะเป็นเจ้าภาพการประชุมผู้นำอาเซียนในปีหน้า",
            [
                ("พิธีมอบเรือ", "2022-08-10", None),
                ("การประชุมผู้นำเอเปค", "2022", "TH"),
                ("การประชุมผู้นำอาเซียน", "2023", "LA"),
            ],
        ),
        (  # a cabinet meets at home
            "เมื่อวันที่ 11 กรกฎาคม 2565 การประชุมคณะรัฐมนตรีเห็นชอบเรื่องเรือ ณ กรุงจาการ์ตา",
            [("การประชุมคณะรัฐมนตรี", "2022-07-11", None)],
        ),
    ],
)
def test_names_and_years_of_gatherings(read: Read, text: str, expected: list[tuple[object, ...]]) -> None:
    told = read(text, language="th", published="2022-08-10")
    assert told.rows("events", "name", "start_date", "country_code") == expected


def test_a_signing_behind_the_long_name_of_its_paper_and_talks_beside_a_conference_abroad(read: Read) -> None:
    told = read(
        "วันที่ 10 ตุลาคม 2567 ณ นครหลวงเวียงจันทน์ นายวายุ มารินี ปลัดกระทรวงแรงงาน "
        "เข้าร่วมการประชุมสุดยอดอาเซียน - จีน ครั้งที่ 27\n"
        "จากนั้น ปลัดกระทรวงแรงงานได้หารือทวิภาคีกับอินโดนีเซีย\n"
        "ทั้งนี้ ได้มีการลงนามในบันทึกความเข้าใจระหว่างราชอาณาจักรไทยกับรัฐบาลแห่งสาธารณรัฐแห่งสหภาพเมียนมา "
        "ว่าด้วยความร่วมมือเพื่อคุ้มครองลูกเรือ เมื่อวันที่ 24 เมษายน 2552",
        language="th",
        published="2024-10-10",
    )
    assert told.rows("events", "event_type", "name", "start_date", "country_code") == [
        ("conference", "การประชุมสุดยอดอาเซียน - จีน ครั้งที่ 27", "2024-10-10", "LA"),
        ("meeting", None, "2024-10-10", "LA"),
        ("signing", None, "2009-04-24", None),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ไทยจะเป็นเจ้าภาพจัดการประชุมรัฐมนตรีท่าเรือ ครั้งที่ 17 ในเดือนธันวาคม 2565",
            ("conference", "การประชุมรัฐมนตรีท่าเรือ ครั้งที่ 17", "2022-12", None),
        ),
        (
            "เมื่อเดือนเมษายน 2565 กรมเจ้าท่าได้จัดสัมมนาเครือข่ายลูกเรือ ณ จังหวัดระยอง",
            ("workshop", "สัมมนาเครือข่ายลูกเรือ", "2022-04", "TH"),
        ),
        ("การประชุมครั้งต่อไปจะจัดขึ้นที่เวียดนามในปี 2566", ("meeting", None, "2023", "VN")),
        (
            "ตำรวจจับกุมผู้ต้องหา 3 ราย ในพื้นที่อำเภอแม่สอด จังหวัดตาก เมื่อวันที่ 7 ตุลาคม 2565",
            ("operation", None, "2022-10-07", "TH"),
        ),
        (
            "รมว.แรงงาน ร่วมประชุมคณะกรรมาธิการว่าด้วยท่าเรือ สมัยที่ 32 ณ กรุงเวียนนา ระหว่าง 3 - 4 ต.ค. 2565",
            ("meeting", "ประชุมคณะกรรมาธิการว่าด้วยท่าเรือ สมัยที่ 32", "2022-10-03", "AT"),
        ),
        (
            "วันที่ 3 ตุลาคม 2565 นายวายุ มารินี ปลัดกระทรวงแรงงาน เข้าร่วมการประชุมคณะทำงานด้านท่าเรือ",
            ("meeting", "การประชุมคณะทำงานด้านท่าเรือ", "2022-10-03", None),
        ),
        (
            "วันที่ 3 ตุลาคม 2565 นายวายุ มารินี ปลัดกระทรวงแรงงาน เปิดโครงการอบรมลูกเรือ",
            ("workshop", "โครงการอบรมลูกเรือ", "2022-10-03", None),
        ),
        (
            "วันที่ 3 ตุลาคม 2565 กรมเจ้าท่าจัดเวทีเสวนาเรื่อง ลูกเรือปลอดภัย",
            ("panel", "เวทีเสวนาเรื่อง ลูกเรือปลอดภัย", "2022-10-03", None),
        ),
    ],
)
def test_months_sessions_to_come_arrests_and_what_is_opened(
    read: Read, text: str, expected: tuple[object, ...]
) -> None:
    assert events(read, text, "event_type", "name", "start_date", "country_code") == [expected]


def test_a_session_to_come_is_another_than_the_one_that_was_held(read: Read) -> None:
    text = (
        "วันนี้ (2 พ.ย. 65) นายวายุ มารินี ปลัดกระทรวงแรงงาน เป็นประธานการประชุม RPC ณ ท่าเรือ\n"
        "ที่ประชุมเห็นพ้อง\nกำหนดประชุม RPC ครั้งถัดไปภายใน 1 เดือน"
    )
    assert events(read, text, "name", "start_date") == [
        ("การประชุม RPC", "2022-11-02"),
        ("ประชุม RPC ครั้งถัดไป", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "นายวายุชี้แจงผลการจับกุมเครือข่ายเรือเถื่อน เมื่อวันที่ 7 ตุลาคม 2565",
        "ลูกเรือถูกจับกุมเมื่อวันที่ 7 ตุลาคม 2565",
        "นายกรัฐมนตรีเร่งจับกุมผู้ต้องหา",
    ],
)
def test_an_arrest_that_is_spoken_of_is_no_raid(read: Read, text: str) -> None:
    assert "operation" not in [kind for (kind,) in events(read, text, "event_type")]


def test_a_venue_ends_before_a_day(read: Read) -> None:
    text = "นายวายุ มารินี ปลัดกระทรวงแรงงาน เปิดประชุมวิชาการลูกเรือ ณ ศูนย์ประชุมท่าน้ำ 8 ต.ค. 65"
    assert events(read, text, "venue", "start_date") == [("ศูนย์ประชุมท่าน้ำ", "2022-10-08")]


def test_a_line_of_the_day_belongs_to_the_headline_above_it(read: Read) -> None:
    headline = "คำกล่าวของ นายวายุ มารินี นายกรัฐมนตรี ในการแถลงข่าวร่วมกับนายสมุทร ชลธาร นายกรัฐมนตรี สปป. ลาว"
    text = f"{headline}\n{headline}\nวันพุธที่ 2 พฤศจิกายน 2565 ณ ตึกท่าน้ำ ทำเนียบรัฐบาล\nในนามของรัฐบาลไทย ผมรู้สึกยินดี"
    told = read(text, published="2022-11-02", language="th")
    assert told.rows("events", "event_type", "start_date") == [("statement", "2022-11-02")]
    assert ("วายุ มารินี", "speaker") in told.rows("participations", "person_id", "role")


@pytest.mark.parametrize(
    "text",
    [
        "ลูกเรือขอเอกสารได้ที่สถานเอกอัครราชทูตกัมพูชาเพื่อเดินทางไปกัมพูชา",
        "สหประชาชาติได้เลื่อนกำหนดการประชุมจากปี ค.ศ. 2020",
        "นายวายุ มารินี ปลัดกระทรวงแรงงาน เข้าร่วมประชุมและบรรยาย หัวข้อ “ลูกเรือปลอดภัย” อีกด้วย",
    ],
)
def test_what_names_no_event_of_its_own(read: Read, text: str) -> None:
    assert [name for (name,) in events(read, text, "name") if name] == []
    assert ("visit",) not in events(read, text, "event_type")


def test_guests_of_a_party_are_no_other_meeting(read: Read) -> None:
    text = (
        "วันที่ 2 พฤศจิกายน 2565 นายวายุ มารินี ปลัดกระทรวงแรงงาน ร่วมงานเลี้ยงรับรองวันท่าเรือ "
        "โดยมีนายสมุทร ชลธาร เอกอัครราชทูตลาวประจำประเทศไทย ให้การต้อนรับแขกผู้มีเกียรติ"
    )
    assert events(read, text, "event_type") == [("ceremony",)]


def test_a_gloss_with_an_ordinal_and_a_purpose_are_parts_of_a_name(read: Read) -> None:
    text = (
        "วันที่ 2 พฤศจิกายน 2565 นายวายุ มารินี ปลัดกระทรวงแรงงาน เป็นประธานการประชุมคณะอนุกรรมการโครงการอาเซียน - ออสเตรเลีย "
        "เพื่อต่อต้านการค้าเรือ (ASEAN - ACT) ครั้งที่ 2/2565"
    )
    name = "การประชุมคณะอนุกรรมการโครงการอาเซียน - ออสเตรเลีย เพื่อต่อต้านการค้าเรือ (ASEAN - ACT) ครั้งที่ 2/2565"
    assert events(read, text, "name") == [(name,)]


def test_who_hears_of_a_signing_has_not_signed(read: Read) -> None:
    text = "วันนี้ นายวายุ มารินี นายกรัฐมนตรี รับทราบความคืบหน้าการลงนามบันทึกความเข้าใจด้านท่าเรือ เมื่อวันที่ 1 พฤศจิกายน 2565"
    assert roles(read, text) == {"วายุ มารินี": "mentioned"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "วันที่ 12 พ.ย. 2567 ที่ด่านตรวจคนเข้าเมืองจังหวัดตาก นายวายุ มารินี ปลัดกระทรวงแรงงาน "
            "ลงพื้นที่ชายแดน เพื่อหารือหน่วยงาน",
            ("visit", None, "2024-11-12", "ด่านตรวจคนเข้าเมืองจังหวัดตาก", "ตาก"),
        ),
        (
            "เมื่อ 13 กรกฎาคม 2559 ที่ลานสาครบุรีศาลากลางจังหวัดสมุทรสาครนายวายุ มารินี ปลัดจังหวัด "
            "เป็นประธานในพิธีเปิดงานวันต่อต้านการค้าเรือ",
            ("ceremony", "งานวันต่อต้านการค้าเรือ", "2016-07-13", "ลานสาครบุรีศาลากลางจังหวัดสมุทรสาคร", "สมุทรสาคร"),
        ),
        (
            "วันที่ 13 พฤศจิกายน 2562 นายวายุ มารินี แรงงานจังหวัดปัตตานี และคณะ ตรวจบูรณาการแรงงานในเรือประมง จังหวัดปัตตานี",
            ("operation", None, "2019-11-13", None, "ปัตตานี"),
        ),
        (
            "นายวายุ มารินี ปลัดกระทรวงแรงงาน ลงเรือตรวจติดตามการปฏิบัติงาน ณ อ่าวมะขาม จ.ภูเก็ต "
            "ซึ่งตั้งแต่วันที่ 6 พฤษภาคม 2559 ถึงปัจจุบัน พบ 3 ราย",
            ("visit", None, None, "อ่าวมะขาม", "ภูเก็ต"),
        ),
        (
            "วันที่ 13 กันยายน 2566 นายวายุ มารินี ปลัดจังหวัด เป็นประธานการประชุมคณะกรรมการท่าเรือจังหวัดตาก"
            "ครั้งที่2/2566 โดยมีหน่วยงาน ได้แก่ "
            "กองอำนวยการท่าเรือจังหวัด ศูนย์อำนวยการท่าเรือ",
            ("meeting", "การประชุมคณะกรรมการท่าเรือจังหวัดตากครั้งที่2/2566", "2023-09-13", None, None),
        ),
        (
            "วันที่ 25 กันยายน 2558 เวลา 09.00 น. ห้องวังแก้ว โรงแรมวังแก้ว อำเภอเมือง จังหวัดพิษณุโลก นายวายุ มารินี ปลัดจังหวัด "
            "เป็นประธานการประชุมคณะกรรมการท่าเรือ (คณะกรรมการ ทร.) ครั้งที่ 3/2558",
            (
                "meeting",
                "การประชุมคณะกรรมการท่าเรือ (คณะกรรมการ ทร.) ครั้งที่ 3/2558",
                "2015-09-25",
                "ห้องวังแก้ว โรงแรมวังแก้ว",
                "พิษณุโลก",
            ),
        ),
        (
            "วันที่ 30 ม.ค. 2569 นายวายุ มารินี ปลัดกระทรวงแรงงาน เปิดเผยภายหลังเป็นประธานเปิดงานสัมมนาท่าเรือโลก ว่า ลูกเรือปลอดภัย",
            ("workshop", "งานสัมมนาท่าเรือโลก", "2026-01-30", None, None),
        ),
    ],
)
def test_leads_of_provinces(read: Read, text: str, expected: tuple[object, ...]) -> None:
    assert events(read, text, "event_type", "name", "start_date", "venue", "city") == [expected]


def test_a_signing_told_of_in_brief_again_is_the_same(read: Read) -> None:
    text = (
        "วันนี้ 5 กุมภาพันธ์ 2562 จังหวัดสุโขทัย จัดพิธีลงนามบันทึกข้อตกลงความร่วมมือ (MOU) ว่าด้วยการดูแลลูกเรือ ณ หอประชุม "
        "จังหวัดสุโขทัย โดยมีนายวายุ มารินี ผู้ว่าราชการจังหวัดสุโขทัย เป็นประธานในพิธีลงนามบันทึกข้อตกลงความร่วมมือ (MOU) ครั้งนี้"
    )
    assert events(read, text, "event_type", "start_date", "country_code") == [("signing", "2019-02-05", "TH")]


def test_a_signing_joined_to_an_opening_is_of_its_day(read: Read) -> None:
    text = (
        "เมื่อวันที่ 4 มีนาคม 2568 ที่มหาวิทยาลัยท่าเรือ จังหวัดสงขลา นายวายุ มารินี ปลัดกระทรวงแรงงาน "
        "เป็นประธานในพิธีเปิดโครงการอบรมให้ความรู้ลูกเรือ และการลงนามบันทึกข้อตกลงความร่วมมือด้านท่าเรือ โดยมีหน่วยงานร่วม"
    )
    assert events(read, text, "event_type", "name", "start_date") == [
        ("workshop", "โครงการอบรมให้ความรู้ลูกเรือ", "2025-03-04"),
        ("signing", "การลงนามบันทึกข้อตกลงความร่วมมือด้านท่าเรือ", "2025-03-04"),
    ]


def test_a_mission_is_named_with_its_city(read: Read) -> None:
    told = read(
        "เมื่อวันที่ 2 พ.ย. 65 นายวายุ มารินี ปลัดกระทรวงแรงงาน เป็นประธานการประชุมลูกเรือ ณ ทำเนียบเอกอัครราชทูต ณ กรุงปราก",
        language="th",
    )
    assert told.rows("events", "venue", "city") == [("ทำเนียบเอกอัครราชทูต ณ กรุงปราก", "กรุงปราก")]


def test_a_signing_announced_for_the_day_of_a_meeting_beside_it(read: Read) -> None:
    text = (
        "วันนี้ (2 พ.ย. 65) ณ โรงแรมท่าน้ำ นายวายุ มารินี ปลัดกระทรวงแรงงาน หารือกับนายสมุทร ชลธาร เอกอัครราชทูตลาวประจำประเทศไทย\n"
        "นายวายุ กล่าวว่า และในวันนี้จะได้มีการลงนามบันทึกความเข้าใจด้านลูกเรือ\n"
        "จากนั้นได้ลงนามบันทึกความเข้าใจด้านลูกเรือ"
    )
    told = read(text, published="2022-11-02", language="th")
    assert told.rows("events", "event_type", "start_date", "event_status") == [
        ("meeting", "2022-11-02", "held"),
        ("signing", "2022-11-02", "held"),
    ]


def test_a_course_is_named_with_its_number(read: Read) -> None:
    told = read(
        "วันที่ 2 พ.ย. 65 กรมประมงเปิดโครงการอบรมลูกเรือทะเลไทย รุ่นที่ 6 ที่สถาบันท่าเรือ จังหวัดระนอง", language="th"
    )
    assert told.rows("events", "name", "city") == [("โครงการอบรมลูกเรือทะเลไทย รุ่นที่ 6", "ระนอง")]
