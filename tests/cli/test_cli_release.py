"""From one release to the next: build, compare, note, bundle; and what a third party can verify."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

FIRST = "Minister Jane Roe met Governor Ali Tan on 3 May 2024 in Bangkok to discuss human trafficking.\n"
SECOND = "On 9 June 2024, the Ministry of Labour of Thailand held a workshop on forced labour in Phuket.\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    documents = tmp_path / "seeds" / "documents"
    documents.mkdir(parents=True)
    (documents / "first.txt").write_text(FIRST, encoding="utf-8")
    return tmp_path


def release(run: Any, home: Path, *more: object) -> Any:
    return run(
        "release", "--seeds", home / "seeds", "--output", home / "output", "--to", home / "dist", *more
    )


def test_a_release_and_the_next(run: Any, home: Path) -> None:
    first = release(run, home, "--first", "--date", "2024-05-10")
    assert first.exit_code == 0, first.output
    old = home / "dist" / "fourth-p-0.1.0.zip"
    assert old.is_file()
    assert "version: 0.1.0\nreleased: 2024-05-10\n" in (home / "seeds/package.yaml").read_text("utf-8")

    same = release(run, home, "--previous", old, "--date", "2024-06-10")
    assert "nothing to release" in same.output
    assert [path.name for path in (home / "dist").iterdir()] == [old.name]

    (home / "seeds/documents/second.txt").write_text(SECOND, encoding="utf-8")
    second = release(run, home, "--previous", old, "--date", "2024-06-10")
    assert second.exit_code == 0, second.output
    assert "a minor change, so the next version is 0.2.0" in second.output
    new = home / "dist" / "fourth-p-0.2.0.zip"
    assert json.loads((home / "output/datapackage.json").read_text("utf-8"))["version"] == "0.2.0"
    changes = (home / "output/CHANGELOG.md").read_text("utf-8")
    assert changes.index("## 0.2.0 - 2024-06-10") < changes.index("## 0.1.0 - 2024-05-10")
    assert "- `documents`: 1 row (source 1)" in changes

    told = json.loads(run("diff", old, new, "--json").output)
    assert (told["old"], told["new"], told["next_version"]) == ("0.1.0", "0.2.0", "0.2.0")
    added = {(row["table"], row["row_id"], row["cause"]) for row in told["rows"] if row["kind"] == "added"}
    assert ("documents", "second", "source") in added

    checked = run("verify", new, "--seeds", home / "seeds", "--rebuild")
    assert checked.exit_code == 0, checked.output
    assert "rebuild: passed" in checked.output
    with zipfile.ZipFile(new) as bundle:
        assert "fourth-p-0.2.0/fourth-p.sqlite" in bundle.namelist()
    outdated = run("verify", old, "--seeds", home / "seeds", "--rebuild", "--json")
    assert outdated.exit_code == 1
    gates = {gate["gate"]: gate for gate in json.loads(outdated.output)["gates"]}
    assert not gates["rebuild"]["passed"]
    assert gates["integrity"]["passed"]


def test_a_failure_leaves_the_seeds_as_they_were(
    run: Any, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from fourthp import pipeline

    assert release(run, home, "--first", "--date", "2024-05-10").exit_code == 0
    old = home / "old.zip"
    shutil.move(home / "dist" / "fourth-p-0.1.0.zip", old)
    (home / "seeds/documents/second.txt").write_text(SECOND, encoding="utf-8")
    before = {path: path.read_bytes() for path in (home / "seeds").glob("*.*")}
    builds = []

    def fail_at_the_second(settings: pipeline.Settings) -> None:
        builds.append(settings)
        if len(builds) == 2:
            raise pipeline.InputError("the disk is full")
        real(settings)

    real = pipeline.build
    monkeypatch.setattr(pipeline, "build", fail_at_the_second)
    failed = release(run, home, "--previous", old, "--date", "2024-06-10")
    assert (failed.exit_code, "Error: the disk is full" in failed.output) == (2, True)
    assert {path: path.read_bytes() for path in (home / "seeds").glob("*.*")} == before
    assert list((home / "dist").iterdir()) == []


def test_bad_usage(run: Any, home: Path) -> None:
    assert "Name the last release with --previous, or say --first." in release(run, home).output
    wrong = release(run, home, "--first", "--date", "May")
    assert (wrong.exit_code, "'May' is no day" in wrong.output) == (2, True)
    absent = run("diff", home / "nothing", home / "nothing")
    assert (absent.exit_code, "no data package" in absent.output) == (2, True)


def test_verify_without_documents_checks_hashes_alone(
    run: Any, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release(run, home, "--first", "--date", "2024-05-10")
    monkeypatch.chdir(home / "dist")
    result = run("verify", "fourth-p-0.1.0.zip")
    assert result.exit_code == 0, result.output
    assert result.output.splitlines()[-1].startswith("Only hashes were checked")


def test_a_page_of_differences(run: Any, home: Path) -> None:
    release(run, home, "--first", "--date", "2024-05-10")
    page = home / "changes.html"
    result = run("diff", home / "output", home / "output", "--html", page)
    assert result.output == "Nothing changed between 0.1.0 and 0.1.0.\n"
    assert page.read_text("utf-8").startswith("<!doctype html>")
