"""Datasette serves the SQLite file."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from client_facts import THAI

from fourthp.exports import write_sqlite
from fourthp.published import Package

_PATIENCE = 60.0


@pytest.fixture(scope="module")
def served(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    file = tmp_path_factory.mktemp("datasette") / "fourth-p.sqlite"
    write_sqlite(Package(package), file)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "datasette",
        "serve",
        "-i",
        str(file),
        "-h",
        "127.0.0.1",
        "-p",
        str(port),
    ]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    address = f"http://127.0.0.1:{port}/fourth-p"
    try:
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                ask(f"{address}.json")
                break
            except OSError:
                assert server.poll() is None and time.monotonic() < until, "Datasette does not answer"
                time.sleep(0.2)
        yield address
    finally:
        server.terminate()
        server.communicate(timeout=30)


def ask(address: str) -> Any:
    with urllib.request.urlopen(address) as answer:
        return json.load(answer)


def test_every_table_with_its_rows(served: str, counts: dict[str, int]) -> None:
    found = {table["name"]: table["count"] for table in ask(f"{served}.json")["tables"]}
    assert {name: found[name] for name in counts} == counts


def test_rows_keep_their_types(served: str) -> None:
    rows = ask(f"{served}/participations.json?_shape=array&country_code=NA")
    assert [(row["headcount"], row["is_approximate"], row["person_id"]) for row in rows] == [(2, 0, None)]
    (document,) = ask(f"{served}/documents.json?_shape=array&published_date__notnull=1")
    assert document["published_date"] == "2021-03-05"


def test_references_are_links(served: str) -> None:
    found = ask(f"{served}/positions.json?_labels=on&_shape=objects")
    assert found["rows"][0]["person_id"] == {"value": "anna-berg", "label": "Anna Berg"}


def test_search(served: str) -> None:
    sql = urllib.parse.quote("SELECT row_id FROM search WHERE search MATCH :words")
    found = ask(f"{served}.json?sql={sql}&words={urllib.parse.quote(THAI.split()[1])}&_shape=array")
    assert found == [{"row_id": "somsri"}]
