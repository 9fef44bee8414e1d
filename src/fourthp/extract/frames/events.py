"""Events of one document: mentions joined, the main event found, parts laid under it."""

from __future__ import annotations

import re
from dataclasses import replace

from fourthp.extract.frames.event_acronyms import BY_NAME
from fourthp.extract.frames.event_days import shifted
from fourthp.extract.frames.event_days_told import take_days_before, take_length_behind, take_same_day
from fourthp.extract.frames.event_heading import BY_HEADING, lay_heading
from fourthp.extract.frames.event_home import place_at_home
from fourthp.extract.frames.event_joining import GATHERINGS, HELD, agree, compatible, join, same_name
from fourthp.extract.frames.event_legs import find_journey, find_legs
from fourthp.extract.frames.event_mentions import find_event_mentions
from fourthp.extract.frames.event_model import SAME, Event, EventMention
from fourthp.extract.frames.event_openings import lay_occasion
from fourthp.extract.frames.event_passing import (
    pass_day_of_telling_on,
    pass_days_on,
    pass_places_back,
    pass_places_on,
    pass_visit_day_on,
    place_by_dateline,
    place_there,
    place_undated_by_dateline,
)
from fourthp.extract.frames.event_series import SERIES
from fourthp.extract.frames.settings import precision
from fourthp.extract.frames.transcripts import Transcript
from fourthp.extract.mentions.finder import Found
from fourthp.extract.place import Place
from fourthp.extract.view import View
from fourthp.records import Fact, Reading, Span

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBER = re.compile(r"\b\d+(?:st|nd|rd|th)\b")
_PARTS = frozenset(["panel", "speech"])
_OF_A_DAY = frozenset(["ceremony", "signing", "launch", "award", "statement", "speech", "panel"])
_SPOKEN_AT = re.compile(
    r"\b(?:Remarks|Statement|Speech|Address|Keynote|Intervention|Message|Lecture)\b.*\b(?:[Aa]t|[Dd]uring|[Bb]efore)"
    r"(?: the)?(?: (?:Opening|Closing|Inaugural|Plenary|Ceremony|Session|of|the)\b)* $",
    re.DOTALL | re.IGNORECASE,
)
"""What a headline says of the words that a text gives: "Remarks by the Premier at the Opening of"."""
_OPENED = GATHERINGS - {"visit"}
_TELLING_LEAD = HELD | {"award"}
_LEAD_SENTENCES = 4
_LAUNCH_SENTENCES = 2


def find_events(view: View, found: Found) -> list[Event]:
    """The events a document tells: named, or with a day or a place, or told in the lead with their actors."""
    transcript = Transcript(view)
    mentions = transcript.stated(found, find_event_mentions(view, found))
    mentions = sorted([*mentions, *find_legs(view, found, mentions)], key=lambda m: (m.line, m.head))
    mentions = lay_heading(view, found, lay_occasion(view, found, mentions))
    body = join(_opened_as_headlined(mentions))
    take_same_day(view, found, body)
    take_days_before(view, found, body)
    take_length_behind(view, body)
    pass_days_on(view, body)
    pass_day_of_telling_on(view, found, body)
    pass_places_on(found, body)
    pass_places_back(body)
    pass_visit_day_on(view, body)
    place_there(view, found, body)
    place_by_dateline(view, found, body, is_transcript=transcript.is_one)
    kept = (
        [e for e in body if _is_told(e, found) and transcript.tells(found, e)]
        or _told_by_headline(mentions)
        or _told_by_lead(mentions, found)
        or _told_without_noun(mentions, found)
    )
    if not transcript.is_one:
        place_undated_by_dateline(view, found, kept)
    place_at_home(view, found, kept)
    for mention in mentions:
        if mention.in_headline and mention.name:
            _add_headline(view, mention, kept)
        elif mention.in_headline and mention.by_verb and mention.setting.date and mention.event_type != SAME:
            _add_dated_headline(mention, kept)
        elif mention.in_headline and not mention.is_plural and mention.setting.weight():
            _add_setting_of_headline(found, mention, kept)
    main = main_event(kept)
    for event in kept:
        if main and event is not main and main.event_type in GATHERINGS and _is_part(event):
            event.parent = main
        if any(m.is_leg for m in event.mentions):
            event.parent = next(e for e in kept if e.event_type == "visit")
    if whole := find_journey(view, found, kept):
        kept.insert(kept.index(next(e for e in kept if e.parent is whole)), whole)
    kept = [e for e in kept if e.parent or e.name or not _is_part(e) or _is_alone(e, main)]
    for number, event in enumerate(kept, start=1):
        event.key = f"e{number}"
    return kept


def _opened_as_headlined(mentions: list[EventMention]) -> list[EventMention]:
    """The mentions below the headline; "inaugurating the programme" opens what the headline or caption tells."""
    headlined = [m for m in mentions if m.in_headline and not m.is_plural and m.event_type in _OPENED]
    body = [m for m in mentions if not m.in_headline]
    first = body[0] if body else None
    if headlined and first and first.by_verb and first.is_definite and first.event_type == "launch":
        body[0] = replace(first, event_type=headlined[0].event_type)
    return body


def _told_by_headline(mentions: list[EventMention]) -> list[Event]:
    """The event of the headline with what the text goes on to say of it, where the text tells no event itself."""
    for mention in mentions:
        if (
            mention.in_headline
            and not mention.is_plural
            and (mention.by_verb or mention.event_type in GATHERINGS)
        ):
            rest = [m for m in mentions if not m.in_headline and not m.name]
            return join([mention, *rest])[:1]
    return []


def _told_by_lead(mentions: list[EventMention], found: Found) -> list[Event]:
    """The event that the first sentences speak of without a day or a place, where the text tells no other."""
    for mention in mentions:
        opens = 0 <= found.lines[mention.line].line.sentence.index < _LAUNCH_SENTENCES
        if opens and not mention.is_plural and not mention.is_vague and mention.event_type in _TELLING_LEAD:
            return join([m for m in mentions if m.line >= mention.line and not m.in_headline])[:1]
    return []


def _told_without_noun(mentions: list[EventMention], found: Found) -> list[Event]:
    """ "The event was held in Goma on Tuesday", where nothing else among the first sentences says what it was."""
    for mention in mentions:
        opens = 0 <= found.lines[mention.line].line.sentence.index < _LEAD_SENTENCES
        if opens and mention.event_type == SAME and mention.setting.date:
            rest = [
                m for m in mentions if m is not mention and m.line > mention.line and m.event_type == SAME
            ]
            return join([replace(mention, event_type="other"), *rest])[:1]
    return []


def _add_headline(view: View, mention: EventMention, events: list[Event]) -> None:
    """A headline's event is one of the body's: the one of its name, else the first of its kind.

    It tells itself at what the words of the text were spoken ("Remarks by the Premier at the Gull Forum").
    """
    assert mention.name is not None  # noqa: S101 - only named mentions are asked for
    for event in events:
        if event.name and same_name(str(mention.name.value), str(event.name.value)):
            event.mentions.append(mention)
            return
    for event in events if mention.method != BY_NAME else ():
        if compatible(mention.event_type, event.event_type):
            if event.name is None:
                event.mentions.append(mention)
            break
    if not _is_occasion(view, mention) or any(mention is m for e in events for m in e.mentions):
        return
    if again := next((e for e in events if _is_same_number(mention, e)), None):
        again.mentions.append(mention)
    else:
        events.insert(0, Event("", [mention]))


def _is_same_number(mention: EventMention, event: Event) -> bool:
    """Whether two gatherings bear one number: "the 80th Session of the Commission", "of the GEC"."""
    if event.name is None or mention.name is None or not compatible(mention.event_type, event.event_type):
        return False
    a, b = (set(_NUMBER.findall(str(n.value))) for n in (mention.name, event.name))
    return bool(a & b)


def _is_occasion(view: View, mention: EventMention) -> bool:
    """Whether a headline says that something was spoken at an event."""
    start = mention.name.spans[0].start if mention.name else mention.head.start
    before = [view.text[line.start : start] for line in view.headlines if line.start <= start < line.end]
    return any(_SPOKEN_AT.search(words) for words in before)


def _add_dated_headline(mention: EventMention, events: list[Event]) -> None:
    """What a headline tells with its day ("The cabinet met on 3 May") is told, if nowhere else."""
    for event in events:
        if mention.event_type == event.event_type and not event.name and agree(mention, event):
            event.mentions.append(mention)
            return
    events.insert(0, Event("", [mention]))


def _add_setting_of_headline(found: Found, mention: EventMention, events: list[Event]) -> None:
    """Day and place of an event that a headline tells with a noun are those of the first of its kind in the lead."""
    for event in events:
        leads = found.lines[event.mentions[0].line].line.sentence.index < _LEAD_SENTENCES
        if leads and compatible(mention.event_type, event.event_type) and agree(mention, event):
            event.mentions.append(mention)
            return


def _is_told(event: Event, found: Found) -> bool:
    first = event.mentions[0]
    lead = found.lines[first.line].line.sentence.index < _LEAD_SENTENCES
    if event.name or first.is_part or (first.event_type == "visit" and first.by_verb):
        return True
    if any(_is_dated(m) or m.setting.city or (m.by_verb and m.setting.is_timed) for m in event.mentions):
        return True
    if first.is_vague and not first.by_verb:
        return False
    if any(m.setting.venue for m in event.mentions):
        return True
    if lead and event.event_type in HELD and any(m.is_attended for m in event.mentions):
        return True
    if event.event_type in ("signing", "statement") and any(m.is_attended for m in event.mentions):
        return True
    if any(m.setting.country for m in event.mentions):
        return (
            first.by_verb
            or event.event_type == "visit"
            or (lead and event.event_type in GATHERINGS - {"workshop"})
        )
    if event.event_type == "launch":
        return first.by_verb and found.lines[first.line].line.sentence.index < _LAUNCH_SENTENCES
    told_anywhere = event.event_type in ("signing", "statement") and not first.is_vague
    return first.by_verb and (lead or told_anywhere)


def _is_dated(mention: EventMention) -> bool:
    """A bare year dates what a verb tells ("signed in 2021"), not a meeting in passing."""
    date = mention.setting.date
    return date is not None and (date.precision != "year" or mention.by_verb or mention.method == SERIES)


def main_event(events: list[Event]) -> Event | None:
    """The event that a text is about: of the first that gather people, the one it tells most of."""
    candidates = [e for e in events if e.event_type in GATHERINGS]
    return max(candidates[:3], key=_prominence, default=events[0] if events else None)


def _prominence(event: Event) -> int:
    """How much is known of an event, and whether the text opens with it."""
    return event.weight() + any(m.opens for m in event.mentions)


def _is_part(event: Event) -> bool:
    by_heading = any(m.method == BY_HEADING for m in event.mentions)
    return (event.event_type in _PARTS and not by_heading) or any(m.is_part for m in event.mentions)


def _is_alone(event: Event, main: Event | None) -> bool:
    """Whether a panel, a ceremony or a speech is no part of anything told, and has a day of its own."""
    is_whole = event.event_type in ("panel", "ceremony", "speech")
    return event is main and is_whole and any(m.setting.date for m in event.mentions)


def event_facts(view: View, events: list[Event]) -> list[Fact]:
    """Rows of table ``events``; the cell ``is_main`` is for ``event_reports``."""
    main = main_event(events)
    return [Fact("events", e.key, _cells(view, e, e is main), _mentions(view, e)) for e in events]


def _mentions(view: View, event: Event) -> tuple[Reading, ...]:
    return tuple(Reading(view.words(m.head), (m.head,), m.method, 0.9) for m in event.mentions)


def _year_in_name(view: View, name: Reading) -> Reading | None:
    """The one year that stands in an event's name ("2024 Delta Summit"), where nothing else dates it."""
    years = [m for s in name.spans for m in _YEAR.finditer(view.text, s.start, s.end)]
    if len(years) != 1:
        return None
    return Reading(years[0].group(), (Span(*years[0].span()),), "date:year_in_name", 0.75)


def _cells(view: View, event: Event, is_main: bool) -> dict[str, Reading]:
    first = next((m for m in event.mentions if m.name), event.mentions[0])
    cells = {"event_type": Reading(event.event_type, (first.head,), first.method, 0.9)}
    if event.name:
        cells["name"] = event.name
    settings = [m.setting for m in event.mentions]
    telling = next(
        (m for m in event.mentions if m.setting.status or (m.by_verb and m.event_type != SAME)), None
    )
    status = telling.setting.status if telling else None
    cells["event_status"] = status or Reading("held", (first.head,), "event_status:no_cue", 0.8)
    cells |= _days(event.event_type, event.mentions)
    if (
        "start_date" not in cells
        and "end_date" not in cells
        and event.name
        and (year := _year_in_name(view, event.name))
    ):
        cells["start_date"] = year
    venue = next((s.venue for s in settings if s.venue), None)
    where = next((s for s in settings if s.city), None)
    country = next((s.country for s in (where, *settings) if s and s.country), None)
    place = Place(venue, where.city, where.place_key, country) if where else Place(venue, country=country)
    cells |= place.cells()
    online = next((s.online for s in settings if s.online), None)
    if online:
        cells["is_online"] = online
    cells["is_main"] = Reading(is_main, (first.head,), "event:weightiest_early", 0.8)
    if event.parent:
        cells["parent_event_id"] = Reading(event.parent.key, (_head(event),), "event:part_of_main", 0.8)
    return cells


def _days(event_type: str, mentions: list[EventMention]) -> dict[str, Reading]:
    """First and last day: as they are told, or by the number of days between them."""
    settings, cells = [m.setting for m in mentions], dict[str, Reading]()
    first = min(
        (s for s in settings if s.date and not s.is_end), key=lambda s: precision(s.date), default=None
    )
    if first and first.date and not first.date.end:
        start = first.date.start  # "on Monday", and elsewhere "from Monday to Friday"
        first = next((s for s in settings if s.date and s.date.end and s.date.start == start), first)
    if first and first.date:
        cells["start_date"] = Reading(first.date.start, (first.date.span,), first.date.method, 0.9)
        if first.date.end:
            cells["end_date"] = Reading(first.date.end, (first.date.span,), first.date.method, 0.9)
    elif once := next((s.date for s in settings if s.date and event_type in _OF_A_DAY), None):
        cells["start_date"] = Reading(once.start, (once.span,), once.method, 0.85)
    begun = str(cells["start_date"].value) if cells else ""
    ends = [d for s in settings for d in (s.last, s.date if s.is_end else None) if d and d.start > begun]
    if ends and "end_date" not in cells:
        cells["end_date"] = Reading(ends[0].start, (ends[0].span,), ends[0].method, 0.85)
    if len(cells) == 1:
        cells |= _day_by_length(mentions)
    return cells


def _day_by_length(mentions: list[EventMention]) -> dict[str, Reading]:
    """The other end of an event of which the first or the last day is told, and how many days it lasts."""
    edge = next((m for m in mentions if m.setting.date and (m.setting.is_end or m.setting.is_start)), None)
    if edge is None or edge.setting.date is None or edge.setting.date.precision != "day":
        return {}
    lasting = (m.setting.length for m in mentions if m is edge or m.line != edge.line)
    told = next((length for length in lasting if length), None)
    if told is None:
        return {}
    day, days, spans = edge.setting.date.start, told[0] - 1, (edge.setting.date.span, told[1])
    if edge.setting.is_end:
        return {"start_date": Reading(shifted(day, -days), spans, "derived:end_and_length", 0.7)}
    return {"end_date": Reading(shifted(day, days), spans, "derived:start_and_length", 0.7)}


def _head(event: Event) -> Span:
    return event.mentions[0].head
