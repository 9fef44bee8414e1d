"""Small stand-ins for the rooms, so that what is tested here is how they are joined."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from plain_rows import document_row, reject_row

from fourthp import schemas
from fourthp.records import CleanDocument, Document, DocumentFacts, Finding, GateResult, Sentence

Room = Callable[..., Any]


def document(name: str, text: str = "") -> Document:
    """A document whose text is its name, for whoever reads is not told the name."""
    return Document(name, f"documents/{name}.txt", text or name, "text/plain", "0" * 64, "1" * 64)


def cleaned(source: Document) -> CleanDocument:
    return CleanDocument(source, {}, (), None, (Sentence(0, len(source.text), 0),))


class Rooms(SimpleNamespace):
    """What the stand-ins do; a test replaces one of them by assigning to it."""

    documents: list[Document]
    clean: Room
    extract: Room
    gates: list[GateResult]
    rejects: list[Any]
    released: list[Path]
    columns: dict[str, str]


class _Passed(SimpleNamespace):
    """Gates that look at nothing know of no rows."""

    now = b""

    def __init__(self, known: bytes = b"") -> None:
        self.known = known


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch) -> Rooms:
    state = Rooms(
        documents=[document("a"), document("b")],
        clean=cleaned,
        extract=lambda source, knowledge: DocumentFacts(source.document.document_id, ()),
        gates=[GateResult("rules", 3, (Finding("rules", "odd", "warning", "is odd"),))],
        rejects=[],
        released=[],
        columns={},
    )

    def normalise(documents: Any, facts: Any, publishers: Any, rejects: Any, **_: Any) -> dict[str, Any]:
        state.rejects = list(rejects)
        rows = [{**document_row(item.document), **state.columns} for item in documents]
        assert [item["document_id"] for item in rows] == [item.document_id for item in facts]
        tables = {"documents": rows, "rejects": [reject_row(item) for item in rejects]}
        return tables, SimpleNamespace(columns=lambda: iter(()))

    def write_package(tables: Any, directory: Path, **about: Any) -> None:
        directory.mkdir(parents=True)
        rows = {name: list(table) for name, table in tables.items()}
        (directory / "datapackage.json").write_text(json.dumps({"tables": rows, **about}, default=str))

    def release(staging: Path, output: Path) -> bool:
        state.released.append(staging)
        staging.rename(output)
        return True

    def room(name: str, **contents: Any) -> None:
        module = ModuleType(f"fourthp.{name}")
        module.__dict__.update(contents)
        monkeypatch.setitem(sys.modules, f"fourthp.{name}", module)

    room("ingest", IngestError=LookupError, iter_seeds=lambda seeds: iter(state.documents))
    room("clean", clean=lambda source: state.clean(source))
    room(
        "extract",
        Knowledge=SimpleNamespace(load=lambda reference: None),
        extract=lambda source, knowledge: state.extract(source, knowledge),
        take_down=lambda found, source, takedowns: found,
        unread=lambda source, knowledge: DocumentFacts(source.document.document_id, ()),
    )
    room(
        "normalise",
        tables_and_evidence=normalise,
        read_previous=lambda output: None,
        CurationError=ValueError,
        PreviousReleaseError=LookupError,
    )
    room(
        "publish",
        PublishError=PermissionError,
        check_writable=lambda output: None,
        write_package=write_package,
        write_report=lambda directory, gates: (directory / "validation-report.md").write_text("report"),
        release=release,
        contents=lambda directory: {path.name: path.read_text() for path in sorted(directory.glob("*"))},
    )
    room(
        "validate",
        gate_by_gate=lambda directory, texts, passed: state.gates,
        Passed=_Passed,
    )
    room(
        "schemas",
        columns_to_arrow=schemas.columns_to_arrow,
        reference_root=lambda: Path("reference"),
        schemas_root=lambda: Path("schemas"),
        vocabulary_names=lambda: (),
    )
    return state


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    return folder
