"""The contract as Pydantic models and Pandera schemas: both let through and refuse what the checker does."""

import pandas as pd
import pandera.errors
import pytest
from pydantic import ValidationError

from fourthp import schemas

EVENT = {
    "event_id": "2021-harbour-day",
    "event_type": "workshop",
    "event_status": "held",
    "start_date": "2021-03-03",
    "date_precision": "day",
    "date_basis": "stated",
}
FAULTS = [
    {"event_id": None},
    {"event_id": "With Blanks"},
    {"event_status": "dreamt"},
    {"start_date": "3 March"},
    {"end_date": "2020-01-01"},
    {"date_precision": "none"},
    {"parent_event_id": "2021-harbour-day"},
]


def framed(name: str, *rows: dict) -> pd.DataFrame:
    dtypes = schemas.pandas_dtypes(name)
    return pd.DataFrame(
        {column: pd.Series([row.get(column) for row in rows], dtype=kind) for column, kind in dtypes.items()}
    )


@pytest.mark.parametrize("table", schemas.table_names())
def test_every_table_has_a_model_that_takes_its_example(table, example_row) -> None:
    row = example_row(table)
    if schemas.validate_frame(table, [row]):
        with pytest.raises(ValidationError):
            schemas.pydantic_model(table)(**row)
    else:
        assert schemas.pydantic_model(table)(**row).model_dump() == row


@pytest.mark.parametrize("table", schemas.table_names())
def test_every_table_has_a_pandera_schema_that_takes_its_example(table, example_row) -> None:
    row = example_row(table)
    frame = framed(table, row)
    schema = schemas.pandera_schema(table)
    if schemas.validate_frame(table, [row]):
        with pytest.raises(pandera.errors.SchemaError):
            schema.validate(frame)
    else:
        pd.testing.assert_frame_equal(schema.validate(frame), frame)


def test_a_sound_row() -> None:
    model = schemas.pydantic_model("events")(**EVENT)
    assert model.event_id == "2021-harbour-day"
    assert schemas.pandera_schema("events").validate(framed("events", EVENT)).shape == (1, 14)


@pytest.mark.parametrize("fault", FAULTS)
def test_both_refuse_what_is_wrong(fault) -> None:
    with pytest.raises(ValidationError):
        schemas.pydantic_model("events")(**EVENT | fault)
    with pytest.raises(pandera.errors.SchemaError):
        schemas.pandera_schema("events").validate(framed("events", EVENT | fault))


def test_a_model_refuses_columns_it_does_not_know_and_says_why() -> None:
    with pytest.raises(ValidationError, match="weather"):
        schemas.pydantic_model("events")(**EVENT, weather="fair")
    with pytest.raises(ValidationError, match="An event does not end before it starts"):
        schemas.pydantic_model("events")(**EVENT, end_date="2020-01-01")


def test_models_tell_codes_in_their_json_schema() -> None:
    properties = schemas.pydantic_model("events").model_json_schema()["properties"]
    assert properties["event_status"]["enum"] == list(schemas.enum("events", "event_status"))
    assert properties["venue"]["description"] == "Building or site, as stated."


def test_pandera_refuses_a_key_that_stands_twice_and_codes_of_nowhere() -> None:
    with pytest.raises(pandera.errors.SchemaError):
        schemas.pandera_schema("events").validate(framed("events", EVENT, EVENT))
    with pytest.raises(pandera.errors.SchemaError):
        schemas.pandera_schema("events").validate(framed("events", EVENT | {"event_type": "picnic"}))
