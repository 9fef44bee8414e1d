"""Whether a text has anything to do with human trafficking: one look at the raw text, before any costly step."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick

from fourthp.language.lexicons import read_lexicon

_SAME_LENGTH = str.maketrans({"\n": " ", "\t": " ", "\u00a0": " ", "-": " ", "‑": " "})
_REACH = 40
_AMBIGUOUS = "traffick"


def is_on_topic(text: str) -> bool:
    """Whether a text names human trafficking or one of the crimes and measures that go with it.

    Generous on purpose: what is kept by mistake costs a little time, what is dropped is lost. Trafficking in
    drugs, arms or wildlife alone does not count.
    """
    return next(topic_places(text), None) is not None


def topic_places(text: str) -> Iterator[int]:
    """Where a text names human trafficking or what goes with it, as offsets in rising order."""
    lowered = text.lower()
    levelled = (lowered if len(lowered) == len(text) else text).translate(_SAME_LENGTH)
    for i, start, end in _matcher().find_matches_as_indexes(levelled):
        if _names_people(levelled, i, start, end):
            yield start


def _names_people(text: str, index: int, start: int, end: int) -> bool:
    form = _forms()[index]
    if form.isascii() and start and text[start - 1].isalnum():
        return False
    if form != _AMBIGUOUS:
        return True
    return not (
        _goods_before().search(text, max(0, start - _REACH), start) or _goods_behind().match(text, end)
    )


@cache
def _forms() -> tuple[str, ...]:
    return tuple(form.lower() for kind, form in read_lexicon("relevance", 2) if kind == "topic")


@cache
def _matcher() -> AhoCorasick:
    return AhoCorasick(list(_forms()))


@cache
def _goods() -> str:
    return "|".join(re.escape(form) for kind, form in read_lexicon("relevance", 2) if kind == "goods")


@cache
def _goods_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_goods()}) (?:(?:and|or) (?:{_goods()}) )?$")


@cache
def _goods_behind() -> re.Pattern[str]:
    return re.compile(rf"\w* (?:in|of) (?:\w+ )?(?:{_goods()})\b")
