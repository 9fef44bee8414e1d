"""One event told twice is one: which mentions of a document speak of the same event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as day

from fourthp.extract.frames.event_acronyms import BY_NAME
from fourthp.extract.frames.event_model import SAME, Event, EventMention
from fourthp.extract.frames.settings import Setting
from fourthp.language.folding import fold

GATHERINGS = frozenset(["conference", "meeting", "workshop", "ceremony", "visit"])
"""Types of events that others may be part of."""
HELD = GATHERINGS | {"operation"}
"""Types of events of which a text goes on to tell without naming them again."""

_ACTS = frozenset(["signing", "launch", "award"])
"""Types of events of which only the next sentence goes on to tell."""

_ONCE_A_DAY = frozenset(["conference", "workshop", "ceremony", "launch", "statement", "operation"])
"""Types of events of which a text seldom tells two on one day by one noun."""

_SIMILAR = (
    frozenset(["conference", "meeting", "panel", "workshop"]),
    frozenset(["meeting", "visit"]),
    frozenset(["ceremony", "award", "launch"]),
)
_DONE_TO = {
    "meeting": ("persons", "organisations"),
    "visit": ("persons", "organisations"),
    "signing": ("instruments",),
    "launch": ("instruments", "organisations"),
}
_SAME_PASSAGE = 2
_SHORTEST_ACRONYM = 3
_SERIES = 2
_TOWN_WITHIN = 20
"""Letters between an event's noun and its town ("the conference, held in Goma"), at most."""
_LONGEST = 30
"""Days between the first and the last day of one event, at most."""


def join(mentions: list[EventMention]) -> list[Event]:
    """The events that mentions in text order tell."""
    events: list[Event] = []
    for mention in mentions:
        if mention.is_plural and mention.name is None and mention.setting.weight() == 0:
            continue
        _leave_far_town(mention, events)
        home = _home(mention, events)
        if home is None and mention.is_plural and mention.name is None:
            home = next((e for e in reversed(events) if e.event_type == mention.event_type and e.name), None)
        if home is None and mention.event_type == SAME:
            continue
        if home is None:
            events.append(Event("", [mention]))
        else:
            at_act = mention.noun == "ceremony" and home.event_type in _ACTS
            home.mentions.append(replace(mention, event_type=SAME) if at_act else mention)
    return events


def _leave_far_town(mention: EventMention, events: list[Event]) -> None:
    """Take from "the conference", told again, a town that only stands in its sentence: "the Embassy in Goma"."""
    city = mention.setting.city
    if (
        city is None
        or not mention.is_definite
        or mention.name
        or mention.is_another
        or mention.event_type == "visit"
    ):
        return
    near = any(
        0 <= gap <= _TOWN_WITHIN
        for span in city.spans
        for gap in (span.start - mention.head.end, mention.head.start - span.end)
    )
    last = next((e for e in reversed(events) if e.event_type == mention.event_type), None)
    again = last is not None and any(m.noun == mention.noun for m in last.mentions)
    elsewhere = last is not None and any(m.setting.city for m in last.mentions)
    if again and elsewhere and not near and not mention.setting.date:
        setting = mention.setting
        mention.setting = replace(setting, city=None, place_key=None, country=None, venue=None)


def _home(mention: EventMention, events: list[Event]) -> Event | None:
    """The event already told that this mention speaks of, or None for a new one."""
    if mention.event_type == SAME:
        last = events[-1] if events and mention.line - events[-1].mentions[-1].line == 1 else None
        told = (e for e in reversed(events) if e.event_type in HELD or (e is last and e.event_type in _ACTS))
        return next((e for e in told if agree(mention, e)), None)
    for event in reversed(events):
        if _is_named_alike(mention, event) and _same_edition(mention, event):
            return event
    if mention.is_leg:
        return None
    if mention.needs == "near_day" and (same_day := _of_that_day(mention, events)):
        return same_day
    if mention.name and (numbered := _numbered_home(mention, events)):
        return numbered
    if mention.event_type == "visit" and not mention.name:
        return _visit_home(mention, events)
    if mention.is_weak and mention.event_type == "meeting":
        gatherings = _spoken_of(mention, events)
        if mention.is_planned:  # "a working group is to meet in May": no meeting that was held
            gatherings = [e for e in gatherings if not e.is_held]
        return next((e for e in gatherings if agree(mention, e)), None)
    if weak := _weakly_told(mention, events):
        return weak
    if mention.by_verb:
        opened = (
            e for e in reversed(events) if mention.is_definite and e.event_type in GATHERINGS - {"visit"}
        )
        opened = (e for e in opened if agree(mention, e))
        return next(opened, None) or next((e for e in reversed(events) if _repeats(mention, e)), None)
    if mention.name and (untitled := _just_told(mention, events)):
        return untitled
    if mention.name or mention.is_part:
        return None
    if mention.is_another:
        events = [e for e in events if all(m.is_another for m in e.mentions if m.event_type != SAME)]
    if again := _told_again(mention, events):
        return again
    if act := _act_of_ceremony(mention, events) or _same_day_again(mention, events):
        return act
    same = [e for e in events if e.event_type == mention.event_type]
    alike = [
        e
        for e in events
        if e.event_type != mention.event_type and compatible(mention.event_type, e.event_type)
    ]
    for event in (*reversed(same), *reversed(alike)):
        if mention.is_definite and agree(mention, event) and _may_be(mention, event):
            return event
        if mention.setting.weight() == 0 and mention.line == event.mentions[-1].line:
            return event
    return None


def _just_told(mention: EventMention, events: list[Event]) -> Event | None:
    """The event of no name in the sentence before: "an agency's operation this April. For Operation Gull, police".

    So is "a course got under way" the one that is named after it, where no day or place of its own was told.
    """
    last = events[-1] if events else None
    if last is None or last.name or last.event_type != mention.event_type:
        return None
    if mention.event_type != "operation" and not _is_told_anew(mention, last):
        return None
    return last if mention.line - last.mentions[-1].line == 1 and agree(mention, last) else None


def _is_told_anew(mention: EventMention, event: Event) -> bool:
    """Whether a name may be that of an event told by the same noun, of which no day or place is known yet."""
    first = event.mentions[0]
    known = any(m.setting.date or m.setting.city or m.setting.venue for m in event.mentions)
    same = (
        bool(mention.noun) and mention.noun.split()[-1] == first.noun.split()[-1:][0] if first.noun else False
    )
    return same and not known and not first.is_another


def _same_day_again(mention: EventMention, events: list[Event]) -> Event | None:
    """The event told by the same noun on the same day, as in a caption: one body opens no two courses on a day."""
    day = mention.setting.date
    if day is None or day.precision != "day" or mention.event_type not in _ONCE_A_DAY:
        return None
    for event in reversed(events):
        days = {m.setting.date.start for m in event.mentions if m.setting.date}
        nouns = {m.noun for m in event.mentions if m.noun}
        if mention.noun in nouns and day.start in days and agree(mention, event):
            return event
    return None


def _act_of_ceremony(mention: EventMention, events: list[Event]) -> Event | None:
    """The signing, launch or award told last, at which "he said at the ceremony"; neither tells another day."""
    if mention.noun != "ceremony" or not mention.is_definite or mention.is_another:
        return None
    acts = [e for e in events if e.event_type in _ACTS]
    return acts[-1] if acts and agree(mention, acts[-1]) else None


def _of_that_day(mention: EventMention, events: list[Event]) -> Event | None:
    """The event told last whose first day is that of a noun of many senses ("today's action")."""
    day = mention.setting.date.start if mention.setting.date else None
    of_day = (
        e for e in reversed(events) for m in e.mentions if m.setting.date and m.setting.date.start == day
    )
    return next(of_day, None)


def _is_named_alike(mention: EventMention, event: Event) -> bool:
    name = event.name
    if mention.name is None or name is None:
        return False
    if same_name(str(mention.name.value), str(name.value)):
        return True
    a, b = (fold(str(n.value)).replace(" ", "") for n in (mention.name, name))
    short = mention.method == BY_NAME or all(m.method == BY_NAME for m in event.mentions if m.name)
    return short and (a in b or b in a)  # "G20", "the G20 Foreign Ministers' Meeting"


def _same_edition(mention: EventMention, event: Event) -> bool:
    """Whether no other year is told: what is held every year under one name is another event each year."""
    day = mention.setting.date
    days = [m.setting.date for m in event.mentions if m.setting.date]
    return day is None or not days or any(d.start[:4] == day.start[:4] for d in days)


def _may_be(mention: EventMention, event: Event) -> bool:
    """Whether a noun speaks of an event: one of its own nouns, or one that says nothing of its kind ("the event").

    "The handover" is no welcoming ceremony, though both are ceremonies; "the May 2021 meeting" is told anew
    where no day was told before.
    """
    noun, day = mention.noun, mention.setting.date
    if (
        day
        and 0 <= mention.head.start - day.span.end <= 1
        and not any(m.setting.date for m in event.mentions)
    ):
        return False
    words = {word for m in event.mentions for word in m.noun.split()}
    return not words or not noun or bool(set(noun.split()) & words) or noun.split()[-1] in OF_ANY_KIND


OF_ANY_KIND = frozenset(
    "meeting talks discussion discussions session event ceremony conference forum summit gathering visit trip tour"
    " occasion dialogue consultation consultations workshop training seminar course programme program operation"
    " negotiations deliberations engagement celebration briefing".split()
)


def _told_again(mention: EventMention, events: list[Event]) -> Event | None:
    """The event told before by the same noun in its place, or by one that ends in it ("press briefing", "briefing")."""
    for event in reversed(events):
        nouns = {m.noun for m in event.mentions if m.noun}
        ends = any(n.endswith(" " + mention.noun) for n in nouns)
        if mention.noun and (mention.noun in nouns or ends) and agree(mention, event):
            lands = {str(m.setting.country.value) for m in event.mentions if m.setting.country}
            here = mention.setting.country
            if ends or (here and str(here.value) in lands and mention.setting.weight() > 1):
                return event
            if _is_announced(mention, event):
                return event
    return None


def _is_announced(mention: EventMention, event: Event) -> bool:
    """ "those attending the workshop in Goma", of a caption, and then "A workshop on nets began today"."""
    first = event.mentions[0]
    undated = mention.setting.date and not any(m.setting.date or m.setting.last for m in event.mentions)
    return bool(undated and first.is_definite and not first.is_another and mention.line - first.line == 1)


def _spoken_of(mention: EventMention, events: list[Event]) -> list[Event]:
    """The gatherings that people may have come to, the last first; with a day only the last told or the first."""
    gatherings = [e for e in reversed(events) if e.event_type in GATHERINGS]
    if mention.setting.date is None or not gatherings:
        return gatherings
    return [max(gatherings, key=lambda e: e.mentions[-1].line), gatherings[-1]]


def _numbered_home(mention: EventMention, events: list[Event]) -> Event | None:
    """The one event of a series that is told with its number ("10th Delta Summit"), told again without it."""
    name = frozenset(_numbered(str(mention.name.value))) if mention.name else frozenset()
    if len(name) < _SERIES or any(w[0].isdigit() for w in name):
        return None
    series = [e for e in events if e.name and name < frozenset(_numbered(str(e.name.value)))]
    return series[0] if len(series) == 1 and agree(mention, series[0]) else None


def _weakly_told(mention: EventMention, events: list[Event]) -> Event | None:
    """The event of which so far only was said that people came together, when this mention says to what."""
    last = events[-1] if events else None
    if (
        last is None
        or not all(m.is_weak for m in last.mentions)
        or not compatible(mention.event_type, last.event_type)
    ):
        return None
    near = mention.line - last.mentions[-1].line <= _SAME_PASSAGE
    return last if near and not mention.is_plural and agree(mention, last) else None


def _repeats(mention: EventMention, event: Event) -> bool:
    """Whether a verb tells again what an event's verb told: of the same kind, and done to nothing new on no new day."""
    if mention.event_type != event.event_type or not agree(mention, event):
        return False
    if mention.is_planned and any(m.setting.date and not m.is_planned for m in event.mentions):
        return False
    told = {o for m in event.mentions for o in m.objects}
    new = {o for o in mention.objects if o[0] in _DONE_TO.get(mention.event_type, ())} - told
    days = {m.setting.date.start for m in event.mentions if m.setting.date}
    day = mention.setting.date.start if mention.setting.date else None
    if (
        new
        and all(m.is_vague for m in event.mentions)
        and mention.line - event.mentions[-1].line <= _SAME_PASSAGE + 1
    ):
        return mention.setting.weight() == 0
    proclaimed = all(m.needs.startswith("signature") for m in event.mentions)
    return not new and (mention.setting.weight() == 0 or day in days or proclaimed)


def _visit_home(mention: EventMention, events: list[Event]) -> Event | None:
    """A visit told again: it names no other place than the one already told."""
    setting = mention.setting
    for event in reversed([e for e in events if e.event_type == "visit"]):
        places = {str(m.setting.city.value) for m in event.mentions if m.setting.city}
        lands = {str(m.setting.country.value) for m in event.mentions if m.setting.country}
        bodies = {str(m.setting.venue.value) for m in event.mentions if m.setting.venue}
        if setting.venue and str(setting.venue.value) not in bodies:
            continue
        if setting.city and str(setting.city.value) not in places:
            continue
        if setting.country and lands and str(setting.country.value) not in lands:
            continue
        if agree(mention, event):
            return event
    return None


def compatible(left: str, right: str) -> bool:
    """Whether texts use the words of both types for one event."""
    return left == right or any({left, right} <= s for s in _SIMILAR)


def agree(mention: EventMention, event: Event) -> bool:
    """Whether no day or city of the mention contradicts the event's."""
    for other in event.mentions:
        a, b = mention.setting, other.setting
        if a.date and b.date and not _is_same_time(a, b):
            return False
        if a.city and b.city and a.city.value != b.city.value:
            return False
    return True


def _is_same_time(a: Setting, b: Setting) -> bool:
    """Whether two days may be an event's: the same, or its first and its last."""
    assert a.date and b.date  # noqa: S101 - both are told
    if a.is_end != b.is_end:
        first, last = (b.date, a.date) if a.is_end else (a.date, b.date)
        days = first.precision == last.precision == "day" and not first.end
        return bool(
            days and 0 <= (day.fromisoformat(last.start) - day.fromisoformat(first.start)).days <= _LONGEST
        )
    return a.date.start.startswith(b.date.start) or b.date.start.startswith(a.date.start)


def same_name(left: str, right: str) -> bool:
    """Whether two names of events are one: the shorter inside the longer, or one number and one acronym in both."""
    a, b = frozenset(_numbered(left)), frozenset(_numbered(right))
    short, long = sorted((a, b), key=len)
    numbers = {w for w in short | long if w[0].isdigit()}
    if len(short) < 2 or not numbers <= short & long:
        return False
    shared = _shared_acronyms(left, right)
    return short <= long or bool(numbers and shared and short - long - shared <= _GENERIC)


_GENERIC = frozenset("meeting session commission committee council of the on and".split())


def _shared_acronyms(left: str, right: str) -> frozenset[str]:
    """The acronyms that both names hold, one perhaps with its family's letters before it ("UNESCAP", "ESCAP")."""
    pairs = ((a, b) for a in _acronyms(left) for b in _acronyms(right) if a.endswith(b) or b.endswith(a))
    return frozenset(fold(word) for pair in pairs for word in pair)


def _acronyms(name: str) -> list[str]:
    words = name.replace("(", " ").replace(")", " ").split()
    return [w for w in words if w.isupper() and w.isalpha() and len(w) >= _SHORTEST_ACRONYM]


_ORDINALS = dict(
    zip(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),
        "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th".split(),
        strict=True,
    )
)


def _numbered(name: str) -> list[str]:
    """The words of a name, ordinals in figures."""
    return [_ORDINALS.get(word, word) for word in fold(name).split()]
