"""Parts of persons in Thai events as newsrooms turn the sentence: who it was that chaired, who came, who told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]

WHO = "นายวายุ มารินี อธิบดีกรมประมง"
MEETING = "วันที่ 2 พ.ย. 65 มีการประชุมลูกเรือ ครั้งที่ 3 ณ โรงแรมท่าน้ำ"
SIGNING = "วันที่ 2 พ.ย. 65 มีพิธีลงนามบันทึกความเข้าใจด้านลูกเรือ ณ โรงแรมท่าน้ำ"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (f"{MEETING} {WHO} เล่าว่า ลูกเรือปลอดภัยขึ้น", "quoted"),
        (f"{MEETING} {WHO} เสริมว่า ลูกเรือปลอดภัยขึ้น", "quoted"),
        (f"{MEETING} ตามคำบอกเล่าของ{WHO} ลูกเรือปลอดภัยขึ้น", "quoted"),
        (f"{MEETING} กระทรวงแรงงานมาร่วม 1 คน คือ {WHO}", "participant"),
        (f"{MEETING} ในที่ประชุมมีทั้ง{WHO} และคนเรือ", "participant"),
        (f"{MEETING} ร่วมด้วย{WHO}", "participant"),
        (f"{MEETING} โดย{WHO} นั่งหัวโต๊ะ", "chair"),
        (f"{MEETING} ผู้ทำหน้าที่ประธาน คือ {WHO}", "chair"),
        (f"{MEETING} ภายใต้การเป็นประธานของ{WHO}", "chair"),
        (f"{MEETING} วิทยากรคือ{WHO}", "speaker"),
        (f"{SIGNING} ผู้ลงนามคือ{WHO}", "signatory"),
        (f"{SIGNING} ฝ่ายไทยลงนามโดย{WHO}", "signatory"),
        (f"วันที่ 2 พ.ย. 65 คณะของไทยซึ่งนำโดย{WHO} เข้าร่วมการประชุมลูกเรือโลก ครั้งที่ 3", "head_of_delegation"),
        (f"{MEETING} และนำเรียน{WHO} ให้ความเห็นชอบ", "mentioned"),
    ],
)
def test_the_part_of_a_person(read: Read, text: str, role: str) -> None:
    told = read(text, published="2022-11-02", language="th")
    assert [r for person, r in told.rows("participations", "person_id", "role") if person] == [role]
