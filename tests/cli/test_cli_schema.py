"""``fourthp schema export``: the contract for other tools."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

import pytest


def test_sql_creates_every_table(run: Any) -> None:
    ddl = run("schema", "export", "--to", "sql").output
    database = sqlite3.connect(":memory:")
    database.executescript(ddl)
    created = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert {"documents", "persons", "evidence"} <= created


@pytest.mark.parametrize("target", ["pandas", "jsonschema", "gx"])
def test_one_table_is_the_same_alone_as_among_all(run: Any, target: str) -> None:
    everything = json.loads(run("schema", "export", "--to", target).output)
    alone = json.loads(run("schema", "export", "--to", target, "--table", "persons").output)
    assert everything["persons"] == alone
    assert alone


def test_arrow_and_markdown_are_text(run: Any) -> None:
    assert "person_id: string" in run("schema", "export", "--to", "arrow", "--table", "persons").output
    assert run("schema", "export", "--to", "markdown").output.startswith("# ")


def test_an_unknown_table_brings_up_those_there_are(run: Any) -> None:
    result = run("schema", "export", "--to", "pandas", "--table", "people")
    assert result.exit_code == 2
    assert "people: no such table. There are " in result.output
    assert "persons" in result.output


def test_sql_of_one_table(run: Any) -> None:
    result = run("schema", "export", "--to", "sql", "--table", "persons")
    assert result.output.count("CREATE TABLE") == 1


def test_the_dictionary_is_for_all_tables_at_once(run: Any) -> None:
    result = run("schema", "export", "--to", "markdown", "--table", "persons")
    assert (result.exit_code, "Leave --table out" in result.output) == (2, True)


def test_identifiers_lie_below_the_address_given(run: Any) -> None:
    result = run(
        "schema", "export", "--to", "jsonschema", "--table", "persons", "--base", "https://a.example"
    )
    assert json.loads(result.output)["$id"].startswith("https://a.example/schemas/persons/")
