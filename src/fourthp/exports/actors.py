"""Who met whom: the actors of each event, and the pairs of those who acted and those they acted towards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations

from fourthp import schemas
from fourthp.exports.reading import typed_rows
from fourthp.published import Package
from fourthp.records import Row, Scalar
from fourthp.spilled_tables import SpilledTable, SpilledTables

INITIATING = frozenset({"organiser", "co_organiser", "host", "visitor", "donor", "supporter", "trainer"})
"""Roles of those who act; all others but ``SILENT`` are acted towards."""

SILENT = frozenset({"quoted", "mentioned", "attendee_group"})
"""Roles that say nothing of who met whom."""

# So many rows are held.
_HELD = 10_000


@dataclass(frozen=True, slots=True, order=True)
class Actor:
    """Somebody with a part in an event: ``kind`` is person, organisation, country or group.

    ``country`` is an ISO 3166-1 alpha-2 code, ``organisation_type`` a code of that vocabulary, both of the body a
    person has a post in; ``title`` the post. What is not known is None.
    """

    name: str
    kind: str
    country: str | None = None
    organisation_type: str | None = None
    title: str | None = None
    wikidata_id: str | None = None


@dataclass(frozen=True, slots=True)
class Dyad:
    """``source`` acted towards ``target``; ``directed`` is False where the roles do not say who did."""

    event: Row
    source: Actor
    target: Actor | None
    directed: bool


class World:
    """The tables of a package that tell of events, joined; they lie on disk, each from when it is first asked for."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self._tables = SpilledTables()
        self.rows = cache(self._rows)
        # What many events share is asked for again and again.
        self.row = lru_cache(_HELD)(self._row)
        # The pairs of an event come one after the other.
        self.reports = lru_cache(1)(self._reports)

    def _rows(self, table: str) -> SpilledTable[Scalar]:
        """The rows of a table."""
        return self._tables.put(table, schemas.column_names(table), typed_rows(self.package, table))

    def _row(self, table: str, key: Scalar) -> Row:
        """The row of a table whose key is one column; an empty one where nothing has this key."""
        return self.rows(table).get(str(key)) or {}

    def held_events(self) -> Iterator[tuple[str, Row]]:
        """The events that took place, each with a name: its own, else that of its kind."""
        for _, row in self.rows("events"):
            if took_place(row):
                yield str(row["name"] or self.row("event_types", row["event_type"])["label"]), row

    def _reports(self, event_id: Scalar) -> list[Row]:
        """The documents that tell of an event, the main ones first."""
        told = self.rows("event_reports").where(event_id=event_id)
        ordered = sorted(told, key=lambda r: (not r["is_main"], str(r["document_id"])))
        return [self.row("documents", row["document_id"]) for row in ordered]

    def _actors(self, event_id: Scalar) -> list[tuple[Actor, str]]:
        """The actors of an event with their roles, in published order."""
        parts = self.rows("participations").where(event_id=event_id)
        return [(self._actor(row), str(row["role"])) for row in parts]

    def _actor(self, row: Row) -> Actor:
        if row["person_id"]:
            person = self.row("persons", row["person_id"])
            post = self._post(row["person_id"])
            body = self.row("organisations", post.get("organisation_id"))
            return Actor(
                str(person["name"]),
                "person",
                _text(post.get("country_code") or body.get("country_code")),
                _text(body.get("organisation_type")),
                _text(post.get("title")),
                _text(person["wikidata_id"]),
            )
        if row["organisation_id"]:
            body = self.row("organisations", row["organisation_id"])
            country, kind, wikidata = body["country_code"], body["organisation_type"], body["wikidata_id"]
            return Actor(
                str(body["name"]), "organisation", _text(country), _text(kind), None, _text(wikidata)
            )
        if row["country_code"]:
            label = str(self.row("countries", row["country_code"])["label"])
            return Actor(label, "country", _text(row["country_code"]), "government")
        return Actor(str(row["group_name"]), "group")

    def _post(self, person_id: Scalar) -> Row:
        """The post to go by: one held now, in a body, the first in published order; an empty row without one."""
        posts = self.rows("positions").where(person_id=person_id)
        return min(posts, key=lambda r: (bool(r["is_former"]), not r["organisation_id"]), default={})

    def dyads(self) -> Iterator[Dyad]:
        """Every pair of an event: each who acted with each who was acted towards, else everybody with everybody.

        An event with one actor has one dyad without a target; one without any has none.
        """
        for _, event in self.rows("events"):
            present = [(a, role) for a, role in self._actors(event["event_id"]) if role not in SILENT]
            acting = list(dict.fromkeys(a for a, role in present if role in INITIATING))
            others = list(dict.fromkeys(a for a, role in present if a not in acting))
            if acting and others:
                yield from (Dyad(event, a, b, True) for a in acting for b in others)
                continue
            everybody = sorted(acting or others, key=lambda a: (a.name, a.kind))
            if len(everybody) == 1:
                yield Dyad(event, everybody[0], None, True)
            yield from (Dyad(event, a, b, False) for a, b in combinations(everybody, 2))


def took_place(event: Row) -> bool:
    """Whether an event is neither planned, cancelled nor wished for."""
    return event["event_status"] in ("held", "ongoing")


def _text(value: Scalar) -> str | None:
    return None if value is None else str(value)
