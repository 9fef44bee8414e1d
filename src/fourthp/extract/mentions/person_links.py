"""Persons of one document: each once, under the fullest name, with every post; later short mentions joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from fourthp.extract.lexicon import word_list
from fourthp.extract.lexicon import words as words_of
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.model import Entity
from fourthp.extract.mentions.organisation_links import OrganisationLinker
from fourthp.extract.mentions.person_model import PersonSpan
from fourthp.extract.mentions.persons import name_phrases
from fourthp.extract.mentions.positions import PositionSpan
from fourthp.extract.mentions.post_cells import bears, covers, is_louder
from fourthp.extract.mentions.post_forms import post_classes, singular
from fourthp.extract.mentions.privacy import accused_posts, pronoun_verb
from fourthp.extract.mentions.privacy_terms import Grounds
from fourthp.extract.mentions.public_roles import (
    hears_a_case,
    is_part,
    is_public_address,
    is_style_of_office,
)
from fourthp.extract.mentions.withheld import Withheld, aliases, withheld_names
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
    is_addressed: bool = False
    has_public_address: bool = False
    has_style: bool = False
    is_vouched: bool = False
    has_part: bool = False
    grounds: Grounds = Grounds.NONE

    @property
    def is_refused(self) -> bool:
        """Whether the text says that this is a private person; a post outweighs all but harm."""
        return self.grounds is Grounds.HARM or (
            self.grounds is Grounds.PRIVATE and not (self.is_vouched or self.has_style)
        )

    @property
    def is_published(self) -> bool:
        """Whether the text gives the person a public role and nothing speaks against the name."""
        return (self.is_vouched or self.has_public_address or self.has_part) and not self.is_refused


_BEFORE_TITLE = frozenset("is was also the a an now currently then".split())


class PersonLinker:
    """Collects personal names sentence by sentence and joins those that name one person."""

    def __init__(self, view: View, organisations: OrganisationLinker) -> None:
        self._view = view
        self._organisations = organisations
        self._persons: list[_Person] = []
        self._by_word: dict[str, list[_Person]] = {}
        self._last_line: list[_Person] = []
        self._aliases: set[str] = set()
        self._elsewhere: list[str] = []
        self._accused: list[tuple[str, ...]] = []

    def add_line(self, line: Line, spans: list[PersonSpan], posts: Sequence[PositionSpan] = ()) -> None:
        """Take in the names of one sentence; ``posts`` are all it names, those of nobody included."""
        if len(self._last_line) == 1 and line.tokens:
            person = self._last_line[0]
            person.grounds = max(person.grounds, pronoun_verb(line))
            if not spans and posts and person.has_public_address and not person.posts:
                self._add_post_of_last(line, person, posts[0])
        here: list[_Person] = []
        for span in spans:
            added = self._add(line, span)
            if added is not None and added not in here and not hears_a_case(line, span):
                here.append(added)
        if any(p.is_refused for p in here):
            self._aliases.update(aliases(self._view.text[line.sentence.start : line.sentence.end]))
        if posts:
            for post in accused_posts(line, posts, name_phrases(line, spans)):
                self._accused.append(tuple(fold(line.words(*post.title[0])).split()))
        self._add_posts_of_titled(line, posts)
        self._last_line = here or self._last_line if line.low(0) in ("he", "she") else here

    def _add_post_of_last(self, line: Line, person: _Person, post: PositionSpan) -> None:
        """ "..., says Datuk <name>. The Home Minister was speaking": the office of whom the sentence before named."""
        opens = line.low(0) == "the" and post.first == 1 and post.capitalised and not post.of_list
        titled = post_classes().get(line.words(post.title[0][1] - 1, post.title[0][1])) == "government"
        acts = words_of("public_acts", kind="speaks") | {"was", "also"}
        if opens and titled and line.low(post.last) in acts:
            self._add_post(line, person, post)

    def _add_posts_of_titled(self, line: Line, posts: Sequence[PositionSpan]) -> None:
        """ "The Archbishop, who is also Nuncio and Observer, told": the posts of the one person who is so addressed."""
        end, bearer = -1, None
        for post in posts:
            if bearer and line.words(end, post.first).lower() in ("and", "and the"):
                self._add_post(line, bearer, post)
                end = post.last
                continue
            i = post.first - 1
            while line.low(i) in _BEFORE_TITLE:
                i -= 1
            relative = line.low(i) == "who" and line.text(i - 1) == "," and line.low(i - 3) == "the"
            bearers = [
                p for p in self._persons if relative and p.honorific and p.honorific.value == line.text(i - 2)
            ]
            bearer = bearers[0] if len(bearers) == 1 and post.first - 1 > i else None
            if bearer:
                self._add_post(line, bearer, post)
                end = post.last

    def add_byline(self, line: Line, spans: list[PersonSpan]) -> None:
        """Take in who holds a post and is named in the title, too: the speaker of remarks, not their reporter."""
        title = self._view.clean.cells.get("title")
        words = fold(str(title.value)).split() if title else []
        for span in spans:
            if span.vouched and fold(line.text(span.name.last - 1)) in words:
                self._add(line, span)

    def _add(self, line: Line, span: PersonSpan) -> _Person | None:
        tokens = line.tokens
        place = Span(tokens[span.name.first].start, tokens[span.name.last - 1].end)
        name = self._view.words(place)
        words = tuple(w for w in fold(name).split() if w not in _SUFFIXES)
        public = any(is_public_address(a) for a in span.addresses)
        person = self._find(words, line, span)
        if person is None:
            lone = span.name.last - span.name.first == 1 and not (span.positions or span.addresses)
            if not words or (lone and not _is_private_single(line, span)):
                return None
            person = _Person(f"p{len(self._persons) + 1}", Reading(name, (place,), _method(span)), words)
            self._persons.append(person)
            self._index(person)
        elif len(words) > len(person.words) or (words == person.words and _is_quieter(name, person.name)):
            person.name, person.words = Reading(name, (place,), _method(span)), words
            self._index(person)
        person.is_vouched |= span.vouched
        person.has_part |= span.has_part
        person.has_public_address |= public
        person.has_style |= any(is_style_of_office(a) for a in span.addresses)
        person.is_addressed |= bool(span.addresses)
        person.grounds = max(person.grounds, span.grounds)
        sure = 0.95 if span.vouched or public else 0.85
        person.mentions.append(Reading(name, (place,), _method(span), sure))
        if span.name.address < span.name.first and person.honorific is None:
            where = Span(tokens[span.name.address].start, tokens[span.name.first - 1].end)
            person.honorific = Reading(self._view.words(where), (where,), "honorific:before_name")
        for post in span.positions:
            if not is_part(line, post):
                self._add_post(line, person, post)
        return person

    def _index(self, person: _Person) -> None:
        for word in {person.words[0], *person.words[-2:]}:
            known = self._by_word.setdefault(word, [])
            if person not in known:
                known.append(person)

    def _find(
        self, words: tuple[str, ...], line: Line | None = None, span: PersonSpan | None = None
    ) -> _Person | None:
        """The person already met whose name these words are, begin or end, and whose offices are no others."""
        if not words:
            return None
        near = [p for w in {words[0], words[-1]} for p in self._by_word.get(w, ())]
        fits = []
        for person in near:
            short, long = sorted((words, person.words), key=len)
            if short == long or set(short) == set(long):
                return person
            alike = long[-len(short) :] == short or long[: len(short)] == short or _same_ends(short, long)
            alike = alike or (len(long) > 2 and short == long[-2:-1] and _holds_the_same(person, span, line))
            if alike and not _holds_another(person, span, line):
                fits.append(person)
        same = [p for p in fits if _holds_the_same(p, span, line)]
        return max(same or fits, key=lambda p: int(p.key[1:])) if fits else None

    def _add_post(self, line: Line, person: _Person, post: PositionSpan) -> None:
        tokens = line.tokens
        spans = tuple(Span(tokens[a].start, tokens[b - 1].end) for a, b in post.title)
        title = " ".join(self._view.words(s) for s in spans)
        method = "position:title"
        if post.noun:
            title, method = post.noun, "derived:noun_of_the_verb"
        elif post.of_list:
            title, method = singular(title), "derived:singular_of_a_list"
        where = Span(tokens[post.first].start, tokens[post.last - 1].end)
        cells = {
            "person_id": Reading(person.key, person.mentions[-1].spans, "position:beside_name"),
            "title": Reading(title, spans, method),
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
        if not any(covers(p, cells) and not is_louder(p, cells) for p in person.posts):
            person.posts = [p for p in person.posts if not covers(cells, p)]
            person.posts.append(cells)

    def close(self, elsewhere: Sequence[tuple[str, Grounds]] = ()) -> None:
        """Lay accusations against a post without its name to the one person who bears it.

        ``elsewhere`` are names of private persons that stand outside the text, with the grounds against them.
        """
        for name, grounds in elsewhere:
            person = self._find(tuple(fold(name).split()))
            if person is not None:
                person.grounds = max(person.grounds, grounds)
            if person is None or person.is_refused:
                self._elsewhere.append(name)
        for title in self._accused:
            bearers = [p for p in self._persons if any(bears(cells, title) for cells in p.posts)]
            if len(bearers) == 1:
                bearers[0].grounds = Grounds.HARM

    def _published(self) -> Iterator[_Person]:
        return (p for p in self._persons if p.is_published)

    def name_spans(self) -> list[Span]:
        """Where any personal name stands, of those published and those not."""
        return [s for p in self._persons for m in p.mentions for s in m.spans]

    def withheld(self) -> Withheld:
        """The names that may stand nowhere in what is published, and those that may not be repeated."""
        refused = [str(m.value) for p in self._persons if p.is_refused for m in p.mentions]
        # A name with marks of emphasis in it stands in the text in other letters.
        spans = (s for p in self._persons if p.is_refused for m in p.mentions for s in m.spans)
        refused.extend(raw for s in spans if "*" in (raw := self._view.text[s.start : s.end]))
        refused.extend(self._elsewhere)
        # "Princess Quill", of whom the text goes on to speak as Princess
        refused.extend(title for p in self._persons if p.is_refused for title in _titles_as_names(p))
        public = [str(m.value) for p in self._published() for m in p.mentions]
        kept = [s for p in self._published() for m in p.mentions for s in m.spans]
        others = [p for p in self._persons if not p.is_published and not p.is_refused]
        told = [p for p in others if p.is_addressed or _is_of_person(p.words)]
        unknown, unproven = (
            [s for p in persons for m in p.mentions for s in m.spans]
            for persons in (told, [p for p in others if len(p.words) > 1])
        )
        return withheld_names(
            self._view.text, [*refused, *sorted(self._aliases)], public, kept, unknown, unproven
        )

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


def _is_private_single(line: Line, span: PersonSpan) -> bool:
    """Whether one capitalised word alone is the name of a private person ("Maya, 16,") and no other name."""
    i = span.name.first
    if (
        line.has(i - 1, Label.CAPITAL)
        or line.has(i + 1, Label.CAPITAL)
        or line.has(i, Label.COMMON)
        or line.low(i).endswith("s")
        or line.low(i - 1) == "from"  # a place
    ):
        return False
    known = line.low(i) in word_list("first_names") or line.has(i, Label.GIVEN)
    return span.grounds is Grounds.HARM or (span.grounds is Grounds.PRIVATE and known)


def _holds_another(person: _Person, span: PersonSpan | None, line: Line | None) -> bool:
    """Whether two names share a word only: "President Biden" and "First Lady Jill Biden" hold different offices."""
    if span is None or line is None or (span.name.last - span.name.first > 1 and len(person.words) > 1):
        return False
    before = [p for p in span.positions if p.last == span.name.address or p.of_list]
    here = {w for p in before for a, b in p.title for w in _offices(line.words(a, b))}
    there = {w for cells in person.posts for w in _offices(str(cells["title"].value))}
    if here and not there and len(person.words) > 1:
        # The surname of somebody whose part is not told may be anyone's.
        return not (person.is_vouched or person.has_public_address or person.is_addressed or person.grounds)
    return bool(here and there) and here.isdisjoint(there)


def _holds_the_same(person: _Person, span: PersonSpan | None, line: Line | None) -> bool:
    """Whether the office before the first of two family names is the person's: "President Ruiz" for Ana Ruiz Campos."""
    if span is None or line is None:
        return False
    here = {
        w for p in span.positions if p.last == span.name.address for w in _offices(line.words(*p.title[0]))
    }
    return any(here & _offices(str(cells["title"].value)) for cells in person.posts)


def _offices(title: str) -> set[str]:
    words = {w.removesuffix("s") for w in title.lower().split()}
    if words == {"deputy"}:
        return set()  # how a member of some parliaments is addressed, whose other office goes on
    return set() if "nominee" in words else words & _office_words()


@cache
def _office_words() -> frozenset[str]:
    """The nouns of offices that one person seldom changes within a text."""
    forms = words_of("position_heads", **{"class": "government"}) | words_of(
        "position_heads", **{"class": "monarch"}
    )
    return frozenset(form.lower().split()[-1] for form in forms)


def _same_ends(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(short) > 1 and short[0] == long[0] and short[-1] == long[-1]


def _titles_as_names(person: _Person) -> Iterator[str]:
    """The titles of nobility that a private person bears: first names, in truth."""
    titles = [person.honorific] if person.honorific else []
    for title in (*titles, *(cells["title"] for cells in person.posts)):
        if str(title.value) in words_of("honorifics", kind="nobility"):
            yield str(title.value)


def _is_of_person(words: tuple[str, ...]) -> bool:
    return len(words) > 1 and words[0] in word_list("first_names")


def _is_quieter(name: str, before: Reading) -> bool:
    """Whether a name stands as running text writes it that was met in capitals before."""
    return str(before.value).isupper() and not name.isupper()


def _method(span: PersonSpan) -> str:
    if span.positions:
        return "person:post_and_name"
    return "person:address_and_name" if span.addresses else "person:name"
