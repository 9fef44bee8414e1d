"""One document as linking sees it: its facts by table, the day it came out, and whose it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from operator import itemgetter
from sys import intern

from fourthp.codec import from_json, to_json
from fourthp.records import CleanDocument, DocumentFacts, Fact
from fourthp.spill import Place, Spill

_NONE: Mapping[str, Place] = {}

_LATEST = "9999"
# So many times the facts that one document states for one table are held: those of a thousand documents, about.
_HELD = 12_000


class FactStore:
    """Facts on disk; those that were fetched last are held as long as the store is."""

    def __init__(self) -> None:
        self._spill = Spill()
        self.get = lru_cache(_HELD)(self._fetched)

    def put(self, facts: Iterable[Fact]) -> Place:
        """Put facts down together; returns their place."""
        return self._spill.put(b"\n".join(map(to_json, facts)))

    def _fetched(self, place: Place) -> tuple[Fact, ...]:
        return tuple(from_json(line, Fact) for line in self._spill.get(place).split(b"\n"))


class Source:
    """A document with its facts, which lie in a ``store``, for most of them are not needed at any one time.

    ``country`` is the publisher's, where that is known; ``published`` the day in ISO form, empty where it is unknown.
    """

    __slots__ = ("_places", "_store", "country", "document", "published")

    def __init__(
        self, document: CleanDocument, facts: DocumentFacts, store: FactStore, country: str | None = None
    ) -> None:
        self.document = document
        self.country = country
        self.published = published_day(document)
        self._store = store
        by_resource: dict[str, list[Fact]] = {}
        for fact in facts.facts:
            by_resource.setdefault(intern(fact.resource), []).append(fact)
        self._places = {resource: store.put(found) for resource, found in by_resource.items()} or _NONE

    @property
    def document_id(self) -> str:
        """The document's id."""
        return self.document.document.document_id

    def of(self, resource: str) -> tuple[Fact, ...]:
        """The document's facts of one table, in text order."""
        place = self._places.get(resource)
        return self._store.get(place) if place else ()


def published_day(document: CleanDocument) -> str:
    """The day of publication in ISO form, empty where it is unknown."""
    reading = document.cells.get("published_date")
    return str(reading.value) if reading else ""


def reading_order(document: CleanDocument) -> tuple[str, str]:
    """The order in which documents are read: by day of publication, undated ones last, then by id."""
    return published_day(document) or _LATEST, document.document.document_id


def in_order(documents: Iterable[CleanDocument]) -> list[CleanDocument]:
    """Documents in the order in which they are read, however they came."""
    ordered = [(*reading_order(document), document) for document in documents]
    ordered.sort(key=itemgetter(0, 1))
    return [document for _, _, document in ordered]
