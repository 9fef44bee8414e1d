"""What tests of the documents share: the example package, built once."""

from __future__ import annotations

from pathlib import Path

import click.testing
import pytest

from fourthp.cli import main

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of the tutorial."""
    output = tmp_path_factory.mktemp("example") / "package"
    command = ["build", "--quiet", "--seeds", str(ROOT / "docs/examples/first"), "--output", str(output)]
    built = click.testing.CliRunner().invoke(main, command)
    assert built.exit_code == 0, built.output
    return output
