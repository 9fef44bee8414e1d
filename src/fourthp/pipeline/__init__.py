"""The pipeline: stages joined through a workspace on disk, and the way to run them in one process."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from fourthp.codec import read_records
from fourthp.pipeline.about import CHANGES as CHANGES_FILE
from fourthp.pipeline.about import FILE as ABOUT_FILE
from fourthp.pipeline.about import About, read_about, read_changes, with_release
from fourthp.pipeline.batches import UNGUARDED
from fourthp.pipeline.metrics import write_metrics
from fourthp.pipeline.settings import BusyError, InputError, Settings, cache_beside
from fourthp.pipeline.stages import STAGES, GateError, Stage, StageReport
from fourthp.pipeline.unchanged import BuildReport, inputs_of, note, unchanged
from fourthp.pipeline.workspace import Workspace
from fourthp.records import GateResult

__all__ = [
    "ABOUT_FILE",
    "CHANGES_FILE",
    "STAGES",
    "About",
    "BuildReport",
    "BusyError",
    "GateError",
    "InputError",
    "Run",
    "Settings",
    "Stage",
    "StageReport",
    "Workspace",
    "build",
    "cache_beside",
    "opened",
    "read_about",
    "read_changes",
    "with_release",
]

OnStage = Callable[[str, int, int], None]
"""Called with a stage's name and how many of how many steps are done; 0 of 0 when it begins."""


class Run:
    """One run: its settings, its workspace, and what earlier runs make unnecessary.

    ``before`` is the report of the last run where nothing has changed since, so that no stage need run.
    """

    def __init__(self, settings: Settings, workspace: Workspace) -> None:
        self.settings = settings
        self.workspace = workspace
        self._inputs = inputs_of(settings)
        self.before = None if settings.anew else unchanged(workspace, settings, self._inputs)
        if self.before is None:
            workspace.clear()

    def finished(self, stages: list[StageReport]) -> BuildReport:
        """Note that all stages ran; returns what they did."""
        write_metrics(self.workspace, stages)
        gates = tuple(read_records(self.workspace.gates, GateResult))
        report = BuildReport(tuple(stages), gates, is_new=bool(stages[-1].counts["changed"]))
        note(self.workspace, self.settings, self._inputs, report)
        return report


@contextmanager
def opened(settings: Settings) -> Iterator[Run]:
    """Check ``settings`` and hold the workspace for one run.

    Raises:
        InputError: something is wrong that would make the run fail.
        BusyError: another run is going on.
    """
    if getattr(multiprocessing.current_process(), "_inheriting", False):
        raise InputError(f"A process that was to read documents came upon this build itself. {UNGUARDED}")
    settings.check()
    workspace = Workspace.beside(settings.output)
    with workspace.locked():
        yield Run(settings, workspace)


def build(settings: Settings, *, on_stage: OnStage = lambda *_: None) -> BuildReport:
    """Run all stages in this process and put the package at ``settings.output``.

    Where nothing has changed since the last run, no stage runs and nothing is written.

    Raises:
        InputError: the inputs or the place of the output cannot be used; nothing was written.
        GateError: a gate found a blocker; the former output stands untouched.
    """
    with opened(settings) as run:
        if run.before is not None:
            return run.before
        reports: list[StageReport] = []
        for stage in STAGES:
            on_stage(stage.name, 0, 0)
            reports.append(stage.run(settings, run.workspace, partial(on_stage, stage.name)))
        return run.finished(reports)
