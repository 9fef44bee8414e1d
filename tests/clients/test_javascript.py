"""The Data Package library of JavaScript opens the package."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from client_facts import THAI

HERE = Path(__file__).parent / "javascript"


def test_every_table_is_read_and_cast(place: str, counts: dict[str, int]) -> None:
    command = ["node", str(HERE / "check.mjs"), f"{place}datapackage.json"]
    done = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert (found["valid"], found["errors"]) == (True, [])
    assert found["counts"] == counts
    assert found["namibia"] == ["Namibia"]
    assert THAI in found["names"]
    assert found["headcounts"].count(None) == 3
    assert sorted(count for count in found["headcounts"] if count is not None) == [2, 120]
    empty, (is_date, day) = found["dates"]
    assert (empty, is_date, day[:10]) == (None, True, "2021-03-05")
    assert found["online"] == [None]
