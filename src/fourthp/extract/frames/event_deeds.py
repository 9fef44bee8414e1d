"""Events told by any verb that no lexicon types: what a text opens with, and what somebody did on a day.

A scene is told by a day, perhaps an hour and a hall, somebody by name, and what he did: "3 May 2021, at 0930hrs, at
Gull Hall, Premier Kolb offered boats to the crews"; so behind "disclosed that on". Elsewhere a deed needs somebody in
office and a day of the calendar in its own clause: "On 3 May 2021 the crews of Goma occupied the pier".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourthp.extract.frames.event_actors import event_objects
from fourthp.extract.frames.event_model import EventMention
from fourthp.extract.frames.event_verbs import is_real, kind_of_scene
from fourthp.extract.frames.verb_forms import past_at
from fourthp.extract.lexicon import words
from fourthp.extract.mentions.finder import Found, LineMentions
from fourthp.extract.mentions.line import Line
from fourthp.extract.view import View
from fourthp.records import Span

DEED = "event:deed"
_LEAD = 2
_OPENS = re.compile(
    r"(?:(?:On|Today|Yesterday|Also|Later)?,? ?\(?"
    r"|.{0,160}\b(?:disclosed|revealed|said|stated|announced|reported|added) that,? (?:on |today |yesterday )?\(?)",
    re.DOTALL,
)
_DID = re.compile(
    r"\)?,?(?: (?:together|along|alongside|accompanied|on behalf|in (?:his|her) capacity)\b[^.;]{0,120}?,)?"
    r" (?:(?:has|have|was|were|had|also|jointly|personally|then) ){0,2}(?P<verb>[a-z]+)\b"
)
_ACTORS = ("persons", "organisations", "countries")
_AUXILIARIES = frozenset("has have had also jointly later then".split())
_OTHER_CLAUSE = frozenset(
    "that which who whom whose when where while as if because how since though although".split()
)


def deeds(view: View, found: Found, each: LineMentions, number: int) -> Iterator[EventMention]:
    """The scene that a sentence opens with, else what it says that somebody did; each needs its day."""
    scene = _scene(view, found, each, number)
    if scene:
        yield scene
        return
    line = each.line
    for i, token in enumerate(line.tokens):
        if line.low(i) in _OTHER_CLAUSE:
            return
        if not _is_past(token.low) or token.capital or not _is_subject(line, found, i):
            continue
        verb = past_at(line.tokens, i)
        if verb and not verb.passive and is_real(line, verb):
            head = Span(token.start, token.end)
            yield EventMention(
                "other", head, DEED, number, by_verb=True, is_weak=True, is_past=True, needs="calendar_day"
            )
            return


def _is_subject(line: Line, found: Found, verb: int) -> bool:
    """Whether somebody stands right before a verb, by name or by office: "the military massacred"."""
    k = verb - 1
    while line.low(k) in _AUXILIARIES:
        k -= 1
    if k < 0:
        return False
    end = line.tokens[k].end
    if any(m.end == end for m in found.mentions.within(line.sentence.start, end, _ACTORS)):
        return True
    return any(
        event_objects("actor").length_of_low(line.tokens, n) == k + 1 - n for n in range(max(0, k - 2), k + 1)
    )


def _is_past(word: str) -> bool:
    if word in words("event_deeds", tells="no"):
        return False
    return (word.endswith("ed") and len(word) > len("shed")) or word in words("event_deeds", tells="yes")


def _scene(view: View, found: Found, each: LineMentions, number: int) -> EventMention | None:
    line, sentence = each.line, each.line.sentence
    if not 0 <= sentence.index <= _LEAD:
        return None
    days = (d for d in found.mentions.dates if sentence.start <= d.span.start < sentence.end)
    day = next((d for d in days if d.precision == "day"), None)
    if day is None or not _OPENS.fullmatch(view.text, sentence.start, day.span.start):
        return None
    for person in found.mentions.within(day.span.end, sentence.end, ("persons",)):
        did = _DID.match(view.text, person.end, sentence.end)
        if did and _is_past(did["verb"]):
            head = Span(did.start("verb"), did.end("verb"))
            kind = kind_of_scene(line, line.token_at(head.start))
            return EventMention(kind, head, DEED, number, by_verb=True, is_past=True, needs="day")
    return None
