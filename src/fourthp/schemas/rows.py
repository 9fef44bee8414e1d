"""What is wrong with a single row: types, limits and the rules between its columns, in plain Python."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from fourthp.schemas.contract import PYTHON_TYPES, enum, foreign_keys, rules, table_schema, vocabulary_names

Cells = Mapping[str, Any]


@cache
def _fields(name: str) -> tuple[dict[str, Any], ...]:
    """The fields of a table; a column that points to a vocabulary has its codes as ``enum``."""
    codes = {
        column: enum(name, column) for column, target, _ in foreign_keys(name) if target in vocabulary_names()
    }
    fields = table_schema(name)["fields"]
    for field in fields:
        if field["name"] in codes:
            field["constraints"]["enum"] = codes[field["name"]]
    return tuple(fields)


@cache
def _rules(name: str) -> tuple[dict[str, Any], ...]:
    return tuple(rules(name))


def cell_problems(name: str, row: Cells) -> Iterator[tuple[str, str]]:
    """Column and fault of every cell that does not fit its column; a column that the row lacks is empty."""
    for field in _fields(name):
        fault = _fault(field, row.get(field["name"]))
        if fault is not None:
            yield field["name"], fault


def _fault(field: Mapping[str, Any], value: Any) -> str | None:
    constraints = field["constraints"]
    if value is None:
        return "is empty, and a value is required" if constraints.get("required") else None
    if not _is_a(field["type"], value):
        return f"{shown(value)} is no {field['type']}"
    if "enum" in constraints and value not in constraints["enum"]:
        return f"{shown(value)} is none of the codes {_listed(constraints['enum'])}"
    if "pattern" in constraints and not re.search(constraints["pattern"], value):
        return f"{shown(value)} does not match {constraints['pattern']}"
    if "minimum" in constraints and value < constraints["minimum"]:
        return f"{shown(value)} is less than {constraints['minimum']}"
    if "maximum" in constraints and value > constraints["maximum"]:
        return f"{shown(value)} is more than {constraints['maximum']}"
    return None


def _is_a(kind: str, value: Any) -> bool:
    if kind == "date" and isinstance(value, str):
        try:
            return bool(date.fromisoformat(value))
        except ValueError:
            return False
    # bool is a kind of int in Python, and only there.
    return isinstance(value, PYTHON_TYPES[kind]) and (kind == "boolean" or not isinstance(value, bool))


def broken_rules(name: str, row: Cells) -> Iterator[dict[str, Any]]:
    """The rules of the table that a row of sound cells breaks."""
    for rule in _rules(name):
        if not _HOLDS[rule["kind"]](rule, [row.get(column) for column in rule["columns"]]):
            yield rule


def _filled(values: Sequence[Any]) -> int:
    return sum(value is not None for value in values)


def _both(test: Callable[[Any, Any], bool]) -> Callable[[Mapping[str, Any], list[Any]], bool]:
    """A rule that compares two values holds where one of them is missing."""
    return lambda rule, values: None in values or test(*values)


_HOLDS: dict[str, Callable[[Mapping[str, Any], list[Any]], bool]] = {
    "exactly_one": lambda rule, values: _filled(values) == 1,
    "at_most_one": lambda rule, values: _filled(values) <= 1,
    "at_least_one": lambda rule, values: _filled(values) >= 1,
    "all_or_none": lambda rule, values: _filled(values) in (0, len(values)),
    "requires": lambda rule, values: values[0] is None or values[1] is not None,
    "filled_unless": lambda rule, values: (values[0] is None) == (values[1] == rule["value"]),
    "not_equal": _both(lambda first, second: first != second),
    "ordered": _both(lambda first, second: str(first)[: len(str(second))] <= str(second)),
    "before": _both(lambda first, second: first < second),
}


def shown(value: Any) -> str:
    """A value as messages show it."""
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:59]}…"


def _listed(codes: Sequence[str]) -> str:
    some = ", ".join(codes[:12])
    return some if len(codes) <= 12 else f"{some}, … ({len(codes)} in all)"
