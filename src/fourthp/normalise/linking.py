"""Which row each thing that a document tells of belongs to, and where the reasons are written down."""

from __future__ import annotations

from collections.abc import Sequence

from fourthp.normalise.events import link_events
from fourthp.normalise.evidence import EvidenceBook
from fourthp.normalise.instruments import link_instruments
from fourthp.normalise.layout import layout
from fourthp.normalise.linked import Linked
from fourthp.normalise.organisations import link_organisations
from fourthp.normalise.persons import link_persons
from fourthp.normalise.reference import Reference
from fourthp.normalise.sources import Source
from fourthp.records import Fact, Reading, Span

LINKED = ("organisations", "persons", "instruments", "events")
"""Tables whose rows several documents may share, and whose ids linking makes; an event is known by its actors."""

METHOD = "derived:link_"
"""How the method of evidence begins that says why a document's mention belongs to a row."""


def link(sources: Sequence[Source], reference: Reference) -> Linked:
    """Give every thing of every document its row; ``sources`` are in reading order.

    Places and countries are known by their codes.
    """
    linked = Linked(sources)
    for resource in ("places", "countries"):
        linked.add_codes(resource, (fact.key for source in sources for fact in source.of(resource)))
    linked.add("organisations", link_organisations(sources, reference))
    linked.add("persons", link_persons(sources, reference.countries))
    linked.add("instruments", link_instruments(sources, reference))
    linked.add("events", link_events(sources, linked))
    return linked


def first_place(fact: Fact) -> Span | None:
    """Where the document first names a thing, None where it does not name it at all."""
    return min((span for mention in fact.mentions for span in mention.spans), default=None)


def book_links(sources: Sequence[Source], linked: Linked, book: EvidenceBook) -> None:
    """Say in the evidence of each row's id, for every document, why its mention is taken for this row."""
    for resource in LINKED:
        for source in sources:
            for fact in source.of(resource):
                row_id = linked.row_id(source, resource, fact.key)
                if row_id is not None:
                    reason = linked.reason(resource, (source.document_id, fact.key))
                    span = first_place(fact)
                    reading = Reading(row_id, (span,) if span else (), METHOD + reason)
                    book.add(resource, row_id, layout(resource).own_key, source.document_id, [reading])
