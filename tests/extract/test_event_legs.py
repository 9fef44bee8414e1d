"""Journeys to several places, and that somebody is in a place."""

from __future__ import annotations

import pytest
from reading import Read


def test_each_place_of_a_journey_is_a_leg_of_it(read: Read) -> None:
    told = read(
        "Nets and Crews\n\n"
        "Secretary Ana Lobo will travel to Malawi, Benin and Palau from 3 to 9 March 2021.\n\n"
        "In Lilongwe, Secretary Lobo will meet with President Ola Mensah and hold a round table with crews.\n\n"
        "She will then travel to Benin, where she will meet with Minister Kofi Baba."
    )
    assert [
        row
        for row in told.rows("events", "event_type", "start_date", "city", "country_code")
        if row[0] == "visit"
    ] == [
        ("visit", "2021-03-03", None, "MW"),
        ("visit", None, "Lilongwe", "MW"),
        ("visit", None, None, "BJ"),
    ]
    assert told.column("events", "parent_event_id").count("visit") == 2


def test_meetings_of_a_leg_are_where_it_is(read: Read) -> None:
    told = read(
        "Nets and Crews\n\n"
        "Secretary Ana Lobo will travel to Malawi and Benin.\n\n"
        "In Lilongwe, she will meet with President Ola Mensah and hold a workshop on nets with two ministers."
    )
    meetings = [r for r in told.rows("events", "event_type", "city") if r[0] != "visit"]
    assert meetings == [("meeting", "Lilongwe"), ("workshop", "Lilongwe")]


def test_a_journey_to_one_place_has_no_legs(read: Read) -> None:
    told = read(
        "Nets and Crews\n\n"
        "Secretary Ana Lobo will travel to Malawi.\n\nIn Lilongwe, she will meet with President Ola Mensah."
    )
    assert told.column("events", "event_type").count("visit") == 1


def test_what_one_travels_to_attend_is_there(read: Read) -> None:
    told = read("Secretary Ana Lobo will travel to Lilongwe to lead the delegation to the Lake Crews Forum.")
    assert ("Lake Crews Forum", "Lilongwe", "MW") in told.rows("events", "name", "city", "country_code")


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("Senator Ana Lobo is currently in Benin.", [("visit", "BJ", None)]),
        ("The delegation is on travel to Benin.", [("visit", "BJ", None)]),
        ("The team will be in Benin on 3 March 2021.", [("visit", "BJ", "2021-03-03")]),
        ("The team will be in Benin next week.", [("visit", "BJ", None)]),
        ("The team is in Benin.", []),
        ("The harbour is currently in Benin.", []),
    ],
)
def test_who_is_in_a_place_visits_it(read: Read, text: str, visits: list[tuple[str, ...]]) -> None:
    assert read(text).rows("events", "event_type", "country_code", "start_date") == visits


_LEGS = (
    "Counselor Ana Lobo will lead a delegation to Malawi from 3 to 5 March 2021. She will meet the crews there.\n\n"
    "Counselor Lobo will then travel to Benin from 5 to 9 March 2021."
)


def _visits(read: Read, text: str) -> list[tuple[object, ...]]:
    rows = read(f"Nets and Crews\n\n{text}").rows(
        "events", "event_type", "start_date", "end_date", "country_code"
    )
    return [row for row in rows if row[0] == "visit"]


def test_legs_told_one_after_the_other_make_a_journey(read: Read) -> None:
    assert _visits(read, _LEGS) == [
        ("visit", "2021-03-03", "2021-03-09", None),
        ("visit", "2021-03-03", "2021-03-05", "MW"),
        ("visit", "2021-03-05", "2021-03-09", "BJ"),
    ]
    assert read(f"Nets and Crews\n\n{_LEGS}").column("events", "parent_event_id").count("visit") == 2


@pytest.mark.parametrize(
    "text",
    [
        _LEGS.replace("Benin", "Malawi"),
        _LEGS.replace("from 3 to 5 March 2021", "from 3 to 9 March 2021, with stops in Benin"),
        _LEGS.replace("Counselor Lobo will then", "Minister Ola Mensah will"),
        _LEGS.replace("5 to 9 March 2021", "2 to 3 January 2021"),
        _LEGS.replace(" from 5 to 9 March 2021", ""),
    ],
)
def test_two_visits_make_no_journey(read: Read, text: str) -> None:
    assert len(_visits(read, text)) <= 2
