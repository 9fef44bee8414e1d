"""The version that a change asks for."""

import json

import pytest

from fourthp.releases import as_json, level, next_version, reasons
from fourthp.releases.differences import Differences
from fourthp.schemas.comparing import SchemaChange


@pytest.mark.parametrize(
    ("version", "change", "following"),
    [
        ("1.4.2", "major", "2.0.0"),
        ("1.4.2", "minor", "1.5.0"),
        ("1.4.2", "patch", "1.4.3"),
        ("1.4.2", None, "1.4.2"),
        ("0.4.2", "major", "0.5.0"),
        ("0.4.2", "minor", "0.5.0"),
        ("0.4.2", "patch", "0.4.3"),
    ],
)
def test_the_number_that_rises(version, change, following) -> None:
    assert next_version(version, change) == following


def test_a_version_that_is_none() -> None:
    with pytest.raises(ValueError, match="'2021' is no version: write three numbers"):
        next_version("2021", "patch")


def test_corrected_values_are_a_patch(after) -> None:
    found = after(lambda tables: tables["events"][0].update(venue="Pier House"))
    assert level(found) == "patch"
    assert [(r.level, r.what, r.count) for r in reasons(found)] == [
        ("patch", "values corrected in events.venue", 1)
    ]


def test_added_data_are_minor(after) -> None:
    assert (
        level(after(lambda tables: tables["persons"].append({"person_id": "x-y", "name": "X Y"}))) == "minor"
    )


def test_an_updated_reference_is_minor(after) -> None:
    assert level(after(lambda tables: tables["positions"][0].update(organisation_id=None))) == "minor"


def test_the_loss_of_what_others_point_to_is_major(after) -> None:
    def remove(tables):
        tables["persons"] = [r for r in tables["persons"] if r["person_id"] != "anna-berg"]

    assert level(after(remove)) == "major"


def test_evidence_that_moved_is_a_patch(after) -> None:
    def move(tables):
        for row in tables["evidence"]:
            row["evidence_id"] = row["evidence_id"][::-1]

    assert level(after(move)) == "patch"


def test_the_greatest_change_decides() -> None:
    changes = (
        SchemaChange("events", "name", "words", "patch", "title is worded anew"),
        SchemaChange("events", "venue", "field_removed", "major", "the column venue is gone"),
    )
    found = Differences("2.1.0", "2.1.0", ("title",), changes, (), frozenset())
    assert level(found) == "major"
    assert json.loads("".join(as_json(found)))["next_version"] == "3.0.0"
    assert [reason.level for reason in reasons(found)] == ["major", "patch", "patch"]


def test_nothing_asks_for_nothing(after) -> None:
    found = after(lambda tables: None)
    assert level(found) is None
    assert json.loads("".join(as_json(found)))["next_version"] == "1.2.0"
