"""Quantities and instruments laid to the events whose sentence tells of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fourthp.extract.frames.event_model import Event
from fourthp.extract.lexicon import table
from fourthp.extract.mentions.finder import Found
from fourthp.extract.view import SentenceView, View
from fourthp.language.folding import lowered
from fourthp.records import Fact, Reading, Span

_STATUS_REACH = 60
_DEFINITE_REACH = 12
_FIGURES_OF_EXACT = 3
_TAKEN_UP = re.compile(r"\b(?i:the|these|those|all|all the|both|said)\s+$")


def quantity_facts(view: View, found: Found, events: list[Event]) -> Iterable[Fact]:
    """Rows of table ``quantities``; the event is given where the sentence tells of one only.

    A count that a page repeats in the same words, or takes up again ("the three documents" after "three important
    documents"), is one row; so is a sum told to three places or more. Round sums and shares may be alike and still be
    two.
    """
    counts: set[tuple[float, str]] = set()
    sums: set[tuple[float, str]] = set()
    heads: set[tuple[float, str]] = set()
    for number, quantity in enumerate(found.mentions.quantities, start=1):
        count = (quantity.value, quantity.unit.casefold())
        if quantity.method == "quantity:count":
            head = (quantity.value, count[1].rpartition(" ")[2])
            taken_up = head in heads and _TAKEN_UP.search(
                view.text, max(0, quantity.span.start - _DEFINITE_REACH), quantity.span.start
            )
            if count in counts or taken_up:
                continue
            counts.add(count)
            heads.add(head)
        if quantity.method == "quantity:money" and _is_told_exactly(quantity.value):
            total = (quantity.value, count[1].partition(" ")[0])
            if total in sums:
                continue
            sums.add(total)
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


def _is_told_exactly(value: float) -> bool:
    """Whether a value has three figures or more besides the noughts at its end: 2,760,000, but not 750,000."""
    return len(f"{value:.2f}".replace(".", "").strip("0")) >= _FIGURES_OF_EXACT


def _told_in(sentence: SentenceView, events: list[Event]) -> list[Event]:
    return [e for e in events if any(sentence.start <= m.head.start < sentence.end for m in e.mentions)]


def event_instruments(view: View, found: Found, events: list[Event]) -> Iterable[Fact]:
    """Rows of table ``event_instruments``: documents told of in an event's sentence, with what it did to them."""
    seen: set[tuple[str, str]] = set()
    for event in events:
        for mention in event.mentions:
            sentence = view.sentence_at(mention.head.start)
            cues = _cues(view, "relation_cues", "relation", sentence.start, sentence.end) if sentence else []
            if sentence is None or not cues:
                continue
            for place in found.mentions.within(sentence.start, sentence.end, ("instruments",)):
                if (event.key, place.entity.key) in seen:
                    continue
                relation = _nearest(view, cues, place.span)
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


_PASSIVE = re.compile(r"[^;,.]{0,40}\b(?:was|were|is|are|be|been|being)(?: \w+ly)? $")


def _nearest(view: View, cues: list[Reading], place: Span) -> Reading:
    """ "<document> was adopted", else "adopted <document>" by the last verb before it, else the most telling one."""
    for cue in cues:
        if _PASSIVE.match(view.text, place.end, cue.spans[0].start):
            return cue
    before = [c for c in cues if c.spans[0].end <= place.start]
    return max(before, key=lambda c: c.spans[0].start, default=cues[0])


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
            if cues := _cues(view, "instrument_status_cues", "instrument_status", start, end):
                entity.cells["instrument_status"] = cues[0]


def _cues(view: View, lexicon: str, column: str, start: int, end: int) -> list[Reading]:
    """The values of a lexicon whose words stand in a stretch of text, in the lexicon's order."""
    window = lowered(view.text[start:end])
    found = []
    for row in table(lexicon):
        at = window.find(row["form"])
        if at >= 0 and not window[at - 1 : at].isalpha():
            place = Span(start + at, start + at + len(row["form"]))
            found.append(Reading(row[column], (place,), f"{column}:cue", 0.8))
    return found
