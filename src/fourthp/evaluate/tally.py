"""Counting agreement: what was found, what was missed, and what was published beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import TypeVar

Annotated = TypeVar("Annotated")
Found = TypeVar("Found")

KINDS = (
    "persons",
    "person position",
    "person role",
    "organisations",
    "organisation type",
    "countries",
    "events",
    "event type",
    "event start",
    "event end",
    "event country",
    "event city",
    "event venue",
    "event parties",
    "party role",
    "instruments",
    "quantities",
    "commitments",
    "topics",
    "title",
    "published date",
)
"""Kinds of fact, in the order of the report. Those named after another kind ("event start") are asked only of
pairs that agree as such, and so measure the attribute alone."""


@dataclass(slots=True)
class Tally:
    """The counts of one kind of fact, and in words what was missed (-) or published beside it (+)."""

    hits: int = 0
    extra: int = 0
    missed: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of what was published that is annotated; 0 where nothing was published."""
        return self.hits / (self.hits + self.extra) if self.hits + self.extra else 0.0

    @property
    def recall(self) -> float:
        """The share of what is annotated that was published; 0 where nothing is annotated."""
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Sheet:
    """What is written down of one document, into the tallies of all."""

    def __init__(self, document: str, tallies: Mapping[str, Tally]) -> None:
        self._document = document
        self._tallies = tallies

    def hit(self, kind: str) -> None:
        """Something annotated was published."""
        self._tallies[kind].hits += 1

    def missed(self, kind: str, what: object) -> None:
        """Something annotated was not published, or not as annotated."""
        self._tallies[kind].missed += 1
        self._tallies[kind].errors.append(f"- {self._document}: {what}")

    def beside(self, kind: str, what: object) -> None:
        """Something was published that is not annotated."""
        self._tallies[kind].extra += 1
        self._tallies[kind].errors.append(f"+ {self._document}: {what}")

    def answer(self, kind: str, right: bool, what: object) -> None:
        """One question about something that was found: answered as annotated or not."""
        if right:
            self.hit(kind)
        else:
            self.missed(kind, what)

    def sets(self, kind: str, annotated: Set[str], found: Set[str]) -> None:
        """Compare two sets of codes."""
        for _ in annotated & found:
            self.hit(kind)
        for code in sorted(annotated - found):
            self.missed(kind, code)
        for code in sorted(found - annotated):
            self.beside(kind, code)

    def pairs(
        self,
        kind: str,
        annotated: Iterable[Annotated],
        found: Sequence[Found],
        same: Callable[[Annotated, Found], bool],
        free: Callable[[Found], bool],
    ) -> list[tuple[Annotated, Found]]:
        """Give each annotated item the first found one that is the ``same``, and each found one to one item.

        What is left over counts as published beside the annotation, a second row for one fact too, unless
        it is ``free``.
        """
        left = list(found)
        pairs: list[tuple[Annotated, Found]] = []
        for item in annotated:
            match = next((index for index, other in enumerate(left) if same(item, other)), None)
            if match is None:
                self.missed(kind, item)
            else:
                self.hit(kind)
                pairs.append((item, left.pop(match)))
        for other in left:
            if not free(other):
                self.beside(kind, other)
        return pairs
