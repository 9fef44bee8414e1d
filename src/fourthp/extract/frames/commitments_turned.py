"""What a verb of promising or asking says that stands before it: "The patrols go on, both sides agreed".

Also "Fair pay is what the forum called for", "What they agreed was to meet" and "the plan, which the cabinet adopted".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from fourthp.extract.frames.clauses import subjects
from fourthp.extract.frames.clauses_attributions import PRONOUNS
from fourthp.extract.frames.clauses_content import around
from fourthp.extract.frames.clauses_cues import Cue, is_finite, said_forms, speech_forms, word_class
from fourthp.extract.frames.clauses_spans import clip
from fourthp.extract.frames.commitments_duties import is_past, is_truth, obliges
from fourthp.extract.frames.commitments_told import Promise
from fourthp.extract.view import Token

_RELATIVE = frozenset({"which", "that"})
_THING_WORDS = 3
_THING_WITHIN = 30
_MARKS = frozenset({",", ";", ":", "."})
_BE = frozenset({"is", "are", "was", "were"})
_OPENS_THING = frozenset({"a", "an", "more", "better"})
_THINGS = frozenset({"all", "thing", "things"})
_POINTERS = frozenset({"what", "something"})


def cleft(tokens: Sequence[Token], cue: Cue, base: Promise, start: int, end: int) -> list[Promise]:
    """ "What the forum called for is a hotline", "What they agreed was to meet again"."""
    bound = cue.frames & (
        {"to", "that", "object"} if start < end and tokens[start].low == "to" else {"object"}
    )
    if start >= end or not bound:
        return []
    first, end = clip(tokens, start + (tokens[start].low in ("to", "that")), end)
    return [replace(base, frame="object", action=(first, end), summary=(first, end), confidence=0.8)]


def points(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb stands in a clause for a thing named next: "what they agreed was", "all (that) it asks for is"."""
    if tokens[0].low == "what":
        return True
    phrase = next(subjects(tokens, index), None)
    before = phrase[0] - 1 if phrase else 0
    before -= before > 0 and tokens[before].low in _RELATIVE
    return before >= 0 and tokens[before].low in _THINGS


def pointed_at(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """What stands before "is what <somebody>", "was something <somebody>", whose verb is at ``index``.

    Also within "It is <a hotline> that <somebody> wants".
    """
    phrase = next(subjects(tokens, index), None)
    if phrase and phrase[0] > 3 and tokens[0].low == "it" and tokens[phrase[0] - 1].low == "that":
        return (
            clip(tokens, 2, phrase[0] - 1) if tokens[1].low in _BE and tokens[2].low in _OPENS_THING else None
        )
    if phrase is None or phrase[0] < 3 or tokens[phrase[0] - 1].low not in _POINTERS:
        return None
    be = phrase[0] - 2
    return clip(tokens, 0, be) if tokens[be].low in _BE else None


def described_thing(tokens: Sequence[Token], index: int, cue: Cue) -> tuple[int, int] | None:
    """What a clause behind it says was agreed to, done or given ("a grant which the state has awarded")."""
    done = cue.label in ("agreed", "reported_done") or "funds" in cue.need
    return _described(tokens, index, cue) if done and cue.frames & {"object", "new", "which"} else None


def _described(tokens: Sequence[Token], index: int, cue: Cue) -> tuple[int, int] | None:
    """What a clause behind it says was agreed to: "the plan, which the cabinet adopted in May"."""
    phrase = next(subjects(tokens, index), None)
    which = phrase[0] - 1 if phrase else 0
    if which < 2 or tokens[which].low not in _RELATIVE or tokens[which + 1].low in PRONOUNS:
        return None
    last = which - 1
    if "which" in cue.frames and tokens[last].low != "to":
        return None
    last -= tokens[last].low == "to"
    last -= tokens[last].text == ","
    thing = _named_last(tokens, last)
    if thing[1] - thing[0] < _THING_WORDS and tokens[thing[0] - 1].text == ",":
        thing = _named_last(tokens, thing[0] - 2)  # "the Pact of Ports, a treaty which the members adopted"
    if tokens[last].low in speech_forms() or thing[1] - thing[0] < _THING_WORDS:
        return None  # "the bait": too little is said
    lows = {t.low for t in tokens[thing[0] : thing[1]]}
    return clip(tokens, *thing) if not cue.need or cue.need & lows else None


def _named_last(tokens: Sequence[Token], last: int) -> tuple[int, int]:
    """The thing whose name ends at ``last``: "the memorandum" of "a unit will open under the memorandum"."""
    opened, first = [], last
    for first in range(last, max(-1, last - _THING_WITHIN), -1):
        token = tokens[first]
        ends = token.low in word_class("boundary") or token.low in word_class("modal") or is_finite(token)
        if token.text in _MARKS or (ends and not token.capital):
            first += 1
            break
        if token.low in word_class("determiner"):
            opened.append(first)
    named = (n for n in opened if n < last and (tokens[n + 1].capital or tokens[n].low in ("a", "an")))
    return next(named, opened[-1] if opened else first), last + 1


def clause_before(
    tokens: Sequence[Token], cue: Cue, base: Promise, index: int, after: int = 0
) -> list[Promise]:
    """The content before its verb: "Patrols will go on, both sides agreed", "Fair pay is what the forum called for".

    ``after``: where an attribution ends that goes on behind the verb ("she told the meeting").
    """
    thing = described_thing(tokens, index, cue)
    if thing:
        return [replace(base, frame="object", action=thing, summary=thing, confidence=0.8)]
    shared = _agreed_on(tokens, index) if cue.verb == "agree" else None
    if shared:
        return [replace(base, frame="object", action=shared, summary=shared, confidence=0.8)]
    content = around(tokens, index, after or base.cue[1], said_forms()) if "clause" in cue.frames else None
    return read_content(tokens, cue, base, content) if content else []


def _agreed_on(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """What opens the sentence in "On joint patrols and one hotline the two sides agreed"."""
    phrase = next(subjects(tokens, index), None)
    if phrase is None or tokens[0].low != "on" or phrase[0] < _THING_WORDS:
        return None
    what = clip(tokens, 1, phrase[0])
    return what if what[1] == phrase[0] and not any(is_finite(t) for t in tokens[1 : phrase[0]]) else None


def _is_manner(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether the words before a verb only tell what its subject was doing ("Praising the crews, she promised")."""
    opens = tokens[first].low.endswith("ing") and end < len(tokens) and tokens[end].text == ","
    return opens and not any(is_finite(t) or t.low in word_class("modal") for t in tokens[first:end])


def read_content(tokens: Sequence[Token], cue: Cue, base: Promise, content: tuple[int, int]) -> list[Promise]:
    """What is said around a verb, where the verb makes a promise or demand of it."""
    if "clause" not in cue.frames or _is_manner(tokens, *content):
        return []
    stressed = "must" in cue.frames or "need" in cue.frames
    impersonal = tokens[0].low == "it" and any(t.low in word_class("needful") for t in tokens[:4])
    if stressed and not (impersonal or obliges(tokens, 0, len(tokens), "must")):
        return []
    if "duty" in cue.frames and (is_truth(tokens, *content) or not obliges(tokens, *content, "duty")):
        return []
    if cue.label == "reaffirmed" and is_past(tokens, *content):
        return []  # "That the state has done well was affirmed by the envoy"
    return [replace(base, frame="clause", action=content, summary=content, confidence=0.8)]
