"""How far a capitalised name reaches to the left of its head noun."""

from __future__ import annotations

from fourthp.extract.lexicon import word_list
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.name_insides import (
    country_start,
    inner_acronym,
    is_pair,
    is_title_in_name,
    says_by_whom,
)

DETERMINERS = frozenset(
    "the a an this that these those its their his her our your my both each all some any other another such said"
    " several many most every no draft".split()
)
# Words of a page's menu that stand before a headline: "News National Reef Committee meets".
_MENUS = frozenset(
    "news home latest update updates press media local headlines politics breaking feature".split()
)
_AFTER_MENUS = frozenset("national ministry royal government federal parliament cabinet department".split())
_CUT_PREFIXES = frozenset(["anti", "inter", "counter", "sub"])  # "the Anti- Smuggling Task Force"
# Court, chamber or office of a single officer: "Lilongwe Magistrate Court", "Attorney General Office".
_OF_OFFICERS = frozenset("court courts chambers office department bureau".split())
# Heads that open a name: no list stands before "Ministry of ...".
_OPENING = frozenset(
    "Ministry Department Embassy Consulate University Faculty School Office Bureau Bank".split()
)
_OWNERS = frozenset("sultanate kingdom emirate republic commonwealth country nation government city".split())
_UPPER = Label.CAPITAL


def extend_left(line: Line, head: int, floor: int) -> int:
    """First token of the name whose head noun is at ``head``; never before token ``floor``."""
    first = head
    opens = line.text(head) in _OPENING and line.low(head + 1) in ("of", "for")
    while first > floor:
        i = first - 1
        low = line.low(i)
        if line.has(i, _UPPER):
            if says_by_whom(line.text(i)) or low in word_list("headline_verbs"):
                break
            other = low == "other" and line.low(i - 1) in ("and", "&")  # "Ports and Other Measures Bill"
            if (low in DETERMINERS and not other) or line.has(i, Label.CALENDAR) or _opens_sentence(line, i):
                break
            if line.has(i, Label.HONORIFIC) and not line.has(i, Label.MODIFIER | Label.ORGANISATION):
                return i if is_title_in_name(line, i, floor) else first
            if _is_post(line, i, first):
                break
            first = country_start(line, i, floor)
        elif (low == "'s" and line.has(i - 1, _UPPER) and not _ends_body(line, i - 1)) or (
            low == "in"
            and line.low(first) in ("persons", "person", "human")
            and line.low(i - 1).endswith("trafficking")
        ):
            first = i - 1
        elif low in ("and", "&", ",") and not opens and (start := _list_start(line, i, floor)) < i:
            first = start
        elif low == ")" and (opening := inner_acronym(line, i, floor)) is not None:
            first = opening
        elif is_pair(line, i) or (low == "-" and line.low(i - 1) in _CUT_PREFIXES):
            first = i - 1
        else:
            break
    while first < head and (line.low(first) in ("'s", "and", "&", ",") or line.low(first) in DETERMINERS):
        first += 1
    return first


def past_menu(line: Line, first: int, head: int) -> int:
    """Where a name begins behind a word of the page's menu before it; ``first`` where none stands."""
    menu = first == 0 and head > 1 and line.low(0) in _MENUS and line.low(1) in _AFTER_MENUS
    return first + menu


_RANKED = frozenset(
    "deputy acting assistant vice former interim outgoing one two three four five six seven eight nine ten".split()
)


_OFFICERS = frozenset("officer officers detective detectives".split())


def past_rank(line: Line, first: int, last: int) -> int:
    """Where a body's name begins behind words of the post that follows: "Deputy Ostrand Police Commander"."""
    posted = line.has(last, _UPPER) and (line.has(last, Label.POSITION) or line.low(last) in _OFFICERS)
    while posted and line.low(first) in _RANKED and first + 1 < last:
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
    opens = i == 0 or line.text(i - 1) in _BULLETS
    return opens and line.has(i, Label.COMMON) and line.low(i) in _OPENERS


_BULLETS = frozenset(["-", "–", "•", "*", ")"])


_OPENERS = frozenset(
    "at in on for from with by to as after before during under while when since both through following according"
    " meanwhile however moreover furthermore additionally also further participants delegates officials it he she they"
    " we representatives members speaking addressing meeting working assigned approved ordered instructed acknowledged"
    " endorsed authorized authorised directed tasked requested asked allowed noted adopted appointed urged thanked"
    " commended invited supports submit visit contact fostering enhancing important outstanding more many several"
    " strengthening so of and but establishing".split()
)


def _ends_body(line: Line, i: int) -> bool:
    """Whether the word before a possessive names a country or another body ("State Department's Office")."""
    return (
        _ends_field(line, i)
        or line.low(i) in _OWNERS
        or line.has(i, Label.COUNTRY | Label.KNOWN | Label.ORGANISATION)
        or (line.text(i).isupper() and len(line.text(i)) > 1)
    )


def _ends_field(line: Line, i: int) -> bool:
    """Whether the word at ``i`` ends what a body is of: "Department of State's", "Ministry of Foreign Affairs’"."""
    while line.has(i, _UPPER) or line.low(i) in ("and", "&"):
        i -= 1
    return line.low(i) == "of" and line.has(i - 1, Label.ORGANISATION) and line.has(i - 1, _UPPER)


def _chunk_before(line: Line, i: int, floor: int) -> int:
    """First token of the capitalised common words that end before ``i``; ``i`` when there are none."""
    first = i
    while first > floor and line.has(first - 1, _UPPER) and line.has(first - 1, Label.COMMON):
        field = line.low(first - 1) in ("press", "media") and line.low(first - 2) in DETERMINERS
        if not field and line.has(
            first - 1, Label.ORGANISATION | Label.HONORIFIC | Label.COUNTRY | Label.CALENDAR
        ):
            break
        if line.low(first - 1) in DETERMINERS or _opens_sentence(line, first - 1):
            break
        first -= 1
    return first


_CHAMBERS = frozenset(["senate", "house", "parliamentary"])


def _list_start(line: Line, i: int, floor: int) -> int:
    """Where a list "A, B and C" of common words begins whose last joint is at ``i``; ``i`` when it is none.

    A comma joins only when "and" follows later in the list, and a determiner must open a list with commas.
    """
    if line.low(i) == ",":
        return i
    first = _chunk_before(line, i, floor)
    if line.low(first - 1) in _CHAMBERS and line.has(first - 1, _UPPER) and first < i:
        return first - 1  # "Senate Legal and Constitutional Affairs Committee"
    if first == i:
        other = (
            Label.COUNTRY | Label.PLACE | Label.KNOWN | Label.ORGANISATION | Label.HONORIFIC | Label.CALENDAR
        )
        partner = line.text(i) == "&" and line.has(i - 1, _UPPER) and not line.has(i - 1, other)
        return i - 1 if partner else i  # "Prospectors & Developers Association"
    start = first
    while line.low(start - 1) == "," and not line.has(start - 2, Label.POSITION):
        previous = _chunk_before(line, start - 1, floor)
        if previous == start - 1:
            # a continent or country may open the list: "its Africa, Global Health and ... Subcommittee"
            if line.has(start - 2, _UPPER) and line.low(start - 3) in ("its", "the"):
                return start - 2
            break
        start = previous
    return start if start == first or line.low(start - 1) in ("its", "the", "draft") else first
