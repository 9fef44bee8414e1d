"""The pipeline: stages joined through a workspace on disk, and the way to run them in one process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from fourthp.codec import read_records
from fourthp.pipeline.settings import InputError, Settings
from fourthp.pipeline.stages import STAGES, GateError, Stage, StageReport
from fourthp.pipeline.workspace import Workspace
from fourthp.records import GateResult

__all__ = [
    "STAGES",
    "BuildReport",
    "GateError",
    "InputError",
    "Settings",
    "Stage",
    "StageReport",
    "Workspace",
    "build",
    "opened",
]

OnStage = Callable[[str, int, int], None]
"""Called with a stage's name and how many of how many steps are done; 0 of 0 when it begins."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a finished build did, stage by stage, and what the gates said of the package."""

    stages: tuple[StageReport, ...]
    gates: tuple[GateResult, ...]


@contextmanager
def opened(settings: Settings) -> Iterator[Workspace]:
    """Check ``settings`` and hold an empty workspace for one run.

    Raises:
        InputError: something is wrong that would make the run fail, or another run is going on.
    """
    settings.check()
    workspace = Workspace.beside(settings.output)
    with workspace.locked():
        workspace.clear()
        yield workspace


def build(settings: Settings, *, on_stage: OnStage = lambda *_: None) -> BuildReport:
    """Run all stages in this process and put the package at ``settings.output``.

    Raises:
        InputError: the inputs or the place of the output cannot be used; nothing was written.
        GateError: a gate found a blocker; the former output stands untouched.
    """
    reports: list[StageReport] = []
    with opened(settings) as workspace:
        for stage in STAGES:
            on_stage(stage.name, 0, 0)
            reports.append(stage.run(settings, workspace, partial(on_stage, stage.name)))
        return BuildReport(tuple(reports), tuple(read_records(workspace.gates, GateResult)))
