"""An Arrow table as CSV: UTF-8, LF, RFC 4180 quoting, an empty cell for null."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pyarrow as pa

from fourthp.publish.errors import PublishError

# Line ends and separators need quotes; so do the blanks around a cell, which some readers trim.
_NEEDS_QUOTES = re.compile(r'[",\r\n]|^\s|\s$')


def cell(value: object) -> str:
    """One value as it stands in a CSV cell, quoted where RFC 4180 asks for it.

    Numbers have their shortest exact form (300, not 300.0); booleans are true and false; dates are
    ISO 8601. Raises ``ValueError`` for a number that is not finite.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"{value} is not a number that can be published")
        return repr(value).removesuffix(".0")
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)
    if _NEEDS_QUOTES.search(text):
        return '"' + text.replace('"', '""') + '"'
    return text


@contextmanager
def csv_writer(path: Path, names: Sequence[str]) -> Iterator[Callable[[pa.Table], None]]:
    """Open a file, write the header line, and give what writes the next rows.

    That raises ``PublishError`` naming the row and column at fault.
    """
    with path.open("wb") as stream:

        def write_lines(lines: Iterable[str]) -> None:
            try:
                stream.write("".join(f"{line}\n" for line in lines).encode("utf-8"))
            except UnicodeEncodeError as error:
                around = error.object[max(error.start - 20, 0) : error.end + 20]
                raise PublishError(
                    f"{path.name}: a lone surrogate cannot be written as UTF-8, near {around!r}"
                ) from None

        def write_rows(table: pa.Table) -> None:
            write_lines(_line(path, row, names) for row in table.to_pylist())

        write_lines([",".join(cell(name) for name in names)])
        yield write_rows


def _line(path: Path, row: Mapping[str, object], names: Sequence[str]) -> str:
    try:
        return ",".join(cell(row[name]) for name in names)
    except ValueError as error:
        raise PublishError(f"{path.name}, row {row[names[0]]}: {error}") from error
