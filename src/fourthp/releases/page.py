"""Differences as one HTML page that needs nothing else: no script, no style sheet, no network."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from fourthp.releases.differences import Differences, RowChange
from fourthp.releases.summary import cause, count_lines, counts, headline
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


def as_html(differences: Differences) -> str:
    """The whole page; all text from the packages is escaped."""
    title = f"Changes from {differences.old} to {differences.new}"
    body = [f"<h1>{escape(title)}</h1>"]
    if not differences:
        body.append("<p>Nothing changed.</p>")
    else:
        body += [f"<p>{escape(headline(differences))}</p>", *_why(differences), *_tables(differences)]
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{_STYLE}</style>'
    return (
        f'<!doctype html>\n<html lang="en"><head>{head}</head><body>\n'
        + "\n".join(body)
        + "\n</body></html>\n"
    )


def _why(differences: Differences) -> Iterator[str]:
    yield "<h2>Why</h2>"
    yield _grid(
        ("level", "what", "times"), ((r.level, escape(r.what), f"{r.count:,}") for r in reasons(differences))
    )
    yield "<h2>Rows</h2>"
    yield _grid(
        ("table", "rows"), ((escape(table), escape(text)) for table, text in count_lines(differences))
    )


def _tables(differences: Differences) -> Iterator[str]:
    for table, kinds in counts(differences).items():
        if table == "evidence":
            continue
        total = sum(causes.total() for causes in kinds.values())
        rows = [row for row in differences.rows if row.table == table]
        lines = (line for row in rows for line in _lines(row))
        grid = _grid(("row", "column", "before", "after", "cause"), lines)
        yield f"<details open><summary>{escape(table)} ({total:,})</summary>{grid}</details>"


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


def _grid(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    lines = ["<tr>" + "".join(f"<th>{cell}</th>" for cell in head) + "</tr>"]
    lines += ["<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows]
    return "<table>" + "\n".join(lines) + "</table>"
