"""What Thai events do to the documents named in their sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fourthp.extract.thai.event_rows import Event, by_sentence
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.text import Hits, phrase_list
from fourthp.records import Fact, Reading, Span

_REACH = 60
_OF_ITSELF = {"signing": "signed", "launch": "launched"}
"""What events of some types do: a document so treated is theirs, not that of the meeting beside them."""


def event_instruments(reader: Reader, events: Sequence[Event]) -> Iterator[Fact]:
    """Rows of table ``event_instruments``: documents named behind words that say what was done to them."""
    cues = Hits(phrase_list("thai_relation_cues").find(reader.walls.levelled))
    seen: set[tuple[str, str]] = set()
    for index, told in sorted(by_sentence(events).items()):
        sentence = reader.view.sentences[index]
        for mention in reader.mentions.within(sentence.start, sentence.end, ("instruments",)):
            cue = cues.last(max(sentence.start, mention.start - _REACH), mention.start)
            if cue is None:
                continue
            event = next((e for e in told if _OF_ITSELF.get(e.event_type) == cue.row["relation"]), told[0])
            if (event.key, mention.entity.key) in seen:
                continue
            seen.add((event.key, mention.entity.key))
            spans = (mention.span,)
            yield Fact(
                "event_instruments",
                f"{event.key}|{mention.entity.key}",
                {
                    "event_id": Reading(event.key, (event.head,), "event:same_sentence", 0.8),
                    "instrument_id": Reading(mention.entity.key, spans, "instrument:same_sentence", 0.8),
                    "relation": Reading(
                        cue.row["relation"], (Span(cue.start, cue.end),), "relation:cue", 0.8
                    ),
                },
            )
