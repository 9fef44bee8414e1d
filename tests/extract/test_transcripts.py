"""Transcripts: what is asked is not stated, and what is said in passing is no event."""

from __future__ import annotations

import pytest
from reading import Read

_SPEECH = """MODERATOR: Good morning to all of you, and welcome.

MS LOBO: Thank you. Nets are mended by hand. Boats are white. Crews rest. Wells are deep.

QUESTION: Is there a meeting in Benin on 3 March 2021?

MS LOBO: {answer}

QUESTION: And after that?

MS LOBO: Crews rest.
"""


def _told(read: Read, answer: str) -> list[object]:
    return read(_SPEECH.format(answer=answer), published="2021-03-01").column("events", "event_type")


def test_what_is_asked_is_not_stated(read: Read) -> None:
    assert _told(read, "I have nothing on it.") == []


def test_what_is_said_with_a_day_or_a_name_is(read: Read) -> None:
    assert _told(read, "Yesterday Benin and Palau signed an agreement on nets.") == ["signing"]
    assert _told(read, "The Kivu Forum will be about nets.") == ["conference"]


def test_what_is_said_in_passing_is_not(read: Read) -> None:
    assert _told(read, "There are talks in Benin, as there were talks in Palau.") == []


def test_the_same_words_count_where_nobody_is_named_as_speaker(read: Read) -> None:
    text = (
        "Nets are mended.\n\nBoats are white.\n\nThe minister travelled to Benin for a meeting in Cotonou.\n"
    )
    assert "visit" in read(text).column("events", "event_type")


HEADING = "Goma, Congo\n\nHarbour Hotel\n\n"
TURNS = (
    "SECRETARY OSTRAND: Good morning. {} I am glad to see you.\n\n"
    "MINISTER LOBO: Thank you. We work on boats and nets.\n\n"
    "SECRETARY OSTRAND: Thank you all.\n"
)


@pytest.mark.parametrize(
    ("title", "said", "told"),
    [
        ("Secretary Ostrand Before Their Meeting", "", [("meeting", None, "Harbour Hotel", "Goma", "CD")]),
        (
            "Secretary Ostrand at a Press Availability",
            "We spoke today.",
            [("statement", "2021-05-03", "Harbour Hotel", "Goma", "CD")],
        ),
        (
            "Secretary Ostrand and Minister Lobo",
            "Our meeting today is about reefs.",
            [("meeting", "2021-05-03", "Harbour Hotel", "Goma", "CD")],
        ),
        ("Secretary Ostrand with Bo Lund of the Lake Times", "", []),
    ],
)
def test_the_heading_tells_where_it_was_spoken(
    read: Read, title: str, said: str, told: list[tuple[str | None, ...]]
) -> None:
    found = read(HEADING + TURNS.format(said), published="2021-05-03", title=title)
    assert found.rows("events", "event_type", "start_date", "venue", "city", "country_code") == told


def test_a_release_without_speakers_has_no_such_heading(read: Read) -> None:
    text = HEADING + "The Ministry thanked its crews for their long work on boats and nets.\n"
    assert read(text, published="2021-05-03", title="Before Their Meeting").rows("events", "event_type") == []


def test_the_place_of_a_transcript_is_not_that_of_what_it_speaks_of(read: Read) -> None:
    said = "The crews elected a mayor on 1 May 2021. As you heard earlier today, the phone call will be held."
    found = read(HEADING + TURNS.format(said), published="2021-05-03", title="Ministry Press Briefing")
    assert found.rows("events", "event_type", "city")[0] == ("statement", "Goma")
    assert [row for row in found.rows("events", "event_type", "city") if row[1]] == [("statement", "Goma")]


def test_a_note_in_a_line_of_day_and_place_tells_no_event(read: Read) -> None:
    text = "Address at the 4th Delta Forum\n3 May 2021, 09.00 hrs. at Gull Hall, Goma (As delivered)\nWe thank you."
    assert read(text, published="2021-05-03").column("events", "name") == ["4th Delta Forum"]


def test_the_title_names_what_the_heading_places(read: Read) -> None:
    told = read(
        "Minister Ana Kolb at the 4th Reef Summit\n\nRiga, Latvia\n\nEmbassy Riga\n\n"
        "MR KAR: Welcome, all.\n\nMINISTER KOLB: Thank you.",
        title="Minister Ana Kolb at the 4th Reef Summit",
    )
    assert told.rows("events", "name", "city", "venue") == [("4th Reef Summit", "Riga", "Embassy Riga")]


def test_a_meeting_elsewhere_before_is_not_that_of_the_heading(read: Read) -> None:
    told = read(
        "Riga, Latvia\n\nForeign Ministry\n\nMINISTER KOLB: Welcome to Riga today."
        " We met in Oslo on the 16th of May.\n\nMINISTER KAR: Thank you.",
        title="Minister Kolb and Minister Kar After Their Meeting",
        published="2021-06-03",
    )
    assert ("meeting", "2021-06-03", "Riga") in told.rows("events", "event_type", "start_date", "city")
