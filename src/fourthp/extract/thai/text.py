"""Thai letters and phrases: where a word may begin and end, and phrase lists matched in one pass.

Thai puts no space between words. A phrase counts only where it could be cut out without leaving half a
syllable on either side; that, and longer phrases listed to shield what they contain, stands in for a
word segmenter.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from fourthp.extract.gazetteer import spellings
from fourthp.extract.lexicon import table

# Signs that belong to the consonant before them, and vowels written before their consonant.
_NEVER_FIRST = frozenset("ะัาำิีึืฺุู็่้๊๋์ํ๎ๅ")
LEADING_VOWELS = frozenset("เแโใไ")
_SILENT = "์"

THAI_RUN = re.compile(r"[\u0e00-\u0e2e\u0e30-\u0e4e]+")
"""Thai letters without a space, a digit or the sign of abbreviation between them."""

LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
DIGITS = re.compile(r"[0-9๐-๙]")


def is_thai(char: str) -> bool:
    """Whether a character is of the Thai block."""
    return "\u0e00" <= char <= "\u0e7f"


def may_cut(text: str, at: int) -> bool:
    """Whether a word can end and another begin at an offset, by the rules of Thai spelling alone."""
    if at <= 0 or at >= len(text):
        return True
    silenced = at + 1 < len(text) and text[at + 1] == _SILENT
    return text[at] not in _NEVER_FIRST and text[at - 1] not in LEADING_VOWELS and not silenced


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a Thai phrase at ``[start, end)`` leaves no half syllable beside it."""
    return may_cut(text, start) and may_cut(text, end)


@dataclass(frozen=True, slots=True)
class Hit:
    """A listed phrase in a text, with its row of the lexicon."""

    start: int
    end: int
    row: Mapping[str, str]


class PhraseList:
    """The phrases of a lexicon. The longest that begins first wins, and hides what it contains."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        by_form: dict[str, Mapping[str, str]] = {}
        for row in rows:
            for spelling in spellings(row["form"]):
                by_form.setdefault(spelling, row)
        self._rows = tuple(by_form.values())
        self._automaton = AhoCorasick(list(by_form), matchkind=MatchKind.LeftmostLongest)

    def find(self, levelled: str) -> Iterator[Hit]:
        """All phrases in a text that went through :func:`level`, in order, without overlap."""
        for index, start, end in self._automaton.find_matches_as_indexes(levelled):
            if stands_alone(levelled, start, end):
                yield Hit(start, end, self._rows[index])

    def first_in(self, levelled: str, start: int, end: int) -> Hit | None:
        """The first phrase in a short stretch of a text, looked for in that stretch alone."""
        for index, first, last in self._automaton.find_matches_as_indexes(levelled[start:end]):
            if stands_alone(levelled, start + first, start + last):
                return Hit(start + first, start + last, self._rows[index])
        return None


@cache
def phrase_list(name: str) -> PhraseList:
    """The phrases of ``lexicon/<name>.csv``."""
    return PhraseList(table(name))


class Hits:
    """The phrases found in one text, with look-up by place."""

    def __init__(self, hits: Iterable[Hit]) -> None:
        self.all = tuple(hits)
        self._starts = [hit.start for hit in self.all]
        self._by_start = {hit.start: hit for hit in self.all}

    def at(self, start: int) -> Hit | None:
        """The phrase that begins exactly at an offset."""
        return self._by_start.get(start)

    def first(self, start: int, end: int) -> Hit | None:
        """The first phrase that begins in a stretch of text."""
        i = bisect_left(self._starts, start)
        return self.all[i] if i < len(self.all) and self.all[i].start < end else None

    def last(self, start: int, end: int) -> Hit | None:
        """The last phrase that begins in a stretch of text and ends in it."""
        i = bisect_left(self._starts, end) - 1
        while i >= 0 and self.all[i].start >= start:
            if self.all[i].end <= end:
                return self.all[i]
            i -= 1
        return None

    def within(self, start: int, end: int) -> Iterator[Hit]:
        """The phrases that lie wholly in a stretch of text, in order."""
        for i in range(bisect_left(self._starts, start), len(self.all)):
            if self.all[i].start >= end:
                return
            if self.all[i].end <= end:
                yield self.all[i]


def skip_space(text: str, at: int, end: int) -> int:
    """The first offset from ``at`` on that is no white space."""
    while at < end and text[at].isspace():
        at += 1
    return at
