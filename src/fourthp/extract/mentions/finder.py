"""From sentences to the things they name: each thing once, with all places where it is named."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from fourthp.extract.gazetteer import Knowledge
from fourthp.extract.lexicon import words
from fourthp.extract.mentions.acronyms import find_bare_acronyms
from fourthp.extract.mentions.countries import find_countries
from fourthp.extract.mentions.credits import find_credited_media
from fourthp.extract.mentions.feed_titles import private_names_in_title
from fourthp.extract.mentions.instrument_links import link_instruments
from fourthp.extract.mentions.instruments import find_instruments
from fourthp.extract.mentions.line import Line, Matches, read_line
from fourthp.extract.mentions.model import Entity, Mentions
from fourthp.extract.mentions.organisation_links import OrganisationLinker
from fourthp.extract.mentions.organisations import OrganisationSpan, find_organisations
from fourthp.extract.mentions.person_links import PersonLinker
from fourthp.extract.mentions.person_model import PersonSpan
from fourthp.extract.mentions.persons import find_persons
from fourthp.extract.mentions.places import dateline_places, find_places
from fourthp.extract.mentions.positions import PositionSpan, find_positions
from fourthp.extract.mentions.signatures import drop_cut_name, mark_signatory
from fourthp.extract.mentions.signed_lines import joined
from fourthp.extract.mentions.withheld import Withheld
from fourthp.extract.view import SentenceView, View
from fourthp.language.dates import find_dates
from fourthp.language.numbers import find_quantities
from fourthp.records import DateMention, Fact, QuantityMention, Span

_REPEATED = 20
"""Characters behind a figure that a line shares with the headline it gives again."""


class LineMentions:
    """What the name grammars found in one sentence."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.organisations: list[OrganisationSpan] = find_organisations(line)
        if line.sentence.index < 0 and _in_title_case(line):
            # Where every word is a capital, capitals tell nothing: only listed bodies count.
            self.organisations = [o for o in self.organisations if o.known_id]
        self.positions = find_positions(line, self.organisations)
        self.organisations = [o for o in self.organisations if not _is_field(line, o, self.positions)]
        self.persons: list[PersonSpan] = find_persons(line, self.organisations, self.positions)
        self.instruments = find_instruments(line, self.organisations, self.positions, self.persons)


def _is_field(line: Line, body: OrganisationSpan, posts: list[PositionSpan]) -> bool:
    """Whether words that name a body elsewhere are a field of an office: "Minister for Trade, Customs and Excise"."""
    return line.text(body.first - 1) == "," and any(
        post.organisation is not body and any(a < body.first and body.last <= b for a, b in post.title)
        for post in posts
    )


def _in_title_case(line: Line) -> bool:
    words = [t for t in line.tokens if t.text[0].isalpha() and len(t.text) > 3]
    return len(words) > 4 and sum(t.capital for t in words) >= 0.8 * len(words)


@dataclass(frozen=True, slots=True)
class Found:
    """Everything named in a document, the posts of its persons, its sentences as read, and whom it may not name."""

    mentions: Mentions
    posts: list[Fact]
    lines: list[LineMentions]
    dateline_places: list[Entity]
    withheld: Withheld


def find_mentions(view: View, knowledge: Knowledge) -> Found:
    """Everything named in a document."""
    matches = Matches(view.text, knowledge)
    read = [read_line(s, matches) for s in (*view.headlines, *view.sentences)]
    acronyms = find_bare_acronyms(read, matches, knowledge)
    for line in read:
        line.acronyms = acronyms
    lines = [LineMentions(line) for line in read]
    organisations = OrganisationLinker(view, knowledge)
    for found in lines:
        organisations.add_line(found.line, found.organisations, found.positions)
    for sentence, kind in view.credits:
        line = read_line(sentence, matches)
        organisations.add_credit(line, find_organisations(line), kind)
    for place, row in find_credited_media(view, knowledge):
        organisations.add_listed(place, row)
    organisations.add_acronyms([found.line for found in lines])
    read_persons = [(found.line, found.persons) for found in lines]
    mark_signatory(read_persons)
    drop_cut_name(read_persons)
    persons = PersonLinker(view, organisations)
    for k, found in enumerate(lines):
        below = lines[k + 1].line if k + 1 < len(lines) else None
        both = joined(found.line, below, matches) if below else None
        told = LineMentions(both) if both else found
        persons.add_line(told.line, told.persons, told.positions)
    for sentence, kind in view.credits:
        if kind == "byline":
            named = LineMentions(read_line(sentence, matches))
            persons.add_byline(named.line, named.persons)
    persons.close(() if view.headlines else private_names_in_title(view.clean, knowledge))
    countries = list(find_countries(view, matches, persons.name_spans()))
    entities = [
        *persons.entities(),
        *organisations.entities(),
        *countries,
        *find_places(view, matches, knowledge, {c.key for c in countries}, _firms(lines)),
        *link_instruments(view, [(each.line, each.instruments) for each in lines]),
    ]
    dates, quantities = _dates_and_quantities(view, {c.key for c in countries})
    entities.sort(key=lambda e: (e.mentions[0].spans[0], e.resource, e.key))
    return Found(
        Mentions(dates, quantities, tuple(entities)),
        persons.posts(),
        lines,
        dateline_places(view, matches, knowledge),
        persons.withheld(),
    )


def _firms(lines: list[LineMentions]) -> list[Span]:
    """Where the names of firms stand, but for those of hotels and other houses that are in the town."""
    return [
        Span(each.line.tokens[o.first].start, each.line.tokens[o.last - 1].end)
        for each in lines
        for o in each.organisations
        if o.organisation_type == "business"
        and words("venue_heads", hosts="yes").isdisjoint(t.text for t in each.line.tokens[o.first : o.last])
    ]


def _dates_and_quantities(
    view: View, countries: Set[str]
) -> tuple[tuple[DateMention, ...], tuple[QuantityMention, ...]]:
    dates: list[DateMention] = []
    quantities: list[QuantityMention] = []
    titled: list[QuantityMention] = []
    for title in view.headlines:
        here = find_dates(view.text, anchor=view.anchor, start=title.start, end=title.end)
        dates.extend(here)
        titled.extend(_quantities(view, title, here, countries))
    for sentence in view.sentences:
        here = find_dates(view.text, anchor=view.anchor, start=sentence.start, end=sentence.end)
        dates.extend(here)
        quantities.extend(_quantities(view, sentence, here, countries))
    again = [q for q in quantities if _repeats_a_headline(view, q)]
    prose = [q for q in quantities if q not in again]
    told = {q.value for q in prose}
    only_above = {q.value: q for q in (*again, *titled) if q.value not in told}
    return tuple(dates), tuple(sorted((*prose, *only_above.values()), key=lambda q: q.span))


def _quantities(
    view: View, place: SentenceView, dates: Sequence[DateMention], countries: Set[str]
) -> list[QuantityMention]:
    return find_quantities(
        view.text, start=place.start, end=place.end, exclude=[d.span for d in dates], countries=countries
    )


def _repeats_a_headline(view: View, quantity: QuantityMention) -> bool:
    """Whether it stands in a line that only gives the headline again, as the trail of a menu does."""
    passage = view.text[quantity.span.start : quantity.span.end + _REPEATED]
    return any(
        passage in view.text[title.start : title.end] and not title.start <= quantity.span.start < title.end
        for title in view.headlines
    )
