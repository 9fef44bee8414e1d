"""A release as one zip file: the package, how to cite it, what changed, and metadata for a repository."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping
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
_PIECE = 1 << 16


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
    files = {path.relative_to(package).as_posix(): path for path in package.rglob("*") if path.is_file()}
    if database is not None:
        files[database_name(package)] = database
    folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="fourthp-") as scratch,
        tempfile.NamedTemporaryFile(dir=folder, prefix=f".{root}-", delete=False) as stream,
    ):
        made: dict[str, Iterable[str]] = {
            CITATION: [citation(about, released)],
            DEPOSIT: [_json(zenodo(about, released))],
        }
        if differences is not None:
            made[CHANGES] = as_json(differences, past=False)
        try:
            for name, pieces in made.items():
                files[name] = _written(Path(scratch) / name, pieces)
            files.pop(CHECKSUMS, None)
            files[CHECKSUMS] = _written(Path(scratch) / CHECKSUMS, _checksums(files))
            with zipfile.ZipFile(stream, "w") as bundle:
                for name in sorted(files):
                    _pack(bundle, f"{root}/{name}", files[name])
            stream.flush()
            os.fsync(stream.fileno())
        except BaseException:
            Path(stream.name).unlink()
            raise
    target = folder / f"{root}.zip"
    Path(stream.name).chmod(0o644)
    return Path(stream.name).replace(target)


def _written(path: Path, pieces: Iterable[str]) -> Path:
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(pieces)
    return path


def _pack(bundle: zipfile.ZipFile, name: str, path: Path) -> None:
    """Put a file into the bundle, piece by piece."""
    info = zipfile.ZipInfo(name, _NO_TIME)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = _FILE_MODE
    info.create_system = 3
    # Long files have another head, which is written before they are.
    info.file_size = path.stat().st_size
    with path.open("rb") as source, bundle.open(info, "w") as target:
        shutil.copyfileobj(source, target, _PIECE)


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


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _checksums(files: Mapping[str, Path]) -> Iterator[str]:
    for name in sorted(files):
        with files[name].open("rb") as stream:
            yield f"{hashlib.file_digest(stream, 'sha256').hexdigest()}  {name}\n"
