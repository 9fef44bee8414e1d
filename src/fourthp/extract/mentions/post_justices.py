""" "Justice" before a name: a judge's title where a court's words stand beside it, else a first name or a notion."""

from __future__ import annotations

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.privacy_terms import tells_private

_TITLE = "Justice"
_WITHIN = 8
_LONGEST = 6
_INSIDE = Label.FUNCTION | Label.CALENDAR | Label.COUNTRY | Label.KNOWN | Label.ORGANISATION | Label.POSITION


def find_justices(line: Line) -> list[int]:
    """The places of the word where it is a title: "jailed by Justice <name>", "Justice <name> fined the firm"."""
    if "justice" not in line.lows:
        return []
    return [i for i, token in enumerate(line.tokens) if token.text == _TITLE and _is_title(line, i)]


def _is_title(line: Line, i: int) -> bool:
    end = i + 1
    while end - i < _LONGEST and line.has(end, Label.CAPITAL) and not line.has(end, _INSIDE):
        end += 1
    return end > i + 1 and (_is_told_before(line, i) or _is_told_behind(line, end))


def _is_told_before(line: Line, i: int) -> bool:
    if line.text(i - 1) == ",":
        return line.low(i - 2) == "judge"
    if line.low(i - 1) == "court" and line.has(i - 1, Label.CAPITAL):
        return True  # "the Ostrand Supreme Court Justice <name>"
    if line.text(i - 1) == ";" and line.words(0, 3).lower() in ("left to right", "from left to"):
        return not any(tells_private(line, k) for k in range(len(line.tokens)))  # whom a picture shows
    before = range(max(0, i - 1 - _WITHIN), i - 1)
    if line.low(i - 1) == "before":
        return any(line.low(k) in words("court_words", kind="comes") for k in before)
    if line.low(i - 1) != "by":
        return False
    ruled = words("court_words", kind="ruled")
    if line.low(i - 2) in ruled or line.words(i - 3, i - 1).lower() == "presided over":
        return True
    return line.low(i - 2) in words("court_words", kind="length") and any(
        line.low(k) in ruled for k in before
    )


def _is_told_behind(line: Line, end: int) -> bool:
    """A verb of a judge with its object, which a participle lacks: "Justice <name> jailed for trafficking"."""
    if line.low(end) == "of":
        return any(
            line.low(k) == "court" and line.has(k, Label.CAPITAL) for k in range(end + 1, end + _LONGEST)
        )
    ruled = line.low(end) in words("court_words", kind="rules")
    object_follows = line.has(end + 1, Label.CAPITAL) or line.low(end + 1) in _OBJECTS
    return ruled and object_follows and not line.is_headline


_OBJECTS = frozenset(
    ["the", "a", "an", "him", "her", "them", "all", "both", "each", "that", "his", "its", "bail"]
)
