"""Data files for people: headers, quoting, and what is wrong with them."""

from pathlib import Path

import pytest

from fourthp.language.tables import TableError, parse_table, read_table


def test_lines_of_the_header_and_empty_ones_are_left_out():
    assert parse_table(["# What this is.\n", "a,b\n", "\n", "1,2\n"], "t.csv") == ({"a": "1", "b": "2"},)


def test_a_quoted_cell_may_hold_commas_and_signs():
    assert parse_table(["a,b\n", '"x, y","# no comment"\n'], "t.csv") == ({"a": "x, y", "b": "# no comment"},)


@pytest.mark.parametrize("row", ["1\n", "1,2,3\n"])
def test_a_row_that_does_not_fit_is_named(row: str):
    with pytest.raises(
        TableError, match=r"t\.csv: entry 2 does not fit the header; quote cells that hold commas"
    ):
        parse_table(["a,b\n", "1,2\n", row], "t.csv")


def test_a_missing_file_is_an_empty_one(tmp_path: Path):
    assert read_table(tmp_path / "no.csv") == ()


def test_a_byte_order_mark_is_no_part_of_the_first_column(tmp_path: Path):
    (tmp_path / "t.csv").write_bytes("\ufeffa,b\n1,2\n".encode())
    assert read_table(tmp_path / "t.csv") == ({"a": "1", "b": "2"},)


def test_another_encoding_is_refused_with_the_place_and_the_remedy(tmp_path: Path):
    (tmp_path / "t.csv").write_bytes(b"a,b\n1,\xe9\n")
    with pytest.raises(TableError, match=r"t\.csv: not UTF-8 at byte 6; save the file as UTF-8"):
        read_table(tmp_path / "t.csv")
