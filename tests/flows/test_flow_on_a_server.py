"""The flow on a Prefect server that is already running: its state and summary can be read there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

SEEDS = Path(__file__).parents[2] / "seeds"
FAILING_GATE = """
import sys
import fourthp.validate
from fourthp.records import Finding, GateResult
finding = Finding("harm", "private_person", "blocker", "has no public role", "persons", "jane-doe", "name")
fourthp.validate.validate_package = lambda *_, **__: [GateResult("harm", 1, (finding,))]
from flows.build import main
sys.exit(main())
"""


def _query(api: str, collection: str, body: dict[str, Any]) -> list[dict[str, Any]]:
    request = Request(
        f"{api}/{collection}/filter", json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with urlopen(request) as answer:
        found: list[dict[str, Any]] = json.load(answer)
        return found


def _last_run(api: str) -> dict[str, Any]:
    return _query(api, "flow_runs", {"sort": "START_TIME_DESC", "limit": 1})[0]


def _summary(api: str, flow_run: dict[str, Any]) -> str:
    by_run = {"artifacts": {"flow_run_id": {"any_": [flow_run["id"]]}}}
    (artifact,) = _query(api, "artifacts", by_run)
    assert artifact["key"] == "build-summary"
    return str(artifact["data"])


def test_a_run_is_recorded_with_its_summary(run: Any, server: str, tmp_path: Path) -> None:
    output = tmp_path / "output"
    done = run("-m", "flows.build", "--seeds", SEEDS, "--output", output, PREFECT_API_URL=server)

    assert done.returncode == 0, done.stderr
    assert "Starting temporary server" not in done.stderr
    assert (output / "datapackage.json").is_file()
    flow_run = _last_run(server)
    assert (flow_run["state_type"], flow_run["parameters"]["output"]) == ("COMPLETED", str(output))
    summary = _summary(server, flow_run)
    assert "| documents | 2 |" in summary
    assert "## Gates" in summary
    assert "| release |" in summary


def test_a_failed_gate_fails_the_run_and_leaves_the_former_package(
    run: Any, server: str, tmp_path: Path
) -> None:
    output = tmp_path / "output"
    done = run("-c", FAILING_GATE, "--seeds", SEEDS, "--output", output, PREFECT_API_URL=server)

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert not output.exists()
    flow_run = _last_run(server)
    assert (flow_run["state_type"], flow_run["state_name"]) == ("FAILED", "GateFailed")
    assert "| blocker | private_person | persons | jane-doe | name |" in _summary(server, flow_run)
