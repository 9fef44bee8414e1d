"""Which row each fact belongs to, and why: the result of linking.

There are more facts than anything else that linking holds until the end. So of each the number of its row and that of
the reason are held, in arrays, and the fact is its number there.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence

from fourthp.normalise.clusters import Cluster, Place
from fourthp.normalise.sources import FactStore, Source


class Linked:
    """The rows of all tables whose facts are linked. The facts of ``sources`` lie in one store."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._store = sources[0].store if sources else FactStore()
        self._documents = {source.number: source.document_id for source in sources}
        self._numbers = {document_id: number for number, document_id in self._documents.items()}
        self._tables: dict[str, _Table] = {}
        self._codes: dict[str, frozenset[str]] = {}

    def add(self, resource: str, clusters: Iterable[Cluster]) -> None:
        """Take in, or replace, the clusters of one table."""
        table = _Table(self._store.count(resource))
        for cluster in clusters:
            members = cluster.members.items()
            facts = [(self._number(resource, place), reason) for place, reason in members]
            table.add(cluster.row_id, cluster.is_listed, facts)
        table.rename(table.ids)
        self._tables[resource] = table

    def rename(self, resource: str, ids: Sequence[str]) -> None:
        """Give the clusters of one table, in the order in which :meth:`clusters` has them, other ids."""
        self._tables[resource].rename(ids)

    def add_codes(self, resource: str, codes: Iterable[str]) -> None:
        """Take in the rows of a table whose facts have the ids of rows for keys."""
        self._codes[resource] = frozenset(codes)

    def row_id(self, source: Source, resource: str, key: str) -> str | None:
        """The row a fact belongs to; None for a thing that is not published."""
        if resource in self._codes:
            return key if key in self._codes[resource] else None
        if resource not in self._tables:
            return None
        fact = self._store.number(resource, source.number, key)
        return None if fact is None else self._tables[resource].row_id(fact)

    def reason(self, resource: str, place: Place) -> str:
        """Why a fact that has a row belongs to it."""
        return self._tables[resource].reason(self._number(resource, place))

    def row_ids(self, resource: str) -> Sequence[str]:
        """The ids of the clusters of a table, in order."""
        return self._tables[resource].ids

    def clusters(self, resource: str) -> list[Cluster]:
        """The clusters of a table, in the order of their ids."""
        table = self._tables[resource]
        return [
            Cluster(row_id, _Members(self, resource, facts), is_listed)
            for row_id, is_listed, facts in zip(table.ids, table.are_listed, table.members(), strict=True)
        ]

    def place(self, resource: str, fact: int) -> Place:
        """The place of a fact, by its number."""
        document, key = self._store.whose(resource, fact)
        return self._documents[document], key

    def _number(self, resource: str, place: Place) -> int:
        number = self._store.number(resource, self._numbers[place[0]], place[1])
        if number is None:
            raise KeyError(place)
        return number


class _Members(Mapping[Place, str]):
    """The members of a cluster and their reasons, as they are looked up by their numbers."""

    def __init__(self, linked: Linked, resource: str, facts: array[int]) -> None:
        self._linked = linked
        self._resource = resource
        self._facts = facts

    def __getitem__(self, place: Place) -> str:
        return self._linked.reason(self._resource, place)

    def __iter__(self) -> Iterator[Place]:
        return (self._linked.place(self._resource, fact) for fact in self._facts)

    def __len__(self) -> int:
        return len(self._facts)


class _Table:
    """The rows of one table, in the order of their ids, and the row and the reason of each of so many facts."""

    def __init__(self, facts: int) -> None:
        self.ids: list[str] = []
        self.are_listed: list[bool] = []
        # The row of a fact is its number here less one, for 0 says that it has none.
        self._row_of = array("I", bytes(4 * facts))
        self._reason_of = bytearray(facts)
        self._reasons: list[str] = []

    def add(self, row_id: str, is_listed: bool, facts: Iterable[tuple[int, str]]) -> None:
        """Add a row."""
        self.ids.append(row_id)
        self.are_listed.append(is_listed)
        for fact, reason in facts:
            if reason not in self._reasons:
                self._reasons.append(reason)
            self._row_of[fact] = len(self.ids)
            self._reason_of[fact] = self._reasons.index(reason)

    def rename(self, ids: Sequence[str]) -> None:
        """Give the rows other ids, and put them in order."""
        order = sorted(range(len(ids)), key=ids.__getitem__)
        place = array("I", bytes(4 * len(ids) + 4))
        for now, before in enumerate(order, start=1):
            place[before + 1] = now
        self._row_of = array("I", (place[row] for row in self._row_of))
        self.ids = [ids[row] for row in order]
        self.are_listed = [self.are_listed[row] for row in order]

    def row_id(self, fact: int) -> str | None:
        """The id of a fact's row; None where it has none."""
        row = self._row_of[fact]
        return self.ids[row - 1] if row else None

    def reason(self, fact: int) -> str:
        """Why a fact belongs to its row."""
        return self._reasons[self._reason_of[fact]]

    def members(self) -> list[array[int]]:
        """The facts of each row."""
        found = [array("I") for _ in self.ids]
        for fact, row in enumerate(self._row_of):
            if row:
                found[row - 1].append(fact)
        return found
