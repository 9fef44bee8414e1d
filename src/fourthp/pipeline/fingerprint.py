"""Hashes of what results depend on: the code and data that read, and all inputs of a build."""

from __future__ import annotations

import hashlib
import os
import platform
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

import fourthp
from fourthp.records import Document

READERS = ("clean", "extract", "language", "records.py")
"""The parts of the package that what is read of a document depends on; a test holds this true."""

_PACKAGE = Path(fourthp.__file__).parent


def document_key(document: Document, reading: str) -> str:
    """The key of what is read of a document by the code and data whose hash is ``reading``.

    Neither the document's name nor its path counts: a renamed document has been read already.
    """
    parts = [
        reading,
        document.text,
        document.media_type,
        document.sha256,
        document.publisher_id or "",
        *(part for pair in sorted(document.metadata.items()) for part in pair),
    ]
    return _digest(part.encode("utf-8", "surrogatepass") for part in parts)


def reading_fingerprint(reference: Path, all_topics: bool) -> str:
    """A hash of all code and data files that read documents, and of the libraries that they use."""
    files = [*_contents(_PACKAGE, READERS), *_contents(reference, ("",))]
    return _digest([str(all_topics).encode(), *_environment(), *files])


def checking_key(output: Path) -> str:
    """The key of the rows of a package that passed its gates: its name, and all code and schemas that look at rows."""
    from fourthp.schemas import schemas_root

    files = [*_contents(_PACKAGE, ("",)), *_contents(schemas_root(), ("",))]
    return _digest([b"rows", os.fsencode(output.name), *_environment(), *files])


def build_fingerprint(seeds: Path, reference: Path, *choices: object) -> str:
    """A hash of everything that a package is made from, but for the last release; ``choices`` are those of the run."""
    from fourthp.schemas import schemas_root

    files = [
        *_contents(_PACKAGE, ("",)),
        *_contents(schemas_root(), ("",)),
        *_contents(reference, ("",)),
        *_contents(seeds, ("",)),
    ]
    return _digest([repr(choices).encode(), *_environment(), *files])


def _contents(root: Path, parts: Iterable[str]) -> Iterator[bytes]:
    """The name and the hash of every file in these parts of a folder, in the order of the names."""
    for part in parts:
        start = root / part
        for path in sorted(_files(start)) if start.is_dir() else [start]:
            yield os.fsencode(path.relative_to(root).as_posix())
            yield _hash(path)


def _files(folder: Path) -> Iterator[Path]:
    """All that is not a folder, links not followed; without hidden things and compiled modules."""
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") and name != "__pycache__"]
        linked = [name for name in folders if (Path(parent) / name).is_symlink()]
        yield from (Path(parent) / name for name in (*names, *linked) if not name.startswith("."))


def _hash(path: Path) -> bytes:
    """The hash of a file's bytes; of what cannot be read, what kind of thing it is."""
    try:
        with path.open("rb") as stream:
            if not path.is_file():
                return b"no file"
            return hashlib.file_digest(stream, "sha256").digest()
    except OSError as error:
        return f"error {error.errno}".encode()


@cache
def _environment() -> tuple[bytes, ...]:
    """The Python and the libraries, by version."""
    names = [
        requirement.partition(">")[0].strip()
        for requirement in metadata.requires("fourthp") or ()
        if "extra ==" not in requirement
    ]
    versions = [f"{name} {metadata.version(name)}" for name in sorted(names)]
    return tuple(
        part.encode() for part in (platform.python_version(), unicodedata.unidata_version, *versions)
    )


def _digest(parts: Iterable[bytes]) -> str:
    """One hash of several parts, each told apart from the next by its length."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()
