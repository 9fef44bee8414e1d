"""When two spellings name the same thing.

The measure has its own folding, apart from the one that the pipeline links names with: a mistake there must
not hide itself here.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from rapidfuzz.fuzz import ratio, token_set_ratio

_THAI = ("\u0e00", "\u0e7f")
_LONG = 12
"""Characters that both texts need before one may be the other with words added."""


@cache
def fold(text: str | None) -> str:
    """``text`` as lower-case words, one space apart, without accents, punctuation and a leading article."""
    letters = (
        char
        for char in unicodedata.normalize("NFKD", text or "")
        if not unicodedata.combining(char) or _THAI[0] <= char <= _THAI[1]
    )
    plain = "".join(letters).casefold().replace("&", " and ")
    words = "".join(char if char.isalnum() or char == "_" else " " for char in plain).split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def similar(one: str | None, other: str | None, at_least: float = 85) -> bool:
    """Whether two texts are spelt alike (0 to 100), or all words of one long text stand in the other."""
    first, second = fold(one), fold(other)
    if not first or not second:
        return False
    if first == second or ratio(first, second) >= at_least:
        return True
    return min(len(first), len(second)) > _LONG and token_set_ratio(first, second) >= 97


def same_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: the same words in any order, or one the end of the other."""
    first, second = fold(one).split(), fold(other).split()
    if not first or not second:
        return False
    short, long = sorted((first, second), key=len)
    ends_alike = long[-len(short) :] == short and len(short[-1]) > 2
    return set(short) == set(long) or ends_alike


def listed(texts: list[str], *names: str | None) -> bool:
    """Whether one of ``names`` is, contains, is part of or shares its words with one of ``texts``."""
    return any(
        name in text or text in name or token_set_ratio(name, text) >= 90
        for name in filter(None, map(fold, names))
        for text in filter(None, map(fold, texts))
    )
