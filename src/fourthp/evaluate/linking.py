"""How well things are linked across documents: B-cubed against annotated mentions.

B-cubed asks of every mention which share of the mentions laid together with it belong there (precision), and which
share of those that belong there were laid together with it (recall): Bagga and Baldwin, "Algorithms for Scoring
Coreference Chains", 1998.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from fourthp.language.folding import fold
from fourthp.language.tables import read_table
from fourthp.records import Row, Tables

KINDS = ("persons", "organisations", "events")
"""What is annotated: files of a folder, and tables of a package."""

_KEYS = {"persons": "person", "organisations": "organisation", "events": "event"}
# How far, in code points, an event's mention may stand from where it was annotated.
_NEAR = 60

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Agreement:
    """B-cubed ``precision``, ``recall`` and ``f1`` over ``mentions``; ``missing`` are annotated and not in the package.

    ``wrong`` are the annotated things that were split, or laid together with another, in words.
    """

    precision: float
    recall: float
    mentions: int
    missing: int = 0
    wrong: tuple[str, ...] = ()

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def b_cubed(annotated: Mapping[K, str], found: Mapping[K, str]) -> tuple[float, float]:
    """Precision and recall over the mentions that both have; (1, 1) where there are none."""
    shared = [mention for mention in annotated if mention in found]
    things, rows = _sets(annotated, shared), _sets(found, shared)
    if not shared:
        return 1.0, 1.0
    precision = recall = 0.0
    for mention in shared:
        thing, row = things[annotated[mention]], rows[found[mention]]
        precision += len(thing & row) / len(row)
        recall += len(thing & row) / len(thing)
    return precision / len(shared), recall / len(shared)


def _sets(labels: Mapping[K, str], mentions: Iterable[K]) -> dict[str, set[K]]:
    sets: dict[str, set[K]] = defaultdict(set)
    for mention in mentions:
        sets[labels[mention]].add(mention)
    return sets


def score_linking(tables: Tables, folder: Path) -> dict[str, Agreement]:
    """Compare the tables of a package with the annotations ``<kind>.csv`` of a folder, kind by kind.

    ``tables`` needs ``evidence`` alone: which row each mention belongs to.
    """
    return {kind: _agreement(kind, tables["evidence"], read_table(folder / f"{kind}.csv")) for kind in KINDS}


def _agreement(kind: str, evidence: Iterable[Row], annotations: Iterable[Mapping[str, str]]) -> Agreement:
    places = _places(kind, evidence)
    annotated: dict[tuple[str, str], str] = {}
    found: dict[tuple[str, str], str] = {}
    for row in annotations:
        mention = (row["document_id"], row["start"] if kind == "events" else row["name"])
        annotated[mention] = row[_KEYS[kind]]
        row_id = _row_at(kind, row, places.get(row["document_id"], ()))
        if row_id is not None:
            found[mention] = row_id
    precision, recall = b_cubed(annotated, found)
    return Agreement(
        precision, recall, len(found), len(annotated) - len(found), tuple(_wrong(annotated, found))
    )


def _places(kind: str, evidence: Iterable[Row]) -> dict[str, list[tuple[int, str, str]]]:
    """Document id -> where it names things of a kind: (start, folded words, row id)."""
    column = "event_id" if kind == "events" else "name"
    places: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for row in evidence:
        start = row["start"]
        if row["resource"] == kind and row["field"] == column and isinstance(start, int):
            places[str(row["document_id"])].append((start, fold(str(row["quote"])), str(row["row_id"])))
    return places


def _row_at(kind: str, row: Mapping[str, str], places: Iterable[tuple[int, str, str]]) -> str | None:
    """The row that an annotated mention was laid to."""
    if kind != "events":
        words = fold(row["name"])
        return next((row_id for _, quoted, row_id in sorted(places) if quoted == words), None)
    wanted = int(row["start"])
    near = sorted(
        (abs(start - wanted), row_id) for start, _, row_id in places if abs(start - wanted) <= _NEAR
    )
    return near[0][1] if near else None


def _wrong(annotated: Mapping[K, str], found: Mapping[K, str]) -> Iterable[str]:
    rows_of: dict[str, set[str]] = defaultdict(set)
    things_of: dict[str, set[str]] = defaultdict(set)
    for mention, row_id in found.items():
        rows_of[annotated[mention]].add(row_id)
        things_of[row_id].add(annotated[mention])
    for thing, rows in sorted(rows_of.items()):
        if len(rows) > 1:
            yield f"{thing} is split: {', '.join(sorted(rows))}"
    for row_id, things in sorted(things_of.items()):
        if len(things) > 1:
            yield f"{row_id} is {' and '.join(sorted(things))}"
