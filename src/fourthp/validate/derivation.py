"""Whether a published value follows from the words that are given as its evidence.

Names, titles and summaries must say what the words say, dates and numbers must be readings of them. A code
(an id, a flag, an item of a list, a lemma) is given to words by a rule and is not in them; nor is the value
of a method that begins with ``derived:``, ``reference:`` or ``curated:``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from fourthp import schemas
from fourthp.language.dates import find_dates, parse_date
from fourthp.language.folding import fold
from fourthp.language.number_forms import numbers_in
from fourthp.language.numbers import find_quantities
from fourthp.records import Row, Scalar, Span

UNSTATED = ("derived", "reference", "curated")
"""Families of methods whose values no words state."""

# Columns whose text is a code or a lemma rather than the words of the document.
_CODED = frozenset({"language", "verb", "unit", "url"})
# How far around its span a date or number is read again: its weekday, year or marker may stand outside.
_AROUND = 200


@cache
def kind_of(table: str, column: str) -> str:
    """What a column holds: ``words``, ``date``, ``number`` or ``code``."""
    field = schemas.field(table, column)
    constraints = field["constraints"]
    is_key = column in {name for name, _, _ in schemas.foreign_keys(table)}
    if is_key or column in _CODED or "enum" in constraints or field["type"] == "boolean":
        return "code"
    if field["type"] == "date" or constraints.get("pattern", "").startswith("^[0-9]{4}"):
        return "date"
    if field["type"] in ("integer", "number"):
        return "number"
    return "words"


def follows(kind: str, value: Scalar, text: str, span: Span, anchor: date | None) -> bool:
    """Whether ``value`` follows from ``text[span.start:span.end]``.

    ``anchor`` is the day of publication, from which "yesterday" and a day without its year are told.
    """
    words = text[span.start : span.end]
    if kind == "date":
        return str(value) in _dates(text, span, anchor)
    if kind == "number":
        return isinstance(value, int | float) and float(value) in set(_numbers(text, span))
    return says(words, str(value))


def says(words: str, value: str) -> bool:
    """Whether words and value are the same, or one is part of the other, but for spelling and order."""
    stated, published = fold(words), fold(value)
    if not stated or not published:
        return words.strip() == value
    if published.isascii():
        stated, published = f" {stated} ", f" {published} "
    return published in stated or stated in published or set(published.split()) <= set(stated.split())


def _dates(text: str, span: Span, anchor: date | None) -> set[str]:
    """Every day, month or year that the words of a span can be read as."""
    words = text[span.start : span.end]
    found = {parse_date(words)}
    start = max(span.start - _AROUND, 0)
    window = text[start : span.end + _AROUND]
    for mention in find_dates(window, anchor=anchor):
        if mention.span.start + start < span.end and span.start < mention.span.end + start:
            found |= {mention.start, mention.end}
    return {day for day in found if day is not None}


def _numbers(text: str, span: Span) -> Iterator[float]:
    """Every number that the words of a span can be read as."""
    words = text[span.start : span.end]
    yield from numbers_in(words)
    start = max(span.start - _AROUND, 0)
    for mention in find_quantities(text, start=start, end=min(span.end + _AROUND, len(text))):
        if mention.span.start < span.end and span.start < mention.span.end:
            yield mention.value


def family(method: str) -> str:
    """The part of a method's name before the colon."""
    return method.partition(":")[0]


def anchors(documents: Iterable[Row]) -> dict[str, date]:
    """The day of publication of every document of which it is known."""
    days = ((str(row["document_id"]), row["published_date"]) for row in documents)
    return {key: day for key, day in days if isinstance(day, date)}
