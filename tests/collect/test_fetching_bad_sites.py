"""Sites that are slow, broken or hostile: bounded in time and size, and told apart in words."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from played_site import LOOPBACK, Reply, Site, serve_tls

from fourthp.collect.client import Client, Manners
from fourthp.collect.errors import FailedError, RefusedError
from fourthp.collect.guard import Guard

AT_ONCE = Manners(delay=0.0)


def refused(client: Client, address: str) -> str:
    with pytest.raises(RefusedError) as caught:
        client.get(address, AT_ONCE)
    return str(caught.value)


def failed(client: Client, address: str) -> str:
    with pytest.raises(FailedError) as caught:
        client.get(address, AT_ONCE)
    return str(caught.value)


def test_an_answer_that_never_begins(site: Site, client: Client) -> None:
    site.pages["/page"] = Reply(b"late", pause=0.8)
    assert failed(client, site.url("/page")) == "timeout: no answer in time (ReadTimeout)"


def test_an_answer_that_never_ends(site: Site, client: Client) -> None:
    site.pages["/page"] = Reply(chunks=(b"drop",) * 40, drip=0.1)
    assert failed(client, site.url("/page")).startswith("timeout: not at its end after ")


def test_a_server_that_is_not_there(client: Client) -> None:
    assert failed(client, "http://127.0.0.1:9/page").startswith("robots_unknown: ")


@pytest.mark.parametrize(
    "reply",
    [
        Reply(b"half of it", declared=1000),
        Reply(chunks=(b"half", b" of it"), cut_off=True),
        Reply(gzip.compress(b"words " * 1000)[:40], headers={"Content-Encoding": "gzip"}),
        Reply(b"not packed at all", headers={"Content-Encoding": "gzip"}),
    ],
    ids=["shorter than declared", "without a last chunk", "packed, first half", "not packed"],
)
def test_an_answer_that_is_cut_off_is_no_answer(site: Site, client: Client, reply: Reply) -> None:
    site.pages["/page"] = reply
    assert failed(client, site.url("/page")).startswith("cut_off: ")
    assert site.paths == ["/page"] * 3


def test_an_answer_that_is_whole_the_second_time(site: Site, client: Client) -> None:
    site.pages["/page"] = [Reply(b"hal", declared=5), Reply(chunks=(b"wh", b"ole"))]
    assert client.get(site.url("/page"), AT_ONCE).body == b"whole"


def test_a_body_that_is_too_large(site: Site, client: Client) -> None:
    site.pages["/page"] = Reply(b"x" * 100_001)
    assert refused(client, site.url("/page")) == "too_large: more than 100,000 bytes"
    assert site.paths == ["/page"]


def test_a_body_that_is_too_large_only_when_unpacked(site: Site, client: Client) -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    site.pages["/page"] = Reply(bomb, headers={"Content-Encoding": "gzip"})
    assert refused(client, site.url("/page")).startswith("too_large: more than 100,000 bytes when unpacked (")


def test_a_packed_body_is_unpacked(site: Site, client: Client) -> None:
    site.pages["/page"] = Reply(gzip.compress(b"words"), headers={"Content-Encoding": "gzip"})
    assert client.get(site.url("/page"), AT_ONCE).body == b"words"


def test_a_packing_that_nobody_asked_for(site: Site, client: Client) -> None:
    site.pages["/page"] = Reply(b"?", headers={"Content-Encoding": "zstd"})
    assert refused(client, site.url("/page")) == "unknown_encoding: packed as 'zstd', which was not asked for"


def test_redirects_that_go_in_a_circle(site: Site, client: Client) -> None:
    site.pages["/a"] = Reply(status=302, headers={"Location": "/b"})
    site.pages["/b"] = Reply(status=302, headers={"Location": "/a"})
    assert refused(client, site.url("/a")).startswith("redirects: goes round in a circle at ")
    assert site.paths == ["/a", "/b"]


def test_redirects_without_end(site: Site, client: Client) -> None:
    for number in range(10):
        site.pages[f"/{number}"] = Reply(status=301, headers={"Location": f"/{number + 1}"})
    assert refused(client, site.url("/0")) == "redirects: more than 5 redirects"
    assert site.paths == ["/0", "/1", "/2", "/3", "/4", "/5"]


def test_redirects_are_followed_and_remembered(site: Site, client: Client) -> None:
    site.pages["/old"] = Reply(status=301, headers={"Location": "/new"})
    site.pages["/new"] = Reply(b"moved")
    answer = client.get(site.url("/old"), AT_ONCE)
    assert (answer.body, answer.chain) == (b"moved", (site.url("/old"), site.url("/new")))


@pytest.mark.parametrize("status", [403, 404, 410])
def test_an_error_that_stays_is_asked_for_once(site: Site, client: Client, status: int) -> None:
    site.pages["/page"] = Reply(status=status)
    assert client.get(site.url("/page"), AT_ONCE).status == status
    assert site.paths == ["/page"]


@pytest.mark.parametrize(
    "address",
    ["ftp://site.example/a", "file:///etc/passwd", "http://user:word@site.example/", "http://", "/only/path"],
)
def test_what_is_no_address_of_the_web(client: Client, address: str) -> None:
    assert refused(client, address).startswith("bad_address: ")


def test_a_redirect_out_of_the_web(site: Site, client: Client) -> None:
    site.pages["/page"] = Reply(status=302, headers={"Location": "file:///etc/passwd"})
    assert refused(client, site.url("/page")).startswith("bad_address: ")


# Addresses that are not for the public: loopback, private, link-local, and those that hide one.


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "172.16.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "[::1]",
        "[fe80::1]",
        "[fc00::1]",
        "[::ffff:127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
    ],
)
def test_no_private_address_is_asked(make_client: Callable[..., Client], host: str) -> None:
    client = make_client(guard=Guard())
    assert refused(client, f"http://{host}/").startswith("private_address: ")


def test_a_name_that_leads_to_a_private_address(site: Site, make_client: Callable[..., Client]) -> None:
    client = make_client(guard=Guard(resolve=lambda host, port: ["127.0.0.1"]))
    found = refused(client, site.url("/page", "rebound.example"))
    assert found.startswith("private_address: rebound.example leads to 127.0.0.1, which is no public address")
    assert site.asked == []


def test_one_private_address_among_public_ones_is_enough(make_client: Callable[..., Client]) -> None:
    client = make_client(guard=Guard(resolve=lambda host, port: ["93.184.216.34", "10.0.0.7"]))
    assert refused(client, "http://mixed.example/").startswith(
        "private_address: mixed.example leads to 10.0.0.7"
    )


def test_a_redirect_to_a_private_address(site: Site, client: Client) -> None:
    site.pages["/page"] = Reply(status=302, headers={"Location": "http://inside.example/secrets"})
    assert refused(client, site.url("/page")).startswith("private_address: inside.example leads to 10.0.0.7")


def test_the_address_that_was_checked_is_the_one_that_is_asked(
    site: Site, make_client: Callable[..., Client]
) -> None:
    """A name server that answers differently the second time is not asked a second time."""
    answers = iter([["127.0.0.1"], ["10.0.0.7"]])
    client = make_client(guard=Guard([LOOPBACK], lambda host, port: next(answers)))
    site.pages["/page"] = Reply(b"page")
    assert client.get(site.url("/page", "rebound.example"), AT_ONCE).body == b"page"
    assert list(answers) == [["10.0.0.7"]]


def test_a_certificate_is_checked(make_client: Callable[..., Client], tmp_path: Path) -> None:
    with serve_tls(tmp_path) as port:
        found = failed(make_client(), f"https://127.0.0.1:{port}/page")
    assert "CERTIFICATE_VERIFY_FAILED" in found
