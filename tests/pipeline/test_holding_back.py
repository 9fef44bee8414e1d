"""Documents whose rows a gate refuses are held back, and the others published."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from plain_rows import document_row

from fourthp import schemas
from fourthp.language.takedowns import Takedowns
from fourthp.pipeline import GateError, Settings, build
from fourthp.pipeline.holding_back import HeldBackName, held_back, hold_back, names_held_back
from fourthp.pipeline.workspace import Workspace
from fourthp.records import CleanDocument, DocumentFacts, Finding, GateResult, Reject, Row

PRIVATE = Finding(
    "harm", "person_without_public_role", "blocker", "no public role", "persons", "jane-roe", "name"
)
REJECT = Reject(
    "documents/b.txt",
    "validate",
    "person_without_public_role",
    "held back: the gate harm found person without public role in persons.name",
)


def told(row_id: str, *documents: str, name: str | None = "Jane Roe") -> list[Row]:
    row: Row = {"resource": "persons", "row_id": row_id, "field": "name", "quote": name}
    row |= {"method": "test", "confidence": 1.0}
    return [{**row, "evidence_id": f"{row_id}-{d}", "document_id": d} for d in documents]


def by_column(evidence: list[Row]) -> Iterator[dict[str, list[Any]]]:
    """Evidence as linking hands it on; none where there is no row."""
    names = schemas.arrow_schema("evidence").names
    yield from [{name: [row.get(name) for row in evidence] for name in names}] if evidence else []


@pytest.fixture
def rooms_with_private_person(rooms: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Document ``b`` tells of a person whom the harm gate refuses as long as she is in the tables.

    ``rooms.taken_down`` are the documents from which she was taken down, ``rooms.stays`` says that this is no help.
    """
    import sys

    rooms.taken_down = []
    rooms.stays = False

    def take_down(found: DocumentFacts, document: CleanDocument, takedowns: Takedowns) -> DocumentFacts:
        assert takedowns.is_name("Jane Roe")
        rooms.taken_down.append((found.document_id, document.document.document_id))
        return replace(found, withheld_names=("Jane Roe",))

    def normalise(documents: Any, facts: Any, publishers: Any, rejects: Any, **_: Any) -> Any:
        rooms.rejects = list(rejects)
        rows = [document_row(item.document) for item in documents]
        named = {f.document_id for f in facts if rooms.stays or "Jane Roe" not in f.withheld_names}
        rooms.gates = [GateResult("harm", 1, (PRIVATE,) if "b" in named else ())]
        evidence = told("jane-roe", *({"b"} & named))
        return {"documents": rows, "rejects": []}, SimpleNamespace(columns=lambda: by_column(evidence))

    monkeypatch.setattr(sys.modules["fourthp.normalise"], "tables_and_evidence", normalise)
    monkeypatch.setattr(sys.modules["fourthp.extract"], "take_down", take_down)
    return rooms


def documents_in(output: Path) -> list[str]:
    package = json.loads((output / "datapackage.json").read_text())
    return [row["document_id"] for row in package["tables"]["documents"]]


def test_a_person_without_a_public_role_is_left_out_and_her_document_published(
    rooms_with_private_person: Any, seeds: Path, tmp_path: Path
) -> None:
    report = build(Settings(seeds, tmp_path / "output"))
    assert documents_in(tmp_path / "output") == ["a", "b"]
    assert rooms_with_private_person.taken_down == [("b", "b")]
    assert rooms_with_private_person.rejects == []
    assert report.stages[4].counts["held back"] == 0
    assert report.stages[4].counts["names held back"] == 1
    assert all(gate.passed for gate in report.gates)


def test_one_bad_document_does_not_stop_the_others(
    rooms_with_private_person: Any, seeds: Path, tmp_path: Path
) -> None:
    rooms_with_private_person.stays = True
    report = build(Settings(seeds, tmp_path / "output"))
    assert documents_in(tmp_path / "output") == ["a"]
    assert rooms_with_private_person.rejects == [REJECT]
    assert report.stages[4].counts["held back"] == 1
    assert all(gate.passed for gate in report.gates)


def tables(*documents: str, evidence: list[Row]) -> dict[str, list[Any]]:
    return {
        "documents": [{"document_id": d, "path": f"documents/{d}.txt"} for d in documents],
        "evidence": evidence,
    }


def test_a_blocker_that_no_document_states_is_not_held_back(tmp_path: Path) -> None:
    finding = Finding("counts", "empty_table", "blocker", "no rows", "events")
    gates = [GateResult("counts", 1, (finding,))]
    workspace = Workspace(tmp_path)
    assert not hold_back(workspace, gates, tables("a", "b", evidence=[]))
    assert held_back(workspace) == {}


def test_a_fault_of_many_documents_is_not_held_back(tmp_path: Path) -> None:
    names = [f"d{n}" for n in range(30)]
    gates = [GateResult("harm", 1, (PRIVATE,))]
    workspace = Workspace(tmp_path)
    assert not hold_back(workspace, gates, tables(*names, evidence=told("jane-roe", *names[:4], name=None)))
    assert hold_back(workspace, gates, tables(*names, evidence=told("jane-roe", *names[:3], name=None)))
    assert sorted(held_back(workspace)) == ["d0", "d1", "d2"]


def test_names_are_left_out_of_any_number_of_documents(tmp_path: Path) -> None:
    names = [f"d{n}" for n in range(5)]
    gates = [GateResult("harm", 1, (PRIVATE,))]
    workspace = Workspace(tmp_path)
    assert hold_back(workspace, gates, tables(*names, evidence=told("jane-roe", *names)))
    assert names_held_back(workspace) == {HeldBackName(d, "Jane Roe") for d in names}
    assert held_back(workspace) == {}


def test_where_the_name_is_not_told_the_document_is_held_back(tmp_path: Path) -> None:
    gates = [GateResult("harm", 1, (PRIVATE,))]
    workspace = Workspace(tmp_path)
    assert hold_back(workspace, gates, tables("a", "b", evidence=told("jane-roe", "b", name=None)))
    assert held_back(workspace) == {"b": replace(REJECT, document_id="b")}


def test_a_warning_holds_nothing_back(rooms: Any, seeds: Path, tmp_path: Path) -> None:
    report = build(Settings(seeds, tmp_path / "output"))
    assert report.stages[4].counts["held back"] == 0


def test_a_gate_that_goes_on_failing_stops_the_build(rooms: Any, seeds: Path, tmp_path: Path) -> None:
    rooms.gates = [GateResult("harm", 1, (PRIVATE,))]
    with pytest.raises(GateError, match="harm"):
        build(Settings(seeds, tmp_path / "output"))
