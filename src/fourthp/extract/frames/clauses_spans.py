"""Ranges of tokens as they are published: clipped, shortened, as spans of the text."""

from __future__ import annotations

from collections.abc import Sequence

from fourthp.extract.frames.clauses_cues import word_class
from fourthp.extract.lexicon import word_list
from fourthp.extract.view import Token
from fourthp.records import Span

LONGEST = 300
"""The longest span, in code points, that a cell may rest on."""

PAIRED = {")": "(", "]": "["}
"""Closing marks and what opens them."""

_JOINING = frozenset({"and", "or", "but", "so", "yet", "then", "such", "as", "including", "namely"})
_PARTICLES = frozenset(
    {"in", "on", "out", "up", "off", "down", "over", "through", "for", "to", "about", "with", "at"}
)
_DASHES = frozenset({"–", "—", "-"})
_OPENING = frozenset({"“", '"'})
_CLOSING = frozenset({"”", '"'})
_SUMMARY_WORDS = 16
_SHORTEST = 7
_HANGS = frozenset("in order how what where when whether which who that so as".split())
"""Words that hang at the end of a summary: "with all sectors in order", "best practices on how"."""
_TELLING_WORDS = 4


def clip(tokens: Sequence[Token], first: int, end: int) -> tuple[int, int]:
    """A range without small words at its end, cut to the longest span allowed."""
    while end > first and tokens[end - 1].end - tokens[first].start >= LONGEST:
        end -= 1
    small = word_class("preposition") | word_class("determiner") | _JOINING
    while end > first and (not tokens[end - 1].text[0].isalnum() or tokens[end - 1].low in small):
        if tokens[end - 1].text in PAIRED or tokens[end - 1].low == "'s" or _closes_verb(tokens, end):
            break
        end -= 1
    while (
        first < end
        and not tokens[first].text[0].isalnum()
        and tokens[first].text not in {"$", "€", "£", "“", "("}
    ):
        first += 1
    if first + 2 < end and tokens[first].text.isupper() and tokens[first + 1].text in _DASHES:
        first += 2  # "LOM – Patrols will go on"
    return _balanced(tokens, first, end)


def _balanced(tokens: Sequence[Token], first: int, end: int) -> tuple[int, int]:
    """A range without half of a quotation: its closing mark is taken in, or an opening one left off."""
    marks = [t.text for t in tokens[first:end] if t.text in _OPENING or t.text in _CLOSING]
    if sum(m in _OPENING for m in marks) == sum(m in _CLOSING and m not in _OPENING for m in marks):
        return first, end
    straight = marks.count('"') % 2 == 1 and "“" not in marks
    if end < len(tokens) and tokens[end].text in ({'"'} if straight else {"”"}) and first < end:
        return first, end + 1
    if tokens[first].text in _OPENING and len(marks) == 1:
        first += 1
    return first, end


def _closes_verb(tokens: Sequence[Token], end: int) -> bool:
    """Whether a clause ends in the particle of its verb: "ought to be drawn in", "what to look out for"."""
    closed = end == len(tokens) or not (tokens[end].text[0].isalnum() or tokens[end].text == ":")
    return closed and end > 1 and tokens[end - 1].low in _PARTICLES and tokens[end - 2].text[0].isalnum()


def shortened(tokens: Sequence[Token], first: int, end: int) -> tuple[int, int]:
    """The beginning of a range, about as long as one can take in at a glance, without a dangling end."""
    if end - first <= _SUMMARY_WORDS + 2:
        return first, end
    end = first + _SUMMARY_WORDS
    opens = (word_class("preposition") | {"and", "or", ","}) - {"of"}  # "a better quality of life"
    cut = next((k for k in range(end, first + _SHORTEST, -1) if tokens[k].low in opens), end)
    while cut > first + _SHORTEST and tokens[cut - 1].low in _HANGS:
        cut -= 1
    return clip(tokens, first, cut)


def understood(tokens: Sequence[Token], first: int, end: int, *around: tuple[int, int]) -> tuple[int, int]:
    """A range, or where its words alone say too little, more of the sentence around it.

    First what stands ``around`` it, its verb and whom it is told to ("urged owners to check their ships"); without
    them, or where they add too little, as much as may be repeated: "stay committed", "support in tackling".
    """
    if _tells(tokens, first, end):
        return first, end
    wider = min([first, *(part[0] for part in around)]), max([end, *(part[1] for part in around)])
    if _tells(tokens, *wider) and tokens[wider[1] - 1].end - tokens[wider[0]].start < LONGEST:
        return clip(tokens, *wider)
    while first > 0 and tokens[end - 1].end - tokens[first - 1].start < LONGEST:
        first -= 1
    while end < len(tokens) and tokens[end].end - tokens[first].start < LONGEST:
        end += 1
    return clip(tokens, first, end)


def _tells(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a range has words enough that say something of their own."""
    small = word_list("function_words")
    telling = {t.low for t in tokens[first:end] if t.text[0].isalnum() and t.low not in small}
    return len(telling) >= _TELLING_WORDS


def span_of(tokens: Sequence[Token], first: int, end: int) -> Span:
    """The span of a range of tokens."""
    return Span(tokens[first].start, tokens[end - 1].end)
