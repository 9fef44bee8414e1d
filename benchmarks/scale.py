"""What a build costs as the number of documents grows: documents a second, peak memory, seconds per stage.

Each size is built in a process of its own. ``--corpora`` names a folder of documents to vary; without it those
of this repository are varied.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from multiprocessing import forkserver
from pathlib import Path
from typing import Any

import flows  # noqa: F401  (sets the environment before Great Expectations is imported)
from benchmarks.corpus import OWN, ROOT, write_corpus
from fourthp.pipeline import Settings, build


def main() -> int:
    """Build every size and print the table and the exponent of cost = size ** exponent."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 1_000])
    parser.add_argument("--corpora", type=Path, help="folder of documents to vary")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--one", nargs=2, type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        seeds, output = asked.one
        print(json.dumps(_measured(Settings(seeds, output, asked.jobs))))
        return 0
    for line in lines(asked.sizes, asked.corpora, asked.jobs):
        print(line, flush=True)
    return 0


def lines(sizes: Sequence[int], corpora: Path | None, jobs: int) -> Iterator[str]:
    """Build a corpus of every size; what each took, and how the cost grows."""
    figures = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as scratch:
            write_corpus(Path(scratch) / "seeds", size, [corpora] if corpora else list(OWN))
            figures[size] = _in_a_process(Path(scratch), jobs)
        yield _line(size, figures[size])
    if len(figures) > 1:
        first, last = figures[min(figures)], figures[max(figures)]
        for measure in ("seconds", "cpu"):
            taken = {size: figure[measure] for size, figure in figures.items()}
            yield f"exponent of {measure}: {exponent(taken):.2f}"
        yield f"peak memory, largest / smallest = {last['peak'] / first['peak']:.2f}"


def _in_a_process(scratch: Path, jobs: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.scale", "--jobs", str(jobs)]
    command += ["--one", str(scratch / "seeds"), str(scratch / "output")]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def _measured(settings: Settings) -> dict[str, Any]:
    start = time.perf_counter()
    report = build(settings)
    seconds = time.perf_counter() - start
    # Ends the server that processes are forked from: only what was waited for is counted.
    forkserver._forkserver._stop()  # type: ignore[attr-defined]
    usage = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return {
        "seconds": seconds,
        "cpu": sum(os.times()[:4]),
        "peak": max(usage) / 1024,
        "stages": {stage.name: stage.seconds for stage in report.stages},
        "rows": sum(stage.counts["evidence"] for stage in report.stages if stage.name == "normalise"),
    }


def _line(size: int, figures: dict[str, Any]) -> str:
    stages = "  ".join(f"{name} {seconds:.1f}" for name, seconds in figures["stages"].items())
    seconds, cpu = figures["seconds"], figures["cpu"]
    return (
        f"{size:>7,} documents: {seconds:7.1f} s, {size / seconds:6.1f} documents/s; {cpu:.1f} s of CPU, "
        f"{1000 * cpu / size:.1f} ms each; peak {figures['peak']:,.0f} MB, {figures['rows']:,} lines of evidence; "
        f"seconds: {stages}"
    )


def exponent(seconds: dict[int, float]) -> float:
    """The slope of the straight line that fits the logarithms best (least squares)."""
    points = [(math.log(size), math.log(taken)) for size, taken in seconds.items()]
    x, y = (sum(values) / len(points) for values in zip(*points, strict=True))
    slope: float = sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)
    return slope


if __name__ == "__main__":
    sys.exit(main())
