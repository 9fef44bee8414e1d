"""Writing a whole data package into an empty directory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from fourthp import schemas
from fourthp.publish.checksums import write_checksums
from fourthp.publish.csv_file import write_csv
from fourthp.publish.descriptor import write_descriptor
from fourthp.publish.errors import PublishError
from fourthp.publish.parquet_file import write_parquet
from fourthp.publish.readme import write_readme
from fourthp.records import Row, Tables

# Rows stand in the order of their primary key, but a reader of `evidence`, whose key is a hash, looks
# for the row and column that a quote belongs to.
_READING_ORDER = {"evidence": ("resource", "row_id", "field", "document_id", "start", "end", "method")}


def write_package(
    tables: Tables,
    directory: Path,
    *,
    sources: Sequence[Mapping[str, str]],
    version: str,
    created: str | None,
    details: Mapping[str, Any] | None = None,
    changes: str | None = None,
) -> None:
    """Write every table of the schemas as CSV and Parquet, with descriptor, README and checksums.

    ``directory`` is new or empty. A vocabulary that is not among ``tables`` is taken from the schemas,
    any other missing table is written empty. ``sources`` are Data Package sources (``title``, ``path``);
    ``created`` is a date or timestamp that comes from the inputs, None where they state none; ``details`` are
    keys of the descriptor that replace those of this project, ``changes`` the text of a change log. The same
    arguments give the same bytes. Raises ``PublishError`` for a table or value that the schemas do not know.
    """
    unknown = sorted(set(tables) - set(schemas.table_names()))
    if unknown:
        raise PublishError(f"no schema describes {', '.join(unknown)}: add schemas/{unknown[0]}.json")
    data = directory / "data"
    data.mkdir(parents=True, exist_ok=True)
    counts: dict[str, int] = {}
    for name in schemas.table_names():
        table = _typed(name, tables[name] if name in tables else _given(name))
        write_csv(table, data / f"{name}.csv")
        write_parquet(name, table, data / f"{name}.parquet")
        counts[name] = table.num_rows
    write_descriptor(directory, sources=sources, version=version, created=created, details=details or {})
    if changes is not None:
        (directory / "CHANGELOG.md").write_text(changes, encoding="utf-8", newline="\n")
    (directory / "DATA_DICTIONARY.md").write_text(schemas.data_dictionary(), encoding="utf-8", newline="\n")
    write_readme(directory, tables, counts, version=version, created=created)
    write_checksums(directory)


def _given(name: str) -> Sequence[Row]:
    """The rows that the contract itself gives a table: those of a vocabulary."""
    return [dict(row) for row in schemas.vocabulary(name)] if name in schemas.vocabulary_names() else []


def _typed(name: str, rows: Sequence[Row]) -> pa.Table:
    """The rows in published order under the table's Arrow schema; an empty string is a null."""
    order = (*_READING_ORDER.get(name, ()), *schemas.primary_key(name))
    filled: list[Row] = [
        {column: None if value == "" else value for column, value in row.items()} for row in rows
    ]
    try:
        filled.sort(key=lambda row: [(row[column] is not None, row[column]) for column in order])
        return schemas.to_arrow(name, filled)
    except (KeyError, TypeError, ValueError, pa.ArrowException) as error:
        raise PublishError(f"table {name} does not fit its schema: {error}") from error
