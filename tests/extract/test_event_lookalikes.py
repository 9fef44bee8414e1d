"""Days, towns, houses and trainings that stand beside an event and are not its own."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    "text",
    [
        "The two-day meeting reviewed the plan on nets in 2008-2010 and the plan for 2012-2013.",
        "The meeting in Koror approved the work programme for 2014-2015.",
        "Between 2012 and 2014 the Reef Authority held a conference on nets.",
        "Nov 25, 2015 The guild recently signed a memorandum with the Reef Authority.",
        "25 November 2015 The Reef Authority recently held a meeting on nets in Koror.",
        "Date 2015-11-25 The fifth Reef Forum was held in Koror.",
        "Koror, Nov. 25, 2015 (Reef Agency) - The fifth Reef Forum has been held in Koror.",
    ],
)
def test_years_of_plans_and_the_day_of_the_item_are_no_event_s(read: Read, text: str) -> None:
    assert read(text, published="2015-11-27").column("events", "start_date") == [None]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The meeting was held in Koror in 2013.", "2013"),
        ("On 25 November 2015 the guild signed a memorandum with the Reef Authority.", "2015-11-25"),
        ("25 November 2015 The Reef Authority today signed a memorandum with the guild.", "2015-11-25"),
    ],
)
def test_the_day_of_an_event_is_kept(read: Read, text: str, start: str) -> None:
    assert read(text, published="2015-11-27").column("events", "start_date") == [start]


def test_who_promises_stands_behind_the_day_of_the_item(read: Read) -> None:
    told = read("Nov 25, 2015 The Reef Authority will train 40 inspectors on nets.", published="2015-11-27")
    assert told.column("commitments", "actor_name") == ["Reef Authority"]


@pytest.mark.parametrize(
    "text",
    [
        "Two experts of the Reef Ministry, previously trained on nets by the Coral Guild, lead it in Koror.",
        "Police officers who had been trained by the Coral Guild in Koror now run the unit.",
        "Specially trained officers from Koror run the desk.",
        "Her mother booked the trips through an agency in Koror.",
    ],
)
def test_what_people_once_learnt_or_booked_is_no_event(read: Read, text: str) -> None:
    assert read(text).rows("events", "event_type") == []


def test_who_trained_whom_on_a_day_is_one(read: Read) -> None:
    told = read("Forty inspectors were specially trained by the Coral Guild in Koror on 3 May 2015.")
    assert told.rows("events", "event_type", "start_date") == [("workshop", "2015-05-03")]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Workers of the Manila Deep Sea Company met the inspectors on 3 May 2015.", None),
        ("The guests met at the Manila Reef Hotel in Manila on 3 May 2015.", "Manila"),
        ("Workers of the Manila Deep Sea Company met inspectors in Koror on 3 May 2015.", "Koror"),
    ],
)
def test_the_town_in_the_name_of_a_firm_is_no_place(read: Read, text: str, town: str | None) -> None:
    told = read(text)
    assert told.column("events", "city") == [town]
    assert told.column("places", "name") == ([town] if town else [])


def test_the_seat_of_an_office_is_not_where_its_head_spoke(read: Read) -> None:
    told = read("Odo Brennick, Head of the Reef Programme Office in Manila, said the workshop on nets helps.")
    assert told.column("events", "city") == [None]


@pytest.mark.parametrize(
    "text",
    [
        "The Norway-Palau Partnership is strong.",
        "Both sides praised the U.S.-Palau Alliance.",
        "The president signed the Utopia First Seafood Strategy.",
    ],
)
def test_relations_of_states_and_papers_are_no_bodies(read: Read, text: str) -> None:
    assert read(text).organisations == []


def test_a_strategy_for_goods_is_an_instrument(read: Read) -> None:
    told = read("The president signed the Utopia First Seafood Strategy.")
    assert told.instruments == ["Utopia First Seafood Strategy"]
