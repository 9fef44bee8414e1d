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
_PREPOSITIONS = frozenset(
    "of for with by in at from to on under against between among about into through near behind via per within".split()
)
_BRACKET = re.compile(r"\s*\([^()]{1,60}\)")
_WHEN = re.compile(r"(?:today|yesterday|recently|earlier|also|jointly|(?:on|this|last)\s.{2,40})?", re.DOTALL)
_LONGEST_ASIDE = 160
_OWN_PEOPLE = re.compile(
    r"(?:delegations?|teams?|experts|officials|officers|representatives|staff|trainers)\b\s*"
)
_POSSESSED = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,3}")
_RELATIVE = re.compile(r"\b(?:which|that)\s+$")
_THING = re.compile(
    r"\b(?:projects?|programmes?|programs?|initiatives?|funds?|campaigns?|reports?|grants?|vehicles?|equipment|cent(?:re|er)s?"
    r"|shelters?|stud(?:y|ies)|manuals?|guides?|systems?)\b",
    re.IGNORECASE,
)
_NEAR = 160


@dataclass(frozen=True, slots=True)
class Part:
    """A body or state with its part in an event; ``cue`` is the words that tell it."""

    event: Event
    body: Mention
    role: str
    cue: Span


@dataclass(frozen=True, slots=True)
class Told:
    """The events of a sentence, each with the places where their words stand in it."""

    heads: tuple[tuple[Span, Event], ...]

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


def _fits(event: Event, events: str) -> bool:
    return not events or event.event_type in events.split()


@cache
def _verbs() -> Forms:
    return verb_forms(table("body_verbs"))


@cache
def _phrases() -> tuple[re.Pattern[str], dict[str, list[dict[str, str]]]]:
    rows: dict[str, list[dict[str, str]]] = {}
    for row in table("body_phrases"):
        rows.setdefault(row["phrase"], []).append(row)
    forms = sorted(rows, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, forms)) + r")\s+", re.IGNORECASE), rows


def read_parts(view: View, sentence: SentenceView, parties: list[Party], told: Told) -> Iterator[Part]:
    """The parts that the verbs and phrases of a sentence give to its parties."""
    headline = sentence.index < 0
    given: list[Part] = []
    for i, token in enumerate(sentence.tokens):
        if token.low not in _verbs():
            continue
        verb = next(verbs_at(sentence.tokens, i, _verbs(), headline=headline), None)
        if verb is not None:
            given.extend(_by_verb(view, sentence, parties, told, verb))
    yield from given
    yield from _by_owner(view, parties, told)
    yield from _by_phrase(view, sentence, parties, told, given)


def _by_verb(
    view: View, sentence: SentenceView, parties: list[Party], told: Told, verb: VerbAt
) -> Iterator[Part]:
    row, tokens = table("body_verbs")[verb.row], sentence.tokens
    cue = Span(tokens[verb.first].start, tokens[verb.last - 1].end)
    allowed = row["events"]
    if verb.passive:
        agent = (
            _behind(view, parties, tokens[verb.agent - 1].end)
            if verb.agent and verb.agent < len(tokens)
            else None
        )
        opens = verb.first == 0 or verb.opens
        event = told.behind(cue.end, allowed) if opens else told.before(cue.start, allowed)
        event = event or told.at(cue.start, cue.end, allowed)
        if not opens and verb.previous not in BE and event and _of_another_thing(view, told, event, cue):
            return
        if agent and event and row["subject"]:
            yield from _of_party(agent, event, row["subject"], cue)
        event = event or told.behind(cue.end, allowed)
        done_to = _subject(view, sentence, parties, verb) if row["object"] and event else None
        if done_to and event:
            yield from _of_party(done_to, event, row["object"], cue)
        return
    event = told.at(cue.start, cue.end, allowed) or told.behind(cue.end, allowed)
    subject = _behind(view, parties, cue.end) if verb.opens else _subject(view, sentence, parties, verb)
    if verb.opens:
        event = told.at(cue.start, cue.end, allowed)
    if subject and event is None and _RELATIVE.search(view.text, sentence.start, subject.start):
        event = told.before(subject.start, allowed)  # "the forum, which <body> held"
    if subject and event and row["subject"]:
        yield from _of_party(subject, event, row["subject"], cue)
    if row["object"]:
        event = told.before(cue.start, allowed) or told.behind(cue.end, allowed)
        taken = _behind(view, parties, cue.end)
        if taken and event:
            yield from (Part(event, body, row["object"], cue) for body in taken.bodies)


def _of_another_thing(view: View, told: Told, event: Event, cue: Span) -> bool:
    """ "a forum of the project funded by": the participle speaks of what stands before it, which is not the event."""
    head = max(h.end for h, e in told.heads if e is event and h.start < cue.end)
    return _THING.search(view.text, head, cue.start) is not None


def _subject(view: View, sentence: SentenceView, parties: list[Party], verb: VerbAt) -> Party | None:
    """The party that stands before a verb as its subject, with nothing but an aside between."""
    tokens, first = sentence.tokens, verb.first
    if verb.kind == "gerund" and verb.previous not in BE:
        return None
    while first and (_is_auxiliary(tokens, first - 1) or is_adverb(tokens[first - 1])):
        first -= 1
    for party in reversed(parties):
        if party.end > tokens[first].start:
            continue
        if not _is_aside(view.text, party.end, tokens[first].start):
            return None
        lead = view.text[sentence.start : party.start].split()
        if not lead or lead[-1].lower() not in _PREPOSITIONS:
            return party
    return None


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
    return tokens[i].low in _AUXILIARIES or (tokens[i].low == "to" and i > 0 and tokens[i - 1].low in BE)


def _behind(view: View, parties: list[Party], at: int) -> Party | None:
    """The party that begins at a place of the text."""
    return next((p for p in parties if begins_at(view, p, at)), None)


def _of_party(party: Party, event: Event, role: str, cue: Span) -> Iterator[Part]:
    yield from (Part(event, body, role, cue) for body in party.bodies)
    beside = "co_organiser" if role == "organiser" else role
    yield from (Part(event, body, beside, cue) for body in party.partners)


_OWNED = "conference workshop panel ceremony"


def _by_owner(view: View, parties: list[Party], told: Told) -> Iterator[Part]:
    """ "<body>'s annual conference": it is the body's own."""
    for party in parties:
        for head, event in told.heads:
            if _fits(event, _OWNED) and _POSSESSED.fullmatch(view.text, party.end, head.start):
                yield from _of_party(party, event, "organiser", head)


_PAPER = re.compile(
    r"\b(?:memorand(?:um|a)|understanding|mous?|agreements?|treat(?:y|ies)|pacts?|deals?|protocols?|declarations?|accords?"
    r"|contracts?|statements?|letters?|documents?|signed)\b[^,;.]{0,60}$",
    re.IGNORECASE,
)
_TIES = re.compile(
    r"\b(?:relations\w*|ties|cooperation|co-operation|partnership|collaboration|links|meeting|talks)\s+$",
    re.IGNORECASE,
)
_FEW_WORDS = 5


def _is_close(view: View, told: Told, event: Event, at: int) -> bool:
    """Whether a small word belongs to the event or its paper ("the talks between"), not to the ties of its parties."""
    before = view.text[max(0, at - _NEAR) : at]
    if event.event_type == "signing":
        return _PAPER.search(before) is not None and _TIES.search(before) is None
    head = max((h for h, e in told.heads if e is event and h.start < at), default=None)
    if head is None:
        return False
    between = view.text[head.end : at]
    return (
        _TIES.search(between) is None
        and len(between.split()) <= _FEW_WORDS
        and not any(mark in between for mark in ".;:(")
    )


def _by_phrase(
    view: View, sentence: SentenceView, parties: list[Party], told: Told, given: list[Part]
) -> Iterator[Part]:
    """Parts by turns of phrase; ``given`` are those that verbs gave in the same sentence."""
    pattern, rows = _phrases()
    for match in pattern.finditer(view.text, sentence.start, sentence.end):
        party = _behind(view, parties, match.end())
        if party is None:
            continue
        cue = Span(match.start(), match.start() + len(match.group().rstrip()))
        for row in rows[" ".join(match.group().lower().split())]:
            several = len(party.bodies) + len(party.partners) > 1
            if (row["many"] and not several) or (
                row["people"] and (row["people"] == "yes") != party.of_people
            ):
                continue
            if row["needs"] and not any(p.role == row["needs"] for p in given):
                continue
            event = told.before(match.start(), row["events"]) or told.behind(match.end(), row["events"])
            if event and (not row["close"] or _is_close(view, told, event, match.start())):
                yield from (Part(event, b, row["role"], cue) for b in (*party.bodies, *party.partners))
                break
