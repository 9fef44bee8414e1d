"""From one cleaned document to the facts it states, on two floors: what is named, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterable

from fourthp.extract.frames.commitments import find_commitments
from fourthp.extract.frames.event_model import Event
from fourthp.extract.frames.events import event_facts, find_events
from fourthp.extract.frames.links import event_instruments, instrument_status, quantity_facts
from fourthp.extract.frames.participations import find_participations
from fourthp.extract.frames.statements import find_statements
from fourthp.extract.frames.topics import find_topics
from fourthp.extract.gazetteer import Knowledge
from fourthp.extract.mentions.feed_titles import private_names_in_title
from fourthp.extract.mentions.finder import Found, find_mentions
from fourthp.extract.mentions.model import Entity
from fourthp.extract.mentions.withheld import withheld_names
from fourthp.extract.redaction import redact
from fourthp.extract.takedowns import take_down
from fourthp.extract.thai import extract_thai
from fourthp.extract.view import View
from fourthp.records import CleanDocument, DocumentFacts, Fact, Reading

__all__ = ["Knowledge", "extract", "take_down", "unread"]


_SAME_PASSAGE = 4
"""Sentences behind the last mention of an event in which what is said is still said at it."""


def extract(document: CleanDocument, knowledge: Knowledge) -> DocumentFacts:
    """All facts one document states.

    Foreign keys hold keys of facts of the same document; a country is a fact of resource ``countries`` whose
    key is its code and which has mentions only.
    """
    view = View(document)
    if view.language == "th":
        return extract_thai(view, knowledge)
    found = find_mentions(view, knowledge)
    events = find_events(view, found)
    instrument_status(view, found)
    facts = [
        *(
            Fact(e.resource, e.key, e.cells, tuple(e.mentions))
            for e in (*found.mentions.entities, *_used(found, events))
        ),
        *found.posts,
        *event_facts(view, events),
        *find_participations(view, found, events),
        *_with_event(view, events, find_commitments(view, found.mentions)),
        *_with_event(view, events, find_statements(view, found.mentions)),
        *quantity_facts(view, found, events),
        *event_instruments(view, found, events),
        *find_topics(view, found.mentions),
    ]
    withheld = found.withheld
    return DocumentFacts(
        document.document.document_id,
        redact(facts, withheld, view.text),
        tuple(sorted({*withheld.spans, *withheld.unknown})),
        withheld.names,
    )


def unread(document: CleanDocument, knowledge: Knowledge) -> DocumentFacts:
    """A document that is listed without its facts: only the names that its title may not show."""
    refused = [name for name, _ in private_names_in_title(document, knowledge)]
    names = withheld_names(document.document.text, refused, (), (), ()).names
    return DocumentFacts(document.document.document_id, (), withheld_names=names)


def _used(found: Found, events: list[Event]) -> list[Entity]:
    """The dateline's place, where an event takes place there and the prose does not name it."""
    named = {e.key for e in found.mentions.of("places")}
    settings = [m.setting.place_key for e in events for m in e.mentions]
    keys = {str(reading.value) for reading in settings if reading}
    return [place for place in found.dateline_places[:1] if place.key in keys - named]


def _with_event(view: View, events: list[Event], facts: Iterable[Fact]) -> Iterable[Fact]:
    """Lay a promise or statement to the one event of the document, where its passage tells of that event."""
    tops = [e for e in events if e.parent is None]
    told = [view.sentence_at(m.head.start) for m in tops[0].mentions] if len(tops) == 1 else []
    places = [s.index for s in told if s is not None]
    reach = 0 if tops and tops[0].event_type in ("signing", "launch") else _SAME_PASSAGE
    for fact in facts:
        anchor = fact.cells.get("verb")
        here = view.sentence_at(anchor.spans[0].start) if anchor and anchor.spans else None
        if anchor and here and any(0 <= here.index - index <= reach for index in places):
            event = Reading(tops[0].key, anchor.spans, "event:same_passage", 0.7)
            yield Fact(fact.resource, fact.key, {**fact.cells, "event_id": event}, fact.mentions)
        else:
            yield fact
