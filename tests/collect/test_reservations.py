"""What a publisher reserves against text and data mining is not taken: as a file, a header field or a tag says."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from ministry import TALKS, html, page
from played_site import Reply, Site
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from fourthp.collect.client import Client
from fourthp.collect.errors import RefusedError
from fourthp.collect.reservations import PLACE, reserves
from fourthp.collect.store import Store

RESERVED = '<meta name="tdm-reservation" content="1">'
TALKS_PAGE = page("Talks on trafficking", TALKS)


def told(site: Site, *entries: object) -> None:
    site.pages[PLACE] = Reply(json.dumps(entries).encode(), headers={"Content-Type": "application/json"})


def test_paths_that_a_file_reserves_are_not_even_asked_for(site: Site, client: Client) -> None:
    site.pages["/press/a"] = site.pages["/news/a"] = html(b"A")
    told(
        site,
        {"location": "/", "tdm-reservation": 0},
        {"location": "/press/*", "tdm-reservation": 1, "tdm-policy": "https://mfa.example/terms"},
    )
    assert client.get(site.url("/news/a")).body == b"A"
    with pytest.raises(RefusedError, match=r"tdm_reserved: .* says that .*/press/a may not be mined"):
        client.get(site.url("/press/a"))
    assert site.paths == ["/news/a"]
    assert [asked.path for asked in site.asked].count(PLACE) == 1


@pytest.mark.parametrize(
    ("location", "path", "is_reserved"),
    [
        ("/", "/press/a", True),
        ("/press/", "/press/a", True),
        ("/press/*.pdf$", "/press/a.pdf", True),
        ("/press/*.pdf$", "/press/a.pdf.html", False),
        ("/press/", "/news/a", False),
    ],
)
def test_locations_are_patterns_as_in_robots_txt(
    site: Site, client: Client, location: str, path: str, is_reserved: bool
) -> None:
    site.pages[path] = html(b"A")
    told(site, {"location": location, "tdm-reservation": 1})
    if is_reserved:
        with pytest.raises(RefusedError, match=r"tdm_reserved"):
            client.get(site.url(path))
    else:
        assert client.get(site.url(path)).status == 200


@pytest.mark.parametrize(
    "reply",
    [
        Reply(status=404),
        Reply(status=500),
        Reply(b"<html>There is no such page.</html>"),
        Reply(b"[[[["),
        Reply(b'{"location": "/", "tdm-reservation": 1}'),
        Reply(b'[{"location": 7}, {"location": "/\\nDisallow: /", "tdm-reservation": 0}, "x"]'),
    ],
)
def test_a_file_that_cannot_be_understood_reserves_nothing(site: Site, client: Client, reply: Reply) -> None:
    site.pages["/a"] = html(b"A")
    site.pages[PLACE] = reply
    assert client.get(site.url("/a")).body == b"A"


def test_a_header_field_reserves_an_answer(site: Site, client: Client) -> None:
    site.pages["/a"] = html(b"A", **{"TDM-Reservation": "1"})
    site.pages["/b"] = html(b"B", **{"TDM-Reservation": "0"})
    with pytest.raises(RefusedError, match=r"tdm_reserved: .*/a says that it may not be mined"):
        client.get(site.url("/a"))
    assert client.get(site.url("/b")).body == b"B"


@pytest.mark.parametrize(
    ("markup", "is_reserved"),
    [
        (RESERVED, True),
        ("<META CONTENT='1' NAME='TDM-Reservation'/>", True),
        ('<meta name="tdm-reservation"\n  content=1>', True),
        ('<meta name="tdm-reservation" content="0">', False),
        ('<meta name="tdm-policy" content="1">', False),
        ('<meta name="description" content="1 tdm-reservation">', False),
    ],
)
def test_a_tag_reserves_a_page(markup: str, is_reserved: bool) -> None:
    assert reserves((), page("Talks", TALKS, head=markup)) == is_reserved


def test_of_a_reserved_page_nothing_is_kept_and_it_is_left_alone_for_a_while(
    site: Site, collect: Any, store: Store, clock: Any
) -> None:
    site.pages["/talks"] = html(page("Talks on trafficking", TALKS, head=RESERVED))
    report = collect("urls", [site.url("/talks")], look_again=30)
    assert report.counts == {"refused": 1}
    assert [problem.reason for problem in report.problems] == ["tdm_reserved"]
    assert list(store.fetches()) == []
    (kept,) = store.pages("mfa")
    assert (kept.state, kept.reason, kept.versions) == ("left_out", "tdm_reserved", ())
    clock.pass_days(16)
    assert collect("urls", [site.url("/talks")], look_again=30).counts == {"known": 1}


def test_a_page_that_is_reserved_later_gives_no_new_version(site: Site, collect: Any, store: Store) -> None:
    site.pages["/talks"] = html(TALKS_PAGE)
    collect("urls", [site.url("/talks")])
    site.pages["/talks"] = html(page("Talks on trafficking", ("Other words on trafficking.",), head=RESERVED))
    assert collect("urls", [site.url("/talks")]).counts == {"refused": 1}
    (kept,) = store.pages("mfa")
    assert (kept.state, len(kept.versions)) == ("current", 1)


def test_a_list_that_is_reserved_fails_its_source(site: Site, collect: Any) -> None:
    site.pages["/rss"] = Reply(b"<rss/>", headers={"tdm-reservation": "1"})
    assert collect("feed", site.url("/rss")).failure.startswith("tdm_reserved: ")


@pytest.mark.parametrize(
    ("fields", "body"),
    [((("TDM-Reservation", "1"),), TALKS_PAGE), ((), page("Talks on trafficking", TALKS, head=RESERVED))],
)
def test_what_an_archive_holds_of_reserved_pages_is_not_read(
    collect: Any, store: Store, tmp_path: Path, fields: tuple[tuple[str, str], ...], body: bytes
) -> None:
    with (tmp_path / "pages.warc.gz").open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html"), *fields], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            "https://mfa.test/talks", "response", payload=io.BytesIO(body), http_headers=headers
        )
        writer.write_record(record)
    report = collect("archive", "pages.warc.gz", hosts=())
    assert (report.listed, report.counts) == (1, {"refused": 1})
    assert list(store.pages("mfa")) == []
