"""Run the pipeline as a Prefect flow: ``python -m flows.build``.

Each stage of :data:`fourthp.pipeline.STAGES` is a task, and so is each portion of the documents that are read;
what they do is none of the flow's business. Tasks hand on no data: it lies in the workspace. Without
``PREFECT_API_URL`` Prefect starts a server for the run and stops it afterwards; with it, the run is reported there.
"""

# Annotations are not postponed here: a served flow reaches its process pickled, and there their names are not known.

import argparse
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated, Any, Literal, cast

from prefect import State, flow, get_run_logger, task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.states import Cancelled, Completed, Failed
from pydantic import Field

from flows.notify import tell
from flows.reading import RETRY_DELAYS, read_in_tasks, storage_may_recover
from flows.summary import build_summary, changes, gate_report
from fourthp.codec import read_folder, read_records
from fourthp.pipeline import (
    STAGES,
    BusyError,
    GateError,
    InputError,
    Run,
    Settings,
    Stage,
    StageReport,
    Workspace,
    opened,
)
from fourthp.pipeline.metrics import metrics
from fourthp.records import GateResult, Reject

SUMMARY_KEY = "build-summary"
GATES_KEY = "gate-report"
CHANGES_KEY = "what-changed"
GATE_FAILED = "GateFailed"
UNUSABLE_INPUT = "UnusableInput"
UNCHANGED = "Unchanged"
GAVE_WAY = "GaveWay"

LARGEST_COMPARED = 40_000_000
"""Bytes of tables: a package up to this size is compared with the one before it, for both are held in memory."""


@task(
    cache_policy=NO_CACHE,
    retries=len(RETRY_DELAYS),
    retry_delay_seconds=RETRY_DELAYS,
    retry_condition_fn=storage_may_recover,
)
def run_stage(stage: Stage, settings: Settings, workspace: Workspace) -> StageReport | State[Any]:
    """Run a stage; what a person has to mend is a failed state whose message says how."""
    try:
        report = stage.run(settings, workspace)
    except GateError as error:
        return Failed(name=GATE_FAILED, message=str(error))
    except InputError as error:
        return Failed(name=UNUSABLE_INPUT, message=str(error), data=error)
    get_run_logger().info("%s", report)
    return report


@flow(name="fourthp-build", persist_result=False, on_failure=[tell], on_crashed=[tell])
def build(
    seeds: Path = Path("seeds"),
    output: Path = Path("output"),
    jobs: Annotated[int, Field(ge=1)] = 1,
    all_topics: bool = False,
    anew: bool = False,
    engine: Literal["local", "dask"] = "local",
    scheduler: str | None = None,
    storage: str | None = None,
    rows_per_file: Annotated[int | None, Field(ge=1)] = None,
) -> State[Any]:
    """Turn a folder of documents into a validated data package.

    Args:
        seeds: The folder with the documents, and with what is known of their publishers.
        output: Where the package goes. It is replaced at once, and only if every gate passes.
        jobs: How many processes read documents at the same time.
        all_topics: Read facts from documents that have nothing to do with human trafficking, too.
        anew: Read every document, also those that earlier runs have read, and build even if nothing has changed.
        engine: What reads the documents: processes of this machine, or a Dask cluster.
        scheduler: The address of the cluster's scheduler; empty starts a cluster on this machine.
        storage: The place, as fsspec knows it, through which the cluster is handed its batches.
        rows_per_file: A table of more rows is published as several files; empty leaves it at a million.
    """
    settings = Settings(seeds, output, jobs, all_topics, anew, engine, scheduler, storage, rows_per_file)
    try:
        with opened(settings) as run:
            if run.before is not None:
                return Completed(name=UNCHANGED, message=f"Nothing has changed: {output} stays as it is")
            return _run_stages(run)
    except BusyError as error:
        return Cancelled(name=GAVE_WAY, message=str(error))
    except InputError as error:
        return Failed(name=UNUSABLE_INPUT, message=str(error))


def _run_stages(run: Run) -> State[Any]:
    settings, workspace = run.settings, run.workspace
    reports: list[StageReport] = []
    outcome: State[Any] = Completed(message=f"The package is in {settings.output}")
    for stage in STAGES:
        stage_task = run_stage.with_options(name=stage.name)
        if stage.name == "read" and settings.engine == "local":
            # Each batch is tried again by itself.
            stage, stage_task = replace(stage, work=read_in_tasks), stage_task.with_options(retries=0)
        elif stage.name == "release":
            _tell(CHANGES_KEY, "What the new package changes in the one before it.", _changes(run))
        state = stage_task(stage, settings, workspace, return_state=True)
        if not state.is_completed():
            outcome = Failed(name=state.name, message=state.message)
            break
        reports.append(cast(StageReport, state.result()))
    else:
        run.finished(reports)
    if workspace.gates.exists():
        gates = list(read_records(workspace.gates, GateResult))
        _tell(GATES_KEY, f"What the gates say of {settings.output}.", gate_report(gates))
    page = build_summary(
        str(outcome.message), metrics(workspace, reports), read_folder(workspace.rejects, Reject)
    )
    _tell(SUMMARY_KEY, "Documents, rows, rejects and seconds of the last build.", page)
    return outcome


def _tell(key: str, description: str, page: str) -> None:
    create_markdown_artifact(page, key=key, description=description)


def _changes(run: Run) -> str:
    """What the package that is about to be released changes, as far as that can be told."""
    from fourthp.published import DESCRIPTOR, Package, PackageError
    from fourthp.releases import compare

    old, new = run.settings.output, run.workspace.package
    if not (old / DESCRIPTOR).exists():
        return "# What changed\n\nEverything is new: there was no package before.\n"
    if sum(path.stat().st_size for path in (new / "data").glob("*.csv")) > LARGEST_COMPARED:
        return "# What changed\n\nThe package is too large to be compared in passing. Use `fourthp diff`.\n"
    try:
        return changes(compare(Package(old), Package(new)))
    except (PackageError, ValueError) as error:
        return f"# What changed\n\nThe package before cannot be compared with: {error}.\n"


def main() -> int:
    """Run the flow once and return the exit code: 0 done, 1 not published, 2 unusable input.

    2 also where another run is at work in the same place.
    """
    parser = argparse.ArgumentParser(prog="python -m flows.build", description="Run the pipeline as a flow.")
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="folder of documents")
    parser.add_argument("--output", type=Path, default=Path("output"), help="where the package goes")
    parser.add_argument("--jobs", type=int, default=1, help="processes that read documents")
    parser.add_argument("--all-topics", action="store_true", help="read facts off the topic, too")
    parser.add_argument("--anew", action="store_true", help="read every document")
    settings = Settings(**vars(parser.parse_args()))
    try:
        settings.check()
    except InputError as error:
        print(f"Error: {error}", file=sys.stderr)
        return 2
    return exit_code(build(**asdict(settings), return_state=True))


def exit_code(state: State[Any]) -> int:
    """The exit code of a finished run, with its error told: 0 done, 2 unusable input or another run at work, else 1."""
    if state.is_completed():
        return 0
    print(f"Error: {state.message}", file=sys.stderr)
    return 2 if state.name in (UNUSABLE_INPUT, GAVE_WAY) else 1


if __name__ == "__main__":
    sys.exit(main())
