"""The contract as Arrow, and rows as typed tables."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourthp import schemas
from fourthp.records import Row

ARROW_TYPES = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}


@pytest.mark.parametrize("table", schemas.table_names())
def test_names_types_and_nullability(table: str) -> None:
    found = [(f.name, f.type, f.nullable) for f in schemas.arrow_schema(table)]
    assert found == [
        (f["name"], ARROW_TYPES[f["type"]], not f["constraints"].get("required", False))
        for f in schemas.table_schema(table)["fields"]
    ]


def test_descriptions_travel_along() -> None:
    schema = schemas.arrow_schema("evidence")
    assert schema.metadata[b"title"] == b"Evidence"
    assert schema.field("quote").metadata[b"description"].startswith(b"The words of the span")


@pytest.mark.parametrize("table", schemas.table_names())
def test_examples_become_a_row(table: str, example_row: Callable[..., Row]) -> None:
    row = example_row(table)
    assert schemas.to_arrow(table, [row]).to_pylist() == [row]


def test_absent_columns_are_null_and_order_is_kept() -> None:
    table = schemas.to_arrow(
        "persons", [{"person_id": "b", "name": "B"}, {"name": "A", "person_id": "a", "honorific": "Dr."}]
    )
    assert table.to_pylist() == [
        {"person_id": "b", "name": "B", "honorific": None, "wikidata_id": None},
        {"person_id": "a", "name": "A", "honorific": "Dr.", "wikidata_id": None},
    ]


def test_no_rows_still_have_the_schema() -> None:
    table = schemas.to_arrow("events", [])
    assert table.num_rows == 0
    assert table.schema == schemas.arrow_schema("events")


def test_a_date_may_be_given_in_iso_form(example_row: Callable[..., Row]) -> None:
    row = {**example_row("documents"), "published_date": "2018-05-07"}
    assert schemas.to_arrow("documents", [row])["published_date"].to_pylist() == [date(2018, 5, 7)]


@pytest.mark.parametrize(
    ("table", "change", "message"),
    [
        ("persons", {"age": 40}, "table persons, row virasakdi-futrakul: no column age in the schema"),
        ("persons", {"name": 7}, "row virasakdi-futrakul: column name holds 7, no string"),
        ("persons", {"name": None}, "row virasakdi-futrakul: column name is empty, and a value is required"),
        ("documents", {"view_count": "12"}, "column view_count holds '12', no integer"),
        ("documents", {"view_count": True}, "column view_count holds True, no integer"),
        ("documents", {"view_count": 1.5}, "column view_count holds 1.5, no integer"),
        ("documents", {"published_date": "May 2018"}, "column published_date holds 'May 2018', no ISO date"),
        ("documents", {"published_date": 2018}, "column published_date holds 2018, no date"),
        ("events", {"is_online": 1}, "column is_online holds 1, no boolean"),
        ("quantities", {"value": False}, "column value holds False, no number"),
    ],
)
def test_what_does_not_fit_is_named(
    table: str, change: Row, message: str, example_row: Callable[..., Row]
) -> None:
    with pytest.raises(ValueError, match=message):
        schemas.to_arrow(table, [{**example_row(table), **change}])


def test_a_composite_key_is_named_whole() -> None:
    with pytest.raises(ValueError, match=r"table coverage, row mfa\|2018-05: column events is empty"):
        schemas.to_arrow(
            "coverage", [{"publisher_id": "mfa", "month": "2018-05", "documents": 1, "rejected": 0}]
        )


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "quantity_id": st.text(min_size=1),
                "document_id": st.text(min_size=1),
                "event_id": st.none() | st.text(),
                "value": st.floats(allow_nan=False) | st.integers(-(2**53), 2**53),
                "unit": st.text(),
                "is_approximate": st.booleans(),
            }
        )
    )
)
def test_values_come_back_as_they_went_in(rows: list[Row]) -> None:
    assert schemas.to_arrow("quantities", rows).to_pylist() == rows
