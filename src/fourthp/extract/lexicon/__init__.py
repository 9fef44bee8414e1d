"""Words and phrases as data: every rule list a domain person may extend is a file beside this one.

A lexicon is a CSV (UTF-8, comma separated). Lines that begin with ``#`` explain it; the first other
line names the columns.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from fourthp.language.tables import parse_table


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """All rows of ``<name>.csv`` in this folder."""
    text = files(__package__).joinpath(f"{name}.csv").read_text(encoding="utf-8")
    return parse_table(text.splitlines(keepends=True), f"{name}.csv")


@cache
def words(name: str, column: str = "form", **where: str) -> frozenset[str]:
    """The distinct entries of one column, of the rows whose other columns equal ``where``."""
    return frozenset(row[column] for row in table(name) if all(row[k] == v for k, v in where.items()))


@cache
def word_list(name: str) -> frozenset[str]:
    """The lines of ``<name>.txt`` in this folder, without its ``#`` header."""
    text = files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))
