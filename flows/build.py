"""Run the pipeline as a Prefect flow: ``python -m flows.build``.

Each stage of :data:`fourthp.pipeline.STAGES` is a task; what the stages do is none of the flow's
business. Tasks hand on no data: it lies in the workspace. Without ``PREFECT_API_URL`` Prefect
starts a server for the run and stops it afterwards; with it, the run is reported to that server.
"""

# Annotations are not postponed here: a served flow reaches its process pickled, and there their names are not known.

import argparse
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any, Literal, cast

from prefect import State, flow, get_run_logger, task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.states import Completed, Failed
from pydantic import Field

from flows.summary import markdown
from fourthp.codec import read_folder, read_records
from fourthp.pipeline import (
    STAGES,
    GateError,
    InputError,
    Run,
    Settings,
    StageReport,
    Workspace,
    opened,
)
from fourthp.records import GateResult, Reject

RETRY_DELAYS = [2.0, 10.0]
"""Seconds to wait before a stage that had trouble with storage is tried again."""

ARTIFACT_KEY = "build-summary"
GATE_FAILED = "GateFailed"
UNUSABLE_INPUT = "UnusableInput"
UNCHANGED = "Unchanged"


def storage_may_recover(_task: Any, _run: Any, state: State[Any]) -> bool:
    """Whether an attempt failed for trouble with storage: waiting mends no document and no code."""
    error = state.data
    while isinstance(error, BaseException) and not isinstance(error, OSError):
        error = error.__cause__ or error.__context__
    return isinstance(error, OSError)


@task(
    cache_policy=NO_CACHE,
    retries=len(RETRY_DELAYS),
    retry_delay_seconds=RETRY_DELAYS,
    retry_condition_fn=storage_may_recover,
)
def run_stage(name: str, settings: Settings, workspace: Workspace) -> StageReport | State[Any]:
    """Run the stage ``name``; what a person has to mend is a failed state whose message says how."""
    stage = next(stage for stage in STAGES if stage.name == name)
    try:
        report = stage.run(settings, workspace)
    except GateError as error:
        return Failed(name=GATE_FAILED, message=str(error))
    except InputError as error:
        return Failed(name=UNUSABLE_INPUT, message=str(error), data=error)
    get_run_logger().info("%s", report)
    return report


@flow(name="fourthp-build", persist_result=False)
def build(
    seeds: Path = Path("seeds"),
    output: Path = Path("output"),
    jobs: Annotated[int, Field(ge=1)] = 1,
    all_topics: bool = False,
    anew: bool = False,
    engine: Literal["local", "dask"] = "local",
    scheduler: str | None = None,
    storage: str | None = None,
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
    """
    settings = Settings(seeds, output, jobs, all_topics, anew, engine, scheduler, storage)
    try:
        with opened(settings) as run:
            if run.before is not None:
                return Completed(name=UNCHANGED, message=f"Nothing has changed: {output} stays as it is")
            return _run_stages(run)
    except InputError as error:
        return Failed(name=UNUSABLE_INPUT, message=str(error))


def _run_stages(run: Run) -> State[Any]:
    settings, workspace = run.settings, run.workspace
    reports: list[StageReport] = []
    outcome: State[Any] = Completed(message=f"The package is in {settings.output}")
    for stage in STAGES:
        stage_task = run_stage.with_options(name=stage.name)
        state = stage_task(stage.name, settings, workspace, return_state=True)
        if not state.is_completed():
            outcome = Failed(name=state.name, message=state.message)
            break
        reports.append(cast(StageReport, state.result()))
    else:
        run.finished(reports)
    create_markdown_artifact(
        markdown(
            str(outcome.message),
            reports,
            list(read_records(workspace.gates, GateResult)) if workspace.gates.exists() else [],
            read_folder(workspace.rejects, Reject),
        ),
        key=ARTIFACT_KEY,
        description="Rows per table, gates, time per stage and rejects of the last build.",
    )
    return outcome


def main() -> int:
    """Run the flow once and return the exit code: 0 done, 1 not published, 2 unusable input."""
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
    state = build(**asdict(settings), return_state=True)
    if state.is_completed():
        return 0
    print(f"Error: {state.message}", file=sys.stderr)
    return 2 if state.name == UNUSABLE_INPUT else 1


if __name__ == "__main__":
    sys.exit(main())
