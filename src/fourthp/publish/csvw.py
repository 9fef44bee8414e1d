"""``data/csv-metadata.json``: the CSV files described in the W3C's CSV on the Web vocabulary.

It has the name and the place where readers look for the metadata of a CSV file
(https://www.w3.org/TR/tabular-data-model/#site-wide-location-configuration).
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any

from fourthp.publish.metadata import File, Metadata, Table

NAME = "data/csv-metadata.json"

_LIMITS = {"minimum": "minimum", "maximum": "maximum", "pattern": "format"}


def table_group(package: Metadata) -> dict[str, Any]:
    """All tables with their columns, keys and references."""
    about = package.about
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "@type": "TableGroup",
        "dc:title": about["title"],
        "dc:description": about["description"],
        "dc:license": {"@id": about["licenses"][0]["path"]},
        "schema:version": package.version,
        "dialect": {
            "encoding": "utf-8",
            "header": True,
            "delimiter": ",",
            "quoteChar": '"',
            "doubleQuote": True,
        },
        "tables": [_table(table, file, package.tables) for table in package.tables for file in table.csv],
    }


def _url(file: File) -> str:
    return PurePosixPath(file.path).name


def _table(table: Table, file: File, tables: Iterable[Table]) -> dict[str, Any]:
    """One file of a table. To this vocabulary each file is a table, so none can refer to one that has several."""
    whole = {other.name: other.csv[0] for other in tables if len(other.csv) == 1}
    schema: dict[str, Any] = {
        "columns": [_column(field) for field in table.schema["fields"]],
        "primaryKey": list(table.schema["primaryKey"]),
    }
    keys = [
        key
        for key in table.schema.get("foreignKeys", ())
        if (key["reference"].get("resource") or table.name) in whole
    ]
    if keys:
        schema["foreignKeys"] = [
            {
                "columnReference": key["fields"],
                "reference": {
                    "resource": _url(whole[key["reference"].get("resource") or table.name]),
                    "columnReference": key["reference"]["fields"],
                },
            }
            for key in keys
        ]
    return {
        "url": _url(file),
        "dc:title": table.title,
        "dc:description": table.description,
        **({"schema:size": table.rows} if len(table.csv) == 1 else {}),
        "schema:contentSize": f"{file.size} B",
        "schema:sha256": file.sha256,
        "tableSchema": schema,
    }


def _column(field: dict[str, Any]) -> dict[str, Any]:
    constraints = field["constraints"]
    kind: dict[str, Any] = {"base": field["type"]}
    kind |= {name: constraints[key] for key, name in _LIMITS.items() if key in constraints}
    if field["type"] == "boolean":
        kind["format"] = "true|false"
    found: dict[str, Any] = {
        "name": field["name"],
        "titles": field["name"],
        "dc:title": field["title"],
        "dc:description": field["description"],
        "datatype": kind,
        "required": bool(constraints.get("required")),
    }
    if "rdfType" in field:
        found["propertyUrl"] = field["rdfType"]
    return found
