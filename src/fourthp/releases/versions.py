"""The version that a change asks for, by the recipe for data packages.

https://datapackage.org/recipes/data-package-version/: another name, type, key, order or narrower limit, and the loss
of a row that others point to, is ``major``; added data, wider limits and updated references are ``minor``; corrected
values, rows withdrawn that nothing points to, and words are a ``patch``. Before 1.0.0 a major change raises the
middle number, as Semantic Versioning has it (https://semver.org/#spec-item-4).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from fourthp.releases.differences import Differences, RowChange
from fourthp.schemas.comparing import LEVELS

_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a level of change is asked for: what happened, and how often."""

    level: str
    what: str
    count: int


def reasons(differences: Differences) -> list[Reason]:
    """Everything that asks for a new version, the greatest level first."""
    found: Counter[tuple[str, str]] = Counter()
    for change in differences.schemas:
        column = f".{change.field}" if change.field else ""
        found[change.level, f"schema: {change.table}{column}: {change.detail}"] += 1
    for key in differences.about:
        found["major" if key == "name" else "patch", f"the package's {key} is another"] += 1
    for row in differences.rows:
        for level, what in _of_row(row, differences):
            found[level, what] += 1
    ordered = sorted(found.items(), key=lambda item: (-LEVELS.index(item[0][0]), item[0][1]))
    return [Reason(level, what, count) for (level, what), count in ordered]


def _of_row(row: RowChange, differences: Differences) -> list[tuple[str, str]]:
    if row.table == "evidence":
        return [("patch", "lines of evidence replaced, with the cells that they are about")]
    if row.kind == "added":
        return [("minor", f"rows added to {row.table}")]
    if row.kind == "merged":
        return [("minor", f"rows of {row.table} merged, with a redirect")]
    if row.kind == "removed":
        if row.is_referenced:
            return [("major", f"rows of {row.table} withdrawn that other rows pointed to")]
        return [("patch", f"rows withdrawn from {row.table}")]
    found = [("minor", f"rows of {row.table} renamed, with a redirect")] if row.kind == "renamed" else []
    for cell in row.cells:
        if (row.table, cell.field) in differences.references:
            found.append(("minor", f"references updated in {row.table}.{cell.field}"))
        else:
            found.append(("patch", f"values corrected in {row.table}.{cell.field}"))
    return found


def level(differences: Differences) -> str | None:
    """The greatest level of change; None where nothing changed."""
    found = [reason.level for reason in reasons(differences)]
    return max(found, key=LEVELS.index, default=None)


def next_version(version: str, change: str | None) -> str:
    """The version after ``version`` for a change of a level; the same where there is none.

    Raises:
        ValueError: ``version`` is not three numbers with dots.
    """
    match = _VERSION.fullmatch(version)
    if match is None:
        raise ValueError(f"{version!r} is no version: write three numbers, such as 0.1.0")
    major, minor, patch = map(int, match.groups())
    if change is None:
        return version
    if change == "major" and major > 0:
        return f"{major + 1}.0.0"
    return f"{major}.{minor}.{patch + 1}" if change == "patch" else f"{major}.{minor + 1}.0"
