"""No regular expression of the code can take exponential time, whatever the text: each is proven, none is tried."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

from ambiguity import explodes

ROOT = Path(__file__).parents[2]


def test_no_pattern_of_the_code_explodes() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.patterns"], cwd=ROOT, capture_output=True, check=True, text=True
    )
    patterns = [re.compile(pattern, flags) for pattern, flags in json.loads(told.stdout)]
    assert len(patterns) > 250
    assert [pattern.pattern for pattern in patterns if explodes(pattern)] == []
