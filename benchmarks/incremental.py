"""What a rebuild costs beside a full build, and other ways of running it beside the usual one, as ratios.

Builds are whole: started in a process of their own, imports included. ``--corpora`` names a folder of documents to
vary; without it those of this repository are varied.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus import OWN, ROOT, write_corpus

Seconds = tuple[float, float]
ADDED = (
    "Minister of Justice Amara Okoye signed a plan against trafficking in persons in Lisbon on 4 March 2021."
)


def main() -> None:
    """Build one corpus in several ways and print seconds and ratios."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.incremental", description=__doc__)
    parser.add_argument("--size", type=int, default=1_000)
    parser.add_argument("--corpora", type=Path, help="folder of documents to vary")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        write_corpus(Path(scratch) / "seeds", asked.size, [asked.corpora] if asked.corpora else list(OWN))
        for line in lines(Path(scratch)):
            print(line)


def lines(scratch: Path) -> Iterator[str]:
    """Build ``scratch / "seeds"`` in several ways; what each took beside another."""
    seeds, output = scratch / "seeds", scratch / "output"
    base = ["--seeds", str(seeds), "--output", str(output)]
    full = _seconds(base)
    passed, processor = full
    yield f"full build: {passed:.1f} s on {os.cpu_count()} cores, {processor:.1f} s of the processor, all included"
    yield f"nothing changed / full = {_ratio(_seconds(base), full)}  (bar: 0.05)"
    (seeds / "documents" / "added.txt").write_text(ADDED)
    yield f"one document added / full = {_ratio(_seconds(base), full)}"
    (seeds / "documents" / "added.txt").unlink()
    one = _seconds([*base, "--anew", "--jobs", "1"])
    two = _seconds([*base, "--anew", "--jobs", "2"])
    yield f"one process / two = {_ratio(one, two)}"
    dask = _seconds([*base, "--anew", "--engine", "dask"])
    yield f"Dask with two workers / two processes = {_ratio(dask, two)}"


def _ratio(one: Seconds, other: Seconds) -> str:
    passed, processor = (a / b for a, b in zip(one, other, strict=True))
    return f"{passed:.3f}, of the processor's seconds {processor:.3f}"


def _seconds(arguments: list[str]) -> Seconds:
    """The seconds that pass during a build, and those of the processor that it and its processes take."""
    start, before = time.perf_counter(), os.times()
    command = [sys.executable, "-m", "fourthp", "build", "--quiet", *arguments]
    subprocess.run(command, cwd=ROOT, check=True)
    after = os.times()
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - start, processor


if __name__ == "__main__":
    main()
