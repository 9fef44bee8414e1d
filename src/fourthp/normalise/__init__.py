"""From the facts of all documents to the published tables: linked, merged, completed and curated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from fourthp.normalise.sources import FactStore, Source, in_order
from fourthp.records import CleanDocument, DocumentFacts, Publisher, Reject, Row, Span, Tables
from fourthp.spill import spilled_rows

__all__ = [
    "CurationError",
    "Decision",
    "PreviousReleaseError",
    "add_decision",
    "normalise",
    "read_decisions",
    "read_previous",
    "tables_and_evidence",
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
    """All published tables, as :func:`tables_and_evidence` gives them, with the evidence among them."""
    tables, book = tables_and_evidence(
        documents, facts, publishers, rejects, reference=reference, curation=curation, previous=previous
    )
    return {**{name: list(rows) for name, rows in tables.items()}, "evidence": list(book.rows())}


def tables_and_evidence(
    documents: Iterable[CleanDocument],
    facts: Iterable[DocumentFacts],
    publishers: Sequence[Publisher],
    rejects: Iterable[Reject],
    *,
    reference: Path,
    curation: Path,
    previous: Tables | None = None,
) -> tuple[Tables, EvidenceBook]:
    """All published tables, in order of their ids; the order of the arguments' items does not matter.

    The table ``evidence`` is left in its book, and other long tables lie on disk. A document that repeats another is
    listed and marked, but its facts are not counted twice. ``previous`` is what :func:`read_previous` gives of the
    last release: things keep the ids that they had there.

    Raises:
        CurationError: the curation file cannot be used.
        TableError: a reference list cannot be used.
    """
    decisions = read_decisions(curation)
    takedowns = read_takedowns(curation)
    previous = previous_without_hidden(previous, takedowns)
    lists = Reference(reference)
    cleaned = in_order(documents)
    repeats = find_duplicates(cleaned)
    allowed = policies(cleaned, publishers)
    told = _Told(cleaned, repeats, allowed, _countries(publishers, lists))
    told.take(facts)
    sources = told.sources()
    refused = list(rejects)
    book = EvidenceBook(_Texts(cleaned), allowed, told.withheld)
    linked = link(sources, lists)
    before = ids_before(sources, previous)
    faults = relink(decisions, sources, linked, before)
    redirects = keep_ids(before, linked, previous)

    tables: Tables = {name: [] for name in schemas.table_names() if name != "evidence"}
    for name in schemas.vocabulary_names():
        tables[name] = [{k: v or None for k, v in row.items()} for row in schemas.vocabulary(name)]
    tables["publishers"] = publisher_rows(publishers)
    tables["documents"] = spilled_rows(told.document_rows(book))
    refused += told.rejects
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
    return tables, book


class _Texts(Mapping[str, str]):
    """Document id -> text, which a document may have to fetch."""

    def __init__(self, documents: Iterable[CleanDocument]) -> None:
        self._documents = {d.document.document_id: d.document for d in documents}

    def __getitem__(self, document_id: str) -> str:
        return self._documents[document_id].text

    def __iter__(self) -> Iterator[str]:
        return iter(self._documents)

    def __len__(self) -> int:
        return len(self._documents)


def _countries(publishers: Iterable[Publisher], reference: Reference) -> dict[str, str]:
    """The countries of publishers: as registered, else those of the listed bodies of their names."""
    found = {p.publisher_id: p.country_code or reference.country_of_body(p.name) for p in publishers}
    return {publisher_id: country for publisher_id, country in found.items() if country}


class _Told:
    """What the documents tell, as far as it counts and may be published.

    ``withheld`` are the places, and ``withheld_names`` the names, that may not be shown of a document; ``rejects``
    the cells that were left out.
    """

    def __init__(
        self,
        documents: Sequence[CleanDocument],
        repeats: Mapping[str, str],
        allowed: Mapping[str, str],
        countries: Mapping[str, str],
    ) -> None:
        self._documents = documents
        self._repeats = repeats
        self._allowed = allowed
        self._countries = countries
        self._sources: dict[str, Source] = {}
        self._facts = FactStore()
        self.withheld: dict[str, tuple[Span, ...]] = {}
        self.withheld_names: dict[str, tuple[str, ...]] = {}
        self.rejects: list[Reject] = []

    def take(self, facts: Iterable[DocumentFacts]) -> None:
        """Take in the facts of all documents, in any order."""
        by_id = {document.document.document_id: document for document in self._documents}
        for found in facts:
            key = found.document_id
            if found.withheld:
                self.withheld[key] = found.withheld
            if found.withheld_names:
                self.withheld_names[key] = found.withheld_names
            if key in by_id and key not in self._repeats:
                document = by_id[key]
                safe, unsafe = without_unsafe_cells(
                    found, document.document, self._allowed[key], required_columns
                )
                self.rejects += unsafe
                country = self._countries.get(document.document.publisher_id or "")
                self._sources[key] = Source(document, safe, self._facts, country)

    def document_rows(self, book: EvidenceBook) -> Iterator[Row]:
        """The rows of the documents, in the order of their ids."""
        for document in sorted(self._documents, key=lambda d: d.document.document_id):
            key = document.document.document_id
            row, unsafe = document_row(
                document, self._repeats.get(key), book, self._allowed[key], self.withheld_names.get(key, ())
            )
            self.rejects += unsafe
            yield row

    def sources(self) -> list[Source]:
        """The documents that count, in reading order, with their facts."""
        keys = (document.document.document_id for document in self._documents)
        return [self._sources[key] for key in keys if key in self._sources]


def _book_countries(sources: Iterable[Source], book: EvidenceBook) -> None:
    """Say in the evidence of each country where documents name it."""
    for source in sources:
        for fact in source.of("countries"):
            book.add("countries", fact.key, "country_code", source.document_id, fact.mentions)
