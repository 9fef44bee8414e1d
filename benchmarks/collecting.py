"""Collecting, step by step: pages a second of fetching, of reading WARC files, of the filter and of taking out text.

Every step stands beside the bare work that it cannot do without, so that the ratio tells what bounds it.
Pages are made up: some 30 kB each, a tenth of it text, one in ten on the topic.
"""

from __future__ import annotations

import gzip
import io
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing import Process, Queue
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from fourthp.collect import Client, Fetcher, Guard, Store
from fourthp.collect.client import Manners
from fourthp.collect.discovery.archives import read_archive
from fourthp.collect.pages import raw_text, read_page
from fourthp.language.relevance import is_on_topic

PAGES = 400
ARCHIVED = 4_000
ON_TOPIC = 10
NOW = "2026-03-02T08:00:00Z"


def page(number: int) -> bytes:
    """A made-up page; one in ten speaks of the topic."""
    matter = "trafficking in persons" if number % ON_TOPIC == 0 else "the trade in rice"
    menu = "".join(
        f'<li class="menu-item menu-item-{n}"><a href="/section/{n}">Section {n}</a></li>' for n in range(200)
    )
    related = "".join(
        f'<div class="card"><a href="/news/{n}"><img src="/i/{n}.jpg" alt="">Other news {n}</a></div>'
        for n in range(120)
    )
    body = "".join(
        f"<p>Paragraph {n} of release {number}: on {n + 1} March 2026 the ministry of Testland met partners from "
        f"{n + 3} countries to discuss {matter} and agreed on steps that each of them will take by June.</p>"
        for n in range(16)
    )
    return (
        f'<!doctype html><html lang="en"><head><title>Release {number}</title>'
        '<meta property="article:published_time" content="2026-03-01T09:00:00+07:00"></head>'
        f"<body><nav><ul>{menu}</ul></nav><main><article><h1>Release {number}</h1>{body}</article></main>"
        f"<aside>{related}</aside><footer>Ministry of Testland</footer></body></html>"
    ).encode()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        found = self.path.removeprefix("/page/")
        body = page(int(found)) if found.isdigit() else b""
        head = f"HTTP/1.1 {200 if body else 404} -\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\n\r\n"
        self.wfile.write(head.encode() + body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _serve(ports: Queue[int]) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    ports.put(server.server_address[1])
    server.serve_forever()


@contextmanager
def served() -> Iterator[int]:
    """The port of a server in a process of its own."""
    ports: Queue[int] = Queue()
    process = Process(target=_serve, args=(ports,), daemon=True)
    process.start()
    try:
        yield ports.get()
    finally:
        process.terminate()
        process.join()


def fetching(port: int, scratch: Path, at_once: int) -> None:
    """Fetching into the store, beside bare requests over one connection each."""
    local = threading.local()
    client = Client("benchmark@site.example", guard=Guard(["127.0.0.0/8"]))
    fetcher = Fetcher(client, Store(str(scratch / f"store-{at_once}")))
    manners = Manners(0.0, at_once)

    def bare(number: int) -> int:
        if not hasattr(local, "connection"):
            local.connection = HTTPConnection("127.0.0.1", port)
        local.connection.request("GET", f"/page/{number}")
        return len(local.connection.getresponse().read())

    def asked(number: int) -> object:
        return client.get(f"http://127.0.0.1:{port}/page/{number}", manners)

    def stored(number: int) -> object:
        return fetcher.fetch(f"http://127.0.0.1:{port}/page/{number}", manners)

    asked(0)  # robots.txt and the list of authorities are read once
    with ThreadPoolExecutor(at_once) as pool:
        rates = [
            _rates(PAGES, partial(_all, pool, bare)),
            _rates(PAGES, partial(_all, pool, asked)),
            _rates(PAGES, partial(_all, pool, stored)),
        ]
    client.close()
    for name, (wall, core) in zip(("http.client alone", "our client", "into the store"), rates, strict=True):
        print(f"  {at_once} at once, {name:18}{wall:8,.0f} pages/s, {core:8,.0f} per second of one core")


def _all(pool: ThreadPoolExecutor, ask: Callable[[int], object]) -> None:
    for _ in pool.map(ask, range(PAGES)):
        pass


def write_archive(path: Path, pages: list[bytes], repeats: int = 1) -> None:
    """A packed WARC file with all pages, ``repeats`` times."""
    buffer = io.BytesIO()
    writer = WARCWriter(buffer, gzip=True)
    for number, body in enumerate(pages):
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                f"https://mfa.example/{number}",
                "response",
                payload=io.BytesIO(body),
                length=len(body),
                http_headers=headers,
                warc_headers_dict={"WARC-Date": NOW},
            )
        )
    with path.open("wb") as stream:
        for _ in range(repeats):
            stream.write(buffer.getvalue())


def archives(scratch: Path, pages: list[bytes]) -> None:
    """Reading WARC, beside unpacking it; the memory that ten times as many pages take."""
    small, large = scratch / "small.warc.gz", scratch / "large.warc.gz"
    repeats = ARCHIVED // PAGES
    write_archive(small, pages)
    write_archive(large, pages, repeats)
    count = PAGES * repeats
    sum(1 for _ in read_archive(str(small)))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    _, rate = _rates(count, lambda: sum(1 for _ in read_archive(str(large))))
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    _, floor = _rates(count, lambda: _unpack(large))
    print(
        f"read WARC: {rate:,.0f} pages/s; unpacking it alone {floor:,.0f}; "
        f"{grown / 1024:.1f} MB more memory for {repeats} times as many pages"
    )
    print("  bound by Python code that parses records and unpacks piece by piece; on one core")


def _unpack(path: Path) -> None:
    with gzip.open(path) as stream:
        while stream.read(1 << 20):
            pass


def reading(pages: list[bytes]) -> None:
    """The filter, beside decoding alone; taking out text, beside parsing alone."""
    from lxml import html

    size = sum(map(len, pages)) / len(pages)
    declared = "text/html"
    _, decoded = _rates(len(pages), lambda: [body.decode() for body in pages])
    kept: list[bool] = []

    def sift() -> None:
        kept.extend(is_on_topic(raw_text(body, declared) or "") for body in pages)

    is_on_topic("")
    _, sifted = _rates(len(pages), sift)
    print(
        f"filter: {sifted:7,.0f} pages/s ({sifted * size / 1e6:,.0f} MB/s), keeps {sum(kept)} of {len(kept)}; "
        f"decoding alone {decoded:,.0f}"
    )
    print("  bound by lowering and matching the whole page, menus and scripts included")
    some = pages[:100]
    read_page(some[0], declared, "https://mfa.example/0", NOW)
    _, parsed = _rates(len(some), lambda: [html.fromstring(body) for body in some])
    _, taken = _rates(
        len(some), lambda: [read_page(body, declared, "https://mfa.example/0", NOW) for body in some]
    )
    print(f"take out text: {taken:7,.0f} pages/s on one core; parsing the page alone {parsed:,.0f}")
    print(
        "  bound by trafilatura, which walks the tree many times; the filter spares it nine pages in ten here"
    )
    print(f"filter / text: {sifted / taken:,.0f} times as fast")


def _rates(count: int, work: Callable[[], object]) -> tuple[float, float]:
    """How many a second ``work`` does: by the clock, and by the time that this process had a core."""
    start, spent = time.perf_counter(), time.process_time()
    work()
    return count / (time.perf_counter() - start), count / (time.process_time() - spent)


def main() -> None:
    """Measure every step once and print it."""
    pages = [page(number) for number in range(PAGES)]
    print(
        f"{PAGES} pages of {sum(map(len, pages)) / len(pages) / 1000:.0f} kB, Python {sys.version.split()[0]}"
    )
    with tempfile.TemporaryDirectory() as scratch:
        print("fetch from loopback:")
        with served() as port:
            for at_once in (1, 4):
                fetching(port, Path(scratch), at_once)
        print("  bound by making three files a page; on the web by the pauses that sites ask for")
        print("All that follows: pages a second of one core.")
        archives(Path(scratch), pages)
    reading(pages)


if __name__ == "__main__":
    main()
