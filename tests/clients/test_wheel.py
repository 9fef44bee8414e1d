"""The wheel in an environment of its own, far from the repository."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
UV = Path(sys.executable).with_name("uv")
NOT_IN_THE_CORE = {
    "prefect",
    "mlcroissant",
    "pandera",
    "polars",
    "duckdb",
    "followthemoney",
    "datasette",
    "pytest",
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an environment in ``env``, into which the wheel and what it needs were installed, as locked."""
    folder = tmp_path_factory.mktemp("elsewhere")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    locked = re.findall(
        r"^\S+==\S+(?: ; [^\\]+)?", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE
    )
    (folder / "locked.txt").write_text("\n".join(locked), "utf-8")
    subprocess.run([UV, "venv", "-q", "--python", sys.executable, "env"], cwd=folder, check=True)
    install = [UV, "pip", "install", "-q", "--python", "env/bin/python", "-c", "locked.txt", wheel.name]
    subprocess.run(install, cwd=folder, check=True)
    return folder


def run(home: Path, *command: str, **more: str) -> str:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))}
    program = [str(home / "env/bin" / command[0]), *command[1:]]
    done = subprocess.run(
        program, cwd=home, env=environment | more, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_core_stays_small(home: Path) -> None:
    listed = subprocess.run(
        [UV, "pip", "list", "--python", "env/bin/python", "--format", "json"],
        cwd=home,
        capture_output=True,
        check=True,
    )
    names = {package["name"] for package in json.loads(listed.stdout)}
    assert "fourthp" in names
    assert names & NOT_IN_THE_CORE == set()


def test_documents_become_a_package_that_verifies(home: Path) -> None:
    documents = home / "my-documents"
    documents.mkdir()
    text = "On 9 June 2024, the Ministry of Labour of Thailand held a workshop on forced labour in Phuket.\n"
    (documents / "workshop.txt").write_text(text, "utf-8")
    run(home, "fourthp", "build", "--seeds", "my-documents", "--output", "my-package", "--quiet")
    events = (home / "my-package/data/events.csv").read_text("utf-8")
    assert "2024-06-09" in events
    told = run(
        home, "python", "-m", "fourthp", "verify", "my-package", "--seeds", "my-documents", "--rebuild"
    )
    assert "rebuild: passed" in told
    run(home, "fourthp", "export", "my-package", "--to", "sqlite", "--out", "my.sqlite")
    assert (home / "my.sqlite").read_bytes().startswith(b"SQLite format 3")


def test_the_schemas_come_along(home: Path) -> None:
    assert json.loads(run(home, "fourthp", "schema", "export", "--to", "jsonschema", "--table", "events"))[
        "$id"
    ]
    where = run(home, "python", "-c", "from fourthp import schemas; print(schemas.schemas_root())").strip()
    assert Path(where).is_relative_to(home / "env")


def test_the_shell_completes_commands(home: Path) -> None:
    script = run(home, "fourthp", _FOURTHP_COMPLETE="bash_source")
    assert "complete -o nosort -F _fourthp_completion fourthp" in script
    words = run(home, "fourthp", _FOURTHP_COMPLETE="bash_complete", COMP_WORDS="fourthp ex", COMP_CWORD="1")
    assert {line.partition(",")[2] for line in words.split()} == {"explain", "export", "extract"}
