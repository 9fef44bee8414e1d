"""``fourthp build``: the package, the exit codes, and what is said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from fourthp.records import Finding, GateResult

BLOCKER = Finding("harm", "private_person", "blocker", "has no public role", "persons", "jane-doe", "name")


@pytest.fixture
def gates(monkeypatch: pytest.MonkeyPatch) -> list[GateResult]:
    """What the gates find, in place of the gates themselves."""
    found = [GateResult("counts", 3)]
    monkeypatch.setattr("fourthp.validate.gate_by_gate", lambda *_, **__: found)
    return found


@pytest.fixture
def build(run: Any, seeds: Path, tmp_path: Path, gates: Any) -> Any:
    return lambda *more: run("build", "--seeds", seeds, "--output", tmp_path / "output", *more)


def test_a_build_says_what_it_made_and_whether_it_is_new(build: Any, tmp_path: Path) -> None:
    first, second, third = build(), build(), build("--anew")
    assert (first.exit_code, second.exit_code, third.exit_code) == (0, 0, 0)
    assert "\ndocuments " in first.output
    assert "1 gates passed (3 checks)" in first.output
    assert first.output.endswith(f"The package in {tmp_path / 'output'} is new.\n")
    assert second.output == (
        f"Nothing has changed since the last build: the package in {tmp_path / 'output'} stays as it is.\n"
    )
    assert third.output.endswith(f"The package in {tmp_path / 'output'} is the same as before.\n")


def test_quiet_says_nothing(build: Any, tmp_path: Path) -> None:
    assert build("--quiet").output == ""
    assert (tmp_path / "output" / "datapackage.json").is_file()


def test_json_tells_stages_and_gates(build: Any) -> None:
    report = json.loads(build("--json").output)
    assert report["released"] is True
    assert report["stages"][0]["counts"] == {"documents": 1, "rejects": 0}
    assert report["gates"] == [{"gate": "counts", "checks": 3, "findings": [], "passed": True}]


def test_rejects_are_pointed_out(build: Any, seeds: Path, tmp_path: Path) -> None:
    (seeds / "documents" / "empty.txt").write_text("")
    output = build().output
    assert f"1 could not be read or published: see {tmp_path / 'output' / 'data' / 'rejects.csv'}" in output


def test_a_failed_gate_is_exit_1_and_names_the_cell(build: Any, gates: Any, tmp_path: Path) -> None:
    gates[:] = [GateResult("harm", 1, (BLOCKER,))]
    result = build()
    assert result.exit_code == 1
    assert "blocker persons/jane-doe/name harm:private_person has no public role" in result.output
    assert "validation-report.md" in result.output
    assert not (tmp_path / "output").exists()
    assert json.loads(build("--json").output)["released"] is False


def test_missing_seeds_are_exit_2(run: Any, tmp_path: Path) -> None:
    result = run("build", "--seeds", tmp_path / "nowhere", "--output", tmp_path / "output")
    assert result.exit_code == 2
    assert result.output == (
        f"Error: {tmp_path / 'nowhere'}: no such folder. Name the folder of documents with --seeds.\n"
    )


def test_malformed_publishers_are_exit_2_with_their_place(build: Any, seeds: Path, tmp_path: Path) -> None:
    (seeds / "publishers.yaml").write_text("- publisher_id: [unclosed\n")
    result = build()
    assert result.exit_code == 2
    assert "publishers.yaml, line " in result.output
    assert not (tmp_path / "output").exists()


def test_an_output_that_is_no_folder_is_exit_2(build: Any, tmp_path: Path) -> None:
    (tmp_path / "output").write_text("a file")
    assert (build().exit_code, (tmp_path / "output").read_text()) == (2, "a file")
