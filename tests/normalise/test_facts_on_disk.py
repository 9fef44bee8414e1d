"""Facts that lie on disk: found again by document, by number and by key, however many of them are held."""

from __future__ import annotations

import pytest

from fourthp.normalise import sources
from fourthp.normalise.sources import FactStore
from fourthp.records import Fact, Reading, Span


def fact(resource: str, key: str) -> Fact:
    return Fact(resource, key, {"name": Reading(f"Name of {key}", (Span(0, 4),), "test:stated")}, ())


ONE = (fact("persons", "p1"), fact("events", "e1"), fact("persons", "p2"))
OTHER = (fact("persons", "p1"), fact("places", "x"))


@pytest.fixture(params=[0, 250, 16_000_000])
def store(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> FactStore:
    monkeypatch.setattr(sources, "_HELD", request.param)
    monkeypatch.setattr(sources, "_HELD_OF_MANY", request.param)
    store = FactStore()
    assert [store.put(facts) for facts in (ONE, (), OTHER)] == [0, 1, 2]
    return store


def test_the_facts_of_a_document_come_back_by_table(store: FactStore):
    assert store.all("persons", 0) == (ONE[0], ONE[2])
    assert store.all("persons", 2) == (OTHER[0],)
    assert store.all("places", 2) == (OTHER[1],)


def test_a_document_without_facts_of_a_table_has_none(store: FactStore):
    assert store.all("persons", 1) == ()
    assert store.all("places", 0) == ()
    assert store.all("instruments", 0) == ()


def test_one_fact_is_found_by_its_number_in_the_document(store: FactStore):
    assert store.one("persons", 0, 1) == ONE[2]
    assert store.one("places", 2, 0) == OTHER[1]


def test_facts_are_numbered_through_a_table(store: FactStore):
    assert store.count("persons") == 3
    assert store.count("instruments") == 0
    assert [store.number("persons", 0, "p2"), store.number("persons", 2, "p1")] == [1, 2]
    assert [store.whose("persons", number) for number in range(3)] == [(0, "p1"), (0, "p2"), (2, "p1")]


def test_a_document_has_no_number_for_a_key_of_another_one(store: FactStore):
    assert store.number("persons", 2, "p2") is None
    assert store.number("persons", 1, "p1") is None
    assert store.number("instruments", 0, "p1") is None
