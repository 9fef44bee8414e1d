"""Documents shared out among processes come back as if one had read them all."""

from __future__ import annotations

import os
import signal
from collections import Counter
from functools import partial
from pathlib import Path

import pytest

from fourthp.codec import read_folder
from fourthp.pipeline import InputError, Workspace, batches
from fourthp.pipeline.reading import Reader
from fourthp.records import CleanDocument, Document


def _documents(count: int) -> list[Document]:
    return [
        Document(
            f"d{number}", f"d{number}.txt", f"On {number} May 2024 a meeting was held.", "text/plain", "", ""
        )
        for number in range(1, count + 1)
    ]


def _cleaned(root: Path, jobs: int) -> tuple[list[CleanDocument], list[tuple[int, int]]]:
    workspace = Workspace(root)
    steps: list[tuple[int, int]] = []
    assert batches.write_batches(workspace.documents, _documents(5)) == 5
    work = partial(Reader(Path("nowhere"), True, "", None).read_batch, workspace)
    files = batches.batch_files(workspace.documents)
    results = batches.read_locally(work, files, jobs)
    counts = batches.run_batches(results, len(files), lambda done, of: steps.append((done, of)))
    assert counts["documents"] == 5
    return read_folder(workspace.clean, CleanDocument), steps


def test_several_processes_give_what_one_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "BATCH_SIZE", 2)
    one, steps = _cleaned(tmp_path / "one", jobs=1)
    two, _ = _cleaned(tmp_path / "two", jobs=2)
    assert one == two
    assert [cleaned.document for cleaned in one] == _documents(5)
    assert steps == [(1, 3), (2, 3), (3, 3)]


def _die(batch: Path) -> Counter[str]:
    os.kill(os.getpid(), signal.SIGKILL)
    return Counter()


def test_a_killed_process_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "BATCH_SIZE", 1)
    batches.write_batches(tmp_path, _documents(2))
    with pytest.raises(InputError, match="was killed"):
        list(batches.read_locally(_die, batches.batch_files(tmp_path), 2))


def test_no_documents_make_no_batches(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    assert batches.write_batches(workspace.documents, []) == 0
    assert list(workspace.documents.iterdir()) == []
