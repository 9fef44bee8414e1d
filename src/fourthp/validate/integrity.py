"""Gate ``integrity``: the files are there, inside the folder, and what the descriptor says they are."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fourthp import schemas
from fourthp.records import GateResult
from fourthp.validate.gate import Gate
from fourthp.validate.reading import Package, UnsafePathError, paths_of, safe_path, table_of

_CHECKSUMS = "checksums.txt"


def check(package: Package) -> GateResult:
    """Check each resource's path, bytes and hash, each line of the checksums, each table's presence."""
    gate = Gate("integrity")
    for resource in package.descriptor["resources"]:
        _resource(gate, package.directory, resource)
        _schema(gate, resource)
    _checksums(gate, package.directory)
    _tables(gate, package)
    return gate.result()


def _tables(gate: Gate, package: Package) -> None:
    """Every table of the schemas is there once, as CSV and as Parquet, and can be read."""
    first = [str(paths_of(resource)[0]) for resource in package.descriptor["resources"]]
    stems = Counter(table_of(path) for path in first if path.endswith(".csv"))
    for name in sorted(set(stems) - set(schemas.table_names())):
        gate.warning("unknown_table", "no schema describes it, and no other gate looks at it", name)
    for name in schemas.table_names():
        gate.checks += 1
        if stems[name] > 1:
            gate.blocker("repeated_table", f"{stems[name]} CSV resources hold the table {name}", name)
        if name not in package.files:
            gate.blocker("missing_table", f"no CSV resource holds the table {name}", name)
        elif name not in package.parquet:
            gate.blocker("missing_parquet", f"no Parquet resource holds the table {name}", name)
        if name in package.unreadable:
            gate.blocker("unreadable_table", package.unreadable[name], name)


def _resource(gate: Gate, directory: Path, resource: Mapping[str, Any]) -> None:
    """Check the files of a resource; size and hash are stated of one file, the checksums have those of several."""
    name = str(resource.get("name"))
    gate.checks += 1
    paths = paths_of(resource)
    size, found = 0, ""
    for stated in paths:
        try:
            path = safe_path(directory, stated)
            size, found = path.stat().st_size, _sha256(path)
        except UnsafePathError as error:
            gate.blocker("unsafe_path", str(error), name)
            return
        except OSError as error:
            gate.blocker("missing_file", f"{stated} cannot be read: {error.strerror}", name)
            return
    if len(paths) > 1:
        return
    if resource.get("bytes") != size:
        message = f"{resource['path']} has {size} bytes, the descriptor says {resource.get('bytes')}"
        gate.blocker("wrong_size", message, name)
    digest = f"sha256:{found}"
    if resource.get("hash") != digest:
        message = f"{resource['path']} has the hash {digest}, the descriptor says {resource.get('hash')}"
        gate.blocker("wrong_hash", message, name)


def _checksums(gate: Gate, directory: Path) -> None:
    try:
        lines = (directory / _CHECKSUMS).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        gate.blocker("missing_checksums", f"{_CHECKSUMS} is missing or unreadable")
        return
    listed = {_CHECKSUMS}
    for line in lines:
        gate.checks += 1
        digest, _, path = line.partition("  ")
        listed.add(path)
        try:
            actual = _sha256(safe_path(directory, path))
        except UnsafePathError as error:
            gate.blocker("unsafe_path", f"{_CHECKSUMS}: {error}")
        except OSError:
            gate.blocker("missing_file", f"{path} is listed in {_CHECKSUMS} and cannot be read")
        else:
            if actual != digest:
                gate.blocker("wrong_checksum", f"{path} is not the file that {_CHECKSUMS} lists")
    for file in sorted(directory.rglob("*")):
        if file.is_file() and file.relative_to(directory).as_posix() not in listed:
            message = f"{file.relative_to(directory).as_posix()} is not listed in {_CHECKSUMS}"
            gate.warning("unlisted_file", message)


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _schema(gate: Gate, resource: Mapping[str, Any]) -> None:
    """A descriptor of another release may differ from today's schemas: worth a warning, not a failure."""
    name = resource.get("name")
    if name in schemas.table_names() and resource.get("schema") != schemas.table_schema(str(name)):
        gate.warning(
            "other_schema", f"the descriptor describes {name} otherwise than the schemas do", str(name)
        )
