"""Whatever rows fit the schema come back from both files as they were."""

import io
import tempfile
from pathlib import Path

import pandas as pd
import pyarrow.csv
import pyarrow.parquet as pq
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fourthp import schemas
from fourthp.publish.csv_file import csv_writer
from fourthp.publish.parquet_file import parquet_writer

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
VALUES = {
    "string": TEXT,
    "integer": st.integers(-(2**63), 2**63 - 1),
    "number": st.floats(allow_nan=False, allow_infinity=False),
    "boolean": st.booleans(),
    "date": st.dates(),
}


def rows_of(table: str) -> st.SearchStrategy:
    columns = {}
    for field in schemas.table_schema(table)["fields"]:
        values = VALUES[field["type"]]
        columns[field["name"]] = values if field["constraints"].get("required") else st.none() | values
    return st.lists(st.fixed_dictionaries(columns), max_size=4)


def quantity(unit: str, value: float = 1.0) -> dict:
    row = {"quantity_id": "q", "document_id": "NA", "event_id": None}
    return {**row, "value": value, "unit": unit, "is_approximate": False}


@settings(max_examples=60, deadline=None)
@given(rows_of("quantities"))
@example([quantity("NA"), quantity("007"), quantity('"'), quantity("\r"), quantity("a\r\nb"), quantity(" ")])
@example([quantity("นาง, ๑๒๓", 1e22), quantity("null", 5e-324), quantity("\ufeff", -0.0)])
def test_numbers_and_texts_survive_csv_and_parquet(rows: list[dict]) -> None:
    both_files_return("quantities", rows)


@settings(max_examples=60, deadline=None)
@given(rows_of("documents"))
def test_dates_and_counts_survive_csv_and_parquet(rows: list[dict]) -> None:
    both_files_return("documents", rows)


def both_files_return(name: str, rows: list[dict]) -> None:
    table = schemas.to_arrow(name, rows)
    with tempfile.TemporaryDirectory() as folder:
        with csv_writer(Path(folder) / "t.csv", table.column_names) as write:
            write(table)
        with parquet_writer(name, Path(folder) / "t.parquet") as write:
            write(table)
        content = (Path(folder) / "t.csv").read_bytes()
        assert pq.ParquetFile(Path(folder) / "t.parquet").read().to_pylist() == rows
    options = pyarrow.csv.ConvertOptions(
        column_types=table.schema, null_values=[""], strings_can_be_null=True
    )
    parse = pyarrow.csv.ParseOptions(newlines_in_values=True)
    read = pyarrow.csv.read_csv(io.BytesIO(content), parse_options=parse, convert_options=options)
    assert read.to_pylist() == rows


def test_pandas_reads_namibia_as_a_country(tmp_path) -> None:
    rows = [dict(row) for row in schemas.vocabulary("countries") if row["country_code"] == "NA"]
    table = schemas.to_arrow("countries", [{k: v or None for k, v in row.items()} for row in rows])
    with csv_writer(tmp_path / "countries.csv", table.column_names) as write:
        write(table)
    frame = pd.read_csv(
        tmp_path / "countries.csv",
        dtype=schemas.pandas_dtypes("countries"),
        keep_default_na=False,
        na_values=[""],
    )
    assert frame["country_code"].tolist() == ["NA"]
    assert frame["label"].tolist() == ["Namibia"]
