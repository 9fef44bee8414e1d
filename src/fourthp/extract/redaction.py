"""The last step of extraction: no fact repeats the name of a person who may not be published."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from fourthp.extract.mentions.withheld import Withheld
from fourthp.language.withholding import NAME_WITHHELD, without_names
from fourthp.records import Fact, Reading, Span

_METHOD = "derived:name_withheld"
# Whole rows that are about such a name: the thing is called so, the person speaks or promises, or what was read as the
# verb is the name.
_SUBJECTS = {
    "organisations": ("name",),
    "instruments": ("name",),
    "places": ("name",),
    "statements": ("speaker_name", "verb"),
    "commitments": ("actor_name", "verb"),
    "quantities": ("unit",),
}
_ACTORS = frozenset({"speaker_name", "actor_name"})
# Words that a country, a province or a kind of place beside them show to be a town, though a person could bear them.
_TOWNS = frozenset({"place:before_country", "place:before_province", "place:of_kind"})
# Columns that tell what was said or done, in which the name alone is taken out.
_TOLD = frozenset({"summary", "action", "addressee"})


def redact(facts: Iterable[Fact], withheld: Withheld, text: str) -> tuple[Fact, ...]:
    """The facts without the withheld names.

    A row about such a name is left out, a name cell (of an event, a group, a venue) is left empty, and in what
    was said the name is replaced; offsets stay as they were.
    """
    if not withheld.spans and not withheld.unknown and not withheld.unproven:
        return tuple(facts)
    return tuple(_redacted(facts, withheld, text))


def _redacted(facts: Iterable[Fact], withheld: Withheld, text: str) -> Iterator[Fact]:
    dropped: set[tuple[str, str]] = set()
    kept = []
    for fact in facts:
        if fact.resource == "persons" or not any(
            column in fact.cells
            and (_holds(fact.cells[column], withheld, text) or _is_by(column, fact.cells[column], withheld))
            for column in _SUBJECTS.get(fact.resource, ())
        ):
            kept.append(fact)
        else:
            dropped.add((fact.resource, fact.key))
    for fact in kept:
        body = fact.cells.get("organisation_id")
        if fact.resource == "participations" and body and ("organisations", body.value) in dropped:
            continue
        if fact.resource in ("persons", "positions"):
            yield fact
            continue
        cells = {}
        for column, reading in fact.cells.items():
            if not _holds(reading, withheld, text):
                cells[column] = reading
            elif column in _TOLD:
                value = _without(reading, withheld, text)
                cells[column] = Reading(value, reading.spans, _METHOD, reading.confidence)
        mentions = tuple(m for m in fact.mentions if not _holds(m, withheld, text))
        yield Fact(fact.resource, fact.key, cells, mentions)


def _holds(reading: Reading, withheld: Withheld, text: str) -> bool:
    """Whether the value repeats a withheld name; keys, codes and lemmas never do."""
    if not isinstance(reading.value, str):
        return False
    if withheld.names and without_names(reading.value, withheld.names) != reading.value:
        return True
    if reading.method in _TOWNS:
        return False
    return any(text[s.start : s.end] in reading.value for s in _inside(withheld.unknown, reading.spans))


def _is_by(column: str, reading: Reading, withheld: Withheld) -> bool:
    """Whether somebody speaks or promises of whom the text does not tell a public part."""
    return column in _ACTORS and any(True for _ in _inside(withheld.unproven, reading.spans))


def _without(reading: Reading, withheld: Withheld, text: str) -> str:
    value = without_names(str(reading.value), withheld.names)
    for span in _inside(withheld.unknown, reading.spans):
        value = value.replace(text[span.start : span.end], NAME_WITHHELD)
    return value


def _inside(names: Sequence[Span], spans: Iterable[Span]) -> Iterator[Span]:
    """The names that lie in one of the spans."""
    for span in spans:
        for i in range(bisect_right(names, Span(span.start, -1)), len(names)):
            if names[i].start >= span.end:
                break
            yield names[i]
