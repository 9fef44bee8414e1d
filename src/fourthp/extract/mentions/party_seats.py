"""Party and seat behind a name: "(D-Calif.)", "(R - Mont.)", "(Ind, Tas)", ", R-Ga.,", and without marks "D Calif"."""

from __future__ import annotations

import re

from fourthp.extract.lexicon import word_list
from fourthp.extract.mentions.line import Line

_SEAT = re.compile(r"(?:[DRI]|Ind|Dem|Rep)\.?[-–,][A-Z][A-Za-z.-]*$")
_PARTIES = frozenset(["D", "R", "I"])
_WITHIN = 8


def behind_seat(line: Line, i: int) -> int:
    """The token behind a party and its seat, as members of parliaments have; ``i`` where none is."""
    if line.text(i) == "," and "-" in line.text(i + 1) and _SEAT.match(line.text(i + 1)):
        return i + 2 + (line.text(i + 2) == "." and line.text(i + 3) == ",")  # "<name>, R-Ga., and"
    if line.text(i) != "(":
        return i
    close = next((k for k in range(i + 2, i + _WITHIN) if line.text(k) == ")"), i)
    inside = "".join(line.text(k) for k in range(i + 1, close))
    return close + 1 if _SEAT.match(inside) else i


def is_bare_seat(line: Line, i: int) -> bool:
    """Whether a party and its state follow a name without marks, or "U S": text that has lost its points."""
    letters = (line.text(i), line.text(i + 1))
    return letters == ("U", "S") or (letters[0] in _PARTIES and letters[1] in word_list("seat_places"))
