"""Which changes follow from a decision that was made, changed or taken back since the last release.

A decision about one row reaches others: what hangs on a rejected row goes with it, what pointed to a merged row points
to another, and evidence goes where its row goes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from fourthp.language.takedowns import WITHHOLD, Takedowns
from fourthp.published import Cells
from fourthp.releases.stored import Release

Place = tuple[str, str]
"""A table and the id of a row in it."""

_IDLE = ("accept", "note")  # the row stays as it is
_JOINS = ("merge", "split")


class Decided:
    """Looks up the decision behind a change; every answer is the id of a review, or None."""

    def __init__(self, old: Release, new: Release) -> None:
        self._releases = (old, new)
        self._references = _references(old, new)
        self._cells: dict[tuple[str, str, str], str] = {}
        self._rows: dict[Place, str] = {}
        self._joined: dict[Place, str] = {}
        self._hidden: list[tuple[str, Takedowns]] = []
        self._moved: dict[Place, str | None] = {}
        for review_id, row in _differing(dict(old.rows("reviews")), dict(new.rows("reviews"))):
            self._note(review_id, row)

    def __bool__(self) -> bool:
        """Whether anything was decided that changes rows."""
        return bool(self._rows or self._hidden)

    def _note(self, review_id: str, row: Cells) -> None:
        kind, table, row_id = row.get("decision"), row["resource"], row["row_id"]
        if kind == WITHHOLD:
            hidden = frozenset([row_id])
            takedowns = Takedowns(names=hidden) if table == "persons" else Takedowns(documents=hidden)
            self._hidden.append((review_id, takedowns))
        elif kind not in _IDLE:
            self._cells[table, row_id, row["field"]] = review_id
            self._rows[table, row_id] = review_id
            if kind in _JOINS:
                self._joined[table, row_id] = self._joined[table, row["after"]] = review_id

    def cell(self, table: str, row_id: str, field: str) -> str | None:
        """The decision on a cell itself, or on the row that took another in, or gave one up."""
        return self._cells.get((table, row_id, field)) or self._joined.get((table, row_id))

    def moved(self, table: str, row_id: str) -> str | None:
        """The decision by which a row came or went, its own or that on a row it hangs on."""
        if not self:
            return None
        place = table, row_id
        if place not in self._moved:
            self._moved[place] = None  # rows may point to each other in a circle
            found = [row for release in self._releases if (row := release.row(table, row_id))]
            if len(found) == 1:
                self._moved[place] = self._own(place) or self.reaching(table, found)
        return self._moved[place]

    def reaching(self, table: str, rows: Iterable[Cells]) -> str | None:
        """The decision by which something came or went that one of the ``rows`` of ``table`` points to."""
        return next((review for at in self._targets(table, rows) if (review := self.moved(*at))), None)

    def joining(self, table: str, rows: Iterable[Cells]) -> str | None:
        """The decision that merged or split something that one of the ``rows`` of ``table`` points to."""
        return next((review for at in self._targets(table, rows) if (review := self._joined.get(at))), None)

    def target(self, table: str, column: str, *values: str) -> str | None:
        """The decision on what a column points to."""
        places = [(t, value) for c, t in self._references[table] if c == column for value in values if value]
        return next((found for at in places if (found := self.moved(*at) or self._joined.get(at))), None)

    def _own(self, place: Place) -> str | None:
        if place in self._rows:
            return self._rows[place]
        if place[0] not in ("persons", "documents"):
            return None
        return next((review for review, hidden in self._hidden if hidden.is_told_by(place[1])), None)

    def _targets(self, table: str, rows: Iterable[Cells]) -> Iterator[Place]:
        for row in rows:
            if table == "evidence":
                yield row["resource"], row["row_id"]
            for column, target in self._references[table]:
                if row.get(column):
                    yield target, row[column]


def _differing(before: Mapping[str, Cells], after: Mapping[str, Cells]) -> Iterator[tuple[str, Cells]]:
    """The reviews that only one release has in this form; of two forms the newer one comes last."""
    for key in sorted(before.keys() | after.keys()):
        if before.get(key) != after.get(key):
            yield from ((key, rows[key]) for rows in (before, after) if key in rows)


def _references(old: Release, new: Release) -> Mapping[str, list[tuple[str, str]]]:
    """Table -> its columns that point to another table, and that table."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for table, column, target in dict.fromkeys((*old.package.references, *new.package.references)):
        found[table].append((column, target))
    return found
