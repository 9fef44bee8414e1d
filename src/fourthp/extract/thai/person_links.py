"""Persons of one Thai document: each once, under the full name, with every post; given names alone joined to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from fourthp.extract.mentions.model import Entity
from fourthp.extract.thai.persons import PersonSpan
from fourthp.extract.thai.positions import PostSpan
from fourthp.records import Fact, Reading, Span


@dataclass(slots=True)
class _Person:
    key: str
    name: Reading
    given: str
    honorific: Reading
    posts: list[dict[str, Reading]] = field(default_factory=list)
    mentions: list[Reading] = field(default_factory=list)
    is_public: bool = False
    is_private: bool = False


class People:
    """Joins the names of one document; a person is published only with a public role, and never a private one."""

    def __init__(self, text: str, spans: list[PersonSpan], body_key: Callable[[int], str | None]) -> None:
        self._text = text
        self._body_key = body_key
        self._persons: dict[str, _Person] = {}
        self._by_given: dict[str, list[_Person]] = {}
        self._unlinked: list[PersonSpan] = []
        told = {_given(text, s) for s in spans if s.is_full and (s.held or s.is_private)}
        short = []
        for span in spans:
            if span.is_full and (span.held or span.is_private or _given(text, span) not in told):
                self._add_full(span)
            else:
                short.append(span)
        for span in short:
            self._add_short(span)

    def entities(self) -> list[Entity]:
        """The persons with a public role."""
        return [
            Entity(
                "persons",
                person.key,
                {"name": person.name, "honorific": person.honorific},
                sorted(person.mentions, key=lambda r: r.spans),
            )
            for person in self._published()
        ]

    def posts(self) -> list[Fact]:
        """One fact of table ``positions`` per post of a published person."""
        return [
            Fact("positions", f"{person.key}-{number}", cells)
            for person in self._published()
            for number, cells in enumerate(person.posts, start=1)
        ]

    def refused(self) -> list[Span]:
        """Where the names of victims, suspects and other private persons stand."""
        return [s for p in self._persons.values() if p.is_private for m in p.mentions for s in m.spans] + [
            s.name for s in self._unlinked if s.is_private
        ]

    def unknown(self) -> list[Span]:
        """Where full names stand that nothing gives a public role."""
        private = [p for p in self._persons.values() if not p.is_private and not p.is_public]
        return [s for p in private for m in p.mentions for s in m.spans] + [
            s.name for s in self._unlinked if s.is_full and not s.is_private
        ]

    def _published(self) -> Iterable[_Person]:
        return (p for p in self._persons.values() if p.is_public and not p.is_private)

    def _add_full(self, span: PersonSpan) -> None:
        name = _squeezed(self._text, span.name)
        person = self._persons.get(name)
        if person is None:
            person = self._persons[name] = _Person(
                f"p{len(self._persons) + 1}",
                Reading(name, (span.name,), _method(span), 0.95),
                name.split(" ")[0],
                Reading(_squeezed(self._text, span.address), (span.address,), "honorific:before_name", 0.95),
            )
            self._by_given.setdefault(person.given, []).append(person)
        self._add_mention(person, span)

    def _add_short(self, span: PersonSpan) -> None:
        """A given name alone is a mention of the one person whose full name begins with it.

        So is a given name with a word behind it that only looks like a surname, and the full name again.
        """
        known = self._persons.get(_squeezed(self._text, span.name))
        given = _given(self._text, span)
        fits = [known] if known else self._by_given.get(given, [])
        if len(fits) == 1:
            if known is None:
                place = Span(span.name.start, span.name.start + len(given))
                span = replace(span, name=place, others=[])
            self._add_mention(fits[0], span)
        else:
            self._unlinked.append(span)

    def _add_mention(self, person: _Person, span: PersonSpan) -> None:
        for place in (span.name, *span.others):
            person.mentions.append(Reading(_squeezed(self._text, place), (place,), _method(span), 0.9))
        person.is_public |= span.is_public or bool(span.held)
        person.is_private |= span.is_private
        for post in span.held:
            self._add_post(person, post, span.name)

    def _add_post(self, person: _Person, post: PostSpan, name: Span) -> None:
        place = Span(post.start, post.end)
        cells = {
            "person_id": Reading(person.key, (name,), "position:beside_name", 0.9),
            "title": Reading(_squeezed(self._text, place), (place,), "position:title", 0.9),
            "is_former": Reading(
                post.is_former,
                (place,),
                "position:former" if post.is_former else "position:no_former_word",
                0.9,
            ),
        }
        if post.body and (key := self._body_key(post.body.start)):
            where = Span(post.body.start, post.body.end)
            cells["organisation_id"] = Reading(key, (where,), "position:organisation", 0.9)
        if post.country:
            cells["country_code"] = Reading(post.country[0], (post.country[1],), "position:country", 0.85)
        title = str(cells["title"].value)
        if any(title in str(p["title"].value) for p in person.posts):
            return
        person.posts = [p for p in person.posts if str(p["title"].value) not in title]
        person.posts.append(cells)


def _given(text: str, span: PersonSpan) -> str:
    return _squeezed(text, span.name).split(" ")[0]


def _method(span: PersonSpan) -> str:
    return "person:post_and_name" if span.posts else "person:address_and_name"


def _squeezed(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())
