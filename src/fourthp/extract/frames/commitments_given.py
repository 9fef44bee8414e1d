"""Promises and demands told by a noun that somebody gives: "a pledge to ... came from the ministry".

Also "recommendations were made by the panel that ..." and "from the ministry came a call to ...".
"""

from __future__ import annotations

from collections.abc import Sequence

from fourthp.extract.frames.clauses_actors import phrase_end
from fourthp.extract.frames.clauses_content import begins_infinitive, content_end
from fourthp.extract.frames.clauses_cues import is_finite, said_forms, word_class
from fourthp.extract.frames.clauses_spans import clip
from fourthp.extract.frames.commitments_acts import act_at
from fourthp.extract.frames.commitments_duties import is_past
from fourthp.extract.frames.commitments_nouns import giver, laid_by
from fourthp.extract.frames.commitments_speakers import gathering_before
from fourthp.extract.frames.commitments_told import Promise
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, Token, View

_COMES = frozenset({"came", "comes", "come"})
_BE = frozenset({"was", "were", "is", "are", "been", "be"})
_GIVEN_WITHIN = 30
_NEAR = 4
_FROM = frozenset({"by", "from", "among", "between"})
_NOT_YET = frozenset({"not", "never", "no"})


def read_given(view: View, mentions: Mentions, sentence: SentenceView, place: int) -> list[Promise]:
    """What a noun of promise or demand at ``place`` holds, where a verb behind or before it says who gives it."""
    tokens = sentence.tokens
    if tokens[place - 1].low in _NOT_YET or place + 2 >= len(tokens):
        return []
    came = next((n for n in range(max(2, place - _NEAR), place) if tokens[n].low in _COMES), None)
    verb = _given_at(tokens, place)
    if came is not None and tokens[0].low == "from":
        first, end, content = 1, came, _content(tokens, place + 1, len(tokens))
    elif verb is not None and tokens[verb + 1].low not in _FROM:
        return _reached(view, mentions, sentence, place, verb)
    elif verb is not None:
        by = verb + 1
        first, end = by + 1, _ends(tokens, by + 1)
        begins = _verb_begins(tokens, verb)
        behind = begins == place + 1
        content = _content(tokens, end, len(tokens)) if behind else _content(tokens, place + 1, begins)
    else:
        return []
    actor = giver(view, mentions, sentence, first, end)
    if actor is None or content is None:
        return []
    row = laid_by()[tokens[place].low]
    return [
        Promise(actor, row["lemma"], row["modality"], "to", (place, place + 1), content, content, None, 0.8)
    ]


def _reached(view: View, mentions: Mentions, sentence: SentenceView, place: int, verb: int) -> list[Promise]:
    """ "Agreement was reached that ...", "a decision was taken at the talks to ...": by those who met."""
    row = laid_by()[sentence.tokens[place].low]
    content = _content(sentence.tokens, _behind_aside(sentence.tokens, verb + 1), len(sentence.tokens))
    actor = gathering_before(view, mentions, sentence) if row["modality"] == "agreed" and content else None
    if actor is None or content is None:
        return []
    return [
        Promise(actor, row["lemma"], row["modality"], "to", (place, place + 1), content, content, None, 0.7)
    ]


def _behind_aside(tokens: Sequence[Token], start: int) -> int:
    """Behind a time or place ("in Hanoi", "at the talks") put between a verb and "to" or "that"."""
    if tokens[start].low not in word_class("aside"):
        return start
    stop = min(len(tokens), start + _GIVEN_WITHIN // 2)
    return next((n for n in range(start, stop) if tokens[n].low in ("to", "that")), start)


def _given_at(tokens: Sequence[Token], place: int) -> int | None:
    """The verb by which it comes about: "came" before "from", "was made" by somebody or by those who met."""
    for n in range(place + 1, min(len(tokens) - 2, place + _GIVEN_WITHIN)):
        if tokens[n].text in {";", ":"}:
            return None
        following = tokens[n + 1].low
        if tokens[n].low in _COMES and following == "from":
            return n
        if tokens[n].low in word_class("given") and tokens[n - 1].low in _BE:
            return n
    return None


def _ends(tokens: Sequence[Token], start: int) -> int:
    """Where the phrase ends that says who gives it: what he gives may follow at once."""
    end = phrase_end(tokens, start)
    return next((n for n in range(start + 1, end) if tokens[n].low in ("to", "that")), end)


def _verb_begins(tokens: Sequence[Token], verb: int) -> int:
    """Where the group of a verb begins: "has been made", "was issued", "came"."""
    while tokens[verb - 1].low in _BE or tokens[verb - 1].low in ("has", "have", "had", "also"):
        verb -= 1
    return verb


def _content(tokens: Sequence[Token], start: int, limit: int) -> tuple[int, int] | None:
    """What is promised or asked for in "to do so" or "that it be done", before ``limit``."""
    if start + 2 >= limit:
        return None
    if tokens[start].low == "to":
        if not (begins_infinitive(tokens, start) and act_at(tokens, start + 1)):
            return None
    elif tokens[start].low != "that" or is_past(tokens, start, limit):
        return None
    elif not any(is_finite(t) or t.low == "be" for t in tokens[start + 2 : limit]):
        return None  # "pledges that bear on it" are described
    first, end = clip(tokens, start + 1, min(limit, content_end(tokens, start + 1, said_forms())))
    return (first, end) if first < end else None
