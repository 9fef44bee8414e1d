"""Persons with a public role: a name beside a post, or with a form of address that marks an office or rank."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from fourthp.extract.lexicon import table, words
from fourthp.extract.mentions.labels import Label, honorific_phrases
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.organisations import OrganisationSpan
from fourthp.extract.mentions.positions import PositionSpan

_BARRIER = Label.FUNCTION | Label.CALENDAR | Label.POSITION | Label.ORGANISATION | Label.COUNTRY | Label.KNOWN
_SUFFIXES = frozenset(["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "JR.", "JR"])
_INITIAL = re.compile(r"[A-Z]\.?(?:-?[A-Z]\.)*$")
_DASHES = frozenset("–—-")
_MOST_TOKENS = 6


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A personal name as tokens ``[first, last)`` with the forms of address ``[address, first)`` before it."""

    address: int
    first: int
    last: int


@dataclass(slots=True)
class PersonSpan:
    """A name with the posts that its sentence gives it."""

    name: NameSpan
    positions: list[PositionSpan] = field(default_factory=list)
    addresses: tuple[str, ...] = ()


def find_persons(
    line: Line, organisations: list[OrganisationSpan], positions: list[PositionSpan]
) -> list[PersonSpan]:
    """Every personal name of a sentence with its posts; names nobody vouches for are included, without posts."""
    taken = [(o.first, o.last) for o in organisations] + [(p.first, p.last) for p in positions]
    names = _names(line, taken, positions)
    persons = [PersonSpan(n, addresses=_addresses(line, n)) for n in names]
    claimed: set[int] = set()
    _claim_lists(line, persons, positions, claimed)
    _claim_adjacent(line, persons, positions, claimed)
    _claim_after(line, persons, positions, organisations, claimed)
    _claim_before_comma(line, persons, positions, claimed)
    return persons


def is_private(line: Line, name: NameSpan) -> bool:
    """Whether the clause around a name calls its bearer a victim, a suspect or a private person."""
    sides = _private_cues()
    last = len(line.tokens)
    for i in range(max(0, name.address - 6), name.address):
        if sides.get(line.low(i)) in ("before", "any"):
            return True
    for i in range(name.last, min(last, name.last + 7)):
        if line.text(i) in (";", ".") or line.has(i, Label.HONORIFIC):
            break
        if sides.get(line.low(i)) in ("after", "any"):
            return True
        if line.text(i) == "," and line.text(i + 1).isdigit() and line.text(i + 2) in (",", ")", "."):
            return True
    return line.text(name.last) == "(" and line.text(name.last + 1).isdigit()


def _private_cues() -> dict[str, str]:
    return {row["form"]: row["side"] for row in table("private_cues")}


def is_public_address(address: str) -> bool:
    """Whether a form of address marks a public role by itself."""
    return address in words("honorifics", public="yes")


def _addresses(line: Line, name: NameSpan) -> tuple[str, ...]:
    found, i = [], name.address
    while i < name.first:
        length = honorific_phrases().length_at(line.tokens, i) or 1
        found.append(line.words(i, i + length))
        i += length
    return tuple(found)


def _names(line: Line, taken: list[tuple[int, int]], positions: list[PositionSpan]) -> list[NameSpan]:
    starts_after_post = {p.last for p in positions}
    names: list[NameSpan] = []
    i = 0
    while i < len(line.tokens):
        inside = next((last for first, last in taken if first <= i < last), None)
        if inside is not None:
            i = inside
            continue
        address, j = i, i
        while length := _address_length(line, j):
            j += length
        strong = j > address
        last = _name_end(line, j, strong, taken)
        strong = strong or i in starts_after_post
        if last > j and (strong or last - j > 1 or _could_be_surname(line, j)):
            names.append(NameSpan(address, j, last))
            i = last
        else:
            i = max(j, i + 1) if j == i else j
    return names


def _address_length(line: Line, i: int) -> int:
    if i >= len(line.tokens):
        return 0
    length = honorific_phrases().length_at(line.tokens, i)
    if length and line.text(i + length) == "(" and line.low(i + length + 1) in ("ret", "ret.", "retired"):
        close = i + length + 2
        return close - i + 1 + (line.text(close) == ".")
    return length


def _could_be_surname(line: Line, i: int) -> bool:
    return len(line.text(i)) > 2 and not line.text(i).isupper()


def _name_end(line: Line, start: int, strong: bool, taken: list[tuple[int, int]]) -> int:
    """End of the personal name that begins at ``start``; ``start`` when none does."""
    i = start
    while i < len(line.tokens) and i - start < _MOST_TOKENS:
        if any(first <= i < last for first, last in taken):
            break
        text = line.text(i)
        if i > start and text in _SUFFIXES:
            i += 1
            break
        if i > start and text == "," and line.text(i + 1) in _SUFFIXES:
            i += 2
            break
        if line.has(i, Label.CAPITAL) and text[0].isalpha():
            if _is_name_token(line, i, start, strong):
                i += 1
                continue
            break
        if (
            i > start
            and line.has(i, Label.PARTICLE)
            and (line.has(i + 1, Label.CAPITAL) or line.has(i + 1, Label.PARTICLE))
        ):
            i += 1
            continue
        if (
            i > start
            and text in ("“", '"')
            and line.text(i + 2) in ("”", '"')
            and line.has(i + 3, Label.CAPITAL)
        ):
            i += 3
            continue
        break
    while i > start and line.has(i - 1, Label.PARTICLE) and not line.has(i - 1, Label.CAPITAL):
        i -= 1
    return i


def _is_name_token(line: Line, i: int, start: int, strong: bool) -> bool:
    if line.has(i, _BARRIER) and not (line.has(i, Label.GIVEN) and i > start):
        return bool(i > start and line.has(i, Label.COUNTRY) and strong and _ambiguous(line, i))
    if line.has(i, Label.PLACE) and not strong and i == start:
        return bool(
            line.has(i + 1, Label.CAPITAL)
            and not line.has(i + 1, Label.COMMON | _BARRIER)
            and _ambiguous(line, i)
        )
    if line.has(i, Label.EVENT | Label.INSTRUMENT | Label.MODIFIER) and not line.has(i, Label.GIVEN):
        return False
    text = line.text(i)
    if i > start and line.has(i, Label.PARTICLE) and line.has(i + 1, Label.CAPITAL):
        return True
    if _INITIAL.match(text) and len(text) <= 5 and (i > start or line.has(i + 1, Label.CAPITAL)):
        return True
    if text.isupper() and len(text) > 1 and not strong and not line.text(i + 1).isupper():
        return False
    if not line.has(i, Label.COMMON):
        return True
    if line.has(i, Label.GIVEN):
        return bool(
            strong or i > start or (line.has(i + 1, Label.CAPITAL) and not line.has(i + 1, Label.COMMON))
        )
    # After "Mr." or a post, any capitalised word is the name, unless small words show a heading.
    return strong and i - start < 3 and (i == start or not line.has(i - 1, Label.COMMON))


def _ambiguous(line: Line, i: int) -> bool:
    known = line.countries.get(i) or line.places.get(i)
    row = known.match.row if known else {}
    return bool(known) and (row.get("ambiguous", "") or row.get("is_ambiguous", "")) not in ("", "false")


def _claim_lists(
    line: Line, persons: list[PersonSpan], positions: list[PositionSpan], claimed: set[int]
) -> None:
    """ "Senators A, B, and C": every name of the list bears the post."""
    for k, post in enumerate(positions):
        if not post.of_list:
            continue
        claimed.add(k)
        at = post.last
        for person in persons:
            if person.name.address < at:
                continue
            between = [t.low for t in line.tokens[at : person.name.address]]
            if between not in ([], [","], ["and"], [",", "and"]):
                break
            person.positions.append(post)
            at = person.name.last


def _claim_adjacent(
    line: Line, persons: list[PersonSpan], positions: list[PositionSpan], claimed: set[int]
) -> None:
    """ "Deputy Mayor <name>", and the posts joined to it on the left by "and", "/" or a comma."""
    for person in persons:
        begin = person.name.address - (line.text(person.name.address - 1) in ("[", "("))
        at = next((k for k, p in enumerate(positions) if p.last == begin), None)
        if at is None:
            continue
        chain = [at]
        while at > 0 and _joined(line, positions[at - 1], positions[at]) and at - 1 not in claimed:
            at -= 1
            chain.append(at)
        person.positions.extend(positions[k] for k in reversed(chain))
        claimed.update(chain)


def _joined(line: Line, left: PositionSpan, right: PositionSpan) -> bool:
    between = [t.low for t in line.tokens[left.last : right.first]]
    return between in (
        ["and"],
        [",", "and"],
        ["/"],
        [","],
        ["&"],
        ["and", "former"],
        [",", "and", "concurrently"],
    )


def _claim_after(
    line: Line,
    persons: list[PersonSpan],
    positions: list[PositionSpan],
    organisations: list[OrganisationSpan],
    claimed: set[int],
) -> None:
    """ "<name>, <post> of ..., and former <post> ..."."""
    org_end = {o.first: (o.acronym[1] + 1 if o.acronym else o.last) for o in organisations}
    for number, person in enumerate(persons):
        limit = persons[number + 1].name.address if number + 1 < len(persons) else len(line.tokens)
        i = person.name.last
        first = True
        while i < limit:
            j = _skip_joint(line, i, first)
            if j is None:
                break
            k = next(
                (
                    k
                    for k, p in enumerate(positions)
                    if p.first <= j + 1 and j < p.last and p.first >= i and k not in claimed
                ),
                None,
            )
            if k is None:
                if not first and j in org_end:
                    last = person.positions[-1]
                    if last.organisation is None and last.last == i:
                        body = next(o for o in organisations if o.first == j)
                        person.positions[-1] = replace(last, organisation=body)
                    i = org_end[j]
                    continue
                break
            post = _with_shared_body(line, positions, k)
            if not first and _belongs_to_next(line, post, persons, number):
                break
            if post.last == limit and not _ends_clause(line, post.last) and number + 1 < len(persons):
                break
            person.positions.append(post)
            claimed.add(k)
            i, first = post.last, False


def _with_shared_body(line: Line, positions: list[PositionSpan], k: int) -> PositionSpan:
    """ "CEO and Founding Board Member of <body>": both posts are of the body."""
    post = positions[k]
    if post.organisation or post.country or k + 1 == len(positions):
        return post
    following = positions[k + 1]
    joined = [t.low for t in line.tokens[post.last : following.first]] == ["and"]
    if joined and following.organisation and following.organisation.first >= following.first:
        return replace(post, organisation=following.organisation)
    return post


def _belongs_to_next(line: Line, post: PositionSpan, persons: list[PersonSpan], number: int) -> bool:
    """ "<name>, head of A and chief of B, <other name>, said": the second post is the other one's."""
    if number + 1 >= len(persons) or line.text(post.last) != ",":
        return False
    name = persons[number + 1].name
    return name.address == post.last + 1 and not persons[number + 1].positions and line.text(name.last) == ","


def _ends_clause(line: Line, i: int) -> bool:
    return i >= len(line.tokens) or line.text(i) in (",", ";", ".", ")")


_BECOMES = (
    ("is",), ("was",), ("as",), ("will", "be"), ("will", "become"), ("became",), ("becomes",), ("has", "been", "appointed"),
    ("was", "appointed"), ("has", "been", "named"), ("was", "named"), ("is", "appointed"), ("has", "been", "elected"),
    ("was", "elected"), ("serves", "as"), ("served", "as"), ("currently", "serves", "as"),
)  # fmt: skip


def _skip_joint(line: Line, i: int, first: bool) -> int | None:
    """Token after what may stand between a name and its post, or between two posts; None when nothing may."""
    j = i
    if first and line.low(j) not in (",", "("):
        for verbs in _BECOMES:
            if tuple(line.low(j + k) for k in range(len(verbs))) == verbs:
                return _skip_determiners(line, j + len(verbs))
    if line.text(j) in (",", "(", "/") or line.text(j) in _DASHES:
        j += 1
    elif first:
        return None
    if not first and line.low(j) == "and":
        j += 1
    return None if j == i else _skip_determiners(line, j)


_DETERMINERS = frozenset(
    "the a an who is was former current then currently also concurrently his her its as new next first our their".split()
)


def _skip_determiners(line: Line, j: int) -> int:
    while (
        line.low(j) in _DETERMINERS
        or (line.has(j, Label.COUNTRY) and line.low(j + 1) == "'s")
        or line.low(j) == "'s"
    ):
        j += 1
    return j


def _claim_before_comma(
    line: Line, persons: list[PersonSpan], positions: list[PositionSpan], claimed: set[int]
) -> None:
    """ "The city's chief of education, <name>, ..."."""
    for person in persons:
        if person.positions or line.text(person.name.address - 1) != ",":
            continue
        k = next(
            (k for k, p in enumerate(positions) if p.last == person.name.address - 1 and k not in claimed),
            None,
        )
        if k is None or (
            line.text(person.name.last) not in (",", ".", ";", ")") and person.name.last < len(line.tokens)
        ):
            continue
        person.positions.append(positions[k])
        claimed.add(k)
