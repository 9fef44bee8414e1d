"""A release against what its documents give when they are read again."""

from __future__ import annotations

import filecmp
from pathlib import Path

from fourthp.records import Finding, GateResult
from fourthp.releases.bundle import CHECKSUMS, extras


def compare_rebuild(package: Path, rebuilt: Path) -> GateResult:
    """Compare every file of a rebuilt package with the published one, byte for byte.

    What a bundle adds to a package is no part of a build; its hashes stand in ``checksums.txt``, which
    therefore differs, too.
    """
    left_out = {CHECKSUMS, *extras(package)}
    published, again = (_files(folder) - left_out for folder in (package, rebuilt))
    findings = [_finding("not_rebuilt", name) for name in sorted(published - again)]
    findings += [_finding("not_published", name) for name in sorted(again - published)]
    findings += [
        _finding("other_bytes", name)
        for name in sorted(published & again)
        if not filecmp.cmp(package / name, rebuilt / name, shallow=False)
    ]
    return GateResult("rebuild", len(published | again), tuple(findings))


_MESSAGES = {
    "not_rebuilt": "the file is published, but the documents do not give it",
    "not_published": "the documents give this file, but it is not published",
    "other_bytes": "the documents give other bytes than are published",
}


def _finding(rule: str, name: str) -> Finding:
    return Finding("rebuild", rule, "blocker", f"{name}: {_MESSAGES[rule]}")


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
