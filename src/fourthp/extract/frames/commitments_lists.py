"""Promises told as a list: "They agreed to:", "The cabinet approved the following:", and one item a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fourthp.extract.frames.clauses import before_verb, noun_phrase, verb_group
from fourthp.extract.frames.clauses_actors import Actor, actor_of, agrees, read_actor
from fourthp.extract.frames.clauses_cues import Cue, cues, is_finite, matches, word_class
from fourthp.extract.frames.clauses_spans import clip, shortened, span_of
from fourthp.extract.frames.commitments_acts import act_at
from fourthp.extract.frames.commitments_complements import Promise, read_complement
from fourthp.extract.frames.commitments_told import Told
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, Token, View
from fourthp.records import Span

_MARKS = frozenset({"-", "–", "—", "•", "·", "*", "▪", "●", "◦", "(", ")", "."})
_LONGEST_LEAD = 60
_LONGEST_TAIL = 24
_LONGEST_LETTER = 4


@dataclass(frozen=True, slots=True)
class Lead:
    """The line before a list: who promises or asks, by which verb (None: each item has its own), and the line."""

    actor: Actor
    cue: Cue | None
    verb: Span | None
    opening: SentenceView


def read_lead(view: View, mentions: Mentions, sentence: SentenceView) -> Lead | None:
    """The lead that a line with a colon at its end is, if its last verb promises what is listed behind it."""
    tokens = sentence.tokens
    if len(tokens) < 3 or tokens[-1].text != ":" or len(tokens) > _LONGEST_LEAD:
        return None
    for index in range(len(tokens) - 2, 0, -1):
        for cue in cues("commitment_cues", "modality").get(tokens[index].low, ()):
            after = index + 1 + len(cue.particles)
            if cue.need or not matches(tokens, index, cue) or not _opens_list(tokens[after:-1], cue):
                continue
            last = before_verb(tokens, index)
            hedged = verb_group(tokens, index) & word_class("hedge")
            if hedged or (last >= 0 and tokens[last].low in word_class("hedge")):
                return None
            actor = actor_of(view, mentions, sentence, index, cue.form)
            if actor and agrees(tokens, index, cue, actor):
                return Lead(actor, cue, span_of(tokens, index, after), sentence)
    return _named(view, mentions, sentence)


def _named(view: View, mentions: Mentions, sentence: SentenceView) -> Lead | None:
    """A line that only names who speaks in the items ("The two delegations:")."""
    tokens = sentence.tokens
    phrase = noun_phrase(tokens, len(tokens) - 2)
    if phrase is None or any(is_finite(t) for t in tokens):
        return None
    actor = read_actor(view, mentions, sentence, *phrase)
    return Lead(actor, None, None, sentence) if actor and actor.kind in ("entity", "group") else None


def _opens_list(rest: Sequence[Token], cue: Cue) -> bool:
    """Whether the words between the verb and the colon only point at what follows."""
    lows = [t.low for t in rest]
    if "following" in lows or lows[-2:] == ["as", "follows"]:
        return len(lows) <= _LONGEST_TAIL and bool(cue.frames & {"object", "to", "that"})
    if lows in (["to"], ["that"]):
        return lows[0] in cue.frames
    return not lows and bool(cue.frames & {"object", "asked"})


def read_item(view: View, mentions: Mentions, sentence: SentenceView, lead: Lead) -> Iterator[Told]:
    """The promises of one line of a list; none where the line is no item of it."""
    tokens = sentence.tokens
    first = _first_word(tokens)
    if first + 2 >= len(tokens):
        return
    read = list(_of_its_own(view, mentions, sentence, lead, first))
    listed = first or act_at(tokens, first, gerund=True) or act_at(tokens, first)
    if not read and lead.cue and listed:
        what = clip(tokens, first, len(tokens))
        if what[0] < what[1]:
            read = [Promise(lead.actor, lead.cue.lemma, lead.cue.label, "list", (0, 0), what, what)]
    for promise in read:
        own = promise.cue != (0, 0)
        yield Told(
            promise.actor,
            promise.lemma,
            promise.modality,
            "commitment:list",
            0.8,
            span_of(tokens, *promise.cue) if own or lead.verb is None else lead.verb,
            span_of(tokens, *promise.action),
            span_of(tokens, *shortened(tokens, *promise.summary)),
            span_of(tokens, *promise.addressee) if promise.addressee else None,
        )


def _of_its_own(
    view: View, mentions: Mentions, sentence: SentenceView, lead: Lead, first: int
) -> list[Promise]:
    """What a line says that begins with a verb of its own ("Ordered the agencies to ...")."""
    tokens = sentence.tokens
    for cue in cues("commitment_cues", "modality").get(tokens[first].low, ()):
        if cue.form in ("past", "base", "third") and matches(tokens, first, cue):
            after = first + 1 + len(cue.particles)
            return read_complement(view, mentions, sentence, cue, lead.actor, first, after)
    return []


def _first_word(tokens: Sequence[Token]) -> int:
    """Where a line begins behind its bullet, number or letter."""
    index = 0
    while index < len(tokens) and tokens[index].text in _MARKS:
        index += 1
    numbered = index + 1 < len(tokens) and tokens[index + 1].text in (")", ".")
    label = tokens[index].text if index < len(tokens) else ""
    if numbered and len(label) <= _LONGEST_LETTER and (label.isdigit() or label.islower() or len(label) == 1):
        index += 2
    return index
