"""Words that decide when two names are one, as data: each file says in its ``#`` header how to extend it."""

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
def telling_words(kind: str) -> frozenset[str]:
    """The words of ``telling_words.csv`` that are of a kind.

    Raises:
        KeyError: there is no such kind.
    """
    found = frozenset(row["form"] for row in table("telling_words") if row["kind"] == kind)
    if not found:
        raise KeyError(kind)
    return found
