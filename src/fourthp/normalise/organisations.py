"""Which organisations of which documents are one: by the reference list, else by name within a country.

A public body is known by its name only together with its state: "Ministry of Finance" of one document is
that of the next only if both say, or come from, the same country. Bodies of other kinds are known by name
alone, unless the name is made of generic words ("Steering Committee"): then the document is its whole world.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from fourthp.normalise.clusters import DOCUMENT_ONLY, Cluster, Place
from fourthp.normalise.ids import distinct, fingerprint, readable
from fourthp.normalise.names import (
    Words,
    generic_words,
    is_generic,
    is_of_many_states,
    name_words,
    names_no_single_body,
)
from fourthp.normalise.reference import PUBLIC_BODIES, Reference
from fourthp.normalise.sources import Source
from fourthp.records import Fact

_SHORTEST_ACRONYM = 3
# Words that make a body a public one, whatever its type was taken for.
_STATE = frozenset(
    "ministry department police parliament cabinet senate court army navy embassy consulate government".split()
)


@dataclass(frozen=True, slots=True)
class _Identity:
    """What decides which body is meant: equal identities are one body."""

    key: tuple[str, ...]
    reason: str
    listed: str | None = None


def link_organisations(sources: Sequence[Source], reference: Reference) -> list[Cluster]:
    """The organisations of all documents, each under one id."""
    told: dict[Place, tuple[Source, Fact]] = {}
    for source in sources:
        for fact in source.of("organisations"):
            told[source.document_id, fact.key] = source, fact
    public = _public_names(told.values())
    identities = {place: _identity(source, fact, public, reference) for place, (source, fact) in told.items()}
    _resolve_acronyms(told, identities)
    members: dict[tuple[str, ...], dict[Place, str]] = defaultdict(dict)
    listed: dict[tuple[str, ...], str] = {}
    for place, identity in identities.items():
        members[identity.key][place] = identity.reason
        if identity.listed:
            listed[identity.key] = identity.listed
    clusters = [
        Cluster(listed[key], places, is_listed=True) for key, places in members.items() if key in listed
    ]
    unlisted = [(_ids(key, places, told), places) for key, places in members.items() if key not in listed]
    return clusters + distinct(unlisted, used={cluster.row_id for cluster in clusters})


def _public_names(told: Iterable[tuple[Source, Fact]]) -> frozenset[tuple[str, Words]]:
    """(home, name) of the bodies that most documents of one home take for bodies of a state."""
    votes: Counter[tuple[str, Words]] = Counter()
    for source, fact in told:
        words = name_words(str(fact.cells["name"].value))
        votes[_home(source), words] += 1 if fact.cells["organisation_type"].value in PUBLIC_BODIES else -1
    return frozenset(
        (home, words)
        for (home, words), count in votes.items()
        if (count > 0 or set(words) & _STATE) and not is_of_many_states(words)
    )


def _identity(
    source: Source, fact: Fact, public: frozenset[tuple[str, Words]], reference: Reference
) -> _Identity:
    known = fact.cells.get("organisation_id")
    if known is not None:
        return _listed(str(known.value), "listed_name")
    words = name_words(str(fact.cells["name"].value))
    if key := reference.organisation_named.get(words):
        return _listed(key, "listed_name_written_otherwise")
    if (_home(source), words) in public:
        return _public_identity(source, fact, words, reference)
    if is_generic(words):
        return _alone(source, fact)
    return _Identity(("", *words), "name")


def _public_identity(source: Source, fact: Fact, words: Words, reference: Reference) -> _Identity:
    """A body of the country that its name, its parent or its publisher gives it."""
    country = _stated_country(source, fact, words, reference)
    if country:
        rest = reference.countries.without(words, country)
        if key := reference.body_of_country.get((country, rest)):
            return _listed(key, "listed_country_and_name")
        if names_no_single_body(rest):
            return _alone(source, fact)
        return _Identity((country, *rest), "country_and_name")
    own = source.country is not None and _is_own(source, words, reference)
    if own and (key := reference.body_of_country.get((str(source.country), words))):
        return _listed(key, "listed_publisher_country_and_name")
    foreign = {f.key for f in source.of("countries")} - {source.country}
    having = foreign & reference.countries_with.get(words, frozenset())
    if len(foreign) == 1 and having:
        return _listed(reference.body_of_country[next(iter(having)), words], "listed_only_country_and_name")
    if own and not names_no_single_body(words):
        return _Identity((str(source.country), *words), "publisher_country_and_name")
    return _alone(source, fact)


def _is_own(source: Source, words: Words, reference: Reference) -> bool:
    """Whether a name without a country can be that of a body of the publisher's country.

    Its kind of body is one that the country has: the United States have no "ministry". And a generic name
    ("Supreme Court") must not stand in a document that speaks more of another country.
    """
    own = str(source.country)
    if not all((own, word) in reference.public_words for word in generic_words(words)):
        return False
    mentions = {fact.key: len(fact.mentions) for fact in source.of("countries")}
    return not is_generic(words) or mentions.get(own, 0) >= max(mentions.values(), default=0)


def _listed(key: str, reason: str) -> _Identity:
    return _Identity(("", key, ""), reason, key)


def _alone(source: Source, fact: Fact) -> _Identity:
    return _Identity(("", source.document_id, fact.key, ""), DOCUMENT_ONLY)


def _stated_country(source: Source, fact: Fact, words: Words, reference: Reference) -> str | None:
    """The country that the text gives a body: in its cells, its name or by the body it is a part of."""
    seen = set()
    above: Fact | None = fact
    while above is not None and above.key not in seen:
        seen.add(above.key)
        if (country := above.cells.get("country_code")) is not None:
            return str(country.value)
        if found := reference.countries.country_of(words):
            return found
        parent = above.cells.get("parent_organisation_id")
        above = next((f for f in source.of("organisations") if parent and f.key == parent.value), None)
        words = name_words(str(above.cells["name"].value)) if above else ()
    return None


def _resolve_acronyms(told: Mapping[Place, tuple[Source, Fact]], identities: dict[Place, _Identity]) -> None:
    """Lay an acronym that stands alone to the one body that documents from the same place introduce with it."""
    introduced: dict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
    bodies: dict[tuple[str, ...], _Identity] = {}
    for place, (source, fact) in told.items():
        acronym = fact.cells.get("acronym")
        if acronym is not None and acronym.value != fact.cells["name"].value:
            introduced[str(acronym.value), _home(source)].add(identities[place].key)
            bodies.setdefault(identities[place].key, identities[place])
    for place, (source, fact) in told.items():
        name = str(fact.cells["name"].value)
        if identities[place].listed or len(name) < _SHORTEST_ACRONYM or " " in name:
            continue
        meant = introduced.get((name, _home(source)), set())
        if len(meant) == 1:
            body = bodies[next(iter(meant))]
            if body.reason != DOCUMENT_ONLY:
                identities[place] = _Identity(body.key, "acronym", body.listed)


def _home(source: Source) -> str:
    """Where an acronym is understood: the publisher's country, else the publisher."""
    return source.country or source.document.document.publisher_id or source.document_id


def _ids(
    key: tuple[str, ...], places: Mapping[Place, str], told: Mapping[Place, tuple[Source, Fact]]
) -> tuple[str, ...]:
    """Ids from the best to the safest: with the country where a text states it, else as the fullest name says."""
    document_id = next(iter(places))[0]
    reasons = set(places.values())
    if "country_and_name" in reasons:
        base = readable(" ".join(key))
    else:
        counted = Counter(str(told[place][1].cells["name"].value) for place in places)
        name = max(counted, key=lambda n: (" " in n, counted[n] > 1, len(n), n))
        base = readable(name, document_id) if reasons == {DOCUMENT_ONLY} else readable(name)
    return base, f"{base}-{fingerprint(document_id)}"
