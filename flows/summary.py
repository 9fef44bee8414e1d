"""What a run did, as the Markdown pages that Prefect keeps with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from fourthp.pipeline.collecting import CollectReport
from fourthp.records import GateResult, Reject

if TYPE_CHECKING:
    from fourthp.releases import Differences

_SHOWN = 50
_TOLD = ("documents", "events", "commitments")
"""Of these tables a person wants to see each new row."""


def build_summary(outcome: str, numbers: Mapping[str, Any], rejects: Sequence[Reject]) -> str:
    """Return a page with the outcome of a build and its ``metrics``: documents, rows, rejects, time per stage."""
    sections = [
        f"# Build\n\n{outcome}",
        _section("Documents", ("", "documents"), numbers["documents"].items()),
        _section("Rows", ("table", "rows"), numbers["rows"].items()),
        _section("Stages", ("stage", "seconds"), numbers["seconds"].items()),
        _section("Rejected", ("reason", "documents"), numbers["rejected"].items()),
        _section(
            "Rejects",
            ("path", "stage", "reason", "detail"),
            [(reject.path, reject.stage, reject.reason, reject.detail) for reject in rejects],
        ),
    ]
    return _page(sections)


def gate_report(gates: Sequence[GateResult]) -> str:
    """Return a page with the result of every gate, and what it found."""
    findings = [finding for gate in gates for finding in gate.findings]
    findings.sort(key=lambda finding: finding.severity != "blocker")
    sections = [
        "# Gates",
        _section(
            "Results",
            ("gate", "result", "checks", "findings"),
            [
                (gate.gate, "passed" if gate.passed else "**failed**", gate.checks, len(gate.findings))
                for gate in gates
            ],
        ),
        _section(
            "Findings",
            ("severity", "rule", "table", "row", "field", "what was found"),
            [(f.severity, f.rule, f.resource, f.row_id, f.field, f.message) for f in findings],
        ),
    ]
    return _page(sections)


def changes(differences: Differences) -> str:
    """Return a page on what a build changes in the package before it.

    Of rows that are gone it says only how many: what was taken down must not stand here.
    """
    from fourthp.releases import headline
    from fourthp.releases.summary import count_lines

    if not differences:
        return "# What changed\n\nNothing: the package says what the one before it said.\n"
    new = [row for row in differences.rows if row.kind == "added" and row.table in _TOLD]
    sections = [
        f"# What changed\n\n{headline(differences)}",
        _section("Rows", ("table", "what became of its rows, and why"), count_lines(differences)),
        _section("New", ("table", "row", "why"), [(row.table, row.row_id, row.cause) for row in new]),
    ]
    return _page(sections)


def collected(report: CollectReport) -> str:
    """Return a page with what came of each source, what to look at, and what the build will read."""
    kinds = list(dict.fromkeys(kind for source in report.sources for kind in source.counts))
    problems = [(source.source_id, problem) for source in report.sources for problem in source.problems]
    harvest = report.harvest
    sections = [
        f"# Collect\n\n{harvest.documents:,} collected documents, {harvest.twins:,} twins left out. "
        f"{harvest.written:,} files of the seeds are new or changed, {harvest.removed:,} are gone.",
        _section(
            "Sources",
            ("source", "listed", "asked", *(kind.replace("_", " ") for kind in kinds)),
            [
                (source.source_id, source.listed, source.requests, *(source.counts.get(k, 0) for k in kinds))
                for source in report.sources
            ],
        ),
        _section(
            "Failed sources",
            ("source", "why"),
            [(source.source_id, source.failure) for source in report.sources if source.failure],
        ),
        _section(
            "Warnings",
            ("source", "warning"),
            [(source.source_id, warning) for source in report.sources for warning in source.warnings],
        ),
        _section(
            "Pages to look at",
            ("source", "", "address", "reason", "detail"),
            [(source_id, p.kind, p.address, p.reason, p.detail) for source_id, p in problems],
        ),
    ]
    return _page(sections)


def _page(sections: Iterable[str]) -> str:
    return "\n\n".join(section for section in sections if section) + "\n"


def _section(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    rows = list(rows)
    if not rows:
        return ""
    lines = [f"## {title}", "", _line(columns), "|" + "---|" * len(columns)]
    lines += [_line(row) for row in rows[:_SHOWN]]
    if len(rows) > _SHOWN:
        lines += ["", f"and {len(rows) - _SHOWN:,} more"]
    return "\n".join(lines)


def _line(cells: Sequence[object]) -> str:
    texts = ("" if cell is None else " ".join(str(cell).split()).replace("|", "\\|") for cell in cells)
    return "| " + " | ".join(texts) + " |"
