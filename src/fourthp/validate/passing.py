"""Rows that passed before, so that the gates that go row by row look at the other ones only.

What Frictionless and Great Expectations say of a row depends on its bytes, and on nothing else but its header, the
schemas, and the code that looks. (Keys are no matter of single rows: they are looked at in the whole table.) So the
rows of a package that passed are noted, and in the next one only those are given to these gates that are not among
them. Whatever they find there, they are given the whole package, and so they are where a file is in any way out of the
ordinary: what was noted can spare a look at what is sound, and never changes a finding.

Not each row is noted, but stretches of some 64 of them. A stretch ends with a row that shows by its own bytes that it
is the last, wherever it stands, so that a row more or less leaves the other stretches of its table as they were.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from fourthp.records import GateResult
from fourthp.validate.reading import Package

Files = Mapping[str, Sequence[Path]]
"""The CSV files of each table."""

# A row as RFC 4180 has it, so that every reader begins and ends it at the same bytes. Each character is a byte.
_CELL = r'(?:"(?:[^"\0]|"")*+"|[^",\r\n\0]*+)'
_ROW = re.compile(rf"{_CELL}(?:,{_CELL})*+\n")
_BLOCK = 1 << 16
# A longer row is out of the ordinary.
_LONGEST = 1 << 22
_ROWS = 64
_DIGEST = 16


class _NotPlainError(Exception):
    """A file holds something else than plain rows."""


@dataclass(slots=True)
class Passed:
    """Stretches of rows, as their hashes one after the other, in order.

    Those ``known`` to have passed, and, once it has passed, those of the package ``now``.
    """

    known: bytes = b""
    now: bytes = field(default=b"", init=False)


def look(
    gates: Iterable[Callable[[Package, Files | None], GateResult]], package: Package, passed: Passed
) -> Iterator[GateResult]:
    """What each gate says of a package, none of which looks at a row that passed before unless there is a finding."""
    with TemporaryDirectory() as folder:
        files: Files | None = None
        stretches = b""
        with suppress(_NotPlainError):
            files, stretches = _new_rows(package, passed.known, Path(folder))
        is_sound = True
        for gate in gates:
            result = gate(package, files)
            if result.findings and files is not None:
                result = gate(package, None)
            is_sound = is_sound and not result.findings
            yield result
    if is_sound:
        passed.now = stretches


def _new_rows(package: Package, passed: bytes, folder: Path) -> tuple[Files, bytes]:
    """Write files that hold the header of each file and its rows outside of known stretches; and all stretches.

    Raises:
        _NotPlainError: a table cannot be read, or one of its files is no plain CSV.
    """
    if package.rows.keys() != package.files.keys():
        raise _NotPlainError
    files: dict[str, list[Path]] = {}
    known = {passed[at : at + _DIGEST] for at in range(0, len(passed), _DIGEST)}
    stretches: set[bytes] = set()
    for name, paths in package.files.items():
        files[name] = []
        for number, path in enumerate(paths, start=1):
            new = folder / f"{name}-{number:04}.csv"
            rows = _rows(path)
            with new.open("w", encoding="latin-1", newline="") as out:
                out.write(next(rows, ""))
                for stretch in _stretches(rows):
                    digest = hashlib.blake2b(f"{name}\n{stretch}".encode("latin-1"), digest_size=_DIGEST)
                    stretches.add(digest.digest())
                    if digest.digest() not in known:
                        out.write(stretch)
            files[name].append(new)
    return files, b"".join(sorted(stretches))


def _stretches(rows: Iterable[str]) -> Iterator[str]:
    """Consecutive rows, up to one that ends a stretch."""
    held: list[str] = []
    for row in rows:
        held.append(row)
        if zlib.crc32(row.encode("latin-1")) % _ROWS == 0:
            yield "".join(held)
            held = []
    if held:
        yield "".join(held)


def _rows(path: Path) -> Iterator[str]:
    """The rows of a file, header and line ends included, a character for each byte.

    Raises:
        _NotPlainError: something in the file is no row.
    """
    rest = ""
    with path.open(encoding="latin-1", newline="") as stream:
        while block := stream.read(_BLOCK):
            rest += block
            place = 0
            while row := _ROW.match(rest, place):
                yield row[0]
                place = row.end()
            rest = rest[place:]
            if len(rest) > _LONGEST:
                break
    if rest:
        raise _NotPlainError
