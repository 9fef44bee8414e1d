"""Where the cells of a published row come from, and which rows go with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fourthp.cli.texts import Library, Passage
from fourthp.published import Cells, Package, label

_EXPLANATIONS = ("evidence", "redirects")


@dataclass(frozen=True, slots=True)
class Source:
    """One row of ``evidence``, with the sentence around it where the document is at hand."""

    document_id: str
    start: int | None
    end: int | None
    method: str
    confidence: str
    quote: str
    passage: Passage | None


@dataclass(frozen=True, slots=True)
class CellTrace:
    """A filled cell: its ``sources``, or the ``provenance`` that needs none."""

    field: str
    value: str
    provenance: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A row that goes with another one: ``relation`` is the column that points to it, or "named in"."""

    table: str
    row_id: str
    label: str
    relation: str


@dataclass(frozen=True, slots=True)
class Origin:
    """A document that a row was read in, as one cites it; empty where the package does not say."""

    document_id: str
    title: str
    publisher: str
    published_date: str
    url: str


@dataclass(frozen=True, slots=True)
class RowTrace:
    """All that is known of where a row comes from."""

    table: str
    row_id: str
    label: str
    cells: tuple[CellTrace, ...]
    documents: tuple[Origin, ...]
    neighbours: tuple[Neighbour, ...]


def trace(package: Package, library: Library, table: str, row_id: str) -> RowTrace:
    """Trace every filled cell of one row of ``package``."""
    row = package.rows(table)[row_id]
    evidence: dict[str, list[Cells]] = {}
    for entry in package.evidence(table, row_id):
        evidence.setdefault(entry["field"], []).append(entry)
    cells = tuple(
        CellTrace(
            field,
            value,
            package.provenance(table, field),
            tuple(_source(entry, library) for entry in evidence.get(field, ())),
        )
        for field, value in row.items()
        if value
    )
    mentions = [entry for entries in evidence.values() for entry in entries]
    neighbours = (*_pointing_here(package, table, row_id), *_naming(package, table, mentions))
    return RowTrace(
        table, row_id, label(row), cells, _origins(package, mentions), tuple(dict.fromkeys(neighbours))
    )


def _origins(package: Package, mentions: list[Cells]) -> tuple[Origin, ...]:
    documents = package.rows("documents")
    publishers = package.rows("publishers") if "publishers" in package.tables else {}
    found = []
    for document_id in dict.fromkeys(entry["document_id"] for entry in mentions):
        told = documents.get(document_id, {})
        publisher = publishers.get(told.get("publisher_id", ""), {})
        cited = (told.get(column, "") for column in ("published_date", "url"))
        found.append(Origin(document_id, told.get("title", ""), publisher.get("name", ""), *cited))
    return tuple(found)


def sources(package: Package, library: Library, item: tuple[str, str, str]) -> list[Source]:
    """Where one cell (table, row id, column) comes from, its surest place first."""
    table, row_id, field = item
    entries = [entry for entry in package.evidence(table, row_id) if entry["field"] == field]
    entries.sort(key=lambda entry: -float(entry["confidence"]))
    return [_source(entry, library) for entry in entries]


def _source(entry: Cells, library: Library) -> Source:
    start = int(entry["start"]) if entry["start"] else None
    end = int(entry["end"]) if entry["end"] else None
    found = None
    if start is not None and end is not None:
        found = library.passage(entry["document_id"], start, end)
    return Source(
        entry["document_id"], start, end, entry["method"], entry["confidence"], entry["quote"], found
    )


def _pointing_here(package: Package, table: str, row_id: str) -> Iterator[Neighbour]:
    """Rows whose foreign key is this row."""
    for other, column, target in package.references:
        if target != table or other in _EXPLANATIONS:
            continue
        for other_id, row in package.rows(other).items():
            if row[column] == row_id:
                yield Neighbour(other, other_id, label(row), column)


def _naming(package: Package, table: str, mentions: list[Cells]) -> Iterator[Neighbour]:
    """Statements and commitments whose words contain a mention of this row."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for entry in mentions:
        if entry["start"]:
            spans.setdefault(entry["document_id"], []).append((int(entry["start"]), int(entry["end"])))
    for entry in package.rows("evidence").values():
        if entry["field"] != "summary" or entry["resource"] == table or not entry["start"]:
            continue
        start, end = int(entry["start"]), int(entry["end"])
        if any(start <= first and last <= end for first, last in spans.get(entry["document_id"], ())):
            row = package.rows(entry["resource"]).get(entry["row_id"])
            if row is not None:
                yield Neighbour(entry["resource"], entry["row_id"], label(row), "named in")
