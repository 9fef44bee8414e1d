"""Events a Thai document tells: the one of its lead, and others with a name, a day or a place of their own."""

from __future__ import annotations

from collections.abc import Sequence

from fourthp.extract.thai.dated_acts import dated_acts
from fourthp.extract.thai.event_leads import lead_events
from fourthp.extract.thai.event_rows import CABINET, GATHERINGS, Event, by_sentence, join, repeats
from fourthp.extract.thai.events_beside import others_beside
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.text import Hits
from fourthp.extract.view import SentenceView

_LOOKED_THROUGH = 15
_HAVE_ROOMS = {"operation": ("statement",), "visit": ("meeting",)}
_ON_VISITS = ("meeting", "ceremony", "signing", "launch", "award")


def find_events(reader: Reader, cues: Hits, sentences: Sequence[SentenceView]) -> list[Event]:
    """The events of a document, the main one first. ``sentences``: its tellings, ``cues``: what they tell of."""
    events = lead_events(reader, cues, sentences)
    for sentence in sentences:
        for other in others_beside(reader, cues, sentence, events):
            if not _announces(other, events) or repeats(events[0], other):
                join(events, other)
    for act in dated_acts(reader, cues, sentences, events):
        join(events, act)
    _place_beside(events)
    _leave_place(events)
    _place_by_visit(events)
    for number, event in enumerate(events, start=1):
        event.key = f"e{number}"
    return events


def _announces(event: Event, events: Sequence[Event]) -> bool:
    """Whether a headline tells of the main event before its day is told."""
    main = events[0] if events else None
    return (
        main is not None
        and main.date is not None
        and main.event_type in GATHERINGS
        and event.event_type in GATHERINGS
        and event.date in (None, main.date)
        and event.place.is_nowhere()
        and event.sentences[0] < main.sentences[0]
        and "" in (event.number, main.number)
    )


def _leave_place(events: Sequence[Event]) -> None:
    """Take from an operation the room where the press was told of it, from a visit the one of talks held on it."""
    for event, kinds in ((e, _HAVE_ROOMS.get(e.event_type, ())) for e in events):
        rooms = [
            e.place.venue.value for e in events if e.place.venue and e.event_type in kinds and e is not event
        ]
        if event.place.venue and event.place.venue.value in rooms:
            event.place.venue = None


def _place_beside(events: Sequence[Event]) -> None:
    """Lay an event to the place of another that its sentence tells of with the same day."""
    told = by_sentence(events)
    for event in events[:_LOOKED_THROUGH]:
        if event.place.is_nowhere() and event.date is not None and event.event_type != "statement":
            beside = (e for e in told[event.sentences[0]] if e.date and e.date.start == event.date.start)
            event.place.complete(next((e.place for e in beside if not e.place.is_nowhere()), event.place))


def _place_by_visit(events: Sequence[Event]) -> None:
    """Lay what happened on the day of a visit, or as its occasion, to the country visited, where nothing says else."""
    for visit in (e for e in events[:_LOOKED_THROUGH] if e.event_type == "visit" and e.place.country):
        for event in events[:_LOOKED_THROUGH]:
            same_day = event.date and visit.date and event.date.start == visit.date.start
            occasion = event is events[0] and visit.date is None
            at_home = event.word.endswith(CABINET)
            if (
                event.event_type in _ON_VISITS
                and not at_home
                and event.place.is_nowhere()
                and (same_day or occasion)
            ):
                event.place.country = visit.place.country
