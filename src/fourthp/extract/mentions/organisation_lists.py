"""Bodies that share one head noun: "the Ministries of Health and Interior", "the State and Justice Departments"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line

_HEADS = {
    "ministries": ("Ministry", "government"),
    "departments": ("Department", "government"),
    "embassies": ("Embassy", "diplomatic_mission"),
}
_INNER = frozenset(["of", "the", "for", "&"])
_BARRED = Label.CALENDAR | Label.HONORIFIC | Label.KNOWN | Label.POSITION | Label.INSTRUMENT
_LONGEST = 12
# Head nouns that also end the name of a field: "Digital Economy and Society".
_FIELDS_TOO = frozenset("society services administration customs police parliament treasury".split())

Item = tuple[int, int, str, str, str]
"""First token, end, name in full, head noun, type."""


def find_shared_heads(line: Line) -> Iterator[Item]:
    """Each body of a list that says its head noun once, with the name it has in full."""
    if line.lows.isdisjoint(_HEADS):
        return
    for i, token in enumerate(line.tokens):
        if token.low not in _HEADS:
            continue
        noun, kind = _HEADS[token.low]
        if line.low(i + 1) == "of":
            items = _items(line, i + 2)
            if kind == "government" and any(
                line.has(k, Label.COUNTRY) for a, b in items for k in range(a, b)
            ):
                continue  # "the Ministries of Trade of Chad and Togo"
            for first, last in items:
                yield first, last, f"{noun} of {line.words(first, last)}", noun, kind
        elif token.capital:
            for first, last in _items_before(line, i):
                yield first, last, f"{line.words(first, last)} {noun}", noun, kind


def _items(line: Line, i: int) -> list[tuple[int, int]]:
    """The fields behind "Ministries of", at least two."""
    chunks: list[tuple[int, int, bool]] = []
    joined = False
    while len(chunks) < _LONGEST:
        i += line.low(i) == "of"
        i += line.low(i) == "the"
        end = _chunk_end(line, i)
        if end == i or (chunks and (line.has(end, Label.CAPITAL) or _is_body(line, end - 1))):
            break  # ", the National Police", ", and the Ports Commission": another body
        chunks.append((i, end, joined))
        joined = False
        i = end
        if line.low(i) != ",":
            break
        i += 1
        if line.low(i) in ("and", "&"):
            i, joined = i + 1, True
        if line.low(i) in _HEADS or line.low(i) in ("deputy", "as"):
            break
    items = [part for k, chunk in enumerate(chunks) for part in _parts(line, chunk, chunks[:k])]
    return items if len(items) > 1 else []


def _chunk_end(line: Line, i: int) -> int:
    """End of the capitalised words up to a comma, with "and" between them."""
    end = i
    while end < len(line.tokens):
        if line.has(end, Label.CAPITAL) and not line.has(end, _BARRED):
            end += 1
        elif (end > i and line.low(end) in ("and", "&")) or (line.low(end) in _INNER and end > i):
            step = 1 + (line.low(end + 1) == "of")
            step += line.low(end + step) == "the"
            if (
                not line.has(end + step, Label.CAPITAL)
                or line.has(end + step, _BARRED)
                or _is_body(line, end + step)
            ):
                break
            end += step
        else:
            break
    return end


def _is_body(line: Line, i: int) -> bool:
    return line.has(i, Label.ORGANISATION) and line.low(i) not in _FIELDS_TOO


def _parts(
    line: Line, chunk: tuple[int, int, bool], before: list[tuple[int, int, bool]]
) -> list[tuple[int, int]]:
    """A chunk as one field or, at the last "and" that no field holds in its name, as two."""
    first, last, joined = chunk
    joints = [k for k in range(first, last) if line.low(k) in ("and", "&")]
    if not joints or joined or any(line.low(k) == "and" for a, b, _ in before for k in range(a, b)):
        return [(first, last)]
    free = [k for k in joints if not _holds(line, first, last, k)]
    if not free:
        return [(first, last)]
    at = free[-1]
    start = at + 1 + (line.low(at + 1) == "of")
    start += line.low(start) == "the"
    left = _parts(line, (first, at, False), []) if len(free) > 1 else [(first, at)]
    return [*left, (start, last)]


def _holds(line: Line, first: int, last: int, joint: int) -> bool:
    """Whether "and" at ``joint`` belongs to the name of one field ("Health and Human Services")."""
    return any(
        " ".join(line.low(k) for k in range(a, b)) in _pairs()
        for a in range(max(first, joint - 3), joint)
        for b in range(joint + 2, min(last, joint + 4) + 1)
    )


@cache
def _pairs() -> frozenset[str]:
    return words("portfolio_pairs")


def _items_before(line: Line, head: int) -> list[tuple[int, int]]:
    """The fields before "Ministries", at least two: "Interior, Labour and Justice"."""
    items: list[tuple[int, int]] = []
    i = head
    while i > 0 and len(items) < _LONGEST:
        first = i
        while first > 0 and line.has(first - 1, Label.CAPITAL) and not line.has(first - 1, _BARRED):
            if not line.has(first - 1, Label.COMMON) or line.low(first - 1) == "the":
                break
            first -= 1
        if first == i:
            break
        items.insert(0, (first, i))
        if line.low(first - 1) not in ((",",) if len(items) > 1 else ("and", "&")):
            break
        i = first - 1
        i -= line.low(i - 1) == ","
    return items if len(items) > 1 else []
