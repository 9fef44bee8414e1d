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

PUBLISHER = (
    "- {publisher_id: testland-mfa, name: Ministry of Foreign Affairs of Testland, text_policy: none}\n"
)


def test_a_publisher_that_allows_no_quotation_is_not_quoted_and_no_page_is_published(
    site: Site, collect: Any, store: Store, tmp_path: Path
) -> None:
    site.pages["/talks"] = html(page("Talks on trafficking", TALKS, footer="Served by a test"))
    collect("urls", [site.url("/talks")])
    seeds = tmp_path / "seeds"
    (seeds / "documents").mkdir(parents=True)
    (seeds / "publishers.yaml").write_text(PUBLISHER, encoding="utf-8")
    write_seeds(store, seeds, tmp_path / "into")
    build(Settings(tmp_path / "into", tmp_path / "output"))

    with (tmp_path / "output" / "data" / "evidence.csv").open(encoding="utf-8") as stream:
        stated = [row["quote"] for row in csv.DictReader(stream) if row["start"]]
    assert len(stated) > 10
    assert not any(stated)
    published = [path.read_bytes() for path in (tmp_path / "output").rglob("*") if path.is_file()]
    assert not any(b"Served by a test" in data or TALKS[0].encode() in data for data in published)
    with (tmp_path / "output" / "data" / "documents.csv").open(encoding="utf-8") as stream:
        (row,) = csv.DictReader(stream)
    (version,) = next(iter(store.pages("mfa"))).versions
    assert (row["text_sha256"], row["url"]) == (version.text_sha256, site.url("/talks"))
