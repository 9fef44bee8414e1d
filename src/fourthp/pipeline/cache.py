"""What was read of each document, kept so that the same document need not be read again.

An entry is a file named after its key: a hash of everything that reading depends on. It begins with a
hash of that key and of what follows, so an entry that was cut short, damaged or put in the wrong place
is known as such and read anew. Entries are written aside and renamed: whoever reads one, also while
another process writes it, finds all of it or nothing.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_SEAL = hashlib.sha256().digest_size
_DAY = 86_400
# Compressing harder takes longer than writing what it saves.
_LEVEL = 1
_UNFINISHED = ".new-"


class DamagedEntryError(Exception):
    """An entry is not what was written; it is to be made again."""


@dataclass(frozen=True, slots=True)
class Cache:
    """Entries below the folder ``root``, which is made when the first one is written."""

    root: Path

    def get(self, key: str) -> bytes | None:
        """What was put under ``key``; None where nothing was.

        Raises:
            DamagedEntryError: there is an entry, but not the one that was written.
        """
        path = self._path(key)
        try:
            with path.open("rb") as stream:
                seal, packed = stream.read(_SEAL), stream.read()
                written = os.fstat(stream.fileno()).st_mtime
        except FileNotFoundError:
            return None
        except OSError as error:
            raise DamagedEntryError(f"{path}: {error.strerror}") from error
        if seal != _sealed(key, packed):
            raise DamagedEntryError(f"{path}: not what was written")
        if time.time() - written > _DAY:
            # What was used of late is not pruned; once a day is enough to tell.
            with contextlib.suppress(OSError):
                os.utime(path)
        return zlib.decompress(packed)

    def put(self, key: str, value: bytes) -> None:
        """Keep ``value`` under ``key``, in the place of what may be there.

        Raises:
            OSError: it could not be written; nothing half-written is left under ``key``.
        """
        path = self._path(key)
        packed = zlib.compress(value, _LEVEL)
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=_UNFINISHED, dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(_sealed(key, packed) + packed)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    def prune(self, days: float) -> tuple[int, int]:
        """Remove the entries that were not used for so many days, and what killed writers left.

        Returns how many files were removed and how many bytes they held.
        """
        removed = freed = 0
        oldest = time.time() - days * _DAY
        for path in self._files():
            with contextlib.suppress(FileNotFoundError):
                about = path.stat()
                # A file that is being written is younger than a day.
                limit = time.time() - _DAY if path.name.startswith(_UNFINISHED) else oldest
                if about.st_mtime <= limit:
                    path.unlink()
                    removed, freed = removed + 1, freed + about.st_size
        return removed, freed

    def _files(self) -> Iterator[Path]:
        for folder in sorted(self.root.iterdir()) if self.root.is_dir() else ():
            if folder.is_dir() and not folder.is_symlink():
                yield from sorted(path for path in folder.iterdir() if path.is_file())

    def _path(self, key: str) -> Path:
        return self.root / key[:2] / key[2:]


def _sealed(key: str, packed: bytes) -> bytes:
    return hashlib.sha256(key.encode() + packed).digest()
