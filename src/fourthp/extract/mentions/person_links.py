"""Persons of one document: each once, under the fullest name, with every post; later short mentions joined."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from fourthp.extract.lexicon import table
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.model import Entity
from fourthp.extract.mentions.organisation_links import OrganisationLinker
from fourthp.extract.mentions.persons import PersonSpan, is_private, is_public_address
from fourthp.extract.mentions.positions import PositionSpan
from fourthp.extract.view import View
from fourthp.language.folding import fold
from fourthp.records import Fact, Reading, Span

_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])


@dataclass(slots=True)
class _Person:
    key: str
    name: Reading
    words: tuple[str, ...]
    honorific: Reading | None = None
    posts: list[dict[str, Reading]] = field(default_factory=list)
    mentions: list[Reading] = field(default_factory=list)
    is_public: bool = False
    is_private: bool = False


class PersonLinker:
    """Collects personal names sentence by sentence and joins those that name one person."""

    def __init__(self, view: View, organisations: OrganisationLinker) -> None:
        self._view = view
        self._organisations = organisations
        self._persons: list[_Person] = []

    def add_line(self, line: Line, spans: list[PersonSpan]) -> None:
        """Take in the names of one sentence."""
        for span in spans:
            tokens = line.tokens
            place = Span(tokens[span.name.first].start, tokens[span.name.last - 1].end)
            name = self._view.words(place)
            words = tuple(w for w in fold(name).split() if w not in _SUFFIXES)
            vouched = bool(span.positions) or any(is_public_address(a) for a in span.addresses)
            person = self._find(words)
            if person is None:
                if not words or not (span.positions or span.addresses or len(words) > 1):
                    continue
                person = _Person(f"p{len(self._persons) + 1}", Reading(name, (place,), _method(span)), words)
                self._persons.append(person)
            elif len(words) > len(person.words):
                person.name, person.words = Reading(name, (place,), _method(span)), words
            person.is_public |= vouched
            person.is_private |= is_private(line, span.name)
            person.mentions.append(Reading(name, (place,), _method(span), 0.95 if vouched else 0.85))
            if span.name.address < span.name.first:
                where = Span(tokens[span.name.address].start, tokens[span.name.first - 1].end)
                if person.honorific is None:
                    person.honorific = Reading(self._view.words(where), (where,), "honorific:before_name")
            for post in span.positions:
                self._add_post(line, person, post)

    def _find(self, words: tuple[str, ...]) -> _Person | None:
        """The person already met whose name these words are, begin or end."""
        if not words:
            return None
        fits = []
        for person in self._persons:
            short, long = sorted((words, person.words), key=len)
            if short == long or set(short) == set(long):
                return person
            if long[-len(short) :] == short or long[: len(short)] == short:
                fits.append(person)
            elif len(short) > 1 and short[0] == long[0] and short[-1] == long[-1]:
                fits.append(person)
        return fits[-1] if fits else None

    def _add_post(self, line: Line, person: _Person, post: PositionSpan) -> None:
        tokens = line.tokens
        spans = tuple(Span(tokens[a].start, tokens[b - 1].end) for a, b in post.title)
        title = " ".join(self._view.words(s) for s in spans)
        if post.of_list:
            title = _singulars()[title]
        where = Span(tokens[post.first].start, tokens[post.last - 1].end)
        cells = {
            "person_id": Reading(person.key, person.mentions[-1].spans, "position:beside_name"),
            "title": Reading(title, spans, "position:title"),
            "is_former": Reading(
                post.is_former, (where,), "position:former" if post.is_former else "position:no_former_word"
            ),
        }
        if post.organisation is not None:
            begin = tokens[post.organisation.first].start
            key = self._organisations.key_at(begin)
            if key is not None:
                end = tokens[post.organisation.last - 1].end
                cells["organisation_id"] = Reading(key, (Span(begin, end),), "position:organisation")
        if post.country is not None:
            token = tokens[post.country[0]]
            cells["country_code"] = Reading(
                post.country[1], (Span(token.start, token.end),), "position:country"
            )
        if not any(_covers(p, cells) for p in person.posts):
            person.posts = [p for p in person.posts if not _covers(cells, p)]
            person.posts.append(cells)

    def _published(self) -> list[_Person]:
        return [p for p in self._persons if p.is_public and not p.is_private]

    def name_spans(self) -> list[Span]:
        """Where any personal name stands, of those published and those not."""
        return [s for p in self._persons for m in p.mentions for s in m.spans]

    def entities(self) -> list[Entity]:
        """The persons with a public role, in order of first mention."""
        found = []
        for person in self._published():
            cells = {"name": person.name}
            if person.honorific is not None:
                cells["honorific"] = person.honorific
            found.append(Entity("persons", person.key, cells, person.mentions))
        return found

    def posts(self) -> list[Fact]:
        """One fact of table ``positions`` per post of a published person."""
        return [
            Fact("positions", f"{person.key}-{number}", cells)
            for person in self._published()
            for number, cells in enumerate(person.posts, start=1)
        ]


@cache
def _singulars() -> dict[str, str]:
    return {row["form"]: row["singular"] for row in table("position_plurals")}


def _covers(more: dict[str, Reading], less: dict[str, Reading]) -> bool:
    """Whether one post says all that another says: "Minister of Foreign Affairs" covers "Foreign Minister"."""
    if more["is_former"].value != less["is_former"].value:
        return False
    if "organisation_id" in less and (
        "organisation_id" not in more or more["organisation_id"].value != less["organisation_id"].value
    ):
        return False
    return set(fold(str(less["title"].value)).split()) <= set(fold(str(more["title"].value)).split())


def _method(span: PersonSpan) -> str:
    if span.positions:
        return "person:post_and_name"
    return "person:address_and_name" if span.addresses else "person:name"
