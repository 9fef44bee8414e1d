"""The source that docs/collecting.md shows can be used as it stands, and is as short as it says."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

from fourthp.collect import load_sources
from fourthp.collect.reports import KINDS

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "collecting.md").read_text(encoding="utf-8")


def test_the_example_is_a_source_of_ten_lines(tmp_path: Path) -> None:
    example = TEXT.partition("<!-- source -->\n```yaml\n")[2].partition("```")[0]
    assert len(example.splitlines()) == 10
    (tmp_path / "sources.yaml").write_text("sources:\n" + indent(example, "  "), encoding="utf-8")
    (source,) = load_sources(tmp_path, ("testland-mfa",)).sources
    assert (source.source_id, source.way, source.expect.max) == ("testland-mfa-press", "feed", 60)


def test_everything_that_can_become_of_a_page_is_explained() -> None:
    table = TEXT.partition("## What becomes of a page")[2].partition("\n## ")[0]
    assert [kind for kind in KINDS if f"`{kind}`" not in table] == []
