"""A name that a decision takes down: no fact of any document tells it, in whatever form it stands there."""

from __future__ import annotations

import hashlib

import pytest

from fourthp.clean import clean
from fourthp.extract import Knowledge, extract, take_down
from fourthp.language.takedowns import NOTHING, Takedowns, digest
from fourthp.records import Document, DocumentFacts
from fourthp.schemas import reference_root

ENGLISH = (
    "On 3 May 2024, Minister of Labour Jane Roe opened the Workshop on Safe Harbours in Bangkok. "
    "Jane Roe pledged to train 40 labour inspectors. Ms. Anna Berg, Director of the Harbour Office, thanked Minister "
    "Roe for her support.\n"
)
THAI = (
    "เมื่อวันที่ 3 พฤษภาคม 2567 นางสาวสมหญิง ใจดีมาก รัฐมนตรีว่าการกระทรวงแรงงาน เป็นประธานเปิดการประชุม"
    "เรื่องการป้องกันและปราบปรามการค้ามนุษย์ โดยนางสาวสมหญิง ใจดีมาก กล่าวว่า รัฐบาลจะฝึกอบรมพนักงานตรวจแรงงาน 40 คน\n"
)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge.load(reference_root())


def facts(text: str, name: str, knowledge: Knowledge) -> DocumentFacts:
    sha = hashlib.sha256(text.encode()).hexdigest()
    document = clean(Document("d", "d.txt", text, "text/plain", sha, sha))
    hidden = Takedowns(frozenset([digest(name)])) if name else NOTHING
    return take_down(extract(document, knowledge), document, hidden)


def values(found: DocumentFacts) -> str:
    return " ".join(str(r.value) for fact in found.facts for r in (*fact.cells.values(), *fact.mentions))


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [(ENGLISH, "Jane Roe", ["Jane", "Roe"]), (THAI, "สมหญิง ใจดีมาก", ["สมหญิง", "ใจดีมาก"])],
    ids=["english", "thai"],
)
def test_no_value_tells_the_name(text: str, name: str, told: list[str], knowledge: Knowledge) -> None:
    assert all(word in values(facts(text, "", knowledge)) for word in told)
    found = facts(text, name, knowledge)
    assert not any(word in values(found) for word in told)
    places = [text[span.start : span.end] for span in found.withheld]
    assert sum(name in place for place in places) >= text.count(name)


def test_others_and_what_they_said_stay(knowledge: Knowledge) -> None:
    found = facts(ENGLISH, "Jane Roe", knowledge)
    assert [f.cells["name"].value for f in found.facts if f.resource == "persons"] == ["Anna Berg"]
    (thanks,) = [f for f in found.facts if f.resource == "statements"]
    assert thanks.cells["summary"].value == "Minister [name withheld] for her support"
    assert [f.resource for f in found.facts if f.resource == "commitments"] == []


def test_without_the_name_nothing_changes(knowledge: Knowledge) -> None:
    assert facts(ENGLISH, "John Doe", knowledge) == facts(ENGLISH, "", knowledge)
