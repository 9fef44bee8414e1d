"""Gate ``great_expectations``: the suites that the schemas give, run on pandas frames.

Great Expectations takes some ten milliseconds for an expectation however few the rows, and the schemas give
four hundred. Equal expectations are therefore checked together: columns of all tables that must fit the same
pattern are laid end to end and checked once, and such groups lie side by side in one frame.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from fourthp import schemas
from fourthp.records import GateResult
from fourthp.validate.expectations import Expectations, Failure
from fourthp.validate.gate import Gate, shown
from fourthp.validate.reading import Package, row_id

if TYPE_CHECKING:
    import pandas as pd

_UNIQUE = ("expect_column_values_to_be_unique", "expect_compound_columns_to_be_unique")
_COLUMN_ARGUMENTS = ("column", "column_A", "column_B")

_Cells = Mapping[str, Mapping[str, list[Any]]]
"""Table -> column -> its cells, with ``None`` as the one null."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One table's share of a group: its columns, and the rule that asks for the check."""

    table: str
    columns: tuple[str, ...]
    rule: str


@dataclass(slots=True)
class _Group:
    """Expectations that are equal but for the names of tables and columns.

    ``pattern`` is the expectation with the numbers of the columns in place of their names.
    """

    pattern: dict[str, Any]
    parts: list[_Part] = field(default_factory=list)

    def rows(self, cells: _Cells) -> list[tuple[_Part, int]]:
        """Every row of every part, in the order in which they are laid end to end."""
        return [(part, row) for part in self.parts for row in range(len(cells[part.table][part.columns[0]]))]


def check(package: Package) -> GateResult:
    """Run every expectation of every table; a row count goes with the columns of each."""
    gate = Gate("great_expectations")
    cells: dict[str, dict[str, list[Any]]] = {}
    expectations = Expectations()
    groups: dict[str, _Group] = {}
    for name, frame in _frames(gate, package):
        cells[name] = {column: _nulled(frame[column]) for column in schemas.column_names(name)}
        suite = schemas.gx_expectations(name)
        gate.checks += len(suite)
        about_table = [one for one in suite if one["type"].startswith("expect_table_")]
        for failure in expectations.failures(frame, about_table):
            gate.blocker(about_table[failure.number]["meta"]["rule"], failure.message, name)
        for one in suite:
            if one not in about_table:
                _add(groups, name, one)
    for batch in _batches(groups.values(), cells):
        frame, asked = _side_by_side(batch, cells)
        for failure in expectations.failures(frame, asked):
            _report(gate, package, cells, batch[failure.number], failure)
    return gate.result()


def _frames(gate: Gate, package: Package) -> Iterator[tuple[str, pd.DataFrame]]:
    """Each CSV file as a user's pandas reads it; without its defaults, which take ``NA`` for a null."""
    import pandas as pd

    for name, path in package.files.items():
        try:
            dtypes: Any = schemas.pandas_dtypes(name)
            yield name, pd.read_csv(path, dtype=dtypes, keep_default_na=False, na_values=[""])
        except (ValueError, OSError) as error:
            gate.blocker("unreadable_table", " ".join(str(error).split()), name)


def _nulled(series: pd.Series[Any]) -> list[Any]:
    return [None if missing else cell for cell, missing in zip(series.tolist(), series.isna(), strict=True)]


def _add(groups: dict[str, _Group], table: str, expectation: Mapping[str, Any]) -> None:
    """Put an expectation to those that are equal but for the names of the columns."""
    kwargs = expectation["kwargs"]
    named = [kwargs[key] for key in _COLUMN_ARGUMENTS if key in kwargs]
    named += kwargs.get("column_list", [])
    named += _conditioned(kwargs.get("row_condition"))
    columns = tuple(dict.fromkeys(named))
    numbers = {column: str(number) for number, column in enumerate(columns)}
    pattern = {"type": expectation["type"], "kwargs": _renamed(kwargs, numbers)}
    group = groups.setdefault(json.dumps(pattern, sort_keys=True), _Group(pattern))
    if (table, columns) not in ((part.table, part.columns) for part in group.parts):
        group.parts.append(_Part(table, columns, expectation["meta"]["rule"]))


def _conditioned(condition: Any) -> list[str]:
    """The columns that a row condition speaks of."""
    if not condition:
        return []
    if condition["type"] == "and":
        return [column for part in condition["conditions"] for column in _conditioned(part)]
    if condition["type"] == "pass_through":
        return list(condition["pass_through_filter"].split("`")[1::2])
    return [condition["column"]["name"]]


def _renamed(kwargs: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """The arguments of an expectation with other names for its columns."""
    renamed = dict(kwargs)
    for key in _COLUMN_ARGUMENTS:
        if key in renamed:
            renamed[key] = names[renamed[key]]
    if "column_list" in renamed:
        renamed["column_list"] = [names[column] for column in renamed["column_list"]]
    if "row_condition" in renamed:
        renamed["row_condition"] = _renamed_condition(renamed["row_condition"], names)
    return renamed


def _renamed_condition(condition: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    if condition["type"] == "and":
        parts = [_renamed_condition(part, names) for part in condition["conditions"]]
        return {**condition, "conditions": parts}
    if condition["type"] == "pass_through":
        pieces = condition["pass_through_filter"].split("`")
        pieces[1::2] = [names[column] for column in pieces[1::2]]
        return {**condition, "pass_through_filter": "`".join(pieces)}
    return {**condition, "column": {"name": names[condition["column"]["name"]]}}


def _batches(groups: Iterable[_Group], cells: _Cells) -> list[list[_Group]]:
    """The groups that are checked in one frame: those of about the same height.

    Those with a condition have frames of their own, since every condition copies the frame. A group
    without rows has nothing to check.
    """
    batches: dict[tuple[bool, int], list[_Group]] = {}
    for group in groups:
        height = len(group.rows(cells))
        if height:
            alike = ("row_condition" in group.pattern["kwargs"], height.bit_length() // 2)
            batches.setdefault(alike, []).append(group)
    return list(batches.values())


def _side_by_side(groups: Sequence[_Group], cells: _Cells) -> tuple[pd.DataFrame, list[dict[str, Any]]]:
    """The columns of all groups in one frame, and what is asked of them.

    A shorter group is filled up with its own rows over again, which changes no answer; where rows must
    be unique, with numbers that are.
    """
    import numpy as np
    import pandas as pd

    stacks = [_end_to_end(group, cells) for group in groups]
    height = max(len(stack[0]) for stack in stacks)
    columns: dict[str, Any] = {}
    asked = []
    for number, (group, stack) in enumerate(zip(groups, stacks, strict=True)):
        names = {str(position): f"{number}_{position}" for position in range(len(stack))}
        for position, column in enumerate(stack):
            if group.pattern["type"] in _UNIQUE:
                filled = np.append(column, np.arange(height - len(column)))
            else:
                filled = np.resize(column, height)
            columns[names[str(position)]] = filled
        asked.append({"type": group.pattern["type"], "kwargs": _renamed(group.pattern["kwargs"], names)})
    return pd.DataFrame(columns, dtype=object), asked


def _end_to_end(group: _Group, cells: _Cells) -> list[Any]:
    """The cells of all parts, column by column, as arrays of objects."""
    import numpy as np

    width = len(group.parts[0].columns)
    stack: list[list[Any]] = [[] for _ in range(width)]
    for part in group.parts:
        for column, name in zip(stack, part.columns, strict=True):
            column += cells[part.table][name]
    if group.pattern["type"] in _UNIQUE:
        # Rows need to differ from those of their own table only.
        tables = [f"{part.table}.{part.rule}" for part, _ in group.rows(cells)]
        stack[0] = [
            cell if cell is None and width == 1 else f"{table}: {cell}"
            for table, cell in zip(tables, stack[0], strict=True)
        ]
    return [np.array(column, dtype=object) for column in stack]


def _report(gate: Gate, package: Package, cells: _Cells, group: _Group, failure: Failure) -> None:
    """One finding for each row that failed, or one for each table where it is not about rows."""
    origins = group.rows(cells)
    for number in sorted({number % len(origins) for number in failure.rows}):
        part, row = origins[number]
        rows = package.rows.get(part.table)
        place = row_id(part.table, rows[row]) if rows else f"line {row + 2}"
        values = ", ".join(shown(cells[part.table][column][row]) for column in part.columns)
        fields = ", ".join(part.columns)
        gate.blocker(part.rule, f"{values}: {failure.message}", part.table, place, fields)
    if not failure.rows:
        for part in group.parts:
            gate.blocker(part.rule, failure.message, part.table)
