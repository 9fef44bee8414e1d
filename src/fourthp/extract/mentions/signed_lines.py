"""Two lines that tell one thing: a name above its post, at a letter's foot; a post above "They are <names>"."""

from __future__ import annotations

from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line, Matches, read_line
from fourthp.extract.mentions.post_lists import OPENS_LIST, counted, plural_length
from fourthp.extract.view import SentenceView, Token

_LONGEST_NAME = 7
_LONGEST_POST = 16
_NAMED = Label.HONORIFIC | Label.CAPITAL | Label.PARTICLE
_TITLE = Label.POSITION | Label.MODIFIER


def joined(above: Line, below: Line, matches: Matches) -> Line | None:
    """Both lines as one, a comma between a name and its post; None where neither tells the post of the other."""
    signed = _is_name(above) and _is_post(below)
    if not (signed or _are_counted(above, below)) or below.sentence.index != above.sentence.index + 1:
        return None
    one, other = above.sentence, below.sentence
    comma = (Token(",", one.end, one.end, ","),) if signed else ()
    tokens = (*one.tokens, *comma, *other.tokens)
    line = read_line(SentenceView(one.index, one.block, one.start, other.end, tokens), matches)
    line.acronyms = above.acronyms
    return line


def _are_counted(above: Line, below: Line) -> bool:
    """Whether a sentence opens a list of those whom the one above has counted by their post."""
    return below.low(0) in OPENS_LIST and any(
        counted(above, i) and plural_length(above, i) for i in range(len(above.tokens))
    )


def _is_name(line: Line) -> bool:
    barred = Label.ORGANISATION | Label.KNOWN | Label.COUNTRY | Label.POSITION | Label.CALENDAR
    count = len(line.tokens)
    return (
        1 < count <= _LONGEST_NAME
        and not line.is_headline
        and all(line.has(i, _NAMED) or line.text(i) == "." for i in range(count))
        and not any(line.has(i, barred) and not line.has(i, Label.HONORIFIC) for i in range(count))
        and not line.has(count - 1, Label.COMMON)
    )


def _is_post(line: Line) -> bool:
    count = len(line.tokens)
    return (
        0 < count <= _LONGEST_POST
        and line.has(0, _TITLE)
        and line.has(0, Label.CAPITAL)
        and line.text(count - 1) not in (".", "!", "?", ":")
    )
