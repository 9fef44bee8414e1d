"""Events as PLOVER rows and as GDELT dyads."""

import csv

import pytest
import small_package

from fourthp.exports import FORMATS
from fourthp.published import Package


def rows(package: Package, form: str, path) -> list[dict[str, str]]:
    FORMATS[form].write(package, path)
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, dialect="excel-tab"))


@pytest.fixture
def conference(tmp_path) -> Package:
    """The workshop as a conference, which has codes, with its documents at an address."""
    tables = small_package.tables()
    (event,) = tables["events"]
    event["event_type"] = "conference"
    for row in tables["documents"]:
        row["url"] = f"https://harbours.example/{row['document_id']}"
    return Package(small_package.build(tmp_path / "package", tables))


def test_plover(conference, tmp_path) -> None:
    found = rows(conference, "plover", tmp_path / "x.tsv")
    assert len(found) == 3
    assert {key: value for key, value in found[1].items() if value} == {
        "Event ID": f"{small_package.WORKSHOP}#2",
        "Event Date": "2021-03-03",
        "Event Type": "CONSULT",
        "Event Mode": "multilateral",
        "Contexts": "forced_labour",
        "Actor Name": "Ministry of Labour",
        "Actor ISO3": "THA",
        "Primary Actor Sector": "GOV",
        "Recipient Name": "Namibia",
        "Recipient ISO3": "NAM",
        "Primary Recipient Sector": "GOV",
        "Placename": "Pier Hall",
        "City": "Bangkok",
        "Country": "Thailand",
        "Latitude": "13.75",
        "Longitude": "100.5",
        "GeoNames ID": "1609350",
        "Source": "Ministry of Labour",
        "Language": "en",
        "Version": "1.2.0",
    }
    assert found[0]["Recipient Title"] == "Director"


def test_gdelt(conference, tmp_path) -> None:
    found = rows(conference, "gdelt", tmp_path / "x.tsv")
    assert len(found) == 3
    assert {key: value for key, value in found[1].items() if value} == {
        "GLOBALEVENTID": f"{small_package.WORKSHOP}#2",
        "SQLDATE": "20210303",
        "MonthYear": "202103",
        "Year": "2021",
        "Actor1Code": "THAGOV",
        "Actor1Name": "MINISTRY OF LABOUR",
        "Actor1CountryCode": "THA",
        "Actor1Type1Code": "GOV",
        "Actor2Code": "NAM",
        "Actor2Name": "NAMIBIA",
        "Actor2CountryCode": "NAM",
        "IsRootEvent": "1",
        "EventCode": "040",
        "EventBaseCode": "040",
        "EventRootCode": "04",
        "QuadClass": "1",
        "NumSources": "2",
        "NumArticles": "2",
        "ActionGeo_FullName": "Bangkok, Thailand",
        "ActionGeo_Lat": "13.75",
        "ActionGeo_Long": "100.5",
        "SOURCEURL": "https://harbours.example/ministry-workshop",
    }


def test_what_has_no_code_or_did_not_happen_is_left_out(package, tmp_path) -> None:
    assert rows(package, "plover", tmp_path / "a.tsv") == []  # a workshop has no code
    tables = small_package.tables()
    tables["events"][0] |= {"event_type": "conference", "event_status": "planned"}
    planned = Package(small_package.build(tmp_path / "planned", tables))
    assert rows(planned, "plover", tmp_path / "b.tsv") == rows(planned, "gdelt", tmp_path / "c.tsv") == []


def test_a_month_is_no_day_for_gdelt(tmp_path) -> None:
    tables = small_package.tables()
    tables["events"][0] |= {
        "event_type": "conference",
        "start_date": "2021-03",
        "end_date": None,
        "date_precision": "month",
    }
    package = Package(small_package.build(tmp_path / "package", tables))
    assert rows(package, "gdelt", tmp_path / "a.tsv") == []
    assert {row["Event Date"] for row in rows(package, "plover", tmp_path / "b.tsv")} == {"2021-03"}


@pytest.mark.parametrize(("code", "quad"), [("057", "1"), ("061", "2"), ("112", "3"), ("173", "4")])
def test_quad_classes_follow_the_root(code, quad, tmp_path) -> None:
    tables = small_package.tables()
    next(row for row in tables["event_types"] if row["event_type"] == "workshop")["cameo"] = code
    package = Package(small_package.build(tmp_path / "package", tables))
    assert {row["QuadClass"] for row in rows(package, "gdelt", tmp_path / "x.tsv")} == {quad}
