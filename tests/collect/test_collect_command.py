"""``fourthp collect`` and ``fourthp store``: what they say, and how they end."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from ministry import TALKS, WORKSHOP, feed, html, page
from played_site import Reply, Site
from warcio.archiveiterator import ArchiveIterator

from fourthp.cli import main

SOURCES = """
sources:
- source_id: mfa
  publisher: testland-mfa
  status: {status}
  feed: '{url}'
  delay: 0
- source_id: broken
  publisher: testland-mfa
  status: {status}
  feed: '{broken}'
  delay: 0
"""


@pytest.fixture
def work(site: Site, tmp_path: Path, monkeypatch: Any) -> Path:
    site.pages["/rss"] = feed(site, dict.fromkeys(("/talks", "/closed"), "Fri, 27 Feb 2026 09:00:00 +0700"))
    site.pages["/talks"] = html(page("Talks on trafficking", TALKS))
    site.pages["/closed"] = Reply(status=403)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "publishers.yaml").write_text(
        "- {publisher_id: testland-mfa, name: Ministry of Testland}\n"
    )
    define(site, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FOURTHP_STORE", raising=False)
    monkeypatch.delenv("FOURTHP_CONTACT", raising=False)
    return tmp_path


def define(site: Site, work: Path, status: str = "verified") -> None:
    text = SOURCES.format(status=status, url=site.url("/rss"), broken=site.url("/nothing"))
    (work / "seeds" / "sources.yaml").write_text(text)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def collect(*arguments: str) -> Result:
    return run("collect", "--contact", "tests@site.example", "--allow", "127.0.0.0/8", *arguments)


def test_it_says_what_became_of_every_source_and_one_failure_stops_no_other(site: Site, work: Path) -> None:
    done = collect()
    assert done.exit_code == 0
    assert "mfa: 1 new, 1 refused (listed 2, asked 3)\n" in done.stdout
    assert f"  refused: {site.url('/closed')}: status_403: the site does not give the page\n" in done.stderr
    assert "  failed: status_404: the list at " in done.stderr
    assert "1 collected documents are in collected/seeds (0 twins left out)" in done.stdout
    (document,) = (work / "collected" / "seeds" / "documents" / "testland-mfa").iterdir()
    assert json.loads(document.read_bytes())["title"] == "Talks on trafficking"


def test_a_source_is_left_alone_until_it_is_due_unless_it_is_named(site: Site, work: Path) -> None:
    collect("mfa")
    site.forget()
    collect("mfa", "mfa")
    assert [path for path in site.paths if path == "/rss"] == ["/rss"]
    site.forget()
    collect()
    assert site.paths == ["/nothing"]


def test_what_nobody_has_verified_is_not_read_unless_it_is_named(site: Site, work: Path) -> None:
    define(site, work, "unverified")
    assert "No source is verified and due." in collect().stdout
    assert site.asked == []
    assert "mfa: 1 new" in collect("mfa").stdout


def test_no_source_that_could_be_read_is_a_failure(work: Path) -> None:
    assert collect("broken").exit_code == 1


def test_machines_get_json(work: Path) -> None:
    told = json.loads(collect("--json", "mfa").stdout)
    assert told["sources"][0]["counts"] == {"new": 1, "refused": 1}
    assert told["harvest"]["documents"] == 1


def test_the_sources_can_be_listed_without_asking_anybody(site: Site, work: Path) -> None:
    assert f"mfa     verified    daily    feed     {site.url('/rss')}\n" in run("collect", "--list").stdout
    assert site.asked == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("mfa",), "Nobody can be reached about these requests"),
        (("--contact", "a@b.example", "nobody"), "no source 'nobody'. There are mfa, broken."),
        (("--contact", "a@b.example", "--allow", "everything"), "'everything' does not appear to be"),
        (("--seeds", "nowhere"), "nowhere: no such folder"),
        (("--contact", "a@b.example", "--store", "seeds"), "there are files in it, but no store"),
        (
            ("--contact", "a@b.example", "--allow", "127.0.0.0/8", "--into", "seeds"),
            "Name a folder of its own",
        ),
    ],
)
def test_what_a_person_has_to_mend(work: Path, arguments: tuple[str, ...], words: str) -> None:
    done = run("collect", *arguments)
    assert done.exit_code == 2
    assert words in done.stderr
    assert "Traceback" not in done.output


def test_a_definition_that_is_wrong_stops_the_run_before_it_starts(site: Site, work: Path) -> None:
    with (work / "seeds" / "sources.yaml").open("a") as stream:
        stream.write("  shedule: daily\n")
    done = collect()
    assert (done.exit_code, site.asked) == (2, [])
    assert "sources.yaml, line 8: unknown key 'shedule'" in done.stderr


def test_the_store_is_exported_and_a_text_taken_down(site: Site, work: Path) -> None:
    site.pages["/closed"] = html(page("Workshop", WORKSHOP))
    collect("mfa")
    done = run("store", "take-down", site.url("/talks"), "--reason", "asked for by the publisher")
    assert done.stdout.startswith(f"Taken down: {site.url('/talks')}\n")
    assert "2 exchanges are in all.warc.gz." in run("store", "export", "all.warc.gz").stdout
    with (work / "all.warc.gz").open("rb") as stream:
        addresses = [record.rec_headers.get_header("WARC-Target-URI") for record in ArchiveIterator(stream)]
    assert addresses == [None, site.url("/rss"), site.url("/closed")]
    assert "1 collected documents" in collect("mfa").stdout


def test_nothing_is_exported_from_a_store_that_is_not_there(work: Path) -> None:
    done = run("store", "export", "all.warc.gz", "--store", "nowhere")
    assert (done.exit_code, "there is none" in done.stderr) == (2, True)
    assert not (work / "nowhere").exists()
    assert not (work / "all.warc.gz").exists()
