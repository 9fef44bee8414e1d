"""What README.md shows of the data is what the data are, and its code runs."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_excerpts_are_those_of_output() -> None:
    spec = importlib.util.spec_from_file_location("excerpts", Path(__file__).with_name("excerpts.py"))
    assert spec is not None and spec.loader is not None
    excerpts = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(excerpts)
    assert excerpts.with_excerpts(README) == README, "output/ has changed: run `make docs`"


@pytest.mark.parametrize("code", re.findall(r"^```python\n(.*?)^```", README, re.DOTALL | re.MULTILINE))
def test_the_code_runs(code: str) -> None:
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Bangkok Call" in done.stdout
