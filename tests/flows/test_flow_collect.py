"""The task of a source is tried again where waiting may help, and stops no other source."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest
from ministry import TALKS, feed, html, page
from played_site import LOOPBACK, Reply, Site, serve

import fourthp.collect
from fourthp.collect import Client, Limits, Store

PUBLISHER = """
- publisher_id: testland-mfa
  name: Ministry of Foreign Affairs of Testland
  publisher_type: government
  homepage: https://mfa.example
  text_policy: quote
"""
DOWN = Reply(status=503)


class Ministry:
    """A site whose list is at /rss, and the seeds that name it as a source, beside more lists at other paths."""

    def __init__(self, site: Site, seeds: Path) -> None:
        self.site = site
        self.list = feed(site, {"/talks": "Fri, 27 Feb 2026 09:00:00 +0700"})
        site.pages["/rss"] = self.list
        site.pages["/talks"] = html(page("Talks on trafficking", TALKS))
        self.seeds = seeds
        seeds.mkdir()
        (seeds / "publishers.yaml").write_text(PUBLISHER)
        self.sources({"ministry": "/rss"})

    def sources(self, lists: dict[str, str]) -> None:
        lines = ["contact: tests@site.example", "sources:"]
        for name, path in lists.items():
            address = self.site.url(path)
            lines.append(
                f"- {{source_id: {name}, publisher: testland-mfa, feed: '{address}', delay: 0, status: verified}}"
            )
        (self.seeds / "sources.yaml").write_text("\n".join(lines))


@pytest.fixture
def ministry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(fourthp.collect, "Client", partial(Client, limits=Limits(attempts=1)))
    monkeypatch.setattr("flows.collect.SITE_RETRY_DELAYS", [0.0, 0.0])
    with serve(Site()) as site:
        yield Ministry(site, tmp_path / "seeds")


@pytest.fixture
def collect(here: None, server: Any, ministry: Ministry, tmp_path: Path) -> Any:
    """Collect, and return the state, the page on it, and how often each source was tried."""

    def run() -> tuple[Any, str, dict[str, int]]:
        from flows.collect import collect as flow

        state = flow(
            seeds=ministry.seeds,
            store=str(tmp_path / "store"),
            into=tmp_path / "into",
            allow=(LOOPBACK,),
            return_state=True,
        )
        flow_run = server.last_run("fourthp-collect")
        tries = {one["name"].rpartition("-")[0]: one["run_count"] for one in server.task_runs(flow_run)}
        return state, server.pages(flow_run)["collect-summary"], tries

    return run


def test_a_site_that_fails_twice_is_asked_a_third_time(collect: Any, ministry: Ministry) -> None:
    ministry.site.pages["/rss"] = [DOWN, DOWN, ministry.list]
    state, told, tries = collect()
    assert state.is_completed()
    assert tries == {"ministry": 3}
    assert ministry.site.paths == ["/rss", "/rss", "/rss", "/talks"]
    assert "| ministry | 1 | 2 | 1 |" in told
    assert "Failed sources" not in told


def test_so_is_one_whose_rules_for_robots_cannot_be_had(collect: Any, ministry: Ministry) -> None:
    ministry.site.pages["/robots.txt"] = [DOWN, DOWN, Reply(status=404)]
    state, _, tries = collect()
    assert state.is_completed()
    assert tries == {"ministry": 3}
    assert ministry.site.paths == ["/rss", "/talks"]


def test_one_that_never_answers_is_told_and_stops_no_other(collect: Any, ministry: Ministry) -> None:
    ministry.sources({"down": "/down", "gone": "/gone", "ministry": "/rss"})
    ministry.site.pages["/down"] = DOWN
    state, told, tries = collect()
    assert state.is_completed()
    assert tries == {"down": 3, "gone": 1, "ministry": 1}
    assert ministry.site.paths.count("/talks") == 1
    assert "| down | server_error: status 503 |" in told
    assert "| gone | status_404: the list at" in told
    assert "| ministry | 1 | 2 | 1 |" in told


def test_trouble_with_the_store_is_tried_again(
    collect: Any, ministry: Ministry, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_visit = Store.put_visit
    failures = [OSError(5, "Input/output error")]

    def troubled(self: Store, *arguments: Any) -> None:
        if failures:
            raise failures.pop()
        put_visit(self, *arguments)

    monkeypatch.setattr(Store, "put_visit", troubled)
    state, told, tries = collect()
    assert state.is_completed()
    assert tries == {"ministry": 2}
    assert ministry.site.paths.count("/talks") == 1
    assert "Failed sources" not in told
