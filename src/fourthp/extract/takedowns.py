"""Facts of one document without the names that a decision takes down: as if each were a private person's."""

from __future__ import annotations

from collections.abc import Sequence

from fourthp.extract.mentions.withheld import withheld_names
from fourthp.extract.redaction import redact
from fourthp.language.takedowns import Takedowns
from fourthp.records import CleanDocument, DocumentFacts, Fact, Span


def take_down(found: DocumentFacts, document: CleanDocument, takedowns: Takedowns) -> DocumentFacts:
    """The facts without such persons and what hangs on them; their names are withheld wherever else they stand."""
    if not takedowns.names:
        return found
    text = document.document.text
    persons = [fact for fact in found.facts if fact.resource == "persons"]
    gone = [fact for fact in persons if takedowns.is_name(str(fact.cells["name"].value))]
    title = document.cells.get("title")
    refused = takedowns.names_in(f"{text}\n{title.value if title else ''}")
    for fact in gone:
        refused += [str(reading.value) for reading in (fact.cells["name"], *fact.mentions)]
    if not refused:
        return found
    kept = [fact for fact in persons if fact not in gone]
    withheld = withheld_names(
        text,
        list(dict.fromkeys(refused)),
        [str(fact.cells["name"].value) for fact in kept],
        _places(kept),
        # In Thai a name may be written together with its title, where it is no word that can be looked for.
        _places(gone),
    )
    keys = {fact.key for fact in gone}
    facts = [f for f in found.facts if f not in gone and not _is_of(f, keys)]
    return DocumentFacts(
        found.document_id,
        redact(facts, withheld, text),
        tuple(sorted({*found.withheld, *withheld.spans, *withheld.unknown})),
        tuple(dict.fromkeys((*found.withheld_names, *withheld.names))),
    )


def _places(persons: Sequence[Fact]) -> list[Span]:
    """Where persons are named."""
    return [span for fact in persons for mention in fact.mentions for span in mention.spans]


def _is_of(fact: Fact, persons: set[str]) -> bool:
    """Whether a fact is about one of these persons."""
    reading = fact.cells.get("person_id")
    return reading is not None and str(reading.value) in persons
