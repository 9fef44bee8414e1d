"""What is taken from earlier runs changes nothing in the package, whatever happened to the documents."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import fourthp.validate
from fourthp.pipeline import BuildReport, Settings, Workspace, build
from fourthp.pipeline.cache import Cache
from fourthp.publish import contents

NAMES = ("a", "b", "c/d", "e")
TEXTS = (
    "Minister of Justice Amara Okoye signed a plan against trafficking in persons in Lisbon on 4 March 2021.",
    "LISBON, 4 March 2021 - Minister Amara Okoye met Ambassador Ilario Bendetti to combat human trafficking.",
    "On 5 May 2022 the International Organization for Migration trained 40 officers against human trafficking.",
    "The harbour bridge was opened on 3 March 2021 by the Ministry of Transport of Portugal.",
    "Press release\n\nThe ministry pledged to help victims of trafficking. Amara Okoye thanked the UNODC.",
)
steps = st.lists(
    st.tuples(
        st.sampled_from(["write", "rename", "remove"]),
        st.sampled_from(NAMES),
        st.sampled_from([*NAMES, *TEXTS]),
    ),
    min_size=1,
    max_size=4,
)


@pytest.fixture(autouse=True)
def no_gates(monkeypatch: pytest.MonkeyPatch) -> None:
    """The gates look at a finished package, so they are left to other tests."""
    monkeypatch.setattr(fourthp.validate, "gate_by_gate", lambda *_, **__: [])


def _seeds(folder: Path, *texts: str) -> Path:
    (folder / "seeds").mkdir()
    for number, text in enumerate(texts):
        (folder / "seeds" / f"{number}.txt").write_text(text)
    return folder / "seeds"


def _change(documents: Path, action: str, name: str, what: str) -> None:
    path = documents / f"{name}.txt"
    if action == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(what if what in TEXTS else TEXTS[0])
    elif action == "remove":
        path.unlink(missing_ok=True)
    elif path.exists() and what in NAMES:
        (documents / f"{what}.txt").parent.mkdir(exist_ok=True)
        path.replace(documents / f"{what}.txt")


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(steps, min_size=2, max_size=3))
def test_an_incremental_build_gives_the_bytes_of_a_clean_one(
    changes: list[list[tuple[str, str, str]]],
) -> None:
    with TemporaryDirectory() as folder:
        documents = Path(folder) / "seeds"
        documents.mkdir()
        (documents / "stays.txt").write_text(TEXTS[0])
        output, clean = Path(folder) / "output", Path(folder) / "clean"
        for step in changes:
            for change in step:
                _change(documents, *change)
            if output.exists():
                # Ids follow the last release, so both builds must have had the same one.
                shutil.rmtree(clean)
                shutil.copytree(output, clean)
            build(Settings(documents, output))
            build(Settings(documents, clean, anew=True))
            assert contents(output) == contents(clean)
            assert not build(Settings(documents, output)).stages
            assert not build(Settings(documents, output, anew=True)).is_new


def _counts(report: BuildReport) -> Any:
    return report.stages[1].counts


def test_only_new_documents_are_read(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path, *TEXTS[:3])
    assert _counts(build(Settings(seeds, tmp_path / "output")))["cached"] == 0
    (seeds / "0.txt").rename(seeds / "renamed.txt")
    (seeds / "1.txt").write_text(TEXTS[3])
    counts = _counts(build(Settings(seeds, tmp_path / "output")))
    assert (counts["documents"], counts["cached"]) == (3, 2)
    assert _counts(build(Settings(seeds, tmp_path / "other")))["cached"] == 3


def test_an_unchanged_build_writes_nothing(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path, *TEXTS[:2])
    assert build(Settings(seeds, tmp_path / "output")).is_new
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.name != "lock"}
    report = build(Settings(seeds, tmp_path / "output"))
    assert (report.stages, report.is_new) == ((), False)
    after = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.name != "lock"}
    assert after == before


@pytest.mark.parametrize("touched", ["README.md", "data/documents.csv"])
def test_a_package_that_was_touched_is_built_again(tmp_path: Path, touched: str) -> None:
    seeds = _seeds(tmp_path, TEXTS[0])
    build(Settings(seeds, tmp_path / "output"))
    whole = contents(tmp_path / "output")
    (tmp_path / "output" / touched).write_text("touched")
    assert build(Settings(seeds, tmp_path / "output")).is_new
    assert contents(tmp_path / "output") == whole


def test_a_note_that_cannot_be_read_is_no_obstacle(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path, TEXTS[0])
    build(Settings(seeds, tmp_path / "output"))
    Workspace.beside(tmp_path / "output").built.write_text('{"inputs": "cut o')
    assert build(Settings(seeds, tmp_path / "output")).stages


def test_a_damaged_entry_is_made_again_and_reported(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path, *TEXTS[:2])
    build(Settings(seeds, tmp_path / "output"))
    whole = contents(tmp_path / "output")
    cache = Settings(seeds, tmp_path / "output").cache
    entries = sorted(path for path in cache.rglob("*") if path.is_file())
    entries[0].write_bytes(entries[0].read_bytes()[:-5])
    (tmp_path / "output" / "README.md").unlink()
    counts = _counts(build(Settings(seeds, tmp_path / "output")))
    assert (counts["cached"], counts["damaged"]) == (1, 1)
    assert contents(tmp_path / "output") == whole
    key = entries[0].parent.name + entries[0].name
    assert Cache(cache).get(key) is not None


def test_a_cache_that_cannot_be_written_costs_time_only(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path, *TEXTS[:2])
    cache = Settings(seeds, tmp_path / "output").cache
    cache.parent.mkdir()
    cache.write_text("a file where the folder should be")
    assert _counts(build(Settings(seeds, tmp_path / "output")))["not_kept"] == 2


def test_a_document_that_fails_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fourthp.clean

    def fail(document: Any) -> Any:
        raise ValueError("fails")

    seeds = _seeds(tmp_path, TEXTS[0])
    with monkeypatch.context() as patched:
        patched.setattr(fourthp.clean, "clean", fail)
        assert _counts(build(Settings(seeds, tmp_path / "output")))["failed"] == 1
    (tmp_path / "output" / "README.md").unlink()
    counts = _counts(build(Settings(seeds, tmp_path / "output")))
    assert (counts["documents"], counts["cached"]) == (1, 0)
