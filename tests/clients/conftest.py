"""A package for other people's programs to open, from disk and over HTTP.

These tests need programs that are not written in Python; `make test-clients` installs them, and nothing else runs
these tests.
"""

from __future__ import annotations

import csv
import functools
import http.server
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "publish"))

import small_package
from client_facts import THAI

collect_ignore_glob = [] if os.environ.get("FOURTHP_CLIENTS") else ["*"]


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package with whatever readers stumble over: Namibia's NA, Thai, nulls of every type, quotes, line ends."""
    tables = small_package.tables()
    tables["persons"].append({"person_id": "somsri", "name": THAI, "honorific": 'the "Hon."'})
    tables["publishers"][1]["rights"] = "Two lines,\nand a comma."
    return small_package.build(tmp_path_factory.mktemp("package"), tables)


@pytest.fixture(scope="session")
def address(package: Path) -> Iterator[str]:
    """The same package over HTTP on loopback, with a slash at its end."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    handler = functools.partial(Quiet, directory=str(package))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(params=["disk", "http"])
def place(request: pytest.FixtureRequest, package: Path, address: str) -> str:
    """Where a client finds the package: a folder or an address, with a slash at its end."""
    return f"{package}/" if request.param == "disk" else address


@pytest.fixture(scope="session")
def counts(package: Path) -> dict[str, int]:
    """Rows of every table, as the reader of Python's library counts them."""
    found = {}
    for path in sorted((package / "data").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as stream:
            found[path.stem] = sum(1 for _ in csv.DictReader(stream))
    return found
