"""Groups that took part without names: "300 representatives from the public sector, civil society, and academia"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourthp.extract.frames.event_model import Event
from fourthp.extract.mentions.finder import Found
from fourthp.extract.view import SentenceView, View
from fourthp.records import Fact, QuantityMention, Reading, Span

_PEOPLE = (
    r"(?:representatives|participants|delegates|officials|officers|members|experts|practitioners|attendees|people|persons"
    r"|teachers|students|journalists|stakeholders|guests|professionals|investigators|prosecutors|judges|policymakers|leaders"
    r"|inspectors|lawyers|advocates|researchers|scholars|specialists|ministers|ambassadors|diplomats|volunteers|educators"
    r"|trainees|trainers|workers)"
)
_CAME = re.compile(
    r"\b(?:attended by|participants (?:included|include|were)|brought together|brings together|gathered|drew|joined by"
    r"|participation of|took part|participated|in attendance|attended|gathering|representatives who came)\b",
    re.IGNORECASE,
)
_FROM = re.compile(rf"\b{_PEOPLE}\s+(?:from|of|representing)\s+", re.IGNORECASE)
_STOP = re.compile(r"[.;:]|\bto (?:discuss|share|exchange|explore|review)\b|\bwho\b|\bwhich\b|\bin order\b")
_JOINT = re.compile(r"\s*(?:,\s*as well as|,\s*and|,|\bas well as\b|\band\b)\s+")
_COUNTED = re.compile(rf"^{_PEOPLE}$", re.IGNORECASE)
_LONGEST = 80


def find_groups(view: View, found: Found, events: list[Event]) -> list[Fact]:
    """One participation per group named as attending: its kind, or its head count where the text counts all."""
    main = next((e for e in events if e.parent is None), None)
    if main is None:
        return []
    facts: list[Fact] = []
    for sentence in view.sentences:
        came = _CAME.search(view.text, sentence.start, sentence.end)
        if came is None:
            continue
        parts = list(_parts(view, found, sentence, came))
        cue = Reading("attendee_group", (Span(came.start(), came.end()),), "role:attended", 0.85)
        if parts:
            facts.extend(_fact(main, view, span, cue) for span in parts)
            continue
        for quantity in found.mentions.quantities:
            people = quantity.unit.split(" ")[-1]
            told = sentence.start <= quantity.span.start < sentence.end
            if told and _COUNTED.match(people) and people in view.words(quantity.span):
                facts.append(_counted(main, quantity, cue))
                break
    return facts


def _parts(view: View, found: Found, sentence: SentenceView, came: re.Match[str]) -> Iterator[Span]:
    """The kinds of people in a list "representatives from A, B, and C, as well as members of D"."""
    head = _FROM.search(view.text, sentence.start, sentence.end)
    if head is None or not head.group().lower().rstrip().endswith("from"):
        return
    stop = _STOP.search(view.text, head.end(), sentence.end)
    end = stop.start() if stop else sentence.end
    at, spans = head.end(), []
    for joint in [*_JOINT.finditer(view.text, head.end(), end), None]:
        last = joint.start() if joint else end
        span = _trimmed(view.text, at, last)
        if span is None or span.end - span.start > _LONGEST:
            return
        spans.append(span)
        at = joint.end() if joint else end
    named = {(m.start, m.end) for m in found.mentions.index}
    if len(spans) < 2 or any(view.text[s.start].isupper() or (s.start, s.end) in named for s in spans):
        return
    yield from spans


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    for article in ("the ", "The "):
        if text.startswith(article, start):
            start += len(article)
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    return Span(start, end) if end > start else None


def _fact(event: Event, view: View, span: Span, role: Reading) -> Fact:
    return Fact(
        "participations",
        "",
        {
            "event_id": Reading(event.key, role.spans, "participation:main_event", 0.8),
            "group_name": Reading(view.words(span), (span,), "group:list", 0.85),
            "role": role,
        },
    )


def _counted(event: Event, quantity: QuantityMention, role: Reading) -> Fact:
    return Fact(
        "participations",
        "",
        {
            "event_id": Reading(event.key, role.spans, "participation:main_event", 0.8),
            "group_name": Reading(quantity.unit, (quantity.span,), "group:counted", 0.85),
            "role": role,
            "headcount": Reading(int(quantity.value), (quantity.span,), quantity.method, 0.9),
            "is_approximate": Reading(quantity.is_approximate, (quantity.span,), quantity.method, 0.9),
        },
    )
