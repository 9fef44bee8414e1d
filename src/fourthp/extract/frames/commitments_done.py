"""What will be done by somebody, or is said to be in store: "shelters will be opened by the agency"."""

from __future__ import annotations

from collections.abc import Sequence, Set

from fourthp.extract.frames.clauses import subjects
from fourthp.extract.frames.clauses_actors import Actor, read_actor
from fourthp.extract.frames.clauses_cues import is_adverb, word_class
from fourthp.extract.frames.commitments_acts import actions, participles
from fourthp.extract.frames.commitments_laid import laid, said_by
from fourthp.extract.frames.commitments_money import gives_from, is_money
from fourthp.extract.frames.commitments_speakers import teller_before
from fourthp.extract.frames.commitments_told import Modal, Promise
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, Token, View

_AGENT_WITHIN = 30
_GOES_ON = frozenset({"to", "that", "on", "in", "at", "with", "during"})
_POINTING = frozenset({"this", "next", "last", "early", "late"})
_HOW_MUCH = frozenset({"better", "more", "further", "well"})
_CONDITION = frozenset({"if", "whether", "unless"})
_UNSURE = frozenset({"would", "was", "were", "had"})


def agent_of(
    view: View, mentions: Mentions, sentence: SentenceView, by: int, ends: frozenset[str] = frozenset()
) -> Actor | None:
    """Whom "by" names, up to the next mark, small word that goes on or word of ``ends``."""
    tokens = sentence.tokens
    stop, ends = min(len(tokens), by + _AGENT_WITHIN), _GOES_ON | ends
    end = next(
        (
            n
            for n in range(by + 1, stop)
            if tokens[n].text in {",", ";", "."} or tokens[n].low in ends or _for_whom(tokens, by, n)
        ),
        stop,
    )
    while end > by + 2 and (is_adverb(tokens[end - 1]) or tokens[end - 1].low in word_class("aside")):
        end -= 1  # "by both countries afterwards"
    if end > by + 3 and tokens[end - 1].low in word_class("period") and tokens[end - 2].low in _POINTING:
        end -= 2  # "by the police next month"
    return read_actor(view, mentions, sentence, by + 1, end) if end > by + 1 else None


def _for_whom(tokens: Sequence[Token], by: int, place: int) -> bool:
    """Whether "for" begins whom it is for ("by the state for shelters") and is no part of a name."""
    if tokens[place].low != "for" or place < by + 2:
        return False
    behind = place + 1
    while behind < len(tokens) and tokens[behind].low in word_class("determiner"):
        behind += 1
    return not tokens[place - 1].capital or (behind < len(tokens) and not tokens[behind].capital)


def done(
    view: View, mentions: Mentions, sentence: SentenceView, index: int, verb: int, modal: Modal
) -> list[Promise]:
    """What will be done by somebody ("task forces will be launched by the agency"), or is said to be in store."""
    tokens = sentence.tokens
    while verb < len(tokens) and (is_adverb(tokens[verb]) or tokens[verb].low in _HOW_MUCH):
        verb += 1
    lemma = participles().get(tokens[verb].low) if verb < len(tokens) else None
    if lemma is None and modal.frame == "will" and tokens[verb - 1].low == "be":
        return _offered(view, mentions, sentence, index, verb, modal)
    what = next(subjects(tokens, index), None)
    if lemma and what and not _fits(tokens, verb, lemma, {t.low for t in tokens[what[0] : what[1]]}):
        return []  # "will be joined by"
    if what and (tokens[what[0]].low == "no" or tokens[what[0] - 1].low in _CONDITION):
        return []  # "no strategies will be developed", "whether strategies will be developed"
    if (
        lemma is None
        or what is None
        or (what[1] - what[0] == 1 and tokens[what[0]].low in word_class("empty"))
    ):
        return []
    by = verb + 1
    if by < len(tokens) and tokens[by].low in {particle for particle, _ in actions()[lemma]} - {""}:
        by += 1
    while by < len(tokens) and is_adverb(tokens[by]):
        by += 1  # "will be developed further by"
    agent = agent_of(view, mentions, sentence, by) if by < len(tokens) and tokens[by].low == "by" else None
    cue = (index, verb + 1)
    if agent and agent.kind != "phrase":
        return [Promise(agent, lemma, modal.modality, modal.frame, cue, what, what, confidence=0.8)]
    told = said_by(view, mentions, sentence, cue, lemma, what, modal)
    if told or modal.words[0] in _UNSURE or lemma in word_class("unowed"):
        return told
    giver_ = gives_from(view, mentions, sentence, what) if is_money(tokens, *what) else None
    # "The minister promised more. Shelters will be opened."
    teller = giver_ or teller_before(view, mentions, sentence)
    return laid(tokens, teller, cue, lemma, what, modal) if teller else []


def _offered(
    view: View, mentions: Mentions, sentence: SentenceView, index: int, state: int, modal: Modal
) -> list[Promise]:
    """What will be there for those who need it, as somebody says: "a helpdesk will be open day and night, he said"."""
    tokens = sentence.tokens
    what = next(subjects(tokens, index), None)
    offered = state < len(tokens) and tokens[state].low in word_class("offered")
    if what is None or not offered or tokens[what[0]].low == "no":
        return []
    if word_class("service").isdisjoint(t.low for t in tokens[what[0] : what[1]]):
        return []  # "the concert will be open to everybody"
    lemma = f"be {tokens[state].low}"
    return said_by(view, mentions, sentence, (index, state + 1), lemma, what, modal)


def _fits(tokens: Sequence[Token], verb: int, lemma: str, patient: Set[str]) -> bool:
    """Whether an act can be done to a thing: "a unit will be opened", "sent home", not "eyes will be opened"."""
    following = tokens[verb + 1].low if verb + 1 < len(tokens) else ""
    ways = (wanted for particle, wanted in actions()[lemma] if particle in ("", following))
    near = patient | {t.low for t in tokens[verb + 1 : verb + 3]}
    return word_class("courtesy").isdisjoint(near) and any(not wanted or wanted & near for wanted in ways)
