"""The documentation site builds without a warning, holds what it should, and loads nothing from elsewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from docsite import reference
from fourthp import schemas
from fourthp.cli import main

ROOT = Path(__file__).parents[2]

_LOADED = re.compile(r"<(?:script|link|img|iframe|source)\b[^>]*?\b(?:src|href)=[\"']?([^\"'\s>]+)")
_NAVIGATION = re.compile(r"rel=[\"']?(?:canonical|next|prev|icon)")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(place)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr, done.stderr
    return place


def read(site: Path, page: str) -> str:
    return (site / page).read_text(encoding="utf-8")


def test_every_part_of_the_site_is_there(site: Path) -> None:
    for part in ("tutorial", "how-to", "reference", "explanation"):
        assert list((site / part).glob("*.html")), part


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        text = page.read_text(encoding="utf-8")
        loaded = [m[1] for m in _LOADED.finditer(text) if not _NAVIGATION.search(m[0])]
        assert loaded
        assert [address for address in loaded if re.match(r"(?:https?:)?//", address)] == [], page
    for sheet in site.rglob("*.css"):
        text = sheet.read_text(encoding="utf-8")
        assert not re.search(r"(?:url\(|@import )[\"']?(?:https?:)?//", text), sheet


def test_the_reference_has_every_table_code_and_command(site: Path) -> None:
    dictionary, vocabularies, commands = (
        read(site, f"reference/{page}.html") for page in ("data-dictionary", "vocabularies", "commands")
    )
    for table in schemas.table_names():
        home = vocabularies if table in schemas.vocabulary_names() else dictionary
        assert f'id="{table}"' in home
    for name in schemas.vocabulary_names():
        key = schemas.primary_key(name)[0]
        assert all(f"<code>{row[key]}</code>" in vocabularies for row in schemas.vocabulary(name))
    assert all(f'id="fourthp-{name}"' in commands for name in main.commands)
    blocks = re.findall(r"```text\n(.*?)```", reference.commands(), re.DOTALL)
    assert max(len(line) for block in blocks for line in block.splitlines()) <= 80
    assert "-h, --help" in blocks[0]


def test_the_python_reference_has_what_it_promises(site: Path) -> None:
    page = read(site, "reference/python.html")
    for name in (
        "pipeline.build",
        "published.Package",
        "validate.verify",
        "schemas.table_schema",
        "records.Row",
    ):
        assert f'id="fourthp.{name}"' in page, name


def test_figures_and_the_annotated_document_are_shown(site: Path) -> None:
    assert "figures/entities.svg" in read(site, "reference/data-dictionary.html")
    assert "figures/coverage.svg" in read(site, "explanation/coverage.html")
    assert "figures/evaluation.svg" in read(site, "evaluation.html")
    assert 'class="ev-persons' in read(site, "explanation/annotated-document.html")
    assert {path.name for path in (site / "figures").iterdir()} == {
        "coverage.svg",
        "entities.svg",
        "evaluation.svg",
    }


def test_no_marker_is_left(site: Path) -> None:
    assert [page for page in site.rglob("*.html") if "fill:" in page.read_text(encoding="utf-8")] == []
