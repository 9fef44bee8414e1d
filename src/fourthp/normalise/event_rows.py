"""The tables between events, documents and topics."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from fourthp.normalise.evidence import EvidenceBook
from fourthp.normalise.linked import Linked
from fourthp.normalise.sources import Source
from fourthp.records import Fact, Row, Sentence


def event_reports(sources: Sequence[Source], linked: Linked) -> list[Row]:
    """Which document tells of which event, and whether the event is what the document is about."""
    rows: dict[tuple[str, str], Row] = {}
    for source in sources:
        for fact in source.of("events"):
            event_id = str(linked.row_id(source, "events", fact.key))
            rows[event_id, source.document_id] = {
                "event_id": event_id,
                "document_id": source.document_id,
                "is_main": bool(fact.cells["is_main"].value),
            }
    return [rows[key] for key in sorted(rows)]


def event_topics(sources: Sequence[Source], linked: Linked, book: EvidenceBook) -> list[Row]:
    """The topics of each event: those stated in a sentence that tells of it."""
    rows: dict[tuple[str, str], Row] = {}
    for source in sources:
        for event in source.of("events"):
            event_id = str(linked.row_id(source, "events", event.key))
            sentences = _telling(event, source.document.sentences)
            for topic in source.of("document_topics"):
                reading = topic.cells["topic_id"]
                spans = [p for p in reading.spans if any(s.start <= p.start < s.end for s in sentences)]
                if spans:
                    topic_id = str(reading.value)
                    rows[event_id, topic_id] = {"event_id": event_id, "topic_id": topic_id}
                    stated = replace(reading, spans=tuple(spans))
                    book.add(
                        "event_topics", f"{event_id}|{topic_id}", "topic_id", source.document_id, [stated]
                    )
    return [rows[key] for key in sorted(rows)]


def _telling(event: Fact, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences in which an event is mentioned."""
    places = [span.start for mention in event.mentions for span in mention.spans]
    return [s for s in sentences if any(s.start <= place < s.end for place in places)]
