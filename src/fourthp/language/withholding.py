"""Names that must not be published: finding them in texts and taking them out of values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from fourthp.records import Span

NAME_WITHHELD = "[name withheld]"
"""What stands in a published value for a name that may not be published."""


@lru_cache(maxsize=16)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str] | None:
    """The names as whole words, longest first; white space may differ, and case does in names of several words."""
    if not names:
        return None
    forms = [_form(name) for name in sorted(set(names), key=lambda n: (-len(n), n))]
    return re.compile(r"(?<!\w)(?:" + "|".join(forms) + r")(?!\w)")


def _form(name: str) -> str:
    words = name.split()
    if len(words) > 1:
        return "(?i:" + r"\s+".join(map(re.escape, words)) + ")"
    return "|".join(re.escape(form) for form in dict.fromkeys((name, name.upper(), name.title())))


def places_of(text: str, names: Sequence[str]) -> list[Span]:
    """Every place where one of the names stands in a text, in order."""
    pattern = _pattern(tuple(names))
    return [Span(*m.span()) for m in pattern.finditer(text)] if pattern else []


def without_names(value: str, names: Sequence[str]) -> str:
    """The value with each of the names replaced by ``NAME_WITHHELD``."""
    pattern = _pattern(tuple(names))
    return pattern.sub(NAME_WITHHELD, value) if pattern else value
