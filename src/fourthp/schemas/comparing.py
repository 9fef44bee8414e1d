"""What changed between two Table Schemas, and how much of a change it is to those who use the data.

The levels are those of the recipe for the versions of data packages
(https://datapackage.org/recipes/data-package-version/): ``major`` for what a consumer's code may trip over,
``minor`` for what only adds, ``patch`` for words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fourthp.schemas.contract import table_schema

LEVELS = ("patch", "minor", "major")
"""Levels of change, the least one first."""

_WORDS = ("title", "description", "example", "rdfType", "provenance")
_TABLE_WORDS = ("title", "description", "sources", "version", "$id")
# Limits on a value: -1 where a smaller number lets more through, 1 where a greater one does.
_LOOSER = {"minimum": -1, "minLength": -1, "maximum": 1, "maxLength": 1}
_FLAGS = ("required", "unique")


@dataclass(frozen=True, slots=True)
class SchemaChange:
    """One difference. ``kind`` names it (``field_removed``, ``narrower``, ``wider``, ``words`` …)."""

    table: str
    field: str | None
    kind: str
    level: str
    detail: str


def compare_schemas(table: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> list[SchemaChange]:
    """Every difference between two versions of the schema of one table."""
    return list(_changes(table, old, new))


_BREAKS_CONSUMERS = frozenset(
    {"field_removed", "fields_reordered", "type_changed", "key_changed", "wider", "min_rows"}
)


def check_extension(table: str, extension: Mapping[str, Any]) -> list[SchemaChange]:
    """What keeps data under an extended schema from being read as data of ``table``; empty where nothing does.

    An extension may add columns, limits and rules and word things anew. It may not take anything away, change
    a type or key, or let through what the original does not.
    """
    changes = compare_schemas(table, table_schema(table), extension)
    return [change for change in changes if change.kind in _BREAKS_CONSUMERS]


def _changes(table: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[SchemaChange]:
    before = {field["name"]: field for field in old["fields"]}
    after = {field["name"]: field for field in new["fields"]}
    for name in before.keys() - after.keys():
        yield SchemaChange(table, name, "field_removed", "major", f"the column {name} is gone")
    for name in after.keys() - before.keys():
        yield SchemaChange(table, name, "field_added", "major", f"the column {name} is new")
    common = [name for name in before if name in after]
    if common != [name for name in after if name in before]:
        yield SchemaChange(table, None, "fields_reordered", "major", "the columns stand in another order")
    for name in common:
        yield from _field(table, before[name], after[name])
    yield from _table(table, old, new)


def _field(table: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[SchemaChange]:
    name = old["name"]
    for key in ("type", "format"):
        if old.get(key) != new.get(key):
            detail = f"{key} {old.get(key)} is now {new.get(key)}"
            yield SchemaChange(table, name, "type_changed", "major", detail)
    before, after = old.get("constraints", {}), new.get("constraints", {})
    for key in sorted(before.keys() | after.keys()):
        if before.get(key) != after.get(key):
            narrower = _is_narrower(key, before.get(key), after.get(key))
            kind, level = ("narrower", "major") if narrower else ("wider", "minor")
            yield SchemaChange(table, name, kind, level, _limit(key, before.get(key), after.get(key)))
    for key in _WORDS:
        if old.get(key) != new.get(key):
            yield SchemaChange(table, name, "words", "patch", f"{key} is worded anew")


def _is_narrower(key: str, old: Any, new: Any) -> bool:
    """Whether a limit lets less through than it did; a pattern that changes is taken for narrower."""
    if key in _FLAGS:
        return bool(new)
    if old is None or new is None:
        return old is None
    if key == "enum":
        return not set(old) <= set(new)
    if key in _LOOSER:
        return bool((new - old) * _LOOSER[key] < 0)
    return True


def _limit(key: str, old: Any, new: Any) -> str:
    if key == "enum" and old is not None and new is not None:
        gone, come = (sorted(set(a) - set(b)) for a, b in ((old, new), (new, old)))
        words = [f"without {', '.join(gone)}"] * bool(gone) + [f"with {', '.join(come)}"] * bool(come)
        return f"enum is now {' and '.join(words) or 'in another order'}"
    if old is None or new is None:
        return f"{key} {'asked for' if old is None else 'no longer asked for'}"
    return f"{key} {old} is now {new}"


def _table(table: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[SchemaChange]:
    if old.get("primaryKey") != new.get("primaryKey"):
        detail = f"the key {_joined(old.get('primaryKey'))} is now {_joined(new.get('primaryKey'))}"
        yield SchemaChange(table, None, "key_changed", "major", detail)
    for key, noun in (("foreignKeys", "foreign key"), ("uniqueKeys", "unique key"), ("rules", "rule")):
        before = [_essence(entry) for entry in old.get(key, ())]
        after = [_essence(entry) for entry in new.get(key, ())]
        for entry in after:
            if entry not in before:
                yield SchemaChange(table, None, "narrower", "major", f"new {noun}: {_joined(entry)}")
        for entry in before:
            if entry not in after:
                yield SchemaChange(table, None, "wider", "minor", f"no longer a {noun}: {_joined(entry)}")
    fewest = (old.get("minRows", 0), new.get("minRows", 0))
    if fewest[0] != fewest[1]:
        # More rows of a vocabulary are more data, no promise that is taken back.
        level = "minor" if fewest[1] > fewest[0] else "patch"
        yield SchemaChange(table, None, "min_rows", level, f"minRows {fewest[0]} is now {fewest[1]}")
    for key in _TABLE_WORDS:
        if old.get(key) != new.get(key):
            yield SchemaChange(table, None, "words", "patch", f"{key} is worded anew")


def _essence(entry: Any) -> Any:
    """A key or rule without the words that only explain it."""
    return {k: v for k, v in entry.items() if k != "description"} if isinstance(entry, Mapping) else entry


def _joined(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_joined(part)}" for key, part in value.items())
    return "|".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
