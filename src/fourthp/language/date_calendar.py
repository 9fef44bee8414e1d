"""Days, months and years: putting parts of dates together, and finding the year that a text leaves out."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

BUDDHIST_ERA = 543
"""Years from the Buddhist Era to the Common Era, as counted in Thailand since 1941."""


class ImpossibleDateError(ValueError):
    """Words in the form of a date that no calendar knows, or a range that ends before it starts."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A date as far as it is known; ``weekday`` (0 Monday) helps to find a missing year."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


def common_year(year: int) -> int:
    """``year`` in the Common Era; the years 2400 to 2643 are read as Buddhist Era."""
    return year - BUDDHIST_ERA if 2400 <= year <= 2643 else year


def iso(parts: Parts) -> str:
    """ISO 8601 of day, month or year precision. Raises ``ImpossibleDateError`` for 31 April and the like."""
    if parts.year is None:
        raise ImpossibleDateError("a date without a year")
    if parts.month is None:
        return f"{parts.year:04d}"
    if parts.day is None:
        return f"{parts.year:04d}-{parts.month:02d}"
    try:
        return date(parts.year, parts.month, parts.day).isoformat()
    except ValueError as error:
        raise ImpossibleDateError(str(error)) from error


def bounds(value: str) -> tuple[date, date]:
    """The first and the last day of an ISO 8601 date of day, month or year precision."""
    pieces = [int(piece) for piece in value.split("-")]
    if len(pieces) == 3:
        day = date(*pieces)
        return day, day
    year = pieces[0]
    if len(pieces) == 1:
        return date(year, 1, 1), date(year, 12, 31)
    return date(year, pieces[1], 1), date(year, pieces[1], calendar.monthrange(year, pieces[1])[1])


def nearest_year(month: int, day: int | None, weekday: int | None, anchor: date, *, future: bool) -> int:
    """The year of a month (and day) told without it: the one nearest to the anchor.

    News speaks more of the past: a day to come counts as three months further off than it is. Not so where
    ``future`` says that the sentence speaks of what is to come: then a day more than a month past means the
    next year. A weekday told with it must fit the year. Raises ``ImpossibleDateError`` where no year near the
    anchor has the day, or has it on that weekday.
    """
    candidates = []
    for year in range(anchor.year - 1, anchor.year + 2):
        try:
            candidates.append(date(year, month, day or 15))
        except ValueError:
            continue
    if day and weekday is not None:
        candidates = [candidate for candidate in candidates if candidate.weekday() == weekday]
    if not candidates:
        raise ImpossibleDateError(f"no such day {day} in month {month} near {anchor.year}")
    if future:
        candidates = [c for c in candidates if c >= anchor - timedelta(days=31)] or candidates
    middle = anchor if day else anchor.replace(day=15)

    def distance(candidate: date) -> int:
        days = (candidate - middle).days
        return -days if days < 0 else days + (0 if future or not days else 92)

    return min(candidates, key=distance).year


def weekday_near(weekday: int, anchor: date, *, future: bool) -> date:
    """The last such weekday up to the anchor, or the first from the anchor on where ``future``."""
    if future:
        return anchor + timedelta(days=(weekday - anchor.weekday()) % 7)
    return anchor - timedelta(days=(anchor.weekday() - weekday) % 7)


def weekday_of_week(weekday: int, anchor: date, weeks: int) -> date:
    """That weekday of the week (Monday to Sunday) ``weeks`` after the anchor's."""
    return anchor + timedelta(days=weekday - anchor.weekday() + 7 * weeks)


def shift_month(anchor: date, months: int) -> tuple[int, int]:
    """Year and month, ``months`` after the anchor's."""
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    return year, month + 1
