"""Ids that last: what the last release called a thing, this one calls it too.

An id is made from what the texts say when a thing is first told of. From then on it is carried over by evidence: the
row that is read from the same words of the same documents keeps it, whatever better name or company it has got since.
Only a reference list overrules it. Where two rows have become one, or the list has given a new id, a redirect leads
from the id that went to the one that stayed. An id without a successor is not kept: it may have been withdrawn for good
reason.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from fourthp.language.folding import fold
from fourthp.normalise.clusters import Cluster
from fourthp.normalise.ids import numbered
from fourthp.normalise.linked import Linked
from fourthp.normalise.linking import LINKED, METHOD, first_place
from fourthp.normalise.sources import Source
from fourthp.records import Fact, Row, Scalar, Span, Tables

MERGED = "The words that this row was read from are now read as the other row, which was there before: the two are one."
RENAMED = "The words that this row was read from are now read as the other row: the thing got a better id."

_Sign = tuple[str, ...]
_EVIDENCE = ("resource", "row_id", "field", "document_id", "start", "quote", "method")
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "documents": ("document_id", "text_sha256"),
    "evidence": _EVIDENCE,
    "redirects": ("old_id", "resource", "new_id", "reason"),
    "events": ("event_id", "event_type", "start_date"),
}


class PreviousReleaseError(ValueError):
    """The last release cannot be read; the message names the file and the remedy."""


def read_previous(package: Path) -> Tables | None:
    """What lasting ids need of the release in a folder; None where there is none.

    Raises:
        PreviousReleaseError: a file is damaged or of another making.
    """
    data = package / "data"
    if not any(path.is_file() for path in _files(data, "evidence")):
        return None
    return {
        name: [row for path in _files(data, name) for row in _rows(path, name, columns)]
        for name, columns in _NEEDED.items()
    }


def _files(data: Path, name: str) -> list[Path]:
    """The Parquet files of a table: one, or several that are numbered."""
    return sorted(data.glob(f"{name}-[0-9][0-9][0-9][0-9].parquet")) or [data / f"{name}.parquet"]


def _rows(path: Path, name: str, columns: Sequence[str]) -> Iterator[Row]:
    """What is needed of the rows of a file, read some at a time."""
    try:
        with pq.ParquetFile(path) as stored:
            for batch in stored.iter_batches(columns=list(columns)):
                if name == "evidence":
                    batch = batch.filter(pc.starts_with(batch["method"], METHOD))
                yield from batch.to_pylist()
    except (OSError, pa.ArrowException) as error:
        raise PreviousReleaseError(
            f"{path}: cannot be read as part of the last release ({error}). Restore the folder, or move it away to "
            "begin anew, with new ids."
        ) from error


def keep_ids(
    before: Mapping[tuple[str, str, str], str], linked: Linked, previous: Tables | None
) -> list[Row]:
    """Give the clusters of ``linked`` the ids of the last release, and return the rows of ``redirects``.

    ``before`` are these ids, as :func:`ids_before` finds them.
    """
    if previous is None:
        return []
    successors: dict[tuple[str, str], str] = {}
    for resource in LINKED:
        clusters = linked.clusters(resource)
        votes: dict[str, Counter[int]] = defaultdict(Counter)
        for number, cluster in enumerate(clusters):
            for document_id, key in cluster.members:
                old_id = before.get((document_id, resource, key))
                if old_id is not None:
                    votes[old_id][number] += 1
        heirs = {
            old_id: max(found, key=lambda n: (found[n], not clusters[n].is_listed, -n))
            for old_id, found in votes.items()
        }
        ids = _ids(clusters, heirs, votes)
        linked.rename(resource, ids)
        successors |= {(resource, old_id): ids[n] for old_id, n in heirs.items() if old_id not in ids}
    return _redirects(successors, previous, linked)


def ids_before(sources: Sequence[Source], previous: Tables | None) -> dict[tuple[str, str, str], str]:
    """(document id, table, key) -> the id under which the last release has what is read from the same words."""
    if previous is None:
        return {}
    unchanged = _same_texts(sources, previous)
    then = _signs_then(previous, unchanged)
    now = _signs_now(sources, unchanged)
    return {place: then[sign] for place, sign in now.items() if sign in then}


def _same_texts(sources: Sequence[Source], previous: Tables) -> frozenset[str]:
    """The documents whose text is what it was."""
    hashes = {row["document_id"]: row["text_sha256"] for row in previous["documents"]}
    documents = (source.document.document for source in sources)
    return frozenset(d.document_id for d in documents if hashes.get(d.document_id) == d.text_sha256)


def _sign(
    unchanged: frozenset[str],
    resource: str,
    document_id: str,
    start: int,
    words: Callable[[], str],
    about: Sequence[object],
) -> _Sign:
    """What a mention is known by again: its place, or where the text has changed its words and what is said of it."""
    if document_id in unchanged:
        return resource, document_id, str(start)
    return resource, document_id, fold(words()), *map(str, about)


def _signs_then(previous: Tables, unchanged: frozenset[str]) -> dict[_Sign, str]:
    """Sign -> id of the last release, without signs that two rows bear."""
    events = {row["event_id"]: (row["event_type"], row["start_date"]) for row in previous["events"]}
    found: dict[_Sign, set[str]] = defaultdict(set)
    for row in previous["evidence"]:
        resource, row_id, document_id = str(row["resource"]), str(row["row_id"]), str(row["document_id"])
        if row["start"] is not None:
            about = events.get(row_id, ()) if resource == "events" else ()
            words = partial(str, row["quote"])
            sign = _sign(unchanged, resource, document_id, int(str(row["start"])), words, about)
            found[sign].add(row_id)
    return {sign: next(iter(ids)) for sign, ids in found.items() if len(ids) == 1}


def _signs_now(sources: Sequence[Source], unchanged: frozenset[str]) -> dict[tuple[str, str, str], _Sign]:
    """(document id, table, key) -> sign."""
    signs = {}
    for source in sources:
        for resource in LINKED:
            for fact in source.of(resource):
                span = first_place(fact)
                if span is not None:
                    about = (_value(fact, "event_type"), _value(fact, "start_date"))
                    signs[source.document_id, resource, fact.key] = _sign(
                        unchanged,
                        resource,
                        source.document_id,
                        span.start,
                        partial(_words_at, source, span),
                        about if resource == "events" else (),
                    )
    return signs


def _words_at(source: Source, span: Span) -> str:
    return source.document.document.text[span.start : span.end]


def _value(fact: Fact, column: str) -> Scalar:
    reading = fact.cells.get(column)
    return reading.value if reading else None


def _ids(
    clusters: Sequence[Cluster], heirs: Mapping[str, int], votes: Mapping[str, Counter[int]]
) -> list[str]:
    """The id of each cluster: the list's, else the best id that it inherits, else its own.

    Of several inherited ids the best is the one the cluster would be given anew, else the one with most mentions.
    """
    ids: dict[int, str] = {n: c.row_id for n, c in enumerate(clusters) if c.is_listed}
    listed = set(ids.values())
    inherited: dict[int, list[str]] = defaultdict(list)
    for old_id, number in heirs.items():
        if old_id not in listed:
            inherited[number].append(old_id)
    for number, cluster in enumerate(clusters):
        if number in inherited and not cluster.is_listed:
            ids[number] = min(
                inherited[number], key=lambda old: (old != cluster.row_id, -votes[old][number], old)
            )
    used = set(ids.values())
    for number, cluster in enumerate(clusters):
        if number not in ids:
            ids[number] = numbered(cluster.row_id, used) if cluster.row_id in used else cluster.row_id
            used.add(ids[number])
    return [ids[number] for number in range(len(clusters))]


def _redirects(successors: Mapping[tuple[str, str], str], previous: Tables, linked: Linked) -> list[Row]:
    """The new redirects, and those of the last release that still lead somewhere."""
    alive = {(resource, row_id) for resource in LINKED for row_id in linked.row_ids(resource)}
    before = {(str(row["resource"]), str(row["row_id"])) for row in previous["evidence"]}
    reasons = {key: MERGED if (key[0], new_id) in before else RENAMED for key, new_id in successors.items()}
    leading = dict(successors)
    for row in previous["redirects"]:
        key = (str(row["resource"]), str(row["old_id"]))
        target = str(row["new_id"])
        leading.setdefault(key, successors.get((key[0], target), target))
        reasons.setdefault(key, str(row["reason"]))
    return [
        {"old_id": old_id, "resource": resource, "new_id": new_id, "reason": reasons[resource, old_id]}
        for (resource, old_id), new_id in sorted(leading.items())
        if (resource, old_id) not in alive and (resource, new_id) in alive
    ]
