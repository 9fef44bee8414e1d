"""Taking a row out of the tables, and all that hangs on it."""

from __future__ import annotations

from fourthp import schemas
from fourthp.normalise.decisions import REMOVABLE
from fourthp.normalise.evidence import EvidenceBook
from fourthp.normalise.layout import layout
from fourthp.records import Row, Tables

_IDENTITY_RULES = ("exactly_one", "at_most_one", "at_least_one")

Gone = dict[tuple[str, str], tuple[str, str]]
"""(table, row id) -> the row it hung on, itself for the one that was rejected."""


def row_key(resource: str, row: Row) -> str:
    """The row's primary key, its parts joined by ``|``."""
    return "|".join(str(row[column]) for column in layout(resource).key)


def remove(tables: Tables, book: EvidenceBook, resource: str, row_id: str) -> Gone:
    """Take a row out, with its evidence, and say what went with it.

    What points to it goes, too, where the row would not be itself without it: the column is a part of the key, may not
    be empty, or says who acts. Elsewhere the cell is emptied. An event loses a topic that only a rejected topic of a
    document gave it.
    """
    gone: Gone = {(resource, row_id): (resource, row_id)}
    emptied: list[tuple[str, str, str]] = []
    waiting = [(resource, row_id)]
    while waiting:
        target = waiting.pop()
        tables[target[0]] = [r for r in tables[target[0]] if row_key(target[0], r) != target[1]]
        for table, column in _pointing_to(target[0]):
            for row in tables[table]:
                if row[column] != target[1]:
                    continue
                here = (table, row_key(table, row))
                if _depends(table, column):
                    gone.setdefault(here, target)
                    waiting.append(here)
                else:
                    row[column] = None
                    emptied.append((*here, column))
    book.forget(gone, emptied)
    if resource == "document_topics":
        gone |= _unsupported(tables, book, row_id)
    return gone


def _pointing_to(resource: str) -> list[tuple[str, str]]:
    return [
        (table, column)
        for table in (*REMOVABLE, "event_reports")
        for column, target, _ in schemas.foreign_keys(table)
        if target == resource
    ]


def _depends(table: str, column: str) -> bool:
    """Whether a row is nothing without what this column points to."""
    constraints = schemas.field(table, column)["constraints"]
    return (
        column in layout(table).key
        or bool(constraints.get("required"))
        or any(column in r["columns"] for r in schemas.rules(table) if r["kind"] in _IDENTITY_RULES)
    )


def _unsupported(tables: Tables, book: EvidenceBook, row_id: str) -> Gone:
    """The topics of events that were read from this document's topic alone."""
    document_id, topic_id = row_id.rsplit("|", 1)
    gone: Gone = {}
    for row in tables["event_topics"]:
        key = row_key("event_topics", row)
        read_in = {entry["document_id"] for entry in book.of_row("event_topics", key)}
        if row["topic_id"] == topic_id and read_in == {document_id}:
            gone["event_topics", key] = ("document_topics", row_id)
    tables["event_topics"] = [
        r for r in tables["event_topics"] if ("event_topics", row_key("event_topics", r)) not in gone
    ]
    book.forget(gone, ())
    return gone
