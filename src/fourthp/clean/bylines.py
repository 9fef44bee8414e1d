"""Who signs a text: bylines, agencies, the office or person on the first line."""

from __future__ import annotations

import itertools
import re

from fourthp.language.folding import fold, squeeze
from fourthp.records import Reading, Span

from .layout import Layout, Line, is_prose
from .lexicons import alternation, rows

_AGENCIES = frozenset(fold(row["text"]) for row in rows("credits") if row["kind"] == "agency")
_OFFICES = frozenset(fold(row["text"]) for row in rows("credits") if row["kind"] == "office")
_POSTS = alternation(row["text"] for row in rows("credits") if row["kind"] == "post")
_BY = re.compile(r"(?:By|BY|by|โดย)\s+(?P<name>\S+(?:\s+\S+){0,6})")
_NO_NAME = re.compile(r"\d|[.!?,;]$")
_NAME = r"[A-Z][\w.'’-]{0,30}(?:\s+(?:[a-z]{2,3}\s+)?[A-Z][\w.'’-]{0,30}){1,3}"
_PERSON = re.compile(_NAME)
_NAME_AND_POST = re.compile(rf"{_NAME},\s+{_POSTS}\b[^.;]{{0,80}}")
_LONGEST = 120


def read_author(layout: Layout, feed: str | None) -> Reading | None:
    """Who signs the text, marked where it does; the feed's author where the text has no byline."""
    head = [line for line in layout.top() if _may_sign(layout, line)]
    tail = [line for line in layout.lines[-4:] if _may_sign(layout, line) and line not in head]
    if feed and (reading := _stated(layout, [*head, *tail], {fold(feed)}, "byline:feed")):
        return reading
    for line in (*head, *tail):
        match = _BY.fullmatch(layout.text, line.start, line.end)
        if match and _NO_NAME.search(match["name"]) is None and (line in tail or not match["name"].islower()):
            layout.take(line, "byline")
            return Reading(squeeze(match["name"]), (Span(*match.span("name")),), "byline:by", 0.95)
    repeated = _repeated_names(layout, head)
    if reading := _stated(layout, head, repeated, "byline:repeated_name", 0.8):
        return reading
    return Reading(squeeze(feed), (), "reference:feed", 0.9) if feed else None


def read_agency(layout: Layout) -> Reading | None:
    """The agency, office, or person with a post whose name stands on a line of its own, marked."""
    first = layout.top()[:1]
    if len(layout.lines) > 1 and first and _NAME_AND_POST.fullmatch(layout.of(first[0])):
        return _stated(layout, first, {fold(layout.of(first[0]))}, "byline:name_and_post", 0.85)
    ends = [line for line in layout.lines[-4:] if not line.taken]
    return _stated(layout, [*layout.top(), *ends], _AGENCIES | _OFFICES, "byline:agency", 0.9)


def is_agency(text: str) -> bool:
    """Whether ``text`` is the name of a news agency or office."""
    return fold(text) in _AGENCIES | _OFFICES


def _may_sign(layout: Layout, line: Line) -> bool:
    text = layout.of(line)
    return not line.taken and len(text) <= _LONGEST and not is_prose(text)


def _stated(
    layout: Layout, lines: list[Line], names: set[str] | frozenset[str], method: str, confidence: float = 1.0
) -> Reading | None:
    """A reading of the first line that is one of ``names``, with every line that says the same."""
    same = [line for line in lines if len(layout.of(line)) <= _LONGEST and fold(layout.of(line)) in names]
    if not same:
        return None
    value = fold(layout.of(same[0]))
    spans = tuple(Span(line.start, line.end) for line in same if fold(layout.of(line)) == value)
    for line in same:
        layout.take(line, "byline")
    return Reading(squeeze(layout.text[spans[0].start : spans[0].end]), spans, method, confidence)


def _repeated_names(layout: Layout, lines: list[Line]) -> set[str]:
    """Names that stand on two lines one after the other, as pages print author and link to the author."""
    names = [fold(layout.of(line)) if _PERSON.fullmatch(layout.of(line)) else "" for line in lines]
    return {name for name, after in itertools.pairwise(names) if name and name == after}
