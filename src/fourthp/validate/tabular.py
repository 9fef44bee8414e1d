"""Gate ``frictionless``: every CSV resource under its Table Schema, as the reference reader sees it.

Frictionless does not enforce ``uniqueKeys``; the suites of the gate ``great_expectations`` do. It holds all keys that
it compares, so that of a long table it is asked only about those that hashes show to be at fault: it finds the same,
and the memory that it takes does not grow with the package.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pyarrow.compute as pc

from fourthp import schemas
from fourthp.records import GateResult, Row
from fourthp.validate.gate import Gate
from fourthp.validate.keys import Keys, blank, joined
from fourthp.validate.passing import Files
from fourthp.validate.reading import Package, Rows, row_id

if TYPE_CHECKING:
    from frictionless import Report

_DIALECT = {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True}
HELD = 10_000
"""Of so many rows Frictionless may hold the keys in any case."""

_READ = ("name", "type", "format", "constraints")


def check(package: Package, files: Files | None = None) -> GateResult:
    """Validate header, types, constraints, primary keys and foreign keys of each table.

    With ``files`` only the rows in these are looked at, beside keys: all other ones must be known to pass. That there
    are findings is all that they say then, for they name no rows of the package.
    """
    from frictionless import Package as FrictionlessPackage
    from frictionless import system

    gate = Gate("frictionless")
    # The paths were found to lie inside the package when it was opened; they are absolute here.
    with system.use_context(trusted=True):
        whole = FrictionlessPackage.from_descriptor({"resources": list(_resources(package, files))})
        for name, paths in package.files.items():
            gate.checks += 1
            first = 0
            for number in range(len(paths)):
                report = whole.get_resource(_resource(name, number)).validate(limit_errors=0)
                _errors(gate, package, name, report, first)
                first += package.rows[name].counts[number] if name in package.rows else 0
    return gate.result()


def _resources(package: Package, files: Files | None) -> Iterator[dict[str, Any]]:
    """A lean descriptor: the tables without their prose, and beside them the keys they may name.

    Frictionless reads the whole of another table for every foreign key to it; a table of one column in
    memory makes the gate twice as fast.
    """
    asked = _Asked(package, 0 if files else HELD)
    targets: set[tuple[str, str]] = set()
    for name, paths in package.files.items():
        primary, foreign = asked.primary_key(name), asked.foreign_keys(name)
        targets |= {(target, key) for _, target, key in foreign}
        if files and not primary and not foreign:
            # Keys, where there is something to ask about them, are told of the whole table.
            paths = files[name]
        for number, path in enumerate(paths):
            yield {
                "name": _resource(name, number),
                "type": "table",
                "path": str(path.absolute()),
                "format": "csv",
                "encoding": "utf-8",
                "dialect": _DIALECT,
                "schema": {
                    "fields": [
                        {key: field[key] for key in _READ if key in field}
                        for field in schemas.table_schema(name)["fields"]
                    ],
                    "primaryKey": primary,
                    "foreignKeys": [
                        {"fields": [column], "reference": {"resource": f"{target}.{key}", "fields": [key]}}
                        for column, target, key in foreign
                    ],
                },
            }
    for target, key in sorted(targets):
        values = sorted({str(row[key]) for row in package.rows[target] if row[key] is not None})
        yield {
            "name": f"{target}.{key}",
            "type": "table",
            "data": [[key], *([value] for value in values)],
            "schema": {"fields": [{"name": key, "type": "string"}]},
        }


class _Asked:
    """The keys about which Frictionless is asked: all of a table of up to ``held`` rows, else those at fault."""

    def __init__(self, package: Package, held: int) -> None:
        self._package = package
        self._rows = held
        self._held: dict[tuple[str, str], Keys] = {}

    def primary_key(self, name: str) -> list[str]:
        """The primary key of a table, none where it is not asked about."""
        key = schemas.primary_key(name)
        return list(key) if self._is_short(name) or not self._is_unique(name, key) else []

    def foreign_keys(self, name: str) -> list[tuple[str, str, str]]:
        """The foreign keys of a table that are asked about, as far as what they name can be read."""
        keys = [key for key in schemas.foreign_keys(name) if key[1] in self._package.rows]
        return [key for key in keys if self._is_short(name) or not self._is_met(name, *key)]

    def _is_short(self, name: str) -> bool:
        return len(self._package.rows.get(name, ())) <= self._rows

    def _is_unique(self, name: str, key: Sequence[str]) -> bool:
        """Whether every row of a table has a key of its own."""
        keys = Keys([blank(len(key))])
        for batch in self._package.batches(name):
            keys.add(joined(batch[column] for column in key))
        return not len(keys.repeated())

    def _is_met(self, name: str, column: str, target: str, key: str) -> bool:
        """Whether every cell of a column, as far as it is filled, is a key of another table."""
        if (target, key) not in self._held:
            self._held[target, key] = Keys(batch[key] for batch in self._package.batches(target))
        asked = Keys(pc.unique(batch[column].drop_null()) for batch in self._package.batches(name))
        return not len(self._held[target, key].lacking(asked))


def _resource(name: str, number: int) -> str:
    """What a file of a table is called here."""
    return f"{name}.part-{number}"


def _errors(gate: Gate, package: Package, name: str, report: Report, first: int) -> None:
    """Note the errors of a file; ``first`` is the number of its first row in the table."""
    rows: Sequence[Row] | Rows = package.rows.get(name, [])
    for task in report.tasks:
        for error in task.errors:
            # The header is row 1; a table that could be read has all its rows, in the order of the file.
            number = getattr(error, "row_number", None)
            place = None
            if number is not None:
                row = first + number - 2
                place = row_id(name, rows[row]) if len(rows) > row else _cells(name, error)
            field = getattr(error, "field_name", None) or ", ".join(getattr(error, "field_names", []))
            gate.blocker(error.type.replace("-", "_"), error.message, name, place, field or None)


def _cells(name: str, error: Any) -> str:
    """The row's key as it stands in the file, where the table could not be read as a whole."""
    cells: Mapping[str, str] = dict(zip(schemas.column_names(name), error.cells, strict=False))
    return "|".join(cells.get(column, "") for column in schemas.primary_key(name))
