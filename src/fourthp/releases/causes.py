"""Why a row or cell changed: another source, another reading (code), a person's decision, or another schema.

The first of these that applies is the cause:

``schema``
    the table is a vocabulary, or the column is defined anew;
``review``
    a decision on the cell was made, changed or taken back;
``source``
    a document that states the cell (or, for a cell without evidence, the row) came, went or has another text,
    or what the curators say of a document or publisher changed;
``code``
    none of these: the same words are read or linked in another way, by a rule or a reference list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from fourthp import schemas
from fourthp.published import Cells, Package
from fourthp.schemas.comparing import SchemaChange

CAUSES = ("source", "code", "review", "schema")
"""What can be the cause of a change."""

Cause = tuple[str, str]
"""One of ``CAUSES``, and the documents, methods, review or column that it lies in."""

# What the seeds themselves say of a document: when one of these differs, another source was read.
_GIVEN = ("sha256", "text_sha256", "url", "publisher_id", "path")
_SHOWN = 3


class Causes:
    """Looks up the cause of changes between two releases."""

    def __init__(self, old: Package, new: Package, changes: Iterable[SchemaChange]) -> None:
        self.old = old
        self.new = new
        self._redefined = {(c.table, c.field): c.detail for c in changes if c.field and c.level != "patch"}
        self._evidence = {package: _Evidence(package) for package in (old, new)}

    @cached_property
    def successors(self) -> dict[str, dict[str, str]]:
        """Table -> id that is gone -> id that stands for it, empty where the row was withdrawn."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for row in self._rows(self.new, "redirects"):
            found[row["resource"]][row["old_id"]] = row["new_id"]
        return found

    @cached_property
    def referenced(self) -> set[tuple[str, str]]:
        """The rows (table, row id) of the old release that other rows of it point to."""
        return {
            (target, row[column])
            for table, column, target in self.old.references
            for row in self._rows(self.old, table)
            if row[column]
        }

    def of_cell(self, table: str, ids: tuple[str, str], field: str, before: Cells, after: Cells) -> Cause:
        """The cause of a cell's change; ``ids`` are the row's in the old and in the new release."""
        if table in schemas.vocabulary_names():
            return "schema", table
        if (table, field) in self._redefined:
            return "schema", self._redefined[table, field]
        if review := self._review(table, ids, field):
            return "review", review
        if table == "publishers" or (table == "documents" and field in _GIVEN):
            return "source", next(iter(after.values()))
        pairs = tuple(zip((self.old, self.new), ids, strict=True))
        documents = {d for p, i in pairs for d in self._evidence[p].cell_documents[table, i, field]}
        if not documents:
            documents = self._documents(table, ids, before) | self._documents(table, ids, after)
        if changed := documents & self._sources:
            return "source", _listed(changed)
        methods = [" or ".join(sorted(self._evidence[p].methods[table, i, field])) for p, i in pairs]
        return "code", f"{methods[0] or 'nothing'} → {methods[1] or 'nothing'}" if any(methods) else ""

    def of_row(self, table: str, row_id: str, before: Cells | None, after: Cells | None) -> Cause:
        """The cause of a row's coming (``before`` is None), going (``after`` is None) or other id."""
        if table in schemas.vocabulary_names():
            return "schema", table
        if review := self._review(table, (row_id, row_id)):
            return "review", review
        if table == "publishers":
            return "source", row_id
        rows = [row for row in (before, after) if row is not None]
        documents = {d for row in rows for d in self._documents(table, (row_id, row_id), row)}
        if changed := documents & self._sources:
            return "source", _listed(changed)
        return "code", ""

    @cached_property
    def _sources(self) -> set[str]:
        """The documents that came, went or are not what they were."""
        before, after = (_by_id(self._rows(p, "documents"), "document_id") for p in (self.old, self.new))
        return {
            key
            for key in before.keys() | after.keys()
            if key not in before
            or key not in after
            or any(before[key].get(column) != after[key].get(column) for column in _GIVEN)
        }

    @cached_property
    def _reviews(self) -> dict[tuple[str, str, str], str]:
        """(table, row, column) -> the review of it that only one release has in this form."""
        before, after = (_by_id(self._rows(p, "reviews"), "review_id") for p in (self.old, self.new))
        return {
            (row["resource"], row["row_id"], row["field"]): key
            for key in sorted(before.keys() | after.keys())
            if before.get(key) != after.get(key)
            for row in (before.get(key), after.get(key))
            if row is not None
        }

    def _review(self, table: str, ids: tuple[str, str], field: str | None = None) -> str | None:
        """The decision that a change follows from; with no ``field``, one on any cell of the row."""
        if table == "reviews":
            return ids[1]
        if field is not None:
            return next(
                (self._reviews[table, i, field] for i in ids if (table, i, field) in self._reviews), None
            )
        return next((key for (t, i, _), key in self._reviews.items() if t == table and i in ids), None)

    def _documents(self, table: str, ids: tuple[str, str], row: Cells) -> set[str]:
        """The documents that a row as a whole comes from."""
        if row.get("document_id"):
            return {row["document_id"]}
        if table == "coverage":
            rows = (*self._rows(self.old, "documents"), *self._rows(self.new, "documents"))
            return {r["document_id"] for r in rows if r["publisher_id"] == row["publisher_id"]}
        if table == "redirects":
            old_id, new_id = row["old_id"], row["new_id"]
            return self._documents(row["resource"], (old_id, new_id), {})
        pairs = zip((self.old, self.new), ids, strict=True)
        return {d for package, i in pairs for d in self._evidence[package].row_documents[table, i]}

    @staticmethod
    def _rows(package: Package, table: str) -> Iterable[Cells]:
        return package.rows(table).values() if table in package.tables else ()


class _Evidence:
    """The documents and methods that evidence gives for each cell and row of one release."""

    def __init__(self, package: Package) -> None:
        self.cell_documents: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        self.row_documents: dict[tuple[str, str], set[str]] = defaultdict(set)
        self.methods: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        for row in package.rows("evidence").values() if "evidence" in package.tables else ():
            cell = (row["resource"], row["row_id"], row["field"])
            self.methods[cell].add(row["method"])
            if row["document_id"]:
                self.cell_documents[cell].add(row["document_id"])
                self.row_documents[cell[:2]].add(row["document_id"])


def _by_id(rows: Iterable[Cells], key: str) -> dict[str, Cells]:
    return {row[key]: row for row in rows}


def _listed(documents: Iterable[str]) -> str:
    names = sorted(documents)
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more
