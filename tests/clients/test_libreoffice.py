"""LibreOffice opens the tables made for spreadsheet programs, and keeps them when it saves them as XLSX."""

from __future__ import annotations

import csv
import datetime
import subprocess
from pathlib import Path

import openpyxl
import pytest
from client_facts import THAI
from readme_recipes import questions

from fourthp.cli import main

_PATIENCE = 240
# What the import dialog proposes for a file with a byte-order mark (comma, quotes, UTF-8, special numbers
# recognised); without its window the program does not look for the mark.
_IMPORT = "CSV:44,34,76,1,,0,false,true,false"


def convert(files: list[Path], folder: Path) -> Path:
    """Have them saved as XLSX in ``folder``, by one run of the program without its window."""
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


@pytest.fixture(scope="module")
def converted(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All tables, and the wide one."""
    files = [*sorted((package / "spreadsheet").glob("*.csv")), package / "events-wide.csv"]
    return convert(files, tmp_path_factory.mktemp("xlsx"))


@pytest.fixture(scope="module")
def tutorial(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of the tutorial, in which something is promised and somebody meets."""
    package = tmp_path_factory.mktemp("tutorial") / "package"
    seeds = Path(__file__).parents[2] / "docs/examples/first"
    assert (
        main(["build", "--quiet", "--seeds", str(seeds), "--output", str(package)], standalone_mode=False)
        is None
    )
    return package


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


def test_the_questions_of_the_readme_are_answered_by_filters(tutorial: Path, tmp_path: Path) -> None:
    asked = questions(tutorial)
    convert([tutorial / file for file in {question.file for question in asked.values()}], tmp_path)
    answers = {}
    for words, question in asked.items():
        head, *rows = cells(tmp_path / Path(question.file).with_suffix(".xlsx").name)
        answers[words] = question.filtered(head, [[as_text(value) for value in row] for row in rows])
    met, promised, together = answers.values()
    assert [(row["When"], row["City"]) for row in met] == [
        ("2022-06-14 to 2022-06-15", "Bangkok"),
        ("2022-09-05", "Oslo"),
    ]
    assert "Tomas Lindqvist, Ambassador of Sweden to Thailand (speaker)" in met[0]["People"]
    assert len(promised) == 2
    assert any("train 200 labour inspectors" in row["summary"] for row in promised)
    assert [row["Institutions"] for row in together] == [
        "Harbour Office; Ministry of Labour of Thailand",
        "Harbour Office; Ministry of Labour of Norway",
    ]
