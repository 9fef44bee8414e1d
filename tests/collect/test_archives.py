"""WARC and WACZ: read as a stream, written from the store, the same bytes from the same store."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from ministry import TALKS, TRADE, WORKSHOP, html, page
from played_site import Reply, Site
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from fourthp.collect import export_warc, take_down
from fourthp.collect.store import Store

MORE = "The working group will be led by the deputy ministers of both sides."


def warc(*captures: tuple[str, str, bytes], status: str = "200 OK", kind: str = "text/html") -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    for address, time, body in captures:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                address,
                "response",
                payload=io.BytesIO(body),
                length=len(body),
                http_headers=headers,
                warc_headers_dict={"WARC-Date": time},
            )
        )
    return out.getvalue()


CAPTURES = (
    ("https://mfa.test/talks", "2026-02-27T05:00:00Z", page("Talks on trafficking", TALKS)),
    ("https://mfa.test/fair", "2026-02-27T05:00:01Z", page("Rice fair opens", TRADE)),
    ("https://mfa.test/talks", "2026-03-01T05:00:00Z", page("Talks on trafficking", (*TALKS, MORE))),
    ("https://mfa.test/workshop", "2026-03-01T05:00:01Z", page("Workshop", WORKSHOP)),
)


@pytest.mark.parametrize("form", ["warc.gz", "wacz"])
def test_an_archive_gives_its_pages_with_all_their_versions(
    collect: Any, store: Store, tmp_path: Path, form: str
) -> None:
    data = warc(*CAPTURES)
    if form == "wacz":
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as wacz:
            wacz.writestr("datapackage.json", "{}")
            wacz.writestr("archive/data.warc.gz", data)
            wacz.writestr("other/data.warc.gz", b"not this one")
        data = packed.getvalue()
    (tmp_path / f"pages.{form}").write_bytes(data)
    report = collect("archive", f"pages.{form}", hosts=())

    assert (report.listed, report.requests) == (4, 0)
    assert report.counts == {"new": 2, "changed": 1, "off_topic": 1}
    talks = next(kept for kept in store.pages("mfa") if kept.address.endswith("/talks"))
    assert [version.fetched for version in talks.versions] == ["2026-02-27T05:00:00Z", "2026-03-01T05:00:00Z"]
    assert store.blob(talks.versions[1].text_sha256).decode().endswith(MORE)
    assert sorted(kept.address for kept in store.pages("mfa")) == [
        "https://mfa.test/talks",
        "https://mfa.test/workshop",
    ]


def test_an_archive_that_is_read_again_changes_nothing(collect: Any, store: Store, tmp_path: Path) -> None:
    (tmp_path / "pages.warc.gz").write_bytes(warc(*CAPTURES))
    collect("archive", "pages.warc.gz", hosts=())
    before = list(store.pages("mfa"))
    assert collect("archive", "pages.warc.gz", hosts=()).counts == {"unchanged": 3, "off_topic": 1}
    assert list(store.pages("mfa")) == before


def test_only_answers_that_hold_a_text_and_only_of_wanted_hosts(
    collect: Any, store: Store, tmp_path: Path
) -> None:
    talks = page("Talks on trafficking", TALKS)
    data = warc(("https://mfa.test/gone", "2026-02-27T05:00:00Z", talks), status="404 Not Found")
    data += warc(("https://mfa.test/picture", "2026-02-27T05:00:00Z", talks), kind="image/png")
    data += warc(("https://other.test/talks", "2026-02-27T05:00:00Z", talks))
    (tmp_path / "pages.warc.gz").write_bytes(data)
    report = collect("archive", "pages.warc.gz", hosts=("mfa.test",))
    assert report.counts == {"refused": 1}


def test_an_archive_that_is_cut_off_gives_what_came_before(
    collect: Any, store: Store, tmp_path: Path
) -> None:
    (tmp_path / "pages.warc.gz").write_bytes(warc(*CAPTURES)[:-200])
    report = collect("archive", "pages.warc.gz", hosts=())
    assert report.counts.get("new", 0) >= 1
    (tmp_path / "pages.warc.gz").write_bytes(b"no archive at all")
    assert "is damaged or no WARC file" in collect("archive", "pages.warc.gz", hosts=()).failure
    assert collect("archive", "nowhere.warc", hosts=()).failure.endswith("nowhere.warc: no such file")


def exported(store: Store) -> bytes:
    out = io.BytesIO()
    export_warc(store, out)
    return out.getvalue()


@pytest.fixture
def ministry(site: Site) -> Site:
    site.pages["/talks"] = html(page("Talks on trafficking", TALKS), ETag='"1"')
    site.pages["/workshop"] = Reply(
        page("Workshop", WORKSHOP), headers={"Content-Type": "text/html", "X-Kept": "yes"}
    )
    return site


def test_the_store_as_a_warc_file(ministry: Site, collect: Any, store: Store) -> None:
    urls = [ministry.url("/talks"), ministry.url("/workshop")]
    collect("urls", urls)
    collect("urls", urls)
    data = exported(store)

    records = []
    for record in ArchiveIterator(io.BytesIO(data), check_digests="raise"):
        body = record.content_stream().read()
        status = record.http_headers.get_statuscode() if record.http_headers else None
        records.append((record.rec_type, record.rec_headers.get_header("WARC-Target-URI"), status, len(body)))
    assert [record[0] for record in records] == ["warcinfo", "response", "response", "revisit", "response"]
    assert records[1][1:] == (urls[0], "200", len(page("Talks on trafficking", TALKS)))
    assert records[3][1:3] == (urls[0], "304")
    assert exported(store) == data


def test_an_exported_store_can_be_collected_from(
    ministry: Site, collect: Any, store: Store, tmp_path: Path
) -> None:
    collect("urls", [ministry.url("/talks"), ministry.url("/workshop")])
    (tmp_path / "all.warc.gz").write_bytes(exported(store))
    assert collect("archive", "all.warc.gz", source_id="copy").counts == {"new": 2}
    for one, other in zip(store.pages("mfa"), store.pages("copy"), strict=True):
        assert [v.text_sha256 for v in one.versions] == [v.text_sha256 for v in other.versions]


def test_a_text_that_is_taken_down_leaves_and_does_not_come_back(
    ministry: Site, collect: Any, store: Store, clock: Any
) -> None:
    ministry.pages["/print"] = html(
        page("Talks on trafficking", TALKS, head=f'<link rel="canonical" href="{ministry.url("/talks")}">')
    )
    urls = [ministry.url(path) for path in ("/talks", "/print", "/workshop")]
    collect("urls", urls)
    held = [version for kept in store.pages("mfa") for version in kept.versions]
    ministry.pages["/talks"] = html(page("Talks on trafficking", (*TALKS, MORE)))
    collect("urls", urls)

    assert take_down(store, urls[0], "asked for by the publisher", clock.now) == sorted(urls[:2])
    assert [kept.address for kept in store.pages("mfa")] == [urls[2]]
    workshop = next(store.pages("mfa")).versions[0]
    names = {name for version in held for name in (version.raw_sha256, version.text_sha256)}
    assert {name for name in names if store.has_blob(name)} == {workshop.raw_sha256, workshop.text_sha256}
    assert b"Ana Testova" not in b"".join(
        record.content_stream().read() for record in ArchiveIterator(io.BytesIO(exported(store)))
    )
    ministry.forget()
    assert collect("urls", urls).counts == {"unchanged": 1, "taken_down": 2}
    assert ministry.paths == ["/workshop"]
    assert take_down(store, urls[0], "asked for by the publisher", clock.now) == []


def test_bytes_that_another_page_has_too_stay(ministry: Site, collect: Any, store: Store, clock: Any) -> None:
    ministry.pages["/copy"] = ministry.pages["/talks"]
    collect("urls", [ministry.url("/talks"), ministry.url("/copy")])
    take_down(store, ministry.url("/talks"), "asked for", clock.now)
    (kept,) = store.pages("mfa")
    assert store.blob(kept.versions[0].text_sha256)
