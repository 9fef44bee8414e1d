"""``fourthp verify``: a package or release against its own hashes, its documents, and a rebuild."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from fourthp.cli.gates import exit_on_failure, gates_as_json, show_gates
from fourthp.cli.terminal import (
    UserError,
    as_json_option,
    console,
    package_argument,
    print_json,
    seeds_option,
)

if TYPE_CHECKING:
    from fourthp.records import GateResult
    from fourthp.validate import VerifyReport


@click.command(short_help="Check a package as a third party would.")
@package_argument
@seeds_option
@click.option("--rebuild", is_flag=True, help="Build again from the documents and compare byte for byte.")
@as_json_option
@click.pass_context
def verify(ctx: click.Context, package: Path, seeds: Path, rebuild: bool, as_json: bool) -> None:
    """Check PACKAGE (default: output), a folder or the zip file of a release, as a third party would.

    Every file against its hash; with the documents at hand, every text, quote, value and cell against them;
    with --rebuild, every file against what the documents give when they are read again.
    """
    from fourthp.published import opened
    from fourthp.validate import check_files

    has_seeds = seeds.exists() or rebuild
    if ctx.get_parameter_source("seeds") is not ParameterSource.DEFAULT:
        has_seeds = True
    report: VerifyReport | None = None
    with opened(package) as found, console(stderr=True).status("checking"):
        gates = [check_files(found.directory)]
        if has_seeds:
            report = _compare(found.directory, seeds)
            gates.append(report.result)
        if rebuild:
            gates.append(_rebuilt(found.directory, seeds))
    if as_json:
        print_json({"gates": gates_as_json(gates), "verified": asdict(report) if report else None})
    else:
        show_gates(gates)
        click.echo(report or f"Only hashes were checked, for the documents are not in {seeds} (--seeds).")
    exit_on_failure(ctx, gates)


def _compare(package: Path, seeds: Path) -> VerifyReport:
    from fourthp.cli.texts import read_texts
    from fourthp.validate import verify as compare

    return compare(package, read_texts(seeds))


def _rebuilt(package: Path, seeds: Path) -> GateResult:
    """Build into a copy of the package, so that ids carry over as they did, and compare what comes out."""
    from fourthp.pipeline import GateError, InputError, Settings, build
    from fourthp.records import Finding
    from fourthp.releases import compare_rebuild, database_name

    with tempfile.TemporaryDirectory(prefix="fourthp-") as folder:
        output = Path(folder) / "output"
        shutil.copytree(package, output)
        try:
            build(Settings(seeds, output))
        except (InputError, GateError) as error:
            raise UserError(f"The rebuild failed: {error}") from None
        result = compare_rebuild(package, output)
        database = package / database_name(package)
        if database.is_file() and not _same_database(database, output, Path(folder)):
            message = f"{database.name}: holds something else than the documents give"
            finding = Finding("rebuild", "other_content", "blocker", message)
            result = replace(result, findings=(*result.findings, finding))
        return result


def _same_database(database: Path, rebuilt: Path, scratch: Path) -> bool:
    """Compare what the databases hold: another version of SQLite writes the same rows in other bytes."""
    from fourthp.exports import same_content, write_sqlite
    from fourthp.published import Package

    again = scratch / "package.sqlite"
    write_sqlite(Package(rebuilt), again)
    return same_content(database, again)
