"""Topics told in other words: things said in one sentence, in any order, that together speak for a topic.

"Those who had been lured were looked after" says no phrase of ``topic_patterns.csv``. It says *victim* and *help*
beside each other, and that speaks for the protection of victims. How loudly is a weight, fitted on annotated
documents by ``benchmarks/topics.py``: a logistic regression, its features chosen by an L1 penalty (Tibshirani 1996),
its weights kept positive, so that a topic rests on words that stand in the text and on nothing that is absent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from fourthp.extract.lexicon import table
from fourthp.extract.view import Token
from fourthp.records import Span

ENOUGH = 100
"""The sum of weights from which a topic counts as told; the fitted weights are scaled to it."""


class Cue(NamedTuple):
    """One thing said, or two in one sentence (``beside`` is empty for one), and how loudly it speaks for a topic."""

    topic: str
    concept: str
    beside: str
    weight: int


Said = Mapping[str, Span]
"""What one sentence says: each concept, and the first word that says it."""


def said_in(tokens: Sequence[Token], *, heading: bool = False) -> Said:
    """The concepts that a sentence says; words in names ("Director of Public Prosecutions") say none of it."""
    said: dict[str, Span] = {}
    opens = next((n for n, token in enumerate(tokens) if token.text[0].isalnum()), 0)
    for place, token in enumerate(tokens):
        if token.capital and not heading and place != opens:
            continue
        for concept in _concepts(token.low):
            if concept not in said:
                said[concept] = Span(token.start, token.end)
    return said


def told_topics(sentences: Iterable[Said]) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """The topics for which the sentences speak loudly enough, in order, and the words that prove each.

    A cue counts once, where it is first said. The proof is made of the loudest cues, no more than are needed.
    """
    found: dict[Cue, tuple[Span, ...]] = {}
    for said in sentences:
        for cue in _cues():
            if cue not in found and cue.concept in said and (not cue.beside or cue.beside in said):
                found[cue] = tuple(said[concept] for concept in (cue.concept, cue.beside) if concept)
    by_topic: dict[str, list[Cue]] = {}
    for cue in sorted(found, key=lambda cue: (cue.topic, -cue.weight, cue)):
        by_topic.setdefault(cue.topic, []).append(cue)
    for topic, cues in by_topic.items():
        total = 0
        proof: set[Span] = set()
        for cue in cues:
            total += cue.weight
            proof.update(found[cue])
            if total >= ENOUGH:
                yield topic, tuple(sorted(proof))
                break


@cache
def _cues() -> tuple[Cue, ...]:
    return tuple(
        Cue(row["topic_id"], row["concept"], row["beside"], int(row["weight"])) for row in table("topic_cues")
    )


@lru_cache(maxsize=1 << 16)
def _concepts(low: str) -> tuple[str, ...]:
    """What a word in small letters says."""
    return tuple(concept for concept, words, stems in _forms() if low in words or low.startswith(stems))


@cache
def _forms() -> tuple[tuple[str, frozenset[str], tuple[str, ...]], ...]:
    """Each concept with its words and its stems."""
    return tuple(
        (
            row["concept"],
            frozenset(form for form in row["forms"].split() if not form.endswith("*")),
            tuple(form[:-1] for form in row["forms"].split() if form.endswith("*")),
        )
        for row in table("topic_concepts")
    )
