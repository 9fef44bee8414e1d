"""One sentence ready for the name grammars: tokens, labels, and the known names in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import attrgetter

from fourthp.extract.gazetteer import Knowledge, Match, level
from fourthp.extract.mentions.labels import Label, label_sentence
from fourthp.extract.view import SentenceView, Token

_START = attrgetter("start")


_BEHIND_NAME = frozenset([",", "(", ")", "said", "told", "spoke"])
_NO_NAME = Label.COMMON | Label.COUNTRY | Label.KNOWN | Label.PLACE | Label.POSITION | Label.HONORIFIC
# Addresses and tags, in which the name of a country names a file.
_ADDRESS = re.compile(r"\bhttps?://[^\s<>()]+|\bwww\.[^\s<>()]+|<[a-z][^<>]{1,600}>")


@dataclass(frozen=True, slots=True)
class Known:
    """A name of the gazetteers, as a run of tokens ``[first, last)``."""

    first: int
    last: int
    match: Match

    @property
    def names_the_state(self) -> bool:
        """Whether a country is named itself, not by an adjective or by the word for its people."""
        return self.match.row["kind"] not in ("adjective", "demonym")


@dataclass(slots=True)
class Line:
    """A sentence's tokens with their labels; known names by kind and first token."""

    sentence: SentenceView
    tokens: tuple[Token, ...]
    labels: list[int]
    countries: dict[int, Known] = field(default_factory=dict)
    organisations: dict[int, Known] = field(default_factory=dict)
    places: dict[int, Known] = field(default_factory=dict)
    instruments: dict[int, Known] = field(default_factory=dict)
    acronyms: Mapping[str, str | None] = field(default_factory=dict)
    """Acronyms that name a body in this document though it does not introduce them, with its id if it is listed."""
    lows: frozenset[str] = frozenset()
    """All its words in small letters: most grammars need one of a few words and can leave the rest alone."""

    def __post_init__(self) -> None:
        self.lows = frozenset(t.low for t in self.tokens)

    def low(self, i: int) -> str:
        """The lower-case token at ``i``, empty beyond either end."""
        return self.tokens[i].low if 0 <= i < len(self.tokens) else ""

    def text(self, i: int) -> str:
        """The token at ``i``, empty beyond either end."""
        return self.tokens[i].text if 0 <= i < len(self.tokens) else ""

    def has(self, i: int, label: int) -> bool:
        """Whether the token at ``i`` bears any of these labels."""
        return 0 <= i < len(self.tokens) and bool(self.labels[i] & label)

    @property
    def is_headline(self) -> bool:
        """Whether it is the title, in which most words may begin with a capital letter."""
        return self.sentence.index < 0

    def words(self, first: int, last: int) -> str:
        """Tokens ``[first, last)`` as they stand, white space squeezed, for comparing only."""
        return " ".join(t.text for t in self.tokens[first:last])

    def token_at(self, offset: int) -> int:
        """Index of the first token that begins at or after an offset."""
        return bisect_left(self.tokens, offset, key=_START)


class Matches:
    """All names of the gazetteers in a text, found once."""

    def __init__(self, text: str, knowledge: Knowledge) -> None:
        levelled = level(text)
        blocked = [(m.start, m.end) for m in knowledge.country_blockers.find(levelled)]
        blocked += [m.span() for m in _ADDRESS.finditer(text)]
        self.organisations = list(knowledge.organisations.find(levelled))
        self.places = list(knowledge.places.find(levelled))
        self.instruments = list(knowledge.instruments.find(levelled))
        self.countries = [
            m
            for m in knowledge.countries.find(levelled)
            if not any(start <= m.start and m.end <= end for start, end in blocked)
        ]


def _within(matches: list[Match], start: int, end: int) -> list[Match]:
    first = bisect_left(matches, start, key=_START)
    last = bisect_right(matches, end, lo=first, key=_START)
    return [m for m in matches[first:last] if m.end <= end]


def read_line(sentence: SentenceView, matches: Matches) -> Line:
    """Label a sentence and lay the known names over its tokens."""
    line = Line(sentence, sentence.tokens, label_sentence(sentence))
    for kind, flag in (
        ("countries", Label.COUNTRY),
        ("organisations", Label.KNOWN),
        ("places", Label.PLACE),
        ("instruments", Label.NONE),
    ):
        target: dict[int, Known] = getattr(line, kind)
        for match in _within(getattr(matches, kind), sentence.start, sentence.end):
            first = line.token_at(match.start)
            last = line.token_at(match.end)
            if kind == "countries" and _ends_a_name(line, first, last):
                continue
            if first < len(line.tokens) and line.tokens[first].start == match.start and last > first:
                target[first] = Known(first, last, match)
                for i in range(first, last):
                    line.labels[i] |= flag
                    if kind == "countries" and last - first > 1:
                        line.labels[i] &= ~Label.HONORIFIC  # "Sri Lanka" is nobody's style
    return line


def _ends_a_name(line: Line, first: int, last: int) -> bool:
    """Whether the word for a people is the last of a personal name: "Gen. Le Duc Thai, commander of"."""
    ends = line.text(last) in _BEHIND_NAME
    return (
        ends
        and last == first + 1
        and line.has(first - 3, Label.HONORIFIC | Label.POSITION)
        and all(line.has(i, Label.CAPITAL) and not line.has(i, _NO_NAME) for i in (first - 2, first - 1))
    )
