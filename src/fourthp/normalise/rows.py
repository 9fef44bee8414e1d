"""From linked facts to rows: every cell chosen among its readings, every reading booked as evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from fourthp import schemas
from fourthp.normalise.evidence import EvidenceBook
from fourthp.normalise.ids import fingerprint, readable
from fourthp.normalise.linking import Linked, Source
from fourthp.records import Fact, Reading, Row, Scalar

ENTITIES = ("places", "organisations", "persons", "instruments", "events")
DEPENDENTS = (
    "positions",
    "participations",
    "event_instruments",
    "commitments",
    "statements",
    "quantities",
    "document_topics",
)
_VOCABULARIES = frozenset(schemas.vocabulary_names())
_ADDED_LATER = frozenset(["date_precision", "date_basis"])

_Readings = dict[str, list[tuple[str, Reading]]]


@dataclass(frozen=True, slots=True)
class _Layout:
    """What building a table needs of its schema."""

    columns: tuple[str, ...]
    key: tuple[str, ...]
    targets: Mapping[str, str]
    required: frozenset[str]
    stated: frozenset[str]
    types: Mapping[str, str]

    @property
    def own_key(self) -> str:
        """The one-column primary key, empty for a compound one."""
        return self.key[0] if len(self.key) == 1 else ""


@cache
def _layout(resource: str) -> _Layout:
    fields = schemas.table_schema(resource)["fields"]
    return _Layout(
        schemas.column_names(resource),
        schemas.primary_key(resource),
        {column: table for column, table, _ in schemas.foreign_keys(resource)},
        frozenset(f["name"] for f in fields if f.get("constraints", {}).get("required")),
        frozenset(f["name"] for f in fields if f.get("provenance", "stated") == "stated"),
        {f["name"]: f["type"] for f in fields},
    )


def build_table(resource: str, sources: Sequence[Source], linked: Linked, book: EvidenceBook) -> list[Row]:
    """The rows of one table, in the order of their ids; rows that lack a required column are left out."""
    readings: dict[str, _Readings] = defaultdict(lambda: defaultdict(list))
    mentions: dict[str, list[tuple[str, Reading]]] = defaultdict(list)
    for source in sources:
        taken: set[str] = set()
        for fact in source.of(resource):
            cells = _linked_cells(resource, source, fact, linked)
            if cells is None:
                continue
            row_id = _row_id(resource, source, fact, cells, linked, taken)
            for column, reading in cells.items():
                readings[row_id][column].append((source.document_id, reading))
            mentions[row_id].extend((source.document_id, m) for m in fact.mentions)
    rows = []
    for row_id in sorted(readings):
        row = _row(resource, row_id, readings[row_id], book)
        rows.append(row)
        for document_id, mention in mentions[row_id]:
            if resource != "events" and row.get("name") is not None:
                book.add(resource, row_id, "name", document_id, [mention])
    return rows


def _linked_cells(resource: str, source: Source, fact: Fact, linked: Linked) -> dict[str, Reading] | None:
    """The cells with foreign keys as row ids; None when a row it cannot do without is not published."""
    layout = _layout(resource)
    cells: dict[str, Reading] = {}
    for column in layout.columns:
        reading = fact.cells.get(column)
        if reading is None or column == layout.own_key:
            continue
        target = layout.targets.get(column)
        if target is None or target in _VOCABULARIES:
            cells[column] = reading
            continue
        row_id = linked.row_id(source.document_id, target, str(reading.value))
        if row_id is not None:
            cells[column] = Reading(row_id, reading.spans, reading.method, reading.confidence)
    if "document_id" in layout.columns:
        cells["document_id"] = Reading(source.document_id, (), "derived:document")
    missing = layout.required - cells.keys() - {layout.own_key} - _ADDED_LATER
    return None if missing else cells


def required_when_stated(resource: str) -> frozenset[str]:
    """The columns a fact of a table cannot do without; none for a table that is not published."""
    return _layout(resource).required if resource in schemas.table_names() else frozenset()


def _row_id(
    resource: str, source: Source, fact: Fact, cells: Mapping[str, Reading], linked: Linked, taken: set[str]
) -> str:
    if resource in ENTITIES:
        return str(linked.row_id(source.document_id, resource, fact.key))
    if resource in _IDS:
        base = _IDS[resource](source, cells)
    else:
        return "|".join(str(cells[c].value) for c in _layout(resource).key)
    unique, number = base, 1
    if resource in ("commitments", "statements", "quantities"):
        while unique in taken:
            number += 1
            unique = f"{base}-{number}"
    taken.add(unique)
    return unique


def _text(cells: Mapping[str, Reading], *columns: str) -> str:
    return next((str(cells[c].value) for c in columns if c in cells), "")


def _position_id(source: Source, cells: Mapping[str, Reading]) -> str:
    post = readable(_text(cells, "title"), _text(cells, "organisation_id"))
    return f"{_text(cells, 'person_id')}/{post}/{source.document_id}"


def _participation_id(source: Source, cells: Mapping[str, Reading]) -> str:
    actor = _text(cells, "person_id", "organisation_id", "country_code", "group_name")
    return f"{_text(cells, 'event_id')}/{readable(actor)}/{readable(_text(cells, 'role'))}"


def _said_id(source: Source, cells: Mapping[str, Reading]) -> str:
    who = _text(cells, "actor_name", "speaker_name")
    return (
        f"{source.document_id}/{readable(_text(cells, 'verb'))}-{fingerprint(who + _text(cells, 'summary'))}"
    )


def _quantity_id(source: Source, cells: Mapping[str, Reading]) -> str:
    value = (
        f"{cells['value'].value:g}" if isinstance(cells["value"].value, float) else str(cells["value"].value)
    )
    return f"{source.document_id}/{readable(value, _text(cells, 'unit'))}"


_IDS: Mapping[str, Callable[[Source, Mapping[str, Reading]], str]] = {
    "positions": _position_id,
    "participations": _participation_id,
    "commitments": _said_id,
    "statements": _said_id,
    "quantities": _quantity_id,
}


def _row(resource: str, row_id: str, readings: _Readings, book: EvidenceBook) -> Row:
    layout = _layout(resource)
    row: Row = dict.fromkeys(layout.columns)
    if layout.own_key:
        row[layout.own_key] = row_id
    for column, candidates in readings.items():
        _, chosen = preferred(candidates)
        row[column] = _typed(layout.types[column], chosen.value)
        if column not in layout.stated:
            continue
        for document_id, reading in candidates:
            if reading.value == chosen.value:
                book.add(resource, row_id, column, document_id, [reading])
    return row


def _typed(kind: str, value: Scalar) -> Scalar:
    if kind == "number" and value is not None and not isinstance(value, bool):
        return float(str(value))
    if kind == "integer" and value is not None:
        return int(float(str(value)))
    return value


def preferred(readings: Iterable[tuple[str, Reading]]) -> tuple[str, Reading]:
    """Of one cell's readings in several documents the surest, then the longest, then the first document's."""
    return min(readings, key=lambda r: (-r[1].confidence, -len(str(r[1].value)), r[0], str(r[1].value)))
