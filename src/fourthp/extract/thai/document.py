"""All facts of one Thai document."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from fourthp.extract.frames.topics import find_topics
from fourthp.extract.gazetteer import Knowledge, Match
from fourthp.extract.mentions.countries import find_countries
from fourthp.extract.mentions.line import Matches
from fourthp.extract.mentions.model import Entity, Mentions
from fourthp.extract.redaction import redact
from fourthp.extract.thai.actors import Actors
from fourthp.extract.thai.body_links import Bodies
from fourthp.extract.thai.event_names import event_cues
from fourthp.extract.thai.event_rows import Event, by_sentence, event_facts
from fourthp.extract.thai.events import find_events
from fourthp.extract.thai.instruments import find_instruments, instrument_entities
from fourthp.extract.thai.known_bodies import known_bodies
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.names import Walls
from fourthp.extract.thai.organisations import BodySpan, find_bodies
from fourthp.extract.thai.participations import find_participations
from fourthp.extract.thai.person_links import People
from fourthp.extract.thai.persons import Persons, PersonSpan, name_spans
from fourthp.extract.thai.positions import Posts
from fourthp.extract.thai.promises import find_commitments
from fourthp.extract.thai.relations import event_instruments
from fourthp.extract.thai.statements import find_statements
from fourthp.extract.thai.tellings import tellings
from fourthp.extract.thai.text import is_thai, stands_alone
from fourthp.extract.thai.withheld import withheld
from fourthp.extract.view import View
from fourthp.language.dates import find_dates
from fourthp.language.numbers import find_quantities
from fourthp.records import DateMention, DocumentFacts, Fact, QuantityMention, Reading, Span

_AREA_WORDS = ("จังหวัด", "จังหวัด ", "จ.", "จ. ", "กรุง", "นคร", "เมือง", "อำเภอ", "อ.", "เกาะ")
_COUNTRY = "ประเทศ"
_STREET, _STREET_REACH = re.compile(r"ถนน[ก-๙]*$"), 24
_LANGUAGES = re.compile(r"ภาษา\s?(?:ได้แก่|ประกอบด้วย|คือ|เช่น|อาทิ)")
_LIST_GAP = re.compile(r"[\s,/]*(?:และ|หรือ)?[\s,/]*")


def extract_thai(view: View, knowledge: Knowledge) -> DocumentFacts:
    """The facts of a Thai document, of the same tables as those of an English one.

    Foreign keys hold keys of facts of the same document; a country is a fact of resource ``countries`` whose
    key is its code.
    """
    reader, people = _named(view, knowledge)
    mentions = reader.mentions
    cues = event_cues(reader)
    told = tellings(reader, cues)
    events = find_events(reader, cues, told)
    people_at = {m.start: m.entity for m in mentions.index if m.entity.resource == "persons"}
    published = {e.key: e for e in mentions.entities if e.resource == "persons"}
    actors = Actors(reader, people.posts(), published)
    facts = [
        *(Fact(e.resource, e.key, e.cells, tuple(e.mentions)) for e in mentions.entities),
        *people.posts(),
        *event_facts(events, view.anchor),
        *find_participations(reader, told, people_at, events),
        *_with_event(events, find_commitments(reader, actors)),
        *_with_event(events, find_statements(reader, actors)),
        *_quantity_facts(reader, events),
        *event_instruments(reader, events),
        *find_topics(view, mentions),
    ]
    hidden = withheld(view.text, people.refused(), people.unknown())
    return DocumentFacts(
        view.clean.document.document_id, redact(facts, hidden, view.text), hidden.unknown, hidden.names
    )


def _named(view: View, knowledge: Knowledge) -> tuple[Reader, People]:
    """Whom and what a document names: persons with their posts, bodies, countries, places, instruments, figures."""
    text = view.text
    stretches = [Span(s.start, s.end) for s in (*view.headlines, *view.sentences)]
    matches = Matches(text, knowledge)
    matches.countries = _countries(text, matches.countries)
    matches.places = _places(text, matches.places)
    walls = Walls(text, matches.countries)
    known = known_bodies(knowledge)
    credits = [Span(m.start, m.end) for m in view.clean.marks if m.kind == "byline"]
    named = find_bodies(walls, matches, known, sorted({*stretches, *credits}))
    posts = Posts(walls, named, matches.countries, matches.places)
    grammar = Persons(walls, posts)
    persons = sorted((p for s in stretches for p in grammar.find(s)), key=lambda p: p.name)
    names = sorted(name_spans(persons))
    spans = _published_bodies(named, persons, names, credits)
    bodies = Bodies(text, known.rows, spans, stretches)
    people = People(text, persons, bodies.key_at)
    entities = [
        *people.entities(),
        *bodies.entities(),
        *find_countries(view, matches, names),
        *_place_entities(view, matches.places),
        *instrument_entities(text, find_instruments(walls, matches.instruments, stretches)),
    ]
    entities.sort(key=lambda e: (e.mentions[0].spans[0], e.resource, e.key))
    mentions = Mentions(*_dates_and_quantities(view), tuple(entities))
    reader = Reader(
        view, walls, mentions, spans, persons, posts, matches.countries, matches.places, known.rows
    )
    return reader, people


def _published_bodies(
    named: Sequence[BodySpan], persons: Sequence[PersonSpan], names: Sequence[Span], credits: Sequence[Span]
) -> list[BodySpan]:
    """The bodies that are surely some: told by more than their noun, by a post or in a byline; none inside a name."""
    held = {post.body.start for person in persons for post in person.posts if post.body}
    return [
        body
        for body in named
        if (body.sure or body.start in held or _overlaps(credits, Span(body.start, body.end)))
        and not _overlaps(names, Span(body.start, body.end))
    ]


def _countries(text: str, found: Sequence[Match]) -> list[Match]:
    """The countries that stand as words; not those in a list of languages."""
    whole = [
        _without_kind(text, m)
        for m in found
        if not is_thai(text[m.start]) or stands_alone(text, m.start, m.end)
    ]
    if _LANGUAGES.search(text) is None:
        return whole
    kept, last, languages = [], 0, False
    for match in whole:
        gap = text[last : match.start]
        languages = bool(_LANGUAGES.search(gap)) or (languages and _LIST_GAP.fullmatch(gap) is not None)
        last = match.end
        if not languages:
            kept.append(match)
    return kept


def _without_kind(text: str, match: Match) -> Match:
    """A country behind "ต่างประเทศ", whose last syllables are no word for "country" of its own."""
    if text.startswith(_COUNTRY, match.start) and text.endswith("ต่าง", 0, match.start):
        return replace(match, start=match.start + len(_COUNTRY))
    return match


def _places(text: str, found: Sequence[Match]) -> list[Match]:
    """The places that stand as words; ambiguous names only behind a word for a kind of place."""
    kept = []
    for match in found:
        form = text[match.start : match.end]
        if is_thai(form[0]) and not stands_alone(text, match.start, match.end):
            continue
        if _STREET.search(text, max(0, match.start - _STREET_REACH), match.start):
            continue
        ambiguous = match.row["is_ambiguous"] == "true" or form in match.row["ambiguous_aliases"].split("|")
        if not ambiguous or text.endswith(_AREA_WORDS, 0, match.start):
            kept.append(match)
    return kept


def _overlaps(spans: Sequence[Span], span: Span) -> bool:
    """Whether a span shares an offset with one of some that are in order and apart."""
    i = bisect_left(spans, span.start, key=lambda s: s.end - 1)
    return i < len(spans) and spans[i].start < span.end


def _dates_and_quantities(view: View) -> tuple[tuple[DateMention, ...], tuple[QuantityMention, ...]]:
    dates: list[DateMention] = []
    quantities: list[QuantityMention] = []
    for sentence in view.sentences:
        here = find_dates(view.text, anchor=view.anchor, start=sentence.start, end=sentence.end)
        dates.extend(here)
        quantities.extend(
            find_quantities(view.text, start=sentence.start, end=sentence.end, exclude=[d.span for d in here])
        )
    return tuple(dates), tuple(quantities)


def _place_entities(view: View, places: Sequence[Match]) -> Iterable[Entity]:
    found: dict[str, Entity] = {}
    for match in places:
        if view.sentence_at(match.start) is None:
            continue
        key, spans = match.row["place_id"], (Span(match.start, match.end),)
        if key not in found:
            cells = {"name": Reading(match.row["name"], spans, "reference:places")}
            if match.row["country_code"]:
                cells["country_code"] = Reading(match.row["country_code"], spans, "reference:places")
            found[key] = Entity("places", key, cells)
        found[key].mentions.append(Reading(view.words(spans[0]), spans, "place:gazetteer", 0.9))
    return found.values()


def _with_event(events: Sequence[Event], facts: Iterable[Fact]) -> Iterable[Fact]:
    """Lay a promise or statement to the main event when there is no other at which it can have been made."""
    for fact in facts:
        if len(events) == 1:
            spans = fact.cells["verb"].spans
            event = Reading(events[0].key, spans, "event:only_one_told", 0.7)
            yield Fact(fact.resource, fact.key, {**fact.cells, "event_id": event}, fact.mentions)
        else:
            yield fact


def _quantity_facts(reader: Reader, events: Sequence[Event]) -> Iterable[Fact]:
    """Rows of table ``quantities``, what is counted twice alike once; the event where the sentence tells of one."""
    told = by_sentence(events)
    alike: dict[tuple[float, str, bool], list[QuantityMention]] = {}
    for quantity in reader.mentions.quantities:
        alike.setdefault((quantity.value, quantity.unit, quantity.is_approximate), []).append(quantity)
    for number, (quantity, *others) in enumerate(alike.values(), start=1):
        spans = (quantity.span, *(other.span for other in others))
        cells = {
            "value": Reading(quantity.value, spans, quantity.method, 0.95),
            "unit": Reading(quantity.unit, spans, quantity.method, 0.9),
            "is_approximate": Reading(quantity.is_approximate, spans, quantity.method, 0.95),
        }
        sentence = reader.view.sentence_at(quantity.span.start)
        here = told.get(sentence.index, []) if sentence else []
        if len(here) == 1:
            cells["event_id"] = Reading(here[0].key, (quantity.span,), "event:same_sentence", 0.7)
        yield Fact("quantities", f"q{number}", cells)
