"""From linked facts to rows: every cell chosen among its readings, the readings booked as evidence."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from fourthp.normalise.choosing import LEADERS, Offer, choose, going_with
from fourthp.normalise.evidence import EvidenceBook
from fourthp.normalise.layout import ENTITIES, VOCABULARIES, layout
from fourthp.normalise.linked import Linked
from fourthp.normalise.row_ids import row_id as dependent_id
from fourthp.normalise.sources import Source
from fourthp.records import Fact, Reading, Row, Scalar
from fourthp.spill import spilled_rows

_PRECISION = {4: "year", 7: "month", 10: "day"}
_DERIVED = "derived:document"


@dataclass(slots=True)
class _Draft:
    """What all documents say of one row: offers by column, and where the thing is named."""

    offers: dict[str, list[Offer]] = field(default_factory=lambda: defaultdict(list))
    mentions: list[tuple[str, Reading]] = field(default_factory=list)


def build_table(
    resource: str, sources: Sequence[Source], linked: Linked, book: EvidenceBook
) -> Iterable[Row]:
    """The rows of one table, in published order; a fact that lacks a required column makes none.

    What documents say of a row is fetched when its turn comes. Rows of things are held, those that say something of
    them lie on disk.
    """
    told = _told(resource, sources, linked)
    rows = (
        _row(resource, row_id, _draft(resource, told[row_id], sources, linked), book)
        for row_id in sorted(
            told, key=lambda row_id: row_id.split("|") if not layout(resource).own_key else row_id
        )
    )
    if resource not in ENTITIES:
        return spilled_rows(rows)
    held = list(rows)
    _break_circles(resource, held, book)
    return held


def _told(resource: str, sources: Sequence[Source], linked: Linked) -> Mapping[str, array[int]]:
    """Row id -> the facts that tell of the row: number of the document, number of the fact in it, in turns."""
    told: dict[str, array[int]] = defaultdict(lambda: array("I"))
    for document, source in enumerate(sources):
        taken: set[str] = set()
        for number, fact in enumerate(source.of(resource)):
            cells = _linked_cells(resource, source, fact, linked)
            if not layout(resource).required <= cells.keys():
                continue
            if resource in ENTITIES:
                found = str(linked.row_id(source, resource, fact.key))
            else:
                found = dependent_id(resource, source.document_id, cells, taken)
            told[found].extend((document, number))
    return told


def _draft(resource: str, told: array[int], sources: Sequence[Source], linked: Linked) -> _Draft:
    draft = _Draft()
    for document, number in zip(told[::2], told[1::2], strict=True):
        source = sources[document]
        fact = source.fact(resource, number)
        for column, reading in _linked_cells(resource, source, fact, linked).items():
            draft.offers[column].append(Offer(source.document_id, source.published, reading))
        draft.mentions.extend((source.document_id, mention) for mention in fact.mentions)
    return draft


def _linked_cells(resource: str, source: Source, fact: Fact, linked: Linked) -> dict[str, Reading]:
    """A fact's cells with row ids in its foreign keys; a key that leads nowhere or to the row itself is left out."""
    table = layout(resource)
    own = linked.row_id(source, resource, fact.key)
    cells: dict[str, Reading] = {}
    for column in table.columns:
        reading = fact.cells.get(column)
        if reading is None or column == table.own_key:
            continue
        target = table.targets.get(column)
        if target is None or target in VOCABULARIES:
            cells[column] = reading
            continue
        row_id = linked.row_id(source, target, str(reading.value))
        if row_id is not None and not (target == resource and row_id == own):
            cells[column] = Reading(row_id, reading.spans, reading.method, reading.confidence)
    if "document_id" in table.columns:
        cells["document_id"] = Reading(source.document_id, (), _DERIVED)
    return cells


def _row(resource: str, row_id: str, draft: _Draft, book: EvidenceBook) -> Row:
    table = layout(resource)
    row: Row = dict.fromkeys(table.columns)
    if table.own_key:
        row[table.own_key] = row_id
    chosen = _choose_all(resource, draft.offers)
    for column, reading in chosen.items():
        row[column] = _typed(table.types[column], reading.value)
        if column in table.stated:
            for offer in draft.offers[column]:
                if offer.reading.value == reading.value:
                    book.add(resource, row_id, column, offer.document_id, [offer.reading])
    if resource == "events":
        start = chosen.get("start_date")
        row["date_precision"] = _PRECISION[len(str(start.value))] if start else "none"
        row["date_basis"] = (
            "none" if start is None else "relative" if "relative" in start.method else "stated"
        )
    elif row.get("name") is not None:
        for document_id, mention in draft.mentions:
            book.add(resource, row_id, "name", document_id, [mention])
    return row


def _choose_all(resource: str, offers: Mapping[str, Sequence[Offer]]) -> dict[str, Reading]:
    """The published reading of every column, those that lead others first."""
    leaders = LEADERS.get(resource, {})
    chosen: dict[str, Reading] = {}
    for column in sorted(offers, key=lambda c: (c in leaders, c)):
        made = offers[column]
        if leader := leaders.get(column):
            made = going_with(chosen.get(leader), offers.get(leader, ()), made)
        chosen[column] = choose(column, made)
    start, end = chosen.get("start_date"), chosen.get("end_date")
    if start and end and _is_before(str(end.value), str(start.value)):
        del chosen["end_date"]
    return chosen


def _is_before(end: str, start: str) -> bool:
    told = min(len(end), len(start))
    return end[:told] < start[:told]


def _typed(kind: str, value: Scalar) -> Scalar:
    if kind == "number" and value is not None and not isinstance(value, bool):
        return float(str(value))
    if kind == "integer" and value is not None:
        return int(float(str(value)))
    return value


def _break_circles(resource: str, rows: Sequence[Row], book: EvidenceBook) -> None:
    """Take out the parent that would make a thing a part of its own part, as two documents together may."""
    table = layout(resource)
    upward = next((column for column, target in table.targets.items() if target == resource), None)
    if upward is None:
        return
    parents = {row[table.own_key]: row[upward] for row in rows}
    for row in rows:
        seen = {row[table.own_key]}
        above = row[upward]
        while above is not None and above not in seen:
            seen.add(above)
            above = parents.get(above)
        if above == row[table.own_key]:
            row[upward] = parents[above] = None
            book.drop(resource, str(above), upward)
