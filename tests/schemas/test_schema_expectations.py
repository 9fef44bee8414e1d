"""The contract as Great Expectations suites: which expectations there are."""

from __future__ import annotations

from collections import Counter

import pytest

from fourthp import schemas


@pytest.mark.parametrize("table", schemas.table_names())
def test_columns_and_row_count_come_first_and_once(table: str) -> None:
    expectations = schemas.gx_expectations(table)
    assert expectations[0] == {
        "type": "expect_table_columns_to_match_ordered_list",
        "kwargs": {"column_list": list(schemas.column_names(table))},
        "meta": {"rule": "columns"},
    }
    assert expectations[1] == {
        "type": "expect_table_row_count_to_be_between",
        "kwargs": {"min_value": schemas.min_rows(table)},
        "meta": {"rule": "min_rows"},
    }
    assert Counter(known["type"].startswith("expect_table") for known in expectations)[True] == 2


@pytest.mark.parametrize("table", schemas.table_names())
def test_no_expectation_is_said_twice(table: str) -> None:
    said = [repr((known["type"], known["kwargs"])) for known in schemas.gx_expectations(table)]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("table", schemas.table_names())
def test_every_rule_and_required_column_is_covered(table: str) -> None:
    covered = {known["meta"]["rule"] for known in schemas.gx_expectations(table)}
    assert {rule["name"] for rule in schemas.rules(table)} <= covered
    required = [field.name for field in schemas.arrow_schema(table) if not field.nullable]
    assert {f"{name}.required" for name in required} <= covered


def test_types_are_left_to_arrow() -> None:
    used = {known["type"] for table in schemas.table_names() for known in schemas.gx_expectations(table)}
    assert used == {
        "expect_table_columns_to_match_ordered_list",
        "expect_table_row_count_to_be_between",
        "expect_column_values_to_not_be_null",
        "expect_column_values_to_be_null",
        "expect_column_values_to_be_unique",
        "expect_column_values_to_be_in_set",
        "expect_column_values_to_match_regex",
        "expect_column_values_to_be_between",
        "expect_compound_columns_to_be_unique",
        "expect_select_column_values_to_be_unique_within_record",
        "expect_column_pair_values_a_to_be_greater_than_b",
    }
