"""The profile of the package: what a descriptor must hold."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from fourthp import schemas

Change = Callable[[dict[str, Any]], object]


@pytest.fixture(scope="module")
def profile() -> dict[str, Any]:
    path = schemas.schemas_root() / "datapackage-profile.json"
    read: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return read


def descriptor() -> dict[str, Any]:
    def resource(name: str, path: str, **more: Any) -> dict[str, Any]:
        return {
            "$schema": "https://datapackage.org/profiles/2.0/dataresource.json",
            "name": name,
            "path": path,
            "title": "A table",
            "description": "What it holds.",
            "bytes": 10,
            "hash": f"sha256:{'0' * 64}",
            **more,
        }

    tables = [
        resource(
            name,
            f"data/{name}.csv",
            type="table",
            format="csv",
            mediatype="text/csv",
            encoding="utf-8",
            schema=schemas.table_schema(name),
        )
        for name in schemas.table_names()
    ]
    twins = [
        resource(
            f"{name}.parquet",
            f"data/{name}.parquet",
            format="apache-parquet",
            mediatype="application/vnd.apache.parquet",
        )
        for name in schemas.table_names()
    ]
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "fourth-p",
        "title": "The Fourth P",
        "description": "Who cooperates against human trafficking.",
        "version": "0.1.0",
        "created": "2022-05-24T00:00:00Z",
        "keywords": ["human trafficking"],
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "contributors": [{"title": "The Fourth P contributors"}],
        "sources": [{"title": "Ministry of Foreign Affairs of the Kingdom of Thailand"}],
        "resources": tables + twins,
    }


def test_the_profile_is_a_schema_without_references(profile: dict[str, Any]) -> None:
    jsonschema.Draft7Validator.check_schema(profile)
    assert "$ref" not in json.dumps(profile)


def test_a_whole_descriptor_fits(profile: dict[str, Any]) -> None:
    assert list(jsonschema.Draft7Validator(profile).iter_errors(descriptor())) == []


def test_every_table_is_asked_for_twice(profile: dict[str, Any]) -> None:
    asked = [
        part["contains"]["properties"]["name"]["const"]
        for part in profile["properties"]["resources"]["allOf"]
    ]
    assert sorted(asked) == sorted(
        f"{name}{ending}" for name in schemas.table_names() for ending in ("", ".parquet")
    )


# Documents that state no day give a package without one.
@pytest.mark.parametrize("key", [key for key in descriptor() if key not in ("resources", "created")])
def test_nothing_may_be_left_out(key: str, profile: dict[str, Any]) -> None:
    incomplete = descriptor()
    del incomplete[key]
    assert not jsonschema.Draft7Validator(profile).is_valid(incomplete)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda d: d.update(version="first"), id="version"),
        pytest.param(lambda d: d.update(created="yesterday"), id="created"),
        pytest.param(lambda d: d.update(licenses=[{"name": "GPL-3.0", "path": "x"}]), id="licence"),
        pytest.param(lambda d: d["resources"].pop(), id="a Parquet file missing"),
        pytest.param(lambda d: d["resources"].pop(0), id="a table missing"),
        pytest.param(lambda d: d["resources"][0].pop("hash"), id="no hash"),
        pytest.param(lambda d: d["resources"][0].update(hash="sha256:1"), id="short hash"),
        pytest.param(lambda d: d["resources"][0].pop("schema"), id="no schema"),
        pytest.param(lambda d: d["resources"][0].update(path="../secret.csv"), id="a path out of it"),
        pytest.param(lambda d: d["resources"][0].update(path="/etc/passwd"), id="an absolute path"),
        pytest.param(lambda d: d["resources"][0].update(path="https://example.org/a.csv"), id="an address"),
        pytest.param(lambda d: d["resources"][-1].update(schema={}), id="a schema on a Parquet file"),
    ],
)
def test_what_does_not_fit(change: Change, profile: dict[str, Any]) -> None:
    wrong = descriptor()
    change(wrong)
    assert not jsonschema.Draft7Validator(profile).is_valid(wrong)
