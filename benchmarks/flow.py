"""What Prefect costs: our flow beside an empty one, each in a fresh process with its own server.

The bar: a cold build takes no longer than 1.25 times an empty flow plus the in-process build. Beside the time that
passes stands that of the processor, which other work on the machine changes less.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROUNDS = 3
BAR = 1.25
Seconds = tuple[float, float]
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
        print(f"  {'empty flow':18}{_line(_seconds(commands['empty flow'], environment))}")
        taken: dict[str, list[Seconds]] = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                taken[name].append(_seconds(command, environment))
    medians = {name: tuple(map(statistics.median, zip(*all_, strict=True))) for name, all_ in taken.items()}
    print(f"From then on, the median of {ROUNDS}, starting Python and importing included:")
    for name, seconds in medians.items():
        print(f"  {name:18}{_line(seconds)}")
    ratios = [
        ours / (BAR * empty + work)
        for ours, empty, work in zip(
            medians["our flow"], medians["empty flow"], medians["in-process build"], strict=True
        )
    ]
    told = " and ".join(f"{ratio:.2f}" for ratio in ratios)
    print(f"our flow / ({BAR} x empty flow + in-process build) = {told}  (bar: 1)")


def _line(seconds: tuple[float, ...]) -> str:
    passed, processor = seconds
    return f"{passed:6.1f} s, {processor:6.1f} s of the processor"


def _seconds(command: list[str], environment: dict[str, str]) -> Seconds:
    """The seconds that pass while a command runs, and those of the processor that it and its processes take."""
    before, start = _processor(), time.perf_counter()
    subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, check=True, capture_output=True)
    return time.perf_counter() - start, _processor() - before


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
