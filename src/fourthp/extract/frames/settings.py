"""When and where an event takes place, as its own sentence says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from fourthp.extract.lexicon import table, words
from fourthp.extract.mentions.finder import Found, LineMentions
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.view import View
from fourthp.language.folding import lowered
from fourthp.records import DateMention, Reading, Span

_ENDS = re.compile(r"\b(?:came to (?:a close|an end)|concluded|ended|closed|wrapped up)\b[^.;]*$")
_STATUS_REACH = 120
_COUNTRY_REACH = 90
_YEAR_REACH = 110
_END_REACH = 120
_BEFORE_PLACE = frozenset(
    ", & the of city town capital port central coastal border resort northern southern eastern western".split()
)
_HOSTED = frozenset("hosts hosted hosting organised organized organises organizes convened convenes".split())
_HOST_REACH = 14
_IN = frozenset("in at near from to within visiting".split())


@dataclass(slots=True)
class Setting:
    """Day, place, status and manner of an event; every part may be missing. ``is_end``: the day is the last one."""

    date: DateMention | None = None
    is_end: bool = False
    venue: Reading | None = None
    city: Reading | None = None
    place_key: Reading | None = None
    country: Reading | None = None
    status: Reading | None = None
    online: Reading | None = None

    def weight(self) -> int:
        """How many of day, venue, city and country are known."""
        return sum(x is not None for x in (self.date, self.venue, self.city, self.country))


def read_setting(
    view: View, found: Found, each: LineMentions, head: Span, name: Reading | None, heads: list[Span]
) -> Setting:
    """The setting of the event whose noun or verb stands at ``head``; ``heads`` are those of the whole sentence."""
    line = each.line
    inside = name.spans[0] if name else head
    setting = Setting(
        date=_date(found, line, head, inside, heads),
        status=_status(view, line, head),
        online=_online(view, line),
    )
    if setting.date and setting.date.end is None:
        before = view.text[
            max(line.sentence.start, setting.date.span.start - _END_REACH) : setting.date.span.start
        ]
        setting.is_end = bool(_ENDS.search(before))
    _read_place(view, found, each, head, inside, heads, setting)
    return setting


def _owner(at: int, heads: list[Span]) -> Span:
    """The event of a sentence to which something at an offset belongs: the last one told before, else the first."""
    before = [h for h in heads if h.start <= at]
    return before[-1] if before else heads[0]


def _date(found: Found, line: Line, head: Span, inside: Span, heads: list[Span]) -> DateMention | None:
    here = [
        d
        for d in found.mentions.dates
        if line.sentence.start <= d.span.start < line.sentence.end
        and not (inside.start <= d.span.start < inside.end)
        and _owner(d.span.start, heads) == head
        and (d.precision != "year" or abs(d.span.start - head.end) <= _YEAR_REACH)
    ]
    return min(here, key=lambda d: (_precision(d), abs(d.span.start - head.start)), default=None)


def _precision(date: DateMention) -> int:
    return {"day": 0, "month": 1}.get(date.precision, 2)


def _status(view: View, line: Line, head: Span) -> Reading | None:
    """The first cue of the status lexicon, in its order, that stands near the event."""
    start = max(line.sentence.start, head.start - _STATUS_REACH)
    window = lowered(view.text[start : min(line.sentence.end, head.end + _STATUS_REACH)])
    for form, status in _status_cues():
        at = window.find(form)
        if at >= 0:
            return Reading(status, (Span(start + at, start + at + len(form)),), "event_status:cue", 0.85)
    return None


@cache
def _status_cues() -> tuple[tuple[str, str], ...]:
    return tuple((r["form"], r["event_status"]) for r in table("event_status_cues"))


def _online(view: View, line: Line) -> Reading | None:
    for match in _online_cues().finditer(view.text, line.sentence.start, line.sentence.end):
        if match.group().lower() != "online" or _is_manner(line, match.start()):
            return Reading(True, (Span(match.start(), match.end()),), "is_online:cue", 0.85)
    return None


_MANNER_VERBS = frozenset(
    "held convened hosted conducted attended met participated gathered place joined both".split()
)


def _is_manner(line: Line, start: int) -> bool:
    """ "held online", "an online conference": how people met, not what they spoke about."""
    i = line.token_at(start)
    return line.low(i - 1) in _MANNER_VERBS or line.has(i + 1, Label.EVENT)


@cache
def _online_cues() -> re.Pattern[str]:
    forms = sorted(words("online_cues"), key=lambda f: (-len(f), f))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, forms)) + r")\b", re.IGNORECASE)


def _read_place(
    view: View,
    found: Found,
    each: LineMentions,
    head: Span,
    inside: Span,
    heads: list[Span],
    setting: Setting,
) -> None:
    line = each.line
    setting.venue = _venue(view, each, head, inside, heads) or _body_visited(view, found, each, head)
    names = found.mentions.within(line.sentence.start, line.sentence.end, ("persons", "instruments"))
    places = [
        m
        for m in found.mentions.within(line.sentence.start, line.sentence.end, ("places",))
        if not (inside.start <= m.start < inside.end)
        and _owner(m.start, heads) == head
        and _stands_in(line, m.start)
        and ";" not in view.text[m.end : head.start]
        and not any(n.start <= m.start < n.end for n in names)
    ]
    if places:
        place = next((m for m in places if _follows_preposition(line, m.start)), places[0])
        reading = place.entity
        setting.city = Reading(view.words(place.span), (place.span,), "place:gazetteer", 0.9)
        setting.place_key = Reading(reading.key, (place.span,), "place:gazetteer", 0.9)
        if "country_code" in reading.cells:
            setting.country = Reading(
                reading.cells["country_code"].value, (place.span,), "reference:places", 0.9
            )
    bodies = found.mentions.within(line.sentence.start, line.sentence.end, ("organisations",))
    for country in found.mentions.within(line.sentence.start, line.sentence.end, ("countries",)):
        if setting.country is not None:
            break
        if inside.start <= country.start < inside.end or _owner(country.start, heads) != head:
            continue
        if (
            any(m.start <= country.start < m.end for m in bodies)
            or country.start - inside.end > _COUNTRY_REACH
        ):
            continue
        i = line.token_at(country.start)
        known = line.countries.get(i)
        if not known or known.match.row["kind"] in ("adjective", "demonym"):
            continue
        if _preceded_by_in(line, i):
            setting.country = Reading(country.entity.key, (country.span,), "country:in_place_phrase", 0.85)
        elif _hosts(line, i, line.token_at(country.end), line.token_at(head.start)):
            setting.country = Reading(country.entity.key, (country.span,), "country:host", 0.8)


def _preceded_by_in(line: Line, i: int) -> bool:
    j = i - 1
    if line.low(j) == "the":
        j -= 1
    if line.low(j) == "," and line.has(j - 1, Label.CAPITAL):
        while j > 0 and (line.has(j - 1, Label.CAPITAL) or line.low(j - 1) == ","):
            j -= 1
        return line.low(j - 1) in _IN
    return line.low(j) in ("in", "to", "visit", "visited")


def _hosts(line: Line, first: int, after: int, head: int) -> bool:
    """Whether a country is said to give the event: "Xland hosts a forum", "the forum that Xland organised"."""
    if any(line.low(k) in _HOSTED for k in range(after, after + 2)):
        return after < head <= after + _HOST_REACH or (head < first <= head + _HOST_REACH)
    return False


def _stands_in(line: Line, start: int) -> bool:
    """Whether a place stands in a phrase of place: after "in" or "at", or behind such a place and a comma."""
    j = line.token_at(start) - 1
    while j >= 0 and (line.has(j, Label.CAPITAL) or line.low(j) in _BEFORE_PLACE):
        j -= 1
    return line.low(j) in _IN or j < 0 or (line.low(j) in ("visited", "visit", "visits", "hosted", "-", "–"))


def _follows_preposition(line: Line, start: int) -> bool:
    j = line.token_at(start) - 1
    while j >= 0 and (line.has(j, Label.CAPITAL) or line.low(j) in (",", "the", "city", "of")):
        j -= 1
    return line.low(j) in _IN


def _venue(view: View, each: LineMentions, head: Span, inside: Span, heads: list[Span]) -> Reading | None:
    line = each.line
    for i in range(len(line.tokens)):
        if line.low(i) not in ("at", "in") or _owner(line.tokens[i].start, heads) != head:
            continue
        first = i + 1 + (line.low(i + 1) == "the")
        last = first
        while line.has(last, Label.CAPITAL) or (
            line.low(last) in ("of", "&", "'s", "for", "and")
            and line.has(last + 1, Label.CAPITAL)
            and last > first
        ):
            last += 1
        if last == first or line.has(first, Label.CALENDAR):
            continue
        if inside.start <= line.tokens[first].start < inside.end:
            continue
        if any(line.text(k) in words("venue_heads") for k in range(first, last)):
            last = _more_parts(line, last)
            span = Span(line.tokens[first].start, line.tokens[last - 1].end)
            return Reading(view.words(span), (span,), "venue:at_phrase", 0.85)
    return None


def _more_parts(line: Line, last: int) -> int:
    """ "Purple Room, Khu Fah Building, Government House": go on while each part is a venue itself."""
    while line.low(last) == ",":
        end = last + 1
        while line.has(end, Label.CAPITAL) and not line.has(end, Label.CALENDAR | Label.HONORIFIC):
            end += 1
        if end == last + 1 or not any(line.text(k) in words("venue_heads") for k in range(last + 1, end)):
            break
        last = end
    return last


_VISITS = re.compile(
    r"(?:visit(?:ed|s)?|visit to|toured?|touring|visiting)(?: to)?(?: the)?(?: [A-Z]\S*[’']s)?(?: (?:[A-Z]\.)+)? ?$"
)


def _body_visited(view: View, found: Found, each: LineMentions, head: Span) -> Reading | None:
    """The organisation that stands right behind "paid a visit to" or "visited"."""
    sentence = each.line.sentence
    for mention in found.mentions.within(head.end - 8, sentence.end, ("organisations",)):
        if _VISITS.search(" ".join(view.text[head.start : mention.start].split()) + " "):
            return Reading(mention.entity.name, (mention.span,), "venue:body_visited", 0.8)
        break
    return None
