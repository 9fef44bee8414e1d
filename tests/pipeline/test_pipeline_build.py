"""A build from beginning to end: what is published, and what is left alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from fourthp.pipeline import STAGES, GateError, InputError, Settings, Workspace, build
from fourthp.records import Finding, GateResult, Reject


def test_the_stages_run_in_order_and_leave_a_package(rooms: Any, seeds: Path, tmp_path: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    report = build(Settings(seeds, tmp_path / "output"), on_stage=lambda *step: seen.append(step))

    names = ["ingest", "read", "normalise", "write", "validate", "release"]
    assert [stage.name for stage in STAGES] == names
    assert [stage.name for stage in report.stages] == names
    assert [name for name, done, of in seen if (done, of) == (0, 0)] == names
    assert ("read", 1, 1) in seen
    assert report.stages[0].counts == {"documents": 2, "rejects": 0}
    assert report.stages[2].counts == {"documents": 2, "rejects": 0, "evidence": 0}
    assert report.gates == tuple(rooms.gates)
    package = json.loads((tmp_path / "output" / "datapackage.json").read_text())
    assert [row["document_id"] for row in package["tables"]["documents"]] == ["a", "b"]
    assert package["version"] == "0.1.0"


def test_a_package_is_built_on_the_file_system_of_the_output(rooms: Any, seeds: Path, tmp_path: Path) -> None:
    build(Settings(seeds, tmp_path / "output"))
    assert rooms.released == [tmp_path / ".work" / "output" / "package"]


def test_a_failed_gate_leaves_the_former_package_alone(rooms: Any, seeds: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / "datapackage.json").write_text("former")
    rooms.gates = [GateResult("harm", 1, (Finding("harm", "private_person", "blocker", "no public role"),))]

    with pytest.raises(GateError, match="harm") as caught:
        build(Settings(seeds, output))

    assert caught.value.gates == tuple(rooms.gates)
    assert caught.value.report.read_text() == "report"
    assert (output / "datapackage.json").read_text() == "former"
    assert rooms.released == []


def test_a_document_that_fails_in_a_stage_becomes_a_reject(rooms: Any, seeds: Path, tmp_path: Path) -> None:
    fine = rooms.clean, rooms.extract

    def clean(source: Any) -> Any:
        if source.text == "a":
            raise ValueError(f"cannot read {tmp_path / 'secret' / 'lexicon.txt'}\nat all")
        return fine[0](source)

    def extract(source: Any, knowledge: Any) -> Any:
        if source.document.text == "b":
            raise KeyError("b")
        return fine[1](source, knowledge)

    rooms.documents.append(rooms.documents[0].__class__("c", "documents/c.txt", "c", "text/plain", "", ""))
    rooms.clean, rooms.extract = clean, extract
    build(Settings(seeds, tmp_path / "output", all_topics=True))

    assert rooms.rejects == [
        Reject(
            "documents/a.txt", "clean", "internal_error", "ValueError: cannot read lexicon.txt at all", None
        ),
        Reject("documents/b.txt", "extract", "internal_error", "KeyError: 'b'", "b"),
    ]
    package = json.loads((tmp_path / "output" / "datapackage.json").read_text())
    assert [row["document_id"] for row in package["tables"]["documents"]] == ["b", "c"]
    errors = Workspace.beside(tmp_path / "output").errors
    assert "Traceback" in (errors / "00000000.txt").read_text()


def test_a_fault_of_the_inputs_is_told_with_its_remedy(rooms: Any, seeds: Path, tmp_path: Path) -> None:
    def documents() -> Any:
        raise LookupError("publishers.yaml, line 3: no list. Begin every entry with a dash.")
        yield

    rooms.documents = documents()
    with pytest.raises(InputError, match=r"line 3: no list\. Begin"):
        build(Settings(seeds, tmp_path / "output"))
    assert not (tmp_path / "output").exists()


def test_missing_seeds_are_found_before_anything_is_written(rooms: Any, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such folder"):
        build(Settings(tmp_path / "nowhere", tmp_path / "output"))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_without_documents_is_no_input(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    with pytest.raises(InputError, match="no documents there"):
        build(Settings(tmp_path / "seeds", tmp_path / "output"))
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"published_date": "2025-02-20", "modified_date": "2025-03-01"}, "2025-03-01"),
        ({"published_date": "2022-05-24"}, "2022-05-24"),
        ({"published_date": None}, None),
    ],
)
def test_the_package_is_dated_by_its_documents(
    rooms: Any, seeds: Path, tmp_path: Path, columns: Any, expected: str | None
) -> None:
    rooms.columns = columns
    build(Settings(seeds, tmp_path / "output"))
    assert json.loads((tmp_path / "output" / "datapackage.json").read_text()).get("created") == expected
