"""A journey to several places: each that a sentence then opens with ("In Goma, she will meet ...") is a leg of it.

Where no sentence tells the whole, but one after the other its legs ("She will travel to Xland on 3 May. She will then
go to Yland"), the whole is told by its first and its last day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from fourthp.extract.frames.event_days import shifted
from fourthp.extract.frames.event_model import Event, EventMention
from fourthp.extract.frames.settings import Setting
from fourthp.extract.mentions.finder import Found, LineMentions
from fourthp.extract.mentions.model import Mention
from fourthp.extract.view import View
from fourthp.records import Reading, Span

_LEAD = 3
_OPENS = frozenset("in at while also then finally next lastly meanwhile".split())
_FIRST_WORDS = 4
_WHERE = ("places", "countries")
_THEN = re.compile(
    r"\b(?:then|next|finally|onwards?|afterwards?|subsequently|continue|conclude|from there)\b", re.IGNORECASE
)
_PRONOUNS = frozenset("he she they".split())
_STOP = re.compile(r"\b(?:where|to (?!the\b)[a-z]+|for|from|as|who|on|during|and will)\b|\d")


def find_legs(view: View, found: Found, mentions: list[EventMention]) -> list[EventMention]:
    """The legs of the journey that the first sentences tell, where it goes to two countries or cities at least."""
    journey = next((m for m in mentions if m.event_type == "visit" and m.by_verb and not m.in_headline), None)
    if journey is None or found.lines[journey.line].line.sentence.index >= _LEAD:
        return []
    sentence = found.lines[journey.line].line.sentence
    stop = _STOP.search(view.text, journey.head.end, sentence.end)
    stations = found.mentions.within(journey.head.end, stop.start() if stop else sentence.end, _WHERE)
    ahead = {_country(m) for m in stations}
    if len(ahead) < 2 and sum(m.entity.resource == "places" for m in stations) < 2:
        return []
    told: set[str] = set()
    for visit in mentions:
        if visit.event_type == "visit" and visit.by_verb and visit is not journey and _where(visit.setting):
            visit.is_leg = _where(visit.setting) not in told
            told.add(_where(visit.setting))
    legs: list[EventMention] = []
    for number, each in enumerate(found.lines[journey.line + 1 :], start=journey.line + 1):
        for place in _opening_places(found, each):
            setting = _setting(view, place, journey.setting)
            if _country(place) in ahead and _where(setting) not in told:
                told.add(_where(setting))
                legs.append(_leg(each, number, place, setting))
    return legs


def _opening_places(found: Found, each: LineMentions) -> Iterator[Mention]:
    """The place that a sentence opens with, behind small words of place and before a comma."""
    line = each.line
    first = next((k for k in range(_FIRST_WORDS) if line.low(k) not in _OPENS), 0)
    if first == 0 or line.low(first - 1) not in ("in", "at"):
        return
    start = line.tokens[first].start if first < len(line.tokens) else line.sentence.end
    for place in found.mentions.within(start, line.sentence.end, _WHERE):
        if place.start == start and line.text(line.token_at(place.end)) == ",":
            yield place
        return


def _country(place: Mention) -> str:
    if place.entity.resource == "countries":
        return place.entity.key
    cell = place.entity.cells.get("country_code")
    return str(cell.value) if cell else ""


def _setting(view: View, place: Mention, journey: Setting) -> Setting:
    spans = (place.span,)
    country = Reading(_country(place), spans, "reference:places", 0.85) if _country(place) else None
    if place.entity.resource == "countries":
        return Setting(country=country, status=journey.status)
    return Setting(
        city=Reading(view.words(place.span), spans, "place:gazetteer", 0.85),
        place_key=Reading(place.entity.key, spans, "place:gazetteer", 0.85),
        country=country,
        status=journey.status,
    )


def _where(setting: Setting) -> str:
    place = setting.place_key or setting.country
    return str(place.value) if place else ""


def _leg(each: LineMentions, number: int, place: Mention, setting: Setting) -> EventMention:
    head = Span(each.line.sentence.start, place.end)
    return EventMention("visit", head, "event:leg", number, by_verb=True, is_leg=True, setting=setting)


def find_journey(view: View, found: Found, events: list[Event]) -> Event | None:
    """The whole of a journey that is told by its legs alone, each with its day; they become its parts."""
    legs = [e for e in events if e.event_type == "visit" and _is_dated_leg(e)]
    first = legs[0].mentions[0] if legs else None
    if first is None or first.is_leg or found.lines[first.line].line.sentence.index >= _LEAD:
        return None
    chain = [legs[0]]
    for leg in legs[1:]:
        mention, before = leg.mentions[0], chain[-1].mentions[0].setting.date
        day = mention.setting.date
        if before is None or day is None or day.start < before.start or mention.line == first.line:
            continue
        if first.setting.date and day.start < (first.setting.date.end or ""):
            return None  # the first sentence tells the whole
        at_once = day.start <= shifted(before.end or before.start, 1)
        if _is_then(view, found, mention) or (at_once and _is_of_same(found, first, mention)):
            chain.append(leg)
    if len({_land(leg) for leg in chain}) < 2:
        return None
    start, end = first.setting.date, chain[-1].mentions[0].setting.date
    assert start and end  # noqa: S101 - every leg is dated
    setting = Setting(date=replace(start, end=None), last=replace(end, start=end.end or end.start, end=None))
    setting.status = first.setting.status
    whole = Event("", [replace(first, method="event:journey", name=None, setting=setting)])
    for leg in chain:
        leg.parent = whole
    return whole


def _is_dated_leg(event: Event) -> bool:
    first = event.mentions[0]
    day = first.setting.date
    return (
        first.by_verb
        and not first.in_headline
        and bool(_land(event))
        and day is not None
        and day.precision == "day"
    )


def _land(event: Event) -> str:
    country = next((m.setting.country for m in event.mentions if m.setting.country), None)
    return str(country.value) if country else ""


def _is_then(view: View, found: Found, leg: EventMention) -> bool:
    """Whether a leg is told as the next one: "will then travel to"."""
    sentence = found.lines[leg.line].line.sentence
    before = view.text[sentence.start : leg.head.start]
    return bool(_THEN.search(before) or _THEN.match(view.text, leg.head.end + 1))


def _is_of_same(found: Found, first: EventMention, leg: EventMention) -> bool:
    """Whether a leg is told of the same traveller, by name or by a pronoun."""
    opens = found.lines[leg.line].line.sentence.tokens[0].low
    return bool(_travellers(found, first) & _travellers(found, leg)) or opens in _PRONOUNS


def _travellers(found: Found, mention: EventMention) -> set[str]:
    sentence = found.lines[mention.line].line.sentence
    return {m.entity.key for m in found.mentions.within(sentence.start, mention.head.start, ("persons",))}
