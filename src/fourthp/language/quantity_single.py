"""One that counts: "one suspect was arrested", "no more than one conviction".

"One" is a number in few of its uses ("one of them", "one day", "one is tempted"). It is taken for a count only of
people and things in the news of a court or the police, and only where the sentence says what was done to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourthp.language.quantity_units import any_of
from fourthp.records import QuantityMention, Span

_ONE = re.compile(r"\b(?:[Oo]ne|[Aa]\s+single)\s+")
_NOT_OF_IT = r"(?!(?:an?|the|of|in|on|at|to|by|and|or|day|month|year|hundred|thousand|million|billion)\b)"
_THINGS = re.compile(rf"(?:{_NOT_OF_IT}[a-zA-Z][\w'’-]*\s+){{0,2}}?(?:{any_of('single')})\b")
_WAS_DONE = re.compile(
    r"(?:,[^.;,]{2,50},)?(?:\s+(?:of|among)\s+them)?\s+(?:(?:was|is|has\s+been|had\s+been)\s+)?"
    rf"(?:(?:also|later|then)\s+)?(?:{any_of('done_to_one')})\b"
)
_DONE_TO = re.compile(rf"\b(?:{any_of('done_to_one')}|(?P<bound>{any_of('no_more_than')}))\s+$")
_REACH = 24


def single_things(text: str, start: int, end: int) -> Iterator[QuantityMention]:
    """The counts of one in ``text[start:end]``, in order."""
    for one in _ONE.finditer(text, start, end):
        things = _THINGS.match(text, one.end(), end)
        if things is None:
            continue
        before = _DONE_TO.search(text[max(start, one.start() - _REACH) : one.start()])
        if before is None and _WAS_DONE.match(text, things.end(), end) is None:
            continue
        about = before is not None and before.group("bound") == "at least"
        number = Span(one.start(), one.end() - len(one.group()) + len(one.group().rstrip()))
        words = " ".join(things.group().split())
        yield QuantityMention(Span(one.start(), things.end()), number, 1.0, words, about, "quantity:count")
