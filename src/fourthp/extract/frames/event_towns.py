"""Towns that no list knows, told by what stands beside them: "in Ostrand, Utopia", "at Gull Hall in Ostrand"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourthp.extract.frames.event_telling import Telling
from fourthp.extract.lexicon import words
from fourthp.extract.mentions.finder import Found
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.model import Mention
from fourthp.extract.view import View
from fourthp.records import Reading, Span

_REACH = 14
COUNTRY_REACH = 90
"""Characters behind an event within which a country, or the town before it, is taken for where it was."""
_TAKES_PLACE = frozenset(
    "held opened place convened hosted concluded began begins started ended closed inaugurated organised organized met"
    " gathered assembled underway conducted launched signed".split()
)
_MOST_WORDS = 3
_BEHIND = frozenset(
    ", . ) on from this last yesterday today earlier between to for with and that which where".split()
) | {""}
_NO_TOWN = (
    Label.COMMON
    | Label.CALENDAR
    | Label.HONORIFIC
    | Label.POSITION
    | Label.ORGANISATION
    | Label.COUNTRY
    | Label.EVENT
    | Label.INSTRUMENT
    | Label.FUNCTION
    | Label.KNOWN
)
_BEFORE_COUNTRY = frozenset("in at to visited near outside".split())
_CLOSED = frozenset(("place:behind_event", "place:opening", "place:beside_day"))
_KINDS = frozenset(
    "city town village capital municipality commune port resort township locality settlement county canton governorate"
    " suburb district province island".split()
)
"""What a town's name may be said to be: "the coastal town of Ostrand", "the capital, Ostrand", "Ostrand city"."""
_PARTS = frozenset(
    "north south east west northern southern eastern western central downtown greater metro metropolitan upper lower"
    " inner old new".split()
)
"""What stands before a town and is no part of another's name: "Greater Accra", "East Jerusalem"."""
_DAY_WORDS = 5
_OTHER = Label.FUNCTION | Label.CALENDAR | Label.KNOWN | Label.COUNTRY | Label.POSITION | Label.HONORIFIC


def closes_name(line: Line, k: int) -> bool:
    """Whether the known place at token ``k`` is the last word of another's name: "in Kuala Perlis"."""
    if not line.has(k - 1, Label.CAPITAL) or line.has(k - 1, _OTHER | Label.PLACE):
        return False
    low, text = line.low(k - 1), line.text(k - 1)
    plain = low not in _PARTS and text.isalpha() and text not in words("venue_heads")
    return plain and line.low(k - 2) == "in" and not line.has(k - 1, Label.ORGANISATION)


def unlisted_town(
    view: View, found: Found, line: Line, telling: Telling, venue: Reading | None
) -> Reading | None:
    """The town of an event that capitals behind it, behind its venue or before a country tell."""
    for k, method, barred in _joints(line, telling, venue):
        first = last = k + 1
        while last < first + _MOST_WORDS and line.has(last, Label.CAPITAL):
            last += 1
        names = range(first, last)
        if not names or line.text(first).isupper() or not telling.owns(line.tokens[first].start):
            continue
        closed = line.low(last) in _BEHIND if method in _CLOSED else True
        stated = method != "place:before_country" or (
            _is_state_behind(line, last) and line.text(last - 1) not in words("venue_heads")
        )
        if not closed or not stated or all(line.has(n, Label.COMMON) for n in names):
            continue
        if any(line.has(n, barred) or not line.text(n).isalpha() for n in names):
            continue
        last += line.low(last) == "district"
        span = Span(line.tokens[first].start, line.tokens[last - 1].end)
        known = [m for m in found.mentions.within(span.start, span.end) if not _is_last_word(method, m, span)]
        if not known:
            return Reading(view.words(span), (span,), method, 0.7)
    return None


def _is_last_word(method: str, known: Mention, town: Span) -> bool:
    """Whether a known place is only the last word of a town's name."""
    return method == "place:longer_name" and known.entity.resource == "places" and known.start > town.start


_DISTRICT = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3} [Dd]istrict\b"
_DISTRICT_BEFORE = re.compile(rf"(?P<name>{_DISTRICT}),? (?:in |of )?(?:the )?$")
_DISTRICT_BEHIND = re.compile(rf"(?: [Pp]rovince)?[’']s (?P<name>{_DISTRICT})")
_DISTRICT_REACH = 60
_SEATS = ("Muang ", "Mueang ", "Capital ")
"""A district that is the province's own town."""


def district_of(view: View, line: Line, town: Mention) -> Span | None:
    """The district that stands before its province or behind it: "Reef district, Ostrand province"."""
    start = max(line.sentence.start, town.start - _DISTRICT_REACH)
    told = _DISTRICT_BEFORE.search(view.text, start, town.start) or _DISTRICT_BEHIND.match(
        view.text, town.end
    )
    return Span(*told.span("name")) if told and not told["name"].startswith(_SEATS) else None


def town_before(line: Line, province: Mention) -> Span | None:
    """The capitals between a word of place and the comma before a province: "in Ostrand, Texas"."""
    comma = line.token_at(province.start) - 1
    first = comma
    while (
        first > 0 and line.has(first - 1, Label.CAPITAL) and not line.has(first - 1, _NO_TOWN & ~Label.COMMON)
    ):
        first -= 1
    names = range(first, comma)
    if (
        line.text(comma) != ","
        or not 0 < len(names) <= _MOST_WORDS
        or line.low(first - 1) not in _BEFORE_COUNTRY
    ):
        return None
    if not all(line.text(n).isalpha() and line.text(n) not in words("venue_heads") for n in names):
        return None
    return Span(line.tokens[first].start, line.tokens[comma - 1].end)


def _joints(line: Line, telling: Telling, venue: Reading | None) -> Iterator[tuple[int, str, int]]:
    """Tokens behind which a town may stand, how that is told, and what no word of its name may be."""
    begin = line.token_at(telling.inside.end or telling.head.end)
    for k in range(begin - 1, min(begin + _REACH, len(line.tokens))):
        at_once = k <= begin + 1 or line.low(k - 1) in _TAKES_PLACE
        if line.low(k) == "in" and at_once:
            yield k, "place:behind_event", _NO_TOWN
    yield from _plain_joints(line, telling.head.end + COUNTRY_REACH)
    if venue:
        k = line.token_at(venue.spans[-1].end)
        k += line.text(k) == ","
        if line.low(k) == "in":
            yield k, "place:behind_venue", _NO_TOWN & ~Label.COMMON
    for k, token in enumerate(line.tokens):
        if token.low in _BEFORE_COUNTRY and token.start - telling.head.end <= COUNTRY_REACH:
            yield k, "place:before_country", _NO_TOWN & ~Label.COMMON
        if token.low == "in" and k + 2 in line.places and closes_name(line, k + 2):
            yield k, "place:longer_name", _NO_TOWN & ~(Label.COMMON | Label.KNOWN)


def _plain_joints(line: Line, stop: int) -> Iterator[tuple[int, str, int]]:
    """Where a town is told whatever stands around, before an offset.

    "In the town of Ostrand", "in Ostrand district", "on 3 May in Ostrand", "in Ostrand on 3 May", "In Ostrand, ...".
    """
    for k, token in enumerate(line.tokens):
        if token.start > stop:
            return
        if token.text in _KINDS and line.low(k - 1) not in ("of", "any", "each"):
            joint = k + (line.low(k + 1) in ("of", ","))
            if line.low(joint) != "," or token.text == "capital":
                yield joint, "place:of_kind", _NO_TOWN & ~Label.COMMON
        if token.low != "in":
            continue
        last = k + 1
        while (
            last <= k + _MOST_WORDS and line.has(last, Label.CAPITAL) and not line.has(last, Label.CALENDAR)
        ):
            last += 1
        if line.low(last) in _KINDS and last > k + 1:
            yield k, "place:of_kind", _NO_TOWN & ~Label.COMMON
        if _is_dated(line, k, last):
            yield k, "place:beside_day", _NO_TOWN
        elif k == 0 and line.text(last) == ",":
            yield k, "place:opening", _NO_TOWN


def _is_dated(line: Line, k: int, last: int) -> bool:
    """Whether a day stands right before "in" at ``k`` or right behind the names that end at ``last``."""
    before = k - 1
    while before >= 0 and (line.text(before) == "," or line.has(before, Label.NUMBER)):
        before -= 1
    if before >= 0 and line.has(before, Label.CALENDAR) and k - before <= _DAY_WORDS:
        return True
    behind = last + (line.text(last) == ",")
    behind += line.low(behind) == "on"
    return line.has(behind, Label.CALENDAR) or line.has(behind + 1, Label.CALENDAR)


def _is_state_behind(line: Line, i: int) -> bool:
    """Whether a comma and a country's name stand at ``i``."""
    known = line.countries.get(i + 1)
    return line.text(i) == "," and known is not None and known.names_the_state
