"""Data files for people: CSV with a header of ``#`` lines that says what the file is and how to extend it."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path


class TableError(ValueError):
    """A data file that cannot be used; the message names the file, the place and the remedy."""


def parse_table(lines: Iterable[str], name: str) -> tuple[dict[str, str], ...]:
    """Rows as column -> text; lines that begin with ``#`` and empty lines are left out.

    Raises:
        TableError: a row has more or fewer cells than the header has columns.
    """
    rows = tuple(csv.DictReader(line for line in lines if line.strip() and not line.startswith("#")))
    for number, row in enumerate(rows, start=1):
        if None in row or None in row.values():
            raise TableError(f"{name}: entry {number} does not fit the header; quote cells that hold commas")
    return rows


def read_table(path: Path) -> tuple[dict[str, str], ...]:
    """All rows of a file; none when there is no such file.

    Raises:
        TableError: the file is not UTF-8, or a row does not fit the header.
    """
    if not path.exists():
        return ()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise TableError(f"{path}: not UTF-8 at byte {error.start}; save the file as UTF-8") from error
    return parse_table(text.splitlines(keepends=True), str(path))


def check_header(path: Path, needed: Iterable[str]) -> None:
    """Look at the header alone, where there is such a file.

    Raises:
        TableError: the header is not UTF-8, or a column that is ``needed`` is missing.
    """
    if not path.exists():
        return
    try:
        with path.open(encoding="utf-8-sig") as lines:
            first = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    except UnicodeDecodeError as error:
        raise TableError(f"{path}: not UTF-8 at byte {error.start}; save the file as UTF-8") from error
    columns = next(csv.reader([first]), [])
    if missing := [column for column in needed if column not in columns]:
        raise TableError(
            f"{path}: its header lacks {', '.join(missing)}; write it as it was, with commas between the columns"
        )
