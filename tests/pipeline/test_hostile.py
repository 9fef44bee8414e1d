"""Inputs made to do harm: a document is read or becomes a reject, and nothing else happens.

Hypothesis changes texts at random here; ``make soak`` also runs a fuzzer that is guided by what code is reached.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fourthp.clean import clean
from fourthp.extract import Knowledge, extract
from fourthp.ingest import ingest
from fourthp.records import Document
from fourthp.schemas import reference_root

GOLD = Path(__file__).parents[1] / "gold" / "dev" / "texts"
SPECIAL = [
    "\u202e",
    "\u200b",
    "\u200d",
    "\ufeff",
    "\u2028",
    "\u0000",
    "\x1b[31m",
    "=1+1",
    "<script>",
    "&amp;",
    "ก็",
]
NAMES = ["../../outside.txt", "a\nb.txt", "=1+1.txt", "-rf.txt", "%2e%2e.txt", "CON.txt", "\u202etxt.exe.txt"]


@cache
def knowledge() -> Knowledge:
    return Knowledge.load(reference_root())


@cache
def real_texts() -> tuple[str, ...]:
    found = ingest(GOLD)
    return tuple(document.text for document in found.documents)


def read(text: str) -> None:
    """Read a text as the pipeline does, and see that all places lie within it."""
    document = Document("d", "d.txt", text, "text/plain", "", "")
    cleaned = clean(document)
    assert all(0 <= s.start <= s.end <= len(text) for s in cleaned.sentences)
    for fact in extract(cleaned, knowledge()).facts:
        for reading in (*fact.cells.values(), *fact.mentions):
            assert all(0 <= span.start < span.end <= len(text) for span in reading.spans)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A real text, cut, doubled and with strange characters in it."""
    text = draw(st.sampled_from(real_texts()))
    start = draw(st.integers(0, len(text)))
    text = text[start : start + draw(st.integers(1, 1_500))]
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        piece = draw(st.sampled_from(SPECIAL) | st.text(max_size=5) | st.just(text[at : at + 40]))
        text = text[:at] + piece + text[at + draw(st.integers(0, 30)) :]
    return text.replace("\x00", " ").replace("\r", " ") or "x"


@settings(max_examples=60, deadline=None)
@given(damaged().filter(lambda text: text.isascii() or text.encode("utf-8", "ignore").decode() == text))
def test_no_text_makes_reading_fail(text: str) -> None:
    read(text)


@settings(max_examples=100, deadline=None)
@given(
    st.binary(max_size=400),
    st.sampled_from([".txt", ".html", ".md", ".json", ".jsonl", ".parquet", ".jsonl.gz"]),
)
def test_no_bytes_make_ingest_fail(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str
) -> None:
    folder = tmp_path_factory.mktemp("bytes")
    (folder / f"a{suffix}").write_bytes(data)
    found = ingest(folder)
    assert all(reject.stage == "ingest" for reject in found.rejects)


HOSTILE = {
    "nested.html": b"<div>" * 100_000 + b"Trafficking" + b"</div>" * 100_000,
    "bomb.html": b'<!DOCTYPE a [<!ENTITY a "'
    + b"x" * 1_000
    + b'"><!ENTITY b "'
    + b"&a;" * 1_000
    + b'">]><p>&b;</p>',
    "script.html": b"<p>Text.</p><script>alert(1)</script><style>p{}</style><img src=x onerror=alert(1)>",
    "keys.jsonl": json.dumps({**{f"k{n}": n for n in range(100_000)}, "body": "A text."}).encode(),
    "nested.json": b"[" * 100_000 + b"]" * 100_000,
    "nul.txt": b"A\x00text",
    "turned.txt": "\u202eThe text \u200bruns \u2066the other way\u2069.".encode(),
    "tags.md": b"---\ntitle: !!python/object/apply:os.system ['touch owned']\n---\nA text.",
}


def test_hostile_files_are_read_or_rejected(tmp_path: Path) -> None:
    for name, data in HOSTILE.items():
        (tmp_path / name).write_bytes(data)
    found = ingest(tmp_path)
    texts = {document.path.partition("#")[0]: document.text for document in found.documents}
    rejected = {reject.path: reject.reason for reject in found.rejects}
    assert rejected == {
        "nested.html": "too_deep",
        "nested.json": "malformed_json",
        "nul.txt": "binary",
    }
    assert "alert" not in texts["script.html"]
    assert len(texts["bomb.html"]) < 10_000
    assert texts["keys.jsonl"] == "A text."
    assert texts["tags.md"].startswith("---")
    assert not Path("owned").exists()
    for text in texts.values():
        read(text)


def test_yaml_with_tags_is_refused(tmp_path: Path) -> None:
    from fourthp.ingest import IngestError

    (tmp_path / "publishers.yaml").write_text("!!python/object/apply:os.system ['touch owned']")
    with pytest.raises(IngestError, match=r"publishers\.yaml"):
        ingest(tmp_path)
    assert not Path("owned").exists()


def test_an_id_that_is_a_path_stays_a_name(tmp_path: Path) -> None:
    lines = [json.dumps({"id": name, "body": f"Text {number}."}) for number, name in enumerate(NAMES)]
    (tmp_path / "feed.jsonl").write_text("\n".join(lines))
    for document in ingest(tmp_path).documents:
        assert ".." not in document.document_id
        assert not document.document_id.startswith(("/", "=", "-"))
        assert document.document_id.isprintable()
