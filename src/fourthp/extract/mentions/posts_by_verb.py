"""Posts that a clause tells without their noun: "who heads the Ports Authority", "in charge of the unit"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from fourthp.extract.lexicon import table
from fourthp.extract.mentions.areas import area_end
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.organisations import OrganisationSpan
from fourthp.extract.mentions.person_model import PersonSpan
from fourthp.extract.mentions.positions import PositionSpan
from fourthp.extract.mentions.post_fields import owned_field_end, small_field_end
from fourthp.extract.mentions.post_joints import behind_affiliation, behind_letters, skip_determiners
from fourthp.extract.mentions.privacy_terms import ADVERBS
from fourthp.extract.mentions.public_roles import PRIVATE_BODIES

_THE = frozenset("the its their his her our".split())
_WITHIN = frozenset("of at in within for with".split())
_UNITS = frozenset(
    "committee subcommittee commission council unit department ministry directorate secretariat division bureau embassy"
    " taskforce inspectorate".split()
)
_OUTPOSTS = frozenset("office mission branch bureau chapter delegation programme program team".split())
_CHARGES = (("in", "charge", "of"), ("responsible", "for"), ("at", "the", "head", "of"))
_SEAT_WITHIN = 8


def posts_by_verb(
    line: Line,
    person: PersonSpan,
    organisations: Sequence[OrganisationSpan],
    positions: Sequence[PositionSpan],
) -> list[PositionSpan]:
    """The posts that a clause behind a name tells by a verb or a charge, and the one that "and is its" joins to it."""
    i = behind_affiliation(line, behind_letters(line, person.name.last))
    comma = line.text(i) == ","
    i += comma
    relative = line.low(i) == "who"
    i += relative
    while line.low(i) in ADVERBS or line.low(i) in ("currently", "now", "has"):
        i += 1
    length = next((n for n in (2, 1) if line.words(i, i + n).lower() in _nouns()), 0)
    if length:
        noun = _nouns()[line.words(i, i + length).lower()]
        chairs = relative and noun in ("Chair", "Co-Chair")
        if not noun or (comma and not relative) or (person.positions and not chairs):
            return []
        post = _led(line, i, length, noun, organisations, relative)
    elif comma and not person.positions:
        post = _charged(line, i + (relative and line.low(i) in ("is", "was")), organisations)
    else:
        return []
    return [post, *_joined_to(line, post, positions)] if post else []


def _led(
    line: Line, i: int, length: int, noun: str, organisations: Sequence[OrganisationSpan], relative: bool
) -> PositionSpan | None:
    """ "heads the Ports Authority", "chairs the national committee": the body that a verb at ``i`` governs."""
    j = i + length
    the = line.low(j) in _THE
    j += the
    title = ((i, i + length),)
    if body := next((o for o in organisations if o.first == j), None):
        if body.organisation_type == "business":
            return None
        if line.low(body.last) in _OUTPOSTS and not line.has(body.last, Label.CAPITAL):
            last = _outpost_end(line, body.last + 1)
            outpost = line.words(j - the, last)
            return PositionSpan(i, last, ((i, last),), body, noun=f"{noun} of {outpost}")
        return PositionSpan(i, body.last, title, body, noun=noun)
    end = _unit_end(line, j) if line.low(j) not in _UNITS or not line.has(j, Label.CAPITAL) else j + 1
    if not (relative and the and end > j) or line.has(end, Label.CAPITAL):
        return None
    unit = line.words(j, end).replace(" 's", "'s")
    return PositionSpan(i, end, ((i, end),), noun=f"{noun} of the {unit}")


def _outpost_end(line: Line, i: int) -> int:
    """End of where the office of a body is: "the agency's office in Ostrand"; ``i`` where that is not told."""
    end = i + 1
    while line.low(i) in ("in", "for", "to") and line.has(end, Label.CAPITAL):
        end += 1
    return end if end > i + 1 else i


def _charged(line: Line, i: int, organisations: Sequence[OrganisationSpan]) -> PositionSpan | None:
    """ "in charge of the border unit", "responsible for migration at the Ministry of Labour"."""
    form = next((f for f in _CHARGES if tuple(line.low(i + k) for k in range(len(f))) == f), None)
    if form is None:
        return None
    j = i + len(form)
    the = line.low(j) in _THE
    j += the
    if body := next((o for o in organisations if o.first == j), None):
        public = (body.organisation_type or "") not in PRIVATE_BODIES
        return PositionSpan(i, body.last, ((i, j - the - 1),), body) if public else None
    end = _unit_end(line, j)
    if the and end > j:
        return PositionSpan(i, end, ((i, end),))
    end = max(small_field_end(line, j), area_end(line, j))
    at = end + 1 + (line.low(end + 1) in _THE)
    body = next((o for o in organisations if o.first == at), None)
    if end == j or line.low(end) not in _WITHIN or body is None:
        return None
    public = (body.organisation_type or "") not in PRIVATE_BODIES
    return PositionSpan(i, body.last, ((i, end),), body) if public else None


def _unit_end(line: Line, i: int) -> int:
    """End of "anti-trafficking unit" or "ministry's labour department", a public body in small letters; else ``i``.

    What goes on with a further preposition may be anybody's: "the recruitment unit of the ring".
    """
    end = max(small_field_end(line, i), owned_field_end(line, i))
    unit = line.low(end - 1) in _UNITS or line.words(end - 2, end).lower() == "task force"
    closed = line.text(end) in (",", ".", ";", ")", "") or line.low(end) in ("and", "said")
    return end if end > i and unit and closed else i


def _joined_to(line: Line, post: PositionSpan, positions: Sequence[PositionSpan]) -> Iterator[PositionSpan]:
    """ "who heads the Ports Authority in Fiji and is its adviser for Asia": the post that "and" adds."""
    i = max(post.last, post.organisation.end if post.organisation else 0)
    if line.low(i) in _WITHIN:
        named = Label.CAPITAL | Label.FUNCTION
        while line.low(i) != "and" and i < post.last + _SEAT_WITHIN and line.has(i, named):
            i = line.countries[i].last if i in line.countries else i + 1
    if line.text(i) == ",":
        i += 1
    if line.low(i) != "and":
        return
    start = skip_determiners(line, i + 1)
    if start > i + 1:
        yield from (p for p in positions if p.first <= start + 1 and start < p.last and p.first > i)


@cache
def _nouns() -> dict[str, str]:
    return {row["form"]: row["noun"] for row in table("public_acts") if row["kind"] == "leads"}
