"""Transcripts: who speaks opens each passage. What is asked is not stated, and what is said in passing tells little."""

from __future__ import annotations

import re

from fourthp.extract.frames.event_model import Event, EventMention
from fourthp.extract.mentions.finder import Found
from fourthp.extract.view import View

_SPEAKER = re.compile(r"(?:[A-Z][A-Z.’'-]*)(?: [A-Z][A-Z.’'-]*){0,5}:(?=\s)")
_ASKS = re.compile(r"(?:QUESTION|Q|REPORTER|JOURNALIST|AUDIENCE MEMBER|PARTICIPANT)\b")
_FEWEST = 3
_LEAD_SENTENCES = 4


class Transcript:
    """What a document is as a transcript: none where too few speakers open its passages."""

    def __init__(self, view: View) -> None:
        asked = _questions(view)
        self.is_one = asked is not None
        self._asked = asked or frozenset()

    def stated(self, found: Found, mentions: list[EventMention]) -> list[EventMention]:
        """The mentions that do not stand in a question."""
        return [m for m in mentions if _sentence(found, m) not in self._asked]

    def tells(self, found: Found, event: Event) -> bool:
        """Whether an event is more than a word in passing: it has a name or a day, or is told at the opening."""
        return not self.is_one or any(
            m.name
            or (
                m.setting.date
                and m.setting.date.precision == "day"
                and not (m.is_vague and m.event_type == "meeting")
            )
            or _sentence(found, m) < _LEAD_SENTENCES
            for m in event.mentions
        )


def _sentence(found: Found, mention: EventMention) -> int:
    return found.lines[mention.line].line.sentence.index


def _questions(view: View) -> frozenset[int] | None:
    """The sentences in which somebody asks; None where the text is no transcript."""
    speakers, asked, asks = 0, set(), False
    for sentence in view.sentences:
        if _SPEAKER.match(view.text, sentence.start):
            speakers += 1
            asks = bool(_ASKS.match(view.text, sentence.start))
        if asks:
            asked.add(sentence.index)
    return frozenset(asked) if speakers >= _FEWEST else None
