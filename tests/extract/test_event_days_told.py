"""Days that belong to one of two events of a sentence, or are told from a day far above."""

from __future__ import annotations

import pytest
from reading import Read

ABOVE = "A workshop on nets was held in Riga on 3 May 2021. It was the first of its kind. Many came."


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("Three weeks earlier", "2021-04"),
        ("Two months earlier", "2021-03"),
        ("A year earlier", "2020"),
        ("Six months earlier", "2020-11"),
        ("Three weeks earlier than planned", None),
        ("Three weeks later", None),
    ],
)
def test_long_before_is_told_as_a_month_or_a_year(read: Read, words: str, start: str | None) -> None:
    told = read(f"{ABOVE} {words}, Turku had hosted the 4th Reef Forum.")
    assert told.rows("events", "name", "start_date")[1:] == [("4th Reef Forum", start)]


def test_what_was_signed_at_a_meeting_long_before_was_signed_in_its_town(read: Read) -> None:
    text = f"{ABOVE} Two years earlier, at their fourth meeting in Turku, ministers had signed a memorandum."
    assert read(text).rows("events", "event_type", "start_date", "city")[1:] == [
        ("meeting", "2019", "Turku"),
        ("signing", "2019", "Turku"),
    ]


def test_the_last_day_of_one_event_is_the_day_of_another(read: Read) -> None:
    text = "On the last day of the training, 3 May 2021, the Annual Meeting of the Reef Network was held in Riga."
    assert ("Annual Meeting of the Reef Network", "2021-05-03") in read(text).rows(
        "events", "name", "start_date"
    )
    assert ("workshop", "2021-05-03") not in read(text).rows("events", "event_type", "start_date")


def test_what_is_done_on_a_later_day_of_an_event_has_that_day(read: Read) -> None:
    text = "On the second day of the forum, 4 May 2021, two ministers signed a memorandum in Riga."
    assert ("signing", "2021-05-04") in read(text).rows("events", "event_type", "start_date")


@pytest.mark.parametrize("words", ["It will go on until Friday.", "It lasts until Friday."])
def test_how_long_it_lasts_is_told_by_the_next_sentence(read: Read, words: str) -> None:
    told = read(f"A workshop on nets opened in Riga today. {words}", published="2021-05-03")
    assert told.rows("events", "start_date", "end_date") == [("2021-05-03", "2021-05-07")]


def test_no_sooner_than_a_launch_is_on_its_day(read: Read) -> None:
    text = (
        "The campaign was launched in Riga on 3 May 2021. "
        "No sooner was the launch over than President Ana Kolb signed the Reef Pact."
    )
    assert read(text).rows("events", "event_type", "start_date") == [
        ("launch", "2021-05-03"),
        ("signing", "2021-05-03"),
    ]


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("since 3 May 2021, when the mayor sealed an agreement in Riga", "2021-05-03"),
        ("since 3 May 2021, and the mayor sealed an agreement in Riga", None),
    ],
)
def test_since_a_day_when_something_was_done(read: Read, words: str, start: str | None) -> None:
    assert read(f"The task force has been at work {words}.").column("events", "start_date") == [start]
