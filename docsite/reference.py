"""Reference pages: the data dictionary, the vocabularies and the commands."""

from __future__ import annotations

import re
from pathlib import Path

import click

from fourthp import schemas
from fourthp.cli import main

_VOCABULARIES = "## Vocabularies\n"
_LOCAL = re.compile(r"\]\(#(\w+)\)")
_EXCERPT = re.compile(r"<!-- excerpt:\w+ -->\n(.*?)<!-- /excerpt -->", re.DOTALL)
_WIDTH = 80  # a terminal of this many columns shows the same; more would be cut off on the page
_DIAGRAM = """
![Tables and the keys that join them](../figures/entities.svg)

An arrow leads from a column to the table whose key it holds. Keys that nearly every table has are left out of the
drawing: those to `countries` and, from `evidence`, to whatever row it speaks of.

"""


def dictionary() -> str:
    """All tables with their columns, below a drawing of how they hang together."""
    whole = schemas.data_dictionary()
    tables = whole.partition(_VOCABULARIES)[0]
    head, mark, rest = tables.partition("## Tables\n")
    return _led(f"{head}{mark}{_DIAGRAM}{rest}", "vocabularies.md", schemas.vocabulary_names())


def vocabularies() -> str:
    """All vocabularies with their codes, definitions and crosswalks."""
    codes = schemas.data_dictionary().partition(_VOCABULARIES)[2]
    others = [name for name in schemas.table_names() if name not in schemas.vocabulary_names()]
    intro = (
        "# Vocabularies\n\nCodes that never change, what each means, and the codes of other systems that mean the "
        "same. An empty cell says that none fits, or that nobody has checked it yet.\n\n"
    )
    return _led(intro + codes.replace("\n### ", "\n## "), "data-dictionary.md", others)


def _led(text: str, page: str, names: tuple[str, ...] | list[str]) -> str:
    """The text with links to these tables leading to the page that has them."""
    return _LOCAL.sub(lambda m: f"]({page}#{m[1]})" if m[1] in names else m[0], text)


def commands() -> str:
    """What each command answers to ``--help``."""
    parts = [
        "# Commands\n\nWhat each command answers to `--help`. Exit codes: 0 done, 1 a gate failed and nothing was "
        "published, 2 bad usage or unreadable input.\n"
    ]
    parts += _help(main, "fourthp", 2)
    return "\n".join(parts)


def _help(command: click.Command, name: str, level: int) -> list[str]:
    context = click.Context(command, info_name=name, **main.context_settings | {"terminal_width": _WIDTH})
    parts = [f"{'#' * level} {name}\n\n```text\n{command.get_help(context)}\n```\n"]
    if isinstance(command, click.Group):
        for child in sorted(command.commands):
            parts += _help(command.commands[child], f"{name} {child}", level + 1 if level > 2 else level)
    return parts


def look(readme: Path) -> str:
    """The first excerpt of the data that the README shows."""
    found = _EXCERPT.search(readme.read_text(encoding="utf-8"))
    return found[1] if found else ""
