"""Human decisions from ``seeds/curation/reviews.csv``, applied to the tables and published as ``reviews``."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from fourthp.language.tables import TableError, read_table
from fourthp.normalise.evidence import EvidenceBook
from fourthp.records import Reading, Reject, Row, Tables

_COLUMNS = frozenset(
    [
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
    ]
)
_DECISIONS = frozenset(["correct", "note"])


class CurationError(ValueError):
    """A curation file that cannot be used; the message names the file, the row and the remedy."""


def read_reviews(folder: Path) -> list[dict[str, str]]:
    """The decisions of ``reviews.csv`` in a folder, none when there is no such file.

    Raises:
        CurationError: a column is missing, or a decision or a date is none.
    """
    path = folder / "reviews.csv"
    try:
        rows = read_table(path)
    except TableError as error:
        raise CurationError(str(error)) from error
    for number, row in enumerate(rows, start=1):
        if missing := _COLUMNS - row.keys():
            raise CurationError(
                f"{path}: the column {', '.join(sorted(missing))} is missing; add it to the header"
            )
        if row["decision"] not in _DECISIONS:
            raise CurationError(
                f"{path}, entry {number}: decision is {row['decision']!r}; write correct or note"
            )
        try:
            date.fromisoformat(row["reviewed_date"])
        except ValueError as error:
            raise CurationError(
                f"{path}, entry {number}: {row['reviewed_date']!r} is no date; write YYYY-MM-DD"
            ) from error
    return list(rows)


def apply_reviews(
    reviews: list[dict[str, str]], tables: Tables, keys: dict[str, str], book: EvidenceBook, path: str
) -> tuple[list[Row], list[Reject]]:
    """Rows of ``reviews``, and a reject for every decision that meets no row or no longer the value it expects.

    ``keys`` names the one-column primary key of each table. A ``correct`` replaces the value; a ``note`` leaves
    what the source says and publishes the reading beside it.
    """
    published: list[Row] = []
    rejects: list[Reject] = []
    for review in reviews:
        row = _find(tables, keys, review["resource"], review["row_id"])
        status = "noted" if review["decision"] == "note" else "applied"
        if row is None or str(row.get(review["field"]) or "") != review["before"]:
            status = "unmatched"
            found = (
                "there is no such row" if row is None else f"the value is now {row.get(review['field'])!r}"
            )
            detail = (
                f"review {review['review_id']} expects {review['before']!r} in {review['field']} of "
                f"{review['resource']} {review['row_id']}, but {found}; mend or remove the review"
            )
            rejects.append(Reject(path, "normalise", "review_unmatched", detail))
        elif review["decision"] == "correct":
            row[review["field"]] = review["after"] or None
            reading = Reading(review["after"], (), f"curated:{review['review_id']}")
            book.add(review["resource"], review["row_id"], review["field"], None, [reading])
        published.append(_row(review, status))
    return sorted(published, key=lambda r: str(r["review_id"])), rejects


def _find(tables: Tables, keys: dict[str, str], resource: str, row_id: str) -> Row | None:
    key = keys.get(resource)
    return next((r for r in tables.get(resource, []) if key and r[key] == row_id), None)


def _row(review: dict[str, str], status: str) -> Row:
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
