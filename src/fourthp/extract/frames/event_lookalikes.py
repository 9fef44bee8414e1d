"""What is told like a launch and is none: an inquiry opened, suspects released, work begun, an Act in operation."""

from __future__ import annotations

from fourthp.extract.frames.event_actors import CLAUSE_BEFORE, carried, event_objects
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.model import Mention

_OBJECT_WITHIN = 6
_OF = frozenset("of for into in on about against with to at from under over by after".split())
_BEHIND_HEAD = _OF | frozenset(
    ", . ; : ) that which who and or when while as if is are was were has have had will".split()
)
_STOPS = frozenset((",", ";", ".", ":"))
_BEGINS = frozenset("begins began begun beginning starts started starting".split())
_NAMED_NOUNS = frozenset("training".split())
"""Nouns that look like what somebody does: "began training for the crews"."""
_FREED = frozenset("release releases released releasing free frees freed freeing".split())
_HELPERS = frozenset("is are was were be been being has have had will then also later and not".split())
_PRONOUNS = frozenset("he she they i we who him her them".split())
_IN_OPERATION = frozenset("operation force effect service".split())


def launches_nothing(line: Line, first: int, last: int, before: list[Mention], *, passive: bool) -> bool:
    """Whether what the verb at the tokens ``[first, last)`` says is done to no thing that is launched."""
    if line.low(last - 1) in _IN_OPERATION:
        return _is_law(line, first, before)
    if passive:
        return _has_no_launch_as_subject(line, first) or (
            line.low(first) in _FREED and _frees(line, first, last)
        )
    told_behind = line.low(last) in ("on", "in") and _has_no_launch_as_subject(
        line, first
    )  # "a letter issued on"
    return told_behind or _begins_to_do(line, first, last) or _has_no_launch_as_object(line, last)


def _is_law(line: Line, first: int, before: list[Mention]) -> bool:
    """ "The Harbours Act came into operation": a law is in force, nothing is opened."""
    here = line.tokens[first].start
    named = any(m.entity.resource == "instruments" and here - m.end <= 1 for m in before)
    papers = event_objects("paper")
    return named or any(papers.length_of_low(line.tokens, k) == first - k for k in range(first - 2, first))


def _begins_to_do(line: Line, first: int, last: int) -> bool:
    """ "began handing over the prisoners", "is beginning to return"."""
    if line.low(first) not in _BEGINS:
        return False
    word = line.low(last)
    return word == "to" or (word.endswith("ing") and word not in _NAMED_NOUNS)


def _head(line: Line, k: int, last: int) -> int:
    """The token behind a noun that is not launched where it heads its phrase, else 0: no "search engine"."""
    length = event_objects("unlaunched").length_of_low(line.tokens, k)
    if not length or line.has(k, Label.CAPITAL):
        return 0
    end = k + length
    return end if end in (last, len(line.tokens)) or line.low(end) in _BEHIND_HEAD | _HELPERS else 0


def _has_no_launch_as_object(line: Line, last: int) -> bool:
    """Whether the head of the object is no thing one launches: "opened an inquiry into the agency"."""
    for k in range(last, min(len(line.tokens), last + _OBJECT_WITHIN)):
        if _head(line, k, 0):
            return True
        if line.text(k) in _STOPS or line.low(k) in _OF:
            return False
    return False


def _has_no_launch_as_subject(line: Line, first: int) -> bool:
    """Whether the head of the subject is none: "the doors of the shelter were opened", "a statement released on"."""
    for k in range(first - 1, max(-1, first - CLAUSE_BEFORE), -1):
        if line.text(k) in _STOPS:
            return False
        end = _head(line, k, first)
        if end:
            between = range(end, first)
            return not between or line.low(end) in _OF | _HELPERS
    return False


def _frees(line: Line, first: int, last: int) -> bool:
    """Whether people are let go: "he was released in November", "the twenty were released from prison"."""
    if line.low(last) == "from" or (line.low(last) == "on" and line.low(last + 1) == "bail"):
        return True
    k = first - 1
    while line.low(k) in _HELPERS or line.low(k).endswith("ly"):
        k -= 1
    return line.low(k) in _PRONOUNS or line.low(k) in carried()
