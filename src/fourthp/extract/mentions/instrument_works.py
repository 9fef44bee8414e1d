"""Instruments whose small noun a name, a number or an occasion tells apart: "UNSCR 2254", "the Landfall project"."""

from __future__ import annotations

from collections.abc import Iterator

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.instrument_numbers import (
    Bodies,
    is_year,
    number_end,
    owned_number_end,
    years_end,
    years_start,
)
from fourthp.extract.mentions.instrument_titles import Item, told_nouns
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.name_insides import is_nth
from fourthp.extract.mentions.name_words import is_first_name

_ARTICLES = frozenset(["the", "its", "their", "our", "'s", ";"])
_NO_NAME = (
    Label.KNOWN
    | Label.ORGANISATION
    | Label.COUNTRY
    | Label.POSITION
    | Label.HONORIFIC
    | Label.CALENDAR
    | Label.FUNCTION
    | Label.INSTRUMENT
    | Label.EVENT
)
_BEFORE_YEARS = _ARTICLES | frozenset("a new current updated revised next".split())
_LONGEST_NAME = 6
_FEWEST_DIGITS = 3
_DASHES = frozenset(["-", "–", "—"])


def find_named_works(line: Line) -> Iterator[Item]:
    """ "the Coral Line extension project", "the Landfall project", "the Quill and Ostrand fellowships"."""
    for i, end, kind in told_nouns(line, "proper_name"):
        works = line.low(i - 1) in words("instrument_works") and not line.has(i - 1, Label.CAPITAL)
        last = i - works
        first = _name_start(line, last)
        if end - i == 1 and line.text(i).endswith("s") and line.low(first - 1) == "and" and first < last:
            other = _name_start(line, first - 1)  # "the Quill and Ostrand fellowships"
            first = other if other < first - 1 and _is_coined(line, first, last) else first
            if line.low(first - 1) in _ARTICLES and first == other:
                yield first, end, kind, "instrument:proper_name"
            continue
        if first < last and line.low(first - 1) in _ARTICLES and (works or _is_coined(line, first, last)):
            yield first, end, kind, "instrument:proper_name"


def _name_start(line: Line, last: int) -> int:
    """First token of the capitals before ``last``, of which none belongs to a body, a state, a person or an event."""
    first = last
    while first > 0 and last - first < _LONGEST_NAME and line.has(first - 1, Label.CAPITAL):
        if line.has(first - 1, _NO_NAME):
            return last
        first -= 1
    return first


def _is_coined(line: Line, first: int, last: int) -> bool:
    """Whether one word stands there that is neither an ordinary one nor a place or somebody's first name."""
    return (
        last - first == 1
        and not line.has(first, Label.COMMON | Label.PLACE | Label.GIVEN)
        and not line.text(first).isupper()
        and not is_first_name(line, first)
    )


def find_between_states(line: Line) -> Iterator[Item]:
    """ "Chad-Togo FTA", "the Chad–Togo extradition treaty": two parties and a dash before the noun."""
    for i, end, kind in told_nouns(line, "states_before"):
        if not line.has(i - 1, Label.COUNTRY | Label.KNOWN | Label.CAPITAL):
            continue
        first = _pair_start(line, i)
        if first < i:
            yield first, end, kind, "instrument:states_before"


def _pair_start(line: Line, i: int) -> int:
    """First token of "Chad-Togo" or "Chad – Sri Lanka" before ``i``; ``i`` where no such pair stands."""
    first = i
    while first > 0 and (line.has(first - 1, Label.CAPITAL) or line.text(first - 1) in _DASHES):
        first -= 1
    run = range(first, i)
    tied = any(line.text(k) in _DASHES or line.text(k).partition("-")[2][:1].isupper() for k in run)
    named = any(line.has(k, Label.COUNTRY) for k in run)
    return first if tied and named and line.has(first, Label.COUNTRY | Label.KNOWN) else i


def find_numbered(line: Line, bodies: Bodies) -> Iterator[Item]:
    """ "UNSCR 2254", "Security Council resolution 2254 (2015)", "decree no. 12 of 2019"."""
    for i, after, kind in told_nouns(line, "number"):
        last = max(number_end(line, after), owned_number_end(line, after, bodies))
        if last == after and line.text(i).isupper() and line.text(after).isdigit():
            last += 1  # the number of a resolution may look like a year
        long_enough = len(line.words(after, last)) >= _FEWEST_DIGITS
        if last > after and long_enough and not (kind == "law" and _is_number_of_title(line, i)):
            starts = {end: first for first, end in bodies.items()}
            yield starts.get(i, i), last, kind, "instrument:number"


def find_bills(line: Line) -> Iterator[Item]:
    """ "H.R. 5754", "S. 4785, which extends": bills told by their number, where no title stands beside it."""
    for i, after, kind in told_nouns(line, "bill"):
        if not line.text(after).isdigit() or len(line.text(after)) < 2:
            continue
        told = after + 1 + (line.text(after + 1) == ",")
        titled = line.low(told) == "the" or line.text(told) in ("“", '"', "(", "–", "-", ":")
        if not (titled or _is_number_of_title(line, i)):
            yield i, after + 1, kind, "instrument:number"


def _is_number_of_title(line: Line, i: int) -> bool:
    """Whether a bill's number only follows its title: "the Reef Act of 2031 (S. 2756)", "the Reef Act, H.R. 32"."""
    k = i - 1 - (line.low(i - 1) == "or")
    if line.text(k) not in ("(", ",", "”", '"'):
        return False
    k -= 1
    while line.text(k) in ("”", '"', "’", ",") or is_year(line, k) or line.low(k) == "of":
        k -= 1
    return line.has(k, Label.INSTRUMENT) and line.has(k, Label.CAPITAL)


_OF_MEETINGS = frozenset("of for on the between and at".split())


def find_of_occasion(line: Line) -> Iterator[Item]:
    """ "outcome document of the 4th meeting of the Chad-Togo Joint Commission": which meeting's paper it is."""
    for i, after, kind in told_nouns(line, "occasion"):
        start = after + 1 + (line.low(after + 1) == "the")
        if line.low(after) not in ("of", "for") or not (
            _is_numbered(line, start) or line.has(start, Label.EVENT)
        ):
            continue
        last = k = start
        while (
            line.has(k, Label.CAPITAL | Label.EVENT | Label.NUMBER)
            or _is_numbered(line, k)
            or _joins(line, k)
        ):
            k += 1
            last = last if _joins(line, k - 1) else k
            k += 3 if line.text(k) == "(" and line.text(k + 2) == ")" and line.text(k + 1).isupper() else 0
        if sum(line.has(k, Label.CAPITAL) for k in range(start, last)) > 1:
            yield i, last, kind, "instrument:of_occasion"


def _is_numbered(line: Line, i: int) -> bool:
    return is_nth(line, i) or line.low(i) in words("instrument_ordinals")


def _joins(line: Line, i: int) -> bool:
    return line.low(i) in _OF_MEETINGS or line.text(i) in _DASHES or line.low(i) in ("’", "'", "'s")


def find_of_a_year(line: Line, bodies: Bodies) -> Iterator[Item]:
    """ "the State Department’s 2014 report": whose report and of which year, together its name."""
    if "report" not in line.lows:
        return
    ends = {last: first for first, last in bodies.items()}
    for i, token in enumerate(line.tokens):
        if token.low != "report" or i < 3:
            continue
        k = i - 1 - (line.low(i - 1) in ("annual", "global"))
        if is_year(line, k) and line.low(k - 1) == "'s" and k - 1 in ends:
            yield ends[k - 1], i + 1, "report", "instrument:of_a_year"


def find_of_years(line: Line) -> Iterator[Item]:
    """ "the 2031 action plan", "the national strategy (2031-2035)": the years tell which one it is."""
    for i, after, kind in told_nouns(line, "of_years"):
        first, last = years_start(line, i), years_end(line, after)
        if (first < i or last > after + 1) and line.low(first - 1) in _BEFORE_YEARS:
            yield first, last, kind, "instrument:of_years"


def find_of_place(line: Line) -> Iterator[Item]:
    """ "the Lomé declaration": the town where it was made, before a noun written small."""
    for i, after, kind in told_nouns(line, "of_place"):
        place = next((p for p in line.places.values() if p.last == i), None)
        if place and line.low(place.first - 1) == "the" and not line.has(i - 1, Label.COUNTRY | Label.KNOWN):
            yield place.first, years_end(line, after), kind, "instrument:of_place"


_ROUND = frozenset("evaluation periodic monitoring compliance progress review".split())


def find_of_a_round(line: Line) -> Iterator[Item]:
    """ "the third evaluation report", "the combined second and third periodic reports": the round is the name."""
    if line.lows.isdisjoint(_ROUND):
        return
    for i, token in enumerate(line.tokens):
        first = i - (line.low(i - 1) in ("round", "country", "national"))
        ordinal = line.low(first - 1) in words("instrument_ordinals")
        if token.text in _ROUND and ordinal and line.low(i + 1) == "report":
            yield first - 1, i + 2, "report", "instrument:of_a_round"
