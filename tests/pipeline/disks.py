"""Disks that are really full, and folders that are really read-only, for root as for an ordinary user.

A file system of some megabytes is mounted where nobody else sees it. Where the system lets nobody mount anything, as
in most containers, no file may grow beyond a size instead. Permission bits hold for root, too, once it gives up the
right to override them.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

IS_ROOT = os.geteuid() == 0
BOUND_BY_PERMISSIONS = ["setpriv", "--bounding-set=-dac_override"] if IS_ROOT else []
"""What to put before a command that permission bits shall bind."""


class Disk:
    """A disk that can be filled.

    ``path`` is where it lies for commands that have ``within`` before them, ``outside`` where others see it, ``full``
    what the system says when there is no room.
    """

    def __init__(self, path: Path, holder: int) -> None:
        self.path = path
        self.outside = Path(f"/proc/{holder}/root{path}")
        self.full = "No space left on device"
        user = [] if IS_ROOT else ["--user", "--preserve-credentials"]
        self.within = ["nsenter", f"--target={holder}", "--mount", *user]

    @contextmanager
    def filled(self, left: int) -> Iterator[None]:
        """For a while there is room for no more than ``left`` bytes."""
        filler = self.outside / ".filler"
        state = os.statvfs(self.outside)
        with filler.open("wb") as stream:
            os.posix_fallocate(stream.fileno(), 0, max(1, state.f_bfree * state.f_frsize - left))
        try:
            yield
        finally:
            filler.unlink()


class Limited(Disk):
    """In its place: a folder in which, while it is "full", no file may grow beyond what is left."""

    def __init__(self, path: Path) -> None:
        self.path = self.outside = path
        self.full = "File too large"
        self.within = []

    @contextmanager
    def filled(self, left: int) -> Iterator[None]:
        """For a while no file may have more than a hundredth of ``left`` bytes."""
        self.within = ["prlimit", f"--fsize={left // 100}"]
        try:
            yield
        finally:
            self.within = []


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[Disk]:
    """A disk of ``size`` bytes at ``folder``, which is empty."""
    mount = 'mount -t tmpfs -o size="$1" tmpfs "$0" && echo mounted && exec cat'
    user = [] if IS_ROOT else ["--user", "--map-root-user"]
    holder = subprocess.Popen(
        ["unshare", *user, "--mount", "sh", "-c", mount, str(folder), str(size)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with holder:  # it ends when nothing more can come from its standard input
        assert holder.stdout is not None
        is_mounted = holder.stdout.readline() == b"mounted\n"
        yield Disk(folder, holder.pid) if is_mounted else Limited(folder)
        assert holder.stdin is not None
        holder.stdin.close()
