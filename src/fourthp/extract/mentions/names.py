"""How far a capitalised name reaches from its head noun, to the left and to the right."""

from __future__ import annotations

from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.name_insides import (
    country_start,
    is_inner_acronym,
    is_nth,
    is_pair,
    is_title_in_name,
    qualifies_small_word,
)

DETERMINERS = frozenset(
    "the a an this that these those its their his her our your my both each all some any other another such said"
    " several many most every no draft".split()
)
PREPOSITIONS = frozenset("of for on against to in with".split())
_REGIONS = frozenset("europe asia africa oceania america americas pacific caribbean mekong".split())
# Heads that open a name: no list stands before "Ministry of ...".
_OPENING = frozenset(
    "Ministry Department Embassy Consulate University Faculty School Office Bureau Bank".split()
)
# Bodies that are told by where they sit ("Embassy of Chad in Rome") or to whom they are sent ("Mission to Skopje").
_SENT = frozenset("Mission Delegation Representation Coordinator Co-ordinator".split())
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
# Court, chamber or office of a single officer: "Lilongwe Magistrate Court", "Attorney General Office".
_OF_OFFICERS = frozenset("court courts chambers office department bureau".split())
# What the holder of a post has of his own: "Office of the Commissioner for Human Rights".
_OF_HOLDERS = frozenset(["Office", "Secretariat", "Chancellery"])
# Head nouns that also name what an office deals with: "Department of the Prime Minister and Cabinet".
_FIELDS_TOO = frozenset("cabinet customs services administration police parliament".split())
_OWNERS = frozenset("sultanate kingdom emirate republic commonwealth country nation government city".split())
_UPPER = Label.CAPITAL
_PERSONAL = Label.HONORIFIC | Label.POSITION
_LONGEST = 60
"""Tokens behind a head noun at which a name is cut, so that a chain of "of" costs no more than its length."""


def extend_left(line: Line, head: int, floor: int) -> int:
    """First token of the name whose head noun is at ``head``; never before token ``floor``."""
    first = head
    opens = line.text(head) in _OPENING and line.low(head + 1) in ("of", "for")
    while first > floor:
        i = first - 1
        low = line.low(i)
        if line.has(i, _UPPER):
            if low in DETERMINERS or line.has(i, Label.CALENDAR) or _opens_sentence(line, i):
                break
            if line.has(i, Label.HONORIFIC) and not line.has(i, Label.MODIFIER | Label.ORGANISATION):
                return i if is_title_in_name(line, i, floor) else first
            if _is_post(line, i, first):
                break
            first = country_start(line, i, floor)
        elif (low == "'s" and line.has(i - 1, _UPPER) and not _ends_body(line, i - 1)) or (
            low == "in"
            and line.low(first) in ("persons", "human")
            and line.low(i - 1).endswith("trafficking")
        ):
            first = i - 1
        elif low in ("and", "&", ",") and not opens and (start := _list_start(line, i, floor)) < i:
            first = start
        elif (low == ")" and is_inner_acronym(line, i, floor)) or is_pair(line, i):
            first = i - 1 - (low == ")")
        else:
            break
    while first < head and (line.low(first) in ("'s", "and", "&", ",") or line.low(first) in DETERMINERS):
        first += 1
    return first


def _is_post(line: Line, i: int, after: int) -> bool:
    """Whether the post at ``i`` is its holder's ("Minister"), not a word of the name ("Magistrate Court")."""
    end = i
    while line.has(end, Label.POSITION):
        end += 1
    return (
        line.has(i, Label.POSITION)
        and line.low(end) != "'s"
        and line.low(after) != "'s"
        and line.low(after) not in _OF_OFFICERS
        and not line.has(i, Label.MODIFIER)
    )


def _opens_sentence(line: Line, i: int) -> bool:
    """A common word that is capitalised only because the sentence begins there."""
    return i == 0 and line.has(i, Label.COMMON) and line.low(i) in _OPENERS


_OPENERS = frozenset(
    "at in on for from with by to as after before during under while when since both through following according"
    " meanwhile however moreover furthermore additionally also further participants delegates officials it he she they"
    " we representatives members speaking addressing meeting working".split()
)


def _ends_body(line: Line, i: int) -> bool:
    """Whether the word before a possessive names a country or another body ("State Department's Office")."""
    of_head = line.low(i - 1) == "of" and line.has(
        i - 2, Label.ORGANISATION
    )  # "Department of State's Office"
    return (
        of_head
        or line.low(i) in _OWNERS
        or line.has(i, Label.COUNTRY | Label.KNOWN | Label.ORGANISATION)
        or (line.text(i).isupper() and len(line.text(i)) > 1)
    )


def _chunk_before(line: Line, i: int, floor: int) -> int:
    """First token of the capitalised common words that end before ``i``; ``i`` when there are none."""
    first = i
    while first > floor and line.has(first - 1, _UPPER) and line.has(first - 1, Label.COMMON):
        if line.has(first - 1, Label.ORGANISATION | Label.HONORIFIC | Label.COUNTRY | Label.CALENDAR):
            break
        if line.low(first - 1) in DETERMINERS or _opens_sentence(line, first - 1):
            break
        first -= 1
    return first


def _list_start(line: Line, i: int, floor: int) -> int:
    """Where a list "A, B and C" of common words begins whose last joint is at ``i``; ``i`` when it is none.

    A comma joins only when "and" follows later in the list, and a determiner must open a list with commas.
    """
    if line.low(i) == ",":
        return i
    first = _chunk_before(line, i, floor)
    if first == i:
        return i
    start = first
    while line.low(start - 1) == ",":
        previous = _chunk_before(line, start - 1, floor)
        if previous == start - 1:
            # a continent or country may open the list: "its Africa, Global Health and ... Subcommittee"
            if line.has(start - 2, _UPPER) and line.low(start - 3) in ("its", "the"):
                return start - 2
            break
        start = previous
    return start if start == first or line.low(start - 1) in ("its", "the", "draft") else first


def extend_right(line: Line, head: int, after: int, prepositions: frozenset[str] = PREPOSITIONS) -> int:
    """End of the name whose head noun is the tokens ``[head, after)``."""
    last = after
    used: set[str] = set()
    joint = ""
    noun = line.words(head, after)
    while last < min(len(line.tokens), after + _LONGEST):
        low = line.low(last)
        if low == "to" and "to" in prepositions and _is_purpose(line, last):
            last = _complement(line, last + 2)
        elif low in prepositions and (low in ("of", "in") or low not in used):
            start = last + 1 + (line.low(last + 1) in ("the", "its"))
            if low == "of" and line.has(start, Label.EVENT) and not line.has(start + 1, _UPPER):
                break
            if not _may_follow(line, low, start, noun):
                break
            if not is_nth(line, start):
                used.add(low)
            joint = low
            last = _complement(line, start)
        elif last > after and _runs_on(line, last, joint):
            last = _complement(line, last + 1 + (line.low(last + 1) == "the"))
        elif last > after and low == "," and (end := _comma_list(line, last)):
            last = end
        elif last == after and line.has(last, Label.COUNTRY | Label.PLACE) and line.has(last, _UPPER):
            if line.has(last, Label.PLACE) and not line.has(last, Label.COUNTRY):
                # "Embassy Suva"
                last = (
                    line.places[last].last
                    if noun in ("Embassy", "Consulate") and last in line.places
                    else last
                )
                break
            known = line.countries.get(last)
            if known is None or known.match.row["kind"] in ("adjective", "demonym"):
                break
            last = known.last
            break
        else:
            break
    return last


def _runs_on(line: Line, i: int, joint: str) -> bool:
    """Whether a name goes on over "and" or over "the" after its first complement."""
    if line.low(i) == "the":
        return _goes_on_after_the(line, i, joint)
    if line.low(i) not in ("and", "&"):
        return False
    if joint in ("for", "in") and line.low(i + 1) == "the" and line.low(i + 2) in _REGIONS:
        return True
    # "... for the Prevention of Debt Bondage and the Protection of Workers"
    again = joint == "of" and line.low(i + 1) == "the" and line.low(i + 3) == "of" and line.has(i + 4, _UPPER)
    if again and line.has(i + 2, Label.EVENT):
        return False  # "... and the Conference of Bishops"
    return _joins(line, i + 1 + again)


def _goes_on_after_the(line: Line, i: int, joint: str) -> bool:
    """ "to Commemorate the 50th Anniversary", "for Addressing the Root Causes": the object of a capitalised verb."""
    if line.text(i + 1)[:1].isdigit():
        return line.has(i + 2, _UPPER) and line.has(i + 2, Label.EVENT | Label.COMMON)
    barrier = _PERSONAL | Label.COUNTRY | Label.KNOWN | Label.ORGANISATION | Label.CALENDAR
    return (
        joint in ("to", "for")
        and line.has(i + 1, Label.COMMON)
        and line.has(i + 1, _UPPER)
        and not line.has(i + 1, barrier)
    )


def _may_follow(line: Line, preposition: str, start: int, noun: str) -> bool:
    if preposition in ("of", "for", "on") and is_nth(line, start):
        return True
    if not line.has(start, _UPPER) or line.has(start, Label.CALENDAR):
        return False
    if line.has(start, Label.HONORIFIC) and line.low(start) != "police":
        return False
    low = line.low(start)
    if preposition in ("on", "for") and qualifies_small_word(line, start):
        return False
    if preposition == "of":
        if noun in _OF_HOLDERS and line.low(start - 1) == "the":
            return True
        return not (line.has(start, Label.POSITION) and not line.has(start, Label.COMMON))
    if preposition == "in":
        if any(line.has(i, Label.ORGANISATION) for i in range(start, _complement(line, start))):
            return False
        return (
            (line.has(start, Label.COMMON) and not line.has(start, Label.COUNTRY | Label.PLACE))
            or low in _REGIONS
            or (_is_of(noun, _SEATED) and line.has(start, Label.COUNTRY | Label.PLACE))
        )
    if preposition == "to" and _is_of(noun, _SENT):
        return line.has(start, Label.COUNTRY | Label.PLACE | Label.KNOWN)
    if preposition in ("to", "with"):
        inside = range(start, _complement(line, start))
        return line.has(start, Label.COMMON) and not (
            line.has(start, Label.COUNTRY | Label.POSITION)
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
        if last > start and _is_somebody(line, last):
            break
        if last > start and (line.has(last, Label.CALENDAR) or _is_government_of(line, last)):
            break
        if (
            last > start
            and line.has(last - 1, Label.COUNTRY)
            and not line.has(last, Label.COMMON | Label.COUNTRY)
        ):
            break
        last += 1
        last += is_pair(line, last)
        if line.low(last) == "'s" and _goes_on_after_possessive(line, last + 1):
            last += 1
    return last


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
        return not line.has(i - 1, _PERSONAL | Label.MODIFIER)  # "Ministry of Ports Permanent Secretary"
    if line.has(i, _PERSONAL) and not line.has(i, Label.ORGANISATION):
        held = line.has(i, Label.POSITION) or (
            line.has(i + 1, _UPPER) and not line.has(i + 1, Label.ORGANISATION)
        )
        return held and not line.has(i - 1, _PERSONAL | Label.MODIFIER)  # a title closes "Notre Dame"
    known = Label.COMMON | Label.COUNTRY | Label.PLACE | Label.KNOWN | Label.ORGANISATION | Label.INSTRUMENT
    return (
        line.has(i - 1, Label.COMMON)
        and not line.has(i, known)
        and not line.text(i).isupper()
        and not _head_ahead(line, i)
    )


def _is_field(line: Line, i: int) -> bool:
    """An ordinary capitalised word that goes on a possessive ("Timor-Leste's Membership"), not a document or event."""
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


def _joins(line: Line, start: int) -> bool:
    """Whether "and" is followed by more of the same name rather than by another thing."""
    if line.has(start, Label.INSTRUMENT) and line.low(start + 1) in PREPOSITIONS:
        return False
    if not (line.has(start, _UPPER) and line.has(start, Label.COMMON)):
        return False
    end = _complement(line, start)
    barrier = Label.POSITION | Label.COUNTRY | Label.KNOWN | Label.HONORIFIC | Label.CALENDAR
    if any(k.first < start < k.last for k in line.organisations.values()):
        barrier &= ~Label.KNOWN  # "Bureau of Customs and Border Protection"
    return not any(
        line.has(i, barrier) or (line.has(i, Label.ORGANISATION) and line.low(i) not in _FIELDS_TOO)
        for i in range(start, end)
    )


def _comma_list(line: Line, i: int) -> int | None:
    """End of ", B, C and D" that goes on a name after its first complement; None when it does not."""
    while line.low(i) == ",":
        if line.low(i + 1) == "and":
            return _item_end(line, i + 2) if _joins(line, i + 2) else None
        if not _joins(line, i + 1):
            return None
        i = _item_end(line, i + 1)
    return _item_end(line, i + 1) if line.low(i) in ("and", "&") and _joins(line, i + 1) else None


def _item_end(line: Line, start: int) -> int:
    """End of one item of a list, with its own "in Persons" or "of Children"."""
    end = _complement(line, start)
    if line.low(end) in ("in", "of") and _joins(line, end + 1):
        end = _complement(line, end + 1)
    return end
