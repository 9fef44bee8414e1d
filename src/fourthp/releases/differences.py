"""What differs between two releases: schemas, rows and cells, and the cause of each change."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import chain

from fourthp.published import Cells, Package, label
from fourthp.releases.causes import Causes
from fourthp.releases.stored import Release, stored
from fourthp.schemas.comparing import SchemaChange, compare_schemas
from fourthp.spill import spilled_records

KINDS = ("added", "removed", "merged", "renamed", "changed")
"""What can become of a row. ``merged``: its id now leads to a row that was there before."""


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell that says something else; an empty string is an empty cell."""

    field: str
    before: str
    after: str
    cause: str
    detail: str


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row that came, went or says something else.

    ``row_id`` is its id in the new release, or in the old one where it is gone; ``other_id`` the id it had
    (``renamed``) or the row that stands for it now (``merged``). ``is_referenced`` tells of a row that is gone
    whether other rows of the old release pointed to it. ``cells`` are filled for rows of both releases. ``label`` are
    the words by which a person recognises the row.
    """

    table: str
    row_id: str
    kind: str
    cause: str
    detail: str
    other_id: str | None = None
    is_referenced: bool = False
    cells: tuple[CellChange, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Differences:
    """All that changed from the release ``old`` (a version) to ``new``; ``about`` are changed descriptor keys.

    ``rows`` stand table by table; where they come from a comparison they lie on disk.
    """

    old: str
    new: str
    about: tuple[str, ...]
    schemas: tuple[SchemaChange, ...]
    rows: Collection[RowChange]
    references: frozenset[tuple[str, str]]

    def __bool__(self) -> bool:
        return bool(self.about or self.schemas or self.rows)


# What a build says of itself, and what is compared on its own.
_OF_EACH_RELEASE = frozenset({"version", "created", "resources", "sources"})


def compare(old: Package, new: Package) -> Differences:
    """Compare two releases.

    Raises:
        PackageError: a table of either cannot be read.
    """
    before, after = stored(old, new)
    changed = (set(old.descriptor) | set(new.descriptor)) - _OF_EACH_RELEASE
    schemas = tuple(_schemas(old, new))
    causes = Causes(before, after, schemas)
    tables = [table for table in new.tables if table in old.tables]
    return Differences(
        old=old.version,
        new=new.version,
        about=tuple(sorted(k for k in changed if old.descriptor.get(k) != new.descriptor.get(k))),
        schemas=schemas,
        rows=spilled_records(
            RowChange, chain.from_iterable(_rows(table, before, after, causes) for table in tables)
        ),
        references=frozenset((table, column) for table, column, _ in (*old.references, *new.references)),
    )


def _schemas(old: Package, new: Package) -> Iterator[SchemaChange]:
    for table in old.tables:
        if table not in new.tables:
            yield SchemaChange(table, None, "table_removed", "major", "the table is gone")
    for table in new.tables:
        if table not in old.tables:
            yield SchemaChange(table, None, "table_added", "minor", "the table is new")
        else:
            yield from compare_schemas(table, old.schema(table), new.schema(table))


def _rows(table: str, old: Release, new: Release, causes: Causes) -> Iterator[RowChange]:
    before, after = old.rows(table), new.rows(table)
    successors = causes.successors.get(table, {})
    renamed = {
        new_id: old_id
        for old_id, new_id in successors.items()
        if before.get(old_id) and not after.get(old_id) and after.get(new_id) and not before.get(new_id)
    }
    for row_id, row in after.unlike(before):
        other = renamed.get(row_id)
        former = before.get(other or row_id)
        if former is None:
            cause, detail = causes.of_row(table, row_id, None, row)
            yield RowChange(table, row_id, "added", cause, detail, label=label(row))
            continue
        cells = _cells(table, (other or row_id, row_id), former, row, causes)
        if other is not None:
            cause, detail = causes.of_row(table, other, former, row)
            yield RowChange(table, row_id, "renamed", cause, detail, other, cells=cells, label=label(row))
        elif cells:
            first = cells[0]
            yield RowChange(
                table, row_id, "changed", first.cause, first.detail, cells=cells, label=label(row)
            )
    former_ids = set(renamed.values())
    for row_id, row in before.unlike(after):
        if not after.get(row_id) and row_id not in former_ids:
            cause, detail = causes.of_row(table, row_id, row, None)
            successor = successors.get(row_id)
            kind = "merged" if successor else "removed"
            referenced = causes.is_referenced(table, row_id)
            yield RowChange(
                table, row_id, kind, cause, detail, successor or None, referenced, label=label(row)
            )


def _cells(
    table: str, ids: tuple[str, str], before: Cells, after: Cells, causes: Causes
) -> tuple[CellChange, ...]:
    """The cells that differ, among the columns that both releases have; the key of a renamed row is no change."""
    key = causes.new.package.key(table) if ids[0] != ids[1] else ()
    return tuple(
        CellChange(field, before[field], value, *causes.of_cell(table, ids, field, before, after))
        for field, value in after.items()
        if field in before and before[field] != value and field not in key
    )
