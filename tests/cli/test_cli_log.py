"""With --verbose a build tells of every batch and stage in lines that a machine reads; its numbers stay on disk."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest
from click.testing import CliRunner

import fourthp.validate
from fourthp.cli import main
from fourthp.cli.terminal import JsonLines
from fourthp.pipeline import Workspace

TEXT = (
    "Minister of Justice Amara Okoye signed a plan against trafficking in persons in Lisbon on 4 March 2021."
)


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(fourthp.validate, "gate_by_gate", lambda *_, **__: [])
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "plan.txt").write_text(TEXT)
    (folder / "empty.txt").write_text("")
    return folder


def test_every_batch_and_stage_is_a_line(seeds: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(
        main, ["build", "--verbose", "--seeds", str(seeds), "--output", str(tmp_path / "output")]
    )
    logging.getLogger("fourthp").handlers = []
    assert done.exit_code == 0
    lines = [json.loads(line) for line in done.stderr.splitlines() if line.startswith("{")]
    assert [line["stage"] for line in lines if line["event"] == "stage"] == [
        "ingest",
        "read",
        "normalise",
        "write",
        "validate",
        "release",
    ]
    (batch,) = [line for line in lines if line["event"] == "batch"]
    assert (batch["batch"], batch["documents"], batch["cached"], batch["failed"]) == ("00000000", 1, 0, 0)
    assert batch["seconds"] >= 0
    assert batch["time"].endswith("+00:00")


def test_the_numbers_of_a_run_are_left_beside_the_output(seeds: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    assert (
        CliRunner().invoke(main, ["build", "--quiet", "--seeds", str(seeds), "--output", str(output)]).output
        == ""
    )
    numbers = json.loads(Workspace.beside(output).metrics.read_text())
    assert numbers["documents"]["documents"] == 1
    assert numbers["rejected"] == {"empty": 1}
    assert numbers["rows"]["persons"] == 1
    assert set(numbers["seconds"]) == {"ingest", "read", "normalise", "write", "validate", "release"}


def test_a_line_holds_what_was_said() -> None:
    record = logging.makeLogRecord({"msg": "batch", "levelname": "INFO", "created": 0.0, "path": Path("a")})
    assert json.loads(JsonLines().format(record)) == {
        "time": "1970-01-01T00:00:00.000+00:00",
        "level": "info",
        "event": "batch",
        "path": "a",
    }
