"""Runs over one source: what is asked, what is kept, what becomes of pages that change or go."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
from ministry import TALKS, TRADE, WORKSHOP, feed, html, page
from played_site import Reply, Site

import fourthp.collect.collector
from fourthp.collect.sources import Expect, Source
from fourthp.collect.store import Page, Store

FIRST = {"/talks": "Fri, 27 Feb 2026 09:00:00 +0700"}
BOTH = {"/workshop": "Wed, 04 Mar 2026 09:00:00 +0700"} | FIRST


@pytest.fixture
def ministry(site: Site) -> Site:
    site.pages["/rss"] = feed(site, FIRST)
    site.pages["/talks"] = html(page("Talks on trafficking", TALKS), ETag='"t1"')
    site.pages["/workshop"] = html(page("Workshop for consular officers", WORKSHOP), ETag='"w1"')
    site.pages["/fair"] = html(page("Rice fair opens", TRADE))
    return site


def the_page(store: Store, path: str = "/talks") -> Page:
    (found,) = (known for known in store.pages("mfa") if known.address.endswith(path))
    return found


def test_a_first_run_keeps_bytes_text_and_what_is_known_of_both(
    ministry: Site, collect: Any, store: Store
) -> None:
    report = collect("feed", ministry.url("/rss"))

    assert (report.listed, report.counts, report.warnings, report.failure) == (1, {"new": 1}, (), "")
    assert ministry.paths == ["/rss", "/talks"]
    kept = the_page(store)
    (version,) = kept.versions
    raw, text = store.blob(version.raw_sha256), store.blob(version.text_sha256)
    assert raw == page("Talks on trafficking", TALKS)
    assert text.decode().split("\n\n") == ["Talks on trafficking", *TALKS]
    assert hashlib.sha256(text).hexdigest() == version.text_sha256
    assert (version.title, version.published_date) == ("Talks on trafficking", "2026-02-27")
    assert (kept.state, version.media_type, version.language) == ("current", "text/html", "en")
    assert kept.name.startswith("testland-mfa/talks-on-trafficking-")
    assert [(fetch.status, fetch.sha256 is not None) for fetch in store.fetches()] == [(200, True)] * 2
    assert ("ETag", '"t1"') in [header for fetch in store.fetches() for header in fetch.headers]


def test_a_feed_that_has_grown_brings_what_is_new_and_nothing_else(
    ministry: Site, collect: Any, clock: Any, store: Store
) -> None:
    collect("feed", ministry.url("/rss"), look_again=30)
    before = the_page(store)
    ministry.forget()
    ministry.pages["/rss"] = feed(ministry, BOTH)
    clock.pass_days(1)
    report = collect("feed", ministry.url("/rss"), look_again=30)

    assert report.counts == {"new": 1, "known": 1}
    assert ministry.paths == ["/rss", "/workshop"]
    assert the_page(store) == before
    assert the_page(store, "/workshop").versions[0].published_date == "2026-03-04"


def test_an_unchanged_feed_is_not_sent_again_and_still_counts_as_listed(ministry: Site, collect: Any) -> None:
    ministry.pages["/rss"] = Reply(feed(ministry, FIRST).body, headers={"ETag": '"f1"'})
    collect("feed", ministry.url("/rss"))
    report = collect("feed", ministry.url("/rss"))
    asked = {
        one.path: one.headers.get("if-none-match") for one in ministry.asked if one.path in ministry.paths
    }
    assert asked == {"/rss": '"f1"', "/talks": '"t1"'}
    assert (report.listed, report.counts, report.warnings) == (1, {"unchanged": 1}, ())


def test_a_page_that_changed_only_in_its_counter_is_the_same_version(
    ministry: Site, collect: Any, store: Store
) -> None:
    def counted(views: int) -> Reply:
        return html(page("Talks on trafficking", (*TALKS, f"{views:,} views"), footer=f"Visitors: {views}"))

    ministry.pages["/talks"] = [counted(1204), counted(1377)]
    collect("feed", ministry.url("/rss"))
    before = the_page(store)
    report = collect("feed", ministry.url("/rss"))

    assert report.counts == {"unchanged": 1}
    after = the_page(store)
    assert after.versions == before.versions
    assert after.raw_sha256 != before.raw_sha256
    assert store.has_blob(before.raw_sha256 or "") and store.has_blob(after.raw_sha256 or "")


def test_a_page_whose_text_changed_is_a_new_version_and_the_old_one_is_kept(
    ministry: Site, collect: Any, store: Store
) -> None:
    changed = (TALKS[0].replace("Bangkok", "Chiang Mai"), TALKS[1])
    ministry.pages["/talks"] = [
        html(page("Talks on trafficking", TALKS)),
        html(page("Talks on trafficking", changed)),
    ]
    collect("feed", ministry.url("/rss"))
    report = collect("feed", ministry.url("/rss"))

    assert report.counts == {"changed": 1}
    old, new = (store.blob(version.text_sha256).decode() for version in the_page(store).versions)
    assert "in Bangkok" in old
    assert "in Chiang Mai" in new


def test_an_extractor_that_reads_differently_makes_no_new_version(
    ministry: Site, collect: Any, store: Store, monkeypatch: Any
) -> None:
    """The page changes in its footer and the library is upgraded: the text that was pinned stays."""
    ministry.pages["/talks"] = [
        html(page("Talks on trafficking", TALKS, footer=footer)) for footer in ("2025", "2026")
    ]
    collect("feed", ministry.url("/rss"))
    before = the_page(store).versions
    read = fourthp.collect.collector.read_page

    def upgraded(*arguments: Any) -> Any:
        from dataclasses import replace

        found = read(*arguments)
        return replace(found, text=found.text.upper(), extractor="trafilatura 99")

    monkeypatch.setattr(fourthp.collect.collector, "read_page", upgraded)
    report = collect("feed", ministry.url("/rss"))
    assert report.counts == {"unchanged": 1}
    assert the_page(store).versions == before


def test_a_list_that_says_a_page_was_modified_has_it_asked_for_again(
    ministry: Site, collect: Any, clock: Any
) -> None:
    def sitemap(day: str) -> Reply:
        return Reply(
            f"<urlset><url><loc>{ministry.url('/talks')}</loc><lastmod>{day}</lastmod></url></urlset>".encode()
        )

    days = ("2026-02-27", "2026-02-27", "2026-03-04", "2026-03-04", "2026-03-04", "2026-03-06T07:00:00+00:00")
    ministry.pages["/map"] = [sitemap(day) for day in days]
    counts = []
    for _ in days:
        counts.append(collect("sitemap", ministry.url("/map"), look_again=30).counts)
        clock.pass_days(0.9)
    asked, known = {"unchanged": 1}, {"known": 1}
    assert counts == [{"new": 1}, known, asked, asked, known, asked]


def test_a_page_off_the_topic_is_not_read(
    ministry: Site, collect: Any, store: Store, monkeypatch: Any
) -> None:
    read = []
    original = fourthp.collect.collector.read_page
    monkeypatch.setattr(
        fourthp.collect.collector, "read_page", lambda *given: read.append(given[2]) or original(*given)
    )
    report = collect("urls", [ministry.url("/fair"), ministry.url("/talks")])
    assert report.counts == {"new": 1, "off_topic": 1}
    assert read == [ministry.url("/talks")]
    assert (the_page(store, "/fair").state, the_page(store, "/fair").versions) == ("left_out", ())


def test_a_page_that_names_the_topic_in_its_menu_alone_is_left_out(
    ministry: Site, collect: Any, store: Store
) -> None:
    menu = page("Rice fair opens", TRADE).replace(b"Home", b"Human trafficking")
    ministry.pages["/fair"] = html(menu)
    assert collect("urls", [ministry.url("/fair")]).counts == {"off_topic": 1}
    assert collect("urls", [ministry.url("/fair")], topic="any", source_id="all").counts == {"new": 1}


def test_what_is_older_than_wanted_is_not_asked_for(ministry: Site, collect: Any) -> None:
    ministry.pages["/rss"] = feed(ministry, BOTH)
    assert collect("feed", ministry.url("/rss"), since="2026-03-01").counts == {"new": 1}
    assert ministry.paths == ["/rss", "/workshop"]


def test_only_the_addresses_that_are_wanted(ministry: Site, collect: Any) -> None:
    urls = [
        ministry.url(path) for path in ("/talks", "/fair", "/workshop", "/talks#again", "/talks?utm_id=7")
    ]
    report = collect("urls", urls, include="/(talks|fair)", exclude="fair")
    assert (report.listed, ministry.paths) == (1, ["/talks"])


def test_a_page_on_another_host_is_refused(ministry: Site, collect: Any) -> None:
    ministry.pages["/moved"] = Reply(status=301, headers={"Location": ministry.url("/talks", "other.test")})
    report = collect("urls", [ministry.url("/moved"), ministry.url("/talks", "third.test")])
    assert [(problem.kind, problem.reason) for problem in report.problems] == [
        ("refused", "foreign_host")
    ] * 2
    assert ministry.paths == ["/moved"]


@pytest.mark.parametrize(
    ("reply", "kind", "reason"),
    [
        (Reply(status=403), "refused", "status_403"),
        (Reply(status=404), "failed", "status_404"),
        (Reply(status=500), "failed", "server_error"),
        (Reply(b"half", declared=100), "failed", "cut_off"),
        (Reply(b"x" * 100_001), "refused", "too_large"),
        (html(b" "), "unreadable", "empty"),
        (Reply(b"%PDF-1.4 nothing", headers={"Content-Type": "application/pdf"}), "unreadable", "damaged"),
    ],
)
def test_a_page_that_fails_costs_only_itself(
    ministry: Site, collect: Any, store: Store, reply: Reply, kind: str, reason: str
) -> None:
    ministry.pages["/bad"] = reply
    report = collect("urls", [ministry.url("/bad"), ministry.url("/talks")])
    assert [(problem.kind, problem.reason) for problem in report.problems] == [(kind, reason)]
    assert report.counts == {"new": 1, kind: 1}


def test_a_page_that_failed_is_asked_for_again_though_it_is_listed_no_more(
    ministry: Site, collect: Any, clock: Any
) -> None:
    ministry.pages["/talks"] = [Reply(status=503)] * 3 + [html(page("Talks on trafficking", TALKS))]
    assert collect("feed", ministry.url("/rss"), look_again=30).counts == {"failed": 1}
    ministry.pages["/rss"] = feed(ministry, {"/workshop": BOTH["/workshop"]})
    clock.pass_days(1)
    assert collect("feed", ministry.url("/rss"), look_again=30).counts == {"new": 2}


def test_a_page_that_is_gone_is_recorded(ministry: Site, collect: Any, store: Store) -> None:
    collect("feed", ministry.url("/rss"))
    ministry.pages["/talks"] = Reply(status=410)
    assert collect("feed", ministry.url("/rss")).counts == {"withdrawn": 1}
    assert (the_page(store).state, the_page(store).reason, len(the_page(store).versions)) == (
        "withdrawn",
        "status_410",
        1,
    )


def test_a_page_that_is_not_found_counts_as_gone_the_second_time_and_may_come_back(
    ministry: Site, collect: Any, store: Store
) -> None:
    there = ministry.pages["/talks"]
    states = []
    for play in (there, Reply(status=404), Reply(status=404), there):
        ministry.pages["/talks"] = play
        collect("feed", ministry.url("/rss"))
        states.append(the_page(store).state)
    assert states == ["current", "missing", "withdrawn", "current"]
    assert len(the_page(store).versions) == 1


def test_a_page_that_now_leads_home_is_missing(ministry: Site, collect: Any, store: Store) -> None:
    collect("feed", ministry.url("/rss"))
    ministry.pages["/"] = html(page("Home", WORKSHOP))
    ministry.pages["/talks"] = Reply(status=302, headers={"Location": "/"})
    assert collect("feed", ministry.url("/rss")).counts == {"missing": 1}
    assert the_page(store).reason == "leads_home"


@pytest.mark.parametrize("order", [("/old", "/talks"), ("/talks", "/old")])
def test_an_address_that_leads_to_a_listed_page_does_not_have_it_asked_for_twice(
    ministry: Site, collect: Any, store: Store, order: tuple[str, str]
) -> None:
    ministry.pages["/old"] = Reply(status=301, headers={"Location": "/talks"})
    assert collect("urls", [ministry.url(path) for path in order]).counts == {"new": 2}
    assert sorted(ministry.paths) == ["/old", "/talks"]
    assert {kept.canonical for kept in store.pages("mfa")} == {ministry.url("/talks")}


def test_a_page_that_is_too_large_is_left_alone_for_a_while(ministry: Site, collect: Any, clock: Any) -> None:
    ministry.pages["/large"] = Reply(b"x" * 100_001)
    counts = []
    for _ in range(4):
        counts.append(collect("urls", [ministry.url("/large")], look_again=30).counts)
        clock.pass_days(16)
    assert counts == [{"refused": 1}, {"known": 1}, {"refused": 1}, {"known": 1}]


def test_what_came_before_a_list_broke_off_is_collected(ministry: Site, collect: Any) -> None:
    linked = ministry.url("/talks")
    ministry.pages["/list"] = Reply(
        f'<a class="text" href="{linked}">Talks</a><a class="next" href="?2">'.encode()
    )
    ministry.pages["/list?2"] = Reply(status=404)
    report = collect("listing", {"url": ministry.url("/list"), "link": "a.text", "next": "a.next"})
    assert (report.counts, report.failure.partition(":")[0]) == ({"new": 1}, "status_404")


def test_two_sources_that_list_the_same_page_ask_for_it_once(
    ministry: Site, make_client: Any, store: Store, clock: Any, tmp_path: Any
) -> None:
    from fourthp.collect.fetching import Fetcher

    fetcher = Fetcher(make_client(), store, clock.now)
    for name in ("one", "two"):
        source = Source(name, "testland-mfa", "verified", "urls", [ministry.url("/talks")], delay=0.0)
        report = fourthp.collect.collector.collect_source(source, fetcher, store, tmp_path, clock.now)
        assert report.counts == {"new": 1}
    assert ministry.paths == ["/talks"]


def test_a_page_that_declares_the_wrong_characters_is_read_right(
    ministry: Site, collect: Any, store: Store
) -> None:
    thai = "เมื่อวันที่ 2 มีนาคม 2569 กระทรวงการต่างประเทศจัดการหารือเรื่องการค้ามนุษย์กับเอกอัครราชทูตที่กรุงเทพฯ"
    body = page("การหารือเรื่องการค้ามนุษย์", (thai, thai.replace("กรุงเทพฯ", "เชียงใหม่")))
    ministry.pages["/thai"] = Reply(
        body.decode().encode("cp874"), headers={"Content-Type": "text/html; charset=utf-8"}
    )
    assert collect("urls", [ministry.url("/thai")]).counts == {"new": 1}
    (version,) = the_page(store, "/thai").versions
    assert thai in store.blob(version.text_sha256).decode()


# What a source is expected to list.


def test_a_list_that_cannot_be_read_fails_the_source_and_known_pages_are_looked_after(
    ministry: Site, collect: Any, store: Store
) -> None:
    collect("feed", ministry.url("/rss"))
    last = store.visit("mfa")
    ministry.pages["/rss"] = html(b"<html><body>Under construction</body></html>")
    report = collect("feed", ministry.url("/rss"))
    assert report.failure.endswith("is neither RSS nor Atom nor JSON Feed")
    assert report.counts == {"unchanged": 1}
    assert store.visit("mfa") == last


def test_a_source_that_suddenly_lists_nothing(ministry: Site, collect: Any) -> None:
    ministry.pages["/rss"] = feed(ministry, {})
    assert collect("feed", ministry.url("/rss")).warnings == ("listed 0 pages, at least 1 were expected",)


def test_a_source_that_suddenly_lists_everything(ministry: Site, collect: Any) -> None:
    paths = [f"/{number}" for number in range(8)]
    ministry.pages |= {path: html(page(f"Talks {path}", TALKS)) for path in paths}
    ministry.pages["/rss"] = feed(ministry, dict.fromkeys(paths, "Fri, 27 Feb 2026 09:00:00 +0700"))
    report = collect("feed", ministry.url("/rss"), expect=Expect(max=6, max_new=5))
    assert report.warnings == (
        "lists more than 6 pages; the rest was not read",
        "6 texts are new, at most 5 were expected",
    )
    assert len(ministry.paths) == 1 + 6


def test_addresses_that_all_changed_at_once(ministry: Site, collect: Any) -> None:
    def release(prefix: str) -> None:
        paths = [f"/{prefix}{number}" for number in range(5)]
        ministry.pages |= {path: html(page(f"Talks {path}", TALKS)) for path in paths}
        ministry.pages["/rss"] = feed(ministry, dict.fromkeys(paths, "Fri, 27 Feb 2026 09:00:00 +0700"))

    release("a")
    assert collect("feed", ministry.url("/rss")).warnings == ()
    release("b")
    assert collect("feed", ministry.url("/rss")).warnings == (
        "every page it lists is new: its addresses may have changed",
    )


def test_a_layout_that_changed_on_every_page(ministry: Site, collect: Any) -> None:
    paths = [f"/{number}" for number in range(5)]
    for number, path in enumerate(paths):
        talks = html(page(f"Talks {number}", TALKS))
        ministry.pages[path] = [
            talks,
            html(page(f"Talks {number}", (*TALKS, "Accept all our biscuits now."))),
        ]
    collect("urls", [ministry.url(path) for path in paths])
    report = collect("urls", [ministry.url(path) for path in paths])
    assert report.counts == {"changed": 5}
    assert report.warnings == ("every page that was looked at again has changed: its layout may have",)


def test_a_source_is_due_by_its_schedule(ministry: Site, collect: Any, store: Store, clock: Any) -> None:
    source = Source("mfa", "testland-mfa", "verified", "feed", "", schedule="weekly")
    is_due = fourthp.collect.collector.is_due
    assert is_due(source, store, clock.now())
    collect("feed", ministry.url("/rss"))
    clock.pass_days(1)
    assert not is_due(source, store, clock.now())
    clock.pass_days(6)
    assert is_due(source, store, clock.now())
