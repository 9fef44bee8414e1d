"""What the words around a cue of a part change: who is welcomed or received, and of what somebody is the chair."""

from __future__ import annotations

import re

from fourthp.extract.frames.role_cues import Hit
from fourthp.extract.frames.role_views import GUESTS
from fourthp.extract.mentions.finder import Found
from fourthp.extract.mentions.model import Mention
from fourthp.extract.view import SentenceView, View

_GUEST_REACH = 70
_GIFT = re.compile(r"\b(?:from|at the hands)\b")
_OF_BODY = frozenset(("of", "the", "its", "their", "our", "a", "an"))
_HEADS_BODY = frozenset(("chair", "co-chair", "co-chairs", "chairs"))


def checked(view: View, found: Found, sentence: SentenceView, hit: Hit, role: str) -> str:
    """Whoever welcomes or receives people is a host; whoever welcomes a decision says something."""
    first = sentence.tokens[hit.first]
    end = min(first.start + _GUEST_REACH, sentence.end)
    if first.low in ("received", "receives", "receiving") and (
        gift := _GIFT.search(view.text, first.end, end)
    ):
        end = gift.start()  # "received the award from the hands of <name>"
    guests = GUESTS.search(view.text, first.start, end)
    if role == "host" and first.low in ("received", "receives") and not guests:
        return role if found.mentions.within(first.end, end, ("persons",)) else "mentioned"
    if first.low in ("welcomed", "welcomes") and not guests:
        return "quoted"
    return role


def is_of_guests(view: View, found: Found, sentence: SentenceView, hit: Hit) -> bool:
    """Whether people are welcomed ("the delegation was welcomed by <name>"), and not a decision."""
    first = sentence.tokens[hit.first].start
    return bool(
        GUESTS.search(view.text, sentence.start, first)
        or found.mentions.within(sentence.start, first, ("persons",))
    )


def heads_body(found: Found, sentence: SentenceView, hit: Hit) -> bool:
    """Whether "as Co-Chair of", "chairs" tell of a body that somebody heads, and not of a meeting."""
    tokens, i = sentence.tokens, hit.last
    if tokens[i - 1].low not in _HEADS_BODY:
        return False
    while i < len(tokens) and tokens[i].low in _OF_BODY:
        i += 1
    if i == len(tokens):
        return False
    bodies = found.mentions.within(tokens[i].start, sentence.end, ("organisations",))
    return bool(bodies) and bodies[0].start == tokens[i].start


def is_in_name(found: Found, sentence: SentenceView, mention: Mention) -> bool:
    """Whether the person is named only in what bears the name: "the Ada Quill Relief Act"."""
    kinds = ("instruments", "organisations")
    around = found.mentions.within(sentence.start, mention.end + 1, kinds)
    beside = found.mentions.within(mention.start, sentence.end, kinds)
    return any(m.start <= mention.start and mention.end < m.end for m in (*around, *beside))
