"""Tables for spreadsheet programs."""

import csv
import io
from pathlib import Path

import pyarrow as pa
import pytest
import small_package

from fourthp import schemas
from fourthp.publish.spreadsheet import harmless, spreadsheet_writer
from fourthp.publish.wide import COLUMNS


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_package.build(tmp_path_factory.mktemp("package"))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+66", "'+66"),
        ("-5", "'-5"),
        ("@harbour", "'@harbour"),
        ("\tx", "'\tx"),
        ("＝1", "'＝1"),
        ("a=b", "a=b"),
        (-5, -5),
        (None, None),
    ],
)
def test_no_text_is_a_formula_and_numbers_stay(value, shown) -> None:
    assert harmless(pa.chunked_array([[value]])).to_pylist() == [shown]


def test_bytes(tmp_path) -> None:
    table = pa.table({"name": ["=SUM(A1)", "นาง, ๑", 'say "x"'], "latitude": [-1.5, None, 3.0]})
    with spreadsheet_writer(tmp_path / "s" / "t.csv", table.column_names) as write:
        write(table)
    assert (tmp_path / "s" / "t.csv").read_bytes() == (
        b"\xef\xbb\xbfname,latitude\r\n'=SUM(A1),-1.5\r\n" + '"นาง, ๑",\r\n"say ""x""",3\r\n'.encode()
    )


@pytest.mark.parametrize("table", schemas.table_names())
def test_every_table_has_the_same_rows_as_its_csv(package: Path, table: str) -> None:
    with (package / f"data/{table}.csv").open(encoding="utf-8", newline="") as stream:
        plain = list(csv.reader(stream))
    content = (package / f"spreadsheet/{table}.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))) == plain


def test_one_row_an_event_in_words(package: Path) -> None:
    with (package / "events-wide.csv").open(encoding="utf-8-sig", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert list(row) == list(COLUMNS)
    assert row == {
        "When": "2021-03-03 to 2021-03-04",
        "Starts": "2021-03-03",
        "Ends": "2021-03-04",
        "Type": "Workshop",
        "Event": "Workshop on Safe Harbours",
        "Status": "held",
        "Venue": "Pier Hall",
        "City": "Bangkok",
        "Country": "Thailand",
        "Organisers": "Ministry of Labour (organiser)",
        "People": "Anna Berg, Director, Harbour Office (opening speaker); Somchai Jaidee (speaker)",
        "Organisations": "",
        "Countries": "Namibia (observer)",
        "Groups": "officials (about 120)",
        "Institutions": "Harbour Office; Ministry of Labour",
        "Topics": "Forced labour",
        "Instruments": "",
        "Promises": "1",
        "Part of": "",
        "Sources": "Ministry of Labour, Workshop on Safe Harbours; Port News, 2021-03-05, news-workshop",
        "Links": "",
        "Event id": small_package.WORKSHOP,
    }


def test_events_without_a_date_come_last_and_say_what_is_known_of_it(tmp_path) -> None:
    rows = small_package.tables()
    (event,) = rows["events"]
    undated = {"start_date": None, "end_date": None, "date_precision": "none", "date_basis": "none"}
    rows["events"] = [
        event | {"event_id": "a", **undated},
        event | {"event_id": "b", **undated, "parent_event_id": small_package.WORKSHOP},
        event | {"event_id": "c", **undated},
        event | {"end_date": "2021-03-03"},
    ]
    rows["event_reports"] += [{"event_id": "c", "document_id": "news-workshop", "is_main": True}]
    content = (small_package.build(tmp_path, rows) / "events-wide.csv").read_text("utf-8-sig")
    assert [(row["Event id"], row["When"]) for row in csv.DictReader(io.StringIO(content))] == [
        (small_package.WORKSHOP, "2021-03-03"),
        ("b", "during 2021-03-03"),
        ("c", "reported 2021-03-05"),
        ("a", ""),
    ]


def test_a_former_post_and_who_is_only_quoted_count_for_nothing(tmp_path) -> None:
    rows = small_package.tables()
    rows["positions"][0]["is_former"] = True
    for row in rows["participations"]:
        if row.get("organisation_id"):
            row["role"] = "quoted"
    content = (small_package.build(tmp_path, rows) / "events-wide.csv").read_text("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(content))
    assert row["People"].startswith("Anna Berg (opening speaker)")
    assert row["Institutions"] == ""
