"""Papers told by being drafts, or by the year of their era, whatever their noun: "the draft Port Fees Facilitation"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from fourthp.extract.lexicon import table
from fourthp.extract.mentions.instrument_numbers import years_end
from fourthp.extract.mentions.instrument_titles import Item
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line

_BETWEEN = frozenset("of for the to in on and with against - – / & 's ’ '".split())
_ERA = "B.E."
_FEWEST = 2
_LONGEST = 40
_DRAFT = frozenset(["draft", "drafts"])


def find_drafts(line: Line) -> Iterator[Item]:
    """ "the draft Port Fees Facilitation and Harbour Service": capitals behind "draft", two or more."""
    if line.lows.isdisjoint(_DRAFT):
        return
    for i, token in enumerate(line.tokens):
        if token.low not in _DRAFT or not line.has(i + 1, Label.CAPITAL):
            continue
        first, last = i + 1, _run_end(line, i + 1)
        dated = last + (line.text(last) == ",")
        era = line.text(dated) == _ERA
        capitals = [k for k in range(first, last) if line.has(k, Label.CAPITAL)]
        if len(capitals) <= _FEWEST or line.has(first, Label.HONORIFIC | Label.CALENDAR):
            continue
        kind = "law" if era else _kind(line, first, last)
        if kind:
            ended = years_end(line, dated)
            yield first, ended if ended > dated else last, kind, "instrument:draft"


def _run_end(line: Line, i: int) -> int:
    """End of the capitals from ``i`` on, small words, dashes and acronyms in brackets between them."""
    last = k = i
    while k < len(line.tokens) and k - i < _LONGEST:
        if line.has(k, Label.CAPITAL) or (k > i and line.has(k, Label.NUMBER)):
            k += 1
            last = k
        elif line.text(k) == "(" and line.text(k + 2) == ")" and line.text(k + 1).isupper():
            k += 3
        elif line.low(k) in _BETWEEN or _is_list(line, k):
            k += 1
        else:
            break
    return last


def _is_list(line: Line, i: int) -> bool:
    """Whether a comma goes on with one more capital, and not with the year of an era."""
    return line.text(i) == "," and line.has(i + 1, Label.CAPITAL) and line.text(i + 1) != _ERA


@cache
def _kinds() -> dict[str, str]:
    return {r["form"]: r["instrument_type"] for r in table("instrument_heads")}


def _kind(line: Line, first: int, last: int) -> str | None:
    """What kind of paper its first noun of one tells; None where it has none."""
    return next((_kinds()[line.text(k)] for k in range(first, last) if line.text(k) in _kinds()), None)
