"""Which persons of which documents are one: by full name, and by less where a post vouches for it.

Two documents mean one person when

- both write the name alike but for case, accents, hyphens and the order of its words, or
- the names differ by middle names or initials that do not contradict each other, or
- one writes a part of the name (a surname, a given name) and a post that exactly one bearer of such a
  name holds, or
- the names sound alike, or one has the short form of the other's given name, and they share a post.

Bearers of one name whose posts serve different countries are two persons. Candidates meet in blocks of
one word or one sound, so the work grows with the number of persons.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial

from rapidfuzz.fuzz import ratio

from fourthp.language.folding import fold
from fourthp.normalise.clusters import Cluster, Groups, Place
from fourthp.normalise.ids import distinct, fingerprint, readable
from fourthp.normalise.lexicon import table, telling_words
from fourthp.normalise.names import SHARED, CountryForms, Words, name_words, sound
from fourthp.normalise.sources import Source
from fourthp.records import Fact

_SUFFIXES, _ENVOYS, _NO_POST = map(telling_words, ("suffix", "envoy", "no_post"))
_INITIALS = re.compile(r"[^\W\d_]|(?:[^\W\d_]\.)+[^\W\d_]?")
# How alike two names that sound alike must be written, in per cent, and what is too short to tell people apart.
_LIKE = 90
_NEARLY_SAME = 94
_TELLING_SOUND = 6
_LONG = 12
# How many times as many documents must tell of one bearer of a name as of all others, to mean that one.
_FAR_MORE = 10
_BY_SOUND = ""


@dataclass(frozen=True, slots=True)
class _Post:
    words: frozenset[str]
    country: str | None

    def is_like(self, other: _Post) -> bool:
        """Whether two posts can be one: a word in common and no two countries."""
        if self.country and other.country and self.country != other.country:
            return False
        return bool(self.words & other.words)

    def is_much_like(self, other: _Post) -> bool:
        """Whether two posts are one beyond "minister" and "minister": by country, or word for word."""
        return self.is_like(other) and (
            (self.country is not None and self.country == other.country)
            or self.words == other.words
            or len(self.words & other.words) > 1
        )

    def contradicts(self, other: _Post) -> bool:
        """Whether one person can hardly hold both: they serve different countries."""
        if not self.country or not other.country or self.country == other.country:
            return False
        return not self.words & other.words & _ENVOYS


@dataclass(frozen=True, slots=True)
class _Bearer:
    """A person as one document tells of them."""

    place: Place
    rank: int  # in reading order
    words: Words
    initials: Words
    is_full: bool  # more than one word, hyphens not counted
    posts: tuple[_Post, ...]
    reason: str = ""


class _Person:
    """Bearers who are one person so far, and what they have together, for it is asked for often.

    ``posts`` are in the order told, ``words`` are the fullest name, ``initials`` all that are written; in tuples, for
    most persons have one of each.
    """

    __slots__ = ("bearers", "initials", "names", "posts", "words")

    def __init__(self, bearers: Iterable[_Bearer]) -> None:
        self.bearers: list[_Bearer] = []
        self.posts: tuple[_Post, ...] = ()
        self.names: tuple[Words, ...] = ()
        self.initials: tuple[Words, ...] = ()
        self.words: Words = ()
        self.add(bearers)

    def add(self, bearers: Iterable[_Bearer]) -> None:
        """Join bearers, or those of another person, to this one."""
        for bearer in bearers:
            self.bearers.append(bearer)
            if new := tuple(post for post in dict.fromkeys(bearer.posts) if post not in self.posts):
                self.posts += new
            if bearer.words not in self.names:
                self.names += (bearer.words,)
                self.words = max(self.words, bearer.words, key=lambda w: (len(w), len("".join(w)), w))
            if bearer.initials and bearer.initials not in self.initials:
                self.initials += (bearer.initials,)

    def forms(self) -> Iterator[Words]:
        """The different names, in order."""
        yield from sorted(self.names)

    def shares_post(self, posts: Iterable[_Post]) -> bool:
        return any(mine.is_like(theirs) for theirs in posts for mine in self.posts)

    def shares_very_post(self, posts: Iterable[_Post]) -> bool:
        return any(mine.is_much_like(theirs) for theirs in posts for mine in self.posts)

    def contradicts(self, posts: Iterable[_Post]) -> bool:
        return any(mine.contradicts(theirs) for theirs in posts for mine in self.posts)

    def is_other_than(self, other: _Person) -> bool:
        """Whether posts or initials say that these are two people."""
        mine, theirs = self.initials, other.initials
        return bool(mine and theirs and set(mine).isdisjoint(theirs)) or self.contradicts(other.posts)

    def is_told_with(self, other: _Person) -> bool:
        """Whether a document tells of both."""
        return not {b.place[0] for b in self.bearers}.isdisjoint(b.place[0] for b in other.bearers)


def link_persons(sources: Sequence[Source], countries: CountryForms) -> list[Cluster]:
    """The persons of all documents, each under one id."""
    told = ((source, fact) for source in sources for fact in source.of("persons"))
    read = lru_cache(SHARED)(partial(_post, countries))
    bearers = [_bearer(rank, source, fact, read) for rank, (source, fact) in enumerate(told)]
    full = [b for b in bearers if b.is_full]
    persons = [p for group in _by_name(full) for p in _split_by_country(group)]
    persons = _join_parts(persons)
    persons = _join_variants(persons)
    persons += _join_short_names([b for b in bearers if not b.is_full], persons)
    persons.sort(key=lambda p: min(b.rank for b in p.bearers))
    return distinct((tuple(_ids(p)), _cluster(p)) for p in persons)


def _bearer(rank: int, source: Source, fact: Fact, read: Callable[[str, str | None], _Post]) -> _Bearer:
    posts = []
    for post in source.of("positions"):
        if post.cells["person_id"].value == fact.key:
            code = post.cells.get("country_code")
            posts.append(read(str(post.cells["title"].value), str(code.value) if code else None))
    return _Bearer(source.place_of(fact), rank, *_split(str(fact.cells["name"].value)), tuple(posts))


def _post(countries: CountryForms, title: str, code: str | None) -> _Post:
    words = name_words(title)
    if code:
        words = countries.without(words, code)
    return _Post(frozenset(words) - _NO_POST, code)


@lru_cache(SHARED)
def _split(name: str) -> tuple[Words, Words, bool]:
    """The words and the initials of a name, folded, without "Jr.", and whether it is a full one.

    A name of initials alone keeps them as words.
    """
    parts = [p for p in name.replace(",", " ").split() if fold(p) not in _SUFFIXES]
    whole = [p for p in parts if not _INITIALS.fullmatch(p)] or parts
    words = tuple(w for p in whole for w in fold(p).split())
    return words, tuple(fold(p) for p in parts if p not in whole), len(whole) > 1


def _by_name(bearers: Sequence[_Bearer]) -> Iterator[list[_Bearer]]:
    """Bearers of one full name: the same words with either end first, or the same letters in a row."""
    groups = Groups(len(bearers))
    first: dict[Words, int] = {}
    for number, bearer in enumerate(bearers):
        for key in (_turned(bearer.words), ("".join(bearer.words),)):
            groups.join(first.setdefault(key, number), number)
    for group in groups:
        yield from _by_initials([bearers[n] for n in group])


def _turned(words: Words) -> Words:
    """A name with its words turned round to one beginning: "Fumio Kishida", "Kishida Fumio" are one."""
    return min(words[n:] + words[:n] for n in range(len(words)))


def _by_initials(bearers: list[_Bearer]) -> Iterator[list[_Bearer]]:
    """Split a name by contradicting initials; who has none goes along where there is only one choice."""
    by_initial: dict[Words, list[_Bearer]] = defaultdict(list)
    for bearer in bearers:
        by_initial[bearer.initials].append(bearer)
    named = [i for i in by_initial if i]
    if len(named) <= 1:
        yield bearers
        return
    yield from (by_initial[i] for i in sorted(by_initial))


def _split_by_country(bearers: list[_Bearer]) -> list[_Person]:
    """One person, unless posts contradict each other; a bearer who fits several is kept apart."""
    persons: list[_Person] = []
    undecided = []
    for bearer in sorted(bearers, key=lambda b: not any(p.country for p in b.posts)):
        fits = [p for p in persons if not p.contradicts(bearer.posts)]
        if len(fits) > 1:
            fits = [p for p in fits if p.shares_post(bearer.posts)]
            if len(fits) != 1:
                undecided.append(bearer)
                continue
        if fits:
            fits[0].add([bearer])
        else:
            persons.append(_Person([bearer]))
    return persons + ([_Person(undecided)] if undecided else [])


def _join_parts(persons: list[_Person]) -> list[_Person]:
    """Join a full name to the one longer name it is a part of: its first and last word, or its tail.

    "Wendy Sherman" and "Wendy Ruth Sherman"; a tail such as "Al Nahyan" or "Hun Manet" needs a post.
    """
    longer: dict[str, list[_Person]] = defaultdict(list)
    for person in persons:
        for word in sorted({w for form in person.forms() for w in (form[-1], form[0])}):
            longer[word].append(person)
    joined: list[_Person] = []
    taken: set[int] = set()
    for person in sorted(persons, key=lambda p: (len(p.words), p.words)):
        words = person.words
        fits = [
            other
            for other in longer[words[-1]]
            if other is not person
            and id(other) not in taken
            and len(other.words) > len(words)
            and not other.is_other_than(person)
            and (
                _is_inner(words, other.words) or (_is_tail(words, other) and other.shares_post(person.posts))
            )
        ]
        if len(fits) == 1:
            fits[0].add(person.bearers)
            taken.add(id(person))
        else:
            joined.append(person)
    return joined


def _is_inner(short: Words, long: Words) -> bool:
    """Whether a name has the first and the last word of another and nothing that the other lacks."""
    return short[0] == long[0] and short[-1] == long[-1] and set(short) <= set(long)


def _is_tail(short: Words, person: _Person) -> bool:
    return any(form[-len(short) :] == short for form in person.forms() if len(form) > len(short))


@cache
def _full_given_names() -> dict[str, tuple[str, ...]]:
    full: dict[str, list[str]] = defaultdict(list)
    for row in table("given_names"):
        full[row["short"]].append(row["full"])
    return {short: tuple(names) for short, names in full.items()}


def _join_variants(persons: list[_Person]) -> list[_Person]:
    """Join persons whose names sound alike, or differ by a short given name, where a post speaks for it."""
    blocks: dict[Words, list[int]] = defaultdict(list)
    for number, person in enumerate(persons):
        for key in sorted({k for form in person.forms() for k in _variant_keys(form)}):
            blocks[key].append(number)
    groups = Groups(len(persons))
    for key, numbers in blocks.items():
        same = _is_same_by_sound if key[0] == _BY_SOUND else _is_same_by_given_name
        groups.join_same(numbers, partial(_are, persons, same))
    joined = []
    for group in groups:
        person = persons[group[0]]
        for number in group[1:]:
            person.add(persons[number].bearers)
        joined.append(person)
    return joined


def _are(persons: Sequence[_Person], same: Callable[[_Person, _Person], bool], left: int, right: int) -> bool:
    return same(persons[left], persons[right])


def _variant_keys(words: Words) -> Iterator[Words]:
    """The sound of all words; and the last word with each full form of a short first name."""
    yield (_BY_SOUND, *(sound(w) for w in words))
    for given in (words[0], *_full_given_names().get(words[0], ())):
        yield given, words[-1]


def _is_same_by_given_name(one: _Person, other: _Person) -> bool:
    """Whether two persons of one surname and like given names are one: by the very post, or any in one document."""
    if one.is_other_than(other):
        return False
    return one.shares_very_post(other.posts) or (one.shares_post(other.posts) and one.is_told_with(other))


def _is_same_by_sound(one: _Person, other: _Person) -> bool:
    """Whether two persons of like sound are one: by a post, or by a long name that is nearly the same."""
    if one.is_other_than(other):
        return False
    left, right = "".join(one.words), "".join(other.words)
    alike = ratio(left, right)
    if one.shares_very_post(other.posts):
        return alike >= _LIKE or len("".join(map(sound, one.words))) >= _TELLING_SOUND
    return alike >= _NEARLY_SAME and min(len(left), len(right)) >= _LONG


def _join_short_names(bearers: list[_Bearer], persons: list[_Person]) -> list[_Person]:
    """Lay bearers of a bare name to the one person of that name who holds such a post; return the others.

    Of several such persons it is the one who is told of far more than all the others together. Bearers of one bare
    name and the very same post are one person.
    """
    known: dict[Words, dict[int, int]] = {bearer.words: defaultdict(int) for bearer in bearers}
    for number, person in enumerate(persons):
        for form, count in sorted(Counter(b.words for b in person.bearers).items()):
            for part in {p for size in (1, 2, 3) if size < len(form) for p in (form[:size], form[-size:])}:
                if part in known:
                    known[part][number] += count
    left: dict[tuple[str, str], list[_Bearer]] = defaultdict(list)
    joining: list[tuple[_Person, _Bearer]] = []

    @cache
    def fitting(words: Words, posts: tuple[_Post, ...]) -> dict[int, int]:
        return {
            number: count
            for number, count in known.get(words, {}).items()
            if persons[number].shares_post(posts) and not persons[number].contradicts(posts)
        }

    for bearer in bearers:
        counts = fitting(bearer.words, bearer.posts)
        best = max(counts, key=lambda n: (counts[n], -n), default=None)
        if best is not None and counts[best] >= _FAR_MORE * (sum(counts.values()) - counts[best]):
            reason = "short_name_and_post" if len(counts) == 1 else "short_name_of_the_far_best_known"
            joining.append((persons[best], replace(bearer, reason=reason)))
        else:
            titles = sorted({" ".join(sorted(p.words)) for p in bearer.posts})
            left[" ".join(bearer.words), "+".join(titles) or bearer.place[0]].append(bearer)
    for person, bearer in joining:
        person.add([bearer])
    return [p for key in sorted(left) for p in _split_by_country(left[key])]


def _ids(person: _Person) -> Iterator[str]:
    """Ids from the best to the safest: the name (a bare one with the post), with the country, with the document."""
    name = readable(" ".join(_shown(person)))
    if not any(b.is_full for b in person.bearers):
        name = readable(name, *sorted({w for p in person.posts for w in p.words})[:3])
    yield name
    counted = Counter(p.country for b in person.bearers for p in b.posts if p.country)
    if counted:
        yield f"{name}-{min(counted, key=lambda c: (-counted[c], c)).lower()}"
    yield f"{name}-{fingerprint(min(person.bearers, key=lambda b: b.rank).place[0])}"


def _shown(person: _Person) -> Words:
    """The words of the fullest name that two documents write, else of the fullest."""
    counted = Counter(b.words for b in person.bearers)
    full = {b.words for b in person.bearers if b.is_full}
    return max(counted, key=lambda w: (w in full, counted[w] > 1, len(w), len("".join(w)), counted[w], w))


def _cluster(person: _Person) -> dict[Place, str]:
    shown = _shown(person)
    return {b.place: _reason(b, shown) for b in person.bearers}


def _reason(bearer: _Bearer, shown: Words) -> str:
    """How a bearer's name goes with the name of the person."""
    words = bearer.words
    if bearer.reason:
        return bearer.reason
    if words == shown:
        return "full_name" if bearer.is_full else "short_name_and_same_post"
    if _turned(words) == _turned(shown) or "".join(words) == "".join(shown):
        return "full_name_written_otherwise"
    if _is_inner(words, shown) or _is_inner(shown, words):
        return "name_without_middle_names"
    if shown[-len(words) :] == words or words[-len(shown) :] == shown:
        return "part_of_name_and_post"
    return "like_name_and_post"
