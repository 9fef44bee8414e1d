"""The object of a verb, where it names a will, a need, an order or support: "its commitment to", "made a call for"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from fourthp.extract.frames.clauses import noun_phrase
from fourthp.extract.frames.clauses_actors import Actor, read_actor
from fourthp.extract.frames.clauses_cues import POSSESSIVES, Cue, word_class
from fourthp.extract.frames.clauses_kinds import kind_of
from fourthp.extract.frames.clauses_spans import clip
from fourthp.extract.frames.commitments_nouns import laid_by
from fourthp.extract.frames.commitments_told import Promise
from fourthp.extract.lexicon import words
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, Token, View

_NEAR = 14
"""How many tokens after the verb a noun of promise or need may stand."""
_WARD_WITHIN = 6
_WARDS = frozenset({"body", "group"})
_LIGHT = frozenset({"make", "give", "issue", "extend", "voice"})
_LIGHT_FORMS = frozenset({"made", "makes", "make", "gave", "given", "gives", "issued"})


def light(tokens: Sequence[Token], cue: Cue, base: Promise, start: int) -> Promise:
    """A verb that says nothing of its own takes the sense of its noun: "made a call" calls, "gave a pledge" pledges."""
    if cue.verb not in _LIGHT:
        return base
    noun = next((t.low for t in tokens[start : start + _NEAR] if t.low in laid_by()), None)
    row = laid_by()[noun] if noun else None
    return replace(base, lemma=row["lemma"], modality=row["modality"]) if row else base


def promised(
    view: View, mentions: Mentions, sentence: SentenceView, base: Promise, frame: str, start: int, end: int
) -> Promise | None:
    """The object of a verb of saying, when it names a will ("its commitment to") or a need."""
    tokens = sentence.tokens
    nouns = words("clause_promises", **{"class": "promise" if frame == "own" else frame})
    for noun in range(start, min(end, start + _NEAR)):
        low = tokens[noun].low
        if low in (",", "that") or (low in word_class("preposition") and not _owned(tokens, noun, end)):
            return None
        if (
            low in nouns
            and not tokens[noun].capital
            and (
                tokens[min(noun + 2, end - 1)].low not in word_class("appointing")
                or tokens[min(noun + 3, end - 1)].low == "the"  # "his intent to nominate the following"
            )
        ):
            break
    else:
        return None
    whose = frame in ("promise", "own", "backing", "bidding") and _stated(
        view, mentions, sentence, start, noun
    )
    actor = whose or base.actor
    following = tokens[min(noun + 1, end - 1)].low
    if following == "and" and base.cue[0] and tokens[base.cue[0]].low in _LIGHT_FORMS:
        return None  # "has made many commitments and begun to act"
    agreed = base.modality == "agreed" and base.lemma in ("decide", "agree")
    if agreed and "promise" in frame and following not in ("to", "that", "on"):
        return None  # "made a decision late last year"
    first, stop = clip(tokens, noun, end)
    action = (first, stop)
    if noun + 2 < stop and tokens[noun + 1].low == "to":
        action = clip(tokens, noun + 2, stop)
    return replace(base, actor=actor, frame=frame, action=action, summary=(first, stop))


def bound(tokens: Sequence[Token], base: Promise, start: int, end: int) -> list[Promise]:
    """What somebody binds the body to that he heads: "committed his administration to further work"."""
    to = next(
        (n for n in range(start + 1, min(end - 1, start + _WARD_WITHIN)) if tokens[n].low == "to"), None
    )
    if to is None or tokens[start].low not in POSSESSIVES or kind_of(tokens[to - 1].low) not in _WARDS:
        return []
    what = clip(tokens, to + 1, end)
    return [replace(base, frame="to", action=what, summary=what)] if what[0] < what[1] else []


def owner_of_promise(
    view: View, mentions: Mentions, sentence: SentenceView, start: int, end: int
) -> Actor | None:
    """Who is named as the owner of a will ("Kenya's commitment to") between two tokens."""
    tokens, nouns = sentence.tokens, words("clause_promises", **{"class": "promise"})
    noun = next((n for n in range(start + 1, min(end, start + _NEAR)) if tokens[n].low in nouns), None)
    return _stated(view, mentions, sentence, start, noun) if noun else None


def _stated(view: View, mentions: Mentions, sentence: SentenceView, start: int, noun: int) -> Actor | None:
    """The owner of the noun, named between ``start`` and it: before "'s", else an entity ("U.S. commitment")."""
    tokens = sentence.tokens
    owner = next((n for n in range(start, noun) if tokens[n].low == "'s"), None)
    holder = tokens[start : noun if owner is None else owner]
    phrase = noun_phrase(holder, len(holder) - 1)
    if phrase is None:
        return None
    actor = read_actor(view, mentions, sentence, start + phrase[0], start + phrase[1])
    return actor if actor and (owner is not None or actor.entity) else None


def _owned(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether a possessive follows, so that a preposition belongs to the owner ("the Bank of Utopia's")."""
    return any(t.low == "'s" for t in tokens[index : min(end, index + 8)])
