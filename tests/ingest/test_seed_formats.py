"""JSON objects and feeds of JSON lines."""

import datetime
import gzip
import hashlib
import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from fourthp.ingest import ingest
from fourthp.ingest.errors import UnreadableError
from fourthp.ingest.formats import feed_items, read_object, suffix_of


def test_an_object_gives_its_body_and_metadata():
    content = read_object(
        json.dumps(
            {
                "id": "a/1",
                "url": "https://x.org",
                "title": " Two \n words ",
                "date": "2022-05-24",
                "body": "A\r\nB ",
            }
        ).encode()
    )
    assert content.text == "A\nB "
    assert content.id == "a/1"
    assert content.metadata == {
        "url": "https://x.org",
        "title": "Two words",
        "published_date": "2022-05-24",
    }


def test_a_body_that_is_a_page_is_read_as_one_and_other_markup_stays():
    page = read_object(b'{"title": "T", "body": "<p>One</p><p>Two</p>"}')
    assert (page.text, page.metadata) == ("One\n\nTwo", {"title": "T"})
    assert (
        read_object(b'{"body": "**One** on April 22<sup>nd</sup>"}').text
        == "**One** on April 22<sup>nd</sup>"
    )


def test_numbers_are_taken_as_they_are_written():
    content = read_object(b'{"id": 007, "body": "x"}'.replace(b"007", b"17"))
    assert content.id == "17"
    assert read_object(b'{"title": 1e5, "body": "x"}').metadata == {"title": "1e5"}
    assert len(read_object(b'{"title": ' + b"9" * 5000 + b', "body": "x"}').metadata["title"]) == 5000


@pytest.mark.parametrize(
    ("data", "reason", "words"),
    [
        (b'{"body": "x",}', "malformed_json", "line 1"),
        (b'["body"]', "malformed_json", "not a JSON object"),
        (b"[" * 100_000, "malformed_json", "nested too deep"),
        (b'{"title": "x"}', "no_body", "no field 'body'"),
        (b'{"body": null}', "no_body", "no field 'body'"),
        (b'{"body": ["x"]}', "malformed_json", "field 'body' is a list or object"),
        (b'{"body": "x", "title": true}', "malformed_json", "field 'title' is true or false"),
        (b'{"body": " \\n "}', "empty", "white space"),
        (b'{"body": "a\\u0000b"}', "binary", "control characters"),
        (b'{"body": "a\\ud800b"}', "invalid_bytes", "surrogate"),
    ],
)
def test_faulty_objects_are_refused(data, reason, words):
    with pytest.raises(UnreadableError) as refused:
        read_object(data)
    assert refused.value.reason == reason
    assert words in refused.value.detail


def test_feed_items_are_numbered_and_blank_ones_left_out(tmp_path):
    feed = tmp_path / "feed.jsonl"
    feed.write_bytes(b'\xef\xbb\xbf{"a": 1}\r\n\n{"b": 2}')
    assert list(feed_items(feed, 100)) == [(1, b'{"a": 1}'), (3, b'{"b": 2}')]


def test_a_line_over_the_limit_costs_only_itself(tmp_path):
    feed = tmp_path / "feed.jsonl.gz"
    feed.write_bytes(gzip.compress(b"a\n" + b"x" * 95 + b"\nc\n" + b"12345678\n" + b"123456789"))
    found = list(feed_items(feed, 8))
    assert [number for number, _ in found] == [1, 2, 3, 4, 5]
    assert [line if isinstance(line, bytes) else line.reason for _, line in found] == [
        b"a",
        "too_large",
        b"c",
        b"12345678",
        "too_large",
    ]


def test_a_damaged_archive_gives_what_it_can_and_a_fault(tmp_path):
    feed = tmp_path / "feed.jsonl.gz"
    feed.write_bytes(b"no archive")
    [(number, fault)] = feed_items(feed, 100)
    assert (number, fault.reason) == (1, "unreadable")


@pytest.mark.parametrize(
    ("name", "suffix"), [("A.TXT", ".txt"), ("a.b.html", ".html"), ("a.jsonl.gz", ".jsonl.gz"), ("a", "")]
)
def test_suffixes(name, suffix):
    assert suffix_of(name) == suffix


def test_a_body_with_a_hash_is_the_text_with_that_hash():
    pinned = {"text_sha256": hashlib.sha256(b"<p>as taken out</p>").hexdigest()}
    kept = read_object(json.dumps(pinned | {"title": "T", "body": "<p>as taken out</p>"}).encode())
    assert (kept.text, kept.metadata) == ("<p>as taken out</p>", {"title": "T"})
    with pytest.raises(UnreadableError) as caught:
        read_object(json.dumps(pinned | {"body": "as changed since"}).encode())
    assert caught.value.reason == "changed_text"


ROWS = [
    {"id": "a", "body": "A text.", "title": "One", "date": datetime.date(2024, 5, 2), "views": 3},
    {"id": None, "body": None, "title": None, "date": None, "views": None},
    {"id": "b", "body": "B" * 200, "title": None, "date": None, "views": 4},
]


def test_rows_of_parquet_are_objects_of_the_known_fields(tmp_path):
    pq.write_table(pa.Table.from_pylist(ROWS), tmp_path / "feed.parquet")
    first, second, third = feed_items(tmp_path / "feed.parquet", 100)
    assert first[0] == 1
    assert json.loads(first[1]) == {"id": "a", "body": "A text.", "title": "One", "date": "2024-05-02"}
    assert second == (2, b"{}")
    assert (third[0], third[1].reason) == (3, "too_large")


def test_a_damaged_parquet_file_is_a_fault(tmp_path):
    (tmp_path / "feed.parquet").write_bytes(b"PAR1 no more")
    ((number, fault),) = feed_items(tmp_path / "feed.parquet", 100)
    assert (number, fault.reason) == (1, "unreadable")


def test_a_folder_of_parquet_gives_documents(tmp_path):
    pq.write_table(pa.Table.from_pylist(ROWS), tmp_path / "feed.parquet")
    found = ingest(tmp_path)
    assert [d.document_id for d in found.documents] == ["a", "b"]
    assert found.documents[0].metadata == {"published_date": "2024-05-02", "title": "One"}
    assert [(r.path, r.reason) for r in found.rejects] == [("feed.parquet", "no_body")]
