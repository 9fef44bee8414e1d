"""One document as linking sees it: its facts by table, the day it came out, and whose it is."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from fourthp.codec import from_json, to_json
from fourthp.records import CleanDocument, DocumentFacts, Fact

_LATEST = "9999"
# Of so many documents the facts of one table are held unpacked.
_UNPACKED = 20_000


class Source:
    """A document with its facts, packed, for most of them are not needed at any one time.

    ``country`` is the publisher's, where that is known; ``published`` the day in ISO form, empty where it is unknown.
    """

    __slots__ = ("_packed", "country", "document", "published")

    def __init__(self, document: CleanDocument, facts: DocumentFacts, country: str | None = None) -> None:
        self.document = document
        self.country = country
        self.published = published_day(document)
        by_resource: dict[str, list[Fact]] = {}
        for fact in facts.facts:
            by_resource.setdefault(fact.resource, []).append(fact)
        self._packed = {resource: _pack(found) for resource, found in by_resource.items()}

    @property
    def document_id(self) -> str:
        """The document's id."""
        return self.document.document.document_id

    def of(self, resource: str) -> tuple[Fact, ...]:
        """The document's facts of one table, in text order."""
        packed = self._packed.get(resource)
        return _unpack(packed) if packed else ()


def _pack(facts: list[Fact]) -> bytes:
    return b"\n".join(to_json(fact) for fact in facts)


@lru_cache(_UNPACKED)
def _unpack(packed: bytes) -> tuple[Fact, ...]:
    return tuple(from_json(line, Fact) for line in packed.split(b"\n"))


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
