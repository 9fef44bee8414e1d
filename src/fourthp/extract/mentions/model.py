"""The things named in one document, and where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter

from fourthp.records import DateMention, QuantityMention, Reading, Span


@dataclass(slots=True)
class Entity:
    """A person, organisation, country, place or instrument as one document names it.

    ``resource`` is its table and ``key`` unique within that table and document (for a country, its code).
    ``cells`` are readings of the table's columns, ``name`` among them; ``mentions`` all places where it is
    named, in text order. ``kind`` is the type of a place in the gazetteer.
    """

    resource: str
    key: str
    cells: dict[str, Reading]
    mentions: list[Reading] = field(default_factory=list)
    kind: str = ""

    @property
    def name(self) -> str:
        """The published name, or the code of a country."""
        cell = self.cells.get("name")
        return str(cell.value) if cell else self.key


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """One place where an entity is named."""

    start: int
    end: int
    entity: Entity = field(compare=False)

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)

    def name_in(self, words: str) -> str:
        """The entity's name where ``words``, those of this place, hold it; else these: the name stands elsewhere."""
        return self.entity.name if self.entity.name in words else words


def _outermost_bodies(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions without bodies that only stand in the name of a part of them: they do nothing there."""
    reach = 0
    for mention in mentions:
        if mention.entity.resource != "organisations":
            yield mention
        elif mention.end > reach:
            reach = mention.end
            yield mention


@dataclass(slots=True)
class Mentions:
    """Everything named in a document, in text order, with look-up by place."""

    dates: tuple[DateMention, ...]
    quantities: tuple[QuantityMention, ...]
    entities: tuple[Entity, ...]
    index: tuple[Mention, ...] = ()

    def __post_init__(self) -> None:
        mentions = sorted(
            Mention(s.start, s.end, e) for e in self.entities for r in e.mentions for s in r.spans
        )
        self.index = tuple(_outermost_bodies(mentions))

    def of(self, *resources: str) -> Iterator[Entity]:
        """The entities of these tables, in order of first mention."""
        return (e for e in self.entities if e.resource in resources)

    def within(self, start: int, end: int, resources: Iterable[str] = ()) -> list[Mention]:
        """The mentions that lie wholly inside a stretch of text, of these tables or of all."""
        wanted = frozenset(resources)
        first = bisect_left(self.index, start, key=attrgetter("start"))
        found = []
        for i in range(first, len(self.index)):
            mention = self.index[i]
            if mention.start >= end:
                break
            if mention.end <= end and (not wanted or mention.entity.resource in wanted):
                found.append(mention)
        return found
