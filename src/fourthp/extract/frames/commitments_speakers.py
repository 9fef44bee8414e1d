"""Who says what a sentence promises or asks for: in the sentence itself, around a quotation, or shortly before."""

from __future__ import annotations

from collections.abc import Sequence

from fourthp.extract.frames.clauses import PIECE, noun_phrase
from fourthp.extract.frames.clauses_actors import (
    Actor,
    actor_of,
    inverted_speaker,
    is_gathering,
    phrase_end,
    read_actor,
)
from fourthp.extract.frames.clauses_content import around
from fourthp.extract.frames.clauses_cues import said_forms, speech_forms, word_class
from fourthp.extract.frames.commitments_acts import pledges
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, Token, View

_PASSAGE = 5
_QUOTED_WITHIN = 3
"""How many sentences behind one of a quotation its speaker may be named."""


def speaker_of(view: View, mentions: Mentions, sentence: SentenceView, index: int) -> Actor | None:
    """Who says what begins at ``index``: the nearest subject of a verb of saying before it, or one behind it."""
    tokens = sentence.tokens
    speech = speech_forms()
    for place in range(index - 1, 0, -1):
        if tokens[place].low in speech and not tokens[place].capital:
            actor = actor_of(view, mentions, sentence, place, "past")
            if actor and actor.kind != "phrase":
                return actor
    for place in range(1, len(tokens)):
        if _lays_to(tokens, place):
            actor = read_actor(view, mentions, sentence, place + 1, phrase_end(tokens, place + 1))
            if actor and actor.kind != "phrase" and pledges(actor):
                return actor
    for place in range(index + 1, len(tokens)):
        if tokens[place].low in speech and not tokens[place].capital:
            inverted = inverted_speaker(view, mentions, sentence, place)
            if inverted and inverted[1][0] <= index < inverted[1][1]:
                return inverted[0]
            content = around(tokens, place, place + 1, said_forms())
            if content and content[0] <= index < content[1]:
                actor = actor_of(view, mentions, sentence, place, "past")
                return actor if actor and actor.kind != "phrase" else None
    return None


def _lays_to(tokens: Sequence[Token], place: int) -> bool:
    """Whether who says it follows: "according to", "in the view of"."""
    if tokens[place].low == "to":
        return tokens[place - 1].low == "according"
    named = tokens[place].low == "of" and tokens[place - 1].low in word_class("viewing")
    return named and place > 2 and (tokens[place - 3].low, tokens[place - 2].low) == ("in", "the")


def is_laid(tokens: Sequence[Token], start: int) -> bool:
    """Whether words that say whose it is begin here ("according to", "in the view of")."""
    return any(_lays_to(tokens, n) for n in range(start + 1, min(len(tokens), start + 4)))


def speaker_before(view: View, mentions: Mentions, sentence: SentenceView) -> Actor | None:
    """Who promised or said something last in the passage, for orders without their speaker ("are told to act")."""
    before = range(sentence.index - 1, max(-1, sentence.index - _PASSAGE), -1)
    return next((a for n in before if (a := _who_speaks(view, mentions, view.sentences[n]))), None)


def gathering_before(view: View, mentions: Mentions, sentence: SentenceView) -> Actor | None:
    """The gathering told of in this sentence, else last in the passage, for "it was agreed"."""
    for index in range(sentence.index, max(-1, sentence.index - _PASSAGE), -1):
        told = sentence if index == sentence.index else view.sentences[index]
        for place in range(min(len(told.tokens), PIECE) - 1, -1, -1):
            if not is_gathering(told.tokens[place]):
                continue
            first, end = noun_phrase(told.tokens, place) or (place, place + 1)
            first += told.tokens[first].low in word_class("preposition")
            actor = read_actor(view, mentions, told, first, end)
            if actor and actor.kind == "gathering":
                return actor
    return None


def speaker_of_quotation(view: View, mentions: Mentions, sentence: SentenceView) -> Actor | None:
    """Who is told to say the quotation that goes on over this sentence: behind its end, else before its beginning."""
    if not _in_quotation(view, sentence):
        return None
    for index in range(sentence.index + 1, min(len(view.sentences), sentence.index + _QUOTED_WITHIN)):
        following = view.sentences[index]
        if following.block != sentence.block:
            break
        actor = _who_speaks(view, mentions, following)
        if actor:
            return actor
    return speaker_before(view, mentions, sentence)


def _in_quotation(view: View, sentence: SentenceView) -> bool:
    """Whether a quotation opened earlier in the paragraph, or with this sentence, ends behind it."""
    first = sentence.index
    while first and view.sentences[first - 1].block == sentence.block and sentence.index - first < PIECE:
        first -= 1
    told = view.text[view.sentences[first].start : sentence.start + 1]
    return told.count("“") > told.count("”") or told.count('"') % 2 == 1


def _who_speaks(view: View, mentions: Mentions, sentence: SentenceView) -> Actor | None:
    said = said_forms()
    for place in range(1, min(len(sentence.tokens), PIECE)):
        if sentence.tokens[place].low in said and not sentence.tokens[place].capital:
            inverted = inverted_speaker(view, mentions, sentence, place)
            actor = inverted[0] if inverted else actor_of(view, mentions, sentence, place, "past")
            if actor and actor.kind in ("entity", "body", "post") and pledges(actor):
                return actor
    return None
