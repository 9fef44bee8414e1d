"""JSON in pieces, for what is too much to be held."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping


def json_pieces(members: Mapping[str, object]) -> Iterator[str]:
    """A JSON object, indented by two and with letters of every script as they are.

    An iterator among the ``members`` becomes a list, whose items are asked for one after the other.
    """
    yield from _enclosed("{}", (_member(name, value) for name, value in members.items()), "\n")


def _member(name: str, value: object) -> Iterator[str]:
    yield f"{json.dumps(name, ensure_ascii=False)}: "
    if isinstance(value, Iterator):
        yield from _enclosed("[]", (iter([_indented(item, 4)]) for item in value), "\n  ")
    else:
        yield _indented(value, 2)


def _enclosed(brackets: str, items: Iterator[Iterator[str]], line: str) -> Iterator[str]:
    """What stands in a pair of brackets, each item on a line of its own; ``line`` is where the brackets begin."""
    yield brackets[0]
    last = ""
    for item in items:
        yield f"{last and ','}{line}  "
        yield from item
        last = line
    yield f"{last}{brackets[1]}"


def _indented(value: object, by: int) -> str:
    # A line end within a text is escaped, so that those there are stand between members and items.
    return json.dumps(value, ensure_ascii=False, indent=2).replace("\n", "\n" + " " * by)
