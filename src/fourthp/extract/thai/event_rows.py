"""Rows of Thai events: one event told several times is one row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from fourthp.extract.event_status import is_over, planned_by_day
from fourthp.extract.place import Place
from fourthp.records import DateMention, Fact, Reading, Span

_LOOKED_THROUGH = 15
"""How many events, the first and the last, are looked through for the one that is told of again."""
_ACRONYMS = re.compile(r"[A-Z]{2,}")
_NO_MATTER = re.compile(
    r"^(?:การ|พิธี|งาน)+|[\s“”\"‘’']|รณรงค์|เรื่อง|\([^()]*\)|(?:ระดับ)?ผู้นำ(?:เขตเศรษฐกิจ)?(?=เอเปค)"
)
_CLOSES_FIRST = re.compile(r'[^"]*[^"\s]"')
_SAME_SIGNING = 30
CABINET = ("คณะรัฐมนตรี", "ครม.")
_MEETINGS = {"meeting", "conference"}
GATHERINGS = ("meeting", "conference", "workshop", "panel")
NEXT = "next"
"""The number of a session that is to follow the one of the same name."""
_YEAR = re.compile(r"(?<![0-9๐-๙/])(?:20|25|๒๕)[0-9๐-๙]{2}(?![0-9๐-๙])")


@dataclass(slots=True)
class Event:
    """An event with its first mention; ``heads`` are all places, ``sentences`` all sentences that tell of it.

    ``is_own_day`` says whether the date stands right behind its name; ``partner`` is the key of the person named
    right behind a verb for meeting, ``beside`` those of all persons in its sentences;
    ``is_further`` tells of one more place.
    """

    key: str
    event_type: str
    head: Span
    method: str
    name: Reading | None = None
    word: str = ""
    number: str = ""
    date: DateMention | None = None
    is_own_day: bool = False
    place: Place = field(default_factory=Place)
    status: Reading | None = None
    online: Reading | None = None
    partner: str = ""
    is_further: bool = False
    beside: frozenset[str] = frozenset()
    heads: list[Span] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)


def join(events: list[Event], new: Event) -> None:
    """Add an event, or a mention to the one it repeats."""
    for event in (*events[:_LOOKED_THROUGH], *events[_LOOKED_THROUGH:][-_LOOKED_THROUGH:]):
        if repeats(event, new):
            event.heads.extend(new.heads)
            event.sentences.extend(new.sentences)
            event.beside |= new.beside
            if new.name and (event.name is None or _says_more(str(event.name.value), str(new.name.value))):
                event.name = new.name
            event.date = new.date if _within(event, new) or _is_nearer(event, new) else event.date or new.date
            event.place.complete(new.place)
            if event.event_type == "signing" and new.status is None:
                event.status = None  # what was to be signed that day was signed
            return
    events.append(new)


def _says_more(name: str, new: str) -> bool:
    """Whether a name is longer than another, and not by what stands behind the quotation marks of a theme."""
    return len(new) > len(name) and _CLOSES_FIRST.match(new) is None


def repeats(event: Event, new: Event) -> bool:
    """Whether one event told of is another told again."""
    if new.partner and (event.partner or event.name) and new.partner not in event.beside:
        return False  # somebody met one person, then another
    if new.is_further and new.event_type == event.event_type and event.place.venue and new.place.venue:
        return _letters(str(event.place.venue.value)) == _letters(str(new.place.venue.value))
    if new.event_type == "visit" and event.event_type == "visit" and not (new.name or event.name):
        if (
            event.date
            and new.date
            and event.date == new.date
            and None in (event.place.code(), new.place.code())
        ):
            return True
        return event.place.code() == new.place.code() and event.place.is_exact() == new.place.is_exact()
    if new.event_type == event.event_type == "signing" and not (new.name and event.name):
        return new.date is None or event.date is None or new.date.start == event.date.start
    if new.number != event.number and (NEXT in (new.number, event.number) or (new.number and event.number)):
        return False
    if new.word.endswith(CABINET) and event.word.endswith(CABINET) and new.date and event.date:
        return new.date.start == event.date.start
    if new.name and event.name:
        if len({e.date.start for e in (event, new) if e.date and e.date.precision == "year"}) > 1:
            return False
        if _years(event) != _years(new) and _years(event) and _years(new):
            return False
        a, b = sorted((_letters(str(event.name.value)), _letters(str(new.name.value))), key=len)
        if new.event_type == event.event_type == "signing":
            return b.startswith(a[:_SAME_SIGNING])
        if b.startswith(a) or a in b:
            return True
        signs, others = (set(_ACRONYMS.findall(str(n.value))) for n in (event.name, new.name))
        if new.number and event.word == new.word and bool(signs) != bool(others):
            return True  # "... of ABC" in the letters of either script
        return bool(signs & others) and (signs <= others or others <= signs)
    if not new.name and _within(event, new):
        return True
    if not event.name and new.name and new.date is None and _in_one_room(event, new):
        return True
    if new.number and new.number == event.number and not new.name:
        return {new.event_type, event.event_type} <= _MEETINGS
    if new.event_type != event.event_type or (new.name and not event.name):
        return False
    if event.name and new.date and not event.date:
        return False
    if event.event_type == "ceremony" and event.word != new.word and new.sentences[0] not in event.sentences:
        return False
    return new.date is None or event.date is None or new.date.start == event.date.start


def _in_one_room(event: Event, new: Event) -> bool:
    """Whether a meeting told of without its name was held in the room of one that is named."""
    if not {event.event_type, new.event_type} <= _MEETINGS or event.place.venue is None:
        return False
    return new.place.venue is not None and _letters(str(new.place.venue.value)) == _letters(
        str(event.place.venue.value)
    )


def _within(event: Event, new: Event) -> bool:
    """Whether one told again without its name has days around the day on which somebody took part in it."""
    alike = {event.event_type, new.event_type} <= _MEETINGS or event.event_type == new.event_type
    if (
        event.word.endswith(CABINET)
        or not alike
        or event.date is None
        or new.date is None
        or new.date.end is None
    ):
        return False
    return event.date.end is None and new.date.start <= event.date.start <= new.date.end


def _is_nearer(event: Event, new: Event) -> bool:
    """Whether an event told again has a later day of its own, where it first had that on which it was told of."""
    if event.date is None or new.date is None or new.name is None or event.is_own_day:
        return False
    return new.is_own_day and new.date.start > event.date.start


def _years(event: Event) -> set[str]:
    return set(_YEAR.findall(str(event.name.value))) if event.name else set()


@lru_cache(maxsize=1024)
def _letters(name: str) -> str:
    """A name without what its mentions differ in."""
    return _NO_MATTER.sub("", name)


def by_sentence(events: Sequence[Event]) -> dict[int, list[Event]]:
    """The events that each sentence tells of, by the sentence's number."""
    told: dict[int, list[Event]] = {}
    for event in events:
        for index in dict.fromkeys(event.sentences):
            told.setdefault(index, []).append(event)
    return told


def event_facts(events: Sequence[Event], anchor: date | None) -> list[Fact]:
    """Rows of table ``events``; the cell ``is_main`` is for ``event_reports``. ``anchor``: the day of publication."""
    return [Fact("events", e.key, _cells(e, i == 0, anchor), _mentions(e)) for i, e in enumerate(events)]


def _mentions(event: Event) -> tuple[Reading, ...]:
    return tuple(Reading(event.event_type, (head,), event.method, 0.85) for head in event.heads)


def _cells(event: Event, is_main: bool, anchor: date | None) -> dict[str, Reading]:
    cells = {"event_type": Reading(event.event_type, (event.head,), event.method, 0.85)}
    if event.name:
        cells["name"] = event.name
    cells["event_status"] = (
        (None if is_over(event.date, anchor) else event.status)
        or planned_by_day(event.date, anchor)
        or Reading("held", (event.head,), "event_status:no_cue", 0.8)
    )
    if event.date:
        spans = (event.date.span,)
        cells["start_date"] = Reading(event.date.start, spans, event.date.method, 0.9)
        if event.date.end:
            cells["end_date"] = Reading(event.date.end, spans, event.date.method, 0.9)
    cells.update(event.place.cells())
    if event.online:
        cells["is_online"] = event.online
    cells["is_main"] = Reading(is_main, (event.head,), "event:told_in_lead", 0.8)
    return cells
