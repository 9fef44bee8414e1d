"""Capitalised phrases with a body's head noun that name none: states, their relations, regions, portfolios."""

from __future__ import annotations

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.areas import FIELDS
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line

# Heads that also stand in the full name of a state: "the Commonwealth of Dominica", "the Union of the Comoros".
_STATES = frozenset(["Commonwealth", "Union", "Federation", "Confederation"])
_OFFICES = frozenset(
    "minister ministers secretary secretaries under-secretary undersecretary commissioner".split()
)
_UPPER = Label.CAPITAL


def is_portfolio(line: Line, first: int, last: int, noun: str) -> bool:
    """Whether a phrase only says what an office is for: "Minister of Human Services", "Consular Services Affairs"."""
    if line.low(last) == "affairs" and line.has(last, _UPPER):
        return True
    if line.low(first - 1) not in ("of", "for") or noun not in FIELDS:
        return False
    state = 2 * (line.low(first - 2) == "state")  # "Secretary of State for"
    return line.low(first - 2 - state) in _OFFICES


_WHERE = frozenset("at to in from outside near inside visited toured".split())


def is_place_of_work(line: Line, first: int, noun: str) -> bool:
    """Whether a headquarters is only where something is: "a visit to the Customs Headquarters in Ostrand"."""
    before = first - 1 - (line.low(first - 1) == "the")
    own = not line.has(first, Label.KNOWN) and line.low(first) != "headquarters"
    return noun == "Headquarters" and own and line.low(before) in _WHERE


def is_named(line: Line, first: int, head: int) -> bool:
    """Whether a proper name, not only ordinary words, stands before a head."""
    return any(
        line.has(i, Label.COUNTRY | Label.PLACE | Label.KNOWN)
        or not line.has(i, Label.COMMON)
        or line.has(i, Label.GIVEN)
        for i in range(first, head)
    )


def is_of_states(line: Line, first: int, head: int) -> bool:
    """Whether "Alliance" only says what two states or a listed body are: "U.S.-Togo Alliance", "NATO Alliance"."""
    return (line.has(first, Label.COUNTRY) and "-" in line.text(first)) or (
        head - first == 1 and line.has(first, Label.KNOWN)
    )


# "North American Partnership for Clean Ports": what the states of a region call theirs.
_REGIONAL = frozenset(
    "north south central latin american african asian caribbean pacific mediterranean atlantic mekong".split()
)
_OF_RELATIONS = frozenset(["Strategic", "Comprehensive", "Compact"])


def is_relation(line: Line, first: int, head: int, after: int, last: int) -> bool:
    """What states call their relations: "Partnership for Sustainable Growth", "Chad-Togo Digital Trade Partnership"."""
    if first == head:
        return not is_named(line, after, last)
    states = line.has(first, Label.COUNTRY) and (
        head - first > 1 or (last == after and "-" in line.text(first))
    )
    region = last > after and all(line.low(k) in _REGIONAL for k in range(first, head))
    return states or region or any(line.text(k) in _OF_RELATIONS for k in range(first, head))


def is_state(line: Line, first: int, head: int, after: int) -> bool:
    """Whether "Commonwealth of ..." is the full name of a state."""
    if first < head or line.words(head, after) not in _STATES or line.low(after) != "of":
        return False
    if line.has(head, Label.COUNTRY):
        return True
    at = after + 1
    known = line.countries.get(at) or line.countries.get(at + (line.low(at) == "the"))
    return known is not None and known.match.row["kind"] != "adjective" and not line.has(known.last, _UPPER)


_STATIONS = frozenset(
    "police fire radio television tv border immigration naval guard weather broadcasting patrol research experiment"
    " experimental space aid rescue".split()
)


def is_area(line: Line, first: int, head: int, last: int, noun: str) -> bool:
    """Whether "Rangpur Division" is a part of a country, "Lam Ta Station" one of a railway: a name and a noun."""
    beside = Label.COMMON | Label.COUNTRY | Label.KNOWN | Label.ORGANISATION
    if noun == "Section" and line.has(last, Label.NUMBER):
        return True  # "Penal Law Section 12"
    if noun in ("Station", "Section"):
        alone = last == head + 1 and line.low(first - 1) != "'s"
        return (alone and not any(line.has(i, beside) for i in range(first, head))) or (
            noun == "Station" and _STATIONS.isdisjoint(line.low(i) for i in range(first, head))
        )
    return (
        noun == "Division"
        and head - first == 1
        and last == head + 1
        and not line.has(first, beside)
        and not line.has(first, Label.NUMBER)
        and not line.text(first).isupper()
        and not (line.text(last) == "," and line.has(last + 1, Label.ORGANISATION))
    )


def names_thing(line: Line, last: int) -> bool:
    """Whether a name is, or only begins, that of a thing: "Reef Act", "Coastal Patrol Vessel"."""
    things = words("organisation_namesakes", kind="thing")
    return line.text(last - 1) in things or line.text(last) in things


def before_paper(line: Line, after: int, last: int) -> int:
    """Where a name ends that goes on with a paper of the body's: "Department of Ports Rescue Programme".

    0 where nothing tells of what the body is and what the paper is called.
    """
    paper = last > after + 1 and line.text(last - 1) in _UNDERTAKINGS
    if paper and (owner := next((k for k in range(after, last) if line.low(k) == "'s"), 0)):
        return owner  # "Department of Ports's Rescue Programme"
    if not paper or any(line.low(k) in ("the", "for", "and", ",") for k in range(after, last)):
        return last
    fields = (k + 1 for k in range(last - 3, after, -1) if line.text(k) in _CLOSE_FIELDS)
    return next(fields, last - 2 if last - after == _SHORTEST_WITH_PAPER else 0)


_CLOSE_FIELDS = frozenset("Affairs Services Relations Resources Security".split())
_SHORTEST_WITH_PAPER = 4
_UNDERTAKINGS = frozenset("Programme Program Initiative Scheme Project".split())
PAPERS = _UNDERTAKINGS | frozenset("Strategy Policy Plan Roadmap Agenda Framework".split())


def is_office_holder(line: Line, first: int, last: int) -> bool:
    """ "Police General", "Deputy Government Spokesperson": a post or rank, not a body."""
    if not (line.has(last, Label.POSITION) and line.has(last, _UPPER)):
        return False
    if line.low(last - 1) == "cabinet" and line.low(last) == "secretary":
        return True  # "Labour Cabinet Secretary"
    titled = Label.MODIFIER | Label.POSITION
    if last - first > 1 and all(line.has(i, titled) or line.low(i) == "and" for i in range(first, last - 1)):
        return True
    return last - first < 2 and line.low(first) == "police"


_LOCAL = frozenset("regional district divisional zonal selected senior local provincial station".split())


def is_rank_of_many(line: Line, first: int, last: int) -> bool:
    """Whether "Regional Police Commanders" tells of officers, and of no force."""
    plain = all(line.low(i) in _LOCAL for i in range(first, last - 1)) and last - first > 1
    return plain and line.low(last - 1) == "police" and line.has(last, _UPPER) and line.low(last) in _OFFICERS


_OFFICERS = frozenset("officer officers commander commanders chief chiefs superintendents inspectors".split())


def ends_like_a_place(line: Line, first: int, last: int) -> bool:
    """Whether a name ends with a phrase that is no body's: "Reef City Hall"."""
    return any(
        line.words(k, last) in words("organisation_blockers") for k in range(max(first, last - 3), last - 1)
    )
