"""Which part a body or state plays in an event, and what a sentence tells of events."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fourthp.extract.frames.body_parties import Party
from fourthp.extract.frames.event_model import Event
from fourthp.extract.mentions.model import Mention
from fourthp.extract.view import SentenceView, View
from fourthp.records import Span

PREPOSITIONS = frozenset(
    "of for with by in at from to on under against between among about into through near behind via per within"
    " alongside including like besides".split()
)
NEW_CLAUSE = re.compile(r"[;:]|\b(?:is|are|was|were|has|have|had|will|said|says|which|who|that|while)\b")
THE_EVENT = (
    r"(?:the|this) (?:(?:two|three|four|five|one)-day )?(?:event|gathering|occasion|activity|exercise|action|initiative"
    r"|programme|program|day|training|course|visit|mission|raids?|crackdown)\b(?! of\b)"
)
"""Words for the event told before."""
NEAR = 160
"""Characters between a part and the words for its event."""


@dataclass(frozen=True, slots=True)
class Part:
    """A body or state with its part in an event; ``cue`` is the words that tell it."""

    event: Event
    body: Mention
    role: str
    cue: Span


@dataclass(frozen=True, slots=True)
class Came:
    """Words that tell of those who came to an event; they are named behind ``end``, ``at_once`` or in a list there."""

    event: Event
    cue: Span
    end: int
    at_once: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """The events of a sentence, each with the places where their words stand in it.

    ``context`` is the event that the sentences before it told last.
    """

    heads: tuple[tuple[Span, Event], ...]
    context: Event | None = None

    def at(self, start: int, end: int, events: str) -> Event | None:
        """The event whose own verb stands at ``[start, end)``."""
        return next((e for h, e in self.heads if h.start < end and start < h.end and fits(e, events)), None)

    def behind(self, start: int, events: str) -> Event | None:
        """The event told next behind a place."""
        return next((e for h, e in self.heads if start <= h.start < start + NEAR and fits(e, events)), None)

    def before(self, end: int, events: str) -> Event | None:
        """The event told last before a place."""
        found = [e for h, e in self.heads if h.start < end and fits(e, events)]
        return found[-1] if found else None

    def about(self, place: int, events: str) -> Event | None:
        """The event of a part that needs no word for it ("participants included"): the nearest, else the one before."""
        told = self.before(place, events) or self.behind(place, events)
        return told or (self.context if self.context and fits(self.context, events) else None)


class PartyReader:
    """One sentence with its parties and what it tells; ``came`` are its verbs that tell who came to an event."""

    def __init__(
        self, view: View, sentence: SentenceView, parties: Sequence[Party], told: Told, came: Sequence[Came]
    ) -> None:
        self._view = view
        self._sentence = sentence
        self._parties = parties
        self._told = told
        self._came = came


def fits(event: Event, events: str) -> bool:
    """Whether an event is of one of the types, which stand one space apart; of any where there are none."""
    return not events or event.event_type in events.split()


def of_party(party: Party, event: Event, role: str, cue: Span) -> Iterator[Part]:
    """The parts of all bodies of a party; whom an organiser does it with is a co-organiser."""
    yield from (Part(event, body, role, cue) for body in party.bodies)
    beside = "co_organiser" if role == "organiser" else role
    yield from (Part(event, body, beside, cue) for body in party.partners)
