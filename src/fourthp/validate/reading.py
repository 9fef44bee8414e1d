"""A package folder as the gates see it. It may come from anywhere, so nothing in it is trusted."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice
from pathlib import Path, PurePosixPath
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from fourthp import schemas
from fourthp.published import PackageError
from fourthp.records import Row

DESCRIPTOR = "datapackage.json"

# Arrow reads 32 blocks ahead of what is asked for. Of a file with a longer row, the larger blocks are read.
_BLOCK = 1 << 18
_LARGE_BLOCK = 1 << 22
# A file of up to so many bytes is held as rows once it was read; a larger one is read anew each time.
_HELD = 1 << 18
# The batches of the shortest tables are held once they were read, of files of up to so many bytes in all.
_HELD_BATCHES = 1 << 25
# So many rows are unpacked at once.
_UNPACKED = 1_000


class UnsafePathError(Exception):
    """A path in a descriptor leads out of the package."""


class Rows:
    """The rows of a table's CSV files under its schema, however many there are.

    ``counts`` are those of the files. With ``hold`` they are read once and held, as batches. Raises, when made, what
    :func:`read_csv` raises.
    """

    def __init__(self, name: str, paths: Sequence[Path], *, hold: bool = False) -> None:
        self._hold = hold
        self._name = name
        self._paths = paths
        self._bytes = sum(path.stat().st_size for path in paths)
        self._block = _BLOCK
        try:
            self.counts = self._counted()
        except pa.ArrowInvalid:
            self._block = _LARGE_BLOCK
            self.counts = self._counted()

    def __len__(self) -> int:
        return sum(self.counts)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._held) if self._is_small else self._stream()

    def __getitem__(self, number: int) -> Row:
        if self._is_small:
            return self._held[number]
        return next(islice(self._stream(), number, None))

    def batches(self) -> Iterator[pa.RecordBatch]:
        """The rows as Arrow record batches."""
        return iter(self._batches) if self._hold else self._read_anew()

    @cached_property
    def _batches(self) -> Sequence[pa.RecordBatch]:
        return list(self._read_anew())

    def _read_anew(self) -> Iterator[pa.RecordBatch]:
        return chain.from_iterable(map(self._read, self._paths))

    def _read(self, path: Path) -> Iterator[pa.RecordBatch]:
        return read_csv(self._name, path, self._block)

    def _counted(self) -> list[int]:
        return [sum(batch.num_rows for batch in self._read(path)) for path in self._paths]

    @property
    def _is_small(self) -> bool:
        return self._bytes <= _HELD

    @cached_property
    def _held(self) -> Sequence[Row]:
        return list(self._stream())

    def _stream(self) -> Iterator[Row]:
        for batch in self.batches():
            for start in range(0, batch.num_rows, _UNPACKED):
                yield from batch.slice(start, _UNPACKED).to_pylist()


@dataclass(frozen=True, slots=True)
class Package:
    """A package that could be opened.

    ``files`` are its tables' CSV files, one or more in their order, and ``parquet`` their Parquet twins, by table name,
    as far as they exist; ``rows`` the CSV read under the schemas. ``unreadable`` says of each table that could not be
    read why.
    """

    directory: Path
    descriptor: Mapping[str, Any]
    files: Mapping[str, Sequence[Path]]
    parquet: Mapping[str, Sequence[Path]]
    rows: Mapping[str, Rows]
    unreadable: Mapping[str, str]

    def batches(self, name: str) -> Iterator[pa.RecordBatch]:
        """The rows of a table as Arrow record batches; none where the table could not be read."""
        return self.rows[name].batches() if name in self.rows else iter(())

    def keys(self, name: str) -> set[str]:
        """The row ids of a table; none where the table could not be read."""
        return {key for batch in self.batches(name) for key in row_ids(name, batch).to_pylist()}

    def by_key(self, name: str) -> dict[str, Row]:
        """The rows of a table by row id; empty where the table could not be read."""
        return {row_id(name, row): row for row in self.rows.get(name, [])}


def open_package(directory: Path) -> Package:
    """Read the descriptor and every CSV table of a package folder.

    Raises ``PackageError`` where there is no descriptor that lists resources. Files that are missing,
    unsafe or damaged are left out; the gate ``integrity`` reports them.
    """
    descriptor = _descriptor(directory)
    files: dict[str, list[Path]] = {}
    parquet: dict[str, list[Path]] = {}
    for resource in descriptor["resources"]:
        try:
            paths = [safe_path(directory, path) for path in paths_of(resource)]
        except UnsafePathError:
            continue
        kind = {".csv": files, ".parquet": parquet}.get(paths[0].suffix)
        name = table_of(paths[0].name)
        if kind is not None and name in schemas.table_names() and all(path.is_file() for path in paths):
            kind[name] = paths
    rows: dict[str, Rows] = {}
    unreadable: dict[str, str] = {}
    held = _shortest(files)
    for name, found in files.items():
        try:
            rows[name] = Rows(name, found, hold=name in held)
        except (pa.ArrowException, OSError, ValueError) as error:
            unreadable[name] = " ".join(str(error).split())
    return Package(directory, descriptor, files, parquet, rows, unreadable)


def _shortest(files: Mapping[str, Sequence[Path]]) -> set[str]:
    """The tables that may be held together."""
    sizes = {name: sum(path.stat().st_size for path in paths) for name, paths in files.items()}
    held, room = set(), _HELD_BATCHES
    for name in sorted(sizes, key=sizes.__getitem__):
        room -= sizes[name]
        if room >= 0:
            held.add(name)
    return held


def read_csv(name: str, path: Path, block: int = _BLOCK) -> Iterator[pa.RecordBatch]:
    """One CSV file under the Arrow schema of its table, blocks of so many bytes; only an empty cell is null.

    Raises ``pa.ArrowException`` where a cell does not fit its type, or a row a block, and ``ValueError`` where
    the columns are not those of the schema, in their order.
    """
    schema = schemas.arrow_schema(name)
    reader = pyarrow.csv.open_csv(
        path,
        read_options=pyarrow.csv.ReadOptions(use_threads=False, block_size=block),
        parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True),
        convert_options=pyarrow.csv.ConvertOptions(
            column_types=schema,
            null_values=[""],
            strings_can_be_null=True,
            true_values=["true"],
            false_values=["false"],
        ),
    )
    with reader:
        if reader.schema.names != schema.names:
            raise ValueError(
                f"the columns are {', '.join(reader.schema.names)}; they must be {', '.join(schema.names)}"
            )
        for batch in reader:
            yield batch.cast(schema)
    # Arrow keeps what it has used, and may have used much for a long table.
    pa.default_memory_pool().release_unused()


def paths_of(resource: Mapping[str, Any]) -> list[object]:
    """The path or the several paths that a resource states, whatever they are; a list of one is no path."""
    stated = resource.get("path")
    return stated if isinstance(stated, list) and len(stated) > 1 else [stated]


def table_of(path: str) -> str:
    """The table of a file: ``evidence.csv``, or ``evidence-0001.csv`` where it has several."""
    return re.sub(r"-[0-9]{4}$", "", PurePosixPath(path).stem)


def safe_path(directory: Path, path: object) -> Path:
    """The file that a descriptor's ``path`` names, if it lies inside the package.

    Raises ``UnsafePathError`` for anything but a relative POSIX path that stays inside, links followed.
    """
    if not isinstance(path, str) or not path:
        raise UnsafePathError("a resource has one path, as text")
    posix = PurePosixPath(path)
    if (
        posix.is_absolute()
        or ".." in posix.parts
        or "\\" in path
        or "\0" in path
        or re.match(r"[A-Za-z][\w+.-]*:", path)
    ):
        raise UnsafePathError(f"{path!r} is not a path inside the package")
    file = directory / posix
    try:
        inside = file.resolve().is_relative_to(directory.resolve())
        file.exists()
    except (OSError, RuntimeError):
        raise UnsafePathError(f"{path[:80]!r} is no path that a system can follow") from None
    if not inside:
        raise UnsafePathError(f"{path!r} leads out of the package")
    return file


def row_ids(name: str, batch: pa.RecordBatch) -> pa.Array:
    """The primary keys of the rows of a batch, as :func:`row_id` has them."""
    parts = [batch[column].cast(pa.string()) for column in schemas.primary_key(name)]
    return pc.binary_join_element_wise(*parts, "|", null_handling="replace", null_replacement="None")


def row_id(name: str, row: Row) -> str:
    """The row's primary key, its parts joined by ``|``."""
    return "|".join(str(row[column]) for column in schemas.primary_key(name))


def _descriptor(directory: Path) -> Mapping[str, Any]:
    path = directory / DESCRIPTOR
    try:
        descriptor: Any = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PackageError(f"{path} does not exist: name the folder that holds {DESCRIPTOR}") from None
    except (OSError, ValueError, RecursionError) as error:
        raise PackageError(f"{path} cannot be read: {error}") from error
    resources = descriptor.get("resources") if isinstance(descriptor, dict) else None
    if not isinstance(resources, list) or not all(isinstance(resource, dict) for resource in resources):
        raise PackageError(f"{path} lists no resources: it is not a Data Package descriptor")
    return dict(descriptor)
