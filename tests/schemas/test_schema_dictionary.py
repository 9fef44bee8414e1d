"""The data dictionary says all that the contract says."""

from __future__ import annotations

import re

import pytest

from fourthp import schemas


@pytest.fixture(scope="module")
def document() -> str:
    return schemas.data_dictionary()


def section(document: str, table: str) -> str:
    return re.split(r"^##+ ", document.split(f"\n### {table}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]


@pytest.mark.parametrize("table", schemas.table_names())
def test_every_table_with_its_columns_keys_and_rules(document: str, table: str) -> None:
    text = section(document, table)
    assert schemas.table_schema(table)["description"] in text
    columns = re.findall(r"^\| `(\w+)` \| (?:string|integer|number|boolean|date) \|", text, re.MULTILINE)
    assert tuple(columns) == schemas.column_names(table)
    assert f"- Key: {', '.join(f'`{column}`' for column in schemas.primary_key(table))}\n" in text
    for field in schemas.table_schema(table)["fields"]:
        description = field["description"].replace("|", "\\|")
        assert f"**{field['title']}.** {description}" in text
        assert field["provenance"] in text
    for rule in schemas.rules(table):
        assert rule["description"] in text
    for _, target, _ in schemas.foreign_keys(table):
        assert f"in [{target}](#{target})" in text


@pytest.mark.parametrize("name", schemas.vocabulary_names())
def test_every_code(document: str, name: str) -> None:
    text = section(document, name)
    for row in schemas.vocabulary(name):
        code, *others = row.values()
        assert f"| `{code}` | {' | '.join(others)} |\n" in text


def test_every_line_of_a_grid_has_as_many_cells_as_its_heading(document: str) -> None:
    cells = 0
    for line in document.splitlines():
        if not line.startswith("| "):
            cells = 0
            continue
        found = len(re.findall(r"(?<!\\)\|", line))
        cells = cells or found
        assert found == cells, line


def test_all_tables_are_listed_tables_of_facts_before_vocabularies(document: str) -> None:
    listed = re.findall(r"^\| \[(\w+)\]\(#\1\) \|", document, re.MULTILINE)
    assert sorted(listed) == sorted(schemas.table_names())
    assert tuple(sorted(listed[-5:])) == schemas.vocabulary_names()


def test_a_column_as_a_reader_sees_it(document: str) -> None:
    (line,) = [row for row in section(document, "evidence").splitlines() if row.startswith("| `confidence`")]
    assert line == (
        "| `confidence` | number | **Confidence.** How sure the rule is, from 0 to 1. "
        "| required, minimum 0, maximum 1 | `1.0` | derived:the record of how a cell was read |  |"
    )
