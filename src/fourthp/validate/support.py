"""The evidence of every cell, laid down so that it can be asked for row by row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from fourthp.records import Row
from fourthp.spill import inserting, naming_the_folder, selecting, spilled_table
from fourthp.validate.reading import Package

_COLUMNS = ("resource", "row_id", "field", "document_id", "start", "end", "method")
_INSERT = inserting("evidence", _COLUMNS)
_INDEX = "CREATE INDEX by_row ON evidence (resource, row_id)"
_OF_ROW = f"{selecting('evidence', _COLUMNS)} WHERE resource = ? AND row_id = ? ORDER BY rowid"


class Support:
    """The evidence of a package in a nameless database of SQLite, which goes when it does.

    Raises ``OSError`` with the name of the folder for temporary files where there is no room in it.
    """

    def __init__(self, package: Package) -> None:
        self._evidence = spilled_table("evidence", _COLUMNS)
        for batch in package.batches("evidence"):
            cells = (batch[column].to_pylist() for column in _COLUMNS)
            with naming_the_folder():
                self._evidence.executemany(_INSERT, zip(*cells, strict=True))
        with naming_the_folder():
            self._evidence.execute(_INDEX)

    def of(self, table: str, row_id: str) -> Mapping[str, Sequence[Row]]:
        """The evidence of one row by column, each in published order; none for a column without."""
        found: dict[str, list[Row]] = defaultdict(list)
        for values in self._evidence.execute(_OF_ROW, (table, row_id)):
            row = dict(zip(_COLUMNS, values, strict=True))
            found[row["field"]].append(row)
        return found
