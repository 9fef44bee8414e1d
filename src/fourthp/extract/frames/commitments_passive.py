"""What is promised or asked in a passive: "The plan was approved by the cabinet", "members were urged to act"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from fourthp.extract.frames.clauses import before_verb, subjects
from fourthp.extract.frames.clauses_actors import read_actor
from fourthp.extract.frames.clauses_content import begins_infinitive, content_end
from fourthp.extract.frames.clauses_cues import Cue, said_forms, word_class
from fourthp.extract.frames.clauses_spans import clip
from fourthp.extract.frames.commitments_complements import read_complement, split_list
from fourthp.extract.frames.commitments_done import agent_of
from fourthp.extract.frames.commitments_speakers import (
    gathering_before,
    speaker_before,
    speaker_of,
    teller_before,
)
from fourthp.extract.frames.commitments_told import Promise
from fourthp.extract.frames.commitments_turned import read_content
from fourthp.extract.lexicon import words
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, Token, View

_AGENT_WITHIN = 10
_CLAUSE_OPENERS = frozenset({"that", "how", "what", "why"})
_KNOWN = frozenset({"the", "this", "that", "its", "their"})
_STOPS = frozenset({",", ";", ":"})


def read_passive(
    view: View, mentions: Mentions, sentence: SentenceView, index: int, after: int, cue: Cue
) -> list[Promise]:
    """ "The plan was approved by the cabinet", "members were urged by the forum to act"."""
    tokens = sentence.tokens
    stop = min(len(tokens), after + 30)
    by = _by(tokens, after + (tokens[min(after, stop - 1)].low == "as"))
    joints = _joints(cue)
    actor = agent_of(view, mentions, sentence, by, joints) if by is not None else None
    ordered = (
        cue.label in ("called_for", "recommended")
        and "act" not in cue.frames
        and cue.verb not in ("invite", "require")
    )
    told = by is None and ordered and "asked" in cue.frames and tokens[min(after, stop - 1)].low == "to"
    if told:
        before = teller_before if _is_public(tokens, index) else speaker_before
        actor = speaker_of(view, mentions, sentence, 0) or before(view, mentions, sentence)
        by = after - 1
    if by is None and tokens[before_verb(tokens, index)].low == "it" and "duty" not in cue.frames:
        met = gathering_before(view, mentions, sentence)  # "it was agreed to meet again"
        return read_complement(view, mentions, sentence, cue, met, index, after) if met else []
    if by is None and cue.label == "agreed" and "object" in cue.frames:
        met = gathering_before(view, mentions, sentence)  # "a plan was adopted at the meeting"
        known = met and (met.span.start > tokens[index].start or cue.verb == "agree")
        by, actor = (after, met) if known else (None, None)
    if by is None or actor is None:
        return []
    base = Promise(actor, cue.lemma, cue.label, "passive", (index, after), (0, 0), (0, 0))
    if tokens[0].low in _CLAUSE_OPENERS:  # "That owners must pay was stressed by the forum"
        return read_content(tokens, cue, base, clip(tokens, 0, before_verb(tokens, index) + 1))
    patient = next(subjects(tokens, index), None)
    if patient is None or any(t.low == "text" for t in tokens[patient[0] : patient[1]]):
        return []
    if cue.frames & {"asked", "whom", "assured"}:
        asked = _asked_of(tokens, joints, replace(base, addressee=patient), by, stop)
        if asked or ("asked" in cue.frames and read_actor(view, mentions, sentence, *patient)):
            return asked
    if "weighed" in cue.frames:
        weighty = any(t.low in word_class("weighty") for t in tokens[after:by])
        whole = (patient[0], by)  # "closer ties were called vital by the envoy"
        return [replace(base, action=whole, summary=whole, confidence=0.8)] if weighty else []
    if cue.frames & {"object", "done"}:
        wanted = not cue.need or any(t.low in cue.need for t in tokens[patient[0] : patient[1]])
        fresh = cue.label != "agreed" or "new" not in cue.frames or tokens[patient[0]].low not in _KNOWN
        return [replace(base, action=patient, summary=patient)] if wanted and fresh else []
    named = {n for f in cue.frames for n in words("clause_promises", **{"class": f})}
    noun = next(
        (n for n in range(patient[0], min(patient[1], patient[0] + 4)) if tokens[n].low in named), None
    )
    what = (noun, patient[1]) if noun is not None else None
    return [replace(base, action=what, summary=what)] if what else []


def _is_public(tokens: Sequence[Token], verb: int) -> bool:
    """Whether everybody is asked, not somebody: "members of the public", "anyone who suspects a case"."""
    opens = next((n for n in range(verb - 1, -1, -1) if tokens[n].text in _STOPS), -1)
    return any(t.low in word_class("public") for t in tokens[opens + 1 : verb])


def _by(tokens: Sequence[Token], after: int) -> int | None:
    """Where "by" or "between" stands behind a passive, a time or place between them ("was signed on Friday by")."""
    for place in range(after, min(len(tokens), after + _AGENT_WITHIN)):
        if tokens[place].low in ("by", "between"):
            return place
        on = tokens[place].low == "to" and begins_infinitive(tokens, place)
        if on or tokens[place].text in _STOPS or tokens[place].low in word_class("boundary"):
            return None
    return None


def _joints(cue: Cue) -> frozenset[str]:
    """Words before what somebody is asked for or assured of."""
    further = (word for frame, word in (("whom", "for"), ("assured", "of")) if frame in cue.frames)
    return frozenset(["that", *further])


def _asked_of(
    tokens: Sequence[Token], joints: frozenset[str], base: Promise, by: int, stop: int
) -> list[Promise]:
    """ "Members were urged by the forum to act", "were asked by it for help", "were assured by it of its help"."""
    for place in range(by + 1, stop):
        if tokens[place].low == "to" and begins_infinitive(tokens, place):
            return list(split_list(tokens, base, place, content_end(tokens, place, said_forms())))
        if tokens[place].low in joints:
            what = clip(tokens, place + 1, content_end(tokens, place + 1, said_forms()))
            return [replace(base, action=what, summary=what)] if what[0] < what[1] else []
    return []
