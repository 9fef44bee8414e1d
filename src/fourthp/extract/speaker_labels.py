"""Names that stand in capitals because of the layout: before a turn of speech, above a person's engagements or a text.

"SECRETARY OSTRAND:" is read as "Secretary Ostrand:", "DEPUTY SECRETARY ORIEL VALROY" on its own line likewise, and of
"ORIEL VALROY MP MINISTER FOR PORTS" the post.
"""

from __future__ import annotations

import re
from functools import cache

from fourthp.extract.lexicon import word_list, words

_WORD = r"[A-ZÀ-Þ][A-ZÀ-Þ.’'-]*"
_LABEL = re.compile(rf"(?:{_WORD}[ \t]+){{1,6}}[A-ZÀ-Þ][A-ZÀ-Þ’'-]+(?=:\s)")
_HEADING = re.compile(
    r"(?:ACTING|ADMINISTRATOR|AMBASSADOR|ASSISTANT|CHAIR|CHAIRMAN|CHIEF|COMMISSIONER|CONGRESSMAN|CONGRESSWOMAN|COUNSELOR"
    r"|DEPUTY|DIRECTOR|FIRST LADY|FOREIGN|GOVERNOR|MAYOR|MINISTER|PERMANENT|PRESIDENT|PRIME|PRINCIPAL|REPRESENTATIVE"
    rf"|SECRETARY|SENATOR|SENIOR|SPECIAL|SPEAKER|UNDER|VICE)(?:[ \t]+{_WORD}){{1,13}}"
)
_POST = re.compile(
    rf"(?:(?:SHADOW|ACTING|DEPUTY|ASSISTANT|PARLIAMENTARY|FEDERAL)[ \t]+)*(?:MINISTER|SECRETARY|MEMBER|SENATOR)"
    rf"[ \t]+(?:FOR|OF|TO|ASSISTING)(?:[ \t]+{_WORD})+"
)
_SEAT_OR_STYLE = re.compile(r"\b(?:MP|MHR|MLA|MLC|M\.P\.|HON|SENATOR)(?=\W|$)", re.IGNORECASE)
_OTHER_SMALL = re.compile(r"\b(?!(?:of|for|and|the|to|in|assisting|on|with)\b)[a-z]")
_VERBAL = re.compile(r"\b[A-Z]+ED\b")
_PART = re.compile(r"[^\W\d_]+")
_SHORT = frozenset(["MR", "MRS", "MS", "DR", "GEN", "SEN", "AMB", "REP", "GOV"])
_SMALL = frozenset(["OF", "AND", "FOR", "THE", "TO"])
_LONGEST_ACRONYM = 3


def label_end(text: str, start: int, end: int) -> int:
    """Where the label that opens ``text[start:end]``, or the heading that is all of it, ends; else ``start``."""
    match = _LABEL.match(text, start, end) or _HEADING.fullmatch(text, start, end)
    return match.end() if match and _ends_in_name(match.group().split()) else start


def post_in_capitals(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the post stands that a letterhead sets in capitals ("Oriel Valroy MP MINISTER FOR PORTS"); else nowhere."""
    match = _POST.search(text, start, end)
    line = text[start:end]
    if match is None or not _SEAT_OR_STYLE.search(line) or _OTHER_SMALL.search(line) or _VERBAL.search(line):
        return start, start
    if any(word.lower() in _private_words() for word in match.group().split()):
        return start, start
    return match.span()


def _ends_in_name(said: list[str]) -> bool:
    """Whether ordinary words come first and a name closes the line: not "MAYOR OSTRAND ARRESTED"."""
    if any(word.lower() in _private_words() for word in said):
        return False
    ordinary = [_is_ordinary(word.lower()) for word in said if len(word.rstrip(".")) > 1]
    return not ordinary[-1] and ordinary == sorted(ordinary, reverse=True)


@cache
def _private_words() -> frozenset[str]:
    """Nouns of private persons and of what nobody holds a post of: capitals would hide them from their grammar."""
    kinds = ("person", "people", "bearer", "bearers", "gang", "alleged")
    return frozenset().union(*(words("private_cues", kind=kind) for kind in kinds))


def _is_ordinary(low: str) -> bool:
    known = word_list("common_words")
    return low in known or (low.endswith("s") and low[:-1] in known) or low in word_list("function_words")


def in_small_letters(word: str, *, is_last: bool) -> str:
    """A word of a label as running text writes it; acronyms stay ("PM"), save as the last word, which is a surname."""
    if word in _SMALL:
        return word.lower()
    if len(word.rstrip(".")) > _LONGEST_ACRONYM or word.rstrip(".") in _SHORT or is_last:
        return _PART.sub(lambda part: part.group().capitalize(), word)
    return word
