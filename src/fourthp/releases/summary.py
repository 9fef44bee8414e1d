"""Differences in numbers, as JSON and as text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, replace
from itertools import groupby, islice

from fourthp.json_pieces import json_pieces
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


def as_json(differences: Differences, *, past: bool = True) -> Iterator[str]:
    """Everything as JSON in pieces, for machines: the version asked for and why, counts, and every change.

    Without ``past`` rows that went are only counted, and cells do not say what they said before: what was taken
    down must not come back in the account of its going.
    """
    change = level(differences)
    rows = (row if past else _present(row) for row in differences.rows if past or row.kind != "removed")
    members: dict[str, object] = {
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
        "rows": (asdict(row) for row in rows),
    }
    yield from json_pieces(members)
    yield "\n"


def _present(row: RowChange) -> RowChange:
    """A change without what was there before, and without the documents and decisions that it comes from."""
    cells = tuple(replace(cell, before="", detail="") for cell in row.cells)
    return replace(row, detail="", cells=cells, label="" if row.kind == "merged" else row.label)


def as_text(differences: Differences, *, limit: int | None = None) -> Iterator[str]:
    """Lines for people: the version asked for, counts, and each change on a line; ``limit`` of them a table.

    Rows of ``evidence`` are only counted: each stands for a cell that is listed.
    """
    if not differences:
        yield f"Nothing changed between {differences.old} and {differences.new}.\n"
        return
    yield f"{headline(differences)}\n\n"
    for reason in reasons(differences):
        yield f"  {reason.level}: {reason.what} ({reason.count:,})\n"
    yield "\nRows\n"
    for table, text in count_lines(differences):
        yield f"  {table}: {text}\n"
    for table, rows in listed(differences):
        yield f"\n{table}\n"
        for row in islice(rows, limit):
            yield from (f"{line}\n" for line in _lines(row))
        if more := sum(1 for _ in rows):
            yield f"  and {more:,} more rows\n"


def listed(differences: Differences) -> Iterator[tuple[str, Iterator[RowChange]]]:
    """The changes of each table but ``evidence``, whose rows each stand for a cell that is listed."""
    for table, rows in groupby(differences.rows, key=lambda row: row.table):
        if table != "evidence":
            yield table, rows


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
