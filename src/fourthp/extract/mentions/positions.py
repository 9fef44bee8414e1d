"""Posts by grammar: modifiers, the noun of the post, and what it is of or for."""

from __future__ import annotations

from dataclasses import dataclass, replace

from fourthp.extract.mentions.areas import area_end, is_area_word
from fourthp.extract.mentions.labels import Label, plural_position_phrases, position_phrases
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.organisations import OrganisationSpan

_FORMER = frozenset("former ex then-former erstwhile late then outgoing".split())
_LOWER_BEFORE = frozenset(
    "interior ministry foreign justice labour labor police government department national city provincial district"
    " defence defense finance health education home immigration prime deputy vice permanent acting assistant senior"
    " chief executive special regional resident country state party opposition army navy embassy".split()
)
_AFTER_OF = frozenset("state staff mission party delegation government parliament cabinet protocol".split())
_PREPOSITIONS = frozenset("of for to on in at against with".split())
_EXTRA = frozenset(
    "responsible in-charge charge designate emeritus general elect ad interim a.i. incoming".split()
)


_TAKES_GENERAL = frozenset(
    "secretary director attorney solicitor prosecutor inspector consul governor commissioner auditor surgeon"
    " comptroller accountant controller administrator".split()
)
# Posts that are held with somebody else in office.
_SERVES = frozenset(
    "assistant adviser advisor secretary counsel counselor counsellor deputy aide envoy representative spokesperson"
    " spokesman spokeswoman chief liaison director ambassador delegate staff secretary-general general".split()
)
_OPENERS = frozenset(
    "following according speaking meanwhile also both while when as after before during".split()
)


@dataclass(frozen=True, slots=True)
class PositionSpan:
    """A post as tokens ``[first, last)``; ``title`` lists the token runs that state its title.

    ``organisation`` and ``country`` are the token runs that say of what; ``refers_back`` is True for
    "its", where the body is the one named before; ``of_list`` for a plural that opens a list of names.
    """

    first: int
    last: int
    title: tuple[tuple[int, int], ...]
    organisation: OrganisationSpan | None = None
    country: tuple[int, str] | None = None
    is_former: bool = False
    refers_back: bool = False
    capitalised: bool = True
    of_list: bool = False


def find_positions(line: Line, organisations: list[OrganisationSpan]) -> list[PositionSpan]:
    """The posts named in a sentence, in order, without overlap."""
    by_first = {o.first: o for o in organisations}
    by_last = {}
    for o in organisations:
        by_last[o.last] = o
        if o.acronym:
            by_last[o.acronym[1] + 1] = o
    found: list[PositionSpan] = []
    i = 0
    plurals, heads = plural_position_phrases(), position_phrases()
    while i < len(line.tokens):
        text = line.tokens[i].text
        length = plurals.length_at(line.tokens, i) if text in plurals.by_first else 0
        if length and line.has(i + length, Label.CAPITAL):
            found.append(PositionSpan(i, i + length, ((i, i + length),), of_list=True))
            i += length
            continue
        length = heads.length_at(line.tokens, i) if text in heads.by_first else 0
        in_body = length and any(o.first <= i < o.last for o in organisations)
        if (
            not length
            or in_body
            or _is_surname(line, i, length)
            or (length == 1 and (_modifies(line, i) or _is_nickname(line, i)))
        ):
            i += 1
            continue
        head_end = i + length
        while length := _next_head(line, head_end):
            head_end += length
        span = _around(line, i, head_end, found[-1].last if found else 0, by_first, by_last)
        if found and found[-1].last == span.first - 1 and line.low(found[-1].last) == "'s":
            span = _of_another(found.pop(), span)
        found.append(span)
        i = max(head_end, span.last)
    return found


def _of_another(holder: PositionSpan, span: PositionSpan) -> PositionSpan:
    """ "Prime Minister’s Deputy Secretary-General": one post, which names another."""
    title = ((holder.first, span.title[0][1]), *span.title[1:])
    return replace(span, first=holder.first, title=title, country=span.country or holder.country)


def _is_surname(line: Line, i: int, length: int) -> bool:
    """Whether a noun of post is a family name: "Prime Minister Mackenzie King said"."""
    before = Label.COMMON | Label.POSITION | Label.MODIFIER | Label.COUNTRY | Label.ORGANISATION | Label.KNOWN
    return (
        length == 1
        and line.has(i, Label.GIVEN)
        and line.has(i - 1, Label.CAPITAL)
        and not line.has(i - 1, before | Label.PLACE | Label.HONORIFIC)
        and not line.text(i - 1).isupper()
        and not line.has(i + 1, Label.CAPITAL)
        and line.low(i + 1) not in _PREPOSITIONS
    )


def _is_nickname(line: Line, i: int) -> bool:
    """Whether a noun of post stands in quotes inside a name: "Thanit “Chief Lek” Utthong"."""
    return (
        line.text(i - 1) in ("“", '"', "‘")
        and line.has(i - 2, Label.CAPITAL)
        and any(line.text(k) in ("”", '"', "’") and line.has(k + 1, Label.CAPITAL) for k in (i + 1, i + 2))
    )


def _modifies(line: Line, i: int) -> bool:
    """Whether a noun of post only begins a longer title: "Deputy Government Spokesperson"."""
    if not (line.has(i, Label.MODIFIER) and line.has(i, Label.CAPITAL)):
        return False
    j = i + 1
    while j < i + 4 and is_area_word(line, j) and not line.has(j, Label.POSITION):
        j += 1
    return j > i + 1 and line.has(j, Label.POSITION) and line.has(j, Label.CAPITAL)


def _next_head(line: Line, i: int) -> int:
    """Length of a further noun of post right behind ("Vice Chairman", "Secretary General"), else 0."""
    if i >= len(line.tokens):
        return 0
    length = position_phrases().length_at(line.tokens, i)
    first_name = (
        line.has(i, Label.GIVEN) and line.has(i + 1, Label.CAPITAL) and not line.has(i + 1, Label.COMMON)
    )
    if length and not first_name and line.has(i - 1, Label.CAPITAL) == line.has(i, Label.CAPITAL):
        return length
    if line.has(i, Label.CAPITAL) and (
        line.low(i) == "emeritus" or (line.low(i) == "general" and line.low(i - 1) in _TAKES_GENERAL)
    ):
        return 1
    return 0


def _around(
    line: Line,
    head: int,
    head_end: int,
    floor: int,
    by_first: dict[int, OrganisationSpan],
    by_last: dict[int, OrganisationSpan],
) -> PositionSpan:
    capitalised = line.has(head, Label.CAPITAL)
    first, title_first, organisation, country = _extend_left(line, head, floor, by_last, capitalised)
    title = [(title_first, head_end)]
    last, refers_back = head_end, False
    while last < len(line.tokens):
        step = _complement(line, last, by_first)
        if step is None:
            break
        end, kind, org, code, back = step
        if kind == "title":
            if title[-1][1] == last:
                title[-1] = (title[-1][0], end)
            else:
                title.append((last, end))
        elif kind == "organisation":
            if organisation is not None and org is not None:
                break
            organisation, refers_back = org, refers_back or back
        else:
            country = country or code
            title[-1] = (title[-1][0], end) if title[-1][1] == last else title[-1]
        last = end
    former = line.low(first - 1) in _FORMER or line.low(first) in _FORMER
    return PositionSpan(first, last, tuple(title), organisation, country, former, refers_back, capitalised)


def _extend_left(
    line: Line, head: int, floor: int, by_last: dict[int, OrganisationSpan], capitalised: bool
) -> tuple[int, int, OrganisationSpan | None, tuple[int, str] | None]:
    """(first token, first token of the title, organisation before it, country before it)."""
    first = head
    country: tuple[int, str] | None = None
    while first > floor:
        i = first - 1
        if line.low(i) == "'s" and (o := by_last.get(i)):
            return o.first, first, o, country
        if o := by_last.get(first):
            return o.first, first, o, country
        known = next((k for k in line.countries.values() if k.last == first), None)
        if line.low(i) == "'s":
            known = next((k for k in line.countries.values() if k.last == i), None)
            if known is None and line.text(i - 1).isupper() and len(line.text(i - 1)) > 1:
                first = i - 1
                continue
            if known is None:
                break
        if known is not None:
            country = (known.first, known.match.row["country_code"])
            first = known.first
            continue
        low = line.low(i)
        if (
            low == "under"
            and line.has(i, Label.CAPITAL)
            and line.low(first) in ("secretary", "secretary-general")
        ):
            first = i
            continue
        if line.has(i, Label.FUNCTION) and low not in ("and", "&", "first", "second", "third"):
            break
        if line.has(i, Label.CAPITAL):
            if line.has(i, Label.HONORIFIC | Label.CALENDAR) and not line.has(i, Label.MODIFIER):
                break
            if low in _FORMER:
                first = i
                continue
            modifier = line.has(i, Label.MODIFIER)
            acronym = line.text(i).isupper() and len(line.text(i)) > 1 and not line.has(i, Label.POSITION)
            area = is_area_word(line, i) and not (i == 0 and low in _OPENERS)
            if low in ("the", "a", "an", "his", "her", "their", "its", "our", "this", "and") or not (
                modifier or area or acronym or line.has(i, Label.PLACE)
            ):
                break
            first = i
        elif (
            low in ("and", "&")
            and capitalised
            and first < head
            and is_area_word(line, i - 1)
            and is_area_word(line, first)
            and first > head - 3
            and not line.has(i - 1, Label.POSITION)
        ):
            first = i - 1
        elif (
            not line.has(i, Label.CAPITAL)
            and low in _LOWER_BEFORE
            and not (capitalised and low not in _FORMER)
        ):
            first = i
        elif low in _FORMER:
            break
        else:
            break
    return first, first, None, country


_Step = tuple[int, str, OrganisationSpan | None, tuple[int, str] | None, bool]


def _complement(line: Line, i: int, by_first: dict[int, OrganisationSpan]) -> _Step | None:
    """What follows a post at token ``i``: (end, kind, organisation, country, refers back), or None."""
    low = line.low(i)
    if _is_capitalised_preposition(line, i):
        return None
    serves = low == "to" and line.low(i - 1) in _SERVES
    runs = low == "for" and line.low(i - 1) == "nominee"
    if (serves or runs) and (end := _whom_it_serves(line, i + 1)):
        return end, "title", None, None, False
    if low in _EXTRA and line.low(i + 1) in ("for", "of") and low in ("responsible", "in-charge"):
        return i + 1, "title", None, None, False
    if low == "in" and line.low(i + 1) in ("charge", "-charge") and line.low(i + 2) in ("of", "for"):
        return i + 2, "title", None, None, False
    if low in ("emeritus", "designate", "-designate", "elect"):
        return i + 1, "title", None, None, False
    if low == "(" and line.low(i + 2) == ")" and line.text(i + 1).isupper():
        return i + 3, "title", None, None, False
    if low not in _PREPOSITIONS:
        return None
    j = i + 1
    back = line.low(j) in ("its", "their", "his", "her")
    while line.low(j) in ("the", "its", "their", "his", "her"):
        j += 1
    if organisation := by_first.get(j):
        end = organisation.acronym[1] + 1 if organisation.acronym else organisation.last
        if line.low(end - 1) == "," and organisation.acronym:
            end -= 1
        if line.low(end) == "affairs" and line.has(
            end, Label.CAPITAL
        ):  # "for International Organization Affairs"
            return end + 1, "title", None, None, False
        return end, "organisation", organisation, None, back
    if known := line.countries.get(j):
        if known.match.row["kind"] not in ("adjective", "demonym"):
            return known.last, "country", None, (known.first, known.match.row["country_code"]), False
        j = known.last
        if organisation := by_first.get(j):
            return organisation.last, "organisation", organisation, None, False
    if known_place := line.places.get(j):
        return known_place.last, "title", None, None, False
    if _country_of(line, j):
        known = line.countries[_country_of(line, j)]
        return known.last, "country", None, (known.first, known.match.row["country_code"]), False
    end = j if low in ("at", "with") else area_end(line, j)
    if end > j:
        return end, "title", None, None, False
    if low == "of" and line.low(j) in _AFTER_OF:
        return j + 1, "title", None, None, False
    if (
        line.has(j, Label.CAPITAL)
        and line.text(j).isupper()
        and len(line.text(j)) > 1
        and not line.has(j, Label.CALENDAR)
    ):
        return j + 1, "title", None, None, False
    return None


def _whom_it_serves(line: Line, i: int) -> int:
    """End of the post behind "Special Assistant to"; 0 when none stands there, or one with its holder's name."""
    article = line.low(i) == "the"
    i += article
    first = i
    heads = position_phrases()
    while line.has(i, Label.MODIFIER) and line.has(i, Label.CAPITAL) and not heads.length_at(line.tokens, i):
        i += 1
    end = i
    while length := heads.length_at(line.tokens, end) if end < len(line.tokens) else 0:
        end += length
    named = not article and line.has(end, Label.CAPITAL) and not line.has(end, Label.COMMON)
    found = end > first and line.has(end - 1, Label.POSITION) and line.has(first, Label.CAPITAL)
    return end if found and not named else 0


def _is_capitalised_preposition(line: Line, i: int) -> bool:
    """ "At the Opening" in a heading says where, not of what."""
    text = line.text(i)
    return line.has(i, Label.CAPITAL) and line.low(i) in _PREPOSITIONS and not text.isupper()


def _country_of(line: Line, j: int) -> int:
    """ "the Kingdom of Thailand", "the Principality of Liechtenstein": token of the country's name, else 0."""
    states = (
        "kingdom",
        "republic",
        "principality",
        "sultanate",
        "state",
        "commonwealth",
        "government",
        "people's",
    )
    if line.low(j) in states and line.low(j + 1) == "of":
        k = j + 2 + (line.low(j + 2) == "the")
        if k in line.countries:
            return k
    return 0
