"""Words between commas that say who says the rest ("the fund, Mr Oduya also said, wants"), and what opens a phrase."""

from __future__ import annotations

from collections.abc import Sequence

from fourthp.extract.frames.clauses_cues import is_adverb, is_finite, speech_forms, word_class
from fourthp.extract.view import Token

ATTRIBUTION = 9
"""The most words of an attribution put between a subject and its verb."""
_HEARER = 5
"""The most words of a hearer in an attribution ("told the guests of the forum")."""
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
PRONOUNS = frozenset({"i", "we", "they", "he", "she", "it"})


def opens_phrase(token: Token) -> bool:
    """Whether a noun phrase may begin with this token."""
    return token.capital or token.low in word_class("determiner") or token.low in PRONOUNS


def goes_on(piece: Sequence[Token]) -> bool:
    """Whether a clause says of several things that they last ("the patrols go on", "its efforts continue")."""
    behind_verb = word_class("modal") | {"to", "not"}
    return any(
        t.low in word_class("lasting") and piece[n - 1].low not in behind_verb
        for n, t in enumerate(piece)
        if n
    )


def attributes(piece: Sequence[Token]) -> bool:
    """Whether words between commas say who says the rest ("the fund, Mr Oduya also said, wants", "said Mr Oduya")."""
    if len(piece) > ATTRIBUTION:
        return False
    if len(piece) > 1 and piece[0].low in word_class("inverts"):
        return opens_phrase(piece[1]) and piece[1].low not in DAYS and not any(map(is_finite, piece[1:]))
    return any(
        t.low in speech_forms()
        and not t.capital
        and (all(is_adverb(after) for after in piece[n + 1 :]) or _hears(piece, n))
        for n, t in enumerate(piece)
        if n
    )


def _hears(piece: Sequence[Token], verb: int) -> bool:
    """Whether nothing but a hearer follows a verb of telling: "he told them", "she assured the guests"."""
    rest = piece[verb + 1 :]
    return piece[verb].low in word_class("hearing") and len(rest) < _HEARER and not any(map(is_finite, rest))
