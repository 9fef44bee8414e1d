"""Publishing a package to any storage that fsspec reaches: a folder, S3, Google Cloud Storage and the like.

    <address>/packages/<hash>/…   one folder for every package, named after what is in it
    <address>/current.json        names the folder of the one that is published

A package is uploaded beside the others, read back and compared, and only then does the pointer change, in one
step. A reader who follows the pointer finds a whole package, the one before or the new one. A run that was killed
leaves an upload that nobody is pointed to; the next run takes up what is whole of it. Nothing is ever removed.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import fsspec

from fourthp.publish.checksums import NAME as CHECKSUMS
from fourthp.publish.checksums import contents, sha256
from fourthp.publish.errors import PublishError

POINTER = "current.json"

_BLOCK = 1 << 20


def publish(package: Path, address: str) -> bool:
    """Make ``package`` the one that is published at ``address``; returns whether that changed anything.

    Raises:
        PublishError: the package is not whole, or the storage cannot be used; what was published before still is.
    """
    files = _whole(package)
    digest = sha256(package / CHECKSUMS)
    pointer = {"package": f"packages/{digest[:16]}", "checksums_sha256": digest}
    try:
        storage, base = fsspec.url_to_fs(address, use_listings_cache=False)
        folder = f"{base}/{pointer['package']}"
        _upload(storage, package, folder, files)
        if current(address) == pointer:
            return False
        content = json.dumps(pointer, indent=2) + "\n"
        _write(storage, f"{base}/{POINTER}", content.encode())
    except PublishError:
        raise
    except ImportError as error:
        raise PublishError(f"{address}: {error}") from error
    except Exception as error:  # each storage has errors of its own
        raise PublishError(
            f"{address}: {' '.join(str(error).split()) or type(error).__name__}. What was published before still is; "
            "see that the address is right and may be written, and publish again."
        ) from error
    return True


def current(address: str) -> Mapping[str, str] | None:
    """What the pointer at ``address`` says; None where nothing is published."""
    storage, base = fsspec.url_to_fs(address, use_listings_cache=False)
    try:
        pointer: dict[str, str] = json.loads(storage.cat_file(f"{base}/{POINTER}"))
    except FileNotFoundError:
        return None
    return pointer


def _whole(package: Path) -> Mapping[str, str]:
    """The files of a package with their hashes, which are those of its list."""
    try:
        listed = (package / CHECKSUMS).read_text(encoding="utf-8")
        files = contents(package)
    except OSError as error:
        raise PublishError(
            f"{package}: no data package ({error.strerror}: {error.filename}). Name the folder of one."
        ) from error
    found = "".join(f"{digest}  {name}\n" for name, digest in files.items() if name != CHECKSUMS)
    if found != listed:
        raise PublishError(f"{package}: its files are not those of {CHECKSUMS}. Build it again.")
    return files


def _upload(storage: Any, package: Path, folder: str, files: Mapping[str, str]) -> None:
    """Upload what is not there yet, and read all of it back."""
    for name, digest in files.items():
        target = f"{folder}/{name}"
        if _hash(storage, target) == digest:
            continue
        storage.makedirs(target.rpartition("/")[0], exist_ok=True)
        storage.put_file(str(package / name), target)
        if _hash(storage, target) != digest:
            raise PublishError(f"{target}: what was uploaded reads back as something else; publish again")


def _hash(storage: Any, path: str) -> str | None:
    """The hash of what lies in the storage; None where nothing does."""
    whole = hashlib.sha256()
    try:
        with storage.open(path, "rb") as stream:
            while block := stream.read(_BLOCK):
                whole.update(block)
    except FileNotFoundError:
        return None
    return whole.hexdigest()


def _write(storage: Any, path: str, content: bytes) -> None:
    """Put a small file in its place at once: objects appear whole, files are renamed."""
    if "file" in storage.protocol:
        aside = Path(f"{path}.{os.getpid()}.part")
        aside.write_bytes(content)
        aside.replace(path)
    else:
        storage.pipe_file(path, content)
