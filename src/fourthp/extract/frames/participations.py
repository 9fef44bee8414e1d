"""Who took part in an event and as what: persons by the words around them, bodies by verbs, groups by count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from fourthp.extract.frames.bodies import find_bodies
from fourthp.extract.frames.event_model import Event
from fourthp.extract.frames.events import main_event
from fourthp.extract.frames.groups import find_groups
from fourthp.extract.frames.person_roles import ORDER, RoleCue, RoleReader
from fourthp.extract.frames.signatories import find_signatories
from fourthp.extract.frames.transcripts import Transcript
from fourthp.extract.lexicon import words
from fourthp.extract.mentions.finder import Found
from fourthp.extract.mentions.model import Mention
from fourthp.extract.view import View
from fourthp.records import Fact, Reading

_SPOKEN = re.compile(r"keynote", re.IGNORECASE)
_OPENING = re.compile(r"opening (?:remarks|address|speech|ceremony)", re.IGNORECASE)


def find_participations(view: View, found: Found, events: list[Event]) -> list[Fact]:
    """Rows of table ``participations``; one role a person and event, the weightiest that any sentence gives."""
    facts: list[Fact] = []
    if not events:
        return facts
    reader = RoleReader(view, found)
    cued: dict[str, list[tuple[RoleCue, Mention]]] = {}
    for mention in found.mentions.index:
        if mention.entity.resource == "persons" and (cue := reader.cue(mention)):
            cued.setdefault(mention.entity.key, []).append((cue, mention))
    for cue, mention in reader.by_stand_ins():
        cued.setdefault(mention.entity.key, []).append((cue, mention))
    spokespersons = {
        str(p.cells["person_id"].value)
        for p in found.posts
        if "spokes" in str(p.cells["title"].value).lower()
    }
    for person in found.mentions.of("persons"):
        cues = cued.get(person.key, [])
        facts.extend(_person_facts(view, events, person.key, cues, person.key in spokespersons))
    if not (reader.gives_the_floor or Transcript(view).is_one):
        facts = list(_in_company(view, events, facts, cued, spokespersons))
    facts.extend(find_signatories(view, found, events))
    facts.extend(find_bodies(view, found, events))
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
    view: View, events: list[Event], key: str, cues: list[tuple[RoleCue, Mention]], to_the_press: bool
) -> Iterator[Fact]:
    by_event: dict[str, list[tuple[RoleCue, Mention]]] = {}
    told = {e.key: e for e in events}
    for cue, mention in cues:
        if event := _event_at(view, events, mention, cue):
            by_event.setdefault(event.key, []).append((cue, mention))
    for event_key, here in by_event.items():
        cue, mention = min(here, key=lambda pair: ORDER.index(pair[0].role))
        if cue.role == "mentioned":
            continue
        role = _fine_role(view, cue, mention)
        if role == "quoted" and any(c.role == "participant" for c, _ in here):
            role = _role_of_those_present(told[event_key])
        if role == "quoted" and not to_the_press and _speaks_at(view, told[event_key], [m for _, m in here]):
            role = "speaker"
        yield Fact(
            "participations",
            "",
            {
                "event_id": Reading(event_key, (mention.span,), "participation:same_passage", 0.8),
                "person_id": Reading(key, (mention.span,), "participation:person", 0.9),
                "role": Reading(role, (cue.span,), "role:cue", 0.8),
            },
        )


_SPEAKERS = frozenset(["speaker", "opening_speaker", "keynote"])
_SAID = frozenset(["said", "says", "stated", "states", "added", "was quoted as saying"])
_BEFORE_PEOPLE = frozenset(["conference", "workshop", "panel", "meeting", "ceremony"])


def _in_company(
    view: View,
    events: list[Event],
    facts: list[Fact],
    cued: dict[str, list[tuple[RoleCue, Mention]]],
    spokespersons: set[str],
) -> Iterator[Fact]:
    """Who is quoted on an event at which others are told to have spoken spoke there too, unless it was to the press."""
    held = {e.key for e in events if e.event_type in _BEFORE_PEOPLE and not _is_to_come(e)}
    spoken = {str(f.cells["event_id"].value) for f in facts if f.cells["role"].value in _SPEAKERS} & held
    for fact in facts:
        key, role = str(fact.cells["person_id"].value), fact.cells["role"]
        told = role.value == "quoted" and fact.cells["event_id"].value in spoken and key not in spokespersons
        if told and not any(_is_to_press(view, m) for _, m in cued[key]):
            role = Reading("speaker", role.spans, "role:among_speakers", 0.65)
        yield Fact(fact.resource, fact.key, {**fact.cells, "role": role})


def _is_to_press(view: View, mention: Mention) -> bool:
    sentence = view.sentence_at(mention.start)
    return sentence is not None and _press().search(view.text, sentence.start, sentence.end) is not None


def _is_to_come(event: Event) -> bool:
    return any(m.setting.status and m.setting.status.value != "ongoing" for m in event.mentions)


def _role_of_those_present(event: Event) -> str:
    """Who is told to have been there and is quoted too: a speaker before many, a party to a talk between few."""
    return (
        "speaker" if event.event_type in ("conference", "workshop", "panel") or event.name else "participant"
    )


_FEW_WORDS = r"(?:[\w-]+ ){0,2}"


@cache
def _audience() -> re.Pattern[str]:
    """Words of one who speaks before those present: "told the delegates", "in her address", "at the ceremony"."""
    kinds = ("listeners", "address", "occasion", "gathering", "present")
    listeners, address, occasion, gathering, there = map(_any, kinds)
    return re.compile(
        r"\b(?:told|reminded|assured|informed|encouraged)"
        r" (?:the |those |a |an |his |her |some |about |everyone |everybody |all )?"
        rf"{_FEW_WORDS}{listeners}\b|\breminded (?:them|all|everyone|everybody)\b"
        rf"|\b[Ii]n (?:his|her|their|an?|the) {_FEW_WORDS}{address}\b"
        r"|\b(?:speaking|said|spoke|spoken|told|remarked|added|stressed|noted)"
        r" (?:at|during|on the occasion of|to the|in (?:opening|closing))\b"
        r"|\bmade (?:the|this|these|his|her) (?:call|calls|remarks?|statements?|assertion|appeal|disclosure"
        r"|announcement|observation|comments?|promise|pledge|commitment|plea|charge|submission)\b"
        r"|\bgave (?:the|this) (?:promise|assurance|charge|advice|warning)\b|\b(?:said|stated|disclosed|revealed"
        r"|announced|noted|declared|mentioned|stressed|emphasi[sz]ed|highlighted|remarked) (?:this|these|so)\b"
        rf"|\b(?:[Aa]t|[Dd]uring|[Ii]n) (?:the|an?|today[’']s|yesterday[’']s) {_FEW_WORDS}{occasion}\b"
        rf"|\A(?:At|During) (?:the|an?) {_FEW_WORDS}{gathering}\b"
        rf"|\b(?:his|her|the) {there}\b"
        r"|\b(?:[Vv]ia|[Bb]y|[Oo]ver|[Ii]n an?) (?:live |recorded |pre-recorded )?video\b(?! clip| game)"
        rf"|\b(?:gave|delivered|made|read|began|ended|closed) (?:his|her|their) {_FEW_WORDS}(?i:{address})\b"
        r"|\b(?:[Ww]hen|[Aa]s|[Ww]hile) s?he (?:opened|closed|declared|inaugurated|launched|addressed|welcomed|spoke)\b"
        rf"|\b(?:[Ww]hen|[Aa]s|[Oo]nce) the {_FEW_WORDS}(?:{listeners}|{occasion})"
        r" (?:opened|began|started|closed|ended)\b"
    )


@cache
def _press() -> re.Pattern[str]:
    """Words of one who speaks to the press."""
    return re.compile(rf"\b{_any('press')}\b|\btold [A-Z]\w+\b|\bspokes\w+|\btweet\w*")


def _any(kind: str) -> str:
    forms = sorted(words("audience_words", kind=kind), key=lambda form: (-len(form), form))
    return "(?:" + "|".join(map(re.escape, forms)) + ")"


def _speaks_at(view: View, event: Event, mentions: list[Mention]) -> bool:
    """Whether who is quoted spoke at the event, before its audience and not to the press."""
    if _is_to_come(event):
        return False
    for mention in mentions:
        sentence = view.sentence_at(mention.start)
        if sentence is None:
            continue
        told = view.text[sentence.start : sentence.end]
        if _audience().search(told) and not _press().search(told):
            return True
    return False


def _fine_role(view: View, cue: RoleCue, mention: Mention) -> str:
    if cue.role != "speaker":
        return cue.role
    sentence = view.sentence_at(mention.start)
    told = view.text[sentence.start : sentence.end] if sentence else ""
    around = view.text[cue.span.start : min(cue.span.end + 60, sentence.end if sentence else cue.span.end)]
    if _OPENING.search(around) or (
        _OPENING.search(told) and "delivered" in view.text[cue.span.start : cue.span.end]
    ):
        return "opening_speaker"
    return (
        "keynote"
        if _SPOKEN.search(view.text[cue.span.start : cue.span.end]) or _SPOKEN.search(around)
        else "speaker"
    )


def _event_at(view: View, events: list[Event], mention: Mention, cue: RoleCue) -> Event | None:
    """The event whose mention stands nearest to a person in the same sentence, else the main one.

    What a text tells elsewhere of somebody's career is no part in a mere announcement.
    """
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
    main = main_event(events) or events[0]
    if cue.role == "signatory":
        return next((e for e in events if e.event_type == "signing"), main)
    speaks = cue.span == mention.span or view.text[cue.span.start : cue.span.end] in _SAID
    return main if speaks or main.event_type != "statement" else None
