"""What a site is asked, and how often: robots.txt, pauses, requests at once, back-off, conditions."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from played_site import Reply, Site

from fourthp import __version__
from fourthp.collect.client import Client, Manners
from fourthp.collect.errors import FailedError, RefusedError, StoppedError
from fourthp.collect.fetching import Fetcher
from fourthp.collect.store import Store

AT_ONCE = Manners(delay=0.0)


def test_a_request_says_who_asks_and_carries_no_cookie(site: Site, client: Client) -> None:
    site.pages["/a"] = Reply(b"A", headers={"Set-Cookie": "id=1; Path=/"})
    site.pages["/b"] = Reply(b"B")
    client.get(site.url("/a"), AT_ONCE)
    client.get(site.url("/b"), AT_ONCE)

    assert [asked.headers["user-agent"] for asked in site.asked] == [
        f"fourthp/{__version__} (+tests@site.example)"
    ] * 4
    assert all("cookie" not in asked.headers for asked in site.asked)


def test_robots_txt_is_read_once_and_kept_to(site: Site, client: Client) -> None:
    site.pages["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /private/\n")
    site.pages["/open"] = Reply(b"open")
    client.get(site.url("/open"), AT_ONCE)
    with pytest.raises(RefusedError, match=r"^robots: robots.txt of 127.0.0.1:\d+ forbids"):
        client.get(site.url("/private/paper"), AT_ONCE)

    assert [asked.path for asked in site.asked] == [
        "/robots.txt",
        "/.well-known/tdmrep.json",
        "/open",
    ]


def test_rules_for_our_name_count_more_than_those_for_all(site: Site, client: Client) -> None:
    site.pages["/robots.txt"] = Reply(b"User-agent: *\nAllow: /\n\nUser-agent: fourthp\nDisallow: /\n")
    with pytest.raises(RefusedError, match=r"^robots: "):
        client.get(site.url("/open"), AT_ONCE)


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_site_whose_rules_cannot_be_had_is_left_alone(site: Site, client: Client, status: int) -> None:
    site.pages["/robots.txt"] = Reply(status=status)
    site.pages["/open"] = Reply(b"open")
    with pytest.raises(FailedError, match=r"^robots_unknown: "):
        client.get(site.url("/open"), AT_ONCE)
    assert site.paths == []


def test_a_redirect_is_held_against_the_rules_of_where_it_leads(site: Site, client: Client) -> None:
    site.pages["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /closed\n")
    site.pages["/moved"] = Reply(status=301, headers={"Location": "/closed"})
    with pytest.raises(RefusedError, match=r"^robots: "):
        client.get(site.url("/moved"), AT_ONCE)
    assert site.paths == ["/moved"]


@pytest.mark.parametrize(
    ("rules", "pauses"),
    [
        (b"", [2.0, 2.0]),
        (b"User-agent: *\nCrawl-delay: 7\n", [7.0, 7.0]),
        (b"User-agent: *\nRequest-rate: 1/5\n", [5.0, 5.0]),
    ],
)
def test_the_longer_pause_of_site_and_source_is_kept(
    site: Site, client: Client, clock: Any, rules: bytes, pauses: list[float]
) -> None:
    site.pages["/robots.txt"] = Reply(rules)
    for path in ("/1", "/2", "/3"):
        site.pages[path] = Reply(b"page")
        client.get(site.url(path), Manners(delay=2.0))
    assert clock.slept == pauses


def test_a_site_that_asks_for_too_long_a_pause_is_not_read(site: Site, client: Client) -> None:
    site.pages["/robots.txt"] = Reply(b"User-agent: *\nCrawl-delay: 3600\n")
    with pytest.raises(RefusedError, match=r"^crawl_delay: "):
        client.get(site.url("/open"), AT_ONCE)
    assert site.paths == []


@pytest.mark.parametrize("at_once", [1, 3])
def test_never_more_requests_at_once_than_allowed(site: Site, client: Client, at_once: int) -> None:
    together = threading.Barrier(at_once)

    def meet(_: object) -> Reply:
        together.wait(timeout=5)
        return Reply(b"page")

    paths = [f"/{number}" for number in range(4 * at_once)]
    site.pages |= dict.fromkeys(paths, meet)
    with ThreadPoolExecutor(12) as pool:
        list(pool.map(lambda path: client.get(site.url(path), Manners(0.0, at_once)), paths))

    assert site.most_at_once[f"127.0.0.1:{site.port}"] == at_once
    assert sorted(site.paths) == sorted(paths)


def test_hosts_do_not_wait_for_each_other(site: Site, client: Client) -> None:
    both = threading.Barrier(2)

    def meet(_: object) -> Reply:
        both.wait(timeout=5)
        return Reply(b"page")

    site.pages["/page"] = meet
    addresses = [site.url("/page", host) for host in ("one.example", "two.example")]
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda address: client.get(address, AT_ONCE), addresses))
    assert [answer.status for answer in answers] == [200, 200]


def test_a_server_error_that_passes_is_waited_out(site: Site, client: Client, clock: Any) -> None:
    site.pages["/page"] = [Reply(status=503), Reply(status=500), Reply(b"fine")]
    assert client.get(site.url("/page"), AT_ONCE).body == b"fine"
    assert (len(site.paths), clock.slept) == (3, [1.0, 2.0])


def test_retry_after_is_obeyed(site: Site, client: Client, clock: Any) -> None:
    site.pages["/page"] = [Reply(status=429, headers={"Retry-After": "17"}), Reply(b"fine")]
    assert client.get(site.url("/page"), AT_ONCE).body == b"fine"
    assert clock.slept == [17.0]


def test_retry_after_may_be_a_time_that_is_over(site: Site, client: Client, clock: Any) -> None:
    past = {"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}
    site.pages["/page"] = [Reply(status=503, headers=past), Reply(b"fine")]
    assert client.get(site.url("/page"), AT_ONCE).body == b"fine"
    assert clock.slept == [1.0]


def test_a_site_that_wants_to_rest_for_long_is_left_alone_for_this_run(site: Site, client: Client) -> None:
    site.pages["/page"] = Reply(status=429, headers={"Retry-After": "3600"})
    site.pages["/other"] = Reply(b"fine")
    with pytest.raises(FailedError, match=r"^rate_limited: status 429, asks to wait 3600 s"):
        client.get(site.url("/page"), AT_ONCE)
    with pytest.raises(FailedError, match=r"^host_down: "):
        client.get(site.url("/other"), AT_ONCE)
    assert site.paths == ["/page"]


def test_a_host_that_keeps_failing_is_given_up(site: Site, client: Client) -> None:
    paths = [f"/{number}" for number in range(6)]
    site.pages |= dict.fromkeys(paths, Reply(status=500))
    reasons = []
    for path in paths:
        with pytest.raises(FailedError) as caught:
            client.get(site.url(path), AT_ONCE)
        reasons.append(caught.value.reason)
    assert reasons == ["server_error"] * 3 + ["host_down"] * 3
    assert site.paths == [path for path in paths[:3] for _ in range(3)]


def test_one_that_was_given_up_is_asked_again_when_some_time_has_passed(site: Site, client: Client) -> None:
    down, fine = Reply(status=500), Reply(b"fine")
    site.pages |= {f"/{number}": down for number in range(3)} | {"/robots.txt": Reply(status=404)}
    for number in range(3):
        with pytest.raises(FailedError):
            client.get(site.url(f"/{number}"))
    site.pages["/0"] = fine
    with pytest.raises(FailedError, match=r"^host_down: "):
        client.get(site.url("/0"))
    client.try_again()
    assert client.get(site.url("/0")).body == b"fine"


def test_one_that_wants_to_rest_for_long_is_not(site: Site, client: Client) -> None:
    site.pages["/busy"] = [Reply(status=429, headers={"Retry-After": "86400"}), Reply(b"fine")]
    with pytest.raises(FailedError, match=r"^rate_limited: "):
        client.get(site.url("/busy"))
    client.try_again()
    with pytest.raises(FailedError, match=r"^host_down: "):
        client.get(site.url("/busy"))


def test_what_could_not_be_had_is_asked_for_again_when_some_time_has_passed(
    site: Site, fetcher: Fetcher
) -> None:
    site.pages["/page"] = Reply(status=500)
    for _ in range(2):
        with pytest.raises(FailedError):
            fetcher.fetch(site.url("/page"), AT_ONCE)
    asked = len(site.paths)
    site.pages["/page"] = Reply(b"fine")
    fetcher.try_again()
    assert fetcher.fetch(site.url("/page"), AT_ONCE).asked
    assert len(site.paths) == asked + 1
    assert not fetcher.fetch(site.url("/page"), AT_ONCE).asked


def test_what_has_not_changed_is_not_sent_again(
    site: Site, make_client: Callable[..., Client], store: Store, clock: Any
) -> None:
    validators = {
        "ETag": '"1"',
        "Last-Modified": "Mon, 02 Mar 2026 08:00:00 GMT",
        "Content-Type": "text/html",
    }
    site.pages["/page"] = Reply(b"<p>Words</p>", headers=validators)
    first = Fetcher(make_client(), store, clock.now).fetch(site.url("/page"), AT_ONCE).resource
    fetcher = Fetcher(make_client(), store, clock.now)
    again = fetcher.fetch(site.url("/page"), AT_ONCE).resource

    sent = [asked.headers for asked in site.asked if asked.path == "/page"]
    assert [headers.get("if-none-match") for headers in sent] == [None, '"1"']
    assert sent[1]["if-modified-since"] == "Mon, 02 Mar 2026 08:00:00 GMT"
    assert replace(again, checked=first.checked) == first
    assert fetcher.body(again) == b"<p>Words</p>"
    assert [fetch.status for fetch in store.fetches()] == [200, 304]


def test_an_address_is_asked_for_once_a_run_however_it_is_spelled(site: Site, fetcher: Fetcher) -> None:
    site.pages["/page"] = Reply(b"page", pause=0.05)
    spelled = ["/page", "/page#part", "/page?utm_source=mail", "/./page", "/p%61ge"]
    with ThreadPoolExecutor(5) as pool:
        found = list(pool.map(lambda path: fetcher.fetch(site.url(path), Manners(0.0, 5)), spelled))
    assert site.paths == ["/page"]
    assert sorted(one.asked for one in found) == [False] * 4 + [True]


def test_a_run_that_is_stopped_asks_for_nothing_more(site: Site, client: Client) -> None:
    site.pages["/page"] = Reply(b"page")
    client.get(site.url("/page"), AT_ONCE)
    client.close()
    with pytest.raises(StoppedError):
        client.get(site.url("/page"), AT_ONCE)
    assert site.paths == ["/page"]
