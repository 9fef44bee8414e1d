"""Rows that a person merges or splits: linking follows, old ids lead on, and rebuilds change nothing."""

from pathlib import Path

import pytest
from deciding import decided
from telling import Story, ids, link_reasons, tables

from fourthp.normalise import CurationError, read_decisions
from fourthp.records import Tables

MERGE = "merge;persons;tony-blinken;person_id;tony-blinken;antony-blinken"
SPLIT = "split;organisations;harbour-office;organisation_id;harbour-office;harbour-office-of-b;b"


def persons() -> list[Story]:
    told = [Story("a"), Story("b"), Story("c")]
    told[0].person("Antony Blinken", "Secretary", "US")
    told[1].person("Tony Blinken", "Spokesman", "US")
    told[2].person("Tony Blinken", "Spokesman", "US")
    return told


def bodies() -> list[Story]:
    told = [Story(name) for name in "abc"]
    for each in told:
        each.organisation("Harbour Office")
    return told


def built(stories: list[Story], tmp_path: Path, *decisions: str, **more: object) -> Tables:
    return tables(*stories, curation=decided(tmp_path / "curation", *decisions), **more)


def test_two_rows_become_one_and_the_old_id_leads_there(tmp_path: Path):
    assert ids(tables(*persons()), "persons") == ["antony-blinken", "tony-blinken"]
    found = built(persons(), tmp_path, MERGE)
    assert ids(found, "persons") == ["antony-blinken"]
    assert {row["person_id"] for row in found["positions"]} == {"antony-blinken"}
    assert link_reasons(found, "persons", "antony-blinken")["b"] == "reviewed"
    assert found["redirects"] == [
        {
            "old_id": "tony-blinken",
            "resource": "persons",
            "new_id": "antony-blinken",
            "reason": "They say so",
        }
    ]
    assert found["reviews"][0]["status"] == "applied"


def test_a_merge_survives_rebuilds(tmp_path: Path):
    first = tables(*persons())
    second = built(persons(), tmp_path, MERGE, previous=first)
    third = built(persons(), tmp_path, MERGE, previous=second)
    assert second == third == built(persons(), tmp_path, MERGE)


def test_the_id_that_stays_may_be_the_one_with_fewer_mentions(tmp_path: Path):
    back = "merge;persons;antony-blinken;person_id;antony-blinken;tony-blinken"
    first = tables(*persons())
    assert ids(built(persons(), tmp_path, back, previous=first), "persons") == ["tony-blinken"]
    assert ids(built(persons(), tmp_path, back), "persons") == ["tony-blinken"]


def test_a_merge_finds_its_row_by_the_place_when_the_id_has_changed(tmp_path: Path):
    start = persons()[1].text.index("Tony")
    decision = f"merge;persons;t-blinken;person_id;t-blinken;antony-blinken;b:{start}"
    found = built(persons(), tmp_path, decision)
    assert ids(found, "persons") == ["antony-blinken"]
    assert [row["old_id"] for row in found["redirects"]] == ["t-blinken"]


def test_chains_of_decisions_lead_to_their_end(tmp_path: Path):
    gone = "reject;persons;antony-blinken;name;Tony Blinken;"
    found = built(persons(), tmp_path, MERGE, gone)
    leads = {row["old_id"]: row["new_id"] for row in found["redirects"] if row["resource"] == "persons"}
    assert leads == {"tony-blinken": None, "antony-blinken": None}


def test_one_row_becomes_two(tmp_path: Path):
    assert ids(tables(*bodies()), "organisations") == ["harbour-office"]
    found = built(bodies(), tmp_path, SPLIT)
    assert ids(found, "organisations") == ["harbour-office", "harbour-office-of-b"]
    assert set(link_reasons(found, "organisations", "harbour-office")) == {"a", "c"}
    assert link_reasons(found, "organisations", "harbour-office-of-b") == {"b": "reviewed"}


@pytest.mark.parametrize("places", ["b", "b|c"])
def test_a_split_survives_rebuilds_and_the_id_stays_with_the_rest(tmp_path: Path, places: str):
    decision = SPLIT.removesuffix("b") + places
    first = tables(*bodies())
    second = built(bodies(), tmp_path, decision, previous=first)
    third = built(bodies(), tmp_path, decision, previous=second)
    assert second == third == built(bodies(), tmp_path, decision)
    assert "a" in link_reasons(third, "organisations", "harbour-office")
    assert third["redirects"] == []


@pytest.mark.parametrize(
    ("decision", "because"),
    [
        (MERGE.replace("tony-", "tom-"), "there is no such row"),
        (MERGE.replace("antony", "anthony"), "there is no row 'anthony-blinken' to merge with"),
        (SPLIT.replace("organisations", "persons").replace("organisation_id", "person_id"), "no such row"),
        ("split;persons;tony-blinken;person_id;tony-blinken;tony;a", "places name none of its mentions"),
        ("split;persons;tony-blinken;person_id;tony-blinken;tony;b|c", "places name all of its mentions"),
        (
            "split;persons;tony-blinken;person_id;tony-blinken;antony-blinken;b",
            "there is a row 'antony-blinken' already",
        ),
    ],
)
def test_a_decision_that_meets_nothing_is_reported(tmp_path: Path, decision: str, because: str):
    found = built(persons(), tmp_path, decision)
    assert ids(found, "persons") == ["antony-blinken", "tony-blinken"]
    assert found["reviews"][0]["status"] == "unmatched"
    assert because in str(found["rejects"][0]["detail"])


@pytest.mark.parametrize(
    ("decision", "message"),
    [
        (
            "merge;places;a;place_id;a;b",
            "rows of places are not linked, only those of organisations, persons",
        ),
        ("merge;persons;a;name;a;b", "merge needs the row's id in row_id and before, another in after"),
        ("merge;persons;a;person_id;a;", "merge needs the row's id"),
        ("split;persons;a;person_id;a;b", "split needs in places the documents"),
    ],
)
def test_decisions_that_make_no_sense_are_refused(tmp_path: Path, decision: str, message: str):
    with pytest.raises(CurationError, match=message):
        read_decisions(decided(tmp_path, decision))
