"""Which events of which documents are one.

Several documents tell one event when nothing speaks against it (day, number in a series, town, kind) and

- they name it alike, and agree on a day, a number in its series or a year, or came out at its time, or
- it has no name in one of them, but the same day, no other place, and the same guests, or for a conference the same
  days in the same town, or
- it is a part: of the same event, with the same name or the same guests.

The event of each telling is sought among those that share a block with it: a day and a word of the name, a day and
somebody who was there, a conference's day and town, or the whole name and a time that allows it. So the work grows with
the number of events.
The tellings that say most come first, for they found the events that vaguer ones join; a vague one that fits several
joins none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import blake2b

from fourthp.normalise.clusters import Cluster, Place
from fourthp.normalise.event_blocks import AT_ITS_TIME, SERIES, YEAR_ONLY, blocks_of, sought_by
from fourthp.normalise.event_telling import Telling, tellings
from fourthp.normalise.ids import distinct, fingerprint, readable
from fourthp.normalise.lexicon import telling_words
from fourthp.normalise.linked import Linked
from fourthp.normalise.names import is_generic
from fourthp.normalise.sources import Source

_SIMILAR = (
    frozenset(["conference", "meeting", "workshop", "panel"]),
    frozenset(["meeting", "visit"]),
    frozenset(["ceremony", "award", "launch", "signing"]),
    frozenset(["speech", "statement"]),
)
# A name of this many words or more, beside small ones, is hardly another event's by chance; a conference's of one less.
_TELLING_NAME = 3
# The reason of the telling that an event begins with.
_FIRST = "told_first"
# So many bytes tell blocks apart.
_SIGN = 10
# The reasons to join, the best first.
_REASONS = (
    "same_name_and_day",
    "same_name_and_number",
    "same_name_and_year",
    "same_days_and_place",
    "same_day_place_and_guests",
    "same_day_and_guests",
    "part_of_same_event",
    "same_name_at_its_time",
)


class _Faces:
    """What is compared of the tellings of one event, for many documents tell it in the same way.

    ``faces`` hold one telling for all that say the same but for who was there, ``companies`` one for all that say the
    same.
    """

    def __init__(self) -> None:
        self.documents: set[str] = set()
        self.faces: dict[tuple[object, ...], Telling] = {}
        self.companies: dict[tuple[object, ...], Telling] = {}

    def take(self, telling: Telling) -> None:
        self.documents.add(telling.place[0])
        face = telling.face()
        self.faces.setdefault(face, telling)
        self.companies.setdefault((*face, telling.actors, telling.guests), telling)


class _Event:
    """Tellings that are one event so far, with the reason of each. Most events are told once, and hold no more."""

    __slots__ = ("_faces", "_reasons", "tellings")

    def __init__(self, first: Telling) -> None:
        self.tellings = [first]
        self._reasons = [_FIRST]
        self._faces: _Faces | None = None

    @property
    def first(self) -> Telling:
        return self.tellings[0]

    @property
    def reasons(self) -> dict[Place, str]:
        """The place of each telling and its reason."""
        places = (telling.place for telling in self.tellings)
        return dict(zip(places, self._reasons, strict=True))

    def take(self, telling: Telling, reason: str) -> None:
        """Take in a telling."""
        if self._faces is None:
            self._faces = _Faces()
            self._faces.take(self.first)
        self._faces.take(telling)
        self.tellings.append(telling)
        self._reasons.append(reason)

    def reasons_for(self, telling: Telling) -> Iterator[int]:
        """The places in :data:`_REASONS` of all that says that a telling is of this event; none if anything says no."""
        known = self._faces
        documents: Collection[str] = known.documents if known else (self.first.place[0],)
        faces: Collection[Telling] = known.faces.values() if known else self.tellings
        companies: Collection[Telling] = known.companies.values() if known else self.tellings
        if telling.place[0] in documents or any(_differ(t, telling) for t in faces):
            return
        named = all(_names_alike(t, telling) for t in faces)
        for like in faces if named else companies:
            if (reason := _reason(like, telling)) is not None:
                yield reason


def link_events(sources: Sequence[Source], linked: Linked) -> list[Cluster]:
    """The events of all documents, each under one id; parts come after the events they are parts of."""
    told = tellings(sources, linked)
    whole = _join([t for t in told if not t.parent], {})
    home = {place: event for event in whole for place in event.reasons}
    parts = _join([t for t in told if t.parent], home)
    whole.sort(key=lambda e: min(t.rank for t in e.tellings))
    clusters = distinct([(_ids(e, ""), e.reasons) for e in whole])
    row_ids = {place: cluster.row_id for cluster in clusters for place in cluster.members}
    parts.sort(key=lambda e: min(t.rank for t in e.tellings))
    choices = []
    for part in parts:
        above = row_ids.get((part.first.place[0], part.first.parent), part.first.place[0])
        choices.append((_ids(part, above), part.reasons))
    return clusters + distinct(choices, used=row_ids.values())


def _join(told: Sequence[Telling], home: Mapping[Place, _Event]) -> list[_Event]:
    """Events from tellings; parts join only parts of the same event, which ``home`` tells."""
    events: list[_Event] = []
    blocks: dict[bytes, list[_Event]] = {}
    for telling in sorted(told, key=_weight):
        above = _above(telling, home)
        sought = (_sign(above, key) for key in sought_by(telling))
        event, reason = _home_of(telling, [e for sign in sought for e in blocks.get(sign, ())])
        if event is None:
            event = _Event(telling)
            events.append(event)
        else:
            event.take(telling, reason)
        for key in blocks_of(telling):
            sign = _sign(above, key)
            if sign not in blocks:
                blocks[sign] = [event]
            elif event not in blocks[sign]:
                blocks[sign].append(event)
    return events


def _sign(above: str, key: Iterable[str]) -> bytes:
    """A sign for a block, shorter than its key; two that had the same sign would be searched as one."""
    return blake2b("\0".join((above, *key)).encode(), digest_size=_SIGN).digest()


def _above(telling: Telling, home: Mapping[Place, _Event]) -> str:
    """What tells the event that a part belongs to from all others; empty for a whole event."""
    if not telling.parent:
        return ""
    event = home.get((telling.place[0], telling.parent))
    document_id, key = event.first.place if event else (telling.place[0], telling.parent)
    return f"{document_id} {key}"


def _weight(telling: Telling) -> tuple[int, int]:
    """What says most comes first: name and day, then either; in reading order among equals."""
    named = 2 if telling.words and (telling.numbers or telling.years) else 1 if telling.words else 0
    return -(named + len(telling.start) // 4 + bool(telling.towns)), telling.rank


def _home_of(telling: Telling, events: Sequence[_Event]) -> tuple[_Event | None, str]:
    """The event a telling belongs to and why; None where there is none, or more than one as likely."""
    found = {}
    for event in dict.fromkeys(events):
        best = min(event.reasons_for(telling), default=None)
        if best is not None:
            found[event] = best
    if not found:
        return None, ""
    best = min(found.values())
    fits = [event for event, rank in found.items() if rank == best]
    return (fits[0], _REASONS[best]) if len(fits) == 1 else (None, "")


def _differ(one: Telling, other: Telling) -> bool:
    """Whether something says that these are two events."""
    kinds = {one.event_type, other.event_type}
    alike = _names_alike(one, other)
    if len(kinds) > 1 and not alike and not any(kinds <= s for s in _SIMILAR):
        return True
    if one.words and other.words and not alike:
        return True
    if (one.numbers and other.numbers and one.numbers != other.numbers) or (
        one.years and other.years and one.years != other.years
    ):
        return True
    if one.start and other.start and not one.overlaps(other):
        return True
    if one.towns and other.towns and not one.towns & other.towns:
        return True
    return bool(one.country and other.country and one.country != other.country)


def _names_alike(one: Telling, other: Telling) -> bool:
    """Whether two names are the same, or one is a shorter form of the other."""
    if not one.words or not other.words:
        return False
    return one.words == other.words or (
        min(len(one.words), len(other.words)) > 1 and (one.words <= other.words or other.words <= one.words)
    )


def _reason(one: Telling, other: Telling) -> int | None:
    """The place in :data:`_REASONS` of what says that two tellings are one event."""
    name = _reason_by_name(one, other) if _names_alike(one, other) else _reason_by_guests(one, other)
    return _REASONS.index(name) if name else None


def _reason_by_name(one: Telling, other: Telling) -> str | None:
    same = one.words == other.words
    if one.parent:
        return "part_of_same_event" if same else None
    if one.start and other.start and min(len(one.start), len(other.start)) > YEAR_ONLY:
        return "same_name_and_day"
    if not same or is_generic(sorted(one.words)):
        return None
    if one.numbers and one.numbers == other.numbers and _days_apart(one, other) <= SERIES:
        return "same_name_and_number"
    conference = one.event_type == other.event_type == "conference"
    if len(one.words) < (_TELLING_NAME - conference):
        return None
    years = [t.years or frozenset([t.start[:YEAR_ONLY]] if t.start else []) for t in (one, other)]
    yearly = conference or bool(one.words & telling_words("yearly"))
    if years[0] and years[0] == years[1] and (one.years or other.years or yearly):
        return "same_name_and_year"
    return "same_name_at_its_time" if _days_apart(one, other) <= AT_ITS_TIME else None


def _days_apart(one: Telling, other: Telling) -> int:
    """Days between two tellings: of the events where told to the day, else of publication."""
    days = [t.start if t.has_day else t.published for t in (one, other)]
    if not all(days):
        return SERIES + 1
    first, second = (date.fromisoformat(day) for day in days)
    return abs((first - second).days)


def _reason_by_guests(one: Telling, other: Telling) -> str | None:
    """Two tellings, one of them without a name: who was there must say that they are one."""
    company = _same_company(one, other)
    if one.parent:
        return "part_of_same_event" if company else None
    if not one.has_day or one.start != other.start:
        return None
    if (
        one.towns & other.towns
        and one.end == other.end != ""
        and one.event_type == other.event_type == "conference"
    ):
        return "same_days_and_place"
    if not company:
        return None
    return "same_day_place_and_guests" if one.towns & other.towns else "same_day_and_guests"


def _same_company(one: Telling, other: Telling) -> bool:
    """Whether the same people met: two actors or a guest in common, and no guests against others.

    A visit is known by its visitor alone.
    """
    shared = one.actors & other.actors
    if one.guests and other.guests and not one.guests & other.guests:
        return False
    if len(shared) > 1 or shared & (one.guests | other.guests):
        return True
    return bool(shared) and one.event_type == other.event_type == "visit"


def _ids(event: _Event, above: str) -> tuple[str, ...]:
    """Ids from the best to the safest.

    A name with its day says what is meant anywhere; an event without either carries a sign of the first document that
    tells it.
    """
    tellings = sorted(event.tellings, key=lambda t: t.rank)
    name = max((t.name for t in tellings), key=lambda n: (len(n), n))
    start = max((t.start for t in tellings), key=len)
    town = next((t.town for t in tellings if t.town), "")
    sign = fingerprint(tellings[0].place[0])
    if above:
        own = readable(name or tellings[0].event_type)
        return f"{above}/{own}", f"{above}/{own}-{sign}"
    if name and start:
        return readable(start, name), readable(start, name, town), f"{readable(start, name)}-{sign}"
    return (f"{readable(start, name or tellings[0].event_type, '' if name else town)}-{sign}",)
