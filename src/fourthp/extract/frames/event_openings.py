"""Days and places that stand apart from their events: opening a sentence, on a line of their own, below all."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from fourthp.extract.frames.event_joining import GATHERINGS
from fourthp.extract.frames.event_model import EventMention
from fourthp.extract.frames.event_places import read_place
from fourthp.extract.frames.event_telling import Telling
from fourthp.extract.frames.settings import Setting
from fourthp.extract.lexicon import words
from fourthp.extract.mentions.finder import Found
from fourthp.extract.mentions.labels import Label
from fourthp.extract.view import SentenceView, View
from fourthp.language.dates import find_dates
from fourthp.records import DateMention, Reading, Span

_TO_ATTEND = re.compile(
    r"\b(?:to (?:attend|participate in|take part in|join|lead|represent|head|chair|co-chair|host|address|speak at|open)"
    r"|for|as (?:the )?head of)\b(?!.*\b(?:following|after|since|last|previous|next|before)\b)",
    re.DOTALL,
)
_SPOKE_AT = re.compile(
    r"\b(?:attended|addressed|opened|closed|chaired|joined|inaugurated|presided over|participated in|took part in|at)\b"
)
_OTHER_DAY = re.compile(
    r"\b(?:will|to|would|outcomes?|results?|next|upcoming|forthcoming|occasion|ahead|following|before|after|last)\b"
)

_ASIDE = re.compile(
    r"\b(?:outcomes?|results?|next|upcoming|forthcoming|ahead|before|prior|after|following|last|previous|since|discuss\w*"
    r"|about|during|for|at|in|via|through|by|when|that)\b"
)
_OF_WHOLE = re.compile(r"(?: session)? (?:of|at|for|in|to)(?: (?:the|an?|this))? ")
_ASIDE_OF = frozenset(["meeting", "signing"])
_AT_THE_SIDE = re.compile(
    r"\b(?:on (?:the )?(?:side-?lines?|margins?|fringes?|occasion)(?: of)?|in (?:the )?margins of"
    r"|at the (?:side-?lines?|margins) of"
    r"|during(?: (?:his|her|their) (?:attendance|participation) (?:at|in))?|while attending|when attending|alongside)"
    r"(?: the)? $",
    re.IGNORECASE,
)
_SHARED = frozenset(["meeting", "ceremony", "signing"])
_ON = re.compile(r"(?:(?:On|From|In|During|Earlier)\s+(?:the\s+)?)?")
_OPENING = 14
_OPENING_DAY = 40


def share_openings(view: View, sentence: SentenceView, here: list[EventMention]) -> None:
    """Day and place that open a sentence are those of all that it tells of without another day or place.

    "May 3, at Gull Hall, the spokesperson disclosed that the Minister attended the 4th Delta Forum"; "On 4 May she will
    attend a ceremony and have a meeting"; "In Goma she will meet the mayor and hold a round table".
    """
    for speech, event in itertools.pairwise(m for m in here if not m.is_part):
        between = view.text[speech.head.start : event.head.start]
        if speech.event_type == "visit" and event.event_type in GATHERINGS and _TO_ATTEND.search(between):
            _take_over(event.setting, replace(speech.setting, date=None, venue=None))
        if speech.event_type not in ("statement", "speech") or event.event_type not in GATHERINGS - {"visit"}:
            continue
        if not _OTHER_DAY.search(between) and _SPOKE_AT.search(between):
            _take_over(event.setting, speech.setting)
    for event, whole in itertools.pairwise(here):
        between = view.text[event.head.end : whole.name.spans[0].start if whole.name else whole.head.start]
        if whole.is_plural or not (whole.name or event.is_part):
            continue
        if event.is_part and _OF_WHOLE.fullmatch(between):
            _take_over(whole.setting, event.setting)
            _take_over(event.setting, whole.setting)
            if whole.event_type == "operation":  # "the closing ceremony of Operation Gull was held on Monday"
                whole.setting = Setting()
        elif event.event_type in _ASIDE_OF and _AT_THE_SIDE.search(between):
            _take_over(whole.setting, replace(event.setting, date=None, venue=None))
    for whole, event in itertools.pairwise(here):
        lead = view.text[sentence.start : whole.name.spans[0].start] if whole.name else ""
        if event.event_type in _ASIDE_OF and _AT_THE_SIDE.search(lead):
            day = whole.setting.date
            one_day = day if day and day.precision == "day" and day.end is None else None
            _take_over(event.setting, replace(whole.setting, date=one_day, venue=None))
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


def opening_day(found: Found, sentence: SentenceView) -> DateMention | None:
    """The day that stands before anything else in a sentence."""
    opening = range(sentence.start, sentence.start + _OPENING_DAY)
    return next((d for d in found.mentions.dates if d.span.start in opening), None)


_LINE_WORDS = frozenset(
    "at in on of the and as delivered local time for hrs hours o'clock am pm noon a.m p.m".split()
)
_LONGEST_LINE = 30
_OCCASIONS = GATHERINGS - {"visit"} | {"statement"}


def lay_occasion(view: View, found: Found, mentions: list[EventMention]) -> list[EventMention]:
    """Below the headline of a speech often stands a line of day and place ("3 May 2021, Gull Hall, Goma").

    They are those of the event that the headline names last, which is so told in the text itself.
    """
    named = [m for m in mentions if m.in_headline and m.event_type in _OCCASIONS and not m.is_plural]
    occasion = _occasion(view, found) if named else None
    if occasion is None:
        return mentions
    told = replace(named[-1], in_headline=False, opens=True, by_verb=True, setting=occasion)
    return [told, *(m for m in mentions if m is not named[-1])]


def _occasion(view: View, found: Found) -> Setting | None:
    each = next((e for e in found.lines if e.line.sentence.index == 0), None)
    if each is None or len(each.line.tokens) > _LONGEST_LINE:
        return None
    line = each.line
    day = next((d for d in found.mentions.dates if d.span.start >= line.sentence.start), None)
    if day is None or day.precision != "day" or day.span.start - line.sentence.start > _OPENING:
        return None
    for k, token in enumerate(line.tokens):
        plain = not (token.capital or not token.text[0].isalpha() or line.has(k, Label.CALENDAR))
        if plain and token.low not in _LINE_WORDS and token.start >= day.span.end:
            return None
    at = Span(day.span.end, day.span.end)
    place = read_place(view, found, each, Telling(at, at, (at,)))
    for known in found.mentions.within(day.span.end, line.sentence.end, ("places",)):
        if place.country is None and (code := known.entity.cells.get("country_code")):
            place.country = Reading(code.value, (known.span,), "reference:places", 0.85)
    venue = place.venue or _venue(view, Span(day.span.end, line.sentence.end))
    return Setting(venue, place.city, place.place_key, place.country, date=day)


def _venue(view: View, rest: Span) -> Reading | None:
    """The parts of a line between commas, from the first to the last that are venues."""
    heads = words("venue_heads")
    parts = [
        Span(rest.start + m.start(), rest.start + m.end())
        for m in re.finditer(r"[^,\s][^,]*", view.text[rest.start : rest.end])
        if heads & set(m.group().split())
    ]
    if not parts:
        return None
    span = Span(parts[0].start, parts[-1].end)
    return Reading(view.words(span), (span,), "venue:line", 0.85)
