"""Events: as one sentence tells one, and joined from all sentences that tell of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from fourthp.extract.frames.settings import Setting
from fourthp.records import Reading, Span

SAME = "same"
"""The type of words that go on telling the event before them ("it took place on ...")."""


@dataclass(slots=True)
class EventMention:
    """An event as one sentence tells it. ``head`` is where its verb or its ``noun`` stands.

    ``is_another``: it is the next or an earlier one of its series, not the one told before; ``is_leg``: a place on a
    journey; ``is_weak``: the words say that people came together or something began, and count where nothing says
    more; ``is_attended``: somebody opens, closes or addresses it; ``is_past``: a verb tells it as done; ``is_vague``:
    what is signed, launched or met is a common noun. ``needs`` is what its sentence must tell besides for the words to
    count: setting, date, day, place, signature (set words of one who signs, whose day stands below them), or nothing.
    """

    event_type: str
    head: Span
    method: str
    line: int
    name: Reading | None = None
    noun: str = ""
    is_definite: bool = False
    is_another: bool = False
    is_plural: bool = False
    is_leg: bool = False
    is_part: bool = False
    in_headline: bool = False
    opens: bool = False
    by_verb: bool = False
    is_weak: bool = False
    is_vague: bool = False
    is_attended: bool = False
    needs: str = ""
    is_planned: bool = False
    is_past: bool = False
    objects: tuple[tuple[str, str], ...] = ()
    setting: Setting = field(default_factory=Setting)


@dataclass(slots=True)
class Event:
    """An event with all its mentions, the fullest first reading of each attribute kept."""

    key: str
    mentions: list[EventMention] = field(default_factory=list)
    parent: Event | None = None

    @property
    def event_type(self) -> str:
        """The type of the first mention that names it, else of the first that says more than that people came."""
        typed = [m for m in self.mentions if m.event_type != SAME]
        named = (m for m in typed if m.name)
        telling = (m for m in typed if not m.is_weak)
        return next(named, next(telling, typed[0])).event_type

    @property
    def name(self) -> Reading | None:
        """The longest name."""
        names = [m.name for m in self.mentions if m.name]
        return max(names, key=lambda n: len(str(n.value)), default=None)

    @property
    def is_held(self) -> bool:
        """Whether nothing says that it was planned or put off."""
        return all(m.setting.status is None or m.setting.status.value == "held" for m in self.mentions)

    def weight(self) -> int:
        """How much is known: name, day, place."""
        return 2 * (self.name is not None) + max(m.setting.weight() for m in self.mentions)
