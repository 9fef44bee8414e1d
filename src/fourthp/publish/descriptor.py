"""``datapackage.json``: the Data Package v2 descriptor.

Parquet twins are resources without ``type``, as the standard has it for files, and with a ``format``
of their own: a reader that takes ``parquet`` for tabular data reads them row by row, turns dates into
timestamps and reports their size as wrong (frictionless-py does), while a plain file has its bytes and
hash checked and is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fourthp.publish.metadata import File, Metadata, Table

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


def data_package(package: Metadata) -> dict[str, Any]:
    """The descriptor of a package."""
    return {
        "$schema": f"{_PROFILES}/datapackage.json",
        **package.about,
        "version": package.version,
        **({"created": package.created} if package.created else {}),
        "sources": [dict(source) for source in package.sources],
        "resources": [
            entry for table in package.tables for entry in (_csv_resource(table), _parquet_resource(table))
        ],
    }


def _csv_resource(table: Table) -> dict[str, Any]:
    return {
        "$schema": f"{_PROFILES}/dataresource.json",
        "name": table.name,
        "type": "table",
        **_files(table.csv),
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "schema": dict(table.schema),
    }


def _parquet_resource(table: Table) -> dict[str, Any]:
    return {
        "$schema": f"{_PROFILES}/dataresource.json",
        "name": f"{table.name}.parquet",
        **_files(table.parquet),
        "title": f"{table.title} (Parquet)",
        "description": (
            f"The rows of `{table.name}` as Apache Parquet, equal to the CSV cell by cell. "
            "Described as a file: the columns and their types stand in its own footer."
        ),
        "format": "apache-parquet",
        "mediatype": "application/vnd.apache.parquet",
    }


def _files(files: Sequence[File]) -> dict[str, Any]:
    """Where the files are; size and hash are those of one file, and of several they stand in the checksums."""
    if len(files) > 1:
        return {"path": [file.path for file in files]}
    return {"path": files[0].path, "bytes": files[0].size, "hash": f"sha256:{files[0].sha256}"}
