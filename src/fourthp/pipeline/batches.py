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
from typing import Any

from fourthp.codec import write_records
from fourthp.pipeline.settings import InputError
from fourthp.records import Document

BATCH_SIZE = 50
"""Documents in a batch: enough to be worth a process's while, few enough to be held in memory."""

OnStep = Callable[[int, int], None]
"""Called with how many steps of a stage are done, and of how many."""

Work = Callable[[Path], Counter[str]]
"""What is done to one batch file; returns what was done, in numbers."""

Done = tuple[Path, float, Counter[str]]
"""A batch file, the seconds that it took, and what was done, in numbers."""

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


def batch_files(directory: Path) -> list[Path]:
    """The batch files of a directory, in order."""
    return sorted(directory.glob("*.jsonl"))


def run_batches(results: Iterable[Done], count: int, on_step: OnStep) -> Counter[str]:
    """Take in the results of ``count`` batches as they come, tell of each, and return their sum."""
    total: Counter[str] = Counter()
    for done, (batch, seconds, counts) in enumerate(results, start=1):
        _log.info("batch", extra={"batch": batch.stem, "seconds": round(seconds, 3), **counts})
        total.update(counts)
        on_step(done, count)
    return total


def read_locally(work: Work, files: list[Path], jobs: int) -> Iterator[Done]:
    """Call ``work`` with every batch file.

    With several batches and ``jobs`` > 1 they are shared out among processes, which are forked from
    a clean server process: forking one that already runs threads may never return.

    Raises:
        InputError: one of these processes was killed.
    """
    workers = min(jobs, len(files))
    if workers <= 1:
        for path in files:
            yield path, *timed(work, path)
        return
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("forkserver")) as pool:
        try:
            for path, done in zip(files, pool.map(partial(timed, work), files), strict=True):
                yield path, *done
        except BrokenProcessPool:
            raise InputError(
                "A process that was reading documents was killed, most likely for lack of memory. "
                "Run with fewer --jobs."
            ) from None


def timed(work: Callable[..., Counter[str]], *arguments: Any) -> tuple[float, Counter[str]]:
    """The seconds that ``work`` takes, and what it returns."""
    start = time.perf_counter()
    counts = work(*arguments)
    return time.perf_counter() - start, counts
