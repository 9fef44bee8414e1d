"""What the lists of publishers give: feeds, sitemaps, listing pages, APIs, lists of addresses."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from played_site import Reply, Site

from fourthp.collect.client import Client, Manners
from fourthp.collect.discovery import Entry, UnreadableListError, discover
from fourthp.collect.discovery.entries import List, day
from fourthp.collect.sources import Source

RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<item><title>Talks &amp; thanks</title><link>https://mfa.example/1</link>
<pubDate>Mon, 02 Mar 2026 00:30:00 +0700</pubDate></item>
<item><title>No link at all</title></item>
<item><guid>https://mfa.example/2</guid><title>Second</title></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>Talks</title>
<link href="https://mfa.example/1"/><published>2026-03-01T23:30:00-05:00</published>
<updated>2026-03-04T08:00:00Z</updated><author><name>Press Division</name></author></entry></feed>"""
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [
            {
                "id": "1",
                "url": "https://mfa.example/1",
                "title": "Talks",
                "date_published": "2026-03-01T23:30:00+07:00",
                "authors": [{"name": "Press Division"}],
                "language": "en",
            },
            {"id": "2"},
        ],
    }
).encode()


@pytest.fixture
def found(site: Site, client: Client) -> Callable[[str, Any], list[Entry]]:
    def read(address: str) -> List:
        answer = client.get(address, Manners(delay=0.0))
        return List(answer.final, answer.body, answer.header("content-type") or "")

    def find(way: str, place: Any) -> list[Entry]:
        source = Source("test", "testland-mfa", "verified", way, place)
        return list(discover(source, read, Path("nowhere")))

    return find


def test_rss_with_days_as_the_publisher_counts_them(site: Site, found: Any) -> None:
    site.pages["/rss"] = Reply(RSS)
    assert found("feed", site.url("/rss")) == [
        Entry("https://mfa.example/1", "Talks & thanks", "2026-03-02"),
        Entry("https://mfa.example/2", "Second"),
    ]


def test_atom(site: Site, found: Any) -> None:
    site.pages["/atom"] = Reply(ATOM)
    assert found("feed", site.url("/atom")) == [
        Entry("https://mfa.example/1", "Talks", "2026-03-01", "2026-03-04T08:00:00Z", "Press Division")
    ]


def test_json_feed(site: Site, found: Any) -> None:
    site.pages["/feed"] = Reply(JSON_FEED, headers={"Content-Type": "application/feed+json"})
    assert found("feed", site.url("/feed")) == [
        Entry("https://mfa.example/1", "Talks", "2026-03-01", None, "Press Division", "en")
    ]


@pytest.mark.parametrize(
    "body", [b"<html><body>Not found</body></html>", b'{"error": 1}', b"", b"/etc/passwd"]
)
def test_what_is_no_feed(site: Site, found: Any, body: bytes) -> None:
    site.pages["/feed"] = Reply(body)
    with pytest.raises(UnreadableListError):
        found("feed", site.url("/feed"))


def test_a_feed_cannot_reach_files(site: Site, found: Any, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret words")
    entity = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>'.encode()
    site.pages["/rss"] = Reply(RSS.replace(b"<rss", entity + b"<rss").replace(b"Second", b"&x;"))
    site.pages["/map"] = Reply(
        entity + b"<urlset><url><loc>https://mfa.example/&x;</loc></url></urlset>",
    )
    assert "secret" not in repr(found("feed", site.url("/rss")))
    assert "secret" not in repr(found("sitemap", site.url("/map")))


URLSET = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">{}</urlset>"""


def url(path: str, more: str = "") -> str:
    return f"<url><loc>https://mfa.example{path}</loc>{more}</url>"


def test_a_sitemap_newest_first(site: Site, found: Any) -> None:
    urls = url("/1", "<lastmod>2026-01-01</lastmod>") + url("/2", "<lastmod>2026-03-01</lastmod>") + url("/3")
    site.pages["/map"] = Reply(URLSET.format(urls).encode())
    assert found("sitemap", site.url("/map")) == [
        Entry("https://mfa.example/2", modified="2026-03-01"),
        Entry("https://mfa.example/1", modified="2026-01-01"),
        Entry("https://mfa.example/3"),
    ]


def test_a_news_sitemap(site: Site, found: Any) -> None:
    news = (
        "<news:news><news:publication><news:name>Daily</news:name><news:language>en</news:language>"
        "</news:publication><news:publication_date>2026-03-02T01:00:00+07:00</news:publication_date>"
        "<news:title>Talks</news:title></news:news>"
    )
    site.pages["/map"] = Reply(URLSET.format(url("/1", news)).encode())
    assert found("sitemap", site.url("/map")) == [
        Entry("https://mfa.example/1", "Talks", "2026-03-02", language="en")
    ]


def test_an_index_with_a_packed_sitemap(site: Site, found: Any) -> None:
    index = "<sitemapindex><sitemap><loc>{}</loc></sitemap></sitemapindex>".format(site.url("/1.xml.gz"))
    site.pages["/map"] = Reply(index.encode())
    packed = gzip.compress(URLSET.format(url("/1")).encode())
    site.pages["/1.xml.gz"] = Reply(packed, headers={"Content-Type": "application/gzip"})
    assert found("sitemap", site.url("/map")) == [Entry("https://mfa.example/1")]
    assert site.paths == ["/map", "/1.xml.gz"]


@pytest.mark.parametrize("body", [b"<html><body>Not found</body></html>", b"", b"\x1f\x8bnothing packed"])
def test_what_is_no_sitemap(site: Site, found: Any, body: bytes) -> None:
    site.pages["/map"] = Reply(body)
    with pytest.raises(UnreadableListError):
        found("sitemap", site.url("/map"))


LISTING = """<html><body><nav><a href="/about">About</a></nav>
<div class="entry"><h3>First talks</h3><a href="/news/{0}1">Read more</a><span>2 March 2026</span></div>
<div class="entry"><a href="/news/{0}2"> Second
 talks </a><time datetime="2026-02-27T10:00+07:00">last week</time></div>
<div class="entry"><a href="javascript:void(0)">Nothing</a></div>
<a class="next" href="?p={1}">Next</a></body></html>"""


def listing(site: Site, **more: Any) -> dict[str, Any]:
    return {
        "url": site.url("/news"),
        "item": "div.entry",
        "link": "a",
        "title": "h3",
        "date": "span, time",
        "next": "a.next",
    } | more


def test_a_listing_page_by_page(site: Site, found: Any) -> None:
    site.pages["/news"] = Reply(LISTING.format("a", 2).encode())
    site.pages["/news?p=2"] = Reply(LISTING.format("b", 2).encode())
    assert found("listing", listing(site)) == [
        Entry(site.url("/news/a1"), "First talks", "2026-03-02"),
        Entry(site.url("/news/a2"), "Second talks", "2026-02-27"),
        Entry(site.url("/news/b1"), "First talks", "2026-03-02"),
        Entry(site.url("/news/b2"), "Second talks", "2026-02-27"),
    ]
    assert site.paths == ["/news", "/news?p=2"]


def test_a_calendar_without_end_is_left_after_so_many_pages(site: Site, found: Any) -> None:
    def month(asked: Any) -> Reply:
        number = int(asked.path.partition("p=")[2] or 1)
        return Reply(LISTING.format(f"m{number}-", number + 1).encode())

    site.pages["/news"] = month
    assert len(found("listing", listing(site, pages=3))) == 6
    assert site.paths == ["/news", "/news?p=2", "/news?p=3"]


def test_a_listing_whose_layout_has_changed(site: Site, found: Any) -> None:
    site.pages["/news"] = Reply(b"<html><body><p>All new here</p></body></html>")
    with pytest.raises(UnreadableListError, match=r"nothing on .* is found by 'a'"):
        found("listing", listing(site))


def test_an_api_with_numbered_pages(site: Site, found: Any) -> None:
    def page(asked: Any) -> Reply:
        number = int(asked.path.partition("page=")[2])
        items = [
            {"attributes": {"slug": f"talks {number}"}, "date": "2026-03-02", "names": [{"en": "Talks"}]}
        ]
        return Reply(json.dumps({"data": items if number < 3 else []}).encode())

    site.pages["/api"] = page
    place = {
        "url": site.url("/api?page={page}"),
        "items": "data",
        "address": "https://mfa.example/news/{attributes.slug}",
        "title": "names.0.en",
        "date": "date",
    }
    assert found("api", place) == [
        Entry(
            f"https://mfa.example/news/talks%20{n}",
            "Talks",
            "2026-03-02",
            declared="text/html; charset=utf-8",
        )
        for n in (1, 2)
    ]
    assert site.paths == ["/api?page=1", "/api?page=2", "/api?page=3"]


def test_an_api_that_gives_the_text_and_the_next_page(site: Site, found: Any) -> None:
    one = {"next": "/api?after=1", "items": [{"link": "/1", "text": "<p>Words</p>"}]}
    site.pages["/api"] = Reply(json.dumps(one).encode())
    site.pages["/api?after=1"] = Reply(json.dumps({"next": None, "items": []}).encode())
    place = {"url": site.url("/api"), "items": "items", "address": "link", "body": "text", "next": "next"}
    (entry,) = found("api", place)
    assert entry.address == site.url("/1")
    assert entry.body == b"<html><body><article><p>Words</p></article></body></html>"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"<html>", "is not JSON"),
        (b'{"data": {}}', "field 'data' of .* is no list"),
        (b'{"data": [{"href": "/1"}]}', "no entry of .* has the field 'link'"),
    ],
)
def test_an_api_that_is_not_as_described(site: Site, found: Any, body: bytes, words: str) -> None:
    site.pages["/api"] = Reply(body)
    with pytest.raises(UnreadableListError, match=words):
        found("api", {"url": site.url("/api"), "items": "data", "address": "link"})


def test_a_list_of_addresses(site: Site, found: Any) -> None:
    assert found("urls", ["https://mfa.example/1"]) == [Entry("https://mfa.example/1")]
    assert site.asked == []


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2026-03-02T23:59:00-05:00", "2026-03-02"),
        ("Mon, 02 Mar 2026 00:30:00 +0700", "2026-03-02"),
        ("2 March 2026", "2026-03-02"),
        ("2 มีนาคม 2569", "2026-03-02"),
        ("March 2026", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_days_as_lists_write_them(written: str, iso: str | None) -> None:
    assert day(written) == iso
