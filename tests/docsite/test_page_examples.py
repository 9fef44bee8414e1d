"""The commands, Python and SQL that the pages of the site show are run, in order, and say what the pages say.

A block ``console`` holds commands behind ``$``, and below each some lines of what it answers, in their order; ``...``
stands for others. Commands of ``fourthp`` run in this process. All blocks of a page run in one folder, a copy of what
they use.
"""

from __future__ import annotations

import csv
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click.testing
import duckdb
import pytest

from fourthp.cli import main
from fourthp.records import GateResult

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs").rglob("*.md"))
_BLOCK = re.compile(r"^( *)```(console|python|sql)\n(.*?)^\1```$", re.DOTALL | re.MULTILINE)
_GATED = ("first-package.md",)


def blocks(path: Path) -> list[tuple[str, str]]:
    """The language and the code of each block that is run."""
    found = _BLOCK.findall(path.read_text(encoding="utf-8"))
    return [(kind, re.sub(f"^{indent}", "", code, flags=re.MULTILINE)) for indent, kind, code in found]


def commands(code: str) -> Iterator[tuple[str, list[str]]]:
    """Each command of a block, and the lines that it is to answer."""
    for part in re.split(r"^\$ ", code, flags=re.MULTILINE)[1:]:
        command, *answer = part.splitlines()
        yield command, [line for line in answer if line.strip() not in ("", "...")]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("docs/examples", "seeds", "output"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def answered(command: str) -> str:
    if command.startswith("fourthp "):
        done = click.testing.CliRunner().invoke(main, shlex.split(command)[1:])
        return done.output
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path}
    ran = subprocess.run(command, shell=True, capture_output=True, text=True, env=environment, check=True)
    return ran.stdout


def query(package: Path, sql: str) -> Any:
    """The answer of DuckDB, with the tables of a package under their names."""
    with duckdb.connect() as database:
        for path in sorted((package / "data").glob("*.parquet")):
            database.execute(f"CREATE VIEW {path.stem} AS SELECT * FROM '{path}'")
        return database.execute(sql).fetchall()


@pytest.mark.parametrize(
    "page", [p for p in PAGES if blocks(p)], ids=lambda p: str(p.relative_to(ROOT / "docs"))
)
def test_a_page_does_what_it_shows(page: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if page.name not in _GATED:
        monkeypatch.setattr("fourthp.validate.gate_by_gate", lambda *_, **__: [GateResult("none", 1)])
    names: dict[str, Any] = {}
    for kind, code in blocks(page):
        if kind == "python":
            exec(compile(code, str(page), "exec"), names)
        elif kind == "sql":
            asked = query(place / "output", code)
            assert asked
            assert asked == [tuple(row) for row in names["answer"].itertuples(index=False)]
        else:
            for command, lines in commands(code):
                said = answered(command)
                at = 0
                for line in lines:
                    at = said.find(line.strip(), at)
                    assert at >= 0, f"`{command}` does not say {line!r} there, but:\n{said}"


def test_three_questions_are_answered_three_times() -> None:
    page = ROOT / "docs/how-to/ask-questions.md"
    text = page.read_text(encoding="utf-8")
    assert [text.count(f"**{way}") for way in ("Spreadsheet", "pandas", "SQL")] == [3, 3, 3]
    assert sum(kind == "sql" for kind, _ in blocks(page)) == 3


def test_the_recipes_for_a_spreadsheet_name_columns_and_values_that_are_there() -> None:
    text = (ROOT / "docs/how-to/ask-questions.md").read_text(encoding="utf-8")
    recipes = re.findall(r"Open `(\w+)\.csv`[^.]*?filter (.+?)\.", text, re.DOTALL)
    assert [table for table, _ in recipes] == ["event_topics", "commitments", "evidence"]
    for table, filters in recipes:
        with (ROOT / f"output/data/{table}.csv").open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
        for column, value in re.findall(r"`(\w+)` for\s+`(\w+)`", filters):
            rows = [row for row in rows if row[column] == value]
        assert rows, table
