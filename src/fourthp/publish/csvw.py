"""``data/csv-metadata.json``: the CSV files described in the W3C's CSV on the Web vocabulary.

It has the name and the place where readers look for the metadata of a CSV file
(https://www.w3.org/TR/tabular-data-model/#site-wide-location-configuration).
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from fourthp.publish.metadata import Metadata, Table

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
        "tables": [_table(table) for table in package.tables],
    }


def _url(name: str) -> str:
    return f"{name}.csv"


def _table(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "columns": [_column(field) for field in table.schema["fields"]],
        "primaryKey": list(table.schema["primaryKey"]),
    }
    if keys := table.schema.get("foreignKeys"):
        schema["foreignKeys"] = [
            {
                "columnReference": key["fields"],
                "reference": {
                    "resource": _url(key["reference"].get("resource") or table.name),
                    "columnReference": key["reference"]["fields"],
                },
            }
            for key in keys
        ]
    return {
        "url": PurePosixPath(table.csv.path).name,
        "dc:title": table.title,
        "dc:description": table.description,
        "schema:size": table.rows,
        "schema:contentSize": f"{table.csv.size} B",
        "schema:sha256": table.csv.sha256,
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
