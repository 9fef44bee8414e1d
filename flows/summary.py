"""What a run did, as the Markdown page that Prefect keeps with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fourthp.pipeline import StageReport
from fourthp.pipeline.collecting import CollectReport
from fourthp.records import GateResult, Reject

_SHOWN = 50


def markdown(
    outcome: str, stages: Sequence[StageReport], gates: Sequence[GateResult], rejects: Sequence[Reject]
) -> str:
    """Return a page with the outcome, time per stage, rows per table, gates and rejects."""
    rows = next((stage.counts for stage in stages if stage.name == "normalise"), {})
    findings = [finding for gate in gates for finding in gate.findings]
    sections = [
        f"# Build\n\n{outcome}",
        _section("Stages", ("stage", "seconds"), [(stage.name, f"{stage.seconds:.2f}") for stage in stages]),
        _section("Rows", ("table", "rows"), rows.items()),
        _section(
            "Gates",
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
        _section(
            "Rejects",
            ("path", "stage", "reason", "detail"),
            [(reject.path, reject.stage, reject.reason, reject.detail) for reject in rejects],
        ),
    ]
    return "\n\n".join(section for section in sections if section) + "\n"


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
