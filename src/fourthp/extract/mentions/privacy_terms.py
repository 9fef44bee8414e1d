"""What the grammar of private persons shares: its words, and how far a phrase reaches."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.privacy_cues import Cue, cue_from

ONE = ("person", "bearer")
SEVERAL = ("people", "bearers")
NOUNS = ONE + SEVERAL
DONE_TO = ("suffered", "accused")
_OF_PRIVATE_LIFE = (*NOUNS, *DONE_TO, "takes", "crime", "did", "against", "named", "gang", "alleged")
_HARMFUL = frozenset({"person", "people", "gang"})
BE = frozenset("was were is are be been being got gets".split())
AUXILIARIES = BE | frozenset(
    "has have had having will would shall should may might can could must did does do".split()
)
ADVERBS = frozenset(
    "also later then not yet both all each since first twice again still now soon once never".split()
)
SPEAKS = frozenset(
    "said says told added adds stated noted explained announced stressed emphasised emphasized confirmed reported"
    " remarked commented revealed disclosed urged warned thanked praised welcomed".split()
)
DASHES = frozenset("–—-")
MARKS = frozenset(",;:.()–—")
AFTER_PARTICIPLE = frozenset(
    "for in on at by with of to over after as from during following last yesterday earlier while when under and near"
    " outside again per without along together alongside before because , . ; : )".split()
) | {""}
MOST_SEGMENTS = 6
REACH = 9


class Grounds(IntEnum):
    """Why a name may not be published: not at all, a private life, or harm done or suffered."""

    NONE = 0
    PRIVATE = 1
    HARM = 2


@dataclass(frozen=True, slots=True)
class NamePhrase:
    """A name as tokens ``[first, last)``, forms of address and posts before it included."""

    first: int
    last: int
    post_before: bool = False


def weight(noun: Cue) -> Grounds:
    """How grave a noun is."""
    return Grounds.HARM if noun.kind in _HARMFUL else Grounds.PRIVATE


def is_capitalised(line: Line, i: int) -> bool:
    """Whether a word begins with a capital letter for its own sake, not for the sentence's, title's or shouting's."""
    text = line.text(i)
    return (
        line.has(i, Label.CAPITAL)
        and i > 0
        and not line.is_headline
        and not (text.isupper() and len(text) > 1)
    )


def tells_private(line: Line, i: int) -> bool:
    """Whether words at ``i`` tell of victims, suspects or what was done by or to them, and are no part of a name."""
    return cue_from(line, i, *_OF_PRIVATE_LIFE) is not None and not is_capitalised(line, i)


def skip(line: Line, i: int, words: frozenset[str]) -> int:
    """The first token from ``i`` on that is none of these words."""
    while line.low(i) in words:
        i += 1
    return i


def run_end(line: Line, i: int) -> int:
    """End of the run of words before the next mark, small word or verb form."""
    while i < len(line.tokens) and line.low(i) not in AUXILIARIES and line.low(i) not in SPEAKS:
        if line.low(i) != "'s" and (line.has(i, Label.FUNCTION) or not line.text(i)[0].isalnum()):
            dash = line.text(i) == "-" and line.has(i - 1, Label.NUMBER)  # 32-year-old
            if not dash:
                break
        i += 1
    return i


def segment_end(line: Line, i: int, limit: int, mark: str) -> int:
    """The comma, dash or bracket behind an apposition that begins at ``i``."""
    if mark == "(":
        while i < limit and line.text(i) != ")":
            i += 1
        return i + 1
    while i < limit and line.text(i) not in (",", "(", ";", ".") and line.text(i) not in DASHES:
        i += 1
    return i if line.text(i) not in (";", ".") else limit
