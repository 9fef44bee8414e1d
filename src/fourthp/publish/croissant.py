"""``croissant.json``: the package in MLCommons Croissant 1.0, with its responsible-AI vocabulary 1.0.

Record sets are read from the Parquet files, whose types need no guessing; a CSV reader may take Namibia's
code for a missing value. References between tables are left to the other descriptors: the reference reader of
Croissant joins along them, and stumbles over empty cells and over tables that refer to themselves.

The format: https://docs.mlcommons.org/croissant/docs/croissant-spec.html and
https://docs.mlcommons.org/croissant/docs/croissant-rai-spec.html.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fourthp.publish.metadata import File, Metadata, Table, responsible
from fourthp.publish.schema_org import describe

NAME = "croissant.json"

_CROISSANT = (
    "citeAs column dataType extract field fileProperty fileObject fileSet format includes isLiveDataset jsonPath "
    "key md5 parentField path recordSet references regex repeated replace separator source subField transform"
).split()
_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "conformsTo": "dct:conformsTo",
    **{term: f"cr:{term}" for term in _CROISSANT},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "data": {"@id": "cr:data", "@type": "@json"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "equivalentProperty": "cr:equivalentProperty",
    "samplingRate": "cr:samplingRate",
}
_TYPES = {
    "string": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
}


def croissant(package: Metadata) -> dict[str, Any]:
    """The whole document."""
    about = describe(package)
    # Dates in Croissant have no zone.
    return {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": ["http://mlcommons.org/croissant/1.0", "http://mlcommons.org/croissant/RAI/1.0"],
        **about,
        **({"dateModified": about["dateModified"][:10]} if "dateModified" in about else {}),
        "citeAs": _citation(package),
        **responsible(),
        "distribution": [
            entry
            for table in package.tables
            for entry in (
                *(_file(file, "text/csv") for file in table.csv),
                *(_file(file, "application/x-parquet") for file in table.parquet),
                *(_file_set(table) if len(table.parquet) > 1 else ()),
            )
        ],
        "recordSet": [_record_set(table) for table in package.tables],
    }


def _citation(package: Metadata) -> str:
    about = package.about
    year = f" {package.released[:4]}." if package.released else ""
    authors = "; ".join(str(each["title"]) for each in about["contributors"])
    return f"{authors}.{year} {about['title']}, version {package.version} [data set]. {about['licenses'][0]['title']}."


def _file(file: File, media_type: str) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": file.path,
        "name": file.path,
        "contentUrl": file.path,
        "contentSize": f"{file.size} B",
        "encodingFormat": media_type,
        "sha256": file.sha256,
    }


def _file_set(table: Table) -> Iterator[dict[str, Any]]:
    """All files of a table that has several."""
    yield {
        "@type": "cr:FileSet",
        "@id": f"{table.name}.parquet",
        "name": f"{table.name}.parquet",
        "encodingFormat": "application/x-parquet",
        "includes": f"data/{table.name}-*.parquet",
    }


def _record_set(table: Table) -> dict[str, Any]:
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.description,
        "key": [{"@id": f"{table.name}/{column}"} for column in table.schema["primaryKey"]],
        "field": [_field(table, field) for field in table.schema["fields"]],
    }


def _field(table: Table, field: dict[str, Any]) -> dict[str, Any]:
    return {
        "@type": "cr:Field",
        "@id": f"{table.name}/{field['name']}",
        "name": field["name"],
        "description": field["description"],
        "dataType": _TYPES[field["type"]],
        "source": {
            **(
                {"fileSet": {"@id": f"{table.name}.parquet"}}
                if len(table.parquet) > 1
                else {"fileObject": {"@id": table.parquet[0].path}}
            ),
            "extract": {"column": field["name"]},
        },
    }
