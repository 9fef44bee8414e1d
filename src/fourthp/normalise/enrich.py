"""What the gazetteers add to rows that the texts already gave: acronyms, parents, codes, coordinates."""

from __future__ import annotations

from collections.abc import Mapping

from fourthp.normalise.evidence import EvidenceBook
from fourthp.normalise.reference import Reference
from fourthp.records import Reading, Row, Tables

_ORGANISATION = ("name", "acronym", "organisation_type", "country_code")
_UNSTATED = ("wikidata_id",)


def enrich(tables: Tables, reference: Reference, book: EvidenceBook) -> None:
    """Complete entity rows from the reference lists, each addition booked with method ``reference:<list>``."""
    _organisations(tables, reference, book)
    for row in tables["places"]:
        listed = reference.places.get(str(row["place_id"]), {})
        for column in ("place_type", "geonames_id"):
            row[column] = listed.get(column) or row.get(column)
        for column in ("latitude", "longitude"):
            row[column] = float(listed[column]) if listed.get(column) else None
    for row in tables["instruments"]:
        listed = reference.instruments.get(str(row["instrument_id"]), {})
        _fill(row, listed, ("name", "acronym", "adopted_date"), "instruments", "instrument_id", book)


def _organisations(tables: Tables, reference: Reference, book: EvidenceBook) -> None:
    rows = {str(row["organisation_id"]): row for row in tables["organisations"]}
    waiting = list(rows)
    while waiting:
        row = rows[waiting.pop()]
        listed = reference.organisations.get(str(row["organisation_id"]), {})
        if not listed:
            continue
        _fill(row, listed, _ORGANISATION, "organisations", "organisation_id", book)
        for column in _UNSTATED:
            row[column] = listed.get(column) or None
        parent = listed.get("parent_organisation_id")
        if parent and row.get("parent_organisation_id") is None:
            row["parent_organisation_id"] = parent
            _book(book, "organisations", row, "organisation_id", "parent_organisation_id")
            if parent not in rows:
                rows[parent] = dict.fromkeys(row) | {"organisation_id": parent}
                waiting.append(parent)
    tables["organisations"] = [rows[key] for key in sorted(rows)]


def _fill(
    row: Row, listed: Mapping[str, str], columns: tuple[str, ...], resource: str, key: str, book: EvidenceBook
) -> None:
    """Take the listed form of a column: what a text spells otherwise stays in its evidence."""
    for column in columns:
        value = listed.get(column)
        if value and row.get(column) != value:
            row[column] = value
            _book(book, resource, row, key, column)


def _book(book: EvidenceBook, resource: str, row: Row, key: str, column: str) -> None:
    book.add(resource, str(row[key]), column, None, [Reading(str(row[column]), (), f"reference:{resource}")])
