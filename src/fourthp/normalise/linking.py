"""Which row each entity of a document belongs to: the same person, body, place or instrument is one row.

Identity rests on the gazetteers first, then on the folded name within a scope (the country of a public
body). When in doubt two things stay two rows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from fourthp.language.folding import fold
from fourthp.normalise.ids import readable
from fourthp.normalise.reference import Reference, generic_name
from fourthp.records import CleanDocument, DocumentFacts, Fact

_NATIONAL = frozenset(
    "ministry department police government parliament cabinet senate court army navy bureau office agency commission"
    " committee council directorate authority secretariat embassy customs service division board congress house force"
    " unit command".split()
)


@dataclass(slots=True)
class Source:
    """One document with its facts and the country of its publisher."""

    document: CleanDocument
    facts: DocumentFacts
    publisher_country: str | None = None

    @property
    def document_id(self) -> str:
        """The document's id."""
        return self.document.document.document_id

    def of(self, resource: str) -> list[Fact]:
        """The document's facts of one table."""
        return [f for f in self.facts.facts if f.resource == resource]


@dataclass(slots=True)
class Linked:
    """The published id of every entity, per document: (document id, resource, key) -> row id."""

    ids: dict[tuple[str, str, str], str] = field(default_factory=dict)
    methods: dict[tuple[str, str, str], str] = field(default_factory=dict)

    def row_id(self, document_id: str, resource: str, key: str) -> str | None:
        """The row an entity of a document belongs to; None for one that is not published."""
        return self.ids.get((document_id, resource, key))


def link_entities(sources: Iterable[Source], reference: Reference) -> Linked:
    """Give every entity of every document its row id."""
    linked = Linked()
    persons = _PersonBook()
    for source in sources:
        document_id = source.document_id
        for fact in source.facts.facts:
            place = (document_id, fact.resource, fact.key)
            if fact.resource == "organisations":
                linked.ids[place], linked.methods[place] = _organisation_id(source, fact, reference)
            elif fact.resource in ("places", "countries"):
                linked.ids[place] = fact.key
            elif fact.resource == "instruments":
                known = fact.cells.get("instrument_id")
                linked.ids[place] = str(known.value) if known else readable(fact.cells["name"].value)
            elif fact.resource == "persons":
                persons.add(source, fact)
    linked.ids.update(persons.ids())
    return linked


def _organisation_id(source: Source, fact: Fact, reference: Reference) -> tuple[str, str]:
    known = fact.cells.get("organisation_id")
    if known is not None:
        return str(known.value), "link:gazetteer"
    name = str(fact.cells["name"].value)
    folded = fold(name)
    public = fact.cells["organisation_type"].value in ("government", "diplomatic_mission")
    if not public:
        return readable(name), "link:name"
    country = fact.cells.get("country_code")
    scope = (
        str(country.value)
        if country
        else _parent_country(source, fact, reference) or source.publisher_country
    )
    if scope:
        listed = reference.bodies_of_country.get(
            (scope, generic_name(folded))
        ) or reference.bodies_of_country.get((scope, folded))
        if listed:
            return listed, "link:country_and_name"
    if country or not set(folded.split()) & _NATIONAL:
        return readable(name), "link:name"
    if scope:
        return readable(scope, name), "link:publisher_country_and_name"
    return readable(name, source.document_id), "link:this_document_only"


def _parent_country(source: Source, fact: Fact, reference: Reference) -> str | None:
    """The country of the body that a body is a part of."""
    parent = fact.cells.get("parent_organisation_id")
    above = next((f for f in source.of("organisations") if parent and f.key == parent.value), None)
    if above is None or above is fact:
        return None
    if (country := above.cells.get("country_code")) is not None:
        return str(country.value)
    return _parent_country(source, above, reference)


class _PersonBook:
    """Persons by folded name; a bare surname joins the one full name that ends with it and shares a post."""

    def __init__(self) -> None:
        self._entries: list[tuple[tuple[str, str, str], str, frozenset[str], frozenset[str]]] = []

    def add(self, source: Source, fact: Fact) -> None:
        """Take in one person of one document with the words of the posts and their countries."""
        posts = [p for p in source.of("positions") if p.cells["person_id"].value == fact.key]
        titles = frozenset(w for p in posts for w in fold(str(p.cells["title"].value)).split() if len(w) > 3)
        countries = frozenset(str(p.cells["country_code"].value) for p in posts if "country_code" in p.cells)
        place = (source.document_id, "persons", fact.key)
        self._entries.append((place, fold(str(fact.cells["name"].value)), titles, countries))

    def ids(self) -> dict[tuple[str, str, str], str]:
        """Row ids of all persons."""
        full: dict[str, list[tuple[str, frozenset[str]]]] = {}
        for _, name, titles, _ in self._entries:
            if " " in name:
                full.setdefault(name.split()[-1], []).append((name, titles))
        return {place: self._id(name, titles, full) for place, name, titles, _ in self._entries}

    @staticmethod
    def _id(name: str, titles: frozenset[str], full: dict[str, list[tuple[str, frozenset[str]]]]) -> str:
        if " " in name:
            return readable(name)
        fits = sorted({n for n, t in full.get(name, []) if t & titles})
        if len(fits) == 1:
            return readable(fits[0])
        return readable(name, *sorted(titles)[:3])
