"""The country where a text is at home: what it tells without a place, of a course or a launch, took place there."""

from __future__ import annotations

import re

from fourthp.extract.frames.event_acronyms import BY_NAME
from fourthp.extract.frames.event_model import Event
from fourthp.extract.frames.event_places import ABROAD
from fourthp.extract.mentions.finder import Found
from fourthp.extract.view import View
from fourthp.records import Reading, Span

_AT_HOME = frozenset(["workshop", "launch", "conference", "ceremony", "operation"])
_SIGNED_AT_HOME = _AT_HOME | {"signing", "award", "panel"}
_LATER = frozenset(["ceremony", "operation"])
"""Types of unnamed events that were at home though the text opens with another."""
_HERE = re.compile(
    r"\b(?:in|to|across|throughout|within|around|all over)"
    r" (?:the (?:whole |entire )?(?:country|[Kk]ingdom|[Rr]epublic|[Ss]ultanate|[Ee]mirate|nation|island|archipelago)"
    r"|(?:his|her|their|its) (?:own )?(?:country|home country))\b(?![’']| of\b| [A-Z])"
)
_HERE_REACH = 90
_OFTEN = 3
_TIMES = 2
_BEHIND = 24
_LEAD = 3


def place_at_home(view: View, found: Found, events: list[Event]) -> None:
    """Lay the text's own country to its events without a place, where it is plain which it is.

    Where only one country is named, this is that of its courses, launches and forums. Where several are, it is the
    one named at least three times and at least twice as often as any other (which tells nothing of whom one met: it
    may be the guest's), or that of the dateline or of all towns named, if none is named more often; then only the
    event that the text opens with is laid there, with its ceremonies and operations, and what was "in the country".
    """
    named = _named(view, found)
    if not named:
        return
    if len(named) == len(list(found.mentions.of("countries"))) == 1:
        code, spans = next(iter(named.items()))
        for event in events:
            if event.event_type in _AT_HOME and event.mentions[0].method != BY_NAME:
                _lay(event, Reading(code, spans[:1], "country:only_one_named", 0.6))
    home = _home(found, named)
    if home is None or not events:
        return
    for event in events:
        whole = not event.name and not event.mentions[0].is_part and not event.mentions[0].is_plural
        later = event.event_type in _LATER and whole and event.is_held
        if later or _is_in_the_country(view, event):
            _lay(event, home)
    first = events[0]
    opens = found.lines[first.mentions[0].line].line.sentence.index < _LEAD
    head = first.mentions[0]
    plain = home.method != "country:named_most" or (not head.by_verb and not head.name and head.is_attended)
    told = first.event_type == "meeting" and plain
    if opens and (told or first.event_type in _SIGNED_AT_HOME):
        _lay(first, home)


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
