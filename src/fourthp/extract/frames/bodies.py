"""Which bodies organised or hosted an event, met or were visited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourthp.extract.frames.event_model import Event
from fourthp.extract.mentions.finder import Found
from fourthp.extract.mentions.model import Mention
from fourthp.extract.view import View
from fourthp.records import Fact, Reading, Span


def find_bodies(view: View, found: Found, events: list[Event]) -> Iterator[Fact]:
    """Participations of bodies and countries, and of the groups named among them."""
    yield from _bodies(view, found, events)
    yield from _parties(view, found, events)


_ORGANISES = re.compile(
    r"\b(?:co-)?(?:organi[sz]ed|organi[sz]es|hosted|hosts|convened|convenes|held|holds|arranged|conducted|ran|sponsored)\b"
)
_ORGANISED_BY = re.compile(
    r"\b(?:jointly |co-)?(?:organi[sz]ed|hosted|convened|held|arranged|conducted|run|sponsored)"
    r"(?: jointly)? by\b"
)


def _bodies(view: View, found: Found, events: list[Event]) -> Iterator[Fact]:
    """Organisers and hosts: the body or country before the verb, or the bodies behind "organised by"."""
    for event in events:
        for mention in event.mentions:
            sentence = view.sentence_at(mention.head.start)
            if sentence is None:
                continue
            text = view.text[sentence.start : sentence.end]
            for match in _ORGANISED_BY.finditer(text):
                start = sentence.start + match.end()
                yield from _organisers(view, found, event, start, sentence.end, match, sentence.start)
            active = _ORGANISES.search(text)
            if active and not _ORGANISED_BY.match(text, active.start()):
                subject = [
                    m
                    for m in found.mentions.within(sentence.start, sentence.start + active.start())
                    if m.entity.resource in ("organisations", "countries")
                ]
                outer = _outermost(subject)
                if outer and mention.head.start > sentence.start + active.start():
                    for body in _joint(view, outer):
                        yield _body_fact(event, body, active, sentence.start)


_WITH = r"(?:together|along|jointly|(?:in (?:close )?(?:cooperation|collaboration|partnership|coordination))) with"
_AND = re.compile(rf"\s*,?\s*\b(?:and|as well as|{_WITH})\s+(?:the\s+)?", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*(?:the\s+)?", re.IGNORECASE)


def _joint(view: View, bodies: list[Mention]) -> list[Mention]:
    """The last of the bodies before a verb, behind those of its kind that it is listed with ("X, Y and Z held")."""
    joint = [bodies[-1]]
    for body in reversed(bodies[:-1]):
        between = view.text[body.end : joint[-1].start]
        is_listed = _AND.fullmatch(between) or (len(joint) > 1 and _COMMA.fullmatch(between))
        if body.entity.resource != joint[0].entity.resource or not is_listed:
            break
        joint.append(body)
    return joint[::-1]


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
    for mention in _outermost(found.mentions.within(start, end, ("organisations",))):
        if not _BEFORE_OBJECT.fullmatch(view.text, at, mention.start):
            return
        yield mention
        at = mention.end


def _organisers(
    view: View, found: Found, event: Event, start: int, end: int, match: re.Match[str], base: int
) -> Iterator[Fact]:
    here = _outermost(found.mentions.within(start, end))
    at = start
    for mention in here:
        if not re.fullmatch(
            r"[\s,]*(?:and|in (?:cooperation|collaboration|partnership) with|together with|with|the|jointly|[\s,])*",
            view.text[at : mention.start].lower(),
        ):
            break
        if mention.entity.resource in ("organisations", "countries"):
            yield _body_fact(event, mention, match, base)
        at = mention.end


def _outermost(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _body_fact(event: Event, mention: Mention, match: re.Match[str], base: int) -> Fact:
    role = "host" if "host" in match.group() else "organiser"
    column = "organisation_id" if mention.entity.resource == "organisations" else "country_code"
    return Fact(
        "participations",
        "",
        {
            "event_id": Reading(event.key, (mention.span,), "participation:same_sentence", 0.85),
            column: Reading(mention.entity.key, (mention.span,), "participation:subject", 0.85),
            "role": Reading(role, (Span(base + match.start(), base + match.end()),), "role:verb", 0.85),
        },
    )
