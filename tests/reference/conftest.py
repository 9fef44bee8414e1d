"""The reference lists as rows, read the way the library reads them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from fourthp.language.tables import read_table
from fourthp.schemas import reference_root, vocabulary

Rows = tuple[dict[str, str], ...]


@pytest.fixture(scope="session")
def reference() -> Path:
    return reference_root()


@pytest.fixture(scope="session")
def rows(reference: Path) -> Callable[[str], Rows]:
    """A function giving all rows of a list by the name of its file."""
    read: dict[str, Rows] = {}

    def load(name: str) -> Rows:
        if name not in read:
            read[name] = read_table(reference / f"{name}.csv")
        return read[name]

    return load


@pytest.fixture(scope="session")
def country_codes() -> frozenset[str]:
    return frozenset(row["country_code"] for row in vocabulary("countries"))
