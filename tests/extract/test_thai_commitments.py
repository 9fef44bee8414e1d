"""Promises, orders and statements in Thai: who, by which verb, what."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]

OFFICIAL = "นายวายุ มารินี รองนายกรัฐมนตรี เดินทางถึงท่าเรือ\n"


def promises(read: Read, text: str) -> list[tuple[object, ...]]:
    columns = ("actor_name", "verb", "modality", "summary")
    return read(OFFICIAL + text, language="th").rows("commitments", *columns)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ไทยพร้อมส่งเสริมท่าเรือของลูกเรือทุกคน", ("ไทย", "พร้อม", "pledged", "ส่งเสริมท่าเรือของลูกเรือทุกคน")),
        ("ไทยจะคุ้มครองลูกเรือของทุกท่าเรือ", ("ไทย", "คุ้มครอง", "announced", "คุ้มครองลูกเรือของทุกท่าเรือ")),
        ("ทั้งสองหน่วยงานแสดงความพร้อมช่วยลูกเรือทุกคน", ("ทั้งสองหน่วยงาน", "พร้อม", "pledged", "ช่วยลูกเรือทุกคน")),
        (
            "รัฐบาลมีความมุ่งมั่นที่จะคุ้มครองลูกเรือให้ปลอดภัย",
            ("รัฐบาล", "มุ่งมั่น", "pledged", "คุ้มครองลูกเรือให้ปลอดภัย"),
        ),
        (
            "รองนายกรัฐมนตรีย้ำความมุ่งมั่นของไทยในการคุ้มครองลูกเรือ",
            ("รองนายกรัฐมนตรี", "ย้ำ", "reaffirmed", "ความมุ่งมั่นของไทยในการคุ้มครองลูกเรือ"),
        ),
        (
            "นายวายุ กล่าวว่า ตนได้สั่งการให้ทุกท่าเรือตรวจเรือประมงทุกลำ",
            ("วายุ", "สั่งการ", "called_for", "ให้ทุกท่าเรือตรวจเรือประมงทุกลำ"),
        ),
        (
            "ทั้งสองฝ่ายเห็นพ้องยกระดับความร่วมมือด้านท่าเรือ",
            ("ทั้งสองฝ่าย", "เห็นพ้อง", "agreed", "ยกระดับความร่วมมือด้านท่าเรือ"),
        ),
        (
            "ทั้งนี้ กระทรวงแรงงานและหน่วยงานจะร่วมกันตรวจเรือ ซึ่งจะสนับสนุนเงินแก่ลูกเรือ",
            ("กระทรวงแรงงาน", "สนับสนุน", "announced", "สนับสนุนเงินแก่ลูกเรือ"),
        ),
        ("ทุกภาคส่วนต้องผนึกกำลังดูแลลูกเรือ", ("ทุกภาคส่วน", "ต้องผนึกกำลัง", "recommended", "ผนึกกำลังดูแลลูกเรือ")),
        ("รัฐบาลเสนอจัดตั้งศูนย์ลูกเรือสองฝั่ง", ("รัฐบาล", "เสนอ", "proposed", "จัดตั้งศูนย์ลูกเรือสองฝั่ง")),
        ("ไทยประกาศความพร้อมเป็นเจ้าภาพงานลูกเรือ", ("ไทย", "พร้อม", "pledged", "เป็นเจ้าภาพงานลูกเรือ")),
        ("ไทยบริจาคเงินเข้ากองทุนลูกเรือ", ("ไทย", "บริจาค", "reported_done", "เงินเข้ากองทุนลูกเรือ")),
    ],
)
def test_a_promise(read: Read, text: str, expected: tuple[object, ...]) -> None:
    assert promises(read, text) == [expected]


def test_who_a_title_points_back_to(read: Read) -> None:
    told = read(OFFICIAL + "รองนายกรัฐมนตรีได้ขอให้ทุกท่าเรือช่วยเหลือลูกเรือ ภายในปี 2566", language="th")
    columns = ("person_id", "verb", "pillar", "deadline")
    assert told.rows("commitments", *columns) == [("วายุ มารินี", "ขอให้", "protection", "2023")]


@pytest.mark.parametrize(
    "text",
    [
        "รัฐบาลไม่เห็นชอบแผนการของท่าเรือสองฝั่ง",
        "รองนายกรัฐมนตรีพร้อมด้วยคณะ เดินทางไปท่าเรือสองฝั่ง",
        "รองนายกรัฐมนตรีชื่นชมความมุ่งมั่นของลูกเรือสองฝั่ง",
        "นายกรัฐมนตรีให้ความเห็นชอบเรียบร้อยแล้วเมื่อวานนี้",
        "ลูกเรือที่ได้รับมอบหมายให้ทำงานบนฝั่งทะเล",
        "ความสัมพันธ์ระหว่างไทยและฟินแลนด์จะเพิ่มพูนยิ่งขึ้น",
    ],
)
def test_what_is_no_promise(read: Read, text: str) -> None:
    assert promises(read, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("นายวายุ กล่าวว่า ท่าเรือเปิดแล้วทุกวัน", ("วายุ", "กล่าว", "neutral", "ท่าเรือเปิดแล้วทุกวัน")),
        ("รองนายกรัฐมนตรีชื่นชมลูกเรือทุกคนของฝั่ง", ("รองนายกรัฐมนตรี", "ชื่นชม", "praise", "ลูกเรือทุกคนของฝั่ง")),
        ("ฟินแลนด์แสดงความห่วงกังวลต่อสถานการณ์ท่าเรือ", ("ฟินแลนด์", "ห่วงใย", "concern", "ต่อสถานการณ์ท่าเรือ")),
    ],
)
def test_a_statement(read: Read, text: str, expected: tuple[object, ...]) -> None:
    columns = ("speaker_name", "verb", "stance", "summary")
    assert read(OFFICIAL + text, language="th").rows("statements", *columns) == [expected]


def test_we_of_a_text_without_a_speaker_promises_for_itself(read: Read) -> None:
    text = "เราเห็นพ้องยกระดับความร่วมมือด้านท่าเรือ"
    rows = read(text, language="th").rows("commitments", "actor_name", "verb", "summary")
    assert rows == [("เรา", "เห็นพ้อง", "ยกระดับความร่วมมือด้านท่าเรือ")]


def test_and_of_a_further_act_is_no_readiness(read: Read) -> None:
    verbs = [row[1] for row in promises(read, "นายวายุ เปิดงานพร้อมมอบนโยบายแก่เจ้าหน้าที่")]
    assert "พร้อม" not in verbs


def test_a_list_goes_on_with_who_spoke_before_it(read: Read) -> None:
    text = "ผู้นำทั้งสองหารือกัน ดังนี้\n(1) ท่าเรือ\n(2) ลูกเรือ เห็นควรให้ช่วยเหลือลูกเรือทุกลำโดยเร็ว"
    assert promises(read, text) == [("ผู้นำทั้งสอง", "เห็นชอบ", "agreed", "ช่วยเหลือลูกเรือทุกลำโดยเร็ว")]


def test_a_clause_with_its_own_subject_ends_the_one_before(read: Read) -> None:
    text = "ผู้นำทั้งสองเห็นพ้องยกระดับความร่วมมือด้านท่าเรือ และรัฐบาลไทยขอเชิญผู้นำฟินแลนด์เยือนท่าเรือ"
    assert promises(read, text) == [
        ("ผู้นำทั้งสอง", "เห็นพ้อง", "agreed", "ยกระดับความร่วมมือด้านท่าเรือ"),
        ("รัฐบาลไทย", "เชิญ", "called_for", "ผู้นำฟินแลนด์เยือนท่าเรือ"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "ลูกเรือต้องการกลับบ้าน และเรือจะเพิ่มขึ้นทุกปี",
        "ท่าเรือใหม่ ซึ่งจะช่วยให้ลูกเรือเดินทางสะดวกขึ้น",
        "รองนายกรัฐมนตรีพร้อมมอบรางวัลแก่ลูกเรือ",
        "รองนายกรัฐมนตรีเชื่อมั่นว่า ฟินแลนด์จะสานต่อความร่วมมือของลูกเรือ",
        "ทั้งสองฝ่ายเห็นพ้อง เมื่อปีที่ผ่านมา ในเรื่องลูกเรือ",
        "ทั้งสองฝ่ายลงนามหนังสือแสดงเจตจำนง ระหว่างกรมเจ้าท่า และ กรมประมง",
        "รองนายกรัฐมนตรีเดินทางกลับ\nคนร้ายหลอกลูกเรือ โดยจะดำเนินการเรื่องเอกสารให้",
    ],
)
def test_what_is_no_act_to_come(read: Read, text: str) -> None:
    assert promises(read, text) == []
