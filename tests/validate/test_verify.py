from datetime import date

import pytest
import small_package
from small_package import TEXTS, WORKSHOP

from fourthp.records import Span
from fourthp.validate import verify, verify_package
from fourthp.validate.derivation import follows, kind_of, says


@pytest.fixture
def verified(tmp_path, places):
    def run(change, texts=TEXTS):
        rows = small_package.tables()
        change(rows)
        return places(verify_package(small_package.build(tmp_path, rows), texts))

    return run


@pytest.mark.parametrize(
    ("table", "number", "column", "value"),
    [
        ("persons", 0, "name", "Anna Borg"),
        ("events", 0, "start_date", "2021-03-05"),
        ("events", 0, "venue", "Town Hall"),
        ("quantities", 0, "value", 130.0),
        ("participations", 4, "headcount", 3),
        ("documents", 1, "published_date", date(2021, 3, 6)),
        ("commitments", 0, "summary", "train 40 captains"),
    ],
)
def test_a_value_that_its_words_do_not_state_is_found(verified, table, number, column, value) -> None:
    def change(tables) -> None:
        tables[table][number][column] = value

    (found,) = verified(change)
    assert found[:3] == ("blocker", "value_not_in_words", table)
    assert found[4] == column


def test_a_value_from_a_list_is_not_read_again(verified) -> None:
    def change(tables) -> None:
        tables["organisations"][0]["name"] = "Ministry for Work"
        row = next(r for r in tables["evidence"] if (r["row_id"], r["field"]) == ("harbour-office", "name"))
        extra = {"row_id": "th-ministry-of-labour", "start": None, "end": None, "quote": None}
        extra |= {"evidence_id": "00000000000000aa", "method": "reference:organisations"}
        tables["evidence"].append(row | extra)

    assert verified(change) == []


def test_a_cell_without_evidence_is_untraced(tmp_path, places) -> None:
    rows = small_package.tables()
    rows["events"][0]["is_online"] = True
    report = verify(small_package.build(tmp_path, rows), TEXTS)
    assert places(report.result) == [("blocker", "cell_without_evidence", "events", WORKSHOP, "is_online")]
    assert report.traced == report.cells - 1


def test_another_text_is_found(verified) -> None:
    changed = TEXTS | {"news-workshop": TEXTS["news-workshop"] + " "}
    assert verified(lambda tables: None, changed) == [
        ("blocker", "other_text", "documents", "news-workshop", "text_sha256")
    ]


def test_a_missing_text_is_found(verified) -> None:
    found = verified(lambda tables: None, {"ministry-workshop": TEXTS["ministry-workshop"]})
    assert found == [("blocker", "missing_text", "documents", "news-workshop", None)]


def test_a_moved_quote_is_found(verified) -> None:
    def change(tables) -> None:
        row = next(r for r in tables["evidence"] if r["field"] == "venue")
        row |= {"start": row["start"] + 1, "end": row["end"] + 1}

    assert ("blocker", "quote_not_in_text") in {found[:2] for found in verified(change)}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("U.S. Department of State", "us department of state"),
        ("Ms. Berg", "Berg"),
        ("Berg", "Anna Berg"),
        ("Jaidee, Somchai", "Somchai Jaidee"),
        ("“Bangkok Call”", "Bangkok Call"),
        ("กระทรวงแรงงานของไทย", "กระทรวงแรงงาน"),
        ("—", "—"),
    ],
)
def test_words_say_a_value_but_for_spelling_and_order(words: str, value: str) -> None:
    assert says(words, value)


@pytest.mark.parametrize(("words", "value"), [("Annabel", "Anna"), ("Anna Berg", "Anna Borg"), ("", "x")])
def test_words_do_not_say_what_only_looks_like_them(words: str, value: str) -> None:
    assert not says(words, value)


@pytest.mark.parametrize(
    ("kind", "value", "text", "words"),
    [
        ("date", "2018-04-27", "during 26 – 27 April 2018 at", "26 – 27 April 2018"),
        ("date", "2018-04", "in April 2018 at", "April 2018"),
        ("date", "2018-05-07", "วันที่ 7 พฤษภาคม 2561", "7 พฤษภาคม 2561"),
        ("date", "2022-05-23", "They met yesterday.", "yesterday"),
        ("number", 300.0, "attended by approximately 300 people", "300"),
        ("number", 2017, "| 2,017 view", "2,017"),
        ("number", 4500000.0, "raised $4.5 million for", "$4.5 million"),
    ],
)
def test_dates_and_numbers_are_read_again(kind: str, value, text: str, words: str) -> None:
    start = text.index(words)
    span = Span(start, start + len(words))
    assert follows(kind, value, text, span, date(2022, 5, 24))
    assert not follows(kind, "2018-04-28" if kind == "date" else 7, text, span, date(2022, 5, 24))


@pytest.mark.parametrize(
    ("table", "column", "kind"),
    [
        ("events", "start_date", "date"),
        ("documents", "published_date", "date"),
        ("documents", "view_count", "number"),
        ("quantities", "value", "number"),
        ("persons", "name", "words"),
        ("events", "event_type", "code"),
        ("events", "event_status", "code"),
        ("events", "is_online", "code"),
        ("statements", "verb", "code"),
    ],
)
def test_a_column_is_of_words_a_date_a_number_or_a_code(table: str, column: str, kind: str) -> None:
    assert kind_of(table, column) == kind
