"""The snapshot store: content-addressed, whole files only, on any storage, one run at a time."""

from __future__ import annotations

import gzip
import uuid
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourthp.collect import StoreError
from fourthp.collect.store import Fetch, Page, Resource, Store, Tombstone, Version, Visit

RECORDS = Fetch(
    "https://a.test/", "2026-03-02T08:00:00.000000Z", 200, (("ETag", '"1"'),), ("https://a.test/",), None
)


@given(st.binary(max_size=2000))
def test_what_is_kept_comes_back_by_its_hash(data: bytes) -> None:
    store = Store(f"memory://{uuid.uuid4().hex}")
    assert store.blob(store.put_blob(data)) == data


@pytest.mark.parametrize("kind", ["folder", "memory"])
def test_every_kind_of_record_comes_back_as_it_was(tmp_path: Path, kind: str) -> None:
    address = str(tmp_path / "store") if kind == "folder" else f"memory://{uuid.uuid4().hex}"
    store = Store(address)
    version = Version("a", "b", "c", "trafilatura 2", "text/html", "2026-03-02T08:00:00Z", title="ข่าว")
    page = Page("https://a.test/1", "mfa/one", "current", "t", "t", versions=(version,))
    resource = Resource("https://a.test/1", "https://a.test/2", 200, "t", etag='"1"')
    with store.locked():
        store.add_fetch(RECORDS)
        store.put_page("mfa", "k1", page)
        store.put_resource("k1", resource)
        store.put_visit("mfa", Visit("t", 3))
        store.put_tombstone("k2", Tombstone("https://a.test/2", "t", "asked for"))

    again = Store(address)
    assert list(again.fetches()) == [RECORDS]
    assert (again.page("mfa", "k1"), list(again.pages("mfa"))) == (page, [page])
    assert (again.resource("k1"), again.visit("mfa")) == (resource, Visit("t", 3))
    assert (again.tombstone("k2"), again.tombstone("k1")) == (
        Tombstone("https://a.test/2", "t", "asked for"),
        None,
    )
    assert (again.source_ids(), again.page("mfa", "k9"), again.visit("other")) == (["mfa"], None, None)


def test_only_one_run_at_a_time_holds_a_folder(tmp_path: Path) -> None:
    one, other = Store(str(tmp_path / "store")), Store(str(tmp_path / "store"))
    with one.locked(), pytest.raises(StoreError, match="another run is collecting"), other.locked():
        pass
    with other.locked():
        assert (tmp_path / "store" / ".gitignore").read_text() == "*\n"


def test_a_file_that_was_never_finished_is_swept_away(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "store"))
    half = tmp_path / "store" / "new" / "half"
    half.parent.mkdir(exist_ok=True)
    half.write_bytes(b"hal")
    with store.locked():
        assert not half.exists()


def test_a_store_that_was_just_begun_is_one(tmp_path: Path) -> None:
    (tmp_path / "store" / "new").mkdir(parents=True)
    (tmp_path / "store" / "new" / "half").write_bytes(b"{")
    assert Store(str(tmp_path / "store")).source_ids() == []


def test_a_folder_of_something_else_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("x")
    with pytest.raises(StoreError, match="there are files in it, but no store"):
        Store(str(tmp_path))


def test_a_storage_that_nobody_knows() -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        Store("nonsense://bucket/store")


def test_damage_is_told_with_its_place(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "store"))
    name = store.put_blob(b"words")
    (place,) = (tmp_path / "store" / "blobs").rglob("*.gz")
    for damaged in (gzip.compress(b"other words"), b"no gzip"):
        place.write_bytes(damaged)
        with pytest.raises(StoreError, match=name):
            store.blob(name)
    store.put_page("mfa", "k1", Page("https://a.test/1", "", "failed", "t", "t"))
    (tmp_path / "store" / "pages" / "mfa" / "k1.json").write_text("{")
    with pytest.raises(StoreError, match=r"k1\.json: is damaged"):
        store.page("mfa", "k1")
