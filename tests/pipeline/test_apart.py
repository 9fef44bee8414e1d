"""Where documents are many, linking, writing and the gates each have a process of their own; nothing else differs."""

from __future__ import annotations

import errno
import multiprocessing
import os
import signal
from pathlib import Path
from typing import NoReturn

import pytest

from fourthp.pipeline import InputError, Settings, Workspace, build, stages
from fourthp.pipeline.batches import apart
from fourthp.publish import contents

TEXT = (
    "Minister of Justice Amara Okoye signed a plan against trafficking in persons in Lisbon on {} March 2021."
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    documents = tmp_path / "seeds" / "documents"
    documents.mkdir(parents=True)
    for day in (3, 4):
        (documents / f"day-{day}.txt").write_text(TEXT.format(day))
    return Settings(tmp_path / "seeds", tmp_path / "output")


def _pid(settings: Settings, workspace: Workspace) -> int:
    return os.getpid()


def _full(settings: Settings, workspace: Workspace) -> NoReturn:
    raise OSError(errno.ENOSPC, "no room", "/somewhere")


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_the_package_and_the_report_are_the_same(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    one = build(settings)
    package = contents(settings.output)
    monkeypatch.setattr(stages, "MANY", 0)
    apart = build(Settings(settings.seeds, settings.output.with_name("apart")))
    assert contents(settings.output.with_name("apart")) == package
    assert apart.gates == one.gates
    assert [(s.name, s.counts) for s in apart.stages[2:]] == [(s.name, s.counts) for s in one.stages[2:]]
    assert multiprocessing.active_children() == []


def test_what_a_person_has_to_mend_is_told_all_the_same(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stages, "MANY", 0)
    curation = settings.curation / "reviews.csv"
    curation.parent.mkdir()
    curation.write_text("no;such;columns\n1;2;3\n")
    with pytest.raises(InputError, match=r"reviews\.csv"):
        build(settings)
    assert not settings.output.exists()


@pytest.mark.parametrize(("many", "is_here"), [(1, True), (0, False)])
def test_few_documents_need_no_process_of_their_own(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: int, is_here: bool
) -> None:
    monkeypatch.setattr(stages, "MANY", many)
    workspace = _with_a_batch(tmp_path)
    assert (stages.in_turn(settings, workspace, _pid) == os.getpid()) is is_here


@pytest.mark.parametrize(("jobs", "is_here"), [(1, True), (2, False)])
def test_a_script_that_asks_for_one_process_has_one(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int, is_here: bool
) -> None:
    monkeypatch.setattr(stages, "MANY", 0)
    monkeypatch.setattr(stages, "is_script", lambda: True)
    asked = Settings(settings.seeds, settings.output, jobs)
    assert (stages.in_turn(asked, _with_a_batch(tmp_path), _pid) == os.getpid()) is is_here


def _with_a_batch(tmp_path: Path) -> Workspace:
    workspace = Workspace(tmp_path / "work")
    workspace.documents.mkdir(parents=True)
    (workspace.documents / "00000000.jsonl").touch()
    return workspace


def test_a_full_disk_is_named(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stages, "MANY", 0)
    with pytest.raises(OSError, match="no room") as caught:
        stages.in_turn(settings, _with_a_batch(tmp_path), _full)
    assert (caught.value.errno, caught.value.filename) == (errno.ENOSPC, "/somewhere")


def test_a_killed_process_is_told_as_such() -> None:
    with pytest.raises(InputError, match="making the package was killed"):
        apart(_die)
