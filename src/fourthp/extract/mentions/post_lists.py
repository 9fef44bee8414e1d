"""Posts in the plural and the names that share them: "the foreign ministers of Fiji, A, and of Samoa, B"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.organisations import OrganisationSpan
from fourthp.extract.mentions.party_seats import behind_seat, is_bare_seat
from fourthp.extract.mentions.phrases import Phrases, phrases
from fourthp.extract.mentions.post_fields import field_in_brackets
from fourthp.extract.mentions.post_forms import post_classes, singulars
from fourthp.extract.mentions.post_reach import complement
from fourthp.extract.mentions.privacy_terms import tells_private
from fourthp.language.number_words import TWO_TO_TEN

_MARKS = frozenset([",", ";", ":", "and", "&", "("])
_OPENERS = frozenset(["including", "namely", "both"])
_OF = frozenset(["of", "from", "for"])
_FAR = 14
OPENS_LIST = frozenset(["they", "these", "those"])
"""What opens a sentence that names whom the one before has counted."""
_ARE = frozenset(["are", "were", "include", "included"])
_CLAUSE_WITHIN = 40
_OFFICES = frozenset(["government", "monarch"])


@cache
def plural_phrases() -> Phrases:
    """Nouns of posts in the plural."""
    return phrases(frozenset(singulars()))


def plural_length(line: Line, i: int) -> int:
    """Tokens of a noun of post in the plural at ``i``; 0 where none stands."""
    plurals = plural_phrases()
    return plurals.length_at(line.tokens, i) if line.text(i) in plurals.tree else 0


def plural_end(line: Line, i: int, by_first: dict[int, OrganisationSpan]) -> int:
    """End of a post in the plural at token ``i`` with names behind it; 0 where none stands."""
    end = i + plural_length(line, i)
    if end == i:
        return 0
    field = complement(line, end, by_first)
    if field is not None and field[1] == "title" and not line.has(field[0] - 1, Label.PLACE):
        end = field[0]
    return end if _names_follow(line, end) or names_behind_clause(line, i, end) else 0


def names_behind_clause(line: Line, head: int, end: int) -> int:
    """Where the names begin that a clause parts from their post: "Three ministers spoke: A, B and C"; else 0.

    The noun of the post stands at ``[head, end)``, with a number before it. "The three ministers are A, B and C" and
    "Two ministers met. They were A and B" are read, too. Nothing is, where the clause tells of others who may be meant.
    """
    if not counted(line, head) or post_classes().get(singulars().get(_noun(line, head), "")) not in _OFFICES:
        return 0
    for j in range(end, min(len(line.tokens), end + _CLAUSE_WITHIN)):
        if line.has(j, Label.POSITION) or tells_private(line, j):
            return 0
        they = line.text(j) == "." and line.low(j + 1) in OPENS_LIST
        if line.text(j) == ":" or (they and line.low(j + 2) in _ARE) or (j == end and line.low(j) in _ARE):
            start = j + 1 + 2 * they
            return start if not _names_others(line, j - 1) and _names_follow(line, start) else 0
    return 0


def _noun(line: Line, head: int) -> str:
    return line.words(head, head + plural_length(line, head))


def _names_others(line: Line, i: int) -> bool:
    """Whether a clause ends with a noun that can be whom a list names: "Two mayors praised the rescuers: A and B"."""
    low = line.low(i)
    several = low.endswith(("s", "men", "people", "children")) and line.words(i - 1, i + 1) != "in persons"
    return several and not line.has(i, Label.CAPITAL) and plural_length(line, i) == 0


def counted(line: Line, head: int) -> int:
    """How many holders are told before the noun of a post in the plural; 0 where no number is."""
    for i in range(head - 1, max(-1, head - 4), -1):
        if number := TWO_TO_TEN.get(line.low(i)):
            return number
        if not line.low(i).isalpha():
            break
    return 0


def _names_follow(line: Line, i: int) -> bool:
    """Whether the next thing after marks, countries and bodies is a personal name."""
    barrier = Label.COMMON | Label.ORGANISATION | Label.POSITION | Label.CALENDAR | Label.FUNCTION
    where = Label.COUNTRY | Label.PLACE | Label.KNOWN
    behind, seated = i, False
    for j in range(i, i + _FAR):
        if line.has(j, Label.HONORIFIC):
            return True
        low = line.low(j)
        if j < behind:
            continue
        if low in _OF:
            behind, seated = _seat_end(line, j + 1), True
            continue
        if low in _MARKS or low in _OPENERS or low in ("the", ")"):
            continue
        if line.has(j, where):
            continue
        given = line.has(j, Label.GIVEN) and line.has(j + 1, Label.CAPITAL)
        if seated and not line.has(j + 1, Label.CAPITAL):
            return False  # "the governors of Quill, Ostrand, and Ellery"
        return line.has(j, Label.CAPITAL) and (given or not line.has(j, barrier))
    return False


def _seat_end(line: Line, i: int) -> int:
    """The token behind a capitalised place or body that no list knows: "prosecutors from the Quill Islands"."""
    i += line.low(i) == "the"
    while line.has(i, Label.CAPITAL) and not line.has(i, Label.HONORIFIC):
        i += 1
    return i


@dataclass(frozen=True, slots=True)
class Body:
    """A country or body beside a name of a list."""

    country: tuple[int, str] | None = None
    organisation: OrganisationSpan | None = None


@dataclass(slots=True)
class _Gap:
    """What stands between two names of a list: bodies of the name before, bodies of the name behind."""

    before: list[Body]
    behind: list[Body]
    joined: bool = False
    closes: bool = False


def sharers(
    line: Line, first: int, names: Sequence[tuple[int, int]], organisations: Sequence[OrganisationSpan]
) -> list[Body]:
    """For each of the names that share the post in the plural which ends before ``first``: of what they hold it.

    ``names`` are the runs of tokens of all names behind the post; those of the list come first.
    """
    found: list[Body] = []
    at, several, apposition = first, list[Body](), False
    for number, (begin, end) in enumerate(names):
        gap = _read_gap(line, at, begin, organisations)
        if gap is None or (number and not gap.joined):
            break
        if number == 0:
            several = gap.before + gap.behind
            apposition = line.text(begin - 1) == ","
            found.append(several[0] if len(several) == 1 else Body())
        else:
            if gap.before:
                found[-1] = gap.before[0]
            found.append(gap.behind[0] if gap.behind else Body())
        at = end
        if number and gap.closes:
            break
    if found and (own := _read_gap(line, at, _where_end(line, at), organisations)) and own.before:
        found[-1] = own.before[0]
        at = _where_end(line, at)
    at = behind_seat(line, at)
    if apposition and not (len(found) > 1 and line.text(at) in ("", ",", ".", ";", ")")):
        return []
    if len(several) == len(found):
        return several
    shared = len(several) == 1 and all(b == Body() for b in found[1:])
    return [several[0]] * len(found) if shared else found


def is_joint(line: Line, first: int, last: int, organisations: Sequence[OrganisationSpan]) -> bool:
    """Whether nothing but a joint stands between two names of a list, and the country or body of the first."""
    gap = _read_gap(line, first, last, organisations)
    return gap is not None and gap.joined and not gap.behind


def behind_body(line: Line, i: int, organisations: Sequence[OrganisationSpan]) -> int:
    """The token behind "of Samoa", "(Tonga)" or "from the Ministry of Justice"; ``i`` where none stands."""
    end = _where_end(line, i)
    if end > i or not (line.low(i) in _OF or line.text(i) == "("):
        return end
    j = i + 1 + (line.low(i + 1) == "the")
    body = next((o for o in organisations if o.first == j), None)
    if body is None:
        return _seat_end(line, i + 1) if line.low(i) in _OF and line.has(j, Label.CAPITAL) else i
    return max(body.last, body.end) + (line.text(i) == "(")


def _where_end(line: Line, i: int) -> int:
    """End of "of Samoa" or "(Tonga)" behind the last name of a list."""
    j = i + 1 + (line.low(i + 1) == "the")
    known = line.countries.get(j)
    if known and (line.low(i) in _OF or line.text(i) == "("):
        return known.last + (line.text(i) == "(")
    return i


def _read_gap(line: Line, first: int, last: int, organisations: Sequence[OrganisationSpan]) -> _Gap | None:
    """The gap ``[first, last)``, or None where it holds anything but joints, countries and bodies."""
    i, gap = first, _Gap([], [])
    while i < last:
        low = line.low(i)
        side = gap.behind if gap.joined else gap.before
        if known := line.countries.get(i):
            side.append(Body((i, known.match.row["country_code"])))
            i = known.last
        elif body := next((o for o in organisations if o.first == i), None):
            side.append(Body(None, body))
            i = max(body.last, body.end)
        elif (end := behind_seat(line, i)) > i or is_bare_seat(line, i):
            i = end if end > i else i + 2
        elif low == "(" and (end := field_in_brackets(line, i + 1)):
            i = end  # "ministers <name> (Labour) and <name> (Interior)"
        elif low in _MARKS or low in _OF or low in _OPENERS or low in ("the", ")"):
            gap.joined = gap.joined or (low in _MARKS and low != "(")
            gap.closes = gap.closes or low in ("and", "&")
            i += 1
        elif line.has(i, Label.PLACE) or (line.has(i, Label.CAPITAL) and line.low(i - 1) in _OF):
            i += 1
        else:
            return None
    return gap


def item_starts(line: Line, first: int) -> Iterator[int]:
    """Where the items of a plain list of names behind ``first`` begin: "Senators A, B, and C"."""
    i = first
    while line.has(i, Label.CAPITAL):
        yield i
        while line.has(i, Label.CAPITAL):
            i += 1
        if line.low(i) not in (",", "and", "&"):
            return
        while line.low(i) in (",", "and", "&"):
            i += 1
