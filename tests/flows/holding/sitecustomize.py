"""Python imports this when it starts: a flow run then waits somewhere, for a test to step in there.

It waits before its second batch (``FOURTHP_HOLD_AT=batch``) or before a stage (its name), as long as the file that
``FOURTHP_HOLD`` names exists, and says in it which process waits.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from pathlib import Path
from typing import Any

if "FOURTHP_HOLD" in os.environ:
    from fourthp.pipeline import Stage, StageReport, Workspace
    from fourthp.pipeline.reading import Reader

    place, hold = os.environ["FOURTHP_HOLD_AT"], Path(os.environ["FOURTHP_HOLD"])
    read_batch, run = Reader.read_batch, Stage.run

    def wait() -> None:
        if hold.exists():
            hold.write_text(str(os.getpid()))
        while hold.exists():
            time.sleep(0.05)

    def read_batch_when_let(self: Reader, workspace: Workspace, batch: Path) -> Counter[str]:
        if place == "batch" and batch.stem != "00000000":
            wait()
        return read_batch(self, workspace, batch)

    def run_when_let(self: Stage, *arguments: Any) -> StageReport:
        if place == self.name:
            wait()
        return run(self, *arguments)

    Reader.read_batch = read_batch_when_let  # type: ignore[method-assign]
    Stage.run = run_when_let  # type: ignore[method-assign]
