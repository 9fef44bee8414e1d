"""One event told by several sentences: its day and place in another one, its name later, "the ceremony" at the end."""

from __future__ import annotations

import pytest
from reading import Read

DAY = "2015-06-09"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The pact was signed in Koror on 3 June 2015 by Minister Ana Kolb."
            " “We waited long,” Kolb said at the ceremony.",
            ("signing", "2015-06-03", "Koror"),
        ),
        (
            "Police from all islands were in Koror on 3 June 2015 for a conference on nets."
            " She closed the conference with thanks to the Embassy in Kolonia, whose trainers had come.",
            ("conference", "2015-06-03", "Koror"),
        ),
        (
            "The guild held a press conference in Koror on 3 June 2015. The photo shows Minister Ana Kolb"
            " at a press conference on 3 June 2015.",
            ("statement", "2015-06-03", "Koror"),
        ),
        (
            "The promise was given on 3 June 2015 in Koror. Mayors had been called there by the guild"
            " for the “Island Meeting on Nets”.",
            ("meeting", "2015-06-03", "Koror"),
        ),
        (
            "Between the Reef Authority and the guild there is a Memorandum of Understanding on Nets."
            " Its aim is rescue, and it was signed at the Gull Hotel in Koror on 3 June 2015.",
            ("signing", "2015-06-03", "Koror"),
        ),
    ],
)
def test_one_event_is_told_once(read: Read, text: str, row: tuple[str, str, str]) -> None:
    assert read(text, published=DAY).rows("events", "event_type", "start_date", "city") == [row]


def test_a_course_is_named_by_the_next_sentence(read: Read) -> None:
    told = read(
        "Palau wants more, and a course that got under way on Monday is one of its steps."
        " Hosted by the guild, the Safe Nets course is being held at the Gull Hotel in Koror.",
        published=DAY,
    )
    assert told.rows("events", "event_type", "city") == [("workshop", "Koror")]


@pytest.mark.parametrize(
    "text",
    [
        "Inspectors have been trained on nets by the guild. Gull Hotel in Koror was the venue.",
        "Fifty officers were taught by the guild how to search a boat. The training took place in Koror.",
    ],
)
def test_a_training_is_placed_by_the_next_sentence(read: Read, text: str) -> None:
    assert read(text, published=DAY).rows("events", "event_type", "city") == [("workshop", "Koror")]


def test_a_training_of_no_place_stays_untold(read: Read) -> None:
    text = "Inspectors have been trained on nets by the guild. Most thefts take place in Koror."
    assert read(text, published=DAY).rows("events", "event_type") == []


def test_a_workshop_that_somebody_started_ends_by_its_length(read: Read) -> None:
    told = read("Inspectors started a two-day workshop in Koror on 3 June 2015.", published=DAY)
    assert told.rows("events", "start_date", "end_date") == [("2015-06-03", "2015-06-04")]


def test_what_is_to_come_is_not_what_was_held(read: Read) -> None:
    told = read(
        "The guild held a meeting on 3 June 2015 in Koror. A joint working group is to meet in Oslo on 3 July 2015.",
        published=DAY,
    )
    assert told.rows("events", "event_type", "city") == [("meeting", "Koror"), ("meeting", "Oslo")]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "From the port she went on to the Palace, where President Bo Lund received her on 3 June 2015.",
            ["meeting"],
        ),
        ("Secretary Ana Kolb received her degree from the university of Koror.", []),
        (
            "On 3 June 2015 a delegation called on the police commissioner, Bo Lund, and asked for boats.",
            ["meeting"],
        ),
    ],
)
def test_guests_are_received(read: Read, text: str, types: list[str]) -> None:
    assert read(text, published=DAY).column("events", "event_type") == types
