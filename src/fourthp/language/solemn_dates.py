"""Dates as proclamations write them: "thirtieth day of December, in the year of our Lord two thousand ten"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from fourthp.language.number_words import words_value
from fourthp.records import DateMention, Span

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SOLEMN = re.compile(
    r"\b([a-z]+(?:-[a-z]+)?) day of (" + "|".join(_MONTHS) + r"),?\s+(?:in the year of our Lord\s+)?"
    r"([a-z]+(?:[ -][a-z]+){1,6}|\d{4})(?=[,.;\s])"
)
_ORDINALS = {
    "first": "one", "second": "two", "third": "three", "fifth": "five", "eighth": "eight", "ninth": "nine",
    "twelfth": "twelve", "twentieth": "twenty", "thirtieth": "thirty",
}  # fmt: skip


def find_solemn_dates(text: str, start: int, end: int) -> Iterator[DateMention]:
    """The days written out in words in ``text[start:end]``, in order; what no calendar knows is left out."""
    if text.find(" day of ", start, end) < 0:
        return
    for match in _SOLEMN.finditer(text, start, end):
        day = words_value(_cardinal(match.group(1)))
        year, last = _year(match.group(3))
        if day is None or year is None:
            continue
        try:
            value = date(year, _MONTHS.index(match.group(2)) + 1, day).isoformat()
        except ValueError:
            continue
        yield DateMention(
            Span(match.start(), match.start(3) + last), value, None, "day", "stated", "date:solemn"
        )


def _cardinal(ordinal: str) -> str:
    head, joint, tail = ordinal.rpartition("-")
    if tail in _ORDINALS:
        return f"{head}{joint}{_ORDINALS[tail]}"
    return f"{head}{joint}{tail.removesuffix('th')}"


def _year(words: str) -> tuple[int | None, int]:
    """The year that the longest beginning of some words states, and how many characters state it."""
    if words.isdigit():
        return int(words), len(words)
    end = len(words)
    while end > 0:
        value = words_value(words[:end])
        if value is not None and 1000 <= value < 3000:
            return value, end
        end = max(words.rfind(" ", 0, end), words.rfind("-", 0, end))
    return None, 0
