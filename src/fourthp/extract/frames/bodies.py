"""Bodies and states with a part in an event: who organised, hosted or paid for it, met, signed or was visited."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from fourthp.extract.frames.body_parties import outermost, read_parties, stands_alone
from fourthp.extract.frames.body_roles import Part, PartReader, Told
from fourthp.extract.frames.event_model import Event
from fourthp.extract.mentions.finder import Found
from fourthp.extract.mentions.model import Mention
from fourthp.extract.view import SentenceView, View
from fourthp.records import Fact, Reading, Span

# The weightiest part a body plays in an event is published.
_ORDER = (
    "organiser co_organiser host co_chair signatory donor supporter trainer awardee beneficiary"
    " visited interlocutor trainee participant"
).split()

_Head = tuple[Span, Event]
"""Where a text tells an event."""


def find_bodies(view: View, found: Found, events: list[Event]) -> Iterator[Fact]:
    """Participations of bodies and countries, and of the groups named among them."""
    yield from _parts(view, found, events)
    yield from _parties(view, found, events)


def _parts(view: View, found: Found, events: list[Event]) -> Iterator[Fact]:
    """One part a body and event, the weightiest that any sentence gives; in the order of the text."""
    kept: dict[tuple[str, str], Part] = {}
    heads = sorted(
        ((mention.head, event) for event in events for mention in event.mentions), key=lambda pair: pair[0]
    )
    for sentence in (*view.headlines, *view.sentences):
        told = _told_in(view, sentence, heads)
        parties = list(read_parties(view, found, sentence)) if told.heads else []
        for part in PartReader(view, sentence, parties, told).parts() if parties else ():
            key = (part.event.key, part.body.entity.key)
            held = kept.get(key)
            if held is None or _ORDER.index(part.role) < _ORDER.index(held.role):
                kept[key] = part
    yield from map(_fact, kept.values())


def _told_in(view: View, sentence: SentenceView, told: list[_Head]) -> Told:
    """The events of a sentence; one that goes on about the event before it without a word for it tells of that."""
    heads = _heads(sentence, told)
    if not heads and sentence.index > 0 and sentence.tokens and sentence.tokens[0].low in ("it", "this"):
        before = _heads(view.sentences[sentence.index - 1], told)
        one = {event.key for _, event in before}
        heads = [(Span(sentence.start, sentence.start + 1), before[0][1])] if len(one) == 1 else []
    return Told(tuple(heads))


def _heads(sentence: SentenceView, told: list[_Head]) -> list[_Head]:
    first, last = (
        bisect_left(told, at, key=lambda head: head[0].start) for at in (sentence.start, sentence.end)
    )
    return told[first:last]


def _fact(part: Part) -> Fact:
    body, column = part.body, "organisation_id"
    if body.entity.resource == "countries":
        column = "country_code"
    return Fact(
        "participations",
        "",
        {
            "event_id": Reading(part.event.key, (body.span,), "participation:same_sentence", 0.85),
            column: Reading(body.entity.key, (body.span,), "participation:party", 0.85),
            "role": Reading(part.role, (part.cue,), "role:body", 0.85),
        },
    )


_ROLES_BY_TYPE = {"meeting": ("participant", "interlocutor"), "visit": ("visitor", "visited")}
_DELEGATION = re.compile(r"\b(?:[Tt]he |[Aa] )?((?:[A-Z]\w+ )?delegation)\b")


def _parties(view: View, found: Found, events: list[Event]) -> Iterator[Fact]:
    """Who met or visited whom: the delegation before the verb, the bodies behind it."""
    for event in events:
        for mention in event.mentions:
            sentence = view.sentence_at(mention.head.start)
            if sentence is None or not mention.by_verb or event.event_type not in _ROLES_BY_TYPE:
                continue
            here, there = _ROLES_BY_TYPE[event.event_type]
            cue = Reading(event.key, (mention.head,), "participation:verb", 0.8)
            if match := _DELEGATION.search(view.text, sentence.start, mention.head.start):
                span = Span(match.start(1), match.end(1))
                yield Fact(
                    "participations",
                    "",
                    {
                        "event_id": cue,
                        "group_name": Reading(view.words(span), (span,), "group:delegation", 0.85),
                        "role": Reading(here, (mention.head,), "role:verb", 0.8),
                    },
                )
            parties = list(_objects(view, found, mention.head.end, sentence.end))
            if parties and (group := _group_behind(view, parties[-1].end, sentence.end)):
                yield Fact(
                    "participations",
                    "",
                    {
                        "event_id": cue,
                        "group_name": Reading(view.words(group), (group,), "group:end_of_list", 0.8),
                        "role": Reading(there, (mention.head,), "role:verb", 0.8),
                    },
                )
            for party in parties:
                yield Fact(
                    "participations",
                    "",
                    {
                        "event_id": cue,
                        "organisation_id": Reading(
                            party.entity.key, (party.span,), "participation:object", 0.8
                        ),
                        "role": Reading(there, (mention.head,), "role:verb", 0.8),
                    },
                )


_LAST_GROUP = re.compile(
    r"\s*,?\s*(?:and|as well as)\s+((?:[\w.’'-]+\s+){0,4}?(?:organi[sz]ations?|agencies|groups|companies|NGOs|partners"
    r"|leaders|representatives|institutions|businesses|actors|officials|experts|stakeholders))\b"
)


def _group_behind(view: View, start: int, end: int) -> Span | None:
    """The unnamed group that ends a list of bodies ("... and U.S.-based non-governmental organisations")."""
    match = _LAST_GROUP.match(view.text, start, end)
    return Span(match.start(1), match.end(1)) if match else None


_BEFORE_OBJECT = re.compile(
    r"(?:[\s,]|\b(?:and|the|with|to|from|representatives|officials|members|delegates|experts|leaders|counterparts|staff"
    r"|of|senior|high-level|U\.S\.|its|also)\b)*"
)


def _objects(view: View, found: Found, start: int, end: int) -> Iterator[Mention]:
    """The bodies that stand right behind a verb, one after the other."""
    at = start
    for mention in outermost(found.mentions.within(start, end, ("organisations",))):
        if not _BEFORE_OBJECT.fullmatch(view.text, at, mention.start):
            return
        if stands_alone(view.text, mention.end):
            yield mention
        at = mention.end
