"""The folder of seeds that is written from the store: documents, twins, what the build reads and quotes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from ministry import TALKS, WORKSHOP, html, page
from played_site import Reply, Site

from fourthp.collect import StoreError, write_seeds
from fourthp.collect.store import Store
from fourthp.ingest import ingest

PUBLISHERS = """
- publisher_id: testland-mfa
  name: Ministry of Foreign Affairs of Testland
  publisher_type: government
  homepage: https://mfa.example
  text_policy: {policy}
"""


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    (folder / "documents").mkdir(parents=True)
    (folder / "documents" / "by-hand.txt").write_text("A text put there by hand.", encoding="utf-8")
    (folder / "publishers.yaml").write_text(PUBLISHERS.format(policy="quote"), encoding="utf-8")
    (folder / "documents.yaml").write_text("by-hand.txt: {publisher: testland-mfa}\n", encoding="utf-8")
    (folder / "sources.yaml").write_text("sources: []\n", encoding="utf-8")
    return folder


@pytest.fixture
def ministry(site: Site) -> Site:
    site.pages["/talks"] = html(page("Talks on trafficking", TALKS))
    site.pages["/workshop"] = html(page("Workshop for consular officers", WORKSHOP))
    return site


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_was_collected_lies_beside_what_was_there(
    ministry: Site, collect: Any, store: Store, seeds: Path, tmp_path: Path
) -> None:
    collect("urls", [ministry.url("/talks")])
    harvest = write_seeds(store, seeds, tmp_path / "into")

    assert (harvest.documents, harvest.twins, harvest.removed) == (1, 0, 0)
    found = ingest(tmp_path / "into")
    by_hand, talks = found.documents
    assert found.rejects == ()
    assert (by_hand.document_id, by_hand.publisher_id) == ("by-hand", "testland-mfa")
    assert talks.document_id.startswith("testland-mfa/talks-on-trafficking-")
    assert talks.text.split("\n\n") == ["Talks on trafficking", *TALKS]
    assert talks.publisher_id == "testland-mfa"
    assert talks.metadata == {
        "url": ministry.url("/talks"),
        "title": "Talks on trafficking",
        "language": "en",
    }
    (version,) = next(iter(store.pages("mfa"))).versions
    assert talks.text_sha256 == version.text_sha256
    written = json.loads((tmp_path / "into" / talks.path).read_bytes())
    assert written["extractor"] == version.extractor
    assert written["retrieved"] == version.fetched


def test_the_same_store_gives_the_same_files_and_touches_none(
    ministry: Site, collect: Any, store: Store, seeds: Path, tmp_path: Path
) -> None:
    collect("urls", [ministry.url("/talks"), ministry.url("/workshop")])
    write_seeds(store, seeds, tmp_path / "one")
    write_seeds(store, seeds, tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    again = write_seeds(store, seeds, tmp_path / "one")
    assert (again.written, again.removed) == (0, 0)


def test_a_folder_without_documents_is_one_of_documents(
    ministry: Site, collect: Any, store: Store, tmp_path: Path
) -> None:
    flat = tmp_path / "flat"
    (flat / "more").mkdir(parents=True)
    (flat / "more" / "one.txt").write_text("One.", encoding="utf-8")
    (flat / "sources.yaml").write_text("sources: []\n", encoding="utf-8")
    assert [document.document_id for document in ingest(flat).documents] == ["more/one"]
    assert ingest(flat).rejects == ()
    write_seeds(store, flat, tmp_path / "into")
    assert [document.document_id for document in ingest(tmp_path / "into").documents] == ["more/one"]


def test_what_leaves_store_and_seeds_leaves_the_folder(
    ministry: Site, collect: Any, store: Store, seeds: Path, tmp_path: Path
) -> None:
    into = tmp_path / "into"
    write_seeds(store, seeds, into)
    (seeds / "documents" / "by-hand.txt").unlink()
    (into / "documents" / "stray" / "x.txt").parent.mkdir()
    (into / "documents" / "stray" / "x.txt").write_text("stray", encoding="utf-8")
    assert write_seeds(store, seeds, into).removed == 2
    assert sorted(contents(into)) == [".collected", ".gitignore", "documents.yaml", "publishers.yaml"]


@pytest.mark.parametrize("place", ["seeds", "seeds/into", "."])
def test_it_never_writes_into_the_seeds(store: Store, seeds: Path, place: str) -> None:
    with pytest.raises(StoreError, match="Name a folder of its own"):
        write_seeds(store, seeds, seeds.parent / place)


def test_it_never_writes_into_a_folder_of_others(store: Store, seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("x", encoding="utf-8")
    with pytest.raises(StoreError, match="files that were not collected"):
        write_seeds(store, seeds, tmp_path / "mine")


def own(site: Site, path: str = "/talks") -> str:
    return f'<link rel="canonical" href="{site.url(path)}">'


def test_printed_and_mobile_twins_are_one_document(
    ministry: Site, collect: Any, store: Store, seeds: Path, tmp_path: Path
) -> None:
    talks, head = ("Talks on trafficking", TALKS), own(ministry)
    ministry.pages["/talks"] = html(page(*talks, head=head))
    ministry.pages["/print/talks"] = html(
        page(talks[0], ("Printed for you from our pages.", *TALKS), head=head)
    )
    ministry.pages["/m/talks"] = html(page(*talks, footer="Mobile version"))
    collect("urls", [ministry.url(path) for path in ("/print/talks", "/m/talks", "/talks")])
    harvest = write_seeds(store, seeds, tmp_path / "into")

    assert (harvest.documents, harvest.twins) == (1, 2)
    _, talks_document = ingest(tmp_path / "into").documents
    assert talks_document.metadata["url"] == ministry.url("/talks")
    assert "Printed for you" not in talks_document.text


def test_pages_that_claim_one_address_but_say_different_things_are_two_documents(
    ministry: Site, collect: Any, store: Store, seeds: Path, tmp_path: Path
) -> None:
    for path, words in (("/talks", TALKS), ("/workshop", WORKSHOP)):
        ministry.pages[path] = html(page("News", words, head=own(ministry, "/news")))
    collect("urls", [ministry.url("/talks"), ministry.url("/workshop")])
    assert write_seeds(store, seeds, tmp_path / "into").documents == 2


@pytest.mark.parametrize("href", ["/", "https://elsewhere.test/talks", "javascript:alert(1)"])
def test_an_address_that_cannot_be_the_page_s_own_is_not_believed(
    ministry: Site, collect: Any, store: Store, href: str
) -> None:
    head = f'<link rel="canonical" href="{href}">'
    ministry.pages["/talks"] = html(page("Talks on trafficking", TALKS, head=head))
    collect("urls", [ministry.url("/talks")])
    (kept,) = store.pages("mfa")
    assert kept.canonical == ministry.url("/talks")


def test_a_new_version_takes_the_place_of_the_old_one_under_the_same_id(
    ministry: Site, collect: Any, store: Store, seeds: Path, tmp_path: Path
) -> None:
    collect("urls", [ministry.url("/talks")])
    write_seeds(store, seeds, tmp_path / "into")
    before = ingest(tmp_path / "into").documents[1]
    changed = page("Renewed talks on trafficking", (TALKS[0], TALKS[1].replace("victims", "survivors")))
    ministry.pages["/talks"] = html(changed)
    collect("urls", [ministry.url("/talks")])
    write_seeds(store, seeds, tmp_path / "into")
    after = ingest(tmp_path / "into").documents[1]
    assert after.document_id == before.document_id
    assert "survivors" in after.text


def test_a_withdrawn_page_stays_a_document_until_it_is_taken_down(
    ministry: Site, collect: Any, store: Store, seeds: Path, tmp_path: Path
) -> None:
    collect("urls", [ministry.url("/talks")])
    ministry.pages["/talks"] = Reply(status=410)
    collect("urls", [ministry.url("/talks")])
    assert write_seeds(store, seeds, tmp_path / "into").documents == 1


def test_an_empty_store_gives_the_seeds_alone(store: Store, seeds: Path, tmp_path: Path) -> None:
    assert write_seeds(store, seeds, tmp_path / "into").documents == 0
    assert [document.document_id for document in ingest(tmp_path / "into").documents] == ["by-hand"]
