"""Documents in batches, shared out among processes.

A batch is a file of records in, files of records out under the same name.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from fourthp.codec import write_records
from fourthp.pipeline.settings import InputError
from fourthp.records import Document

BATCH_SIZE = 50
"""Documents in a batch: enough to be worth a process's while, few enough to be held in memory."""

MOST_PORTIONS = 200
"""Batches are handed out in so many portions at most where each portion has a price of its own."""

UNGUARDED = (
    "Processes begin by importing the script that was started: let it call build() under "
    'if __name__ == "__main__": only, or with jobs=1.'
)
"""What to do where a script builds as soon as it is imported."""

OnStep = Callable[[int, int], None]
"""Called with how many steps of a stage are done, and of how many."""

Work = Callable[[Path], Counter[str]]
"""What is done to one batch file; returns what was done, in numbers."""

Done = tuple[Path, float, Counter[str]]
"""A batch file, the seconds that it took, and what was done, in numbers."""

Result = TypeVar("Result")

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


def portions(files: list[Path]) -> list[list[Path]]:
    """Share batch files out, in order and evenly, for a scheduler that keeps account of hundreds of things at most."""
    count = min(len(files), MOST_PORTIONS)
    return [files[len(files) * n // count : len(files) * (n + 1) // count] for n in range(count)]


def account(done: Done) -> dict[str, str | float]:
    """What is told of a batch that was done: its name, the seconds it took, and what was done, in numbers."""
    batch, seconds, counts = done
    return {"batch": batch.stem, "seconds": round(seconds, 3), **counts}


def run_batches(results: Iterable[Done], count: int, on_step: OnStep) -> Counter[str]:
    """Take in the results of ``count`` batches as they come, tell of each, and return their sum."""
    total: Counter[str] = Counter()
    for number, done in enumerate(results, start=1):
        _log.info("batch", extra=account(done))
        total.update(done[-1])
        on_step(number, count)
    return total


def read_locally(work: Work, files: list[Path], jobs: int) -> Iterator[Done]:
    """Call ``work`` with every batch file, shared out among at most ``jobs`` processes.

    Raises:
        InputError: one of these processes was killed.
    """
    with processes(min(jobs, len(files))) as pool:
        yield from read_files(pool, work, files)


def read_files(pool: ProcessPoolExecutor | None, work: Work, files: list[Path]) -> Iterator[Done]:
    """Call ``work`` with every batch file in the processes of ``pool``; without one, in this process.

    Raises:
        InputError: a process of the pool was killed.
    """
    if pool is None:
        for path in files:
            yield path, *timed(work, path)
        return
    done = None
    try:
        for path, done in zip(files, pool.map(partial(timed, work), files), strict=True):
            yield path, *done
    except BrokenProcessPool:
        if done is None and is_script():
            raise InputError(f"No process that was to read documents could start. {UNGUARDED}") from None
        raise InputError(
            "A process that was reading documents was killed, most likely for lack of memory. Run with fewer --jobs."
        ) from None


@contextmanager
def processes(count: int) -> Iterator[ProcessPoolExecutor | None]:
    """So many processes to read documents in; None where one is enough, for that can be this one.

    They are forked from a clean server process: forking one that already runs threads may never return.
    """
    if count <= 1:
        yield None
        return
    with _started(count) as pool:
        yield pool


def apart(work: Callable[..., Result], *arguments: Any) -> Result:
    """What ``work`` returns, from a process of its own, with which all memory goes that it took.

    Raises:
        InputError: the process was killed, or could not start.
    """
    with _started(1) as pool:
        try:
            pool.submit(os.getpid).result()
        except BrokenProcessPool:
            raise InputError(f"No process that was to make the package could start. {UNGUARDED}") from None
        try:
            return pool.submit(work, *arguments).result()
        except BrokenProcessPool:
            raise InputError(
                "The process that was making the package was killed, most likely for lack of memory."
            ) from None


@contextmanager
def _started(count: int) -> Iterator[ProcessPoolExecutor]:
    context = multiprocessing.get_context("forkserver")
    pool = ProcessPoolExecutor(count, mp_context=context, initializer=_end_with_parent)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _end_with_parent() -> None:
    """Let this process end when its parent does: one that is killed cannot tell its children to."""

    def wait() -> None:
        parent = multiprocessing.parent_process()
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


def is_script() -> bool:
    """Whether this process runs a file of Python that a new process would run anew, and not one of ours."""
    main = sys.modules["__main__"]
    return main.__spec__ is None and Path(getattr(main, "__file__", None) or "").suffix == ".py"


def timed(work: Callable[..., Counter[str]], *arguments: Any) -> tuple[float, Counter[str]]:
    """The seconds that ``work`` takes, and what it returns."""
    start = time.perf_counter()
    counts = work(*arguments)
    return time.perf_counter() - start, counts
