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
from functools import cached_property, lru_cache

from fourthp import schemas
from fourthp.published import Cells
from fourthp.releases.decided import Decided
from fourthp.releases.stored import Release
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

    def __init__(self, old: Release, new: Release, changes: Iterable[SchemaChange]) -> None:
        self.old = old
        self.new = new
        self._redefined = {(c.table, c.field): c.detail for c in changes if c.field and c.level != "patch"}
        self._evidence = {release: _Evidence(release) for release in (old, new)}
        self._decided = Decided(old, new)
        # The months of a publisher are asked for one after the other.
        self._of_publisher = lru_cache(1)(self._documents_of)

    @cached_property
    def successors(self) -> dict[str, dict[str, str]]:
        """Table -> id that is gone -> id that stands for it, empty where the row was withdrawn."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for _, row in self.new.rows("redirects"):
            found[row["resource"]][row["old_id"]] = row["new_id"]
        return found

    def is_referenced(self, table: str, row_id: str) -> bool:
        """Whether other rows of the old release point to one of its rows."""
        return any(
            True
            for other, column, target in self.old.package.references
            if target == table
            for _ in self.old.rows(other).where(**{column: row_id})
        )

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
        documents = {d for r, i in pairs for d in self._evidence[r].documents(table, i, field)}
        if not documents:
            documents = self._documents(table, ids, before) | self._documents(table, ids, after)
        if cause := self._of_documents(documents):
            return cause
        if table == "coverage" and (review := self._decided_event(documents)):
            return "review", review
        methods = [" or ".join(sorted(self._evidence[r].methods(table, i, field))) for r, i in pairs]
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
        if not self._decided:
            return None
        if table == "evidence":
            return self._decided.reaching(table, rows) or self._decided_proof(rows)
        if table == "redirects":
            return next((self._decided.moved(row["resource"], row["old_id"]) for row in rows), None)
        return self._decided.moved(table, row_id)

    def _decided_proof(self, rows: list[Cells]) -> str | None:
        """The decision on a cell that evidence is about."""
        for table, row_id, field in ((row["resource"], row["row_id"], row["field"]) for row in rows):
            values = (release.row(table, row_id).get(field, "") for release in (self.old, self.new))
            found = self._decided.cell(table, row_id, field) or self._decided.target(table, field, *values)
            if found:
                return found
        return None

    def _decided_event(self, documents: set[str]) -> str | None:
        """The decision by which an event came or went that one of some documents reports."""
        if not self._decided:
            return None
        reports = (row for release in (self.old, self.new) for _, row in release.rows("event_reports"))
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
        before, after = (release.rows("documents") for release in (self.old, self.new))
        return {
            key
            for one, other in ((before, after), (after, before))
            for key, row in one.unlike(other)
            if (found := other.get(key)) is None or any(row.get(c) != found.get(c) for c in _GIVEN)
        }

    def _documents(self, table: str, ids: tuple[str, str], row: Cells) -> set[str]:
        """The documents that a row as a whole comes from."""
        if row.get("document_id"):
            return {row["document_id"]}
        if table == "coverage":
            return self._of_publisher(row["publisher_id"])
        if table == "redirects":
            old_id, new_id = row["old_id"], row["new_id"]
            return self._documents(row["resource"], (old_id, new_id), {})
        pairs = zip((self.old, self.new), ids, strict=True)
        return {d for release, i in pairs for d in self._evidence[release].documents(table, i)}

    def _documents_of(self, publisher_id: str) -> set[str]:
        """The documents of a publisher in either release."""
        releases = (self.old, self.new)
        rows = (row for r in releases for row in r.rows("documents").where(publisher_id=publisher_id))
        return {row["document_id"] for row in rows}


class _Evidence:
    """The documents and methods that evidence gives for each cell and row of one release."""

    def __init__(self, release: Release) -> None:
        self._release = release
        # The cells of a row are asked for one after the other.
        self._of_row = lru_cache(1)(self._told)

    def documents(self, table: str, row_id: str, field: str | None = None) -> set[str]:
        """The documents that state a row or one cell of it."""
        told = self._of_row(table, row_id)
        return {document for cell, _, document in told if document and field in (None, cell)}

    def methods(self, table: str, row_id: str, field: str) -> set[str]:
        """The rules by which a cell was read."""
        return {method for cell, method, _ in self._of_row(table, row_id) if cell == field}

    def _told(self, table: str, row_id: str) -> set[tuple[str, str, str]]:
        """Column, rule and document of each line of evidence of a row."""
        rows = self._release.rows("evidence").where(resource=table, row_id=row_id)
        return {(row["field"], row["method"], row["document_id"]) for row in rows}


def _listed(documents: Iterable[str]) -> str:
    names = sorted(documents)
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more
