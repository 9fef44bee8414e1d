"""Dates and ranges of dates in English and Thai texts.

``find_dates`` finds them in running text, ``parse_date`` reads a label or a cell. What is read: days, months
and years in any of the usual orders, ranges that share a month or a year, Thai dates in either script of
digits, years of the Buddhist Era. What an anchor is needed for, because the text alone does not say it: days
without a year, weekdays, "yesterday", "last month"; these have the basis ``relative``.

A weekday without "last" or "next" is the last one up to the anchor, or the first one from the anchor on where
the sentence speaks of what is to come. "Last" and "next" mean the week before and after the anchor's, Monday
to Sunday. A day without a year is the nearest one to the anchor. A week is told by the month in which it lies.

What is no date: a bare year without a preposition ("Safe Lancang-Mekong 2025"), a year inside the name of a
law, a day that recurs every year, a week of two months, and anything that no calendar knows.
"""

from __future__ import annotations

import re
from datetime import date

from fourthp.language.date_calendar import bounds, common_year
from fourthp.language.date_reading import read
from fourthp.language.date_tokens import stretches
from fourthp.language.number_words import THAI_DIGITS
from fourthp.language.printed_days import printed_days
from fourthp.records import DateMention, Span

# "today (10 March 2022)", "วันนี้ (วันพุธที่ 2 พฤศจิกายน 2565)": one date told twice.
_TOLD_TWICE = re.compile(r"\s*[(,]?\s*(?:วัน\S*ที่\s*)?")
_AROUND_LABEL = re.compile(
    r"[\s.,;:()|–—-]*(?:(?:at\s*)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:a\.?m\.?|p\.?m\.?|hrs?\.?|น\.)?)?[\s.,;:()|–—-]*",
    re.IGNORECASE,
)
_LONGEST_LABEL = 80
_BARE_YEAR = re.compile(r"(?:(?:B\.?E\.?|A\.?D\.?|พ\.ศ\.|ค\.ศ\.|ปี)\s*)?([0-9๐-๙]{4})")


def find_dates(
    text: str, *, anchor: date | None = None, start: int = 0, end: int | None = None
) -> list[DateMention]:
    """The dates and ranges in ``text[start:end]``, in order, without overlap; offsets count in ``text``.

    ``anchor`` is the day from which relative dates and days without a year are told, as a rule the day of
    publication; without it neither is returned. Takes time linear in the length of the text.
    """
    whole = start == 0 and (end is None or end >= len(text))
    window = text if whole else text[start:end]
    found = [
        mention
        for stretch in stretches(window, relative=anchor is not None)
        for mention in read(window, stretch, anchor)
    ]
    kept = [
        mention
        for i, mention in enumerate(found)
        if mention.basis == "stated" or i + 1 == len(found) or not _told_again(window, mention, found[i + 1])
    ]
    return kept if whole else [_moved(mention, start) for mention in kept]


def parse_date(text: str) -> str | None:
    """The one date that ``text`` as a whole states, in ISO 8601 ("7 May 2018" is ``2018-05-07``).

    A time of day and punctuation may stand beside it. None for a range, a relative date, or more than a date.
    """
    stripped = text.strip()
    if len(stripped) > _LONGEST_LABEL:
        return None
    if year := _BARE_YEAR.fullmatch(stripped):
        return f"{common_year(int(year.group(1).translate(THAI_DIGITS))):04d}"
    printed = next(printed_days(stripped), None)
    if printed and printed[1] == Span(0, len(stripped)):
        return printed[0]
    found = find_dates(stripped)
    if len(found) != 1 or found[0].end is not None:
        return None
    before, after = stripped[: found[0].span.start], stripped[found[0].span.end :]
    before = re.sub(r"วัน\S*ที่\s*|(?:[A-Z][a-z]+day|on)\b", "", before)
    rest_is_layout = _AROUND_LABEL.fullmatch(before) and _AROUND_LABEL.fullmatch(after)
    return found[0].start if rest_is_layout else None


def as_range(mention: DateMention) -> tuple[date, date]:
    """The first and the last day that a mention covers; "October 2022" covers 31 days."""
    return bounds(mention.start)[0], bounds(mention.end or mention.start)[1]


def _told_again(text: str, mention: DateMention, after: DateMention) -> bool:
    return (
        after.precision == "day"
        and _TOLD_TWICE.fullmatch(text, mention.span.end, after.span.start) is not None
    )


def _moved(mention: DateMention, by: int) -> DateMention:
    span = Span(mention.span.start + by, mention.span.end + by)
    return DateMention(span, mention.start, mention.end, mention.precision, mention.basis, mention.method)
