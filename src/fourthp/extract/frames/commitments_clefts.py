"""Sentences turned round a modal: "What it will do is train guards", "A register is what they are going to set up"."""

from __future__ import annotations

from collections.abc import Sequence

from fourthp.extract.frames.clauses import subjects
from fourthp.extract.frames.clauses_actors import actor_of
from fourthp.extract.frames.clauses_content import content_end
from fourthp.extract.frames.clauses_cues import is_adverb, said_forms
from fourthp.extract.frames.clauses_spans import clip
from fourthp.extract.frames.commitments_acts import act_at, actions, gerunds, pledges
from fourthp.extract.frames.commitments_money import is_money
from fourthp.extract.frames.commitments_told import Modal, Promise
from fourthp.extract.frames.commitments_turned import pointed_at
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, Token, View

_BE = frozenset({"is", "was"})
_BE_WITHIN = 4


def read_cleft(
    view: View, mentions: Mentions, sentence: SentenceView, index: int, verb: int, modal: Modal
) -> list[Promise]:
    """The act that a modal at ``index`` with its verb at ``verb`` leads up to, or the thing before "is what"."""
    if modal.frame not in ("will", "now"):
        return []
    tokens = sentence.tokens
    act = _act_behind(tokens, index, verb)
    if act:
        first, end = clip(tokens, act, content_end(tokens, act + 1, said_forms()))
        lemma = act_at(tokens, act) or tokens[act].low
        return _promised(view, mentions, sentence, (index, verb + 1), lemma, (first, end), modal)
    thing = pointed_at(tokens, index)
    done = _done_to(tokens, verb, thing, gerund=modal.frame == "now") if thing else None
    if thing is None or done is None:
        return []
    return _promised(view, mentions, sentence, (index, verb + 1), done, thing, modal)


def _promised(
    view: View,
    mentions: Mentions,
    sentence: SentenceView,
    cue: tuple[int, int],
    lemma: str,
    what: tuple[int, int],
    modal: Modal,
) -> list[Promise]:
    actor = actor_of(view, mentions, sentence, cue[0], "base")
    if actor is None or actor.kind == "phrase" or not pledges(actor) or what[0] >= what[1]:
        return []
    return [Promise(actor, lemma, modal.modality, modal.frame, cue, what, what, confidence=0.8)]


def _act_behind(tokens: Sequence[Token], index: int, verb: int) -> int | None:
    """Where the act begins of "What it will do next is (to) train guards"."""
    phrase = next(subjects(tokens, index), None)
    if phrase is None or not phrase[0] or tokens[phrase[0] - 1].low != "what" or tokens[verb].low != "do":
        return None
    be = next((n for n in range(verb + 1, min(len(tokens), verb + _BE_WITHIN)) if tokens[n].low in _BE), None)
    if be is None or be + 2 >= len(tokens):
        return None
    act = be + 1 + (tokens[be + 1].low == "to")
    while act < len(tokens) - 1 and is_adverb(tokens[act]):
        act += 1
    return act if act < len(tokens) - 1 and tokens[act].low in actions() else None


def _done_to(tokens: Sequence[Token], verb: int, thing: tuple[int, int], *, gerund: bool) -> str | None:
    """The act at ``verb``, where it can be done to a thing named before it ("is what the fund is giving Chad")."""
    base = gerunds().get(tokens[verb].low, "") if gerund else tokens[verb].low
    following = tokens[verb + 1].low if verb + 1 < len(tokens) else ""
    named = {t.low for t in tokens[thing[0] : thing[1]]}
    paid = base == "give" and is_money(tokens, *thing)
    for particle, wanted in actions().get(base, ()):
        fits = not wanted or paid or not wanted.isdisjoint(named)
        if fits and particle in ("", following):
            return f"{base} {particle}".rstrip()
    return None
