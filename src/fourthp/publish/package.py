"""Writing a whole data package into an empty directory."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import pyarrow as pa
import pyarrow.compute as pc

from fourthp import schemas
from fourthp.publish import croissant, csvw, dcat, descriptor, duckdb_script, metadata, schema_org
from fourthp.publish.checksums import sha256, write_checksums
from fourthp.publish.csv_file import csv_writer
from fourthp.publish.errors import PublishError
from fourthp.publish.parquet_file import parquet_writer
from fourthp.publish.readme import write_readme
from fourthp.publish.spreadsheet import FOLDER as SPREADSHEETS
from fourthp.publish.spreadsheet import spreadsheet_writer
from fourthp.publish.wide import write_events_wide
from fourthp.records import Row
from fourthp.stored import PIECE, StoredTable, to_table

_Table: TypeAlias = pa.Table | StoredTable

ROWS_PER_FILE = 1_000_000
"""A table with more rows is written as several files: a spreadsheet program opens no more of them."""

# Rows stand in the order of their primary key, but a reader of `evidence`, whose key is a hash, looks
# for the row and column that a quote belongs to.
_READING_ORDER = {"evidence": ("resource", "row_id", "field", "document_id", "start", "end", "method")}


def write_package(
    tables: Mapping[str, Iterable[Row]],
    directory: Path,
    *,
    sources: Sequence[Mapping[str, str]],
    version: str,
    created: str | None,
    released: str | None = None,
    details: Mapping[str, Any] | None = None,
    changes: str | None = None,
    rows_per_file: int | None = None,
) -> None:
    """Write every table of the schemas as CSV and Parquet, with descriptors, README and checksums.

    ``directory`` is new or empty. A vocabulary that is not among ``tables`` is taken from the schemas,
    any other missing table is written empty. ``sources`` are Data Package sources (``title``, ``path``);
    ``created`` is a date or timestamp that comes from the inputs, None where they state none; ``released``
    the day of the release; ``details`` are keys of the descriptor that replace those of this project,
    ``changes`` the text of a change log. A table of more than ``rows_per_file`` rows (:data:`ROWS_PER_FILE`, if None)
    becomes several files, each with a header. The same arguments give the same bytes. Raises ``PublishError``
    for a table or value that the schemas do not know.
    """
    unknown = sorted(set(tables) - set(schemas.table_names()))
    if unknown:
        raise PublishError(f"no schema describes {', '.join(unknown)}: add schemas/{unknown[0]}.json")
    data = directory / "data"
    data.mkdir(parents=True, exist_ok=True)
    about = metadata.about(details or {})
    created = metadata.timestamp(created)
    given = {name: tables[name] if name in tables else _given(name) for name in schemas.table_names()}
    footer = {"package": about["name"], "version": version, "license": about["licenses"][0]["name"]}
    written = [
        metadata.describe_table(
            directory,
            name,
            *_write_table(directory, name, _in_order(name, rows), footer, rows_per_file or ROWS_PER_FILE),
        )
        for name, rows in given.items()
    ]
    package = metadata.Metadata(
        about, version, created, released, metadata.period(tables.get("events", ())), sources, written
    )
    _write_descriptors(directory, package)
    write_events_wide(directory, given)
    if changes is not None:
        _write(directory / "CHANGELOG.md", changes)
    _write(directory / "DATA_DICTIONARY.md", schemas.data_dictionary())
    write_readme(directory, tables, package)
    write_checksums(directory)


def _write_table(
    directory: Path, name: str, table: _Table, footer: Mapping[str, str], rows_per_file: int
) -> tuple[int, list[str]]:
    """Write one table in all its forms; returns the number of its rows and the names of its parts, without suffix."""
    data, people = directory / "data", directory / SPREADSHEETS
    columns = schemas.column_names(name)
    starts = range(0, table.num_rows or 1, rows_per_file)
    parts = [f"{name}-{number:04}" for number in range(1, len(starts) + 1)] if len(starts) > 1 else [name]
    for part, start in zip(parts, starts, strict=True):
        end = min(start + rows_per_file, table.num_rows)
        with (
            csv_writer(data / f"{part}.csv", columns) as write,
            spreadsheet_writer(people / f"{part}.csv", columns) as write_for_people,
        ):
            for piece in _pieces(table, start, end):
                write(piece)
                write_for_people(piece)
        about = {**footer, "csv_sha256": sha256(data / f"{part}.csv")}
        with parquet_writer(name, data / f"{part}.parquet", about) as write:
            for piece in _pieces(table, start, end):
                write(piece)
    return table.num_rows, parts


def _pieces(table: _Table, start: int, end: int) -> Iterator[pa.Table]:
    """The rows of a table from one to another, some at a time, which is a row group of Parquet; one piece of none."""
    for first in range(start, end, PIECE) if start < end else [start]:
        yield table.slice(first, min(PIECE, end - first)).combine_chunks()


def _write_descriptors(directory: Path, package: metadata.Metadata) -> None:
    """The same facts in the words of every catalogue that a reader may come from."""
    for name, content in (
        (descriptor.NAME, descriptor.data_package(package)),
        (schema_org.NAME, schema_org.dataset(package)),
        (croissant.NAME, croissant.croissant(package)),
        (csvw.NAME, csvw.table_group(package)),
    ):
        _write(directory / name, json.dumps(content, ensure_ascii=False, indent=2) + "\n")
    _write(directory / dcat.NAME, dcat.catalogue_entry(package))
    _write(directory / duckdb_script.NAME, duckdb_script.duckdb_script(package))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _given(name: str) -> list[Row]:
    """The rows that the contract itself gives a table: those of a vocabulary."""
    return [dict(row) for row in schemas.vocabulary(name)] if name in schemas.vocabulary_names() else []


def _in_order(name: str, rows: Iterable[Row]) -> _Table:
    """The rows in published order under the table's Arrow schema.

    A table that is stored must be in this order already, for it may be too long to be sorted.
    """
    order = (*_READING_ORDER.get(name, ()), *schemas.primary_key(name))
    if isinstance(rows, StoredTable):
        for start in range(0, rows.num_rows, PIECE):
            # The first row of a piece is held against the last one of the piece before.
            piece = rows.slice(max(start - 1, 0), PIECE + 1)
            if not _is_in_order([piece[column].combine_chunks() for column in order]):
                raise PublishError(f"table {name}: its rows are not in the order of {', '.join(order)}")
        return rows

    def place(row: Row) -> list[tuple[bool, Any]]:
        return [(False, None) if row[column] in (None, "") else (True, row[column]) for column in order]

    try:
        return to_table(name, sorted(rows, key=place))
    except (KeyError, TypeError, ValueError, pa.ArrowException) as error:
        raise PublishError(f"table {name} does not fit its schema: {error}") from error


def _is_in_order(columns: Iterable[pa.Array]) -> bool:
    """Whether no row stands before one that sorts lower by these columns; null is lowest."""
    (alike,) = schemas.arrow_array([True], pa.bool_())
    for column in columns:
        before, after = column[:-1], column[1:]
        falls = pc.fill_null(pc.greater(before, after), pc.and_(pc.is_valid(before), pc.is_null(after)))
        if pc.any(pc.and_(alike, falls)).as_py():
            return False
        both_null = pc.and_(pc.is_null(before), pc.is_null(after))
        alike = pc.and_(alike, pc.fill_null(pc.equal(before, after), both_null))
    return True
