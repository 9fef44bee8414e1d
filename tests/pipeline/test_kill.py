"""Killed at any moment, or out of space, a build leaves the old package or the new one, and the next build goes on.

``FOURTHP_KILLS`` says how many moments are tried; ``make soak`` tries many.
"""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import gettempdir

import pytest

from fourthp.publish import contents
from fourthp.spill import Spill

KILLS = int(os.environ.get("FOURTHP_KILLS", "4"))
# The gates look at a finished package and take most of the time, so they are left out.
BUILD = """
import signal, sys
import fourthp.validate
fourthp.validate.validate_package = lambda *_, **__: []
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


def build(seeds: Path, output: Path, *more: str, first: str = "", **options: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", first + BUILD, str(seeds), str(output), *more],
        stderr=subprocess.PIPE,
        text=True,
        **options,  # type: ignore[call-overload]
    )


def finished(seeds: Path, output: Path, *more: str) -> dict[str, str]:
    process = build(seeds, output, *more)
    assert process.wait() == 0, process.stderr
    return contents(output)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    for day in range(1, 21):
        (folder / f"{day}.txt").write_text(TEXT.format(day))
    return folder


def test_killed_at_any_moment_the_package_is_the_old_or_the_new_one(seeds: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    wanted = {}
    for text in ("On 1 April 2022 a meeting on human trafficking was held.", "Nothing happened."):
        (seeds / "changing.txt").write_text(text)
        start = time.perf_counter()
        wanted[text] = finished(seeds, output)
        longest = time.perf_counter() - start
    chance = random.Random(7)
    for number in range(KILLS):
        text = sorted(wanted)[number % 2]
        (seeds / "changing.txt").write_text(text)
        process = build(seeds, output, "--anew")
        time.sleep(chance.uniform(0.2, 1.05) * longest)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert contents(output) in wanted.values()
    assert finished(seeds, output) == wanted[text]
    assert sorted(path.name for path in tmp_path.iterdir()) == [".work", "output", "seeds"]


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
    seeds: Path, tmp_path: Path, step: str, moment: str, exchange: str, left: str
) -> None:
    output = tmp_path / "output"
    old = finished(seeds, output)
    (seeds / "more.txt").write_text(TEXT.format(28))
    new = finished(seeds, tmp_path / "elsewhere" / "output")
    process = build(seeds, output, step, moment, exchange, first=DYING)
    assert process.wait() == -signal.SIGKILL
    assert contents(output) == {"old": old, "new": new, "none": {}}[left]
    assert finished(seeds, output) == new
    assert sorted(path.name for path in tmp_path.iterdir()) == [".work", "elsewhere", "output", "seeds"]


def test_a_full_disk_is_told_and_the_old_package_stays(seeds: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    before = finished(seeds, output)
    (seeds / "more.txt").write_text(TEXT.format(28))

    def no_space() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (3_000, 3_000))

    process = build(seeds, output, preexec_fn=no_space)
    assert process.wait() == 2
    assert process.stderr is not None
    said = process.stderr.read()
    assert said.startswith("Error: ")
    assert "File too large" in said
    assert contents(output) == before
    assert finished(seeds, output) != before


def test_an_output_that_cannot_be_replaced_is_told_and_stays(seeds: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    before = finished(seeds, output)
    (seeds / "more.txt").write_text(TEXT.format(28))
    read_only = """
import errno, os
from fourthp.publish import swap
def refuse(*_):
    raise OSError(errno.EROFS, os.strerror(errno.EROFS))
swap._exchange = refuse
"""
    process = build(seeds, output, first=read_only)
    assert process.wait() == 2
    assert process.stderr is not None
    assert "output could not be replaced: Read-only file system; it is as it was" in process.stderr.read()
    assert contents(output) == before
    assert finished(seeds, output) != before


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
