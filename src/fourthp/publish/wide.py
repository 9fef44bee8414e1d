"""``events-wide.csv``: one row an event, with who, what, where, when and the sources in words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

import pyarrow as pa

from fourthp import schemas
from fourthp.publish.spreadsheet import spreadsheet_writer
from fourthp.records import Row, Scalar
from fourthp.stored import PIECE

NAME = "events-wide.csv"

_BETWEEN = "; "
# The columns that are shown of the rows about an event, beside their keys, and of the documents that tell of it.
_OF_EVENTS = {
    "participations": (
        "person_id",
        "organisation_id",
        "country_code",
        "group_name",
        "role",
        "headcount",
        "is_approximate",
    ),
    "event_topics": (),
    "event_instruments": (),
    "event_reports": ("is_main",),
}
_OF_POSTS = ("position_id", "person_id", "document_id", "title", "organisation_id", "is_former")
_OF_DOCUMENTS = ("document_id", "publisher_id", "published_date", "title", "url")
_ORGANISERS = ("organiser", "co_organiser", "host")
_ABSENT = ("quoted", "mentioned")
COLUMNS = {
    "When": "its days, as a document states them; else `during` those of the event it is a part of; else the day on "
    "which it was first `reported`",
    "Starts": "first day, month or year; empty where no document states it",
    "Ends": "last day, month or year",
    "Type": "kind of event",
    "Event": "its name, if it has one",
    "Status": "held, planned, ongoing, cancelled or hypothetical (only spoken of)",
    "Venue": "building or room",
    "City": "city or other place",
    "Country": "country of the place",
    "Organisers": "who organised or hosted it",
    "People": "persons with the post they hold, and their part in the event",
    "Organisations": "other bodies, and their part in the event",
    "Countries": "countries that took part as such",
    "Groups": "people without names, and how many",
    "Institutions": "all bodies that were there, themselves or through a person who holds a post in them",
    "Topics": "what it was about",
    "Instruments": "treaties, declarations, plans and laws that it dealt with",
    "Promises": "how many promises, calls and agreements the table commitments has of it",
    "Part of": "the larger event that it belongs to",
    "Sources": "publisher, day and title of each document that tells of it",
    "Links": "addresses of these documents",
    "Event id": "the key to the other tables",
}
"""The columns, and what each means."""


def write_events_wide(directory: Path, tables: Mapping[str, Iterable[Row]]) -> None:
    """Write the file into ``directory``: events by date, those without one last."""
    rows = iter(_Wide(tables).rows())
    with spreadsheet_writer(directory / NAME, tuple(COLUMNS)) as write:
        while piece := list(islice(rows, PIECE)):
            cells = {column: [row.get(column) for row in piece] for column in COLUMNS}
            write(pa.table({c: schemas.arrow_array(values, pa.string()) for c, values in cells.items()}))


class _Wide:
    def __init__(self, tables: Mapping[str, Iterable[Row]]) -> None:
        self._labels = {
            name: _by(tables.get(name, ()), key, label)
            for name, key, label in (
                ("countries", "country_code", "label"),
                ("event_types", "event_type", "label"),
                ("roles", "role", "label"),
                ("topics", "topic_id", "label"),
                ("persons", "person_id", "name"),
                ("organisations", "organisation_id", "name"),
                ("instruments", "instrument_id", "name"),
                ("publishers", "publisher_id", "name"),
                ("events", "event_id", "name"),
            )
        }
        self._events = {row["event_id"]: row for row in tables.get("events", ())}
        self._posts: dict[tuple[Scalar, Scalar], list[Row]] = defaultdict(list)
        posts = ({c: row.get(c) for c in _OF_POSTS} for row in tables.get("positions", ()))
        for row in sorted(posts, key=lambda row: str(row["position_id"])):
            if not row["is_former"]:
                self._posts[row["person_id"], row["document_id"]].append(row)
        self._of_event: dict[str, dict[Scalar, list[Row]]] = {}
        for name, columns in _OF_EVENTS.items():
            self._of_event[name] = defaultdict(list)
            key = schemas.primary_key(name)
            shown = ({c: row.get(c) for c in {*key, "event_id", *columns}} for row in tables.get(name, ()))
            for row in sorted(shown, key=lambda row: [str(row[column]) for column in key]):
                self._of_event[name][row["event_id"]].append(row)
        self._promises = Counter(row.get("event_id") for row in tables.get("commitments", ()))
        telling = {row["document_id"] for rows in self._of_event["event_reports"].values() for row in rows}
        self._documents = {
            row["document_id"]: {column: row.get(column) for column in _OF_DOCUMENTS}
            for row in tables.get("documents", ())
            if row["document_id"] in telling
        }

    def rows(self) -> Iterable[Mapping[str, Scalar]]:
        rows = [self._row(event) for event in self._events.values()]
        return sorted(rows, key=lambda r: (not r["Starts"], str(r["When"] or "~"), str(r["Event id"])))

    def _row(self, event: Row) -> Mapping[str, Scalar]:
        parts = self._of_event["participations"][event["event_id"]]
        documents = [self._documents[r["document_id"]] for r in self._reports(event)]
        return {
            "When": self._when(event, documents),
            "Starts": event.get("start_date"),
            "Ends": event.get("end_date"),
            "Type": self._label("event_types", event["event_type"]),
            "Event": event.get("name"),
            "Status": event["event_status"],
            "Venue": event.get("venue"),
            "City": event.get("city"),
            "Country": self._label("countries", event.get("country_code")),
            "Organisers": self._actors(
                parts, lambda role: role in _ORGANISERS, "persons", "organisations", "countries"
            ),
            "People": self._actors(parts, lambda role: True, "persons"),
            "Organisations": self._actors(parts, lambda role: role not in _ORGANISERS, "organisations"),
            "Countries": self._actors(parts, lambda role: role not in _ORGANISERS, "countries"),
            "Groups": _joined(_group(row) for row in parts if row.get("group_name")),
            "Institutions": _joined(sorted(self._institutions(parts))),
            "Topics": self._named("event_topics", event, "topics", "topic_id"),
            "Instruments": self._named("event_instruments", event, "instruments", "instrument_id"),
            "Promises": self._promises[event["event_id"]],
            "Part of": self._label("events", event.get("parent_event_id")) or event.get("parent_event_id"),
            "Sources": _joined(self._source(row) for row in documents),
            "Links": _joined(str(row["url"]) for row in documents if row.get("url")),
            "Event id": event["event_id"],
        }

    def _when(self, event: Row, documents: Iterable[Row]) -> str | None:
        """When it was, else when the event was that it is a part of, else when it was first told of."""
        if days := _days(event):
            return days
        if days := _days(self._events.get(event.get("parent_event_id"), {})):
            return f"during {days}"
        told = [str(row["published_date"]) for row in documents if row.get("published_date")]
        return f"reported {min(told)}" if told else None

    def _reports(self, event: Row) -> list[Row]:
        """The reports of an event, the main ones first."""
        found = self._of_event["event_reports"][event["event_id"]]
        return sorted(found, key=lambda row: (not row.get("is_main"), str(row["document_id"])))

    def _label(self, table: str, key: Scalar) -> str | None:
        return self._labels[table].get(key)

    def _named(self, relation: str, event: Row, table: str, column: str) -> str | None:
        rows = self._of_event[relation][event["event_id"]]
        return _joined(self._label(table, row[column]) or str(row[column]) for row in rows)

    def _actors(self, parts: Iterable[Row], has_role: Callable[[str], bool], *tables: str) -> str | None:
        """Those of some tables who had a part of some kind, each with it."""
        columns = {"persons": "person_id", "organisations": "organisation_id", "countries": "country_code"}
        found = []
        for row in parts:
            name = next((n for t in tables if (n := self._label(t, row.get(columns[t])))), None)
            if name and has_role(str(row["role"])):
                if row.get("person_id"):
                    name = self._with_post(row, name)
                found.append(f"{name} ({(self._label('roles', row['role']) or str(row['role'])).lower()})")
        return _joined(found)

    def _posts_of(self, part: Row) -> Iterator[Row]:
        """The posts that a person holds by the documents that tell of the event, the main one first."""
        for report in self._reports(part):
            yield from self._posts.get((part.get("person_id"), report["document_id"]), ())

    def _with_post(self, part: Row, name: str) -> str:
        """A person with one post."""
        post = next((row for row in self._posts_of(part) if row.get("title")), None)
        if post is None:
            return name
        body = self._label("organisations", post.get("organisation_id")) or ""
        title = str(post["title"])
        return ", ".join(text for text in (name, title, "" if body in title else body) if text)

    def _institutions(self, parts: Iterable[Row]) -> Iterator[str]:
        """The bodies that were there, themselves or through a person who holds a post in them."""
        for part in parts:
            if part["role"] not in _ABSENT:
                for row in (part, *self._posts_of(part)):
                    if name := self._label("organisations", row.get("organisation_id")):
                        yield name

    def _source(self, document: Row) -> str:
        parts = (
            self._label("publishers", document.get("publisher_id")),
            str(document.get("published_date") or ""),
            document.get("title") or document["document_id"],
        )
        return ", ".join(str(part) for part in parts if part)


def _days(event: Row) -> str:
    return " to ".join(dict.fromkeys(str(e) for e in (event.get("start_date"), event.get("end_date")) if e))


def _group(row: Row) -> str:
    count = row.get("headcount")
    about = "about " if row.get("is_approximate") else ""
    return f"{row['group_name']} ({about}{count})" if count is not None else str(row["group_name"])


def _joined(texts: Iterable[str]) -> str | None:
    return _BETWEEN.join(dict.fromkeys(texts)) or None


def _by(rows: Iterable[Row], key: str, label: str) -> dict[Scalar, str]:
    return {row[key]: str(row[label]) for row in rows if row.get(label)}
