"""Parts that no verb gives: whose view a text tells, and who gives the reception that opens a sentence."""

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
_COLON_QUOTE = re.compile(r":(?=\s*[“\"‘«])")
_BREAKS = re.compile(r"[;“”\"]|\b(?:and|but|while|to|by|with|from|whose)\b")
_SPEAKING_FOR = re.compile(r"Speaking (?:for|on behalf of) ")
_WORD = r"(?:the|its|a|an|of|for|in|and|to|[A-Z][\w’-]*)"
_APPOSED = re.compile(rf"(?:the |its |their )?[\s,]*,[\s,]*(?:{_WORD}[\s,]+)*(?:{_WORD})?")
GUESTS = re.compile(
    r"\b(?:[Dd]elegat\w+|[Pp]articipants?|[Gg]uests?|[Rr]epresentatives?|[Cc]ounterparts?|[Mm]embers|[Oo]fficials"
    r"|[Oo]fficers|[Vv]isitors|[Tt]eam|[Dd]iplomats|[Aa]mbassadors|[Ee]nvoys?|[Dd]ignitaries|H\.E\.|Minister|Ambassador"
    r"|President|Secretary|Director|Mr|Ms|Mrs|Dr|him|her|them|everyone|everybody|all|attendees)\b"
)
_FEAST = re.compile(
    r"(?:At|During) (?:an?|the|his|her) (?:[\w-]+ ){0,3}?(?:reception|banquet|luncheon|lunch|dinner|audience)"
    r" (?:[\w-]+ ){0,4}?(?:for|with|in hono[u]?r of)\b"
)
_OWNS = re.compile(r"['’]s\b|(?<=s)['’](?=\s)")


def view_of(text: str, stretches: Stretches, sentence: SentenceView, mention: Mention) -> Span | None:
    """The words by which a sentence tells somebody's view without a verb of saying, if it does."""
    readers = (_signs_quote, _fronted_view, _leads_into_quote)
    return next((view for read in readers if (view := read(text, stretches, sentence, mention))), None)


def _signs_quote(text: str, stretches: Stretches, _: SentenceView, mention: Mention) -> Span | None:
    """Whether a name stands behind a quotation and a dash, as who said it: "... together.” – <name>, Director"."""
    start = max(0, mention.start - _REACH_SIGNED)
    if not any(dash in text[start : mention.start] for dash in "-–—―~"):
        return None
    signed = _SIGNED_QUOTE.search(stretches.without(start, mention.start))
    return mention.span if signed else None


def _fronted_view(text: str, stretches: Stretches, sentence: SentenceView, mention: Mention) -> Span | None:
    """ "For <name>, the work is a success": whose view opens a sentence."""
    opening = _FOR.match(text, sentence.start, mention.start)
    if opening is None or not stretches.is_empty(opening.end(), mention.start):
        return None
    view = _IS_SO.match(stretches.without(mention.end, min(sentence.end, mention.end + _REACH_VIEW)))
    return Span(*opening.span()) if view else None


def speaks_for_body(text: str, stretches: Stretches, sentence: SentenceView, mention: Mention) -> Span | None:
    """ "Speaking for the Reef Council, its director, <name>, drew a line": who speaks for a body that is named."""
    opening = _SPEAKING_FOR.match(text, sentence.start, mention.start)
    if opening is None or mention.start - opening.end() > _REACH_VIEW:
        return None
    between = stretches.without(opening.end(), mention.start)
    named = len(between) < mention.start - opening.end() and between.strip() != "the"
    return Span(*opening.span()) if named and _APPOSED.fullmatch(between) else None


def _leads_into_quote(
    text: str, stretches: Stretches, sentence: SentenceView, mention: Mention
) -> Span | None:
    """ "<name>, Minister of Ports, was blunt: “It is late.”": whose words follow the colon of the clause it opens."""
    led = _COLON_QUOTE.search(text, mention.end, min(sentence.end, mention.end + _REACH_VIEW))
    if led is None or _BREAKS.search(stretches.without(mention.end, led.start())):
        return None
    opens = stretches.without(sentence.start, mention.start)
    return Span(*led.span()) if not opens.strip(" the") else None


def entertains(text: str, stretches: Stretches, sentence: SentenceView, mention: Mention) -> Span | None:
    """ "At a reception for <name> in Lagos, <name> said": whoever says something there gives it."""
    opening = _FEAST.match(text, sentence.start, mention.start)
    if opening is None:
        return None
    return Span(*opening.span()) if stretches.ends_opening(opening.end(), mention.start) else None


def is_owner(text: str, mention: Mention) -> bool:
    """Whether something of somebody's is spoken of: "<name>'s order"."""
    return _OWNS.match(text, mention.end) is not None
