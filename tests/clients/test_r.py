"""R opens the CSV files."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from client_facts import THAI

SCRIPT = Path(__file__).parent / "r" / "check.R"


def test_every_table_is_read(place: str, counts: dict[str, int]) -> None:
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    command = ["Rscript", "--vanilla", str(SCRIPT), place, *counts]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    lines = [line.strip() for line in done.stdout.splitlines()]
    assert lines[: len(counts)] == [f"rows {name} {count}" for name, count in counts.items()]
    assert lines[len(counts) :] == [
        "namibia Namibia",
        "dates Date NA 2021-03-05",
        "headcounts integer 2 120 3",
        "flags 1",
        f"names Anna Berg|Somchai Jaidee|{THAI}",
    ]
