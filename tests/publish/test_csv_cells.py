from datetime import date

import pyarrow as pa
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fourthp.publish import PublishError
from fourthp.publish.csv_file import cell, csv_writer, lines


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (False, "false"),
        (300, "300"),
        (300.0, "300"),
        (13.75, "13.75"),
        (0.1, "0.1"),
        (-12.5, "-12.5"),
        (date(2021, 3, 5), "2021-03-05"),
        ("NA", "NA"),
        ("007", "007"),
        ("นาง", "นาง"),
        ("a, b", '"a, b"'),
        ('the "Call"', '"the ""Call"""'),
        ("one\ntwo", '"one\ntwo"'),
        ("one\rtwo", '"one\rtwo"'),
        (" padded", '" padded"'),
    ],
)
def test_a_cell_has_its_shortest_exact_form(value: object, text: str) -> None:
    assert cell(value) == text
    assert lines([pa.chunked_array([[value, value]])]) == [text, text]


@given(st.text(st.characters(exclude_categories=["Cs"])))
@example("\u2003wide blank before")
@example("after\u3000")
@example("\x1fseparator")
@example("\x85")
def test_a_column_of_texts_is_quoted_as_each_of_them(text: str) -> None:
    assert lines([pa.chunked_array([["plain", text, None]])]) == ["plain", cell(text), ""]


def test_a_file_has_a_header_and_ends_its_lines_with_lf(tmp_path) -> None:
    table = pa.table({"name": ["a", None], "count": [1, 2]})
    with csv_writer(tmp_path / "t.csv", table.column_names) as write:
        write(table.slice(0, 1))
        write(table.slice(1))
    assert (tmp_path / "t.csv").read_bytes() == b"name,count\na,1\n,2\n"


def test_a_number_that_is_none_is_refused_with_its_row(tmp_path) -> None:
    table = pa.table({"quantity_id": ["doc-1", "doc-2"], "value": [1.0, float("nan")]})
    with (
        pytest.raises(PublishError, match=r"quantities\.csv, row doc-2: nan"),
        csv_writer(tmp_path / "quantities.csv", table.column_names) as write,
    ):
        write(table)
