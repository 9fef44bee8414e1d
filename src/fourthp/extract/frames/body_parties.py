"""Bodies and states that a sentence names one after the other as one party: "the ministries of A, B, and IOM"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from fourthp.extract.mentions.finder import Found
from fourthp.extract.mentions.model import Mention
from fourthp.extract.view import SentenceView, View

_PEOPLE = (
    r"(?:representatives?|officials?|officers?|members|delegates|delegations?|experts|staff|personnel"
    r"|specialists|practitioners|prosecutors|judges|investigators|inspectors|partners|counterparts|colleagues|ministers"
    r"|teams?|leaders|agents|professionals|police|trainers|employees|authorities)"
)
_DESCRIBED = (
    r"(?:(?:senior|high-level|high-ranking|top|key|local|national|government|police|law enforcement|border|frontline"
    r"|several|various|many|some|all|other|selected|relevant|\d[\d,]*|two|three|four|five|six|ten|twenty)\s+){0,3}"
)
_LEAD = (
    rf"(?:(?:the|its|their|both|a|an)\s+)?(?:{_DESCRIBED}{_PEOPLE}\s+(?:of|from|at)\s+)?"
    r"(?:(?:the|its|their|both)\s+)?"
)
_WITH = r"(?:(?:together|along|jointly|in (?:close )?(?:co-?operation|collaboration|partnership|coordination)) )?with"
_BRACKET = r"(?:\s*\([^()]{1,60}\))?"
_AND = r",?\s*\b(?:and|as well as|plus)\b(?: also)?|&"
_PARTNER = r"(?:its|their)\s+(?:[\w-]+\s+){0,2}partners?,?\s+"
_JOINT = re.compile(
    rf"{_BRACKET}\s*(?:(?P<and>{_AND})|,?\s*(?P<with>\b{_WITH})|[,;])\s*(?:{_PARTNER}|(?:of|from|by)\s+)?{_LEAD}",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"{_LEAD}$", re.IGNORECASE)
_ANY_LEAD = re.compile(
    rf"\s*(?:(?:[\w’'-]+\s+){{0,4}}{_PEOPLE}\s+(?:of|from|at)\s+)?(?:(?:the|its|both)\s+)?", re.IGNORECASE
)
_HAS_PEOPLE = re.compile(rf"\b{_PEOPLE}\s+(?:of|from|at)\b", re.IGNORECASE)
_LONGEST_LEAD = 70


@dataclass(frozen=True, slots=True)
class Party:
    """Bodies or states joined as one party; ``start`` is where what introduces them begins ("officials of the ...").

    ``partners`` are those it does something together with, ``of_people`` whether people of them are told of.
    """

    bodies: tuple[Mention, ...]
    start: int
    end: int
    partners: tuple[Mention, ...] = ()
    of_people: bool = False


def read_parties(view: View, found: Found, sentence: SentenceView) -> Iterator[Party]:
    """The parties of a sentence, in order. Peoples ("Fijian") are no states here."""
    mentions = [
        m
        for m in outermost(
            found.mentions.within(sentence.start, sentence.end, ("organisations", "countries"))
        )
        if m.entity.resource == "organisations" or not _is_adjective(m)
    ]
    at = 0
    while at < len(mentions):
        run = _run(view, mentions, at)
        yield _party(view, sentence, run)
        at += len(run)


def _run(view: View, mentions: list[Mention], at: int) -> list[tuple[Mention, bool]]:
    """The mentions of one party, each with whether it is a partner. A list ends with "and" or "with"."""
    run, closed, is_partner = [(mentions[at], False)], 1, False
    for before, following in pairwise(mentions[at:]):
        joint = _JOINT.fullmatch(view.text, before.end, following.start)
        if joint is None:
            break
        is_partner = is_partner or bool(joint["with"])
        run.append((following, is_partner))
        if joint["and"] or joint["with"]:
            closed = len(run)
    return run[:closed]


def _party(view: View, sentence: SentenceView, run: list[tuple[Mention, bool]]) -> Party:
    first, last = run[0][0], run[-1][0]
    lead = _BEFORE.search(view.text, max(sentence.start, first.start - _LONGEST_LEAD), first.start)
    start = lead.end() - len(lead.group().lstrip()) if lead else first.start
    people = _HAS_PEOPLE.search(view.text, start, first.start) is not None
    own = tuple(mention for mention, is_partner in run if not is_partner)
    return Party(own, start, last.end, tuple(m for m, is_partner in run if is_partner), people)


def begins_at(view: View, party: Party, at: int) -> bool:
    """Whether a party, or the people of it, are what stands at a place of the text."""
    first = party.bodies[0].start
    told = first >= at and _ANY_LEAD.fullmatch(view.text, at, first) is not None
    return told and stands_alone(view.text, party.end)


_MAY_FOLLOW = frozenset(
    "and or as at after before but by during for from in into near of on over since that this to under until when"
    " where which while who with without yesterday today tomorrow last next earlier later here there is are was were"
    " has have had will would can may met held signed agreed also jointly recently through via within across against"
    " about took takes take began begins came led ran gave".split()
)
_FOLLOWING = re.compile(r"(?:\s*\([^()]{1,60}\))?\s+([A-Za-z][\w-]*)")


def stands_alone(text: str, end: int) -> bool:
    """Whether a name that ends at a place is no part of what follows ("NATO Secretary General", "UN member states")."""
    following = _FOLLOWING.match(text, end)
    return following is None or following[1].lower() in _MAY_FOLLOW or following[1].endswith(("ly", "ed"))


def outermost(mentions: list[Mention]) -> list[Mention]:
    """The mentions that lie in no other."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _is_adjective(mention: Mention) -> bool:
    return any(
        reading.method in ("country:demonym", "country:adjective") and mention.span in reading.spans
        for reading in mention.entity.mentions
    )
