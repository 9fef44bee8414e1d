"""Reading documents as tasks: some hundreds of them, however many documents there are."""

# Annotations are not postponed here: a served flow reaches its process pickled, and there their names are not known.

import json
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from prefect import State, get_run_logger, task
from prefect.cache_policies import NO_CACHE
from prefect.task_runners import ThreadPoolTaskRunner

from fourthp.pipeline import Settings, Workspace
from fourthp.pipeline.batches import OnStep, account, batch_files, portions, processes, read_files
from fourthp.pipeline.reading import Reader
from fourthp.pipeline.stages import reader_of

TAG = "fourthp-read"
"""The tag of tasks that read documents: a limit on it holds for all runs of a server together."""

RETRY_DELAYS = [2.0, 10.0]
"""Seconds to wait before what had trouble with storage is tried again."""


def storage_may_recover(_task: Any, _run: Any, state: State[Any]) -> bool:
    """Whether an attempt failed for trouble with storage: waiting mends no document and no code."""
    error = state.data
    while isinstance(error, BaseException) and not isinstance(error, OSError):
        error = error.__cause__ or error.__context__
    return isinstance(error, OSError)


@task(
    name="read-batches",
    task_run_name="{name}",
    tags={TAG},
    cache_policy=NO_CACHE,
    retries=len(RETRY_DELAYS),
    retry_delay_seconds=RETRY_DELAYS,
    retry_condition_fn=storage_may_recover,
)
def read_portion(
    name: str, reader: Reader, workspace: Workspace, files: list[Path], pool: ProcessPoolExecutor | None
) -> Counter[str]:
    """Read some batches, log a line of JSON on each, and return what was done, in numbers."""
    total: Counter[str] = Counter()
    for done in read_files(pool, partial(reader.read_batch, workspace), files):
        get_run_logger().info("%s", json.dumps(account(done)))
        total.update(done[-1])
    return total


def read_in_tasks(settings: Settings, workspace: Workspace, on_step: OnStep) -> Mapping[str, int]:
    """Do the work of the stage ``read`` on this machine, every portion of batches in a task of its own."""
    files = batch_files(workspace.documents)
    reader = reader_of(settings)
    parts = portions(files)
    workers = min(settings.jobs, len(files))
    total: Counter[str] = Counter()
    runner: ThreadPoolTaskRunner[Counter[str]] = ThreadPoolTaskRunner(max_workers=max(1, workers))
    with processes(workers) as pool, runner:
        futures = [
            runner.submit(
                read_portion,
                {
                    "name": f"read {number} of {len(parts)}",
                    "reader": reader,
                    "workspace": workspace,
                    "files": part,
                    "pool": pool,
                },
            )
            for number, part in enumerate(parts, start=1)
        ]
        for number, future in enumerate(futures, start=1):
            total.update(future.result())
            on_step(number, len(parts))
    return total
