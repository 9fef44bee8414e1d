"""The flow that puts a published package through the gates and changes nothing."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from prefect_server import ROOT

from fourthp.publish import contents


def validate(here: None, package: Path) -> Any:
    from flows.validate import validate as flow

    return flow(package=package, seeds=ROOT / "seeds", return_state=True)


def test_the_published_package_passes(here: None, server: Any) -> None:
    before = contents(ROOT / "output")
    state = validate(here, ROOT / "output")
    assert (state.type, state.message) == ("COMPLETED", f"{ROOT / 'output'} passes all 11 gates")
    assert contents(ROOT / "output") == before
    pages = server.pages(server.last_run("fourthp-validate"))
    assert pages.keys() == {"gate-report"}
    assert "| evidence | passed |" in pages["gate-report"]


def test_one_that_was_altered_fails(here: None, server: Any, tmp_path: Path) -> None:
    package = shutil.copytree(ROOT / "output", tmp_path / "output")
    persons = package / "data" / "persons.csv"
    persons.write_bytes(persons.read_bytes() + b"jane-doe,Jane Doe,,\n")
    state = validate(here, package)
    assert (state.type, state.name) == ("FAILED", "GateFailed")
    assert state.message.startswith(f"{package} fails the gates ")
    assert "jane-doe" in server.pages(server.last_run("fourthp-validate"))["gate-report"]


def test_a_folder_without_a_package_is_told(here: None, tmp_path: Path) -> None:
    state = validate(here, tmp_path)
    assert (state.type, state.name) == ("FAILED", "UnusableInput")
    assert str(tmp_path) in state.message
