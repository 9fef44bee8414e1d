"""A commitment as a sentence tells it, whatever the language."""

from __future__ import annotations

from dataclasses import dataclass

from fourthp.extract.frames.clauses_actors import Actor
from fourthp.records import Span


@dataclass(frozen=True, slots=True)
class Told:
    """Who commits, by which verb, to what: the spans that state it and the rule that read it."""

    actor: Actor
    lemma: str
    modality: str
    method: str
    confidence: float
    verb: Span
    action: Span
    summary: Span
    addressee: Span | None = None
