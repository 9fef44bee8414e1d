"""From the facts of all documents to the published tables: linked, merged, completed and curated."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from fourthp import schemas
from fourthp.normalise.curation import CurationError, apply_reviews, read_reviews
from fourthp.normalise.documents import (
    coverage_rows,
    document_row,
    first_of_each_text,
    policies,
    publisher_rows,
    reject_rows,
)
from fourthp.normalise.enrich import enrich
from fourthp.normalise.events import link_events
from fourthp.normalise.evidence import EvidenceBook
from fourthp.normalise.linking import Linked, Source, link_entities
from fourthp.normalise.reference import Reference
from fourthp.normalise.rows import DEPENDENTS, ENTITIES, build_table, required_when_stated
from fourthp.normalise.safety import without_unsafe_cells
from fourthp.records import CleanDocument, DocumentFacts, Publisher, Reading, Reject, Row, Span, Tables

__all__ = ["CurationError", "normalise"]

_PRECISION = {4: "year", 7: "month", 10: "day"}


def normalise(
    documents: Iterable[CleanDocument],
    facts: Iterable[DocumentFacts],
    publishers: Sequence[Publisher],
    rejects: Iterable[Reject],
    *,
    reference: Path,
    curation: Path,
) -> Tables:
    """All published tables, in order of their ids.

    A document with the very text of another is listed and marked, but its facts are not counted twice.

    Raises:
        CurationError: the curation file cannot be used.
    """
    reviews = read_reviews(curation)
    lists = Reference(reference)
    by_id = {d.document.document_id: d for d in sorted(documents, key=lambda d: d.document.document_id)}
    told = sorted(facts, key=lambda f: f.document_id)
    allowed = policies(by_id.values(), publishers)
    book = EvidenceBook(
        {k: d.document.text for k, d in by_id.items()},
        allowed,
        {f.document_id: f.withheld for f in told},
    )
    unnamed = {f.document_id: f.withheld_names for f in told}
    refused = list(rejects)
    repeats = first_of_each_text(by_id.values())
    sources = []
    countries = {p.publisher_id: p.country_code for p in publishers}
    for each in told:
        if each.document_id in repeats:
            continue
        document = by_id[each.document_id]
        safe, unsafe = without_unsafe_cells(
            each, document.document.path, allowed[each.document_id], required_when_stated
        )
        refused.extend(unsafe)
        sources.append(Source(document, safe, countries.get(document.document.publisher_id or "")))
    linked = link_entities(sources, lists)
    link_events(sources, linked)

    tables: Tables = {name: [] for name in schemas.table_names()}
    for name in schemas.vocabulary_names():
        tables[name] = [{k: v or None for k, v in row.items()} for row in schemas.vocabulary(name)]
    tables["publishers"] = publisher_rows(publishers)
    for key, document in by_id.items():
        row, unsafe = document_row(document, repeats.get(key), book, unnamed.get(key, ()))
        tables["documents"].append(dict.fromkeys(schemas.column_names("documents")) | row)
        refused.extend(unsafe)
    for name in (*ENTITIES, *DEPENDENTS):
        tables[name] = build_table(name, sources, linked, book)
    _complete_events(tables, sources)
    tables["event_reports"] = _event_reports(sources, linked)
    tables["event_topics"] = _event_topics(sources, linked, book)
    _country_mentions(sources, book)
    enrich(tables, lists, book)
    keys = {n: schemas.primary_key(n)[0] for n in schemas.table_names() if len(schemas.primary_key(n)) == 1}
    tables["reviews"], unmatched = apply_reviews(reviews, tables, keys, book, "curation/reviews.csv")
    tables["rejects"] = reject_rows([*refused, *unmatched])
    tables["coverage"] = coverage_rows(tables["documents"], tables["rejects"], tables["event_reports"])
    tables["evidence"] = book.rows()
    return tables


def _complete_events(tables: Tables, sources: Sequence[Source]) -> None:
    """Precision and basis of each event's day, from what was read."""
    relative = {
        str(f.cells["start_date"].value)
        for s in sources
        for f in s.of("events")
        if "start_date" in f.cells and "relative" in f.cells["start_date"].method
    }
    for row in tables["events"]:
        start = str(row["start_date"] or "")
        row["date_precision"] = _PRECISION.get(len(start), "none")
        row["date_basis"] = "none" if not start else "relative" if start in relative else "stated"


def _event_reports(sources: Sequence[Source], linked: Linked) -> list[Row]:
    rows: dict[tuple[str, str], Row] = {}
    for source in sources:
        for fact in source.of("events"):
            event_id = linked.row_id(source.document_id, "events", fact.key)
            if event_id is None:
                continue
            main = bool(fact.cells["is_main"].value)
            row = rows.setdefault(
                (event_id, source.document_id),
                {"event_id": event_id, "document_id": source.document_id, "is_main": False},
            )
            row["is_main"] = bool(row["is_main"]) or main
    return [rows[key] for key in sorted(rows)]


def _event_topics(sources: Sequence[Source], linked: Linked, book: EvidenceBook) -> list[Row]:
    """A topic belongs to an event when it is stated in a sentence that tells of the event."""
    found: dict[tuple[str, str], Row] = {}
    for source in sources:
        sentences = source.document.sentences
        for event in source.of("events"):
            event_id = linked.row_id(source.document_id, "events", event.key)
            heads = [s for m in event.mentions for s in m.spans]
            told = [s for s in sentences if any(s.start <= h.start < s.end for h in heads)]
            for topic in source.of("document_topics"):
                reading = topic.cells["topic_id"]
                spans = tuple(p for p in reading.spans if any(_inside(p, s.start, s.end) for s in told))
                if event_id is None or not spans:
                    continue
                topic_id = str(reading.value)
                found[event_id, topic_id] = {"event_id": event_id, "topic_id": topic_id}
                stated = Reading(topic_id, spans, reading.method, reading.confidence)
                book.add("event_topics", f"{event_id}|{topic_id}", "topic_id", source.document_id, [stated])
    return [found[key] for key in sorted(found)]


def _inside(span: Span, start: int, end: int) -> bool:
    return start <= span.start < end


def _country_mentions(sources: Sequence[Source], book: EvidenceBook) -> None:
    for source in sources:
        for fact in source.of("countries"):
            book.add("countries", fact.key, "country_code", source.document_id, fact.mentions)
