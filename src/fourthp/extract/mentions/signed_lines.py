"""A name on a line of its own above the line that tells its post: at a letter's foot, in a list of those present."""

from __future__ import annotations

from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line, Matches, read_line
from fourthp.extract.view import SentenceView, Token

_LONGEST_NAME = 7
_LONGEST_POST = 16
_NAMED = Label.HONORIFIC | Label.CAPITAL | Label.PARTICLE
_TITLE = Label.POSITION | Label.MODIFIER


def joined(above: Line, below: Line, matches: Matches) -> Line | None:
    """Both lines as one, a comma between them; None where the second does not tell the post of the first."""
    if not (_is_name(above) and _is_post(below)) or below.sentence.index != above.sentence.index + 1:
        return None
    one, other = above.sentence, below.sentence
    comma = Token(",", one.end, one.end, ",")
    tokens = (*one.tokens, comma, *other.tokens)
    line = read_line(SentenceView(one.index, one.block, one.start, other.end, tokens), matches)
    line.acronyms = above.acronyms
    return line


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
