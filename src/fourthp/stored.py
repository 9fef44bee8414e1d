"""Tables on disk between two stages: Arrow record batches, under the schemas of the contract.

A table is written once and read as often as need be, by rows or by batches, none of which is held for long.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from fourthp import schemas
from fourthp.records import Row

if TYPE_CHECKING:
    import pyarrow as pa

PIECE = 1 << 14
"""How many rows a batch has, but for the last one of a table."""

# So many rows are packed or unpacked at once.
_UNPACKED = 1_000


class StoredTable(Iterable[Row]):
    """The rows of one table as :func:`write_tables` wrote them, read anew each time they are asked for."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with self._opened() as reader:
            batches = reader.num_record_batches
            last = reader.get_batch(batches - 1).num_rows if batches else 0
        self.num_rows = max(batches - 1, 0) * PIECE + last

    def __iter__(self) -> Iterator[Row]:
        for start in range(0, self.num_rows, PIECE):
            piece = self.slice(start, PIECE)
            for first in range(0, piece.num_rows, _UNPACKED):
                yield from piece.slice(first, _UNPACKED).to_pylist()

    def slice(self, start: int, count: int) -> pa.Table:
        """So many rows from one on, fewer at the end of the table."""
        import pyarrow as pa

        with self._opened() as reader:
            first, end = start // PIECE, min(start + count, self.num_rows)
            batches = [reader.get_batch(number) for number in range(first, -(-end // PIECE))]
            whole = pa.Table.from_batches(batches, reader.schema)
        return whole.slice(start - first * PIECE, count)

    @contextmanager
    def _opened(self) -> Iterator[pa.ipc.RecordBatchFileReader]:
        import pyarrow as pa

        # Not mapped: what is mapped counts as memory of this process.
        with pa.OSFile(str(self._path)) as stream, pa.ipc.open_file(stream) as reader:
            yield reader


def write_tables(directory: Path, tables: Mapping[str, Iterable[Row]]) -> dict[str, int]:
    """Write each table to ``<directory>/<name>.arrow``; returns how many rows each has. An empty text is a null.

    Raises:
        ValueError: a row does not fit the schema of its table.
    """
    return {name: write_table(directory, name, _packed(name, iter(rows))) for name, rows in tables.items()}


def _packed(name: str, rows: Iterator[Row]) -> Iterator[pa.Table]:
    """Some rows after the other, for as rows of Python they take several times as much memory."""
    while some := list(islice(rows, _UNPACKED)):
        yield to_table(name, some)


def write_table(directory: Path, name: str, parts: Iterable[pa.Table]) -> int:
    """Write one table to ``<directory>/<name>.arrow``, given some rows at a time; returns how many it has."""
    import pyarrow as pa

    directory.mkdir(parents=True, exist_ok=True)
    count = 0
    with (
        pa.OSFile(str(directory / f"{name}.arrow"), "wb") as sink,
        pa.ipc.new_file(sink, schemas.arrow_schema(name)) as out,
    ):
        for whole in _pieces(parts):
            out.write_table(whole)
            count += whole.num_rows
    return count


def _pieces(parts: Iterable[pa.Table]) -> Iterator[pa.Table]:
    """The same rows, as many at a time as a batch has."""
    import pyarrow as pa

    held: list[pa.Table] = []
    room = PIECE
    for part in parts:
        while part.num_rows >= room:
            yield pa.concat_tables([*held, part.slice(0, room)]).combine_chunks()
            held, part, room = [], part.slice(room), PIECE
        if part.num_rows:
            held.append(part)
            room -= part.num_rows
    if held:
        yield pa.concat_tables(held).combine_chunks()


def to_table(name: str, rows: Iterable[Row]) -> pa.Table:
    """The rows under the Arrow schema of their table, an empty text as a null.

    Raises:
        ValueError: a row does not fit.
    """
    return schemas.to_arrow(name, map(_filled, rows))


def _filled(row: Row) -> Row:
    return {key: None if value == "" else value for key, value in row.items()} if "" in row.values() else row


def stored_tables(directory: Path) -> dict[str, StoredTable]:
    """The tables written by :func:`write_tables`, in the order of their names."""
    return {path.stem: StoredTable(path) for path in sorted(directory.glob("*.arrow"))}
