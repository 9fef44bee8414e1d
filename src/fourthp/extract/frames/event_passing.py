"""Days and places that events take over from events told beside them, and from the dateline."""

from __future__ import annotations

import re
from datetime import date as calendar_day

from fourthp.extract.frames.event_joining import GATHERINGS
from fourthp.extract.frames.event_model import Event, EventMention
from fourthp.extract.frames.settings import Setting
from fourthp.extract.mentions.finder import Found
from fourthp.extract.mentions.model import Entity
from fourthp.extract.view import View
from fourthp.records import Reading, Span

_SAME_PASSAGE = 2


_ON_A_VISIT = frozenset(["meeting", "ceremony", "signing"])
_IN_TOWN = frozenset(["conference", "workshop", "panel"])


def pass_places_on(found: Found, events: list[Event]) -> None:
    """A meeting, ceremony or signing told right after a visit takes place where the visit does, or where the last
    meeting on it did, unless it says otherwise."""
    visit: Event | None = None
    where: Setting | None = None
    visits = {
        m.line: m.setting for e in events if e.event_type == "visit" for m in e.mentions if m.setting.country
    }
    towns = {n: len(_towns(found, n)) for n in visits}
    for event in events:
        first = event.mentions[0]
        here = visits.get(first.line)
        if event.event_type in _ON_A_VISIT and here and not first.setting.country and not first.setting.city:
            first.setting.country = here.country
            if towns.get(first.line) == 1:
                _go_to(first.setting, here)
        if event.event_type == "visit":
            visit = event
            where = next((m.setting for m in visit.mentions if m.setting.city or m.setting.country), None)
        elif (
            event.event_type in _ON_A_VISIT
            and visit
            and first.line - visit.mentions[-1].line <= _SAME_PASSAGE
        ):
            if first.setting.city:
                where = first.setting
            elif where and not first.setting.country and not first.is_vague:
                _go_to(first.setting, where)
        elif where and visit and event.event_type in _IN_TOWN and first.setting.is_nowhere():
            near = 0 <= first.line - visit.mentions[-1].line <= _SAME_PASSAGE
            if near and any(_is_during(first.setting, m.setting) for m in visit.mentions):
                _go_to(first.setting, where)


def _towns(found: Found, line: int) -> set[str]:
    """The keys of the places that a sentence names."""
    sentence = found.lines[line].line.sentence
    return {m.entity.key for m in found.mentions.within(sentence.start, sentence.end, ("places",))}


def _go_to(own: Setting, where: Setting) -> None:
    own.city, own.place_key, own.country = where.city, where.place_key, where.country


def _is_during(own: Setting, stay: Setting) -> bool:
    """Whether an event's first day lies among those of a stay, both told to the day."""
    day, days = own.date, stay.date
    if day is None or days is None or day.precision != "day" or days.precision != "day":
        return False
    return days.start <= day.start <= (days.end or days.start)


def pass_places_back(events: list[Event]) -> None:
    """A meeting told right before the visit on which it took place is where the visit is."""
    visits = [m for e in events if e.event_type == "visit" for m in e.mentions if m.setting.country]
    for event in events:
        first = event.mentions[0]
        if event.event_type != "meeting" or any(m.setting.country or m.setting.city for m in event.mentions):
            continue
        for visit in visits:
            if _is_during(first.setting, visit.setting) and 0 < visit.line - first.line <= _SAME_PASSAGE:
                first.setting.country = visit.setting.country
                break


_AT_IT = re.compile(
    r"\b(?:at|during|on the occasion of|on the sidelines of|on the margins of|following|after|by|towards|to end"
    r"|to close|to conclude)"
    r" (?:the|this|their|an?|his|her) (?:\w+ )?(?:end|close|conclusion|meeting|talks|visit|conference|ceremony|event"
    r"|session|forum"
    r"|summit|occasion|opening|discussions|negotiations)\b|\b(?:on|for) the occasion\b|\bwhen\b|\bwhere\b"
    r"|\b(?:at|during) which\b|\bon the sidelines\b|\bno sooner (?:was|were|had)\b",
    re.IGNORECASE,
)


_AT_END = re.compile(
    r"(?:At|Towards) (?:the|its|their) (?:end|close|conclusion)\b|To (?:end|close|conclude) (?:the|their)\b"
)
_SAME_MEETING = 4


def pass_days_on(view: View, events: list[Event]) -> None:
    """What is signed or launched at a meeting told before is signed or launched on its day and in its place."""
    for number, event in enumerate(events):
        first = event.mentions[0]
        sentence = view.sentence_at(first.head.start)
        if (
            event.event_type not in ("signing", "launch")
            or not first.setting.is_nowhere()
            or sentence is None
        ):
            continue
        if not first.by_verb or not _AT_IT.search(view.text, sentence.start, sentence.end):
            continue
        here = [
            e
            for e in (*events[:number], *events[number + 1 : number + 2])
            if e.event_type != "signing"
            and (e.event_type != "visit" or any(m.line == first.line for m in e.mentions))
        ]
        reach = first.line if _AT_END.match(view.text, sentence.start) else _SAME_MEETING
        near = [m.setting for e in here for m in e.mentions if first.line - reach <= m.line <= first.line]
        told = next((s for s in reversed(near) if s.weight()), None)
        if told and first.setting.date in (None, told.date):
            first.setting.date, first.setting.is_end = told.date, told.is_end
            first.setting.city, first.setting.place_key = told.city, told.place_key
            first.setting.country = told.country


_ON_THE_DAY = frozenset(["meeting", "ceremony", "signing", "speech", "panel"])
_MORE = re.compile(r"\b(?:also|then|later|afterwards?|subsequently|separately|further|additionally)\b")
_MORE_REACH = 60
_ANOTHER_TIME = re.compile(
    r"\b(?:next|upcoming|forthcoming|previous(?:ly)?|earlier|last|recent(?:ly)?|since|ago|would|in the future|soon"
    r"|yesterday|tomorrow|past|ahead of|prior to|invit\w+|propos\w+|hop\w+|plan\w*|agreed to)\b"
)


_FOLLOWED = re.compile(r"\bfollowed by (?:[\w’'-]+ ){0,4}$")


def pass_visit_day_on(view: View, events: list[Event]) -> None:
    """What is told right behind a visit of one day, or as one more of the meetings of a day, was on that day.

    So was the ceremony told behind what the text opens with ("The official welcoming ceremony was held at ...").
    """
    for number, event in enumerate(events):
        first = event.mentions[0]
        sentence = view.sentence_at(first.head.start)
        undated = not any(m.setting.date for m in event.mentions)
        if (
            not undated
            or event.event_type not in _ON_THE_DAY | {"conference", "statement"}
            or first.is_another
            or sentence is None
        ):
            continue
        before = view.text[sentence.start : first.head.start]
        if _ANOTHER_TIME.search(before):
            continue
        if not first.is_plural and _FOLLOWED.search(before) and (whole := _told_beside(events, event)):
            _follow(first.setting, whole)
            continue
        one_more = first.by_verb and _MORE.search(before[-_MORE_REACH:])
        for told in (m for e in events[:number] for m in reversed(e.mentions)):
            on = told.setting.date
            near = 0 <= first.line - told.line <= _SAME_PASSAGE and told.head.start < first.head.start
            leads = (
                (told.event_type == "visit" and (event.event_type in _ON_THE_DAY or _is_there(event, told)))
                or (one_more and told.event_type == event.event_type)
                or (told.opens and _is_told_behind(event) and told.event_type != "statement")
            )
            same_time = told.line == first.line or bool(told.setting.status) == bool(first.setting.status)
            if near and leads and same_time and on and on.precision == "day" and on.end is None:
                first.setting.date = on
                break


def _told_beside(events: list[Event], event: Event) -> Event | None:
    """The other event that the sentence of an event's first mention tells before it."""
    first = event.mentions[0]
    return next(
        (
            e
            for e in events
            if e is not event
            and any(m.line == first.line and m.head.start < first.head.start for m in e.mentions)
        ),
        None,
    )


def _follow(own: Setting, before: Event) -> None:
    """Lay the one day and the place of an event to what followed it."""
    days = [m.setting.date for m in before.mentions if m.setting.date]
    own.date = next((d for d in days if d.precision == "day" and d.end is None), None)
    where = next((m.setting for m in before.mentions if m.setting.city or m.setting.country), None)
    if where and own.is_nowhere():
        _go_to(own, where)


def _is_told_behind(event: Event) -> bool:
    """Whether it is a ceremony or a press conference told with its noun, as those behind a meeting are."""
    return event.event_type == "ceremony" or (
        event.event_type == "statement" and not event.mentions[0].by_verb
    )


def _is_there(event: Event, visit: EventMention) -> bool:
    """Whether an event is in the city of a visit."""
    city = visit.setting.city
    return city is not None and any(
        m.setting.city and m.setting.city.value == city.value for m in event.mentions
    )


_HERE = re.compile(
    r"\bhere(?= (?:today|yesterday|tonight|on|this|last|earlier)\b|[,.;]?$|[,.;] )"
    r"(?<!lick here)(?<!rom here)(?<!cess here)(?<!vailable here)(?<!ound here)(?<!ead here)"
)
_HERE_REACH = 160
_OPENS = 2
_NEWS_DAYS = 3
"""Days between the last of an event and the dateline above the news of it."""


def place_by_dateline(view: View, found: Found, events: list[Event], *, is_transcript: bool) -> None:
    """The dateline's city is the first event's where its day is the event's or right behind, or where it has none.

    So it is of every event that took place "here". Not in a transcript, whose heading ``event_heading`` reads.
    """
    dateline = view.clean.dateline
    if dateline is None or dateline.place is None or not events or is_transcript:
        return
    for event in events:
        for mention in event.mentions:
            if _is_here(view, mention) and not any(m.setting.city for m in event.mentions):
                _lay_dateline(view, found, mention.setting)
    first = events[0]
    setting = first.mentions[0].setting
    town = setting.city and not _is_province(found, setting)
    if town or (setting.venue and setting.date and dateline.date is None):
        return
    if dateline.date is not None and not _is_of_dateline(found, first, str(dateline.date.value)):
        return
    if dateline.date is None and first.event_type == "other" and not first.name:
        return  # "LIMA – ... could trigger new elections"
    _lay_dateline(view, found, setting)


_THERE = re.compile(
    r"\b(?:held|holds|hosted|hosts|organi[sz]ed|took place|convened|met|gathered|signed|opened|launched|staged|ran"
    r"|called|invited|summoned|brought|came|come|gone|went|flew|travell?ed|assembled)"
    r"(?: [\w-]+){0,2} there\b(?! (?:is|are|was|were|has|have|had|will|would)\b)"
)


_WHERE_HELD = frozenset(["city", "province"])


def place_there(view: View, found: Found, events: list[Event]) -> None:
    """What was held "there" was in the one town that the sentence before names, on its day if that tells no event."""
    told = {m.line for e in events for m in e.mentions}
    for event in events:
        first = event.mentions[0]
        sentence = view.sentence_at(first.head.start)
        if first.line == 0 or sentence is None or not all(m.setting.is_nowhere() for m in event.mentions):
            continue
        if not _THERE.search(view.text, sentence.start, sentence.end):
            continue
        before = found.lines[first.line - 1].line.sentence
        towns = [
            m
            for m in found.mentions.within(before.start, before.end, ("places",))
            if "country_code" in m.entity.cells and m.entity.kind in _WHERE_HELD
        ]
        towns = [m for m in towns if m.entity.kind == "city"] or towns
        if len({m.entity.key for m in towns}) != 1:
            continue
        _lay_town(view, first.setting, towns[0].entity, (towns[0].span,), "place:there")
        days = [d for d in found.mentions.dates if before.start <= d.span.start < before.end]
        undated = not any(m.setting.date or m.setting.last for m in event.mentions)
        if undated and first.line - 1 not in told and len(days) == 1 and days[0].precision == "day":
            first.setting.date = days[0]


def place_undated_by_dateline(view: View, found: Found, events: list[Event]) -> None:
    """The dateline's city is that of the gathering which the text opens with and tells no day of."""
    first = events[0] if events else None
    dateline = view.clean.dateline
    if first is None or dateline is None or dateline.date is None:
        return
    opens = found.lines[first.mentions[0].line].line.sentence.index < _OPENS
    undated = not any(m.setting.date or m.setting.last or m.setting.city for m in first.mentions)
    if opens and undated and first.event_type in GATHERINGS - {"visit"} and first.is_held:
        _lay_dateline(view, found, first.mentions[0].setting)


def _is_province(found: Found, setting: Setting) -> bool:
    """Whether all that is told of a place is its province."""
    key = setting.place_key.value if setting.place_key else None
    return any(p.key == key and p.kind == "province" for p in found.mentions.of("places"))


def _is_of_dateline(found: Found, event: Event, day: str) -> bool:
    """Whether an event is on the dateline's day, or ended on it or some days before."""
    dates = [m.setting.date for m in event.mentions if m.setting.date]
    if not dates:
        return False
    if any(d.start == day for d in dates):
        return True
    date = dates[0]
    if date.precision != "day" or event.event_type not in GATHERINGS | {"signing", "launch", "award"}:
        return False
    behind = (calendar_day.fromisoformat(day) - calendar_day.fromisoformat(date.end or date.start)).days
    return date.start <= day and behind <= _NEWS_DAYS and _is_named(found)


def _is_named(found: Found) -> bool:
    """Whether the text names the country of its dateline: it tells what happened there."""
    codes = {c.value for p in found.dateline_places if (c := p.cells.get("country_code"))}
    return any(c.key in codes for c in found.mentions.of("countries"))


def _is_here(view: View, mention: EventMention) -> bool:
    """Whether the event's own words go on with "here"."""
    sentence = view.sentence_at(mention.head.start)
    if sentence is None or mention.in_headline:
        return False
    end = min(sentence.end, mention.head.end + _HERE_REACH)
    return _HERE.search(view.text[mention.head.end : end]) is not None


def _lay_dateline(view: View, found: Found, setting: Setting) -> None:
    for place in found.dateline_places:
        code = place.cells.get("country_code")
        if setting.country and (code is None or code.value != setting.country.value):
            return
        _lay_town(view, setting, place, place.mentions[0].spans, "place:dateline")
        return


def _lay_town(view: View, setting: Setting, town: Entity, spans: tuple[Span, ...], method: str) -> None:
    """Write down a town that stands apart from its event, and its country where none was told."""
    setting.city = Reading(view.words(spans[0]), spans, method, 0.75)
    setting.place_key = Reading(town.key, spans, method, 0.75)
    code = town.cells.get("country_code")
    if code and setting.country is None:
        setting.country = Reading(code.value, spans, "reference:places", 0.75)


_SPOKE = re.compile(
    r"(?:He|She|They|(?:The )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}) (?:was |were )?(?:spoke|speaking|addressing|said"
    r"|said (?:this|so|that|these)|disclosed this|made (?:the|this|his|her) [a-z]+|gave (?:the|this|his|her) [a-z]+)"
    r" [a-z ]{0,20}?\b(?:at|during|in|on the sidelines of)\b"
)
_TOLD_WITHIN = 3
_SAID = re.compile(
    r"\b(?:said|says|told|stated|stressed|announced|noted|added|called|warned|urged|affirmed|declared)\b"
)


def pass_day_of_telling_on(view: View, found: Found, events: list[Event]) -> None:
    """What somebody said on a day, and said at an event told next without a day, tells the day of the event.

    "..., the Minister said on Tuesday. He spoke at the opening of a workshop."
    """
    for event in events:
        first = event.mentions[0]
        sentence = view.sentence_at(first.head.start)
        if (
            sentence is None
            or first.line == 0
            or any(m.setting.date or m.setting.last for m in event.mentions)
        ):
            continue
        if (
            first.is_plural
            or first.is_another
            or not _SPOKE.match(view.text, sentence.start, first.head.start)
        ):
            continue
        for each in reversed(found.lines[max(0, first.line - _TOLD_WITHIN) : first.line]):
            before = each.line.sentence
            days = [d for d in found.mentions.dates if before.start <= d.span.start < before.end]
            if days:
                said = _SAID.search(view.text, before.start, before.end)
                if len(days) == 1 and days[0].precision == "day" and days[0].end is None and said:
                    first.setting.date = days[0]
                break
