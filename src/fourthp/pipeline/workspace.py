"""The folder through which the stages of one run hand on their results.

Everything a stage leaves for the next one lies here as plain files, so that a stage can be run
again, looked at, or run by another process that was given nothing but the folder's name. The
folder is ``.work/<name of output>`` beside the output: on the same file system, so that the
finished package can be swapped in by renaming.
"""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from fourthp.pipeline.settings import BusyError


@dataclass(frozen=True, slots=True)
class Workspace:
    """The layout of the folder ``root``; see the properties."""

    root: Path

    @classmethod
    def beside(cls, output: Path) -> Workspace:
        """Return the workspace of the package that is to stand at ``output``."""
        output = output.absolute()
        return cls(output.parent / ".work" / output.name)

    @property
    def documents(self) -> Path:
        """Batches of :class:`~fourthp.records.Document`, as JSON Lines."""
        return self.root / "documents"

    @property
    def clean(self) -> Path:
        """The same batches as :class:`~fourthp.records.CleanDocument`."""
        return self.root / "clean"

    @property
    def facts(self) -> Path:
        """The same batches as :class:`~fourthp.records.DocumentFacts`."""
        return self.root / "facts"

    @property
    def publishers(self) -> Path:
        """The known :class:`~fourthp.records.Publisher` records."""
        return self.root / "publishers.jsonl"

    @property
    def rejects(self) -> Path:
        """Files of :class:`~fourthp.records.Reject` records, named after the stage that made them."""
        return self.root / "rejects"

    @property
    def held_back(self) -> Path:
        """The rejects of documents that a gate refused."""
        return self.rejects / "validate.jsonl"

    @property
    def names_held_back(self) -> Path:
        """The names that a gate refused; beside ``rejects``, for they are not published."""
        return self.root / "names-held-back.jsonl"

    @property
    def errors(self) -> Path:
        """Files with the traceback of every document that made a stage fail, for whoever mends it."""
        return self.root / "errors"

    @property
    def tables(self) -> Path:
        """The published tables, as Arrow record batches, one file each."""
        return self.root / "tables"

    @property
    def package(self) -> Path:
        """The package while it is built; it stays here when a gate fails."""
        return self.root / "package"

    @property
    def gates(self) -> Path:
        """The :class:`~fourthp.records.GateResult` of every gate."""
        return self.root / "gates.jsonl"

    @property
    def metrics(self) -> Path:
        """What the run did, in numbers, as JSON."""
        return self.root / "metrics.json"

    @property
    def built(self) -> Path:
        """What the last finished run was made from, and what it made; outlives :meth:`clear`."""
        return self.root / "built.json"

    def clear(self) -> None:
        """Remove what an earlier run left, finished or not."""
        for entry in self.root.iterdir():
            if entry in (self._lock, self.built):
                continue
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            else:
                entry.unlink()

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the folder for one run; the lock ends with the process, however that ends.

        Raises:
            BusyError: another run holds it.
        """
        self.root.mkdir(parents=True, exist_ok=True)
        with self._lock.open("w") as stream:
            try:
                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise BusyError(
                    f"{self.root}: another build of the same output is running. Wait for it to end."
                ) from None
            yield

    @property
    def _lock(self) -> Path:
        return self.root / "lock"
