"""What a clause says must be done, and what it only says was done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from fourthp.extract.frames.clauses_attributions import PRONOUNS
from fourthp.extract.frames.clauses_cues import DEGREES, POSSESSIVES, is_adverb, word_class
from fourthp.extract.frames.clauses_kinds import kind_of
from fourthp.extract.lexicon import table
from fourthp.extract.view import Token

_PERFECT = frozenset({"have", "has", "had", "was", "were"})
_BEFORE_BE = frozenset({"to", "not", "also", "only", "never", "always", "please", "help", "let", "there"})
_COPULAS = frozenset({"is", "are", "was", "were", "remains", "remain", "remained"})
_RELATIVE = frozenset({"what", "which", "who", "that"})
"""Before "is vital" these describe a thing in passing ("the law, which is vital, ...")."""
_WHEN = frozenset({"when", "where", "whenever", "wherever"})
_CLAUSE_WITHIN = 7
_UNBOUND = frozenset(
    {
        "i",
        "will",
        "would",
        "'ll",
        "’ll",
        "may",
        "might",
        "could",
        "not",
        "n't",
        "n’t",
        "don't",
        "don’t",
        "didn't",
        "didn’t",
        "doesn't",
        "doesn’t",
    }
)
_NEED = frozenset({"need", "needs"})
_TO_WHOM = frozenset({"me", "us", "him", "her", "them"})
_NOBODY = frozenset({"no", "none", "nobody", "neither"})
_CAN = frozenset({"can", "could", "will", "would"})
_CAN_WITHIN = 6
_GAP = "*"
_GAP_WITHIN = 6


def obliges(tokens: Sequence[Token], start: int, end: int, frame: str) -> bool:
    """Whether the words say that something must be done ("has to", "should") or, after some verbs, will be."""
    lows = [t.low for t in tokens[start:end]]
    owing = word_class(frame)
    owed_here = (
        n for n, low in enumerate(lows) if low in owing and not _is_want(lows, n) and _binds(lows, n)
    )
    if any(not _in_passing(lows, n) for n in owed_here) or _weighty(tokens, start, end):
        return True
    if (frame == "must" and _subjunctive(lows)) or _phrased(lows, frame):
        return True
    owed = (
        n
        for n, (low, following) in enumerate(pairwise(lows))
        if low in ("has", "have") and following == "to" and not _in_passing(lows, n) and _binds(lows, n)
    )
    return any(lows[n + 2 : n + 4] != ["do", "with"] for n in owed)


@cache
def _phrases() -> Mapping[str, tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]]:
    """First word of a phrase of duty -> its frame, the words before a gap in it and those behind."""
    found: dict[str, list[tuple[str, tuple[str, ...], tuple[str, ...]]]] = {}
    for row in table("duty_phrases"):
        before, _, behind = row["form"].partition(f" {_GAP} ")
        head = tuple(before.split())
        found.setdefault(head[0], []).append((row["frame"], head, tuple(behind.split())))
    return {first: tuple(phrases) for first, phrases in found.items()}


def _phrased(lows: Sequence[str], frame: str) -> bool:
    """Whether the words hold a phrase of duty ("unless", "cannot ... alone"), of those that count in this frame."""
    return any(
        (frame == "must" or kind == frame)
        and tuple(lows[n : n + len(head)]) == head
        and (not tail or _follows(lows, n + len(head), tail))
        for n, low in enumerate(lows)
        for kind, head, tail in _phrases().get(low, ())
    )


def _follows(lows: Sequence[str], start: int, tail: tuple[str, ...]) -> bool:
    stop = min(len(lows), start + _GAP_WITHIN)
    return any(tuple(lows[n : n + len(tail)]) == tail for n in range(start, stop))


def _binds(lows: Sequence[str], n: int) -> bool:
    """Whether a word of duty says what others have to do: not what will befall them, or how the speaker puts it.

    "Crews will have to wait", "they do not have to pay", "I must say" and "they needed money" ask nothing of anybody.
    """
    if n and lows[n - 1] in _UNBOUND:
        return False
    if lows[n] != "needed":
        return True
    owing = lows[n + 1 : n + 2] == ["to"] and n > 0
    return owing and (
        lows[n + 2 : n + 3] == ["be"] or lows[n - 1] in PRONOUNS or kind_of(lows[n - 1]) is not None
    )


def _is_want(lows: Sequence[str], n: int) -> bool:
    """Whether "need" at ``n`` is what people suffer, not what must be done ("poor pay and need", "those in need")."""
    if lows[n] not in _NEED:
        return False
    closes = n + 1 == len(lows) or not lows[n + 1][0].isalnum()
    named = (
        n > 0
        and lows[n] == "needs"
        and (lows[n - 1] in POSSESSIVES or lows[n - 1] in ("the", "special", "basic"))
    )
    return closes or lows[n - 1] == "in" or named


def _in_passing(lows: Sequence[str], n: int) -> bool:
    """Whether a word of duty only says when or where something is so ("interpreters come when they are needed")."""
    for place in range(n - 1, max(2, n - _CLAUSE_WITHIN), -1):
        if not lows[place][0].isalnum():
            return False
        if lows[place] in _WHEN:
            return lows[place - 1][0].isalnum() and lows[place - 1] != "that"
    return False


def _subjunctive(lows: Sequence[str]) -> bool:
    """Whether "be" stands without a verb before it ("that half of it be paid at once")."""
    helping = word_class("modal") | word_class("auxiliary") | _BEFORE_BE
    return any(
        low == "be" and lows[n - 1] not in helping and lows[n - 2 : n - 1] != ["to"]
        for n, low in enumerate(lows)
        if n > 1
    )


def is_past(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a clause tells what has happened, and nothing that is to be done."""
    told = any(
        before.low in _PERFECT and following.low != "to" for before, following in pairwise(tokens[start:end])
    )
    return told and not obliges(tokens, start, end, "must")


def is_truth(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a clause says that nobody can do a thing ("No port can do this alone; all have to talk"): a saying."""
    while start < end and not tokens[start].text[0].isalpha():
        start += 1
    opens = start < end and tokens[start].low in _NOBODY
    return opens and any(t.low in _CAN for t in tokens[start + 1 : min(end, start + _CAN_WITHIN)])


def is_aside(tokens: Sequence[Token], weighty: int) -> bool:
    """Whether a thing is only to be kept in mind, or dear to somebody ("important to remember", "important to us")."""
    following = [t.low for t in tokens[weighty + 1 : weighty + 3]]
    if len(following) < 2 or following[0] != "to":
        return False
    return following[1] in word_class("minding") or following[1] in _TO_WHOM


def _weighty(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether something is called important or the like ("exchanges are vital")."""
    for index in range(start, end - 1):
        if tokens[index].low in _COPULAS and tokens[index - 1].low not in _RELATIVE:
            after = index + 1
            while after < end and (is_adverb(tokens[after]) or tokens[after].low in DEGREES):
                after += 1
            weighed = (
                after < end and tokens[after].low in word_class("weighty") and not is_aside(tokens, after)
            )
            if weighed and not _in_passing([t.low for t in tokens[start:end]], after - start):
                return True
    return False
