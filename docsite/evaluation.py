"""The evaluation table as a drawing: one line a kind of fact, one dot a set of documents."""

from __future__ import annotations

import re
from pathlib import Path

from docsite.svg import FAINT, INK, LINE, drawing, n, path, words

_FIGURES = re.compile(r"<!-- figures:begin -->\n(.*?)<!-- figures:end -->", re.DOTALL)
_NUMBER = re.compile(r"^\d\.\d\d")
_COLOURS = ("#00695c", "#ef6c00", "#6a1b9a", "#1565c0", "#ad1457")
_LEFT, _TOP, _WIDTH, _ROW = 170.0, 70.0, 520.0, 28.0
_DOT, _APART = 3.5, 4.0


def figures(page: Path) -> tuple[list[str], dict[str, list[float | None]]]:
    """The sets of documents, and kind of fact -> F1 in each; None where a set has no such fact.

    Raises:
        ValueError: the page has no table of figures.
    """
    found = _FIGURES.search(page.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{page}: there is no table between figures:begin and figures:end")
    rows = [
        [cell.strip() for cell in line.strip().strip("|").split("|")]
        for line in found[1].splitlines()
        if line
    ]
    scored = [number for number, name in enumerate(rows[0]) if name and name != "of"]
    values = {}
    for row in rows[2:]:
        numbers = [_NUMBER.match(row[column]) if column < len(row) else None for column in scored]
        values[row[0]] = [float(number[0]) if number else None for number in numbers]
    return [rows[0][column] for column in scored], values


def chart(page: Path) -> str:
    """The drawing as SVG. The axis begins at the worst value."""
    sets, values = figures(page)
    known = [value for row in values.values() for value in row if value is not None]
    least = min([int(min(known) * 10) / 10, 0.9])

    def at(value: float) -> float:
        return _LEFT + (value - least) / (1 - least) * _WIDTH

    bottom = _TOP + len(values) * _ROW
    parts = [words(16, 26, "Agreement with careful readers (F1)", INK, font_size="15", font_weight="bold")]
    x = _LEFT
    for number, name in enumerate(sets):
        parts.append(f'<circle cx="{n(x)}" cy="44" r="5" fill="{_COLOURS[number % len(_COLOURS)]}"/>')
        parts.append(words(x + 10, 48, name))
        x += 30 + 8 * len(name)
    for step in range(round((1 - least) * 10) + 1):
        tick = least + step / 10
        parts.append(path(f"M {n(at(tick))} {n(_TOP - 6)} V {n(bottom)}", LINE, stroke_dasharray="2 3"))
        parts.append(words(at(tick), bottom + 16, f"{tick:.1f}", FAINT, text_anchor="middle"))
    for line, (kind, row) in enumerate(values.items()):
        y = _TOP + line * _ROW + _ROW / 2
        parts.append(words(_LEFT - 14, y + 4, kind, INK, text_anchor="end"))
        parts.append(path(f"M {n(_LEFT)} {n(y)} H {n(_LEFT + _WIDTH)}", "#eceff1"))
        for number, value in enumerate(row):
            if value is not None:
                fill = _COLOURS[number % len(_COLOURS)]
                height = (
                    y + (number - (len(row) - 1) / 2) * _APART
                )  # one below the other, so that none hides another
                parts.append(f'<circle cx="{n(at(value))}" cy="{n(height)}" r="{n(_DOT)}" fill="{fill}"/>')
    return drawing(_LEFT + _WIDTH + 30, bottom + 32, "Agreement with annotators by kind of fact", parts)
