"""The label before a turn of speech in a transcript, in capitals: "SECRETARY OSTRAND:" read as "Secretary Ostrand:"."""

from __future__ import annotations

import re

_LABEL = re.compile(r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.’'-]*[ \t]+){1,6}[A-ZÀ-Þ][A-ZÀ-Þ’'-]+(?=:\s)")
_PART = re.compile(r"[^\W\d_]+")
_SHORT = frozenset(["MR", "MRS", "MS", "DR", "GEN", "SEN", "AMB", "REP", "GOV", "OF", "AND", "FOR", "THE"])
_SMALL = frozenset(["OF", "AND", "FOR", "THE"])
_LONGEST_ACRONYM = 3


def label_end(text: str, start: int, end: int) -> int:
    """Where the label that opens ``text[start:end]`` ends; ``start`` where none does."""
    match = _LABEL.match(text, start, end)
    return match.end() if match else start


def in_small_letters(word: str, *, is_last: bool) -> str:
    """A word of a label as running text writes it; acronyms stay ("PM"), save as the last word, which is a surname."""
    if word in _SMALL:
        return word.lower()
    if len(word.rstrip(".")) > _LONGEST_ACRONYM or word.rstrip(".") in _SHORT or is_last:
        return _PART.sub(lambda part: part.group().capitalize(), word)
    return word
