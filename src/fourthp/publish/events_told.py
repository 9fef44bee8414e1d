"""What all tables tell of each event, one event after the other.

The tables are laid down in a nameless database of SQLite, which joins and sorts them, so that no more is held than what
is told of one event.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from fourthp.records import Row, Scalar
from fourthp.spill import nameless_database, naming_the_folder, quoted
from fourthp.stored import PIECE, StoredTable

# What is laid down of each table: the columns by which its rows are found, and others.
_COLUMNS: Mapping[str, tuple[Sequence[str], Sequence[str]]] = {
    "persons": (["person_id"], ["name"]),
    "organisations": (["organisation_id"], ["name"]),
    "instruments": (["instrument_id"], ["name"]),
    "publishers": (["publisher_id"], ["name"]),
    "documents": (["document_id"], ["publisher_id", "published_date", "title", "url"]),
    "positions": (["person_id", "document_id", "position_id"], ["title", "organisation_id", "is_former"]),
    "events": (
        ["event_id"],
        [
            "event_type",
            "name",
            "event_status",
            "start_date",
            "end_date",
            "venue",
            "city",
            "country_code",
            "parent_event_id",
        ],
    ),
    "participations": (
        ["participation_id"],
        [
            "event_id",
            "person_id",
            "organisation_id",
            "country_code",
            "group_name",
            "role",
            "headcount",
            "is_approximate",
        ],
    ),
    "event_topics": (["event_id", "topic_id"], []),
    "event_instruments": (["event_id", "instrument_id", "relation"], []),
    "event_reports": (["event_id", "document_id"], ["is_main"]),
    "commitments": (["commitment_id"], ["event_id"]),
}

_EVENTS = """
SELECT events.*, larger.name AS larger_name, larger.start_date AS larger_start_date, larger.end_date AS larger_end_date
FROM events LEFT JOIN events AS larger ON larger.event_id = events.parent_event_id
ORDER BY events.event_id
"""
_PARTS = """
SELECT participations.*, persons.name AS person, organisations.name AS organisation
FROM participations LEFT JOIN persons USING (person_id) LEFT JOIN organisations USING (organisation_id)
WHERE event_id IS NOT NULL
ORDER BY event_id, participation_id
"""
_TOPICS = "SELECT event_id, topic_id FROM event_topics ORDER BY event_id, topic_id"
_INSTRUMENTS = """
SELECT event_id, instrument_id, name
FROM event_instruments LEFT JOIN instruments USING (instrument_id)
ORDER BY event_id, instrument_id, relation
"""
_REPORTS = """
SELECT event_id, documents.*, publishers.name AS publisher
FROM event_reports CROSS JOIN documents USING (document_id) LEFT JOIN publishers USING (publisher_id)
ORDER BY event_id, NOT ifnull(is_main, 0), document_id
"""
_POSTS = """
SELECT parts.event_id AS event_id, positions.person_id AS person_id, title, organisations.name AS organisation
FROM (SELECT DISTINCT event_id, person_id FROM participations WHERE event_id IS NOT NULL) AS parts
CROSS JOIN event_reports AS reports ON reports.event_id = parts.event_id
CROSS JOIN positions ON positions.person_id = parts.person_id AND positions.document_id = reports.document_id
LEFT JOIN organisations USING (organisation_id)
WHERE NOT ifnull(is_former, 0)
ORDER BY parts.event_id, NOT ifnull(is_main, 0), reports.document_id, position_id
"""
_PROMISES = """
SELECT event_id, count(*) AS promises FROM commitments WHERE event_id IS NOT NULL GROUP BY event_id ORDER BY event_id
"""


@dataclass(frozen=True, slots=True)
class Told:
    """An event and what is told of it.

    The row of the ``event`` also says ``larger_name``, ``larger_start_date`` and ``larger_end_date`` of the event that
    it is a part of. ``parts`` are participations, with the names of ``person`` and ``organisation``; ``instruments``
    have a ``name``; ``documents``, the main ones first, the name of their ``publisher``; and ``posts`` are those that
    persons who had a part hold by these documents, in their order, with the name of the ``organisation``.
    """

    event: Row
    parts: Sequence[Row]
    topics: Sequence[Row]
    instruments: Sequence[Row]
    documents: Sequence[Row]
    posts: Mapping[Scalar, Sequence[Row]]
    promises: int


def events_told(tables: Mapping[str, Iterable[Row]]) -> Iterator[Told]:
    """Every event in the order of ids, with what is told of it.

    Raises ``OSError`` with the name of the folder for temporary files where there is no room in it.
    """
    database = nameless_database()
    with naming_the_folder():
        for name, (key, others) in _COLUMNS.items():
            _lay_down(database, name, key, [*key, *others], tables.get(name, ()))
    parts, topics, instruments, documents, posts, promises = (
        _by_event(_selected(database, query))
        for query in (_PARTS, _TOPICS, _INSTRUMENTS, _REPORTS, _POSTS, _PROMISES)
    )
    for event in _selected(database, _EVENTS):
        key = str(event["event_id"])
        held: dict[Scalar, list[Row]] = defaultdict(list)
        for post in posts(key):
            held[post["person_id"]].append(post)
        count = sum(int(str(row["promises"])) for row in promises(key))
        yield Told(event, parts(key), topics(key), instruments(key), documents(key), held, count)


def in_order(rows: Iterable[tuple[Sequence[Scalar], bytes]]) -> Iterator[bytes]:
    """What comes with keys of three columns, in their order."""
    database = nameless_database()
    with naming_the_folder():
        database.execute("CREATE TABLE rows (a, b, c, whole)")
        database.executemany("INSERT INTO rows VALUES (?, ?, ?, ?)", ((*key, whole) for key, whole in rows))
        for (whole,) in database.execute("SELECT whole FROM rows ORDER BY a, b, c, rowid"):
            yield whole


def _lay_down(
    database: sqlite3.Connection, name: str, key: Sequence[str], columns: Sequence[str], rows: Iterable[Row]
) -> None:
    names, keys = (", ".join(map(quoted, some)) for some in (columns, key))
    database.execute(f"CREATE TABLE {name} ({names}, PRIMARY KEY ({keys})) WITHOUT ROWID")
    holders = ", ".join("?" * len(columns))
    database.executemany(f"INSERT OR REPLACE INTO {name} VALUES ({holders})", _cells(rows, columns))  # noqa: S608


def _cells(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[Sequence[Scalar]]:
    """Some cells of each row, days as texts."""
    if isinstance(rows, StoredTable):
        for start in range(0, rows.num_rows, PIECE):
            piece = rows.slice(start, PIECE).select(columns)
            yield from zip(*(map(_plain, column.to_pylist()) for column in piece.columns), strict=True)
    else:
        yield from ([_plain(row.get(column)) for column in columns] for row in rows)


def _plain(value: Scalar) -> Scalar:
    return value.isoformat() if isinstance(value, date) else value


def _selected(database: sqlite3.Connection, query: str) -> Iterator[Row]:
    with naming_the_folder():
        found = database.execute(query)
        names = [column[0] for column in found.description]
        for cells in found:
            yield dict(zip(names, cells, strict=True))


def _by_event(rows: Iterator[Row]) -> Callable[[str], list[Row]]:
    """What gives the rows of an event, asked for one event after the other, in the order of their ids."""
    groups = groupby(rows, key=itemgetter("event_id"))
    waiting: tuple[Any, list[Row]] | None = None

    def of(event_id: str) -> list[Row]:
        nonlocal waiting
        while waiting is None or waiting[0] < event_id:
            found = next(groups, None)
            if found is None:
                return []
            waiting = (found[0], list(found[1]))
        return waiting[1] if waiting[0] == event_id else []

    return of
