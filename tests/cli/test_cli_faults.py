"""Whatever is wrong with what a person gives a command, it is told in one line: what, where, and what to do."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import click
import pytest

from fourthp.cli import main
from fourthp.schemas import reference_root


def test_no_command_meets_a_damaged_package_with_a_traceback(
    run: Any, package: Path, seeds: Path, tmp_path: Path
) -> None:
    (package / "data" / "persons.csv").write_bytes(b"person_id,name\n\xff\xfe,x\n")
    commands: list[list[object]] = [
        ["explain", "jane-roe", "--package", package, "--seeds", seeds],
        ["review", "--list", "--package", package, "--seeds", seeds],
        ["decide", "reject", "persons/jane-roe", "--reason", "So.", "--package", package, "--seeds", seeds],
        ["export", "--to", "popolo", "--out", tmp_path / "out.json", package],
        ["diff", package, package],
    ]
    for command in commands:
        done = run(*command)
        assert (command[0], done.exit_code) == (command[0], 2)
        assert (
            f"Error: {package / 'data' / 'persons.csv'}: cannot be read as the table persons" in done.output
        )
        assert done.output.endswith("Build the package again, or fetch it anew.\n")


def test_a_table_that_is_gone_is_named(run: Any, package: Path, seeds: Path) -> None:
    (package / "data" / "persons.csv").unlink()
    done = run("explain", "jane-roe", "--package", package, "--seeds", seeds)
    assert done.exit_code == 2
    assert f"{package / 'data' / 'persons.csv'}: cannot be read (No such file or directory)." in done.output


@pytest.mark.parametrize(
    "command",
    [
        ["validate"],
        ["verify"],
        ["diff"],
        ["explain", "x", "--package"],
        ["review", "--package"],
        ["export", "--to", "ftm", "--out", "x"],
    ],
)
def test_a_place_without_a_package_is_told_with_the_remedy(
    run: Any, tmp_path: Path, command: list[str]
) -> None:
    done = run(*command, tmp_path / "nowhere")
    assert done.exit_code == 2
    assert (
        f"Error: {tmp_path / 'nowhere'}: no data package (datapackage.json) is there. Name the" in done.output
    )


def test_a_place_that_cannot_be_written_is_told(run: Any, package: Path) -> None:
    done = run("diff", package, package, "--html", "/proc/page.html")
    assert done.exit_code == 2
    assert (
        done.output
        == "Error: /proc/page.html: No such file or directory. See that it can be read and written.\n"
    )


def test_a_fault_of_the_program_stays_a_traceback(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command()
    def broken() -> None:
        raise ValueError("of our own")

    monkeypatch.setitem(main.commands, "broken", broken)
    assert isinstance(run("broken").exception, ValueError)


def test_a_release_is_explained_from_its_zip_file(
    run: Any, package: Path, seeds: Path, tmp_path: Path
) -> None:
    bundle = tmp_path / "release.zip"
    with zipfile.ZipFile(bundle, "w") as packed:
        for path in package.rglob("*.*"):
            packed.write(path, Path("release") / path.relative_to(package))
    done = run("explain", "jane-roe", "--package", bundle, "--seeds", seeds)
    assert done.output.startswith("persons/jane-roe  Jane Roe\n")


@pytest.mark.parametrize("command", [["review", "--list"], ["release", "--first"]])
def test_a_day_is_asked_for_as_it_is_written(run: Any, command: list[str]) -> None:
    done = run(*command, "--date", "3 May")
    assert (done.exit_code, "'3 May' is no day. Write it as YYYY-MM-DD." in done.output) == (2, True)


def test_a_folder_is_no_document(run: Any, tmp_path: Path) -> None:
    done = run("extract", tmp_path)
    assert done.exit_code == 2
    assert (
        done.output
        == f"Error: {tmp_path}: a folder. Name one document; for a folder there is `fourthp build`.\n"
    )


def test_schemas_are_published_below_a_web_address(run: Any) -> None:
    done = run("schema", "export", "--to", "jsonschema", "--table", "events", "--base", "here")
    assert (done.exit_code, "'here' is no web address" in done.output) == (2, True)


def test_sources_that_are_not_there_are_missed(run: Any, tmp_path: Path) -> None:
    done = run("collect", "--seeds", tmp_path, "--into", tmp_path / "into", "--store", tmp_path / "store")
    assert (done.exit_code, f"{tmp_path / 'sources.yaml'}: no such file." in done.output) == (2, True)
    assert not (tmp_path / "into").exists()


def test_a_reference_list_that_lost_a_column_stops_the_build(run: Any, seeds: Path, tmp_path: Path) -> None:
    lists = seeds / "reference"
    lists.mkdir()
    (lists / "organisations.csv").write_text("# Bodies\norganisation_id;name\nx;Harbour Centre\n")
    done = run("build", "--seeds", seeds, "--output", tmp_path / "out")
    assert done.exit_code == 2
    assert f"{lists / 'organisations.csv'}: its header lacks organisation_id, acronym" in done.output


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_reference_list_with_a_broken_row_costs_no_document_its_facts(
    run: Any, seeds: Path, tmp_path: Path, jobs: int
) -> None:
    lists = seeds / "reference"
    lists.mkdir()
    header = (reference_root() / "places.csv").read_text(encoding="utf-8").partition("\n")[2]
    columns = next(line for line in header.splitlines() if not line.startswith("#"))
    (lists / "places.csv").write_text(f"{columns}\nxx-harbour,Harbour\n", encoding="utf-8")
    done = run("build", "--all-topics", "--jobs", jobs, "--seeds", seeds, "--output", tmp_path / "out")
    assert done.exit_code == 2
    assert f"Error: {lists / 'places.csv'}: entry 1 does not fit the header" in done.output
    assert not (tmp_path / "out").exists()


def test_a_folder_of_which_nothing_can_be_read_makes_no_package(run: Any, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "half.json").write_text("{")
    done = run("build", "--seeds", tmp_path / "seeds", "--output", tmp_path / "out")
    assert done.exit_code == 2
    assert "not one of its 1 documents could be read. The first is half.json: " in done.output
