"""The entry of a release in the change log of the data."""

from __future__ import annotations

import re

from fourthp.releases.causes import CAUSES
from fourthp.releases.differences import Differences
from fourthp.releases.summary import counts
from fourthp.releases.versions import level

HEAD = """\
# Changes of the data

What each release of the package changed; `fourthp diff OLD NEW` shows every row and cell.
"""

_HEADINGS = {
    "added": "Added",
    "changed": "Corrected",
    "renamed": "Renamed",
    "merged": "Merged",
    "removed": "Withdrawn",
}
_ENTRY = re.compile(r"^## ", re.MULTILINE)


def entry(differences: Differences | None, version: str, day: str) -> str:
    """The entry in Markdown: counts of rows with their causes, no names, so that what is withdrawn stays so.

    ``differences`` are those from the last release; None for the first one.
    """
    lines = [f"## {version} - {day}", ""]
    if differences is None:
        return "\n".join([*lines, "The first release.", ""])
    lines += [f"A {level(differences)} change from {differences.old}.", ""]
    if differences.schemas:
        lines += ["### Schema", ""]
        lines += [f"- `{c.table}{f'.{c.field}' if c.field else ''}`: {c.detail}" for c in differences.schemas]
        lines.append("")
    tables = {table: kinds for table, kinds in counts(differences).items() if table != "evidence"}
    for kind, heading in _HEADINGS.items():
        if any(kind in kinds for kinds in tables.values()):
            lines += [f"### {heading}", ""]
            lines += [_line(table, kinds[kind]) for table, kinds in tables.items() if kind in kinds]
            lines.append("")
    return "\n".join(lines)


def _line(table: str, causes: dict[str, int]) -> str:
    total = sum(causes.values())
    why = ", ".join(f"{cause} {causes[cause]:,}" for cause in CAUSES if causes.get(cause))
    return f"- `{table}`: {total:,} row{'s' if total > 1 else ''} ({why})"


def with_entry(text: str | None, new: str) -> str:
    """The change log with an entry put before the others; as it is where the version has its entry already."""
    text = HEAD if text is None else text
    version = new.split(" - ")[0]
    if f"\n{version} - " in text:
        return text
    first = _ENTRY.search(text)
    at = first.start() if first else len(text)
    head = text[:at].rstrip("\n")
    rest = text[at:]
    return f"{head}\n\n{new.rstrip()}\n" + (f"\n{rest}" if rest else "")
