"""Constraints and rules mean the same in JSON Schema, in SQL and in Great Expectations."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date

import jsonschema
import pandas as pd
import pytest

from fourthp import schemas
from fourthp.records import Row

os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
os.environ.setdefault("DO_NOT_TRACK", "1")

ACTORS = ("person_id", "organisation_id", "country_code", "group_name")

# What a row of required values needs besides, so that every rule of its table holds.
BASE: dict[str, Row] = {
    "events": {"start_date": "2018-04-26"},
    "participations": {"person_id": "a"},
    "rejects": {"path": "a.txt"},
    "reviews": {"after": "b"},
}
UNDATED: Row = {"start_date": None, "date_precision": "none", "date_basis": "none"}

# (table, rule, what is set on such a row, whether the rule holds); no other rule of the table breaks.
CASES: list[tuple[str, str, Row, bool]] = [
    ("participations", "one_actor", {"person_id": None}, False),
    ("participations", "one_actor", {"person_id": "a"}, True),
    ("participations", "one_actor", {"person_id": None, "organisation_id": "a"}, True),
    ("participations", "one_actor", {"person_id": None, "country_code": "TH"}, True),
    ("participations", "one_actor", {"person_id": None, "group_name": "a"}, True),
    ("participations", "one_actor", {"person_id": "a", "group_name": "b"}, False),
    ("participations", "one_actor", {"person_id": None, "organisation_id": "a", "country_code": "TH"}, False),
    ("participations", "one_actor", dict.fromkeys(ACTORS, "TH"), False),
    ("commitments", "one_identity", {}, True),
    ("commitments", "one_identity", {"organisation_id": "a"}, True),
    ("commitments", "one_identity", {"organisation_id": "a", "person_id": "b"}, False),
    ("statements", "one_identity", {"person_id": "a", "country_code": "TH"}, False),
    ("rejects", "something_named", {"path": None}, False),
    ("rejects", "something_named", {"path": None, "document_id": "a"}, True),
    ("rejects", "something_named", {"path": "a.txt", "document_id": "a"}, True),
    ("participations", "headcount_says_if_approximate", {}, True),
    ("participations", "headcount_says_if_approximate", {"headcount": 300, "is_approximate": True}, True),
    ("participations", "headcount_says_if_approximate", {"headcount": 300}, False),
    ("participations", "headcount_says_if_approximate", {"is_approximate": False}, False),
    ("places", "both_coordinates", {"latitude": 13.7}, False),
    ("places", "both_coordinates", {"latitude": 13.7, "longitude": 100.5}, True),
    ("events", "precision_fits_start", UNDATED, True),
    ("events", "precision_fits_start", {"start_date": "2018-04", "date_precision": "month"}, True),
    ("events", "precision_fits_start", UNDATED | {"date_precision": "day"}, False),
    ("events", "precision_fits_start", {"date_precision": "none"}, False),
    ("events", "basis_fits_start", {"date_basis": "none"}, False),
    ("events", "basis_fits_start", UNDATED | {"date_basis": "relative"}, False),
    ("organisations", "not_its_own_parent", {"organisation_id": "a", "parent_organisation_id": "b"}, True),
    ("organisations", "not_its_own_parent", {"organisation_id": "a", "parent_organisation_id": "a"}, False),
    ("organisations", "not_its_own_parent", {"organisation_id": "a"}, True),
    ("events", "end_not_before_start", {"end_date": "2018-04-27"}, True),
    ("events", "end_not_before_start", {"end_date": "2018-04-26"}, True),
    ("events", "end_not_before_start", {"end_date": "2018-04-25"}, False),
    ("events", "end_not_before_start", {"end_date": "2018"}, True),
    ("events", "end_not_before_start", {"start_date": "2018-04", "end_date": "2018-04-25"}, True),
    ("events", "end_not_before_start", {"start_date": "2018", "end_date": "2017"}, False),
    ("evidence", "span_not_empty", {}, True),
    ("evidence", "span_not_empty", {"document_id": "a", "start": 0, "end": 1}, True),
    ("evidence", "span_not_empty", {"document_id": "a", "start": 9, "end": 10}, True),
    ("evidence", "span_not_empty", {"document_id": "a", "start": 4, "end": 4}, False),
    ("evidence", "span_not_empty", {"document_id": "a", "start": 10, "end": 9}, False),
    ("evidence", "whole_span", {"document_id": "a", "start": 4}, False),
    ("evidence", "whole_span", {"document_id": "a", "end": 4}, False),
    ("evidence", "span_in_document", {"start": 4, "end": 5}, False),
    ("evidence", "quote_has_span", {"quote": "a"}, False),
    ("evidence", "quote_has_span", {"document_id": "a", "start": 0, "end": 1, "quote": "a"}, True),
    ("reviews", "changes_something", {"before": "a", "after": "a"}, False),
    ("reviews", "changes_something", {"before": "a", "after": "b"}, True),
    ("redirects", "leads_elsewhere", {"old_id": "a", "new_id": "a"}, False),
    ("redirects", "leads_elsewhere", {"old_id": "a"}, True),
    ("documents", "not_its_own_duplicate", {"document_id": "a", "duplicate_of": "a"}, False),
    ("events", "not_its_own_part", {"event_id": "a", "parent_event_id": "a"}, False),
]
IDS = [f"{table}.{rule}.{number}" for number, (table, rule, _, _) in enumerate(CASES)]
TABLES_WITH_RULES = [table for table in schemas.table_names() if schemas.rules(table)]


@pytest.fixture
def case_row(example_row: Callable[..., Row]) -> Callable[[str, Row], Row]:
    def make(table: str, change: Row) -> Row:
        return example_row(table, required_only=True) | BASE.get(table, {}) | change

    return make


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.executescript(schemas.sql_ddl("sqlite"))
    yield connection
    connection.close()


def in_json(row: Row) -> Row:
    return {column: value.isoformat() if isinstance(value, date) else value for column, value in row.items()}


def insert(connection: sqlite3.Connection, table: str, row: Row) -> None:
    columns = ", ".join(f'"{column}"' for column in row)
    marks = ", ".join("?" * len(row))
    connection.execute(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', list(in_json(row).values()))


def test_every_rule_has_a_case_that_fails() -> None:
    assert {(table, rule) for table, rule, _, holds in CASES if not holds} == {
        (table, rule["name"]) for table in schemas.table_names() for rule in schemas.rules(table)
    }


@pytest.mark.parametrize(("table", "rule", "change", "holds"), CASES, ids=IDS)
def test_json_schema(
    table: str, rule: str, change: Row, holds: bool, case_row: Callable[[str, Row], Row]
) -> None:
    (kind,) = [known["kind"] for known in schemas.rules(table) if known["name"] == rule]
    # JSON Schema cannot compare two values of a row.
    expected = holds or kind in ("not_equal", "ordered", "before")
    validator = jsonschema.Draft202012Validator(schemas.json_schema(table))
    row = in_json(case_row(table, change))
    assert validator.is_valid(row) is expected
    assert validator.is_valid({key: value for key, value in row.items() if value is not None}) is expected


@pytest.mark.parametrize(("table", "rule", "change", "holds"), CASES, ids=IDS)
def test_sql(
    table: str,
    rule: str,
    change: Row,
    holds: bool,
    case_row: Callable[[str, Row], Row],
    database: sqlite3.Connection,
) -> None:
    row = case_row(table, change)
    if holds:
        insert(database, table, row)
    else:
        with pytest.raises(sqlite3.IntegrityError, match=f"CHECK constraint failed: {table}_{rule}$"):
            insert(database, table, row)


@pytest.fixture(scope="module")
def validated() -> Callable[[str, list[Row]], dict[str, set[int]]]:
    """A function giving the rules that Great Expectations finds broken, each with the numbers of its rows."""
    import great_expectations as gx
    from great_expectations.expectations.expectation_configuration import ExpectationConfiguration

    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False}
    frames = context.data_sources.add_pandas("frames").add_dataframe_asset("rows")
    batches = frames.add_batch_definition_whole_dataframe("all")

    def run(table: str, rows: list[Row]) -> dict[str, set[int]]:
        frame = pd.DataFrame(rows, columns=list(schemas.column_names(table)))
        expectations = [ExpectationConfiguration(**known) for known in schemas.gx_expectations(table)]
        report = batches.get_batch({"dataframe": frame.astype(schemas.pandas_dtypes(table))}).validate(
            gx.ExpectationSuite(name=table, expectations=expectations),
            result_format={"result_format": "COMPLETE"},
        )
        assert len(report.results) == len(expectations)
        broken: dict[str, set[int]] = {}
        for result in report.results:
            assert not result.exception_info.get("raised_exception")
            if not result.success:
                rule = result.expectation_config.meta["rule"]
                broken.setdefault(rule, set()).update(result.result.get("unexpected_index_list", ()))
        return broken

    return run


@pytest.mark.parametrize("table", TABLES_WITH_RULES)
def test_rules_in_great_expectations(
    table: str,
    case_row: Callable[[str, Row], Row],
    validated: Callable[[str, list[Row]], dict[str, set[int]]],
) -> None:
    cases = [(rule, change, holds) for known, rule, change, holds in CASES if known == table]
    broken = validated(table, [case_row(table, change) for _, change, _ in cases])
    for rule in [rule["name"] for rule in schemas.rules(table)]:
        expected = {number for number, (name, _, holds) in enumerate(cases) if name == rule and not holds}
        assert broken[rule] == expected, rule


def test_constraints_in_great_expectations(
    example_row: Callable[..., Row], validated: Callable[[str, list[Row]], dict[str, set[int]]]
) -> None:
    breaking: list[Row] = [
        {},
        {"confidence": 1.5},
        {"confidence": None},
        {"start": -1},
        {"resource": "meetings"},
        {"quote": "=1+1"},
        {"method": "by hand"},
    ]
    rows = [
        example_row("evidence") | {"evidence_id": f"{number:016x}"} | change
        for number, change in enumerate(breaking)
    ]
    assert validated("evidence", rows) == {
        "confidence.minimum_maximum": {1},
        "confidence.required": {2},
        "start.minimum": {3},
        "resource.enum": {4},
        "quote.pattern": {5},
        "method.pattern": {6},
    }


def test_keys_and_row_counts_in_great_expectations(
    example_row: Callable[..., Row], validated: Callable[[str, list[Row]], dict[str, set[int]]]
) -> None:
    assert set(validated("evidence", [])) == {"min_rows"}
    row, other = example_row("coverage"), example_row("coverage") | {"month": "2018-06"}
    assert validated("coverage", [row, other, row]) == {"publisher_id|month.unique": {0, 2}}
    position = example_row("positions", required_only=True)
    unique = "person_id|title|organisation_id|country_code|document_id.unique"
    assert set(validated("positions", [position, position | {"position_id": "other"}])) == {unique}
    nowhere = example_row("places") | {"country_code": "ZZ"}
    assert validated("places", [nowhere]) == {"country_code.countries": {0}}


@pytest.mark.parametrize(
    ("table", "change", "message"),
    [
        ("persons", {"name": None}, "NOT NULL constraint failed: persons.name"),
        ("documents", {"view_count": -1}, "CHECK constraint failed"),
        ("evidence", {"confidence": 2.0}, "CHECK constraint failed"),
        ("places", {"place_type": "moon"}, "CHECK constraint failed"),
        ("events", {"is_online": 2}, "CHECK constraint failed"),
    ],
)
def test_constraints_in_sql(
    table: str,
    change: Row,
    message: str,
    example_row: Callable[..., Row],
    database: sqlite3.Connection,
) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=message):
        insert(database, table, example_row(table) | change)


@pytest.mark.parametrize(
    ("change", "valid"),
    [
        ({}, True),
        ({"place_type": None}, True),
        ({"place_type": "moon"}, False),
        ({"latitude": 91}, False),
        ({"latitude": "13.7"}, False),
        ({"country_code": "Thailand"}, False),
        ({"name": None}, False),
        ({"capital": True}, False),
    ],
)
def test_constraints_in_json_schema(change: Row, valid: bool, example_row: Callable[..., Row]) -> None:
    validator = jsonschema.Draft202012Validator(schemas.json_schema("places"))
    assert validator.is_valid(example_row("places") | change) is valid
