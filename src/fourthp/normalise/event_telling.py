"""An event as one document tells of it, reduced to what tells it from other events."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from sys import intern

from fourthp.language.folding import fold
from fourthp.normalise.clusters import Place
from fourthp.normalise.lexicon import table, telling_words
from fourthp.normalise.linked import Linked
from fourthp.normalise.names import SHARED, name_words, singular
from fourthp.normalise.sources import Source
from fourthp.records import Fact

_SMALL = telling_words("no_event")
_NUMERAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_BRACKETS = re.compile(r"\([^()]*\)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST_DAYS = 14
# In these roles somebody speaks of an event or is named beside it, which need not be at it.
_BESIDE = frozenset(["quoted", "mentioned"])


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one document tells of it.

    ``words`` are those of its name without small words, ordinals and years; ``numbers`` the ordinals and ``years``
    the years in it. ``start`` and ``end`` are ISO, of the precision told, empty where nothing is. ``town`` is a name
    to show, ``towns`` are all names and codes to compare. ``actors`` are persons, bodies and countries that take part,
    ``guests`` those of them who are known to be of another country than the publisher.
    """

    place: Place
    rank: int
    event_type: str
    name: str
    words: frozenset[str]
    numbers: frozenset[int]
    years: frozenset[str]
    start: str
    end: str
    town: str
    towns: frozenset[str]
    country: str
    actors: frozenset[str]
    guests: frozenset[str]
    published: str
    parent: str

    @property
    def has_day(self) -> bool:
        """Whether the day it begins is told."""
        return len(self.start) == 10

    def face(self) -> tuple[object, ...]:
        """All that is compared of it but who was there: the day of publication only where it has no day itself."""
        about = (self.event_type, self.words, self.numbers, self.years, self.start, self.end, self.towns)
        return *about, self.country, "" if self.has_day else self.published

    def days(self) -> Iterator[str]:
        """The days it takes, as far as told; not more than a fortnight of them."""
        if not self.has_day:
            return
        first = date.fromisoformat(self.start)
        last = date.fromisoformat(self.end) if len(self.end) == 10 else first
        for n in range(min((last - first).days, _LONGEST_DAYS) + 1):
            yield (first + timedelta(n)).isoformat()

    def overlaps(self, other: Telling) -> bool:
        """Whether two dated events may be of one day, as far as both are told."""
        told = min(len(self.start), len(other.start))
        first, second = sorted((self, other), key=lambda t: t.start[:told])
        return second.start[:told] <= (first.end or first.start)[:told]


def tellings(sources: Sequence[Source], linked: Linked) -> list[Telling]:
    """The events of all documents in reading order; persons and bodies are linked already."""
    nations = _nations(sources, linked)
    told: list[Telling] = []
    for source in sources:
        for fact in source.of("events"):
            told.append(_telling(len(told), source, fact, nations, linked))
    return told


def _nations(sources: Iterable[Source], linked: Linked) -> dict[str, str]:
    """Row of a person or body -> the country that most documents give it, as far as any does."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for source in sources:
        for table_name, column in (("positions", "person_id"), ("organisations", "")):
            for fact in source.of(table_name):
                if "country_code" in fact.cells:
                    resource = "persons" if column else "organisations"
                    key = str(fact.cells[column].value) if column else fact.key
                    actor = _actor(source, resource, key, linked)
                    votes[actor][str(fact.cells["country_code"].value)] += 1
    return {actor: min(found, key=lambda c: (-found[c], c)) for actor, found in votes.items()}


def _actor(source: Source, resource: str, key: str, linked: Linked) -> str:
    # Many tellings have an actor in common.
    return intern(f"{resource} {linked.row_id(source, resource, key)}")


def _telling(rank: int, source: Source, fact: Fact, nations: dict[str, str], linked: Linked) -> Telling:
    def value(column: str) -> str:
        reading = fact.cells.get(column)
        return intern(str(reading.value)) if reading else ""

    actors, guests = _actors(source, fact.key, nations, linked)
    name, words, numbers, years = _read_name(value("name"))
    return Telling(
        place=source.place_of(fact),
        rank=rank,
        event_type=value("event_type"),
        name=name,
        words=words,
        numbers=numbers,
        years=years,
        start=value("start_date"),
        end=value("end_date"),
        town=_town(value("city")),
        towns=frozenset({_town(value("city")), value("place_id")} - {""}),
        country=value("country_code"),
        actors=actors,
        guests=guests,
        published=source.published,
        parent=value("parent_event_id"),
    )


@lru_cache(SHARED)
def _read_name(name: str) -> tuple[str, frozenset[str], frozenset[int], frozenset[str]]:
    """A name, its words, its ordinals and its years: the same ones for all who tell of it."""
    raw = name_words(_BRACKETS.sub(" ", name))
    return (
        name,
        frozenset(singular(w) for w in raw if not (w in _SMALL or _number(w) or _YEAR.fullmatch(w))),
        frozenset(n for w in raw if (n := _number(w)) is not None),
        frozenset(w for w in raw if _YEAR.fullmatch(w)),
    )


def _actors(
    source: Source, event: str, nations: dict[str, str], linked: Linked
) -> tuple[frozenset[str], frozenset[str]]:
    """Who takes part in an event, and who of them is known to be of another country than the publisher."""
    nation: dict[str, str | None] = {}
    for fact in source.of("participations"):
        if fact.cells["event_id"].value != event or fact.cells["role"].value in _BESIDE:
            continue
        for column, resource in (("person_id", "persons"), ("organisation_id", "organisations")):
            if column in fact.cells:
                actor = _actor(source, resource, str(fact.cells[column].value), linked)
                nation[actor] = nations.get(actor)
        if "country_code" in fact.cells:
            code = str(fact.cells["country_code"].value)
            nation[f"countries {code}"] = code
    actors = frozenset(nation)
    guests = frozenset(a for a, c in nation.items() if c not in (None, source.country))
    return actors, actors if guests == actors else guests


@cache
def _ordinals() -> dict[str, int]:
    return {row["form"]: int(row["number"]) for row in table("ordinals")}


def _number(word: str) -> int | None:
    """The ordinal a folded word is; None for any other word."""
    numeral = _NUMERAL.fullmatch(word)
    return int(numeral.group(1)) if numeral else _ordinals().get(word)


def _town(city: str) -> str:
    """A city's name for comparing: "New York City" is "New York", "Washington, D.C." is "Washington"."""
    return fold(city).removesuffix(" city").removesuffix(" dc").removesuffix(" d c")
