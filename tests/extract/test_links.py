"""Quantities and instruments laid to the events they are told with."""

from __future__ import annotations

import pytest
from reading import Read

_FORUM = "At the Kivu Forum on 3 March 2021,"


def test_a_quantity_belongs_to_the_event_of_its_sentence(read: Read) -> None:
    told = read(f"{_FORUM} 35 officers sang and about 12 boats were shown. Later, 7 boats sank.")
    assert told.rows("quantities", "value", "unit", "is_approximate", "event_id") == [
        (35, "officers", False, "Kivu Forum"),
        (12, "boats", True, "Kivu Forum"),
        (7, "boats", False, None),
    ]


def test_a_quantity_between_two_events_belongs_to_neither(read: Read) -> None:
    told = read("The Kivu Forum on 3 March 2021 and the Apia Forum on 9 June 2022 showed 12 boats.")
    assert told.rows("quantities", "value", "event_id") == [(12, None)]


def test_days_are_no_quantities(read: Read) -> None:
    assert read("The 2nd Kivu Forum was held on 3–5 March 2021.").rows("quantities", "value") == []


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        ("the delegates adopted the Montevideo Compact.", "adopted"),
        ("the delegates endorsed the Montevideo Compact.", "adopted"),
        ("the delegates signed the Montevideo Compact.", "signed"),
        ("the delegates negotiated the Montevideo Compact.", "negotiated"),
        ("the delegates reviewed the Montevideo Compact.", "reviewed"),
        ("the delegates discussed the Montevideo Compact.", "discussed"),
        ("the Montevideo Compact was circulated.", "circulated"),
        ("implementation of the Montevideo Compact was praised.", "implemented"),
    ],
)
def test_what_an_event_did_to_a_document(read: Read, words: str, relation: str) -> None:
    told = read(f"{_FORUM} {words}")
    assert ("Kivu Forum", "Montevideo Compact", relation) in told.rows(
        "event_instruments", "event_id", "instrument_id", "relation"
    )


def test_a_document_in_passing_has_no_relation(read: Read) -> None:
    told = read(f"{_FORUM} the Montevideo Compact was on the table.")
    assert told.rows("event_instruments", "relation") == []


def test_each_document_takes_the_verb_before_it(read: Read) -> None:
    told = read(
        f"{_FORUM} delegates adopted the Goma Declaration, reviewed the Reef Report and discussed the Kigali Roadmap."
    )
    assert told.rows("event_instruments", "instrument_id", "relation") == [
        ("Goma Declaration", "adopted"),
        ("Reef Report", "reviewed"),
        ("Kigali Roadmap", "discussed"),
    ]


def test_a_document_is_laid_to_an_event_once(read: Read) -> None:
    told = read(
        "The Kivu Forum on 3 March 2021 adopted the Goma Declaration. The forum discussed the Goma Declaration again."
    )
    assert told.rows("event_instruments", "event_id", "instrument_id", "relation") == [
        ("Kivu Forum", "Goma Declaration", "adopted")
    ]
