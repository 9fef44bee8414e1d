"""Commitments in Thai texts: phrases found in the raw text, since Thai puts no spaces between words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from fourthp.extract.frames.clauses_actors import Actor
from fourthp.extract.frames.commitments_told import Told
from fourthp.extract.lexicon import table, words
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.view import SentenceView, View
from fourthp.records import Span

_ACTORS = ("persons", "organisations", "countries")
_LONGEST_ACTOR = 80
_LONGEST = 220
_SHORTEST = 12
_SUMMARY = 100


def read_thai_promises(view: View, mentions: Mentions, sentence: SentenceView) -> Iterator[Told]:
    """The commitments of one sentence, in text order; a verb without an actor before it is passed over."""
    cues, rows = _cues()
    consumed = sentence.start
    for match in cues.finditer(view.text, sentence.start, sentence.end):
        if match.start() < consumed or _negated(view.text, match.start()):
            continue
        row = rows[match.group()]
        # A form may hold the first word of the action, to tell a verb from its namesakes.
        whole = match.group() if not match.group().startswith(row["lemma"]) else row["lemma"]
        verb = Span(match.start(), match.start() + len(whole))
        actor = _actor(view, mentions, sentence.start, match.start())
        action = _content(view.text, verb.end, sentence.end)
        if actor and action:
            consumed = action.end
            gist = _shortened(view.text, action)
            yield Told(actor, row["lemma"], row["modality"], "commitment:thai", 0.7, verb, action, gist)


@cache
def _cues() -> tuple[re.Pattern[str], dict[str, dict[str, str]]]:
    rows = {row["form"]: row for row in table("commitment_cues_thai")}
    return re.compile("|".join(map(re.escape, sorted(rows, key=lambda f: (-len(f), f))))), rows


@cache
def _class(name: str) -> tuple[str, ...]:
    return tuple(sorted(words("clause_words_thai", **{"class": name}), key=lambda f: (-len(f), f)))


def _negated(text: str, at: int) -> bool:
    return bool(_ending(text, 0, at, "negation"))


def _actor(view: View, mentions: Mentions, start: int, verb: int) -> Actor | None:
    """The actor that stands between the last space and the verb, if that stretch begins like one."""
    first = end = verb
    while first > start and not view.text[first - 1].isspace():
        first -= 1
    if end - first > _LONGEST_ACTOR:
        return None
    while end > first and (small := _ending(view.text, first, end, "auxiliary")):
        end -= len(small)
    while small := next((w for w in _class("break") if view.text.startswith(w, first, end)), ""):
        first += len(small)
    span = Span(first, end)
    named = next((m for m in mentions.within(first, end, _ACTORS) if m.span == span), None)
    if named:
        return Actor(span, "entity", named.entity, (span,))
    if end > first and view.text.startswith(_class("actor"), first, end):
        return Actor(span, "group")
    return None


def _ending(text: str, first: int, end: int, name: str) -> str:
    return next((w for w in _class(name) if text.endswith(w, first, end)), "")


def _content(text: str, start: int, end: int) -> Span | None:
    """What follows the verb, up to the space before a word that opens a new clause."""
    while start < end and text[start].isspace():
        start += 1
    stop = min(end, start + _LONGEST)
    at = text.find(" ", start, stop)
    while at >= 0:
        if text.startswith(_class("break"), at + 1):
            stop = at
            break
        at = text.find(" ", at + 1, stop)
    else:
        if stop < end:
            space = text.rfind(" ", start, stop)
            stop = space if space > start else stop
    while stop > start and (text[stop - 1].isspace() or text[stop - 1] in '”"’,.'):
        stop -= 1
    return Span(start, stop) if stop - start >= _SHORTEST else None


def _shortened(text: str, action: Span) -> Span:
    if action.end - action.start <= _SUMMARY:
        return action
    space = text.rfind(" ", action.start + _SHORTEST, action.start + _SUMMARY)
    return Span(action.start, space if space > 0 else action.start + _SUMMARY)
