"""Promises and demands told by a noun: "such is the order of the president", "the ministry's aim is to ...".

Also "a pledge by the two states to ..."."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from fourthp.extract.frames.clauses import noun_phrase
from fourthp.extract.frames.clauses_actors import Actor, phrase_end, read_actor
from fourthp.extract.frames.clauses_attributions import attributes
from fourthp.extract.frames.clauses_content import begins_infinitive, content_end
from fourthp.extract.frames.clauses_cues import POSSESSIVES, is_adverb, is_finite, said_forms, word_class
from fourthp.extract.frames.clauses_spans import clip, span_of
from fourthp.extract.frames.commitments_acts import act_at
from fourthp.extract.frames.commitments_duties import is_past, obliges
from fourthp.extract.frames.commitments_speakers import speaker_of, speaker_of_quotation
from fourthp.extract.frames.commitments_told import Promise
from fourthp.extract.lexicon import table
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, Token, View

_NOUN_WITHIN = 4
_SHORTEST = 3
_ACTOR_WITHIN = 24
_GIVER_WITHIN = 8
_ASIDE_WITHIN = 16
_BY = frozenset({"by", "of", "from", "between"})
_ARTICLES = frozenset({"the", "a", "an"})
_OPENERS = frozenset({"to", "that"})
_FREE = frozenset({"what", "which", "that", "who"})
_POINTERS = frozenset({"such", "this", "that", "these", "those"})


@cache
def _nouns() -> Mapping[str, Mapping[str, str]]:
    return {row["noun"]: row for row in table("commitment_nouns") if row["by"] != "gained"}


def read_noun(view: View, mentions: Mentions, sentence: SentenceView, be: int) -> list[Promise]:
    """What the noun around a form of "be" lays to somebody."""
    tokens = sentence.tokens
    if be + 1 < len(tokens) and tokens[be + 1].low in _OPENERS:
        return _owned(view, mentions, sentence, be)
    if be == 1 and tokens[0].low == "it":
        return _it_is(view, mentions, sentence)
    return _laid_to(view, mentions, sentence, be)


def _laid_to(view: View, mentions: Mentions, sentence: SentenceView, be: int) -> list[Promise]:
    """What stands before "is the vow of the ministry"."""
    tokens = sentence.tokens
    reach = min(len(tokens) - 2, be + 1 + _NOUN_WITHIN)
    place = next((n for n in range(be + 1, reach) if tokens[n].low in _nouns()), None)
    ours = place is not None and tokens[be + 1].low in POSSESSIVES and _opens_act(tokens, be)
    if place is None or not (ours or tokens[be + 1].low in _ARTICLES):
        return []
    first, end = _gives_it(tokens, place + 1)
    actor = giver(view, mentions, sentence, first, end)
    if ours and actor is None:  # "to end this trade is its firm will, he added"
        actor = _speaks(view, mentions, sentence, be + 1)
    end = be - 1 if be and tokens[be - 1].low in _POINTERS else be
    first, end = clip(tokens, 0, end)
    told = any(is_finite(t) for t in tokens[first:end]) or end < be - 1 or tokens[first].low in _OPENERS
    told = told or tokens[first].low.endswith("ing")
    if actor is None or end - first < _SHORTEST or not told:
        return []
    row = _nouns()[tokens[place].low]
    if row["lemma"] == "hold" and not obliges(tokens, first, end, "duty"):
        return []
    what = (first, end)
    return [
        Promise(actor, row["lemma"], row["modality"], "clause", (place, place + 1), what, what, None, 0.8)
    ]


def _opens_act(tokens: Sequence[Token], be: int) -> bool:
    """Whether an act is the subject of the sentence: "to end this trade is", "Ending this trade is"."""
    opens = tokens[0].low == "to" or tokens[0].low.endswith("ing")
    return (opens and tokens[be - 1].low not in _FREE) or tokens[be - 1].low in _POINTERS


def _it_is(view: View, mentions: Mentions, sentence: SentenceView) -> list[Promise]:
    """What stands behind "It is the wish of both governments that", "It is the ministry's aim to"."""
    tokens = sentence.tokens
    stop = min(len(tokens) - 2, _ACTOR_WITHIN)
    opens = next((n for n in range(4, stop) if tokens[n].low in _OPENERS), None)
    place = next((n for n in range(3, opens or 0) if tokens[n].low in _nouns()), None)
    if opens is None or place is None:
        return []
    if tokens[place + 1].low == "of":
        actor = giver(view, mentions, sentence, place + 2, opens)
    else:
        owned = place + 1 == opens and tokens[place - 1].low == "'s"
        ours = place + 1 == opens and tokens[place - 1].low in POSSESSIVES
        actor = giver(view, mentions, sentence, 2, place - 1) if owned else None
        actor = _speaks(view, mentions, sentence, place - 1) if ours else actor
    return _told_by(tokens, place, actor, opens) if actor else []


def _gives_it(tokens: Sequence[Token], after: int) -> tuple[int, int]:
    """Who gives it, behind the noun: "of the ministry", "from the ministry", "(that) the ministry made"."""
    if tokens[after].low in ("of", "from"):
        return after + 1, phrase_end(tokens, after + 1)
    first = after + (tokens[after].low in ("that", "which"))
    verb = next(
        (n for n in range(first + 1, min(len(tokens), first + _GIVER_WITHIN)) if _gives(tokens[n])), first
    )
    return first, verb


def _gives(token: Token) -> bool:
    return token.low in word_class("giving")


def read_noun_by(view: View, mentions: Mentions, sentence: SentenceView, place: int) -> list[Promise]:
    """What follows "a pledge by the two states to", "the commitment of the agency to", "the appeal of Kenya for"."""
    tokens = sentence.tokens
    if place + 3 >= len(tokens) or tokens[place + 1].low not in _BY:
        return []
    reach = range(place + 3, min(len(tokens) - 2, place + _ACTOR_WITHIN))
    to = next((n for n in reach if tokens[n].low == "to" or tokens[n].text in {",", ";", ":"}), None)
    if to is None or tokens[to].low != "to" or not (begins_infinitive(tokens, to) and act_at(tokens, to + 1)):
        return []
    acts = any(tokens[n - 1].low == "and" and act_at(tokens, n) for n in range(place + 4, to))
    actor = None if acts else giver(view, mentions, sentence, place + 2, to)
    if actor is None:
        return []
    row = laid_by()[tokens[place].low]
    end = content_end(tokens, to + 1, said_forms())
    told_of = (n for n in range(to + 3, end) if is_finite(tokens[n]) and not _describes(tokens[n - 1]))
    what = clip(tokens, to + 1, next(told_of, end))  # "a pledge by the two to open a shelter was read out"
    return [Promise(actor, row["lemma"], row["modality"], "to", (place, place + 1), what, what, None, 0.8)]


def _describes(token: Token) -> bool:
    return token.low in word_class("boundary") or token.low in ("and", "or", ",")


@cache
def laid_by() -> Mapping[str, Mapping[str, str]]:
    """Nouns, singular and plural, that take who gives them and an infinitive behind them."""
    rows = {row["noun"]: row for row in table("commitment_nouns") if "yes" in row["by"].split("|")}
    return rows | {noun + "s": row for noun, row in rows.items()}


def _owned(view: View, mentions: Mentions, sentence: SentenceView, be: int) -> list[Promise]:
    """What stands behind "the ministry's aim is to", "the aim of the ministry is to" or "its promise is that"."""
    place, actor = _owner(view, mentions, sentence, be)
    return _told_by(sentence.tokens, place, actor, be + 1) if actor else []


def _told_by(tokens: Sequence[Token], place: int, actor: Actor, opens: int) -> list[Promise]:
    """What the "to" or "that" at ``opens`` begins, told by the noun at ``place``: an act, what is to come or owed."""
    first = opens + 1
    while first < len(tokens) and is_adverb(tokens[first]):
        first += 1
    is_act = tokens[opens].low == "to"
    if first + 1 >= len(tokens) or (is_act and act_at(tokens, first) is None):
        return []
    row = _nouns()[tokens[place].low]
    what = clip(tokens, first, content_end(tokens, first + 1, said_forms()))
    if what[0] >= what[1]:
        return []
    if not is_act and (
        is_past(tokens, *what) or (row["lemma"] == "hold" and not obliges(tokens, *what, "duty"))
    ):
        return []
    return [Promise(actor, row["lemma"], row["modality"], "to", (place, place + 1), what, what, None, 0.8)]


def _owner(view: View, mentions: Mentions, sentence: SentenceView, be: int) -> tuple[int, Actor | None]:
    tokens = sentence.tokens
    aside = _attribution(tokens, be)
    if aside:
        return aside - 1, speaker_of(view, mentions, sentence, aside - 1)
    if tokens[be - 1].low in _nouns():
        if tokens[be - 2].low in POSSESSIVES:
            return be - 1, _speaks(view, mentions, sentence, be - 2)
        owner = next((n for n in range(be - 2, max(-1, be - 5), -1) if tokens[n].low == "'s"), None)
        phrase = noun_phrase(tokens, owner - 1) if owner else None
        return be - 1, giver(view, mentions, sentence, *phrase) if phrase else None
    for place in range(be - 2, 0, -1):
        if tokens[place].low in word_class("boundary") or tokens[place].text in {",", ";", ":"}:
            break
        if tokens[place].low == "of" and tokens[place - 1].low in _nouns():
            return place - 1, giver(view, mentions, sentence, place + 1, be)
    return be, None


def _attribution(tokens: Sequence[Token], be: int) -> int:
    """The comma behind the noun of "The aim, she explained, is to" or "Our goal, said the minister, is to"; 0: none."""
    if tokens[be - 1].text != ",":
        return 0
    comma = next((n for n in range(be - 2, max(0, be - _ASIDE_WITHIN), -1) if tokens[n].text == ","), 0)
    if not comma or tokens[comma - 1].low not in _nouns():
        return 0
    opens = comma == 2 and (tokens[0].low in POSSESSIVES or tokens[0].low in _ARTICLES)
    told = attributes(tokens[comma + 1 : be - 1]) or tokens[comma + 1].low in word_class("inverts")
    return comma if opens and told else 0


def _speaks(view: View, mentions: Mentions, sentence: SentenceView, owner: int) -> Actor | None:
    """Who "our" or "its" at ``owner`` belongs to: who says so, else the word alone."""
    told = speaker_of(view, mentions, sentence, owner) or speaker_of_quotation(view, mentions, sentence)
    return told or Actor(span_of(sentence.tokens, owner, owner + 1), "pronoun")


def giver(view: View, mentions: Mentions, sentence: SentenceView, first: int, end: int) -> Actor | None:
    """Who stands in ``[first, end)``, if that is somebody who can promise or ask."""
    actor = read_actor(view, mentions, sentence, first, end) if first < end else None
    written = actor and actor.entity and actor.entity.resource == "instruments"
    return None if actor is None or actor.kind in ("phrase", "gathering") or written else actor
