"""Which part the bodies and states of a sentence play in its events, told by verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from fourthp.extract.frames.body_model import (
    NEW_CLAUSE,
    THE_EVENT,
    Came,
    Part,
    Told,
    fits,
    of_party,
)
from fourthp.extract.frames.body_parties import Party, party_at, stands_alone
from fourthp.extract.frames.body_subjects import included_before, subject_of
from fourthp.extract.frames.event_actors import carried
from fourthp.extract.frames.event_model import Event
from fourthp.extract.frames.verb_forms import BE, Forms, VerbAt, verb_forms, verbs_at
from fourthp.extract.lexicon import table
from fourthp.extract.view import SentenceView, View
from fourthp.records import Span

_RELATIVE = re.compile(r"\b(?:which|that)\s+$")
_THING = re.compile(
    r"\b(?:projects?|programmes?|programs?|initiatives?|funds?|campaigns?|reports?|grants?|vehicles?|equipment|cent(?:re|er)s?"
    r"|shelters?|stud(?:y|ies)|manuals?|guides?|systems?)\b",
    re.IGNORECASE,
)
_FRAME = re.compile(
    r"\b(?:under|within|framework of|part of|through|component of|activity of)\s+(?:[\w“”‘\"'’-]+\s+){0,7}?$"
)
"""Before a thing that an event belongs to: who pays for it pays for both ("held under a project funded by")."""
_ON_BEHALF = re.compile(r"\b(?:on behalf of|representing)\s+(?:the\s+)?$")
_BY = re.compile(r"\bby\s+(?:the\s+)?$")
_BEHIND_WITHIN = 220
_OF_THINGS = {"ceremony other": 4, "visit": 0}
"""The events at which things are given, and to which nobody is brought; how far behind the verb people may be told."""
_PEOPLE_WITHIN = 8
_CLOSES = frozenset((".", ",", ";", "and", "also", "too", "as", "virtually", "online", "yesterday", "today"))
"""What may follow a verb that names no event: "officers of <body> attended, as did ..."."""


@cache
def _verbs() -> Forms:
    return verb_forms(table("body_verbs"))


_THE_EVENT = re.compile(rf"\s+{THE_EVENT}", re.IGNORECASE)


@cache
def _bare() -> Forms:
    """The forms of one word with which several do something in the present."""
    return {
        word: tuple(f for f in forms if f.kind == "base" and len(f.words) == 1)
        for word, forms in _verbs().items()
    }


class VerbReader:
    """Reads the parts that the verbs of one sentence give to its parties; ``came`` are those that tell who came."""

    def __init__(self, view: View, sentence: SentenceView, parties: Sequence[Party], told: Told) -> None:
        self._view = view
        self._sentence = sentence
        self._parties = parties
        self._told = told
        self.came: list[Came] = []

    def parts(self) -> list[Part]:
        """The parts by verbs, in the order of the text."""
        return [part for verb in self._verbs() for part in self._by_verb(verb)]

    def _verbs(self) -> Iterator[VerbAt]:
        """The verbs of the lexicon in the sentence; one of several meanings comes once for each."""
        tokens, headline = self._sentence.tokens, self._sentence.index < 0
        for i, token in enumerate(tokens):
            if token.low not in _verbs():
                continue
            last = 0
            for verb in verbs_at(tokens, i, _verbs(), headline=headline):
                if last and verb.last != last:
                    break
                last = verb.last
                yield verb
            if not last and self._is_bare(i):
                for plural in _bare().get(token.low, ()):
                    yield VerbAt(i, i + 1, plural.row, plural.kind, previous=tokens[i - 1].low)

    def _is_bare(self, i: int) -> bool:
        """Whether a token stands right behind several bodies, as the verb of "<body> and <body> sign"."""
        start = self._sentence.tokens[i].start
        return any(len(p.bodies) > 1 and p.end < start <= p.end + 2 for p in self._parties)

    def _by_verb(self, verb: VerbAt) -> Iterator[Part]:
        tokens = self._sentence.tokens
        cue = Span(tokens[verb.first].start, tokens[verb.last - 1].end)
        row = table("body_verbs")[verb.row]
        reach = _OF_THINGS.get(row["events"])
        if reach is not None and self._is_of_people(verb, reach):
            return
        parts = list(self._by_passive(verb, cue, row) if verb.passive else self._by_active(verb, cue, row))
        if not row["both"] or len({part.role for part in parts}) > 1 or self._later(cue.end, _ON_BEHALF):
            yield from parts

    def _is_of_people(self, verb: VerbAt, behind: int) -> bool:
        """ "ten suspects were handed over to", "victims travelled to": no gift and no visit."""
        tokens = self._sentence.tokens
        around = tokens[max(0, verb.first - _PEOPLE_WITHIN) : verb.last + behind]
        return any(token.low in carried() for token in around)

    def _by_passive(self, verb: VerbAt, cue: Span, row: dict[str, str]) -> Iterator[Part]:
        """ "the forum was organised by <body>", "organised by <body>, the forum", "<body> was represented at it"."""
        told, tokens, events = self._told, self._sentence.tokens, row["events"]
        opens = verb.first == 0 or verb.opens
        opens = opens or (verb.previous == "," and not row["subject"])
        event = told.at(cue.start, cue.end, events)
        if row["setting"] != "own":
            beside = told.behind(cue.end, events) if opens else told.before(cue.start, events)
            event = beside or event or self._alone(verb, row)
        given = row["setting"] == "own" or row["behind"]
        if not (given or opens or verb.previous in BE) and event and self._is_of_another_thing(event, cue):
            return
        if event is None and (row["setting"] == "yes" or verb.previous not in BE):
            event = told.behind(cue.end, events)
            before = Span(self._sentence.start, cue.start)
            is_it = row["behind"] or (event and event.event_type == "launch")
            if not is_it and self._is_of_a_thing(before):
                event = None
        has_agent = bool(verb.agent) and verb.agent < len(tokens)
        agent = self._behind(tokens[verb.agent - 1].end) if has_agent else None
        if agent is None and row["setting"] == "yes":
            agent = self._later(cue.end, _BY)
        if has_agent and event and row["subject"] == "participant":
            self.came.append(Came(event, cue, tokens[verb.agent - 1].end))
        if agent and event and row["subject"] and _is_told_right(agent, row):
            yield from of_party(agent, event, row["subject"], cue)
        if agent is None:
            yield from self._on_behalf(cue, row, event)
        event = event or self._close_behind(cue, events)
        done_to = self._subject(verb) if row["object"] else None
        if done_to and event:
            yield from of_party(done_to, event, row["object"], cue)
        yield from self._behind_it(cue, row, event)

    def _by_active(self, verb: VerbAt, cue: Span, row: dict[str, str]) -> Iterator[Part]:
        """ "<body> organised the forum", "taking part were <body>", "the forum, which <body> held, united <body>"."""
        told, events = self._told, row["events"]
        event, subject = told.at(cue.start, cue.end, events), self._behind(cue.end)
        if not verb.opens:
            event = event or (told.behind(cue.end, events) if row["setting"] != "own" else None)
            subject = self._subject(verb)
        if row["setting"] == "own" and event is None:
            return
        if subject and event is None and (row["setting"] or self._is_relative(subject)):
            event = told.before(subject.start, events)
        event = event or self._alone(verb, row)
        taken = self._behind(cue.end) if row["object"] else None
        if taken and not _is_told_right(taken, row):
            taken = None
        crowd = event or (told.before(cue.start, events) if row["object"] else None)
        crowd = crowd if taken or not (row["object"] and row["people"]) else None
        if crowd and "participant" in (row["subject"], row["object"]):
            self.came.append(Came(crowd, cue, cue.end, at_once=bool(row["object"])))
        if (
            subject
            and event
            and row["subject"]
            and (row["object"] or row["behind"] or _is_told_right(subject, row))
        ):
            yield from of_party(subject, event, row["subject"], cue)
        if subject is None:
            yield from self._on_behalf(cue, row, event)
            some = included_before(self._view, self._sentence, self._parties, verb)
            if some and event and row["subject"] in ("participant", "trainee"):
                yield from of_party(some, event, row["subject"], cue)
        event = told.before(cue.start, events) or told.behind(cue.end, events) or event
        if taken and event:
            yield from (Part(event, body, row["object"], cue) for body in taken.bodies)
        yield from self._behind_it(cue, row, event)

    def _behind_it(self, cue: Span, row: dict[str, str], event: Event | None) -> Iterator[Part]:
        """ "handed over ten vehicles to <body>", "received ten vehicles from <body>"."""
        party = self._later(cue.end, _before(row["behind"])) if event and row["behind"] else None
        if party and event and _is_told_right(party, row) and not _is_other_topic(party, row):
            role = row["behind"].split()[-1]
            yield from (Part(event, body, role, cue) for body in party.everybody)

    def _on_behalf(self, cue: Span, row: dict[str, str], event: Event | None) -> Iterator[Part]:
        """ "Ada Osei signed the pact on behalf of <body>"."""
        if event and row["subject"] and (party := self._later(cue.end, _ON_BEHALF)):
            yield from (Part(event, body, row["subject"], cue) for body in party.bodies)

    def _later(self, at: int, before: re.Pattern[str]) -> Party | None:
        """The next party of the same clause that stands behind a preposition."""
        text = self._view.text
        for party in self._parties:
            if at <= party.start < at + _BEHIND_WITHIN and before.search(text, at, party.start):
                alone = stands_alone(text, party.end) and not NEW_CLAUSE.search(text, at, party.start)
                return party if alone else None
        return None

    def _close_behind(self, cue: Span, events: str) -> Event | None:
        """The event told next in the same clause."""
        event = self._told.behind(cue.end, events)
        head = next((h for h, e in self._told.heads if e is event and h.start >= cue.end), None)
        return event if head and "," not in self._view.text[cue.end : head.start] else None

    def _is_relative(self, subject: Party) -> bool:
        """ "the forum which <body> held", "the forum <body> held"."""
        text = self._view.text
        told = any(
            text[h.end : subject.start].strip() in ("", "the")
            for h, _ in self._told.heads
            if h.end <= subject.start
        )
        return told or _RELATIVE.search(text, self._sentence.start, subject.start) is not None

    def _alone(self, verb: VerbAt, row: dict[str, str]) -> Event | None:
        """The event told before, of a verb that names none: "delegates of <body> attended", "<body> funded it"."""
        tokens, context = self._sentence.tokens, self._told.context
        following = tokens[verb.last].low if verb.last < len(tokens) else "."
        asked = any(token.low in ("whether", "if") for token in tokens[: verb.first])
        closes = row["alone"] and (following in _CLOSES or verb.passive) and not asked
        closes = closes or bool(row["alone"] and row["object"] and self._behind(tokens[verb.last - 1].end))
        following = "it" if _THE_EVENT.match(self._view.text, tokens[verb.last - 1].end) else following
        closes = closes or following == "it" or bool(row["alone"] and row["behind"])
        return context if context and fits(context, row["events"]) and closes else None

    def _is_of_another_thing(self, event: Event, cue: Span) -> bool:
        """ "a forum of the project funded by": the participle speaks of what stands before it, not of the event."""
        ends = (h.end for h, e in self._told.heads if e is event and h.start < cue.end)
        head = max(ends, default=cue.start)
        return event.event_type != "launch" and self._is_of_a_thing(Span(head, cue.start))

    def _is_of_a_thing(self, words: Span) -> bool:
        """Whether words tell of a thing that is neither an event nor what the event is a part of."""
        thing = _THING.search(self._view.text, words.start, words.end)
        return (
            thing is not None and _FRAME.search(self._view.text, self._sentence.start, thing.start()) is None
        )

    def _subject(self, verb: VerbAt) -> Party | None:
        return subject_of(self._view, self._sentence, self._parties, verb)

    def _behind(self, at: int) -> Party | None:
        return party_at(self._view, self._parties, at)


def _is_told_right(party: Party, row: dict[str, str]) -> bool:
    """Whether people of the bodies are told of, where the verb asks for them or for none."""
    return not row["people"] or (row["people"] == "yes") == party.of_people


def _is_other_topic(party: Party, row: dict[str, str]) -> bool:
    """ "discussed the talks with Iran": with states behind "with" people of theirs must be told of."""
    states = any(body.entity.resource == "countries" for body in party.bodies)
    return row["behind"].startswith("with ") and states and not party.of_people


@cache
def _before(behind: str) -> re.Pattern[str]:
    """The words of an entry of column ``behind``, at the end of a text."""
    forms = behind.rpartition(" ")[0].replace("/", "|")
    return re.compile(rf"\b(?:{forms})\s+(?:the\s+)?$")
