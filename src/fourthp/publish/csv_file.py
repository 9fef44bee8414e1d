"""An Arrow table as CSV: UTF-8, LF, RFC 4180 quoting, an empty cell for null."""

from __future__ import annotations

import math
import re
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


def write_csv(table: pa.Table, path: Path) -> None:
    """Write ``table`` with a header line. Raises ``PublishError`` naming the row and column at fault."""
    names = table.column_names
    lines = [",".join(cell(name) for name in names)]
    for number, row in enumerate(table.to_pylist(), start=1):
        try:
            lines.append(",".join(cell(row[name]) for name in names))
        except ValueError as error:
            raise PublishError(f"{path.name}, row {number} ({row[names[0]]}): {error}") from error
    try:
        path.write_bytes(("\n".join(lines) + "\n").encode("utf-8"))
    except UnicodeEncodeError as error:
        around = error.object[max(error.start - 20, 0) : error.end + 20]
        raise PublishError(
            f"{path.name}: a lone surrogate cannot be written as UTF-8, near {around!r}"
        ) from None
