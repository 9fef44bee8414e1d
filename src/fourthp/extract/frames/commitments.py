"""Commitments: who promised, agreed, proposed, urged or decided what."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from fourthp.extract.frames.clauses import pieces
from fourthp.extract.frames.clauses_spans import shortened, span_of, understood
from fourthp.extract.frames.commitments_lists import Lead, is_item, lines_of, read_item, read_lead
from fourthp.extract.frames.commitments_reading import read_promises
from fourthp.extract.frames.commitments_thai import read_thai_promises
from fourthp.extract.frames.commitments_told import Promise, Told
from fourthp.extract.lexicon import table
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, View
from fourthp.language.folding import lowered
from fourthp.records import Fact, Reading, Span

_DEADLINE_WORDS = frozenset({"by", "until", "before"})


def find_commitments(view: View, mentions: Mentions) -> list[Fact]:
    """The commitments of a document, keys ``c1``, ``c2`` ... in text order.

    English, and in Thai the plainest verbs. What a page says twice in the same words is kept once.
    Questions, conditions, refusals and things that merely may happen are left out.
    """
    readers = {"en": _english, "und": _english, "th": _thai}
    read = readers.get(view.language)
    facts: dict[tuple[str, str], Fact] = {}
    for told in read(view, mentions) if read else ():
        fact = _fact(view, mentions, told, f"c{len(facts) + 1}")
        facts.setdefault((told.lemma, str(fact.cells["action"].value).lower()), fact)
    return list(facts.values())


def _thai(view: View, mentions: Mentions) -> Iterator[Told]:
    for sentence in view.sentences:
        yield from read_thai_promises(view, mentions, sentence)


def _english(view: View, mentions: Mentions) -> Iterator[Told]:
    """Sentence by sentence; a line that opens a list is read for itself only where no item follows."""
    lead: Lead | None = None
    block = -1  # of the last item
    for sentence in (part for whole in view.sentences for part in lines_of(whole)):
        if lead:
            items = list(read_item(view, mentions, sentence, lead))
            yield from items
            goes_on = lead.cue is None and (is_item(sentence) or sentence.block == block)
            if items or goes_on:
                block = sentence.block
                if not items:
                    yield from _sentence(view, mentions, sentence)
                continue
            if lead.opening.index >= sentence.index - 1:  # nothing was listed
                yield from _sentence(view, mentions, lead.opening)
        lead = read_lead(view, mentions, sentence)
        if lead is None:
            yield from _sentence(view, mentions, sentence)
    if lead and lead.opening is view.sentences[-1]:
        yield from _sentence(view, mentions, lead.opening)


def _sentence(view: View, mentions: Mentions, sentence: SentenceView) -> Iterator[Told]:
    for piece in pieces(sentence):
        tokens = piece.tokens
        for promise in read_promises(view, mentions, piece):
            yield Told(
                promise.actor,
                promise.lemma,
                promise.modality,
                f"commitment:{promise.frame}",
                promise.confidence,
                span_of(tokens, *promise.cue),
                span_of(tokens, *promise.action),
                span_of(tokens, *understood(tokens, *shortened(tokens, *promise.summary), *_beside(promise))),
                span_of(tokens, *promise.addressee) if promise.addressee else None,
            )


def _beside(promise: Promise) -> tuple[tuple[int, int], ...]:
    """The verb of a demand or promise, and whom it is made to: with them it is told."""
    return (promise.cue, promise.addressee) if promise.addressee else ()


def _fact(view: View, mentions: Mentions, told: Told, key: str) -> Fact:
    def cell(value: str, span: Span) -> Reading:
        return Reading(value, (span,), told.method, told.confidence)

    cells = told.actor.cells(view, "actor_name", told.method)
    cells["verb"] = cell(told.lemma, told.verb)
    cells["modality"] = cell(told.modality, told.verb)
    if told.addressee:
        cells["addressee"] = cell(view.words(told.addressee), told.addressee)
    cells["action"] = cell(view.words(told.action), told.action)
    cells["summary"] = cell(view.words(told.summary), told.summary)
    pillar, deadline = _pillar(view, told.action), _deadline(view, mentions, told.action)
    if pillar:
        cells["pillar"] = pillar
    if deadline:
        cells["deadline"] = deadline
    return Fact("commitments", key, cells)


@cache
def _pillars() -> tuple[tuple[str, str], ...]:
    return tuple((row["stem"], row["pillar"]) for row in table("commitment_pillars"))


def _pillar(view: View, action: Span) -> Reading | None:
    """The pillar that the words of the action name most often, the earlier one at a tie."""
    text = lowered(view.text[action.start : action.end])
    places: dict[str, list[Span]] = {}
    for stem, pillar in _pillars():
        position = text.find(stem)
        while position >= 0:
            if position == 0 or not text[position - 1].isalnum():
                place = Span(action.start + position, action.start + position + len(stem))
                places.setdefault(pillar, []).append(place)
            position = text.find(stem, position + 1)
    if not places:
        return None
    best = min(places, key=lambda p: (-len(places[p]), min(places[p])))
    return Reading(best, tuple(sorted(places[best])[:3]), "commitment:pillar", 0.8)


def _deadline(view: View, mentions: Mentions, action: Span) -> Reading | None:
    """The date by which it is to be done ("by 2030", "before 1 May 2024")."""
    for date in mentions.dates:
        if action.start < date.span.start and date.span.end <= action.end:
            before = view.text[action.start : date.span.start].split()
            if before and (before[-1].lower() in _DEADLINE_WORDS or before[-2:] == ["by", "the"]):
                return Reading(date.end or date.start, (date.span,), "commitment:deadline", 0.9)
    return None
