"""Who signs a text: bylines, agencies, the office or person on the first line."""

from __future__ import annotations

import itertools
import re

from fourthp.language.folding import fold, squeeze
from fourthp.records import Reading, Span

from .layout import FORMULA_START, Layout, Line, is_prose
from .lexicons import alternation, rows

_AGENCIES = frozenset(fold(row["text"]) for row in rows("credits") if row["kind"] == "agency")
_OFFICES = frozenset(fold(row["text"]) for row in rows("credits") if row["kind"] == "office")
_POSTS = alternation(row["text"] for row in rows("credits") if row["kind"] == "post")
_BY = re.compile(r"(?:By|BY|by|โดย)\s+(?P<name>\S+(?:\s+\S+){0,6})")
_NO_NAME = re.compile(r"\d|[.!?,;]$|^[=+@-]")
_NAME = r"[A-Z][\w.'’-]{0,30}(?:\s+(?:[a-z]{2,3}\s+)?[A-Z][\w.'’-]{0,30}){1,3}"
_PERSON = re.compile(_NAME)
_NAME_AND_POST = re.compile(rf"{_NAME},\s+{_POSTS}\b[^.;]{{0,80}}")
_LONGEST = 120


def read_signature(layout: Layout, feed: str | None) -> Reading | None:
    """The feed's author, an agency, an office, or a person with a post, on a line of its own; marked.

    To be read before the title, which such a line could be taken for.
    """
    first = layout.top()[:1]
    ends = _ends(layout)
    if feed and fold(feed) and (reading := _stated(layout, ends, {fold(feed)}, "byline:feed")):
        return reading
    if len(layout.lines) > 1 and first and _NAME_AND_POST.fullmatch(layout.of(first[0])):
        return _stated(layout, first, {fold(layout.of(first[0]))}, "byline:name_and_post", 0.85)
    return _stated(layout, ends, _AGENCIES | _OFFICES, "byline:agency", 0.9)


def read_byline(layout: Layout) -> Reading | None:
    """Who signs the text: "By …" above or below the prose, or a name printed twice above it; marked."""
    last_prose = layout.last_prose()
    lines = [line for line in _ends(layout) if not is_prose(layout.of(line))]
    for line in lines:
        match = _BY.fullmatch(layout.text, line.start, line.end)
        if match is None or _NO_NAME.search(match["name"]):
            continue
        if line.start > last_prose or not match["name"].islower():
            layout.take(line, "byline")
            return Reading(squeeze(match["name"]), (Span(*match.span("name")),), "byline:by", 0.95)
    names = {name for name in _repeated_names(layout, lines) if not _is_told_of(layout, name)}
    return _stated(layout, lines, names, "byline:repeated_name", 0.8)


def _is_told_of(layout: Layout, name: str) -> bool:
    """Whether prose names somebody: whose name is printed twice beside it is shown in a picture and signs nothing."""
    last = re.escape(name.split()[-1])
    told = re.compile(rf"\b{last}\b", re.IGNORECASE)
    return any(told.search(layout.of(line)) for line in layout.lines if is_prose(layout.of(line)))


def feed_author(feed: str | None) -> Reading | None:
    """The author that only the feed gives."""
    name = squeeze(feed).strip(FORMULA_START) if feed else ""
    return Reading(name, (), "reference:feed", 0.9) if name else None


def is_agency(text: str) -> bool:
    """Whether ``text`` is the name of a news agency or office."""
    return fold(text) in _AGENCIES | _OFFICES


def _ends(layout: Layout) -> list[Line]:
    """The open lines where a signature may stand: the first that are no prose, and the last four."""
    top = layout.top()
    return [*top, *(line for line in layout.lines[-4:] if not line.taken and line not in top)]


def _stated(
    layout: Layout, lines: list[Line], names: set[str] | frozenset[str], method: str, confidence: float = 1.0
) -> Reading | None:
    """A reading of the first line that is one of ``names``, with every line that says the same."""
    same = [line for line in lines if len(layout.of(line)) <= _LONGEST and fold(layout.of(line)) in names]
    if not same:
        return None
    value = fold(layout.of(same[0]))
    spans = tuple(
        Span(line.end - len(layout.of(line).lstrip(FORMULA_START)), line.end)
        for line in same
        if fold(layout.of(line)) == value
    )
    for line in same:
        layout.take(line, "byline")
    return Reading(squeeze(layout.text[spans[0].start : spans[0].end]), spans, method, confidence)


def _repeated_names(layout: Layout, lines: list[Line]) -> set[str]:
    """Names that stand on two lines one after the other, as pages print author and link to the author."""
    names = [fold(layout.of(line)) if _PERSON.fullmatch(layout.of(line)) else "" for line in lines]
    return {name for name, after in itertools.pairwise(names) if name and name == after}
