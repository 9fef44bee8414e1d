"""Who signs an act of state: whom it calls its "I" ("I, <name>, hereby proclaim"), else the name alone at its foot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fourthp.extract.frames.event_model import Event, EventMention
from fourthp.extract.lexicon import words
from fourthp.extract.mentions.finder import Found
from fourthp.extract.mentions.model import Mention
from fourthp.extract.mentions.signatures import alone_at_foot
from fourthp.extract.view import View
from fourthp.records import Fact, Reading

_NEEDS_SIGNATURE = ("signature", "signature_day")


def find_signatories(view: View, found: Found, events: Sequence[Event]) -> Iterator[Fact]:
    """Rows of table ``participations`` for whoever signs what a text enacts; none where two names might."""
    signed = [(e, m) for e in events for m in e.mentions if _is_set_words(view, m)]
    if not signed:
        return
    for readers in (_calls_himself_i, _at_foot):
        signing = {m.entity.key: m for m in readers(view, found)}
        if len(signing) == 1:
            yield from (_signatory(event, told, *signing.values()) for event, told in signed)
            return


def _is_set_words(view: View, told: EventMention) -> bool:
    said = view.text[told.head.start : told.head.end].lower()
    return told.needs in _NEEDS_SIGNATURE or any(f.endswith(said) for f in words("public_acts", kind="signs"))


def _signatory(event: Event, told: EventMention, signing: Mention) -> Fact:
    cells = {
        "event_id": Reading(event.key, (told.head,), "participation:signature", 0.85),
        "person_id": Reading(signing.entity.key, (signing.span,), "participation:person", 0.9),
        "role": Reading("signatory", (told.head, signing.span), "role:signature", 0.85),
    }
    return Fact("participations", "", cells)


def _calls_himself_i(view: View, found: Found) -> Iterator[Mention]:
    for person in found.mentions.index:
        if person.entity.resource == "persons" and view.text.endswith(" I, ", 0, person.start):
            yield person


def _at_foot(_: View, found: Found) -> Iterator[Mention]:
    for line, _person in alone_at_foot([(each.line, each.persons) for each in found.lines]):
        yield from found.mentions.within(line.sentence.start, line.sentence.end, ("persons",))
