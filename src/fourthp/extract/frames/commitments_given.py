"""Promises and demands told by a noun that somebody gives: "a pledge to ... came from the ministry".

Also "recommendations were made by the panel that ...", "from the ministry came a call to ...", "the forum
ended with an appeal for ..." and "there was agreement that ...".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from fourthp.extract.frames.clauses import subjects
from fourthp.extract.frames.clauses_actors import phrase_end, read_actor
from fourthp.extract.frames.clauses_content import begins_infinitive, content_end, has_object
from fourthp.extract.frames.clauses_cues import is_finite, said_forms, word_class
from fourthp.extract.frames.clauses_spans import clip
from fourthp.extract.frames.commitments_acts import act_at
from fourthp.extract.frames.commitments_duties import is_past
from fourthp.extract.frames.commitments_nouns import giver, laid_by
from fourthp.extract.frames.commitments_speakers import gathering_before
from fourthp.extract.frames.commitments_told import Promise
from fourthp.extract.lexicon import table
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, Token, View

_COMES = frozenset({"came", "comes", "come"})
_BE = frozenset({"was", "were", "is", "are", "been", "be"})
_GIVEN_WITHIN = 30
_NEAR = 4
_FROM = frozenset({"by", "from", "among", "between"})
_LEADS_TO = frozenset({"with", "in", "to", "on"})
_OVER = frozenset({"for", "on"})
_NOT_YET = frozenset({"not", "never", "no"})


def read_given(view: View, mentions: Mentions, sentence: SentenceView, place: int) -> list[Promise]:
    """What a noun of promise or demand at ``place`` holds, where a verb behind or before it says who gives it."""
    tokens = sentence.tokens
    if tokens[place - 1].low in _NOT_YET or place + 2 >= len(tokens):
        return []
    closing = _closed_with(view, mentions, sentence, place) or _there_is(view, mentions, sentence, place)
    if closing:
        return closing
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
        content = (
            _content(tokens, end, len(tokens))
            if behind
            else _content(tokens, place + 1, begins) or _thing(tokens, place + 1, begins)
        )
    else:
        return []
    actor = giver(view, mentions, sentence, first, end)
    if actor is None or content is None:
        return []
    row = laid_by()[tokens[place].low]
    return [
        Promise(actor, row["lemma"], row["modality"], "to", (place, place + 1), content, content, None, 0.8)
    ]


def _closed_with(view: View, mentions: Mentions, sentence: SentenceView, place: int) -> list[Promise]:
    """ "The forum ended with a call to all states to ...", "the talks led to an agreement on joint patrols"."""
    tokens = sentence.tokens
    joint = next((n for n in range(place - 1, max(1, place - _NEAR), -1) if tokens[n].low in _LEADS_TO), None)
    if joint is None or (tokens[joint - 1].low, tokens[joint].low) not in _closings():
        return []
    return _of_those_who_met(view, mentions, sentence, place, next(subjects(tokens, joint - 1), None))


def _there_is(view: View, mentions: Mentions, sentence: SentenceView, place: int) -> list[Promise]:
    """ "There was broad agreement among the ministers that data should be shared"."""
    tokens = sentence.tokens
    there = next((n for n in range(max(0, place - _NEAR), place - 1) if tokens[n].low == "there"), None)
    if there is None or tokens[there + 1].low not in _BE | {"has"}:
        return []
    return _of_those_who_met(view, mentions, sentence, place, None)


def _of_those_who_met(
    view: View, mentions: Mentions, sentence: SentenceView, place: int, met: tuple[int, int] | None
) -> list[Promise]:
    """What a noun of agreement or demand holds: of those named behind it, else of the gathering told of."""
    tokens = sentence.tokens
    row, after = laid_by()[tokens[place].low], place + 1
    actor = None
    if tokens[after].low in _FROM | {"of"}:
        end = _ends(tokens, after + 1)
        actor, after = giver(view, mentions, sentence, after + 1, end), end
    elif tokens[after].low == "to" and not begins_infinitive(tokens, after):
        asked = (n for n in range(after + 1, len(tokens) - 2) if begins_infinitive(tokens, n))
        after = next((n for n in asked if tokens[n].low == "to"), after)  # "a call to all states to act"
    content = _content(tokens, after, len(tokens)) or _thing(tokens, after, len(tokens))
    if content is None:
        return []
    if actor is None and met:
        actor = read_actor(view, mentions, sentence, *met)
    actor = actor or gathering_before(view, mentions, sentence)
    if actor is None or actor.kind == "phrase":
        return []
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


def _thing(tokens: Sequence[Token], start: int, limit: int) -> tuple[int, int] | None:
    """What is asked for or agreed on in "for more shelters", "on joint patrols", before ``limit``."""
    if (
        start + 2 >= limit
        or tokens[start].low not in _OVER
        or not (has_object(tokens, start + 1) or tokens[start + 1].low == "how")
    ):
        return None
    first, end = clip(tokens, start + 1, min(limit, content_end(tokens, start + 1, said_forms())))
    return (first, end) if end - first > 1 else None


@cache
def _closings() -> frozenset[tuple[str, str]]:
    """Verbs by which talks come to something, each with the word behind it."""
    return frozenset(
        (form, row["particle"]) for row in table("closing_verbs") for form in (row["form"], row["past"])
    ) | frozenset((row["third"], row["particle"]) for row in table("closing_verbs"))


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
