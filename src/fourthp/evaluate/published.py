"""What published tables say of one document, in the form in which it is compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from fourthp.records import Row, Tables


@dataclass(frozen=True, slots=True)
class PublishedPerson:
    """A person with the posts (title, organisation) and roles given; ``surfaces`` are the words quoted."""

    name: str
    surfaces: frozenset[str]
    posts: tuple[tuple[str, str], ...]
    roles: frozenset[str]

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class PublishedEntity:
    """An organisation or an instrument; ``surfaces`` are the words quoted for it."""

    name: str
    acronym: str
    type: str
    surfaces: frozenset[str]

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class PublishedParty:
    """A body or a state with its parts in an event; ``forms`` are its code or its names and the words quoted."""

    forms: frozenset[str]
    roles: frozenset[str]

    def __str__(self) -> str:
        return f"{min(self.forms)} ({', '.join(sorted(self.roles))})"


@dataclass(frozen=True, slots=True)
class PublishedEvent:
    """An event; what is unknown is an empty string."""

    type: str
    name: str
    start: str
    end: str
    venue: str
    city: str
    country: str
    parent: str
    parties: tuple[PublishedParty, ...]

    def __str__(self) -> str:
        return f"{self.type} {self.name} {self.start}".rstrip()


@dataclass(frozen=True, slots=True)
class PublishedQuantity:
    """A number and what it counts."""

    value: float
    unit: str

    def __str__(self) -> str:
        return f"{repr(self.value).removesuffix('.0')} {self.unit}"


@dataclass(frozen=True, slots=True)
class PublishedCommitment:
    """Who promised, asked or decided what."""

    actor: str
    verb: str
    addressee: str
    action: str
    summary: str

    def __str__(self) -> str:
        return f"{self.actor} {self.verb} {self.summary}"


@dataclass(frozen=True, slots=True)
class PublishedDocument:
    """All that is compared of one document; without arguments, a document of which nothing is known."""

    title: str = ""
    published_date: str = ""
    persons: tuple[PublishedPerson, ...] = ()
    organisations: tuple[PublishedEntity, ...] = ()
    countries: frozenset[str] = frozenset()
    events: tuple[PublishedEvent, ...] = ()
    instruments: tuple[PublishedEntity, ...] = ()
    quantities: tuple[PublishedQuantity, ...] = ()
    commitments: tuple[PublishedCommitment, ...] = ()
    topics: frozenset[str] = frozenset()


def published_documents(tables: Tables, wanted: Collection[str]) -> dict[str, PublishedDocument]:
    """Return what ``tables`` say of documents, each by the stem of its path or the last part of its id."""
    index = _Index(tables)
    ids: dict[str, str] = {}
    for row in tables["documents"]:
        document_id = str(row["document_id"])
        ids.setdefault(document_id.rpartition("/")[2], document_id)
        if row["path"]:
            ids[PurePosixPath(str(row["path"])).stem] = document_id
    return {name: index.document(ids[name]) for name in wanted if name in ids}


class _Index:
    """The tables, laid out by key and by document."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._by_key: dict[str, dict[str, Row]] = {}
        self._named: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._parts: defaultdict[str, list[Row]] = defaultdict(list)
        for row in tables["participations"]:
            self._parts[_text(row, "event_id")].append(row)
        self._quotes: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
        for row in tables["evidence"]:
            document_id, resource, row_id = (_text(row, key) for key in ("document_id", "resource", "row_id"))
            self._named[document_id, resource].add(row_id)
            if row["quote"]:
                self._quotes[document_id, resource, row_id].add(str(row["quote"]))

    def document(self, document_id: str) -> PublishedDocument:
        row = self._rows("documents")[document_id]
        told = {_text(r, "event_id") for r in self._of("event_reports", document_id)}
        told |= self._named[document_id, "events"]
        return PublishedDocument(
            title=_text(row, "title"),
            published_date=_text(row, "published_date"),
            persons=tuple(self._persons(document_id, told)),
            organisations=tuple(self._entities("organisations", "organisation_type", document_id)),
            countries=frozenset(self._named[document_id, "countries"]),
            events=tuple(
                self._event(r, document_id) for key, r in sorted(self._rows("events").items()) if key in told
            ),
            instruments=tuple(self._entities("instruments", "instrument_type", document_id)),
            quantities=tuple(
                PublishedQuantity(float(_text(r, "value")), _text(r, "unit"))
                for r in self._of("quantities", document_id)
            ),
            commitments=tuple(self._commitment(r) for r in self._of("commitments", document_id)),
            topics=frozenset(_text(r, "topic_id") for r in self._of("document_topics", document_id)),
        )

    def _persons(self, document_id: str, events: set[str]) -> Iterator[PublishedPerson]:
        posts: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for row in self._of("positions", document_id):
            post = (_text(row, "title"), self._name("organisations", _text(row, "organisation_id")))
            posts[_text(row, "person_id")].append(post)
        roles: defaultdict[str, set[str]] = defaultdict(set)
        for row in (row for event_id in events for row in self._parts[event_id]):
            roles[_text(row, "person_id")].add(_text(row, "role"))
        for key in sorted(self._named[document_id, "persons"]):
            surfaces = frozenset(self._quotes[document_id, "persons", key])
            name = self._name("persons", key)
            yield PublishedPerson(name, surfaces, tuple(posts[key]), frozenset(roles[key]))

    def _entities(self, table: str, type_column: str, document_id: str) -> Iterator[PublishedEntity]:
        for key in sorted(self._named[document_id, table]):
            row = self._rows(table)[key]
            surfaces = frozenset(self._quotes[document_id, table, key])
            yield PublishedEntity(
                _text(row, "name"), _text(row, "acronym"), _text(row, type_column), surfaces
            )

    def _event(self, row: Row, document_id: str) -> PublishedEvent:
        return PublishedEvent(
            type=_text(row, "event_type"),
            name=_text(row, "name"),
            start=_text(row, "start_date"),
            end=_text(row, "end_date"),
            venue=_text(row, "venue"),
            city=_text(row, "city") or self._name("places", _text(row, "place_id")),
            country=_text(row, "country_code"),
            parent=_text(row, "parent_event_id"),
            parties=tuple(self._parties(_text(row, "event_id"), document_id)),
        )

    def _parties(self, event_id: str, document_id: str) -> Iterator[PublishedParty]:
        told = self._named[document_id, "participations"]
        roles: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for row in self._parts[event_id]:
            if row["participation_id"] in told:
                roles[_text(row, "organisation_id"), _text(row, "country_code")].add(_text(row, "role"))
        for (body_id, code), parts in sorted(roles.items()):
            if body_id:
                body = self._rows("organisations")[body_id]
                forms = {_text(body, "name"), _text(body, "acronym")} - {""}
                forms |= self._quotes[document_id, "organisations", body_id]
                if "Government" in _text(body, "name"):  # it stands for its state
                    forms |= {_text(body, "country_code")} - {""}
                yield PublishedParty(frozenset(forms), frozenset(parts))
            elif code:
                yield PublishedParty(frozenset((code,)), frozenset(parts))

    def _commitment(self, row: Row) -> PublishedCommitment:
        actor = (
            self._name("persons", _text(row, "person_id"))
            or self._name("organisations", _text(row, "organisation_id"))
            or _text(row, "actor_name")
            or _text(row, "country_code")
        )
        texts = (_text(row, column) for column in ("verb", "addressee", "action", "summary"))
        return PublishedCommitment(actor, *texts)

    def _of(self, table: str, document_id: str) -> Iterator[Row]:
        return (row for row in self._tables[table] if row["document_id"] == document_id)

    def _name(self, table: str, key: str) -> str:
        return _text(self._rows(table)[key], "name") if key else ""

    def _rows(self, table: str) -> dict[str, Row]:
        if table not in self._by_key:
            key = f"{table.removesuffix('s')}_id"
            self._by_key[table] = {_text(row, key): row for row in self._tables[table]}
        return self._by_key[table]


def _text(row: Row, column: str) -> str:
    value = row[column]
    return "" if value is None else str(value)
