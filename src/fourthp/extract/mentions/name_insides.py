"""What may stand inside the name of a body besides its own words: a country, a title of persons, an acronym."""

from __future__ import annotations

from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line

_UPPER = Label.CAPITAL
_PERSONAL = Label.HONORIFIC | Label.POSITION
REGIONS = frozenset("europe asia africa oceania america americas pacific caribbean mekong".split())
_NO_PARTNER = (
    _PERSONAL
    | Label.COMMON
    | Label.GIVEN
    | Label.CALENDAR
    | Label.FUNCTION
    | Label.ORGANISATION
    | Label.EVENT
    | Label.INSTRUMENT
)
_TITLES_IN_NAMES = frozenset(
    "king queen prince princess sultan sheikh sheikha emperor duke dame major captain lady".split()
)


def country_start(line: Line, i: int, floor: int) -> int:
    """First token of the country's name that ends at ``i`` ("Saint Vincent and the Grenadines Police"), else ``i``."""
    if not line.has(i, Label.COUNTRY):
        return i
    first = i
    while first > floor and line.has(first, Label.COUNTRY) and not line.countries.get(first):
        first -= 1
    known = line.countries.get(first)
    return first if known and known.last == i + 1 else i


def is_title_in_name(line: Line, i: int, floor: int) -> bool:
    """Whether a title of persons belongs to a body's name: "Prince Tamir University", "Major Ports Association"."""
    before = line.has(i - 1, _PERSONAL) and line.has(i - 1, _UPPER) and i > floor
    return line.low(i) in _TITLES_IN_NAMES and line.has(i, _UPPER) and not before


def is_inner_acronym(line: Line, i: int, floor: int) -> bool:
    """Whether ``i`` closes brackets round the acronym of the words before: "Human Trafficking (HT) Secretariat"."""
    acronym = line.text(i - 1)
    first = i - 3
    if first <= floor or line.text(i - 2) != "(" or not acronym[:2].isupper():
        return False
    while first > floor and (
        line.has(first - 1, _UPPER) or line.low(first - 1) in ("and", "&", ",", "in", "of")
    ):
        first -= 1
    parts = [part for t in line.tokens[first : i - 2] for part in t.text.split("-")]
    initials = "".join(part[0] for part in parts if part[:1].isupper())
    body = Label.ORGANISATION | Label.KNOWN
    return initials.endswith(acronym.upper().replace("-", "")) and not any(
        line.has(k, body) for k in range(first, i - 2)
    )


def is_pair(line: Line, dash: int) -> bool:
    """Whether a dash with spaces round it joins two proper names: "Chad - Togo", "Mekong - Ganga Cooperation"."""
    if line.low(dash) not in ("-", "–"):
        return False
    ends = (dash - 1, dash + 1)
    if all(line.has(k, Label.COUNTRY) for k in ends):
        return True
    in_credit = line.text(dash - 2) == "("  # "(RTN - Chad News Agency)"
    if line.text(dash) != "-" or in_credit:
        return False
    return all(line.has(k, _UPPER) and (line.low(k) in REGIONS or not line.has(k, _NO_PARTNER)) for k in ends)


def qualifies_small_word(line: Line, start: int) -> bool:
    """ "the Committee on U.S. public diplomacy": a state's adjective before a small noun is no part of the name."""
    known = line.countries.get(start)
    if known is None or known.match.row["kind"] not in ("adjective", "acronym"):
        return False
    follows = line.text(known.last)
    return follows[:1].islower() and follows.isalpha() and not line.has(known.last, Label.FUNCTION)


def is_nth(line: Line, i: int) -> bool:
    """ "Joint Statement of the 4th Reef Summit": the number of a meeting, in figures, before its capitals."""
    return line.text(i)[:1].isdigit() and line.low(i)[-2:] in _NTH and line.has(i + 1, Label.CAPITAL)


_NTH = frozenset(["st", "nd", "rd", "th"])
