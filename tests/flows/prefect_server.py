"""A Prefect server on loopback, and what tests ask of it."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import pytest

ROOT = Path(__file__).parents[2]
SECONDS = 480
ENDED = ("COMPLETED", "FAILED", "CRASHED", "CANCELLED")
# What a server does every minute or so it does here at once, and nothing that is not needed when it starts.
AT_ONCE = {
    "PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS": "1",
    "PREFECT_SERVER_TASKS_TAG_CONCURRENCY_SLOT_WAIT_SECONDS": "0.2",
    "PREFECT_SERVER_UI_ENABLED": "false",
    "PREFECT_API_BLOCKS_REGISTER_ON_START": "false",
    "PREFECT_MEMOIZE_BLOCK_AUTO_REGISTRATION": "false",
    "PREFECT_WORKER_QUERY_SECONDS": "1",
    "PREFECT_RUNNER_POLL_FREQUENCY": "1",
}
NO_TELEMETRY = {"DO_NOT_TRACK": "1", "PREFECT_SERVER_ANALYTICS_ENABLED": "false"}


def eventually(found: Callable[[], Any], why_not: Callable[[], str] = lambda: "not in time") -> Any:
    """What ``found`` returns once that is something."""
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        if value := found():
            return value
        time.sleep(0.2)
    pytest.fail(why_not())


@contextmanager
def started(*arguments: str, environment: dict[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Python with these arguments, in the background; it is ended with all its processes."""
    with log.open("ab") as stream:
        process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=environment,
            stdout=stream,
            stderr=stream,
            start_new_session=True,
        )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


class Server:
    """A Prefect server: ``api`` is its address, the same after a restart."""

    def __init__(self, environment: dict[str, str], log: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self._port = str(probe.getsockname()[1])
        self.api = f"http://127.0.0.1:{self._port}/api"
        self._environment = {**environment, **AT_ONCE, **NO_TELEMETRY}
        self._log = log

    def start(self) -> None:
        """Start it and wait until it answers."""
        self._running = ExitStack()
        arguments = ("-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", self._port)
        process = self._running.enter_context(
            started(*arguments, environment=self._environment, log=self._log)
        )

        def answers() -> bool:
            assert process.poll() is None, self._log.read_text()
            try:
                return bool(self("health"))
            except URLError:
                return False

        eventually(answers, self._log.read_text)

    def stop(self) -> None:
        """Stop it; what it knows stays in its home."""
        self._running.close()

    def restart(self) -> None:
        """Stop it and start it again."""
        self.stop()
        self.start()

    def __call__(self, path: str, body: dict[str, Any] | None = None, method: str | None = None) -> Any:
        """What the server answers to a request; one that is too busy (503) is asked again, as Prefect does."""
        data = None if body is None else json.dumps(body).encode()
        request = Request(f"{self.api}/{path}", data, {"Content-Type": "application/json"}, method=method)

        def answered() -> list[bytes]:
            try:
                with urlopen(request) as answer:
                    return [answer.read()]
            except HTTPError as error:
                if error.code != 503:
                    raise
                return []

        (text,) = eventually(answered)
        return json.loads(text) if text else None

    def silence(self, deployment: str) -> None:
        """Let no run of a deployment begin by itself: it would work in this checkout."""
        found = self(f"deployments/name/{deployment}")
        for schedule in found["schedules"]:
            self(f"deployments/{found['id']}/schedules/{schedule['id']}", {"active": False}, "PATCH")

    def due_soon(self, deployment: str, **parameters: Any) -> dict[str, Any]:
        """A new schedule of a deployment: it comes due in some seconds, and then only in an hour."""
        soon = (datetime.now(UTC) + timedelta(seconds=4)).isoformat()
        hourly = {"schedule": {"interval": 3600, "anchor_date": soon}, "parameters": parameters}
        found = self(f"deployments/name/{deployment}")
        (made,) = self(f"deployments/{found['id']}/schedules", [hourly])
        return dict(made)

    def run_of(self, schedule: dict[str, Any]) -> Any:
        """The run that began because a schedule said so, once there is one."""
        begun = {"flow_runs": {"start_time": {"is_null_": False}}, "sort": "START_TIME_DESC"}
        made = [one for one in self("flow_runs/filter", begun) if one["auto_scheduled"]]
        return next((one for one in made if one["created_by"]["id"] == schedule["id"]), None)

    def ended(
        self, flow_run: dict[str, Any], why_not: Callable[[], str] = lambda: "not in time"
    ) -> dict[str, Any]:
        """A flow run once it has ended."""

        def now() -> Any:
            found = self(f"flow_runs/{flow_run['id']}")
            return found if found["state_type"] in ENDED else None

        done: dict[str, Any] = eventually(now, why_not)
        return done

    def last_run(self, flow: str) -> dict[str, Any]:
        """The flow run that began last."""
        wanted = {"flows": {"name": {"any_": [flow]}}, "sort": "START_TIME_DESC", "limit": 1}
        (found,) = self("flow_runs/filter", wanted)
        return dict(found)

    def pages(self, flow_run: dict[str, Any]) -> dict[str, str]:
        """The artifacts of a flow run: key -> text."""
        found = self("artifacts/filter", {"artifacts": {"flow_run_id": {"any_": [flow_run["id"]]}}})
        return {page["key"]: page["data"] for page in found}

    def task_runs(self, flow_run: dict[str, Any]) -> list[dict[str, Any]]:
        """The task runs of a flow run that has ended, by their names; the server hears of them a little later."""

        def all_ended() -> Any:
            found = self("task_runs/filter", {"flow_runs": {"id": {"any_": [flow_run["id"]]}}})
            return found if found and all(one["state_type"] in ENDED for one in found) else None

        return sorted(eventually(all_ended), key=lambda one: str(one["name"]))
