"""One document as linking sees it: its facts by table, the day it came out, and whose it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from fourthp.records import CleanDocument, DocumentFacts, Fact

_LATEST = "9999"


@dataclass(slots=True)
class Source:
    """A document with its facts.

    ``country`` is the publisher's, where that is known; ``published`` the day in ISO form, empty where it is unknown.
    """

    document: CleanDocument
    facts: DocumentFacts
    country: str | None = None
    published: str = field(init=False)
    _by_resource: dict[str, list[Fact]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.published = published_day(self.document)
        for fact in self.facts.facts:
            self._by_resource.setdefault(fact.resource, []).append(fact)

    @property
    def document_id(self) -> str:
        """The document's id."""
        return self.document.document.document_id

    def of(self, resource: str) -> list[Fact]:
        """The document's facts of one table, in text order."""
        return self._by_resource.get(resource, [])


def published_day(document: CleanDocument) -> str:
    """The day of publication in ISO form, empty where it is unknown."""
    reading = document.cells.get("published_date")
    return str(reading.value) if reading else ""


def reading_order(document: CleanDocument) -> tuple[str, str]:
    """The order in which documents are read: by day of publication, undated ones last, then by id."""
    return published_day(document) or _LATEST, document.document.document_id


def in_order(documents: Iterable[CleanDocument]) -> list[CleanDocument]:
    """Documents in the order in which they are read, however they came."""
    return sorted(documents, key=reading_order)
