"""Whose view a text gives without a verb of saying: by a dash behind a quotation, or "For <name>, ... is"."""

from __future__ import annotations

import re

from fourthp.extract.frames.role_stretches import Stretches
from fourthp.extract.mentions.model import Mention
from fourthp.extract.view import SentenceView
from fourthp.records import Span

_SIGNED_QUOTE = re.compile(r"[”\"’»]\s*(?:[-–—~]{1,2}|―)\s*[\s,]*$")
_REACH_SIGNED = 150
_FOR = re.compile(r"(?:For|To) ")
_IS_SO = re.compile(r"[\s,]*,\s(?!who\b)[^.;]{0,60}\b(?:is|are|was|were|means|remains|has|have)\b")
_REACH_VIEW = 240


def signs_quote(text: str, stretches: Stretches, mention: Mention) -> Span | None:
    """Whether a name stands behind a quotation and a dash, as who said it: "... together.” – <name>, Director"."""
    start = max(0, mention.start - _REACH_SIGNED)
    if not any(dash in text[start : mention.start] for dash in "-–—―~"):
        return None
    signed = _SIGNED_QUOTE.search(stretches.without(start, mention.start))
    return mention.span if signed else None


def fronted_view(text: str, stretches: Stretches, sentence: SentenceView, mention: Mention) -> Span | None:
    """ "For <name>, the work is a success": whose view opens a sentence."""
    opening = _FOR.match(text, sentence.start, mention.start)
    if opening is None or not stretches.is_empty(opening.end(), mention.start):
        return None
    view = _IS_SO.match(stretches.without(mention.end, min(sentence.end, mention.end + _REACH_VIEW)))
    return Span(*opening.span()) if view else None
