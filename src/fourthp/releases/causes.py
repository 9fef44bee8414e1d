"""Why a row or cell changed: another source, another reading (code), a person's decision, or another schema.

The first of these that applies is the cause:

``schema``
    the table is a vocabulary, or the column is defined anew;
``review``
    a decision was made, changed or taken back: on the cell, on the row, or on something that the row hangs on;
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
from fourthp.releases.decided import Decided, rows_of
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
        self._decided = Decided(old, new)

    @cached_property
    def successors(self) -> dict[str, dict[str, str]]:
        """Table -> id that is gone -> id that stands for it, empty where the row was withdrawn."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for row in rows_of(self.new, "redirects").values():
            found[row["resource"]][row["old_id"]] = row["new_id"]
        return found

    @cached_property
    def referenced(self) -> set[tuple[str, str]]:
        """The rows (table, row id) of the old release that other rows of it point to."""
        return {
            (target, row[column])
            for table, column, target in self.old.references
            for row in rows_of(self.old, table).values()
            if row[column]
        }

    def of_cell(self, table: str, ids: tuple[str, str], field: str, before: Cells, after: Cells) -> Cause:
        """The cause of a cell's change; ``ids`` are the row's in the old and in the new release."""
        if table in schemas.vocabulary_names():
            return "schema", table
        if (table, field) in self._redefined:
            return "schema", self._redefined[table, field]
        if table == "reviews":
            return "review", ids[1]
        if review := self._decided_cell(table, ids, field, before, after):
            return "review", review
        if table == "publishers" or (table == "documents" and field in _GIVEN):
            return "source", next(iter(after.values()))
        pairs = tuple(zip((self.old, self.new), ids, strict=True))
        documents = {d for p, i in pairs for d in self._evidence[p].cell_documents[table, i, field]}
        if not documents:
            documents = self._documents(table, ids, before) | self._documents(table, ids, after)
        if cause := self._of_documents(documents):
            return cause
        if table == "coverage" and (review := self._decided_event(documents)):
            return "review", review
        methods = [" or ".join(sorted(self._evidence[p].methods[table, i, field])) for p, i in pairs]
        return "code", f"{methods[0] or 'nothing'} → {methods[1] or 'nothing'}" if any(methods) else ""

    def of_row(self, table: str, row_id: str, before: Cells | None, after: Cells | None) -> Cause:
        """The cause of a row's coming (``before`` is None), going (``after`` is None) or other id."""
        if table in schemas.vocabulary_names():
            return "schema", table
        if table == "reviews":
            return "review", row_id
        rows = [row for row in (before, after) if row is not None]
        if review := self._decided_row(table, row_id, rows):
            return "review", review
        if table == "publishers":
            return "source", row_id
        documents = {d for row in rows for d in self._documents(table, (row_id, row_id), row)}
        if cause := self._of_documents(documents):
            return cause
        joined = self._decided.joining(table, rows)
        return ("review", joined) if joined else ("code", "")

    def _decided_cell(
        self, table: str, ids: tuple[str, str], field: str, before: Cells, after: Cells
    ) -> str | None:
        """The decision on a cell, or on what it points to."""
        if table == "evidence":
            return self._decided_row(table, ids[1], [before, after])
        direct = next((found for i in ids if (found := self._decided.cell(table, i, field))), None)
        return direct or self._decided.target(table, field, before[field], after[field])

    def _decided_row(self, table: str, row_id: str, rows: list[Cells]) -> str | None:
        """The decision that a row came, went or moved by."""
        if table == "evidence":
            return self._decided.reaching(table, rows) or self._decided_proof(rows)
        if table == "redirects":
            return next((self._decided.moved(row["resource"], row["old_id"]) for row in rows), None)
        return self._decided.moved(table, row_id)

    def _decided_proof(self, rows: list[Cells]) -> str | None:
        """The decision on a cell that evidence is about."""
        for table, row_id, field in ((row["resource"], row["row_id"], row["field"]) for row in rows):
            values = (rows_of(p, table).get(row_id, {}).get(field, "") for p in (self.old, self.new))
            found = self._decided.cell(table, row_id, field) or self._decided.target(table, field, *values)
            if found:
                return found
        return None

    def _decided_event(self, documents: set[str]) -> str | None:
        """The decision by which an event came or went that one of some documents reports."""
        reports = (row for p in (self.old, self.new) for row in rows_of(p, "event_reports").values())
        return self._decided.reaching("event_reports", (r for r in reports if r["document_id"] in documents))

    def _of_documents(self, documents: set[str]) -> Cause | None:
        """The cause that lies in documents: another source, or the decision to take one down."""
        changed = documents & self._sources
        reviews = {review for d in changed if (review := self._decided.moved("documents", d))}
        if reviews:
            return "review", min(reviews)
        return ("source", _listed(changed)) if changed else None

    @cached_property
    def _sources(self) -> set[str]:
        """The documents that came, went or are not what they were."""
        before, after = (rows_of(package, "documents") for package in (self.old, self.new))
        return {
            key
            for key in before.keys() | after.keys()
            if key not in before
            or key not in after
            or any(before[key].get(column) != after[key].get(column) for column in _GIVEN)
        }

    def _documents(self, table: str, ids: tuple[str, str], row: Cells) -> set[str]:
        """The documents that a row as a whole comes from."""
        if row.get("document_id"):
            return {row["document_id"]}
        if table == "coverage":
            rows = [row for p in (self.old, self.new) for row in rows_of(p, "documents").values()]
            return {r["document_id"] for r in rows if r["publisher_id"] == row["publisher_id"]}
        if table == "redirects":
            old_id, new_id = row["old_id"], row["new_id"]
            return self._documents(row["resource"], (old_id, new_id), {})
        pairs = zip((self.old, self.new), ids, strict=True)
        return {d for package, i in pairs for d in self._evidence[package].row_documents[table, i]}


class _Evidence:
    """The documents and methods that evidence gives for each cell and row of one release."""

    def __init__(self, package: Package) -> None:
        self.cell_documents: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        self.row_documents: dict[tuple[str, str], set[str]] = defaultdict(set)
        self.methods: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        for row in rows_of(package, "evidence").values():
            cell = (row["resource"], row["row_id"], row["field"])
            self.methods[cell].add(row["method"])
            if row["document_id"]:
                self.cell_documents[cell].add(row["document_id"])
                self.row_documents[cell[:2]].add(row["document_id"])


def _listed(documents: Iterable[str]) -> str:
    names = sorted(documents)
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more
