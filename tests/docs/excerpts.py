"""The excerpts of ``output/`` that README.md shows, between its excerpt markers.

``python tests/docs/excerpts.py`` (``make docs``) writes them anew; a test fails while they differ.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner

from fourthp.cli import main

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
OUTPUT = ROOT / "output"

_EXCERPT = re.compile(r"(<!-- excerpt:(\w+) -->\n).*?(<!-- /excerpt -->)", re.DOTALL)
_CELL = 80
_LINE = 116
_LEAD = 30
_INSTRUMENT = "bangkok-call"


def with_excerpts(text: str) -> str:
    """Return ``text`` with everything between its excerpt markers taken from ``output/``."""
    return _EXCERPT.sub(lambda found: f"{found[1]}{EXCERPTS[found[2]]()}\n{found[3]}", text)


def _events() -> str:
    rows = [row for row in _rows("events") if row["name"] or row["venue"]]
    return _table(rows, ["start_date", "end_date", "event_type", "name", "venue", "city"])


def _explain() -> str:
    """Where to read of the instrument and what goes with it, then one cell of the first row that does."""
    key = _called()[0]["commitment_id"]
    title, _, whole = _said(_INSTRUMENT).partition("\n")
    read_in, _, rows = whole.partition("Read in\n")[2].partition("\n\nRows that go with it\n")
    neighbours = rows.splitlines()[:3]
    row, _, cells = _said(key).partition("\n\n")
    summary = next(cell for cell in cells.split("\n\n") if cell.startswith("summary: "))
    shown = [f"$ fourthp explain {_INSTRUMENT}", title, "...", "Read in", read_in, ""]
    shown += ["Rows that go with it", *neighbours, "  ..."]
    shown += [f"\n$ fourthp explain {key}", row, "...", summary.rstrip()]
    lines = "\n".join(shown).splitlines()
    return "\n".join(["```console", *(_cut(line, _LINE) for line in lines), "```"])


EXCERPTS: dict[str, Callable[[], str]] = {
    "events": _events,
    "explain": _explain,
}


def _called() -> list[dict[str, str]]:
    return [row for row in _rows("commitments") if row["instrument_id"] == _INSTRUMENT]


def _rows(table: str) -> list[dict[str, str]]:
    with (OUTPUT / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _said(row_id: str) -> str:
    """What ``fourthp explain`` answers."""
    command = ["explain", row_id, "--package", str(OUTPUT), "--seeds", str(ROOT / "seeds")]
    return CliRunner().invoke(main, command, catch_exceptions=False).output


def _table(rows: list[dict[str, str]], columns: list[str]) -> str:
    lines = [
        columns,
        ["---"] * len(columns),
        *([_cut(row[column], _CELL) for column in columns] for row in rows),
    ]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _cut(text: str, length: int) -> str:
    """``text`` shortened at its end; a sentence with marked words in it, before them too."""
    lead = text.find("[[") - _LEAD
    if lead > 0 and len(text) > length:
        text = f"  …{text[lead:]}"
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


if __name__ == "__main__":
    README.write_text(with_excerpts(README.read_text(encoding="utf-8")), encoding="utf-8")
