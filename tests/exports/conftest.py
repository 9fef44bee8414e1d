"""A small package for exporters."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "publish"))

import small_package

from fourthp.published import Package


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """The package. Not to be changed."""
    return Package(small_package.build(tmp_path_factory.mktemp("package")))
