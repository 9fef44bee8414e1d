"""A run that ends in the middle: whatever it leaves, the next one accepts and brings to the same end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ministry import TALKS, WORKSHOP, feed, html, page
from played_site import Site

from fourthp.collect import write_seeds
from fourthp.collect.store import Store
from fourthp.ingest import ingest

DATES = dict.fromkeys(("/talks", "/workshop"), "Fri, 27 Feb 2026 09:00:00 +0700")
COLLECT = """
import sys
from pathlib import Path
from fourthp.pipeline.collecting import CollectSettings, collect
seeds, store, into = map(Path, sys.argv[1:])
collect(CollectSettings(seeds, str(store), into, ("mfa",), "tests@site.example", ("127.0.0.0/8",)))
"""
SOURCES = """
contact: tests@site.example
sources:
- {{source_id: mfa, publisher: testland-mfa, status: verified, feed: '{url}', delay: 0, look_again: 0}}
"""


class Killed(BaseException):
    """The process is gone."""


def play(site: Site) -> None:
    site.pages["/rss"] = feed(site, DATES)
    site.pages["/talks"] = html(page("Talks on trafficking", TALKS), ETag='"1"')
    site.pages["/workshop"] = html(page("Workshop on trafficking", WORKSHOP))


def known(store: Store) -> list[Any]:
    return [
        (kept.name, kept.state, [(v.raw_sha256, v.text_sha256) for v in kept.versions])
        for kept in store.pages("mfa")
    ]


def killing(store: Store, at: int, *, half_written: bool) -> None:
    """Let the store die at its write number ``at``: with half a file, or right after a whole one."""
    write: Callable[[str, bytes], None] = store._write
    count = 0

    def dying(name: str, data: bytes) -> None:
        nonlocal count
        count += 1
        if count < at:
            write(name, data)
            return
        if half_written:
            (Path(store._root) / "new").mkdir(exist_ok=True)
            (Path(store._root) / "new" / "half").write_bytes(data[: len(data) // 2])
        elif count == at:
            write(name, data)
        raise Killed

    store._write = dying  # type: ignore[method-assign]


def test_killed_at_any_write_the_next_run_comes_to_the_same_end(
    site: Site, collect: Any, tmp_path: Path, monkeypatch: Any
) -> None:
    play(site)
    collect("feed", site.url("/rss"))
    whole = known(Store(str(tmp_path / "store")))
    assert len(whole) == 2

    ended = 0
    for half_written in (True, False):
        for at in range(1, 40):
            place = tmp_path / f"store-{half_written}-{at}"
            store = Store(str(place))
            killing(store, at, half_written=half_written)
            monkeypatch.setitem(collect.stores, "store", store)
            try:
                collect("feed", site.url("/rss"))
                break
            except Killed:
                ended += 1
            monkeypatch.setitem(collect.stores, "store", Store(str(place)))
            site.forget()
            report = collect("feed", site.url("/rss"))
            assert known(Store(str(place))) == whole, f"killed at write {at}"
            assert report.failure == ""
            assert len(site.paths) == len(set(site.paths))
    assert ended >= 2 * 13


def test_a_process_that_is_killed_leaves_a_store_that_the_next_one_accepts(
    site: Site, tmp_path: Path
) -> None:
    play(site)
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "publishers.yaml").write_text("- {publisher_id: testland-mfa, name: Ministry of Testland}\n")
    (seeds / "sources.yaml").write_text(SOURCES.format(url=site.url("/rss")))
    arguments = [sys.executable, "-c", COLLECT, str(seeds), str(tmp_path / "store"), str(tmp_path / "into")]
    for path in ("/rss", "/workshop"):
        reply = site.pages[path]
        site.pages[path] = Site.hanging(reply)  # type: ignore[arg-type]
        process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 60
        while path not in site.paths:
            assert process.poll() is None and time.monotonic() < deadline
            time.sleep(0.01)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        site.pages[path] = reply
        site.forget()
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert [kept[1] for kept in known(Store(str(tmp_path / "store")))] == ["current", "current"]
    assert len(ingest(tmp_path / "into").documents) == 2


def test_seeds_whose_writing_was_cut_short_are_finished(
    site: Site, collect: Any, store: Store, tmp_path: Path, monkeypatch: Any
) -> None:
    play(site)
    collect("feed", site.url("/rss"))
    seeds, into = tmp_path / "seeds", tmp_path / "into"
    (seeds / "documents").mkdir(parents=True)
    write_seeds(store, seeds, tmp_path / "whole")
    replace = Path.replace
    left = 2

    def dying(path: Path, target: Path) -> Path:
        nonlocal left
        left -= 1
        if left < 0:
            raise Killed
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", dying)
    try:
        write_seeds(store, seeds, into)
    except Killed:
        monkeypatch.undo()
    assert len(list((into / "documents").rglob("*.json"))) == 1
    write_seeds(store, seeds, into)
    assert [path.name for path in sorted(into.rglob("*"))] == [
        path.name for path in sorted((tmp_path / "whole").rglob("*"))
    ]
