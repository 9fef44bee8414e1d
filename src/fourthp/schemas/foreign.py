"""Frames from elsewhere checked against the contract, with messages that a person can act on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fourthp.schemas.contract import column_names, foreign_keys, primary_key, unique_keys
from fourthp.schemas.rows import broken_rules, cell_problems, shown


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and where. ``row`` counts from 1; it and ``column`` are None for the table as a whole."""

    table: str
    row: int | None
    column: str | None
    message: str

    def __str__(self) -> str:
        place = f", row {self.row}" if self.row is not None else ""
        column = f", {self.column}" if self.column is not None else ""
        return f"{self.table}{place}{column}: {self.message}"


def validate_frame(name: str, frame: Any, *, extra: bool = False) -> list[Problem]:
    """Everything that keeps a frame from being the table ``name``.

    ``frame`` is a pandas or Polars data frame, an Arrow table, or rows as dictionaries; NaN and NaT count as empty.
    With ``extra`` it may have columns beside those of the schema. Raises KeyError for an unknown table, TypeError
    for another kind of frame.
    """
    return list(_problems(name, rows_of(frame), extra=extra))


def validate_frames(frames: Mapping[str, Any], *, extra: bool = False) -> list[Problem]:
    """The same for several tables at once, and that their references lead to rows of those given."""
    rows = {name: rows_of(frame) for name, frame in frames.items()}
    problems = [problem for name in rows for problem in _problems(name, rows[name], extra=extra)]
    return problems + [problem for name in rows for problem in _references(name, rows)]


def rows_of(frame: Any) -> list[dict[str, Any]]:
    """The rows of a frame as dictionaries of plain Python values."""
    if hasattr(frame, "to_pylist"):
        rows = frame.to_pylist()
    elif hasattr(frame, "to_dicts"):
        rows = frame.to_dicts()
    elif hasattr(frame, "to_dict"):
        rows = frame.to_dict("records")
    elif isinstance(frame, Iterable) and not isinstance(frame, str | bytes | Mapping):
        rows = frame
    else:
        raise TypeError(
            f"a {type(frame).__name__} is no frame: give pandas, Polars, Arrow or rows as dictionaries"
        )
    return [{str(column): _plain(value) for column, value in row.items()} for row in rows]


def _plain(value: Any) -> Any:
    """A value without the wrappings of numpy and pandas; what equals nothing, not even itself, is missing."""
    if value is None or str(value) in ("<NA>", "NaT") or value != value:
        return None
    return value.item() if hasattr(value, "item") else value


def _problems(name: str, rows: list[dict[str, Any]], *, extra: bool) -> Iterator[Problem]:
    columns = column_names(name)
    found = set().union(*(row.keys() for row in rows))
    for column in columns:
        if rows and column not in found and any(key == column for key in primary_key(name)):
            yield Problem(name, None, column, "the column is missing, and it is part of the key")
    if not extra:
        for column in sorted(found - set(columns)):
            yield Problem(name, None, column, f"there is no such column; the table has {', '.join(columns)}")
    for number, row in enumerate(rows, start=1):
        faults = [Problem(name, number, column, fault) for column, fault in cell_problems(name, row)]
        yield from faults
        if not faults:
            yield from (
                Problem(name, number, "|".join(rule["columns"]), rule["description"])
                for rule in broken_rules(name, row)
            )
    yield from _repeated(name, rows)


def _repeated(name: str, rows: list[dict[str, Any]]) -> Iterator[Problem]:
    for key in (primary_key(name), *unique_keys(name)):
        seen: dict[tuple[Any, ...], int] = {}
        for number, row in enumerate(rows, start=1):
            values = tuple(row.get(column) for column in key)
            if values in seen:
                message = f"{shown('|'.join(map(str, values)))} stands in row {seen[values]}, too"
                yield Problem(name, number, "|".join(key), message)
            else:
                seen[values] = number


def _references(name: str, rows: Mapping[str, list[dict[str, Any]]]) -> Iterator[Problem]:
    for column, target, key in foreign_keys(name):
        if target not in rows:
            continue
        there = {row.get(key) for row in rows[target]}
        for number, row in enumerate(rows[name], start=1):
            value = row.get(column)
            if value is not None and value not in there:
                yield Problem(name, number, column, f"{shown(value)} is no {key} of the given {target}")
