"""Folders of seeds: what is found, how it is named, and what bad input costs."""

import hashlib
import os
from pathlib import Path

import pytest

from fourthp.ingest import IngestError, Limits, ingest, iter_seeds
from fourthp.records import Document


def ids(found):
    return [document.document_id for document in found.documents]


def refusals(found):
    return [(reject.path, reject.reason) for reject in found.rejects]


@pytest.fixture
def folder(tmp_path):
    """A folder with one good document, which nothing that a test adds may harm."""
    (tmp_path / "good.txt").write_text("A good document.", encoding="utf-8")
    return tmp_path


def test_a_document_carries_its_hashes_and_type(folder):
    (folder / "good.txt").write_bytes(b"\xef\xbb\xbfOne\r\ntwo")
    [document] = ingest(folder).documents
    assert (document.document_id, document.path, document.media_type) == ("good", "good.txt", "text/plain")
    assert document.text == "One\ntwo"
    assert document.sha256 == hashlib.sha256(b"\xef\xbb\xbfOne\r\ntwo").hexdigest()
    assert document.text_sha256 == hashlib.sha256(b"One\ntwo").hexdigest()
    assert (document.publisher_id, document.metadata) == (None, {})


def test_documents_come_in_the_order_of_their_paths_with_folders_in_their_ids(folder):
    (folder / "B Side").mkdir()
    (folder / "B Side" / "Résumé 1.md").write_text("# x", encoding="utf-8")
    (folder / "ไทย.html").write_text("<p>x", encoding="utf-8")
    (folder / "a.jsonl").write_text('{"id": "WH/2022/x_1", "body": "x"}\n{"body": "y"}\n', encoding="utf-8")
    found = ingest(folder)
    assert ids(found) == ["b-side/resume-1", "wh/2022/x-1", "a-2", "good", "ไทย"]
    assert [document.path for document in found.documents] == [
        "B Side/Résumé 1.md",
        "a.jsonl#wh/2022/x-1",
        "a.jsonl#a-2",
        "good.txt",
        "ไทย.html",
    ]
    assert [d.media_type for d in found.documents] == [
        "text/markdown",
        "application/json",
        "application/json",
        "text/plain",
        "text/html",
    ]


def test_a_documents_folder_is_preferred(folder):
    (folder / "documents").mkdir()
    (folder / "documents" / "in.txt").write_text("x", encoding="utf-8")
    found = ingest(folder)
    assert [(d.document_id, d.path) for d in found.documents] == [("in", "documents/in.txt")]


def test_what_is_no_document_is_passed_over(folder):
    passed_over = (
        ".hidden.txt",
        "README.md",
        "sources.yaml",
        "reference/a.txt",
        "curation/a.txt",
        "sub/.git/a.txt",
    )
    for name in passed_over:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    found = ingest(folder)
    assert (ids(found), refusals(found)) == (["good"], [])


def test_one_file_may_stand_for_a_folder(folder):
    (folder / "other.txt").write_text("x", encoding="utf-8")
    assert ids(ingest(folder / "other.txt")) == ["other"]


def test_items_stream_with_each_publisher_before_its_first_document(tmp_path):
    (tmp_path / "a.jsonl").write_text(
        '{"id": "1", "publisher": "P", "body": "x"}\n{"id": "2", "publisher": "P", "body": "x"}\n',
        encoding="utf-8",
    )
    assert [type(item).__name__ for item in iter_seeds(tmp_path)] == ["Publisher", "Document", "Document"]


def test_a_missing_folder_stops(tmp_path):
    with pytest.raises(IngestError, match="no such file or folder"):
        ingest(tmp_path / "none")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("image.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        ("broken.txt", "การค้ามนุษย์".encode()[:-1], "invalid_bytes"),
        ("data.csv", b"a,b\n", "unsupported_format"),
        ("bare", b"words", "unsupported_format"),
        ("list.json", b"[]", "malformed_json"),
        ("deep.html", b"<div>" * 5000, "too_deep"),
        ("menu.html", b"<nav>Home</nav>", "empty"),
    ],
)
def test_bad_files_cost_only_themselves(folder, name, data, reason):
    (folder / name).write_bytes(data)
    found = ingest(folder)
    assert (ids(found), refusals(found)) == (["good"], [(name, reason)])
    [reject] = found.rejects
    assert reject.stage == "ingest"
    assert reject.document_id is None
    assert len(reject.detail) > 20


def test_the_limit_counts_bytes_and_can_be_set(folder):
    (folder / "long.txt").write_bytes(b"x" * 101)
    (folder / "fits.txt").write_bytes(b"x" * 100)
    found = ingest(folder, limits=Limits(max_bytes=100))
    assert (ids(found), refusals(found)) == (["fits", "good"], [("long.txt", "too_large")])
    assert found.rejects[0].detail == "more than 100 bytes; split it, or raise the limit"
    assert Limits().max_bytes == 20_000_000


def test_a_text_of_many_pages_is_refused_by_its_characters(folder):
    (folder / "long.txt").write_text("ก" * 101)
    (folder / "fits.txt").write_text("ก" * 100)
    found = ingest(folder, limits=Limits(max_characters=100))
    assert (ids(found), refusals(found)) == (["fits", "good"], [("long.txt", "too_long")])
    assert found.rejects[0].detail == "a text of 101 characters, more than 100; split it into its parts"
    assert Limits().max_characters == 300_000


def test_a_hundred_fifty_thousand_lines_without_a_full_stop_are_a_document(folder):
    (folder / "lines.txt").write_text("a\n" * 150_000, encoding="utf-8")
    assert ids(ingest(folder)) == ["good", "lines"]


def test_a_file_that_may_not_be_opened(folder, monkeypatch):
    (folder / "secret.txt").write_text("x", encoding="utf-8")
    opened = Path.open

    def refuse(self, *args, **kwargs):
        if self.name == "secret.txt":
            raise PermissionError(13, "Permission denied")
        return opened(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refuse)
    found = ingest(folder)
    assert (ids(found), refusals(found)) == (["good"], [("secret.txt", "unreadable")])
    assert found.rejects[0].detail == "cannot be opened: Permission denied; allow reading it"


def test_a_pipe_is_not_waited_for(folder):
    os.mkfifo(folder / "pipe.txt")
    assert refusals(ingest(folder)) == [("pipe.txt", "unreadable")]


def test_links(folder, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.txt").write_text("x", encoding="utf-8")
    (folder / "sub").mkdir()
    (folder / "sub" / "kept.txt").write_text("x", encoding="utf-8")
    for name, target in {
        "dangling.txt": folder / "none.txt",
        "inside.txt": folder / "sub" / "kept.txt",
        "loop.txt": folder / "loop.txt",
        "out-folder": outside,
        "out.txt": outside / "secret.txt",
        "up": folder,
    }.items():
        (folder / name).symlink_to(target)
    found = ingest(folder)
    assert ids(found) == ["good", "inside", "sub/kept"]
    assert refusals(found) == [
        ("dangling.txt", "unreadable"),
        ("loop.txt", "unreadable"),
        ("out-folder", "outside_seeds"),
        ("out.txt", "outside_seeds"),
        ("up", "linked_folder"),
    ]


def test_the_later_of_two_documents_with_one_id_is_refused(folder):
    (folder / "Good.html").write_text("<p>x", encoding="utf-8")
    found = ingest(folder)
    assert [document.path for document in found.documents] == ["Good.html"]
    [reject] = found.rejects
    assert (reject.path, reject.reason) == ("good.txt", "duplicate_id")
    assert reject.detail == "its id 'good' belongs to Good.html already; rename one of the two"


def test_only_the_malformed_line_of_a_feed_is_refused(folder):
    (folder / "feed.jsonl").write_text('{"id": "1", "body": "x"}\n{"id": \n\n{"id": "1", "body": "y"}\n')
    found = ingest(folder)
    assert ids(found) == ["1", "good"]
    assert refusals(found) == [("feed.jsonl", "malformed_json"), ("feed.jsonl", "duplicate_id")]
    assert found.rejects[0].detail.startswith("line 2: Expecting value")
    assert found.rejects[1].detail.startswith("line 4: ")


def test_names_cannot_become_formulas_or_break_the_tables(folder):
    (folder / "=cmd().txt").write_text("x", encoding="utf-8")
    (folder / "___.txt").write_text("x", encoding="utf-8")
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text("x", encoding="utf-8")
    found = ingest(folder)
    assert [document.path for document in found.documents] == [
        "./=cmd().txt",
        "___.txt",
        "caf�.txt",
        "good.txt",
    ]
    assert ids(found) == ["cmd", hashlib.sha256(b"x").hexdigest()[:16], "caf", "good"]


def test_an_address_that_is_none_is_left_out(folder):
    (folder / "a.json").write_text('{"body": "x", "url": "javascript:alert(1)"}')
    [first, _] = ingest(folder).documents
    assert isinstance(first, Document)
    assert first.metadata == {}
