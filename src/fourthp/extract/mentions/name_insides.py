"""What may stand inside the name of a body besides its own words: a country, a title of persons, an acronym."""

from __future__ import annotations

from functools import cache

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.labels import PERSONAL, Label
from fourthp.extract.mentions.line import Line

_UPPER = Label.CAPITAL
REGIONS = frozenset("europe asia africa oceania america americas pacific caribbean mekong".split())
_NO_PARTNER = (
    PERSONAL
    | Label.COMMON
    | Label.GIVEN
    | Label.CALENDAR
    | Label.FUNCTION
    | Label.ORGANISATION
    | Label.EVENT
    | Label.INSTRUMENT
)
_ROOM_KINDS = frozenset("conference meeting main press assembly training lecture banquet seminar".split())
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


_BY_WHOM = frozenset(
    "funded financed backed supported sponsored led run trained based owned approved recognised recognized".split()
)


def says_by_whom(word: str) -> bool:
    """Whether a word says by whom something is paid, trained or led: "EU-funded", "IOM-trained"."""
    return word.rpartition("-")[2] in _BY_WHOM


def is_title_in_name(line: Line, i: int, floor: int) -> bool:
    """Whether a title of persons belongs to a body's name: "Prince Tamir University", "Major Ports Association"."""
    before = line.has(i - 1, PERSONAL) and line.has(i - 1, _UPPER) and i > floor
    return line.low(i) in _TITLES_IN_NAMES and line.has(i, _UPPER) and not before


def inner_acronym(line: Line, i: int, floor: int) -> int | None:
    """Where the brackets open that close at ``i`` round the acronym of the words before, in one word or two; else None.

    "Human Trafficking (HT) Secretariat", "Safe Ports-Counter Trafficking in Persons (SP CTIP) Project".
    """
    opening = next((k for k in (i - 2, i - 3) if k - 1 > floor and line.text(k) == "("), None)
    if opening is None or not all(line.text(k)[:2].isupper() for k in range(opening + 1, i)):
        return None
    first = opening - 1
    while first > floor and (
        line.has(first - 1, _UPPER) or line.low(first - 1) in ("and", "&", ",", "in", "of")
    ):
        first -= 1
    if any(line.has(k, Label.ORGANISATION | Label.KNOWN) for k in range(first, opening)):
        return None
    inside = (line.text(k).removesuffix("s") for k in range(opening + 1, i))  # "(TIPs)"
    acronym = "".join(inside).upper().replace("-", "")
    parts = [part for t in line.tokens[first:opening] for part in t.text.split("-") if part[:1].isalpha()]
    capitals = "".join(part[0] for part in parts if part[0].isupper())
    letters = "".join(part[0].upper() for part in parts)
    return opening if capitals.endswith(acronym) or letters.endswith(acronym) else None


def bracket_start(line: Line, after: int, floor: int, longest: int) -> int:
    """Where the brackets open that close right before ``after``, within so many tokens; 0 where none do."""
    if line.text(after - 1) != ")":
        return 0
    return next((k for k in range(after - 2, max(floor, after - longest), -1) if line.text(k) == "("), 0)


def is_pair(line: Line, dash: int) -> bool:
    """Whether a dash with spaces round it joins two proper names: "Chad - Togo", "Mekong - Ganga Cooperation"."""
    ends = (dash - 1, dash + 1)
    if line.low(dash) == "/":  # "Ostrand/New Ellery Task Force"
        return all(line.has(k, Label.PLACE) and line.has(k, _UPPER) for k in ends)
    if line.low(dash) not in ("-", "–"):
        return False
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


@cache
def _rooms() -> frozenset[str]:
    """Nouns for a room or house that head no body's name ("boardroom", but not "office")."""
    return words("venue_rooms", inside="yes") - {form.lower() for form in words("organisation_heads")}


def before_room(line: Line, after: int, last: int) -> int:
    """Where a name ends that goes on with a room of the body's: "Ministry of Ports Conference Room"."""
    if last <= after or line.low(last - 1) not in _rooms():
        return last
    last -= 1
    return last - 1 if last > after and line.low(last - 1) in _ROOM_KINDS else last


def before_initials(line: Line, first: int, last: int) -> int:
    """Where a name ends that its own initials follow without brackets: "Reef Board of Norway RBN"."""
    letters = line.text(last - 1)
    if last - first < 3 or not letters.isupper() or len(letters) < 2:
        return last
    initials = (line.text(k)[0] for k in range(first, last - 1))
    return last - 1 if "".join(c for c in initials if c.isupper()) == letters else last
