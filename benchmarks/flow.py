"""What Prefect costs: our flow beside an empty one, each in a fresh process with its own server.

The bar: a cold build takes no longer than 1.25 times an empty flow plus the in-process build.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROUNDS = 3
BAR = 1.25
EMPTY_FLOW = "import flows; from prefect import flow; flow(lambda: None, name='empty')()"


def main() -> None:
    """Measure in turns, so that a busy machine slows all alike, and print the medians."""
    with tempfile.TemporaryDirectory() as scratch:
        environment = {**os.environ, "PREFECT_HOME": f"{scratch}/home", "PREFECT_LOGGING_LEVEL": "ERROR"}
        environment.pop("PREFECT_API_URL", None)
        build = ["--anew", "--output", f"{scratch}/output"]
        commands = {
            "empty flow": ["-c", EMPTY_FLOW],
            "our flow": ["-m", "flows.build", *build],
            "in-process build": ["-m", "fourthp", "build", "--quiet", *build],
        }
        print("The first run in a new Prefect home, which migrates its database:")
        print(f"  {'empty flow':18}{_seconds(commands['empty flow'], environment):6.1f} s")
        taken: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                taken[name].append(_seconds(command, environment))
    medians = {name: statistics.median(seconds) for name, seconds in taken.items()}
    print(f"From then on, the median of {ROUNDS}, starting Python and importing included:")
    for name, seconds in medians.items():
        print(f"  {name:18}{seconds:6.1f} s")
    allowed = BAR * medians["empty flow"] + medians["in-process build"]
    print(
        f"our flow / ({BAR} x empty flow + in-process build) = {medians['our flow'] / allowed:.2f}  (bar: 1)"
    )


def _seconds(command: list[str], environment: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, check=True, capture_output=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
