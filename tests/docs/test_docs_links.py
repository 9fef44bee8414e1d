"""Every link and every path in the documents leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from docsite.pages import FIGURES, PAGES

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]
DOCUMENTS += [*sorted((ROOT / "docs").rglob("*.md")), ROOT / "tests/gold/README.md"]
ROOMS = ("docs/", "flows/", "output/", "schemas/", "seeds/", "src/", "tests/", "benchmarks/")

_LINK = re.compile(r"\]\(([^)\s]+)\)")
_PATH = re.compile(r"`([\w./*-]+)`")
_LEXICON_FILE = re.compile(r"`([\w]+\.(?:csv|tsv|txt))`")

every_document = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))


GENERATED = {ROOT / "docs" / page for page in (*PAGES, *FIGURES)}


@every_document
def test_relative_links(path: Path) -> None:
    links = [link for link in _LINK.findall(path.read_text(encoding="utf-8")) if "://" not in link]
    leading = {link: (path.parent / link.partition("#")[0]).resolve() for link in links}
    assert [link for link, target in leading.items() if not target.exists() and target not in GENERATED] == []


@every_document
def test_paths_below_the_root(path: Path) -> None:
    named = [name for name in _PATH.findall(path.read_text(encoding="utf-8")) if name.startswith(ROOMS)]
    home = path.parent if path.parent.name == "gold" else ROOT
    assert [name for name in named if not _exists(home, name) and not _exists(ROOT, name)] == []


def _exists(home: Path, name: str) -> bool:
    return any(home.glob(name.rstrip("/")))


def test_the_word_lists_that_contributors_are_sent_to() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = text.partition("## Teach it a word")[2].partition("\n## ")[0]
    there = {path.name for path in (ROOT / "src/fourthp").glob("*/lexicon/*")}
    assert set(_LEXICON_FILE.findall(table)) - there == set()


def test_the_rooms_of_the_house() -> None:
    """Every room is in the plan of CONTRIBUTING.md, and every room of the plan is there."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    planned = set(re.findall(r"^ {6}(\w+)/ ", text, re.MULTILINE))
    assert planned == {path.parent.name for path in (ROOT / "src/fourthp").glob("*/__init__.py")}
