"""``sources.yaml``: what may stand in it, and errors that name the line and the remedy."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from fourthp.collect import Source, SourcesError, load_sources
from fourthp.collect.sources import WAYS, schema
from fourthp.ingest.registry import load_publishers

SEEDS = Path(__file__).parents[2] / "seeds"
PUBLISHERS = ("testland-mfa", "daily-test")


def load(folder: Path, text: str) -> tuple[Source, ...]:
    (folder / "sources.yaml").write_text(text, encoding="utf-8")
    return load_sources(folder, PUBLISHERS).sources


def test_an_entry_with_what_it_needs(tmp_path: Path) -> None:
    (source,) = load(
        tmp_path,
        "sources:\n- source_id: mfa\n  publisher: testland-mfa\n  status: verified\n"
        "  feed: https://www.mfa.example/rss\n",
    )
    assert (source.source_id, source.way, source.place) == ("mfa", "feed", "https://www.mfa.example/rss")
    assert (source.hosts, source.topic, source.schedule) == (("www.mfa.example",), "trafficking", "daily")
    assert (source.delay, source.at_once, source.look_again, source.expect.max) == (2.0, 1, 30, 1000)


def test_a_day_stays_text_and_hosts_are_added_to_that_of_the_list(tmp_path: Path) -> None:
    (source,) = load(
        tmp_path,
        "sources:\n- source_id: mfa\n  publisher: testland-mfa\n  status: paused\n  since: 2020-01-31\n"
        "  listing: {url: 'https://lists.example/news', link: a}\n  hosts: [mfa.example]\n",
    )
    assert (source.since, source.hosts) == ("2020-01-31", ("mfa.example", "lists.example"))


def test_no_file_means_no_sources(tmp_path: Path) -> None:
    assert load_sources(tmp_path, PUBLISHERS).sources == ()


START = "sources:\n- source_id: mfa\n  publisher: testland-mfa\n  status: verified\n"
FEED = "  feed: https://mfa.example/rss\n"


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("sources: [", "line 1", "not valid YAML"),
        ("- source_id: mfa\n", "line 1", "no object"),
        (
            START + FEED + "  shedule: daily\n",
            "line 2",
            "unknown key 'shedule'. Use source_id, publisher, status",
        ),
        (
            "sources:\n- source_id: mfa\n  status: verified\n" + FEED,
            "line 2",
            "'publisher' is missing. Add a line",
        ),
        (START, "line 2", "does not say where the texts are listed. Write exactly one of feed, sitemap"),
        (
            START + FEED + "  urls: [https://mfa.example/1]\n",
            "line 2",
            "says feed and urls. Write exactly one of",
        ),
        (START + "  feed: mfa.example/rss\n", "line 5", "'feed' is 'mfa.example/rss', which is malformed"),
        (START + FEED + "  schedule: often\n", "line 6", "'schedule' is 'often'. Use hourly, daily, weekly"),
        (START + FEED + "  since: 2020-02-31\n", "line 6", "'since' is '2020-02-31', which is malformed"),
        (START + FEED + "  include: '('\n", "line 6", "'include' is '(', which is malformed"),
        (START + FEED + "  language: no\n", "line 6", "'language' is False, no string. Put it in quotation"),
        (START + FEED + "  at_once: 99\n", "line 6", "Requests at the same time"),
        (START + "  listing: {url: 'https://mfa.example/'}\n", "line 5", "'link' is missing"),
        (START + FEED + "  expect: {least: 3}\n", "line 6", "unknown key 'least'. Use min, max, max_new"),
        (
            START.replace("testland-mfa", "nobody") + FEED,
            "line 2",
            "publisher 'nobody' is unknown. Write a publisher",
        ),
        (START + FEED + START[9:] + FEED, "line 6", "its source_id stands twice"),
        (START.replace("mfa\n", "M F A\n", 1) + FEED, "line 2", "'source_id' is 'M F A', which is malformed"),
        ("contact: nobody\n" + START + FEED, "line 1", "'contact' is 'nobody', which is malformed"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, text: str, place: str, words: str) -> None:
    with pytest.raises(SourcesError) as caught:
        load(tmp_path, text)
    assert str(caught.value).startswith(f"{tmp_path / 'sources.yaml'}, {place}: ")
    assert words in str(caught.value)


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SourcesError, match=r"cannot be read: .* Save it again as UTF-8"):
        load_sources(tmp_path, PUBLISHERS)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())
    ways = schema()["$defs"]["source"]["oneOf"]
    assert tuple(way["required"][0] for way in ways) == WAYS


def test_the_sources_that_come_with_the_project() -> None:
    publishers = load_publishers(SEEDS)
    loaded = load_sources(SEEDS, publishers.ids)
    assert len({source.publisher for source in loaded.sources}) >= 12
    assert {source.status for source in loaded.sources} == {"unverified"}
    assert loaded.contact is None
    assert {"feed", "sitemap", "listing", "api"} == {source.way for source in loaded.sources}
