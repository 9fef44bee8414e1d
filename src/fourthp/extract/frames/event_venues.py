"""The house or room in which an event takes place, as its sentence says."""

from __future__ import annotations

import re

from fourthp.extract.frames.event_telling import Telling
from fourthp.extract.lexicon import words
from fourthp.extract.mentions.finder import Found, LineMentions
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.name_starts import DETERMINERS
from fourthp.extract.view import View
from fourthp.records import Reading, Span

_VISITS = re.compile(
    r"(?:visit(?:ed|s)?|visit to|toured?|touring|visiting)(?: to)?(?: the)?(?: [A-Z]\S*[’']s)?(?: (?:[A-Z]\.)+)? ?$"
)
_AT = frozenset("at in inside".split())
_TOLD_BY = _AT | frozenset("venue place site scene setting location host where".split())
_INNER = frozenset("of & 's for and on the de du des la le les del dos das da do della al el".split())
_ELIDED = re.compile(r"[dl][’'][A-Z]")
"""The French of "Palais de l'Europe"."""
_HELD = frozenset("held hosted staged convened organised organized".split())
_TAKES = frozenset("took take takes taken taking".split())
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
_ROOM_WORDS = 12
_PLAIN_WORDS = 3
_SUBJECT_IS = re.compile(
    r"(?<=\w)(?:,? in [A-Z]\w+,?)? (?:was|is|were|will be|served as|serves as|has been|had been|became)"
    r" (?:again |also |once more )?(?:the (?:place|venue|site|scene|setting|location|host)|where|host to)\b"
)
_VENUE_IS = re.compile(
    r"(?:\bvenue|\b[Tt]he (?:place|site|location|setting|scene))(?: (?:of|for) [\w’' -]{1,60}?)?"
    r"(?: (?:was|is|will be|being)|:| chosen was| had been)(?: at)?(?: the)? ?(?=[A-Z])"
)


def read_venue(view: View, each: LineMentions, telling: Telling) -> Reading | None:
    """The venue that a sentence lays to one of its events: "at Gull Hall", "in the ministry's boardroom"."""
    line = each.line
    if not line.lows & _TOLD_BY:
        return None
    for i, token in enumerate(line.tokens):
        if token.low not in _AT or not telling.owns(token.start) or _is_post(line, i):
            continue
        first = i + 1 + (line.low(i + 1) == "the")
        if first >= len(line.tokens) or telling.inside.start <= line.tokens[first].start < telling.inside.end:
            continue
        last = _named_end(line, first, inside=token.low == "in")
        if last > first:
            return _reading(view, line, first, _more_parts(line, last), "venue:at_phrase", 0.85)
        first = i + 1 + (line.low(i + 1) in DETERMINERS)
        last = _room_end(line, first, inside=token.low == "in")
        if last > first:
            return _reading(view, line, first, last, "venue:room", 0.8)
        if token.low == "at" and _takes_place(line, i) and (last := _any_end(line, first)) > first:
            return _reading(view, line, first, last, "venue:of_any_name", 0.75)
    return _told_apart(view, line)


def _reading(view: View, line: Line, first: int, last: int, method: str, confidence: float) -> Reading:
    span = Span(line.tokens[first].start, line.tokens[last - 1].end)
    return Reading(view.words(span), (span,), method, confidence)


def _is_post(line: Line, i: int) -> bool:
    """ "the director at the embassy", "officials at the ministry": where people work, not where they met."""
    return line.has(i - 1, Label.POSITION) or line.low(i - 1) in words("venue_people")


def _told_apart(view: View, line: Line) -> Reading | None:
    """ "Gull Hall was the venue", "The venue was Gull Hall"."""
    text, sentence = view.text, line.sentence
    if is_one := _SUBJECT_IS.search(text, sentence.start, sentence.end):
        stop = line.token_at(is_one.start())
        for start in range(max(0, stop - _ROOM_WORDS), stop):
            begins = start == 0 or not (line.has(start - 1, Label.CAPITAL) or line.low(start) in _INNER)
            first = start + (line.low(start) == "the")
            if begins and stop in (_named_end(line, first), _room_end(line, first)):
                return _reading(view, line, first, stop, "venue:subject", 0.85)
    told = _VENUE_IS.search(text, sentence.start, sentence.end)
    if told is None:
        return None
    first = line.token_at(told.end())
    last = capitals_end(line, first)
    return _reading(view, line, first, _more_parts(line, last), "venue:told", 0.85) if last > first else None


def _named_end(line: Line, first: int, *, inside: bool = False) -> int:
    """Where a venue's name in capitals ends, ``first`` where there is none; ``inside``: behind "in"."""
    last = capitals_end(line, first)
    if last == first or line.has(first, Label.CALENDAR) or line.low(last) in words("venue_rooms"):
        return first
    if line.low(last) == "'s" and _room_end(line, first, inside=inside) > last:
        return first
    heads = {line.text(k) for k in range(first, last)} & words("venue_heads")
    if last - first == 1:
        heads &= words("venue_heads", alone="yes")
    elif inside:
        heads -= words("venue_heads", alone="at")
    return last if heads or _is_two_words(line, first, last) else first


def _takes_place(line: Line, i: int) -> bool:
    """ "took place at", "was held at": what follows is a place, whatever its name."""
    return line.low(i - 1) in _HELD or (line.low(i - 1) == "place" and line.low(i - 2) in _TAKES)


def _any_end(line: Line, first: int) -> int:
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
        line.low(last) in _INNER
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


def _room_end(line: Line, first: int, *, inside: bool = False) -> int:
    """Where a room told by a common noun ends, ``first`` where none is or it could be any.

    "the ambassador's residence", "the Goma training centre", "the boardroom of the Ports Ministry".
    """
    rooms = words("venue_rooms", inside="yes") if inside else words("venue_rooms")
    k, plain, told, end = first, 0, False, first
    while k < min(first + _ROOM_WORDS, len(line.tokens)):
        if line.low(k) in rooms:
            end = k + 1
            if line.low(end) not in rooms:
                break
        elif line.has(k, Label.CAPITAL) or line.low(k) == "'s" or line.low(k) in words("venue_owners"):
            told = True
        elif line.low(k) in _INNER and _is_capital(line, k - 1) and _is_capital(line, k + 1):
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


def _more_parts(line: Line, last: int) -> int:
    """ "Purple Room, Khu Fah Building, Government House": go on while each part is a venue itself."""
    while line.low(last) == ",":
        end = capitals_end(line, last + 1)
        if line.has(last + 1, Label.HONORIFIC):
            break
        if end == last + 1 or not any(line.text(k) in words("venue_heads") for k in range(last + 1, end)):
            break
        last = end
    return last


def body_visited(view: View, found: Found, each: LineMentions, head: Span) -> Reading | None:
    """The organisation that stands right behind "paid a visit to" or "visited"."""
    sentence = each.line.sentence
    for mention in found.mentions.within(head.end - 8, sentence.end, ("organisations",)):
        if _VISITS.search(" ".join(view.text[head.start : mention.start].split()) + " "):
            return Reading(
                mention.name_in(view.words(mention.span)), (mention.span,), "venue:body_visited", 0.8
            )
        break
    return None
