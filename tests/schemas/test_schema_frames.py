"""The contract as pandas dtypes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pyarrow.csv
import pytest

from fourthp import schemas
from fourthp.records import Row


@pytest.mark.parametrize("table", schemas.table_names())
def test_names_are_those_of_arrow(table: str) -> None:
    assert list(schemas.pandas_dtypes(table)) == schemas.arrow_schema(table).names


def test_every_type() -> None:
    documents = schemas.pandas_dtypes("documents")
    assert documents["title"] == "string"
    assert documents["published_date"] == "date32[day][pyarrow]"
    assert documents["view_count"] == "Int64"
    assert schemas.pandas_dtypes("places")["latitude"] == "Float64"
    assert schemas.pandas_dtypes("events")["is_online"] == "boolean"


@pytest.mark.parametrize("table", schemas.table_names())
def test_a_csv_file_reads_with_them(table: str, tmp_path: Path, example_row: Callable[..., Row]) -> None:
    rows = [example_row(table), example_row(table, required_only=True)]
    path = tmp_path / f"{table}.csv"
    pyarrow.csv.write_csv(schemas.to_arrow(table, rows), path)
    frame = pd.read_csv(path, dtype=schemas.pandas_dtypes(table), keep_default_na=False, na_values=[""])
    read = [
        {column: None if pd.isna(value) else value for column, value in row.items()}
        for row in frame.to_dict("records")
    ]
    assert read == rows
    assert {column: str(dtype) for column, dtype in frame.dtypes.items()} == schemas.pandas_dtypes(table)
