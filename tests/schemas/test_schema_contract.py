"""Reading the contract: where it lies, what it says of unknown names, and that it stays as it is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from fourthp import schemas
from fourthp.schemas import contract


def test_importing_the_contract_loads_no_heavy_library() -> None:
    heavy = "pyarrow", "pandas", "frictionless", "great_expectations", "jsonschema", "pydantic", "numpy"
    code = f"import sys, fourthp.schemas; print([m for m in {heavy!r} if m in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"


def test_the_checkout_is_found() -> None:
    assert (schemas.schemas_root() / "documents.json").is_file()
    assert schemas.schemas_root().name == "schemas"
    assert schemas.reference_root().parts[-2:] == ("seeds", "reference")


def test_the_wheel_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "schemas").mkdir()
    (tmp_path / "reference").mkdir()
    monkeypatch.setattr(contract, "_BUNDLED", tmp_path)
    assert schemas.schemas_root() == tmp_path / "schemas"
    assert schemas.reference_root() == tmp_path / "reference"


def test_neither_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contract, "_BUNDLED", tmp_path / "a")
    monkeypatch.setattr(contract, "_CHECKOUT", tmp_path / "b")
    with pytest.raises(FileNotFoundError, match="install the package"):
        schemas.schemas_root()


def test_unknown_table() -> None:
    with pytest.raises(KeyError, match="no table 'meetings'; the tables are countries, "):
        schemas.table_schema("meetings")


def test_unknown_column() -> None:
    with pytest.raises(KeyError, match="table 'persons' has no column 'age'; it has person_id, name, "):
        schemas.field("persons", "age")


def test_unknown_vocabulary() -> None:
    with pytest.raises(KeyError, match="no vocabulary 'persons'"):
        schemas.vocabulary("persons")


def test_a_column_without_a_list() -> None:
    with pytest.raises(KeyError, match="column 'name' of table 'persons' is not limited"):
        schemas.enum("persons", "name")


def test_a_column_that_points_to_a_table_without_fixed_rows_has_no_list() -> None:
    with pytest.raises(KeyError, match="not limited"):
        schemas.enum("events", "place_id")


def test_values_of_a_column_that_points_to_a_vocabulary() -> None:
    assert schemas.enum("publishers", "publisher_type")[:2] == ("government", "intergovernmental")
    assert "NA" in schemas.enum("places", "country_code")


def test_what_is_handed_out_may_be_changed() -> None:
    schemas.table_schema("persons")["fields"].clear()
    schemas.field("persons", "name")["constraints"].clear()
    schemas.rules("events").clear()
    schemas.vocabulary("topics")[0]["label"] = "changed"
    assert len(schemas.table_schema("persons")["fields"]) == 4
    assert schemas.field("persons", "name")["constraints"]["required"] is True
    assert len(schemas.rules("events")) == 4
    assert schemas.vocabulary("topics")[0]["label"] == "Sex trafficking"


def test_foreign_keys_name_column_table_and_key() -> None:
    assert schemas.foreign_keys("events") == (
        ("event_type", "event_types", "event_type"),
        ("place_id", "places", "place_id"),
        ("country_code", "countries", "country_code"),
        ("parent_event_id", "events", "event_id"),
    )


def test_unique_keys() -> None:
    assert schemas.unique_keys("persons") == ()
    assert schemas.unique_keys("positions") == (
        ("person_id", "title", "organisation_id", "country_code", "document_id"),
    )


def test_min_rows() -> None:
    assert schemas.min_rows("documents") == 1
    assert schemas.min_rows("countries") == 250
    assert schemas.min_rows("persons") == 0
