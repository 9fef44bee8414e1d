"""The house or room in which an event takes place, as its sentence says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourthp.extract.frames.event_telling import Telling
from fourthp.extract.frames.event_venue_names import (
    INNER,
    LONGEST,
    any_end,
    capitals_end,
    is_house,
    more_parts,
    named_end,
    room_end,
)
from fourthp.extract.lexicon import words
from fourthp.extract.mentions.finder import Found, LineMentions
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.name_starts import DETERMINERS
from fourthp.extract.view import View
from fourthp.records import Reading, Span

_VISITS = re.compile(
    r"(?:visit(?:ed|s)?|visit to|toured?|tours|touring|visiting|inspected)(?: to)?(?: the)?(?: [A-Z]\S*[’']s)?"
    r"(?: (?:[A-Z]\.)+)? ?$"
)
_AT = frozenset("at in inside within".split())
_ON = frozenset("on under".split())
_SITES = frozenset("premises grounds campus compound lawns lawn campuses halls".split())
"""What one is on, not at: "on the premises of"."""
_MOTIONS = frozenset(
    "came come comes coming brought bring brings bringing drew draw draws drawing took take takes taking travelled"
    " traveled travelling traveling travel travels went go goes led lead leads called invited attracted flocked headed"
    " convened summoned trip tour".split()
)
_MOTION_REACH = 12
_POST_REACH = 14
_CENTRES = frozenset("Centre Center Academy Institute University College School Museum House Library".split())
"""What a body is that is a house, too."""
_HEADED = frozenset(
    "led headed chaired co-chaired opened attended addressed moderated facilitated conducted represented".split()
)
_HELD = frozenset("held hosted staged convened organised organized".split())
_TAKES = frozenset("took take takes taken taking".split())
_PLACE = r"(?:meeting )?(?:place|venue|site|scene|setting|location|seat|stage|backdrop|host)"
_WHEN = r"(?:,? (?:on|from|between|for|over|during|in) [^.;:]{1,50}?,?)?"
_IN_TOWN = r"(?:,? in [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?,?)?"
_ASIDE = r"(?:, (?:where|which|the|an?|home|seat)\b[^,;.]{1,80}(?:, [A-Z][\w ]{1,30})?,)?"
_SUBJECT_IS = re.compile(
    rf"(?<=\w){_IN_TOWN}{_ASIDE} (?:was|is|were|will be|serve[sd] as|has been|had been|became|becomes|provide[sd]|gave)"
    rf"{_WHEN} (?:again |also |once more )?(?:the {_PLACE}|where|host to)\b"
)
_SUBJECT_HOSTS = re.compile(
    rf"(?<=\w){_IN_TOWN}{_ASIDE}(?: that| which)?(?: has| had| will| is| was)?"
    r" (?:hosted|hosts?|hosting|play(?:ed|s)? host to|saw|sees|see|witness(?:ed|es)?|housed)\b"
)
"""Of a hotel or a hall only: a ministry that hosts is an organiser."""
_SUBJECT_OPENS = re.compile(
    rf"(?<=\w){_IN_TOWN}{_ASIDE}(?: has| had)? (?:open(?:ed|s)|threw open|throws open|flung open)"
    r" (?:its|their) (?:doors|gates|halls)(?: wide)? (?:for|to)\b"
)
_AS_VENUE = re.compile(rf"(?<=\w){_IN_TOWN} as (?:its|the|their) {_PLACE}\b")
_VENUE_IS = re.compile(
    rf"(?:\b(?:[Vv]enue|[Mm]eeting place)|\b(?:[Tt]he|[Ii]ts|[Tt]heir) {_PLACE})(?: (?:chosen|selected|picked))?"
    rf"(?: (?:of|for) [\w,’' -]{{1,70}}?)?(?: (?:was|is|will be|being)|:| had been)"
    rf"{_WHEN}(?: at| in)?(?: the)? ?(?=[A-Z])"
)
_TELLS = frozenset(
    "place venue site scene setting location host seat stage backdrop where hosted hosts hosting saw sees see witnessed"
    " witnesses housed doors gates halls".split()
)
_NO_VENUE = Label.PLACE | Label.COUNTRY | Label.HONORIFIC | Label.POSITION | Label.CALENDAR | Label.NUMBER


def read_venue(view: View, found: Found, each: LineMentions, telling: Telling) -> Reading | None:
    """The venue that a sentence lays to one of its events: "at Gull Hall", "in the ministry's boardroom"."""
    line = each.line
    if told := _told_apart(view, line):
        return told
    for i, inside in _openings(line):
        token = line.tokens[i]
        if not telling.owns(token.start) or (token.low != "to" and _is_post(line, i)):
            continue
        first = i + 1 + (line.low(i + 1) == "the")
        if first >= len(line.tokens) or telling.inside.start <= line.tokens[first].start < telling.inside.end:
            continue
        last = named_end(line, first, inside=inside)
        if last > first:
            return _reading(view, line, first, more_parts(line, last), "venue:at_phrase", 0.85)
        if token.low == "to":
            continue
        first = i + 1 + (line.low(i + 1) in DETERMINERS)
        last = room_end(line, first, inside=inside)
        if last > first:
            return _reading(view, line, _house_of_room(line, first, last), last, "venue:room", 0.8)
        if token.low == "at" and _takes_place(line, i) and (last := any_end(line, first)) > first:
            return _reading(view, line, first, last, "venue:of_any_name", 0.75)
        if token.low == "at" and (last := _body_end(found, line, first, takes_place=_takes_place(line, i))):
            return _reading(view, line, first, last, "venue:body", 0.75)
    return _behind_day(view, line, telling)


def _openings(line: Line) -> Iterator[tuple[int, bool]]:
    """The tokens behind which a venue may stand, and whether they need a house or a room rather than a body."""
    for i, token in enumerate(line.tokens):
        if token.low in _AT:
            yield i, token.low in ("in", "within")
        elif token.low in _ON and line.low(i + 1) == "the" and line.low(i + 2) in _SITES:
            yield i, False
        elif token.low == "to" and _brings(line, i):
            yield i, True


def _brings(line: Line, i: int) -> bool:
    """ "came to", "brought fifty officials to", "took the team to": who comes to a house meets in it."""
    for k in range(i - 1, max(-1, i - _MOTION_REACH), -1):
        if line.low(k) in _MOTIONS:
            return True
        if line.text(k) in (";", ",") or line.low(k) == "to":
            return False
    return False


def _reading(view: View, line: Line, first: int, last: int, method: str, confidence: float) -> Reading:
    span = Span(line.tokens[first].start, line.tokens[last - 1].end)
    return Reading(view.words(span), (span,), method, confidence)


def _is_post(line: Line, i: int) -> bool:
    """ "the director at the embassy", "officials at the ministry": where people work, not where they met.

    So is what stands behind the post of one who led it: "chaired by <name>, director for ports, at the ministry".
    """
    if line.text(i - 1) != ",":
        return line.has(i - 1, Label.POSITION) or line.low(i - 1) in words("venue_people")
    comma = next((k for k in range(i - 2, max(0, i - _POST_REACH), -1) if line.text(k) == ","), 0)
    titled = any(line.has(k, Label.POSITION) for k in range(comma + 1, i - 1))
    return titled and any(line.low(k) == "by" and line.low(k - 1) in _HEADED for k in range(1, comma))


def _house_of_room(line: Line, first: int, last: int) -> int:
    """First token of the house where a room of no name is in one: "the ballroom of the Gull Hotel"."""
    of = next((k for k in range(first, last) if line.low(k) == "of"), last)
    house = of + 1 + (line.low(of + 1) == "the")
    unnamed = not any(line.has(k, Label.CAPITAL) for k in range(first, of))
    return house if unnamed and is_house(line, house, last) else first


def _body_end(found: Found, line: Line, first: int, *, takes_place: bool) -> int:
    """Where a body ends in whose house something was held, 0 where there is none.

    "Held at the United Nations"; by its acronym, one that is a house by its name: "the seminar at NHTC".
    """
    start = line.tokens[first].start
    bodies = found.mentions.within(start, line.sentence.end, ("organisations",))
    body = next((b for b in bodies if b.start == start), None)
    if body is None:
        return 0
    last = line.token_at(body.end)
    is_centre = last - first == 1 and not _CENTRES.isdisjoint(body.entity.name.split())
    goes_on = line.low(last) in ("'s", "-") or line.has(last, Label.CAPITAL | Label.EVENT | Label.NUMBER)
    return 0 if goes_on or not (takes_place or is_centre) else last


def _takes_place(line: Line, i: int) -> bool:
    """ "took place at", "was held at": what follows is a place, whatever its name."""
    return line.low(i - 1) in _HELD or (line.low(i - 1) == "place" and line.low(i - 2) in _TAKES)


def _told_apart(view: View, line: Line) -> Reading | None:
    """ "Gull Hall was the venue", "The venue was Gull Hall", "Gull Hall saw", "with Gull Hall as its venue"."""
    text, sentence = view.text, line.sentence
    if line.lows.isdisjoint(_TELLS) and "host" not in line.lows:
        return None
    for pattern in (_SUBJECT_IS, _AS_VENUE, _SUBJECT_OPENS, _SUBJECT_HOSTS):
        for told in pattern.finditer(text, sentence.start, sentence.end):
            name = _name_before(line, line.token_at(told.start()))
            if name and (pattern is not _SUBJECT_HOSTS or is_house(line, *name)):
                return _reading(view, line, *name, "venue:subject", 0.85)
    for told in _VENUE_IS.finditer(text, sentence.start, sentence.end):
        first = line.token_at(told.end())
        last = named_end(line, first)
        if last == first and not line.has(first, _NO_VENUE) and "host" not in told.group():
            last = capitals_end(line, first)
        if last > first:
            return _reading(view, line, first, more_parts(line, last), "venue:told", 0.85)
    return None


def _name_before(line: Line, stop: int) -> tuple[int, int] | None:
    """The tokens of the venue whose name ends at one."""
    for start in range(max(0, stop - LONGEST), stop):
        before = line.has(start - 1, Label.CAPITAL) and not line.has(start - 1, Label.FUNCTION)
        begins = start == 0 or not (before or line.low(start) in INNER)
        first = start + (line.low(start) == "the")
        if begins and not line.has(first, Label.FUNCTION) and stop in _ends(line, first):
            return first, stop
    return None


def _ends(line: Line, first: int) -> tuple[int, int]:
    return named_end(line, first), room_end(line, first)


def _behind_day(view: View, line: Line, telling: Telling) -> Reading | None:
    """ "(3 May 2023, Gull Hall, Goma)": a house that stands right behind a day."""
    for k in range(2, len(line.tokens)):
        dated = line.text(k) == "," and line.has(k - 1, Label.NUMBER | Label.CALENDAR)
        if not dated or not (line.has(k - 2, Label.CALENDAR) or line.has(k - 3, Label.CALENDAR)):
            continue
        first = k + 1 + (line.low(k + 1) == "the")
        last = named_end(line, first, inside=True)
        if (
            last > first
            and is_house(line, first, last)
            and line.low(last) in (",", ")", ".", "", "-", "–")
            and telling.owns(line.tokens[k].start)
        ):
            return _reading(view, line, first, more_parts(line, last), "venue:behind_day", 0.8)
    return None


def body_visited(view: View, found: Found, each: LineMentions, head: Span) -> Reading | None:
    """The organisation or the house that stands right behind "paid a visit to" or "visited"."""
    line, sentence = each.line, each.line.sentence
    body = next(iter(found.mentions.within(head.end - 8, sentence.end, ("organisations",))), None)
    if body and _is_visited(view, head, body.start):
        house = _house_at(view, line, line.token_at(body.start))
        if house and view.text[body.end : house.spans[0].end].strip(" ")[:1].isalnum():
            return house
        return Reading(body.name_in(view.words(body.span)), (body.span,), "venue:body_visited", 0.8)
    first = line.token_at(head.end)
    first += line.low(first) == "to"
    first += line.low(first) == "the"
    house = _house_at(view, line, first)
    if house is None or (body and body.start < house.spans[0].end):
        return None
    return house if _is_visited(view, head, house.spans[0].start) else None


def _is_visited(view: View, head: Span, at: int) -> bool:
    """Whether the words that tell an event are those of a visit, right before an offset."""
    visits = _VISITS.search(" ".join(view.text[head.start : at].split()) + " ")
    return visits is not None and visits.start() <= head.end - head.start


def _house_at(view: View, line: Line, first: int) -> Reading | None:
    last = named_end(line, first, inside=True)
    return _reading(view, line, first, last, "venue:visited", 0.8) if last > first else None
