"""Where an event takes place, as its own sentence says: a venue, a city, a country."""

from __future__ import annotations

import re

from fourthp.extract.frames.event_telling import Telling
from fourthp.extract.frames.event_towns import (
    COUNTRY_REACH,
    closes_name,
    district_of,
    town_before,
    unlisted_town,
)
from fourthp.extract.frames.event_venues import body_visited, read_venue
from fourthp.extract.mentions.finder import Found, LineMentions
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.model import Mention
from fourthp.extract.place import Place
from fourthp.extract.view import View
from fourthp.records import Reading, Span

_HOST_REACH = 110
_BEFORE_PLACE = frozenset(
    ", & ( ) [ the of city town capital port central coastal border resort northern southern eastern western"
    " front lawn grounds compound premises district districts sub-district subdistrict".split()
)
_IN = frozenset("in at near from to within visiting across throughout".split())
_GIVE = r"(?:host|organi[sz]|conven|co-host|co-organi[sz])"
_GIVES = re.compile(
    rf"(?:[’']s)?(?: (?!and\b)[a-z]+){{0,3}} {_GIVE}(?:es?|s|ed|ing|e)?\b(?! by)|(?: are| is| will be)? holding\b"
    rf"|,? (?:as|the|which is|being)(?: the)? host(?:ing)?\b"
)
"""Behind a country: "hosts", "will be hosting", "'s successful hosting of", "as the host of"."""
_GIVEN_BY = re.compile(
    rf"\b(?:{_GIVE}ed|held|called|arranged)(?: jointly| together)? by (?:the )?(?:[A-Z]\w+ of (?:the )?){{0,3}}$"
)
_WITH = re.compile(r"\bwith (?:the )?(?:[A-Z]\w+ of (?:the )?)?$")
_AS_HOST = re.compile(r",? (?:as|acting as|being)(?: the)? (?:host|hosting)\b")
_RECEIVES = re.compile(r" (?:(?:has|have|had) )?(?:received?|hosted|hosts|welcome[sd]|receives)$")
_VISITED = re.compile(
    r" (?:was|were|is|are|has been|have been|had been|is being|will be) (?:last |first |also )?visited\b"
)
ABROAD = re.compile(
    r"Embassy|Consulate|Mission|Delegation|Representation|High Commission|Residence|Ambassador", re.IGNORECASE
)
_TOPIC = re.compile(
    r"\b(?:situation|cris[ei]s|wars?|conflicts?|violence|fighting|developments?|peace|stability|rights|democracy|conditions"
    r"|investments?|presence|activit\w+|operations?|programm?e?s?|projects?|efforts?|econom\w+|atrocities|genocide"
    r"|abuses?|aggression|invasion|attacks?|coup|trafficking|crimes?|poverty|migration|victims?|people|communities"
    r"|support|assistance|aid|access|threats?|challenges|issues|interests|made|produced|manufactured|born)"
    r" (?:in|of|within|across|to|from|at|inside)(?: the)?(?: [A-Z][\w’'-]+,?)* $"
    r"|\bincluding (?:in|from|across) $"
)
"""What is spoken or written about, and where it is: "the situation in Goma", "goods made in Xland"."""
_ON = re.compile(r",? (?:on |from |between )?")
_CLAUSE = 14
"""Tokens behind a town in which it is said that something took place there."""
_SPOT = "(?:place|venue|scene|site|setting|location|seat|stage|city|town|host)"
_IS_VENUE = re.compile(
    r"[A-Z][\w’'. -]{1,30}?(?:, [A-Z][\w’' -]{1,30},)? (?:was|is|will be|became|becomes)"
    r"(?:,? (?:on|from|between|for) [^.;:]{1,50}?,?)?"
    rf" (?:again )?(?:the (?:host |hosting |meeting )?{_SPOT}|where|host)\b"
    r"|[A-Z][\w’'. -]{1,30}? (?:(?:has|have|had|will) )?(?:host(?:ed|s)?|play(?:ed|s)? host to|saw|see|seen)\b"
    rf"|[A-Z][\w’'. -]{{1,30}}?,? as (?:its|the|their) {_SPOT}\b"
)
"""A town of which it is said that something took place there: "Goma was the venue of", "Goma hosted"."""
_VENUE_IS = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?:host |hosting )?{_SPOT}(?: (?:chosen|selected|picked))?"
    r"(?: (?:of|for) [^.;:]{1,60}?)?"
    r"(?: (?:was|is|will be|being)|:)(?: the (?:city|town|capital|village)(?: of)?,?)? $"
)
"""Before a town: "The venue was Goma"."""
_VENUE_REACH = 110
_AT_HOUSE = re.compile(r",?(?: in| \()? ?(?:the )?")
"""Between a house and its town, which its own name need not tell ("the Goma Reef Hotel in Tolvia")."""
_WHERE = re.compile(r"(?:,? [A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2})?,? where [^.;:]*$")
_WHERE_REACH = 180


def read_place(view: View, found: Found, each: LineMentions, telling: Telling) -> Place:
    """What the sentence says of the place of one of its events."""
    place = Place(read_venue(view, found, each, telling) or body_visited(view, found, each, telling.head))
    places = _places(view, found, each.line, telling)
    towns = [p for p in places if p.entity.kind != "site"]
    house = place.venue.spans[0] if place.venue else None
    behind = [p for p in towns if house and _AT_HOUSE.fullmatch(view.text, house.end, p.start)]
    if city := _city(each.line, [*behind, *towns]):
        _lay_town(view, found, each.line, place, city)
    elif places:
        place.venue = place.venue or Reading(
            view.words(places[0].span), (places[0].span,), "place:gazetteer", 0.85
        )
        code = places[0].entity.cells["country_code"].value
        place.country = Reading(code, (places[0].span,), "reference:places", 0.85)
    if place.city is None:
        place.city = unlisted_town(view, found, each.line, telling, place.venue)
    if place.country is None:
        place.country = _country(view, found, each.line, telling) or _of_venue(found, place.venue)
    return place


def _lay_town(view: View, found: Found, line: Line, place: Place, town: Mention) -> None:
    """Write down a town; what no list knows before its province is meant itself ("Ostrand, Texas", "Reef district")."""
    inner = district_of(view, line, town)
    known = found.mentions.within(inner.start, inner.end, ("places",)) if inner else []
    if inner and known and known[0].start == inner.start:
        town, inner = known[0], None  # "Mae Sot district, Tak province"
    span = _town_words(view, town)
    if inner is None and town.entity.kind == "province" and span == town.span:
        inner = town_before(line, town)
    if inner:
        place.city = Reading(view.words(inner), (inner,), "place:before_province", 0.75)
    else:
        place.city = Reading(view.words(span), (span,), "place:gazetteer", 0.9)
        place.place_key = Reading(town.entity.key, (span,), "place:gazetteer", 0.9)
    code = town.entity.cells["country_code"].value
    place.country = Reading(code, (town.span,), "reference:places", 0.9)


def _town_words(view: View, town: Mention) -> Span:
    """The words of a town's name; those of a province are without "Province" the name of its town.

    So are those of a town without the "City" of its "City Hall".
    """
    words = view.words(town.span)
    kind = r"\s[Cc]ity$" if view.text.startswith(" Hall", town.end) else r"\s[Pp]rovince$"
    return Span(town.start, town.start + len(re.sub(kind, "", words)))


def _of_venue(found: Found, venue: Reading | None) -> Reading | None:
    """The country that a venue's name holds ("the Thai parliament"), but for those of a mission abroad."""
    if venue is None or venue.method == "venue:body_visited" or ABROAD.search(str(venue.value)):
        return None
    for span in venue.spans:
        for country in found.mentions.within(span.start, span.end, ("countries",)):
            return Reading(country.entity.key, (country.span,), "country:of_venue", 0.8)
    return None


def _places(view: View, found: Found, line: Line, telling: Telling) -> list[Mention]:
    """The places that a sentence lays to an event; seas and regions of several countries are none."""
    sentence = line.sentence
    names = found.mentions.within(sentence.start, sentence.end, ("persons", "instruments"))
    return [
        m
        for m in found.mentions.within(sentence.start, sentence.end, ("places",))
        if "country_code" in m.entity.cells
        and (telling.owns(m.start) or _is_where(view, m.span, telling))
        and not _is_quoted(view, sentence.start, m.start)
        and _stands_in(view, line, m.start)
        and ";" not in view.text[m.end : telling.head.start]
        and not _is_told_about(view, found, telling, m.span)
        and not any(n.start <= m.start < n.end for n in names)
        and not _is_seat(found, line, m)
        and not closes_name(line, line.token_at(m.start))
    ]


def _is_where(view: View, place: Span, telling: Telling) -> bool:
    """Whether an event is told behind a place and "where": "to Goma, Xland, where he will meet"."""
    behind = telling.head.start - place.end
    return 0 < behind <= _WHERE_REACH and _WHERE.match(view.text, place.end, telling.head.start) is not None


def _is_seat(found: Found, line: Line, place: Mention) -> bool:
    """ "the Consul-General to Ostrand", "the Head of the Reef Office in Goma": where somebody is posted."""
    bodies = found.mentions.within(line.sentence.start, place.end, ("organisations",))
    body = next((b for b in bodies if b.start < place.start and b.end == place.end), None)
    j = line.token_at(body.start if body else place.start) - 1
    if body:
        j -= line.low(j) == "the"
        return line.low(j) == "of" and line.has(j - 1, Label.POSITION)
    return line.low(j) == "to" and line.has(j - 1, Label.POSITION)


def _city(line: Line, places: list[Mention]) -> Mention | None:
    first = places[0] if places else None
    city = next((m for m in places if _follows_preposition(line, m.start)), first)
    whole = next((m for m in places if city and _is_whole(line, city, m)), None)
    return whole or city


def _is_whole(line: Line, part: Mention, town: Mention) -> bool:
    """Whether a town of another country closes a pair, of which the first is its quarter: "Aberdeen, Freetown"."""
    comma, behind = line.token_at(part.end), line.token_at(town.end)
    return (
        town.entity.kind == "city"
        and line.text(comma) == ","
        and line.token_at(town.start) == comma + 1
        and line.low(behind) not in (",", "and", "or")
        and part.entity.cells["country_code"].value != town.entity.cells["country_code"].value
    )


def _country(view: View, found: Found, line: Line, telling: Telling) -> Reading | None:
    sentence = line.sentence
    bodies = found.mentions.within(sentence.start, sentence.end, ("organisations",))
    papers = found.mentions.within(sentence.start, sentence.end, ("instruments",))
    for country in found.mentions.within(sentence.start, sentence.end, ("countries",)):
        i = line.token_at(country.start)
        known = line.countries.get(i)
        body = next((b for b in bodies if b.start <= country.start < b.end), None)
        if telling.inside.start <= country.start < telling.inside.end:
            continue
        if _is_quoted(view, sentence.start, country.start) or _is_told_about(
            view, found, telling, country.span
        ):
            continue
        if any(p.start <= country.start < p.end for p in papers):
            continue
        if known is None or not known.names_the_state:
            continue
        near = country.start - telling.inside.end <= COUNTRY_REACH
        if body is None and near and telling.owns(country.start) and _preceded_by_in(line, i):
            return Reading(country.entity.key, (country.span,), "country:in_place_phrase", 0.85)
        between = (country.end, telling.head.end)
        if body is None and (_VISITED.match(view.text, *between) or _RECEIVES.match(view.text, *between)):
            return Reading(country.entity.key, (country.span,), "country:visited", 0.85)
        if _hosts(view, sentence.start, body or country, telling):
            return Reading(country.entity.key, (country.span,), "country:host", 0.8)
    return None


def _is_told_about(view: View, found: Found, telling: Telling, place: Span) -> bool:
    """Whether a place belongs to what an event is about; one with a day behind it is the event's."""
    if place.start < telling.head.end or _TOPIC.search(view.text, telling.head.end, place.start) is None:
        return False
    return not any(_ON.fullmatch(view.text, place.end, day.span.start) for day in found.mentions.dates)


def _is_quoted(view: View, start: int, at: int) -> bool:
    """Whether an offset lies within quotation marks: a place in a title is no place of the event."""
    before = view.text[start:at]
    return before.count('"') % 2 == 1 or before.rfind("“") > before.rfind("”")


def _preceded_by_in(line: Line, i: int) -> bool:
    j = i - 1
    while line.low(j) in ("the", "["):  # the text of a link
        j -= 1
    if line.low(j) == "," and line.has(j - 1, Label.CAPITAL):
        while j > 0 and (line.has(j - 1, Label.CAPITAL) or line.low(j - 1) == ","):
            j -= 1
        return line.low(j - 1) in _IN
    return line.low(j) in ("in", "to", "visit", "visited")


def _hosts(view: View, start: int, host: Mention, telling: Telling) -> bool:
    """Whether a country or its government is said to give the event: "Xland hosts a forum", "hosted by Xland"."""
    if ABROAD.search(view.text, host.start, host.end):
        return False
    text, head = view.text, telling.head
    gives = _GIVES.match(text, host.end)
    if gives and host.end < head.start:
        first = next((h for h in telling.heads if h.start >= host.end), None)
        return first == head and head.start - gives.end() <= _HOST_REACH
    if gives and telling.owns(host.start):
        return host.start - head.end <= _HOST_REACH
    behind = telling.owns(host.start) and 0 < host.start - head.end <= _HOST_REACH
    if behind and _AS_HOST.match(text, host.end) and _WITH.search(text, start, host.start):
        return True
    return behind and bool(_GIVEN_BY.search(text, max(start, host.start - _HOST_REACH), host.start))


def _stands_in(view: View, line: Line, start: int) -> bool:
    """Whether a place stands in a phrase of place: after "in" or "at", or behind such a place and a comma."""
    j = line.token_at(start) - 1
    while j >= 0 and (line.has(j, Label.CAPITAL | Label.NUMBER) or line.low(j) in _BEFORE_PLACE):
        j -= 1
    if _IS_VENUE.match(line.words(line.token_at(start), line.token_at(start) + _CLAUSE)):
        return True
    if _VENUE_IS.search(view.text, max(line.sentence.start, start - _VENUE_REACH), start):
        return True
    return line.low(j) in _IN or j < 0 or (line.low(j) in ("visited", "visit", "visits", "hosted", "-", "–"))


def _follows_preposition(line: Line, start: int) -> bool:
    j = line.token_at(start) - 1
    while j >= 0 and (line.has(j, Label.CAPITAL) or line.low(j) in (",", "the", "city", "of", "(", ")")):
        j -= 1
    return line.low(j) in _IN
