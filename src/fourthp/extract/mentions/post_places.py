"""Of which country or place a post is: "of the Kingdom of X", "for Togo and West Africa", "of Ostrand district"."""

from __future__ import annotations

from fourthp.extract.lexicon import word_list
from fourthp.extract.mentions.areas import opens_title
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.name_words import is_first_name
from fourthp.extract.mentions.post_fields import is_field

_STATES = frozenset(
    "kingdom republic principality sultanate state commonwealth emirate union government people's".split()
)
_RESIDES = frozenset(
    "residing resident non-resident nonresident accredited based stationed headquartered".split()
)


def country_of(line: Line, j: int) -> int:
    """ "the Kingdom of Thailand", "the Principality of Liechtenstein": token of the country's name, else 0."""
    if line.low(j) in _STATES and line.low(j + 1) == "of":
        k = j + 2 + (line.low(j + 2) == "the")
        if k in line.countries:
            return k
    return 0


def region_end(line: Line, i: int) -> int:
    """End of "and West Africa" behind a country; ``i`` where no further capitalised name is joined."""
    if line.low(i) not in ("and", "&"):
        return i
    end = i + 1
    barred = Label.HONORIFIC | Label.POSITION | Label.ORGANISATION | Label.CALENDAR
    while line.has(end, Label.CAPITAL) and line.has(end, Label.COMMON | Label.COUNTRY | Label.PLACE):
        if line.has(end, barred):
            return i
        end += 1
    return end if end > i + 1 else i


def behind_acronym(line: Line, i: int) -> int:
    """The token behind "(DPRK)"; ``i`` where no letters of a state stand in brackets."""
    letters = line.text(i + 1)
    return i + 3 if line.text(i) == "(" and line.text(i + 2) == ")" and letters.isupper() else i


def place_end(line: Line, i: int) -> int:
    """End of "Metropolitan City" behind the name of a place."""
    end = i
    while line.low(end) in word_list("post_places") or (line.has(end, Label.CAPITAL) and is_field(line, end)):
        end += 1
    return end if end > i and line.low(end - 1) in word_list("post_places") else i


def before_name(line: Line, first: int, end: int) -> int:
    """End of the place in a run that goes on as a name: "Mayor of Ostrand Beverly Quill"."""
    return next((k for k in range(first + 1, end) if is_first_name(line, k) and k + 1 < end), end)


def unknown_place_end(line: Line, i: int) -> int:
    """ "of Biratnagar Metropolitan City", "of Zamfara": a capitalised run that no list knows; ``i`` where none."""
    end = i
    while (
        end < i + 4
        and line.has(end, Label.CAPITAL)
        and not (end > i and opens_title(line, end))
        and (is_field(line, end) or not line.has(end, Label.HONORIFIC | Label.CALENDAR | Label.FUNCTION))
    ):
        end += 1
        if line.low(end - 1) in word_list("post_places"):
            return end
    if end > i and line.low(end) in word_list("post_places"):
        return end + 1  # "of the Zambezi region"
    known = Label.COMMON | Label.COUNTRY | Label.POSITION | Label.KNOWN
    return end if i < end < i + 4 and not any(line.has(k, known) for k in range(i, end)) else i


def district_end(line: Line, i: int) -> int:
    """End of "Ostrand district", "Ellery Police Station" from its name on; ``i`` where no such noun closes it."""
    end = i
    while (
        end < i + 4 and line.has(end, Label.CAPITAL) and not line.has(end, Label.HONORIFIC | Label.CALENDAR)
    ):
        end += 1
        if line.low(end - 1) in word_list("post_places") and end > i + 1:
            return end
        if line.low(end) == "police" and line.low(end + 1) == "station":
            return end + 2
    return end + 1 if end > i and line.low(end) in word_list("post_places") else i


def seat_end(line: Line, i: int) -> int:
    """End of "residing in the State of Kuwait" from its verb on; 0 where no seat of an envoy or office stands."""
    if line.low(i) not in _RESIDES or line.low(i + 1) not in ("in", "to", "at"):
        return 0
    j = i + 2 + (line.low(i + 2) == "the")
    j = country_of(line, j) or j
    known = line.countries.get(j) or line.places.get(j)
    return known.last if known else 0


def unknown_body_end(line: Line, i: int) -> int:
    """End of a body that no list knows, before the comma and the name of who is of it.

    "a board member of the Quill Initiative, Mrs. <name>,", "the director of Hope for All, Ana <name>, said"; ``i``
    where that does not stand.
    """
    end = i
    while line.has(end, Label.CAPITAL) and not line.has(end, Label.HONORIFIC | Label.CALENDAR):
        end += 1
        end += line.low(end) in _INSIDE and end > i and line.has(end + 1, Label.CAPITAL)
    return end if line.text(end) == "," and end > i and _begins_a_name(line, end + 1) else i


_INSIDE = frozenset(["of", "for", "and", "'s", "&", "in"])


def _begins_a_name(line: Line, i: int) -> bool:
    """Whether a form of address, or a first name and one that is no ordinary word, stand at ``i``."""
    if line.has(i, Label.HONORIFIC):
        return True
    known = is_first_name(line, i) and not line.has(i, Label.COMMON | Label.COUNTRY | Label.PLACE)
    other = Label.COMMON | Label.COUNTRY | Label.ORGANISATION | Label.POSITION | Label.KNOWN
    return known and line.has(i + 1, Label.CAPITAL) and not line.has(i + 1, other)
