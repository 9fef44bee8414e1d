"""Collect what publishers have put out, as a Prefect flow: ``python -m flows.collect``.

Each source is a task. What is collected lies in the store; tasks hand on nothing but their reports. A source
that fails is told in the artifact and stops no other.
"""

# Annotations are not postponed here: a served flow reaches its process pickled, and there their names are not known.

import argparse
import sys
from pathlib import Path
from typing import Any

from prefect import State, flow, get_run_logger, task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.states import Cancelled, Completed, Failed
from prefect.task_runners import ThreadPoolTaskRunner

from flows.build import GAVE_WAY, UNUSABLE_INPUT, exit_code
from flows.notify import tell
from flows.reading import storage_may_recover
from flows.summary import collected
from fourthp.collect import SourceReport
from fourthp.pipeline import BusyError, InputError
from fourthp.pipeline.collecting import (
    SOURCES_AT_ONCE,
    Collection,
    CollectReport,
    CollectSettings,
    failed_report,
    opened_collection,
)

SITE_RETRY_DELAYS = [30.0, 120.0]
"""Seconds to wait before a source whose site gave no answer is tried again; its client has insisted already."""

ARTIFACT_KEY = "collect-summary"
NOTHING_COLLECTED = "NothingCollected"


class SiteDownError(Exception):
    """The site of a source gives no answer; it may do so later."""

    def __init__(self, report: SourceReport) -> None:
        super().__init__(report.failure)
        self.report = report


def may_recover(task: Any, run: Any, state: State[Any]) -> bool:
    """Whether waiting may mend what ended an attempt."""
    return isinstance(state.data, SiteDownError) or storage_may_recover(task, run, state)


@flow(
    name="fourthp-collect",
    persist_result=False,
    on_failure=[tell],
    on_crashed=[tell],
    task_runner=ThreadPoolTaskRunner(max_workers=SOURCES_AT_ONCE),  # type: ignore[arg-type]
)
def collect(
    seeds: Path = Path("seeds"),
    store: str = "collected/store",
    into: Path = Path("collected/seeds"),
    only: tuple[str, ...] = (),
    contact: str | None = None,
    allow: tuple[str, ...] = (),
) -> State[Any]:
    """Fetch what is new at the sources that are due, and write a folder of seeds for the build.

    Args:
        seeds: The folder with sources.yaml and publishers.yaml.
        store: The snapshot store: a folder, or the URL of a storage.
        into: Where the folder of seeds goes.
        only: Read these sources, whatever their status and schedule.
        contact: Web or mail address of whoever runs this, if sources.yaml has none.
        allow: Private networks that may be reached (CIDR).
    """
    settings = CollectSettings(seeds, store, into, only, contact, allow)
    try:
        with opened_collection(settings) as collection:
            report = CollectReport(tuple(_reports(collection)), collection.write_seeds())
    except BusyError as error:
        return Cancelled(name=GAVE_WAY, message=str(error))
    except InputError as error:
        return Failed(name=UNUSABLE_INPUT, message=str(error))
    create_markdown_artifact(
        collected(report),
        key=ARTIFACT_KEY,
        description="What was new, changed, refused and failed at each source.",
    )
    told = f"{report.harvest.documents:,} collected documents are in {into}"
    if report.failed:
        return Failed(name=NOTHING_COLLECTED, message=f"No source could be read; {told}")
    return Completed(message=told)


def _reports(collection: Collection) -> list[SourceReport]:
    """Collect all sources, each in a task of its own."""
    sources = {source.source_id: source for source in collection.sources}

    @task(
        cache_policy=NO_CACHE,
        retries=len(SITE_RETRY_DELAYS),
        retry_delay_seconds=SITE_RETRY_DELAYS,
        retry_condition_fn=may_recover,
    )
    def collect_source(source_id: str) -> SourceReport:
        """Collect one source; what it logs is its report in a line."""
        report = collection.collect(sources[source_id])
        get_run_logger().info("%s: %s", source_id, report.failure or report.counts)
        for warning in report.warnings:
            get_run_logger().warning("%s: %s", source_id, warning)
        if report.may_recover:
            collection.fetcher.try_again()
            raise SiteDownError(report)
        return report

    futures = {name: collect_source.with_options(name=name).submit(name) for name in sources}
    reports = []
    for name, future in futures.items():
        future.wait()
        found = future.result(raise_on_failure=False)
        if isinstance(found, SiteDownError):
            found = found.report
        reports.append(failed_report(sources[name], found) if isinstance(found, BaseException) else found)
    return reports


def main() -> int:
    """Run the flow once and return the exit code: 0 done, 1 no source could be read, 2 unusable input.

    2 also where another run is at work in the same place.
    """
    parser = argparse.ArgumentParser(prog="python -m flows.collect", description="Collect as a flow.")
    parser.add_argument("only", nargs="*", metavar="SOURCE", help="read these, whatever their status")
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="folder with sources.yaml")
    parser.add_argument("--store", default="collected/store", help="snapshot store")
    parser.add_argument("--into", type=Path, default=Path("collected/seeds"), help="where the seeds go")
    parser.add_argument("--contact", help="address of whoever runs this")
    parser.add_argument("--allow", action="append", default=[], help="private network that may be reached")
    return exit_code(collect(**vars(parser.parse_args()), return_state=True))


if __name__ == "__main__":
    sys.exit(main())
