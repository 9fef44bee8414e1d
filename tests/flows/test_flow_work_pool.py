"""The deployments of prefect.yaml on a work pool: cancelled, killed, two at once, their server restarted."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

import pytest
from prefect_server import AT_ONCE, NO_TELEMETRY, ROOT, eventually, started

from fourthp.publish import contents

KILLED_AT = os.environ.get("FOURTHP_KILLED_AT", "batch").split()
"""Where runs are killed: before a stage, or before the second batch; ``make soak`` tries them all."""

HOLDING = Path(__file__).parent / "holding"


@pytest.fixture(scope="module")
def worker(
    environment: dict[str, str], server: Any, run: Any, inbox: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """All deployments registered, and a worker that runs them, as the documentation says it is done."""
    for command in ("work-pool create --type process fourthp", "--no-prompt deploy --all"):
        done = run("-m", "prefect", *command.split(), PREFECT_API_URL=server.api, **NO_TELEMETRY)
        assert done.returncode == 0, done.stdout + done.stderr
    server.silence("fourthp-daily/daily")
    log = tmp_path_factory.mktemp("worker") / "worker.log"
    settings = {**environment, **AT_ONCE, **NO_TELEMETRY, "PREFECT_API_URL": server.api}
    settings["FOURTHP_NOTIFY"] = inbox.address
    with started("-m", "prefect", "worker", "start", "--pool", "fourthp", environment=settings, log=log):
        yield


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """A package that was published before."""
    return shutil.copytree(ROOT / "output", tmp_path / "output")


@pytest.fixture
def hold(tmp_path: Path) -> Path:
    """As long as this file is there, a run waits; then it holds the id of the process that does."""
    path = tmp_path / "hold"
    path.touch()
    return path


Begin = Callable[..., dict[str, Any]]


@pytest.fixture
def begin(server: Any, worker: None, press: Path, output: Path, hold: Path) -> Begin:
    """Ask for a build of the sixty documents that waits at ``place``, and wait until it does."""

    def ask(place: str = "") -> dict[str, Any]:
        deployment = server("deployments/name/fourthp-build/rebuild")
        holding = {"PYTHONPATH": str(HOLDING), "FOURTHP_HOLD": str(hold)}
        body = {
            "parameters": {"seeds": str(press), "output": str(output), "anew": False},
            "job_variables": {"env": {**NO_TELEMETRY, **holding, "FOURTHP_HOLD_AT": place}},
            "state": {"type": "SCHEDULED"},
        }
        made: dict[str, Any] = server(f"deployments/{deployment['id']}/create_flow_run", body)
        if place:
            eventually(hold.read_text)
        return made

    return ask


@pytest.fixture
def build_here(here: None, press: Path, output: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Any]:
    """Build the same from this process, without the time that the gates take."""
    from flows.build import build

    import fourthp.validate

    monkeypatch.setattr(fourthp.validate, "gate_by_gate", lambda *_, **__: [])
    return lambda: build(seeds=press, output=output, return_state=True)


def test_a_cancelled_run_leaves_the_package_and_the_next_one_goes_on(
    server: Any, begin: Begin, build_here: Callable[[], Any], output: Path, hold: Path
) -> None:
    before = contents(output)
    held = begin("normalise")
    server(f"flow_runs/{held['id']}/set_state", {"state": {"type": "CANCELLING"}})
    assert server.ended(held)["state_type"] == "CANCELLED"
    assert contents(output) == before
    eventually(lambda: not is_alive(int(hold.read_text())))

    assert build_here().is_completed()
    assert contents(output) != before
    assert "| cached | 60 |" in server.pages(server.last_run("fourthp-build"))["build-summary"]


@pytest.mark.parametrize("place", KILLED_AT)
def test_a_killed_run_is_told_and_leaves_the_package_and_the_next_one_goes_on(
    place: str, server: Any, begin: Begin, build_here: Callable[[], Any], output: Path, hold: Path, inbox: Any
) -> None:
    before = contents(output)
    held = begin(place)
    os.kill(int(hold.read_text()), signal.SIGKILL)
    assert server.ended(held)["state_type"] == "CRASHED"
    assert contents(output) == before
    message = eventually(lambda: next((m for m in inbox.messages if held["name"] in m["message"]), None))
    assert message["title"] == "fourthp-build: Crashed"

    assert build_here().is_completed()
    read_before = {"ingest": 0, "batch": 50}.get(place, 60)
    assert f"| cached | {read_before} |" in server.pages(server.last_run("fourthp-build"))["build-summary"]


def test_of_two_runs_at_once_one_gives_way_and_the_other_outlives_its_server_and_so_do_schedules(
    server: Any, begin: Begin, build_here: Callable[[], Any], output: Path, hold: Path
) -> None:
    before = contents(output)
    first = begin("batch")
    second = begin()
    assert server.ended(second)["state_type"] == "CANCELLED"
    assert build_here().name == "GaveWay"
    assert contents(output) == before

    schedule = server.due_soon("fourthp-validate/validate", package=str(output), seeds=str(ROOT / "seeds"))
    server.stop()
    down = datetime.now(UTC)
    server.start()
    assert server(f"flow_runs/{first['id']}")["state_type"] == "RUNNING"
    scheduled = server.ended(eventually(lambda: server.run_of(schedule)))
    assert (scheduled["state_type"], scheduled["auto_scheduled"]) == ("COMPLETED", True)
    assert datetime.fromisoformat(scheduled["start_time"]) > down

    hold.unlink()
    assert server.ended(first)["state_type"] == "COMPLETED"
    assert contents(output) != before
    assert "| documents | 60 |" in server.pages(first)["build-summary"]


@pytest.mark.parametrize("wrong", [{"jobs": 0}, {"engine": "spark"}, {"anew": "perhaps"}])
def test_the_server_refuses_wrong_parameters(server: Any, worker: None, wrong: dict[str, Any]) -> None:
    deployment = server("deployments/name/fourthp-build/rebuild")
    with pytest.raises(HTTPError) as refused:
        server(f"deployments/{deployment['id']}/create_flow_run", {"parameters": wrong})
    assert 400 <= refused.value.code < 500


def test_the_page_that_starts_a_run_says_what_each_parameter_is(server: Any, worker: None) -> None:
    for name in ("fourthp-daily/daily", "fourthp-build/rebuild", "fourthp-validate/validate"):
        shown = server(f"deployments/name/{name}")["parameter_openapi_schema"]["properties"]
        assert shown
        assert all(parameter["description"] for parameter in shown.values())


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
