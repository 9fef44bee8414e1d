"""The contract as SQL: CREATE TABLE statements for SQLite, PostgreSQL and DuckDB."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from fourthp.schemas.contract import (
    foreign_keys,
    primary_key,
    rules,
    table_names,
    table_schema,
    unique_keys,
)

_TYPES = {
    "sqlite": {
        "string": "TEXT",
        "integer": "INTEGER",
        "number": "REAL",
        "boolean": "INTEGER",
        "date": "TEXT",
    },
    "postgresql": {
        "string": "text",
        "integer": "bigint",
        "number": "double precision",
        "boolean": "boolean",
        "date": "date",
    },
    "duckdb": {
        "string": "VARCHAR",
        "integer": "BIGINT",
        "number": "DOUBLE",
        "boolean": "BOOLEAN",
        "date": "DATE",
    },
}
SQL_DIALECTS = tuple(_TYPES)
"""The dialects that ``sql_ddl`` writes."""


def sql_ddl(dialect: str, tables: Collection[str] | None = None) -> str:
    """A script that creates every table, or those named, each after those it points to.

    References to tables that are not created are left out.

    Keys, required columns, lists of values, limits and rules become constraints; patterns do not,
    since each database has regular expressions of its own. Raises ValueError for an unknown dialect or table.
    """
    if dialect not in _TYPES:
        raise ValueError(f"no SQL dialect {dialect!r}; there are {', '.join(_TYPES)}")
    wanted = set(table_names() if tables is None else tables)
    if unknown := sorted(wanted - set(table_names())):
        raise ValueError(f"no table {', '.join(unknown)}; there are {', '.join(table_names())}")
    return "\n".join(_create_table(name, dialect, wanted) for name in table_names() if name in wanted)


def _create_table(name: str, dialect: str, created: Collection[str]) -> str:
    schema = table_schema(name)
    parts = [_column(field, dialect) for field in schema["fields"]]
    parts.append(f"PRIMARY KEY ({_list(primary_key(name))})")
    parts += [f"UNIQUE ({_list(key)})" for key in unique_keys(name)]
    parts += [
        f"FOREIGN KEY ({_quoted(column)}) REFERENCES {_quoted(target)} ({_quoted(key)})"
        for column, target, key in foreign_keys(name)
        if target in created
    ]
    parts += [
        f"CONSTRAINT {_quoted(name + '_' + rule['name'])} CHECK ({_CHECKS[rule['kind']](rule)})"
        for rule in rules(name)
    ]
    body = ",\n  ".join(parts)
    return f"-- {schema['title']}: {schema['description']}\nCREATE TABLE {_quoted(name)} (\n  {body}\n);\n"


def _column(field: dict[str, Any], dialect: str) -> str:
    name, constraints = _quoted(field["name"]), field["constraints"]
    words = [name, _TYPES[dialect][field["type"]]]
    if constraints.get("required"):
        words.append("NOT NULL")
    if constraints.get("unique"):
        words.append("UNIQUE")
    if "enum" in constraints:
        words.append(f"CHECK ({name} IN ({', '.join(map(_literal, constraints['enum']))}))")
    if "minimum" in constraints:
        words.append(f"CHECK ({name} >= {constraints['minimum']})")
    if "maximum" in constraints:
        words.append(f"CHECK ({name} <= {constraints['maximum']})")
    if dialect == "sqlite" and field["type"] == "boolean":
        words.append(f"CHECK ({name} IN (0, 1))")
    return " ".join(words)


def _quoted(name: str) -> str:
    return f'"{name}"'


def _list(names: Sequence[str]) -> str:
    return ", ".join(map(_quoted, names))


def _literal(value: str) -> str:
    escaped = value.replace("'", "''")
    return f"'{escaped}'"


def _filled(column: str) -> str:
    return f"{_quoted(column)} IS NOT NULL"


def _count(columns: Sequence[str]) -> str:
    return " + ".join(f"CASE WHEN {_filled(column)} THEN 1 ELSE 0 END" for column in columns)


def _ordered(first: str, second: str) -> str:
    return f"substr({_quoted(first)}, 1, length({_quoted(second)})) <= {_quoted(second)}"


# A CHECK holds where its condition is unknown, so comparisons with an empty cell pass.
_CHECKS: dict[str, Callable[[dict[str, Any]], str]] = {
    "exactly_one": lambda rule: f"{_count(rule['columns'])} = 1",
    "at_most_one": lambda rule: f"{_count(rule['columns'])} <= 1",
    "at_least_one": lambda rule: f"{_count(rule['columns'])} >= 1",
    "all_or_none": lambda rule: f"{_count(rule['columns'])} IN (0, {len(rule['columns'])})",
    "requires": lambda rule: f"{_quoted(rule['columns'][0])} IS NULL OR {_filled(rule['columns'][1])}",
    "filled_unless": lambda rule: (
        f"({_filled(rule['columns'][0])}) = ({_quoted(rule['columns'][1])} <> {_literal(rule['value'])})"
    ),
    "not_equal": lambda rule: " <> ".join(map(_quoted, rule["columns"])),
    "ordered": lambda rule: _ordered(*rule["columns"]),
    "before": lambda rule: " < ".join(map(_quoted, rule["columns"])),
}
