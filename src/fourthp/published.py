"""A published package, read from its descriptor and CSV files alone: a folder, or the zip file of a release."""

from __future__ import annotations

import csv
import json
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

DESCRIPTOR = "datapackage.json"

MOST_UNPACKED = 20_000_000_000
"""The most bytes that the zip file of a release may unpack to."""

MOST_TIMES = 200
"""So many times its own size a zip file may unpack to; tables of text are packed to a tenth, seldom to a fiftieth."""

_SMALL = 10_000_000  # what unpacks to less harms nobody, in bytes

Cells = dict[str, str]
"""A row as CSV has it: an empty string is a missing value."""

_ANEW = "Build the package again, or fetch it anew"

_LABELS = ("name", "title", "label", "group_name", "acronym", "path")
_SAYINGS = ("speaker_name", "actor_name", "verb", "summary")


def label(row: Cells) -> str:
    """Return the words by which a person recognises a row; empty where it has none."""
    if row.get("summary"):
        return " · ".join(row[column] for column in _SAYINGS if row.get(column))
    if row.get("role"):
        who = next(
            (row[c] for c in ("person_id", "organisation_id", "country_code", "group_name") if row.get(c)), ""
        )
        return f"{who} · {row['role']}"
    if row.get("unit"):
        return f"{row['value']} {row['unit']}"
    return next((row[column] for column in _LABELS if row.get(column)), "")


class PackageError(ValueError):
    """There is no readable package; the message names the place and the remedy."""


class Package:
    """The data package in ``directory``; ``name`` is what messages call it."""

    def __init__(self, directory: Path, name: str | None = None) -> None:
        """Read the descriptor; raise PackageError where there is none."""
        self.directory = directory
        shown = name or str(directory)
        try:
            self.descriptor: dict[str, Any] = json.loads((directory / DESCRIPTOR).read_text("utf-8"))
            self._resources: dict[str, dict[str, Any]] = {
                resource["name"]: resource
                for resource in self.descriptor["resources"]
                if resource.get("format") == "csv"
            }
        except OSError:
            raise PackageError(
                f"{shown}: no data package ({DESCRIPTOR}) is there. "
                "Name the folder of one, or the zip file of a release"
            ) from None
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise PackageError(
                f"{shown}: {DESCRIPTOR} is no descriptor of a data package ({error}). {_ANEW}"
            ) from None
        self._rows: dict[str, dict[str, Cells]] = {}

    @property
    def version(self) -> str:
        """The version that the descriptor states; empty where it states none."""
        return str(self.descriptor.get("version", ""))

    @property
    def tables(self) -> list[str]:
        """The tables in the order of the descriptor."""
        return list(self._resources)

    def schema(self, table: str) -> dict[str, Any]:
        """The Table Schema of ``table`` as the package itself gives it."""
        schema: dict[str, Any] = self._resources[table]["schema"]
        return schema

    def key(self, table: str) -> list[str]:
        """The columns that together identify a row of ``table``."""
        key = self.schema(table).get("primaryKey", [])
        return [key] if isinstance(key, str) else list(key)

    def each(self, table: str) -> Iterator[tuple[str, Cells]]:
        """The rows of ``table`` in published order, read as they are asked for, each with its id.

        The id of a row are its key columns joined by ``|``.

        Raises:
            PackageError: the file is missing, leads out of the package, or has other columns than the schema.
        """
        key, columns = self.key(table), self.columns(table)
        for path in self._files(table):
            try:
                with path.open(encoding="utf-8", newline="") as stream:
                    reader = csv.DictReader(stream)
                    if reader.fieldnames != columns:
                        raise PackageError(
                            f"{path}: the columns of {table} are not those of its schema. {_ANEW}"
                        )
                    for row in reader:
                        yield "|".join(row[column] for column in key), row
            except OSError as error:
                raise PackageError(f"{path}: cannot be read ({error.strerror}). {_ANEW}") from None
            except (KeyError, TypeError, UnicodeDecodeError, csv.Error) as error:
                raise PackageError(
                    f"{path}: cannot be read as the table {table} ({error}). {_ANEW}"
                ) from None

    def rows(self, table: str) -> dict[str, Cells]:
        """The rows of ``table`` by id, all of them held; raises what :meth:`each` raises."""
        if table not in self._rows:
            self._rows[table] = dict(self.each(table))
        return self._rows[table]

    def _files(self, table: str) -> Iterator[Path]:
        """The CSV files of a table, in their order."""
        stated = self._resources[table]["path"]
        for part in stated if isinstance(stated, list) else [stated]:
            path = self.directory / part
            if not path.resolve().is_relative_to(self.directory.resolve()):
                raise PackageError(f"{path}: leads out of the package. {_ANEW}")
            yield path

    def columns(self, table: str) -> list[str]:
        """The columns of ``table`` in their order."""
        return [field["name"] for field in self.schema(table)["fields"]]

    def evidence(self, table: str, row_id: str) -> list[Cells]:
        """The evidence of one row, in published order."""
        return self._evidence.get((table, row_id), [])

    @cached_property
    def _evidence(self) -> dict[tuple[str, str], list[Cells]]:
        found: dict[tuple[str, str], list[Cells]] = {}
        for entry in self.rows("evidence").values():
            found.setdefault((entry["resource"], entry["row_id"]), []).append(entry)
        return found

    def provenance(self, table: str, column: str) -> str:
        """Return how the values of a column come about: ``stated`` or a named method."""
        fields = self.schema(table)["fields"]
        return next((f.get("provenance", "stated") for f in fields if f["name"] == column), "stated")

    @cached_property
    def references(self) -> list[tuple[str, str, str]]:
        """All foreign keys as (table, column, table it points to)."""
        return [
            (table, key["fields"][0], key["reference"].get("resource") or table)
            for table in self._resources
            for key in self.schema(table).get("foreignKeys", ())
        ]


@contextmanager
def opened(path: Path) -> Iterator[Package]:
    """The package in a folder, or in the zip file of a release, which is unpacked for as long as it is needed.

    Raises:
        PackageError: there is no package, or the file is no zip file or one that unpacks to far too much.
    """
    if not path.is_file():
        yield Package(path)
        return
    with tempfile.TemporaryDirectory(prefix="fourthp-") as folder:
        try:
            with zipfile.ZipFile(path) as bundle:
                _check_size(path, bundle)
                # Absolute paths and ways up are taken out of the names by the library, and no file gets longer
                # than the directory says that was checked.
                bundle.extractall(folder)
        except (OSError, EOFError, zipfile.BadZipFile, zlib.error, RuntimeError) as error:
            raise PackageError(
                f"{path}: is neither a folder nor a readable zip file ({error}). Name one that is"
            ) from None
        roots = [Path(folder), *sorted(p for p in Path(folder).iterdir() if p.is_dir())]
        yield Package(next((r for r in roots if (r / DESCRIPTOR).is_file()), roots[0]), str(path))


def _check_size(path: Path, bundle: zipfile.ZipFile) -> None:
    """Refuse a file that would fill the disk: files that overlap in it count each, as they would be written."""
    unpacked, packed = sum(info.file_size for info in bundle.infolist()), path.stat().st_size
    if unpacked > min(MOST_UNPACKED, max(_SMALL, MOST_TIMES * packed)):
        raise PackageError(
            f"{path}: {packed:,} bytes would unpack to {unpacked:,}, more than a release is allowed "
            f"({MOST_TIMES} times its size, {MOST_UNPACKED:,} bytes). If you trust it, unpack it and name the folder"
        )
