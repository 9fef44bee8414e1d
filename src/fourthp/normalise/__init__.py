"""From the facts of all documents to the published tables: linked, merged, completed and curated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from fourthp import schemas
from fourthp.language.takedowns import read_takedowns
from fourthp.normalise.curation import (
    apply_decisions,
    previous_without_hidden,
    redirect_rows,
    without_hidden,
)
from fourthp.normalise.decisions import CurationError, Decision, add_decision, read_decisions
from fourthp.normalise.documents import coverage_rows, document_row, policies, publisher_rows, reject_rows
from fourthp.normalise.duplicates import find_duplicates
from fourthp.normalise.enrich import enrich
from fourthp.normalise.event_rows import event_reports, event_topics
from fourthp.normalise.evidence import EvidenceBook
from fourthp.normalise.identity import PreviousReleaseError, ids_before, keep_ids, read_previous
from fourthp.normalise.layout import DEPENDENTS, ENTITIES, required_columns
from fourthp.normalise.linking import book_links, link
from fourthp.normalise.reference import Reference
from fourthp.normalise.relinking import relink
from fourthp.normalise.rows import build_table
from fourthp.normalise.safety import without_unsafe_cells
from fourthp.normalise.sources import Source, in_order
from fourthp.records import CleanDocument, DocumentFacts, Publisher, Reject, Tables

__all__ = [
    "CurationError",
    "Decision",
    "PreviousReleaseError",
    "add_decision",
    "normalise",
    "read_decisions",
    "read_previous",
]


def normalise(
    documents: Iterable[CleanDocument],
    facts: Iterable[DocumentFacts],
    publishers: Sequence[Publisher],
    rejects: Iterable[Reject],
    *,
    reference: Path,
    curation: Path,
    previous: Tables | None = None,
) -> Tables:
    """All published tables, in order of their ids; the order of the arguments' items does not matter.

    A document that repeats another is listed and marked, but its facts are not counted twice. ``previous`` is what
    :func:`read_previous` gives of the last release: things keep the ids that they had there.

    Raises:
        CurationError: the curation file cannot be used.
        TableError: a reference list cannot be used.
    """
    decisions = read_decisions(curation)
    takedowns = read_takedowns(curation)
    previous = previous_without_hidden(previous, takedowns)
    lists = Reference(reference)
    cleaned = in_order(documents)
    stated = {found.document_id: found for found in facts}
    repeats = find_duplicates(cleaned)
    allowed = policies(cleaned, publishers)
    refused = list(rejects)
    sources, unsafe = _sources(cleaned, stated, repeats, allowed, _countries(publishers, lists))
    refused += unsafe
    book = EvidenceBook(
        {d.document.document_id: d.document.text for d in cleaned},
        allowed,
        {document_id: found.withheld for document_id, found in stated.items()},
    )
    linked = link(sources, lists)
    faults = relink(decisions, sources, linked, ids_before(sources, previous))
    redirects = keep_ids(sources, linked, previous)

    tables: Tables = {name: [] for name in schemas.table_names()}
    for name in schemas.vocabulary_names():
        tables[name] = [{k: v or None for k, v in row.items()} for row in schemas.vocabulary(name)]
    tables["publishers"] = publisher_rows(publishers)
    for document in sorted(cleaned, key=lambda d: d.document.document_id):
        key = document.document.document_id
        withheld = stated[key].withheld_names if key in stated else ()
        row, unsafe = document_row(document, repeats.get(key), book, allowed[key], withheld)
        tables["documents"].append(row)
        refused += unsafe
    for name in (*ENTITIES, *DEPENDENTS):
        tables[name] = build_table(name, sources, linked, book)
    book_links(sources, linked, book)
    tables["event_reports"] = event_reports(sources, linked)
    tables["event_topics"] = event_topics(sources, linked, book)
    _book_countries(sources, book)
    enrich(tables, lists, book)
    tables["reviews"], moves, unmatched = apply_decisions(decisions, tables, book, faults)
    tables["redirects"] = redirect_rows(redirects, moves, tables)
    tables["rejects"] = reject_rows([*refused, *unmatched])
    without_hidden(tables, takedowns)
    tables["coverage"] = coverage_rows(tables["documents"], tables["rejects"], tables["event_reports"])
    tables["evidence"] = book.rows()
    return tables


def _countries(publishers: Iterable[Publisher], reference: Reference) -> dict[str, str]:
    """The countries of publishers: as registered, else those of the listed bodies of their names."""
    found = {p.publisher_id: p.country_code or reference.country_of_body(p.name) for p in publishers}
    return {publisher_id: country for publisher_id, country in found.items() if country}


def _sources(
    documents: Iterable[CleanDocument],
    stated: Mapping[str, DocumentFacts],
    repeats: Mapping[str, str],
    allowed: Mapping[str, str],
    countries: Mapping[str, str],
) -> tuple[list[Source], list[Reject]]:
    """The documents that count, in reading order, with the facts that may be published."""
    sources, rejects = [], []
    for document in documents:
        found = stated.get(document.document.document_id)
        if found is None or found.document_id in repeats:
            continue
        policy = allowed[found.document_id]
        safe, unsafe = without_unsafe_cells(found, document.document, policy, required_columns)
        rejects += unsafe
        sources.append(Source(document, safe, countries.get(document.document.publisher_id or "")))
    return sources, rejects


def _book_countries(sources: Iterable[Source], book: EvidenceBook) -> None:
    """Say in the evidence of each country where documents name it."""
    for source in sources:
        for fact in source.of("countries"):
            book.add("countries", fact.key, "country_code", source.document_id, fact.mentions)
