"""What builds cost, as ratios, in one run: rebuilds, processes, Dask, size, reading beside spaCy, gates beside one.

``--corpora`` names a folder of documents to vary; without it those of this repository are varied. 100,000 documents
take half an hour and more: ``--sizes 1000 10000 100000``.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import spacy

import flows  # noqa: F401  (sets the environment before Great Expectations is imported)
from benchmarks import incremental, scale
from benchmarks.corpus import OWN, write_corpus
from fourthp.records import Document

TEXTS = 300
"""So many documents are read beside spaCy."""


def main() -> int:
    """Print machine, day and all ratios."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ratios", description=__doc__)
    parser.add_argument(
        "--size", type=int, default=1_000, help="documents of the corpus that is built in many ways"
    )
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[1_000, 10_000], help="sizes whose cost is compared"
    )
    parser.add_argument("--corpora", type=Path, help="folder of documents to vary")
    asked = parser.parse_args()
    jobs = os.cpu_count() or 1
    print(
        f"{datetime.now(UTC):%Y-%m-%d}, {platform.machine()}, {jobs} cores, Python {platform.python_version()}"
    )
    print(f"load when it began: {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        write_corpus(scratch / "seeds", asked.size, [asked.corpora] if asked.corpora else list(OWN))
        print(f"\n{asked.size:,} documents")
        for line in (*incremental.lines(scratch), *_reading(scratch / "seeds"), *_gates(scratch / "output")):
            print(line, flush=True)
    print("\nBy size")
    for line in scale.lines(asked.sizes, asked.corpora, jobs):
        print(line, flush=True)
    return 0


def _reading(seeds: Path) -> Iterator[str]:
    """Cleaning and extracting beside a blank tokenizer of spaCy, on one core."""
    from fourthp.clean import clean
    from fourthp.extract import Knowledge, extract
    from fourthp.ingest import iter_seeds
    from fourthp.schemas import reference_root

    documents = [item for item in iter_seeds(seeds) if isinstance(item, Document)][:TEXTS]
    knowledge = Knowledge.load(reference_root())
    ours = _seconds(lambda: [extract(clean(document), knowledge) for document in documents])
    blank = spacy.blank("en")
    theirs = _seconds(lambda: [blank(document.text) for document in documents])
    count = len(documents)
    yield (
        f"clean and extract / spacy.blank('en'): {count / ours:,.0f} documents/s / {count / theirs:,.0f} = "
        f"{theirs / ours:.2f} on {count} documents (bar: 0.5)"
    )


def _gates(package: Path) -> Iterator[str]:
    """All gates beside Frictionless alone."""
    from frictionless import validate

    from fourthp.validate import validate_package

    all_gates = _seconds(lambda: validate_package(package))
    alone = _seconds(lambda: validate(str(package / "datapackage.json")))
    yield f"all gates / frictionless validate: {all_gates:.1f} s / {alone:.1f} s = {all_gates / alone:.2f}"


def _seconds(work: Callable[[], object]) -> float:
    """Seconds of the processor of the second of two runs: the first one imports and compiles."""
    work()
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
