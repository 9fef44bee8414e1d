"""Words and phrases as data: every rule list a domain person may extend is a file beside this one.

A lexicon is a CSV (UTF-8, comma separated). Lines that begin with ``#`` explain it; the first other
line names the columns.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path


class LexiconError(ValueError):
    """A lexicon or gazetteer file that cannot be used; the message names file and remedy."""


def parse_table(lines: Iterable[str], name: str) -> tuple[dict[str, str], ...]:
    """Rows of a CSV with ``#`` comment lines, as column -> text.

    Raises:
        LexiconError: a row has more or fewer cells than the header has columns.
    """
    rows = csv.DictReader(line for line in lines if line.strip() and not line.startswith("#"))
    table = tuple(rows)
    for number, row in enumerate(table, start=1):
        if None in row or None in row.values():
            raise LexiconError(f"{name}: entry {number} does not fit the header; quote cells that hold commas")
    return table


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """All rows of ``<name>.csv`` in this folder."""
    text = files(__package__).joinpath(f"{name}.csv").read_text(encoding="utf-8")
    return parse_table(text.splitlines(), f"{name}.csv")


@cache
def words(name: str, column: str = "form", **where: str) -> frozenset[str]:
    """The distinct entries of one column, of the rows whose other columns equal ``where``."""
    return frozenset(row[column] for row in table(name) if all(row[k] == v for k, v in where.items()))


def read_reference(path: Path) -> tuple[dict[str, str], ...]:
    """All rows of a gazetteer under ``seeds/reference``, in the same form; none when it is missing."""
    if not path.exists():
        return ()
    return parse_table(path.read_text(encoding="utf-8").splitlines(), path.name)


@cache
def word_list(name: str) -> frozenset[str]:
    """The lines of ``<name>.txt`` in this folder, without its ``#`` header."""
    text = files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))
