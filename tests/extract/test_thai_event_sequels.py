"""What Thai texts tell behind the main event: others met, the press faced, programmes opened, places inspected."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]

MEETING = (
    "วันนี้ (5 มี.ค. 67) เวลา 09.00 น. ณ ทำเนียบรัฐบาล นายวายุ มารินี รัฐมนตรีว่าการกระทรวงยุติธรรม "
    "หารือกับ นายธารา สีดา รัฐมนตรีว่าการกระทรวงยุติธรรมกัมพูชา\n"
)
BOARD = (
    "วันนี้ (5 มี.ค. 67) ณ โรงแรมวายุ กรุงเทพฯ นายวายุ มารินี รัฐมนตรีว่าการกระทรวงแรงงาน "
    "เป็นประธานการประชุมคณะกรรมการท่าเรือ ครั้งที่ 1/2567\n"
)


def others(read: Read, text: str, *columns: str) -> list[tuple[object, ...]]:
    """The events beside the first one."""
    rows: list[tuple[object, ...]] = read(text, published="2024-03-05", language="th").rows(
        "events", *columns
    )
    return rows[1:]


@pytest.mark.parametrize(
    ("lead", "text"),
    [
        (MEETING, "จากนั้น นายวายุ มารินี พบกับ นายพนา ริมน้ำ ประธานสภาแห่งชาติ"),
        (
            MEETING,
            "ในช่วงสุดท้าย รัฐมนตรีว่าการกระทรวงยุติธรรม และคณะ ได้หารือกับ ดร.เคา คิม ลม เลขาธิการอาเซียน ในประเด็นท่าเรือ",
        ),
        (BOARD, "ต่อมา เวลา 14.00 น. นายวายุ มารินี ให้การต้อนรับ นายพนา ริมน้ำ เอกอัครราชทูตลาวประจำประเทศไทย"),
    ],
)
def test_somebody_else_met_then_is_a_meeting_of_that_day(read: Read, lead: str, text: str) -> None:
    assert others(read, lead + text, "event_type", "start_date") == [("meeting", "2024-03-05")]


@pytest.mark.parametrize(
    "text",
    [
        "โอกาสนี้ ทั้งสองฝ่ายได้หารือถึงประเด็นสำคัญ",
        "จากนั้น นายธารา สีดา เข้าพบ นายวายุ มารินี เพื่อหารือต่อ",
        "ภายหลังเสร็จสิ้นการหารือ นายพนา ริมน้ำ โฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยสาระสำคัญ",
        "นอกจากนี้ ทั้งสองฝ่ายยังได้หารือกับ นายพนา ริมน้ำ เป็นประจำ",
    ],
)
def test_the_same_meeting_again_is_no_other(read: Read, text: str) -> None:
    assert others(read, MEETING + text, "event_type") == []


def test_facing_the_press_together_then_is_a_statement_of_that_day(read: Read) -> None:
    text = "หลังจากนั้น รัฐมนตรีไทยและกัมพูชาแถลงข่าวร่วมกัน โดยสรุปสาระสำคัญ ดังนี้"
    assert others(read, MEETING + text, "event_type", "start_date") == [("statement", "2024-03-05")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "นายวายุ กล่าวว่า ตนได้เป็นประธานเปิดโครงการอบรมเพื่อส่งเสริมอาชีพลูกเรือ "
            "สำหรับกลุ่มเปราะบาง จำนวน 100 คน ณ ศูนย์เรียนรู้ท่าเรือภาคใต้ จังหวัดสงขลา",
            [("workshop", "โครงการอบรมเพื่อส่งเสริมอาชีพลูกเรือ", "ศูนย์เรียนรู้ท่าเรือภาคใต้", "สงขลา")],
        ),
        (
            "อีกทั้งลงพื้นที่ตรวจเยี่ยมและติดตามการดำเนินงานของสถานคุ้มครองสวัสดิภาพลูกเรือจังหวัดสงขลา",
            [("visit", None, "สถานคุ้มครองสวัสดิภาพลูกเรือจังหวัดสงขลา", "สงขลา")],
        ),
        ("โดยในโอกาสนี้ ยังมีการศึกษาดูงาน มูลนิธิลูกเรือ ในพื้นที่ภาคใต้", [("visit", None, "มูลนิธิลูกเรือ", None)]),
        ("โดยใช้ระบบการประชุมทางไกล (Video Conference) ณ ห้องประชุม ชั้น 8 กระทรวงแรงงาน", []),
        ("จากนั้น คณะได้เยี่ยมชมนิทรรศการลูกเรือ ณ โถงกลาง ตึกสันติไมตรี", []),
    ],
)
def test_what_has_a_place_of_its_own(read: Read, text: str, expected: list[tuple[object, ...]]) -> None:
    assert others(read, BOARD + text, "event_type", "name", "venue", "city") == expected


def test_a_meeting_elsewhere_then_is_another_of_that_day(read: Read) -> None:
    text = "หลังจากนั้น นายวายุ มารินี พร้อมคณะ เข้าประชุมเพื่อรับฟังผลการดำเนินงาน ณ ด่านตรวจประมงภูเก็ต"
    assert others(read, BOARD + text, "event_type", "start_date", "venue") == [
        ("meeting", "2024-03-05", "ด่านตรวจประมงภูเก็ต")
    ]


def test_two_places_inspected_in_turn_are_two_visits(read: Read) -> None:
    text = (
        "วันที่ 5 มีนาคม 2567 นายวายุ มารินี รัฐมนตรีว่าการกระทรวงแรงงาน ตรวจเยี่ยมศูนย์ควบคุมเรือ จังหวัดระนอง "
        "และตรวจเยี่ยมสถานคุ้มครองสวัสดิภาพลูกเรือ จังหวัดระนอง"
    )
    assert read(text, language="th").rows("events", "start_date", "venue") == [
        ("2024-03-05", "ศูนย์ควบคุมเรือ"),
        ("2024-03-05", "สถานคุ้มครองสวัสดิภาพลูกเรือ"),
    ]


def test_a_ceremony_has_the_day_that_leads_to_it(read: Read) -> None:
    text = "ทั้งนี้ เมื่อวันที่ 19 กรกฎาคม 2566 ในพิธีเปิดตัวรายงานท่าเรือโลก ที่กระทรวงการต่างประเทศสหรัฐอเมริกา กรุงวอชิงตัน"
    assert others(read, BOARD + text, "event_type", "name", "start_date", "country_code") == [
        ("launch", "พิธีเปิดตัวรายงานท่าเรือโลก", "2023-07-19", "US")
    ]


def test_an_act_on_the_opening_day_beside_a_conference_of_another(read: Read) -> None:
    text = (
        "วันนี้ (12 ต.ค. 65) ระหว่างการมาเข้าร่วมการประชุมคณะมนตรีท่าเรืออาเซียน ครั้งที่ 28 (Council of Ports (ASP) Council) "
        "ซึ่งจัดขึ้นในวันที่ 13 ตุลาคม 2565 ณ กรุงพนมเปญ ราชอาณาจักรกัมพูชา "
        "นายวายุ มารินี ปลัดกระทรวงแรงงาน ได้พบปะพูดคุยกับ นายพนา ริมน้ำ อุปทูต"
    )
    assert read(text, published="2022-10-12", language="th").rows("events", "event_type", "start_date") == [
        ("conference", "2022-10-13"),
        ("meeting", "2022-10-12"),
    ]


def test_rooms_of_talks_and_of_the_press_are_not_those_of_the_visit_and_the_raid(read: Read) -> None:
    visit = (
        "วันที่ 5 มีนาคม 2567 นายวายุ มารินี ปลัดกระทรวงแรงงาน ลงพื้นที่ตรวจเยี่ยมท่าเรือ ที่ อ.แม่สอด จ.ตาก "
        "โดยได้เข้าพบนายธารา สีดา รองผู้ว่าราชการจังหวัดตาก เพื่อหารือข้อราชการ ณ ห้องคลื่นทะเล"
    )
    told = read(visit, published="2024-03-05", language="th")
    assert told.rows("events", "event_type", "start_date", "venue") == [
        ("visit", "2024-03-05", None),
        ("meeting", "2024-03-05", "ห้องคลื่นทะเล"),
    ]
    raid = (
        "กรมการปกครองเปิดปฏิบัติการปราบปรามแก๊งค้าลูกเรือในเมืองตาก\n"
        "วันนี้ (5 มี.ค. 67) เวลา 09.30 น. ที่ห้องประชุมคลื่น ศาลากลางจังหวัดตาก นายวายุ มารินี ปลัดกระทรวงแรงงาน "
        "และหน่วยงานที่เกี่ยวข้องร่วมกันแถลงผลปฏิบัติการ “พิทักษ์ลูกเรือ”"
    )
    told = read(raid, published="2024-03-05", language="th", title="ข่าวจังหวัดตาก")
    rooms = dict(told.rows("events", "event_type", "venue"))
    assert rooms == {"statement": "ห้องประชุมคลื่น ศาลากลางจังหวัดตาก", "operation": None}


def test_who_chairs_a_meeting_holds_no_post_in_it(read: Read) -> None:
    text = (
        "วันที่ 5 มีนาคม 2567 ที่ห้องประชุมคลื่น ชั้น 1 ศาลากลางจังหวัดตาก นายวายุ มารินี ผู้ว่าราชการจังหวัดตาก "
        "ประธานการประชุมคณะอนุกรรมการท่าเรือ ครั้งที่ 1 ประจำปีงบประมาณ 2567"
    )
    told = read(text, published="2024-03-05", language="th")
    name = "การประชุมคณะอนุกรรมการท่าเรือ ครั้งที่ 1 ประจำปีงบประมาณ 2567"
    assert told.rows("events", "event_type", "name") == [("meeting", name)]
    assert ("วายุ มารินี", "chair") in told.rows("participations", "person_id", "role")


@pytest.mark.parametrize(
    "text",
    [
        "นำเรือออกลาดตระเวนในอ่าวตาก",
        "นำเรือตรวจการณ์ 610 สุ่มตรวจเรือประมงกลางทะเล",
        "ได้ทำการตรวจเรือประมง จำนวน 2 ลำ",
    ],
)
def test_checks_at_sea_are_operations(read: Read, text: str) -> None:
    told = read(f"วันที่ 5 มีนาคม 2567 นายวายุ มารินี ประมงจังหวัดตาก {text}", published="2024-03-05", language="th")
    assert told.rows("events", "event_type", "start_date") == [("operation", "2024-03-05")]
