"""LibreOffice opens the tables made for spreadsheet programs, and keeps them when it saves them as XLSX."""

from __future__ import annotations

import csv
import datetime
import subprocess
from pathlib import Path

import openpyxl
import pytest
from client_facts import THAI

_PATIENCE = 240
# What the import dialog proposes for a file with a byte-order mark (comma, quotes, UTF-8, special numbers
# recognised); without its window the program does not look for the mark.
_IMPORT = "CSV:44,34,76,1,,0,false,true,false"


@pytest.fixture(scope="module")
def converted(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All of them as XLSX, by one run of the program without its window."""
    folder = tmp_path_factory.mktemp("xlsx")
    files = [*sorted((package / "spreadsheet").glob("*.csv")), package / "events-wide.csv"]
    command = [
        "soffice",
        f"-env:UserInstallation=file://{folder}/profile",
        "--headless",
        "--convert-to",
        "xlsx",
    ]
    command += [f"--infilter={_IMPORT}", "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, capture_output=True, check=True, timeout=_PATIENCE)
    return folder


def cells(path: Path) -> list[list[object]]:
    sheet = openpyxl.load_workbook(path, read_only=False).active
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def as_text(value: object) -> str:
    """A cell as the CSV file has it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    return str(value)


def test_every_row_is_there(converted: Path, counts: dict[str, int]) -> None:
    assert {name: len(cells(converted / f"{name}.xlsx")) - 1 for name in counts} == counts


@pytest.mark.parametrize(
    "name", ["persons", "participations", "documents", "events", "organisations", "statements"]
)
def test_every_cell_says_the_same(package: Path, converted: Path, name: str) -> None:
    with (package / f"spreadsheet/{name}.csv").open(encoding="utf-8-sig", newline="") as stream:
        plain = list(csv.reader(stream))
    shown = [[as_text(value) for value in row] for row in cells(converted / f"{name}.xlsx")]
    assert shown == plain


def test_dates_numbers_and_codes_are_what_they_are(converted: Path) -> None:
    persons = [row[1] for row in cells(converted / "persons.xlsx")]
    assert THAI in persons
    head, *rows = cells(converted / "participations.xlsx")
    column = dict(zip(head, zip(*rows, strict=True), strict=True))
    assert sorted(count for count in column["headcount"] if count is not None) == [2, 120]
    assert "NA" in column["country_code"]
    head, event = cells(converted / "events-wide.xlsx")
    wide = dict(zip(head, event, strict=True))
    assert wide["Starts"] == datetime.datetime(2021, 3, 3)
    assert wide["Countries"] == "Namibia (observer)"
