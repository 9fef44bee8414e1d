"""Two scheduled runs of collect and build on a Prefect server, with one new release in between."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

import pytest
from click.testing import CliRunner
from ministry import TALKS, WORKSHOP, feed, html, page
from played_site import Reply, Site, serve
from prefect_server import AT_ONCE, eventually, started

from fourthp.cli import main

ROOT = Path(__file__).parents[2]
SOURCES = """
contact: tests@site.example
sources:
- source_id: testland-mfa
  publisher: testland-mfa
  status: verified
  schedule: hourly
  feed: '{rss}'
  language: en
  delay: 0
- source_id: broken
  publisher: testland-mfa
  status: verified
  feed: '{broken}'
  delay: 0
- source_id: closed
  publisher: testland-mfa
  status: verified
  urls: ['{closed}']
  delay: 0
"""
PUBLISHER = """
- publisher_id: testland-mfa
  name: Ministry of Foreign Affairs of Testland
  publisher_type: government
  homepage: https://mfa.example
  text_policy: quote
"""
FIRST = {"/talks": "Fri, 27 Feb 2026 09:00:00 +0700"}
BOTH = {"/workshop": "Wed, 04 Mar 2026 09:00:00 +0700"} | FIRST


@pytest.fixture
def site() -> Iterator[Site]:
    with serve(Site()) as played:
        played.pages["/rss"] = feed(played, FIRST)
        played.pages["/talks"] = html(page("Talks on trafficking", TALKS), ETag='"1"')
        played.pages["/workshop"] = html(page("Workshop for consular officers", WORKSHOP), ETag='"2"')
        played.pages["/closed"] = Reply(status=403)
        yield played


@pytest.fixture
def seeds(site: Site, tmp_path: Path) -> Path:
    """The seeds of the project, with one ministry more."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    with (tmp_path / "seeds" / "publishers.yaml").open("a", encoding="utf-8") as stream:
        stream.write(PUBLISHER)
    text = SOURCES.format(rss=site.url("/rss"), closed=site.url("/closed"), broken=site.url("/nothing"))
    (tmp_path / "seeds" / "sources.yaml").write_text(text, encoding="utf-8")
    return tmp_path / "seeds"


@pytest.fixture
def run_daily(
    environment: dict[str, str], server: Any, seeds: Path, tmp_path: Path
) -> Iterator[Callable[[], dict[str, Any]]]:
    """Let the served deployment run once, as its schedule has it, and return the finished flow run."""
    log = tmp_path / "serve.log"
    settings = {**environment, **AT_ONCE, "PREFECT_API_URL": server.api}
    parameters = {
        "seeds": str(seeds),
        "output": str(tmp_path / "output"),
        "store": str(tmp_path / "store"),
        "into": str(tmp_path / "collected"),
        "allow": ["127.0.0.0/8"],
    }
    with started("-m", "flows.serve", environment=settings, log=log) as process:

        def deployment() -> Any:
            assert process.poll() is None, log.read_text()
            with suppress(HTTPError):
                return server("deployments/name/fourthp-daily/daily-served")

        def run() -> dict[str, Any]:
            schedule = server.due_soon("fourthp-daily/daily-served", **parameters)
            done: dict[str, Any] = server.ended(
                eventually(lambda: server.run_of(schedule), log.read_text), log.read_text
            )
            assert done["state_type"] == "COMPLETED", log.read_text()
            return done

        eventually(deployment, log.read_text)
        server.silence("fourthp-daily/daily-served")
        yield run


def summary(server: Any) -> str:
    """The latest page on what was collected."""
    return str(server("artifacts/collect-summary/latest")["data"])


def test_a_second_run_brings_one_release_and_changes_nothing_else(
    run_daily: Callable[[], dict[str, Any]], server: Any, site: Site, seeds: Path, tmp_path: Path
) -> None:
    assert run_daily()["auto_scheduled"]
    assert "| testland-mfa | 1 | 2 | 1 | 0 |" in summary(server)
    assert "| closed | refused |" in summary(server)
    assert "status_403" in summary(server)
    assert "| broken | status_404: the list at " in summary(server)
    shutil.copytree(tmp_path / "output", tmp_path / "before")
    (tmp_path / "store" / "sources" / "testland-mfa.json").unlink()  # an hour passes
    site.forget()
    site.pages["/rss"] = feed(site, BOTH)

    server.restart()
    run_daily()
    assert sorted(site.paths) == ["/nothing", "/rss", "/workshop"]
    assert "| testland-mfa | 2 | 2 | 1 | 1 |" in summary(server)

    told = CliRunner().invoke(main, ["diff", "--json", str(tmp_path / "before"), str(tmp_path / "output")])
    changes = json.loads(told.stdout)
    assert {change["kind"] for change in changes["rows"]} == {"added"}
    assert changes["counts"]["documents"] == {"added": {"source": 1}}
    (name,) = (change["row_id"] for change in changes["rows"] if change["table"] == "documents")
    assert name.startswith("testland-mfa/workshop-for-consular-officers-")
    added = {change["table"] for change in changes["rows"]}
    assert added >= {"documents", "events", "participations", "evidence"}
    events = (tmp_path / "output" / "data" / "events.csv").read_text(encoding="utf-8")
    assert "workshop" in events and "2026-03-03" in events

    published = b"".join(path.read_bytes() for path in (tmp_path / "output").rglob("*") if path.is_file())
    assert b"Workshop for consular officers" in published
    assert b"Ministry of Testland</title>" not in published
    collected = str(tmp_path / "collected")
    verified = CliRunner().invoke(main, ["verify", "--seeds", collected, str(tmp_path / "output")])
    assert verified.exit_code == 0, verified.stdout
