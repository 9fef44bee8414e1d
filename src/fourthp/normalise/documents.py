"""Rows about the documents themselves: publishers, documents, coverage, rejects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from fourthp.language.folding import fold
from fourthp.language.withholding import without_names
from fourthp.normalise.evidence import EvidenceBook
from fourthp.normalise.ids import fingerprint, readable
from fourthp.normalise.safety import unsafe
from fourthp.records import CleanDocument, Publisher, Reading, Reject, Row, Scalar

_DATES = ("published_date", "entered_date", "modified_date")
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


def first_of_each_text(documents: Iterable[CleanDocument]) -> dict[str, str]:
    """Document id -> id of the first document (by id) that has the very same text, for those that repeat one."""
    first: dict[str, str] = {}
    repeats: dict[str, str] = {}
    for document in sorted(documents, key=lambda d: d.document.document_id):
        original = first.setdefault(document.document.text_sha256, document.document.document_id)
        if original != document.document.document_id:
            repeats[document.document.document_id] = original
    return repeats


def document_row(
    document: CleanDocument, duplicate_of: str | None, book: EvidenceBook, withheld: Sequence[str] = ()
) -> tuple[Row, list[Reject]]:
    """The row of one document, its evidence booked; cells that may not be published come back as rejects.

    ``withheld`` are names that may stand in no cell: one in the title is replaced, an author or address goes.
    """
    source = document.document
    row: Row = {
        "document_id": source.document_id,
        "publisher_id": source.publisher_id,
        "path": source.path,
        "url": None if _spells(source.metadata.get("url", ""), withheld) else source.metadata.get("url"),
        "media_type": source.media_type,
        "sha256": source.sha256,
        "text_sha256": source.text_sha256,
        "characters": len(source.text),
        "sentences": len(document.sentences),
        "duplicate_of": duplicate_of,
    }
    if row["url"]:
        book.add(
            "documents",
            source.document_id,
            "url",
            source.document_id,
            [Reading(str(row["url"]), (), "reference:feed")],
        )
    rejects = []
    for column in _CELLS:
        reading = document.cells.get(column)
        if reading is None:
            continue
        if reason := unsafe(reading.value):
            rejects.append(_reject(document, column, reason))
            continue
        if (value := without_names(str(reading.value), withheld)) != str(reading.value):
            if column != "title":
                rejects.append(_reject(document, column, "private_name"))
                continue
            reading = Reading(value, reading.spans, "derived:name_withheld", reading.confidence)
        row[column] = _scalar(column, reading)
        book.add("documents", source.document_id, column, source.document_id, [reading])
    return row, rejects


def _spells(url: str, names: Sequence[str]) -> bool:
    """Whether an address spells one of the names ("/news/<first>-<last>-sentenced")."""
    words = fold(url.replace("_", " ").replace("%20", " "))
    return any(f" {fold(name)} " in f" {words} " for name in names if len(name.split()) > 1)


def _scalar(column: str, reading: Reading) -> Scalar:
    return date.fromisoformat(str(reading.value)) if column in _DATES else reading.value


def _reject(document: CleanDocument, column: str, reason: str) -> Reject:
    source = document.document
    detail = f"the {column} of the document was left out: {reason.replace('_', ' ')}"
    return Reject(source.path, "normalise", reason, detail, source.document_id)


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


def coverage_rows(documents: Sequence[Row], rejects: Sequence[Row], reports: Sequence[Row]) -> list[Row]:
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
