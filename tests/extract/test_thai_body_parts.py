"""The parts bodies play in the events of Thai texts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]

LABOUR, FISHERIES = "Ministry of Labour of Thailand", "Department of Fisheries of Thailand"
MARINE, ILO = "Marine Department of Thailand", "International Labour Organization"
DSI = "Department of Special Investigation"
CHAIR = "นายวายุ มารินี ปลัดกระทรวงแรงงาน"


def parts(read: Read, text: str) -> list[tuple[str, str]]:
    told = read(f"วันที่ 2 พ.ย. 65 {text}", published="2022-11-02", language="th")
    return [row for row in told.rows("participations", "organisation_id", "role") if row[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "กระทรวงแรงงาน ร่วมกับ องค์การแรงงานระหว่างประเทศ (ILO) จัดอบรมลูกเรือ ณ โรงแรมท่าน้ำ",
            [(LABOUR, "organiser"), (ILO, "co_organiser")],
        ),
        (
            "กรมประมง โดยกองท่าเรือ ได้จัดงานวันลูกเรือโลก ณ โรงแรมท่าน้ำ",
            [(FISHERIES, "organiser"), ("กองท่าเรือ", "organiser")],
        ),
        ("กระทรวงแรงงาน และภาคีเครือข่าย จัดงานวันลูกเรือโลก ณ โรงแรมท่าน้ำ", [(LABOUR, "organiser")]),
        ("กระทรวงแรงงานเป็นเจ้าภาพจัดการประชุมท่าเรือโลก ครั้งที่ 9", [(LABOUR, "host")]),
        ("กระทรวงแรงงาน (รง.) เปิดตัวแอปพลิเคชันลูกเรือ ณ โรงแรมท่าน้ำ", [(LABOUR, "organiser")]),
        (
            "สำนักงานตำรวจแห่งชาติ ร่วมกับกรมประมง แถลงข่าวผลการจับกุม ณ โรงแรมท่าน้ำ",
            [("Royal Thai Police", "organiser"), (FISHERIES, "co_organiser")],
        ),
        (
            "กรมสอบสวนคดีพิเศษ สนธิกำลังร่วมกับ กรมประมง เข้าตรวจค้นเรือประมง จังหวัดระนอง",
            [(DSI, "organiser"), (FISHERIES, "co_organiser")],
        ),
        (
            "กรมสอบสวนคดีพิเศษ โดย พล.ต.ท.วายุ มารินี อธิบดี เปิดปฏิบัติการทลายแก๊งค้าลูกเรือ",
            [(DSI, "organiser")],
        ),
        ("เจ้าหน้าที่กรมสอบสวนคดีพิเศษ นำหมายค้นศาลเข้าตรวจค้นเรือประมง", [(DSI, "organiser")]),
        (
            "กระทรวงแรงงาน กรมประมง และองค์การแรงงานระหว่างประเทศ ร่วมลงนามบันทึกข้อตกลงว่าด้วยท่าเรือ",
            [(LABOUR, "signatory"), (FISHERIES, "signatory"), (ILO, "signatory")],
        ),
        ("คณะผู้แทนองค์การแรงงานระหว่างประเทศ เดินทางเยือนจังหวัดระนอง", [(ILO, "visitor")]),
        ("กรมประมง ประชุมร่วมกับกรมเจ้าท่า เรื่องลูกเรือ", [(FISHERIES, "participant"), (MARINE, "participant")]),
    ],
)
def test_bodies_before_a_verb(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert parts(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("เข้าร่วมการประชุมท่าเรือโลก ครั้งที่ 9 ซึ่งจัดโดยองค์การแรงงานระหว่างประเทศ", [(ILO, "organiser")]),
        (
            "เปิดการอบรมลูกเรือ โดยความร่วมมือจากกรมประมง และกรมเจ้าท่า",
            [(FISHERIES, "co_organiser"), (MARINE, "co_organiser")],
        ),
        ("เปิดการอบรมลูกเรือ โดยได้รับการสนับสนุนจากสหภาพยุโรป", [("European Union", "supporter")]),
        ("เปิดการอบรมลูกเรือ ซึ่งได้รับงบประมาณสนับสนุนจากสหภาพยุโรป", [("European Union", "donor")]),
        (
            "เป็นสักขีพยานในพิธีลงนามบันทึกความเข้าใจระหว่างกรมประมงกับกรมเจ้าท่า",
            [(FISHERIES, "signatory"), (MARINE, "signatory")],
        ),
        (
            "เป็นประธานการประชุมลูกเรือ ครั้งที่ 3/2565 โดยมีผู้แทนจากกรมประมง และกรมเจ้าท่า เข้าร่วม",
            [(FISHERIES, "participant"), (MARINE, "participant")],
        ),
        (
            "เป็นประธานการประชุมลูกเรือ ครั้งที่ 3/2565 มีหน่วยงานเข้าร่วมกว่า 50 คน อาทิ กรมประมง กรมเจ้าท่า",
            [(FISHERIES, "participant"), (MARINE, "participant")],
        ),
        ("ลงพื้นที่ตรวจเยี่ยมการดำเนินงานของด่านตรวจประมงระนอง", [("ด่านตรวจประมงระนอง", "visited")]),
        ("เปิดการประชุมลูกเรือ ณ ห้องประชุมกรมประมง และขอให้กรมเจ้าท่าเร่งตรวจเรือ", []),
        ("เป็นประธานการประชุมลูกเรือ โดยมอบหมายให้กรมประมงจัดทำแผน", []),
        ("เป็นประธานการประชุมเพื่อทบทวนบันทึกความเข้าใจระหว่างกรมประมงกับกรมเจ้าท่า", []),
    ],
)
def test_bodies_beside_what_somebody_does(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert parts(read, f"{CHAIR} {text}") == expected


def test_who_arranges_a_panel_is_no_part_of_its_place(read: Read) -> None:
    text = (
        "วันที่ 7 ตุลาคม 2565 ณ ห้อง 321 มหาวิทยาลัยธรรมศาสตร์ ท่าพระจันทร์ สมาคมนักท่องคลื่นจัดเสวนาในหัวข้อเรื่อง "
        "“คลื่นในประเทศไทย” งานวันนี้มีผู้เข้าร่วม 20 คน"
    )
    told = read(text, published="2022-11-02", language="th")
    assert told.rows("events", "event_type", "name", "venue") == [
        (
            "panel",
            "เสวนาในหัวข้อเรื่อง “คลื่นในประเทศไทย”",
            "ห้อง 321 มหาวิทยาลัยธรรมศาสตร์ ท่าพระจันทร์",
        )
    ]
    assert ("สมาคมนักท่องคลื่น", "organiser") in told.rows("participations", "organisation_id", "role")


def test_a_house_where_something_is_held_does_not_arrange_it(read: Read) -> None:
    assert parts(read, "ที่ห้องคลื่น อาคารทะเล กรมประมง มีการจัดเสวนาเรื่อง ลูกเรือสองฝั่ง") == []
