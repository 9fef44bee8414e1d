"""The contract as Arrow schemas, and rows as typed Arrow tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from fourthp.schemas.arrow_arrays import arrow_array
from fourthp.schemas.contract import PYTHON_TYPES, primary_key, table_schema

if TYPE_CHECKING:
    import pyarrow as pa

    from fourthp.records import Scalar


@cache
def arrow_schema(name: str) -> pa.Schema:
    """The Arrow schema of a table: ``required`` columns are not nullable, dates are ``date32``.

    Titles and descriptions travel as metadata, which comparisons ignore.
    """
    import pyarrow as pa

    types = {
        "string": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "date": pa.date32(),
    }
    schema = table_schema(name)
    return pa.schema(
        [
            pa.field(
                field["name"],
                types[field["type"]],
                nullable=not field["constraints"].get("required", False),
                metadata={"title": field["title"], "description": field["description"]},
            )
            for field in schema["fields"]
        ],
        metadata={"title": schema["title"], "description": schema["description"]},
    )


def to_arrow(name: str, rows: Iterable[Mapping[str, Scalar]]) -> pa.Table:
    """The rows of a table, in the order given, with the columns and types of the contract.

    A column that a row lacks is null there. A date may be given as ``datetime.date`` or in ISO form.
    Raises ValueError, naming table, row and column, for a column that the table does not have, a
    value of another type, or a null where a value is required.
    """
    kinds = _kinds(name)
    rows = list(rows)
    for row in rows:
        if unknown := row.keys() - kinds.keys():
            raise ValueError(f"{_place(name, row)}: no column {', '.join(sorted(unknown))} in the schema")
    columns = {column: _column(name, rows, column, kind) for column, kind in kinds.items()}
    return columns_to_arrow(name, columns)


def columns_to_arrow(name: str, columns: Mapping[str, Sequence[Scalar]]) -> pa.Table:
    """The rows of a table whose values, each of the type of its column, are given column by column.

    Raises ValueError, naming table, row and column, for a null where a value is required.
    """
    import pyarrow as pa

    schema = arrow_schema(name)
    for column, values in columns.items():
        if not schema.field(column).nullable and None in values:
            row_number = values.index(None)
            key = {part: columns[part][row_number] for part in primary_key(name)}
            raise ValueError(f"{_place(name, key)}: column {column} is empty, and a value is required")
    arrays = [arrow_array(columns[field.name], field.type) for field in schema]
    return pa.Table.from_arrays(arrays, schema=schema)


@cache
def _kinds(name: str) -> dict[str, str]:
    """The type of each column."""
    return {field["name"]: field["type"] for field in table_schema(name)["fields"]}


def _column(name: str, rows: Sequence[Mapping[str, Scalar]], column: str, kind: str) -> list[Scalar]:
    values = [row.get(column) for row in rows]
    if set(map(type, values)) - {PYTHON_TYPES[kind][-1], type(None)}:
        values = [_typed(name, row, column, kind) for row in rows]
    return values


def _typed(name: str, row: Mapping[str, Scalar], column: str, kind: str) -> Scalar:
    value = row.get(column)
    if value is None:
        return None
    if kind == "date" and isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise ValueError(f"{_place(name, row)}: column {column} holds {value!r}, no ISO date") from None
    # bool is a kind of int in Python, and only there.
    if not isinstance(value, PYTHON_TYPES[kind]) or (isinstance(value, bool) and kind != "boolean"):
        raise ValueError(f"{_place(name, row)}: column {column} holds {value!r}, no {kind}")
    return float(value) if kind == "number" and isinstance(value, int) else value


def _place(name: str, row: Mapping[str, Scalar]) -> str:
    return f"table {name}, row {'|'.join(str(row.get(part)) for part in primary_key(name))}"
