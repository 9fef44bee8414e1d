"""Tellings of one name that can be of one event share a block."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fourthp.normalise.event_blocks import blocks_of, sought_by
from fourthp.normalise.event_telling import Telling
from fourthp.normalise.events import _differ, _reason

NONE: frozenset[str] = frozenset()
NAME = frozenset({"annual", "forum", "safe", "harbours"})


def _telling(
    start: str = "",
    end: str = "",
    published: str = "",
    numbers: frozenset[int] = frozenset(),
    years: frozenset[str] = NONE,
    event_type: str = "workshop",
) -> Telling:
    return Telling(
        place=("d", "e"),
        rank=0,
        event_type=event_type,
        name="",
        words=NAME,
        numbers=numbers,
        years=years,
        start=start,
        end=end,
        town="",
        towns=NONE,
        country="",
        actors=NONE,
        guests=NONE,
        published=published,
        parent="",
    )


days = st.dates(date(2019, 10, 1), date(2021, 6, 30)).map(date.isoformat)
tellings = st.builds(
    _telling,
    start=st.just("") | st.builds(lambda day, length: day[:length], days, st.sampled_from([4, 7, 10])),
    end=st.just("") | st.builds(lambda day, length: day[:length], days, st.sampled_from([4, 7, 10])),
    published=st.just("") | days,
    numbers=st.sampled_from([frozenset(), frozenset({2}), frozenset({2, 3})]),
    years=st.sampled_from([NONE, frozenset({"2020"}), frozenset({"2020", "2021"})]),
    event_type=st.sampled_from(["workshop", "conference"]),
)


@settings(max_examples=1_000, deadline=None)
@given(tellings, tellings)
def test_two_that_can_be_one_event_share_a_block(one: Telling, other: Telling) -> None:
    if not _differ(one, other) and _reason(one, other) is not None:
        assert set(blocks_of(one)) & set(sought_by(other))
        assert set(blocks_of(other)) & set(sought_by(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_telling("2021-03-04"), _telling("2021-06-04")),
        (_telling("2021-03"), _telling("2021-04-04")),
        (_telling("2021-03-04", published="2021-03-05"), _telling(published="2021-08-01")),
        (_telling(published="2020-12-05"), _telling(published="2021-03-01")),
        (_telling(), _telling()),
    ],
)
def test_those_of_one_name_at_other_times_do_not(one: Telling, other: Telling) -> None:
    assert not set(blocks_of(one)) & set(sought_by(other))
    assert not set(blocks_of(other)) & set(sought_by(one))


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_at_the_end_of_the_calendar_has_blocks_too(day: str) -> None:
    assert set(blocks_of(_telling(published=day))) & set(sought_by(_telling(published=day)))


def test_a_part_is_sought_among_all_parts() -> None:
    part = replace(_telling("2021-03-04"), parent="whole")
    assert list(blocks_of(part)) == list(sought_by(part)) == [("part",)]
