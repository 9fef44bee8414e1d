"""Tables for people with a spreadsheet program, beside the lossless CSV files.

A byte-order mark tells the program that letters are UTF-8, lines end as it expects them, and no text is taken
for a formula: an apostrophe goes before a text that begins like one, as the program itself would write it
(https://owasp.org/www-community/attacks/CSV_Injection).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from fourthp.language.safety import FORMULA_STARTS
from fourthp.publish.csv_file import cell
from fourthp.records import Scalar

FOLDER = "spreadsheet"

_Cells = Sequence[Scalar]


def harmless(value: Scalar) -> Scalar:
    """A value that no spreadsheet runs: texts that begin like a formula get an apostrophe, numbers are none."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value


@contextmanager
def spreadsheet_writer(path: Path, head: Sequence[str]) -> Iterator[Callable[[Iterable[_Cells]], None]]:
    """Open a file for a spreadsheet program, write the header line, and give what writes the next rows."""
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8-sig", newline="") as stream:

        def write(rows: Iterable[_Cells]) -> None:
            for row in rows:
                line = ",".join(cell(harmless(value)) for value in row)
                stream.write(f"{line}\r\n")

        write([list(head)])
        yield write


def write_rows(head: Sequence[str], rows: Iterable[_Cells], path: Path) -> None:
    """Write a header line and rows for a spreadsheet program."""
    with spreadsheet_writer(path, head) as write:
        write(rows)
