"""A small consistent package, and the same with one thing broken."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "publish"))

import small_package

from fourthp.records import GateResult, Tables
from fourthp.validate.reading import Package, open_package

Change = Callable[[Tables], None]


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package in which nothing is wrong. Not to be changed."""
    return small_package.build(tmp_path_factory.mktemp("sound"))


@pytest.fixture
def built(tmp_path: Path) -> Callable[[Change], Package]:
    """Build a package of the small tables after a change, and open it."""

    def build(change: Change) -> Package:
        rows = small_package.tables()
        change(rows)
        return open_package(small_package.build(tmp_path / "package", rows))

    return build


def places(result: GateResult) -> list[tuple[str, str, str | None, str | None, str | None]]:
    """Severity, rule, table, row and field of every finding."""
    return [(f.severity, f.rule, f.resource, f.row_id, f.field) for f in result.findings]


@pytest.fixture(name="places")
def _places() -> Callable[[GateResult], list[tuple[str, str, str | None, str | None, str | None]]]:
    return places
