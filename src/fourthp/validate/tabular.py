"""Gate ``frictionless``: every CSV resource under its Table Schema, as the reference reader sees it.

Frictionless does not enforce ``uniqueKeys``; the suites of the gate ``great_expectations`` do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from fourthp import schemas
from fourthp.records import GateResult, Row
from fourthp.validate.gate import Gate
from fourthp.validate.reading import Package, Rows, row_id

if TYPE_CHECKING:
    from frictionless import Report

_DIALECT = {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True}
# Of so many rows Frictionless may hold the keys.
_HELD = 100_000
_READ = ("name", "type", "format", "constraints")


def check(package: Package) -> GateResult:
    """Validate header, types, constraints, primary keys and foreign keys of each table."""
    from frictionless import Package as FrictionlessPackage
    from frictionless import system

    gate = Gate("frictionless")
    # The paths were found to lie inside the package when it was opened; they are absolute here.
    with system.use_context(trusted=True):
        whole = FrictionlessPackage.from_descriptor({"resources": list(_resources(package))})
        for name, paths in package.files.items():
            gate.checks += 1
            first = 0
            for number in range(len(paths)):
                report = whole.get_resource(_resource(name, number)).validate(limit_errors=0)
                _errors(gate, package, name, report, first)
                first += package.rows[name].counts[number] if name in package.rows else 0
    return gate.result()


def _resources(package: Package) -> Iterator[dict[str, Any]]:
    """A lean descriptor: the tables without their prose, and beside them the keys they may name.

    Frictionless reads the whole of another table for every foreign key to it; a table of one column in
    memory makes the gate twice as fast.
    """
    targets: set[tuple[str, str]] = set()
    for name, number, path in ((n, k, p) for n, paths in package.files.items() for k, p in enumerate(paths)):
        keys = [key for key in schemas.foreign_keys(name) if key[1] in package.rows]
        targets |= {(target, key) for _, target, key in keys}
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
                # Frictionless holds all keys of a file to compare them; those of a long table, which the suites of
                # the gate great_expectations compare, too, are left to these.
                "primaryKey": list(schemas.primary_key(name))
                if len(package.rows.get(name, ())) <= _HELD
                else [],
                "foreignKeys": [
                    {"fields": [column], "reference": {"resource": f"{target}.{key}", "fields": [key]}}
                    for column, target, key in keys
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
