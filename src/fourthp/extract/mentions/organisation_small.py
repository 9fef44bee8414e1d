"""Bodies whose head noun is written small: "ministry of social welfare", "Sandaun provincial government"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from fourthp.extract.lexicon import table, words
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.name_starts import extend_left
from fourthp.extract.mentions.names import extend_right
from fourthp.extract.mentions.phrases import Phrases, phrases

Item = tuple[int, int, str, str]
"""First token, end, head noun, type."""

_CALLED = Label.CALENDAR | Label.HONORIFIC | Label.KNOWN
_OFFICES = frozenset(["office", "mission"])
_LINKS = frozenset(["of", "for", "on", "the", "and", "&", ","])


@cache
def _heads(place: str) -> Phrases:
    return phrases(words("organisation_small_heads", place=place))


@cache
def _types() -> dict[str, str]:
    return {r["form"]: r["organisation_type"] for r in table("organisation_small_heads")}


def find_small_heads(line: Line) -> Iterator[Item]:
    """Names of bodies with a small head noun, from left to right."""
    before, behind, local = _heads("field_behind"), _heads("field_before"), _heads("place_before")
    missions = _heads("state_before")
    nouns = (before.tree, behind.tree, local.tree, missions.tree, _OFFICES)
    if all(line.lows.isdisjoint(forms) for forms in nouns):
        return
    for i, token in enumerate(line.tokens):
        if (
            token.low in before.tree
            and not token.text.isupper()
            and (length := before.length_of_low(line.tokens, i))
        ):
            noun = " ".join(line.low(k) for k in range(i, i + length))
            if line.low(i + length) == "of" and (end := _field_end(line, i + length)):
                first = i - (line.text(i - 1) == "deputy")
                yield first, end, noun, _types()[noun]
        if token.text in behind.tree and (length := behind.length_at(line.tokens, i)):
            noun = line.words(i, i + length)
            first = _topic_start(line, i)
            first = _portfolio_start(line, i) if first == i else first
            if first < i:
                yield first, i + length, noun, _types()[noun]
        if token.text in local.tree and (length := local.length_at(line.tokens, i)):
            noun = line.words(i, i + length)
            if (first := _place_start(line, i)) < i:
                yield first, i + length, noun, _types()[noun]
        if token.low in _OFFICES and (first := _office_start(line, i)) < i:
            yield first, i + 1, "office", "other"
        if token.text in missions.tree and (length := missions.length_at(line.tokens, i)):
            known = next((c for c in line.countries.values() if c.last == i), None)
            if known is not None:
                noun = line.words(i, i + length)
                yield known.first, _seat_end(line, i + length), noun, _types()[noun]


def _field_end(line: Line, of: int) -> int | None:
    """End of "of the Prosecutor General of Chad", "of Social Welfare", "of social welfare"; None where none follows."""
    start = of + 1 + (line.low(of + 1) == "the")
    if line.has(start, Label.CAPITAL):
        named = line.has(start, Label.COMMON) and not line.has(start, _CALLED | Label.COUNTRY | Label.PLACE)
        end = extend_right(line, of - 1, of, frozenset(["of", "for", "on"])) if named else of
        return end if end > of else None
    end = i = start
    while i < len(line.tokens) and (line.low(i) in _areas() or line.low(i) in _LINKS):
        i += 1
        if line.low(i - 1) in _areas():
            end = i
    return end if end > start else None


def _office_start(line: Line, head: int) -> int:
    """First token of "IOM Kuwait office": a listed body, where it sits, and the noun; ``head`` where none stands."""
    where = Label.COUNTRY | Label.PLACE
    first = head
    while line.has(first - 1, where) and not line.has(first - 1, Label.KNOWN):
        first -= 1
    first -= line.low(first - 1) == "'s"
    known = next((k for k in line.organisations.values() if k.last == first), None)
    return known.first if known and first < head and line.has(first, where) else head


@cache
def _areas() -> frozenset[str]:
    return words("portfolio_words")


def _topic_start(line: Line, head: int) -> int:
    """First token of the two or more capitalised words that say what a unit is for; ``head`` where they do not."""
    first = extend_left(line, head, 0)
    if first == 0 and not line.has(1, Label.CAPITAL):
        return head
    run = range(first, head)
    plain = sum(line.has(k, Label.COMMON) and line.has(k, Label.CAPITAL) for k in run)
    barred = Label.KNOWN | Label.COUNTRY | Label.PLACE | Label.POSITION | Label.EVENT | Label.ORGANISATION
    return first if plain > 1 and not any(line.has(k, barred) for k in run) else head


def _portfolio_start(line: Line, head: int) -> int:
    """First token of "Home Affairs ministry", "Immigration department": capitals that are a ministry's field."""
    first = head
    while line.has(first - 1, Label.CAPITAL) and line.low(first - 1) in _areas():
        first -= 1
    alone = not line.has(first - 1, Label.CAPITAL) and first > 0
    return first if alone and line.low(head) in _MINISTRIES else head


_MINISTRIES = frozenset(["ministry", "department"])


def _seat_end(line: Line, after: int) -> int:
    """Behind the state or town that a mission is in: "Kenyan embassy in Rome"."""
    seat = after + 1
    known = line.countries.get(seat) or line.places.get(seat) if line.low(after) == "in" else None
    return known.last if known else after


def _place_start(line: Line, head: int) -> int:
    """First token of the name before "provincial government"; ``head`` before a country's or none."""
    first = head
    while (
        first > 0 and line.has(first - 1, Label.CAPITAL) and not line.has(first - 1, _CALLED | Label.COUNTRY)
    ):
        if line.has(first - 1, Label.COMMON) and not line.has(first - 1, Label.PLACE) and first == head - 2:
            break
        first -= 1
    return head if all(line.has(k, Label.COMMON | Label.FUNCTION) for k in range(first, head)) else first
