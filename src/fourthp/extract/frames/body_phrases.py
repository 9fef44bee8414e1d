"""Parts of bodies told by whose an event is ("<body>'s forum") and by turns of phrase ("with support from <body>")."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from fourthp.extract.frames.body_model import NEAR, NEW_CLAUSE, Part, PartyReader, fits, of_party
from fourthp.extract.frames.body_parties import Party, only_helps, party_at
from fourthp.extract.frames.clauses_cues import inflections
from fourthp.extract.frames.event_model import Event
from fourthp.extract.lexicon import table
from fourthp.records import Span

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
_GIVEN = "conference workshop panel operation"
_POSSESSED = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,3}")
_GIVEN_BY = re.compile(r"\s+of\s+")
_VISIT = re.compile(r"visit|trip|tour", re.IGNORECASE)
_VISIT_TO = re.compile(r"(?:(?:\s+visit)?\s+to)?\s+(?:the\s+)?")
_ITS_NOUN = re.compile(r" (?:(?:joint|regional|national|international)\s+)?operation")
_WHERE_AND_WHEN = r"(?:\s+(?:in|at|on)\s+(?:the\s+)?[A-Z\d][\w.’'-]*(?:,?\s+[A-Z\d][\w.’'-]*){0,5})*"
_ANY_ADJECTIVES = r"(?:[a-z-]+\s+){0,2}"
_FEW_WORDS = 5
_GIFT = re.compile(r"\b(?:[Hh]and(?:ing)?[- ]?over|[Dd]onation|[Pp]resentation|[Dd]elivery)(?: ceremony)?\b")
_GIVEN_TO_BY = re.compile(r"\b(to|by|from)\s+(?:the\s+)?$")
_OPENING = re.compile(r"(?:[A-Z][\w ,.]{2,40} [–—-] )?(?:At|During|In) (?:a|an|the|their|this)\b")
_ACTS = re.compile(
    r"(?:\s*\([^()]{1,40}\))?\s+(?:also\s+|jointly\s+)?"
    r"(?:[a-z]+ed|said|told|gave|took|made|led|put|set|spoke|brought|sought|underlined)\s+(?!by\b)"
)
_ATTENDED = "meeting conference workshop panel"


_Rows = tuple[list[dict[str, str]], ...]


@cache
def _phrases() -> dict[str, tuple[re.Pattern[str], _Rows]]:
    """By the first word of phrases one pattern of them, the longest first, and by its groups the rows of each."""
    rows: dict[str, list[dict[str, str]]] = {}
    for row in table("body_phrases"):
        if row["close"] != "next":
            rows.setdefault(row["phrase"], []).append(row)
    openers: dict[str, list[str]] = {}
    for phrase in sorted(rows, key=lambda phrase: (-len(phrase), phrase)):
        openers.setdefault(re.split(r"[ -]", phrase)[0], []).append(phrase)
    return {
        opener: (_any_of(phrases), tuple(rows[phrase] for phrase in phrases))
        for opener, phrases in openers.items()
    }


def _any_of(phrases: Sequence[str]) -> re.Pattern[str]:
    forms = (re.escape(p).replace(r"\*\ ", _ANY_ADJECTIVES).replace(r"\ ", r"\s+") for p in phrases)
    return re.compile(rf"(?:{'|'.join(f'({form})' for form in forms)})\s+", re.IGNORECASE)


@cache
def _next() -> tuple[re.Pattern[str], dict[str, list[dict[str, str]]]]:
    """What stands between the noun of an event and bodies right behind it: a preposition, and its rows."""
    rows: dict[str, list[dict[str, str]]] = {}
    for row in table("body_phrases"):
        if row["close"] == "next":
            rows.setdefault(row["phrase"], []).append(row)
    return re.compile(rf"{_WHERE_AND_WHEN}\s+({'|'.join(sorted(rows))})\s+"), rows


@cache
def _compound() -> re.Pattern[str]:
    """ "-funded" between a body and the noun of an event ("an <body>-funded workshop")."""
    forms = "|".join(sorted(_participles()))
    return re.compile(rf"[-–‑]({forms})\s+(?:[\w“”\"'’-]+\s+){{0,5}}?")


@cache
def _participles() -> dict[str, list[dict[str, str]]]:
    """The verbs of bodies by their past participles."""
    rows: dict[str, list[dict[str, str]]] = {}
    for row in table("body_verbs"):
        if not row["particle"] and row["subject"] and not row["behind"]:
            past = list(inflections(row["verb"], row["past"]))[2][0]
            rows.setdefault(row["participle"] or past, []).append(row)
    return rows


class PhraseReader(PartyReader):
    """Reads the parts that the words around an event and turns of phrase give to the parties of one sentence.

    ``given`` are the parts that its verbs gave, ``came`` the verbs that tell of those who came.
    """

    def by_owner(self) -> Iterator[Part]:
        """ "<body>'s annual conference", "a workshop of <body>", "a <body> operation": it is the body's own."""
        for party in self._parties:
            for head, event in self._told.heads:
                if row := self._compound_row(party, head, event):
                    yield from of_party(party, event, row["subject"], head)
                    continue
                owned = fits(event, _OWNED) and _POSSESSED.fullmatch(self._view.text, party.end, head.start)
                if owned or (fits(event, _GIVEN) and self._is_its(party, head, event)):
                    role = "trainee" if party.of_people and not owned else "organiser"
                    yield from of_party(party, event, role, head)
                elif self._is_between(party, head, event):
                    yield from of_party(party, event, "participant", head)
                elif self._is_visited(party, head, event):
                    yield from of_party(party, event, "visited", head)

    def _compound_row(self, party: Party, head: Span, event: Event) -> dict[str, str] | None:
        between = _compound().fullmatch(self._view.text, party.end, head.start)
        rows = _participles()[between[1]] if between else []
        return next((row for row in rows if fits(event, row["events"])), None)

    def by_next(self, verbs: Collection[Span]) -> Iterator[Part]:
        """ "a raid by <body>", "a meeting in Ostrand with <body>"; ``verbs`` are the heads of events that are none."""
        between, rows = _next()
        for head, event in self._told.heads:
            if head in verbs:
                continue
            words = between.match(self._view.text, head.end, self._sentence.end)
            party = party_at(self._view, self._parties, words.end()) if words else None
            if words is None or party is None:
                continue
            for row in rows[words[1]]:
                if fits(event, row["events"]) and not _lacks(row, party, ()):
                    yield from (Part(event, b, row["role"], Span(*words.span(1))) for b in party.everybody)
                    break

    def by_gift(self) -> Iterator[Part]:
        """ "The handover of ten vehicles to <body> by <body>", "the donation from <body> to <body>"."""
        text = self._view.text
        given = any(event.event_type == "ceremony" for _, event in self._told.heads)
        gift = _GIFT.search(text, self._sentence.start, self._sentence.end) if given else None
        event = self._told.about(gift.start(), "ceremony") if gift else None
        if gift is None or event is None:
            return
        for party in self._parties:
            role = _GIVEN_TO_BY.search(text, gift.end(), max(gift.end(), party.start))
            between = text[gift.end() : max(gift.end(), party.start)].replace(" was made", "")
            if role and NEW_CLAUSE.search(between) is None:
                part = "beneficiary" if role[1] == "to" else "donor"
                yield from (Part(event, body, part, Span(*gift.span())) for body in party.everybody)

    def by_opening(self) -> Iterator[Part]:
        """ "At a meeting with officers in Ostrand, <body> pledged": who acts there takes part."""
        text, sentence = self._view.text, self._sentence
        opening = _OPENING.match(text, sentence.start, sentence.end)
        if opening is None:
            return
        for party in self._parties:
            acts = _ACTS.match(text, party.end, sentence.end)
            if acts is None or text[: party.start].rstrip()[-1:] != ",":
                continue
            between = Span(opening.end(), party.start)
            event = next((e for h, e in self._told.heads if opening.end() <= h.start < party.start), None)
            if event is None or NEW_CLAUSE.search(text, between.start, between.end):
                return
            if fits(event, _ATTENDED):
                yield from (Part(event, body, "participant", Span(*opening.span())) for body in party.bodies)
            return

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

    def by_phrase(self, given: Sequence[Part]) -> Iterator[Part]:
        """Parts by turns of phrase; ``given`` are those that verbs gave in the same sentence."""
        at, phrases = 0, _phrases()
        for token in self._sentence.tokens:
            if token.low not in phrases or token.start < at:
                continue
            pattern, rows = phrases[token.low]
            if any(h.start < token.start and token.end <= h.end for h, _ in self._told.heads):
                continue  # "met with" is the event itself
            match = pattern.match(self._view.text, token.start, self._sentence.end)
            party = party_at(self._view, self._parties, match.end()) if match else None
            if match is None or party is None:
                continue
            at = match.end()
            cue = Span(match.start(), match.start() + len(match.group().rstrip()))
            for row in rows[(match.lastindex or 1) - 1]:
                if _lacks(row, party, given) or (
                    row["role"] == "co_organiser"
                    and (self._is_of_those_who_came(cue.start) or only_helps(self._view, party.end))
                ):
                    continue
                event = self._told.before(cue.start, row["events"])
                event = event or self._told.behind(match.end(), row["events"])
                if row["alone"]:
                    event = event or self._told.about(cue.start, row["events"])
                if event and (not row["close"] or self._is_close(event, cue.start)):
                    yield from (Part(event, b, row["role"], cue) for b in party.everybody)
                    break

    def _is_of_those_who_came(self, at: int) -> bool:
        """ "It drew experts from 20 countries, together with <body>": those came, too."""
        ends = [came.end for came in self._came if came.end <= at]
        return bool(ends) and NEW_CLAUSE.search(self._view.text, max(ends), at) is None

    def _is_close(self, event: Event, at: int) -> bool:
        """Whether a small word belongs to the event or its paper ("the talks between"), not to the ties of parties."""
        before = self._view.text[max(0, at - NEAR) : at]
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


def _lacks(row: dict[str, str], party: Party, given: Sequence[Part]) -> bool:
    """Whether a party or its sentence is without what a turn of phrase asks for."""
    return (
        (bool(row["many"]) and len(party.everybody) < 2)
        or (bool(row["people"]) and (row["people"] == "yes") != party.of_people)
        or (bool(row["needs"]) and all(part.role != row["needs"] for part in given))
    )
