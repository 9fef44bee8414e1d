"""Starting: help answers at once, and without what only the work itself needs."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

HEAVY = (
    "frictionless",
    "great_expectations",
    "numpy",
    "pandas",
    "prefect",
    "pyarrow",
    "pydantic",
    "rich",
    "yaml",
)


def test_help_loads_nothing_heavy() -> None:
    code = f"import sys, fourthp.cli; print([name for name in {HEAVY} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout == "[]\n"


def test_the_module_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "fourthp", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("fourthp, version ")


def test_every_command_is_listed_and_explains_itself(run: Any) -> None:
    listed = run("--help").output
    for name in ("build", "diff", "explain", "export", "extract", "release", "schema", "validate", "verify"):
        assert f"\n  {name} " in listed
        assert run(name, "--help").exit_code == 0


def test_an_unknown_option_is_bad_usage(run: Any) -> None:
    assert run("build", "--fast").exit_code == 2


def test_the_list_of_commands_cuts_no_line_short(run: Any) -> None:
    assert "..." not in run("--help").output.partition("Commands:")[2]
