"""Documents shared out among processes come back as if one had read them all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
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


@pytest.mark.parametrize(
    ("files", "longest", "count"), [(0, 0, 0), (1, 1, 1), (200, 1, 200), (201, 2, 200), (2_000, 10, 200)]
)
def test_there_are_hundreds_of_portions_however_many_batches(files: int, longest: int, count: int) -> None:
    names = [Path(f"{number:08}.jsonl") for number in range(files)]
    shared = batches.portions(names)
    assert [name for portion in shared for name in portion] == names
    assert len(shared) == count
    assert max(map(len, shared), default=0) == longest


READS_FOR_LONG = """
import time
from pathlib import Path
from fourthp.pipeline import batches

if __name__ == "__main__":
    with batches.processes(2) as pool:
        list(pool.map(abs, range(10)))
        print(*pool._processes, flush=True)
        time.sleep(60)
"""


def test_processes_end_with_the_one_that_started_them(tmp_path: Path) -> None:
    script = tmp_path / "reads.py"
    script.write_text(READS_FOR_LONG)
    parent = subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    readers = [int(pid) for pid in parent.stdout.readline().split()]
    assert readers
    parent.kill()
    parent.wait()
    deadline = time.monotonic() + 30
    while (left := [pid for pid in readers if _is_alive(pid)]) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not left


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


SCRIPT = """
import sys
from pathlib import Path
from fourthp.pipeline import Settings, batches, build
batches.BATCH_SIZE = 1
build(Settings(Path(sys.argv[1]), Path(sys.argv[1]) / "output", jobs=2))
"""


def test_a_script_that_builds_when_it_is_imported_is_told(tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(SCRIPT)
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for name in ("a", "b"):
        (seeds / f"{name}.txt").write_text("On 4 May 2024 a meeting was held.")
    done = subprocess.run(
        [sys.executable, str(tmp_path / "script.py"), str(seeds)], capture_output=True, text=True
    )
    assert done.returncode == 1
    assert "No process that was to read documents could start." in done.stderr
    assert 'if __name__ == "__main__":' in done.stderr
    assert "killed" not in done.stderr
