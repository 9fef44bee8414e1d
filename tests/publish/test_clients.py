"""The package opens, unchanged, in the tools that people have."""

import csv
import json
from pathlib import Path

import pandas as pd
import pyarrow.dataset
import pytest
import small_package

from fourthp import schemas


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_package.build(tmp_path_factory.mktemp("package"))


def test_frictionless_validates_tables_and_takes_parquet_for_files(package: Path) -> None:
    from frictionless import Package

    report = Package(str(package / "datapackage.json")).validate()
    assert report.flatten(["name", "type", "note"]) == []
    kinds = {task.name: task.type for task in report.tasks}
    assert kinds["evidence"] == "table"
    assert kinds["evidence.parquet"] == "file"
    assert len(kinds) == 2 * len(schemas.table_names())


def test_the_standard_reader_of_python_agrees_with_parquet_in_pandas(package: Path) -> None:
    with (package / "data/participations.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    frame = pd.read_parquet(package / "data/participations.parquet")
    assert frame["country_code"].fillna("").tolist() == [row["country_code"] for row in rows]
    assert [row["headcount"] for row in rows if row["headcount"]] == ["2", "120"]
    assert frame["headcount"].dropna().tolist() == [2, 120]


def test_dates_stay_dates_in_parquet(package: Path) -> None:
    table = pyarrow.dataset.dataset(package / "data/documents.parquet").to_table()
    assert str(table.schema.field("published_date").type) == "date32[day]"


def test_every_csv_resource_is_found_by_its_path(package: Path) -> None:
    descriptor = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    stems = [Path(r["path"]).stem for r in descriptor["resources"] if r["path"].endswith(".csv")]
    assert stems == list(schemas.table_names())
