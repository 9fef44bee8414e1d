"""Branches of listed bodies, named by where they sit: "IOM Ghana", "World Vision Cambodia", "ICE Baltimore"."""

from __future__ import annotations

from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Known, Line

_FREE = frozenset(["ngo", "faith", "intergovernmental"])
"""Types of bodies that have branches under any of their names; a state's body only under its acronym."""
# Unions of states: a state behind one is a member or has the chair ("ASEAN Thailand 2031").
_UNIONS = frozenset(
    "ASEAN EU UN AU NATO APEC ECOWAS SADC SAARC EAC IGAD OAS CIS G7 G20 BRICS OSCE MERCOSUR".split()
)
_NO_BRANCH = frozenset(
    "office mission team staff branch chapter project programme program report summit meeting forum delegation border"
    " desk section".split()
)
_GOES_ON = Label.CAPITAL | Label.NUMBER
_SAYS_WHO = Label.POSITION | Label.MODIFIER | Label.HONORIFIC


def branch_end(line: Line, known: Known) -> int:
    """End of the state or town right behind a listed body, where both together name its branch; its own end if not."""
    kind, name = known.match.row["organisation_type"], line.text(known.first)
    is_short = known.last - known.first == 1 and name.isupper()
    if name in _UNIONS or not (kind in _FREE or (kind == "government" and is_short)):
        return known.last
    where = line.countries.get(known.last) or line.places.get(known.last)
    if where is None or not line.has(known.last, Label.CAPITAL):
        return known.last
    if line.text(known.last).isupper() or (known.last in line.countries and not where.names_the_state):
        return known.last
    last = where.last
    follows = line.has(last, _GOES_ON) and not line.has(last, _SAYS_WHO)
    return known.last if follows or line.low(last) in _NO_BRANCH or line.low(last) == "'s" else last
