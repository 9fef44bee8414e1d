"""The package opens in DuckDB by its script."""

import duckdb
import small_package

from fourthp import schemas


def test_every_table_is_a_view_with_its_description(tmp_path, monkeypatch) -> None:
    small_package.build(tmp_path)
    monkeypatch.chdir(tmp_path)
    with duckdb.connect() as database:
        database.execute((tmp_path / "duckdb.sql").read_text("utf-8"))
        views = database.execute(
            "SELECT view_name, comment FROM duckdb_views() WHERE NOT internal"
        ).fetchall()
        assert dict(views) == {n: schemas.table_schema(n)["description"] for n in schemas.table_names()}
        found = database.execute("SELECT country_code FROM participations WHERE headcount = 2").fetchall()
    assert found == [("NA",)]
