"""Two releases of a small package: as it is, and after a change."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "publish"))

import small_package

from fourthp.published import Package
from fourthp.records import Tables
from fourthp.releases import Differences, compare

Change = Callable[[Tables], None]


@pytest.fixture(scope="session")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The release before. Not to be changed."""
    return small_package.build(tmp_path_factory.mktemp("old"))


@pytest.fixture
def after(old: Path, tmp_path: Path) -> Callable[[Change], Differences]:
    """What a change to the tables makes of the release."""

    def differences(change: Change) -> Differences:
        rows = small_package.tables()
        change(rows)
        return compare(Package(old), Package(small_package.build(tmp_path / "new", rows)))

    return differences
