"""Known names (countries, organisations, places, instruments), matched in one pass over the raw text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ahocorasick_rs import AhoCorasick, MatchKind

from fourthp.language.folding import fold
from fourthp.language.tables import read_table

# One code point each way, so that matching on the changed text keeps the offsets of the original.
_SAME_LENGTH = {"\n": " ", "\t": " ", "\u00a0": " ", "’": "'", "‘": "'", "–": "-", "‑": "-"}
_THAI = ("\u0e00", "\u0e7f")
_AM, _TONE_AM = "\u0e33", re.compile("([\u0e48-\u0e4b])\u0e33")
"""The Thai vowel "am", which some programs write as two signs, and a tone mark between or before them."""


def level(text: str) -> str:
    """White space, apostrophes and dashes made alike, length unchanged."""
    for other, plain in _SAME_LENGTH.items():  # many times faster than str.translate
        text = text.replace(other, plain)
    return text


def spellings(form: str) -> Iterator[str]:
    """A known form levelled, and with the Thai vowel "am" as the two signs that some texts hold for it."""
    plain = level(form)
    yield plain
    if _AM in plain:
        apart = plain.replace(_AM, "\u0e4d\u0e32")
        yield apart
        if (turned := _TONE_AM.sub("\u0e4d\\1\u0e32", plain).replace(_AM, "\u0e4d\u0e32")) != apart:
            yield turned


@dataclass(frozen=True, slots=True)
class Match:
    """A known name in a text, with the row of the gazetteer it belongs to."""

    start: int
    end: int
    row: Mapping[str, str]


class Gazetteer:
    """Names of one kind. The longest name that begins first wins; names must stand as whole words."""

    def __init__(self, entries: Iterable[tuple[str, Mapping[str, str]]]) -> None:
        forms: dict[str, Mapping[str, str]] = {}
        for form, row in entries:
            for spelling in spellings(form) if form else ():
                forms.setdefault(spelling, row)
        self._rows = tuple(forms.values())
        self._automaton = AhoCorasick(list(forms), matchkind=MatchKind.LeftmostLongest) if forms else None

    def find(self, levelled: str) -> Iterator[Match]:
        """All known names in a text that went through :func:`level`, in order, without overlap."""
        if self._automaton is None:
            return
        for index, start, end in self._automaton.find_matches_as_indexes(levelled):
            if _whole_words(levelled, start, end):
                yield Match(start, end, self._rows[index])


def _whole_words(text: str, start: int, end: int) -> bool:
    if _THAI[0] <= text[start] <= _THAI[1]:
        return True  # Thai is written without spaces between words
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before.isalnum() or (after.isalnum() and text[end - 1].isalnum()):
        return False
    return not (before == "." and start > 1 and text[start - 2].isupper() and text[start].isupper())


def _split(cell: str) -> Iterator[str]:
    return (part.strip() for part in cell.split("|") if part.strip())


def _country_forms(rows: Iterable[Mapping[str, str]]) -> Iterator[tuple[str, Mapping[str, str]]]:
    for row in rows:
        yield row["form"], row
        if row["case_sensitive"] == "false":
            yield row["form"].upper(), row


def _organisation_forms(rows: Iterable[Mapping[str, str]]) -> Iterator[tuple[str, Mapping[str, str]]]:
    for row in rows:
        yield row["name"], row
        yield from ((alias, row) for alias in _split(row["aliases"]))
        if row["acronym"] and row["is_acronym_distinctive"] == "true":
            yield row["acronym"], row


def _media_forms(rows: Iterable[Mapping[str, str]]) -> Iterator[tuple[str, Mapping[str, str]]]:
    for row in rows:
        if row["organisation_type"] == "media":
            for form in (row["name"], *_split(row["aliases"]), row["acronym"]):
                yield form, row
                yield form.upper(), row


def _place_forms(rows: Iterable[Mapping[str, str]]) -> Iterator[tuple[str, Mapping[str, str]]]:
    for row in rows:
        yield row["name"], row
        yield from ((alias, row) for alias in _split(row["aliases"]))
        for alias in _split(row["ambiguous_aliases"]):
            yield alias, {**row, "is_ambiguous": "true"}


class Knowledge:
    """The gazetteers of ``seeds/reference``, loaded once and shared by all documents."""

    def __init__(self, reference: Path) -> None:
        self._reference = reference

    @classmethod
    def load(cls, reference: Path) -> Knowledge:
        """Open the gazetteers of a folder; a missing file is an empty gazetteer.

        Raises:
            TableError: a file's rows do not fit its header (when that gazetteer is first used).
        """
        return cls(reference)

    def _rows(self, name: str) -> tuple[dict[str, str], ...]:
        return read_table(self._reference / f"{name}.csv")

    @cached_property
    def countries(self) -> Gazetteer:
        """Names, adjectives and demonyms of countries; rows of ``country_names.csv``."""
        return Gazetteer(_country_forms(self._rows("country_names")))

    @cached_property
    def country_blockers(self) -> Gazetteer:
        """Phrases in which a country's name is not the country ("Indian Ocean")."""
        return Gazetteer((row["phrase"], row) for row in self._rows("country_name_blockers"))

    @cached_property
    def organisations(self) -> Gazetteer:
        """Well-known institutions by name, alias and distinctive acronym."""
        return Gazetteer(_organisation_forms(self._rows("organisations")))

    @cached_property
    def media(self) -> Gazetteer:
        """News media by name, alias and any acronym, also in capitals: for credits and datelines only."""
        return Gazetteer(_media_forms(self._rows("organisations")))

    @cached_property
    def places(self) -> Gazetteer:
        """Cities, provinces and islands."""
        return Gazetteer(_place_forms(self._rows("places")))

    @cached_property
    def namesakes(self) -> Mapping[str, tuple[Mapping[str, str], ...]]:
        """Folded name that several places bear -> their rows."""
        bearers: dict[str, dict[str, Mapping[str, str]]] = {}
        for form, row in _place_forms(self._rows("places")):
            bearers.setdefault(fold(form), {}).setdefault(row["place_id"], row)
        return {name: tuple(rows.values()) for name, rows in bearers.items() if len(rows) > 1}

    @cached_property
    def instruments(self) -> Gazetteer:
        """Well-known treaties, laws, plans and reports."""
        return Gazetteer(_organisation_forms(self._rows("instruments")))

    @cached_property
    def intergovernmental_acronyms(self) -> Mapping[str, str]:
        """Acronym -> id of the intergovernmental bodies: "UN" opens the names of many others."""
        return {
            row["acronym"]: row["organisation_id"]
            for row in self._rows("organisations")
            if row["organisation_type"] == "intergovernmental" and row["acronym"]
        }

    @cached_property
    def shared_acronyms(self) -> Mapping[str, tuple[Mapping[str, str], ...]]:
        """Acronym that is not distinctive -> the listed bodies that bear it."""
        rows: dict[str, list[Mapping[str, str]]] = {}
        for row in self._rows("organisations"):
            if row["acronym"] and row["is_acronym_distinctive"] != "true":
                rows.setdefault(row["acronym"], []).append(row)
        return {acronym: tuple(bearers) for acronym, bearers in rows.items()}

    @cached_property
    def organisation_rows(self) -> Mapping[str, Mapping[str, str]]:
        """Rows of ``organisations.csv`` by id."""
        return {row["organisation_id"]: row for row in self._rows("organisations")}
