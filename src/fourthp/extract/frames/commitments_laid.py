"""What is in store for others or due from them, laid to who says so: "crews will get a contract, he said"."""

from __future__ import annotations

from collections.abc import Sequence

from fourthp.extract.frames.clauses import subjects
from fourthp.extract.frames.clauses_actors import Actor
from fourthp.extract.frames.clauses_attributions import attributes
from fourthp.extract.frames.clauses_content import content_end, within_attribution
from fourthp.extract.frames.clauses_cues import said_forms, word_class
from fourthp.extract.frames.clauses_spans import clip
from fourthp.extract.frames.commitments_money import announcer, gives_from, goes_to, is_money, sum_begins
from fourthp.extract.frames.commitments_speakers import (
    begins_laid,
    paper_of,
    speaker_of,
    speaker_of_quotation,
)
from fourthp.extract.frames.commitments_told import Modal, Promise
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, Token, View

_BOUND = (("is", "to"), ("are", "to"))
SAID = 0.7
"""Confidence in what is in store, where the one who says so is all that is known."""


def is_received(tokens: Sequence[Token], index: int, verb: int, modal: Modal) -> bool:
    """Whether the subject of the modal at ``index`` gets what others give ("crews will get"), or is what is given."""
    if tokens[verb].low in word_class("receiving") or (tokens[verb].low == "have" and modal.words in _BOUND):
        return True  # "every port is to have a desk"
    what = next(subjects(tokens, index), None)
    return what is not None and is_money(tokens, *what) and goes_to(tokens, verb)


def lasts(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a thing "will go on": not that it "will go on turning"."""
    if [t.low for t in tokens[verb : verb + 2]] != ["go", "on"]:
        return False
    return verb + 2 >= len(tokens) or not tokens[verb + 2].low.endswith("ing")


def promised_to(
    view: View, mentions: Mentions, sentence: SentenceView, index: int, verb: int, modal: Modal
) -> list[Promise]:
    """What others will get, as somebody says: "every crew will get a contract, the minister said"."""
    tokens = sentence.tokens
    what = next(subjects(tokens, index), None)
    end = verb + 1 + lasts(tokens, verb)
    if what is None or tokens[what[0]].low in word_class("empty"):
        return []
    lemma = " ".join(t.low for t in tokens[verb:end])
    told = said_by(view, mentions, sentence, (index, end), lemma, what, modal)
    spent = is_money(tokens, *what) or is_money(tokens, end, content_end(tokens, end, said_forms()))
    if told or not spent or modal.told:
        return told
    actor = gives_from(view, mentions, sentence, what) or announcer(view, mentions, sentence)
    return laid(tokens, actor, (index, end), lemma, what, modal) if actor else []


def said_by(
    view: View,
    mentions: Mentions,
    sentence: SentenceView,
    cue: tuple[int, int],
    lemma: str,
    what: tuple[int, int],
    modal: Modal,
) -> list[Promise]:
    """What is in store for somebody or something, as a promise of the one who says so."""
    speaker = speaker_of(view, mentions, sentence, min(what[0], cue[0]))
    if speaker is None and modal.frame == "must":
        speaker = speaker_of_quotation(view, mentions, sentence)
    if speaker is None and modal.frame == "will":
        speaker = paper_of(view, mentions, sentence)
    return laid(sentence.tokens, speaker, cue, lemma, what, modal) if speaker else []


def laid(
    tokens: Sequence[Token],
    speaker: Actor,
    cue: tuple[int, int],
    lemma: str,
    what: tuple[int, int],
    modal: Modal,
) -> list[Promise]:
    """What is in store or due, laid to the one who says so."""
    end = content_end(tokens, cue[1] - 1, said_forms())
    told = within_attribution(tokens, cue[1] - 1, said_forms())
    end = told if attributes(tokens[told + 1 : end]) else end
    aside = (
        n
        for n in range(cue[1], end - 3)
        if (tokens[n].text == "," and begins_laid(tokens, n + 1))
        or (tokens[n].low, tokens[n + 1].low) == ("and", "that")  # the next thing said
    )
    first, end = clip(tokens, sum_begins(tokens, what[0]), next(aside, end))
    whole = first, max(end, cue[1])
    return [Promise(speaker, lemma, modal.modality, modal.frame, cue, whole, whole, confidence=SAID)]
