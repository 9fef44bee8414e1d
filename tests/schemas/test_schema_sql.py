"""The contract as SQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import pytest

from fourthp import schemas
from fourthp.records import Row


@pytest.fixture(scope="module")
def database() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.executescript(schemas.sql_ddl("sqlite"))
    return connection


@pytest.mark.parametrize("table", schemas.table_names())
def test_names_and_nullability_are_those_of_arrow(table: str, database: sqlite3.Connection) -> None:
    columns = database.execute(f'PRAGMA table_info("{table}")').fetchall()
    assert [(name, not required) for _, name, _, required, _, _ in columns] == [
        (field.name, field.nullable) for field in schemas.arrow_schema(table)
    ]
    key = sorted((place, name) for _, name, _, _, _, place in columns if place)
    assert tuple(name for _, name in key) == schemas.primary_key(table)


@pytest.mark.parametrize("table", schemas.table_names())
def test_foreign_keys(table: str, database: sqlite3.Connection) -> None:
    found = {
        (column, target, key)
        for _, _, target, column, key, *_ in database.execute(f'PRAGMA foreign_key_list("{table}")')
    }
    assert found == set(schemas.foreign_keys(table))


def test_keys_hold(example_row: Callable[..., Row]) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.executescript(schemas.sql_ddl("sqlite"))
    insert = "INSERT INTO persons (person_id, name) VALUES (?, ?)"
    connection.execute(insert, ("a", "A"))
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        connection.execute(insert, ("a", "B"))
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        connection.execute("INSERT INTO event_topics VALUES ('no-such-event', 'forced_labour')")


def test_the_vocabularies_load(database: sqlite3.Connection) -> None:
    for name in schemas.vocabulary_names():
        rows = [[value or None for value in row.values()] for row in schemas.vocabulary(name)]
        marks = ", ".join("?" * len(rows[0]))
        database.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)
    query = "SELECT label FROM countries WHERE country_code = 'NA'"
    assert database.execute(query).fetchall() == [("Namibia",)]


@pytest.mark.parametrize(
    ("dialect", "lines"),
    [
        ("sqlite", ['"value" REAL NOT NULL,', '"is_online" INTEGER CHECK ("is_online" IN (0, 1)),']),
        ("postgresql", ['"value" double precision NOT NULL,', '"is_online" boolean,', '"end" bigint CHECK']),
        ("duckdb", ['"value" DOUBLE NOT NULL,', '"is_online" BOOLEAN,', '"published_date" DATE,']),
    ],
)
def test_types_of_each_dialect(dialect: str, lines: list[str]) -> None:
    script = schemas.sql_ddl(dialect)
    assert script.count("CREATE TABLE") == len(schemas.table_names())
    for line in lines:
        assert f"\n  {line}" in script


def test_dialects_differ_in_types_and_flags_alone() -> None:
    def shape(dialect: str) -> list[str]:
        kept = [line for line in schemas.sql_ddl(dialect).splitlines() if "CHECK" not in line]
        return [line for line in kept if "FOREIGN KEY" in line or "PRIMARY KEY" in line or "CREATE" in line]

    assert shape("sqlite") == shape("postgresql") == shape("duckdb")


def test_unknown_dialect() -> None:
    with pytest.raises(ValueError, match="no SQL dialect 'oracle'; there are sqlite, postgresql, duckdb"):
        schemas.sql_ddl("oracle")


def test_some_tables_alone() -> None:
    connection = sqlite3.connect(":memory:")
    connection.executescript(schemas.sql_ddl("sqlite", ["persons", "events"]))
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert names == ["persons", "events"]
    targets = {row[2] for row in connection.execute("PRAGMA foreign_key_list('events')")}
    assert targets == {"events"}
    with pytest.raises(ValueError, match="no table people; there are"):
        schemas.sql_ddl("sqlite", ["people"])


def test_duckdb_takes_tables_and_examples(example_row: Callable[..., Row]) -> None:
    import duckdb

    with duckdb.connect() as connection:
        # DuckDB has the whole script, and refuses what the contract refuses.
        connection.execute(schemas.sql_ddl("duckdb"))
        connection.execute("INSERT INTO persons (person_id, name) VALUES ('a', 'A')")
        with pytest.raises(duckdb.ConstraintException):
            connection.execute("INSERT INTO persons (person_id, name) VALUES ('a', 'B')")
        with pytest.raises(duckdb.ConstraintException):
            connection.execute("INSERT INTO event_topics VALUES ('no-such-event', 'forced_labour')")
        with pytest.raises(duckdb.ConstraintException):
            connection.execute(
                "INSERT INTO events (event_id, event_type, event_status, date_precision, date_basis) "
                "VALUES ('e', NULL, 'dreamt', 'none', 'none')"
            )
