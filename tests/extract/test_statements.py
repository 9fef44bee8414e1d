"""Who said what, with which stance: one test for each way of saying it."""

from __future__ import annotations

import pytest

from fourthp.extract.frames.statements import find_statements
from fourthp.extract.mentions.model import Entity, Mentions
from fourthp.extract.view import View
from fourthp.records import CleanDocument, Document, Fact, Reading, Sentence, Span

NAMES = {
    "persons": ("Ada Lindqvist", "Bo Tran"),
    "organisations": ("Harbour Agency",),
    "countries": ("Utopia",),
}


def found(*sentences: str) -> list[Fact]:
    """The statements of one paragraph."""
    text = " ".join(sentences)
    spans, start = [], 0
    for sentence in sentences:
        spans.append(Sentence(start, start + len(sentence), 1))
        start += len(sentence) + 1
    cells = {"language": Reading("en", (), "derived:test")}
    document = Document("d", "d.txt", text, "text/plain", "", "")
    entities = [
        Entity(
            resource,
            name,
            {},
            [Reading(name, (Span(text.index(name), text.index(name) + len(name)),), "test")],
        )
        for resource, names in NAMES.items()
        for name in names
        if name in text
    ]
    view = View(CleanDocument(document, cells, (), None, tuple(spans)))
    return find_statements(view, Mentions((), (), tuple(entities)))


def told(*sentences: str) -> list[tuple[object, ...]]:
    """Speaker, verb, stance and summary of each statement."""
    columns = ("speaker_name", "verb", "stance", "summary")
    return [tuple(f.cells[c].value for c in columns) for f in found(*sentences)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ada Lindqvist commended the port’s record.",
            ("Ada Lindqvist", "commend", "praise", "the port’s record"),
        ),
        (
            "Ada Lindqvist stressed that crews need contracts.",
            ("Ada Lindqvist", "stress", "emphasis", "crews need contracts"),
        ),
        (
            "The Harbour Agency expressed concern over unpaid crews.",
            ("Harbour Agency", "express", "concern", "concern over unpaid crews"),
        ),
        (
            "The minister condemned the use of debt bondage.",
            ("The minister", "condemn", "criticism", "the use of debt bondage"),
        ),
        (
            "Both delegations welcomed the new register.",
            ("Both delegations", "welcome", "support", "the new register"),
        ),
        (
            "Bo Tran said that the register holds 400 ships.",
            ("Bo Tran", "say", "neutral", "the register holds 400 ships"),
        ),
        (
            "The register holds 400 ships, Bo Tran said.",
            ("Bo Tran", "say", "neutral", "The register holds 400 ships"),
        ),
        (
            "Inspectors, Bo Tran noted, have boarded every ship.",
            ("Bo Tran", "note", "neutral", "Inspectors, Bo Tran noted, have boarded every ship"),
        ),
    ],
)
def test_each_shape_of_saying(sentence: str, expected: tuple[object, ...]) -> None:
    assert told(sentence) == [expected]


def test_what_is_praised_is_the_addressee() -> None:
    (fact,) = found("Ada Lindqvist lauded Utopia for paying its crews.")
    assert fact.cells["addressee"].value == "Utopia"
    assert fact.cells["summary"].value == "Utopia for paying its crews"


def test_both_stands_for_the_two_named_last() -> None:
    first, second = found(
        "Speeches came from Ada Lindqvist, head of the Harbour Agency, and from Bo Tran.",
        "Both praised the crews.",
    )
    assert [f.cells["person_id"].value for f in (first, second)] == ["Ada Lindqvist", "Bo Tran"]
    assert [f.cells["speaker_name"].value for f in (first, second)] == ["Ada Lindqvist", "Bo Tran"]
    assert first.cells["summary"] == second.cells["summary"]


def test_what_a_speaker_says_of_their_own_hope_is_a_hope() -> None:
    assert told("Ada Lindqvist stated that she hoped to see fair contracts.") == [
        ("Ada Lindqvist", "hope", "support", "see fair contracts")
    ]


def test_two_verbs_of_one_speaker_give_two_statements() -> None:
    assert told("Bo Tran praised the crews and thanked the port for its help.") == [
        ("Bo Tran", "praise", "praise", "the crews"),
        ("Bo Tran", "thank", "praise", "the port for its help"),
    ]


def test_he_is_the_one_person_of_the_sentence_before() -> None:
    first, second = found("Bo Tran praised the crews.", "He also thanked the port.")
    assert second.cells["person_id"].value == first.cells["person_id"].value
    assert second.cells["speaker_name"].value == "He"


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody knows what he said.",
        "Ada Lindqvist did not praise the crews.",
        "Ada Lindqvist may praise the crews.",
        "Did Bo Tran praise the crews?",
        "The crews were praised for their work.",
        "They thanked the port.",
        "The state added a register.",
        "High hopes rest on the register.",
    ],
)
def test_what_is_no_statement(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The Harbour Agency supported a nursery in the old port.",
        "The Harbour Agency trains an able, trusted, and supported crew for all piers.",
    ],
)
def test_help_with_a_thing_is_no_stance(sentence: str) -> None:
    assert found(sentence) == []


def test_support_for_a_plan_is_a_stance() -> None:
    (fact,) = found("The Harbour Agency supports the proposal to widen the old port.")
    assert (fact.cells["verb"].value, fact.cells["stance"].value) == ("support", "support")
