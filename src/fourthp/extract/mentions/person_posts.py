"""Which of a sentence's posts belongs to which of its names."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.name_words import is_first_name
from fourthp.extract.mentions.organisations import OrganisationSpan
from fourthp.extract.mentions.person_lists import claim_lists, claim_predicates, ends_clause
from fourthp.extract.mentions.person_model import PersonSpan
from fourthp.extract.mentions.positions import PositionSpan
from fourthp.extract.mentions.post_commas import is_apposition, is_verb
from fourthp.extract.mentions.post_forms import post_classes
from fourthp.extract.mentions.post_joints import (
    SEATS,
    behind_affiliation,
    behind_letters,
    skip_determiners,
    skip_joint,
    tells_a_career,
)
from fourthp.extract.mentions.public_roles import is_part


def claim_posts(
    line: Line,
    persons: list[PersonSpan],
    positions: list[PositionSpan],
    organisations: list[OrganisationSpan],
) -> None:
    """Give every post to the name that the grammar lays it to; each goes to one name, save those in the plural."""
    claimed: set[int] = set()
    claim_lists(line, persons, positions, organisations, claimed)
    _claim_adjacent(line, persons, positions, claimed)
    _claim_after(line, persons, positions, organisations, claimed)
    _claim_before_comma(line, persons, positions, claimed)
    claim_predicates(line, persons, organisations)


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
        inner = (person.name.address, person.name.first)  # "HM King <name>": the post may end the address
        at = next(
            (
                k
                for k, p in enumerate(positions)
                if k not in claimed and (p.last == begin or (inner[0] < p.first and p.last == inner[1]))
            ),
            None,
        )
        if at is None:
            continue
        chain = [at]
        while at > 0 and _joined(line, positions[at - 1], positions[at]) and at - 1 not in claimed:
            if _ends_apposition(line, persons, positions, at - 1, person):
                break
            at -= 1
            chain.append(at)
        person.positions.extend(positions[k] for k in reversed(chain))
        claimed.update(chain)


def _joined(line: Line, left: PositionSpan, right: PositionSpan) -> bool:
    between = [t.low for t in line.tokens[left.last : right.first]]
    opening = left.first - 1 - (line.low(left.first - 1) == "the")
    if between == [","] and line.words(opening - 1, opening + 1).lower() in _FOR_ANOTHER:
        return False
    if not between:
        style = line.low(right.first) in _STYLES and right.last == right.first + 1
        return style or line.words(right.first, right.last).lower() in _RANKS
    if between == ["and"] and line.low(left.first - 1) == "the" and _are_two(line, left, right):
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


def _ends_apposition(
    line: Line, persons: list[PersonSpan], positions: list[PositionSpan], at: int, holder: PersonSpan
) -> bool:
    """ "<name>, MP, the <post>, and <post> <other name> met": what stands between commas is of the name before.

    The commas of a list tell it too: "<name>, <post>, <post> <other name> and <post> <third name> were there".
    """
    between = [t.low for t in line.tokens[positions[at].last : positions[at + 1].first]]
    first = at
    while first and line.words(positions[first - 1].last, positions[first].first) == ",":
        first -= 1
    behind = next(
        (
            p
            for p in persons
            if line.text(p.name.last) == ","
            and skip_determiners(line, p.name.last + 1) == positions[first].first
        ),
        None,
    )
    if behind is None or between != [","]:
        return behind is not None and between in ([",", "and"], [";", "and"], [";"])
    adjoins = any(p.last == behind.name.address for p in positions)
    return not adjoins and _goes_on(line, persons, positions, holder)


def _goes_on(
    line: Line, persons: list[PersonSpan], positions: list[PositionSpan], person: PersonSpan
) -> bool:
    """Whether another of a list stands behind a name: "<name>, and Mayor <other name>"."""
    i = person.name.last
    while line.low(i) in (",", "and", "the"):
        i += 1
    named = any(p.first == i for p in positions) or any(p.name.address == i for p in persons)
    further = named or line.low(i) == "others"
    return i > person.name.last and further


# Before a post that is another's: "according to the mayor, Minister <name>".
_FOR_ANOTHER = frozenset(["according to", "behalf of", "speaking for"])

# Posts that also stand as a style right before the name: "Special Envoy Ambassador <name>".
_STYLES = frozenset(
    ["ambassador", "senator", "governor", "judge", "justice", "professor", "minister", "congressman"]
)


# Posts that are ranks elsewhere: "Police spokesperson Inspector General <name>".
_RANKS = frozenset(
    [
        "inspector general",
        "inspector-general",
        "commissioner general",
        "inspector",
        "superintendent",
        "commissioner",
    ]
)


def _are_two(line: Line, left: PositionSpan, right: PositionSpan) -> bool:
    """ "the Secretary and Pope Francis": two bare offices of state are held by two people."""
    if line.low(left.last - 1) == "secretary" != line.low(right.first):
        return True  # "The Deputy Secretary and State Councilor <name>"
    offices = ("government", "monarch")
    return all(post_classes().get(line.words(p.first, p.last)) in offices for p in (left, right))


def _claim_after(
    line: Line,
    persons: list[PersonSpan],
    positions: list[PositionSpan],
    organisations: list[OrganisationSpan],
    claimed: set[int],
) -> None:
    """ "<name>, <post> of ..., and former <post> ..."."""
    org_end = {o.first: o.end for o in organisations}
    for number, person in enumerate(persons):
        limit = persons[number + 1].name.address if number + 1 < len(persons) else len(line.tokens)
        i = behind_affiliation(line, person.name.last)
        first = True
        while i < limit:
            j = skip_joint(line, i, first, bool(person.addresses) and not person.positions)
            if j is None and _follows_seat(line, i, person):
                j = i
            if j is None or (first and tells_a_career(line, j)):
                break
            k = next(
                (
                    k
                    for k, p in enumerate(positions)
                    if p.first <= j + (not _tells(line, j))
                    and j < p.last
                    and p.first >= i
                    and k not in claimed
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
            if line.low(positions[k].last) == "'s" and not _ends_in_body(line, positions[k]):
                break
            if first and _is_list_of_others(line, person, positions, k):
                break
            post = _with_shared_body(line, positions, k)
            if not first and _belongs_to_next(line, post, positions, persons, number):
                break
            if first and _is_of_next(line, post, positions, persons, number, claimed):
                break
            if first and (_is_called(line, person, post) or _is_subject(line, person, post, positions)):
                break
            if post.last == limit and not ends_clause(line, post.last) and number + 1 < len(persons):
                break
            person.positions.append(post)
            claimed.add(k)
            i, first = post.last, False


def _tells(line: Line, i: int) -> bool:
    """Whether a verb stands before a post that is another's: "Sen. <name> (D-Ohio), joined King <other name>"."""
    return line.low(i).endswith("ed") or line.low(i) in words("public_acts", kind="speaks")


def _follows_seat(line: Line, i: int, person: PersonSpan) -> bool:
    """Whether a post stands behind a seat without a mark, as in a letterhead: "<name> MP Minister for Ports"."""
    seated = any(line.text(p.first) in SEATS or line.low(p.last - 1) == "senator" for p in person.positions)
    return seated and line.has(i, Label.CAPITAL) and line.has(i, Label.POSITION | Label.MODIFIER)


def _is_list_of_others(line: Line, person: PersonSpan, positions: list[PositionSpan], k: int) -> bool:
    """ "Envoy <name>, the Secretary of Energy, the Secretary of Labor, and ...": offices without their holders."""
    adjoins = any(p.last == person.name.address for p in person.positions)
    if not adjoins or k + 2 >= len(positions) or line.text(person.name.last) != ",":
        return False
    listed = positions[k : k + 3]
    gaps = [[t.low for t in line.tokens[a.last : b.first] if t.low != "the"] for a, b in pairwise(listed)]
    return gaps == [[","], [",", "and"]] or gaps == [[","], [","]]


def _ends_in_body(line: Line, post: PositionSpan) -> bool:
    """ "secretary of the ministry's bureau", "director of the FIA's wing": what possesses is the body, not the post."""
    acronym = line.text(post.last - 1)
    named = post.organisation is not None and post.organisation.last == post.last
    return named or (acronym.isupper() and len(acronym) > 1 and not line.has(post.last - 1, Label.POSITION))


def _with_shared_body(line: Line, positions: list[PositionSpan], k: int) -> PositionSpan:
    """ "CEO and Founding Board Member of <body>": both posts are of the body."""
    post = positions[k]
    told = any(line.low(i) in ("to", "of", "for", "on") for a, b in post.title for i in range(a, b))
    if post.organisation or post.country or told or k + 1 == len(positions):
        return post
    following = positions[k + 1]
    joined = [t.low for t in line.tokens[post.last : following.first]] == ["and"]
    if joined and following.organisation and following.organisation.first >= following.first:
        return replace(post, organisation=following.organisation)
    return post


def _is_called(line: Line, person: PersonSpan, post: PositionSpan) -> bool:
    """ "Ned, the head of the council said ...": a first name alone calls somebody and bears no post."""
    name = person.name
    lone = name.last - name.address == 1 and line.text(name.first - 1) in ("", ":", ",", "“")
    return lone and is_first_name(line, name.first) and not ends_clause(line, post.last)


def _is_subject(line: Line, person: PersonSpan, post: PositionSpan, positions: list[PositionSpan]) -> bool:
    """ "In a statement by its spokesman, <name>, the minister said": the post behind is whoever the clause is about."""
    own = line.text(person.name.address - 1) == "," and any(
        p.last == person.name.address - 1 for p in positions
    )
    return own and line.low(post.first - 1) == "the" and is_verb(line, post.last)


def _belongs_to_next(
    line: Line, post: PositionSpan, positions: list[PositionSpan], persons: list[PersonSpan], number: int
) -> bool:
    """ "<name>, head of A and chief of B, <other name>, said": the second post is the other one's."""
    if number + 1 >= len(persons) or line.text(post.last) != ",":
        return False
    if len(_list_of(line, persons, positions, number)) > 2 and not _leads_with_posts(
        line, persons, positions, number
    ):
        return False
    name = persons[number + 1].name
    end = name.last + (
        line.text(name.last) in SEATS
    )  # "the Ports Minister, <name> MP, and Home Minister, <other> MP,"
    return name.address == post.last + 1 and not persons[number + 1].positions and line.text(end) == ","


def _is_of_next(
    line: Line,
    post: PositionSpan,
    positions: list[PositionSpan],
    persons: list[PersonSpan],
    number: int,
    claimed: set[int],
) -> bool:
    """ "The <post>, <name>, and the <other post>, <other name>, signed": posts before their names, parted by commas."""
    name = persons[number].name
    own = [k for k, p in enumerate(positions) if p.last == name.address - 1 and k not in claimed]
    if number + 1 == len(persons):
        return False
    if len(_list_of(line, persons, positions, number)) > 2:
        return _leads_with_posts(line, persons, positions, number)
    last = _end_of_chain(line, post, positions)
    behind = persons[number + 1].name.address - last
    adjoins = any(p.last == name.address for p in persons[number].positions)
    if adjoins and line.low(post.first - 1) == "the":
        return behind == 1 and line.text(last) == ","  # "Director <name>, the Head of B, <other name>, and"
    if line.text(name.address - 1) != "," or not own:
        return False
    return behind == 0 or (behind == 1 and line.text(last) == ",")


def _end_of_chain(line: Line, post: PositionSpan, positions: list[PositionSpan]) -> int:
    """Where the last of the posts ends that are joined to one by "and"."""
    last = post
    for following in positions:
        between = line.words(last.last, following.first).lower()
        if following.first >= last.last and between in ("and", "&", "and the"):
            last = following
    return last.last


def _list_of(
    line: Line, persons: list[PersonSpan], positions: list[PositionSpan], number: int
) -> list[PersonSpan]:
    """The names of the list in which one stands: a comma and a post between each two."""

    def linked(left: PersonSpan, right: PersonSpan) -> bool:
        first, last = left.name.last, right.name.address
        return line.text(first) in (",", ";") and any(first < p.first and p.last <= last for p in positions)

    first = end = number
    while first and linked(persons[first - 1], persons[first]):
        first -= 1
    while end + 1 < len(persons) and linked(persons[end], persons[end + 1]):
        end += 1
    listed = persons[first : end + 1]
    adjoining = any(post.last == p.name.address for p in listed for post in p.positions)
    return [] if adjoining else listed  # where posts adjoin some names, commas tell less


def _leads_with_posts(
    line: Line, persons: list[PersonSpan], positions: list[PositionSpan], number: int
) -> bool:
    """Whether a list sets its posts before the names: the first name has one before it, the last none behind it."""
    listed = _list_of(line, persons, positions, number)
    head, tail = listed[0].name, listed[-1].name
    before = line.text(head.address - 1) == "," and any(p.last == head.address - 1 for p in positions)
    behind = any(tail.last < p.first <= tail.last + 2 for p in positions)
    return before and not (behind and line.low(tail.last) != "and")


def _claim_before_comma(
    line: Line, persons: list[PersonSpan], positions: list[PositionSpan], claimed: set[int]
) -> None:
    """ "The city's chief of education, <name>, ..."."""
    for person in persons:
        seated = all(line.text(p.first) in SEATS or is_part(line, p) for p in person.positions)
        further = (
            line.low(behind_letters(line, person.name.last) + 1) == "who"
        )  # "..., who is also chairman of"
        if not (seated or further) or line.text(person.name.address - 1) != ",":
            continue
        k = next(
            (k for k, p in enumerate(positions) if p.last == person.name.address - 1 and k not in claimed),
            None,
        )
        if k is None:
            continue
        first = k
        while (
            first > 0 and _joined(line, positions[first - 1], positions[first]) and first - 1 not in claimed
        ):
            first -= 1
        if not is_apposition(line, person.name, positions[first : k + 1]):
            continue
        person.positions[:] = [*positions[first : k + 1], *person.positions]
        claimed.update(range(first, k + 1))
