"""The body that another is a part of, as its name tells: "Board of the Quill Foundation", "Quill Trust Mission"."""

from __future__ import annotations

from functools import cache

from fourthp.extract.lexicon import table, words
from fourthp.extract.mentions.labels import Label, organisation_phrases, organisation_types
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.organisations import OrganisationSpan
from fourthp.extract.mentions.phrases import Phrases, phrases

# What is a part of something: its kind is that of the whole.
_PARTS = frozenset(
    "Board Committee Subcommittee Council Secretariat Section Branch Team Unit Division Department Bureau Office Cell"
    " Desk Hub".split()
)
# Words behind a body's name that name a part of it: "Quill Trust Mission to Chad".
_BRANCHES = _PARTS | frozenset(["Mission", "Chapter", "Headquarters", "Country Office", "Regional Office"])


def kind_of_whole(line: Line, span: OrganisationSpan) -> str | None:
    """The type of the body of which this is a part: "Board of Directors of the Quill Foundation"; None where unsaid."""
    if span.head in _BRANCHES and (kind := _kind_of_owner(line, span)):
        return kind
    joints = [i for i in range(span.first, span.last) if line.low(i) == "of"]
    if span.head not in _PARTS or not joints:
        return None
    for known in line.organisations.values():
        if joints[-1] < known.first and known.last == span.last:
            return known.match.row["organisation_type"]
    for i in range(joints[-1] + 1, span.last):
        if (length := organisation_phrases().length_at(line.tokens, i)) and i + length == span.last:
            kind = organisation_types().get(line.words(i, span.last), (None, ""))[0]
            return None if kind in ("government", "other") else kind
    return None


def _kind_of_owner(line: Line, span: OrganisationSpan) -> str | None:
    """The type of the body whose name opens that of a part ("Quill University Board of Governors"), no state's."""
    owner = line.organisations.get(span.first)
    if owner is not None and owner.last < span.last:
        return owner.match.row["organisation_type"] or None
    for i in range(span.first + 1, span.last):
        if line.low(i) in ("of", "for", "on"):
            break
        if length := organisation_phrases().length_at(line.tokens, i):
            kind, weight = organisation_types().get(line.words(i, i + length), (None, ""))
            return kind if kind in _FREE and weight == "strong" else None
    return None


_FREE = frozenset(["academic", "ngo", "faith"])


def kind_of_field(line: Line, span: OrganisationSpan) -> str | None:
    """The type of a centre or institute by what it is for; None for a state's own and where the words leave it open."""
    if any(line.has(i, Label.POSITION) and line.low(i + 1) == "'s" for i in range(span.first, span.last)):
        return None  # "Governor's Action Center"
    organised = span.head in _ORGANISATIONS and line.low(span.first) not in _REGIONAL
    if not organised and (span.head not in _OF_FIELDS or line.text(span.first) in _STATE_S):
        return None
    fields = _fields()
    for i in range(span.first, span.last):
        if length := fields.length_at(line.tokens, i):
            kind, of = _kinds_of_fields()[line.words(i, i + length)]
            if (organised and kind == "ngo") or (not organised and not of):
                return kind
    return None


def is_of_region(line: Line, span: OrganisationSpan) -> bool:
    """Whether a name tells of many states: "European Reef Observatory", but not "International Trade Commission"."""
    inner = range(span.first, span.last)
    part = line.low(span.first) in _PARTS_OF_REGIONS and line.low(span.first + 1) in _WIDE
    return (
        span.head in _OF_REGIONS
        and (part or line.low(span.first) in _REGIONAL)
        and not any((line.low(i) in _ABROAD and not part) or line.has(i, Label.COUNTRY) for i in inner)
    )


def joins_states(line: Line, span: OrganisationSpan) -> bool:
    """Whether a name opens with two states: "Chad-Togo Joint Committee", not "Chad-Togo Business Council"."""
    if any(line.low(i) in ("business", "friendship") for i in range(span.first, span.last)):
        return False
    for i in range(span.first, span.last):
        other = line.text(i).partition("-")[2]
        if other[:1].isupper() and line.has(i, Label.COUNTRY):
            return True
    return False


_OF_REGIONS = frozenset(
    "Assembly Council Commission Court Tribunal Observatory Agency Parliament Secretariat Committee".split()
)
_REGIONAL = frozenset(
    "european african asian arab caribbean pacific nordic ibero-american inter-american baltic eurasian international"
    " intergovernmental interparliamentary inter-parliamentary world global american-arab afro-asian".split()
)
# "North American", "Southeast Asian", "West African"
_PARTS_OF_REGIONS = frozenset(
    "north south east west central latin pan southeast southeastern eastern western northern southern".split()
)
_WIDE = frozenset("american african asian european balkan pacific".split())
# What a ministry of one state deals with.
_ABROAD = frozenset("affairs trade development cooperation relations security broadcasting".split())
_OF_FIELDS = frozenset(["Center", "Centre", "Institute"])
_ORGANISATIONS = frozenset(["Organization", "Organisation"])
_STATE_S = frozenset(["National", "State", "Royal", "Presidential", "Government", "Federal", "Provincial"])


@cache
def _fields() -> Phrases:
    return phrases(words("organisation_fields"))


@cache
def _kinds_of_fields() -> dict[str, tuple[str, str]]:
    return {row["form"]: (row["organisation_type"], row["of"]) for row in table("organisation_fields")}


def whole_of(line: Line, span: OrganisationSpan) -> OrganisationSpan | None:
    """The body that a name says it is a part of: "Reef Police" in "Anti-Smuggling Unit of the Reef Police"."""
    joints = [i for i in range(span.first, span.last) if line.low(i) == "of"]
    if span.known_id or not joints:
        return None
    article = line.low(joints[-1] + 1) == "the"
    first = joints[-1] + 1 + article
    known = line.organisations.get(first)
    fields = not article and any(line.low(i) == "and" for i in range(first, span.last))
    if (
        known is not None and known.last == span.last and not fields
    ):  # "Bureau of Customs and Border Protection"
        row = known.match.row
        kind, method = row["organisation_type"] or None, "organisation:gazetteer"
        return OrganisationSpan(
            first, span.last, line.words(first, span.last), kind, method, row["organisation_id"]
        )
    head = next((i for i in range(first + 1, span.last) if _ends_with_head(line, i, span.last)), 0)
    named = any(line.has(i, Label.COUNTRY | Label.PLACE) for i in range(first, head))
    run = all(line.has(i, Label.CAPITAL) for i in range(first, span.last))
    if not head or not run or not (article or named) or line.has(first, Label.HONORIFIC | Label.POSITION):
        return None
    noun = line.words(head, span.last)
    kind = organisation_types().get(noun, (None, ""))[0]
    return OrganisationSpan(first, span.last, noun, kind, "organisation:head_noun")


def _ends_with_head(line: Line, i: int, last: int) -> bool:
    return i + organisation_phrases().length_at(line.tokens, i) == last
