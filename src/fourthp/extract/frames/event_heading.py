"""The heading of a transcript: a venue, a city and an hour on lines of their own above the first one who speaks.

What the speakers are at ("our meeting") takes place there; where the title calls it a press conference, a meeting or a
ceremony and the text tells none, the heading does.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from fourthp.extract.frames.event_joining import GATHERINGS, compatible
from fourthp.extract.frames.event_model import EventMention
from fourthp.extract.frames.settings import Setting
from fourthp.extract.lexicon import table, words
from fourthp.extract.mentions.finder import Found
from fourthp.extract.mentions.model import Mention
from fourthp.extract.view import SentenceView, View
from fourthp.records import DateMention, Reading, Span

BY_HEADING = "event:heading"
_SPEAKER = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ.’'-]*){0,6}:(?=\s)")
_LONGEST_HEADING = 5
_LONGEST_LINE = 14
_OPENING = 12
_NOW = re.compile(
    r"\b(?:our|this|today[’']s) (?:[\w-]+ ){0,3}$|\b(?:here|(?<!arlier )today|this (?:morning|afternoon|evening))\b"
)
_TODAY = re.compile(r"\b(?:(?<!arlier )today|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE)
_REMARKS = re.compile(
    r"(?:(?:Opening|Closing|Welcome|Keynote|Joint) )?(?:Remarks|Statement|Keynote|Address|Speech)\b"
)
_REACH = 60
_TYPES = GATHERINGS - {"visit"} | {"statement", "launch", "award", "signing", "other"}


def lay_heading(view: View, found: Found, mentions: list[EventMention]) -> list[EventMention]:
    """The mentions with what a transcript's heading says of place and day, and the event it is about."""
    speech = next(
        (s.index for s in view.sentences[: _LONGEST_HEADING + 1] if _SPEAKER.match(view.text, s.start)), 0
    )
    heading = view.sentences[:speech]
    if not _is_transcript(view, speech) or any(len(s.tokens) > _LONGEST_LINE for s in heading):
        return mentions
    setting = _place(view, found, heading)
    if setting.is_nowhere():
        return mentions
    title = str(view.clean.cells["title"].value) if "title" in view.clean.cells else ""
    kind = _kind_of_title(title) or ("speech" if _REMARKS.match(title) else None)
    today = (m for m in mentions if kind and compatible(m.event_type, kind) and _is_today(view, m))
    here = next((m for m in mentions if _is_here(view, found, m, speech)), None) or next(today, None)
    if here:
        here.setting.city, here.setting.place_key = setting.city, setting.place_key
        here.setting.country, here.setting.venue = setting.country, setting.venue
        here.event_type = kind if kind and compatible(here.event_type, kind) else here.event_type
    told = [
        m
        for m in mentions
        if not m.in_headline
        and m.event_type == kind
        and (m.name or m.setting.date or m.setting.city)
        and (m.name or found.lines[m.line].line.sentence.index < speech + _OPENING)
        and m.setting.weight()
        and not _is_elsewhere(view, m, setting)
    ]
    if kind is None or told or (here and compatible(here.event_type, kind)):
        return mentions
    setting.date = _today(view, found, speech)
    place = setting.city or setting.venue or setting.country
    assert place is not None  # noqa: S101 - the heading names one
    if named := next((m for m in mentions if m.in_headline and m.name and m.event_type == kind), None):
        told_here = replace(named, in_headline=False, opens=True, by_verb=True, setting=setting)
        return [told_here, *(m for m in mentions if m is not named)]
    first = next(n for n, each in enumerate(found.lines) if each.line.sentence.index >= 0)
    event = EventMention(kind, place.spans[0], BY_HEADING, first, by_verb=True, opens=True, setting=setting)
    return [event, *mentions]


def _is_transcript(view: View, speech: int) -> bool:
    """Whether the sentence ``speech`` is the first that names its speaker, behind a heading or a dateline."""
    turns = sum(_SPEAKER.match(view.text, s.start) is not None for s in view.sentences[speech:])
    return turns > 0 and (speech > 0 or (view.clean.dateline is not None and turns > 1))


def _place(view: View, found: Found, heading: tuple[SentenceView, ...]) -> Setting:
    setting = Setting()
    start = heading[0].start if heading else 0
    end = heading[-1].end if heading else 0
    named = [m for m in found.mentions.within(start, end, ("places",)) if _is_city(view, m)]
    city: Mention | None = None if found.dateline_places else next(iter(named), None)
    for place, span in (
        *((place, place.mentions[0].spans[0]) for place in found.dateline_places[:1]),
        *((m.entity, m.span) for m in (city,) if m),
    ):
        setting.city = Reading(view.words(span), (span,), "place:heading", 0.85)
        setting.place_key = Reading(place.key, (span,), "place:heading", 0.85)
        if "country_code" in place.cells:
            setting.country = Reading(place.cells["country_code"].value, (span,), "reference:places", 0.85)
    for country in () if setting.country else found.mentions.within(start, end, ("countries",)):
        setting.country = Reading(country.entity.key, (country.span,), "country:heading", 0.8)
    for line in heading:
        tokens = [t for t in line.tokens if not (city and t.start >= city.start and line.start <= city.start)]
        if tokens and any(t.text in words("venue_heads") for t in tokens):
            span = Span(tokens[0].start, tokens[-1].end)
            setting.venue = Reading(view.words(span), (span,), "venue:heading", 0.8)
            break
    return setting


def _is_city(view: View, place: Mention) -> bool:
    """Whether a place of a heading is a city and no part of another name ("Bristol Hotel")."""
    goes_on = view.text[place.end : place.end + 2]
    is_part = goes_on[:1].isspace() and goes_on[1:].isupper() and "\n" not in goes_on
    return "country_code" in place.entity.cells and place.entity.kind != "site" and not is_part


def _is_here(view: View, found: Found, mention: EventMention, speech: int) -> bool:
    """Whether what is told among the first words is where they are spoken: "our meeting", "the talks today"."""
    sentence = found.lines[mention.line].line.sentence
    if not speech <= sentence.index < speech + _OPENING or mention.event_type not in GATHERINGS - {"visit"}:
        return False
    if mention.name or mention.is_plural or mention.is_another or not mention.setting.is_nowhere():
        return False
    if mention.setting.date and not _is_today(view, mention):
        return False
    start, end = mention.head.start, mention.head.end
    before = view.text[max(sentence.start, start - _REACH) : start]
    return bool(_NOW.search(before) or _TODAY.search(view.text, end, min(sentence.end, end + _REACH)))


def _is_today(view: View, mention: EventMention) -> bool:
    date = mention.setting.date
    on = date is not None and view.anchor is not None and date.start == view.anchor.isoformat()
    return on and mention.setting.is_nowhere() and not mention.in_headline


def _is_elsewhere(view: View, mention: EventMention, heading: Setting) -> bool:
    """Whether what is told was in another city than the heading's and on another day than that of publication."""
    city, day = mention.setting.city, mention.setting.date
    on = day is not None and view.anchor is not None and day.start != view.anchor.isoformat()
    return bool(on and city and heading.city and city.value != heading.city.value)


def _today(view: View, found: Found, speech: int) -> DateMention | None:
    """The day that the first speakers call today; a heading's hour alone tells none."""
    start, end = (
        view.sentences[speech].start,
        view.sentences[min(speech + _OPENING, len(view.sentences)) - 1].end,
    )
    today = (
        d
        for d in found.mentions.dates
        if start <= d.span.start < end and _TODAY.fullmatch(view.words(d.span))
    )
    return next(today, None)


def _kind_of_title(title: str) -> str | None:
    """The type of the event that a title names last ("... Before Their Meeting", "... in Press Gaggle")."""
    low = f" {' '.join(re.findall(r'[a-z-]+', title.lower()))} "
    forms = [(form, kind) for form, kind in _kinds() if f" {form} " in low]
    _, kind = max(forms, key=lambda f: (low.rfind(f" {f[0]} ") + len(f[0]), len(f[0])), default=("", None))
    return kind if kind in _TYPES else None


@cache
def _kinds() -> tuple[tuple[str, str], ...]:
    return tuple(
        (r["form"], r["event_type"]) for r in table("event_nouns") if r["named"] in ("yes", "no", "only")
    )
