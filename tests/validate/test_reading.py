"""CSV files are read in blocks, however long their rows are."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest
import small_package

from fourthp.validate import reading
from fourthp.validate.reading import Rows


@pytest.fixture
def documents(sound: Path) -> Path:
    return sound / "data/documents.csv"


def test_blocks_do_not_change_the_rows(documents: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = list(Rows("documents", [documents]))
    assert len(whole) == len(small_package.tables()["documents"])
    monkeypatch.setattr(reading, "_BLOCK", 1_000)
    assert list(Rows("documents", [documents, documents])) == whole * 2


def test_a_row_that_is_longer_than_a_block_is_read(documents: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = list(Rows("documents", [documents]))
    monkeypatch.setattr(reading, "_BLOCK", 60)
    assert list(Rows("documents", [documents])) == whole


def test_a_cell_of_another_type_is_refused(documents: Path, tmp_path: Path) -> None:
    path = tmp_path / "documents.csv"
    path.write_text(documents.read_text().replace("2021-03-05", "5 March", 1))
    with pytest.raises(pa.ArrowInvalid, match="5 March"):
        Rows("documents", [path])
