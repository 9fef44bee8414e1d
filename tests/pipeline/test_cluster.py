"""Documents read on a Dask cluster on loopback give the bytes that one process gives, whatever dies meanwhile."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, LocalCluster, WorkerPlugin

import fourthp.validate
from fourthp.pipeline import InputError, Settings, Workspace, batches, build
from fourthp.publish import contents

KILLS = int(os.environ.get("FOURTHP_KILLS", "1"))
"""So many workers are killed, each in a cluster of its own; ``make soak`` kills many."""

TEXTS = [
    f"Minister of Justice Amara Okoye signed a plan against trafficking in persons in Lisbon on {day} March 2021."
    for day in range(1, 9)
]
DEADLY = "This text on human trafficking kills whatever process reads it."
FAULTY = "This text on human trafficking cannot be cleaned."


class Poison(WorkerPlugin):
    """Makes every worker, also one that is started later, die of one text and fail at another."""

    name = "poison"

    def setup(self, worker: Any) -> None:
        import fourthp.clean

        whole = fourthp.clean.clean

        def clean(document: Any) -> Any:
            if document.text == "This text on human trafficking kills whatever process reads it.":
                os.kill(os.getpid(), signal.SIGKILL)
            if document.text == "This text on human trafficking cannot be cleaned.":
                raise ValueError("faulty")
            return whole(document)

        fourthp.clean.clean = clean


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the gates, which look at a finished package."""
    monkeypatch.setattr(batches, "BATCH_SIZE", 2)
    monkeypatch.setattr(fourthp.validate, "gate_by_gate", lambda *_, **__: [])


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    for number, text in enumerate(TEXTS):
        (folder / f"{number}.txt").write_text(text)
    return folder


@pytest.fixture
def local(seeds: Path, tmp_path: Path) -> dict[str, str]:
    """The package as this process makes it."""
    build(Settings(seeds, tmp_path / "local" / "output", anew=True))
    return contents(tmp_path / "local" / "output")


@contextmanager
def cluster(prepare: Callable[[Client], Any]) -> Iterator[tuple[str, Any]]:
    """The address of a cluster, and what ``prepare`` returns of it."""
    with LocalCluster(n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None) as found:
        with Client(found) as client:
            prepared = prepare(client)
        yield found.scheduler_address, prepared


def once(step: Callable[[], None], after: int = 1) -> Callable[[str, int, int], None]:
    """Do something when so many batches have been read."""
    done = []

    def on_stage(name: str, count: int, of: int) -> None:
        if name == "read" and count == after and not done:
            done.append(step())

    return on_stage


def test_the_embedded_cluster_gives_the_same_bytes(
    seeds: Path, tmp_path: Path, local: dict[str, str]
) -> None:
    report = build(Settings(seeds, tmp_path / "output", engine="dask"))
    assert contents(tmp_path / "output") == local
    assert report.stages[1].counts["documents"] == len(TEXTS)
    assert not (Workspace.beside(tmp_path / "output").root / "exchange").exists()


def test_workers_reach_a_storage_by_its_address(seeds: Path, tmp_path: Path, local: dict[str, str]) -> None:
    with cluster(lambda client: client.register_plugin(Poison())) as (address, _):
        settings = Settings(
            seeds,
            tmp_path / "output",
            engine="dask",
            scheduler=address,
            storage=f"file://{tmp_path}/shared",
        )
        assert build(settings).stages[1].counts["cached"] == 0
        assert contents(tmp_path / "output") == local

        (seeds / "deadly.txt").write_text(DEADLY)
        (seeds / "faulty.txt").write_text(FAULTY)
        counts = build(settings).stages[1].counts
    assert (counts["documents"], counts["failed"]) == (len(TEXTS), 2)
    rejects = (tmp_path / "output" / "data" / "rejects.csv").read_text()
    assert "deadly.txt,read,killed_worker" in rejects
    assert "faulty.txt,clean,internal_error,ValueError: faulty" in rejects


@pytest.mark.parametrize("number", range(KILLS))
def test_a_killed_worker_costs_nothing(
    number: int, seeds: Path, tmp_path: Path, local: dict[str, str]
) -> None:
    with cluster(lambda client: client.run(os.getpid)) as (address, pids):
        victim = list(pids.values())[number % 2]
        settings = Settings(seeds, tmp_path / "output", engine="dask", scheduler=address)
        build(settings, on_stage=once(lambda: os.kill(victim, signal.SIGKILL), after=1 + number // 2 % 4))
    assert contents(tmp_path / "output") == local


def test_a_lost_scheduler_ends_the_run_and_the_next_one_goes_on(
    seeds: Path, tmp_path: Path, local: dict[str, str]
) -> None:
    address_file = tmp_path / "scheduler.json"
    environment = {
        **os.environ,
        "DASK_CONFIG": str(tmp_path),
        "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "2s",
    }
    command = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0"]
    command += ["--no-dashboard", "--no-show", "--scheduler-file", str(address_file)]
    scheduler = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    worker = None
    try:
        while not address_file.exists():
            assert scheduler.poll() is None
            time.sleep(0.05)
        command = [sys.executable, "-m", "distributed.cli.dask_worker", "--nworkers", "1", "--nthreads", "1"]
        command += ["--no-dashboard", "--host", "127.0.0.1", "--scheduler-file", str(address_file)]
        command += ["--death-timeout", "60", "--no-nanny", "--local-directory", str(tmp_path)]
        worker = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
        with Client(scheduler_file=str(address_file)) as client:
            client.wait_for_workers(1, timeout=120)
            address = client.scheduler.address
        settings = Settings(seeds, tmp_path / "output", engine="dask", scheduler=address)
        with pytest.raises(InputError, match="connection to the Dask scheduler was lost"):
            build(settings, on_stage=once(scheduler.kill))
    finally:
        for process in (scheduler, worker):
            if process is not None:
                process.kill()
                process.wait()
    assert not (tmp_path / "output").exists()
    counts = build(Settings(seeds, tmp_path / "output")).stages[1].counts
    assert counts["cached"] >= 2
    assert contents(tmp_path / "output") == local


def test_an_address_where_nothing_answers_is_told(seeds: Path, tmp_path: Path, monkeypatch: Any) -> None:
    import distributed

    def refuse(*_: Any, **__: Any) -> None:
        raise OSError("timed out")

    monkeypatch.setattr(distributed, "Client", refuse)
    with pytest.raises(InputError, match=r"tcp://127\.0\.0\.1:1: no Dask scheduler answers there"):
        build(Settings(seeds, tmp_path / "output", engine="dask", scheduler="tcp://127.0.0.1:1"))
