"""A release as one zip file: the package, how to cite it, what changed, and metadata for a repository."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import zipfile
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from fourthp.published import DESCRIPTOR
from fourthp.releases.differences import Differences
from fourthp.releases.summary import as_json

CHECKSUMS = "checksums.txt"
CITATION = "CITATION.cff"
CHANGES = "changes.json"
DEPOSIT = "zenodo.json"

# A zip file cannot date its entries before 1980; all bear this day, so that the same release is the same file.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_FILE_MODE = 0o100644 << 16


def bundle_name(package: Path) -> str:
    """The name of the bundle of a package, without its suffix: name and version."""
    about = _about(package)
    return f"{about['name']}-{about['version']}"


def database_name(package: Path) -> str:
    """The name of the SQLite file in the bundle of a package."""
    return Path(f"{_about(package).get('name', '')}.sqlite").name  # a name of others is never a way elsewhere


def extras(package: Path) -> set[str]:
    """The files that a bundle may hold beyond the package."""
    return {CITATION, CHANGES, DEPOSIT, database_name(package)}


def write_bundle(
    package: Path,
    folder: Path,
    *,
    released: str,
    differences: Differences | None,
    database: Path | None = None,
) -> Path:
    """Write ``<name>-<version>.zip`` into ``folder`` and return its path.

    Everything in it lies in one folder of that name; ``checksums.txt`` covers all of it. ``database`` is the
    package as a SQLite file. The same arguments give the same bytes wherever zlib is the same.
    The file appears when it is whole.
    """
    about = _about(package)
    root = bundle_name(package)
    files = {
        path.relative_to(package).as_posix(): path.read_bytes()
        for path in package.rglob("*")
        if path.is_file()
    }
    files[CITATION] = citation(about, released).encode()
    files[DEPOSIT] = _json(zenodo(about, released))
    if database is not None:
        files[database_name(package)] = database.read_bytes()
    if differences is not None:
        files[CHANGES] = _json(as_json(differences, past=False))
    files[CHECKSUMS] = _checksums({name: data for name, data in files.items() if name != CHECKSUMS})
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=folder, prefix=f".{root}-", delete=False) as stream:
        try:
            with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bundle:
                for name in sorted(files):
                    info = zipfile.ZipInfo(f"{root}/{name}", _NO_TIME)
                    info.compress_type = zipfile.ZIP_DEFLATED
                    info.external_attr = _FILE_MODE
                    info.create_system = 3
                    bundle.writestr(info, files[name])
            stream.flush()
            os.fsync(stream.fileno())
        except BaseException:
            Path(stream.name).unlink()
            raise
    target = folder / f"{root}.zip"
    Path(stream.name).chmod(0o644)
    return Path(stream.name).replace(target)


def citation(about: Mapping[str, Any], released: str) -> str:
    """``CITATION.cff`` for the data (Citation File Format 1.2.0); JSON strings are YAML strings."""
    lines = [
        "cff-version: 1.2.0",
        "message: If you use these data, please cite them with their version.",
        "type: dataset",
        f"title: {_quoted(about['title'])}",
        "authors:",
        *(f"  - name: {_quoted(each['title'])}" for each in about["contributors"]),
        f"version: {_quoted(about['version'])}",
        f"date-released: {released}",
        *(f"license: {_quoted(each['name'])}" for each in about["licenses"][:1]),
        *([f"url: {_quoted(about['homepage'])}"] if about.get("homepage") else []),
        "keywords:",
        *(f"  - {_quoted(word)}" for word in about["keywords"]),
    ]
    return "\n".join(lines) + "\n"


def zenodo(about: Mapping[str, Any], released: str) -> dict[str, Any]:
    """The ``metadata`` that Zenodo's deposit interface takes (https://developers.zenodo.org/#representation)."""
    paragraphs = str(about["description"]).split("\n\n")
    return {
        "metadata": {
            "upload_type": "dataset",
            "title": about["title"],
            "creators": [{"name": each["title"]} for each in about["contributors"]],
            "description": "".join(f"<p>{escape(text)}</p>" for text in paragraphs),
            "access_right": "open",
            "license": str(about["licenses"][0]["name"]).lower(),
            "keywords": list(about["keywords"]),
            "version": about["version"],
            "publication_date": released,
            "language": "eng",
            "related_identifiers": [
                {"identifier": source["path"], "relation": "isDerivedFrom", "scheme": "url"}
                for source in about["sources"]
                if source.get("path")
            ],
        }
    }


def _about(package: Path) -> dict[str, Any]:
    about: dict[str, Any] = json.loads((package / DESCRIPTOR).read_text(encoding="utf-8"))
    return about


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _checksums(files: Mapping[str, bytes]) -> bytes:
    lines = [f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files)]
    return "".join(lines).encode()
