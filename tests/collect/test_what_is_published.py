"""What of a collected text the package repeats: no more than its publisher allows, and never the page."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from ministry import TALKS, html, page
from played_site import Site

from fourthp.collect import write_seeds
from fourthp.collect.store import Store
from fourthp.pipeline import Settings, build

PUBLISHERS = """
- {publisher_id: testland-mfa, name: Ministry of Foreign Affairs of Testland, text_policy: none}
- {publisher_id: daily-test, name: The Daily Test, text_policy: none}
"""


def test_no_page_is_published_nobody_quoted_who_forbids_it_and_a_copy_is_told(
    site: Site, collect: Any, store: Store, tmp_path: Path
) -> None:
    site.pages["/talks"] = html(page("Talks on trafficking", TALKS, footer="Served by a test"))
    collect("urls", [site.url("/talks")])
    site.pages["/copied"] = html(page("Talks on trafficking", TALKS, footer="Served by a newspaper"))
    collect("urls", [site.url("/copied", "daily.example")], source_id="daily", publisher="daily-test")
    seeds = tmp_path / "seeds"
    (seeds / "documents").mkdir(parents=True)
    (seeds / "publishers.yaml").write_text(PUBLISHERS, encoding="utf-8")
    write_seeds(store, seeds, tmp_path / "into")
    build(Settings(tmp_path / "into", tmp_path / "output"))

    with (tmp_path / "output" / "data" / "evidence.csv").open(encoding="utf-8") as stream:
        stated = [row["quote"] for row in csv.DictReader(stream) if row["start"]]
    assert len(stated) > 10
    assert not any(stated)
    published = [path.read_bytes() for path in (tmp_path / "output").rglob("*") if path.is_file()]
    assert not any(b"Served by a test" in data or TALKS[0].encode() in data for data in published)
    with (tmp_path / "output" / "data" / "documents.csv").open(encoding="utf-8") as stream:
        rows = {row["publisher_id"]: row for row in csv.DictReader(stream)}
    (version,) = next(iter(store.pages("mfa"))).versions
    ministry, newspaper = rows["testland-mfa"], rows["daily-test"]
    assert (ministry["text_sha256"], ministry["url"]) == (version.text_sha256, site.url("/talks"))
    assert {ministry["duplicate_of"], newspaper["duplicate_of"]} == {"", first(ministry, newspaper)}


def first(*rows: dict[str, str]) -> str:
    """Of documents without a day that say the same, the first by id is kept."""
    return min(row["document_id"] for row in rows)
