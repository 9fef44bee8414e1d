"""What building rows needs of the schemas, looked up once per table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from fourthp import schemas

ENTITIES = ("places", "organisations", "persons", "instruments", "events")
"""Tables of things that several documents may tell of."""

DEPENDENTS = (
    "positions",
    "participations",
    "event_instruments",
    "commitments",
    "statements",
    "quantities",
    "document_topics",
)
"""Tables of what documents say of such things."""

VOCABULARIES = frozenset(schemas.vocabulary_names())


@dataclass(frozen=True, slots=True)
class Layout:
    """One table: its ``columns``, primary ``key``, ``targets`` (column -> table) and the ``types`` of its columns.

    ``required`` are the columns that a fact must bring: no id and nothing that is derived. ``stated`` are those
    whose values need evidence.
    """

    columns: tuple[str, ...]
    key: tuple[str, ...]
    targets: Mapping[str, str]
    required: frozenset[str]
    stated: frozenset[str]
    types: Mapping[str, str]

    @property
    def own_key(self) -> str:
        """The one-column primary key, empty for a compound one."""
        return self.key[0] if len(self.key) == 1 else ""


@cache
def layout(resource: str) -> Layout:
    """The layout of a table.

    Raises:
        KeyError: no schema describes the table.
    """
    fields = schemas.table_schema(resource)["fields"]
    stated = frozenset(f["name"] for f in fields if f.get("provenance", "stated") == "stated")
    return Layout(
        schemas.column_names(resource),
        schemas.primary_key(resource),
        {column: table for column, table, _ in schemas.foreign_keys(resource)},
        frozenset(f["name"] for f in fields if f["constraints"].get("required")) & stated,
        stated,
        {f["name"]: f["type"] for f in fields},
    )


def required_columns(resource: str) -> frozenset[str]:
    """The columns that a fact of a table cannot do without; none for a table that is not published."""
    return layout(resource).required if resource in schemas.table_names() else frozenset()
