"""Gate ``rules``: what must hold between dates and between rows, and no column check can see.

The rules within a row (exactly one actor, an end that needs a start) are expectations of the schemas and are
checked by the gate ``great_expectations``. Here are the calendar, which patterns do not know, the order of
two dates of different precision, and chains: nothing is a part of its own part.
"""

from __future__ import annotations

from datetime import date

from fourthp import schemas
from fourthp.records import GateResult
from fourthp.validate.gate import Gate, shown
from fourthp.validate.reading import Package, row_id

_FORMS = {4: "{}-01-01", 7: "{}-01", 10: "{}"}


def check(package: Package) -> GateResult:
    """Check every date of reduced precision, every pair of dates and every chain of parents."""
    gate = Gate("rules")
    for name in package.rows:
        _days(gate, package, name)
        _orders(gate, package, name)
        _chains(gate, package, name)
    return gate.result()


def _days(gate: Gate, package: Package, name: str) -> None:
    """A text column that holds dates (its pattern begins with a year) holds days that exist."""
    fields = [
        field["name"]
        for field in schemas.table_schema(name)["fields"]
        if field["type"] == "string" and field["constraints"].get("pattern", "").startswith("^[0-9]{4}")
    ]
    for row in package.rows[name] if fields else ():
        for field in fields:
            value = row[field]
            if isinstance(value, str):
                gate.checks += 1
                if not _exists(value):
                    message = f"{shown(value)} is no day of the calendar"
                    gate.blocker("no_such_day", message, name, row_id(name, row), field)


def _exists(value: str) -> bool:
    try:
        date.fromisoformat(_FORMS[len(value)].format(value))
    except (KeyError, ValueError):
        return False
    return True


def _orders(gate: Gate, package: Package, name: str) -> None:
    """Two dates are in order as far as both are told: 2021-03-05 is not after 2021-03."""
    for rule in schemas.rules(name):
        if rule["kind"] != "ordered":
            continue
        first, second = rule["columns"]
        for row in package.rows[name]:
            start, end = row[first], row[second]
            if isinstance(start, str) and isinstance(end, str):
                gate.checks += 1
                told = min(len(start), len(end))
                if start[:told] > end[:told]:
                    message = f"{start} to {end}: {rule['description']}"
                    gate.blocker(rule["name"], message, name, row_id(name, row), second)


def _chains(gate: Gate, package: Package, name: str) -> None:
    """Following a table's reference to itself never leads back to the same row."""
    (key, *more) = schemas.primary_key(name)
    for column, target, _ in schemas.foreign_keys(name):
        if target != name or more:
            continue
        parents = {row[key]: row[column] for row in package.rows[name] if row[column] is not None}
        gate.checks += len(package.rows[name])
        for start in parents:
            seen, here = {start}, parents[start]
            while here is not None and here not in seen:
                seen.add(here)
                here = parents.get(here)
            if here == start:
                message = f"{start} leads back to itself by way of {column}"
                gate.blocker("circle", message, name, str(start), column)
