"""Commitments in Thai: a plain verb directly behind somebody who can promise or ask."""

from __future__ import annotations

import pytest

from fourthp.extract.frames.commitments import find_commitments
from fourthp.extract.mentions.model import Entity, Mentions
from fourthp.extract.view import View
from fourthp.records import CleanDocument, Document, Fact, Reading, Sentence, Span


def found(text: str, country: str = "") -> list[Fact]:
    document = Document("d", "d.txt", text, "text/plain", "", "")
    cells = {"language": Reading("th", (), "derived:test")}
    view = View(CleanDocument(document, cells, (), None, (Sentence(0, len(text), 0),)))
    entities = ()
    if country:
        at = text.index(country)
        place = Reading(country, (Span(at, at + len(country)),), "test")
        entities = (Entity("countries", "TH", {}, [place]),)
    return find_commitments(view, Mentions((), (), entities))


@pytest.mark.parametrize(
    ("text", "actor", "verb", "modality", "action"),
    [
        ("ทั้งสองฝ่ายเห็นพ้องร่วมกันดูแลลูกเรือทุกลำ", "ทั้งสองฝ่าย", "เห็นพ้อง", "agreed", "ร่วมกันดูแลลูกเรือทุกลำ"),
        ("เมื่อวานนี้ รัฐบาลพร้อมสนับสนุนท่าเรือทุกแห่ง", "รัฐบาล", "พร้อม", "pledged", "สนับสนุนท่าเรือทุกแห่ง"),
        ("รัฐมนตรีได้สั่งการให้ตรวจเรือทุกลำ โดยเริ่มวันนี้", "รัฐมนตรี", "สั่งการ", "called_for", "ให้ตรวจเรือทุกลำ"),
    ],
)
def test_a_plain_verb_behind_its_actor(text: str, actor: str, verb: str, modality: str, action: str) -> None:
    (fact,) = found(text)
    columns = ("actor_name", "verb", "modality", "action")
    assert tuple(fact.cells[c].value for c in columns) == (actor, verb, modality, action)
    for reading in fact.cells.values():
        assert all(0 <= s.start < s.end <= len(text) for s in reading.spans)


def test_a_country_that_is_the_whole_subject_is_linked() -> None:
    (fact,) = found("ไทยพร้อมส่งเสริมท่าเรือทุกแห่ง", "ไทย")
    assert fact.cells["country_code"].value == "TH"


def test_a_country_inside_another_name_is_not() -> None:
    (fact,) = found("รัฐบาลไทยพร้อมส่งเสริมท่าเรือทุกแห่ง", "ไทย")
    assert "country_code" not in fact.cells
    assert fact.cells["actor_name"].value == "รัฐบาลไทย"


@pytest.mark.parametrize(
    "text",
    [
        "รัฐบาลไม่เห็นชอบแผนการของท่าเรือ",
        "ลูกเรือบนเรือพร้อมสนับสนุนท่าเรือทุกแห่ง",
        "รัฐมนตรีพร้อมคณะเดินทางไปท่าเรือ",
    ],
)
def test_what_is_no_commitment(text: str) -> None:
    assert found(text) == []
