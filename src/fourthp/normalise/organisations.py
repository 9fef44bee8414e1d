"""Which organisations of which documents are one: by the reference list, else by name within a country.

A public body is known by its name only together with its state: "Ministry of Finance" of one document is
that of the next only if both say, or come from, the same country. Bodies of other kinds are known by name
alone, unless the name is made of generic words ("Steering Committee"): then the document is its whole world.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from sys import intern

from fourthp.normalise.clusters import DOCUMENT_ONLY, Cluster, Place
from fourthp.normalise.ids import distinct, fingerprint, readable
from fourthp.normalise.lexicon import telling_words
from fourthp.normalise.names import (
    SHARED,
    Words,
    essence,
    is_generic,
    is_of_few_states,
    is_of_many_states,
    is_one_of_a_state,
    name_words,
    names_no_single_body,
    singular,
    without_owner,
)
from fourthp.normalise.reference import PUBLIC_BODIES, Reference
from fourthp.normalise.sources import Source
from fourthp.records import Fact

_STATE = telling_words("state")
_EACH_HAS = _STATE | telling_words("each_has")
_WIDENING = telling_words("widening")
_SHORTEST_ACRONYM = 3
_SHORTEST_NAME = 2

_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Identity:
    """What decides which body is meant: equal keys are one body."""

    key: _Key
    reason: str
    listed: str | None = None


class _Telling:
    """A body as one document tells of it, reduced to what tells it from others.

    ``name`` is as told, ``words`` are those of the name without its ``owner``. ``home`` is where a name is
    understood: the publisher's country, else the publisher, else the document.
    """

    __slots__ = (
        "acronym",
        "country",
        "home",
        "is_public",
        "listed",
        "name",
        "owner",
        "parent",
        "place",
        "source",
        "words",
    )

    def __init__(self, source: Source, fact: Fact) -> None:
        self.source = source
        self.place: Place = source.place_of(fact)
        self.name, self.words, self.owner = _read_name(_stated(fact, "name") or "")
        self.listed = _stated(fact, "organisation_id")
        self.acronym = _stated(fact, "acronym")
        self.country = _stated(fact, "country_code")
        self.parent = _stated(fact, "parent_organisation_id")
        self.home = source.country or source.document.document.publisher_id or source.document_id
        self.is_public = fact.cells["organisation_type"].value in PUBLIC_BODIES


def _stated(fact: Fact, column: str) -> str | None:
    reading = fact.cells.get(column)
    return None if reading is None else intern(str(reading.value))


@lru_cache(SHARED)
def _read_name(name: str) -> tuple[str, Words, str]:
    """A name, the words of it without its owner, and the owner: the same ones for all who tell of it."""
    body, owner = without_owner(name)
    return name, name_words(body), owner


def link_organisations(sources: Sequence[Source], reference: Reference) -> list[Cluster]:
    """The organisations of all documents, each under one id."""
    told = [_Telling(source, fact) for source in sources for fact in source.of("organisations")]
    public = _public_names(told)
    shared: dict[_Identity, _Identity] = {}
    identities = {t.place: shared.setdefault(found := _identity(t, public, reference), found) for t in told}
    del shared
    _resolve_short_forms(told, identities, reference)
    _resolve_acronyms(told, identities)
    members: dict[_Key, dict[Place, str]] = defaultdict(dict)
    listed: dict[_Key, str] = {}
    for place, identity in identities.items():
        members[identity.key][place] = identity.reason
        if identity.listed:
            listed[identity.key] = identity.listed
    names = {t.place: t.name for t in told}
    clusters = [
        Cluster(listed[key], places, is_listed=True) for key, places in members.items() if key in listed
    ]
    unlisted = [
        (_ids(key, places, names, reference), places) for key, places in members.items() if key not in listed
    ]
    return clusters + distinct(unlisted, used={cluster.row_id for cluster in clusters})


def _public_names(told: Sequence[_Telling]) -> frozenset[tuple[str, Words]]:
    """(home, name) of the bodies that most documents of one home take for bodies of a state."""
    votes: Counter[tuple[str, Words]] = Counter()
    for telling in told:
        votes[telling.home, telling.words] += 1 if telling.is_public else -1
    return frozenset(
        (home, words)
        for (home, words), count in votes.items()
        if (count > 0 or set(words) & _STATE) and not is_of_many_states(words)
    )


def _identity(telling: _Telling, public: frozenset[tuple[str, Words]], reference: Reference) -> _Identity:
    if telling.listed is not None:
        return _listed(telling.listed, "listed_name")
    if key := reference.organisation_named.get(essence(telling.words)):
        return _listed(key, "listed_name_written_otherwise")
    if (telling.home, telling.words) in public:
        return _public_identity(telling, reference)
    if is_generic(telling.words):
        return _alone(telling)
    return _Identity(("", *essence(telling.words)), "name")


def _public_identity(telling: _Telling, reference: Reference) -> _Identity:
    """A body of the country that its name, its owner, its parent or its publisher gives it."""
    source, words = telling.source, telling.words
    country = _stated_country(telling, reference)
    if country:
        rest = reference.countries.without(words, country)
        if key := reference.body_of_country.get((country, essence(rest))):
            return _listed(key, "listed_country_and_name")
        if names_no_single_body(rest):
            return _alone(telling)
        return _Identity((country, *essence(rest)), "country_and_name")
    own = source.country is not None and _is_own(telling, reference)
    if own and (key := reference.body_of_country.get((str(source.country), essence(words)))):
        return _listed(key, "listed_publisher_country_and_name")
    foreign = {f.key for f in source.of("countries")} - {source.country}
    having = foreign & reference.countries_with.get(essence(words), frozenset())
    if len(foreign) == 1 and having:
        return _listed(
            reference.body_of_country[next(iter(having)), essence(words)], "listed_only_country_and_name"
        )
    if own and not names_no_single_body(words):
        return _Identity((str(source.country), *essence(words)), "publisher_country_and_name")
    return _alone(telling)


def _is_own(telling: _Telling, reference: Reference) -> bool:
    """Whether a name without a country can be that of a body of the publisher's country.

    Its kind of body is one that the country has: the United States have no "ministry". And a generic name
    ("Supreme Court") must not stand in a document that speaks more of another country, unless few states have
    such a body and of those that the document speaks of only the publisher's: "Congress" in a release on Mali.
    """
    own = str(telling.source.country)
    kinds = {w for w in telling.words if w in _STATE or is_one_of_a_state(w)}
    if not all((own, singular(word)) in reference.public_words for word in kinds):
        return False
    mentions = {fact.key: len(fact.mentions) for fact in telling.source.of("countries")}
    if not is_generic(telling.words) or mentions.get(own, 0) >= max(mentions.values(), default=0):
        return True
    if not is_of_few_states(telling.words):
        return False
    return reference.countries_with.get(essence(telling.words), frozenset()) & ({own} | mentions.keys()) == {
        own
    }


def _listed(key: str, reason: str) -> _Identity:
    return _Identity(("", key, ""), reason, key)


def _alone(telling: _Telling) -> _Identity:
    return _Identity(("", *telling.place, ""), DOCUMENT_ONLY)


def _stated_country(telling: _Telling, reference: Reference) -> str | None:
    """The country that the text gives a body: in its cells, its name, by its owner or the body it is a part of."""
    if telling.owner:
        owner = name_words(telling.owner)
        listed = reference.organisation_named.get(essence(owner))
        found = reference.organisations[listed]["country_code"] if listed else None
        if found := found or reference.countries.country_of(owner):
            return found
    seen = set()
    above: _Telling | None = telling
    while above is not None and above.place not in seen:
        seen.add(above.place)
        if above.country is not None:
            return above.country
        if found := reference.countries.country_of(above.words):
            return found
        parent, source = above.parent, above.source
        facts = source.of("organisations") if parent else ()
        above = next((_Telling(source, f) for f in facts if f.key == parent), None)
    return None


def _resolve_short_forms(
    told: Sequence[_Telling], identities: dict[Place, _Identity], reference: Reference
) -> None:
    """Lay a name to the one longer name of the same home that only puts a country or a body before it.

    "Minsk Group" is the "OSCE Minsk Group" if no other Minsk Group is told of. A generic name is laid to
    the one longer name in its own document.
    """
    longer: dict[tuple[str, Words], dict[_Key, _Identity]] = defaultdict(dict)
    for telling in told:
        short = _unqualified(telling.words, reference)
        if short != telling.words:
            identity = identities[telling.place]
            longer[telling.home, essence(short)][identity.key] = identity
    by_document: dict[str, list[_Telling]] = defaultdict(list)
    for telling in told:
        by_document[telling.source.document_id].append(telling)
    resolved: dict[Place, _Identity] = {}
    for telling in told:
        identity = identities[telling.place]
        if identity.listed or any(w in _EACH_HAS or is_one_of_a_state(w) for w in telling.words):
            continue
        if identity.reason != DOCUMENT_ONLY:
            meant = longer.get((telling.home, essence(telling.words)), {})
            reason = "longer_name"
        else:
            others = [o for o in by_document[telling.source.document_id] if _is_end_of(telling.words, o)]
            meant = {identities[o.place].key: identities[o.place] for o in others}
            reason = "longer_name_in_document"
        if len(meant) == 1:
            body = next(iter(meant.values()))
            if body.key != identity.key:
                resolved[telling.place] = _Identity(body.key, reason, body.listed)
    moved = {identities[place].key: identity for place, identity in resolved.items()}
    for place, identity in resolved.items():
        seen = {identities[place].key}
        while identity.key in moved and identity.key not in seen:
            seen.add(identity.key)
            identity = moved[identity.key]
        identities[place] = identity


def _is_end_of(words: Words, longer: _Telling) -> bool:
    """Whether a longer name only puts a proper name before these words: "Blue Dot Network Consultation Group"."""
    before = longer.words[: -len(words)]
    return (
        len(words) >= _SHORTEST_NAME
        and bool(before)
        and longer.words[-len(words) :] == words
        and "," not in longer.name
        and not is_generic(before)
        and essence(before[-1:]) == essence(before)[-1:]
    )


def _unqualified(words: Words, reference: Reference) -> Words:
    """A name without the countries, listed acronyms and "global" that open it; whole if too little is left."""
    rest = words
    while rest:
        shorter = reference.countries.unqualified(rest)
        if shorter == rest and (rest[0] in reference.acronyms or rest[0] in _WIDENING):
            shorter = rest[1:]
        if shorter == rest:
            break
        rest = shorter
    return words if len(rest) < _SHORTEST_NAME or is_generic(rest) else rest


def _resolve_acronyms(told: Sequence[_Telling], identities: dict[Place, _Identity]) -> None:
    """Lay an acronym that stands alone to the one body that documents from the same place introduce with it."""
    introduced: dict[tuple[str, str], dict[_Key, _Identity]] = defaultdict(dict)
    for telling in told:
        if telling.acronym is not None and telling.acronym != telling.name:
            identity = identities[telling.place]
            introduced[telling.acronym, telling.home][identity.key] = identity
    for telling in told:
        name = telling.name
        if identities[telling.place].listed or len(name) < _SHORTEST_ACRONYM or " " in name:
            continue
        meant = list(introduced.get((name, telling.home), {}).values())
        if len(meant) == 1 and meant[0].reason != DOCUMENT_ONLY:
            identities[telling.place] = _Identity(meant[0].key, "acronym", meant[0].listed)


def _ids(
    key: _Key, places: Mapping[Place, str], names: Mapping[Place, str], reference: Reference
) -> tuple[str, ...]:
    """Ids from the best to the safest: with the country where a text states it, else as the fullest name says."""
    document_id = next(iter(places))[0]
    reasons = set(places.values())
    counted = Counter(names[place] for place in places)
    name = max(counted, key=lambda n: (" " in n, counted[n] > 1, len(n), n))
    if "country_and_name" in reasons:
        body = name_words(without_owner(name)[0])
        base = readable(key[0], " ".join(reference.countries.without(body, key[0])))
    else:
        base = readable(name, document_id) if reasons == {DOCUMENT_ONLY} else readable(name)
    return base, f"{base}-{fingerprint(document_id)}"
