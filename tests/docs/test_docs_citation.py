"""CITATION.cff and CHANGELOG.md speak of the version that this is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from fourthp import __version__
from fourthp.pipeline import read_about

ROOT = Path(__file__).parents[2]
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.fixture
def citation() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    return found


def test_what_the_format_asks_for(citation: dict[str, Any]) -> None:
    assert citation["cff-version"] == "1.2.0"
    assert citation["type"] in ("software", "dataset")
    assert all(citation[key] for key in ("message", "title", "authors"))
    assert all(citation["preferred-citation"][key] for key in ("type", "title", "authors"))


def test_one_version_and_day_of_the_program(citation: dict[str, Any]) -> None:
    release = re.search(r"^## \[(\S+)\] - (\d{4}-\d{2}-\d{2})$", CHANGELOG, re.MULTILINE)
    assert release is not None
    assert release.group(1) == citation["version"] == __version__
    assert release.group(2) == str(citation["date-released"])


def test_the_data_have_the_version_of_the_seeds(citation: dict[str, Any]) -> None:
    about = read_about(ROOT / "seeds")
    dataset = citation["preferred-citation"]
    assert dataset["version"] == about.version
    assert str(dataset["year"]) == str(about.released)[:4]
    assert f"## {about.version} - {about.released}" in (ROOT / "seeds/CHANGELOG.md").read_text("utf-8")


def test_licences(citation: dict[str, Any]) -> None:
    assert (citation["license"], citation["preferred-citation"]["license"]) == ("MIT", "CC-BY-4.0")
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")
    assert "CC BY 4.0" in (ROOT / "LICENSE-DATA").read_text(encoding="utf-8")
