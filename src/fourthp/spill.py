"""What is too much to be held: bytes, or the rows of a table, in a nameless file that goes when nobody needs it."""

from __future__ import annotations

import errno
import os
import sqlite3
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from tempfile import TemporaryFile, gettempdir
from typing import TypeVar

from fourthp.codec import from_json, row_from_json, row_to_json, to_json
from fourthp.records import Row

Item = TypeVar("Item")

Place = tuple[int, int]
"""Where something lies in a :class:`Spill`, and how many bytes it has."""

_CHUNK = 1 << 16
# So many texts are held: what is asked for twice is mostly asked for soon.
_HELD_TEXTS = 50


@contextmanager
def naming_the_folder() -> Iterator[None]:
    """Let an error about a nameless file or database name the folder that it lies in."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, gettempdir()) from error
    except sqlite3.OperationalError as error:
        raise OSError(errno.ENOSPC, str(error), gettempdir()) from error


def nameless_database() -> sqlite3.Connection:
    """A database of SQLite which stays in memory while it is small and goes when nobody needs it."""
    database = sqlite3.connect("")
    database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384;")
    return database


def spilled_table(name: str, columns: Sequence[str]) -> sqlite3.Connection:
    """A nameless database with one table."""
    database = nameless_database()
    database.execute(f"CREATE TABLE {name} ({', '.join(map(quoted, columns))})")
    return database


def inserting(name: str, columns: Sequence[str]) -> str:
    """SQL that puts a row into a table of these columns."""
    return f"INSERT INTO {name} VALUES ({', '.join('?' * len(columns))})"  # noqa: S608 (names of our own)


def selecting(name: str, columns: Sequence[str]) -> str:
    """SQL that asks for these columns of a table."""
    return f"SELECT {', '.join(map(quoted, columns))} FROM {name}"  # noqa: S608 (names of our own)


def quoted(name: str) -> str:
    """A name of a table or column as SQL has it."""
    return '"' + name.replace('"', '""') + '"'


class Spill:
    """Pieces of bytes, put down one after the other and fetched by their places.

    Raises ``OSError`` with the name of the folder where there is no room in it.
    """

    def __init__(self) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 (it ends with this object)
        self._end = 0
        self._flushed = 0

    def put(self, piece: bytes) -> Place:
        """Put a piece down; returns its place."""
        place = (self._end, len(piece))
        with naming_the_folder():
            self._file.write(piece)
        self._end += len(piece)
        return place

    def get(self, place: Place) -> bytes:
        """Fetch a piece."""
        start, length = place
        if start + length > self._flushed:
            with naming_the_folder():
                self._file.flush()
            self._flushed = self._end
        return os.pread(self._file.fileno(), length, start)

    def lines(self) -> Iterator[bytes]:
        """All that was put down, cut at line ends."""
        rest = b""
        for start in range(0, self._end, _CHUNK):
            *lines, rest = (rest + self.get((start, min(_CHUNK, self._end - start)))).split(b"\n")
            yield from lines
        if rest:
            yield rest


class SpilledTexts(Mapping[str, str]):
    """Texts by the ids of their documents, the last of each id; those that were asked for last are held."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        self._spill = Spill()
        self._numbers: dict[str, int] = {}
        # Where each text begins and the one before ends: two numbers as objects would take several times as much.
        self._bounds = array("Q", [0])
        for number, (key, text) in enumerate(texts):
            start, length = self._spill.put(text.encode("utf-8", "surrogatepass"))
            self._numbers[key] = number
            self._bounds.append(start + length)
        self._text = lru_cache(_HELD_TEXTS)(self._fetched)

    def __getitem__(self, document_id: str) -> str:
        return self._text(self._numbers[document_id])

    def __contains__(self, document_id: object) -> bool:
        return document_id in self._numbers

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def _fetched(self, number: int) -> str:
        start, end = self._bounds[number : number + 2]
        return self._spill.get((start, end - start)).decode("utf-8", "surrogatepass")


class Spilled(Collection[Item]):
    """Things of one kind, in their order, read anew each time they are asked for; each is a line of bytes."""

    def __init__(
        self, items: Iterable[Item], encode: Callable[[Item], bytes], decode: Callable[[bytes], Item]
    ) -> None:
        self._decode = decode
        self._spill = Spill()
        self._count = 0
        for item in items:
            self._spill.put(encode(item) + b"\n")
            self._count += 1

    def __iter__(self) -> Iterator[Item]:
        return map(self._decode, self._spill.lines())

    def __len__(self) -> int:
        return self._count

    def __contains__(self, wanted: object) -> bool:
        return any(item == wanted for item in self)


def spilled_rows(rows: Iterable[Row]) -> Spilled[Row]:
    """The rows of a table, on disk."""
    return Spilled(rows, lambda row: row_to_json(row).encode(), row_from_json)


def spilled_records(record_type: type[Item], records: Iterable[Item]) -> Spilled[Item]:
    """Records of one type, on disk."""
    return Spilled(records, to_json, lambda line: from_json(line, record_type))
