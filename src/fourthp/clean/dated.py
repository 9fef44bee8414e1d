"""Days in the lines above and below the prose: labels, mastheads, datelines, sign-offs."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from datetime import date

from fourthp.language.dates import find_dates
from fourthp.records import Span

from .lexicons import words

# A seam of the page, where two of its boxes were glued: "VNA22 June 2018", "2022Directorate".
_SEAM = re.compile(
    r"(?<=[A-Za-z])(?=\d{1,2}\s+[A-Z][a-z]{2,8}\s+\d{4})|(?<=[\s-]\d{4})(?=[A-Z])|(?<=:\d\d)(?=[A-Z])"
)
_TIME = re.compile(r"\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?!\d)")
_WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*")
_MASTHEAD_WORDS = frozenset(words("masthead"))
_LEADS_INTO = re.compile(
    r"\b(?:on|in|at|of|from|since|by|until|till|during|for|to|dated|and|the|between|before|after)\s+$|[-–]\s?$",
    re.IGNORECASE,
)
# "August 13, 2024, Government Spokesperson …" opens a sentence.
_GOES_ON = re.compile(r",\s+[^\W\d_]{3}")
_COUNTED = re.compile(
    r"\b\d[\d,.]*\s+(?:views?|reads?|shares?|comments?|hits)\b|\b\d+ \w+ ago\b", re.IGNORECASE
)
_HAS_DIGIT = re.compile(r"[0-9๐-๙]")


@dataclass(frozen=True, slots=True)
class Day:
    """A day that stands in a text, in ISO form."""

    iso: str
    span: Span


def days_in(text: str, start: int, end: int, anchor: date | None = None) -> list[Day] | None:
    """The days in ``text[start:end]``, seams of the page respected; None where a range stands there."""
    window = text[start:end]
    if not _HAS_DIGIT.search(window):
        return []
    cuts = [0, *(seam.start() for seam in _SEAM.finditer(window)), len(window)]
    found = []
    for left, right in itertools.pairwise(cuts):
        for mention in find_dates(window[left:right], anchor=anchor):
            if mention.end is not None:
                return None
            if mention.precision == "day":
                at = start + left
                found.append(Day(mention.start, Span(at + mention.span.start, at + mention.span.end)))
    return found


def masthead(text: str, start: int, end: int, *, strict: bool) -> Day | None:
    """The day of a line that tells when the page was published, as in "Thursday, 09:18, 30/03/2017".

    ``strict`` lines hold nothing but the day, the time, and words like "updated"; other lines may hold up to
    ten words more ("World News Thursday June 16, 2011 15:10 —Ministry of Foreign Affairs").
    """
    if end - start > 160 or (not strict and text[end - 1] in ".?!:;,"):
        return None
    days = days_in(text, start, end)
    if not days or len({day.iso for day in days}) > 1:
        return None
    day = days[0]
    before = text[start : day.span.start]
    if before.rstrip().endswith((":", "：")):
        return None
    rest = _COUNTED.sub(" ", _TIME.sub(" ", f"{before} {text[days[-1].span.end : end]}"))
    others = [
        word
        for word in _WORD.findall(rest)
        if word.lower() not in _MASTHEAD_WORDS and not (word.isupper() and 2 <= len(word) <= 6)
    ]
    if strict:
        return day if all(word.isdigit() and len(word) <= 2 for word in others) else None
    names_only = len(others) <= 10 and not any(word.islower() and len(word) > 3 for word in others)
    opens_sentence = not before.strip() and _GOES_ON.match(text, day.span.end, end)
    quotes = text[start] in '–—-“"'
    return None if opens_sentence or quotes or not names_only or _LEADS_INTO.search(before) else day
