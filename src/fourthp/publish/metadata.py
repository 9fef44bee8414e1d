"""What all descriptors of a package say, collected once: none of them looks anything up for itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources as package_data
from pathlib import Path
from typing import Any

from fourthp import schemas
from fourthp.publish.checksums import sha256
from fourthp.publish.errors import PublishError
from fourthp.records import Row

_TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class File:
    """A file of the package: ``path`` in it, size in bytes, SHA-256 in hexadecimal."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Table:
    """A published table: its Table Schema, the number of its rows, and its files in both forms, mostly one each."""

    name: str
    schema: Mapping[str, Any]
    rows: int
    csv: Sequence[File]
    parquet: Sequence[File]

    @property
    def title(self) -> str:
        """The title of the table."""
        return str(self.schema["title"])

    @property
    def description(self) -> str:
        """What a row of the table is."""
        return str(self.schema["description"])


@dataclass(frozen=True, slots=True)
class Metadata:
    """The package as a whole.

    ``about`` holds name, title, description, licenses, contributors, keywords and perhaps homepage as in a Data
    Package; ``created`` is a timestamp, ``released`` a day, ``period`` the first and last day of its events.
    """

    about: Mapping[str, Any]
    version: str
    created: str | None
    released: str | None
    period: tuple[str, str] | None
    sources: Sequence[Mapping[str, str]]
    tables: Sequence[Table]

    @property
    def homepage(self) -> str | None:
        """The address under which the package is published, with a slash at its end; None where it has none."""
        address = self.about.get("homepage")
        return f"{str(address).rstrip('/')}/" if address else None


def about(details: Mapping[str, Any]) -> dict[str, Any]:
    """Name, title, licence and the like, as this project has them where ``details`` has nothing else."""
    return {**_read("package.json"), **details}


def responsible() -> dict[str, Any]:
    """The responsible-AI properties of Croissant, as this project answers them."""
    return _read("responsible.json")


def _read(name: str) -> dict[str, Any]:
    text = package_data.files("fourthp.publish").joinpath(name).read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def describe_file(directory: Path, path: str) -> File:
    """The file at ``path`` below ``directory``."""
    file = directory / path
    return File(path, file.stat().st_size, sha256(file))


def describe_table(directory: Path, name: str, rows: int, parts: Sequence[str]) -> Table:
    """The table ``name``, whose files lie in ``directory / "data"`` and are named after its ``parts``."""
    csv, parquet = (
        [describe_file(directory, f"data/{part}.{kind}") for part in parts] for kind in ("csv", "parquet")
    )
    return Table(name, schemas.table_schema(name), rows, csv, parquet)


def timestamp(created: str | None) -> str | None:
    """An ISO date as its midnight in UTC; a timestamp as it is. Raises ``PublishError`` for anything else."""
    if created is None or _TIMESTAMP.fullmatch(created):
        return created
    if _DAY.fullmatch(created):
        return f"{created}T00:00:00Z"
    raise PublishError(
        f"created: {created!r} is neither a date (2024-05-31) nor a timestamp (2024-05-31T00:00:00Z)"
    )


def period(events: Iterable[Row]) -> tuple[str, str] | None:
    """The first and the last date of events that took place or go on, as exact as the events have them."""
    dates = {
        str(row[column])
        for row in events
        if row.get("event_status") in ("held", "ongoing")
        for column in ("start_date", "end_date")
        if row.get(column)
    }
    return (min(dates), max(dates)) if dates else None
