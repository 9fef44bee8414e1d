"""Putting a finished package in the place of the old one.

The new package is built in a directory on the same file system and swapped in when it is whole. On Linux
the swap is one system call (``renameat2`` with ``RENAME_EXCHANGE``): a reader sees the old package or
the new one. Where a kernel or file system cannot do that, two renames stand in for it, and between
them, for some microseconds, there is no package at its path; a build killed exactly there is put right
by the next one (``recover``).
"""

from __future__ import annotations

import ctypes
import errno
import filecmp
import json
import os
import shutil
from pathlib import Path

from fourthp.publish.checksums import NAME as CHECKSUMS
from fourthp.publish.checksums import listed_files, package_files
from fourthp.publish.descriptor import NAME as DESCRIPTOR
from fourthp.publish.errors import PublishError

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_CANNOT_EXCHANGE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def check_writable(output: Path) -> None:
    """Find out, before any work is done, whether a package can be published at ``output``.

    Raises ``PublishError`` where ``output`` is no directory, where it or its parent cannot be written,
    or where it holds files that are not part of a data package and that a swap would take away.
    """
    output = output.resolve()
    recover(output)
    if output.exists() and not output.is_dir():
        raise PublishError(f"{output} is a file: name a directory for the package")
    parent = next(place for place in output.parents if place.exists())
    for place in (output, parent):
        if place.exists() and not os.access(place, os.W_OK | os.X_OK):
            raise PublishError(f"{place} cannot be written: change its permissions or name another output")
    _refuse_strangers(output)


def release(staging: Path, output: Path) -> bool:
    """Swap the package in ``staging`` into ``output``; both lie on one file system.

    Returns whether anything changed: a package that is the same byte for byte is left untouched.
    Either way ``staging`` is gone afterwards. Raises ``PublishError``, with the old package in its
    place, where the swap fails.
    """
    output = output.resolve()
    recover(output)
    _refuse_strangers(output)
    try:
        changed = not _same(staging, output)
        if changed:
            _sync(staging)
            _swap(staging, output)
            _sync_directory(output.parent)
        shutil.rmtree(staging, ignore_errors=True)
    except OSError as error:
        raise PublishError(f"{output} could not be replaced: {error.strerror}; it is as it was") from error
    return changed


def recover(output: Path) -> None:
    """Finish what a build killed between two renames left behind."""
    old = _set_aside(output)
    if not old.exists():
        return
    if output.exists():
        shutil.rmtree(old, ignore_errors=True)
    else:
        old.rename(output)


def _swap(staging: Path, output: Path) -> None:
    if not output.exists():
        staging.rename(output)
    elif not _exchange(staging, output):
        old = _set_aside(output)
        output.rename(old)
        try:
            staging.rename(output)
        except OSError:
            old.rename(output)
            raise
        shutil.rmtree(old, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Let two paths change places in one step; False where this system cannot."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    if renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT_EXCHANGE:
        return False
    raise OSError(code, os.strerror(code))


def _set_aside(output: Path) -> Path:
    return output.with_name(f".{output.name}.old")


def _refuse_strangers(output: Path) -> None:
    """Refuse to take away files that no package put there."""
    if not output.is_dir():
        return
    files = set(package_files(output))
    strangers = sorted(files - listed_files(output) - {CHECKSUMS, DESCRIPTOR})
    if files and not _is_package(output):
        raise PublishError(f"{output} is not empty and holds no data package of ours: name another output")
    if strangers:
        raise PublishError(
            f"{output} holds a file that is not part of the package: move {strangers[0]} elsewhere"
        )


def _is_package(directory: Path) -> bool:
    try:
        descriptor = json.loads((directory / DESCRIPTOR).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(descriptor, dict) and "resources" in descriptor


def _same(one: Path, other: Path) -> bool:
    """Whether two directories hold the same files with the same bytes."""
    if not other.is_dir():
        return False
    names = package_files(one)
    return names == package_files(other) and all(
        filecmp.cmp(one / name, other / name, shallow=False) for name in names
    )


def _sync(directory: Path) -> None:
    """Have every file and directory of a tree written to the disk."""
    for path in sorted(directory.rglob("*")):
        _sync_directory(path)
    _sync_directory(directory)


def _sync_directory(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
