"""Where an event takes place, as its own sentence says: a venue, a city, a country."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.finder import Found, LineMentions
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.model import Mention
from fourthp.extract.place import Place
from fourthp.extract.view import View
from fourthp.records import Reading, Span

_COUNTRY_REACH = 90
_HOST_REACH = 110
_BEFORE_PLACE = frozenset(
    ", & ( ) [ the of city town capital port central coastal border resort northern southern eastern western"
    " front lawn grounds compound premises".split()
)
_IN = frozenset("in at near from to within visiting".split())
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
_ABROAD = re.compile(r"Embassy|Consulate|Mission|Delegation|Representation")
_VISITS = re.compile(
    r"(?:visit(?:ed|s)?|visit to|toured?|touring|visiting)(?: to)?(?: the)?(?: [A-Z]\S*[’']s)?(?: (?:[A-Z]\.)+)? ?$"
)
_TOPIC = re.compile(
    r"\b(?:situation|cris[ei]s|wars?|conflicts?|violence|fighting|developments?|peace|stability|rights|democracy|conditions"
    r"|investments?|presence|activit\w+|operations?|programm?e?s?|projects?|efforts?|econom\w+|atrocities|genocide"
    r"|abuses?|aggression|invasion|attacks?|coup|trafficking|crimes?|poverty|migration|victims?|people|communities"
    r"|support|assistance|aid|access|threats?|challenges|issues|interests|made|produced|manufactured|born)"
    r" (?:in|of|within|across|to|from|at|inside)(?: the)?(?: [A-Z]\w+)* $"
)
"""What is spoken or written about, and where it is: "the situation in Goma", "goods made in Xland"."""
_TOWN_REACH = 14
_TAKES_PLACE = frozenset(
    "held opened place convened hosted concluded began begins started ended closed inaugurated organised organized met"
    " gathered assembled underway conducted launched signed".split()
)
_TOWN_WORDS = 3
_BEHIND_TOWN = frozenset(
    ", . ) on from this last yesterday today earlier between to for with and that which where".split()
) | {""}
_NO_TOWN = (
    Label.COMMON
    | Label.CALENDAR
    | Label.HONORIFIC
    | Label.POSITION
    | Label.ORGANISATION
    | Label.COUNTRY
    | Label.EVENT
    | Label.INSTRUMENT
    | Label.FUNCTION
    | Label.KNOWN
)


@dataclass(frozen=True, slots=True)
class Telling:
    """Where a sentence tells an event: at ``head``, within its name ``inside`` (empty where it has none).

    ``heads`` are those of all events of the sentence.
    """

    head: Span
    inside: Span
    heads: tuple[Span, ...]

    def owns(self, at: int) -> bool:
        """Whether something at an offset is this event's: the last one told before it, else the first, has it."""
        if self.inside.start <= at < self.inside.end:
            return False
        before = [h for h in self.heads if h.start <= at]
        return (before[-1] if before else self.heads[0]) == self.head

    def owns_words(self, line: Line, words: Span) -> bool:
        """The same for words that may stand right before the noun of a later event ("the May 2022 talks")."""
        behind = next((h for h in self.heads if h.start >= words.end), None)
        if behind and not _parted(line, words.end, behind.start):
            return behind == self.head
        return self.owns(words.start)


def _parted(line: Line, start: int, end: int) -> bool:
    """Whether a small word or a mark stands between, but for a comma at once."""
    first, last = line.token_at(start), line.token_at(end)
    between = range(first + (line.text(first) == ","), last)
    return any(line.has(k, Label.FUNCTION) or not line.text(k)[0].isalnum() for k in between)


def read_place(view: View, found: Found, each: LineMentions, telling: Telling) -> Place:
    """What the sentence says of the place of one of its events."""
    place = Place(_venue(view, each, telling) or _body_visited(view, found, each, telling.head))
    places = _places(view, found, each.line, telling)
    if city := _city(each.line, [p for p in places if p.entity.kind != "site"]):
        place.city = Reading(view.words(city.span), (city.span,), "place:gazetteer", 0.9)
        place.place_key = Reading(city.entity.key, (city.span,), "place:gazetteer", 0.9)
        code = city.entity.cells["country_code"].value
        place.country = Reading(code, (city.span,), "reference:places", 0.9)
    elif places:
        place.venue = place.venue or Reading(
            view.words(places[0].span), (places[0].span,), "place:gazetteer", 0.85
        )
        code = places[0].entity.cells["country_code"].value
        place.country = Reading(code, (places[0].span,), "reference:places", 0.85)
    elif town := _unlisted_town(view, found, each.line, telling):
        place.city = town
    if place.country is None:
        place.country = _country(view, found, each.line, telling)
    return place


def _unlisted_town(view: View, found: Found, line: Line, telling: Telling) -> Reading | None:
    """ "a two-day meeting in Ostrand", "the talks opened in Ostrand": capitals that no list knows."""
    begin = line.token_at(telling.inside.end or telling.head.end)
    for k in range(begin - 1, min(begin + _TOWN_REACH, len(line.tokens))):
        at_once = k <= begin + 1 or line.low(k - 1) in _TAKES_PLACE
        if line.low(k) != "in" or not at_once:
            continue
        first = last = k + 1
        while last < first + _TOWN_WORDS and line.has(last, Label.CAPITAL):
            last += 1
        words = range(first, last)
        if not words or line.low(last) not in _BEHIND_TOWN or line.text(first).isupper():
            continue
        if any(line.has(n, _NO_TOWN) or not line.text(n).isalpha() for n in words):
            continue
        span = Span(line.tokens[first].start, line.tokens[last - 1].end)
        if not found.mentions.within(span.start, span.end) and telling.owns(span.start):
            return Reading(view.words(span), (span,), "place:behind_event", 0.7)
    return None


def _places(view: View, found: Found, line: Line, telling: Telling) -> list[Mention]:
    """The places that a sentence lays to an event; seas and regions of several countries are none."""
    sentence = line.sentence
    names = found.mentions.within(sentence.start, sentence.end, ("persons", "instruments"))
    return [
        m
        for m in found.mentions.within(sentence.start, sentence.end, ("places",))
        if "country_code" in m.entity.cells
        and telling.owns(m.start)
        and not _is_quoted(view, sentence.start, m.start)
        and _stands_in(line, m.start)
        and ";" not in view.text[m.end : telling.head.start]
        and not _is_told_about(view, telling, m.start)
        and not any(n.start <= m.start < n.end for n in names)
    ]


def _city(line: Line, places: list[Mention]) -> Mention | None:
    return next((m for m in places if _follows_preposition(line, m.start)), places[0] if places else None)


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
        if _is_quoted(view, sentence.start, country.start) or _is_told_about(view, telling, country.start):
            continue
        if any(p.start <= country.start < p.end for p in papers):
            continue
        if known is None or known.match.row["kind"] in ("adjective", "demonym"):
            continue
        near = country.start - telling.inside.end <= _COUNTRY_REACH
        if body is None and near and telling.owns(country.start) and _preceded_by_in(line, i):
            return Reading(country.entity.key, (country.span,), "country:in_place_phrase", 0.85)
        if _hosts(view, sentence.start, body or country, telling):
            return Reading(country.entity.key, (country.span,), "country:host", 0.8)
    return None


def _is_told_about(view: View, telling: Telling, at: int) -> bool:
    """Whether a place belongs to what an event is about, not to the event."""
    if at < telling.head.end:
        return False
    return _TOPIC.search(view.text, telling.head.end, at) is not None


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
    if _ABROAD.search(view.text, host.start, host.end):
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


def _stands_in(line: Line, start: int) -> bool:
    """Whether a place stands in a phrase of place: after "in" or "at", or behind such a place and a comma."""
    j = line.token_at(start) - 1
    while j >= 0 and (line.has(j, Label.CAPITAL) or line.low(j) in _BEFORE_PLACE):
        j -= 1
    return line.low(j) in _IN or j < 0 or (line.low(j) in ("visited", "visit", "visits", "hosted", "-", "–"))


def _follows_preposition(line: Line, start: int) -> bool:
    j = line.token_at(start) - 1
    while j >= 0 and (line.has(j, Label.CAPITAL) or line.low(j) in (",", "the", "city", "of", "(", ")")):
        j -= 1
    return line.low(j) in _IN


def _venue(view: View, each: LineMentions, telling: Telling) -> Reading | None:
    line, inside = each.line, telling.inside
    for i in range(len(line.tokens)):
        if line.low(i) not in ("at", "in") or not telling.owns(line.tokens[i].start):
            continue
        first = i + 1 + (line.low(i + 1) == "the")
        last = _venue_end(line, first)
        if last == first or line.has(first, Label.CALENDAR):
            continue
        if inside.start <= line.tokens[first].start < inside.end:
            continue
        if any(line.text(k) in words("venue_heads") for k in range(first, last)):
            last = _more_parts(line, last)
            span = Span(line.tokens[first].start, line.tokens[last - 1].end)
            return Reading(view.words(span), (span,), "venue:at_phrase", 0.85)
    return None


def _venue_end(line: Line, first: int) -> int:
    """Where the capitalised words end that begin at ``first``, small words between and an acronym behind them."""
    last = first
    while line.has(last, Label.CAPITAL) or (
        line.low(last) in ("of", "&", "'s", "for", "and", "on", "the")
        and last > first
        and (line.has(last + 1, Label.CAPITAL) or (line.low(last) == "of" and line.low(last + 1) == "the"))
    ):
        last += 1
    if (
        last > first
        and line.text(last) == "("
        and line.text(last + 2) == ")"
        and line.text(last + 1).isupper()
    ):
        last += 3
    return last


def _more_parts(line: Line, last: int) -> int:
    """ "Purple Room, Khu Fah Building, Government House": go on while each part is a venue itself."""
    while line.low(last) == ",":
        end = last + 1
        while line.has(end, Label.CAPITAL) and not line.has(end, Label.CALENDAR | Label.HONORIFIC):
            end += 1
        if end == last + 1 or not any(line.text(k) in words("venue_heads") for k in range(last + 1, end)):
            break
        last = end
    return last


def _body_visited(view: View, found: Found, each: LineMentions, head: Span) -> Reading | None:
    """The organisation that stands right behind "paid a visit to" or "visited"."""
    sentence = each.line.sentence
    for mention in found.mentions.within(head.end - 8, sentence.end, ("organisations",)):
        if _VISITS.search(" ".join(view.text[head.start : mention.start].split()) + " "):
            return Reading(mention.entity.name, (mention.span,), "venue:body_visited", 0.8)
        break
    return None
