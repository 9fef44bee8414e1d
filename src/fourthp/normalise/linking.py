"""Which row each thing that a document tells of belongs to, and where the reasons are written down."""

from __future__ import annotations

from collections.abc import Sequence

from fourthp.normalise.clusters import Cluster, Linked
from fourthp.normalise.events import link_events
from fourthp.normalise.evidence import EvidenceBook
from fourthp.normalise.instruments import link_instruments
from fourthp.normalise.layout import layout
from fourthp.normalise.organisations import link_organisations
from fourthp.normalise.persons import link_persons
from fourthp.normalise.reference import Reference
from fourthp.normalise.sources import Source
from fourthp.records import Reading, Span

LINKED = ("organisations", "persons", "instruments", "events")
"""Tables whose rows several documents may share, and whose ids linking makes; an event is known by its actors."""

METHOD = "derived:link_"
"""How the method of evidence begins that says why a document's mention belongs to a row."""


def link(sources: Sequence[Source], reference: Reference) -> Linked:
    """Give every thing of every document its row; ``sources`` are in reading order.

    Places and countries are known by their codes.
    """
    linked = Linked()
    for resource in ("places", "countries"):
        linked.add(
            resource,
            [
                Cluster(fact.key, {(source.document_id, fact.key): "code"}, is_listed=True)
                for source in sources
                for fact in source.of(resource)
            ],
        )
    linked.add("organisations", link_organisations(sources, reference))
    linked.add("persons", link_persons(sources, reference.countries))
    linked.add("instruments", link_instruments(sources, reference))
    linked.add("events", link_events(sources, linked))
    return linked


def first_places(sources: Sequence[Source]) -> dict[tuple[str, str, str], Span]:
    """(document id, table, key) -> where the document first names the thing, for those it names at all."""
    found = {}
    for source in sources:
        for resource in LINKED:
            for fact in source.of(resource):
                if spans := [span for mention in fact.mentions for span in mention.spans]:
                    found[source.document_id, resource, fact.key] = min(spans)
    return found


def book_links(sources: Sequence[Source], linked: Linked, book: EvidenceBook) -> None:
    """Say in the evidence of each row's id, for every document, why its mention is taken for this row."""
    places = first_places(sources)
    for resource in LINKED:
        for cluster in linked.clusters[resource]:
            for (document_id, key), reason in cluster.members.items():
                span = places.get((document_id, resource, key))
                reading = Reading(cluster.row_id, (span,) if span else (), METHOD + reason)
                book.add(resource, cluster.row_id, layout(resource).own_key, document_id, [reading])
