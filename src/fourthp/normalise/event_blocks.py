"""Blocks in which the event of a telling is sought: what a telling must share with another one to be compared with it.

Events of one name may be many, on many days. Two tellings of one name can be of one event only

- where both tell their time to the month or day, in a month that both take;
- where one of them does not: if they bear the same number in a series and are not much more than a year apart, are
  of the same year, or came out within some weeks.

So there is a block for each of these, which a name alone is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fourthp.normalise.event_telling import Telling

AT_ITS_TIME = 45
"""So many days may lie between the publication of a text and an event that it names without a date."""

SERIES = 400
"""So many days may lie between two tellings of what bears the same number in a series."""

YEAR_ONLY = 4
"""The length of a date that tells the year alone."""

_Key = tuple[str, ...]


def blocks_of(telling: Telling) -> Iterator[_Key]:
    """The blocks that a telling brings its event into."""
    yield from _of_day_or_place(telling)
    if telling.words and not telling.parent:
        yield from _of_name(telling, "dated" if _is_dated(telling) else "undated", 0)


def sought_by(telling: Telling) -> Iterator[_Key]:
    """The blocks in which the event of a telling is sought."""
    yield from _of_day_or_place(telling)
    if telling.words and not telling.parent:
        yield from _of_name(telling, "undated", 1)
        if not _is_dated(telling):
            yield from _of_name(telling, "dated", 1)


def _of_day_or_place(telling: Telling) -> Iterator[_Key]:
    if telling.parent:
        yield ("part",)
        return
    for day in telling.days():
        for word in sorted(telling.words):
            yield day, "word", word
    if telling.has_day:
        for actor in sorted(telling.actors):
            yield telling.start, "actor", actor
        if telling.event_type == "conference":
            for town in sorted(telling.towns):
                yield telling.start, "town", town
    if telling.words:
        longest = max(telling.words, key=lambda w: (len(w), w))
        for year in sorted(telling.years | {telling.start[:YEAR_ONLY]} - {""}):
            for town in sorted(telling.towns):
                yield year, town, "word", longest


def _is_dated(telling: Telling) -> bool:
    """Whether its time is told to the month at least."""
    return len(telling.start) > YEAR_ONLY


def _of_name(telling: Telling, other: str, reach: int) -> Iterator[_Key]:
    """The name with each time at which an event of this name may be the same, looking so far around (0 or 1).

    ``other`` says which tellings are in the block: those that tell their time or those that do not.
    """
    name = sorted(telling.words)
    if _is_dated(telling):
        for month in _months(telling.start[:7], max(telling.start, telling.end)[:7]):
            yield "in", month, *name
    for year in sorted(telling.years or {telling.start[:YEAR_ONLY]} - {""}):
        yield other, "year", year, *name
    if day := telling.start if telling.has_day else telling.published:
        first, last = _around(day, AT_ITS_TIME * reach)
        for month in _months(first[:7], last[:7]):
            yield other, "month", month, *name
        if telling.numbers:
            first, last = _around(day, SERIES * reach)
            for number in range(int(first[:4]), int(last[:4]) + 1):
                yield other, "number", str(number), *map(str, sorted(telling.numbers)), *name


def _around(day: str, days: int) -> tuple[str, str]:
    """The days so many days before and after one."""
    middle = date.fromisoformat(day).toordinal()
    first, last = max(middle - days, date.min.toordinal()), min(middle + days, date.max.toordinal())
    return date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat()


def _months(first: str, last: str) -> Iterator[str]:
    """The months from one to another, ``YYYY-MM``; of a year alone its first one."""
    start, end = (int(month[:4]) * 12 + int(month[5:] or 1) - 1 for month in (first, last))
    for number in range(start, end + 1):
        yield f"{number // 12:04}-{number % 12 + 1:02}"
