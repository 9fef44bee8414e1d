"""Tables for people with a spreadsheet program, beside the lossless CSV files.

A byte-order mark tells the program that letters are UTF-8, lines end as it expects them, and no text is taken
for a formula: an apostrophe goes before a text that begins like one, as the program itself would write it
(https://owasp.org/www-community/attacks/CSV_Injection).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import reduce
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from fourthp.language.safety import FORMULA_STARTS
from fourthp.publish.csv_file import cell, lines
from fourthp.schemas import arrow_array

FOLDER = "spreadsheet"

_APOSTROPHE, _NOTHING = arrow_array(["'", ""], pa.string())


def harmless(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Values that no spreadsheet runs: texts that begin like a formula get an apostrophe, numbers are none."""
    if not pa.types.is_string(column.type):
        return column
    is_formula = reduce(pc.or_, (pc.starts_with(column, start) for start in FORMULA_STARTS))
    return pc.if_else(is_formula, pc.binary_join_element_wise(_APOSTROPHE, column, _NOTHING), column)


@contextmanager
def spreadsheet_writer(path: Path, head: Sequence[str]) -> Iterator[Callable[[pa.Table], None]]:
    """Open a file for a spreadsheet program, write the header line, and give what writes the next rows."""
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8-sig", newline="") as stream:

        def write(table: pa.Table) -> None:
            stream.writelines(f"{line}\r\n" for line in lines(map(harmless, table.columns)))

        stream.write(f"{','.join(map(cell, head))}\r\n")
        yield write
