"""The name at the foot of an act of state: who signs "by the authority vested in me" holds its office."""

from __future__ import annotations

from collections.abc import Sequence

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.person_model import PersonSpan

_FOOT = 4
_LONGEST = 8
_OPENERS = frozenset(["hereby", "vested", "hereunto", "continuing", "emergency"])
"""Words of which each of these formulas holds one."""


def mark_signatory(lines: Sequence[tuple[Line, list[PersonSpan]]]) -> None:
    """Give the one name that stands alone and in capitals at the foot of an act its public part.

    ``lines`` are all sentences of a text with their persons, in order. A name below any other text stays as it is:
    a private person may sign a letter or an oath.
    """
    signed = [person for _, person in alone_at_foot(lines)]
    if len(signed) == 1 and any(_tells_of_authority(line) for line, _ in lines):
        signed[0].has_part = not signed[0].grounds


def alone_at_foot(lines: Sequence[tuple[Line, list[PersonSpan]]]) -> list[tuple[Line, PersonSpan]]:
    """The names that stand alone and in capitals among the last sentences of a text, with these sentences."""
    return [(line, who[0]) for line, who in lines[-_FOOT:] if len(who) == 1 and _is_alone(line, who[0])]


def drop_cut_name(lines: Sequence[tuple[Line, list[PersonSpan]]]) -> None:
    """Drop the one word at which a text breaks off, which may be any: "the head of North Ameri"."""
    line, persons = lines[-1] if lines else (None, [])
    if line is None or len(line.tokens) <= _LONGEST:
        return
    persons[:] = [p for p in persons if p.name.last < len(line.tokens) or p.name.last - p.name.address > 1]


def _is_alone(line: Line, person: PersonSpan) -> bool:
    letters = [t.text for t in line.tokens if t.text[0].isalpha()]
    return (
        person.name.address == 0
        and person.name.last == len(line.tokens) <= _LONGEST
        and len(letters) > 1
        and all(word.isupper() for word in letters)
    )


def _tells_of_authority(line: Line) -> bool:
    if line.lows.isdisjoint(_OPENERS):
        return False
    said = " ".join(t.low for t in line.tokens)
    return any(form in said for form in words("public_acts", kind="signs"))
