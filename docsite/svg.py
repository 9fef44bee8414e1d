"""The little of SVG that the figures need: shapes and words, in figures rounded alike on every machine."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

FONT = "system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif"
INK, FAINT, LINE = "#263238", "#607d8b", "#90a4ae"


def drawing(width: float, height: float, title: str, parts: Iterable[str]) -> str:
    """A whole figure; ``title`` is what a screen reader says."""
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {n(width)} {n(height)}" width="{n(width)}" '
        f'height="{n(height)}" role="img" font-family="{FONT}" font-size="12">\n<title>{escape(title)}</title>\n'
        f'<rect width="100%" height="100%" fill="#ffffff"/>\n{body}\n</svg>\n'
    )


def n(value: float) -> str:
    """A number with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def box(
    x: float, y: float, width: float, height: float, fill: str, stroke: str = "none", round_: float = 4
) -> str:
    """A rectangle."""
    return (
        f'<rect x="{n(x)}" y="{n(y)}" width="{n(width)}" height="{n(height)}" rx="{n(round_)}" fill="{fill}" '
        f'stroke="{stroke}"/>'
    )


def words(x: float, y: float, text: str, fill: str = INK, **style: str) -> str:
    """A line of text; ``style`` are attributes, with ``_`` for ``-``."""
    more = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in style.items())
    return f'<text x="{n(x)}" y="{n(y)}" fill="{fill}"{more}>{escape(text)}</text>'


def path(points: str, stroke: str = LINE, **style: str) -> str:
    """A line along a path."""
    more = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in style.items())
    return f'<path d="{points}" fill="none" stroke="{stroke}"{more}/>'
