"""Which instruments of which documents are one: by the reference list, else by name.

Laws are laws of a state: an act named without one is that of the publisher's country. A name made of
generic words ("Executive Order", "Joint Statement") means another instrument in every document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from fourthp.normalise.clusters import DOCUMENT_ONLY, Cluster, Place
from fourthp.normalise.ids import distinct, fingerprint, readable
from fourthp.normalise.names import essence, is_generic, name_words
from fourthp.normalise.reference import Reference
from fourthp.normalise.sources import Source
from fourthp.records import Fact

_Key = tuple[str, ...]


def link_instruments(sources: Sequence[Source], reference: Reference) -> list[Cluster]:
    """The instruments of all documents, each under one id."""
    members: dict[_Key, dict[Place, str]] = defaultdict(dict)
    listed: dict[_Key, str] = {}
    names: dict[Place, str] = {}
    for source in sources:
        for fact in source.of("instruments"):
            place = source.place_of(fact)
            names[place] = str(fact.cells["name"].value)
            known = fact.cells.get("instrument_id")
            key, reason = _identity(source, fact, reference)
            if known is not None:
                key, reason = ("", str(known.value), ""), "listed_name"
                listed[key] = str(known.value)
            members[key][place] = reason
    clusters = [
        Cluster(listed[key], places, is_listed=True) for key, places in members.items() if key in listed
    ]
    unlisted = [(_ids(places, names), places) for key, places in members.items() if key not in listed]
    return clusters + distinct(unlisted, used={cluster.row_id for cluster in clusters})


def _identity(source: Source, fact: Fact, reference: Reference) -> tuple[_Key, str]:
    words = name_words(str(fact.cells["name"].value))
    if is_generic(words):
        return ("", source.document_id, fact.key, ""), DOCUMENT_ONLY
    kind = fact.cells.get("instrument_type")
    if kind is not None and kind.value == "law":
        country = reference.countries.country_of(words) or source.country
        if country is None:
            return ("", source.document_id, fact.key, ""), DOCUMENT_ONLY
        return (country, *essence(reference.countries.without(words, country))), "country_and_name"
    return ("", *essence(words)), "name"


def _ids(places: Mapping[Place, str], names: Mapping[Place, str]) -> tuple[str, ...]:
    """Ids from the best to the safest: the fullest name, which a document's own instrument shares with its id."""
    name = max((names[place] for place in places), key=lambda n: (len(n), n))
    document_id = next(iter(places))[0]
    base = readable(document_id, name) if set(places.values()) == {DOCUMENT_ONLY} else readable(name)
    return base, f"{base}-{fingerprint(document_id)}"
