"""The generated pages by their place on the site, and the markers that pages fill in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from docsite import annotated, coverage, entities, evaluation, reference

ROOT = Path(__file__).resolve().parents[1]
OUTPUT = ROOT / "output"

Make = Callable[[], str]

PAGES: Mapping[str, Make] = {
    "reference/data-dictionary.md": reference.dictionary,
    "reference/vocabularies.md": reference.vocabularies,
    "reference/commands.md": reference.commands,
}

FIGURES: Mapping[str, Make] = {
    "figures/entities.svg": entities.diagram,
    "figures/coverage.svg": lambda: coverage.chart(OUTPUT),
    "figures/evaluation.svg": lambda: evaluation.chart(ROOT / "docs" / "evaluation.md"),
}

_FIGURES = {
    "<!-- figures:begin -->": '<div class="figures" markdown>\n',
    "<!-- figures:end -->": "\n</div>\n\n"
    "![F1 of each kind of fact, for each set of documents](figures/evaluation.svg)\n",
}
"""The table of ``docs/evaluation.md``, which `make evaluate` writes, is wide; behind it comes the same as a drawing."""

_MARKER = re.compile(r"<!-- fill:([\w-]+) -->")


@cache
def _annotated() -> str:
    return annotated.example(ROOT / "docs" / "examples" / "first")


MARKERS: Mapping[str, Make] = {
    "annotated-document": _annotated,
    "coverage-table": lambda: coverage.table(OUTPUT),
    "look": lambda: reference.look(ROOT / "README.md"),
}


def filled(markdown: str) -> str:
    """A page with what its markers ask for.

    Raises:
        KeyError: there is no such thing to fill in.
    """
    for mark, put in _FIGURES.items():
        markdown = markdown.replace(mark, put)
    return _MARKER.sub(lambda marker: MARKERS[marker[1]](), markdown)
