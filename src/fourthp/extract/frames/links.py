"""Quantities and instruments laid to the events whose sentence tells of them."""

from __future__ import annotations

from collections.abc import Iterable

from fourthp.extract.frames.events import Event
from fourthp.extract.lexicon import table
from fourthp.extract.mentions.finder import Found
from fourthp.extract.view import SentenceView, View
from fourthp.records import Fact, Reading, Span

_STATUS_REACH = 60


def quantity_facts(view: View, found: Found, events: list[Event]) -> Iterable[Fact]:
    """Rows of table ``quantities``; the event is given where the sentence tells of one only."""
    for number, quantity in enumerate(found.mentions.quantities, start=1):
        spans = (quantity.span,)
        cells = {
            "value": Reading(quantity.value, spans, quantity.method, 0.95),
            "unit": Reading(quantity.unit, spans, quantity.method, 0.9),
            "is_approximate": Reading(quantity.is_approximate, spans, quantity.method, 0.95),
        }
        sentence = view.sentence_at(quantity.span.start)
        here = _told_in(sentence, events) if sentence else []
        if len(here) == 1:
            cells["event_id"] = Reading(here[0].key, spans, "event:same_sentence", 0.7)
        yield Fact("quantities", f"q{number}", cells)


def _told_in(sentence: SentenceView, events: list[Event]) -> list[Event]:
    return [e for e in events if any(sentence.start <= m.head.start < sentence.end for m in e.mentions)]


def event_instruments(view: View, found: Found, events: list[Event]) -> Iterable[Fact]:
    """Rows of table ``event_instruments``: documents told of in an event's sentence, with what it did to them."""
    seen: set[tuple[str, str]] = set()
    for event in events:
        for mention in event.mentions:
            sentence = view.sentence_at(mention.head.start)
            relation = (
                _cue(view, "relation_cues", "relation", sentence.start, sentence.end) if sentence else None
            )
            if sentence is None or relation is None:
                continue
            for place in found.mentions.within(sentence.start, sentence.end, ("instruments",)):
                if (event.key, place.entity.key) in seen:
                    continue
                seen.add((event.key, place.entity.key))
                yield Fact(
                    "event_instruments",
                    f"{event.key}|{place.entity.key}",
                    {
                        "event_id": Reading(event.key, (mention.head,), "event:same_sentence", 0.8),
                        "instrument_id": Reading(
                            place.entity.key, (place.span,), "instrument:same_sentence", 0.8
                        ),
                        "relation": relation,
                    },
                )


def instrument_status(view: View, found: Found) -> None:
    """Add the stage an instrument has reached where words beside its name say so ("draft", "adopted")."""
    for entity in found.mentions.of("instruments"):
        for mention in entity.mentions:
            span = mention.spans[0]
            sentence = view.sentence_at(span.start)
            if sentence is None or "instrument_status" in entity.cells:
                continue
            start = max(sentence.start, span.start - _STATUS_REACH)
            end = min(sentence.end, span.end + _STATUS_REACH)
            if status := _cue(view, "instrument_status_cues", "instrument_status", start, end):
                entity.cells["instrument_status"] = status


def _cue(view: View, lexicon: str, column: str, start: int, end: int) -> Reading | None:
    """The value of the first entry of a lexicon whose words stand in a stretch of text."""
    window = view.text[start:end].lower()
    for row in table(lexicon):
        at = window.find(row["form"])
        if at >= 0 and not window[at - 1 : at].isalpha():
            place = Span(start + at, start + at + len(row["form"]))
            return Reading(row[column], (place,), f"{column}:cue", 0.8)
    return None
