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
    yield f"full build: {full:.1f} s on {os.cpu_count()} cores, with the start of Python"
    yield f"nothing changed / full = {_seconds(base) / full:.3f}  (bar: 0.05)"
    (seeds / "documents" / "added.txt").write_text(ADDED)
    yield f"one document added / full = {_seconds(base) / full:.2f}"
    (seeds / "documents" / "added.txt").unlink()
    one = _seconds([*base, "--anew", "--jobs", "1"])
    two = _seconds([*base, "--anew", "--jobs", "2"])
    yield f"one process / two = {one / two:.2f}"
    yield f"Dask with two workers / two processes = {_seconds([*base, '--anew', '--engine', 'dask']) / two:.2f}"


def _seconds(arguments: list[str]) -> float:
    start = time.perf_counter()
    command = [sys.executable, "-m", "fourthp", "build", "--quiet", *arguments]
    subprocess.run(command, cwd=ROOT, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
