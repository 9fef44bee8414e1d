"""A package folder as the gates see it. It may come from anywhere, so nothing in it is trusted."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import pyarrow as pa
import pyarrow.csv

from fourthp import schemas
from fourthp.records import Row

DESCRIPTOR = "datapackage.json"


class PackageError(Exception):
    """The folder is no data package; the message says what is missing. Exit code 2."""


class UnsafePathError(Exception):
    """A path in a descriptor leads out of the package."""


@dataclass(frozen=True, slots=True)
class Package:
    """A package that could be opened.

    ``files`` are its tables' CSV files and ``parquet`` their Parquet twins, by table name, as far as they
    exist; ``tables`` the CSV read under the schemas, ``rows`` the same as plain rows. ``unreadable`` says
    of each table that could not be read why.
    """

    directory: Path
    descriptor: Mapping[str, Any]
    files: Mapping[str, Path]
    parquet: Mapping[str, Path]
    tables: Mapping[str, pa.Table]
    rows: Mapping[str, list[Row]]
    unreadable: Mapping[str, str]

    def by_key(self, name: str) -> dict[str, Row]:
        """The rows of a table by row id; empty where the table could not be read."""
        return {row_id(name, row): row for row in self.rows.get(name, [])}


def open_package(directory: Path) -> Package:
    """Read the descriptor and every CSV table of a package folder.

    Raises ``PackageError`` where there is no descriptor that lists resources. Files that are missing,
    unsafe or damaged are left out; the gate ``integrity`` reports them.
    """
    descriptor = _descriptor(directory)
    files: dict[str, Path] = {}
    parquet: dict[str, Path] = {}
    for resource in descriptor["resources"]:
        try:
            path = safe_path(directory, resource.get("path"))
        except UnsafePathError:
            continue
        kind = {".csv": files, ".parquet": parquet}.get(path.suffix)
        if kind is not None and path.is_file() and path.stem in schemas.table_names():
            kind[path.stem] = path
    tables: dict[str, pa.Table] = {}
    unreadable: dict[str, str] = {}
    for name, path in files.items():
        try:
            tables[name] = read_csv(name, path)
        except (pa.ArrowException, OSError, ValueError) as error:
            unreadable[name] = " ".join(str(error).split())
    rows = {name: table.to_pylist() for name, table in tables.items()}
    return Package(directory, descriptor, files, parquet, tables, rows, unreadable)


def read_csv(name: str, path: Path) -> pa.Table:
    """One CSV file under the Arrow schema of its table; only an empty cell is null.

    Raises ``pa.ArrowException`` where a cell does not fit its type and ``ValueError`` where the columns
    are not those of the schema, in their order.
    """
    schema = schemas.arrow_schema(name)
    table = pyarrow.csv.read_csv(
        path,
        read_options=pyarrow.csv.ReadOptions(use_threads=False),
        parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True),
        convert_options=pyarrow.csv.ConvertOptions(
            column_types=schema,
            null_values=[""],
            strings_can_be_null=True,
            true_values=["true"],
            false_values=["false"],
        ),
    )
    if table.column_names != schema.names:
        raise ValueError(
            f"the columns are {', '.join(table.column_names)}; they must be {', '.join(schema.names)}"
        )
    return table.cast(schema)


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
