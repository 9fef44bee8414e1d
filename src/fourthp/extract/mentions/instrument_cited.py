"""Laws told by how they are cited or by what they forbid: "Section 26A of Resop 2031", "its anti-smuggling law"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.instrument_numbers import is_year, years_end, years_start
from fourthp.extract.mentions.instrument_titles import Item, told_nouns
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line

BY_FIELD = "instrument:by_field"
"""How a law is told that its field alone names; where a text names a law in full, it means that one."""
CITED = "instrument:cited"
_PARTS = frozenset(
    "section sections sec sec. sect. s. article articles art art. arts. paragraph paragraphs clause clauses u/s".split()
)
_PART = re.compile(r"\d{1,3}[A-Za-z]{0,2}")
_BETWEEN_PARTS = frozenset(["and", ",", "to", "-", "–", "/", "&", "or", "(", ")"])
_FARTHEST = 14
_WHERE = frozenset(["in", "at", "from", "to", "near"])
_KNOWN_AS = Label.COUNTRY | Label.PLACE | Label.KNOWN | Label.COMMON | Label.CALENDAR | Label.HONORIFIC
_AGAINST = ("anti", "counter")
_WHOSE = frozenset("the its their our 's this that".split())
_WHICH = frozenset(
    "new current existing national main landmark revised amended comprehensive own domestic".split()
)


def find_cited(line: Line) -> Iterator[Item]:
    """ "under section 12 of ATSOM", "Section 26A of Atsom 2031": letters or a coined word of which a part is cited."""
    if line.lows.isdisjoint(_PARTS):
        return
    for i, token in enumerate(line.tokens):
        if token.low not in _PARTS or not _PART.fullmatch(line.text(i + 1)):
            continue
        of = i + 2
        while of - i < _FARTHEST and _goes_on(line, of):
            of += 1
        first = of + 1 + (line.low(of + 1) == "the")
        stands = line.low(i - 1) not in _WHERE or first > of + 1  # "lives in Section 12 of OSTRAND"
        if line.low(of) == "of" and stands and _is_short_name(line, first):
            yield first, years_end(line, first + 1), "law", CITED


def _goes_on(line: Line, i: int) -> bool:
    """Whether what stands between "section" and "of" is more of its number: "26A(1)", "5 and 6"."""
    text = line.text(i)
    return (
        text.lower() in _BETWEEN_PARTS or bool(_PART.fullmatch(text)) or (len(text) == 1 and text.isalpha())
    )


def _is_short_name(line: Line, i: int) -> bool:
    """Whether letters, or one coined word before a year, stand at ``i`` and nothing longer."""
    text = line.text(i)
    if (
        not text.isalpha()
        or not text[0].isupper()
        or line.has(i, _KNOWN_AS)
        or line.has(i + 1, Label.CAPITAL)
    ):
        return False
    return (text.isupper() and len(text) > 2) or is_year(line, i + 1)


def find_by_field(line: Line) -> Iterator[Item]:
    """ "the country's 2031 anti-smuggling law", "the anti-human trafficking act": the one law of its field."""
    for i, end, kind in told_nouns(line, "against_field"):
        first = _field_start(line, i)
        dated = years_start(line, first)
        whose = dated
        while line.low(whose - 1) in _WHICH:
            whose -= 1
        owned = line.low(whose - 1) in _WHOSE or line.has(whose - 1, Label.COUNTRY)
        goes_on = line.low(end) in _NO_LAW or line.text(end) == "-"
        if first < i and owned and not goes_on:
            yield dated, end, kind, BY_FIELD


_NO_LAW = frozenset(
    "enforcement enforcer enforcers maker makers reform reforms student students firm firms court".split()
)


def _field_start(line: Line, i: int) -> int:
    """First token of "anti-smuggling", "anti-human trafficking" or "human trafficking" before ``i``; else ``i``."""
    fields = words("instrument_fields")
    prefix, _, field = line.low(i - 1).partition("-")
    if prefix in _AGAINST and field in fields:
        return i - 1
    if line.low(i - 1) not in fields:
        return i
    if line.low(i - 2) in ("human", "anti-human", "counter-human", "people", "anti-people"):
        return i - 2
    return i - 2 if line.low(i - 2) in _AGAINST else i
