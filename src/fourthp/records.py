"""The typed records that pass between the stages.

A record knows nothing of the stage that made it. All offsets count Unicode code points in
``Document.text``; ``start`` is inclusive, ``end`` exclusive.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

Scalar = str | int | float | bool | date | None
"""What a published cell may hold. Dates of reduced precision ("2025-02") are strings."""

Row = dict[str, Scalar]
"""One row of a published table: column name -> value."""

Tables = dict[str, Iterable[Row]]
"""All published tables: table name -> rows in published order, which may lie on disk."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A value, the places in the text that state it, and the rule that read it there.

    ``spans`` is empty only for a value that no words state; ``method`` then begins with
    ``derived:``, ``reference:`` or ``curated:``. ``confidence`` is between 0 and 1.
    """

    value: str | int | float | bool
    spans: tuple[Span, ...]
    method: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who put a document out, and what may be repeated of it (``text_policy``: full, quote, none)."""

    publisher_id: str
    name: str
    publisher_type: str | None = None
    country_code: str | None = None
    homepage: str | None = None
    rights: str | None = None
    text_policy: str = "quote"
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One document as text, with what its container (file, JSON object, HTML head) says of it.

    ``metadata`` holds strings under the names of the ``documents`` columns: ``url``, ``title``,
    ``published_date``, ``language``, ``author``. ``sha256`` is of the bytes, ``text_sha256`` of
    ``text`` encoded as UTF-8.
    """

    document_id: str
    path: str
    text: str
    media_type: str
    sha256: str
    text_sha256: str
    publisher_id: str | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reject:
    """Something that could not be read or may not be published, and why."""

    path: str
    stage: str
    reason: str
    detail: str
    document_id: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text that is not prose: ``kind`` says what it is.

    Kinds: title, label, dateline, byline, caption, navigation, boilerplate.
    """

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the prose; ``block`` numbers the paragraph it stands in."""

    start: int
    end: int
    block: int


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place and day that open a news item ("VIENNA, 10 April 2024 –")."""

    span: Span
    place: Span | None
    date: Reading | None


@dataclass(frozen=True, slots=True)
class CleanDocument:
    """A document with its layout understood.

    ``cells`` are readings of ``documents`` columns (title, language, author, published_date,
    entered_date, modified_date, view_count); dates are ISO strings. ``sentences`` are the prose,
    in order, without overlap; text under a mark belongs to no sentence.
    """

    document: Document
    cells: Mapping[str, Reading]
    marks: tuple[Mark, ...]
    dateline: Dateline | None
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One row-to-be, as one document states it.

    ``resource`` is a table, ``cells`` are readings of its columns. A cell of a foreign key holds the
    ``key`` of another fact of the same document (``country_code`` and vocabulary keys hold the code
    itself). ``mentions`` are all places where an entity is named.
    """

    resource: str
    key: str
    cells: Mapping[str, Reading]
    mentions: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """All facts of one document. Keys are unique within a resource.

    ``withheld`` are the places of names that may not be quoted, in order; ``withheld_names`` those of them that
    may stand in no published value at all.
    """

    document_id: str
    facts: tuple[Fact, ...]
    withheld: tuple[Span, ...] = ()
    withheld_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or range of dates in a text.

    ``start`` and ``end`` are ISO 8601, of day, month or year precision ("2018-04-26", "2025-02",
    "2017"); ``end`` is the inclusive last day of a range and None for a single date.
    """

    span: Span
    start: str
    end: str | None
    precision: str
    basis: str
    method: str


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A number with what it counts or measures; ``span`` covers marker, number and unit."""

    span: Span
    number: Span
    value: float
    unit: str
    is_approximate: bool
    method: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What one gate found. ``severity`` is ``blocker`` or ``warning``."""

    gate: str
    rule: str
    severity: str
    message: str
    resource: str | None = None
    row_id: str | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class GateResult:
    """How many checks one gate made and what it found."""

    gate: str
    checks: int
    findings: tuple[Finding, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether nothing was found that stops publication."""
        return not any(f.severity == "blocker" for f in self.findings)
