"""A hash changes with everything that a result depends on, and with nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import fourthp
from fourthp.pipeline import fingerprint
from fourthp.pipeline.fingerprint import READERS, build_fingerprint, document_key, reading_fingerprint
from fourthp.records import Document

PACKAGE = Path(fourthp.__file__).parent
DOCUMENT = Document("a", "documents/a.txt", "A text.", "text/plain", "0" * 64, "1" * 64, "un", {"title": "A"})
LOADED = """
import json, sys
import fourthp.clean, fourthp.extract, fourthp.language.relevance
print(json.dumps([module.__file__ for name, module in sys.modules.items() if name.startswith("fourthp.")]))
"""


def test_the_code_that_reads_is_within_what_is_hashed() -> None:
    found = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    for file in json.loads(found.stdout):
        assert Path(file).relative_to(PACKAGE).parts[0] in READERS


@pytest.mark.parametrize("field", ["document_id", "path", "text_sha256"])
def test_a_renamed_document_has_the_same_key(field: str) -> None:
    assert document_key(replace(DOCUMENT, **{field: "other"}), "code") == document_key(DOCUMENT, "code")


@pytest.mark.parametrize(
    "other",
    [
        replace(DOCUMENT, text="A text"),
        replace(DOCUMENT, media_type="text/html"),
        replace(DOCUMENT, sha256="2" * 64),
        replace(DOCUMENT, publisher_id=None),
        replace(DOCUMENT, metadata={"title": "B"}),
        replace(DOCUMENT, metadata={"titl": "eA"}),
        replace(DOCUMENT, metadata={}),
    ],
)
def test_all_else_of_a_document_counts(other: Document) -> None:
    assert document_key(other, "code") != document_key(DOCUMENT, "code")
    assert document_key(other, "code") == document_key(other, "code")


def test_other_code_has_other_keys() -> None:
    assert document_key(DOCUMENT, "code") != document_key(DOCUMENT, "edoc")


def test_code_lists_and_choice_of_topics_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package, lists = tmp_path / "package", tmp_path / "reference"
    for folder in (package / "clean", package / "extract", package / "language", lists):
        folder.mkdir(parents=True)
    (package / "records.py").write_text("")
    monkeypatch.setattr(fingerprint, "_PACKAGE", package)
    seen = [reading_fingerprint(lists, False)]
    assert reading_fingerprint(lists, False) == seen[0]

    def changed() -> None:
        now = reading_fingerprint(lists, False)
        assert now not in seen
        seen.append(now)

    (package / "extract" / "rules.py").write_text("one")
    changed()
    (package / "extract" / "rules.py").write_text("two")
    changed()
    (package / "extract" / "rules.py").rename(package / "extract" / "words.csv")
    changed()
    (lists / "places.csv").write_text("place_id")
    changed()
    assert reading_fingerprint(lists, True) not in seen
    (package / "extract" / "__pycache__").mkdir()
    (package / "extract" / "__pycache__" / "rules.pyc").write_text("compiled")
    (package / "publish.py").write_text("a room that reads nothing")
    assert reading_fingerprint(lists, False) == seen[-1]


def test_a_build_depends_on_every_file_of_its_seeds(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    seen = [build_fingerprint(tmp_path, tmp_path / "reference", False)]
    for name, text in (
        ("documents/a.txt", "A"),
        ("documents/a.txt", "B"),
        ("publishers.yaml", ""),
        ("curation", ""),
    ):
        (tmp_path / name).write_text(text)
        now = build_fingerprint(tmp_path, tmp_path / "reference", False)
        assert now not in seen
        seen.append(now)
    (tmp_path / "documents" / "link.txt").symlink_to(tmp_path / "nowhere")
    assert build_fingerprint(tmp_path, tmp_path / "reference", False) not in seen
