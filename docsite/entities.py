"""The entity diagram: every table as a box, every key to another table as an arrow, drawn from the schemas."""

from __future__ import annotations

from dataclasses import dataclass

from docsite.svg import FAINT, INK, LINE, box, drawing, n, path, words
from fourthp import schemas

_WIDTH, _GAP, _ROW, _HEAD, _PAD = 250.0, 110.0, 17.0, 26.0, 6.0
_BETWEEN = 18.0
_MORE = 38
_COLOURS = ("#00695c", "#6a1b9a", "#ad1457", "#1565c0", "#ef6c00", "#2e7d32", "#5d4037", "#37474f")
_LEFT_OUT = "countries"


@dataclass(frozen=True, slots=True)
class _Box:
    """A table at its place. ``lines`` are what it shows: (text, table pointed to or empty, is key)."""

    table: str
    x: float
    y: float
    lines: tuple[tuple[str, str, bool], ...]

    @property
    def height(self) -> float:
        return _HEAD + _ROW * len(self.lines) + _PAD

    def line_y(self, number: int) -> float:
        return self.y + _HEAD + _ROW * number + _ROW / 2


def diagram() -> str:
    """The drawing as SVG: things in the middle, what is said of them on both sides, vocabularies below."""
    vocabularies = schemas.vocabulary_names()
    tables = [name for name in schemas.table_names() if name not in vocabularies]
    pointed = {t for name in tables for _, t, _ in schemas.foreign_keys(name) if t != name} - set(
        vocabularies
    )
    things = _busiest_inside([name for name in tables if name in pointed], tables)
    others = sorted((name for name in tables if name not in pointed), key=lambda t: (-len(_keys(t)), t))
    left, right = _shared_out(others)
    height = max(_height(column) for column in (left, things, right))
    boxes = [
        placed
        for number, column in enumerate((left, things, right))
        for placed in _column(column, 20 + number * (_WIDTH + _GAP), 30, height)
    ]
    colour = {name: _COLOURS[number % len(_COLOURS)] for number, name in enumerate(things)}
    parts = [*_arrows(boxes, colour)]
    for placed in boxes:
        parts += _drawn(placed, colour)
    parts += _below(vocabularies, 30 + height + 36)
    return drawing(40 + 3 * _WIDTH + 2 * _GAP, height + 150, "The tables and the keys that join them", parts)


def _busiest_inside(things: list[str], tables: list[str]) -> list[str]:
    """The things with those that most arrows lead to in the middle, so that fewer lines cross."""
    arrows = {thing: sum(target == thing for t in tables for _, target in _keys(t)) for thing in things}
    ranked = sorted(things, key=lambda thing: (arrows[thing], thing))
    return ranked[::2] + ranked[1::2][::-1]


def _keys(table: str) -> list[tuple[str, str]]:
    return [(column, target) for column, target, _ in schemas.foreign_keys(table) if target != _LEFT_OUT]


def _lines(table: str) -> tuple[tuple[str, str, bool], ...]:
    """The columns of a table: its key, what points elsewhere, and the others in one or more lines."""
    targets = dict(_keys(table))
    key = schemas.primary_key(table)
    lines = [
        (c, targets.get(c, ""), c in key) for c in schemas.column_names(table) if c in key or c in targets
    ]
    line = ""
    for column in schemas.column_names(table):
        if column in key or column in targets:
            continue
        if line and len(line) + len(column) + 2 > _MORE:
            lines.append((line, "", False))
            line = ""
        line = f"{line}, {column}" if line else column
    return tuple([*lines, (line, "", False)] if line else lines)


def _height(tables: list[str]) -> float:
    return sum(_HEAD + _ROW * len(_lines(t)) + _PAD for t in tables) + _BETWEEN * (len(tables) - 1)


def _shared_out(tables: list[str]) -> tuple[list[str], list[str]]:
    """The tables in two columns of about the same height."""
    columns: tuple[list[str], list[str]] = ([], [])
    for table in tables:
        shorter = 0 if _height(columns[0]) <= _height(columns[1]) else 1
        columns[shorter].append(table)
    return columns


def _column(tables: list[str], x: float, y: float, height: float) -> list[_Box]:
    """The tables one below the other, spread over the height."""
    space = _BETWEEN + (height - _height(tables)) / max(len(tables) - 1, 1)
    boxes = []
    for table in tables:
        boxes.append(_Box(table, x, y, _lines(table)))
        y += boxes[-1].height + space
    return boxes


def _drawn(placed: _Box, colour: dict[str, str]) -> list[str]:
    head = colour.get(placed.table, FAINT)
    parts = [
        box(placed.x, placed.y, _WIDTH, placed.height, "#ffffff", LINE),
        box(placed.x, placed.y, _WIDTH, _HEAD - 4, head),
        words(placed.x + 8, placed.y + 16, placed.table, "#ffffff", font_weight="bold"),
    ]
    for number, (text, target, is_key) in enumerate(placed.lines):
        y = placed.line_y(number) + 4
        listed = bool(target) or is_key
        parts.append(
            words(
                placed.x + 8,
                y,
                text,
                colour.get(target, INK if listed else FAINT),
                **({"font_weight": "bold"} if is_key else {}),
                **({} if listed else {"font_size": "10.5"}),
            )
        )
        if target:
            ink, x = colour.get(target, FAINT), placed.x + _WIDTH - 8
            parts.append(words(x, y, f"→ {target}", ink, text_anchor="end", font_size="10"))
    return parts


def _arrows(boxes: list[_Box], colour: dict[str, str]) -> list[str]:
    """A line from each key to the table it points to, as far as that stands in another column."""
    at = {placed.table: placed for placed in boxes}
    parts = []
    for placed in boxes:
        for number, (_, target, _key) in enumerate(placed.lines):
            there = at.get(target)
            if there is None or there.x == placed.x:
                continue
            rightward = there.x > placed.x
            x1 = placed.x + (_WIDTH if rightward else 0)
            x2 = there.x + (0 if rightward else _WIDTH)
            y1, y2 = placed.line_y(number), there.y + (_HEAD - 4) / 2
            middle = (x1 + x2) / 2
            curve = f"M {n(x1)} {n(y1)} C {n(middle)} {n(y1)}, {n(middle)} {n(y2)}, {n(x2)} {n(y2)}"
            parts.append(path(curve, colour[target], stroke_width="1.2", opacity="0.55"))
            tip = -6 if rightward else 6
            head = f"M {n(x2 + tip)} {n(y2 - 4)} L {n(x2)} {n(y2)} L {n(x2 + tip)} {n(y2 + 4)}"
            parts.append(path(head, colour[target], stroke_width="1.2"))
    return parts


def _below(vocabularies: tuple[str, ...], y: float) -> list[str]:
    parts = [words(20, y, "Vocabularies", FAINT, font_weight="bold")]
    x = 20.0
    for name in vocabularies:
        label = f"{name}: {len(schemas.vocabulary(name))} codes"
        width = 7.0 * len(label) + 18
        parts.append(box(x, y + 10, width, 26, "#eceff1", LINE))
        parts.append(words(x + 9, y + 27, label))
        x += width + 12
    return parts
