"""A personal name of one sentence with what the sentence tells of its bearer."""

from __future__ import annotations

from dataclasses import dataclass, field

from fourthp.extract.mentions.personal_names import NameSpan
from fourthp.extract.mentions.positions import PositionSpan
from fourthp.extract.mentions.privacy_terms import Grounds


@dataclass(slots=True)
class PersonSpan:
    """A name with the posts that its sentence gives it, and what in it speaks against publishing the name.

    ``vouched`` says whether one of the posts is a public one, ``has_part`` whether the sentence gives the person
    a public part without one.
    """

    name: NameSpan
    positions: list[PositionSpan] = field(default_factory=list)
    addresses: tuple[str, ...] = ()
    grounds: Grounds = Grounds.NONE
    vouched: bool = False
    has_part: bool = False
