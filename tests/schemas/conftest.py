"""Rows made from the examples in the Table Schemas."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from fourthp import schemas
from fourthp.records import Row, Scalar

_READ: dict[str, Callable[[str], Scalar]] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": date.fromisoformat,
}


@pytest.fixture(scope="session")
def example_row() -> Callable[..., Row]:
    """A function giving a row of a table: the examples of all columns, or of the required ones alone."""

    def make(table: str, *, required_only: bool = False) -> Row:
        return {
            field["name"]: _READ[field["type"]](field["example"])
            if field["constraints"].get("required") or not required_only
            else None
            for field in schemas.table_schema(table)["fields"]
        }

    return make
