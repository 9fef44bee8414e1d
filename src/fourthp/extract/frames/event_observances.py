"""Days and weeks of observance that a verb marks."""

from __future__ import annotations

from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line

_DAY_WITHIN = 10
_OBSERVED = frozenset("day week month anniversary".split())


def observed_day(line: Line, first: int, last: int, *, passive: bool) -> int:
    """The token of "Day" in what the verb at ``[first, last)`` marks ("observed World Ports Day"), else -1.

    In the passive it stands before the verb.
    """
    behind = range(last, min(len(line.tokens), last + _DAY_WITHIN))
    span = range(max(0, first - _DAY_WITHIN), first) if passive else behind
    return next((k for k in span if line.low(k) in _OBSERVED and line.has(k, Label.CAPITAL)), -1)
