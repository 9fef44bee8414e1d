"""Where the name of an instrument begins: years, states, publishers, brackets and small words before its noun."""

from __future__ import annotations

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.instrument_numbers import Bodies, is_year, years_start
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.name_insides import bracket_start
from fourthp.extract.mentions.name_starts import extend_left

_LONGEST_BRACKET = 14
_TITLE_WORDS = frozenset("of for the to and in on with a at against from".split())
_TITLE_DETERMINERS = frozenset("our your all every no their".split())
_BEFORE_TITLES = frozenset("the its their our 's new amended revised “ ” \" , and - – :".split())


def dated_start(line: Line, first: int, bodies: Bodies) -> int:
    """First token of a known name with its year, whose it is between them: "2020 US TIP report"."""
    dated = years_start(line, first)
    owner = next(
        (c.first for c in line.countries.values() if c.last == first), publisher(line, first, bodies)
    )
    return years_start(line, owner) if dated == first and years_start(line, owner) < owner else dated


def run_start(line: Line, head: int) -> int:
    """First token of the unbroken run of capitals before a head: a body in it is part of the name ("G7 Communiqué")."""
    first = head
    while (
        first > 0
        and line.has(first - 1, Label.CAPITAL)
        and not line.has(first - 1, Label.POSITION | Label.FUNCTION)
    ):
        first -= 1
    return first


def over_brackets(line: Line, start: int, floor: int) -> int:
    """ "Immoral Traffic (Prevention and Cure) Act": a law's title may hold parts in brackets, one behind the other."""
    first = start
    while (opening := bracket_start(line, first, floor, _LONGEST_BRACKET)) and line.has(
        opening + 1, Label.CAPITAL
    ):
        if line.has(opening - 1, Label.CAPITAL):
            return extend_left(line, opening - 1, floor)
        first = opening
    return start


def over_partner(line: Line, first: int, floor: int) -> int:
    """ "Utopia – Ruritania Border Agreement": the state before a dash is one of two."""
    k = first - 2
    if line.text(first - 1) not in ("-", "–") or k < floor or not line.has(first, Label.COUNTRY):
        return first
    if not line.has(k, Label.COUNTRY):
        return first
    while k > floor and line.has(k - 1, Label.COUNTRY) and line.has(k - 1, Label.CAPITAL):
        k -= 1
    return k


def over_year(line: Line, first: int, floor: int) -> int:
    """ "Trafficking in Persons 2016 Report": a year may stand between a title's words and its noun."""
    if not is_year(line, first) or not line.has(first - 1, Label.CAPITAL):
        return first
    return extend_left(line, first, floor)


def over_state(line: Line, first: int) -> int:
    """ "Chad's Constitution": whose law it is belongs to the name."""
    state = next((c.first for c in line.countries.values() if c.last == first - 1), first)
    return state if line.low(first - 1) == "'s" else first


def over_post(line: Line, first: int) -> int:
    """ "Prime Minister's Order No. 184": the post whose paper it is belongs to the name, whole."""
    post = first - (line.low(first - 1) == "'s")
    if post == first and not line.has(first, Label.POSITION):
        return first
    while line.has(post - 1, Label.POSITION) and line.has(post - 1, Label.CAPITAL):
        post -= 1
    return post if line.has(post, Label.POSITION) else first


def publisher(line: Line, head: int, bodies: Bodies) -> int:
    """First token of the body right before a report, its acronym between in brackets or not; ``head`` without one."""
    end = head - 3 if line.text(head - 1) == ")" and line.text(head - 3) == "(" else head
    return next((first for first, last in bodies.items() if last in (end, head)), head)


def behind_sponsor(line: Line, first: int, head: int) -> int:
    """The token behind "Ostrand's" in "Ostrand's Port Safety Act": whose bill it is, where it has a name of its own.

    "Ostrand's Law" and "Ostrand's Hope Act" are called so.
    """
    owner = Label.COMMON | Label.COUNTRY | Label.PLACE | Label.KNOWN | Label.ORGANISATION | Label.POSITION
    owned = line.low(first + 1) == "'s" and line.has(first, Label.CAPITAL) and not line.has(first, owner)
    return first + 2 if owned and head - first - 2 >= _FEWEST_OWN else first


def over_shared_fields(line: Line, first: int, head: int, floor: int) -> int:
    """ "the Ports, Reefs, and Sea Appropriations Bill": what a budget is for is told in a list."""
    if not any(line.text(k) == "Appropriations" for k in range(first, head + 1)):
        return first
    start = k = first
    while k - 1 > floor and (line.low(k - 1) == "," or line.low(k - 1) in ("and", "&")):
        k -= 1
        while line.low(k - 1) == ",":
            k -= 1
        field = extend_left(line, k, floor)
        plain = Label.COUNTRY | Label.CALENDAR | Label.HONORIFIC | Label.POSITION
        if field == k or any(line.has(i, plain) for i in range(field, k)):
            break
        start = k = field
    return start


_FEWEST_OWN = 3


def over_small_words(line: Line, first: int, head: int, floor: int, *, of_law: bool = True) -> int:
    """ "the Supporting Families of the Fallen Act": a title may hold small words between capitals.

    Of other things than laws only where no body, state or paper is told by them.
    """
    barred = Label.KNOWN | Label.POSITION
    barred |= (
        0 if of_law else Label.ORGANISATION | Label.COUNTRY | Label.PLACE | Label.INSTRUMENT | Label.EVENT
    )
    reached = first
    while reached - 1 > floor and _is_small_word(line, reached - 1):
        k = reached - 1
        while k > floor and _is_small_word(line, k):
            k -= 1
        if not line.has(k, Label.CAPITAL) or not line.has(k, Label.COMMON) or line.has(k, barred):
            break
        wider = extend_left(line, k, floor)
        if line.words(wider, head + 1) in words("instrument_blockers"):
            break
        if wider == 0:
            break
        reached = wider
        opens = line.low(wider) in words("instrument_subject_words") and line.low(wider - 1).isalpha()
        if opens or line.low(wider - 1) in _BEFORE_TITLES or is_year(line, wider - 1):
            first = wider
        elif not _is_small_word(line, wider - 1):
            break
    return first


def _is_small_word(line: Line, i: int) -> bool:
    """Whether a word may stand between those of a title: "of", or "Our" in "the Guard Our Ports Act"."""
    inner = (
        line.low(i) in _TITLE_DETERMINERS and line.has(i, Label.CAPITAL) and line.has(i - 1, Label.CAPITAL)
    )
    return line.low(i) in _TITLE_WORDS or inner


def quote_start(line: Line, first: int, head: int, after: int) -> int:
    """The word behind the mark that opens a title which the head closes ("“Patient Advocate Act,”"), else ``first``."""
    closed = after + (line.text(after) == ",")
    if line.text(closed) not in ("”", '"'):
        return first
    k = head - 1
    while k > 0 and head - k < 12 and (line.has(k, Label.CAPITAL) or line.low(k) in _TITLE_WORDS):
        k -= 1
    return k + 1 if line.text(k) in ("“", '"') else first
