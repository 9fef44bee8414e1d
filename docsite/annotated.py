"""A document with the words marked that the tables rest on: HTML made of ``evidence`` and the text."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from html import escape
from itertools import pairwise
from pathlib import Path

from fourthp.ingest import ingest
from fourthp.pipeline import Settings, build
from fourthp.published import Cells, Package

NAMED = (
    "persons",
    "organisations",
    "countries",
    "places",
    "instruments",
    "events",
    "quantities",
    "documents",
)
"""Tables whose words get a colour: what is named. What is said of it is underlined."""

_UNSTATED = ("reference:", "curated:")


def example(seeds: Path) -> str:
    """The first document of a folder of seeds, marked, and a legend. The folder is built for it."""
    document = ingest(seeds).documents[0]
    with tempfile.TemporaryDirectory() as folder:
        build(Settings(seeds, Path(folder) / "package"))
        package = Package(Path(folder) / "package")
        return marked(package, document.document_id, document.text)


def marked(package: Package, document_id: str, text: str) -> str:
    """The text as HTML. Words that several cells rest on show the smallest; pointing at words names all."""
    entries = [
        entry
        for entry in package.rows("evidence").values()
        if entry["document_id"] == document_id
        and entry["start"]
        and not entry["method"].startswith(_UNSTATED)
    ]
    bounds = sorted({0, len(text)} | {int(e[side]) for e in entries for side in ("start", "end")})
    pieces = [_piece(text, first, last, entries) for first, last in pairwise(bounds)]
    used = sorted({e["resource"] for e in entries}, key=lambda r: (r not in NAMED, r))
    legend = " ".join(f'<span class="{_style(name)}">{name}</span>' for name in used)
    return (
        f'<div class="annotated" markdown="0">\n<p class="legend">{legend}</p>\n'
        f'<p class="text">{"".join(pieces)}</p>\n</div>\n'
    )


def _piece(text: str, first: int, last: int, entries: list[Cells]) -> str:
    """A stretch that no evidence begins or ends in."""
    shown = escape(text[first:last]).replace("\n", "<br>\n")
    over = [e for e in entries if int(e["start"]) <= first and last <= int(e["end"])]
    if not over:
        return shown
    over.sort(key=lambda e: (int(e["end"]) - int(e["start"]), e["resource"], e["row_id"], e["field"]))
    named = next((e["resource"] for e in over if e["resource"] in NAMED), "")
    said = next((e["resource"] for e in over if e["resource"] not in NAMED), "")
    classes = " ".join(_style(name) for name in (named, said) if name)
    return f'<span class="{classes}" title="{escape(_told(over))}">{shown}</span>'


def _style(resource: str) -> str:
    return f"ev-{resource}" if resource in NAMED else f"ev-said ev-{resource}"


def _told(entries: list[Cells]) -> str:
    """The cells that rest on a stretch, by row."""
    fields: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        row = f"{entry['resource']}/{entry['row_id']}"
        if entry["field"] not in fields[row]:
            fields[row].append(entry["field"])
    return "\n".join(f"{row}: {', '.join(names)}" for row, names in fields.items())
