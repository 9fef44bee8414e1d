"""Rows about the documents themselves: publishers, documents, coverage, rejects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from fourthp import schemas
from fourthp.language.folding import fold
from fourthp.language.withholding import without_names
from fourthp.normalise.evidence import EvidenceBook
from fourthp.normalise.ids import fingerprint, readable
from fourthp.normalise.safety import refusal, unsafe, within_quotation
from fourthp.records import CleanDocument, Publisher, Reading, Reject, Row

_DATES = ("published_date", "entered_date", "modified_date")
_WORDS = ("title", "author")
_CELLS = ("title", "language", "author", *_DATES, "view_count")


def publisher_rows(publishers: Iterable[Publisher]) -> list[Row]:
    """One row per publisher."""
    return [
        {
            "publisher_id": p.publisher_id,
            "name": p.name,
            "publisher_type": p.publisher_type,
            "country_code": p.country_code,
            "homepage": p.homepage,
            "rights": p.rights,
            "text_policy": p.text_policy,
        }
        for p in publishers
    ]


def document_row(
    document: CleanDocument,
    duplicate_of: str | None,
    book: EvidenceBook,
    policy: str,
    withheld: Sequence[str] = (),
) -> tuple[Row, list[Reject]]:
    """The row of one document, its evidence booked; cells that may not be published come back as rejects.

    ``policy`` is what may be repeated of the text. ``withheld`` are names that may stand in no cell: one in the title
    is replaced, an author or address goes.
    """
    source = document.document
    row: Row = dict.fromkeys(schemas.column_names("documents")) | {
        "document_id": source.document_id,
        "publisher_id": source.publisher_id,
        "path": source.path,
        "media_type": source.media_type,
        "sha256": source.sha256,
        "text_sha256": source.text_sha256,
        "characters": len(source.text),
        "sentences": len(document.sentences),
        "duplicate_of": duplicate_of,
    }
    rejects = []
    for column, reading in _readings(document):
        reason = unsafe(reading.value)
        if reason is None and _names_one(column, reading, withheld):
            if column == "title":
                shown = without_names(str(reading.value), withheld)
                reading = replace(reading, value=shown, method="derived:name_withheld")
            else:
                reason = "private_name"
        if reason is not None:
            rejects.append(refusal(source, f"{column} of the document", reason))
            continue
        if column in _WORDS:
            reading = within_quotation(reading, policy)
        row[column] = date.fromisoformat(str(reading.value)) if column in _DATES else reading.value
        book.add("documents", source.document_id, column, source.document_id, [reading])
    return row, rejects


def _readings(document: CleanDocument) -> Iterator[tuple[str, Reading]]:
    """The columns that the text or its container states."""
    if url := document.document.metadata.get("url"):
        yield "url", Reading(url, (), "reference:feed")
    for column in _CELLS:
        if (reading := document.cells.get(column)) is not None:
            yield column, reading


def _names_one(column: str, reading: Reading, names: Sequence[str]) -> bool:
    """Whether a value holds one of the names; an address may spell it ("/news/<first>-<last>-sentenced")."""
    value = str(reading.value)
    if column != "url":
        return without_names(value, names) != value
    words = fold(value.replace("_", " ").replace("%20", " "))
    return any(f" {fold(name)} " in f" {words} " for name in names if len(name.split()) > 1)


def reject_rows(rejects: Iterable[Reject]) -> list[Row]:
    """One row per reject, with a readable id."""
    rows: dict[str, Row] = {}
    for reject in rejects:
        name = reject.document_id or reject.path
        key = f"{readable(reject.stage, reject.reason, name)}-{fingerprint(repr(reject))}"
        rows[key] = {
            "reject_id": key,
            "document_id": reject.document_id,
            "path": reject.path,
            "stage": reject.stage,
            "reason": reject.reason,
            "detail": reject.detail,
        }
    return [rows[key] for key in sorted(rows)]


def coverage_rows(documents: Iterable[Row], rejects: Iterable[Row], reports: Iterable[Row]) -> list[Row]:
    """Documents, rejected documents and reported events per publisher and month of publication."""
    place: dict[str, tuple[str, str]] = {}
    for row in documents:
        published = row.get("published_date")
        if row["publisher_id"] and isinstance(published, date):
            place[str(row["document_id"])] = (str(row["publisher_id"]), published.strftime("%Y-%m"))
    read = Counter(place.values())
    refused = Counter(place[d] for d in {str(r["document_id"]) for r in rejects} if d in place)
    told = Counter(place[str(r["document_id"])] for r in reports if str(r["document_id"]) in place)
    return [
        {
            "publisher_id": key[0],
            "month": key[1],
            "documents": read[key],
            "rejected": refused[key],
            "events": told[key],
        }
        for key in sorted(read)
    ]


def policies(documents: Iterable[CleanDocument], publishers: Iterable[Publisher]) -> Mapping[str, str]:
    """Document id -> what may be repeated of it; ``quote`` where the publisher is unknown."""
    of = {p.publisher_id: p.text_policy for p in publishers}
    return {d.document.document_id: of.get(d.document.publisher_id or "", "quote") for d in documents}
