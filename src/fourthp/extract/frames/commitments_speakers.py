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
from fourthp.extract.frames.commitments_acts import is_written, pledges
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, Token, View

_PASSAGE = 5
_OWNER_WITHIN = 14
_BY_PAPER = frozenset({"under", "by", "with", "in", "through"})
_POSSESSIVES = frozenset({"'s", "his", "her", "their", "its"})
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
    actor = laid_to(view, mentions, sentence)
    if actor:
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


def begins_laid(tokens: Sequence[Token], start: int) -> bool:
    """Whether words that say whose it is begin here ("according to", "in the view of", "in her opinion")."""
    if any(_lays_to(tokens, n) for n in range(start + 1, min(len(tokens), start + 4))):
        return True
    return start < len(tokens) and tokens[start].low == "in" and _held(tokens, start) > 0


def is_laid(tokens: Sequence[Token]) -> bool:
    """Whether the words of a sentence say whose they are: "according to", "in her opinion"."""
    return any(_lays_to(tokens, n) or (t.low == "in" and _held(tokens, n)) for n, t in enumerate(tokens))


def _held(tokens: Sequence[Token], start: int) -> int:
    """The noun of "in the minister's view", "in her opinion", opened by the "in" at ``start``; 0: none."""
    for place in range(start + 2, min(len(tokens), start + _OWNER_WITHIN)):
        if tokens[place].low in word_class("viewing"):
            return place if tokens[place - 1].low in _POSSESSIVES else 0
        if tokens[place].text in {",", ";", ":"}:
            break
    return 0


def laid_to(view: View, mentions: Mentions, sentence: SentenceView) -> Actor | None:
    """Whose words a sentence is said to hold: "according to the minister, ...", "..., in the minister's view"."""
    tokens = sentence.tokens
    for place in range(len(tokens)):
        held = _held(tokens, place) if tokens[place].low == "in" else 0
        if held and tokens[held - 1].low == "'s":
            actor = read_actor(view, mentions, sentence, place + 1, held - 1)
        elif held:
            actor = speaker_before(view, mentions, sentence)
        elif place and _lays_to(tokens, place):
            actor = read_actor(view, mentions, sentence, place + 1, phrase_end(tokens, place + 1))
        else:
            continue
        if actor and actor.kind != "phrase" and pledges(actor):
            return actor
    return None


def paper_of(view: View, mentions: Mentions, sentence: SentenceView) -> Actor | None:
    """The paper that a sentence opens with ("Under the memorandum, data will be shared")."""
    tokens = sentence.tokens
    stop = next((n for n in range(2, min(len(tokens), _OWNER_WITHIN)) if tokens[n].text == ","), None)
    if stop is None or tokens[0].low not in _BY_PAPER:
        return None
    actor = read_actor(view, mentions, sentence, 1, stop)
    return actor if actor and is_written(actor) else None


def speaker_before(view: View, mentions: Mentions, sentence: SentenceView) -> Actor | None:
    """Who promised or said something last in the passage, for orders without their speaker ("are told to act")."""
    before = range(sentence.index - 1, max(-1, sentence.index - _PASSAGE), -1)
    return next((a for n in before if (a := _who_speaks(view, mentions, view.sentences[n]))), None)


def teller_before(view: View, mentions: Mentions, sentence: SentenceView) -> Actor | None:
    """Who speaks in one of the two sentences before, in the same paragraph."""
    for index in range(sentence.index - 1, max(-1, sentence.index - 3), -1):
        if view.sentences[index].block != sentence.block:
            return None
        actor = _who_speaks(view, mentions, view.sentences[index], speech_forms())
        if actor:
            return actor
    return None


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
    if not in_quotation(view, sentence):
        return None
    for index in range(sentence.index + 1, min(len(view.sentences), sentence.index + _QUOTED_WITHIN)):
        following = view.sentences[index]
        if following.block != sentence.block:
            break
        actor = _who_speaks(view, mentions, following)
        if actor:
            return actor
    return speaker_before(view, mentions, sentence)


def in_quotation(view: View, sentence: SentenceView) -> bool:
    """Whether a quotation opened earlier in the paragraph, or with this sentence, ends behind it."""
    first = sentence.index
    while first and view.sentences[first - 1].block == sentence.block and sentence.index - first < PIECE:
        first -= 1
    told = view.text[view.sentences[first].start : sentence.start + 1]
    return told.count("“") > told.count("”") or told.count('"') % 2 == 1


def _who_speaks(
    view: View, mentions: Mentions, sentence: SentenceView, forms: frozenset[str] | None = None
) -> Actor | None:
    said = forms or said_forms()
    for place in range(1, min(len(sentence.tokens), PIECE)):
        if sentence.tokens[place].low in said and not sentence.tokens[place].capital:
            inverted = inverted_speaker(view, mentions, sentence, place)
            actor = inverted[0] if inverted else actor_of(view, mentions, sentence, place, "past")
            known = actor and (actor.entity or actor.kind in ("entity", "body", "post"))
            if actor and known and pledges(actor):
                return actor
    return None
