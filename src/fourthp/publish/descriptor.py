"""``datapackage.json``: the Data Package v2 descriptor.

Parquet twins are resources without ``type``, as the standard has it for files, and with a ``format``
of their own: a reader that takes ``parquet`` for tabular data reads them row by row, turns dates into
timestamps and reports their size as wrong (frictionless-py does), while a plain file has its bytes and
hash checked and is left alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from importlib import resources as package_data
from pathlib import Path
from typing import Any

from fourthp import schemas
from fourthp.publish.checksums import sha256
from fourthp.publish.errors import PublishError

NAME = "datapackage.json"

_PROFILES = "https://datapackage.org/profiles/2.0"
_DIALECT = {
    "$schema": f"{_PROFILES}/tabledialect.json",
    "header": True,
    "delimiter": ",",
    "lineTerminator": "\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "skipInitialSpace": False,
}
_TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def write_descriptor(
    directory: Path,
    *,
    sources: Sequence[Mapping[str, str]],
    version: str,
    created: str | None,
    details: Mapping[str, Any],
) -> None:
    """Write the descriptor of the tables that lie in ``directory / "data"``.

    ``created`` is an RFC 3339 timestamp or an ISO date, which stands for its midnight in UTC, or None where
    the inputs state no day; raises ``PublishError`` for anything else.
    """
    descriptor: dict[str, Any] = {
        "$schema": f"{_PROFILES}/datapackage.json",
        **_about(),
        **details,
        "version": version,
        **({"created": _timestamp(created)} if created else {}),
        "sources": [dict(source) for source in sources],
        "resources": [
            entry
            for name in schemas.table_names()
            for entry in (_csv_resource(directory, name), _parquet_resource(directory, name))
        ],
    }
    text = json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n"
    (directory / NAME).write_text(text, encoding="utf-8", newline="\n")


def _about() -> dict[str, Any]:
    """What never changes from release to release: name, title, licence, contributors, keywords."""
    text = package_data.files("fourthp.publish").joinpath("package.json").read_text(encoding="utf-8")
    about: dict[str, Any] = json.loads(text)
    return about


def _timestamp(created: str) -> str:
    if _DAY.fullmatch(created):
        return f"{created}T00:00:00Z"
    if _TIMESTAMP.fullmatch(created):
        return created
    raise PublishError(
        f"created: {created!r} is neither a date (2024-05-31) nor a timestamp (2024-05-31T00:00:00Z)"
    )


def _csv_resource(directory: Path, name: str) -> dict[str, Any]:
    schema = schemas.table_schema(name)
    return {
        "$schema": f"{_PROFILES}/dataresource.json",
        "name": name,
        "type": "table",
        **_file(directory, f"data/{name}.csv"),
        "title": schema["title"],
        "description": schema["description"],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "schema": schema,
    }


def _parquet_resource(directory: Path, name: str) -> dict[str, Any]:
    schema = schemas.table_schema(name)
    return {
        "$schema": f"{_PROFILES}/dataresource.json",
        "name": f"{name}.parquet",
        **_file(directory, f"data/{name}.parquet"),
        "title": f"{schema['title']} (Parquet)",
        "description": (
            f"The rows of `{name}` as Apache Parquet, equal to the CSV cell by cell. "
            "Described as a file: the columns and their types stand in its own footer."
        ),
        "format": "apache-parquet",
        "mediatype": "application/vnd.apache.parquet",
    }


def _file(directory: Path, path: str) -> dict[str, Any]:
    file = directory / path
    return {"path": path, "bytes": file.stat().st_size, "hash": f"sha256:{sha256(file)}"}
