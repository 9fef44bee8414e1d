"""What a run did, in numbers, for whoever watches it from day to day."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from fourthp.pipeline.stages import StageReport
from fourthp.pipeline.workspace import Workspace
from fourthp.stored import stored_tables


def metrics(workspace: Workspace, stages: Sequence[StageReport]) -> dict[str, Any]:
    """Documents, rejects by reason, rows by table, and the seconds of every stage."""
    counts = {stage.name: dict(stage.counts) for stage in stages}
    rejects = stored_tables(workspace.tables).get("rejects", ())
    return {
        "documents": counts.get("read", {}),
        "rejected": dict(sorted(Counter(str(row.get("reason")) for row in rejects).items())),
        "rows": counts.get("normalise", {}),
        "gates": counts.get("validate", {}),
        "seconds": {stage.name: round(stage.seconds, 3) for stage in stages},
    }


def write_metrics(workspace: Workspace, stages: Sequence[StageReport]) -> None:
    """Leave them as ``metrics.json`` in the workspace: they tell of the run and are no part of the package."""
    text = json.dumps(metrics(workspace, stages), indent=2) + "\n"
    workspace.metrics.write_text(text, encoding="utf-8", newline="\n")
