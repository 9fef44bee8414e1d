"""Reading batches on a Dask cluster.

A worker is told the name of a batch. The batch itself, what was read of it and the reference lists pass through a
storage that driver and workers share, under any address that fsspec knows; through the scheduler go names and
counts. A worker that dies costs its batch a second attempt. A batch that no worker survives is read document by
document, and what then still kills its worker becomes a reject.
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import fsspec

from fourthp.codec import read_records, write_records
from fourthp.pipeline.batches import Done, timed
from fourthp.pipeline.fingerprint import reading_fingerprint
from fourthp.pipeline.reading import COUNTED, Reader
from fourthp.pipeline.settings import InputError
from fourthp.pipeline.workspace import Workspace
from fourthp.records import Document, Reject

if TYPE_CHECKING:
    from distributed import Client, Future

WORKERS = 2
"""Processes of the embedded cluster, where no scheduler is named."""

# So many batches are with the scheduler at a time: enough for thousands of workers, and no burden.
_AHEAD = 5_000
_LOST = (
    "The connection to the Dask scheduler was lost. Build again: what was read is kept and is not read again."
)


@dataclass(frozen=True, slots=True)
class Exchange:
    """The storage that driver and workers share: ``address`` is a folder, in the form that fsspec knows."""

    address: str

    def send(self, root: Path, *parts: Path) -> None:
        """Put files or folders below ``root`` there. A file is there whole or not at all."""
        files, base = fsspec.url_to_fs(self.address)
        for part in parts:
            for path in sorted(part.rglob("*")) if part.is_dir() else [part]:
                if path.is_file():
                    name = f"{base}/{path.relative_to(root).as_posix()}"
                    files.makedirs(name.rpartition("/")[0], exist_ok=True)
                    aside = f"{name}.{os.getpid()}.part"
                    files.put_file(str(path), aside)
                    files.mv(aside, name)

    def fetch(self, root: Path, name: str) -> bool:
        """Bring a file to the same place below ``root``; False where there is none."""
        files, base = fsspec.url_to_fs(self.address)
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            files.get_file(f"{base}/{name}", str(target))
        except FileNotFoundError:
            return False
        return True

    def fetch_folder(self, root: Path, name: str) -> None:
        """Bring all files below a folder to the same places below ``root``."""
        files, base = fsspec.url_to_fs(self.address)
        for found in files.find(f"{base}/{name}"):
            self.fetch(root, found.removeprefix(f"{base}/"))

    def clear(self) -> None:
        """Remove what lies there."""
        files, base = fsspec.url_to_fs(self.address)
        if files.exists(base):
            files.rm(base, recursive=True)


@contextmanager
def connected(scheduler: str | None) -> Iterator[Client]:
    """Connect to the scheduler at an address, or start a cluster of our own on this machine.

    Raises:
        InputError: nothing answers at the address.
    """
    # Else Dask would put a file with its settings into the home of the user.
    os.environ.setdefault("DASK_CONFIG", tempfile.gettempdir())
    from distributed import Client, LocalCluster

    if scheduler is None:
        with (
            LocalCluster(
                n_workers=WORKERS, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
            ) as cluster,
            Client(cluster) as client,
        ):
            yield client
        return
    try:
        client = Client(scheduler, timeout="20s")
    except (OSError, TimeoutError, ValueError) as error:
        raise InputError(
            f"{scheduler}: no Dask scheduler answers there ({error}). Start one, or name another with --scheduler."
        ) from error
    try:
        yield client
    finally:
        client.close(timeout=5)


def read_on_cluster(
    client: Client, reader: Reader, workspace: Workspace, exchange: Exchange, files: list[Path]
) -> Iterator[Done]:
    """Read batch files on the cluster; each result is in the workspace when it is yielded, in any order.

    Raises:
        InputError: the scheduler was lost, a worker has other code, or the storage is not shared.
    """
    from distributed import CancelledError
    from distributed.comm import CommClosedError

    exchange.send(reader.reference.parent, reader.reference)
    try:
        yield from _results(client, reader, workspace, exchange, files)
    except (CancelledError, CommClosedError, TimeoutError) as error:
        raise InputError(_LOST) from error


def _results(
    client: Client, reader: Reader, workspace: Workspace, exchange: Exchange, files: list[Path]
) -> Iterator[Done]:
    from distributed import KilledWorker, as_completed

    remaining = iter(files)
    batches: dict[Future, Path] = {}

    def submit(count: int) -> Iterator[Future]:
        for path in islice(remaining, count):
            exchange.send(workspace.root, path)
            future = client.submit(_read, reader, exchange, path.name, pure=False)
            batches[future] = path
            yield future

    running = as_completed(list(submit(_AHEAD)), loop=client.loop)
    for future in running:
        path = batches.pop(future)
        try:
            seconds, counts = future.result()
            _collect(workspace, exchange, path.stem)
        except KilledWorker:
            seconds, counts = _one_by_one(client, reader, workspace, exchange, path)
        yield path, seconds, counts
        running.update(submit(1))


def _one_by_one(
    client: Client, reader: Reader, workspace: Workspace, exchange: Exchange, path: Path
) -> tuple[float, Counter[str]]:
    """Read every document of a batch by itself, and put the results together again."""
    from distributed import KilledWorker

    total, taken = Counter(dict.fromkeys(COUNTED, 0)), 0.0
    alone = Workspace(workspace.root / "alone" / path.stem)
    killers: list[Reject] = []
    for number, document in enumerate(read_records(path, Document)):
        part = alone.documents / f"{path.stem}-{number:03}.jsonl"
        write_records(part, [document])
        exchange.send(alone.root, part)
        try:
            seconds, counts = client.submit(_read, reader, exchange, part.name, pure=False).result()
        except KilledWorker:
            total["failed"] += 1
            killers.append(Reject(document.path, "read", "killed_worker", "whatever process reads it dies"))
            continue
        _collect(alone, exchange, part.stem)
        total.update(counts)
        taken += seconds
    write_records(alone.rejects / f"{path.stem}.jsonl", killers)
    for theirs, ours in ((alone.clean, workspace.clean), (alone.facts, workspace.facts)):
        _join(theirs, ours / path.name)
    _join(alone.rejects, workspace.rejects / path.name)
    return taken, total


def _join(folder: Path, path: Path) -> None:
    """Write the lines of all files of a folder, in the order of their names, into one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(part.read_bytes() for part in sorted(folder.glob("*.jsonl"))))


def _collect(workspace: Workspace, exchange: Exchange, stem: str) -> None:
    """Bring home what a worker left of one batch."""
    for name in (f"clean/{stem}.jsonl", f"facts/{stem}.jsonl"):
        if not exchange.fetch(workspace.root, name):
            raise InputError(
                f"{exchange.address}/{name}: a worker wrote it, but it is not there. Name with --storage a place that "
                "all workers share."
            )
    exchange.fetch(workspace.root, f"rejects/{stem}.jsonl")
    exchange.fetch(workspace.root, f"errors/{stem}.txt")


def _read(reader: Reader, exchange: Exchange, name: str) -> tuple[float, Counter[str]]:
    """What a worker does: fetch a batch, read it, leave the results."""
    own = replace(reader, reference=_fetched_reference(exchange, reader.reference.name, reader.fingerprint))
    if _fingerprint(own.reference, own.all_topics) != reader.fingerprint:
        raise InputError(
            "A worker has other code, lists or libraries than this machine. Install the same version on all of them."
        )
    with tempfile.TemporaryDirectory() as folder:
        here = Workspace(Path(folder))
        if not exchange.fetch(here.root, f"documents/{name}"):
            raise InputError(
                f"{exchange.address}: a worker does not find documents/{name} there. Name with --storage a place that "
                "all workers share."
            )
        done = timed(own.read_batch, here, here.documents / name)
        exchange.send(here.root, *(path for path in here.root.iterdir() if path != here.documents))
        return done


@cache
def _fetched_reference(exchange: Exchange, name: str, fingerprint: str) -> Path:
    """The reference lists, fetched once by each process of a worker; kept as long as it lives."""
    kept = tempfile.TemporaryDirectory(prefix="fourthp-")
    _kept.append(kept)
    exchange.fetch_folder(Path(kept.name), name)
    return Path(kept.name) / name


_kept: list[tempfile.TemporaryDirectory[Any]] = []


@cache
def _fingerprint(reference: Path, all_topics: bool) -> str:
    return reading_fingerprint(reference, all_topics)
