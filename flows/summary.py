"""What a run did, as the Markdown page that Prefect keeps with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fourthp.pipeline import StageReport
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
