"""Frames from elsewhere, checked with messages that a person can act on."""

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from fourthp import schemas
from fourthp.schemas.rows import cell_problems

PERSONS = [
    {"person_id": "anna-berg", "name": "Anna Berg", "honorific": None, "wikidata_id": None},
    {"person_id": "nangula-shikongo", "name": "Nangula Shikongo", "honorific": "Dr.", "wikidata_id": "Q42"},
]
EVENT = {
    "event_id": "2021-harbour-day",
    "event_type": "workshop",
    "event_status": "held",
    "start_date": "2021-03-03",
    "end_date": "2021-03-04",
    "date_precision": "day",
    "date_basis": "stated",
    "is_online": True,
}


def told(problems) -> list[str]:
    return [str(problem) for problem in problems]


@pytest.mark.parametrize("make", [list, pd.DataFrame, pl.DataFrame, pa.Table.from_pylist])
def test_sound_rows_in_any_frame(make) -> None:
    assert schemas.validate_frame("persons", make(PERSONS)) == []


@pytest.mark.parametrize("table", schemas.table_names())
def test_no_example_of_a_column_is_a_problem(table, example_row) -> None:
    assert list(cell_problems(table, example_row(table))) == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"event_type": "picnic"},
            "events, row 1, event_type: 'picnic' is none of the codes conference, meeting,",
        ),
        ({"event_id": None}, "events, row 1, event_id: is empty, and a value is required"),
        ({"event_id": "With Blanks"}, "events, row 1, event_id: 'With Blanks' does not match ^"),
        ({"is_online": "yes"}, "events, row 1, is_online: 'yes' is no boolean"),
        ({"start_date": "3 March"}, "events, row 1, start_date: '3 March' does not match ^[0-9]{4}"),
        (
            {"end_date": "2021-03-02"},
            "events, row 1, start_date|end_date: An event does not end before it starts.",
        ),
        (
            {"date_precision": "none"},
            "events, row 1, start_date|date_precision: The precision is `none` exactly",
        ),
        (
            {"weather": "fair"},
            "events, weather: there is no such column; the table has event_id, event_type,",
        ),
    ],
)
def test_each_problem_names_its_place(change, message) -> None:
    (found, *_) = told(schemas.validate_frame("events", [EVENT | change]))
    assert found.startswith(message)


def test_numbers_have_limits() -> None:
    row = {"place_id": "x", "name": "X", "place_type": "city", "latitude": 91.0, "longitude": 0.0}
    (found,) = told(schemas.validate_frame("places", [row]))
    assert found == "places, row 1, latitude: 91.0 is more than 90"


def test_a_key_stands_once() -> None:
    (found,) = told(schemas.validate_frame("persons", [PERSONS[0], PERSONS[1], PERSONS[0]]))
    assert found == "persons, row 3, person_id: 'anna-berg' stands in row 1, too"


def test_columns_of_ones_own_are_allowed_when_asked() -> None:
    assert schemas.validate_frame("persons", [PERSONS[0] | {"shoe_size": 38}], extra=True) == []


def test_missing_values_of_pandas_are_empty() -> None:
    frame = pd.DataFrame(
        {
            "quantity_id": ["q"],
            "document_id": ["d"],
            "event_id": [float("nan")],
            "value": [1.0],
            "unit": ["inspectors"],
            "is_approximate": [pd.NA],
        }
    )
    assert told(schemas.validate_frame("quantities", frame)) == [
        "quantities, row 1, is_approximate: is empty, and a value is required"
    ]


def test_references_lead_to_rows_of_the_frames_given() -> None:
    part = {
        "participation_id": "p",
        "event_id": "2021-harbour-day",
        "person_id": "anna-berg",
        "role": "speaker",
    }
    frames = {
        "events": [EVENT],
        "persons": PERSONS,
        "participations": [part, part | {"participation_id": "q", "role": "chair"}],
    }
    assert schemas.validate_frames(frames) == []
    frames["participations"][1] |= {"person_id": "nobody"}
    assert told(schemas.validate_frames(frames)) == [
        "participations, row 2, person_id: 'nobody' is no person_id of the given persons"
    ]


def test_what_is_no_frame() -> None:
    with pytest.raises(TypeError, match="a int is no frame"):
        schemas.validate_frame("persons", 3)
    with pytest.raises(KeyError, match="there is no table 'people'"):
        schemas.validate_frame("people", PERSONS)
