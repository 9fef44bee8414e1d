"""One event told twice is one row, and the next or an earlier one of its series is another."""

from __future__ import annotations

import pytest
from reading import Read


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("10th Redwood - Alder Tree Growth Pact (RATGP) Summit", "10th RATGP Summit"),
        ("4th Redwood-Alder Commission (RAC) Ministers’ Meeting", "4th RAC Ministers’ Meeting"),
        ("12th session of the UNBOATS Commission", "12th Session of the BOATS"),
        ("3rd Annual Lake Kivu Forum", "Lake Kivu Forum"),
    ],
)
def test_a_name_with_its_acronym_and_without_is_one(read: Read, first: str, again: str) -> None:
    told = read(f"The {first} was held on 3 March 2021. The {again} adopted a plan on boats.")
    assert told.column("events", "name") == [first]


@pytest.mark.parametrize("again", ["11th RATGP Summit", "10th RATGP Crew Forum"])
def test_another_number_or_another_gathering_is_another_event(read: Read, again: str) -> None:
    told = read(f"The 10th RATGP Summit was held on 3 March 2021. The {again} was long.")
    assert told.column("events", "name") == ["10th RATGP Summit", again]


def test_the_next_one_of_a_series_is_another(read: Read) -> None:
    told = read("The Kivu Forum was held on 3 March 2021. The next forum will be held in Benin in May 2022.")
    assert told.rows("events", "name", "start_date", "event_status") == [
        ("Kivu Forum", "2021-03-03", "held"),
        (None, "2022-05", "planned"),
    ]


def test_a_headline_tells_its_own_day(read: Read) -> None:
    text = "The cabinet met on May 9, 2023\n\nSome of the resolutions:\n\nThe cabinet approved a plan on wells.\n"
    assert read(text).rows("events", "event_type", "start_date") == [("meeting", "2023-05-09")]


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("disclosed that the Minister attended", "2024-05-03"),
        ("delivered a statement at", "2024-05-03"),
        ("disclosed that the Minister will attend", None),
        ("revealed the outcome of", None),
    ],
)
def test_what_a_speaker_attended_was_on_the_day_of_the_speech(
    read: Read, words: str, start: str | None
) -> None:
    told = read(f"May 3, 2024, at Gull Hall, Goma, Spokesperson Ana Lobo {words} the 4th Delta Forum.")
    assert ("4th Delta Forum", start) in told.rows("events", "name", "start_date")


def test_a_headline_that_tells_only_that_something_will_be_held_tells_no_event(read: Read) -> None:
    title = "Public invited to “Kivu Nets” to be held during June 7-15, 2025"
    text = f"{title}\nMay 30, 2025, Minister Ada Osei disclosed the plan."
    told = read(text, published="2025-05-30", title=title)
    assert told.rows("events", "event_type", "start_date") == [("statement", "2025-05-30")]


@pytest.mark.parametrize(
    "where",
    ["in a ceremony in Goma", "at a signing ceremony in Goma", "during their ceremony in Goma"],
)
def test_what_is_signed_in_a_ceremony_is_told_once(read: Read, where: str) -> None:
    told = read(f"On 3 May 2021, Minister Ada Osei signed the Reef Pact {where}.")
    assert told.rows("events", "event_type", "start_date", "city") == [("signing", "2021-05-03", "Goma")]


def test_what_talks_yielded_tells_no_talks(read: Read) -> None:
    text = "Today, as a product of that long dialogue, Minister Ada Osei signed the Reef Pact in Goma."
    assert read(text, published="2021-05-03").rows("events", "event_type", "start_date") == [
        ("signing", "2021-05-03")
    ]


def test_one_name_in_two_years_is_two_events(read: Read) -> None:
    told = read("The Kivu Forum was held in June 2016. The Kivu Forum was held in Goma in May 2021.")
    assert told.rows("events", "name", "start_date") == [("Kivu Forum", "2016-06"), ("Kivu Forum", "2021-05")]


def test_the_closest_date_told_of_an_event_counts(read: Read) -> None:
    told = read("The Kivu Forum was held in 2021. On 3 May 2021, the Kivu Forum opened in Goma.")
    assert told.rows("events", "name", "start_date") == [("Kivu Forum", "2021-05-03")]


def test_a_handover_is_not_the_ceremony_told_before(read: Read) -> None:
    told = read(
        "On 3 May 2021, a welcoming ceremony was held in Goma. "
        "Minister Ada Osei witnessed the handover of the Reef Centre in Vienna."
    )
    assert told.rows("events", "event_type", "city") == [("ceremony", "Goma"), ("ceremony", "Vienna")]
