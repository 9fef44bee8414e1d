"""The README of a package answers three questions in a spreadsheet, with pandas and in SQL: done as it says."""

from __future__ import annotations

import contextlib
import csv
import io
import sqlite3
import sys
from itertools import combinations
from pathlib import Path
from typing import Any

import duckdb
import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests/publish"))

from readme_recipes import Question, questions  # noqa: E402

from fourthp.exports import write_sqlite  # noqa: E402
from fourthp.published import Package  # noqa: E402


@pytest.fixture(params=["output", "example"])
def package(request: pytest.FixtureRequest, example: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The published package and that of the tutorial; all is done in its folder."""
    found = ROOT / "output" if request.param == "output" else example
    monkeypatch.chdir(found)
    return found


def sheet(question: Question) -> list[dict[str, str]]:
    with Path(question.file).open(encoding="utf-8-sig", newline="") as stream:
        head, *rows = csv.reader(stream)
    return question.filtered(head, rows)


def pandas(question: Question) -> Any:
    names: dict[str, Any] = {}
    with contextlib.redirect_stdout(io.StringIO()) as said:
        exec(compile(question.pandas, question.words, "exec"), names)
    assert said.getvalue().strip()
    return names["answer"]


def sql(question: Question, package: Path, scratch: Path) -> list[dict[str, Any]]:
    """What DuckDB answers, once SQLite has answered the same."""
    with duckdb.connect() as database:
        database.execute((package / "duckdb.sql").read_text("utf-8"))
        asked = database.execute(question.sql)
        names, rows = [column[0] for column in asked.description], asked.fetchall()
    write_sqlite(Package(package), scratch / "package.sqlite")
    with contextlib.closing(sqlite3.connect(scratch / "package.sqlite")) as one_file:
        assert one_file.execute(question.sql).fetchall() == rows
    return [dict(zip(names, row, strict=True)) for row in rows]


def test_who_met_whom(package: Path, tmp_path: Path) -> None:
    question = questions(package)["Who met whom on forced labour in 2022?"]
    assert question.steps == (("Topics", "Forced labour"), ("When", "2022"))
    rows = {row["Event id"]: row for row in sheet(question)}
    assert list(pandas(question)["Event id"]) == list(rows)
    found = sql(question, package, tmp_path)
    assert {row["event_id"] for row in found} == set(rows)
    assert len(rows) == (1 if package.name == "output" else 2)
    for row in found:
        wide = rows[row["event_id"]]
        cells = (wide[name] for name in ("Organisers", "People", "Organisations", "Countries", "Groups"))
        assert row["who"] is None or any(row["who"] in cell for cell in cells)


def test_which_promises_name_a_deadline(package: Path, tmp_path: Path) -> None:
    question = questions(package)["Which promises name a deadline?"]
    rows = sorted(sheet(question), key=lambda row: (row["deadline"], row["commitment_id"]))
    found = sql(question, package, tmp_path)
    assert [row["commitment_id"] for row in rows] == [row["commitment_id"] for row in found]
    assert list(pandas(question)["commitment_id"]) == [row["commitment_id"] for row in found]
    expected = [] if package.name == "output" else ["2023-03", "2023-12-31"]
    assert [row["deadline"] for row in rows] == expected


def test_which_institutions_work_together(package: Path, tmp_path: Path) -> None:
    question = questions(package)["Which institutions work together?"]
    found = sql(question, package, tmp_path)
    columns = ["organisation_id_1", "organisation_id_2", "events"]
    answer = pandas(question)[columns].itertuples(index=False, name=None)
    assert sorted(answer) == sorted(tuple(row.values()) for row in found)
    names = {key: row["name"] for key, row in Package(package).rows("organisations").items()}
    told = {frozenset((names[row[columns[0]]], names[row[columns[1]]])) for row in found}
    in_sheet = [row["Institutions"].split("; ") for row in sheet(question)]
    assert told == {frozenset(pair) for bodies in in_sheet for pair in combinations(bodies, 2)}
    assert ("Harbour Office" in str(told)) == (package.name != "output")
    assert ("United States Congress" in str(told)) == (package.name == "output")
