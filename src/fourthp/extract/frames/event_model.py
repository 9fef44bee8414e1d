"""An event as one sentence tells it."""

from __future__ import annotations

from dataclasses import dataclass, field

from fourthp.extract.frames.settings import Setting
from fourthp.records import Reading, Span

SAME = "same"
"""The type of words that go on telling the event before them ("it took place on ...")."""


@dataclass(slots=True)
class EventMention:
    """An event as one sentence tells it. ``head`` is where its noun or verb stands.

    ``is_weak``: the words say that people came together or something began, and count where nothing says more;
    ``is_vague``: what is signed, launched or met is a common noun. ``needs`` is what its sentence must tell
    besides for the words to count: setting, date, place, or nothing.
    """

    event_type: str
    head: Span
    method: str
    line: int
    name: Reading | None = None
    is_definite: bool = False
    is_plural: bool = False
    is_part: bool = False
    in_headline: bool = False
    opens: bool = False
    by_verb: bool = False
    is_weak: bool = False
    is_vague: bool = False
    needs: str = ""
    is_planned: bool = False
    objects: tuple[tuple[str, str], ...] = ()
    setting: Setting = field(default_factory=Setting)
