"""The country where a text is at home: what it tells without a place, of a course or a launch, took place there."""

from __future__ import annotations

import re
from dataclasses import replace

from fourthp.extract.frames.event_joining import GATHERINGS
from fourthp.extract.frames.event_model import Event
from fourthp.extract.frames.event_places import ABROAD
from fourthp.extract.mentions.finder import Found
from fourthp.extract.view import View
from fourthp.records import Reading, Span

_AT_HOME = frozenset(["workshop", "launch", "conference", "ceremony", "operation"])
_SIGNED_AT_HOME = _AT_HOME | {"signing", "award", "panel"}
_HOSTED = frozenset(["workshop", "ceremony", "operation"])
_MET_AT_HOME = _SIGNED_AT_HOME | {"meeting", "statement"}
_LATER = frozenset(["ceremony", "operation"])
"""Types of unnamed events that were at home though the text opens with another."""
_BESIDE = GATHERINGS | {"signing", "launch", "award"}
_OF_THE_WORLD = re.compile(
    r"\b(?:UN|U\.N\.|United Nations|UNGA|General Assembly|Security Council|Americas|[Ww]orld|[Gg]lobal|NATO|APEC|EU"
    r"|G-?\d+)\b"
)
"""In the name of what goes from state to state, so that nobody is at home in it."""
_SERIES = re.compile(
    r"\b(?:Process|Convention|Protocol|Declaration|Agreement|Accord|Plan|Group|Club|Initiative|Principles)\b"
)
"""In the name of what is called after the town in which it once began."""
_GOVERNMENT = re.compile(
    r"https?://(?:[\w-]+\.)*(?:gov|govt|go|gob|gouv|gub|gc)(?:\.[a-z]{2})?(?::\d+)?(?:/|$)"
)
"""The address of a government's page: it names its own state most, wherever it acts."""
_HERE = re.compile(
    r"\b(?:in|to|across|throughout|within|around|all over)"
    r" (?:the (?:whole |entire )?(?:country|[Kk]ingdom|[Rr]epublic|[Ss]ultanate|[Ee]mirate|nation|island|archipelago)"
    r"|(?:his|her|their|its) (?:own )?(?:country|home country))\b(?![’']| of\b| [A-Z])"
)
_HERE_REACH = 90
_OFTEN = 3
_TIMES = 2
_BEHIND = 24
_LEAD = 6
_SOON = 3
_PASSAGE = 2


def place_at_home(view: View, found: Found, events: list[Event]) -> None:
    """Lay the text's own country to its events without a place, where it is plain which it is.

    Where all placed events of a text are in one country, the meetings told beside them on no other day are there, too.
    Where only one country is named, this is that of its courses, launches, forums and meetings. Where several are, it
    is the one named at least three times and at least twice as often as any other (which tells nothing of whom one
    met: it may be the guest's), or that of the dateline or of all towns named, if none is named more often; then only
    the event that the text opens with is laid there, with its ceremonies and operations, and what was "in the country".
    From a government's own page little is concluded: courses, ceremonies and operations where it names no other state.
    """
    official = _GOVERNMENT.match(view.clean.document.metadata.get("url", "")) is not None
    _place_beside(events, is_official=official)
    _place_by_name(found, events)
    named = _named(view, found)
    if not named:
        return
    if len(named) == len(list(found.mentions.of("countries"))) == 1:
        code, spans = next(iter(named.items()))
        for event in events:
            plain = event.event_type in _AT_HOME or (len(spans) > 1 and not event.mentions[0].is_plural)
            if (
                event.event_type in (_HOSTED if official else _MET_AT_HOME)
                and plain
                and _is_of_one_land(event)
            ):
                _lay(event, Reading(code, spans[:1], "country:only_one_named", 0.6))
    home = _home(found, named)
    if home is None or not events or official:
        return
    for event in events:
        whole = not event.name and not event.mentions[0].is_part and not event.mentions[0].is_plural
        later = event.event_type in _LATER and whole and event.is_held
        if later or _is_in_the_country(view, event):
            _lay(event, home)
    first = events[0]
    told = first.event_type == "meeting" and _is_met_at_home(view, found, first, home)
    if _opens(found, first) and _is_of_one_land(first) and (told or first.event_type in _SIGNED_AT_HOME):
        _lay(first, home)


def _place_beside(events: list[Event], *, is_official: bool) -> None:
    """Lay the country that all placed events of a text share to its undated gatherings, signings and launches.

    A government tells of many a meeting to come or gone by: only one of no name right behind another is beside it.
    """
    told = [m for e in events if not _of_the_world(e) for m in e.mentions if m.setting.country]
    placed, lines = [m.setting for m in told], {m.line for m in told}
    if len({str(s.country.value) for s in placed if s.country}) != 1:
        return
    days = {s.date.start for s in placed if s.date}
    country = placed[0].country
    for event in events:
        first = event.mentions[0]
        own = {m.setting.date.start for m in event.mentions if m.setting.date}
        if is_official and (event.name or not any(0 <= first.line - n <= _PASSAGE for n in lines)):
            continue
        whole = event.event_type in _BESIDE and not (first.is_plural or first.is_part)
        if country and whole and own <= days and _is_of_one_land(event):
            _lay(event, replace(country, method="country:of_all_events", confidence=0.65))


def _place_by_name(found: Found, events: list[Event]) -> None:
    """Lay the country of the one town that a gathering's name opens with: "the Goma Conference on Nets"."""
    for event in events:
        if event.name is None or event.event_type not in ("conference", "meeting", "ceremony"):
            continue
        span = event.name.spans[0]
        towns = found.mentions.within(span.start, span.end, ("places",))
        if len(towns) != 1 or towns[0].start > span.start or _SERIES.search(str(event.name.value)):
            continue
        code = towns[0].entity.cells.get("country_code")
        if code and towns[0].entity.kind == "city":
            _lay(event, Reading(code.value, (towns[0].span,), "country:of_name", 0.6))


def _is_of_one_land(event: Event) -> bool:
    """Whether an event is one that is told as such: no series, no next one, none of the whole world, none online."""
    first = event.mentions[0]
    online = any(m.setting.online for m in event.mentions)
    return not (first.is_another or online or _of_the_world(event))


def _of_the_world(event: Event) -> bool:
    return event.name is not None and bool(_OF_THE_WORLD.search(str(event.name.value)))


def _opens(found: Found, event: Event) -> bool:
    """Whether a text opens with an event: within its first sentences, or a little later by its noun."""
    first = event.mentions[0]
    index = found.lines[first.line].line.sentence.index
    return index < (_SOON if first.by_verb else _LEAD)


def _is_met_at_home(view: View, found: Found, event: Event, home: Reading) -> bool:
    """Whether a meeting is at home: told by a noun, and no other country in its sentence, if only often named."""
    head = event.mentions[0]
    if home.method != "country:named_most":
        return True
    sentence = view.sentence_at(head.head.start)
    here = found.mentions.within(sentence.start, sentence.end, ("countries",)) if sentence else []
    guests = any(c.entity.key != home.value for c in here)
    return not head.by_verb and (not guests or (head.is_attended and not head.name))


def _is_in_the_country(view: View, event: Event) -> bool:
    """Whether the words that tell an event go on with "in the country", "to the Kingdom"."""
    for mention in event.mentions:
        sentence = view.sentence_at(mention.head.start)
        end = min(sentence.end, mention.head.end + _HERE_REACH) if sentence else mention.head.end
        if _HERE.search(view.text, mention.head.end, end):
            return True
    return False


def _lay(event: Event, country: Reading) -> None:
    if not any(m.setting.country or m.setting.place_key for m in event.mentions):
        event.mentions[0].setting.country = country


def _named(view: View, found: Found) -> dict[str, tuple[Span, ...]]:
    """The countries that a text names, but for those of embassies and ambassadors, with the spans that do."""
    bodies = [
        m
        for entity in found.mentions.of("organisations")
        for m in entity.mentions
        if ABROAD.search(view.words(m.spans[0]))
    ]
    abroad = [s for m in bodies for s in m.spans]
    named: dict[str, tuple[Span, ...]] = {}
    for country in found.mentions.of("countries"):
        spans = tuple(
            s
            for m in country.mentions
            for s in m.spans
            if not any(a.start <= s.start < a.end for a in abroad)
            and not ABROAD.match(view.text[s.end : s.end + _BEHIND].lstrip())
        )
        if spans:
            named[country.key] = spans
    return named


def _home(found: Found, named: dict[str, tuple[Span, ...]]) -> Reading | None:
    counts = sorted(((len(s), c) for c, s in named.items()), reverse=True)
    most, code = counts[0]
    second = counts[1][0] if len(counts) > 1 else 0
    for place in found.dateline_places:
        cell = place.cells.get("country_code")
        if cell and len(named.get(str(cell.value), ())) >= most:
            return Reading(cell.value, place.mentions[0].spans, "country:dateline", 0.65)
    if most >= _OFTEN and most >= _TIMES * second:
        return Reading(code, named[code][:1], "country:named_most", 0.6)
    towns = {
        str(c.value)
        for p in found.mentions.of("places")
        if p.kind != "site" and (c := p.cells.get("country_code"))
    }
    if len(towns) == 1 and len(named.get(next(iter(towns)), ())) >= most:
        (town,) = towns
        return Reading(town, named[town][:1], "country:of_all_towns", 0.6)
    return None
