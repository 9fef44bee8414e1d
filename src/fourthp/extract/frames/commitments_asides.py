"""What somebody holds or bids in passing: "training is vital, in the envoy's view", "Let us act, she said"."""

from __future__ import annotations

from collections.abc import Sequence

from fourthp.extract.frames.clauses import subjects
from fourthp.extract.frames.clauses_content import within_attribution
from fourthp.extract.frames.clauses_cues import DEGREES, is_adverb, said_forms, word_class
from fourthp.extract.frames.clauses_spans import clip
from fourthp.extract.frames.commitments_acts import act_at
from fourthp.extract.frames.commitments_duties import is_aside
from fourthp.extract.frames.commitments_speakers import (
    begins_laid,
    in_quotation,
    laid_to,
    speaker_of,
    speaker_of_quotation,
)
from fourthp.extract.frames.commitments_told import Promise
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, Token, View

_BE = frozenset({"is", "are", "was", "were", "be"})
_OPENERS = frozenset({"to", "that", "for"})
_LET = frozenset({"let's", "let’s"})
_QUOTES = frozenset({"“", '"', "‘"})
_FORBIDS = frozenset({"do", "don't", "don’t", "never"})
_NOBODY = frozenset({"me", "him", "it", "is", "was", "and"})
_WHAT = frozenset({"what", "how", "who", "where", "whom"})
_CONSEQUENCE = frozenset({"will", "would", "have", "'ll", "’ll"})
"""Behind "and" these make a condition of a bidding: "Treat one badly and you have lost them all"."""


def read_weighty(view: View, mentions: Mentions, sentence: SentenceView, index: int) -> list[Promise]:
    """What is called needful by somebody whose view it is: "more training is necessary, according to the envoy"."""
    tokens = sentence.tokens
    be = index - 1
    while be > 0 and (is_adverb(tokens[be]) or tokens[be].low in DEGREES):
        be -= 1
    if be < 1 or tokens[be].low not in _BE or is_aside(tokens, index):
        return []
    what = next(subjects(tokens, be), None)
    if what is None:
        return []
    actor = laid_to(view, mentions, sentence)
    if (
        actor is None
        and tokens[what[0]].low == "it"
        and tokens[min(index + 1, len(tokens) - 1)].low in _OPENERS
    ):
        actor = speaker_of_quotation(view, mentions, sentence)
    if actor is None:
        return []
    end = within_attribution(tokens, index, said_forms())
    aside = next(
        (n for n in range(index, end - 2) if tokens[n].text == "," and begins_laid(tokens, n + 1)), end
    )
    told = clip(tokens, what[0], aside)
    return [Promise(actor, "hold", "called_for", "clause", (be, index + 1), told, told, None, 0.7)]


def read_bidding(view: View, mentions: Mentions, sentence: SentenceView, index: int) -> list[Promise]:
    """What a speaker bids himself and others: "Let us protect the children," she said."""
    tokens = sentence.tokens
    verb = _bidden(tokens, index)
    act = act_at(tokens, verb) if verb and verb + 1 < len(tokens) else None
    if not verb and _commands(view, sentence, index):
        verb, act = index, _commanded(tokens, index)
    if act is None:
        return []
    actor = speaker_of(view, mentions, sentence, index) or speaker_of_quotation(view, mentions, sentence)
    if actor is None:
        return []
    what = clip(tokens, verb, within_attribution(tokens, verb, said_forms()))
    if what[1] - what[0] < 2:
        return []
    return [Promise(actor, act, "called_for", "must", (index, verb + 1), what, what, None, 0.8)]


def _bidden(tokens: Sequence[Token], index: int) -> int:
    """Where the verb stands behind "let us", "let's", "let us all"; 0: none."""
    if tokens[index].low in _LET:
        verb = index + 1
    elif index + 1 < len(tokens) and tokens[index + 1].low in ("us", "'s", "’s"):
        verb = index + 2
    else:
        return 0
    while verb < len(tokens) and (is_adverb(tokens[verb]) or tokens[verb].low in ("all", "both")):
        verb += 1
    return verb if verb < len(tokens) else 0


def _commands(view: View, sentence: SentenceView, index: int) -> bool:
    """Whether a quotation opens with a verb that bids ("Learn the signs," she said), and no "and you will" follows."""
    tokens = sentence.tokens
    quoted = index > 0 and tokens[index - 1].text in _QUOTES
    if tokens[index].low not in word_class("commanding") or not tokens[index].capital:
        return False
    if not (quoted or (index == 0 and in_quotation(view, sentence))):
        return False
    following = tokens[index + 1] if index + 2 < len(tokens) else None
    if (
        following is None
        or not following.text[0].isalpha()
        or following.low in _NOBODY | word_class("boundary") - _WHAT
    ):
        return False
    return not any(
        t.low == "and" and not _CONSEQUENCE.isdisjoint(n.low for n in tokens[place + 2 : place + 5])
        for place, t in enumerate(tokens)
    )


def _commanded(tokens: Sequence[Token], index: int) -> str | None:
    """The verb that is bidden: behind "do not" and "never" the one that follows."""
    low = tokens[index].low
    if low in _FORBIDS:
        verb = index + 1 + (tokens[index + 1].low == "not")
        return f"not {tokens[verb].low}" if low != "do" or verb == index + 2 else None
    return low


def bidding() -> frozenset[str]:
    """Words that open a bidding."""
    return _LET | {"let"} | word_class("commanding")


def weighing() -> frozenset[str]:
    """Words by which a thing is called needful."""
    return word_class("weighty")
