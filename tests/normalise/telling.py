"""Documents and their facts written by hand: every word that is added is evidence for what it tells."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from fourthp.normalise import normalise
from fourthp.normalise.reference import Reference
from fourthp.records import (
    CleanDocument,
    Document,
    DocumentFacts,
    Fact,
    Publisher,
    Reading,
    Row,
    Sentence,
    Span,
    Tables,
)
from fourthp.schemas import reference_root

THAI = Publisher("thai-office", "Thai Office", country_code="TH", text_policy="full")
US = Publisher("us-office", "US Office", country_code="US", text_policy="full")
WITHOUT_COUNTRY = Publisher("wire", "The Wire", text_policy="full")
PUBLISHERS = (THAI, US, WITHOUT_COUNTRY)


class Story:
    """One document: methods add what it tells, and return the key of the fact."""

    def __init__(
        self, document_id: str, published: str | None = "2024-05-02", publisher: str | None = "thai-office"
    ) -> None:
        self.document_id = document_id
        self.published = published
        self.publisher = publisher
        self.text = ""
        self.facts: list[Fact] = []
        self.metadata: dict[str, str] = {}
        self.cells: dict[str, Reading] = {}

    def say(self, words: str) -> Span:
        """Add a sentence; return where it stands."""
        start = len(self.text)
        self.text += f"{words}\n"
        return Span(start, start + len(words))

    def tell(self, resource: str, words: str, **cells: Any) -> str:
        """Add a fact whose every cell, and one mention, is stated by ``words``; a cell may be a reading."""
        span = self.say(words)
        key = f"{resource[0]}{len(self.facts)}"
        readings = {
            c: v if isinstance(v, Reading) else Reading(v, (span,), "test:stated", 0.9)
            for c, v in cells.items()
            if v is not None
        }
        self.facts.append(Fact(resource, key, readings, (Reading(words, (span,), "test:named", 0.9),)))
        return key

    def person(self, name: str, title: str | None = None, country: str | None = None) -> str:
        key = self.tell("persons", name, name=name)
        if title is not None:
            self.tell("positions", title, person_id=key, title=title, is_former=False, country_code=country)
        return key

    def organisation(self, name: str, kind: str = "government", **cells: Any) -> str:
        return self.tell("organisations", name, name=name, organisation_type=kind, **cells)

    def listed(self, surface: str, organisation_id: str) -> str:
        """A body of the reference list, told under any of its names."""
        row = lists().organisations[organisation_id]
        span = self.say(surface)
        key = f"o{len(self.facts)}"
        cells = {
            "organisation_id": Reading(organisation_id, (), "reference:organisations"),
            "name": Reading(row["name"], (span,), "reference:organisations"),
            "organisation_type": Reading(row["organisation_type"], (span,), "reference:organisations"),
        }
        mention = Reading(surface, (span,), "organisation:gazetteer")
        self.facts.append(Fact("organisations", key, cells, (mention,)))
        return key

    def country(self, code: str, times: int = 1) -> None:
        mentions = [Reading(code, (self.say(code),), "country:name") for _ in range(times)]
        self.facts.append(Fact("countries", code, {}, tuple(mentions)))

    def event(self, kind: str = "meeting", words: str = "", at: Sequence[str] = (), **cells: Any) -> str:
        """An event; ``at`` are the keys of persons, or codes of countries, that take part."""
        status = cells.pop("event_status", "held")
        key = self.tell(
            "events",
            words or str(cells.get("name") or kind),
            event_type=kind,
            event_status=status,
            is_main=False,
            **cells,
        )
        for actor in at:
            column = "country_code" if actor.isupper() else "person_id"
            self.tell(
                "participations", f"{actor} was there", event_id=key, role="participant", **{column: actor}
            )
        return key

    def clean(self) -> CleanDocument:
        digest = hashlib.sha256(self.text.encode()).hexdigest()
        cells = dict(self.cells)
        if self.published:
            cells["published_date"] = Reading(self.published, (), "reference:feed")
        sentences, start = [], 0
        for number, line in enumerate(self.text.splitlines()):
            sentences.append(Sentence(start, start + len(line), number))
            start += len(line) + 1
        document = Document(
            self.document_id,
            f"documents/{self.document_id}.txt",
            self.text,
            "text/plain",
            digest,
            digest,
            self.publisher,
            self.metadata,
        )
        return CleanDocument(document, cells, (), None, tuple(sentences))

    def stated(self) -> DocumentFacts:
        return DocumentFacts(self.document_id, tuple(self.facts))


@cache
def lists() -> Reference:
    """The reference lists, read once for all tests."""
    return Reference(reference_root())


def tables(*stories: Story, publishers: Iterable[Publisher] = PUBLISHERS, **more: Any) -> Tables:
    """All tables of some stories, without curation unless a folder is given."""
    more.setdefault("curation", Path("no-such-folder"))
    more.setdefault("reference", reference_root())
    return normalise(
        [s.clean() for s in stories],
        [s.stated() for s in stories],
        list(publishers),
        [],
        **more,
    )


def ids(found: Tables, resource: str) -> list[str]:
    """The ids of a table."""
    key = {"persons": "person_id", "organisations": "organisation_id", "events": "event_id"}.get(resource)
    return [str(row[key or f"{resource[:-1]}_id"]) for row in found[resource]]


def evidence(found: Tables, resource: str, row_id: str | None = None, field: str | None = None) -> list[Row]:
    """The evidence of a table, a row or a cell, in published order."""
    return [
        row
        for row in found["evidence"]
        if row["resource"] == resource
        and (row_id is None or row["row_id"] == row_id)
        and (field is None or row["field"] == field)
    ]


def link_reasons(found: Tables, resource: str, row_id: str) -> dict[str, str]:
    """Document id -> why its mention is taken for the row."""
    key = {"persons": "person_id", "organisations": "organisation_id", "events": "event_id"}.get(
        resource, f"{resource[:-1]}_id"
    )
    return {
        str(row["document_id"]): str(row["method"]).removeprefix("derived:link_")
        for row in evidence(found, resource, row_id, key)
    }
