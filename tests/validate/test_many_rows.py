"""Gates say of many rows, whose keys and quotations lie on disk, what they say of few."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import small_package
from small_package import TEXTS, WORKSHOP, cite

from fourthp.records import GateResult, Tables
from fourthp.validate import gate_by_gate, reading, shares, tabular


def _faulty() -> Tables:
    """Tables with a fault of each kind that is found by keys or by quotations."""
    rows = small_package.tables()
    rows["events"][0]["is_online"] = True
    rows["persons"].append({"person_id": "zoe-quay", "name": "Zoe Quay"})
    rows["participations"].append(rows["participations"][4] | {"participation_id": "twin"})
    rows["participations"].append(
        rows["participations"][4] | {"participation_id": "lost", "event_id": "no-such"}
    )
    row = cite("persons", "anna-berg", "name", "ministry-workshop", "Anna Berg", "x:y")
    rows["evidence"] += [
        row | {"evidence_id": "00000000000000aa", "row_id": "nobody"},
        row | {"evidence_id": "00000000000000ab", "document_id": "no-such-document"},
        cite("events", WORKSHOP, "is_online", "news-workshop", TEXTS["news-workshop"][26:300], "x:y")
        | {"evidence_id": "00000000000000ac", "field": "venue"},
    ]
    rows["evidence"].append(dict(rows["evidence"][0]))
    return rows


def _found(package: Path) -> list[GateResult]:
    return list(gate_by_gate(package, texts=TEXTS))


@pytest.mark.parametrize("rows", [small_package.tables, _faulty], ids=["sound", "faulty"])
def test_findings_are_the_same(
    rows: Callable[[], Tables], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = small_package.build(tmp_path, rows())
    # Few and many rows are asked about in other ways, with the same answers.
    monkeypatch.setattr(tabular, "HELD", 0)
    few = _found(package)
    monkeypatch.setattr(shares, "HELD", 3)
    monkeypatch.setattr(reading, "_HELD_BATCHES", 0)
    monkeypatch.setattr(reading, "_HELD", 0)
    assert _found(package) == few
    rules = {finding.rule for gate in few for finding in gate.findings}
    if rows is _faulty:
        assert {
            "cell_without_evidence",
            "person_without_public_role",
            "unknown_row",
            "primary_key",
            "foreign_key",
            "quotes_cover_document",
        } <= rules
