"""What is told of each event, whatever the order in which tables come and whatever they lack."""

from __future__ import annotations

from pathlib import Path

import small_package
from hypothesis import given, settings
from hypothesis import strategies as st

from fourthp.publish.events_told import Told, events_told, in_order
from fourthp.records import Row, Tables
from fourthp.stored import stored_tables, write_tables

EVENT = {"event_type": "meeting", "event_status": "held"}
PART = {"role": "speaker"}
OF_HARBOUR = {"organisation_id": "harbour"}


def _event(event_id: str, **more: object) -> Row:
    return {"event_id": event_id, **EVENT, **more}  # type: ignore[dict-item]


def _tables() -> Tables:
    return {
        "events": [
            _event("é"),
            _event("b", parent_event_id="é"),
            _event("a", parent_event_id="gone"),
            _event("c"),
        ],
        "participations": [
            {"participation_id": "2", "event_id": "é", "person_id": "amy", **PART},
            {"participation_id": "1", "event_id": "é", "organisation_id": "harbour", **PART},
            {"participation_id": "3", "event_id": "b", "person_id": "amy", **PART},
            {"participation_id": "4", "event_id": "aa", "person_id": "amy", **PART},
            {"participation_id": "5", "event_id": None, "person_id": "amy", **PART},
        ],
        "persons": [{"person_id": "amy", "name": "Amy Quay"}],
        "organisations": [{"organisation_id": "harbour", "name": "Harbour Office"}],
        "event_reports": [
            {"event_id": "é", "document_id": "d2"},
            {"event_id": "é", "document_id": "d1"},
            {"event_id": "é", "document_id": "d3", "is_main": True},
            {"event_id": "b", "document_id": "d1", "is_main": False},
        ],
        "documents": [{"document_id": f"d{n}", "title": f"No. {n}"} for n in (3, 2, 1)],
        "positions": [
            {"position_id": "p3", "person_id": "amy", "document_id": "d1", "title": "Judge"},
            {
                "position_id": "p2",
                "person_id": "amy",
                "document_id": "d1",
                "title": "Head",
                "organisation_id": "harbour",
            },
            {
                "position_id": "p1",
                "person_id": "amy",
                "document_id": "d2",
                "title": "Clerk",
                "is_former": True,
            },
            {
                "position_id": "p4",
                "person_id": "amy",
                "document_id": "d3",
                "title": "Chair",
                "is_former": False,
            },
        ],
        "commitments": [
            {"commitment_id": str(n), "event_id": event} for n, event in enumerate(["b", None, "b"])
        ],
    }


def _by_id(tables: Tables) -> dict[object, Told]:
    return {told.event["event_id"]: told for told in events_told(tables)}


def test_events_come_in_the_order_of_ids_each_with_its_own() -> None:
    told = _by_id(_tables())
    assert list(told) == ["a", "b", "c", "é"]
    assert [[part["participation_id"] for part in each.parts] for each in told.values()] == [
        [],
        ["3"],
        [],
        ["1", "2"],
    ]
    assert [each.promises for each in told.values()] == [0, 2, 0, 0]
    assert [(part["person"], part["organisation"]) for part in told["é"].parts] == [
        (None, "Harbour Office"),
        ("Amy Quay", None),
    ]


def test_main_reports_are_first_and_posts_are_in_the_order_of_reports() -> None:
    told = _by_id(_tables())
    assert [row["document_id"] for row in told["é"].documents] == ["d3", "d1", "d2"]
    assert [(row["title"], row["organisation"]) for row in told["é"].posts["amy"]] == [
        ("Chair", None),
        ("Head", "Harbour Office"),
        ("Judge", None),
    ]
    assert [row["title"] for row in told["b"].posts["amy"]] == ["Head", "Judge"]


def test_a_larger_event_is_told_of_as_far_as_it_is_there() -> None:
    tables = _tables()
    tables["events"] = [{**row, "name": f"Event {row['event_id']}"} for row in tables["events"]]
    told = _by_id(tables)
    assert [told[key].event["larger_name"] for key in ("a", "b", "c")] == [None, "Event é", None]


def test_stored_tables_tell_the_same(tmp_path: Path) -> None:
    write_tables(tmp_path, small_package.tables())
    stored = list(events_told({**stored_tables(tmp_path)}))
    assert stored == list(events_told(small_package.tables()))
    assert [row["published_date"] for row in stored[0].documents] == [None, "2021-03-05"]


keys = st.tuples(st.booleans(), st.text(max_size=3), st.text(max_size=3))


@settings(deadline=None)
@given(st.lists(keys, max_size=9))
def test_keys_are_in_order_as_python_has_them(found: list[tuple[bool, str, str]]) -> None:
    rows = [(key, repr(key).encode()) for key in found]
    assert list(in_order(rows)) == [whole for _, whole in sorted(rows, key=lambda row: row[0])]
