"""Days and places that events take over from events told beside them, from the dateline, from the one country named."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from fourthp.extract.frames.event_joining import GATHERINGS
from fourthp.extract.frames.event_model import Event, EventMention
from fourthp.extract.frames.settings import Setting
from fourthp.extract.mentions.finder import Found
from fourthp.extract.view import SentenceView, View
from fourthp.language.dates import find_dates
from fourthp.records import DateMention, Reading

_AT_HOME = frozenset(["workshop", "launch", "conference", "ceremony", "operation"])
_SAME_PASSAGE = 2
_SPOKE_AT = re.compile(
    r"\b(?:attended|addressed|opened|closed|chaired|joined|inaugurated|presided over|participated in|took part in|at)\b"
)
_TO_ATTEND = re.compile(
    r"\b(?:to (?:attend|participate in|take part in|join|lead|represent|head|chair|co-chair|host|address|speak at|open)"
    r"|for|as (?:the )?head of)\b(?!.*\b(?:following|after|since|last|previous|next|before)\b)",
    re.DOTALL,
)
_OTHER_DAY = re.compile(
    r"\b(?:will|to|would|outcomes?|results?|next|upcoming|forthcoming|occasion|ahead|following|before|after|last)\b"
)

_ASIDE = re.compile(
    r"\b(?:outcomes?|results?|next|upcoming|forthcoming|ahead|before|prior|after|following|last|previous|since|discuss\w*"
    r"|about|during|for|at|in|via|through|by|when|that)\b"
)
_SHARED = frozenset(["meeting", "ceremony", "signing"])
_ON = re.compile(r"(?:(?:On|From|In|During|Earlier)\s+(?:the\s+)?)?")
_OPENING = 14


def share_openings(view: View, sentence: SentenceView, here: list[EventMention]) -> None:
    """Day and place that open a sentence are those of all that it tells of without another day or place.

    "May 3, at Gull Hall, the spokesperson disclosed that the Minister attended the 4th Delta Forum"; "On 4 May she will
    attend a ceremony and have a meeting"; "In Goma she will meet the mayor and hold a round table".
    """
    for speech, event in itertools.pairwise(here):
        between = view.text[speech.head.start : event.head.start]
        if speech.event_type == "visit" and event.event_type in GATHERINGS and _TO_ATTEND.search(between):
            _take_over(event.setting, replace(speech.setting, date=None, venue=None))
        if speech.event_type not in ("statement", "speech") or event.event_type not in GATHERINGS - {"visit"}:
            continue
        if not _OTHER_DAY.search(between) and _SPOKE_AT.search(between):
            _take_over(event.setting, speech.setting)
    first = here[0].setting if here else Setting()
    on = first.date and _ON.fullmatch(view.text, sentence.start, first.date.span.start)
    dated = on and here[0].event_type in _SHARED
    placed = first.city and first.city.spans[0].start - sentence.start <= _OPENING
    for event in here[1:]:
        between = view.text[here[0].head.start : event.head.start]
        if event.name or event.is_definite or event.is_another or _ASIDE.search(between):
            continue
        if dated and event.event_type in _SHARED:
            event.setting.date = event.setting.date or first.date
        if placed:
            _take_over(event.setting, replace(first, date=None))


def _take_over(own: Setting, told: Setting) -> None:
    own.date = own.date or told.date
    if own.city is None and own.country is None:
        own.city, own.place_key, own.country = told.city, told.place_key, told.country
    own.venue = own.venue or told.venue


def signature_day(view: View, start: int) -> DateMention | None:
    """The day of the line in which a text is signed, the last label with a day behind an offset."""
    labels = [s for s, kind in view.credits if kind == "label" and s.start >= start]
    dates = [d for s in labels for d in find_dates(view.text, anchor=view.anchor, start=s.start, end=s.end)]
    return next((d for d in reversed(dates) if d.precision == "day"), None)


def pass_places_on(events: list[Event]) -> None:
    """A meeting told right after a visit takes place where the visit does, or where the last meeting on it did,
    unless it says otherwise."""
    visit: Event | None = None
    where: Setting | None = None
    visits = {
        m.line: m.setting for e in events if e.event_type == "visit" for m in e.mentions if m.setting.country
    }
    for event in events:
        first = event.mentions[0]
        here = visits.get(first.line)
        if event.event_type == "meeting" and here and not first.setting.country and not first.setting.city:
            first.setting.country = here.country
        if event.event_type == "visit":
            visit = event
            where = next((m.setting for m in visit.mentions if m.setting.city or m.setting.country), None)
        elif (
            event.event_type == "meeting" and visit and first.line - visit.mentions[-1].line <= _SAME_PASSAGE
        ):
            if first.setting.city:
                where = first.setting
            elif where and not first.setting.country and not first.is_vague:
                first.setting.city, first.setting.place_key = where.city, where.place_key
                first.setting.country = where.country


_AT_IT = re.compile(
    r"\b(?:at|during|on the occasion of|on the sidelines of|on the margins of|following|after|by|towards)"
    r" (?:the|this|their) (?:\w+ )?(?:end|close|conclusion|meeting|talks|visit|conference|ceremony|event|session|forum"
    r"|summit|occasion|opening|discussions|negotiations)\b|\b(?:on|for) the occasion\b|\bwhen\b|\bwhere\b"
    r"|\b(?:at|during) which\b|\bon the sidelines\b",
    re.IGNORECASE,
)


def pass_days_on(view: View, events: list[Event]) -> None:
    """What is signed or launched at a meeting told before is signed or launched on its day and in its place."""
    for number, event in enumerate(events):
        first = event.mentions[0]
        sentence = view.sentence_at(first.head.start)
        if event.event_type not in ("signing", "launch") or first.setting.weight() or sentence is None:
            continue
        if not first.by_verb or not _AT_IT.search(view.text, sentence.start, sentence.end):
            continue
        here = [
            e
            for e in (*events[:number], *events[number + 1 : number + 2])
            if e.event_type != "signing"
            and (e.event_type != "visit" or any(m.line == first.line for m in e.mentions))
        ]
        near = [m.setting for e in here for m in e.mentions if first.line - 4 <= m.line <= first.line]
        told = next((s for s in reversed(near) if s.weight()), None)
        if told:
            first.setting.date, first.setting.is_end = told.date, told.is_end
            first.setting.city, first.setting.place_key = told.city, told.place_key
            first.setting.country = told.country


def place_by_dateline(view: View, found: Found, events: list[Event]) -> None:
    """The dateline's city is the first event's where its day is the event's, or where it stands without a day."""
    dateline = view.clean.dateline
    if dateline is None or dateline.place is None or not events:
        return
    setting = events[0].mentions[0].setting
    if setting.city or setting.country or setting.venue:
        return
    if dateline.date is not None and (setting.date is None or setting.date.start != dateline.date.value):
        return
    for place in found.dateline_places:
        spans = place.mentions[0].spans
        setting.city = Reading(view.words(spans[0]), spans, "place:dateline", 0.75)
        setting.place_key = Reading(place.key, spans, "place:dateline", 0.75)
        if "country_code" in place.cells:
            setting.country = Reading(place.cells["country_code"].value, spans, "reference:places", 0.75)
        return


def place_in_the_only_country(found: Found, events: list[Event]) -> None:
    """Where a text names one country alone, what it tells of a course, a launch or a forum without a place is there."""
    countries = list(found.mentions.of("countries"))
    if len(countries) != 1:
        return
    spans = countries[0].mentions[0].spans
    for event in events:
        placed = any(m.setting.country or m.setting.city for m in event.mentions)
        if event.event_type in _AT_HOME and not placed:
            event.mentions[0].setting.country = Reading(
                countries[0].key, spans, "country:only_one_named", 0.6
            )
