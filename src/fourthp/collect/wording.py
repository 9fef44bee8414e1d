"""Telling versions and twins by their words."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path

from fourthp.language.folding import fold, squeeze

SAME_PAGE = 0.8
"""The least share of all words that two texts have in common, for two addresses of one page to be twins."""

_LEXICON = Path(__file__).parent / "lexicon"


def fingerprint(text: str) -> str:
    """The SHA-256 of the words of ``text``, white space and the counters of ``counters.txt`` left out."""
    return hashlib.sha256(squeeze(_counters().sub(" ", text.lower())).encode()).hexdigest()


def are_twins(one: str, other: str) -> bool:
    """Whether two texts of one publisher, whose pages claim the same address, are the same text."""
    left, right = set(fold(one).split()), set(fold(other).split())
    return len(left & right) >= SAME_PAGE * len(left | right)


@cache
def _counters() -> re.Pattern[str]:
    lines = (_LEXICON / "counters.txt").read_text(encoding="utf-8").splitlines()
    forms = sorted((line for line in lines if line and not line.startswith("#")), key=len, reverse=True)
    words = "|".join(re.escape(form) for form in forms)
    number = r"\d[\d,.]*\s?[km]?"
    return re.compile(rf"(?<!\w){number}\s*(?:{words})(?!\w)|(?<!\w)(?:{words})\s*:?\s*{number}(?!\w)")
