"""One package with many faults, each in a table or row of its own, as no writer of ours would write it."""

from collections.abc import Callable
from pathlib import Path

import pytest
import small_package
from small_package import WORKSHOP

from fourthp.validate import tabular
from fourthp.validate.reading import open_package

FAULTS = {
    ("quantities", ",120,", ",many,"): ("type_error", "ministry-workshop-1", "value"),
    ("persons", "anna-berg,Anna Berg", "anna-berg,"): ("constraint_error", "anna-berg", "name"),
    ("events", ",held,", ",dreamt,"): ("constraint_error", WORKSHOP, "event_status"),
    ("events", "2021-03-04", "4 March"): ("constraint_error", WORKSHOP, "end_date"),
    ("events", ",TH,", ",XX,"): ("foreign_key", WORKSHOP, "country_code"),
    ("positions", ",harbour-office,", ",nowhere,"): (
        "foreign_key",
        "anna-berg-director",
        "organisation_id",
    ),
    ("documents", "2021-03-05", "2021-02-30"): ("type_error", "news-workshop", "published_date"),
    ("event_reports", "news-workshop", "ministry-workshop"): (
        "primary_key",
        f"{WORKSHOP}|ministry-workshop",
        None,
    ),
    ("coverage", "rejected", "refused"): ("incorrect_label", None, "rejected"),
    ("organisations", "government,TH,,", "government,TH,nobody,"): (
        "foreign_key",
        "th-ministry-of-labour",
        "parent_organisation_id",
    ),
}

Place = tuple[str, str, str, str | None, str | None]


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = small_package.build(tmp_path_factory.mktemp("faulty"))
    for table, old, new in FAULTS:
        path = directory / f"data/{table}.csv"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return directory


@pytest.fixture(scope="module")
def found(faulty: Path) -> set[Place]:
    findings = tabular.check(open_package(faulty)).findings
    return {(f.severity, f.rule, str(f.resource), f.row_id, f.field) for f in findings}


@pytest.mark.parametrize(("fault", "place"), FAULTS.items(), ids=lambda value: "/".join(map(str, value)))
def test_a_fault_is_named_with_its_place(found: set[Place], fault, place) -> None:
    rule, row, field = place
    assert ("blocker", rule, fault[0], row, field) in found


def test_nothing_else_is_found(found: set[Place]) -> None:
    assert found == {("blocker", rule, table, *place) for (table, *_), (rule, *place) in FAULTS.items()}


def test_a_table_is_checked_against_those_that_can_be_read(tmp_path: Path, places: Callable) -> None:
    directory = small_package.build(tmp_path)
    (directory / "data/persons.csv").write_text("name\nAnna Berg\n")
    result = tabular.check(open_package(directory))
    assert {place[2] for place in places(result)} == {"persons"}


def test_of_a_long_table_the_same_keys_are_found_at_fault(
    found: set[Place], faulty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tabular, "HELD", 0)
    findings = tabular.check(open_package(faulty)).findings
    assert {(f.severity, f.rule, str(f.resource), f.row_id, f.field) for f in findings} == found


def test_a_key_without_cells_is_at_fault_in_a_long_table_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    directory = small_package.build(tmp_path)
    path = directory / "data/persons.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("anna-berg,", ",", 1), encoding="utf-8")
    package = open_package(directory)
    short = tabular.check(package).findings
    assert "primary_key" in {finding.rule for finding in short}
    monkeypatch.setattr(tabular, "HELD", 0)
    assert tabular.check(package).findings == short
