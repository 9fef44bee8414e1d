"""The house or room in which an event takes place: by its name, by a common noun, behind "at" or as the subject."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("where", "venue"),
    [
        ("at the ambassador's residence", "ambassador's residence"),
        ("at the Thai embassy", "Thai embassy"),
        ("at police headquarters", "police headquarters"),
        ("at the ministry's headquarters", "ministry's headquarters"),
        ("in the boardroom of the Ports Ministry", "boardroom of the Ports Ministry"),
        ("at the FISH academy", "FISH academy"),
        ("at the REEF 3 conference room", "REEF 3 conference room"),
        ("at the Ostrand training centre", "Ostrand training centre"),
        ("at the Gull Bay resort", "Gull Bay resort"),
        ("inside the police academy", "police academy"),
        ("at the Department of Ports and Reefs", "Department of Ports and Reefs"),
        ("at the Ministry of Ports's conference hall", "Ministry of Ports's conference hall"),
        ("at the Royal Reef Police's (RRP) Officers' Mess", "Royal Reef Police's (RRP) Officers' Mess"),
        ("in Room 106 of the Gull Senate Building", "Room 106 of the Gull Senate Building"),
        ("at 12 Harbour Street", "12 Harbour Street"),
        ("at the Palais de l’Europe", "Palais de l’Europe"),
        ("at the Gull Hotel, Mara Beach,", "Gull Hotel, Mara Beach"),
        ("at Parliament", "Parliament"),
    ],
)
def test_behind_a_preposition(read: Read, where: str, venue: str) -> None:
    assert read(f"A seminar on nets was held {where} on 3 May 2021.").column("events", "venue") == [venue]


@pytest.mark.parametrize(
    "text",
    [
        "Gull Hall was the venue for the meeting on 3 May 2021.",
        "Gull Hall was where the meeting took place on 3 May 2021.",
        "The venue of the meeting on 3 May 2021 was Gull Hall.",
        "The meeting, whose venue was Gull Hall, ended on 3 May 2021.",
        "Gull Hall was on 3 May 2021 the place of a meeting on nets.",
        "Gull Hall, where the ministry has its seat, was on 3 May 2021 the scene of a meeting on nets.",
        "Gull Hall in Ostrand, the capital city of Kenya, was the place of the meeting on 3 May 2021.",
        "Gull Hall hosted a meeting on nets on 3 May 2021.",
        "It was Gull Hall that played host to the meeting on 3 May 2021.",
        "With Gull Hall as its venue, a meeting on nets was held on 3 May 2021.",
        "The venue chosen for the meeting on 3 May 2021 was Gull Hall.",
        "A meeting on nets was held on 3 May 2021. The place was Gull Hall.",
        "A meeting on nets was held on 3 May 2021. Its venue was Gull Hall.",
        "A meeting on nets brought fifty officials to Gull Hall on 3 May 2021.",
        "The meeting on nets (3 May 2021, Gull Hall, Ostrand) was the first.",
    ],
)
def test_told_as_a_subject(read: Read, text: str) -> None:
    assert read(text).column("events", "venue") == ["Gull Hall"]


@pytest.mark.parametrize(
    "text",
    [
        "They met in his office on 3 May 2021.",
        "The signing ceremony was held at the embassy on 3 May 2021.",
        "Officials at the Thai embassy met the ministers on 3 May 2021.",
        "The Deputy Director at the Crime Centre met the ministers on 3 May 2021.",
        "The meeting of 3 May 2021 welcomed progress in the Department of Ports.",
        "The courses were given at two schools on 3 May 2021.",
        "The meeting was held in May 2021 at the request of the Ports Ministry.",
    ],
)
def test_no_venue(read: Read, text: str) -> None:
    assert set(read(text).column("events", "venue")) == {None}


def test_the_country_of_a_venue_but_not_of_a_mission_abroad(read: Read) -> None:
    assert read("A seminar was held at the Thai Police Academy on 3 May 2021.").column(
        "events", "country_code"
    ) == ["TH"]
    assert read("A seminar was held at the Thai Embassy on 3 May 2021.").column("events", "country_code") == [
        None
    ]


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("A seminar on nets took place at Gull Breezes on 3 May 2021.", "Gull Breezes"),
        ("A seminar on nets was held at the Mara Tolv on 3 May 2021.", "Mara Tolv"),
        ("The Gull Resort, in Tolvia, was the venue of a seminar on 3 May 2021.", "Gull Resort"),
        (
            "A seminar opened on 3 May 2021; the place was the Gull Conference Center.",
            "Gull Conference Center",
        ),
        ("A seminar on nets was held at Vienna on 3 May 2021.", None),
        ("A seminar on nets was held at Level Two on 3 May 2021.", "Level Two"),
        ("A seminar on nets was held at the Reef Summit on 3 May 2021.", None),
    ],
)
def test_what_takes_place_at_a_name_takes_place_there(read: Read, text: str, venue: str | None) -> None:
    assert read(text).column("events", "venue")[:1] == [venue]


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Ports hosted a meeting on nets on 3 May 2021.",
        "Ana Kolb was at the meeting on nets on 3 May 2021. The host was Commissioner Ben Lobo.",
        "On 3 May 2021, the Gull Street, a ship, was the talk of the meeting.",
    ],
)
def test_what_hosts_is_not_always_the_venue(read: Read, text: str) -> None:
    assert set(read(text).column("events", "venue")) <= {None}


def test_a_house_that_is_visited(read: Read) -> None:
    told = read("Minister Ana Kolb toured the Gull Reef Hospital on 3 May 2021.")
    assert told.rows("events", "event_type", "venue") == [("visit", "Gull Reef Hospital")]
