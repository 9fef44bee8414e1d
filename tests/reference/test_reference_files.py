"""What holds of every reference list: bytes, header, order, spelling."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

SORTED_BY = {
    "country_names": ("country_code", "language", "form"),
    "country_name_blockers": ("language", "phrase", "country_code"),
    "organisations": ("organisation_id",),
    "places": ("place_id",),
    "instruments": ("instrument_id",),
}
LEAST_ROWS = {
    "country_names": 1800,
    "country_name_blockers": 300,
    "organisations": 1400,
    "places": 1900,
    "instruments": 180,
}

every_list = pytest.mark.parametrize("name", sorted(SORTED_BY))


@every_list
def test_is_utf8_with_line_feeds_and_says_what_it_is(name: str, reference: Path) -> None:
    data = (reference / f"{name}.csv").read_bytes()
    text = data.decode("utf-8")
    assert not text.startswith("\ufeff")
    assert "\r" not in text
    assert text.endswith("\n")
    comment = [line for line in text.splitlines() if line.startswith("#")]
    assert text.splitlines()[: len(comment)] == comment
    assert any("To extend:" in line for line in comment)
    for column in next(csv.reader([text.splitlines()[len(comment)]])):
        assert any(column in line for line in comment), f"the header does not explain {column}"


@every_list
def test_rows_are_sorted_and_unique(name: str, rows: Callable[[str], tuple[dict[str, str], ...]]) -> None:
    keys = [tuple(row[column] for column in SORTED_BY[name]) for row in rows(name)]
    assert len(keys) >= LEAST_ROWS[name]
    assert keys == sorted(set(keys))


@every_list
def test_cells_are_composed_and_trimmed(name: str, rows: Callable[[str], tuple[dict[str, str], ...]]) -> None:
    for row in rows(name):
        for column, cell in row.items():
            assert cell == cell.strip(), (name, row, column)
            assert cell == unicodedata.normalize("NFC", cell), (name, row, column)
            assert "  " not in cell, (name, row, column)


@every_list
def test_flags_are_true_or_false(name: str, rows: Callable[[str], tuple[dict[str, str], ...]]) -> None:
    flags = [c for c in rows(name)[0] if c.startswith("is_") or c in ("ambiguous", "case_sensitive")]
    assert {row[flag] for row in rows(name) for flag in flags} <= {"true", "false"}


@pytest.mark.parametrize("name", ["organisations", "places", "instruments"])
def test_aliases_are_sorted_unique_and_not_the_name(
    name: str, rows: Callable[[str], tuple[dict[str, str], ...]]
) -> None:
    for row in rows(name):
        aliases = row["aliases"].split("|") if row["aliases"] else []
        assert aliases == sorted(set(aliases)), row
        assert row["name"] not in aliases
        assert all(aliases)
        assert row["source"]
