"""What people decide about linking: two rows that are one, and one row that is two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from fourthp.normalise.clusters import Cluster, Place
from fourthp.normalise.decisions import Decision
from fourthp.normalise.linked import Linked
from fourthp.normalise.linking import LINKED, first_place
from fourthp.normalise.sources import Source

REASON = "reviewed"
"""Why a mention belongs to a row that a decision has merged or split off."""

_Before = Mapping[tuple[str, str, str], str]


def relink(
    decisions: Sequence[Decision], sources: Sequence[Source], linked: Linked, before: _Before
) -> dict[str, str]:
    """Carry out merges and splits in ``linked``; return review id -> what was wrong, for those that met nothing.

    A row is known by the place that the decision names, by the id that the last release gave its words (``before``),
    or by the id that it would be given anew: whichever finds it first.
    """
    faults: dict[str, str] = {}
    if not any(decision.kind in ("merge", "split") for decision in decisions):
        return faults
    finder = _Finder(sources, linked, before)
    for decision in decisions:
        if decision.kind == "merge":
            fault = _merge(decision, linked, finder)
        elif decision.kind == "split":
            fault = _split(decision, linked, finder)
        else:
            continue
        if fault:
            faults[decision.review_id] = fault
    return faults


class _Finder:
    """Finds the cluster that a decision means."""

    def __init__(self, sources: Sequence[Source], linked: Linked, before: _Before) -> None:
        self._first = {
            (source.document_id, resource, fact.key): first_place(fact)
            for source in sources
            for resource in LINKED
            for fact in source.of(resource)
        }
        self._linked = linked
        self._before = before

    def is_at(
        self, resource: str, member: Place, places: Sequence[tuple[str, int | None]], *, whole: bool
    ) -> bool:
        """Whether a mention is at one of the places; with ``whole`` a document alone is a place, too."""
        document_id, key = member
        span = self._first.get((document_id, resource, key))
        return any(
            document_id == place and ((start is None and whole) or (span is not None and span.start == start))
            for place, start in places
        )

    def find(
        self,
        resource: str,
        row_id: str,
        places: Sequence[tuple[str, int | None]] = (),
        other: Cluster | None = None,
    ) -> Cluster | None:
        """The cluster of a row, which is not the ``other`` one."""
        clusters = [c for c in self._linked.clusters(resource) if other is None or c.row_id != other.row_id]
        for cluster in clusters:
            if any(self.is_at(resource, member, places, whole=False) for member in cluster.members):
                return cluster
        votes = Counter(
            number
            for number, cluster in enumerate(clusters)
            for document_id, key in cluster.members
            if self._before.get((document_id, resource, key)) == row_id
        )
        if votes:
            return clusters[min(votes, key=lambda n: (-votes[n], n))]
        return next((c for c in clusters if c.row_id == row_id), None)


def _merge(decision: Decision, linked: Linked, finder: _Finder) -> str | None:
    resource = decision.resource
    gone = finder.find(resource, decision.row_id, decision.places)
    if gone is None:
        return "there is no such row"
    stays = finder.find(resource, decision.after, other=gone)
    if stays is None:
        # Linking has come to see it by itself.
        return None if gone.row_id == decision.after else f"there is no row {decision.after!r} to merge with"
    members = dict(stays.members) | dict.fromkeys(gone.members, REASON)
    merged = replace(stays, row_id=decision.after, members=members)
    _put(linked, resource, (gone, stays), (merged,))
    return None


def _split(decision: Decision, linked: Linked, finder: _Finder) -> str | None:
    resource = decision.resource
    whole = finder.find(resource, decision.row_id)
    if whole is None:
        return "there is no such row"
    part = {m: REASON for m in whole.members if finder.is_at(resource, m, decision.places, whole=True)}
    rest = {m: reason for m, reason in whole.members.items() if m not in part}
    if decision.after in linked.row_ids(resource):
        # Either another row has this id, or linking has come to see it by itself.
        return f"there is a row {decision.after!r} already" if part and rest else None
    if not part or not rest:
        return f"places name {'none' if not part else 'all'} of its mentions"
    kept = replace(whole, row_id=decision.row_id, members=rest)
    _put(linked, resource, (whole,), (kept, Cluster(decision.after, part, is_listed=True)))
    return None


def _put(linked: Linked, resource: str, old: Sequence[Cluster], new: Sequence[Cluster]) -> None:
    gone = {cluster.row_id for cluster in old}
    linked.add(resource, [*(c for c in linked.clusters(resource) if c.row_id not in gone), *new])
