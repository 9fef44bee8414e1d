"""Acts that are events by their day in Thai: reports sent, people handed over, judgments, ratifications."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]

MEETING = "วันนี้ (2 พ.ย. 65) นายวายุ มารินี ปลัดกระทรวงแรงงาน เป็นประธานการประชุมคณะกรรมการท่าเรือ ครั้งที่ 1/2565\n"


def acts(read: Read, text: str) -> list[tuple[object, ...]]:
    told = read(text, published="2022-11-02", language="th")
    return told.rows("events", "event_type", "name", "start_date", "venue", "event_status")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "กระทรวงแรงงานได้จัดส่งรายงานผลการดำเนินงานท่าเรือ ประจำปี 2564 ให้สถานทูต เมื่อวันที่ 21 มกราคม 2565 เพื่อใช้ประเมิน",
            ("other", None, "2022-01-21", None, "held"),
        ),
        (
            "คณะทำงานปรับร่างให้สมบูรณ์ ก่อนเสนอคณะกรรมการท่าเรือแห่งชาติ เพื่อพิจารณาในวันที่ 23 ธันวาคม 2565",
            ("meeting", None, "2022-12-23", None, "planned"),
        ),
        ("ศาลอาญามีคำพิพากษาเมื่อวันที่ 19 กรกฎาคม 2560 ในคดีลูกเรือ", ("other", None, "2017-07-19", None, "held")),
        (
            "ซึ่งมติคณะรัฐมนตรีเมื่อวันที่ 5 กรกฎาคม 2565 ได้เห็นชอบให้ดูแลลูกเรือ",
            ("other", None, "2022-07-05", None, "held"),
        ),
        (
            "รัฐบาลประกาศให้การคุ้มครองลูกเรือเป็นวาระแห่งชาติ เมื่อวันที่ 3 เมษายน 2558",
            ("launch", None, "2015-04-03", None, "held"),
        ),
        ("รัฐสภาได้ให้สัตยาบันพิธีสารท่าเรือเมื่อวันที่ 30 มกราคม 2562", ("other", None, "2019-01-30", None, "held")),
        (
            "เมื่อวันที่ 14 มีนาคม 2565 เจ้าหน้าที่ได้ส่งมอบผู้เสียหาย 12 คน ให้แก่ทางการลาว ณ สะพานสองฝั่ง",
            ("other", None, "2022-03-14", "สะพานสองฝั่ง", "held"),
        ),
    ],
)
def test_an_act_with_its_day_is_an_event_beside_the_main_one(
    read: Read, text: str, expected: tuple[object, ...]
) -> None:
    main = ("meeting", "การประชุมคณะกรรมการท่าเรือ ครั้งที่ 1/2565", "2022-11-02", None, "held")
    assert acts(read, MEETING + text) == [main, expected]


@pytest.mark.parametrize(
    "text",
    [
        "กระทรวงแรงงานจะจัดส่งรายงานผลการดำเนินงานท่าเรือให้สถานทูตต่อไป",
        "จัดตั้งศูนย์ตามมติคณะรัฐมนตรีเมื่อวันที่ 26 กรกฎาคม พ.ศ. 2559",
        "ปี 2564 ศาลมีคำพิพากษาลงโทษ 20 คดี",
        "ไทยเสนอความร่วมมือในการส่งตัวผู้เสียหาย ซึ่งเริ่มใช้เมื่อปี 2560",
        "ที่ประชุมพิจารณาการส่งมอบผู้เสียหายตามข้อตกลง เมื่อวันที่ 5 มกราคม 2565",
        "นายวายุ ได้จัดส่งรายงานให้สถานทูต เมื่อวันที่ 2 พฤศจิกายน 2565",
    ],
)
def test_an_act_without_a_day_of_its_own_is_none(read: Read, text: str) -> None:
    assert len(acts(read, MEETING + text)) == 1


def test_who_tells_of_an_act_took_part_in_the_main_event(read: Read) -> None:
    text = MEETING + "นายวายุ กล่าวว่า กระทรวงได้จัดส่งรายงานให้สถานทูต เมื่อวันที่ 21 มกราคม 2565"
    told = read(text, published="2022-11-02", language="th")
    assert told.rows("participations", "person_id", "role") == [("วายุ มารินี", "chair")]
