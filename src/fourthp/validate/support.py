"""The evidence of every cell, laid down so that it can be asked for row by row."""

from __future__ import annotations

import errno
import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from tempfile import gettempdir

from fourthp.records import Row
from fourthp.validate.reading import Package

_COLUMNS = ("resource", "row_id", "field", "document_id", "start", "end", "method")
_NAMES = ", ".join(f'"{column}"' for column in _COLUMNS)
_CREATE = f"""
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -32768;
CREATE TABLE evidence ({_NAMES});
"""
_INSERT = f"INSERT INTO evidence VALUES ({', '.join('?' * len(_COLUMNS))})"  # noqa: S608
_INDEX = "CREATE INDEX by_row ON evidence (resource, row_id)"
_OF_ROW = f"SELECT {_NAMES} FROM evidence WHERE resource = ? AND row_id = ? ORDER BY rowid"  # noqa: S608


class Support:
    """The evidence of a package in a nameless database of SQLite, which goes when it does.

    Raises ``OSError`` with the name of the folder for temporary files where there is no room in it.
    """

    def __init__(self, package: Package) -> None:
        self._evidence = sqlite3.connect("")
        self._evidence.executescript(_CREATE)
        try:
            for batch in package.batches("evidence"):
                cells = (batch[column].to_pylist() for column in _COLUMNS)
                self._evidence.executemany(_INSERT, zip(*cells, strict=True))
            self._evidence.execute(_INDEX)
        except sqlite3.OperationalError as error:
            raise OSError(errno.ENOSPC, str(error), gettempdir()) from error

    def of(self, table: str, row_id: str) -> Mapping[str, Sequence[Row]]:
        """The evidence of one row by column, each in published order; none for a column without."""
        found: dict[str, list[Row]] = defaultdict(list)
        for values in self._evidence.execute(_OF_ROW, (table, row_id)):
            row = dict(zip(_COLUMNS, values, strict=True))
            found[row["field"]].append(row)
        return found
