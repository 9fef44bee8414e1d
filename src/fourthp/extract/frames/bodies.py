"""Bodies and states with a part in an event: who organised, hosted or paid for it, met, signed or was visited."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Collection, Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from fourthp.extract.frames.body_frames import FrameReader
from fourthp.extract.frames.body_model import THE_EVENT, Part, Told
from fourthp.extract.frames.body_nouns import noun_parts
from fourthp.extract.frames.body_parties import Party, held_posts, outermost, read_parties, stands_alone
from fourthp.extract.frames.body_phrases import PhraseReader
from fourthp.extract.frames.body_verbs import VerbReader
from fourthp.extract.frames.event_actors import carried
from fourthp.extract.frames.event_model import Event
from fourthp.extract.mentions.finder import Found
from fourthp.extract.mentions.model import Mention
from fourthp.extract.view import SentenceView, View
from fourthp.records import Fact, Reading, Span

# The weightiest part a body plays in an event is published.
_ORDER = (
    "organiser co_organiser host chair co_chair signatory donor supporter trainer awardee beneficiary"
    " visited visitor interlocutor trainee moderator participant"
).split()

_Head = tuple[Span, Event]
"""Where a text tells an event."""


def find_bodies(view: View, found: Found, events: list[Event]) -> Iterator[Fact]:
    """Participations of bodies and countries, and of the groups named among them."""
    sides = list(_sides(view, found, events))
    yield from _groups(view, sides)
    yield from _parts(view, found, events, sides)


def _parts(view: View, found: Found, events: list[Event], sides: list[_Side]) -> Iterator[Fact]:
    """One part a body and event, the weightiest that any sentence gives; in the order of the text."""
    kept: dict[tuple[str, str], Part] = {}
    heads = sorted(
        ((mention.head, event) for event in events for mention in event.mentions), key=lambda pair: pair[0]
    )
    verbs = {m.head for e in events for m in e.mentions if m.by_verb}
    for part in (
        *_other_sides(sides),
        *_by_names(view, found, events),
        *_by_sentences(view, found, heads, verbs),
    ):
        key = (part.event.key, part.body.entity.key)
        held = kept.get(key)
        if held is None or _ORDER.index(part.role) < _ORDER.index(held.role):
            kept[key] = part
    yield from map(_fact, kept.values())


def _by_sentences(view: View, found: Found, heads: list[_Head], verbs: Collection[Span]) -> Iterator[Part]:
    posts = held_posts(found)
    known = list(heads)
    for sentence in (*view.headlines, *view.sentences):
        again = _AGAIN.search(view.text, sentence.start, sentence.end)
        told = Told(
            _heads(sentence, heads), _context(view, sentence, known, _COMES_BACK if again else _GOES_ON)
        )
        if told.context and not told.heads and again:
            # The next sentences may go on from "the session".
            insort(known, (Span(*again.span()), told.context), key=lambda head: head[0].start)
        parties = list(read_parties(view, found, sentence, posts)) if told.heads or told.context else []
        if parties:
            told = told if told.heads else _told_by_it(view, sentence, parties, told)
            reader = VerbReader(view, sentence, parties, told)
            given = reader.parts()
            yield from given
            phrases = PhraseReader(view, sentence, parties, told, reader.came)
            yield from phrases.by_owner()
            yield from phrases.by_next(verbs)
            yield from phrases.by_gift()
            yield from phrases.by_opening()
            yield from phrases.by_phrase(given)
            frames = FrameReader(view, sentence, parties, told, reader.came)
            yield from frames.parts()
            yield from noun_parts(view, sentence, parties, told, [*reader.came, *frames.crowds()])
            yield from _by_acts(view, parties, [head for head in told.heads if head[0] in verbs])


_BILATERAL = {
    **dict.fromkeys(("meeting", "conference", "workshop", "operation"), "participant"),
    "signing": "signatory",
}
_SIDES_WITHIN = 130
_OF_SIDES = {
    "participant": re.compile(
        r"\s+(?:(?:[A-Z][\w’-]*|[a-z]+al|joint|training|working|border|security|trade|expert|economic|strategic|preparatory"
        r"|high-level|and|of|on|for)\s+){0,6}"
    ),
    "signatory": re.compile(
        r"\s(?:(?!\bsigned\b)[^.;:]){0,90}\b(?:Treaty|Agreement|Memorandum|MoU|MOU|Compact|Protocol|Accord|Pact"
        r"|Declaration|Arrangement|treaty|agreement|memorandum|compact|pact|accord)\b[^.;:]{0,40}"
    ),
}
"""What may stand between the two sides and the words for their event: "the U.S.-Thailand Treaty of Amity, signed"."""
_BOUNDARY = re.compile(
    r"\s*(?:border|frontier|corridor|route)s?\b"
    r"(?! (?:joint |general |regional )?(?:committee|commission|meeting|talks|dialogue|conference))",
    re.IGNORECASE,
)


def _by_names(view: View, found: Found, events: list[Event]) -> Iterator[Part]:
    """The states and bodies after which an event is named as its two sides: "the Kenya-Chad Joint Commission"."""
    for event in events:
        role = _BILATERAL.get(event.event_type)
        if role is None:
            continue
        names = event.name.spans if event.name else ()
        before = [Span(max(0, m.head.start - _SIDES_WITHIN), m.head.start) for m in event.mentions]
        for span in (*names, *before):
            sides = found.mentions.within(span.start, span.end, ("organisations", "countries"))
            for one, other in product(sides, sides):
                joint = view.text[one.end : other.start]
                if (
                    one.entity is other.entity
                    or joint.strip() not in ("-", "–", "—", "/")
                    or _BOUNDARY.match(view.text, other.end)
                ):
                    continue
                if span in names or _OF_SIDES[role].fullmatch(view.text, other.end, span.end):
                    yield from (Part(event, side, role, Span(one.start, other.end)) for side in (one, other))


def _by_acts(view: View, parties: list[Party], acts: list[_Head]) -> Iterator[Part]:
    """Who did what the verb of an event tells: "Police in Kenya and Chad broke up a ring"."""
    for head, event in acts:
        words = view.text[max(0, head.start - _SIDES_WITHIN) : head.start].lower().split()
        is_led = event.event_type == "visit" and not carried().isdisjoint(words)
        if event.event_type not in _ACTORS or _SENDS.match(view.text, head.start) or is_led:
            continue
        for party in parties:
            if _BEFORE_ACT.fullmatch(view.text, party.end, head.start):
                yield from (Part(event, body, _ACTORS[event.event_type], head) for body in party.bodies)


_SENDS = re.compile(r"sen(?:d|t)")
"""Who sends a delegation is no visitor."""
_ACTORS = {"operation": "organiser", "visit": "visitor"}
_BEFORE_ACT = re.compile(
    r"(?:\s*\([^()]{1,40}\))?(?:,[^,.;]{3,80},)?\s*"
    r"(?:(?:police|officers|agents|investigators|detectives|authorities|jointly|together|has|have|had|also|lately|recently)\s+)*"
)
_GOES_ON = 4
"""Sentences behind the last word for an event in which the text may go on about it without one."""
_COMES_BACK = 10
"""Sentences behind it in which the text may come back to "the session"."""
_OF_OTHERS = re.compile(
    r"(?:The |An |A )?(?:[Ll]ast (?:year|month|week)['’]s|[Pp]revious|[Ee]arlier|[Ii]ts (?:last|previous)|preceding)"
    r" (?:[\w-]+ ){0,2}?"
    r"(?:edition|one|round|session|meeting|workshop|course|forum|conference|training|event|gathering)s?\b"
)
"""A sentence that tells of another event of a series: "Last year's edition drew speakers from"."""
_AGAIN = re.compile(
    rf"\b(?:{THE_EVENT}|(?:the|this) (?:session|sitting|meeting|talks|workshop|seminar|conference|forum|round ?table"
    r"|ceremony|launch|signing|campaign)\b(?! of\b))",
    re.IGNORECASE,
)
_IN_IT = re.compile(
    r"\b(?:in|at|of|to|joined) it(?=[.,;]| (?:and|as)\b)"
    r"|\b(?:organi[sz]|arrang|hold|host|conven|conduct|runn|stag|co-host|co-organi[sz])ing it"
    r"(?= (?:in|with|together|jointly)\b)"
)


@cache
def _it(event_type: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words for the event told before, in a sentence that opens with who arranged it ("Organised by <body>, the event
    draws") and in any; what is launched goes by its own name ("the campaign").
    """
    launched = r"|the (?:campaign|drive|project|outreach)\b(?! of\b)" if event_type == "launch" else ""
    it = rf"(?:{THE_EVENT}|it|this{launched})\b"
    opens = (
        r"(?:[A-Z][a-z-]+ed|Held|Led|Run|Put|Paid|Set|Brought)(?: (?:for|together|on|up))? by\b"
        rf"[^;:]*?, {it}"
    )
    return re.compile(opens), re.compile(rf"\b{it}(?! is (?:\w+ )?(?:that|to)\b)", re.IGNORECASE)


def _told_by_it(view: View, sentence: SentenceView, parties: list[Party], told: Told) -> Told:
    """ "It" is the event told before, where no body stands before the word that it could stand for."""
    first = parties[0].start
    if told.context is None:
        return told
    opened, anywhere = _it(told.context.event_type)
    it = opened.match(view.text, sentence.start, sentence.end)
    it = it or anywhere.search(view.text, sentence.start, first)
    it = it or _IN_IT.search(view.text, first, sentence.end)
    if it is None:
        return told
    return Told(((Span(it.end() - 1, it.end()), told.context),), told.context)


def _context(view: View, sentence: SentenceView, told: list[_Head], reach: int) -> Event | None:
    """The event that one of ``reach`` sentences before told last; a part of an event stands for the whole."""
    if sentence.index < 0:
        return told[0][1] if told else None
    if _OF_OTHERS.match(view.text, sentence.start):
        return None
    start = view.sentences[max(0, sentence.index - reach)].start
    before = told[: bisect_left(told, sentence.start, key=lambda head: head[0].start)]
    if not before or before[-1][0].start < start:
        return _resumed(view, sentence, told[len(before) :]) if not before else None
    event = before[-1][1]
    return event.parent or event


_THE = re.compile(r"\b(?:[Tt]he|[Tt]his) (?:[\w-]+ ){0,3}$")


def _resumed(view: View, sentence: SentenceView, following: list[_Head]) -> Event | None:
    """The event of which the next sentence goes on: "It gave ten vehicles to <body>. The handover took place"."""
    behind = next((head for head in following if head[0].start >= sentence.end), None)
    if behind is None or sentence.index + 1 >= len(view.sentences):
        return None
    goes_on = view.sentences[sentence.index + 1]
    told = goes_on.start <= behind[0].start < goes_on.end
    known = behind[1].event_type == "ceremony" or _THE.search(view.text, goes_on.start, behind[0].start)
    return behind[1] if told and known else None


def _heads(sentence: SentenceView, told: list[_Head]) -> tuple[_Head, ...]:
    first, last = (
        bisect_left(told, at, key=lambda head: head[0].start) for at in (sentence.start, sentence.end)
    )
    return tuple(told[first:last])


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


class _Side(NamedTuple):
    """A verb of meeting or visiting, and the bodies of the other side behind it."""

    event: Event
    verb: Span
    sentence: SentenceView
    bodies: list[Mention]


def _sides(view: View, found: Found, events: list[Event]) -> Iterator[_Side]:
    for event in events:
        for mention in event.mentions:
            sentence = view.sentence_at(mention.head.start)
            if sentence and mention.by_verb and event.event_type in _ROLES_BY_TYPE:
                if event.event_type == "meeting" and view.words(mention.head).endswith(" at"):
                    continue  # the body behind it is where they met
                bodies = list(_objects(view, found, mention.head.end, sentence.end))
                yield _Side(event, mention.head, sentence, bodies)


def _other_sides(sides: list[_Side]) -> Iterator[Part]:
    """Whom somebody met or visited: the bodies behind the verb."""
    for side in sides:
        there = _ROLES_BY_TYPE[side.event.event_type][1]
        yield from (Part(side.event, body, there, side.verb) for body in side.bodies)


def _groups(view: View, sides: list[_Side]) -> Iterator[Fact]:
    """Groups that met or visited others: the delegation before the verb, those that end the list behind it."""
    for event, verb, sentence, bodies in sides:
        here, there = _ROLES_BY_TYPE[event.event_type]
        if match := _DELEGATION.search(view.text, sentence.start, verb.start):
            yield _group(view, event, verb, Span(*match.span(1)), "group:delegation", here)
        if bodies and (group := _group_behind(view, bodies[-1].end, sentence.end)):
            yield _group(view, event, verb, group, "group:end_of_list", there)


def _group(view: View, event: Event, verb: Span, group: Span, method: str, role: str) -> Fact:
    return Fact(
        "participations",
        "",
        {
            "event_id": Reading(event.key, (verb,), "participation:verb", 0.8),
            "group_name": Reading(view.words(group), (group,), method, 0.85),
            "role": Reading(role, (verb,), "role:verb", 0.8),
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
    r"|officers|agents|prosecutors|judges|investigators|envoys|diplomats|personnel|heads"
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
