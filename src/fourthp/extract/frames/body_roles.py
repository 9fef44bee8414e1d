"""Which part the bodies and states of a sentence play in its events, told by verbs and turns of phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fourthp.extract.frames.body_parties import Party, begins_at
from fourthp.extract.frames.event_model import Event
from fourthp.extract.frames.verb_forms import BE, Forms, VerbAt, is_adverb, verb_forms, verbs_at
from fourthp.extract.lexicon import table
from fourthp.extract.mentions.model import Mention
from fourthp.extract.view import SentenceView, Token, View
from fourthp.records import Span

_AUXILIARIES = BE | frozenset("has have had having will would shall which that who".split())
PREPOSITIONS = frozenset(
    "of for with by in at from to on under against between among about into through near behind via per within".split()
)
_BEFORE_TO = frozenset(
    "agreed agree agrees decided plans plan planned intends intend intended expects expected set scheduled due pledged"
    " offered promised going continues continued continue helped had proud pleased able ready".split()
)
_BRACKET = re.compile(r"\s*\([^()]{1,60}\)")
_WHEN = re.compile(r"(?:today|yesterday|recently|earlier|also|jointly|(?:on|this|last)\s.{2,40})?", re.DOTALL)
_LONGEST_ASIDE = 160
_OWN_PEOPLE = re.compile(
    r"(?:delegations?|teams?|experts|officials|officers|representatives|staff|trainers)\b\s*"
)
_POSSESSED = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,3}")
_RELATIVE = re.compile(r"\b(?:which|that)\s+$")
_IN_ASIDE = re.compile(r", (?:where|which|who|whose|including|with)\b[^,]{0,80}$")
_THING = re.compile(
    r"\b(?:projects?|programmes?|programs?|initiatives?|funds?|campaigns?|reports?|grants?|vehicles?|equipment|cent(?:re|er)s?"
    r"|shelters?|stud(?:y|ies)|manuals?|guides?|systems?)\b",
    re.IGNORECASE,
)
_PAPERS = (
    r"(?:memorand(?:um|a)|understanding|mous?|agreements?|treat(?:y|ies)|pacts?|deals?|protocols?|declarations?|accords?"
    r"|contracts?|statements?|letters?|documents?)"
)
_PAPER = re.compile(rf"\b(?:{_PAPERS}|signed)\b[^,;.]{{0,60}}$", re.IGNORECASE)
_PAPER_ABOUT = re.compile(
    rf"\b{_PAPERS} (?:of|on|for|in|regarding|concerning)\b[^,;.]{{0,90}}$", re.IGNORECASE
)
_TIES = re.compile(
    r"\b(?:relations\w*|ties|cooperation|co-operation|partnership|collaboration|links|meeting|talks)\s+$",
    re.IGNORECASE,
)
_OWNED = "conference workshop panel ceremony"
_CLOSES = frozenset((".", ",", ";", "and", "also", "too", "as", "virtually", "online", "yesterday", "today"))
"""What may follow a verb that names no event: "officers of <body> attended, as did ..."."""
_GIVEN = "conference workshop panel operation"
_GIVEN_BY = re.compile(r"\s+of\s+")
_VISIT = re.compile(r"visit|trip|tour", re.IGNORECASE)
_VISIT_TO = re.compile(r"(?:(?:\s+visit)?\s+to)?\s+(?:the\s+)?")
_ITS_NOUN = re.compile(r" (?:(?:joint|regional|national|international)\s+)?operation")
NEW_CLAUSE = re.compile(r"[;:]|\b(?:is|are|was|were|has|have|had|will|said|says|which|who|that|while)\b")
_NEAR = 160
_FEW_WORDS = 5


@dataclass(frozen=True, slots=True)
class Part:
    """A body or state with its part in an event; ``cue`` is the words that tell it."""

    event: Event
    body: Mention
    role: str
    cue: Span


@dataclass(frozen=True, slots=True)
class Came:
    """Words that tell of those who came to an event; they are named behind ``end``, ``at_once`` or in a list there."""

    event: Event
    cue: Span
    end: int
    at_once: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """The events of a sentence, each with the places where their words stand in it.

    ``context`` is the event that the sentences before it told last.
    """

    heads: tuple[tuple[Span, Event], ...]
    context: Event | None = None

    def at(self, start: int, end: int, events: str) -> Event | None:
        """The event whose own verb stands at ``[start, end)``."""
        return next((e for h, e in self.heads if h.start < end and start < h.end and _fits(e, events)), None)

    def behind(self, start: int, events: str) -> Event | None:
        """The event told next behind a place."""
        return next((e for h, e in self.heads if start <= h.start < start + _NEAR and _fits(e, events)), None)

    def before(self, end: int, events: str) -> Event | None:
        """The event told last before a place."""
        found = [e for h, e in self.heads if h.start < end and _fits(e, events)]
        return found[-1] if found else None

    def about(self, place: int, events: str) -> Event | None:
        """The event of a part that needs no word for it ("participants included"): the nearest, else the one before."""
        told = self.before(place, events) or self.behind(place, events)
        return told or (self.context if self.context and _fits(self.context, events) else None)


def _fits(event: Event, events: str) -> bool:
    return not events or event.event_type in events.split()


@cache
def _verbs() -> Forms:
    return verb_forms(table("body_verbs"))


THE_EVENT = (
    r"(?:the|this) (?:(?:two|three|four|five|one)-day )?(?:event|gathering|occasion|activity|exercise|action|initiative"
    r"|programme|program|day|training|course|visit|mission)\b(?! of\b)"
)
"""Words for the event told before."""
_THE_EVENT = re.compile(rf"\s+{THE_EVENT}", re.IGNORECASE)
_ANY_ADJECTIVES = r"(?:[a-z-]+\s+){0,2}"


@cache
def _bare() -> Forms:
    """The forms of one word with which several do something in the present."""
    return {
        word: tuple(f for f in forms if f.kind == "base" and len(f.words) == 1)
        for word, forms in _verbs().items()
    }


@cache
def _phrases() -> tuple[frozenset[str], re.Pattern[str], list[list[dict[str, str]]]]:
    """The first words of all phrases, one pattern of them, the longest first, and by its groups the rows of each."""
    rows: dict[str, list[dict[str, str]]] = {}
    for row in table("body_phrases"):
        rows.setdefault(row["phrase"], []).append(row)
    phrases = sorted(rows, key=lambda phrase: (-len(phrase), phrase))
    forms = (re.escape(p).replace(r"\*\ ", _ANY_ADJECTIVES).replace(r"\ ", r"\s+") for p in phrases)
    pattern = "|".join(f"({form})" for form in forms)
    opens = frozenset(re.split(r"[ -]", phrase)[0] for phrase in phrases)
    return opens, re.compile(rf"(?:{pattern})\s+", re.IGNORECASE), [rows[phrase] for phrase in phrases]


class PartReader:
    """Reads the parts that the verbs and phrases of one sentence give to its parties."""

    def __init__(self, view: View, sentence: SentenceView, parties: list[Party], told: Told) -> None:
        self._view = view
        self._sentence = sentence
        self._parties = parties
        self._told = told
        self.came: list[Came] = []

    def parts(self) -> Iterator[Part]:
        """The parts by verbs, by whose the event is, and by turns of phrase."""
        given = [part for verb in self._verbs() for part in self._by_verb(verb)]
        yield from given
        yield from self._by_owner()
        yield from self._by_phrase(given)

    def _verbs(self) -> Iterator[VerbAt]:
        tokens, headline = self._sentence.tokens, self._sentence.index < 0
        for i, token in enumerate(tokens):
            if token.low in _verbs() and (
                verb := next(verbs_at(tokens, i, _verbs(), headline=headline), None)
            ):
                yield verb
            elif self._is_bare(i) and (plural := next(iter(_bare().get(token.low, ())), None)):
                yield VerbAt(i, i + 1, plural.row, plural.kind, previous=tokens[i - 1].low)

    def _is_bare(self, i: int) -> bool:
        """Whether a token stands right behind several bodies, as the verb of "<body> and <body> sign"."""
        start = self._sentence.tokens[i].start
        return any(len(p.bodies) > 1 and p.end < start <= p.end + 2 for p in self._parties)

    def _by_verb(self, verb: VerbAt) -> Iterator[Part]:
        tokens = self._sentence.tokens
        cue = Span(tokens[verb.first].start, tokens[verb.last - 1].end)
        row = table("body_verbs")[verb.row]
        yield from self._by_passive(verb, cue, row) if verb.passive else self._by_active(verb, cue, row)

    def _by_passive(self, verb: VerbAt, cue: Span, row: dict[str, str]) -> Iterator[Part]:
        """ "the forum was organised by <body>", "organised by <body>, the forum", "<body> was represented at it"."""
        told, tokens, events = self._told, self._sentence.tokens, row["events"]
        opens = verb.first == 0 or verb.opens
        event = told.behind(cue.end, events) if opens else told.before(cue.start, events)
        event = event or told.at(cue.start, cue.end, events) or self._alone(verb, row)
        if not opens and verb.previous not in BE and event and self._is_of_another_thing(event, cue):
            return
        has_agent = bool(verb.agent) and verb.agent < len(tokens)
        agent = self._behind(tokens[verb.agent - 1].end) if has_agent else None
        if has_agent and event and row["subject"] == "participant":
            self.came.append(Came(event, cue, tokens[verb.agent - 1].end))
        if agent and event and row["subject"]:
            yield from _of_party(agent, event, row["subject"], cue)
        event = event or told.behind(cue.end, events)
        done_to = self._subject(verb) if row["object"] else None
        if done_to and event:
            yield from _of_party(done_to, event, row["object"], cue)

    def _by_active(self, verb: VerbAt, cue: Span, row: dict[str, str]) -> Iterator[Part]:
        """ "<body> organised the forum", "taking part were <body>", "the forum, which <body> held, united <body>"."""
        told, events = self._told, row["events"]
        event, subject = told.at(cue.start, cue.end, events), self._behind(cue.end)
        if not verb.opens:
            event = event or told.behind(cue.end, events)
            subject = self._subject(verb)
        if (
            subject
            and event is None
            and _RELATIVE.search(self._view.text, self._sentence.start, subject.start)
        ):
            event = told.before(subject.start, events)
        event = event or self._alone(verb, row)
        crowd = event or (told.before(cue.start, events) if row["object"] else None)
        if crowd and "participant" in (row["subject"], row["object"]):
            self.came.append(Came(crowd, cue, cue.end, at_once=bool(row["object"])))
        if subject and event and row["subject"]:
            yield from _of_party(subject, event, row["subject"], cue)
        taken = self._behind(cue.end) if row["object"] else None
        event = told.before(cue.start, events) or told.behind(cue.end, events) or event
        if taken and event:
            yield from (Part(event, body, row["object"], cue) for body in taken.bodies)

    def _alone(self, verb: VerbAt, row: dict[str, str]) -> Event | None:
        """The event told before, of a verb that names none: "delegates of <body> attended", "<body> funded it"."""
        tokens, context = self._sentence.tokens, self._told.context
        following = tokens[verb.last].low if verb.last < len(tokens) else "."
        asked = any(token.low in ("whether", "if") for token in tokens[: verb.first])
        closes = row["alone"] and (following in _CLOSES or verb.passive) and not asked
        closes = closes or bool(row["alone"] and row["object"] and self._behind(tokens[verb.last - 1].end))
        following = "it" if _THE_EVENT.match(self._view.text, tokens[verb.last - 1].end) else following
        return (
            context if context and _fits(context, row["events"]) and (closes or following == "it") else None
        )

    def _is_of_another_thing(self, event: Event, cue: Span) -> bool:
        """ "a forum of the project funded by": the participle speaks of what stands before it, not of the event."""
        ends = (h.end for h, e in self._told.heads if e is event and h.start < cue.end)
        head = max(ends, default=cue.start)
        return _THING.search(self._view.text, head, cue.start) is not None

    def _subject(self, verb: VerbAt) -> Party | None:
        """The party that stands before a verb as its subject, with nothing but an aside between."""
        tokens, first, text = self._sentence.tokens, verb.first, self._view.text
        if verb.kind == "gerund" and verb.previous not in BE:
            return None
        while first and (_is_auxiliary(tokens, first - 1) or is_adverb(tokens[first - 1])):
            first -= 1
        for party in reversed(self._parties):
            if party.end > tokens[first].start:
                continue
            if not _is_aside(text, party.end, tokens[first].start):
                if _IN_ASIDE.search(text, self._sentence.start, party.start):
                    continue
                return None
            lead = text[self._sentence.start : party.start].split()
            if not lead or lead[-1].lower() not in PREPOSITIONS:
                return party
        return None

    def _behind(self, at: int) -> Party | None:
        """The party that begins at a place of the text."""
        return next((party for party in self._parties if begins_at(self._view, party, at)), None)

    def _by_owner(self) -> Iterator[Part]:
        """ "<body>'s annual conference", "a workshop of <body>", "a <body> operation": it is the body's own."""
        for party in self._parties:
            for head, event in self._told.heads:
                owned = _fits(event, _OWNED) and _POSSESSED.fullmatch(self._view.text, party.end, head.start)
                if owned or (_fits(event, _GIVEN) and self._is_its(party, head, event)):
                    yield from _of_party(party, event, "organiser", head)
                elif self._is_between(party, head, event):
                    yield from _of_party(party, event, "participant", head)
                elif self._is_visited(party, head, event):
                    yield from _of_party(party, event, "visited", head)

    def _is_between(self, party: Party, head: Span, event: Event) -> bool:
        """ "a joint meeting of <body> and <body>", "a session of <body>"."""
        of = _GIVEN_BY.fullmatch(self._view.text, head.end, party.start) is not None
        bodies = all(body.entity.resource == "organisations" for body in party.bodies)
        return of and event.event_type == "meeting" and (bodies or len(party.bodies) > 1)

    def _is_visited(self, party: Party, head: Span, event: Event) -> bool:
        """ "an official visit to <state>", "the trip to <state>"; who travels somewhere may visit another."""
        text = self._view.text
        behind = _VISIT_TO.fullmatch(text, head.end, party.start) is not None
        return (
            behind and event.event_type == "visit" and _VISIT.search(text, head.start, head.end) is not None
        )

    def _is_its(self, party: Party, head: Span, event: Event) -> bool:
        """Whether a body stands right before or behind the noun of an event, and is no part of its name."""
        text = self._view.text
        if any(body.entity.resource == "countries" for body in party.bodies):
            return False
        if event.name and any(s.start <= party.start < s.end for s in event.name.spans):
            return False
        before = party.end < head.end and _ITS_NOUN.fullmatch(text, party.end, head.end)
        return bool(before or _GIVEN_BY.fullmatch(text, head.end, party.start))

    def _by_phrase(self, given: list[Part]) -> Iterator[Part]:
        """Parts by turns of phrase; ``given`` are those that verbs gave in the same sentence."""
        opens, pattern, rows = _phrases()
        at = 0
        for token in self._sentence.tokens:
            if token.low not in opens or token.start < at:
                continue
            if any(h.start < token.start and token.end <= h.end for h, _ in self._told.heads):
                continue  # "met with" is the event itself
            match = pattern.match(self._view.text, token.start, self._sentence.end)
            party = self._behind(match.end()) if match else None
            if match is None or party is None:
                continue
            at = match.end()
            cue = Span(match.start(), match.start() + len(match.group().rstrip()))
            for row in rows[(match.lastindex or 1) - 1]:
                if _lacks(row, party, given) or (
                    row["role"] == "co_organiser" and self._is_of_those_who_came(cue.start)
                ):
                    continue
                event = self._told.before(cue.start, row["events"])
                event = event or self._told.behind(match.end(), row["events"])
                if row["alone"]:
                    event = event or self._told.about(cue.start, row["events"])
                if event and (not row["close"] or self._is_close(event, cue.start)):
                    yield from (Part(event, b, row["role"], cue) for b in (*party.bodies, *party.partners))
                    break

    def _is_of_those_who_came(self, at: int) -> bool:
        """ "It drew experts from 20 countries, together with <body>": those came, too."""
        ends = [came.end for came in self.came if came.end <= at]
        return bool(ends) and NEW_CLAUSE.search(self._view.text, max(ends), at) is None

    def _is_close(self, event: Event, at: int) -> bool:
        """Whether a small word belongs to the event or its paper ("the talks between"), not to the ties of parties."""
        before = self._view.text[max(0, at - _NEAR) : at]
        if event.event_type == "signing":
            about = _PAPER_ABOUT.search(before) is not None
            return about or (_PAPER.search(before) is not None and _TIES.search(before) is None)
        head = max((h for h, e in self._told.heads if e is event and h.start < at), default=None)
        between = self._view.text[head.end : at] if head else "."
        return (
            _TIES.search(between) is None
            and len(between.split()) <= _FEW_WORDS
            and not any(mark in between for mark in ".;:(")
        )


def _lacks(row: dict[str, str], party: Party, given: list[Part]) -> bool:
    """Whether a party or its sentence is without what a turn of phrase asks for."""
    return (
        (bool(row["many"]) and len(party.bodies) + len(party.partners) < 2)
        or (bool(row["people"]) and (row["people"] == "yes") != party.of_people)
        or (bool(row["needs"]) and all(part.role != row["needs"] for part in given))
    )


def _is_aside(text: str, start: int, end: int) -> bool:
    """Whether nothing stands between a subject and its verb but brackets, words between commas, and when it was."""
    bracket = _BRACKET.match(text, start, end)
    rest = text[bracket.end() if bracket else start : end].strip()
    rest = _OWN_PEOPLE.sub("", rest, count=1) if _OWN_PEOPLE.match(rest) else rest
    if rest[:1] in (",", "–", "—"):
        closing = max(rest.rfind(mark) for mark in ",–—")
        if len(rest) > _LONGEST_ASIDE or ";" in rest:
            return False
        rest = rest[closing + 1 :].strip()
    return _WHEN.fullmatch(rest) is not None


def _is_auxiliary(tokens: tuple[Token, ...], i: int) -> bool:
    """ "has", "will", "is to", "agreed to", "is scheduled to"."""
    if tokens[i].low == "to":
        return i > 0 and (tokens[i - 1].low in BE or tokens[i - 1].low in _BEFORE_TO)
    before_to = tokens[i].low in _BEFORE_TO and i + 1 < len(tokens) and tokens[i + 1].low == "to"
    return tokens[i].low in _AUXILIARIES or before_to


def _of_party(party: Party, event: Event, role: str, cue: Span) -> Iterator[Part]:
    yield from (Part(event, body, role, cue) for body in party.bodies)
    beside = "co_organiser" if role == "organiser" else role
    yield from (Part(event, body, beside, cue) for body in party.partners)
