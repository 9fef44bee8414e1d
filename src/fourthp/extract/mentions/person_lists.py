"""Posts in the plural and who of a sentence bears them: "Senators A and B", "A and B were co-chairs"."""

from __future__ import annotations

from dataclasses import replace

from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.organisations import OrganisationSpan
from fourthp.extract.mentions.person_model import PersonSpan
from fourthp.extract.mentions.positions import PositionSpan
from fourthp.extract.mentions.post_fields import is_field
from fourthp.extract.mentions.post_lists import (
    OPENS_LIST,
    Body,
    behind_body,
    counted,
    is_joint,
    plural_length,
    sharers,
)
from fourthp.extract.mentions.post_reach import FORMER


def claim_lists(
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
        if post.last > post.title[-1][1] and not _are_all(line, post, behind, bodies, organisations):
            continue
        for person, body in zip(behind, bodies, strict=False):
            of = body.organisation or post.organisation
            person.positions.append(replace(post, country=body.country, organisation=of))


def _are_all(
    line: Line,
    post: PositionSpan,
    behind: list[PersonSpan],
    bodies: list[Body],
    organisations: list[OrganisationSpan],
) -> bool:
    """Whether a list that a clause parts from its post names as many as are counted, and nothing more is told of them.

    Those whom a new sentence names have each a country, as holders of office do.
    """
    if not bodies or len(bodies) != counted(line, post.title[0][1] - 1):
        return False
    end = behind_body(line, behind[len(bodies) - 1].name.last, organisations)
    parted = line.low(post.last - 2) in OPENS_LIST
    return ends_clause(line, end) and all(b.country or not parted for b in bodies)


def claim_predicates(line: Line, persons: list[PersonSpan], organisations: list[OrganisationSpan]) -> None:
    """ "A and B were co-chairs", "A, B and C, members of parliament,": a post in the plural behind its bearers."""
    for k, person in enumerate(persons[1:], start=1):
        if person.positions:
            continue
        start = behind_body(line, person.name.last, organisations)
        start += line.text(start) == ","
        if line.low(start) not in ("were", "are", "as", "both", "all", "the") and start == person.name.last:
            continue
        while line.low(start) in ("were", "are", "as", "both", "all", "the"):
            start += 1
        former = line.low(start) in FORMER
        begin = start = start + former
        while not line.has(start, Label.CAPITAL) and (
            is_field(line, start) or line.has(start, Label.MODIFIER)
        ):
            start += 1
        length = plural_length(line, start)
        if any(p.name.address == start + length for p in persons):
            continue  # "A and B, Senators C and D": the post is that of the names behind it
        first = k
        while (
            first
            and not persons[first - 1].positions
            and is_joint(line, persons[first - 1].name.last, persons[first].name.address, organisations)
        ):
            first -= 1
        if length and first < k:
            end = start + length
            post = PositionSpan(begin, end, ((begin, end),), is_former=former, of_list=True)
            for each in persons[first : k + 1]:
                each.positions.append(post)


def ends_clause(line: Line, i: int) -> bool:
    """Whether a mark or nothing stands at ``i``."""
    return i >= len(line.tokens) or line.text(i) in (",", ";", ".", ")")
