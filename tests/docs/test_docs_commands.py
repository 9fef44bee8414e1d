"""Every command that the documents show exists and takes the options shown."""

from __future__ import annotations

import importlib.util
import re
import shlex
from pathlib import Path

import click
import pytest

from fourthp.cli import main

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
DOCUMENTS += [ROOT / "tests/gold/README.md", ROOT / "src/fourthp/publish/readme.md"]
PLACEHOLDERS = {"ROW_ID", "FILE", "FOLDER"}

_IN_PROSE = re.compile(r"`([^`\n]+)`")
_IN_BLOCKS = re.compile(r"^(?: {4}|\$ )(.+)$", re.MULTILINE)


def shown(program: str) -> list[str]:
    """The command lines of all documents that begin with ``program``, without comments."""
    texts = [path.read_text(encoding="utf-8") for path in DOCUMENTS]
    lines = [line for text in texts for pattern in (_IN_PROSE, _IN_BLOCKS) for line in pattern.findall(text)]
    commands = {line.partition(" #")[0].strip().removeprefix(".venv/bin/") for line in lines}
    return sorted(command for command in commands if command.startswith(f"{program} "))


@pytest.mark.parametrize("line", shown("fourthp"))
def test_fourthp_takes_these_arguments(line: str) -> None:
    command: click.Command = main
    arguments = shlex.split(line)[1:]
    while isinstance(command, click.Group):
        name = arguments.pop(0)
        assert name in command.commands, f"there is no `fourthp {name}`"
        command = command.commands[name]
    if arguments or not any(parameter.required for parameter in command.params):
        command.make_context(command.name, arguments)


@pytest.mark.parametrize("line", shown("make"))
def test_make_has_this_target(line: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{re.escape(line.split()[1])}:.*## ", makefile, re.MULTILINE)


@pytest.mark.parametrize("line", shown("python -m"))
def test_this_module_can_be_run_with_these_options(line: str) -> None:
    module, *arguments = shlex.split(line)[2:]
    found = importlib.util.find_spec(module)
    assert found is not None and found.origin is not None
    source = Path(found.origin).read_text(encoding="utf-8")
    for argument in arguments:
        if argument.startswith("--"):
            assert f'"{argument}"' in source
        elif argument not in PLACEHOLDERS:
            assert (ROOT / argument).exists()


def test_the_main_commands_are_shown() -> None:
    assert {"make build", "make test"} <= set(shown("make"))
    named = {line.split()[1] for line in shown("fourthp")}
    assert named >= set(main.commands) - {"schema"}
