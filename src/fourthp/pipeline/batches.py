"""Cleaning and extracting documents batch by batch, in one process or several.

A batch is a file of records in, a file of records out under the same name. A document that makes
a stage fail becomes a reject; the others of its batch are unharmed.
"""

from __future__ import annotations

import multiprocessing
import re
import traceback
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from fourthp.codec import read_records, write_records
from fourthp.pipeline.settings import InputError
from fourthp.pipeline.workspace import Workspace
from fourthp.records import CleanDocument, Document, DocumentFacts, Reject

if TYPE_CHECKING:
    from fourthp.extract import Knowledge

BATCH_SIZE = 50
"""Documents in a batch: enough to be worth a process's while, few enough to be held in memory."""

OnStep = Callable[[int, int], None]
"""Called with how many steps of a stage are done, and of how many."""

_DETAIL_LENGTH = 200
_FOLDERS = re.compile(r"(?:[A-Za-z]:)?(?:[/\\][^/\\\s'\":]+)+[/\\]")


def write_batches(directory: Path, documents: Iterable[Document]) -> int:
    """Write ``documents`` as batch files whose names sort in their order; return how many there are."""
    directory.mkdir(parents=True, exist_ok=True)
    remaining = iter(documents)
    count = 0
    while batch := list(islice(remaining, BATCH_SIZE)):
        write_records(directory / f"{count // BATCH_SIZE:06}.jsonl", batch)
        count += len(batch)
    return count


def run_batches(work: Callable[[Path], int], directory: Path, jobs: int, on_step: OnStep) -> int:
    """Call ``work`` with every batch file of ``directory``; return the sum of what it returns.

    With several batches and ``jobs`` > 1 they are shared out among processes, which are forked from
    a clean server process: forking one that already runs threads may never return.

    Raises:
        InputError: one of these processes was killed.
    """
    files = sorted(directory.glob("*.jsonl"))
    total = 0
    for done, count in enumerate(_results(work, files, min(jobs, len(files))), start=1):
        total += count
        on_step(done, len(files))
    return total


def _results(work: Callable[[Path], int], files: list[Path], workers: int) -> Iterator[int]:
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


def clean_batch(workspace: Workspace, batch: Path) -> int:
    """Clean the documents of one batch; return how many were cleaned."""
    from fourthp.clean import clean

    cleaned: list[CleanDocument] = []
    failures = _Failures("clean")
    for document in read_records(batch, Document):
        try:
            cleaned.append(clean(document))
        except Exception as error:
            failures.add(document.path, None, error)
    failures.write(workspace, batch.stem)
    return write_records(workspace.clean / batch.name, cleaned)


def extract_batch(workspace: Workspace, reference: Path, all_topics: bool, batch: Path) -> int:
    """Extract the facts of one batch of cleaned documents; return how many were found.

    A document that fails, or that has nothing to do with the topic while only those that have are
    asked for, keeps its place without facts, so that it is still listed.
    """
    from fourthp.extract import extract, unread
    from fourthp.language.relevance import is_on_topic

    knowledge = _knowledge(reference)
    found: list[DocumentFacts] = []
    failures = _Failures("extract")
    for cleaned in read_records(batch, CleanDocument):
        document = cleaned.document
        if not all_topics and not is_on_topic(f"{document.metadata.get('title', '')}\n{document.text}"):
            found.append(unread(cleaned, knowledge))
            continue
        try:
            found.append(extract(cleaned, knowledge))
        except Exception as error:
            failures.add(document.path, document.document_id, error)
            found.append(DocumentFacts(document.document_id, ()))
    failures.write(workspace, batch.stem)
    write_records(workspace.facts / batch.name, found)
    return sum(len(facts.facts) for facts in found)


@cache
def _knowledge(reference: Path) -> Knowledge:
    from fourthp.extract import Knowledge

    return Knowledge.load(reference)


class _Failures:
    """The documents of one batch that made a stage fail: for the reader, and for whoever mends it."""

    def __init__(self, stage: str) -> None:
        self._stage = stage
        self._rejects: list[Reject] = []
        self._tracebacks: list[str] = []

    def add(self, path: str, document_id: str | None, error: Exception) -> None:
        """Note that the document at ``path`` failed; ``document_id`` only if it is listed all the same."""
        self._rejects.append(Reject(path, self._stage, "internal_error", _detail(error), document_id))
        self._tracebacks.append(f"{path}\n{''.join(traceback.format_exception(error))}\n")

    def write(self, workspace: Workspace, batch: str) -> None:
        if self._rejects:
            write_records(workspace.rejects / f"{self._stage}-{batch}.jsonl", self._rejects)
            workspace.errors.mkdir(exist_ok=True)
            (workspace.errors / f"{self._stage}-{batch}.txt").write_text("\n".join(self._tracebacks), "utf-8")


def _detail(error: Exception) -> str:
    """Say what went wrong in one line, the same on every machine: without the folders of paths."""
    message = _FOLDERS.sub("", " ".join(str(error).split()))
    return f"{type(error).__name__}: {message}"[:_DETAIL_LENGTH]
