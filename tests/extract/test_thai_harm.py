"""Private persons of Thai texts never enter the dataset; the officials beside them do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from fourthp.clean import clean
from fourthp.extract import Knowledge, extract
from fourthp.records import Document, DocumentFacts

Read = Callable[..., Any]

PRIVATE = [
    "เจ้าหน้าที่ช่วยเหลือนางสาวมะลิวัลย์ ทองธารา อายุ 19 ปี ออกจากร้าน",
    "นางสาวมะลิวัลย์ ทองธารา ผู้เสียหาย ให้การต่อเจ้าหน้าที่",
    "ผู้เสียหาย คือ นางสาวมะลิวัลย์ ทองธารา พนักงานบริการ",
    "เหยื่อชื่อ น.ส.มะลิวัลย์ ทองธารา เดินทางกลับบ้าน",
    "จับกุม นางสาวมะลิวัลย์ ทองธารา (35) เจ้าของร้าน",
    "ตำรวจออกหมายจับ พ.ต.ท.มะลิวัลย์ ทองธารา ในข้อหาค้ามนุษย์",
    "ผู้ต้องหา ได้แก่ 1. ร.ต.อ.มะลิวัลย์ ทองธารา สารวัตร",
    "พ.ต.ท.มะลิวัลย์ ทองธารา สารวัตรสถานีตำรวจ ถูกจับกุมที่ท่าเรือ",
    "พล.ต.มะลิวัลย์ ทองธารา ตกเป็นผู้ต้องหาในคดีนี้",
    "นางมะลิวัลย์ ทองธารา หัวหน้าขบวนการค้ามนุษย์ หลบหนี",
    "นางมะลิวัลย์ ทองธารา ผู้จัดการร้านนวด ให้การปฏิเสธ",
    "ด.ญ.มะลิวัลย์ ทองธารา พักอยู่ในสถานคุ้มครอง",
    "ชาวบ้านแจ้งว่า นายมะลิวัลย์ ทองธารา หายตัวไป",
    "จำเลย พ.ต.อ.มะลิวัลย์ ทองธารา อดีตผู้กำกับ",
    "มารดาของ ร.ต.มะลิวัลย์ ทองธารา เดินทางมาพบ",
]


@pytest.mark.parametrize("text", PRIVATE)
def test_a_private_person_is_not_published(read: Read, text: str) -> None:
    official = "นายวายุ มารินี ปลัดกระทรวงแรงงาน กล่าวว่า กระทรวงแรงงานพร้อมสนับสนุน\n"
    told = read(official + text, language="th")
    assert told.column("persons", "name") == ["วายุ มารินี"]
    for fact in told.facts:
        for reading in (*fact.cells.values(), *fact.mentions):
            assert "มะลิวัลย์" not in str(reading.value)


def facts(knowledge: Knowledge, text: str) -> DocumentFacts:
    """What is extracted, the places that may not be quoted included."""
    return extract(
        clean(Document("d", "d.txt", text, "text/plain", "0", "0", None, {"language": "th"})), knowledge
    )


def test_every_place_of_a_private_name_is_withheld(knowledge: Knowledge) -> None:
    text = "ผู้ต้องหา นายมะลิวัลย์ ทองธารา หลบหนี\nเจ้าหน้าที่ติดตามมะลิวัลย์ ทองธาราไปถึงท่าเรือ และนายมะลิวัลย์ มอบตัว"
    found = facts(knowledge, text)
    assert [text[s.start : s.end] for s in found.withheld] == ["มะลิวัลย์ ทองธารา", "มะลิวัลย์ ทองธารา", "มะลิวัลย์"]
    assert "มะลิวัลย์ ทองธารา" in found.withheld_names
    assert "เจ้าหน้าที่ติดตามมะลิวัลย์ ทองธาราไปถึงท่าเรือ" in found.withheld_names


def test_a_name_without_a_public_role_is_withheld_but_not_refused(knowledge: Knowledge) -> None:
    found = facts(knowledge, "งานนี้มี นายมะลิวัลย์ ทองธารา มาชมนิทรรศการ")
    assert len(found.withheld) == 1
    assert found.withheld_names == ()


@pytest.mark.parametrize(
    "text",
    [
        "นายวายุ มารินี ปลัดกระทรวงแรงงาน ช่วยเหลือผู้เสียหายจากการค้ามนุษย์ 12 คน",
        "เจ้าหน้าที่คุ้มครองช่วยเหลือ 2) นายวายุ มารินี รองปลัดกระทรวงแรงงาน รายงานผล",
        "ปราบปรามการค้ามนุษย์\nนายวายุ มารินี ปลัดกระทรวงแรงงาน กล่าวว่า พร้อม",
        "จับกุมผู้ต้องหา 3 คน นำโดย พล.ต.ต.วายุ มารินี ผู้บังคับการปราบปรามการค้ามนุษย์",
    ],
)
def test_an_official_who_speaks_of_them_is(read: Read, text: str) -> None:
    assert read(text, language="th").column("persons", "name") == ["วายุ มารินี"]
