"""Records and rows as JSON Lines, so that they can lie in files.

The types of :mod:`fourthp.records` are the schema: reading checks every line against them, and
writing then reading gives back equal records.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter

from fourthp.records import Row

Record = TypeVar("Record")

_DATE_KEY = "$date"

_adapters: dict[type[Any], TypeAdapter[Any]] = {}


def _adapter(record_type: type[Record]) -> TypeAdapter[Record]:
    if record_type not in _adapters:
        _adapters[record_type] = TypeAdapter(record_type)
    return _adapters[record_type]


def to_json(record: Any) -> bytes:
    """One record as JSON on one line."""
    return _adapter(type(record)).dump_json(record)


def from_json(data: bytes, record_type: type[Record]) -> Record:
    """The record that :func:`to_json` wrote.

    Raises:
        pydantic.ValidationError: ``data`` is no ``record_type``.
    """
    return _adapter(record_type).validate_json(data)


def write_records(path: Path, records: Iterable[Record]) -> int:
    """Write one record a line to ``path``, making its directory; return how many were written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    count = 0
    with path.open("wb") as stream:
        for record in records:
            stream.write(to_json(record) + b"\n")
            count += 1
    return count


def read_records(path: Path, record_type: type[Record]) -> Iterator[Record]:
    """Yield the records of ``path`` in order.

    Raises:
        pydantic.ValidationError: a line is no ``record_type``.
    """
    adapter = _adapter(record_type)
    with path.open("rb") as stream:
        for line in stream:
            yield adapter.validate_json(line)


def iter_folder(directory: Path, record_type: type[Record]) -> Iterator[Record]:
    """Yield the records of all JSON Lines files of ``directory``, in the order of the files' names."""
    for path in sorted(directory.glob("*.jsonl")):
        yield from read_records(path, record_type)


def read_folder(directory: Path, record_type: type[Record]) -> list[Record]:
    """Return what :func:`iter_folder` yields."""
    return list(iter_folder(directory, record_type))


def row_to_json(row: Row) -> str:
    """One row on one line, dates marked as dates."""
    return json.dumps(row, ensure_ascii=False, default=_date_to_json)


def row_from_json(line: str | bytes) -> Row:
    """The row that :func:`row_to_json` wrote."""
    row: Row = json.loads(line, object_hook=_date_from_json)
    return row


def _date_to_json(value: object) -> dict[str, str]:
    if isinstance(value, date):
        return {_DATE_KEY: value.isoformat()}
    raise TypeError(f"a table cell cannot hold a {type(value).__name__}")


def _date_from_json(value: dict[str, Any]) -> Any:
    return date.fromisoformat(value[_DATE_KEY]) if value.keys() == {_DATE_KEY} else value
