"""frictionless, pandas, Polars, DuckDB, PyArrow and SQLite open the package and see what is in it."""

from __future__ import annotations

import datetime
import io
import shutil
import sqlite3
import urllib.request
from contextlib import closing
from pathlib import Path

import duckdb
import fsspec
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from client_facts import THAI

from fourthp import schemas
from fourthp.exports import write_sqlite
from fourthp.published import Package

PUBLISHED = datetime.date(2021, 3, 5)
HEADCOUNTS = [2, 120]


def content(place: str, path: str) -> io.BytesIO:
    if place.startswith("http"):
        with urllib.request.urlopen(place + path) as answer:
            return io.BytesIO(answer.read())
    return io.BytesIO(Path(place, path).read_bytes())


def test_frictionless(place: str, counts: dict[str, int]) -> None:
    from frictionless import Package, system

    with system.use_context(trusted=True):
        package = Package(f"{place}datapackage.json")
        tables = {r.name: r.read_rows() for r in package.resources if r.format == "csv"}
        assert {name: len(rows) for name, rows in tables.items()} == counts
        report = package.validate()
    assert report.flatten(["name", "type", "note"]) == []
    assert THAI in [row["name"] for row in tables["persons"]]
    assert [row["label"] for row in tables["countries"] if row["country_code"] == "NA"] == ["Namibia"]
    assert [row["published_date"] for row in tables["documents"]] == [None, PUBLISHED]
    assert sorted(row["headcount"] for row in tables["participations"] if row["headcount"]) == HEADCOUNTS


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_pandas(place: str, counts: dict[str, int], kind: str) -> None:
    def read(name: str) -> pd.DataFrame:
        if kind == "parquet":
            return pd.read_parquet(content(place, f"data/{name}.parquet"), dtype_backend="pyarrow")
        dtypes = schemas.pandas_dtypes(name)
        return pd.read_csv(f"{place}data/{name}.csv", dtype=dtypes, keep_default_na=False, na_values=[""])

    assert {name: len(read(name)) for name in counts} == counts
    assert THAI in set(read("persons")["name"])
    countries = read("countries").set_index("country_code")
    assert countries.loc["NA", "label"] == "Namibia"
    documents = read("documents")
    assert str(documents["published_date"].dtype) == "date32[day][pyarrow]"
    assert documents["published_date"].dropna().tolist() == [PUBLISHED]
    assert sorted(read("participations")["headcount"].dropna().tolist()) == HEADCOUNTS


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_polars(place: str, counts: dict[str, int], kind: str) -> None:
    def read(name: str) -> pl.DataFrame:
        if kind == "parquet":
            return pl.read_parquet(content(place, f"data/{name}.parquet"))
        dtypes = dict.fromkeys(schemas.column_names(name), pl.String)
        return pl.read_csv(content(place, f"data/{name}.csv"), schema_overrides=dtypes)

    assert {name: read(name).height for name in counts} == counts
    assert THAI in read("persons")["name"].to_list()
    assert read("countries").filter(pl.col("country_code") == "NA")["label"].to_list() == ["Namibia"]
    assert read("participations")["person_id"].null_count() == 3
    if kind == "parquet":
        assert read("documents")["published_date"].to_list() == [None, PUBLISHED]
        assert read("documents").schema["published_date"] == pl.Date


def test_pyarrow(place: str, counts: dict[str, int]) -> None:
    tables = {name: pq.read_table(content(place, f"data/{name}.parquet")) for name in counts}
    assert {name: table.num_rows for name, table in tables.items()} == counts
    for name, table in tables.items():
        assert table.schema.equals(schemas.arrow_schema(name))
    assert tables["documents"]["published_date"].to_pylist() == [None, PUBLISHED]
    assert tables["documents"].schema.field("published_date").type == pa.date32()
    assert THAI in tables["persons"]["name"].to_pylist()


def test_duckdb(package: Path, counts: dict[str, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(package)
    with duckdb.connect() as database:
        database.execute((package / "duckdb.sql").read_text("utf-8"))
        for name, count in counts.items():
            assert database.execute(f"SELECT count(*) FROM {name}").fetchall() == [(count,)]
            columns = database.execute(f"SELECT * FROM 'data/{name}.csv' LIMIT 0").description
            assert [column[0] for column in columns] == list(schemas.column_names(name))
        found = database.execute("SELECT published_date FROM documents ORDER BY 1 NULLS FIRST").fetchall()
        assert found == [(None,), (PUBLISHED,)]
        assert database.execute("SELECT label FROM countries WHERE country_code = 'NA'").fetchall() == [
            ("Namibia",)
        ]
        assert database.execute(f"SELECT count(*) FROM persons WHERE name = '{THAI}'").fetchall() == [(1,)]


def test_duckdb_loads_the_csv_under_the_ddl(package: Path, counts: dict[str, int]) -> None:
    with duckdb.connect() as database:
        database.execute(schemas.sql_ddl("duckdb"))
        for name in schemas.table_names():
            columns = {c["name"]: "VARCHAR" for c in schemas.table_schema(name)["fields"]}
            rows = database.read_csv(str(package / f"data/{name}.csv"), dtype=columns, na_values=[""])
            if name == "events":
                rows = rows.order("parent_event_id NULLS FIRST")
            rows.insert_into(name)
            assert database.execute(f"SELECT count(*) FROM {name}").fetchall() == [(counts[name],)]


def test_duckdb_asks_what_pyarrow_reads(place: str, counts: dict[str, int]) -> None:
    """As the how-to has it: DuckDB's own extension for the web has to be fetched from the web."""
    files, root = fsspec.core.url_to_fs(place)
    with duckdb.connect() as database:
        for name, count in counts.items():
            content = pa.BufferReader(files.cat_file(f"{root.rstrip('/')}/data/{name}.parquet"))
            database.register(name, pq.read_table(content))
            assert database.execute(f"SELECT count(*) FROM {name}").fetchall() == [(count,)]
        found = database.execute("SELECT published_date FROM documents ORDER BY 1 NULLS FIRST").fetchall()
        assert found == [(None,), (PUBLISHED,)]
        assert database.execute("SELECT label FROM countries WHERE country_code = 'NA'").fetchall() == [
            ("Namibia",)
        ]
        assert database.execute(f"SELECT count(*) FROM persons WHERE name = '{THAI}'").fetchall() == [(1,)]


@pytest.fixture(scope="module")
def one_file(package: Path, address: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as a SQLite file, which is served over HTTP and comes back from there."""
    (package / "one-file").mkdir()
    write_sqlite(Package(package), package / "one-file/fourth-p.sqlite")
    fetched = tmp_path_factory.mktemp("fetched") / "fourth-p.sqlite"
    with urllib.request.urlopen(f"{address}one-file/fourth-p.sqlite") as answer:
        fetched.write_bytes(answer.read())
    shutil.rmtree(package / "one-file")
    return fetched


def test_sqlite(one_file: Path, counts: dict[str, int]) -> None:
    with closing(sqlite3.connect(f"file:{one_file}?mode=ro", uri=True)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        for name, count in counts.items():
            assert database.execute(f"SELECT count(*) FROM {name}").fetchall() == [(count,)]
        query = "SELECT row_id FROM search WHERE search MATCH ?"
        assert database.execute(query, [THAI.split()[0]]).fetchall() == [("somsri",)]
        found = database.execute("SELECT published_date FROM documents ORDER BY 1").fetchall()
        assert found == [(None,), ("2021-03-05",)]
        assert database.execute("SELECT label FROM countries WHERE country_code = 'NA'").fetchall() == [
            ("Namibia",)
        ]
