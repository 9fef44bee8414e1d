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
        seeds = Path(scratch) / "seeds"
        write_corpus(seeds, asked.size, [asked.corpora] if asked.corpora else list(OWN))
        base = ["--seeds", str(seeds), "--output", f"{scratch}/output"]
        full = _seconds(base)
        unchanged = _seconds(base)
        (seeds / "documents" / "added.txt").write_text(ADDED)
        added = _seconds(base)
        one = _seconds([*base, "--anew", "--jobs", "1"])
        two = _seconds([*base, "--anew", "--jobs", "2"])
        dask = _seconds([*base, "--anew", "--engine", "dask"])
    print(f"{asked.size:,} documents, {os.cpu_count()} cores, seconds with the start of Python")
    print(f"  full build            {full:7.1f}")
    print(f"  nothing changed       {unchanged:7.1f}   {unchanged / full:6.1%} of a full build  (bar: 5%)")
    print(f"  one document added    {added:7.1f}   {added / full:6.1%} of a full build")
    print(f"  two processes         {two:7.1f}   {one / two:6.2f} times as fast as one ({one:.1f} s)")
    print(f"  Dask, two workers     {dask:7.1f}   {dask / two:6.2f} times the local build")


def _seconds(arguments: list[str]) -> float:
    start = time.perf_counter()
    command = [sys.executable, "-m", "fourthp", "build", "--quiet", *arguments]
    subprocess.run(command, cwd=ROOT, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
