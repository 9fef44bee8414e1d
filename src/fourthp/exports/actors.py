"""Who met whom: the actors of each event, and the pairs of those who acted and those they acted towards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from fourthp import schemas
from fourthp.exports.reading import typed_rows
from fourthp.published import Package
from fourthp.records import Row, Scalar

INITIATING = frozenset({"organiser", "co_organiser", "host", "visitor", "donor", "supporter", "trainer"})
"""Roles of those who act; all others but ``SILENT`` are acted towards."""

SILENT = frozenset({"quoted", "mentioned", "attendee_group"})
"""Roles that say nothing of who met whom."""


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
    """The tables of a package that tell of events, joined."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.rows: Mapping[str, list[Row]] = {
            name: list(typed_rows(package, name)) for name in schemas.table_names()
        }

    def by_key(self, table: str) -> dict[Scalar, Row]:
        """The rows of a table by its key, which is one column."""
        (key,) = schemas.primary_key(table)
        return {row[key]: row for row in self.rows[table]}

    def held_events(self) -> Iterator[tuple[str, Row]]:
        """The events that took place, each with a name: its own, else that of its kind."""
        kinds = self.by_key("event_types")
        for row in self.rows["events"]:
            if took_place(row):
                yield str(row["name"] or kinds[row["event_type"]]["label"]), row

    @cached_property
    def reports(self) -> dict[Scalar, list[Row]]:
        """Event id -> the documents that tell of it, the main ones first."""
        documents = self.by_key("documents")
        found: dict[Scalar, list[Row]] = defaultdict(list)
        for row in sorted(
            self.rows["event_reports"], key=lambda r: (not r["is_main"], str(r["document_id"]))
        ):
            found[row["event_id"]].append(documents[row["document_id"]])
        return found

    @cached_property
    def actors(self) -> dict[Scalar, list[tuple[Actor, str]]]:
        """Event id -> its actors with their roles, in published order."""
        found: dict[Scalar, list[tuple[Actor, str]]] = defaultdict(list)
        for row in self.rows["participations"]:
            found[row["event_id"]].append((self._actor(row), str(row["role"])))
        return found

    def _actor(self, row: Row) -> Actor:
        if row["person_id"]:
            person = self._persons[row["person_id"]]
            post = self._posts.get(row["person_id"], {})
            body = self._organisations.get(post.get("organisation_id"), {})
            return Actor(
                str(person["name"]),
                "person",
                _text(post.get("country_code") or body.get("country_code")),
                _text(body.get("organisation_type")),
                _text(post.get("title")),
                _text(person["wikidata_id"]),
            )
        if row["organisation_id"]:
            body = self._organisations[row["organisation_id"]]
            country, kind, wikidata = body["country_code"], body["organisation_type"], body["wikidata_id"]
            return Actor(
                str(body["name"]), "organisation", _text(country), _text(kind), None, _text(wikidata)
            )
        if row["country_code"]:
            label = str(self._countries[row["country_code"]]["label"])
            return Actor(label, "country", _text(row["country_code"]), "government")
        return Actor(str(row["group_name"]), "group")

    @cached_property
    def _persons(self) -> dict[Scalar, Row]:
        return self.by_key("persons")

    @cached_property
    def _organisations(self) -> dict[Scalar, Row]:
        return self.by_key("organisations")

    @cached_property
    def _countries(self) -> dict[Scalar, Row]:
        return self.by_key("countries")

    @cached_property
    def _posts(self) -> dict[Scalar, Row]:
        """Person id -> the post to go by: one held now, in a body, the first in published order."""
        found: dict[Scalar, Row] = {}
        for row in sorted(
            self.rows["positions"], key=lambda r: (bool(r["is_former"]), not r["organisation_id"])
        ):
            found.setdefault(row["person_id"], row)
        return found

    def dyads(self) -> Iterator[Dyad]:
        """Every pair of an event: each who acted with each who was acted towards, else everybody with everybody.

        An event with one actor has one dyad without a target; one without any has none.
        """
        for event in self.rows["events"]:
            present = [(a, role) for a, role in self.actors[event["event_id"]] if role not in SILENT]
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
