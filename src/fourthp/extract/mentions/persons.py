"""Persons of one sentence: the names of its people, with the posts it gives them and the grounds against them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.labels import Label, honorific_phrases
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.organisations import OrganisationSpan
from fourthp.extract.mentions.personal_names import NameReader, NameSpan
from fourthp.extract.mentions.positions import PositionSpan
from fourthp.extract.mentions.post_forms import WEAK, post_classes
from fourthp.extract.mentions.post_lists import item_starts, sharers
from fourthp.extract.mentions.privacy import private_names
from fourthp.extract.mentions.privacy_nouns import grounds_of_post
from fourthp.extract.mentions.privacy_terms import Grounds, NamePhrase

_DASHES = frozenset("–—-")


@dataclass(slots=True)
class PersonSpan:
    """A name with the posts that its sentence gives it, and what in it speaks against publishing the name.

    ``vouched`` says whether one of the posts is a public one.
    """

    name: NameSpan
    positions: list[PositionSpan] = field(default_factory=list)
    addresses: tuple[str, ...] = ()
    grounds: Grounds = Grounds.NONE
    vouched: bool = False


def find_persons(
    line: Line, organisations: list[OrganisationSpan], positions: list[PositionSpan]
) -> list[PersonSpan]:
    """Every personal name of a sentence with its posts; names nobody vouches for are included, without posts."""
    taken = [(o.first, o.last) for o in organisations] + [(p.first, p.last) for p in positions]
    held = frozenset(p.last for p in positions if line.low(p.last - 1) not in ("ngo", "ngos"))
    listed = frozenset(i for p in positions if p.of_list for i in item_starts(line, p.last))
    names = NameReader(line, taken, held, listed).names()
    persons = [PersonSpan(n, addresses=_addresses(line, n)) for n in names]
    if not persons:
        return persons
    claimed: set[int] = set()
    _claim_lists(line, persons, positions, organisations, claimed)
    _claim_adjacent(line, persons, positions, claimed)
    _claim_after(line, persons, positions, organisations, claimed)
    _claim_before_comma(line, persons, positions, claimed)
    for person, grounds in zip(persons, private_names(line, name_phrases(persons)), strict=True):
        private = [grounds_of_post(line, p) for p in person.positions]
        person.vouched = any(
            not p and is_public_post(line, post) for p, post in zip(private, person.positions, strict=True)
        )
        person.grounds = max(grounds, *private, Grounds.NONE)
        if person.name.is_doubtful and not person.grounds:
            person.name = NameSpan(person.name.first + 1, person.name.first + 1, person.name.last)
    return persons


def name_phrases(persons: list[PersonSpan]) -> list[NamePhrase]:
    """The names with the posts that stand right before them."""
    phrases = []
    for person in persons:
        first = person.name.address
        for post in reversed(person.positions):
            if first - 2 <= post.last <= first and post.first < first:
                first = post.first
        phrases.append(NamePhrase(first, person.name.last, first < person.name.address))
    return phrases


def is_public_post(line: Line, post: PositionSpan) -> bool:
    """Whether a post makes its holder public: an office, or a weaker noun that says of which body or country."""
    if post.organisation or post.country or post.of_list or len(post.title) > 1:
        return True
    first, last = post.title[0]
    classes = post_classes()
    kind = next((classes[w] for i in range(first, last) if (w := line.words(i, last)) in classes), "")
    return kind not in WEAK or (post.capitalised and line.words(first, last) not in classes)


def is_public_address(address: str) -> bool:
    """Whether a form of address marks a public role by itself."""
    return address in words("honorifics", public="yes")


def is_style_of_office(address: str) -> bool:
    """Whether a form of address is borne by holders of high office only ("H.E.", "His Majesty")."""
    return address in words("honorifics", kind="style", public="yes")


def _addresses(line: Line, name: NameSpan) -> tuple[str, ...]:
    found, i = [], name.address
    while i < name.first:
        length = honorific_phrases().length_at(line.tokens, i) or 1
        found.append(line.words(i, i + length))
        i += length
    return tuple(found)


def _claim_lists(
    line: Line,
    persons: list[PersonSpan],
    positions: list[PositionSpan],
    organisations: list[OrganisationSpan],
    claimed: set[int],
) -> None:
    """ "Senators A, B, and C": every name of the list bears the post."""
    for k, post in enumerate(positions):
        if not post.of_list:
            continue
        claimed.add(k)
        behind = [p for p in persons if p.name.address >= post.last]
        bodies = sharers(line, post.last, [(p.name.address, p.name.last) for p in behind], organisations)
        for person, body in zip(behind, bodies, strict=False):
            person.positions.append(replace(post, country=body.country, organisation=body.organisation))


def _claim_adjacent(
    line: Line, persons: list[PersonSpan], positions: list[PositionSpan], claimed: set[int]
) -> None:
    """ "Deputy Mayor <name>", and the posts joined to it on the left by "and", "/" or a comma."""
    for person in persons:
        bracket = line.text(person.name.address - 1)
        closed = bracket == "(" and line.text(person.name.last) == ")"
        begin = person.name.address - (bracket == "[" or closed)
        while line.text(begin - 1) == "*":  # marks of bold type
            begin -= 1
        begin -= line.low(begin - 1) == "the"  # "Governor General the Earl of Athlone"
        at = next((k for k, p in enumerate(positions) if p.last == begin and k not in claimed), None)
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
    opening = left.first - 1 - (line.low(left.first - 1) == "the")
    if between == [","] and line.low(opening) == "to" and line.low(opening - 1) == "according":
        return False
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
            j = _skip_joint(line, i, first, bool(person.addresses) and not person.positions)
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
            if line.low(positions[k].last) == "'s" and not _ends_in_body(positions[k]):
                break
            post = _with_shared_body(line, positions, k)
            if not first and _belongs_to_next(line, post, persons, number):
                break
            if post.last == limit and not _ends_clause(line, post.last) and number + 1 < len(persons):
                break
            person.positions.append(post)
            claimed.add(k)
            i, first = post.last, False


def _ends_in_body(post: PositionSpan) -> bool:
    """ "secretary of the ministry's bureau": what possesses is the body, not the post."""
    return post.organisation is not None and post.organisation.last == post.last


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
    ("is",), ("was",), ("as",), ("will", "be"), ("will", "become"), ("became",), ("becomes",), ("is", "appointed"),
    ("was", "appointed"), ("has", "been", "appointed"), ("was", "named"), ("has", "been", "named"), ("was", "elected"),
    ("has", "been", "elected"), ("serves", "as"), ("served", "as"), ("currently", "serves", "as"),
)  # fmt: skip


def _skip_joint(line: Line, i: int, first: bool, adjoining: bool) -> int | None:
    """Token after what may stand between a name and its post, or between two posts; None when nothing may.

    ``adjoining`` for a name with a form of address, behind which a list may set the post without a comma.
    """
    j = i
    if first and line.low(j) not in (",", "("):
        for verbs in _BECOMES:
            if tuple(line.low(j + k) for k in range(len(verbs))) == verbs:
                return _skip_determiners(line, j + len(verbs))
    if line.text(j) in (",", "(", "/") or line.text(j) in _DASHES:
        j += 1
    elif first:
        return j if adjoining and line.has(j, Label.CAPITAL) else None
    if not first and line.low(j) == "and":
        j += 1
    return None if j == i else _skip_determiners(line, j)


_DETERMINERS = frozenset(
    "the a an who is was former current then currently also concurrently his her its as new next first our"
    " their".split()
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
        if k is None:
            continue
        closed = line.text(person.name.last) in (",", ".", ";", ")") or person.name.last >= len(line.tokens)
        opens = positions[k].first <= 1 and bool(person.addresses)  # "The Deputy Minister, Ms. <name> said"
        if not closed and not opens:
            continue
        person.positions.append(positions[k])
        claimed.add(k)
