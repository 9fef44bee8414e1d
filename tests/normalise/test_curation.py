"""Human decisions: applied, noted, met by nothing, or not to be read at all."""

from datetime import date
from pathlib import Path

import pytest
from telling import Story, evidence, tables

from fourthp.normalise import CurationError, read_decisions
from fourthp.records import Reading

HEADER = "review_id,resource,row_id,field,before,after,reason,reviewer,reviewed_date,decision"
NAME = "Centre for Mission Children"
ROW = "centre-for-mission-children"


def folder(tmp_path: Path, *rows: str, header: str = HEADER) -> Path:
    (tmp_path / "reviews.csv").write_text(
        "# Decisions.\n" + "\n".join([header, *rows]) + "\n", encoding="utf-8"
    )
    return tmp_path


def decision(
    kind: str, before: str = NAME, field: str = "name", after: str = "Centre for Missing Children"
) -> str:
    return f"r1,organisations,{ROW},{field},{before},{after},It says so,An editor,2024-06-01,{kind}"


def curated(tmp_path: Path, *rows: str):
    story = Story("a")
    story.organisation(NAME, "ngo")
    return tables(story, curation=folder(tmp_path, *rows))


def test_a_correction_replaces_the_value_and_says_whose_it_is(tmp_path: Path):
    found = curated(tmp_path, decision("correct"))
    assert [row["name"] for row in found["organisations"]] == ["Centre for Missing Children"]
    assert found["reviews"][0]["status"] == "applied"
    methods = [row["method"] for row in evidence(found, "organisations", ROW, "name")]
    assert methods == ["curated:r1", "test:named", "test:stated"]


def test_a_note_leaves_the_value_and_is_published_beside_it(tmp_path: Path):
    found = curated(tmp_path, decision("note"))
    assert [row["name"] for row in found["organisations"]] == [NAME]
    assert found["reviews"] == [
        {
            "review_id": "r1",
            "resource": "organisations",
            "row_id": ROW,
            "field": "name",
            "before": NAME,
            "after": "Centre for Missing Children",
            "reason": "It says so",
            "reviewer": "An editor",
            "reviewed_date": date(2024, 6, 1),
            "decision": "note",
            "status": "noted",
        }
    ]


@pytest.mark.parametrize(
    ("row", "because"),
    [
        (decision("correct", before="Centre"), f"the value is now '{NAME}'"),
        (decision("correct").replace(ROW, "gone"), "there is no such row"),
        (decision("correct").replace("organisations", "bodies"), "there is no such row"),
        (decision("correct", field="motto"), "the table has no such column"),
    ],
)
def test_a_decision_that_meets_nothing_changes_nothing_and_is_reported(
    tmp_path: Path, row: str, because: str
):
    found = curated(tmp_path, row)
    assert [row["name"] for row in found["organisations"]] == [NAME]
    assert found["reviews"][0]["status"] == "unmatched"
    (reject,) = found["rejects"]
    assert (reject["path"], reject["reason"]) == ("curation/reviews.csv", "review_unmatched")
    assert because in str(reject["detail"])
    assert str(reject["detail"]).endswith("mend or remove the review")


def test_a_value_may_be_taken_out(tmp_path: Path):
    found = curated(tmp_path, decision("correct", "ngo", "organisation_type", "business"))
    assert found["organisations"][0]["organisation_type"] == "business"
    emptied = curated(tmp_path, decision("correct", NAME, "name", ""))
    assert emptied["organisations"][0]["name"] is None


@pytest.mark.parametrize(
    ("column", "before", "after", "value"),
    [("published_date", "2024-05-02", "2024-05-03", date(2024, 5, 3)), ("view_count", "7", "8", 8)],
)
def test_a_correction_is_of_the_kind_that_the_column_holds(
    tmp_path: Path, column: str, before: str, after: str, value: object
):
    story = Story("a")
    story.cells["view_count"] = Reading(7, (story.say("7 views"),), "label:view")
    row = f"r1,documents,a,{column},{before},{after},It says so,An editor,2024-06-01,correct"
    assert tables(story, curation=folder(tmp_path, row))["documents"][0][column] == value


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (decision("mend"), r"entry 1 \(r1\): decision is 'mend'; write accept, .* or withhold"),
        (
            decision("note").replace("2024-06-01", "1 June"),
            r"reviewed_date is '1 June', .*; write YYYY-MM-DD",
        ),
        (decision("note").replace("An editor", ""), r"entry 1 \(r1\): reviewer is empty; fill it in"),
        (decision("note") + "\n" + decision("note"), r"entry 2 \(r1\): another entry has the same review_id"),
        (
            decision("correct", "7", "view_count", "many").replace("organisations", "documents"),
            r"after is 'many', but view_count of documents holds values of the type integer; write one",
        ),
        (decision("note") + ",more", r"entry 1 does not fit the header; quote cells that hold commas"),
    ],
)
def test_a_malformed_file_is_refused_with_the_row_and_the_remedy(tmp_path: Path, row: str, message: str):
    with pytest.raises(CurationError, match=message):
        read_decisions(folder(tmp_path, row))


def test_a_missing_column_is_named(tmp_path: Path):
    with pytest.raises(
        CurationError, match=r"reviews\.csv: the column decision is missing; add it to the header"
    ):
        read_decisions(folder(tmp_path, "1,2,3,4,5,6,7,8,9", header=HEADER.removesuffix(",decision")))


def test_a_file_in_another_encoding_is_refused(tmp_path: Path):
    (tmp_path / "reviews.csv").write_bytes(HEADER.encode() + b"\n\xff\xfe\n")
    with pytest.raises(CurationError, match="not UTF-8 at byte 84; save the file as UTF-8"):
        read_decisions(tmp_path)


def test_no_file_is_no_decisions(tmp_path: Path):
    assert read_decisions(tmp_path) == []
