"""Rolls of the harmed and accused: "The arrestees included government officials, <name>, officer at ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.privacy_cues import cue_from, cue_up_to
from fourthp.extract.mentions.privacy_terms import DONE_TO, SPEAKS, NamePhrase, is_capitalised

_INCLUDES = frozenset(
    "include included includes including comprise comprised comprises comprising namely".split()
)
_ARE = frozenset(["are", "were"])
_PEOPLE = frozenset(
    "officials officers employees staff members men women nationals citizens people persons workers policemen soldiers"
    " agents civilians others".split()
)
_OPENS = frozenset("the those these among of all some other said a".split())
_BEFORE_NAMES = frozenset([",", "and", "&", ":", ";", "–", "—", "-", "the", "a", "an", "former"])
_WITHIN = frozenset("of on for about against with to by".split())
_MOST_WORDS = 5
_LONGEST_SUBJECT = 10


def on_rolls(line: Line, phrases: Sequence[NamePhrase]) -> Iterator[int]:
    """The places in ``phrases`` of the names that such a roll holds; who speaks of it behind the names is on none."""
    start = _roll_start(line)
    if start is None:
        return
    for k, phrase in enumerate(phrases):
        limit = phrases[k + 1].first if k + 1 < len(phrases) else len(line.tokens)
        before = line.low(phrase.first - 1)
        listed = before in _BEFORE_NAMES | _INCLUDES | _ARE | _PEOPLE
        speaks = any(line.low(i) in SPEAKS for i in range(phrase.last, limit))
        if phrase.first >= start and listed and not speaks:
            yield k


def _roll_start(line: Line) -> int | None:
    for i, token in enumerate(line.tokens):
        if token.low in _INCLUDES and _is_of_private(line, i):
            return i + 1
        if token.low in _ARE and _is_of_private(line, i) and _names_them(line, i + 1):
            return i + 1
        taken = cue_from(line, i, *DONE_TO)
        if (
            taken
            and len(taken.form) == 1
            and not is_capitalised(line, i)
            and (end := _people_end(line, i + 1))
        ):
            return end
    return None


def _is_of_private(line: Line, verb: int) -> bool:
    """Whether the subject of a verb is a group of the harmed or accused: "the suspects", "the 32 arrested"."""
    first = verb
    while first > 0 and line.text(first - 1) not in (",", ";", ":", ".") and verb - first < _LONGEST_SUBJECT:
        first -= 1
    opens = line.low(first) in _OPENS or line.has(first, Label.NUMBER) or first == verb - 1
    if not opens or any(line.low(k) in SPEAKS for k in range(first, verb)):
        return False
    if line.low(first) != "among" and any(line.low(k) in _WITHIN for k in range(first, verb - 1)):
        return False  # "Members of the task force on victims include"
    if line.words(verb - 2, verb).lower() == "those held":
        return True
    if cue_up_to(line, verb - 1, "people"):
        return not is_capitalised(line, verb - 1)
    done = cue_up_to(line, verb - 1, *DONE_TO)
    group = line.low(verb - 2) in _PEOPLE | {"those"} or line.has(verb - 2, Label.NUMBER)
    return done is not None and group


def _names_them(line: Line, i: int) -> bool:
    """Whether names follow "were", or people with their names behind: "were government officials, <name>"."""
    return line.text(i) == ":" or line.has(i, Label.CAPITAL) or _people_end(line, i) is not None


def _people_end(line: Line, i: int) -> int | None:
    """Behind the comma that closes "two government officials," and opens their names; None where none stands."""
    for k in range(i, i + _MOST_WORDS):
        if line.text(k) in (",", ":") and k > i:
            return k + 1 if line.low(k - 1) in _PEOPLE else None
        if line.has(k, Label.CAPITAL) or not line.text(k)[:1].isalnum():
            return None
    return None
