"""Which facts of which documents are one thing: what linking a table gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

Place = tuple[str, str]
"""One thing as one document tells of it: (document id, key of the fact)."""

DOCUMENT_ONLY = "this_document_only"
"""The reason of a thing that no other document can be said to mean."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """One thing: its id, and why each of its ``members`` belongs to it.

    ``is_listed`` says that the id comes from a reference list, which outlasts what texts call the thing.
    """

    row_id: str
    members: Mapping[Place, str]
    is_listed: bool = False


class Groups:
    """Things joined step by step (a disjoint-set forest); the first by number speaks for its group."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def first(self, number: int) -> int:
        """The number that speaks for the group of ``number``."""
        while self._above[number] != number:
            self._above[number] = self._above[self._above[number]]
            number = self._above[number]
        return number

    def join(self, left: int, right: int) -> None:
        """Make the groups of two numbers one."""
        low, high = sorted((self.first(left), self.first(right)))
        self._above[high] = low

    def join_same(self, numbers: Iterable[int], same: Callable[[int, int], bool]) -> None:
        """Join those of some numbers that are ``same``, an earlier and a later one at a time.

        What is the same as one of a group is not held against the others of it.
        """
        found: list[list[int]] = []
        for number in numbers:
            like: list[int] = []
            unlike = []
            for group in found:
                if any(same(earlier, number) for earlier in group):
                    self.join(group[0], number)
                    like, group = (like, group) if len(like) > len(group) else (group, like)
                    like += group
                else:
                    unlike.append(group)
            like.append(number)
            found = [*unlike, like]

    def __iter__(self) -> Iterator[list[int]]:
        """The groups, each in order, in the order of their first numbers."""
        members: dict[int, list[int]] = {}
        for number in range(len(self._above)):
            members.setdefault(self.first(number), []).append(number)
        return iter(members.values())
