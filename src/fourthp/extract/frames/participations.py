"""Who took part in an event and as what: persons by the words around them, bodies by verbs, groups by count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fourthp.extract.frames.events import Event
from fourthp.extract.frames.groups import find_groups
from fourthp.extract.lexicon import table
from fourthp.extract.mentions.finder import Found
from fourthp.extract.mentions.model import Mention
from fourthp.extract.view import SentenceView, View
from fourthp.language.folding import lowered
from fourthp.records import Fact, Reading, Span

_ORDER = ("chair", "head_of_delegation", "signatory", "host", "speaker", "quoted", "participant", "mentioned")
_REACH_AFTER = 240
_REACH_BEFORE = 90
_REACH_LIST = 1200
_LIST = re.compile(
    r"[\s,;:“”\"‘’()—–-]*(?:\b(?:and|as well as|including|also|another|one|from|the|his|her|H\.E\.)\b[\s,;:]*)*"
)
# Whoever welcomes people is a host; whoever welcomes a decision says something.
_GUESTS = re.compile(
    r"\b(?:delegat\w+|participants?|guests?|representatives?|counterparts?|members|officials|visitors|H\.E\.|Minister"
    r"|Ambassador|President|Secretary|Director|Mr|Ms|Mrs|Dr|him|her|them|everyone)\b"
)
_GUEST_REACH = 70
_SPOKEN = re.compile(r"keynote", re.IGNORECASE)
_OPENING = re.compile(r"opening (?:remarks|address|speech|ceremony)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Cue:
    role: str
    span: Span
    before: bool


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], dict[str, str]]]:
    """Per side, one alternation of all cues, longest first, and cue -> role."""
    found = {}
    for side in ("before", "after"):
        roles = {r["form"]: r["role"] for r in table("role_cues") if r["side"] == side}
        forms = sorted(roles, key=lambda f: (-len(f), f))
        pattern = re.compile(r"(?<![\w’'-])(?:" + "|".join(map(re.escape, forms)) + r")(?![\w-])")
        found[side] = (pattern, roles)
    return found


def find_participations(view: View, found: Found, events: list[Event]) -> list[Fact]:
    """Rows of table ``participations``; one role a person and event, the weightiest that any sentence gives."""
    facts: list[Fact] = []
    if not events:
        return facts
    for person in found.mentions.of("persons"):
        cues = [
            (cue, mention)
            for mention in found.mentions.index
            if mention.entity is person and (cue := _cue(view, found, mention)) is not None
        ]
        facts.extend(_person_facts(view, events, person.key, cues))
    facts.extend(_bodies(view, found, events))
    facts.extend(_parties(view, found, events))
    facts.extend(find_groups(view, found, events))
    return [Fact("participations", f"a{n}", f.cells) for n, f in enumerate(_once(facts), start=1)]


def _once(facts: list[Fact]) -> Iterator[Fact]:
    seen: set[tuple[object, ...]] = set()
    for fact in facts:
        identity = tuple(
            fact.cells[c].value if c in fact.cells else None
            for c in ("event_id", "person_id", "organisation_id", "country_code", "group_name", "role")
        )
        if identity not in seen:
            seen.add(identity)
            yield fact


def _person_facts(
    view: View, events: list[Event], key: str, cues: list[tuple[_Cue, Mention]]
) -> Iterator[Fact]:
    by_event: dict[str, list[tuple[_Cue, Mention]]] = {}
    told = {e.key: e for e in events}
    for cue, mention in cues:
        by_event.setdefault(_event_at(view, events, mention).key, []).append((cue, mention))
    for event_key, here in by_event.items():
        cue, mention = min(here, key=lambda pair: _ORDER.index(pair[0].role))
        role = _fine_role(view, cue, mention)
        if role == "quoted" and any(c.role == "participant" for c, _ in here):
            role = _role_of_those_present(told[event_key])
        yield Fact(
            "participations",
            "",
            {
                "event_id": Reading(event_key, (mention.span,), "participation:same_passage", 0.8),
                "person_id": Reading(key, (mention.span,), "participation:person", 0.9),
                "role": Reading(role, (cue.span,), "role:cue", 0.8),
            },
        )


def _role_of_those_present(event: Event) -> str:
    """Who is told to have been there and is quoted too: a speaker before many, a party to a talk between few."""
    return (
        "speaker" if event.event_type in ("conference", "workshop", "panel") or event.name else "participant"
    )


def _fine_role(view: View, cue: _Cue, mention: Mention) -> str:
    if cue.role != "speaker":
        return cue.role
    sentence = view.sentence_at(mention.start)
    words = view.text[sentence.start : sentence.end] if sentence else ""
    around = view.text[cue.span.start : min(cue.span.end + 60, sentence.end if sentence else cue.span.end)]
    if _OPENING.search(around) or (
        _OPENING.search(words) and "delivered" in view.text[cue.span.start : cue.span.end]
    ):
        return "opening_speaker"
    return (
        "keynote"
        if _SPOKEN.search(view.text[cue.span.start : cue.span.end]) or _SPOKEN.search(around)
        else "speaker"
    )


def _event_at(view: View, events: list[Event], mention: Mention) -> Event:
    """The event whose mention stands nearest before a person in the same sentence, else the main one."""
    sentence = view.sentence_at(mention.start)
    if sentence is not None:
        here = [
            (abs(m.head.start - mention.start), e.key, e)
            for e in events
            for m in e.mentions
            if sentence.start <= m.head.start < sentence.end and e.parent is None
        ]
        if here:
            return min(here, key=lambda item: item[:2])[2]
    return next((e for e in events if e.parent is None), events[0])


def _cue(view: View, found: Found, mention: Mention) -> _Cue | None:
    sentence = view.sentence_at(mention.start)
    if sentence is None:
        return None
    before = _cue_before(view, found, sentence, mention)
    after = _cue_after(view, found, sentence, mention)
    after = after or _shared_cue(view, found, sentence, mention)
    both = [c for c in (before, after) if c]
    return min(both, key=lambda c: _ORDER.index(c.role), default=None)


def _cue_after(view: View, found: Found, sentence: SentenceView, mention: Mention) -> _Cue | None:
    """The first verb behind a name: past its posts, before the next person."""
    end = min(sentence.end, mention.end + _REACH_AFTER)
    nexts = [
        m.start
        for m in found.mentions.within(mention.end, end, ("persons",))
        if m.entity is not mention.entity
    ]
    posts = [s for p in found.posts for r in (p.cells["title"],) for s in r.spans if s.start >= mention.end]
    stop = min([*nexts, end])
    semicolon = view.text.find(";", mention.end, stop)
    stop = semicolon if semicolon >= 0 else stop
    pattern, roles = _patterns()["after"]
    small = lowered(view.text[mention.end : stop])
    match = pattern.search(small)
    if match is None:
        return None
    at = mention.end + match.start()
    if any(s.start <= at < s.end for s in posts):
        return None
    if match.group() == "welcomed" and not _GUESTS.search(
        view.text, at, min(at + _GUEST_REACH, sentence.end)
    ):
        return _Cue("quoted", Span(at, mention.end + match.end()), before=False)
    return _Cue(roles[match.group()], Span(at, mention.end + match.end()), before=False)


def _shared_cue(view: View, found: Found, sentence: SentenceView, mention: Mention) -> _Cue | None:
    """ "A, <post>, B, and C explained": the verb behind the last of a list of subjects is everybody's."""
    posts = [s for p in found.posts for r in (p.cells["title"],) for s in r.spans]
    at = mention
    for following in found.mentions.within(mention.end, sentence.end, ("persons",)):
        if following.entity is mention.entity:
            continue
        between = _without(
            view.text, at.end, following.start, [*posts, *_named_in(found, at.end, following.start)]
        )
        if not _LIST.fullmatch(between):
            return None
        at = following
        if cue := _cue_after(view, found, sentence, following):
            return cue
    return None


def _named_in(found: Found, start: int, end: int) -> list[Span]:
    """Bodies, countries and places named in a stretch of text, and the forms of address of its persons."""
    named = [m.span for m in found.mentions.within(start, end, ("organisations", "countries", "places"))]
    addresses = [e.cells["honorific"].spans for e in found.mentions.of("persons") if "honorific" in e.cells]
    return named + [s for spans in addresses for s in spans if start <= s.start and s.end <= end]


def _without(text: str, start: int, end: int, spans: list[Span]) -> str:
    """What is left of a stretch of text when posts and bodies are taken out."""
    left, at = [], start
    for span in sorted(s for s in spans if start <= s.start and s.end <= end):
        if span.start >= at:
            left.append(text[at : span.start])
            at = span.end
    left.append(text[at:end])
    return "".join(left)


def _cue_before(view: View, found: Found, sentence: SentenceView, mention: Mention) -> _Cue | None:
    """The cue a name hangs on: right before it and its post, or before the list of persons it stands in."""
    pattern, roles = _patterns()["before"]
    start = max(sentence.start, mention.start - _REACH_LIST)
    small = lowered(view.text[start : mention.start])
    last = None
    for match in pattern.finditer(small):
        last = match
    if last is None:
        return None
    at, end = start + last.start(), start + last.end()
    between = found.mentions.within(end, mention.start, ("persons",))
    gap_from = between[-1].end if between else end
    if mention.start - gap_from > _REACH_BEFORE * (2 if between else 1):
        return None
    after_pattern, _ = _patterns()["after"]
    if between and after_pattern.search(view.text[gap_from : mention.start].lower()):
        return None
    return _Cue(roles[last.group()], Span(at, end), before=True)


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
                    yield _body_fact(event, outer[-1], active, sentence.start)


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
