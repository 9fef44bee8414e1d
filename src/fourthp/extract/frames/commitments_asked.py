"""Those who are asked, and where what they are asked for begins: "all members ... to act"."""

from __future__ import annotations

from collections.abc import Sequence

from fourthp.extract.frames.clauses_content import begins_infinitive
from fourthp.extract.frames.clauses_cues import POSSESSIVES, is_finite, word_class
from fourthp.extract.view import Token

_ENDS_ASKED = frozenset({"that", "if", "whether", "because", "what", "why", "how"})
_CHANCES = frozenset({"opportunity", "chance", "opportunities", "chances", "occasion"})
_CARRIES_ON = frozenset({"carry", "continue", "keep", "go"})
_ON = frozenset({"on", "up", "with", "doing"})
_OWN_WORK = frozenset({"work", "job", "jobs"})
_BEFORE_WORK = 3
_NEAR = 14
"""How many tokens after the verb a noun of promise or need may stand."""


def cheers(tokens: Sequence[Token], verb: int) -> bool:
    """Whether somebody is only told to go on as they do: "encouraged them to carry on with their good work"."""
    if tokens[verb].low not in _CARRIES_ON:
        return False
    ahead = [t.low for t in tokens[verb + 1 : verb + _NEAR]]
    at = next((n for n, low in enumerate(ahead) if low not in _ON), len(ahead))
    owner, *rest = ahead[at:] or [""]
    return owner in POSSESSIVES and not _OWN_WORK.isdisjoint(rest[:_BEFORE_WORK])


def asked_to(tokens: Sequence[Token], start: int) -> int | None:
    """Where the infinitive begins after those who are asked ("all members ... to act")."""
    called = tokens[start - 1].low in ("on", "upon")
    relative = False
    if tokens[start].low in ("for", "with"):
        return None
    for index in range(start, min(len(tokens), start + 60)):
        token = tokens[index]
        described = (
            called and token.low == "that" and index > start
        )  # "call on states that share our aims to join"
        if token.text in {";", ".", ":"} or (token.low in _ENDS_ASKED and not described):
            return None
        relative = relative or token.low in word_class("boundary") or token.text == ","
        if is_finite(token) and (
            not relative or tokens[index - 1].low == "and" or _inserted(tokens, start, index)
        ):
            return None  # "forecasting and warning efficiency, and proposed for officials to"
        if token.low == "to" and index > start and begins_infinitive(tokens, index):
            if tokens[index - 1].low in _CHANCES or (relative and tokens[index - 1].low == "being"):
                return None  # "called it a chance to meet", "told journalists, the aim being to meet"
            if tokens[index - 1].low not in word_class("headed"):
                return index
    return None


def _inserted(tokens: Sequence[Token], start: int, verb: int) -> bool:
    """Whether a verb goes on from before an attribution: "The unit, he told them, has sent officers"."""
    return tokens[verb - 1].text == "," and not any(t.text == "," for t in tokens[start : verb - 1])
