"""A commitment as a sentence tells it: in its tokens, and in spans of the text, whatever the language."""

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


@dataclass(frozen=True, slots=True)
class Promise:
    """One commitment as read from a sentence: ranges of tokens, ends exclusive."""

    actor: Actor
    lemma: str
    modality: str
    frame: str
    cue: tuple[int, int]
    action: tuple[int, int]
    summary: tuple[int, int]
    addressee: tuple[int, int] | None = None
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class Modal:
    """Words before a verb that make it a promise or a demand, as a row of ``commitment_modals.csv`` tells it."""

    words: tuple[str, ...]
    modality: str
    frame: str
    told: bool
