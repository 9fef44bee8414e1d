"""The example of the schema kit runs from the wheel alone, without the repository."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs/examples/second-pipeline"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of the wheel, unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (file,) = folder.glob("*.whl")
    with zipfile.ZipFile(file) as archive:
        archive.extractall(folder / "content")
    return folder / "content"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "example"))


def run(wheel: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python beside the example with the wheel before everything that is installed."""
    environment = {**os.environ, "PYTHONPATH": str(wheel)}
    return subprocess.run(
        [sys.executable, *arguments], cwd=home, env=environment, capture_output=True, text=True, check=False
    )


def test_it_uses_the_schemas_of_the_wheel(wheel: Path, home: Path) -> None:
    code = "import fourthp.schemas as s; print(s.schemas_root(), s.reference_root())"
    found = run(wheel, home, "-c", code).stdout.split()
    assert found == [str(wheel / "fourthp/_data/schemas"), str(wheel / "fourthp/_data/reference")]


def test_three_tables_come_out(wheel: Path, home: Path) -> None:
    done = run(wheel, home, "pipeline.py", "minutes.csv", "harbours.sqlite")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "organisations (schema 1.0.0): 3 rows",
        "events (schema 1.0.0): 3 rows",
        "participations (schema 1.0.0): 7 rows",
    ]
    with closing(sqlite3.connect(home / "harbours.sqlite")) as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        met = database.execute(
            "SELECT e.start_date, o.name, p.role FROM participations p JOIN events e USING (event_id) "
            "JOIN organisations o USING (organisation_id) WHERE e.event_type = 'meeting' ORDER BY p.role"
        ).fetchall()
    assert met == [
        ("2023-05-02", "Northern Ports Authority", "host"),
        ("2023-05-02", "Coast Guard of Norland", "participant"),
    ]


def test_a_kind_that_the_vocabulary_lacks_is_refused(wheel: Path, home: Path) -> None:
    text = (home / "minutes.csv").read_text("utf-8")
    (home / "minutes.csv").write_text(text.replace("training,", "picnic,", 1), "utf-8")
    done = run(wheel, home, "pipeline.py", "minutes.csv", "harbours.sqlite")
    shown = next(
        line for line in (EXAMPLE / "README.md").read_text("utf-8").splitlines() if "'picnic' is" in line
    )
    assert done.returncode == 1
    assert done.stderr.startswith(shown.strip().rstrip("…").rstrip())
    assert not (home / "harbours.sqlite").exists()


def test_every_call_that_is_named_exists() -> None:
    import re

    from fourthp import schemas

    text = (EXAMPLE / "README.md").read_text("utf-8")
    named = set(re.findall(r"`schemas\.(\w+)", text)) | {"pandas_dtypes", "json_schema"}
    assert named >= {"validate_frame", "check_extension", "sql_ddl", "pydantic_model"}
    assert [name for name in sorted(named) if not hasattr(schemas, name)] == []
