"""An Arrow table as CSV: UTF-8, LF, RFC 4180 quoting, an empty cell for null."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import reduce
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from fourthp.publish.errors import PublishError
from fourthp.schemas import arrow_array

_BLANKS = "".join(character for character in map(chr, range(0x3001)) if re.match(r"\s", character))
_COMMA = arrow_array([","], pa.string())[0]
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


def lines(columns: Iterable[pa.ChunkedArray]) -> list[str]:
    """The rows of a table, given by its columns, as :func:`cell` shows each of their values.

    Raises ``ValueError`` for a number that is not finite.
    """
    cells = [_cells(column.combine_chunks()) for column in columns if len(column)]
    if not cells:
        return []
    joined = pc.binary_join_element_wise(*cells, _COMMA, null_handling="replace", null_replacement="")
    whole: list[str] = joined.to_pylist()
    return whole


def _cells(column: pa.Array) -> pa.Array:
    if pa.types.is_floating(column.type):
        # Arrow writes numbers otherwise.
        return arrow_array(
            [None if value is None else cell(value) for value in column.to_pylist()], pa.string()
        )
    if not pa.types.is_string(column.type):
        return column.cast(pa.string())
    trimmed = pc.utf8_trim(column, characters=_BLANKS)
    special = pc.and_kleene(
        pc.or_(pc.match_substring_regex(column, '[",\r\n]'), pc.not_equal(trimmed, column)), column.is_valid()
    )
    return pc.replace_with_mask(
        column, special, arrow_array([*map(cell, column.filter(special).to_pylist())], pa.string())
    )


@contextmanager
def csv_writer(path: Path, names: Sequence[str]) -> Iterator[Callable[[pa.Table], None]]:
    """Open a file, write the header line, and give what writes the next rows.

    That raises ``PublishError`` naming the row at fault.
    """
    with path.open("w", encoding="utf-8", newline="\n") as stream:

        def write(table: pa.Table) -> None:
            try:
                stream.writelines(f"{line}\n" for line in lines(table.columns))
            except ValueError as error:
                raise PublishError(f"{path.name}, row {_first_refused(table)}: {error}") from error

        stream.write(f"{','.join(map(cell, names))}\n")
        yield write


def _first_refused(table: pa.Table) -> object:
    """The key of the first row with a number that is not finite."""
    numbers = [column for column in table.columns if pa.types.is_floating(column.type)]
    finite = [pc.is_finite(column).fill_null(True) for column in numbers]
    return table.column(0).filter(pc.invert(reduce(pc.and_, finite)))[0].as_py()
