"""Writing a whole data package into an empty directory."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa

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

PIECE = 1 << 14
"""How many rows are written at a time, which is a row group of Parquet."""

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
            directory, name, *_write_table(directory, name, rows, footer, rows_per_file or ROWS_PER_FILE)
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
    directory: Path, name: str, rows: Iterable[Row], footer: Mapping[str, str], rows_per_file: int
) -> tuple[int, list[str]]:
    """Write one table in all its forms; returns the number of its rows and the names of its parts, without suffix."""
    data, people = directory / "data", directory / SPREADSHEETS
    parts: list[str] = []
    count, columns = 0, schemas.column_names(name)
    for pieces in _parts(_pieces(name, rows, rows_per_file), rows_per_file):
        if len(parts) == 1:
            parts = [_part(name, 1)]
            for folder in (data, people):
                (folder / f"{name}.csv").rename(folder / f"{parts[0]}.csv")
        parts.append(_part(name, len(parts) + 1) if parts else name)
        with (
            csv_writer(data / f"{parts[-1]}.csv", columns) as write,
            spreadsheet_writer(people / f"{parts[-1]}.csv", columns) as write_for_people,
        ):
            for piece in pieces:
                write(piece)
                write_for_people(list(row.values()) for row in piece.to_pylist())
                count += piece.num_rows
    again = _parts(_pieces(name, rows, rows_per_file), rows_per_file)
    for part, pieces in zip(parts, again, strict=True):
        about = {**footer, "csv_sha256": sha256(data / f"{part}.csv")}
        with parquet_writer(name, data / f"{part}.parquet", about) as write:
            for piece in pieces:
                write(piece)
    return count, parts


def _part(name: str, number: int) -> str:
    return f"{name}-{number:04}"


def _parts(pieces: Iterator[pa.Table], rows_per_file: int) -> Iterator[Iterator[pa.Table]]:
    """The pieces of each file; one of a table without rows."""

    def fill(piece: pa.Table) -> Iterator[pa.Table]:
        room = rows_per_file - piece.num_rows
        yield piece
        while room and (following := next(pieces, None)) is not None:
            room -= following.num_rows
            yield following

    while (first := next(pieces, None)) is not None:
        yield fill(first)


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


def _pieces(name: str, rows: Iterable[Row], rows_per_file: int) -> Iterator[pa.Table]:
    """The rows in published order under the table's Arrow schema, some at a time; an empty string is a null.

    No piece goes beyond the end of a file.

    A list is sorted. What is not a list may be too long for that and must come in order.
    """
    order = (*_READING_ORDER.get(name, ()), *schemas.primary_key(name))

    def place(row: Row) -> list[tuple[bool, Any]]:
        return [(row[column] is not None, row[column]) for column in order]

    filled: Iterable[Row] = (
        {column: None if value == "" else value for column, value in row.items()} for row in rows
    )
    try:
        filled = iter(sorted(filled, key=place)) if isinstance(rows, list) else _in_order(filled, place)
        done = 0
        while (piece := list(islice(filled, min(PIECE, rows_per_file - done % rows_per_file)))) or not done:
            yield schemas.to_arrow(name, piece)
            done += len(piece)
            if not piece:
                break
    except (KeyError, TypeError, ValueError, pa.ArrowException) as error:
        raise PublishError(f"table {name} does not fit its schema: {error}") from error


def _in_order(rows: Iterable[Row], place: Callable[[Row], Any]) -> Iterator[Row]:
    last = None
    for row in rows:
        here = place(row)
        if last is not None and here < last:
            raise ValueError(f"its rows are not in order: {here} stands after {last}")
        last = here
        yield row
