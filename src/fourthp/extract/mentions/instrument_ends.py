"""Where the name of an instrument ends: its number, what it is about, who is bound by it, its years."""

from __future__ import annotations

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.instrument_nouns import matter_end, parties_end, ruling_end
from fourthp.extract.mentions.instrument_numbers import Bodies, is_year, years_end
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.names import extend_right
from fourthp.extract.mentions.subjects import subject_end, tells_subject

_PREPOSITIONS = frozenset("of for on against to in with regarding concerning towards toward".split())
_SUBJECTS = frozenset("on for against to regarding concerning".split())
_WITHIN = frozenset("of in for with to".split())
_SMALL = frozenset(["law", "treaty", "declaration", "memorandum", "action_plan"])
"""Kinds of which what they are about may be written small: "Royal Decree on the seizure of land"."""
_NO_SUBJECT = frozenset(
    "behalf a an its their his her our your my this that these those both all time top board track hold paper it them"
    " him whether how what which any each".split()
)
_ARTICLES = frozenset(["the", "a", "an", "its", "their"])
_PARTICLES = frozenset(["to", "for", "on", "with", "against"])
_BEFORE_DEEDS = frozenset(["on", "for", "of", "by", "in", "and"])
_MORE = frozenset(["further", "better", "jointly", "effectively", "fully"])
_RELATED = frozenset(["relative", "relating", "pertaining", "related"])


def right_end(line: Line, head: int, after: int, kind: str, bodies: Bodies) -> int:
    """End of the name whose noun is the tokens ``[head, after)``, with its subject, its parties and its years."""
    last = after
    if line.text(last) == "(" and line.text(last + 2) == ")" and line.text(last + 1)[0].isupper():
        last = last + 3 if line.low(last + 3) in _PREPOSITIONS | {"between"} else last
    bare = last
    last += 1 if line.low(last) in _RELATED and line.low(last + 1) == "to" else 0
    last = extend_right(line, head, last, _PREPOSITIONS)
    if last == bare and kind == "memorandum":
        last = _memorandum_end(line, last, bodies)
    if line.low(last) == "between" and (parties := parties_end(line, last, bodies)) > last:
        last = extend_right(line, head, parties, _SUBJECTS)
        last = _over_state(line, extend_right(line, head, last, _WITHIN)) if last > parties else last
    if last == bare and kind in _SMALL and _has_small_subject(line, last):
        last = subject_end(line, last)
    last = _over_object(line, last) if last > bare else last
    if last <= bare:
        last = after
    elif line.low(last) == "'s" and line.has(last + 1, Label.CAPITAL):  # "Statement towards ASEAN's Vision"
        last += 2
        while line.has(last, Label.CAPITAL):
            last += 1
        last = extend_right(line, head, last, _PREPOSITIONS)
    if line.low(last) == "of" and is_year(line, last + 1):
        return last + 2
    if kind == "law":
        last = ruling_end(line, last)
    comma = kind == "law" and line.text(last) == "," and years_end(line, last + 1) > last + 1
    return years_end(line, last + comma)


def _over_state(line: Line, last: int) -> int:
    """Behind the state that a subject is in: "... on Cooperation in Energy in the Chad Basin 2031"."""
    state = line.countries.get(last + 1 + (line.low(last + 1) == "the")) if line.low(last) == "in" else None
    return state.last if state else last


def _has_small_subject(line: Line, i: int) -> bool:
    """Whether "on ..." or "against ..." at ``i`` tells in small letters what a paper is about."""
    numbered = line.text(i - 1)[-1:].isdigit()
    if numbered or line.low(i) == "to" or line.low(i + 1) in _NO_SUBJECT or not line.low(i + 1)[:1].isalpha():
        return False
    purpose = line.low(i + 1).endswith("ing") or line.low(i + 1) in words("instrument_subject_words")
    if line.low(i) == "for" and not purpose:
        return False
    return not line.has(i + 1, Label.CAPITAL) and tells_subject(line, i)


def _over_object(line: Line, last: int) -> int:
    """Behind what a name that ends in a verb is to do something to.

    "Plan of Action to Implement the Chad-Togo Compact", "Memorandum on Advancing the Rights of Divers", "Strategy to
    Prevent and Respond to Piracy".
    """
    if not _ends_in_deed(line, last):
        return last
    start = last + (line.low(last) in _PARTICLES)
    start += line.low(start) in _ARTICLES
    k = start
    while line.has(k, Label.CAPITAL) or (line.text(k) in ("-", "–") and line.has(k + 1, Label.CAPITAL)):
        k += 1
    return extend_right(line, start, k, _PREPOSITIONS) if last < start < k else last


def _ends_in_deed(line: Line, last: int) -> bool:
    """Whether a name that ends at ``last`` lacks what is done something to: "on Promoting", "to Further Enhance"."""
    if line.has(last - 1, Label.COUNTRY | Label.PLACE | Label.KNOWN):
        return False
    deed = line.low(last - 1)
    if deed.endswith("ing"):
        return line.low(last - 2) in _BEFORE_DEEDS and deed not in words("instrument_subject_words")
    starts = {line.low(last - 2), line.low(last - 3) if line.low(last - 2) in _MORE else ""}
    both = line.low(last - 2) == "and" and line.low(last - 4) == "to"
    return "to" in starts or both


def _memorandum_end(line: Line, after: int, bodies: Bodies) -> int:
    """End of what a memorandum is about, whom it is with named or not ("MOU with the Reef Board on fair pay")."""
    on = after
    if line.low(after) == "with":
        party = after + 1 + (line.low(after + 1) == "the")
        on = max((bodies[k] for k in (party, party + 1) if k in bodies), default=after)
    last = matter_end(line, on) if line.low(on) in ("on", "for") else on
    return last if last > on else after


def over_short_form(line: Line, after: int) -> int:
    """Behind the short form of a noun in brackets: "Executive Order (E.O.) 13224"."""
    is_short = line.text(after) == "(" and line.text(after + 2) == ")"
    return after + 3 if is_short and line.text(after + 1)[:1].isupper() else after
