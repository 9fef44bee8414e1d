"""Gate ``great_expectations``: the suites that the schemas give, run on pandas frames.

Great Expectations takes some ten milliseconds for an expectation however few the rows, and the schemas give
four hundred. Equal expectations are therefore checked together: columns of all tables that must fit the same
pattern are laid end to end and checked once, and such groups lie side by side in one frame. And since what is asked of
a row depends on the cells of that row alone, each combination of cells is asked about once.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fourthp import schemas
from fourthp.records import GateResult
from fourthp.validate.expectations import Expectations, Failure
from fourthp.validate.gate import Gate, shown
from fourthp.validate.keys import Keys, blank, hashes, joined, places
from fourthp.validate.passing import Files
from fourthp.validate.reading import Package, row_id
from fourthp.validate.stacks import UNIQUE, Cells, Group, Part, Stack

if TYPE_CHECKING:
    import pandas as pd

PIECE = 200_000
"""How many cells are looked at together."""

_COLUMN_ARGUMENTS = ("column", "column_A", "column_B")

_NumberOf = Callable[[str, int], int]
"""The place in its table of a row among the cells that are looked at."""


def check(package: Package, files: Files | None = None) -> GateResult:
    """Run every expectation of every table; a row count goes with the columns of each.

    Tables are read piece by piece, and what is asked of single rows is asked of each piece. Keys, which must be
    unique in the whole table, are asked for at the end.

    With ``files`` only the rows in these are looked at, beside keys and counts: all other ones must be known to pass.
    That there are findings is all that they say then, for they name no rows of the package.
    """
    gate = Gate("great_expectations")
    expectations = Expectations()
    suites = {name: schemas.gx_expectations(name) for name in package.files}
    about_rows, about_keys = _groups(suites)
    columns: dict[str, list[str]] = {}
    counts: Counter[str] = Counter()
    for first, frames in _pieces(gate, files or package.files):
        cells = _cells(frames)
        for name, frame in frames.items():
            columns[name] = list(frame.columns)
            counts[name] += len(frame)
        _run(gate, expectations, package, about_rows, cells, partial(_number, first))
    repeated, places = _repeated(package, [part for group in about_keys for part in group.parts])
    _run(gate, expectations, package, about_keys, repeated, lambda name, row: places[name][row])
    for name in columns:
        gate.checks += len(suites[name])
    whole = {name: len(rows) for name, rows in package.rows.items()}
    _about_tables(gate, expectations, suites, columns, {**counts, **whole})
    return gate.result()


def _pieces(gate: Gate, files: Files) -> Iterator[tuple[dict[str, int], dict[str, pd.DataFrame]]]:
    """The next rows of one or more tables, as a user's pandas reads them, and the numbers of the first ones.

    Without the defaults of pandas, which take ``NA`` for a null.
    """
    frames: dict[str, pd.DataFrame] = {}
    first: dict[str, int] = {}
    room = PIECE

    def left() -> int:
        return -(-room // len(schemas.column_names(name)))

    for name, paths in files.items():
        done = 0
        for frame in chain.from_iterable(_chunks(gate, name, path, left) for path in paths):
            if name in frames:
                # The next file of the table goes on where the last one ended.
                yield first, frames
                frames, first, room = {}, {}, PIECE
            frames[name], first[name] = frame, done
            done += len(frame)
            room -= frame.size
            if room <= 0:
                yield first, frames
                frames, first, room = {}, {}, PIECE
    yield first, frames


def _chunks(gate: Gate, name: str, path: Path, size: Callable[[], int]) -> Iterator[pd.DataFrame]:
    import pandas as pd

    dtypes: Any = schemas.pandas_dtypes(name)
    options: Any = {"keep_default_na": False, "na_values": [""], "iterator": True}
    try:
        with pd.read_csv(path, dtype=dtypes, **options) as reader:
            while True:
                yield reader.get_chunk(size())
    except StopIteration:
        return
    except (ValueError, OSError, KeyError) as error:
        gate.blocker("unreadable_table", " ".join(str(error).split()), name)


def _number(first: Mapping[str, int], name: str, row: int) -> int:
    return first[name] + row


def _cells(frames: Mapping[str, pd.DataFrame]) -> Cells:
    """The cells of each table that has all its columns; that another lacks one is found when tables are looked at."""
    return {
        name: {column: _nulled(frame[column]) for column in schemas.column_names(name)}
        for name, frame in frames.items()
        if set(schemas.column_names(name)) <= set(frame.columns)
    }


def _repeated(package: Package, parts: Sequence[Part]) -> tuple[Cells, Mapping[str, Sequence[int]]]:
    """The key columns of the rows whose keys could be repeated, for their hashes are; and their places in their tables.

    Keys with different hashes are different, so that all other rows need not be held against each other.
    """
    cells: dict[str, dict[str, list[Any]]] = {}
    numbers: dict[str, list[int]] = {}
    for name in dict.fromkeys(part.table for part in parts):
        keys = list(dict.fromkeys(part.columns for part in parts if part.table == name))
        wanted = set(_suspects(package, name, keys))
        if wanted:
            rows = {n: row for n, row in enumerate(package.rows[name]) if n in wanted}
            numbers[name] = list(rows)
            named = dict.fromkeys(column for columns in keys for column in columns)
            cells[name] = {column: [row[column] for row in rows.values()] for column in named}
    return cells, numbers


def _suspects(package: Package, name: str, keys: Iterable[Sequence[str]]) -> Iterator[int]:
    """The places of rows with a key that could be that of another row; a key without cells is none."""
    import numpy as np

    found = {tuple(columns): Keys() for columns in keys}
    for batch in package.batches(name):
        for columns, held in found.items():
            held.add(joined(batch[column] for column in columns))
    twice = {
        columns: np.setdiff1d(held.repeated(), hashes(blank(len(columns)))) for columns, held in found.items()
    }
    first = 0
    for batch in package.batches(name) if any(map(len, twice.values())) else ():
        for columns, repeated in twice.items():
            yield from (first + n for n in places(joined(batch[column] for column in columns), repeated))
        first += batch.num_rows


def _about_tables(
    gate: Gate,
    expectations: Expectations,
    suites: Mapping[str, Sequence[Mapping[str, Any]]],
    columns: Mapping[str, Sequence[str]],
    counts: Mapping[str, int],
) -> None:
    """Check the columns of every table and its number of rows.

    The columns of all tables are checked in one go, side by side, and table by table only where that fails. A
    count of at least none needs no check. There are no cells in the frames, for a table may have many.
    """
    import pandas as pd

    asked: dict[str, list[Mapping[str, Any]]] = {}
    for name in columns:
        about = [one for one in suites[name] if one["type"].startswith("expect_table_")]
        asked[name] = [one for one in about if one["kwargs"].get("min_value") != 0]
    wide = [f"{name}.{column}" for name in columns for column in columns[name]]
    expected = [f"{name}.{column}" for name in columns for column in schemas.column_names(name)]
    in_order = {"type": "expect_table_columns_to_match_ordered_list", "kwargs": {"column_list": expected}}
    if not expectations.failures(pd.DataFrame(columns=wide), [in_order]):
        asked = {name: [o for o in about if o["type"] != in_order["type"]] for name, about in asked.items()}
    for name, about in asked.items():
        for one in about:
            is_about_columns = one["type"] == in_order["type"]
            # Of rows it is only asked whether they are enough, and more of them than that would each take memory.
            rows = 0 if is_about_columns else min(counts[name], one["kwargs"]["min_value"])
            frame = pd.DataFrame(
                columns=list(columns[name]) if is_about_columns else None, index=pd.RangeIndex(rows)
            )
            for failure in expectations.failures(frame, [one]):
                gate.blocker(one["meta"]["rule"], failure.message, name)


def _run(
    gate: Gate,
    expectations: Expectations,
    package: Package,
    groups: Iterable[Group],
    cells: Cells,
    number_of: _NumberOf,
) -> None:
    """Ask of the ``cells`` what the groups ask."""
    for batch in _batches(Stack(group, cells) for group in groups if group.present(cells)):
        frame, asked = _side_by_side(batch)
        for failure in expectations.failures(frame, asked):
            _report(gate, package, cells, number_of, batch[failure.number], failure)


def _nulled(series: pd.Series[Any]) -> list[Any]:
    return [None if missing else cell for cell, missing in zip(series.tolist(), series.isna(), strict=True)]


def _groups(suites: Mapping[str, Iterable[Mapping[str, Any]]]) -> tuple[list[Group], list[Group]]:
    """What is asked of rows, and what of keys, each with what is equal but for the names of the columns."""
    groups: dict[str, Group] = {}
    for table, suite in suites.items():
        for expectation in suite:
            if not expectation["type"].startswith("expect_table_"):
                _add(groups, table, expectation)
    about_keys = [group for group in groups.values() if group.pattern["type"] in UNIQUE]
    return [group for group in groups.values() if group not in about_keys], about_keys


def _add(groups: dict[str, Group], table: str, expectation: Mapping[str, Any]) -> None:
    """Put an expectation to those that are equal but for the names of the columns."""
    kwargs = expectation["kwargs"]
    named = [kwargs[key] for key in _COLUMN_ARGUMENTS if key in kwargs]
    named += kwargs.get("column_list", [])
    named += _conditioned(kwargs.get("row_condition"))
    columns = tuple(dict.fromkeys(named))
    numbers = {column: str(number) for number, column in enumerate(columns)}
    pattern = {"type": expectation["type"], "kwargs": _renamed(kwargs, numbers)}
    group = groups.setdefault(json.dumps(pattern, sort_keys=True), Group(pattern))
    if (table, columns) not in ((part.table, part.columns) for part in group.parts):
        group.parts.append(Part(table, columns, expectation["meta"]["rule"]))


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


def _batches(stacks: Iterable[Stack]) -> list[list[Stack]]:
    """The stacks that are checked in one frame: those of about the same height.

    Those with a condition have frames of their own, since every condition copies the frame. A stack
    without rows has nothing to check.
    """
    batches: dict[tuple[bool, int], list[Stack]] = {}
    for stack in stacks:
        if stack.height:
            alike = ("row_condition" in stack.group.pattern["kwargs"], stack.height.bit_length() // 3)
            batches.setdefault(alike, []).append(stack)
    return list(batches.values())


def _side_by_side(stacks: Sequence[Stack]) -> tuple[pd.DataFrame, list[dict[str, Any]]]:
    """The columns of all stacks in one frame, and what is asked of them.

    A shorter stack is filled up with its own rows over again, which changes no answer; where rows must
    be unique, with numbers that are.
    """
    import numpy as np
    import pandas as pd

    height = max(stack.height for stack in stacks)
    columns: dict[str, Any] = {}
    asked = []
    for number, stack in enumerate(stacks):
        pattern = stack.group.pattern
        names = {str(position): f"{number}_{position}" for position in range(len(stack.columns))}
        for position, column in enumerate(stack.columns):
            if stack.is_about_keys:
                filled = np.append(column, np.arange(height - len(column)))
            else:
                filled = np.resize(column, height)
            columns[names[str(position)]] = filled
        asked.append({"type": pattern["type"], "kwargs": _renamed(pattern["kwargs"], names)})
    return pd.DataFrame(columns, dtype=object), asked


def _report(
    gate: Gate, package: Package, cells: Cells, number_of: _NumberOf, stack: Stack, failure: Failure
) -> None:
    """One finding for each row that failed, or one for each table where it is not about rows."""
    for number in sorted({number % stack.height for number in failure.rows}):
        for part, row in stack.origins(number):
            rows = package.rows.get(part.table)
            place_in_table = number_of(part.table, row)
            place = row_id(part.table, rows[place_in_table]) if rows else f"line {place_in_table + 2}"
            values = ", ".join(shown(cells[part.table][column][row]) for column in part.columns)
            fields = ", ".join(part.columns)
            gate.blocker(part.rule, f"{values}: {failure.message}", part.table, place, fields)
    if not failure.rows:
        for part in stack.group.present(cells):
            gate.blocker(part.rule, failure.message, part.table)
