import errno
import os
from pathlib import Path

import pytest

from fourthp.publish import PublishError, check_writable, release, write_report
from fourthp.records import GateResult


def package(directory: Path, version: str) -> Path:
    directory.mkdir(parents=True)
    (directory / "datapackage.json").write_text('{"resources": []}')
    (directory / "data").mkdir()
    (directory / "data" / "events.csv").write_text(f"event_id\n{version}\n")
    write_report(directory, [GateResult("counts", 1)])
    return directory


def names(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.iterdir())


def version(output: Path) -> str:
    return (output / "data" / "events.csv").read_text().split()[1]


def no_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fourthp.publish.swap._exchange", lambda one, other: False)


def test_the_first_release_becomes_the_output(tmp_path) -> None:
    assert release(package(tmp_path / "new", "1"), tmp_path / "output") is True
    assert version(tmp_path / "output") == "1"
    assert names(tmp_path) == ["output"]


@pytest.mark.parametrize("exchange", [True, False])
def test_a_release_takes_the_place_of_the_last(tmp_path, monkeypatch, exchange: bool) -> None:
    if not exchange:
        no_exchange(monkeypatch)
    package(tmp_path / "output", "1")
    assert release(package(tmp_path / "new", "2"), tmp_path / "output") is True
    assert version(tmp_path / "output") == "2"
    assert names(tmp_path) == ["output"]


def test_the_same_package_again_touches_nothing(tmp_path) -> None:
    output = package(tmp_path / "output", "1")
    before = (output.stat().st_ino, (output / "checksums.txt").stat().st_mtime_ns)
    assert release(package(tmp_path / "new", "1"), output) is False
    assert (output.stat().st_ino, (output / "checksums.txt").stat().st_mtime_ns) == before
    assert names(tmp_path) == ["output"]


def test_a_failed_rename_leaves_the_old_package(tmp_path, monkeypatch) -> None:
    no_exchange(monkeypatch)
    output, new = package(tmp_path / "output", "1"), package(tmp_path / "new", "2")
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self == new:
            raise OSError(errno.ENOSPC, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(PublishError, match="No space left on device; it is as it was"):
        release(new, output)
    assert version(output) == "1"
    assert names(tmp_path) == ["new", "output"]


def test_a_build_killed_between_two_renames_is_put_right(tmp_path) -> None:
    package(tmp_path / ".output.old", "1")
    check_writable(tmp_path / "output")
    assert version(tmp_path / "output") == "1"


def test_a_build_killed_after_two_renames_is_tidied_up(tmp_path) -> None:
    package(tmp_path / ".output.old", "1")
    package(tmp_path / "output", "2")
    check_writable(tmp_path / "output")
    assert version(tmp_path / "output") == "2"
    assert names(tmp_path) == ["output"]


def test_a_new_or_empty_directory_can_be_written(tmp_path) -> None:
    (tmp_path / "empty").mkdir()
    check_writable(tmp_path / "empty")
    check_writable(tmp_path / "not" / "yet")
    assert names(tmp_path) == ["empty"]


def test_a_directory_of_something_else_is_not_taken_away(tmp_path) -> None:
    (tmp_path / "thesis.docx").write_text("years of work")
    with pytest.raises(PublishError, match="is not empty and holds no data package"):
        check_writable(tmp_path)


def test_a_stranger_in_the_package_is_not_taken_away(tmp_path) -> None:
    output = package(tmp_path / "output", "1")
    (output / "my-analysis.xlsx").write_text("mine")
    with pytest.raises(PublishError, match=r"move my-analysis\.xlsx elsewhere"):
        release(package(tmp_path / "new", "2"), output)
    assert version(output) == "1"


def test_a_file_is_no_place_for_a_package(tmp_path) -> None:
    (tmp_path / "output").write_text("")
    with pytest.raises(PublishError, match="is a file: name a directory"):
        check_writable(tmp_path / "output")


def test_a_directory_without_permission_is_refused(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(os, "access", lambda place, mode: Path(place) != tmp_path)
    with pytest.raises(PublishError, match="cannot be written: change its permissions"):
        check_writable(tmp_path / "output")
