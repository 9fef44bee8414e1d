"""``checksums.txt``: what ``sha256sum --check`` reads."""

from __future__ import annotations

import hashlib
from pathlib import Path

NAME = "checksums.txt"


def sha256(path: Path) -> str:
    """SHA-256 of a file's bytes, in lower-case hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def package_files(directory: Path) -> list[str]:
    """All files under ``directory`` as relative POSIX paths, sorted."""
    return sorted(p.relative_to(directory).as_posix() for p in directory.rglob("*") if p.is_file())


def contents(directory: Path) -> dict[str, str]:
    """Every file of a package with the SHA-256 of its bytes, in the order of their paths."""
    return {name: sha256(directory / name) for name in package_files(directory)}


def write_checksums(directory: Path) -> None:
    """Write ``checksums.txt``: one line for every file of the package but itself, sorted by path."""
    lines = [f"{digest}  {name}\n" for name, digest in contents(directory).items() if name != NAME]
    (directory / NAME).write_text("".join(lines), encoding="utf-8", newline="\n")


def listed_files(directory: Path) -> set[str]:
    """The paths that the ``checksums.txt`` of a package lists; empty where there is none."""
    try:
        lines = (directory / NAME).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return set()
    return {line.partition("  ")[2] for line in lines}
