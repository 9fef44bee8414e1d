"""Read a text as the pipeline does, and show its facts as plain rows."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from fourthp.clean import clean
from fourthp.extract import Knowledge, extract
from fourthp.records import Document, Fact

Row = tuple[object, ...]

_KEYS = {
    "event_id": "events",
    "parent_event_id": "events",
    "person_id": "persons",
    "organisation_id": "organisations",
    "parent_organisation_id": "organisations",
    "instrument_id": "instruments",
}


@dataclass(frozen=True)
class Told:
    """The facts of one text."""

    text: str
    facts: tuple[Fact, ...]

    def rows(self, resource: str, *columns: str) -> list[Row]:
        """The facts of a table, in order: the given columns, keys replaced by names, None for an empty cell."""
        return [tuple(self._cell(f, c) for c in columns) for f in self.facts if f.resource == resource]

    def column(self, resource: str, name: str) -> list[object]:
        """One column of a table's facts."""
        return [self._cell(f, name) for f in self.facts if f.resource == resource]

    @property
    def organisations(self) -> list[object]:
        """The names of the bodies, in order of first mention."""
        return self.column("organisations", "name")

    @property
    def instruments(self) -> list[object]:
        """The names of the instruments, in order of first mention."""
        return self.column("instruments", "name")

    @property
    def countries(self) -> list[str]:
        """The codes of the countries, in order of first mention."""
        return [f.key for f in self.facts if f.resource == "countries"]

    def mentions(self, resource: str) -> dict[str, list[str]]:
        """Name (or code) -> the words by which the text names it, in order."""
        return {
            self._label(f): [self.text[s.start : s.end] for m in f.mentions for s in m.spans]
            for f in self.facts
            if f.resource == resource
        }

    def _cell(self, fact: Fact, column: str) -> object:
        reading = fact.cells.get(column)
        if reading is None:
            return None
        if (table := _KEYS.get(column)) and table != fact.resource:
            return self._named(table, str(reading.value))
        if column.startswith("parent_"):
            return self._named(fact.resource, str(reading.value))
        return reading.value

    def _named(self, resource: str, key: str) -> str:
        (fact,) = [f for f in self.facts if f.resource == resource and f.key == key]
        return self._label(fact)

    @staticmethod
    def _label(fact: Fact) -> str:
        """What a reader would call it: its name, an unnamed event's type, a country's code."""
        cell = fact.cells.get("name") or fact.cells.get("event_type")
        return str(cell.value) if cell else fact.key


Read = Callable[..., Told]
"""The fixture ``read``: text, published, language, title, url -> what the pipeline reads in it."""


def read_text(
    knowledge: Knowledge,
    text: str,
    published: str | None = None,
    language: str = "en",
    title: str | None = None,
    url: str | None = None,
) -> Told:
    """The facts of a text; ``published`` (an ISO day), ``language``, ``title``, ``url`` as a feed would give them."""
    given = {"published_date": published, "language": language, "title": title, "url": url}
    digest = hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
    document = Document(
        "text", "text.txt", text, "text/plain", digest, digest, None, {k: v for k, v in given.items() if v}
    )
    return Told(text, extract(clean(document), knowledge).facts)
