"""Two releases that are compared, their rows in one database."""

from __future__ import annotations

from functools import cache

from fourthp.published import Cells, Package
from fourthp.spilled_tables import SpilledTable, SpilledTables


class Release:
    """A package, each of its tables on disk from when it is first asked for."""

    def __init__(self, package: Package, side: str, tables: SpilledTables) -> None:
        """``side`` tells its tables from those of the other release in the same database."""
        self.package = package
        self._side = side
        self._tables = tables
        self.rows = cache(self._rows)

    def _rows(self, table: str) -> SpilledTable[str]:
        """The rows of a table; none where the release has no such table."""
        name = f"{self._side} {table}"
        if table not in self.package.tables:
            return self._tables.put(name, (), ())
        return self._tables.put(name, self.package.columns(table), self.package.each(table))

    def row(self, table: str, row_id: str) -> Cells:
        """One row; an empty one where there is none of this id."""
        return self.rows(table).get(row_id) or {}


def stored(old: Package, new: Package) -> tuple[Release, Release]:
    """Two releases whose tables can be compared."""
    tables = SpilledTables()
    return Release(old, "old", tables), Release(new, "new", tables)
