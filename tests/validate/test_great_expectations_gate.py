"""One package with many faults, each in a row of its own, all of them such that the files can be read."""

import os
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
import small_package
from small_package import WORKSHOP

from fourthp.records import Tables
from fourthp.validate import reading, suites
from fourthp.validate.expectations import Expectations
from fourthp.validate.reading import open_package

ORGANISER = f"{WORKSHOP}-th-ministry-of-labour-organiser"
SPEAKER = f"{WORKSHOP}-somchai-jaidee-speaker"
ONCE = "event_id|person_id|organisation_id|country_code|group_name|role.unique"
EXPECTED = {
    ("name.pattern", "persons", "anna-berg", "name"),
    ("latitude.minimum_maximum", "places", "th-bangkok", "latitude"),
    ("not_its_own_parent", "organisations", "harbour-office", "organisation_id, parent_organisation_id"),
    ("event_status.enum", "events", WORKSHOP, "event_status"),
    ("event_type.event_types", "events", WORKSHOP, "event_type"),
    ("end_not_before_start", "events", WORKSHOP, "end_date, start_date"),
    ("precision_fits_start", "events", "undated", "start_date, date_precision"),
    ("one_actor", "participations", ORGANISER, "organisation_id, person_id"),
    ("one_actor", "participations", SPEAKER, "group_name, person_id, organisation_id, country_code"),
    (ONCE, "participations", "twin", ONCE.removesuffix(".unique").replace("|", ", ")),
    (ONCE, "participations", f"{WORKSHOP}-na-observer", ONCE.removesuffix(".unique").replace("|", ", ")),
    ("min_rows", "topics", None, None),
}

PUT_OFF = """
import sys
from fourthp.validate.expectations import Expectations
Expectations()
print("scipy.stats" in sys.modules)
print("sqlalchemy" in sys.modules)
import sqlalchemy
from great_expectations.expectations.core import expect_column_kl_divergence_to_be_less_than as charts
print(charts.stats.norm.cdf(0))
import altair, scipy.stats
print(charts.alt.Chart is altair.Chart, charts.stats.norm is scipy.stats.norm)
"""


def faulty() -> Tables:
    tables = small_package.tables()
    tables["persons"][0]["name"] = " Anna"
    tables["places"][0]["latitude"] = 91.0
    tables["organisations"][1]["parent_organisation_id"] = "harbour-office"
    undated = {"event_id": "undated", "start_date": None, "end_date": None, "date_basis": "none"}
    tables["events"].append(tables["events"][0] | undated)
    tables["events"][0] |= {"event_status": "dreamt", "event_type": "party", "end_date": "2021-03-02"}
    tables["participations"][0]["person_id"] = "anna-berg"
    tables["participations"][2]["person_id"] = None
    tables["participations"].append(tables["participations"][4] | {"participation_id": "twin"})
    tables["topics"].pop()
    # The same id in two tables is no repetition.
    tables["statements"][0]["statement_id"] = tables["commitments"][0]["commitment_id"]
    return tables


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> set[tuple]:
    package = open_package(small_package.build(tmp_path_factory.mktemp("faulty"), faulty()))
    findings = suites.check(package).findings
    assert {f.severity for f in findings} == {"blocker"}
    return {(f.rule, f.resource, f.row_id, f.field) for f in findings}


@pytest.mark.parametrize("place", sorted(EXPECTED, key=str), ids=lambda place: place[0])
def test_a_row_that_breaks_a_rule_is_named(found: set[tuple], place: tuple) -> None:
    assert place in found


def test_nothing_else_is_found(found: set[tuple]) -> None:
    assert found == EXPECTED


def test_tables_read_piece_by_piece_give_the_same_findings(
    tmp_path: Path, found: set[tuple], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suites, "PIECE", 2)
    monkeypatch.setattr(reading, "_HELD", 0)
    findings = suites.check(open_package(small_package.build(tmp_path, faulty()))).findings
    assert {(f.rule, f.resource, f.row_id, f.field) for f in findings} == found


def test_rows_are_counted_without_a_frame_as_long_as_the_table(tmp_path: Path, monkeypatch) -> None:
    tables = small_package.tables()
    assert len(tables["evidence"]) > 1
    frames = []
    failures = Expectations.failures

    def noted(self, frame, expectations):
        frames.extend(len(frame) for one in expectations if "row_count" in one["type"])
        return failures(self, frame, expectations)

    monkeypatch.setattr(Expectations, "failures", noted)
    result = suites.check(open_package(small_package.build(tmp_path, tables)))
    assert result.findings == ()
    assert sorted(frames) == [1, 1, 9, 13, 19, 28, 250]


def test_columns_in_another_order_are_found(tmp_path: Path) -> None:
    directory = small_package.build(tmp_path)
    persons = directory / "data/persons.csv"
    persons.write_text(persons.read_text().replace("person_id,name,", "name,person_id,"))
    findings = suites.check(open_package(directory)).findings
    assert ("columns", "persons") in [(f.rule, f.resource) for f in findings]


def test_a_table_that_lacks_a_column_does_not_keep_the_others_from_being_looked_at(tmp_path: Path) -> None:
    directory = small_package.build(tmp_path, faulty())
    persons = directory / "data/persons.csv"
    persons.write_text(persons.read_text().replace("person_id,name,", "person_id,names,"))
    findings = suites.check(open_package(directory)).findings
    found = {(f.rule, f.resource, f.row_id, f.field) for f in findings}
    assert found == {
        *(place for place in EXPECTED if place[1] != "persons"),
        ("columns", "persons", None, None),
    }


def test_files_that_cannot_be_read_as_typed_tables_are_still_looked_at(tmp_path: Path) -> None:
    directory = small_package.build(tmp_path)
    persons, quantities = directory / "data/persons.csv", directory / "data/quantities.csv"
    persons.write_text(persons.read_text().replace("anna-berg,Anna Berg", "anna-berg,"))
    quantities.write_text(quantities.read_text().replace(",120,", ",many,"))
    findings = suites.check(open_package(directory)).findings
    assert [(f.rule, f.resource, f.row_id, f.field) for f in findings] == [
        ("name.required", "persons", "line 2", "name"),
        ("unreadable_table", "quantities", None, None),
    ]


def test_nobody_is_called_and_nothing_is_kept(capfd, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    frame = pd.DataFrame({"a": ["x", None, "y"]})
    asked = [{"type": "expect_column_values_to_be_in_set", "kwargs": {"column": "a", "value_set": ["x"]}}]
    (failure,) = Expectations().failures(frame, asked)
    assert (failure.number, failure.rows) == (0, (2,))
    assert failure.message == "expect column values to be in set, value set x"
    assert os.environ["GX_ANALYTICS_ENABLED"] == "false"
    assert list(tmp_path.iterdir()) == []
    assert capfd.readouterr() == ("", "")


def test_an_expectation_that_cannot_be_checked_has_failed() -> None:
    asked = [{"type": "expect_column_values_to_not_be_null", "kwargs": {"column": "b"}}]
    (failure,) = Expectations().failures(pd.DataFrame({"a": [1]}), asked)
    assert failure.rows == ()
    assert "could not be checked" in failure.message


def test_what_is_imported_for_others_is_there_for_whoever_uses_it() -> None:
    said = subprocess.run([sys.executable, "-c", PUT_OFF], capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["False", "False", "0.5", "True", "True"]
