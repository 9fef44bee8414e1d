"""Days on lines of their own above what happened on them: lists of news, programmes of a day, chronologies."""

from __future__ import annotations

import re
from itertools import pairwise

from fourthp.extract.view import View
from fourthp.language.dates import find_dates
from fourthp.records import DateMention

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_BEFORE = re.compile(
    r"[\s•·*–-]*(?:เมื่อ|ใน)?(?:วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัสฯ|ศุกร์|เสาร์|อาทิตย์)?\s?(?:ที่)?)?[\s(]*"
)
_BEHIND = re.compile(r"[\s):–-]*")
_DIGIT = re.compile(r"[0-9๐-๙]")
_LONGEST, _REACH = 60, 8
"""Characters of such a line; lines that may stand under one, up to the next."""


def days_over(view: View) -> dict[int, DateMention | None]:
    """By number of sentence, the day that stands over it in a list of several; none for the line of the day itself."""
    lines = [match.span() for match in _LINE.finditer(view.text)]
    found = [(number, day) for number, line in enumerate(lines) if (day := _only_day(view, *line))]
    near = {
        number
        for one, other in pairwise(found)
        if 1 < other[0] - one[0] <= _REACH and one[1].start != other[1].start
        for number in (one[0], other[0])
    }
    headings = [(lines[number][0], number, day) for number, day in found if number in near]
    over: dict[int, DateMention | None] = {}
    place = -1
    for sentence in view.sentences:
        while place + 1 < len(headings) and headings[place + 1][0] <= sentence.start:
            place += 1
        if place >= 0:
            _, number, day = headings[place]
            if sentence.start < lines[min(number + _REACH, len(lines) - 1)][1]:
                over[sentence.index] = None if sentence.start < lines[number][1] else day
    return over


def _only_day(view: View, start: int, end: int) -> DateMention | None:
    """The day that a line holds and nothing else."""
    if end - start > _LONGEST or _DIGIT.search(view.text, start, end) is None:
        return None
    dates = find_dates(view.text, anchor=view.anchor, start=start, end=end)
    if len(dates) != 1 or dates[0].precision != "day" or dates[0].end:
        return None
    span = dates[0].span
    alone = _BEFORE.fullmatch(view.text, start, span.start) and _BEHIND.fullmatch(view.text, span.end, end)
    return dates[0] if alone else None
