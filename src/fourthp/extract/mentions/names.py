"""How far a capitalised name reaches to the right of its head noun."""

from __future__ import annotations

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.labels import PERSONAL, Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.name_insides import (
    REGIONS,
    is_nth,
    is_pair,
    qualifies_small_word,
)

PREPOSITIONS = frozenset("of for on against to in with into".split())
# Bodies of which "on" tells no field, but what they agreed or published.
_WITHOUT_MATTER = frozenset(
    "Ministry Government Guard Police Embassy Consulate Army Navy University Company Corporation Bank Administration"
    " Authority Agency Service".split()
)
_OF_FIELDS = frozenset("Office Ministry Department Bureau Division Secretariat".split())
# Words before "and" that want a noun behind it: "Office of National Economic and Social Development Board".
_UNFINISHED = frozenset(
    "economic national social political international regional environmental industrial technical scientific"
    " agricultural criminal judicial cultural financial fiscal commercial educational strategic bilateral multilateral"
    " domestic rural urban maritime digital".split()
)
# Bodies that are told by where they sit ("Embassy of Chad in Rome") or to whom they are sent ("Mission to Skopje").
_SENT = frozenset("Mission Delegation Representation Coordinator Co-ordinator".split())
# ... or by the town that follows: "Embassy Suva", "Basic Court Skopje", "Ostrand College London".
_PLACED = frozenset(["Embassy", "Consulate", "Court", "College"])
_SEATED = _SENT | frozenset(
    [
        "OSCE Centre",
        "Embassy",
        "Consulate",
        "Consulate-General",
        "Consulate General",
        "High Commission",
        "Office",
        "Presence",
    ]
)
# What the holder of a post has of his own: "Office of the Commissioner for Human Rights".
_OF_HOLDERS = frozenset(["Office", "Secretariat", "Chancellery"])
_PEOPLE = frozenset("persons people women children adults youth".split())
# Head nouns that also name what an office deals with: "Department of the Prime Minister and Cabinet".
_FIELDS_TOO = frozenset("broadcasting cabinet customs services administration police parliament".split())
_HEADLINE_VERBS = frozenset("The To Is Are Was Were Be As".split())
_UPPER = Label.CAPITAL
_LONGEST = 60
"""Tokens behind a head noun at which a name is cut, so that a chain of "of" costs no more than its length."""


def extend_right(line: Line, head: int, after: int, prepositions: frozenset[str] = PREPOSITIONS) -> int:
    """End of the name whose head noun is the tokens ``[head, after)``."""
    last = after
    used: set[str] = set()
    joint = ""
    noun = line.words(head, after)
    of_national = noun in _OF_FIELDS and line.low(after + 1) == "national"
    while last < min(len(line.tokens), after + _LONGEST):
        low = line.low(last)
        if low == "to" and "to" in prepositions and _is_purpose(line, last):
            last = _complement(line, last + 2)
        elif low in prepositions and (low in ("of", "in") or low not in used):
            start = last + 1 + (line.low(last + 1) in ("the", "its"))
            of_field = noun.rpartition(" ")[2] in _OF_FIELDS  # "Department of Training"
            if low == "of" and line.has(start, Label.EVENT) and not (of_field or line.has(start + 1, _UPPER)):
                break
            if not _may_follow(line, low, start, noun) or _tells_a_matter(line, last, head, after, noun):
                break
            if not is_nth(line, start):
                used.add(low)
            joint = low
            last = _complement(line, start)
        elif last > after and _runs_on(line, last, joint, noun, of_national):
            last = _complement(line, last + 1 + (line.low(last + 1) == "the"))
        elif last > after and low == "," and _is_open(line, last, joint, of_national):
            last = _comma_list(line, last, unfinished=of_national) or last
            if line.low(last) == ",":
                break
        elif last == after and line.has(last, Label.COUNTRY | Label.PLACE) and line.has(last, _UPPER):
            if line.has(last, Label.PLACE) and not line.has(last, Label.COUNTRY):
                # "Embassy Suva"
                last = (
                    line.places[last].last
                    if noun.rpartition(" ")[2] in _PLACED and last in line.places
                    else last
                )
                break
            known = line.countries.get(last)
            if known is None or not known.names_the_state:
                break
            last = known.last
            break
        else:
            break
    return last


def _is_open(line: Line, i: int, joint: str, of_national: bool) -> bool:
    """Whether what a name is of can go on in a list: not where it is a body ("Division of the Reef Authority, ...")."""
    body = joint == "of" and line.has(i - 1, Label.ORGANISATION) and line.low(i - 1) not in _FIELDS_TOO
    return of_national or not body


def _tells_a_matter(line: Line, i: int, head: int, after: int, noun: str) -> bool:
    """Whether "on" and "for" tell what a paper or a step is about: "MOU with the Ministry of Ports of Chad on"."""
    body = line.has(head, Label.ORGANISATION) and not line.has(head, Label.EVENT | Label.INSTRUMENT)
    if not body or line.low(i) not in ("on", "for"):
        return False
    whole = i > after and line.has(i - 1, Label.COUNTRY)  # "Committee for Ports of Chad on Cooperation"
    at = i + 2 if line.low(i + 1) == "the" else i + 1
    if (
        i > after
        and line.low(i) == "on"
        and line.has(i - 1, Label.ORGANISATION)
        and not line.has(at, Label.COMMON)
    ):
        return True  # "Unit of the Reef Police on the Quill Lake"
    holder = noun == "Office" and line.low(head - 1) == "'s"  # "Prime Minister's Office on"
    return whole or (line.low(i) == "on" and (holder or noun.rpartition(" ")[2] in _WITHOUT_MATTER))


def _runs_on(line: Line, i: int, joint: str, noun: str, of_national: bool) -> bool:
    """Whether a name goes on over "and" or over "the" after its first complement."""
    if line.low(i) == "the":
        return _goes_on_after_the(line, i, joint)
    if line.low(i) not in ("and", "&"):
        return False
    if joint in ("for", "in") and line.low(i + 1) == "the" and line.low(i + 2) in REGIONS:
        return True
    # "... for the Prevention of Debt Bondage and the Protection of Workers"
    again = joint == "of" and line.low(i + 1) == "the" and line.low(i + 3) == "of" and line.has(i + 4, _UPPER)
    if again and line.has(i + 2, Label.EVENT):
        return False  # "... and the Conference of Bishops"
    return _joins(
        line, i + 1 + again, unfinished=of_national or (noun in _OF_FIELDS and line.low(i - 1) in _UNFINISHED)
    )


def _goes_on_after_the(line: Line, i: int, joint: str) -> bool:
    """ "to Commemorate the 50th Anniversary", "for Addressing the Root Causes": the object of a capitalised verb."""
    if line.text(i + 1)[:1].isdigit():
        return line.has(i + 2, _UPPER) and line.has(i + 2, Label.EVENT | Label.COMMON)
    barrier = PERSONAL | Label.COUNTRY | Label.KNOWN | Label.ORGANISATION | Label.CALENDAR
    return (
        joint in ("to", "for")
        and line.has(i + 1, Label.COMMON)
        and line.has(i + 1, _UPPER)
        and not line.has(i + 1, barrier)
    )


def _may_follow(line: Line, preposition: str, start: int, noun: str) -> bool:
    if preposition in ("of", "for", "on") and is_nth(line, start):
        return True
    if (
        not line.has(start, _UPPER)
        or line.has(start, Label.CALENDAR)
        or line.low(start).endswith(("-led", "-funded", "-backed"))
    ):
        return False
    if line.has(start, Label.HONORIFIC) and line.low(start) != "police":
        return False
    low = line.low(start)
    if preposition in ("on", "for") and qualifies_small_word(line, start):
        return False
    if preposition == "of":
        if noun in _OF_HOLDERS and line.low(start - 1) == "the":
            return True
        held = line.has(start + 1, _UPPER) and not line.has(start + 1, PERSONAL | Label.COMMON | Label.PLACE)
        if (
            line.has(start, Label.POSITION)
            and held
            and not line.has(start + 1, Label.ORGANISATION | Label.COUNTRY)
        ):
            return False  # "the Office of Governor <name>"
        return not (line.has(start, Label.POSITION) and not line.has(start, Label.COMMON))
    if preposition == "in":
        if any(line.has(i, Label.ORGANISATION) for i in range(start, _complement(line, start))):
            return False
        return (
            (line.has(start, Label.COMMON) and not line.has(start, Label.COUNTRY | Label.PLACE))
            or low in REGIONS
            or (_is_of(noun, _SEATED) and line.has(start, Label.COUNTRY | Label.PLACE))
        )
    if preposition == "into":
        return noun.rpartition(" ")[2] == "Commission" and line.has(start, Label.COMMON)
    if preposition == "to" and _is_of(noun, _SENT):
        return line.has(start, Label.COUNTRY | Label.PLACE | Label.KNOWN)
    if preposition == "with" and line.low(start - 2) in _PEOPLE and not line.has(start, Label.COUNTRY):
        return True  # "Association of Persons with Albinism"
    if preposition == "to" and noun.rpartition(" ")[2] == "Office" and line.low(start - 1) == "the":
        return False  # "from the Attorney's Office to the Old Courthouse"
    if preposition in ("to", "with"):
        inside = range(start, _complement(line, start))
        return line.has(start, Label.COMMON) and not (
            line.has(start, Label.COUNTRY | Label.POSITION | Label.KNOWN)
            or any(line.has(i, Label.ORGANISATION) for i in inside)
        )
    return True


def _is_of(noun: str, kinds: frozenset[str]) -> bool:
    """Whether a head is of these kinds: itself, or by its first or last word ("Delegation of the European Union")."""
    return noun in kinds or noun.rpartition(" ")[2] in kinds or noun.partition(" ")[0] in kinds


def _complement(line: Line, start: int) -> int:
    """End of the capitalised run that begins at ``start``."""
    last = start
    if line.text(start)[:1].isdigit():
        last = start + 1
    while last < len(line.tokens) and line.has(last, _UPPER):
        if last > start and (_is_somebody(line, last) or line.text(last) in _HEADLINE_VERBS):
            break
        if line.low(last).endswith(("-led", "-funded", "-backed")):
            break
        if last > start and (line.has(last, Label.CALENDAR) or _is_government_of(line, last)):
            break
        if (
            last > start
            and line.has(last - 1, Label.COUNTRY | Label.PLACE)
            and not line.has(last, Label.COMMON | Label.COUNTRY)
            and not (line.has(last, Label.PLACE) and not line.has(last - 1, Label.COUNTRY))
        ):
            break
        known = line.countries.get(last)
        last = known.last if known and known.names_the_state else last + 1  # "of Trinidad and Tobago"
        last += is_pair(line, last)
        if line.low(last) == "'s" and _goes_on_after_possessive(line, last + 1):
            last += 1
    return last - (last > start and line.low(last - 1) == "'s")


def _is_government_of(line: Line, i: int) -> bool:
    """ "Ministry of Ports Government of Chad": in a list without commas the government is the next body."""
    return line.low(i) == "government" and line.low(i + 1) == "of"


def _goes_on_after_possessive(line: Line, i: int) -> bool:
    """ "Ministry of Women’s Affairs", but not "Department of State’s Bureau of ...", which is another body."""
    if line.has(i, Label.ORGANISATION) and line.low(i + 1) in PREPOSITIONS:
        return False
    return _head_ahead(line, i) or _is_field(line, i)


def _is_somebody(line: Line, i: int) -> bool:
    """Whether a post, a form of address or a personal name begins at ``i`` inside a capitalised run."""
    if (
        line.has(i, Label.MODIFIER)
        and not line.has(i, Label.KNOWN)
        and line.has(i + 1, Label.POSITION)
        and not line.has(i + 1, Label.ORGANISATION)
    ):
        return not line.has(i - 1, PERSONAL | Label.MODIFIER)  # "Ministry of Ports Permanent Secretary"
    if line.has(i, PERSONAL) and not line.has(i, Label.ORGANISATION):
        held = line.has(i, Label.POSITION) or (
            line.has(i + 1, _UPPER) and not line.has(i + 1, Label.ORGANISATION)
        )
        return held and not line.has(i - 1, PERSONAL | Label.MODIFIER)  # a title closes "Notre Dame"
    known = Label.COMMON | Label.COUNTRY | Label.PLACE | Label.KNOWN | Label.ORGANISATION | Label.INSTRUMENT
    return (
        line.has(i - 1, Label.COMMON)
        and not line.has(i, known)
        and not line.text(i).isupper()
        and not _head_ahead(line, i)
    )


def _is_field(line: Line, i: int) -> bool:
    """An ordinary capitalised word that goes on a possessive ("Timor-Leste's Membership"), not a document or event."""
    end = i
    while line.has(end, _UPPER):
        end += 1
    if line.text(end - 1) in words("organisation_namesakes", kind="thing"):
        return False  # "Department of Commerce’s Country Guides"
    return (
        line.has(i, _UPPER) and line.has(i, Label.COMMON) and not line.has(i, Label.INSTRUMENT | Label.EVENT)
    )


_PURPOSES = frozenset(
    "address combat counter prevent fight end eliminate eradicate strengthen promote support protect suppress punish"
    " enhance improve advance tackle stop monitor implement".split()
)


def _is_purpose(line: Line, i: int) -> bool:
    """ "... Cooperation to address Trafficking in Persons": a purpose written small between capitals."""
    return (
        line.low(i + 1) in _PURPOSES
        and line.has(i + 2, _UPPER)
        and line.has(i + 2, Label.COMMON)
        and not line.has(i + 2, Label.COUNTRY)
    )


def _head_ahead(line: Line, i: int) -> bool:
    """Whether a head noun of an organisation stands in the capitalised run from ``i`` on."""
    end = i
    while line.has(end, _UPPER) and end - i < 6:
        if line.has(end, Label.ORGANISATION):
            return True
        end += 1
    return False


def _joins(line: Line, start: int, *, unfinished: bool = False) -> bool:
    """Whether "and" is followed by more of the same name rather than by another thing.

    ``unfinished``: what stands before "and" wants its noun, which may be that of a body.
    """
    if line.has(start, Label.INSTRUMENT) and (
        line.low(start + 1) in PREPOSITIONS or line.has(start + 1, Label.NUMBER)
    ):
        return False
    if not (line.has(start, _UPPER) and line.has(start, Label.COMMON)):
        return False
    end = _complement(line, start)
    barrier = Label.POSITION | Label.COUNTRY | Label.KNOWN | Label.HONORIFIC | Label.CALENDAR
    if any(k.first < start < k.last for k in line.organisations.values()):
        barrier &= ~Label.KNOWN  # "Bureau of Customs and Border Protection"
    return not any(
        line.has(i, barrier)
        or (
            line.has(i, Label.ORGANISATION)
            and line.low(i) not in _FIELDS_TOO
            and not (unfinished and i > start)
        )
        for i in range(start, end)
    )


def _comma_list(line: Line, i: int, *, unfinished: bool) -> int | None:
    """End of ", B, C and D" that goes on a name after its first complement; None when it does not."""
    if line.low(i + 1) == "and" and line.low(_complement(line, i + 2)) == "of":
        return None  # "Ministry of Ports, and Official of the Quill Council"
    while line.low(i) == ",":
        if line.low(i + 1) == "and":
            return _item_end(line, i + 2) if _joins(line, i + 2, unfinished=unfinished) else None
        if not _joins(line, i + 1, unfinished=unfinished):
            return None
        i = _item_end(line, i + 1)
    return (
        _item_end(line, i + 1)
        if line.low(i) in ("and", "&") and _joins(line, i + 1, unfinished=unfinished)
        else None
    )


def _item_end(line: Line, start: int) -> int:
    """End of one item of a list, with its own "in Persons" or "of Children"."""
    end = _complement(line, start)
    if line.low(end) in ("in", "of") and _joins(line, end + 1):
        end = _complement(line, end + 1)
    return end
