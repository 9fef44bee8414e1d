"""The reference lists as linking and publishing need them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from fourthp.language.folding import fold
from fourthp.language.tables import read_table
from fourthp.normalise.names import CountryForms, Words, essence, name_words

PUBLIC_BODIES = frozenset(["government", "diplomatic_mission"])
"""Types of bodies that belong to one state."""

_Rows = dict[str, Mapping[str, str]]


class Reference:
    """The gazetteers of a folder by id, and listed bodies by their names. A missing file is an empty list."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def organisations(self) -> _Rows:
        """Rows of ``organisations.csv`` by id."""
        return self._by_id("organisations", "organisation_id")

    @cached_property
    def places(self) -> _Rows:
        """Rows of ``places.csv`` by id."""
        return self._by_id("places", "place_id")

    @cached_property
    def instruments(self) -> _Rows:
        """Rows of ``instruments.csv`` by id."""
        return self._by_id("instruments", "instrument_id")

    @cached_property
    def countries(self) -> CountryForms:
        """The forms of ``country_names.csv``."""
        return CountryForms(read_table(self._folder / "country_names.csv"))

    @cached_property
    def _names(self) -> Mapping[str, frozenset[Words]]:
        """Organisation id -> its name, acronym and aliases as words."""
        return {
            key: frozenset(
                name_words(f) for f in (row["name"], row["acronym"], *row["aliases"].split("|")) if f
            )
            for key, row in self.organisations.items()
        }

    @cached_property
    def organisation_named(self) -> Mapping[Words, str]:
        """Essence of a name or alias -> id, for the names of several words that only one listed body bears."""
        found: dict[Words, set[str]] = {}
        for key, names in self._names.items():
            for words in names:
                found.setdefault(essence(words), set()).add(key)
        return {words: next(iter(keys)) for words, keys in found.items() if len(keys) == 1 and len(words) > 1}

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """The acronyms of listed bodies, folded, which open the names of others: "ASEAN Secretariat"."""
        return frozenset(fold(row["acronym"]) for row in self.organisations.values() if row["acronym"])

    @cached_property
    def body_of_country(self) -> Mapping[tuple[str, Words], str]:
        """(country, essence of the name without it) -> id: "Ministry of Labour" of TH; the first by id of several."""
        found: dict[tuple[str, Words], str] = {}
        for key, row in self.organisations.items():
            code = row["country_code"]
            if row["organisation_type"] in PUBLIC_BODIES and code:
                for words in self._names[key]:
                    found.setdefault((code, essence(self.countries.without(words, code))), key)
        return found

    @cached_property
    def countries_with(self) -> Mapping[Words, frozenset[str]]:
        """Essence of a public body's name without its country -> the countries that have a listed body of that name."""
        found: dict[Words, set[str]] = {}
        for code, words in self.body_of_country:
            found.setdefault(words, set()).add(code)
        return {words: frozenset(codes) for words, codes in found.items()}

    @cached_property
    def public_words(self) -> frozenset[tuple[str, str]]:
        """(country, singular word) for all words in the names of its listed public bodies: the US has no "ministry"."""
        return frozenset((code, word) for code, words in self.body_of_country for word in words)

    def country_of_body(self, name: str) -> str | None:
        """The country of the listed body of a name: a publisher's, where the publisher is a public body."""
        key = self.organisation_named.get(essence(name_words(name)))
        return (self.organisations[key]["country_code"] or None) if key else None

    def _by_id(self, name: str, key: str) -> _Rows:
        return {row[key]: row for row in read_table(self._folder / f"{name}.csv")}
