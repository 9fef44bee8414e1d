"""Days in the lines above and below the prose: labels, mastheads, datelines, sign-offs."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from datetime import date

from fourthp.language.dates import find_dates
from fourthp.language.printed_days import printed_days
from fourthp.records import Span

from .lexicons import words

# A seam of the page, where two of its boxes were glued: "VNA22 June 2018", "2022Directorate".
_SEAM = re.compile(
    r"(?<=[A-Za-z])(?=\d{1,2}\s+[A-Z][a-z]{2,8}\s+\d{4})|(?<=[\s-]\d{4})(?=[A-Z])|(?<=:\d\d)(?=[A-Z])"
)
_TIME = re.compile(r"\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?!\d)(?:\s*[ap]\.m\.)?h?", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*")
_MASTHEAD_WORDS = frozenset(words("masthead"))
OCCASIONS = frozenset(words("occasions"))
_LEADS_INTO = re.compile(
    r"\b(?:on|in|at|of|from|since|by|until|till|during|for|to|dated|and|the|between|before|after)\s+$|\d\s*[-–]\s?$",
    re.IGNORECASE,
)
_SIGNED_ON = re.compile(r"(?:by|from)\s.{2,60}\s(?:on|at|in)\s+$", re.IGNORECASE)
# "August 13, 2024, Government Spokesperson Ana Quill …" opens a sentence; "August 13, 2024, Ellery" tells where.
_GOES_ON = re.compile(r",\s+[^\W\d_]{3}[^\s]*(?:\s+[^\W\d_]\S*){3}")
_COUNTED = re.compile(
    r"\b(?:\d[\d,.]*|no|a)\s+(?:views?|reads?|shares?|comments?|likes?|hits|min(?:ute)?s?(?:\s+read)?)\b"
    r"|\b\d+ \w+ ago\b|\b(?:views?|hits|reads|comments|shares)\s*:?\s*\d[\d,.]*",
    re.IGNORECASE,
)
_HAS_DIGIT = re.compile(r"[0-9๐-๙]")
_AGENDA = re.compile(r"\btime\s*[:：]", re.IGNORECASE)
_MOST_NAMES = 10
_MOST_NAMES_BELOW = 6
_STOPS = ".?!:;,"
_CHANGED = frozenset(("updated", "modified"))  # "16 August 2023 Last updated at 10:15"


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
        at = start + left
        mentions = find_dates(window[left:right], anchor=anchor)
        if any(mention.end is not None for mention in mentions):
            return None
        days = [(mention.start, mention.span) for mention in mentions if mention.precision == "day"]
        for iso, span in days or printed_days(window[left:right]):
            found.append(Day(iso, Span(at + span.start, at + span.end)))
    return found


def masthead(text: str, start: int, end: int, *, strict: bool, below: bool = False) -> Day | None:
    """The day of a line that tells when the page was published, as in "Thursday, 09:18, 30/03/2017".

    ``strict`` lines hold nothing but the day, the time, and words like "news"; other lines may hold up to ten words
    more ("World News Thursday June 16, 2011 15:10 —Ministry of Foreign Affairs"), ``below`` the text up to six,
    unless they name something that takes place on the day ("Ministerial Conference, 16 June 2011").
    """
    if end - start > 160 or (not strict and text[end - 1] in _STOPS and not text[end - 2].isdigit()):
        return None
    days = days_in(text, start, end)
    if not days or len({day.iso for day in days}) > 1:
        return None
    day = days[0]
    before = text[start : day.span.start]
    after = text[days[-1].span.end : end]
    if _AGENDA.search(before) or (before.rstrip().endswith((":", "：")) and _others(before)):
        return None
    others = [*_others(before), *(word for word in _others(after) if word.lower() not in _CHANGED)]
    if strict:
        return day if all(word.isdigit() and len(word) <= 2 for word in others) else None
    names_only = len(others) <= (_MOST_NAMES_BELOW if below else _MOST_NAMES) and not any(
        (word.islower() and len(word) > 3) or word.lower() in OCCASIONS for word in others
    )
    if before.strip().lower() == "on" and others:
        return None  # a heading was wrapped: "Opening of the Assembly / on 3 May 2021, Ellery"
    opens_sentence = not before.strip() and _GOES_ON.match(text, day.span.end, end)
    quotes = text[start] in '–—-“"'
    leads_into = _LEADS_INTO.search(before) and not _SIGNED_ON.match(before)
    leads_into = leads_into and not all(word.isdigit() for word in _others(before))
    return None if opens_sentence or quotes or not names_only or leads_into else day


def is_masthead(text: str) -> bool:
    """Whether a text holds nothing but words that may stand beside a day of publication ("Press release")."""
    return not _others(text)


def _others(text: str) -> list[str]:
    """The words of a line that are not those of every line with a day of publication: names, as a rule."""
    return [
        word
        for word in _WORD.findall(_COUNTED.sub(" ", _TIME.sub(" ", text)))
        if word.lower() not in _MASTHEAD_WORDS and not (word.isupper() and 2 <= len(word) <= 6)
    ]
