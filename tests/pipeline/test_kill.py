"""Killed at any moment, or out of space, a build leaves the old package or the new one, and the next build goes on.

``FOURTHP_KILLS`` says how many moments are tried; ``make soak`` tries many.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir

import pytest
from disks import BOUND_BY_PERMISSIONS, small_disk

from fourthp.publish import contents
from fourthp.spill import Spill
from fourthp.validate import validate_package

KILLS = int(os.environ.get("FOURTHP_KILLS", "4"))
# The gates look at a finished package and take most of the time, so they are left out.
BUILD = """
import signal, sys
import fourthp.validate
fourthp.validate.gate_by_gate = lambda *_, **__: []
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
from fourthp.cli import main
main(["build", "--seeds", sys.argv[1], "--output", sys.argv[2], "--jobs", "1", "--quiet", *sys.argv[3:]])
"""
# Dies at a moment of the swap: before or after a step, with or without the system call that exchanges two folders.
DYING = """
import os, signal, sys
from pathlib import Path
from fourthp.publish import swap
name, moment, exchange = sys.argv[3:6]
del sys.argv[3:6]
owner = Path if name == "rename" else swap
whole = getattr(owner, name)
def step(*arguments):
    if moment == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    result = whole(*arguments)
    os.kill(os.getpid(), signal.SIGKILL)
    return result
setattr(owner, name, step)
if exchange == "without":
    swap._exchange = lambda *_: False
"""
TEXT = (
    "Minister of Justice Amara Okoye signed a plan against trafficking in persons in Lisbon on {} March 2021."
)


MORE = "more.txt"


def build(home: Path, *more: str, first: str = "", before: Sequence[str] = ()) -> subprocess.Popen[str]:
    """Begin to build ``home / "seeds"``."""
    return subprocess.Popen(
        [*before, sys.executable, "-c", first + BUILD, str(home / "seeds"), str(home / "output"), *more],
        stderr=subprocess.PIPE,
        text=True,
    )


def finished(process: subprocess.Popen[str]) -> None:
    _, said = process.communicate()
    assert process.returncode == 0, said


def refused(process: subprocess.Popen[str]) -> str:
    """What a build says that ends with an error."""
    _, said = process.communicate()
    assert process.returncode == 2, said
    assert said.startswith("Error: ")
    return said


def killed(process: subprocess.Popen[str], seconds: float) -> None:
    """Kill a build in the midst of what it does, unless it has ended by then."""
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.communicate()


@dataclass(frozen=True)
class Built:
    """A folder with seeds and what was built from them, what that is, and what one more document makes of it."""

    home: Path
    old: dict[str, str]
    new: dict[str, str]
    seconds: float

    def copied(self, home: Path) -> Path:
        """A copy with that document, not yet built."""
        shutil.copytree(self.home, home, dirs_exist_ok=True)
        (home / "seeds" / MORE).write_text(TEXT.format(28))
        return home


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    home, other = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("other")
    (home / "seeds").mkdir()
    for day in range(1, 21):
        (home / "seeds" / f"{day}.txt").write_text(TEXT.format(day))
    shutil.copytree(home / "seeds", other / "seeds")
    (other / "seeds" / MORE).write_text(TEXT.format(28))
    finished(build(home))
    start = time.perf_counter()
    finished(build(other))
    seconds = time.perf_counter() - start
    for place in (home, other):
        assert all(gate.passed for gate in validate_package(place / "output"))
    return Built(home, contents(home / "output"), contents(other / "output"), seconds)


def test_killed_at_any_moment_the_package_is_the_old_or_the_new_one(built: Built, tmp_path: Path) -> None:
    home = built.copied(tmp_path)
    chance = random.Random(7)
    for _ in range(KILLS):
        killed(build(home, "--anew"), chance.uniform(0.2, 1.05) * built.seconds)
        assert contents(home / "output") in (built.old, built.new)
        if contents(home / "output") == built.new:
            (home / "seeds" / MORE).unlink(missing_ok=True)
        else:
            (home / "seeds" / MORE).write_text(TEXT.format(28))
    (home / "seeds" / MORE).write_text(TEXT.format(28))
    finished(build(home))
    assert contents(home / "output") == built.new
    assert sorted(path.name for path in home.iterdir()) == [".work", "output", "seeds"]


@pytest.mark.parametrize(
    ("step", "moment", "exchange", "left"),
    [
        ("_sync", "before", "with", "old"),
        ("_exchange", "before", "with", "old"),
        ("_exchange", "after", "with", "new"),
        ("rename", "before", "without", "old"),
        ("rename", "after", "without", "none"),
    ],
)
def test_killed_during_the_swap_the_next_build_puts_it_right(
    built: Built, tmp_path: Path, step: str, moment: str, exchange: str, left: str
) -> None:
    home = built.copied(tmp_path)
    process = build(home, step, moment, exchange, first=DYING)
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    assert contents(home / "output") == {"old": built.old, "new": built.new, "none": {}}[left]
    finished(build(home))
    assert contents(home / "output") == built.new
    assert sorted(path.name for path in home.iterdir()) == [".work", "output", "seeds"]


def test_on_a_full_disk_the_old_package_stays_and_killed_there_it_is_whole(
    built: Built, tmp_path: Path
) -> None:
    chance = random.Random(3)
    with small_disk(tmp_path, 16_000_000) as disk:
        output = built.copied(disk.outside) / "output"
        size = sum(path.stat().st_size for path in output.rglob("*") if path.is_file())
        room = size // 4  # too little, unless a killed build leaves much that the next one clears away
        for left in (0, room // 2, room):
            with disk.filled(left):
                assert disk.full in refused(build(disk.path, before=disk.within))
            assert contents(output) == built.old
        for _ in range(KILLS):
            with disk.filled(chance.randrange(room)):
                killed(
                    build(disk.path, "--anew", before=disk.within), chance.uniform(0.2, 1.0) * built.seconds
                )
            assert contents(output) in (built.old, built.new)
        finished(build(disk.path, before=disk.within))
        assert contents(output) == built.new


@pytest.mark.parametrize("place", ["output", "."])
def test_where_nothing_may_be_written_the_old_package_stays(place: str, built: Built, tmp_path: Path) -> None:
    home = built.copied(tmp_path / "home")
    read_only = home / place
    read_only.chmod(0o555)
    try:
        said = refused(build(home, before=BOUND_BY_PERMISSIONS))
    finally:
        read_only.chmod(0o755)
    assert f"{read_only} cannot be written" in said
    assert contents(home / "output") == built.old
    finished(build(home))
    assert contents(home / "output") == built.new


def test_an_output_that_cannot_be_replaced_is_told_and_stays(built: Built, tmp_path: Path) -> None:
    home = built.copied(tmp_path)
    read_only = """
import errno, os
from fourthp.publish import swap
def refuse(*_):
    raise OSError(errno.EROFS, os.strerror(errno.EROFS))
swap._exchange = refuse
"""
    said = refused(build(home, first=read_only))
    assert "output could not be replaced: Read-only file system; it is as it was" in said
    assert contents(home / "output") == built.old
    finished(build(home))
    assert contents(home / "output") == built.new


def test_a_full_disk_of_temporary_files_is_told() -> None:
    spill = Spill()
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (3_000, limit[1]))
    try:
        with pytest.raises(OSError, match="File too large") as told:
            spill.get(spill.put(b"x" * 4_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, handler)
    assert told.value.filename == gettempdir()
