"""Tables that are too much to be held, in one nameless database: rows are found by id and by what their columns say."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from fourthp.records import Scalar
from fourthp.spill import inserting, nameless_database, naming_the_folder, quoted

Cell = TypeVar("Cell", bound=Scalar)

_ID = quoted("row id")  # no column of a table has a space in its name


class SpilledTable(Generic[Cell]):
    """A table of a database, whose rows are given in the order in which they came.

    A cell comes back as it was put down, but true and false as 1 and 0.
    Raises ``OSError`` with the name of the folder for temporary files where there is no room in it.
    """

    def __init__(
        self,
        database: sqlite3.Connection,
        name: str,
        columns: Sequence[str],
        rows: Iterable[tuple[str, dict[str, Cell]]],
    ) -> None:
        """Put down the ``rows``, each with its id and with a cell for every column."""
        self.columns = tuple(columns)
        self._database = database
        self._name = quoted(name)
        self._indexed: set[tuple[str, ...]] = set()
        names = ", ".join([_ID, *map(quoted, columns)])
        cells = ([row_id, *(row[column] for column in columns)] for row_id, row in rows)
        with naming_the_folder():
            database.execute(f"CREATE TABLE {self._name} ({names})")
            database.executemany(inserting(self._name, [_ID, *columns]), cells)

    def __iter__(self) -> Iterator[tuple[str, dict[str, Cell]]]:
        """Every row with its id."""
        return self._select("ORDER BY here.rowid")

    def get(self, row_id: str) -> dict[str, Cell] | None:
        """The row of this id; None where there is none."""
        self._index(_ID)
        return next((row for _, row in self._select(f"WHERE here.{_ID} = ?", row_id)), None)

    def where(self, **cells: Cell) -> Iterator[dict[str, Cell]]:
        """The rows whose cells are these; none where the table has no such columns."""
        if not cells.keys() <= set(self.columns):
            return
        columns = [quoted(column) for column in cells]
        self._index(*columns)
        wanted = " AND ".join(f"here.{column} = ?" for column in columns)
        for _, row in self._select(f"WHERE {wanted} ORDER BY here.rowid", *cells.values()):
            yield row

    def unlike(self, other: SpilledTable[Cell]) -> Iterator[tuple[str, dict[str, Cell]]]:
        """The rows, with their ids, that another table of the database has not or has with other cells.

        Only columns that both have are compared.
        """
        other._index(_ID)
        both = [quoted(column) for column in self.columns if column in other.columns]
        differs = " OR ".join([f"there.{_ID} IS NULL", *(f"here.{c} IS NOT there.{c}" for c in both)])
        return self._select(
            f"LEFT JOIN {other._name} AS there ON there.{_ID} = here.{_ID} WHERE {differs} ORDER BY here.rowid"
        )

    def _select(self, condition: str, *values: Cell | str) -> Iterator[tuple[str, dict[str, Cell]]]:
        names = ", ".join(f"here.{column}" for column in [_ID, *map(quoted, self.columns)])
        with naming_the_folder():
            for row_id, *cells in self._database.execute(
                f"SELECT {names} FROM {self._name} AS here {condition}",  # noqa: S608
                values,
            ):
                yield row_id, dict(zip(self.columns, cells, strict=True))

    def _index(self, *columns: str) -> None:
        """Make these columns quick to look up, when that is first asked for."""
        if columns not in self._indexed:
            name = quoted(f"{len(self._indexed)} of {self._name}")
            with naming_the_folder():
                self._database.execute(f"CREATE INDEX {name} ON {self._name} ({', '.join(columns)})")
            self._indexed.add(columns)


class SpilledTables:
    """Tables that lie in one database and go with it."""

    def __init__(self) -> None:
        self._database = nameless_database()

    def put(
        self, name: str, columns: Sequence[str], rows: Iterable[tuple[str, dict[str, Cell]]]
    ) -> SpilledTable[Cell]:
        """Put a table down under a name that no other one has."""
        return SpilledTable(self._database, name, columns, rows)
