"""Arrow arrays are those that PyArrow would make, without pandas."""

import subprocess
import sys
from datetime import date

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fourthp.schemas import arrow_array

KINDS = {
    pa.string(): st.text(),
    pa.int64(): st.integers(-(2**63), 2**63 - 1),
    pa.float64(): st.floats(allow_nan=False),
    pa.bool_(): st.booleans(),
    pa.date32(): st.dates(),
}


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_values_and_nulls_come_back(kind: pa.DataType) -> None:
    @settings(deadline=None)  # the first array takes as long as importing pandas
    @given(st.lists(st.none() | KINDS[kind], max_size=20))
    def holds(values: list[object]) -> None:
        made = arrow_array(values, kind)
        made.validate(full=True)
        assert made.to_pylist() == values
        assert made.equals(pa.array(values, kind))

    holds()


def test_a_number_becomes_a_text_where_texts_are_asked_for() -> None:
    assert arrow_array([3, None, date(2021, 3, 5)], pa.string()).to_pylist() == ["3", None, "2021-03-05"]


def test_pandas_is_not_imported(tmp_path) -> None:
    code = f"""
import sys
from pathlib import Path
from fourthp.publish import write_package
from fourthp.stored import stored_tables, write_tables
tables = {{"persons": [{{"person_id": "a", "name": "A, B"}}], "publishers": [{{
    "publisher_id": "p", "name": "P", "publisher_type": "ngo", "text_policy": "quote"}}]}}
write_tables(Path({str(tmp_path / "tables")!r}), tables)
write_package(stored_tables(Path({str(tmp_path / "tables")!r})), Path({str(tmp_path / "package")!r}),
    sources=[], version="1.0.0", created=None)
sys.exit("pandas" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
