"""How far a Thai name reaches: to the words that begin what comes after it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache

from fourthp.extract.gazetteer import Match, level
from fourthp.extract.lexicon import table
from fourthp.extract.thai.text import Hits, PhraseList, stands_alone

_WALL = re.compile(r"[\s“”\"‘’'()\[\]{},;:!?•…|/#]|\.(?=\s|$)")
_PAIR = re.compile(r"\s?[-–—]?\s?")
_DASHES = ("-", "–", "—")
_AND = "และ"
_SHORTEST_VERB, _SHORTEST_POST = 5, 4
"""Shorter words may be part of a surname: they are not cut off its end."""


def _forms(lexicon: str, column: str, *values: str) -> list[str]:
    return [row["form"] for row in table(lexicon) if row[column] in values]


@cache
def _openers() -> tuple[str, ...]:
    """What begins the name of a body, a post or a person."""
    forms = (
        *_forms("thai_organisation_heads", "weight", "firm", "whole"),
        *_forms("thai_position_heads", "kind", "head"),
        *_forms("thai_honorifics", "kind", "civil", "academic", "rank", "nobility", "religious", "office"),
    )
    return tuple(sorted({form for form in forms if not form.isascii()}))


@cache
def _break_phrases() -> PhraseList:
    """The break words, and "and" before anything that begins another body, post or person."""
    rows = list(table("thai_breaks"))
    joined = sorted({_AND + form for form in _openers()} - {row["form"] for row in rows})
    return PhraseList([*rows, *({"form": form, "kind": "break", "surname": "no"} for form in joined)])


@cache
def _no_surnames() -> Mapping[str, tuple[str, ...]]:
    """What no surname begins with, by first letter."""
    forms = {
        *_forms("thai_breaks", "surname", "no"),
        *_forms("thai_position_heads", "kind", "head", "modifier"),
        *(form for form in _forms("thai_honorifics", "kind", "civil", "rank", "academic") if len(form) > 3),
        *(
            form
            for form in _forms("thai_organisation_heads", "weight", "firm", "weak", "never")
            if len(form) > 3
        ),
    }
    by_letter: dict[str, list[str]] = {}
    for form in sorted(forms):
        by_letter.setdefault(form[0], []).append(form)
    return {letter: tuple(group) for letter, group in by_letter.items()}


@cache
def _glued_phrases() -> PhraseList:
    """What is written onto a surname without a space: posts, and verbs that tell what the person did."""
    verbs = [form for form in _forms("thai_breaks", "surname", "no") if len(form) >= _SHORTEST_VERB]
    posts = [form for form in _forms("thai_position_heads", "kind", "head") if len(form) >= _SHORTEST_POST]
    return PhraseList({"form": form} for form in (*verbs, *posts))


class Walls:
    """Where names end in one text."""

    def __init__(self, text: str, countries: Sequence[Match] = ()) -> None:
        self.text = text
        self.levelled = level(text)
        self._countries = {match.start: match.end for match in countries}
        self._country_starts = sorted(self._countries)
        self._country_ends = frozenset(self._countries.values())
        hits = [hit for hit in _break_phrases().find(self.levelled) if hit.row["kind"] != "keep"]
        self._any = Hits(hits)
        self._strong = Hits(hit for hit in hits if hit.row["kind"] == "break")

    def wall(self, start: int, end: int) -> int:
        """The first white space or mark of punctuation from an offset on, at most ``end``."""
        while (match := _WALL.search(self.text, start, end)) is not None:
            inside = self._country_over(match.start())
            if inside is None or inside > end:
                return match.start()
            start = inside  # "สปป. ลาว"
        return end

    def _country_over(self, offset: int) -> int | None:
        """The end of the country's name that an offset lies inside of."""
        i = bisect_left(self._country_starts, offset) - 1
        if i < 0:
            return None
        last = self._countries[self._country_starts[i]]
        return last if last > offset else None

    def name_end(self, start: int, end: int, *, body: bool = True) -> int:
        """Where a name that goes on at ``start`` ends, at most ``end``.

        ``body``: the name is of a body or post, which ends also at the prepositions that the names of
        instruments and events contain.
        """
        stop = self.wall(start, end)
        hit = (self._any if body else self._strong).first(start, stop)
        last = hit.start if hit else stop
        on = self._partner(last, end) or self._over_space(start, last)
        if on:
            return self.name_end(on, end, body=body)
        return last - len(_AND) if self.text.endswith(_AND, start, last) else last

    def _partner(self, last: int, end: int) -> int | None:
        """The end of the second country of a pair ("ไทย - ลาว") whose first ends a name."""
        if last not in self._country_ends and self.text[last - 1 : last] not in _DASHES:
            return None
        dash = _PAIR.match(self.text, last, end)
        partner = self._countries.get(dash.end()) if dash else None
        return partner if partner is not None and partner <= end else None

    def _over_space(self, start: int, last: int) -> int | None:
        """Where a name goes on that a space cuts behind its "and"."""
        if last - start <= len(_AND) or not self.text.endswith(_AND, start, last):
            return None
        if self.text[last : last + 1] != " " or self.text.startswith(_openers(), last + 1):
            return None
        return last + 1

    def breaks_at(self, start: int) -> bool:
        """Whether a word that ends names begins at an offset."""
        return self._any.at(start) is not None

    def breaks_through(self, start: int, end: int) -> bool:
        """Whether a stretch is nothing but a word that ends names."""
        hit = self._any.at(start)
        return hit is not None and hit.end >= end

    def ends_country(self, end: int) -> bool:
        """Whether a country's name ends at an offset."""
        return end in self._country_ends

    def country_at(self, start: int) -> bool:
        """Whether a country's name begins at an offset."""
        return start in self._countries

    def surname_end(self, start: int, end: int) -> int:
        """Where the run of letters at ``[start, end)`` ends as a surname; ``start`` when it can be none."""
        for form in _no_surnames().get(self.text[start], ()):
            if self.text.startswith(form, start, end) and stands_alone(self.text, start, start + len(form)):
                return start
        return self.glued(start, end)

    def glued(self, start: int, end: int) -> int:
        """Where a name at ``[start, end)`` ends before a post or verb that is written onto it."""
        hit = _glued_phrases().first_in(self.levelled, min(start + 2, end), end)
        return hit.start if hit else end
