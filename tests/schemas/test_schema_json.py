"""The contract as JSON Schema."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import jsonschema
import pytest

from fourthp import schemas
from fourthp.records import Row


@pytest.mark.parametrize("table", schemas.table_names())
def test_it_is_a_schema_and_agrees_with_arrow(table: str) -> None:
    schema = schemas.json_schema(table)
    jsonschema.Draft202012Validator.check_schema(schema)
    arrow = schemas.arrow_schema(table)
    assert list(schema["properties"]) == arrow.names
    assert schema["required"] == [field.name for field in arrow if not field.nullable]
    for field in arrow:
        kind = schema["properties"][field.name]["type"]
        assert (isinstance(kind, list) and kind[1] == "null") is field.nullable


@pytest.mark.parametrize("table", schemas.table_names())
def test_examples_of_the_columns_fit(table: str, example_row: Callable[..., Row]) -> None:
    schema = schemas.json_schema(table)
    schema.pop("allOf", None)  # a row of all examples has every actor at once
    row = {k: v.isoformat() if isinstance(v, date) else v for k, v in example_row(table).items()}
    jsonschema.validate(row, schema, jsonschema.Draft202012Validator)


def test_dates_and_addresses_have_their_format() -> None:
    properties = schemas.json_schema("documents")["properties"]
    assert properties["published_date"]["type"] == ["string", "null"]
    assert properties["published_date"]["format"] == "date"
    assert properties["url"]["format"] == "uri"


def test_an_optional_list_of_values_allows_null() -> None:
    assert schemas.json_schema("commitments")["properties"]["pillar"]["enum"] == [
        "prevention",
        "protection",
        "prosecution",
        "partnership",
        None,
    ]
