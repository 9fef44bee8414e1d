"""Cells laid together, so that what is asked of many columns is asked once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

UNIQUE = ("expect_column_values_to_be_unique", "expect_compound_columns_to_be_unique")

Cells = Mapping[str, Mapping[str, list[Any]]]
"""Table -> column -> its cells, with ``None`` as the one null."""


@dataclass(frozen=True, slots=True)
class Part:
    """One table's share of a group: its columns, and the rule that asks for the check."""

    table: str
    columns: tuple[str, ...]
    rule: str


@dataclass(slots=True)
class Group:
    """Expectations that are equal but for the names of tables and columns.

    ``pattern`` is the expectation with the numbers of the columns in place of their names.
    """

    pattern: dict[str, Any]
    parts: list[Part] = field(default_factory=list)

    def present(self, cells: Cells) -> list[Part]:
        """The parts whose tables have rows here, in the order in which they are laid end to end."""
        return [part for part in self.parts if part.table in cells]


class Stack:
    """The cells that a group asks about, laid end to end column by column as arrays of objects.

    Rows that must differ are all there, of others one for each combination of cells.
    """

    def __init__(self, group: Group, cells: Cells) -> None:
        import numpy as np

        self.group = group
        self._cells = cells
        self._rows: list[tuple[Part, list[int]]] = []
        columns: list[list[Any]] = [[] for _ in group.parts[0].columns]
        for part in group.present(cells):
            told = [cells[part.table][name] for name in part.columns]
            if self.is_about_keys:
                rows = list(range(len(told[0])))
                # Rows need to differ from those of their own table only.
                sign = f"{part.table}.{part.rule}"
                told[0] = [cell if cell is None and len(told) == 1 else f"{sign}: {cell}" for cell in told[0]]
            else:
                last = len(told[0]) - 1
                backwards = zip(*(reversed(column) for column in told), strict=True)
                rows = sorted(dict(zip(backwards, range(last, -1, -1), strict=True)).values())
                if group.pattern["kwargs"].get("ignore_row_if") == "either_value_is_missing":
                    # Left to Great Expectations, a column of nothing but nulls could not be compared.
                    rows = [row for row in rows if all(column[row] is not None for column in told)]
            for column, cells_told in zip(columns, told, strict=True):
                column += map(cells_told.__getitem__, rows)
            self._rows.append((part, rows))
        self.columns = [np.array(column, dtype=object) for column in columns]
        self.height = len(columns[0])

    @property
    def is_about_keys(self) -> bool:
        """Whether rows are held against each other."""
        return self.group.pattern["type"] in UNIQUE

    def origins(self, number: int) -> Iterator[tuple[Part, int]]:
        """The part and the rows in its table that a row of the stack stands for."""
        place = 0
        while number >= len(self._rows[place][1]):
            number -= len(self._rows[place][1])
            place += 1
        part, rows = self._rows[place]
        yield part, rows[number]
        if not self.is_about_keys:
            told = list(zip(*(self._cells[part.table][name] for name in part.columns), strict=True))
            for row in range(rows[number] + 1, len(told)):
                if told[row] == told[rows[number]]:
                    yield part, row
