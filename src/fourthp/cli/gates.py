"""``fourthp validate``: the gates, on a package that is already there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fourthp.cli.terminal import (
    as_json_option,
    console,
    package_argument,
    print_json,
    printable,
    seeds_option,
)

if TYPE_CHECKING:
    from fourthp.records import GateResult

_SHOWN = 20


@click.command(short_help="Put a data package through all gates.")
@package_argument
@seeds_option
@as_json_option
@click.pass_context
def validate(ctx: click.Context, package: Path, seeds: Path, as_json: bool) -> None:
    """Put the data package in PACKAGE (default: output) through all gates.

    Where the documents are not at hand, quotes are not looked up.
    """
    from fourthp.cli.texts import read_texts
    from fourthp.published import opened
    from fourthp.validate import validate_package

    texts = read_texts(seeds) if seeds.exists() else None
    with opened(package) as found, console(stderr=True).status("checking"):
        gates = validate_package(found.directory, texts=texts)
    if as_json:
        print_json(gates_as_json(gates))
    else:
        show_gates(gates)
    exit_on_failure(ctx, gates)


def gates_as_json(gates: Sequence[GateResult]) -> list[dict[str, Any]]:
    """Return what the gates found as JSON values."""
    return [{**asdict(gate), "passed": gate.passed} for gate in gates]


def show_findings(gates: Sequence[GateResult], *, stderr: bool = False) -> None:
    """Print what the gates found, blockers first; of many findings only the first ones."""
    from rich.text import Text

    findings = [finding for gate in gates for finding in gate.findings]
    findings.sort(key=lambda finding: finding.severity != "blocker")
    out = console(stderr=stderr)
    for finding in findings[:_SHOWN]:
        place = "/".join(part for part in (finding.resource, finding.row_id, finding.field) if part)
        style = "bold red" if finding.severity == "blocker" else "yellow"
        out.print(
            Text.assemble(
                (finding.severity, style),
                " ",
                (printable(place), "bold"),
                f" {finding.gate}:{finding.rule} ",
                printable(finding.message),
            )
        )
    if len(findings) > _SHOWN:
        out.print(f"and {len(findings) - _SHOWN:,} more")


def show_gates(gates: Sequence[GateResult]) -> None:
    """Print what the gates found, and a line for each gate."""
    show_findings(gates)
    for gate in gates:
        outcome = "passed" if gate.passed else "failed"
        click.echo(f"{gate.gate}: {outcome}, {gate.checks:,} checks, {len(gate.findings):,} findings")


def exit_on_failure(ctx: click.Context, gates: Sequence[GateResult]) -> None:
    """End with code 1 where a gate failed."""
    if not all(gate.passed for gate in gates):
        ctx.exit(1)
