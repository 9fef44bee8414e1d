"""Posts by grammar: modifiers, the noun of the post, and what it is of or for."""

from __future__ import annotations

from dataclasses import dataclass, replace

from fourthp.extract.lexicon import word_list
from fourthp.extract.mentions.areas import is_area_word
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.name_words import ALSO_FAMILIES, address_length, is_first_name
from fourthp.extract.mentions.organisations import OrganisationSpan
from fourthp.extract.mentions.post_forms import position_phrases
from fourthp.extract.mentions.post_joints import SEATS
from fourthp.extract.mentions.post_justices import find_justices
from fourthp.extract.mentions.post_lists import names_behind_clause, plural_end, plural_phrases
from fourthp.extract.mentions.post_reach import FORMER, complement, extend_left
from fourthp.language.number_words import TWO_TO_TEN

_TAKES_GENERAL = frozenset(
    "secretary director attorney solicitor prosecutor inspector consul governor commissioner auditor surgeon"
    " comptroller accountant controller administrator".split()
)
_OF_GENERALS = frozenset(["defence", "defense"])
_RANKED = frozenset(["deputy", "vice", "assistant", "associate"])
# Titles of rulers that are given names, too.
_GIVEN_NAMES = frozenset(["amir", "emir", "sultan", "prince", "dean", "marshal"])
_PATRONYMIC = frozenset("bin ibn bint binti binte bte ould".split())
_PREPOSITIONS = frozenset("of for to on in at against with".split())
_OF_STAFF = frozenset("of from at with".split())
_WITHIN = frozenset("of at in within under from".split())


@dataclass(frozen=True, slots=True)
class PositionSpan:
    """A post as tokens ``[first, last)``; ``title`` lists the token runs that state its title.

    ``organisation`` and ``country`` are the token runs that say of what; ``refers_back`` is True for
    "its", where the body is the one named before; ``of_list`` for a plural that a list of names
    shares; ``noun`` is the title where only a verb states it ("who heads the unit").
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
    noun: str = ""


def find_positions(line: Line, organisations: list[OrganisationSpan]) -> list[PositionSpan]:
    """The posts named in a sentence, in order, without overlap."""
    by_first = {o.first: o for o in organisations}
    by_last = {}
    for o in organisations:
        by_last[o.last] = by_last[o.end] = o
    found: list[PositionSpan] = []
    done = 0
    heads, plurals = position_phrases(), plural_phrases().tree
    for i in [n for n, t in enumerate(line.tokens) if t.text in heads.tree or t.text in plurals]:
        if i < done:
            continue
        if line.tokens[i].text in plurals and (end := plural_end(line, i, by_first)):
            first, title, body, _ = extend_left(
                line, i, found[-1].last if found else 0, by_last, line.has(i, Label.CAPITAL)
            )
            title += line.low(title) in TWO_TO_TEN  # "Three ministers spoke: ..."
            last = names_behind_clause(line, i, end) or end
            former = line.low(title - 1) in FORMER or line.low(title) in FORMER
            found.append(PositionSpan(first, last, ((title, end),), body, is_former=former, of_list=True))
            done = end
            continue
        length = heads.length_at(line.tokens, i)
        if length == 2 and line.low(i + 1) == "general" and line.low(i - 1) in _OF_GENERALS:
            length = 1  # "Defence Secretary General <name>": his rank
        body = next((o for o in organisations if length and o.first <= i < o.last), None)
        if body and _is_office(line, body, i, i + length):
            span = _around(line, body.first, body.last, found[-1].last if found else 0, by_first, by_last)
            found.append(replace(span, organisation=body))
            done = span.last
            continue
        if (
            not length
            or body
            or _is_verb(line, i)
            or _is_adjective(line, i)
            or (line.text(i) == "PM" and address_length(line, i - 1) == 1)  # "Shri PM Nair"
            or (line.text(i).endswith(".") and address_length(line, i) > length)  # "Sen. Lt. Gen."
            or _is_surname(line, i, length)
            or plural_end(line, i + length, by_first)  # "Deputy ministers A and B"
            or (length == 1 and (_modifies(line, i) or _is_nickname(line, i)))
        ):
            continue
        head_end = i + length
        seat = line.text(i) in SEATS
        while not seat and (length := _next_head(line, head_end)):
            head_end += length
        floor = found[-1].last if found else 0
        if seat and (line.has(i - 2, Label.HONORIFIC) or _is_unknown(line, i - 2)):
            floor = i  # "Jan Banks MP": what stands before the seat is a name, not its place
        span = _around(line, i, head_end, floor, by_first, by_last)
        if found and found[-1].last == span.first - 1 and line.low(found[-1].last) == "'s":
            span = _of_another(found.pop(), span)
        found.append(span)
        done = max(head_end, span.last)
    taken = [*((s.first, s.last) for s in found), *((o.first, o.last) for o in organisations)]
    for i in find_justices(line):
        if not any(a <= i < b for a, b in taken):
            court = by_last.get(i)
            found.append(PositionSpan(court.first if court else i, i + 1, ((i, i + 1),), court))
    return sorted(found, key=lambda s: s.first)


def _is_office(line: Line, body: OrganisationSpan, head: int, head_end: int) -> bool:
    """Whether the name of a body is that of an office, whose holder stands beside it: "the Human Rights Ombudsman"."""
    goes_on = head_end == body.last or line.low(head_end) in _PREPOSITIONS
    barred = Label.ORGANISATION | Label.FUNCTION
    of_body = any(line.has(k, barred) and not line.text(k).isupper() for k in range(body.first, head))
    if not goes_on or of_body or line.is_headline:
        return False
    owner = next((k.first for k in line.countries.values() if k.last == body.first - 1), body.first)
    before = owner - 1 - (line.low(owner - 1) == "the")
    apposed = line.text(before) == "," and line.has(before - 1, Label.CAPITAL)
    name = body.last + (line.text(body.last) == ",")
    other = barred | Label.COMMON | Label.POSITION | Label.PLACE | Label.COUNTRY | Label.KNOWN
    named = line.has(name, Label.CAPITAL) and line.has(name + 1, Label.CAPITAL) and not line.has(name, other)
    return apposed or named or line.has(name, Label.HONORIFIC)


def _of_another(holder: PositionSpan, span: PositionSpan) -> PositionSpan:
    """ "Prime Minister’s Deputy Secretary-General": one post, which names another."""
    title = ((holder.first, span.title[0][1]), *span.title[1:])
    return replace(span, first=holder.first, title=title, country=span.country or holder.country)


def _is_surname(line: Line, i: int, length: int) -> bool:
    """Whether a noun of post is a name: "Prime Minister Mackenzie King said", "Abdul Amir al-Quadri"."""
    if line.low(i - 1) in _PATRONYMIC:
        return True  # "Zayed bin Sultan"
    if line.low(i + length - 1) == "marshal" and "air" in (line.low(i - 1), line.low(i - 2)):
        return True  # "Air Vice Marshal"
    if length == 1 and line.low(i) in ALSO_FAMILIES and is_first_name(line, i - 1):
        at_end = not line.has(i + 1, Label.CAPITAL) and line.low(i + 1) not in _PREPOSITIONS
        return at_end and not line.has(i - 1, Label.PLACE | Label.COUNTRY)  # "Albert Sheriff, Director"
    if length == 1 and line.low(i) in _GIVEN_NAMES and line.has(i - 1, Label.CAPITAL):
        own = (
            Label.COMMON | Label.POSITION | Label.MODIFIER | Label.COUNTRY | Label.PLACE | Label.ORGANISATION
        )
        inner = line.has(i + 1, Label.CAPITAL) and not line.has(i - 1, own | Label.HONORIFIC | Label.KNOWN)
        if is_first_name(line, i - 1) or (inner and line.low(i - 1) != "'s"):
            return True  # "Saqib Sultan Quill"
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


_VERBS_TOO = frozenset(["chair", "co-chair", "head", "captain", "judge", "host", "marshal"])
_BEFORE_VERBS = frozenset("to will would shall should may might can could must 'll not jointly also".split())


def _is_verb(line: Line, i: int) -> bool:
    """Whether a word in small letters tells what somebody is to do: "PM to chair Loy Kratong celebration"."""
    verb = line.low(i) in _VERBS_TOO and not line.has(i, Label.CAPITAL)
    return verb and line.low(i - 1) in _BEFORE_VERBS and line.low(i + 1) != "of"


def _is_adjective(line: Line, i: int) -> bool:
    """Whether "official" tells of a thing: "an official visit"; one of a body stands before "of" or a name."""
    if line.low(i) != "official":
        return False
    return not (
        line.low(i + 1) in _OF_STAFF or (line.text(i)[0].islower() and line.has(i + 1, Label.CAPITAL))
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
    if not line.has(i, Label.MODIFIER):
        return False
    if not line.has(i, Label.CAPITAL):  # "deputy finance minister"
        j = i + 1
        while line.low(j) in word_list("post_fields") and not line.has(j, Label.CAPITAL | Label.POSITION):
            j += 1
        return j > i + 1 and line.has(j, Label.POSITION) and not line.has(j, Label.CAPITAL)
    j = i + 1
    while j < i + 4 and is_area_word(line, j) and not line.has(j, Label.POSITION):
        j += 1
    return j > i + 1 and line.has(j, Label.POSITION) and line.has(j, Label.CAPITAL)


def _is_unknown(line: Line, i: int) -> bool:
    """Whether a capitalised word is no ordinary one, as in a name."""
    known = Label.COMMON | Label.FUNCTION | Label.PLACE | Label.COUNTRY | Label.KNOWN | Label.POSITION
    return line.has(i, Label.CAPITAL) and not line.has(i, known)


def _is_cut(line: Line, i: int) -> bool:
    """Whether the sentence breaks off within the name before ``i``: "of the Office of the Special Repres"."""
    return i + 1 == len(line.tokens) and line.has(i, Label.CAPITAL)


def _next_head(line: Line, i: int) -> int:
    """Length of a further noun of post right behind ("Vice Chairman", "Secretary General"), else 0."""
    if i >= len(line.tokens) or (line.low(i) == "general" and line.low(i - 2) in _OF_GENERALS):
        return 0
    length = position_phrases().length_at(line.tokens, i)
    first_name = (
        line.has(i, Label.GIVEN) and line.has(i + 1, Label.CAPITAL) and not line.has(i + 1, Label.COMMON)
    )
    alike = i == 1 or line.has(i - 1, Label.CAPITAL) == line.has(i, Label.CAPITAL)
    alike = alike or line.low(i - 1) in _RANKED  # "Deputy chairman"
    if length and not first_name and alike:
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
    first, title_first, organisation, country = extend_left(line, head, floor, by_last, capitalised)
    title = [(title_first, head_end)]
    last, refers_back = head_end, False
    while last < len(line.tokens):
        step = complement(line, last, by_first)
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
                if organisation.last <= title_first and line.low(last) in ("for", "on"):
                    title[-1] = (
                        title[-1][0],
                        end,
                    )  # "<body> Deputy Secretary for <field that is a body, too>"
                elif not (line.low(last) in _WITHIN or line.text(last) == ",") or _is_cut(line, end):
                    break
                last = end  # "Head of the Ports Unit at the Ministry of Trade"
                continue
            organisation, refers_back, country = org, refers_back or back, country or code
        elif kind == "country":
            country = country or code
            title[-1] = (title[-1][0], end) if title[-1][1] == last else title[-1]
        last = end
    former = line.low(first - 1) in FORMER or line.low(first).split("-")[0] in FORMER
    return PositionSpan(first, last, tuple(title), organisation, country, former, refers_back, capitalised)
