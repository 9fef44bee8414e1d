"""The validation report: what every gate checked and found, for machines and for readers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from fourthp.publish.checksums import write_checksums
from fourthp.records import Finding, GateResult

_SHOWN = 200


def write_report(directory: Path, results: Sequence[GateResult]) -> None:
    """Write ``validation-report.json`` and ``.md``, and bring ``checksums.txt`` up to date.

    The report holds no time and no duration, so that the same package has the same report.
    """
    report = {
        "passed": all(result.passed for result in results),
        "gates": [
            {
                "gate": result.gate,
                "passed": result.passed,
                "checks": result.checks,
                "findings": [asdict(finding) for finding in result.findings],
            }
            for result in results
        ],
    }
    text = json.dumps(report, ensure_ascii=False, indent=2) + "\n"
    (directory / "validation-report.json").write_text(text, encoding="utf-8", newline="\n")
    (directory / "validation-report.md").write_text(_markdown(results), encoding="utf-8", newline="\n")
    write_checksums(directory)


def _markdown(results: Sequence[GateResult]) -> str:
    passed = all(result.passed for result in results)
    lines = [
        "# Validation report",
        "",
        "Every gate passed." if passed else "**A gate failed: this package is not fit to publish.**",
        "A blocker stops publication, a warning does not.",
        "",
        "| gate | result | checks | blockers | warnings |",
        "|---|---|---:|---:|---:|",
    ]
    for result in results:
        blockers = sum(finding.severity == "blocker" for finding in result.findings)
        warnings = len(result.findings) - blockers
        outcome = "passed" if result.passed else "failed"
        lines.append(f"| {result.gate} | {outcome} | {result.checks:,} | {blockers:,} | {warnings:,} |")
    for result in results:
        lines += _findings(result)
    return "\n".join(lines) + "\n"


def _findings(result: GateResult) -> list[str]:
    if not result.findings:
        return []
    lines = [
        "",
        f"## {result.gate}",
        "",
        "| severity | rule | table | row | field | what was found |",
        "|---|---|---|---|---|---|",
    ]
    lines += [_line(finding) for finding in result.findings[:_SHOWN]]
    left = len(result.findings) - _SHOWN
    if left > 0:
        lines += ["", f"… and {left:,} more in `validation-report.json`."]
    return lines


def _line(finding: Finding) -> str:
    parts = (
        finding.severity,
        finding.rule,
        finding.resource,
        finding.row_id,
        finding.field,
        finding.message,
    )
    return "| " + " | ".join(_cell(part) for part in parts) + " |"


def _cell(text: str | None) -> str:
    return " ".join((text or "").split()).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
