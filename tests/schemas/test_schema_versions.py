"""A change of a schema shows in its version, as great as it is to those who rely on it."""

import copy
import json
from pathlib import Path

import pytest

from fourthp import schemas
from fourthp.schemas.comparing import LEVELS, compare_schemas

RELEASED = json.loads(Path(__file__).with_name("released.json").read_text("utf-8"))


def numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def fault(table: str, old: dict, new: dict) -> str | None:
    """What the version of ``new`` does not own up to."""
    changes = [c for c in compare_schemas(table, old, new) if c.detail != "version is worded anew"]
    if not changes:
        return None
    level = max((c.level for c in changes), key=LEVELS.index)
    before, after = numbers(old["version"]), numbers(new["version"])
    place = {"major": 1, "minor": 2, "patch": 3}[level]
    if after[:place] > before[:place]:
        return None
    details = "; ".join(c.detail for c in changes if c.level == level)
    return f"{table} {new['version']}: a {level} change ({details}): raise its version"


@pytest.mark.parametrize("table", sorted(RELEASED))
def test_no_change_is_hidden_from_consumers(table: str) -> None:
    assert table in schemas.table_names(), "a table that was released is gone: that breaks its consumers"
    assert fault(table, RELEASED[table], schemas.table_schema(table)) is None


def test_the_test_notices() -> None:
    old = RELEASED["persons"]
    new = copy.deepcopy(old)
    new["fields"].pop()
    message = "persons 1.0.0: a major change (the column wikidata_id is gone): raise its version"
    assert fault("persons", old, new) == message
    assert fault("persons", old, new | {"version": "1.1.0"}) is not None
    assert fault("persons", old, new | {"version": "2.0.0"}) is None
    worded = old | {"title": "People"}
    assert fault("persons", old, worded) is not None
    assert fault("persons", old, worded | {"version": "1.0.1"}) is None


def test_versions_are_three_numbers() -> None:
    for table in schemas.table_names():
        assert len(numbers(schemas.schema_version(table))) == 3


def test_identifiers_lie_below_an_address_of_ones_own() -> None:
    version = schemas.schema_version("events")
    assert schemas.schema_id("events") == f"schemas/events/{version}.json"
    assert (
        schemas.schema_id("events", "https://a.example/b/")
        == f"https://a.example/b/schemas/events/{version}.json"
    )
    assert schemas.json_schema("events")["$id"] == schemas.schema_id("events")
    found = schemas.json_schema("events", "https://a.example")["$id"]
    assert found == f"https://a.example/schemas/events/{version}.json"
