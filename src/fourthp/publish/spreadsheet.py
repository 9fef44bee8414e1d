"""Tables for people with a spreadsheet program, beside the lossless CSV files.

A byte-order mark tells the program that letters are UTF-8, lines end as it expects them, and no text is taken
for a formula: an apostrophe goes before a text that begins like one, as the program itself would write it
(https://owasp.org/www-community/attacks/CSV_Injection).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import pyarrow as pa

from fourthp.language.safety import FORMULA_STARTS
from fourthp.publish.csv_file import cell
from fourthp.records import Scalar

FOLDER = "spreadsheet"


def harmless(value: Scalar) -> Scalar:
    """A value that no spreadsheet runs: texts that begin like a formula get an apostrophe, numbers are none."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value


def write_spreadsheet(table: pa.Table, path: Path) -> None:
    """Write the rows of ``table`` for a spreadsheet program."""
    write_rows(table.column_names, (list(row.values()) for row in table.to_pylist()), path)


def write_rows(head: Sequence[str], rows: Iterable[Sequence[Scalar]], path: Path) -> None:
    """Write a header line and rows for a spreadsheet program."""
    lines = [",".join(map(cell, head))]
    lines += [",".join(cell(harmless(value)) for value in row) for row in rows]
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(("\r\n".join(lines) + "\r\n").encode("utf-8-sig"))
