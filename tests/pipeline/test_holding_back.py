"""Documents whose rows a gate refuses are held back, and the others published."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from fourthp.pipeline import GateError, Settings, build
from fourthp.pipeline.holding_back import hold_back
from fourthp.records import Finding, GateResult, Reject

PRIVATE = Finding(
    "harm", "person_without_public_role", "blocker", "no public role", "persons", "jane-roe", "name"
)
REJECT = Reject(
    "documents/b.txt",
    "validate",
    "person_without_public_role",
    "held back: the gate harm found person without public role in persons.name",
)


def told(row_id: str, *documents: str) -> list[dict[str, str]]:
    return [
        {"evidence_id": f"{row_id}-{d}", "resource": "persons", "row_id": row_id, "document_id": d}
        for d in documents
    ]


@pytest.fixture
def rooms_with_private_person(rooms: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Document ``b`` tells of a person whom the harm gate refuses as long as she is in the tables."""
    import sys

    def normalise(documents: Any, facts: Any, publishers: Any, rejects: Any, **_: Any) -> Any:
        rooms.rejects = list(rejects)
        ids = [item.document.document_id for item in documents]
        rows = [{"document_id": i, "path": f"documents/{i}.txt", "publisher_id": None} for i in ids]
        rooms.gates = [GateResult("harm", 1, (PRIVATE,) if "b" in ids else ())]
        evidence = told("jane-roe", *({"b"} & set(ids)))
        return {"documents": rows, "rejects": []}, SimpleNamespace(rows=lambda: iter(evidence))

    monkeypatch.setattr(sys.modules["fourthp.normalise"], "tables_and_evidence", normalise)
    return rooms


def test_one_bad_document_does_not_stop_the_others(
    rooms_with_private_person: Any, seeds: Path, tmp_path: Path
) -> None:
    report = build(Settings(seeds, tmp_path / "output"))
    package = json.loads((tmp_path / "output" / "datapackage.json").read_text())
    assert [row["document_id"] for row in package["tables"]["documents"]] == ["a"]
    assert rooms_with_private_person.rejects == [REJECT]
    assert report.stages[4].counts["held back"] == 1
    assert all(gate.passed for gate in report.gates)


def tables(*documents: str, evidence: list[dict[str, str]]) -> dict[str, list[Any]]:
    return {
        "documents": [{"document_id": d, "path": f"documents/{d}.txt"} for d in documents],
        "evidence": evidence,
    }


def test_a_blocker_that_no_document_states_is_not_held_back(tmp_path: Path) -> None:
    finding = Finding("counts", "empty_table", "blocker", "no rows", "events")
    gates = [GateResult("counts", 1, (finding,))]
    assert not hold_back(tmp_path / "held.jsonl", gates, tables("a", "b", evidence=[]))
    assert not (tmp_path / "held.jsonl").exists()


def test_a_fault_of_many_documents_is_not_held_back(tmp_path: Path) -> None:
    names = [f"d{n}" for n in range(30)]
    gates = [GateResult("harm", 1, (PRIVATE,))]
    held = tmp_path / "held.jsonl"
    assert not hold_back(held, gates, tables(*names, evidence=told("jane-roe", *names[:4])))
    assert hold_back(held, gates, tables(*names, evidence=told("jane-roe", *names[:3])))


def test_a_warning_holds_nothing_back(rooms: Any, seeds: Path, tmp_path: Path) -> None:
    report = build(Settings(seeds, tmp_path / "output"))
    assert report.stages[4].counts["held back"] == 0


def test_a_gate_that_goes_on_failing_stops_the_build(rooms: Any, seeds: Path, tmp_path: Path) -> None:
    rooms.gates = [GateResult("harm", 1, (PRIVATE,))]
    with pytest.raises(GateError, match="harm"):
        build(Settings(seeds, tmp_path / "output"))
