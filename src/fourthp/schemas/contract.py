"""Reading the contract: the Table Schemas and vocabularies under ``schemas/``.

The JSON and CSV files there are the only place where tables are described. Besides the
properties of Table Schema v2 (https://datapackage.org/standard/table-schema/) they carry three
of our own:

``provenance`` of a field
    ``stated`` (every value has a row in ``evidence``), ``derived:<how>``, ``reference:<list>`` or
    ``curated:<list>``.
``rules`` of a table
    what must hold between the columns of a row: ``name``, ``kind`` (see ``RULE_KINDS``),
    ``columns``, ``description`` and, for some kinds, ``value``.
``minRows`` of a table
    the least number of rows a published table has; 0 where it is not given.

To add a code, add a row with its definition to ``schemas/vocabularies/<table>.csv``, leave a code of
another system empty unless you have checked it against a source named in the table's ``sources``, and
raise ``minRows``. To add a table, add its JSON file; everything else follows.
"""

from __future__ import annotations

import copy
import csv
import json
from datetime import date
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

PYTHON_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "date": (date,),
}
"""Type of a column -> what its values may be in Python; the last is what they are turned into."""

RULE_KINDS = {
    "exactly_one": "exactly one of the columns is filled",
    "at_most_one": "at most one of the columns is filled",
    "at_least_one": "at least one of the columns is filled",
    "all_or_none": "the columns are filled together or not at all",
    "requires": "where the first column is filled, so is the second",
    "filled_unless": "the first column is filled exactly where the second is not `value`",
    "not_equal": "the two columns differ where both are filled",
    "ordered": "the first date is not after the second, compared to the precision of the second",
    "before": "the first number is less than the second",
}
"""What each kind of rule demands of a row."""

_PACKAGE = Path(__file__).resolve().parents[1]
_BUNDLED = _PACKAGE / "_data"
_CHECKOUT = _PACKAGE.parents[1]


def _root(bundled: str, checkout: str) -> Path:
    for root in (_BUNDLED / bundled, _CHECKOUT / checkout):
        if root.is_dir():
            return root
    raise FileNotFoundError(
        f"neither {_BUNDLED / bundled} nor {_CHECKOUT / checkout} is there; "
        "install the package from its wheel, or in editable mode from a checkout"
    )


def schemas_root() -> Path:
    """The folder of Table Schemas: of the installed wheel, else of the checkout.

    Raises FileNotFoundError where there is neither.
    """
    return _root("schemas", "schemas")


def reference_root() -> Path:
    """The folder of reference lists: of the installed wheel, else of the checkout.

    Raises FileNotFoundError where there is neither.
    """
    return _root("reference", "seeds/reference")


@cache
def _schemas() -> dict[str, dict[str, Any]]:
    """All Table Schemas by table name, a table after those its foreign keys point to."""
    read = {}
    for path in sorted(schemas_root().glob("*.json")):
        if path.name != "datapackage-profile.json":
            read[path.stem] = json.loads(path.read_text(encoding="utf-8"))
    needs = TopologicalSorter(
        {
            name: {key["reference"].get("resource", name) for key in schema.get("foreignKeys", ())} - {name}
            for name, schema in read.items()
        }
    )
    needs.prepare()
    ordered: list[str] = []
    while needs.is_active():
        ready = sorted(needs.get_ready())
        ordered += ready
        needs.done(*ready)
    return {name: read[name] for name in ordered}


def _schema(name: str) -> dict[str, Any]:
    try:
        return _schemas()[name]
    except KeyError:
        raise KeyError(f"there is no table {name!r}; the tables are {', '.join(_schemas())}") from None


def table_names() -> tuple[str, ...]:
    """All tables, each after those that its foreign keys point to."""
    return tuple(_schemas())


def table_schema(name: str) -> dict[str, Any]:
    """The Table Schema of a table: a copy that the caller may change.

    Raises KeyError for an unknown table, as do all functions here that take a table's name.
    """
    return copy.deepcopy(_schema(name))


def schema_version(name: str) -> str:
    """The version of a table's schema (Semantic Versioning)."""
    return str(_schema(name)["version"])


def schema_id(name: str, base: str = "") -> str:
    """The identifier of a version of a table's schema below the address ``base``, relative where none is given.

    This project owns no address on the web, so it claims none: whoever publishes the schemas gives theirs.
    """
    root = f"{base.rstrip('/')}/" if base else ""
    return f"{root}schemas/{name}/{schema_version(name)}.json"


def field(table: str, name: str) -> dict[str, Any]:
    """The definition of one column: a copy. Raises KeyError for an unknown table or column."""
    for candidate in _schema(table)["fields"]:
        if candidate["name"] == name:
            return copy.deepcopy(dict(candidate))
    raise KeyError(f"table {table!r} has no column {name!r}; it has {', '.join(column_names(table))}")


def column_names(name: str) -> tuple[str, ...]:
    """The columns of a table, in published order."""
    return tuple(column["name"] for column in _schema(name)["fields"])


def primary_key(name: str) -> tuple[str, ...]:
    """The columns that together identify a row."""
    return tuple(_schema(name)["primaryKey"])


def unique_keys(name: str) -> tuple[tuple[str, ...], ...]:
    """Further sets of columns that no two rows share; two empty cells count as equal."""
    return tuple(tuple(key) for key in _schema(name).get("uniqueKeys", ()))


def foreign_keys(name: str) -> tuple[tuple[str, str, str], ...]:
    """The foreign keys of a table as (column, table it points to, column there)."""
    return tuple(
        (key["fields"][0], key["reference"].get("resource", name), key["reference"]["fields"][0])
        for key in _schema(name).get("foreignKeys", ())
    )


def rules(name: str) -> list[dict[str, Any]]:
    """What must hold between the columns of each row: a copy."""
    return copy.deepcopy(list(_schema(name).get("rules", ())))


def min_rows(name: str) -> int:
    """The least number of rows that a published table has."""
    return int(_schema(name).get("minRows", 0))


@cache
def vocabulary_names() -> tuple[str, ...]:
    """The tables whose rows are part of the contract."""
    return tuple(name for name in _schemas() if _vocabulary_path(name).is_file())


def vocabulary(name: str) -> list[dict[str, str]]:
    """The rows of a vocabulary in file order; an empty cell is an empty string.

    Raises KeyError where there is no such vocabulary.
    """
    if name not in vocabulary_names():
        raise KeyError(f"there is no vocabulary {name!r}; there are {', '.join(vocabulary_names())}")
    return [dict(row) for row in _vocabulary(name)]


def enum(table: str, name: str) -> tuple[str, ...]:
    """The values a column may take: its ``enum``, or the keys of the vocabulary it points to.

    Raises KeyError where the column is not limited to a list.
    """
    limited = field(table, name)["constraints"].get("enum")
    if limited is not None:
        return tuple(limited)
    for column, target, key in foreign_keys(table):
        if column == name and target in vocabulary_names():
            return tuple(row[key] for row in _vocabulary(target))
    raise KeyError(f"column {name!r} of table {table!r} is not limited to a list of values")


def _vocabulary_path(name: str) -> Path:
    return schemas_root() / "vocabularies" / f"{name}.csv"


@cache
def _vocabulary(name: str) -> tuple[dict[str, str], ...]:
    with _vocabulary_path(name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
