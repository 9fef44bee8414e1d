"""Counting: shares, pairs and what is left over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourthp.evaluate.tally import KINDS, Sheet, Tally


@pytest.fixture
def tallies() -> dict[str, Tally]:
    return {kind: Tally() for kind in KINDS}


def test_shares() -> None:
    tally = Tally(hits=3, extra=1, missed=3)
    assert (tally.precision, tally.recall, tally.f1) == (0.75, 0.5, 0.6)


def test_nothing_annotated_and_nothing_published() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (0.0, 0.0, 0.0)


def test_a_second_row_for_one_fact_is_one_too_many(tallies: dict[str, Tally]) -> None:
    sheet = Sheet("d1", tallies)
    pairs = sheet.pairs("persons", ["a", "b"], ["A", "A", "c"], lambda x, y: x == y.lower(), lambda _: False)
    assert pairs == [("a", "A")]
    assert tallies["persons"] == Tally(hits=1, extra=2, missed=1, errors=["- d1: b", "+ d1: A", "+ d1: c"])


def test_what_is_free_is_not_counted(tallies: dict[str, Tally]) -> None:
    Sheet("d1", tallies).pairs("persons", [], ["A", "B"], lambda *_: False, lambda found: found == "A")
    assert tallies["persons"] == Tally(extra=1, errors=["+ d1: B"])


@given(st.frozensets(st.sampled_from("abcdef")), st.frozensets(st.sampled_from("abcdef")))
def test_every_code_is_counted_once(annotated: frozenset[str], found: frozenset[str]) -> None:
    tally = Tally()
    Sheet("d1", {"countries": tally}).sets("countries", annotated, found)
    assert (tally.hits + tally.missed, tally.hits + tally.extra) == (len(annotated), len(found))
    assert len(tally.errors) == len(annotated ^ found)
