"""What an event's day tells of its status, in whichever language."""

from __future__ import annotations

from datetime import date

from fourthp.records import DateMention, Reading


def planned_by_day(day: DateMention | None, anchor: date | None) -> Reading | None:
    """ "planned" for what is told on a day after that of publication; ``anchor`` is this day."""
    if day is None or anchor is None or day.start <= anchor.isoformat()[: len(day.start)]:
        return None
    return Reading("planned", (day.span,), "event_status:day_after_publication", 0.85)


def is_over(day: DateMention | None, anchor: date | None) -> bool:
    """Whether the last day of an event, told to the day, lies before that of publication, ``anchor``."""
    if day is None or anchor is None or day.precision != "day":
        return False
    return (day.end or day.start) < anchor.isoformat()
