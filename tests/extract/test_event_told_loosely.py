"""Events told by nouns of many senses, by turns of phrase, and what only looks like one."""

from __future__ import annotations

import pytest
from reading import Read

DAY = "2021-03-03"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "The Reef Office ran the course from 3 to 5 March 2021 in Lilongwe.",
            ("workshop", DAY, "2021-03-05", "Lilongwe"),
        ),
        (
            "Thirty officers sat through a drill on 3 March 2021 in Lilongwe.",
            ("workshop", DAY, None, "Lilongwe"),
        ),
        (
            "Put together by the Reef Office, the course had begun in Lilongwe on 3 March 2021.",
            ("workshop", DAY, None, "Lilongwe"),
        ),
        (
            "The Reef Pact received the signature of President Ada Osei in Accra on 3 March 2021.",
            ("signing", DAY, None, "Accra"),
        ),
        (
            "In Accra, where diplomats had assembled, the campaign was launched on 3 March 2021 by the Reef Office.",
            ("launch", DAY, None, "Accra"),
        ),
    ],
)
def test_day_and_place_tell_that_it_was_held(read: Read, text: str, event: tuple[object, ...]) -> None:
    assert read(text).rows("events", "event_type", "start_date", "end_date", "city") == [event]


@pytest.mark.parametrize(
    "text",
    [
        "In the course of 3 March 2021 the leaflets went to schools in Lilongwe.",
        "It will go on training border officials in Lilongwe.",
        "The Act pays for police training and treatment in Lilongwe.",
        "The bill gives soldiers training, equipment and rest in Lilongwe.",
        "During the 109th Congress, Ms. Ada Osei, Senator from Ohio, wrote the bill.",
        "Ms. Ada Osei, Senator from Ohio, is a member of the Senate Reef Caucus.",
        "The Organisation for Economic Co Operation in Lilongwe is old.",
        "Youth enjoyed the interaction of art and science in Lilongwe on 3 March 2021.",
    ],
)
def test_what_only_looks_like_an_event_is_none(read: Read, text: str) -> None:
    assert read(text).rows("events", "event_type", "name") == []


def test_a_congress_that_people_come_to_is_one(read: Read) -> None:
    text = "The 4th World Congress on Nets was held in Goma on 3 March 2021."
    assert read(text).rows("events", "event_type", "name") == [("conference", "4th World Congress on Nets")]


def test_the_beginning_of_the_name_of_a_body_is_no_event(read: Read) -> None:
    text = (
        "The Gull Forum Foundation Inc. and the Ministry of Wells signed a memorandum in Goma on 3 March 2021. "
        "Ms. Ada Osei, director, signed for Gull Forum."
    )
    assert read(text).column("events", "event_type") == ["signing"]


def test_inaugurating_the_programme_opens_what_was_told(read: Read) -> None:
    text = (
        "Officers attended a training programme in Goma on 3 March 2021. "
        "Inaugurating the programme, Ms. Ada Osei, Minister of Wells, praised them."
    )
    assert read(text).column("events", "event_type") == ["workshop"]


def test_a_programme_that_is_inaugurated_is_launched(read: Read) -> None:
    text = "Ms. Ada Osei, Minister of Wells, inaugurated the programme in Goma on 3 March 2021."
    assert read(text).column("events", "event_type") == ["launch"]


def test_a_campaign_ended_on_a_day(read: Read) -> None:
    text = "The campaign reached five districts; it was brought to an end in Goma on 3 March 2021."
    assert read(text).rows("events", "start_date", "city") == [(DAY, "Goma")]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "The announcement was made on 3 March 2021 by Ms. Ada Osei, Minister of Wells.",
            ("statement", None),
        ),
        (
            "Ms. Ada Osei, Minister of Wells, made the announcement in Goma on 3 March 2021.",
            ("statement", "Goma"),
        ),
        ("Two servers changed hands in Goma on 3 March 2021.", ("ceremony", "Goma")),
    ],
)
def test_announcements_and_gifts(read: Read, text: str, event: tuple[object, ...]) -> None:
    assert read(text).rows("events", "event_type", "city") == [event]


def test_what_is_inaugurated_below_a_caption_is_what_the_caption_tells(read: Read) -> None:
    text = (
        "Officers attend a training programme at the Gull Hotel. (Photo: Ministry of Wells)\n\n"
        "Inaugurating the programme, Ms. Ada Osei, Minister of Wells, praised them. "
        "The training is one of many."
    )
    assert read(text, title="Officers attend a training programme at the Gull Hotel").column(
        "events", "event_type"
    ) == ["workshop"]


@pytest.mark.parametrize(
    ("words", "types"),
    [
        ("The Reef Fund will be launched on 3 March 2021", ["launch"]),
        ("The Reef Fund is to be launched on 3 March 2021", ["launch"]),
        ("The Reef Fund must be launched on 3 March 2021", []),
        ("She wanted the Reef Fund to be launched on 3 March 2021", []),
        ("The Reef Fund would be launched on 3 March 2021", []),
    ],
)
def test_what_must_be_is_not_told_as_done(read: Read, words: str, types: list[str]) -> None:
    assert read(f"{words}.", published="2021-02-01").column("events", "event_type") == types
