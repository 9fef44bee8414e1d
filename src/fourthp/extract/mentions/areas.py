"""Runs of capitalised common words: what an office is for ("Foreign Affairs, Education and Sports")."""

from __future__ import annotations

from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line

_STOP = Label.FUNCTION | Label.HONORIFIC | Label.CALENDAR | Label.COUNTRY | Label.KNOWN
# Heads of bodies that are fields of offices, too.
FIELDS = frozenset(
    "Service Services Society Administration Government Police Institutions Enterprises Communications Authorities"
    " Organizations Organisations Associations Networks Industry Industries Forces Cooperatives Aid".split()
)
# Those that are fields in the midst of a list, too: "Minister for Innovation, Industry, Science and Research".
_LISTED_FIELDS = frozenset("Customs Communications Industry Industries Enterprises Services".split())
_INNER = frozenset("of for and on the in to against with &".split())


def is_area_word(line: Line, i: int, named: bool = False) -> bool:
    """A capitalised ordinary word that can stand in the name of an office's field; ``named`` if in that of a body."""
    return (
        line.has(i, Label.CAPITAL)
        and line.has(i, Label.COMMON)
        and not line.has(i, _STOP & ~Label.KNOWN if named else _STOP)
        and not (
            line.has(i, Label.GIVEN)
            and line.has(i + 1, Label.CAPITAL)
            and not line.has(i + 1, Label.COMMON | Label.POSITION)
        )
    )


def opens_title(line: Line, i: int) -> bool:
    """Whether a further title begins: "Minister for Ports Shadow Minister for Trade"."""
    return line.has(i, Label.POSITION) or (line.has(i, Label.MODIFIER) and line.has(i + 1, Label.POSITION))


def area_end(line: Line, start: int) -> int:
    """End of the area that begins at token ``start``; ``start`` itself when there is none there."""
    i, listed = start, False
    while True:
        end = _run_end(line, i, listed)
        if end == i:
            return _back_over_joints(line, start, i)
        i = end
        if line.low(i) in _INNER:
            j = i + 1 + (line.low(i + 1) == "the")
            if place := line.places.get(j):
                return place.last  # "the City of New York", of which the first word is an ordinary one, too
            if opens_title(line, j) and line.has(j, Label.MODIFIER):
                return i  # "Minister for Ports & Shadow Minister for Trade"
            if not is_area_word(line, j, listed) or line.has(j, Label.POSITION | Label.ORGANISATION):
                return j + 1 if _closes_portfolio(line, j) else i
            i = j
        elif line.low(i) == "," and _list_goes_on(line, i):
            i += 1 + (line.low(i + 1) == "and")
            i += line.low(i) == "the"
            listed = True
        else:
            return i


# What closes a field that opens with the name of a people or a region: "Amerindian Affairs", "Pasifika Relations".
_OF_PEOPLES = frozenset("affairs relations development welfare rights".split())


def _closes_portfolio(line: Line, i: int) -> bool:
    """Whether a head of bodies only ends a field: "Minister of Digital Economy and Society, <name>"."""
    longer = line.low(i + 1) in ("of", "for") or line.has(i + 1, Label.POSITION | Label.ORGANISATION)
    return line.text(i) in FIELDS and not longer and not is_area_word(line, i + 1)


def _run_end(line: Line, i: int, listed: bool = False) -> int:
    """End of a run of area words; within a list the name of a body may be one: "Justice, Customs and Excise"."""
    first = i
    other = Label.COMMON | Label.GIVEN | Label.POSITION | Label.ORGANISATION
    if line.low(i + 1) in _OF_PEOPLES and line.has(i, Label.CAPITAL) and not line.has(i, _STOP | other):
        i += 1
    while is_area_word(line, i, named=listed) and not (i > first and opens_title(line, i)):
        if i == first and line.has(i, Label.POSITION) and not line.has(i, Label.MODIFIER):
            return i
        i += 1
        if line.low(i) == "'s" and is_area_word(line, i + 1) and not line.has(i + 1, Label.POSITION):
            i += 1  # "Women's Affairs", "Veterans' Affairs"
    return i


def _back_over_joints(line: Line, start: int, i: int) -> int:
    while i > start and (line.low(i - 1) in _INNER or line.low(i - 1) == ","):
        i -= 1
    return i


def _list_goes_on(line: Line, i: int) -> bool:
    """Whether ", B and C" or ", B, and C" follows, all of them area words."""
    joints = 0
    while joints < 6 and line.low(i) in (",", "and", "&"):
        last_joint = line.low(i) in ("and", "&")
        i += 1
        if line.low(i) in ("and", "&"):
            last_joint, i = True, i + 1
        i += line.low(i) == "the"
        if line.has(i, Label.POSITION | Label.ORGANISATION) and line.text(i) not in _LISTED_FIELDS:
            return False
        end = _run_end(line, i, listed=True)
        if end == i:
            return False
        if last_joint:
            return True
        i, joints = end, joints + 1
    return False
