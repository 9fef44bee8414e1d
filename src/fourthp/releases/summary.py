"""Differences in numbers, as JSON and as text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

from fourthp.releases.causes import CAUSES
from fourthp.releases.differences import KINDS, Differences, RowChange
from fourthp.releases.versions import level, next_version, reasons

_WIDTH = 100


def counts(differences: Differences) -> dict[str, dict[str, Counter[str]]]:
    """Table -> kind of change -> cause -> rows; only tables and kinds that occur, in the order of the tables."""
    found: dict[str, dict[str, Counter[str]]] = {}
    for row in differences.rows:
        found.setdefault(row.table, {}).setdefault(row.kind, Counter())[row.cause] += 1
    return {table: {kind: kinds[kind] for kind in KINDS if kind in kinds} for table, kinds in found.items()}


def count_lines(differences: Differences) -> Iterator[tuple[str, str]]:
    """One line a table: its name, and what became of its rows, with the causes."""
    for table, kinds in counts(differences).items():
        parts = [
            f"{causes.total():,} {kind} ({', '.join(f'{c} {causes[c]:,}' for c in CAUSES if causes[c])})"
            for kind, causes in kinds.items()
        ]
        yield table, "; ".join(parts)


def as_json(differences: Differences, *, past: bool = True) -> dict[str, Any]:
    """Everything, for machines: the version asked for and why, counts, and every change.

    Without ``past`` rows that went are only counted, and cells do not say what they said before: what was taken
    down must not come back in the account of its going.
    """
    change = level(differences)
    rows = differences.rows if past else [_present(row) for row in differences.rows if row.kind != "removed"]
    return {
        "old": differences.old,
        "new": differences.new,
        "level": change,
        "next_version": next_version(differences.old, change),
        "reasons": [asdict(reason) for reason in reasons(differences)],
        "about": list(differences.about),
        "counts": {
            table: {kind: dict(sorted(causes.items())) for kind, causes in kinds.items()}
            for table, kinds in counts(differences).items()
        },
        "schemas": [asdict(change) for change in differences.schemas],
        "rows": [asdict(row) for row in rows],
    }


def _present(row: RowChange) -> RowChange:
    """A change without what was there before, and without the documents and decisions that it comes from."""
    cells = tuple(replace(cell, before="", detail="") for cell in row.cells)
    return replace(row, detail="", cells=cells, label="" if row.kind == "merged" else row.label)


def as_text(differences: Differences, *, limit: int | None = None) -> str:
    """For people: the version asked for, counts, and each change on a line; ``limit`` of them a table.

    Rows of ``evidence`` are only counted: each stands for a cell that is listed.
    """
    if not differences:
        return f"Nothing changed between {differences.old} and {differences.new}.\n"
    lines = [headline(differences), ""]
    lines += [f"  {reason.level}: {reason.what} ({reason.count:,})" for reason in reasons(differences)]
    lines += ["", "Rows"]
    lines += [f"  {table}: {text}" for table, text in count_lines(differences)]
    for table in counts(differences):
        if table == "evidence":
            continue
        rows = [row for row in differences.rows if row.table == table]
        lines += ["", table]
        lines += [line for row in rows[:limit] for line in _lines(row)]
        if limit is not None and len(rows) > limit:
            lines.append(f"  and {len(rows) - limit:,} more rows")
    return "\n".join(lines) + "\n"


def headline(differences: Differences) -> str:
    """Which versions are compared, and which version that asks for."""
    change = level(differences)
    asked = f"a {change} change, so the next version is {next_version(differences.old, change)}"
    return f"From {differences.old} to {differences.new}: {asked}."


def _lines(row: RowChange) -> Iterator[str]:
    other = {"renamed": f", was {row.other_id}", "merged": f", now {row.other_id}"}.get(row.kind, "")
    words = f": {_short(row.label)}" if row.label else ""
    yield f"  {row.kind} {_short(row.row_id)}{_short(other)}{words}  [{cause(row.cause, row.detail)}]"
    for cell in row.cells:
        words = f"{_short(cell.before) or '(empty)'} → {_short(cell.after) or '(empty)'}"
        yield f"    {cell.field}: {words}  [{cause(cell.cause, cell.detail)}]"


def cause(name: str, detail: str) -> str:
    """A cause with what it lies in."""
    return f"{name}: {detail}" if detail else name


def _short(text: str) -> str:
    """Untrusted text on one line of a terminal."""
    line = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in " ".join(text.split()))
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1] + "…"
