"""The gates keep what passed, and whatever becomes of that, they say the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from fourthp.pipeline import BuildReport, Settings, build, fingerprint
from fourthp.pipeline.fingerprint import checking_key
from fourthp.pipeline.passed_rows import keep, passed_before
from fourthp.validate import Passed

ROW = b"0123456789abcdef"


def _settings(folder: Path, name: str = "output", anew: bool = False) -> Settings:
    return Settings(folder / "seeds", folder / name, anew=anew)


def _passed(settings: Settings) -> Passed:
    passed, counts = passed_before(settings)
    passed.now = ROW
    keep(settings, passed, counts)
    assert counts.total() == 0
    return passed_before(settings)[0]


def _entry(settings: Settings) -> Path:
    key = checking_key(settings.output)
    return settings.cache / key[:2] / key[2:]


def test_what_passed_is_known_to_the_next_build_of_the_same_output(tmp_path: Path) -> None:
    assert _passed(_settings(tmp_path)).known == ROW
    assert passed_before(_settings(tmp_path, "other"))[0].known == b""


def test_a_build_that_takes_nothing_from_earlier_ones_knows_none_and_keeps_none(tmp_path: Path) -> None:
    _passed(_settings(tmp_path))
    passed, counts = passed_before(_settings(tmp_path, anew=True))
    assert passed.known == b""
    keep(_settings(tmp_path, anew=True), Passed(), counts)
    assert passed_before(_settings(tmp_path))[0].known == ROW


def test_a_package_that_did_not_pass_leaves_what_is_known(tmp_path: Path) -> None:
    passed = _passed(_settings(tmp_path))
    keep(_settings(tmp_path), passed, passed_before(_settings(tmp_path))[1])
    assert passed_before(_settings(tmp_path))[0].known == ROW


@pytest.mark.parametrize("damage", [lambda entry: entry[:-3], lambda entry: entry[:40] + b"\0" + entry[41:]])
def test_a_damaged_entry_is_counted_and_says_nothing(tmp_path: Path, damage) -> None:
    _passed(_settings(tmp_path))
    entry = _entry(_settings(tmp_path))
    entry.write_bytes(damage(entry.read_bytes()))
    passed, counts = passed_before(_settings(tmp_path))
    assert (passed.known, counts["damaged"]) == (b"", 1)


def test_an_entry_of_another_key_is_taken_for_damaged(tmp_path: Path) -> None:
    _passed(_settings(tmp_path))
    other = _entry(_settings(tmp_path, "other"))
    other.parent.mkdir(exist_ok=True)
    _entry(_settings(tmp_path)).rename(other)
    assert passed_before(_settings(tmp_path, "other"))[1]["damaged"] == 1


def test_a_cache_that_cannot_be_written_is_counted(tmp_path: Path) -> None:
    cache = _settings(tmp_path).cache
    cache.parent.mkdir()
    cache.write_text("a file where the folder should be")
    passed, counts = passed_before(_settings(tmp_path))
    passed.now = ROW
    keep(_settings(tmp_path), passed, counts)
    assert counts["not_kept"] == 1


def test_other_code_or_other_schemas_know_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package, contract = tmp_path / "package", tmp_path / "schemas"
    (package / "validate").mkdir(parents=True)
    contract.mkdir()
    monkeypatch.setattr(fingerprint, "_PACKAGE", package)
    monkeypatch.setattr("fourthp.schemas.schemas_root", lambda: contract)
    seen = [checking_key(tmp_path)]
    for path, text in (
        (package / "validate" / "tabular.py", "one"),
        (package / "validate" / "tabular.py", "two"),
        (contract / "persons.json", "{}"),
        (contract / "persons.json", "[]"),
    ):
        path.write_text(text)
        assert checking_key(tmp_path) not in seen
        seen.append(checking_key(tmp_path))
    assert checking_key(tmp_path) == seen[-1]


def _said(report: BuildReport) -> list[tuple[str, int, int]]:
    return [(gate.gate, gate.checks, len(gate.findings)) for gate in report.gates]


def _stretches(folder: Path) -> set[bytes]:
    known = passed_before(_settings(folder))[0].known
    return {known[at : at + len(ROW)] for at in range(0, len(known), len(ROW))}


def test_gates_that_know_rows_say_what_they_say_without(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    text = "Minister of Justice Amara Okoye signed a plan against trafficking in persons in Lisbon on 4 March 2021."
    (tmp_path / "seeds" / "a.txt").write_text(text)
    build(_settings(tmp_path))
    known = _stretches(tmp_path)
    (tmp_path / "seeds" / "b.txt").write_text(text.replace("Amara Okoye", "Ilario Bendetti"))
    report = build(_settings(tmp_path))
    now = _stretches(tmp_path)
    assert len(known & now) > len(now - known) > 0
    assert report.is_new
    again = build(_settings(tmp_path, anew=True))
    assert not again.is_new
    assert _said(report) == _said(again)
    _entry(_settings(tmp_path)).write_bytes(b"cut short")
    (tmp_path / "output" / "README.md").unlink()
    report = build(_settings(tmp_path))
    assert report.stages[4].counts["damaged"] == 1
    assert _said(report) == _said(again)
