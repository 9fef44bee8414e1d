"""Transcripts: what is asked is not stated, and what is said in passing is no event."""

from __future__ import annotations

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
