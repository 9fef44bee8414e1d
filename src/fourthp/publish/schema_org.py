"""``schema-org.jsonld``: the package as a schema.org/Dataset, as search engines for data read it.

Addresses are relative to the file itself where the package has no homepage.
"""

from __future__ import annotations

from typing import Any

from fourthp.publish.metadata import File, Metadata, Table

NAME = "schema-org.jsonld"


def dataset(package: Metadata) -> dict[str, Any]:
    """The dataset, its files as distributions, and the columns of its tables."""
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": package.homepage or "./",
        **describe(package),
        "encodingFormat": "application/vnd.datapackage+json",
        "distribution": [
            entry
            for table in package.tables
            for entry in (
                *(_download(table, file, "text/csv") for file in table.csv),
                *(_download(table, file, "application/vnd.apache.parquet") for file in table.parquet),
            )
        ],
        "variableMeasured": [
            {
                "@type": "PropertyValue",
                "name": f"{table.name}.{field['name']}",
                "description": field["description"],
            }
            for table in package.tables
            for field in table.schema["fields"]
        ],
    }


def describe(package: Metadata) -> dict[str, Any]:
    """What this project says of a dataset in the words of schema.org, which Croissant uses, too."""
    about = package.about
    found: dict[str, Any] = {
        "name": about["title"],
        "alternateName": about["name"],
        "description": about["description"],
        "version": package.version,
        "license": about["licenses"][0]["path"],
        "keywords": list(about["keywords"]),
        "creator": [{"@type": "Organization", "name": each["title"]} for each in about["contributors"]],
        "isAccessibleForFree": True,
        "inLanguage": "en",
        "isBasedOn": [
            {"@type": "CreativeWork", "name": source["title"]}
            | ({"url": source["path"]} if source.get("path") else {})
            for source in package.sources
        ],
    }
    if package.homepage:
        found["url"] = package.homepage
    if package.created:
        found["dateModified"] = package.created
    if package.released:
        found["datePublished"] = package.released
    if package.period:
        found["temporalCoverage"] = "/".join(package.period)
    return found


def _download(table: Table, file: File, media_type: str) -> dict[str, Any]:
    return {
        "@type": "DataDownload",
        "name": file.path,
        "description": table.description,
        "contentUrl": file.path,
        "encodingFormat": media_type,
        "contentSize": f"{file.size} B",
        "sha256": file.sha256,
    }
