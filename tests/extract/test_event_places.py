"""Where an event takes place, where no list knows the town; days that are none of an event."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lobo attended a two-day meeting on nets in 2021, in Tolvia, as agreed.",
        "A workshop on Law Enforcement in Parliament was held on 3 March 2021.",
        "The talks of 3 March 2021 in Norwegian were short.",
        "The workshop on trafficking in Persons was held on 3 March 2021.",
        "The meeting in MARCH was held on 3 March 2021.",
    ],
)
def test_capitals_that_are_no_town(read: Read, text: str) -> None:
    assert set(read(text).column("events", "city")) <= {None}


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Two states agreed on patrols after a two-day meeting in Tolvia Mara.", "Tolvia Mara"),
        ("A workshop on nets opened in Tolvia on 3 March 2021.", "Tolvia"),
        ("The talks on nets were held in Tolvia, Norway, on 3 March 2021.", "Tolvia"),
    ],
)
def test_a_town_that_no_list_knows(read: Read, text: str, town: str) -> None:
    assert read(text).column("events", "city") == [town]


@pytest.mark.parametrize("word", ["by", "until", "since"])
def test_the_end_of_a_term_is_no_day_of_an_event(read: Read, word: str) -> None:
    told = read(f"After the meeting in Riga, the two forces will run a hotline {word} 3 March 2021.")
    assert told.rows("events", "city", "start_date") == [("Riga", None)]


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2021, Vienna was the venue of a workshop on nets.",
        "Vienna was where a workshop on nets was held on 3 May 2021.",
        "On 3 May 2021, Vienna became the scene of a workshop on nets.",
    ],
)
def test_a_town_of_which_it_is_said(read: Read, text: str) -> None:
    assert read(text).column("events", "city") == ["Vienna"]


def test_a_country_that_receives_guests_is_visited(read: Read) -> None:
    told = read("Azerbaijan received a delegation of the Council of Europe on 3 May 2021.")
    assert told.rows("events", "event_type", "country_code", "start_date") == [("visit", "AZ", "2021-05-03")]


def test_a_person_who_receives_guests_meets_them(read: Read) -> None:
    told = read("Minister Ana Kolb received a delegation of the Council of Europe on 3 May 2021.")
    assert told.column("events", "event_type") == ["meeting"]
