"""Several events told in one breath by their days: "visited Xland in 2013 and 2015"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from fourthp.extract.frames.event_model import EventMention
from fourthp.extract.frames.settings import Setting
from fourthp.extract.mentions.finder import Found
from fourthp.extract.view import SentenceView, View
from fourthp.records import DateMention, Reading, Span

SERIES = "event:series"
_JOINT = re.compile(
    r"(?:,|,? (?:and|then)|,? and (?:again|then|later|most recently))"
    r"(?: (?:(?:in|at) )?(?:the )?[A-Z][\w’'. -]{1,40}?)?(?:,? (?:in|on))? $"
)
_ORDERED = re.compile(
    r",? (?:and|while) the (?:second|third|fourth|other|last|next)(?: one)?"
    r"(?: was| were| took place| will be)?(?: held)?(?: from| on| between| in)? $"
)
"""Between the days of two of a series: "The first was held from 3 to 5 May, and the second from 9 to 11 May"."""
_BARE_YEAR = re.compile(
    r"(?:,| and|, and)(?: again| then| later)?(?: in)? (?P<year>(?:19|20)\d\d)\b(?! [A-Z][a-z])"
)
_MOST = 6
_FIRST_REACH = 30


def with_series(
    view: View, found: Found, sentence: SentenceView, mention: EventMention
) -> list[EventMention]:
    """The mention, and those of the other days of its series."""
    further = list(_further(view, found, sentence, mention))
    return [replace(mention, method=SERIES) if further else mention, *further]


def _further(
    view: View, found: Found, sentence: SentenceView, mention: EventMention
) -> Iterator[EventMention]:
    date = mention.setting.date
    if date is None:
        return
    plural = mention.is_plural and mention.name is None
    is_series = date.end is None and (plural or (mention.event_type == "visit" and mention.by_verb))
    before = view.text[max(sentence.start, mention.head.start - _FIRST_REACH) : mention.head.start]
    if not is_series and "first " not in before.lower():
        return
    joint = _JOINT if is_series else _ORDERED
    dates = [d for d in found.mentions.dates if date.span.end < d.span.start < sentence.end]
    for _ in range(_MOST):
        after = next((d for d in dates if d.span.start > date.span.start), None)
        between = view.text[date.span.end : after.span.start] if after else ""
        if after is None or after.precision != date.precision or not joint.fullmatch(between):
            after = _bare_year(view, date, sentence.end) if is_series else None
        if after is None or (is_series and after.end):
            return
        yield replace(mention, method=SERIES, is_another=True, setting=_setting(found, mention, date, after))
        date = after


def _bare_year(view: View, date: DateMention, end: int) -> DateMention | None:
    told = _BARE_YEAR.match(view.text, date.span.end, end) if date.precision == "year" else None
    if told is None:
        return None
    span = Span(told.start("year"), told.end("year"))
    return DateMention(span, told["year"], None, "year", "stated", "date:year_in_series")


def _setting(found: Found, mention: EventMention, before: DateMention, date: DateMention) -> Setting:
    own = replace(mention.setting, date=date, last=None, length=None)
    for place in found.mentions.within(before.span.end, date.span.start, ("places", "countries")):
        spans = (place.span,)
        own.venue = own.city = own.place_key = own.country = None
        if place.entity.resource == "countries":
            own.country = Reading(place.entity.key, spans, "country:in_place_phrase", 0.85)
        else:
            own.city = Reading(place.entity.name, spans, "place:gazetteer", 0.85)
            own.place_key = Reading(place.entity.key, spans, "place:gazetteer", 0.85)
            if code := place.entity.cells.get("country_code"):
                own.country = Reading(code.value, spans, "reference:places", 0.85)
        break
    return own
