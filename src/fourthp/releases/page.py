"""Differences as one HTML page that needs nothing else: no script, no style sheet, no network."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from fourthp.releases.differences import Differences, RowChange
from fourthp.releases.summary import cause, count_lines, counts, headline, listed
from fourthp.releases.versions import reasons

_STYLE = """
body { font: 16px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #222 }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem }
th, td { border-bottom: 1px solid #ddd; padding: .3rem .5rem; text-align: left; vertical-align: top }
td { overflow-wrap: anywhere }
del { background: #fde8e8 } ins { background: #e3f6e5; text-decoration: none }
.words { color: #333; font-style: italic }
.cause { color: #666; font-size: .9em } summary { cursor: pointer; font-weight: 600; margin: 1rem 0 }
"""


def as_html(differences: Differences) -> Iterator[str]:
    """The whole page in pieces; all text from the packages is escaped."""
    title = f"Changes from {differences.old} to {differences.new}"
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{_STYLE}</style>'
    yield f'<!doctype html>\n<html lang="en"><head>{head}</head><body>\n<h1>{escape(title)}</h1>\n'
    if not differences:
        yield "<p>Nothing changed.</p>\n"
    else:
        yield f"<p>{escape(headline(differences))}</p>\n"
        yield from _why(differences)
        yield from _tables(differences)
    yield "</body></html>\n"


def _why(differences: Differences) -> Iterator[str]:
    yield "<h2>Why</h2>\n"
    yield from _grid(
        ("level", "what", "times"), ((r.level, escape(r.what), f"{r.count:,}") for r in reasons(differences))
    )
    yield "\n<h2>Rows</h2>\n"
    yield from _grid(
        ("table", "rows"), ((escape(table), escape(text)) for table, text in count_lines(differences))
    )
    yield "\n"


def _tables(differences: Differences) -> Iterator[str]:
    totals = {
        table: sum(causes.total() for causes in kinds.values())
        for table, kinds in counts(differences).items()
    }
    for table, rows in listed(differences):
        yield f"<details open><summary>{escape(table)} ({totals[table]:,})</summary>"
        lines = (line for row in rows for line in _lines(row))
        yield from _grid(("row", "column", "before", "after", "cause"), lines)
        yield "</details>\n"


def _lines(row: RowChange) -> Iterator[tuple[str, ...]]:
    name = f"<b>{row.kind}</b> {escape(row.row_id)}"
    if row.other_id:
        name += f" ({'was' if row.kind == 'renamed' else 'now'} {escape(row.other_id)})"
    if row.label:
        name += f'<br><span class="words">{escape(row.label)}</span>'
    if not row.cells:
        yield name, "", "", "", _cause(row.cause, row.detail)
    for cell in row.cells:
        before, after = f"<del>{escape(cell.before)}</del>", f"<ins>{escape(cell.after)}</ins>"
        yield name, escape(cell.field), before, after, _cause(cell.cause, cell.detail)
        name = ""


def _cause(name: str, detail: str) -> str:
    return f'<span class="cause">{escape(cause(name, detail))}</span>'


def _grid(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    yield "<table><tr>" + "".join(f"<th>{cell}</th>" for cell in head) + "</tr>"
    for row in rows:
        yield "\n<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>"
    yield "</table>"
