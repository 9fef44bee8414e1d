"""How long the name of a house or a room is: "Gull Hall", "the ambassador's residence", "Room 4, Reef House"."""

from __future__ import annotations

import re

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line

INNER = frozenset("of & 's for and on the de du des la le les del dos das da do della al el".split())
_ELIDED = re.compile(r"[dl][’'][A-Z]")
"""The French of "Palais de l'Europe"."""
_NO_VENUE = (
    Label.PLACE
    | Label.COUNTRY
    | Label.ORGANISATION
    | Label.KNOWN
    | Label.POSITION
    | Label.HONORIFIC
    | Label.CALENDAR
    | Label.EVENT
    | Label.NUMBER
)
LONGEST = 12
"""Words of a venue's name, at most."""
_PLAIN_WORDS = 3
_ROOMS = frozenset("Room Hall Ballroom Auditorium Theater Theatre Suite".split())


def named_end(line: Line, first: int, *, inside: bool = False) -> int:
    """Where a venue's name in capitals ends, ``first`` where there is none; ``inside``: behind "in"."""
    last = capitals_end(line, first)
    if last == first or line.has(first, Label.CALENDAR) or line.low(last) in words("venue_rooms"):
        return first
    if line.low(last) == "'s" and room_end(line, first, inside=inside) > last:
        return first
    heads = {line.text(k) for k in range(first, last)} & words("venue_heads")
    if last - first == 1:
        heads &= words("venue_heads", alone="yes")
    elif inside:
        heads -= words("venue_heads", alone="at")
    return last if heads or _is_two_words(line, first, last) else first


def any_end(line: Line, first: int) -> int:
    """Where a name in capitals ends that is no town, state, body, post, day or event; ``first`` where it is one."""
    last = capitals_end(line, first)
    coined = all(not line.has(k, _NO_VENUE) for k in range(first, last)) and last - first > 1
    return last if coined and not line.text(first).isupper() else first


def _is_two_words(line: Line, first: int, last: int) -> bool:
    name = line.words(first, last)
    return any(" " in form and form in name for form in words("venue_heads"))


def capitals_end(line: Line, first: int) -> int:
    """Where the capitalised words end that begin at ``first``, small words between and an acronym behind them."""
    last = first + (line.has(first, Label.NUMBER) and line.has(first + 1, Label.CAPITAL))
    while _is_capital(line, last) or (
        line.low(last) in INNER
        and last > first
        and (_is_capital(line, last + 1) or (line.low(last) == "of" and line.low(last + 1) == "the"))
    ):
        last += 1
    if (
        last > first
        and line.text(last) == "("
        and line.text(last + 2) == ")"
        and line.text(last + 1).isupper()
    ):
        last += 3
    return last if last > first and (_is_capital(line, last - 1) or line.text(last - 1) == ")") else first


def _is_capital(line: Line, k: int) -> bool:
    if line.has(k, Label.NUMBER):
        return line.text(k - 1) in words("venue_heads") and line.has(k - 1, Label.CAPITAL)  # "Room 106"
    if line.has(k, Label.CALENDAR):
        return False
    return line.has(k, Label.CAPITAL) or bool(_ELIDED.match(line.text(k)))


def room_end(line: Line, first: int, *, inside: bool = False) -> int:
    """Where a room told by a common noun ends, ``first`` where none is or it could be any.

    "the ambassador's residence", "the Goma training centre", "the boardroom of the Ports Ministry".
    """
    rooms = words("venue_rooms", inside="yes") if inside else words("venue_rooms")
    k, plain, told, end = first, 0, False, first
    while k < min(first + LONGEST, len(line.tokens)):
        if line.low(k) in rooms:
            end = k + 1
            if line.low(end) not in rooms:
                break
        elif line.has(k, Label.CAPITAL) or line.low(k) == "'s" or line.low(k) in words("venue_owners"):
            told = True
        elif line.low(k) in INNER and _is_capital(line, k - 1) and _is_capital(line, k + 1):
            pass
        elif line.text(k) == "(" and line.text(k + 2) == ")":
            k += 2
        elif line.has(k, Label.NUMBER) and k > first:
            pass
        elif line.text(k).isalpha() and not line.has(k, Label.FUNCTION) and plain < _PLAIN_WORDS:
            plain += 1
        else:
            break
        k += 1
    if end == first:
        return first
    if line.low(end) == "of":
        begin = end + 1 + (line.low(end + 1) == "the")
        last = capitals_end(line, begin)
        if last > begin and not line.has(begin, Label.CALENDAR):
            return last
    return end if told else first


def more_parts(line: Line, last: int) -> int:
    """ "Purple Room, Khu Fah Building, Government House": go on while each part is a venue itself.

    So does "Purple Room at the Department of State".
    """
    while line.low(last) == "," or (line.low(last) == "at" and line.text(last - 1) in _ROOMS):
        first = last + 1 + (line.low(last + 1) == "the")
        end = capitals_end(line, first)
        if line.has(first, Label.HONORIFIC):
            break
        if end == first or not any(line.text(k) in words("venue_heads") for k in range(first, end)):
            break
        last = end
    return last


def is_house(line: Line, first: int, last: int) -> bool:
    """Whether a name is that of a house that can be nothing but a venue: a hotel, a hall, no ministry."""
    return any(line.text(k) in words("venue_heads", hosts="yes") for k in range(first, last))
