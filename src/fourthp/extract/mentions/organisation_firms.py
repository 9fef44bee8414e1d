"""Firms told by the form of their names: "Quill, Ostrand & Finnet, P.C.", "at Quill & Ostrand", "Reef.org"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.phrases import Phrases, phrases

Item = tuple[int, int, str, str]
"""First token, end, last word, type."""

_AMPERSANDS = frozenset(["&", "and"])
# What stands before a firm of which the name alone tells: "an associate at Quill & Ostrand".
_BEFORE = frozenset(["at", "of", "with", "firm", "joined", "for", "from"])
_BARRED = Label.CALENDAR | Label.COUNTRY | Label.POSITION | Label.HONORIFIC | Label.KNOWN | Label.ORGANISATION
_DOMAINS = frozenset(["org", "ngo"])
_LONGEST = 12


@cache
def _legal_forms() -> Phrases:
    return phrases(words("organisation_legal_forms"))


@cache
def _signs() -> frozenset[str]:
    """What one of them holds at least, in small letters."""
    return frozenset(form.lower() for form in _legal_forms().tree) | _DOMAINS | {"&"}


def find_firms(line: Line) -> Iterator[Item]:
    """Firms by their legal form, partners by their "&", and bodies by the address that they go by."""
    if line.lows.isdisjoint(_signs()):
        return
    forms, last = _legal_forms(), 0
    for i, token in enumerate(line.tokens):
        if i < last:
            continue
        if token.text in forms.tree and (length := forms.length_at(line.tokens, i)):
            first = _partners_start(line, i - (line.text(i - 1) == ","), last)
            initial = _is_letter(line, first, i)
            if first < i and line.has(first, Label.CAPITAL) and not initial:
                last = i + length
                yield first, last, line.words(i, last), "business"
        elif token.text == "&" and line.has(i + 1, Label.CAPITAL):
            first = _partners_start(line, i, last)
            end = _partner_end(line, i + 1)
            ends = line.text(end + (line.text(end) == ",")) not in forms.tree
            if first < i and ends and line.low(first - 1) in _BEFORE and _are_names(line, first, i, end):
                last = end
                yield first, end, line.text(end - 1), "business"
        elif token.text == "." and _is_address(line, i):
            last = i + 2
            yield i - 1, last, line.text(i + 1), "ngo"


def _is_letter(line: Line, first: int, last: int) -> bool:
    """Whether one letter alone stands before a legal form: "U" of "U S.A."."""
    return last - first == 1 and len(line.text(first)) == 1


def _partners_start(line: Line, last: int, floor: int) -> int:
    """First token of the capitals before ``last``, "&", "and" and the commas of a list of partners between them."""
    first = last
    joined = line.text(last) == "&"
    while first > floor and last - first < _LONGEST:
        k = first - 1
        if line.has(k, Label.CAPITAL) and not line.has(k, _BARRED):
            first = k
        elif line.low(k) in _AMPERSANDS and first < last and line.has(k - 1, Label.CAPITAL):
            joined = joined or line.text(k) == "&"
            first = k
        elif line.text(k) == "," and joined and first < last and line.has(k - 1, Label.CAPITAL):
            first = k
        else:
            break
    while first < last and not (line.has(first, Label.CAPITAL) and not line.has(first, Label.FUNCTION)):
        first += 1
    return first


def _partner_end(line: Line, i: int) -> int:
    end = i
    while line.has(end, Label.CAPITAL) and not line.has(end, _BARRED) and not line.text(end).isupper():
        end += 1
    return end


def _are_names(line: Line, first: int, amp: int, end: int) -> bool:
    """Whether the words on both sides of "&" are names and not the fields of an office ("Research & Training")."""
    return end > amp + 1 and all(
        any(
            not line.has(k, Label.COMMON | Label.PLACE | Label.NUMBER)
            for k in side
            if line.has(k, Label.CAPITAL)
        )
        for side in (range(first, amp), range(amp + 1, end))
    )


def _is_address(line: Line, dot: int) -> bool:
    """Whether a capitalised word, a full stop and a domain stand together: "Reef.org"."""
    tokens = line.tokens
    return (
        0 < dot < len(tokens) - 1
        and line.text(dot + 1) in _DOMAINS
        and line.has(dot - 1, Label.CAPITAL)
        and tokens[dot - 1].end == tokens[dot].start
        and tokens[dot].end == tokens[dot + 1].start
        and line.text(dot - 2) not in (".", "@", "/", "-")
        and line.text(dot + 2) != "/"
    )
