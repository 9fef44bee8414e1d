"""Human decisions from ``seeds/curation/reviews.csv``, applied to the tables and published as ``reviews``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from fourthp import schemas
from fourthp.language.tables import TableError, read_table
from fourthp.normalise.evidence import EvidenceBook
from fourthp.normalise.layout import layout
from fourthp.records import Reading, Reject, Row, Scalar, Tables

REVIEWS = "curation/reviews.csv"
"""The file of decisions, as rejects name it."""

_COLUMNS = (
    "review_id",
    "resource",
    "row_id",
    "field",
    "before",
    "after",
    "reason",
    "reviewer",
    "reviewed_date",
    "decision",
)
_FILLED = tuple(column for column in _COLUMNS if column not in ("before", "after"))
_DECISIONS = ("correct", "note")
_FLAGS = {"true": True, "false": False}


class CurationError(ValueError):
    """A curation file that cannot be used; the message names the file, the row and the remedy."""


def read_reviews(folder: Path) -> list[dict[str, str]]:
    """The decisions of ``reviews.csv`` in a folder, none when there is no such file.

    Raises:
        CurationError: a column is missing, an id is used twice, a cell is empty that must not be, or a decision, a date
            or a value is none.
    """
    path = folder / "reviews.csv"
    try:
        rows = read_table(path)
    except TableError as error:
        raise CurationError(str(error)) from error
    seen: set[str] = set()
    for number, row in enumerate(rows, start=1):
        if missing := [column for column in _COLUMNS if column not in row]:
            raise CurationError(f"{path}: the column {', '.join(missing)} is missing; add it to the header")
        if fault := _fault(row, seen):
            raise CurationError(f"{path}, entry {number} ({row['review_id']}): {fault}")
        seen.add(row["review_id"])
    return list(rows)


def _fault(row: Mapping[str, str], seen: set[str]) -> str | None:
    """What is wrong with a decision, and what to do about it."""
    if empty := [column for column in _FILLED if not row[column]]:
        return f"{', '.join(empty)} is empty; fill it in"
    if row["review_id"] in seen:
        return "another entry has the same review_id; give it one of its own"
    if row["decision"] not in _DECISIONS:
        return f"decision is {row['decision']!r}; write {' or '.join(_DECISIONS)}"
    if not _is_date(row["reviewed_date"]):
        return f"reviewed_date is {row['reviewed_date']!r}, which is no date; write YYYY-MM-DD"
    try:
        _typed(row["resource"], row["field"], row["after"])
    except (KeyError, ValueError):
        kind = layout(row["resource"]).types[row["field"]]
        place = f"{row['field']} of {row['resource']}"
        return f"after is {row['after']!r}, but {place} holds values of the type {kind}; write one"
    return None


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _typed(resource: str, column: str, text: str) -> Scalar:
    """A value of the kind that a column holds; as it is for a column that there is not."""
    kind = layout(resource).types.get(column) if resource in schemas.table_names() else None
    if not text:
        return None
    if kind == "date":
        return date.fromisoformat(text)
    if kind == "integer":
        return int(text)
    if kind == "number":
        return float(text)
    return _FLAGS[text] if kind == "boolean" else text


def apply_reviews(
    reviews: Sequence[Mapping[str, str]], tables: Tables, book: EvidenceBook
) -> tuple[list[Row], list[Reject]]:
    """Carry out the decisions in ``tables``; return the rows of ``reviews``, and a reject for each that met nothing.

    A ``correct`` replaces the value. A ``note`` leaves what the source says and publishes the reading beside it. A
    decision whose row is gone, or whose cell no longer holds the value that it expects, changes nothing.
    """
    published: list[Row] = []
    rejects: list[Reject] = []
    for review in reviews:
        row = _find(tables, review["resource"], review["row_id"])
        column = review["field"]
        if row is None or column not in row or _written(row[column]) != review["before"]:
            rejects.append(_unmatched(review, row))
            status = "unmatched"
        elif review["decision"] == "correct":
            row[column] = _typed(review["resource"], column, review["after"])
            reading = Reading(review["after"], (), f"curated:{review['review_id']}")
            book.add(review["resource"], review["row_id"], column, None, [reading])
            status = "applied"
        else:
            status = "noted"
        published.append(_row(review, status))
    return sorted(published, key=lambda r: str(r["review_id"])), rejects


def _written(value: Scalar) -> str:
    """A value as the published CSV shows it."""
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _find(tables: Tables, resource: str, row_id: str) -> Row | None:
    key = schemas.primary_key(resource) if resource in schemas.table_names() else ()
    return next((r for r in tables.get(resource, ()) if "|".join(str(r[c]) for c in key) == row_id), None)


def _unmatched(review: Mapping[str, str], row: Row | None) -> Reject:
    column = review["field"]
    if row is None:
        found = "there is no such row"
    elif column not in row:
        found = "the table has no such column"
    else:
        found = f"the value is now {_written(row[column])!r}"
    detail = (
        f"review {review['review_id']} expects {review['before']!r} in {column} of {review['resource']} "
        f"{review['row_id']}, but {found}; mend or remove the review"
    )
    return Reject(REVIEWS, "normalise", "review_unmatched", detail)


def _row(review: Mapping[str, str], status: str) -> Row:
    return {
        "review_id": review["review_id"],
        "resource": review["resource"],
        "row_id": review["row_id"],
        "field": review["field"],
        "before": review["before"] or None,
        "after": review["after"] or None,
        "reason": review["reason"],
        "reviewer": review["reviewer"],
        "reviewed_date": date.fromisoformat(review["reviewed_date"]),
        "status": status,
    }
