"""``fourthp build``."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fourthp.cli.terminal import (
    UserError,
    as_json_option,
    console,
    log_to_stderr,
    output_folder,
    print_json,
    seeds_folder,
)

if TYPE_CHECKING:
    from fourthp.pipeline import BuildReport, OnStage


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@click.command()
@seeds_folder(
    "Folder of documents (.txt, .html, .md, .json, .jsonl, .parquet), with an optional publishers.yaml."
)
@output_folder("Where the data package goes. It is replaced at once, and only if every gate passes.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=_cores,
    show_default="all cores",
    help="Processes that read documents at the same time.",
)
@click.option(
    "--engine",
    type=click.Choice(("local", "dask")),
    default="local",
    show_default=True,
    help="Read documents in processes of this machine, or on a Dask cluster.",
)
@click.option("--scheduler", metavar="ADDRESS", help="Dask scheduler; without it a small cluster is started.")
@click.option("--storage", metavar="URL", help="Folder that all workers of the cluster share.")
@click.option("--all-topics", is_flag=True, help="Read facts from documents off the topic, too.")
@click.option("--anew", is_flag=True, help="Read every document, also those that earlier builds have read.")
@click.option(
    "--verbose", is_flag=True, help="Write a line of JSON for every batch and stage to standard error."
)
@click.option(
    "--rows-per-file",
    type=click.IntRange(min=1),
    help="Publish a table with more rows as several files; a million, if nothing is said.",
)
@click.option("--quiet", is_flag=True, help="Say nothing but errors.")
@as_json_option
@click.pass_context
def build(
    ctx: click.Context,
    seeds: Path,
    output: Path,
    jobs: int,
    engine: str,
    scheduler: str | None,
    storage: str | None,
    all_topics: bool,
    anew: bool,
    rows_per_file: int | None,
    verbose: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Turn a folder of documents into a validated data package.

    Runs all stages in this process, without a server; `python -m flows.build` runs the same stages
    as a Prefect flow.
    """
    from fourthp.cli.gates import gates_as_json, show_findings
    from fourthp.pipeline import GateError, InputError, Settings
    from fourthp.pipeline import build as run

    settings = Settings(seeds, output, jobs, all_topics, anew, engine, scheduler, storage, rows_per_file)
    try:
        if verbose:
            log_to_stderr()
        with _progress(hidden=quiet or as_json or verbose) as on_stage:
            report = run(settings, on_stage=on_stage)
    except InputError as error:
        raise UserError(str(error)) from None
    except GateError as error:
        if as_json:
            print_json({"released": False, "gates": gates_as_json(error.gates), "report": str(error.report)})
        else:
            show_findings(error.gates, stderr=True)
            click.echo(f"Error: {error}", err=True)
        ctx.exit(1)
    if as_json:
        print_json(
            {
                "released": True,
                "is_new": report.is_new,
                "stages": [asdict(stage) for stage in report.stages],
                "gates": gates_as_json(report.gates),
            }
        )
    elif not quiet:
        _show(report, output)


@contextmanager
def _progress(*, hidden: bool) -> Iterator[OnStage]:
    """Show how far a build is, on a terminal only."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

    err = console(stderr=True)
    with Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        console=err,
        transient=True,
        disable=hidden or not err.is_terminal,
    ) as progress:
        task = progress.add_task("", total=None, rate="")

        def on_stage(name: str, done: int, of: int) -> None:
            if not of:
                progress.reset(task, total=None, rate="")
            speed = progress.tasks[task].speed
            rate = f"{speed:.1f} batches/s" if of and speed else ""
            progress.update(task, description=name, completed=done, total=of or None, rate=rate)

        yield on_stage


def _show(report: BuildReport, output: Path) -> None:
    from fourthp.cli.gates import show_findings

    if not report.stages:
        click.echo(f"Nothing has changed since the last build: the package in {output} stays as it is.")
        return
    stages = {stage.name: stage for stage in report.stages}
    rows = stages["normalise"].counts
    width = max(map(len, rows), default=0)
    for name, count in rows.items():
        if count:
            click.echo(f"{name:{width}} {count:8,}")
    show_findings(report.gates)
    checks = sum(gate.checks for gate in report.gates)
    seconds = sum(stage.seconds for stage in report.stages)
    click.echo(f"{len(report.gates)} gates passed ({checks:,} checks) in {seconds:.1f} s.")
    rejects = rows.get("rejects", 0)
    if rejects:
        click.echo(f"{rejects:,} could not be read or published: see {output / 'data' / 'rejects.csv'}")
    counts = stages["read"].counts
    click.echo(f"{counts['documents']:,} documents, {counts.get('cached', 0):,} of them read before.")
    if damaged := counts.get("damaged", 0) + stages["validate"].counts.get("damaged", 0):
        click.echo(f"{damaged:,} damaged cache entries were made again.", err=True)
    if not_kept := counts.get("not_kept"):
        click.echo(f"{not_kept:,} documents could not be kept in the cache.", err=True)
    if stages["validate"].counts.get("not_kept"):
        click.echo("Which rows passed the gates could not be kept in the cache.", err=True)
    changed = "is new" if report.is_new else "is the same as before"
    click.echo(f"The package in {output} {changed}.")
