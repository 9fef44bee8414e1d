"""Which part the bodies and states of a sentence play in its events, told by verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from fourthp.extract.frames.body_model import PREPOSITIONS, THE_EVENT, Came, Part, Told, fits, of_party
from fourthp.extract.frames.body_parties import Party, party_at
from fourthp.extract.frames.event_model import Event
from fourthp.extract.frames.verb_forms import BE, Forms, VerbAt, is_adverb, verb_forms, verbs_at
from fourthp.extract.lexicon import table
from fourthp.extract.view import SentenceView, Token, View
from fourthp.records import Span

_AUXILIARIES = BE | frozenset("has have had having will would shall which that who".split())
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
_RELATIVE = re.compile(r"\b(?:which|that)\s+$")
_IN_ASIDE = re.compile(r", (?:where|which|who|whose|including|with)\b[^,]{0,80}$")
_THING = re.compile(
    r"\b(?:projects?|programmes?|programs?|initiatives?|funds?|campaigns?|reports?|grants?|vehicles?|equipment|cent(?:re|er)s?"
    r"|shelters?|stud(?:y|ies)|manuals?|guides?|systems?)\b",
    re.IGNORECASE,
)
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
            yield from of_party(agent, event, row["subject"], cue)
        event = event or told.behind(cue.end, events)
        done_to = self._subject(verb) if row["object"] else None
        if done_to and event:
            yield from of_party(done_to, event, row["object"], cue)

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
            yield from of_party(subject, event, row["subject"], cue)
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
        return context if context and fits(context, row["events"]) and (closes or following == "it") else None

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
        return party_at(self._view, self._parties, at)


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
