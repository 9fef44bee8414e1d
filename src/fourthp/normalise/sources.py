"""One document as linking sees it: its facts by table, the day it came out, and whose it is."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable
from itertools import pairwise
from operator import itemgetter
from sys import intern

from fourthp.codec import from_json, to_json
from fourthp.records import CleanDocument, DocumentFacts, Fact
from fourthp.spill import Spill

_LATEST = "9999"
# All facts are held as long as they have no more bytes on disk than these, as those of a thousand documents have.
_HELD = 16_000_000
# Of more facts those that were asked for last are held: whoever goes through all of them finds none of the last time.
_HELD_OF_MANY = 500_000


class _Column:
    """The facts of one table, one after the other on disk: in memory are their keys, where each of them ends, and the
    number of the first one of each document."""

    def __init__(self, documents: int) -> None:
        self.keys: list[str] = []
        self._spill = Spill()
        self._ends = array("Q", [0])
        self._firsts = array("I", [0] * (documents + 1))

    def put(self, facts: Iterable[Fact]) -> None:
        """Put down the facts of the next document."""
        lines = []
        for fact in facts:
            lines.append(to_json(fact))
            self._ends.append(self._ends[-1] + len(lines[-1]))
            self.keys.append(intern(fact.key))
        self._spill.put(b"".join(lines))
        self._firsts.append(len(self.keys))

    def size(self, document: int) -> int:
        """How many bytes the facts of a document have."""
        return self._ends[self._firsts[document + 1]] - self._ends[self._firsts[document]]

    def number(self, document: int, key: str) -> int | None:
        """The number of a document's fact among all of the table; None where there is none of this key."""
        try:
            return self.keys.index(key, self._firsts[document], self._firsts[document + 1])
        except ValueError:
            return None

    def document(self, number: int) -> int:
        """The document of a fact, by its number among all of the table."""
        return bisect_right(self._firsts, number) - 1

    def one(self, document: int, number: int) -> Fact:
        """A fact of a document, by its number among those of this document."""
        start, end = self._ends[(at := self._firsts[document] + number) : at + 2]
        return from_json(self._spill.get((start, end - start)), Fact)

    def all(self, document: int) -> tuple[Fact, ...]:
        """The facts of a document."""
        ends = self._ends[self._firsts[document] : self._firsts[document + 1] + 1]
        lines = self._spill.get((ends[0], ends[-1] - ends[0]))
        return tuple(from_json(lines[start - ends[0] : end - ends[0]], Fact) for start, end in pairwise(ends))


class FactStore:
    """Facts on disk, document by document; those that were asked for last are held."""

    def __init__(self) -> None:
        self._columns: dict[str, _Column] = {}
        self._documents = 0
        self._held: OrderedDict[tuple[str, int], tuple[Fact, ...]] = OrderedDict()
        self._size = 0
        self._room = _HELD

    def put(self, facts: Iterable[Fact]) -> int:
        """Put the facts of one document down; returns its number."""
        by_resource: dict[str, list[Fact]] = {}
        for fact in facts:
            by_resource.setdefault(fact.resource, []).append(fact)
        for resource in by_resource:
            if resource not in self._columns:
                self._columns[intern(resource)] = _Column(self._documents)
        for resource, column in self._columns.items():
            found = tuple(by_resource.get(resource, ()))
            column.put(found)
            if found:
                self._hold(resource, self._documents, found)
        self._documents += 1
        return self._documents - 1

    def all(self, resource: str, document: int) -> tuple[Fact, ...]:
        """The facts of a table that a document states."""
        column = self._columns.get(resource)
        if column is None or not column.size(document):
            return ()
        if (resource, document) not in self._held:
            return self._hold(resource, document, column.all(document))
        self._held.move_to_end((resource, document))
        return self._held[resource, document]

    def one(self, resource: str, document: int, number: int) -> Fact:
        """One of them, by its number."""
        held = self._held.get((resource, document))
        return held[number] if held else self._columns[resource].one(document, number)

    def count(self, resource: str) -> int:
        """How many facts of a table there are."""
        return len(self._columns[resource].keys) if resource in self._columns else 0

    def number(self, resource: str, document: int, key: str) -> int | None:
        """The number of a fact among all of its table; None where the document has none of this key."""
        column = self._columns.get(resource)
        return column.number(document, key) if column else None

    def whose(self, resource: str, number: int) -> tuple[int, str]:
        """The document and the key of the fact with this number."""
        column = self._columns[resource]
        return column.document(number), column.keys[number]

    def _hold(self, resource: str, document: int, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
        self._held[resource, document] = facts
        self._size += self._columns[resource].size(document)
        if self._size > self._room:
            self._room = _HELD_OF_MANY
        while self._size > self._room:
            (gone, number), _ = self._held.popitem(last=False)
            self._size -= self._columns[gone].size(number)
        return facts


class Source:
    """A document with its facts, which lie in a ``store``, for most of them are not needed at any one time.

    ``number`` is the document's in the store. ``country`` is the publisher's, where that is known; ``published`` the
    day in ISO form, empty where it is unknown.
    """

    __slots__ = ("country", "document", "number", "published", "store")

    def __init__(
        self, document: CleanDocument, facts: DocumentFacts, store: FactStore, country: str | None = None
    ) -> None:
        self.document = document
        self.country = country
        self.published = published_day(document)
        self.store = store
        self.number = store.put(facts.facts)

    @property
    def document_id(self) -> str:
        """The document's id."""
        return self.document.document.document_id

    def of(self, resource: str) -> tuple[Fact, ...]:
        """The document's facts of one table, in text order."""
        return self.store.all(resource, self.number)

    def place_of(self, fact: Fact) -> tuple[str, str]:
        """The document's id and the key of one of its facts, which many documents have in common."""
        return self.document_id, intern(fact.key)

    def fact(self, resource: str, number: int) -> Fact:
        """One of the facts that :meth:`of` returns, for whoever needs no other one of them."""
        return self.store.one(resource, self.number, number)


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
