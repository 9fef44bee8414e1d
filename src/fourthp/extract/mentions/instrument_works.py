"""Instruments whose small noun a proper name tells apart: "the Coral Line extension project", "UNSCR 2254"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.instrument_numbers import number_end
from fourthp.extract.mentions.instrument_titles import Item, told_nouns
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
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


def find_numbered(line: Line, bodies: Mapping[int, int]) -> Iterator[Item]:
    """ "UNSCR 2254", "Security Council resolution 2254 (2015)", "decree no. 12 of 2019"."""
    for i, after, kind in told_nouns(line, "number"):
        last = number_end(line, after)
        if last == after and line.text(i).isupper() and line.text(after).isdigit():
            last += 1  # the number of a resolution may look like a year
        long_enough = len(line.words(after, last)) >= _FEWEST_DIGITS
        if last > after and long_enough:
            starts = {end: first for first, end in bodies.items()}
            yield starts.get(i, i), last, kind, "instrument:number"
