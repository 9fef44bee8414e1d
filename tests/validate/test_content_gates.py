"""The gates that read cells: counts, formula, rights, harm, rules, evidence and Parquet."""

import csv
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import small_package
from small_package import TEXTS, WORKSHOP, cite

from fourthp import schemas
from fourthp.validate import counts, evidence, formula, harm, parquet, rights, rules
from fourthp.validate.reading import open_package

LEXICON = Path(__file__).parents[2] / "src/fourthp/extract/lexicon/honorifics.csv"


def put(table: str, number: int, column: str, value: object):
    def change(tables) -> None:
        tables[table][number][column] = value

    return change


def test_a_table_that_must_hold_rows_is_not_empty(built, places) -> None:
    package = built(lambda tables: tables["roles"].pop())
    assert places(counts.check(package)) == [("blocker", "too_few_rows", "roles", None, None)]


@pytest.mark.parametrize("cell", ['=HYPERLINK("x")', "+1+1", "-2+3", "@SUM(1)", "\t=1", "\r=1", "＝1"])
def test_a_cell_that_would_run_is_found(built, places, cell: str) -> None:
    result = formula.check(built(put("persons", 0, "name", cell)))
    assert places(result) == [("blocker", "formula_cell", "persons", "anna-berg", "name")]


def test_a_negative_number_is_no_formula(built) -> None:
    assert formula.check(built(put("places", 0, "longitude", -100.5))).findings == ()


def test_a_document_that_may_not_be_quoted_is_not(built, places) -> None:
    result = rights.check(built(put("publishers", 1, "text_policy", "none")))
    assert {place[:2] for place in places(result)} == {("blocker", "quote_forbidden")}
    assert len(result.findings) == 7


def test_a_quote_has_at_most_300_characters(built, places) -> None:
    def change(tables) -> None:
        row = cite("persons", "anna-berg", "name", "news-workshop", TEXTS["news-workshop"][26:327], "x:y")
        tables["evidence"].append({**row, "evidence_id": "00000000000000aa"})

    result = rights.check(built(change))
    assert places(result) == [
        ("blocker", "quote_too_long", "evidence", "00000000000000aa", "quote"),
        ("warning", "quotes_cover_document", "documents", "news-workshop", None),
    ]


def test_a_publisher_may_allow_longer_quotes(built) -> None:
    def change(tables) -> None:
        tables["evidence"].append(
            cite("persons", "anna-berg", "name", "ministry-workshop", TEXTS["ministry-workshop"][:400], "x:y")
        )

    assert rights.check(built(change)).findings == ()


def test_a_document_without_publisher_may_be_quoted_no_more(built, places) -> None:
    def change(tables) -> None:
        tables["documents"][0]["publisher_id"] = None
        tables["commitments"][0]["summary"] = "x" * 301

    result = rights.check(built(change))
    assert ("blocker", "cell_too_long", "commitments", "ministry-workshop-1", "summary") in places(result)


def test_a_person_needs_a_public_role(built, places) -> None:
    result = harm.check(built(lambda tables: tables["positions"].clear() or tables["participations"].pop(1)))
    assert places(result) == [("blocker", "person_without_public_role", "persons", "anna-berg", "name")]


@pytest.mark.parametrize("role", ["mentioned", "quoted", "beneficiary"])
def test_to_be_mentioned_quoted_or_helped_is_no_public_role(built, role: str) -> None:
    def change(tables) -> None:
        tables["positions"].clear()
        tables["participations"][1]["role"] = role

    assert [f.row_id for f in harm.check(built(change)).findings] == ["anna-berg"]


@pytest.mark.parametrize(("rank", "named"), [("Colonel", []), ("Captain", ["somchai-jaidee"])])
def test_a_senior_rank_is_a_public_role_and_a_junior_one_none(built, rank: str, named: list[str]) -> None:
    def change(tables) -> None:
        tables["participations"].pop(2)
        for person in tables["persons"]:
            if person["person_id"] == "somchai-jaidee":
                person["honorific"] = rank

    assert [finding.row_id for finding in harm.check(built(change)).findings] == named


def test_no_honorific_that_anyone_bears_counts_as_an_office() -> None:
    lines = LEXICON.read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    civil = [row["form"] for row in rows if row["public"] == "no"]
    assert len(civil) > 30
    assert [form for form in civil if harm.is_of_office(form)] == []
    assert harm.is_of_office("Pol. Lt. Gen.")
    assert harm.is_of_office("H.E. Mr.")


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("write to anna.berg@harbour.example", "email_address"),
        ("call +66 2 203 5000", "telephone_number"),
        ("Tel: 02 203 5000", "telephone_number"),
        ("081-234-5678", "telephone_number"),
        ("id 1-1017-00230-70-8", "identity_number"),
        ("passport no. AB1234567", "identity_number"),
    ],
)
def test_personal_data_are_found_wherever_they_stand(built, places, words: str, rule: str) -> None:
    result = harm.check(built(put("commitments", 0, "summary", words)))
    assert places(result) == [("blocker", rule, "commitments", "ministry-workshop-1", "summary")]


@pytest.mark.parametrize(
    "words", ["26 – 27 April 2018", "1,000,000", "2018-04-26", "+10 per cent", "H.R. 5754"]
)
def test_dates_and_amounts_are_no_personal_data(built, words: str) -> None:
    assert harm.check(built(put("commitments", 0, "summary", words))).findings == ()


@pytest.mark.parametrize(
    ("column", "value", "rule"),
    [
        ("start_date", "2021-02-30", "no_such_day"),
        ("end_date", "2021-02", "end_not_before_start"),
        ("end_date", "2021-03-02", "end_not_before_start"),
        ("parent_event_id", WORKSHOP, "circle"),
    ],
)
def test_dates_exist_and_are_in_order_and_chains_end(built, places, column, value, rule) -> None:
    result = rules.check(built(put("events", 0, column, value)))
    assert places(result) == [("blocker", rule, "events", WORKSHOP, column)]


def test_dates_are_in_order_as_far_as_both_are_told(built) -> None:
    assert rules.check(built(put("events", 0, "end_date", "2021-03"))).findings == ()


def test_a_longer_circle_is_found_at_each_of_its_rows(built) -> None:
    def change(tables) -> None:
        tables["organisations"][0]["parent_organisation_id"] = "harbour-office"
        tables["organisations"][1]["parent_organisation_id"] = "th-ministry-of-labour"

    found = [f.row_id for f in rules.check(built(change)).findings]
    assert found == ["harbour-office", "th-ministry-of-labour"]


def test_a_stated_cell_needs_evidence(built, places) -> None:
    package = built(put("persons", 0, "honorific", "Dr."))
    assert evidence.check(package).findings == ()
    package = built(lambda tables: tables["events"][0].update(is_online=True))
    assert places(evidence.check(package)) == [
        ("blocker", "cell_without_evidence", "events", WORKSHOP, "is_online")
    ]


@pytest.mark.parametrize(
    ("column", "value", "rule", "field"),
    [
        ("resource", "publishers", "unknown_row", "row_id"),
        ("row_id", "nobody", "unknown_row", "row_id"),
        ("field", "shoe_size", "unknown_field", "field"),
        ("quote", "Anna Borg", "quote_not_in_text", "quote"),
        ("end", 100_000, "span_outside_text", "end"),
    ],
)
def test_evidence_names_a_cell_and_quotes_its_text(built, places, column, value, rule, field) -> None:
    def change(tables) -> None:
        row = cite("persons", "anna-berg", "name", "ministry-workshop", "Anna Berg", "x:y")
        row |= {"evidence_id": "00000000000000aa", column: value}
        tables["evidence"].append(row)

    result = evidence.check(built(change), TEXTS)
    assert ("blocker", rule, "evidence", "00000000000000aa", field) in places(result)
    assert len(result.findings) == 1


def test_a_text_that_is_not_at_hand_is_worth_a_warning(built, places) -> None:
    package = built(lambda tables: None)
    result = evidence.check(package, {"ministry-workshop": TEXTS["ministry-workshop"]})
    assert places(result) == [("warning", "quotes_not_checked", "documents", "news-workshop", None)]


def test_without_texts_nothing_is_said_of_them(built) -> None:
    assert evidence.check(built(lambda tables: None)).findings == ()


def test_parquet_that_says_otherwise_is_found(built, places) -> None:
    package = built(lambda tables: None)
    path = package.parquet["persons"][0]
    rows = pq.ParquetFile(path).read().to_pylist()
    rows[0]["name"] = "Anne Berg"
    pq.write_table(pa.Table.from_pylist(rows, schema=schemas.arrow_schema("persons")), path)
    assert places(parquet.check(package)) == [("blocker", "other_cell", "persons", "anna-berg", "name")]


def test_parquet_with_fewer_rows_or_other_columns_is_found(built, places) -> None:
    package = built(lambda tables: None)
    path = package.parquet["persons"][0]
    pq.write_table(pq.read_table(path).slice(0, 1), path)
    pq.write_table(
        pq.read_table(package.parquet["places"][0]).drop_columns("latitude"), package.parquet["places"][0]
    )
    package.parquet["events"][0].write_bytes(b"PAR1")
    assert places(parquet.check(package)) == [
        ("blocker", "unreadable_parquet", "events", None, None),
        ("blocker", "other_row_count", "persons", None, None),
        ("blocker", "other_columns", "places", None, None),
    ]


def test_an_open_package_skips_what_it_cannot_read(tmp_path: Path) -> None:
    directory = small_package.build(tmp_path)
    (directory / "data/events.csv").write_text("event_id\nx\n")
    package = open_package(directory)
    assert "events" not in package.rows
    assert package.by_key("events") == {}
    assert list(package.unreadable) == ["events"]
