"""Documents in batches, shared out among processes.

A batch is a file of records in, files of records out under the same name.
"""

from __future__ import annotations

import logging
import multiprocessing
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import islice
from pathlib import Path

from fourthp.codec import write_records
from fourthp.pipeline.settings import InputError
from fourthp.records import Document

BATCH_SIZE = 50
"""Documents in a batch: enough to be worth a process's while, few enough to be held in memory."""

OnStep = Callable[[int, int], None]
"""Called with how many steps of a stage are done, and of how many."""

Work = Callable[[Path], Counter[str]]
"""What is done to one batch file; returns what was done, in numbers."""

_log = logging.getLogger(__name__)


def write_batches(directory: Path, documents: Iterable[Document]) -> int:
    """Write ``documents`` as batch files whose names sort in their order; return how many there are."""
    directory.mkdir(parents=True, exist_ok=True)
    remaining = iter(documents)
    count = 0
    while batch := list(islice(remaining, BATCH_SIZE)):
        write_records(directory / f"{count // BATCH_SIZE:08}.jsonl", batch)
        count += len(batch)
    return count


def run_batches(work: Work, directory: Path, jobs: int, on_step: OnStep) -> Counter[str]:
    """Call ``work`` with every batch file of ``directory``; return the sum of what it returns.

    With several batches and ``jobs`` > 1 they are shared out among processes, which are forked from
    a clean server process: forking one that already runs threads may never return.

    Raises:
        InputError: one of these processes was killed.
    """
    files = sorted(directory.glob("*.jsonl"))
    total: Counter[str] = Counter()
    results = _results(partial(_timed, work), files, min(jobs, len(files)))
    for done, (batch, (seconds, counts)) in enumerate(zip(files, results, strict=True), start=1):
        _log.info("batch", extra={"batch": batch.stem, "seconds": round(seconds, 3), **counts})
        total.update(counts)
        on_step(done, len(files))
    return total


def _timed(work: Work, batch: Path) -> tuple[float, Counter[str]]:
    start = time.perf_counter()
    counts = work(batch)
    return time.perf_counter() - start, counts


def _results(
    work: Callable[[Path], tuple[float, Counter[str]]], files: list[Path], workers: int
) -> Iterator[tuple[float, Counter[str]]]:
    if workers <= 1:
        yield from map(work, files)
        return
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("forkserver")) as pool:
        try:
            yield from pool.map(work, files)
        except BrokenProcessPool:
            raise InputError(
                "A process that was reading documents was killed, most likely for lack of memory. "
                "Run with fewer --jobs."
            ) from None
