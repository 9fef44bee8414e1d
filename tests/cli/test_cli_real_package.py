"""The supplied documents, built and put through every gate by the commands themselves."""

from __future__ import annotations

import json
from pathlib import Path

import click.testing
import pytest

from fourthp.cli import main

SEEDS = Path(__file__).parents[2] / "seeds"


def _run(*arguments: object) -> click.testing.Result:
    return click.testing.CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("real") / "output"
    built = _run("build", "--seeds", SEEDS, "--output", directory)
    assert built.exit_code == 0, built.output
    return directory


def test_building_elsewhere_gives_the_same_bytes(output: Path, tmp_path: Path) -> None:
    assert _run("build", "--quiet", "--seeds", SEEDS, "--output", tmp_path / "other").exit_code == 0
    files = [path.relative_to(output) for path in output.rglob("*") if path.is_file()]
    assert len(files) > 50
    for file in files:
        assert (tmp_path / "other" / file).read_bytes() == (output / file).read_bytes(), file


def test_validate_passes(output: Path) -> None:
    result = _run("validate", output, "--seeds", SEEDS)
    assert result.exit_code == 0, result.output
    assert "frictionless: passed" in result.output


def test_verify_traces_every_cell(output: Path) -> None:
    result = _run("verify", output, "--seeds", SEEDS)
    assert result.exit_code == 0, result.output
    assert "published cells traced (100%)" in result.output


def test_verify_finds_that_a_document_has_changed(output: Path, tmp_path: Path) -> None:
    for file in (SEEDS / "documents").glob("*.txt"):
        (tmp_path / file.name).write_bytes(b"x" + file.read_bytes())
    result = _run("verify", output, "--seeds", tmp_path, "--json")
    assert result.exit_code == 1
    rules = {finding["rule"] for finding in json.loads(result.output)["verified"]["result"]["findings"]}
    assert "other_text" in rules


def test_a_folder_without_a_package_is_exit_2(tmp_path: Path) -> None:
    for command in ("validate", "verify"):
        result = _run(command, tmp_path, "--seeds", SEEDS)
        assert (result.exit_code, "Error: " in result.output) == (2, True)
