"""Visits that Thai texts tell: to a country named behind the verb, or on a day of their own to a place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fourthp.extract.thai.event_rows import Event
from fourthp.extract.thai.event_sequels import is_circumstance
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.settings import read_visited, whole_words
from fourthp.extract.thai.text import Hit
from fourthp.extract.view import SentenceView
from fourthp.records import Reading

LEAD_SENTENCES = 4
"""Sentences that may tell the main event, and a visit without a day."""
_INVITED = re.compile(r"เชิญ(?!ชวน)[^\n]{0,60}$")
_SOME_DAY = re.compile(r"[^\n]{0,30}(?:โอกาสที่|ในโอกาสแรก|ในอนาคต)")
_INVITED_REACH = 80
_VISIT_OF = 12
_PLACE_REACH = 160


def visited_country(reader: Reader, cue: Hit, sentence: SentenceView) -> Reading | None:
    """The country named right behind a word for visiting."""
    country = reader.country_at(cue.end, min(sentence.end, cue.end + _VISIT_OF))
    return Reading(country[0], (country[1],), "country:visited", 0.9) if country else None


def read_visit(
    reader: Reader, event: Event, cue: Hit, sentence: SentenceView, events: Sequence[Event]
) -> Event | None:
    """A visit to a country, or on a day of its own to a place, that is named right behind the verb."""
    country = visited_country(reader, cue, sentence)
    main = events[0] if events else None
    before = reader.text[max(sentence.start, cue.start - _INVITED_REACH) : cue.start]
    if event.date is None and (
        _INVITED.search(before) or _SOME_DAY.match(reader.text, cue.end, sentence.end)
    ):
        return None
    there = main is not None and country is not None and main.place.code() == country.value != "TH"
    if country is not None and (there or sentence.index < LEAD_SENTENCES):
        code = country.value
        event.place.country = country
        if (
            event.date is None
            and main
            and main.event_type != "statement"
            and main.place.code() == code != "TH"
        ):
            event.date = main.date
        return event
    if event.date is None or event.date.precision != "day" or is_circumstance(reader.text, cue):
        return None
    event.place = read_visited(
        reader, cue.end, whole_words(reader.text, cue.end + _PLACE_REACH, sentence.end)
    )
    return None if event.place.is_nowhere() else event
