"""Ranking facts by how doubtful they are and how much harm a wrong one does.

Doubt is what the surest evidence of a row's least sure cell leaves open (one minus its confidence), and a fixed share
more where a single document tells of the row. It is multiplied by the sensitivity of the table (``sensitivity.csv``).
One item a row: the queue is as long as the package has rows that are not sure, and ends.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from fourthp.language.tables import parse_table

SINGLE_SOURCE = 0.1
"""The doubt that a row has in addition when only one document tells of it."""

Cells = Mapping[str, str]
"""A row as CSV has it: an empty string is a missing value."""

_TELLING = ("name", "title", "summary", "value")
"""Of equally sure cells the one that says what the row is about is shown."""

_UNREAD = ("derived:", "reference:", "curated:")


@dataclass(frozen=True, slots=True)
class Item:
    """A row to be reviewed, at its least sure cell.

    ``confidence`` is that of the cell's surest evidence, ``evidence_id`` names it; ``documents`` tell of the row.
    ``score`` orders the queue, the highest first; ``why`` says in words what makes it.
    """

    resource: str
    row_id: str
    field: str
    value: str
    confidence: float
    documents: tuple[str, ...]
    evidence_id: str
    score: float
    why: str


def queue(
    tables: Mapping[str, Mapping[str, Cells]],
    evidence: Iterable[Cells],
    decided: Collection[tuple[str, str, str, str]] = (),
    pending: Collection[tuple[str, str]] = (),
) -> list[Item]:
    """All rows that await a review, most urgent first.

    ``tables`` are the tables that may be queued, by name and row id. A row is left out when its least sure cell is
    ``decided`` with the value that it has (table, row id, column, value), and while a decision about it is ``pending``
    (table, row id): made, but not yet built.
    """
    by_row: dict[tuple[str, str], list[Cells]] = defaultdict(list)
    for entry in evidence:
        if entry["resource"] in tables and not entry["method"].startswith(_UNREAD):
            by_row[entry["resource"], entry["row_id"]].append(entry)
    items = [
        item
        for (resource, row_id), entries in by_row.items()
        if resource in sensitivity() and row_id in tables[resource]
        if (item := _item(resource, row_id, tables[resource][row_id], entries)) is not None
        if (resource, row_id) not in pending and (resource, row_id, item.field, item.value) not in decided
    ]
    return sorted(items, key=lambda i: (-i.score, i.resource, i.row_id))


def _item(resource: str, row_id: str, row: Cells, entries: Iterable[Cells]) -> Item | None:
    """The least sure of a row's cells; None where every cell is sure and two documents tell of the row."""
    surest: dict[str, Cells] = {}
    documents: dict[str, None] = {}
    for entry in entries:
        documents[entry["document_id"]] = None
        best = surest.get(entry["field"])
        if row.get(entry["field"]) and (
            best is None or float(entry["confidence"]) > float(best["confidence"])
        ):
            surest[entry["field"]] = entry
    if not surest:
        return None
    field, entry = min(
        surest.items(), key=lambda pair: (float(pair[1]["confidence"]), pair[0] not in _TELLING, pair[0])
    )
    confidence = float(entry["confidence"])
    single = len(documents) == 1
    weight, why = sensitivity()[resource]
    score = round(weight * (1 - confidence + SINGLE_SOURCE * single), 6)
    if not score:
        return None
    told = "one document" if single else f"{len(documents)} documents"
    return Item(
        resource,
        row_id,
        field,
        row[field],
        confidence,
        tuple(documents),
        entry["evidence_id"],
        score,
        f"confidence {confidence:g}, {told}, {why}",
    )


@cache
def sensitivity() -> Mapping[str, tuple[float, str]]:
    """Table -> (weight, why): ``sensitivity.csv``."""
    name = "sensitivity.csv"
    text = resources.files("fourthp.review").joinpath(name).read_text(encoding="utf-8")
    rows = parse_table(text.splitlines(keepends=True), name)
    return {row["resource"]: (float(row["weight"]), row["why"]) for row in rows}
