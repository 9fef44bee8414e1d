"""Agreement on events: which are the same, and how much of each is right."""

from __future__ import annotations

from fourthp.evaluate.annotations import AnnotatedEvent, AnnotatedParty, Annotation, Leeway
from fourthp.evaluate.comparing import fold, listed, similar
from fourthp.evaluate.published import PublishedDocument, PublishedEvent, PublishedParty
from fourthp.evaluate.tally import Sheet

# The annotators wrote "workshop_training" where the published type is "workshop".
_WORKSHOP = {"workshop", "workshop_training"}

# Types that a careful reader may exchange for one another.
_ALIKE = (
    {"conference", "meeting", "panel"},
    {"meeting", "visit"},
    {"conference", *_WORKSHOP},
    {"ceremony", "award", "launch"},
    {"statement", "speech"},
    {"other", "operation"},
)

# Types of what is told as a part of another event: detail that need not be annotated.
_DETAILS = frozenset({"panel", "speech", "ceremony", "other", "statement"})

# The annotators kept to ten roles of bodies; the published ones are finer.
_ROLES = {
    "organiser": {"organiser", "co_organiser"},
    "supporter": {"supporter", "donor"},
    "chair": {"chair", "co_chair", "moderator"},
    "participant": {
        "participant",
        "attendee_group",
        "delegate",
        "interlocutor",
        "observer",
        "trainee",
        "speaker",
    },
    "signatory": {"signatory", "witness"},
}

_ENOUGH = 10
"""Points, in tenths, from which two events are taken for the same: the type alone, or two lesser signs."""


def compare(sheet: Sheet, annotation: Annotation, found: PublishedDocument, leeway: Leeway) -> None:
    """Compare the events of a document, each with at most one, those that agree most first."""
    pairs = _pairs(annotation.events, found.events)
    for number, event in enumerate(annotation.events):
        if number not in pairs:
            sheet.missed("events", event)
            continue
        sheet.hit("events")
        _attributes(sheet, number, event, found.events[pairs[number]], leeway)
    for number, extra in enumerate(found.events):
        is_detail = extra.parent and extra.type in _DETAILS
        is_free = listed(leeway.events, extra.name, f"{extra.type} {extra.start}")
        if number not in pairs.values() and not is_detail and not is_free:
            sheet.beside("events", extra)


def _pairs(annotated: list[AnnotatedEvent], found: tuple[PublishedEvent, ...]) -> dict[int, int]:
    """Number of an annotated event -> number of the published one that it agrees with."""
    ranked = sorted(
        ((_points(one, other), i, j) for i, one in enumerate(annotated) for j, other in enumerate(found)),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for points, i, j in ranked:
        if points >= _ENOUGH and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _points(one: AnnotatedEvent, other: PublishedEvent) -> int:
    """How much speaks for two events being one, in tenths."""
    points = 0
    if one.type == other.type:
        points += 10
    elif any({one.type, other.type} <= types for types in _ALIKE):
        points += 6
    if one.start and other.start:
        # The coarser of the two dates decides: 2018-04 and 2018-04-26 agree.
        length = min(len(one.start), len(other.start))
        points += 10 if one.start[:length] == other.start[:length] else -5
    if one.name and other.name:
        points += 10 if similar(one.name, other.name, 80) else -5
    points += 5 * similar(one.city, other.city, 80) + 5 * similar(one.venue, other.venue, 80)
    if one.country and other.country:
        points += 3 if one.country == other.country else -3
    return points


def _attributes(
    sheet: Sheet, number: int, event: AnnotatedEvent, found: PublishedEvent, leeway: Leeway
) -> None:
    """Ask for each attribute that is annotated; a start where none is stated is an invention."""
    name = event.name or event.type
    types = {event.type, *leeway.event_types.get(number, [])}
    if event.type in _WORKSHOP:
        types |= _WORKSHOP
    sheet.answer("event type", found.type in types, f"{name}: {event.type}, not {found.type}")

    starts = {event.start, *leeway.event_starts.get(number, [])}
    if event.start:
        sheet.answer("event start", found.start in starts, f"{name}: {event.start}, not {found.start!r}")
    elif found.start:
        sheet.beside("event start", f"{name}: {found.start}")
    if event.end:
        sheet.answer("event end", found.end == event.end, f"{name}: {event.end}, not {found.end!r}")
    if event.country:
        countries = {event.country, *leeway.event_countries.get(number, [])}
        what = f"{name}: {event.country}, not {found.country!r}"
        sheet.answer("event country", found.country in countries, what)
    if event.city:
        what = f"{name}: {event.city}, not {found.city!r}"
        sheet.answer("event city", similar(event.city, found.city, 80), what)
    if event.venue:
        what = f"{name}: {event.venue}, not {found.venue!r}"
        sheet.answer("event venue", similar(event.venue, found.venue, 80), what)
    if event.parties is not None:
        _parties(sheet, event, event.parties, found, leeway.event_parties.get(number, []))


def _parties(
    sheet: Sheet, event: AnnotatedEvent, parties: list[AnnotatedParty], found: PublishedEvent, free: list[str]
) -> None:
    """Compare the bodies and states of an event, each with its part in it."""
    pairs = sheet.pairs(
        "event parties", parties, found.parties, _same_party, lambda extra: listed(free, *extra.forms)
    )
    for party, published in pairs:
        right = published.roles & {party.role, *_ROLES.get(party.role, ())}
        sheet.answer("party role", bool(right), f"{event}: {party}, not {sorted(published.roles)}")


def _same_party(one: AnnotatedParty, other: PublishedParty) -> bool:
    return any(fold(one.name) == fold(form) or similar(one.name, form, 90) for form in other.forms)
