"""Annotated documents, one YAML file each, and what may also be right about them."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

_STRICT = ConfigDict(extra="forbid")
_LENIENT = ConfigDict(extra="ignore")
T = TypeVar("T")


class AnnotationError(ValueError):
    """An annotation that cannot be used; the message names the file and the place in it."""


@dataclass(frozen=True, config=_STRICT)
class AnnotatedParty:
    """A body, by its name, or a state, by its ISO 3166-1 alpha-2 code, that has a part in an event."""

    name: str
    role: str

    def __str__(self) -> str:
        return f"{self.name} ({self.role})"


@dataclass(frozen=True, config=_STRICT)
class AnnotatedEvent:
    """An event; dates are ISO 8601, of day, month or year; ``country`` is an ISO 3166-1 alpha-2 code.

    ``parties`` is None where nobody looked for them.
    """

    type: str
    name: str | None
    start: str | None
    end: str | None
    venue: str | None
    city: str | None
    country: str | None
    online: bool
    parties: list[AnnotatedParty] | None = None

    def __str__(self) -> str:
        return f"{self.type} {self.name or ''} {self.start or ''}".rstrip()


@dataclass(frozen=True, config=_STRICT)
class AnnotatedPerson:
    """A person, with one position and one role (the first of those that apply; see the README there)."""

    name: str
    honorific: str | None
    position: str | None
    organisation: str | None
    event_role: str

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, config=_STRICT)
class AnnotatedOrganisation:
    """An organisation in its longest form."""

    name: str
    acronym: str | None
    type: str

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, config=_STRICT)
class AnnotatedQuantity:
    """A number and what it counts."""

    value: float
    unit: str
    approximate: bool

    def __str__(self) -> str:
        return f"{self.value:g} {self.unit}"


@dataclass(frozen=True, config=_STRICT)
class AnnotatedCommitment:
    """Who promised, asked or decided (``verb`` is a lemma), and what, in at most twelve words."""

    actor: str
    verb: str
    gist: str

    def __str__(self) -> str:
        return f"{self.actor} · {self.verb} · {self.gist}"


@dataclass(frozen=True, config=_STRICT)
class Annotation:
    """Everything that a careful reader finds stated in one document."""

    id: str
    url: str
    language: str
    publisher: str
    title: str | None
    published: str | None
    events: list[AnnotatedEvent]
    persons: list[AnnotatedPerson]
    organisations: list[AnnotatedOrganisation]
    countries: list[str]
    quantities: list[AnnotatedQuantity]
    instruments: list[str]
    commitments: list[AnnotatedCommitment]
    topics: list[str]


@dataclass(frozen=True, config=_LENIENT)
class Leeway:
    """Defensible extras of one document (lists), and other answers that are as right (mappings).

    Alternatives about an event are under its number in the annotation, from 0; those about a person
    under the name.
    """

    persons: list[str] = Field(default_factory=list)
    organisations: list[str] = Field(default_factory=list)
    countries: list[str] = Field(default_factory=list)
    events: list[str] = Field(default_factory=list)
    instruments: list[str] = Field(default_factory=list)
    quantities: list[str] = Field(default_factory=list)
    commitments: list[str] = Field(default_factory=list)
    topics: list[str] = Field(default_factory=list)
    positions: dict[str, list[str]] = Field(default_factory=dict)
    roles: dict[str, list[str]] = Field(default_factory=dict)
    event_types: dict[int, list[str]] = Field(default_factory=dict)
    event_starts: dict[int, list[str | None]] = Field(default_factory=dict)
    event_countries: dict[int, list[str | None]] = Field(default_factory=dict)
    event_parties: dict[int, list[str]] = Field(default_factory=dict)


def read_annotations(folder: Path) -> list[Annotation]:
    """Return the annotations of all ``*.yaml`` files of a folder, in the order of their names.

    Raises:
        AnnotationError: there is none, or one is not of the form above.
    """
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise AnnotationError(f"{folder}: no annotations (*.yaml) there; name a folder that has some")
    return [_read(Annotation, path) for path in files]


def read_leeway(path: Path) -> dict[str, Leeway]:
    """Return the leeway of each document that the file ``path`` names.

    Raises:
        AnnotationError: the file is not of that form.
    """
    return _read(dict[str, Leeway], path)


def _read(form: type[T], path: Path) -> T:
    try:
        return TypeAdapter(form).validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, yaml.YAMLError) as error:
        if isinstance(error, ValidationError):
            first = error.errors()[0]
            place = ".".join(map(str, first["loc"]))
            raise AnnotationError(f"{path}: {place}: {first['msg']}") from error
        raise AnnotationError(f"{path}: {error}") from error
