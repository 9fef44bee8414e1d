"""Laws, treaties, plans and reports named in Thai: how far their names reach, and what names none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("ตามพระราชบัญญัติคุ้มครองลูกเรือ พ.ศ. 2551 ที่ใช้อยู่", "พระราชบัญญัติคุ้มครองลูกเรือ พ.ศ. 2551", "law"),
        ("ซึ่งร่างประมวลกฎหมายท่าเรือได้ผ่านสภา", "ประมวลกฎหมายท่าเรือ", "law"),
        (
            "ลงนามบันทึกความเข้าใจระหว่างไทยกับลาว ว่าด้วยโครงการสวนท่าเรือไทย - ลาว และหารือต่อ",
            "บันทึกความเข้าใจระหว่างไทยกับลาว ว่าด้วยโครงการสวนท่าเรือไทย - ลาว",
            "memorandum",
        ),
        (
            "แผนปฏิบัติการคุ้มครองลูกเรือ (พ.ศ. ๒๕๕๔ — ๒๕๕๙) อีกทั้ง",
            "แผนปฏิบัติการคุ้มครองลูกเรือ (พ.ศ. ๒๕๕๔ — ๒๕๕๙)",
            "action_plan",
        ),
        ("ปฏิญญาท่าเรือว่าด้วยสิทธิลูกเรือให้มีผล", "ปฏิญญาท่าเรือว่าด้วยสิทธิลูกเรือ", "declaration"),
        ("รายงานผลการดำเนินงานท่าเรือ ประจำปี 2563 ให้ครม.", "รายงานผลการดำเนินงานท่าเรือ ประจำปี 2563", "report"),
        ("ภายใต้โครงการลูกเรือปลอดภัยสองฝั่ง เพื่อเป็นช่องทาง", "โครงการลูกเรือปลอดภัยสองฝั่ง", "programme"),
        ("กองทุนเพื่อการคุ้มครองลูกเรือ ได้อนุมัติ", "กองทุนเพื่อการคุ้มครองลูกเรือ", "fund"),
        ("ข้อตกลงหยุดยิงและผลประชุม", "ข้อตกลงหยุดยิง", "treaty"),
        ("ความตกลงระหว่างราชอาณาจักรไทยและสปป. ลาว ฉบับใหม่", "ความตกลงระหว่างราชอาณาจักรไทยและสปป. ลาว", "treaty"),
        (
            "บันทึกความเข้าใจว่าด้วยความร่วมมือในการคุ้มครองลูกเรือสองฝั่ง ที่ลงนามไว้",
            "บันทึกความเข้าใจว่าด้วยความร่วมมือในการคุ้มครองลูกเรือสองฝั่ง",
            "memorandum",
        ),
        (
            "บันทึกความเข้าใจ ระหว่างกรมเจ้าท่า กับ กรมประมง ฉบับใหม่",
            "บันทึกความเข้าใจ ระหว่างกรมเจ้าท่า กับ กรมประมง",
            "memorandum",
        ),
        (
            "บันทึกความเข้าใจร่วมกัน ว่าด้วยการคุ้มครองลูกเรือ โดยเฉพาะเด็ก",
            "บันทึกความเข้าใจร่วมกัน ว่าด้วยการคุ้มครองลูกเรือ โดยเฉพาะเด็ก",
            "memorandum",
        ),
        ("ใช้กลไกการส่งต่อระดับชาติ (NRM) เป็นแนวทาง", "กลไกการส่งต่อระดับชาติ", "other"),
        ("จะเปิดตัวแผนภายใต้ Clear Harbour Strategy ระหว่างสองฝั่ง", "Clear Harbour Strategy", "action_plan"),
    ],
)
def test_how_far_a_name_reaches(read: Read, text: str, name: str, kind: str) -> None:
    assert read(text, language="th").rows("instruments", "name", "instrument_type") == [(name, kind)]


def test_a_draft_and_an_acronym_are_told(read: Read) -> None:
    told = read("ครม. เห็นชอบร่างอนุสัญญาคุ้มครองลูกเรือสองฝั่ง (CPSS) แล้ว", language="th")
    assert told.rows("instruments", "name", "acronym", "instrument_status") == [
        ("อนุสัญญาคุ้มครองลูกเรือสองฝั่ง", "CPSS", "draft")
    ]


def test_one_named_twice_is_one(read: Read) -> None:
    text = "พระราชบัญญัติคุ้มครองลูกเรือ พ.ศ. 2551 มีผล\nพระราชบัญญัติคุ้มครองลูกเรือ ช่วยได้มาก"
    assert read(text, language="th").mentions("instruments") == {
        "พระราชบัญญัติคุ้มครองลูกเรือ พ.ศ. 2551": [
            "พระราชบัญญัติคุ้มครองลูกเรือ พ.ศ. 2551",
            "พระราชบัญญัติคุ้มครองลูกเรือ",
        ]
    }


@pytest.mark.parametrize(
    "text",
    [
        "ลงนามบันทึกความเข้าใจดังกล่าว และทำตามข้อตกลงร่วมกัน",
        "ท่าเรือทำ Plan และสวนริมน้ำ Harbour Plan and Gardens ไว้",
        "มีโครงการต่าง ๆ และโครงการช่วยเหลือ ตามความตกลงระหว่างกัน",
        "แผนปฏิบัติการฉบับนี้ และกองทุนหมู่บ้าน",
        "โครงการ ASEAN และสนธิสัญญานานาชาติ",
    ],
)
def test_what_names_none(read: Read, text: str) -> None:
    assert read(text, language="th").instruments == []


def test_a_listed_name_behind_or_is_the_same(read: Read) -> None:
    told = read("จัดทำรายงานสถานการณ์การค้ามนุษย์ประจำปี หรือ TIP Report ส่งให้สหรัฐอเมริกา", language="th")
    assert list(told.mentions("instruments").values()) == [["รายงานสถานการณ์การค้ามนุษย์", "TIP Report"]]
