"""Finding out that a build would change nothing, without building.

The last finished run is noted with a hash of its inputs and one of the package that it made. Where both
are still what they were, another run would make the same package.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from fourthp.codec import from_json, to_json
from fourthp.pipeline.fingerprint import build_fingerprint
from fourthp.pipeline.settings import Settings
from fourthp.pipeline.stages import StageReport
from fourthp.pipeline.workspace import Workspace
from fourthp.records import GateResult


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a finished build did, stage by stage, and what the gates said of the package.

    ``is_new`` is False where the package that was there before is the same, byte for byte.
    """

    stages: tuple[StageReport, ...]
    gates: tuple[GateResult, ...]
    is_new: bool


@dataclass(frozen=True, slots=True)
class _Built:
    """A finished run: the hashes of what it was made from and of what it made."""

    inputs: str
    package: str
    report: BuildReport


def inputs_of(settings: Settings) -> str:
    """A hash of all that the package is made from, but for the last release."""
    return build_fingerprint(settings.seeds, settings.reference, settings.all_topics, settings.rows_per_file)


def note(workspace: Workspace, settings: Settings, inputs: str, report: BuildReport) -> None:
    """Note a finished run; ``inputs`` are those from before it began."""
    package = _package(settings.output)
    if package is not None:
        whole = workspace.built.with_suffix(".new")
        whole.write_bytes(to_json(_Built(inputs, package, report)))
        whole.replace(workspace.built)


def unchanged(workspace: Workspace, settings: Settings, inputs: str) -> BuildReport | None:
    """The report of the last run, if one with these ``inputs`` would leave ``settings.output`` as it is."""
    with contextlib.suppress(OSError, ValidationError):
        built = from_json(workspace.built.read_bytes(), _Built)
        if built.inputs == inputs and built.package == _package(settings.output):
            return BuildReport((), built.report.gates, is_new=False)
    return None


def _package(output: Path) -> str | None:
    """A hash of the names and bytes of all files of a package; None where there is none."""
    from fourthp.publish import contents

    whole = hashlib.sha256()
    found = contents(output)
    for name, digest in found.items():
        whole.update(os.fsencode(name) + b"\0" + digest.encode() + b"\n")
    return whole.hexdigest() if found else None
