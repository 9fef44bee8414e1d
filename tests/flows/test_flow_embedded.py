"""The flow with nothing started beforehand: Prefect brings up its own server for the run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

SEEDS = Path(__file__).parents[2] / "seeds"


def test_a_run_leaves_the_package_and_says_what_it_did(run: Any, tmp_path: Path) -> None:
    output = tmp_path / "output"
    done = run("-m", "flows.build", "--seeds", SEEDS, "--output", output)

    assert done.returncode == 0, done.stderr
    assert (output / "datapackage.json").is_file()
    assert "ingest: documents 2" in done.stderr
    assert f"The package is in {output}" in done.stderr
    assert "| ERROR" not in done.stderr
    assert "Traceback" not in done.stderr


def test_what_keeps_a_run_from_starting_is_told_before_prefect_starts(run: Any, tmp_path: Path) -> None:
    done = run("-m", "flows.build", "--seeds", tmp_path / "nowhere", "--output", tmp_path / "output")

    assert done.returncode == 2
    assert done.stderr.startswith(f"Error: {tmp_path / 'nowhere'}: no such folder")
    assert "Starting temporary server" not in done.stderr
