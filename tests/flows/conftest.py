"""One Prefect server for all tests, with a home that no user's settings reach, and ways to run flows there."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from prefect_server import ROOT, Server

sys.path.insert(0, str(ROOT / "tests" / "collect"))  # the site on loopback that the flow collects from
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a user who has set nothing, in a home of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    return {**kept, "PREFECT_HOME": str(tmp_path_factory.mktemp("prefect-home")), "PYTHONUNBUFFERED": "1"}


@pytest.fixture(scope="session")
def run(environment: dict[str, str]) -> Run:
    """Run Python with arguments in the checkout, as a user would, and return what it said."""

    def run_python(*arguments: object, **settings: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *map(str, arguments)],
            cwd=ROOT,
            env={**environment, **settings},
            capture_output=True,
            text=True,
            check=False,
        )

    return run_python


@pytest.fixture(scope="session")
def server(environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server that all tests share."""
    found = Server(environment, tmp_path_factory.mktemp("server") / "server.log")
    found.start()
    try:
        yield found
    finally:
        found.stop()


@pytest.fixture
def here(server: Server, environment: dict[str, str]) -> Iterator[None]:
    """Flows called in this process report to the server; what they log stays here."""
    importlib.import_module("flows")  # sets what Prefect reads when it is imported
    from prefect.settings import (
        PREFECT_API_URL,
        PREFECT_HOME,
        PREFECT_LOGGING_TO_API_ENABLED,
        temporary_settings,
    )

    home = Path(environment["PREFECT_HOME"])
    with temporary_settings(
        {PREFECT_API_URL: server.api, PREFECT_HOME: home, PREFECT_LOGGING_TO_API_ENABLED: False}
    ):
        yield


class Inbox:
    """What was posted to ``address``, a webhook as Apprise writes it."""

    def __init__(self, port: int) -> None:
        self.address = f"json://127.0.0.1:{port}/"
        self.messages: list[dict[str, Any]] = []


@pytest.fixture(scope="session")
def inbox() -> Iterator[Inbox]:
    """A webhook on loopback."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            found.messages.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    web = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found = Inbox(web.server_address[1])
    thread = Thread(target=web.serve_forever)
    thread.start()
    try:
        yield found
    finally:
        web.shutdown()
        web.server_close()
        thread.join()


@pytest.fixture
def press(tmp_path: Path) -> Path:
    """Sixty documents, which make two batches."""
    folder = tmp_path / "press"
    folder.mkdir()
    for number in range(60):
        text = (
            f"Minister of Justice Amara Okoye signed plan {number} against trafficking in persons in Lisbon."
        )
        (folder / f"{number:02}.txt").write_text(text)
    return folder
