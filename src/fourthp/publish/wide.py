"""``events-wide.csv``: one row an event, with who, what, where, when and the sources in words."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

import pyarrow as pa

from fourthp import schemas
from fourthp.publish.events_told import Told, events_told, in_order
from fourthp.publish.spreadsheet import spreadsheet_writer
from fourthp.records import Row, Scalar
from fourthp.stored import PIECE

NAME = "events-wide.csv"

_BETWEEN = "; "
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
    wide = _Wide(tables)
    rows = map(json.loads, in_order((_place(row), json.dumps(row).encode()) for row in wide.rows(tables)))
    with spreadsheet_writer(directory / NAME, tuple(COLUMNS)) as write:
        while piece := list(islice(rows, PIECE)):
            cells = {column: [row.get(column) for row in piece] for column in COLUMNS}
            write(pa.table({c: schemas.arrow_array(values, pa.string()) for c, values in cells.items()}))


def _place(row: Mapping[str, Scalar]) -> Sequence[Scalar]:
    return not row["Starts"], str(row["When"] or "~"), str(row["Event id"])


class _Wide:
    def __init__(self, tables: Mapping[str, Iterable[Row]]) -> None:
        self._labels = {
            name: {row[key]: str(row["label"]) for row in tables.get(name, ()) if row.get("label")}
            for name, key in (
                ("countries", "country_code"),
                ("event_types", "event_type"),
                ("roles", "role"),
                ("topics", "topic_id"),
            )
        }

    def rows(self, tables: Mapping[str, Iterable[Row]]) -> Iterator[Mapping[str, Scalar]]:
        return map(self._row, events_told(tables))

    def _row(self, told: Told) -> Mapping[str, Scalar]:
        event = told.event
        return {
            "When": _when(told),
            "Starts": event["start_date"],
            "Ends": event["end_date"],
            "Type": self._label("event_types", event["event_type"]),
            "Event": event["name"],
            "Status": event["event_status"],
            "Venue": event["venue"],
            "City": event["city"],
            "Country": self._label("countries", event["country_code"]),
            "Organisers": self._actors(
                told, lambda role: role in _ORGANISERS, "person", "organisation", "country"
            ),
            "People": self._actors(told, lambda role: True, "person"),
            "Organisations": self._actors(told, lambda role: role not in _ORGANISERS, "organisation"),
            "Countries": self._actors(told, lambda role: role not in _ORGANISERS, "country"),
            "Groups": _joined(_group(row) for row in told.parts if row["group_name"]),
            "Institutions": _joined(sorted(_institutions(told))),
            "Topics": _joined(
                self._label("topics", row["topic_id"]) or str(row["topic_id"]) for row in told.topics
            ),
            "Instruments": _joined(str(row["name"] or row["instrument_id"]) for row in told.instruments),
            "Promises": told.promises,
            "Part of": event["larger_name"] or event["parent_event_id"],
            "Sources": _joined(map(_source, told.documents)),
            "Links": _joined(str(row["url"]) for row in told.documents if row["url"]),
            "Event id": event["event_id"],
        }

    def _label(self, table: str, key: Scalar) -> str | None:
        return self._labels[table].get(key)

    def _actors(self, told: Told, has_role: Callable[[str], bool], *kinds: str) -> str | None:
        """Those of some kinds who had a part of some kind, each with it."""
        found = []
        for row in told.parts:
            names = {
                "person": row["person"],
                "organisation": row["organisation"],
                "country": self._label("countries", row["country_code"]),
            }
            name = next((str(names[kind]) for kind in kinds if names[kind]), None)
            if name and has_role(str(row["role"])):
                if row["person_id"]:
                    name = _with_post(told.posts.get(row["person_id"], ()), name)
                found.append(f"{name} ({(self._label('roles', row['role']) or str(row['role'])).lower()})")
        return _joined(found)


def _when(told: Told) -> str | None:
    """When it was, else when the event was that it is a part of, else when it was first told of."""
    event = told.event
    if days := _days(event["start_date"], event["end_date"]):
        return days
    if days := _days(event["larger_start_date"], event["larger_end_date"]):
        return f"during {days}"
    reported = [str(row["published_date"]) for row in told.documents if row["published_date"]]
    return f"reported {min(reported)}" if reported else None


def _days(*ends: Scalar) -> str:
    return " to ".join(dict.fromkeys(str(end) for end in ends if end))


def _with_post(posts: Iterable[Row], name: str) -> str:
    """A person with one post."""
    post = next((row for row in posts if row["title"]), None)
    if post is None:
        return name
    body, title = str(post["organisation"] or ""), str(post["title"])
    return ", ".join(text for text in (name, title, "" if body in title else body) if text)


def _institutions(told: Told) -> Iterator[str]:
    """The bodies that were there, themselves or through a person who holds a post in them."""
    for part in told.parts:
        if part["role"] not in _ABSENT:
            for row in (part, *told.posts.get(part["person_id"], ())):
                if name := row["organisation"]:
                    yield str(name)


def _source(document: Row) -> str:
    parts = (document["publisher"], document["published_date"], document["title"] or document["document_id"])
    return ", ".join(str(part) for part in parts if part)


def _group(row: Row) -> str:
    count = row["headcount"]
    about = "about " if row["is_approximate"] else ""
    return f"{row['group_name']} ({about}{count})" if count is not None else str(row["group_name"])


def _joined(texts: Iterable[str]) -> str | None:
    return _BETWEEN.join(dict.fromkeys(texts)) or None
