"""Days and weeks of observance, and what is held to mark them."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from fourthp.extract.frames.event_model import EventMention
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.view import View
from fourthp.records import Reading, Span

_DAY_WITHIN = 10
_OBSERVED = frozenset("day week month anniversary".split())
_MARKING = re.compile(
    r"(?:[^.;]{0,60}?\b(?:was|were|is|has been|have been|will be) (?:also )?"
    r"(?:held|organi[sz]ed|staged|conducted|taken out)[^.;]{0,60}?| held[^.;]{0,60}?| [^.;,]{0,40}?)?,? ?"
    r"\b(?:marking|to mark|to celebrate|to commemorate|to observe|celebrating|commemorating|on the occasion of"
    r"|(?:as )?(?:a )?part of|in (?:observance|commemoration|celebration|honou?r) of|to usher in)(?: the| an?)? $"
)
_OF_DAY = re.compile(
    r"[^.;]{0,90}?\b(?:marking|to mark|to celebrate|to commemorate|to observe|celebrating|commemorating"
    r"|on the occasion of|for|in (?:observance|commemoration|celebration|honou?r) of)(?: the| this year[’']s)? "
    r"(?P<day>(?:[A-Z0-9][\w’'-]* )+(?:Day|Week|Month)\b"
    r"(?: (?:[Aa]gainst|[Ff]or|[Oo]n|[Oo]f|[Tt]o)(?: the)?(?: [A-Z][\w-]*)+(?: (?:in|of|and)(?: [A-Z][\w-]*)+)*)?)"
)
_MARKED = frozenset(["ceremony", "launch", "signing"])


def with_occasions(view: View, nouns: list[EventMention]) -> list[EventMention]:
    """The nouns of a sentence, what is held to mark another told once: "a walk was held to mark World Nets Day".

    It bears the name of the day; of "a ceremony marking the handover" the noun behind tells nothing more.
    """
    nouns = [replace(m, name=m.name or _day_marked(view, m)) for m in nouns]
    for held, marked in itertools.pairwise(sorted(nouns, key=lambda m: m.head)):
        start = marked.name.spans[0].start if marked.name else marked.head.start
        if held.name or held.is_plural or held.event_type != "ceremony" or marked.event_type not in _MARKED:
            continue
        if _MARKING.fullmatch(view.text, held.head.end, start):
            one = replace(held, name=marked.name)
            return [one if m is held else m for m in nouns if m is not marked]
    return nouns


def with_day(view: View, told: EventMention) -> EventMention:
    """What a verb tells of people who came together, as the ceremony of the day that they marked."""
    if not told.is_weak or told.name or told.event_type not in ("meeting", "ceremony"):
        return told
    day = _day_marked(view, replace(told, event_type="ceremony"))
    return replace(told, event_type="ceremony", name=day) if day else told


def _day_marked(view: View, held: EventMention) -> Reading | None:
    """The name of the day, week or month that a ceremony without a name is said to mark."""
    sentence = view.sentence_at(held.head.start)
    if held.event_type != "ceremony" or held.name or held.is_plural or sentence is None:
        return None
    day = _OF_DAY.match(view.text, held.head.end, sentence.end)
    if day is None:
        return None
    span = Span(*day.span("day"))
    return Reading(view.words(span), (span,), "event:name_of_day", 0.85)


def observed_day(line: Line, first: int, last: int, *, passive: bool) -> int:
    """The token of "Day" in what the verb at ``[first, last)`` marks ("observed World Ports Day"), else -1.

    In the passive it stands before the verb.
    """
    behind = range(last, min(len(line.tokens), last + _DAY_WITHIN))
    span = range(max(0, first - _DAY_WITHIN), first) if passive else behind
    return next((k for k in span if line.low(k) in _OBSERVED and line.has(k, Label.CAPITAL)), -1)
