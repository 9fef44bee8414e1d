"""Tables on disk between two stages."""

from datetime import date
from itertools import accumulate, pairwise
from pathlib import Path

import pytest

from fourthp.stored import PIECE, stored_tables, to_table, write_table, write_tables


def quantity(number: int) -> dict:
    return {
        "quantity_id": f"{number:06}",
        "document_id": "d",
        "event_id": None,
        "value": float(number),
        "unit": "person",
        "is_approximate": False,
    }


def test_rows_come_back_equal_however_many(tmp_path: Path) -> None:
    rows = [quantity(number) for number in range(PIECE + 3)]
    assert write_tables(tmp_path, {"quantities": iter(rows), "events": []}) == {
        "quantities": PIECE + 3,
        "events": 0,
    }
    tables = stored_tables(tmp_path)
    assert list(tables) == ["events", "quantities"]
    assert list(tables["events"]) == []
    assert list(tables["quantities"]) == rows
    assert tables["quantities"].num_rows == PIECE + 3


@pytest.mark.parametrize(
    ("start", "count"), [(0, 2), (PIECE - 1, 2), (PIECE, 3), (PIECE + 2, 9), (1, PIECE + 1), (0, 0)]
)
def test_a_slice_may_begin_and_end_anywhere(tmp_path: Path, start: int, count: int) -> None:
    rows = [quantity(number) for number in range(PIECE + 3)]
    write_tables(tmp_path, {"quantities": rows})
    table = stored_tables(tmp_path)["quantities"].slice(start, count)
    assert table.to_pylist() == rows[start : start + count]


def test_dates_and_empty_texts(tmp_path: Path) -> None:
    row = {
        "document_id": "d",
        "path": "d.txt",
        "media_type": "text/plain",
        "sha256": "0" * 64,
        "text_sha256": "0" * 64,
        "characters": 1,
        "sentences": 0,
        "title": "",
        "published_date": date(2021, 3, 5),
    }
    write_tables(tmp_path, {"documents": [row]})
    (back,) = stored_tables(tmp_path)["documents"]
    assert back["published_date"] == date(2021, 3, 5)
    assert back["title"] is None
    assert back["author"] is None


@pytest.mark.parametrize("sizes", [(), (0, 3), (PIECE,), (PIECE - 1, 2, 2 * PIECE, 0, 1)])
def test_a_table_comes_in_parts_of_any_size(tmp_path: Path, sizes: tuple[int, ...]) -> None:
    rows = [quantity(number) for number in range(sum(sizes))]
    ends = list(accumulate(sizes, initial=0))
    parts = (to_table("quantities", rows[start:end]) for start, end in pairwise(ends))
    assert write_table(tmp_path, "quantities", parts) == len(rows)
    table = stored_tables(tmp_path)["quantities"]
    assert table.num_rows == len(rows)
    assert list(table) == rows
    last = slice(max(len(rows) - 2, 0), len(rows))
    assert table.slice(last.start, 2).to_pylist() == rows[last]


def test_a_row_that_does_not_fit_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="table quantities, row 000001: column value holds 'two', no number"):
        write_tables(tmp_path, {"quantities": [{**quantity(1), "value": "two"}]})
