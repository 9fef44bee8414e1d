"""The evidence of a row, asked for row by row."""

from __future__ import annotations

from pathlib import Path

import small_package
from small_package import WORKSHOP

from fourthp.validate.reading import open_package
from fourthp.validate.support import Support


def test_the_evidence_of_a_row_comes_by_column_in_published_order(sound: Path) -> None:
    package = open_package(sound)
    rows = [row for row in package.rows["evidence"] if row["row_id"] == WORKSHOP]
    found = Support(package).of("events", WORKSHOP)
    assert found.keys() == {row["field"] for row in rows}
    for field, told in found.items():
        places = [(row["document_id"], row["start"], row["method"]) for row in rows if row["field"] == field]
        assert [(row["document_id"], row["start"], row["method"]) for row in told] == places


def test_another_table_with_the_same_id_and_a_row_without_evidence_have_none(sound: Path) -> None:
    support = Support(open_package(sound))
    assert support.of("persons", WORKSHOP) == {}
    assert support.of("events", "nowhere") == {}


def test_a_package_without_evidence_supports_nothing(tmp_path: Path) -> None:
    directory = small_package.build(tmp_path)
    (directory / "data/evidence.csv").unlink()
    assert Support(open_package(directory)).of("events", WORKSHOP) == {}
