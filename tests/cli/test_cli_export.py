"""A package in other forms."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from fourthp.cli.export import export
from fourthp.exports import FORMATS

OUTPUT = Path(__file__).parents[2] / "output"


@pytest.mark.parametrize("form", FORMATS)
def test_each_form_is_written_and_says_what_is_lost(run: Any, tmp_path: Path, form: str) -> None:
    target = tmp_path / "out"
    result = run("export", OUTPUT, "--to", form, "--out", target)
    assert result.exit_code == 0, result.output
    assert target.stat().st_size > 500
    assert result.output == f"Wrote {target}. Lost: {FORMATS[form].lost}\n"
    first = target.read_bytes()
    assert run("export", OUTPUT, "--to", form, "--out", target).exit_code == 0
    assert target.read_bytes() == first


def test_the_forms_that_are_offered_are_those_there_are() -> None:
    (option,) = [parameter for parameter in export.params if parameter.name == "target"]
    assert tuple(option.type.choices) == tuple(FORMATS)


def test_what_cannot_be_done(run: Any, tmp_path: Path) -> None:
    absent = run("export", tmp_path, "--to", "ftm", "--out", tmp_path / "x")
    assert (absent.exit_code, "no data package" in absent.output) == (2, True)
    assert not (tmp_path / "x").exists()
    closed = run("export", OUTPUT, "--to", "ftm", "--out", tmp_path / "no" / "x")
    assert (closed.exit_code, "cannot be written" in closed.output) == (2, True)


def test_nothing_half_written_is_left(run: Any, tmp_path: Path) -> None:
    shutil.copytree(OUTPUT, tmp_path / "package")
    (tmp_path / "package" / "data" / "participations.csv").unlink()
    result = run("export", tmp_path / "package", "--to", "ftm", "--out", tmp_path / "x")
    assert (result.exit_code, "participations.csv" in result.output) == (2, True)
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("missing", ["datapackage.json", "data/events.csv"])
def test_a_former_file_stays_as_it_was(run: Any, tmp_path: Path, form: str, missing: str) -> None:
    shutil.copytree(OUTPUT, tmp_path / "package")
    (tmp_path / "package" / missing).unlink()
    (tmp_path / "former").write_text("kept")
    assert run("export", tmp_path / "package", "--to", form, "--out", tmp_path / "former").exit_code == 2
    assert (tmp_path / "former").read_text() == "kept"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["former", "package"]
