"""What the stages cost once everything is imported, and reading texts beside checking tables."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import flows  # noqa: F401  (sets the environment before Great Expectations is imported)
from fourthp.pipeline import Settings, build

ROOT = Path(__file__).parents[1]
ROUNDS = 5


def main() -> None:
    """Build the seeds several times in this process and print the medians."""
    from frictionless import validate

    with tempfile.TemporaryDirectory() as scratch:
        settings = Settings(ROOT / "seeds", Path(scratch) / "output", anew=True)
        build(settings)
        reports = [build(settings) for _ in range(ROUNDS)]
        frictionless = _median(lambda: validate(str(settings.output / "datapackage.json")))
    print(f"In-process build of seeds/ after imports, the median of {ROUNDS}:")
    for stages in zip(*(report.stages for report in reports), strict=True):
        print(f"  {stages[0].name:10}{statistics.median(stage.seconds for stage in stages):7.3f} s")
    total = statistics.median(sum(stage.seconds for stage in report.stages) for report in reports)
    print(f"  {'all':10}{total:7.3f} s  (bar: 2)")
    reading = statistics.median(
        sum(stage.seconds for stage in report.stages if stage.name == "read") for report in reports
    )
    print(f"frictionless validate of the package: {frictionless:.3f} s")
    print(f"reading the texts (clean and extract) / frictionless validate = {reading / frictionless:.2f}")


def _median(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
