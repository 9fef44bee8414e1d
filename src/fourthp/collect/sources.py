"""The sources as data: ``sources.yaml``, checked against its JSON Schema, with errors that name the line."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError, best_match

from .errors import SourcesError

SOURCES_FILE = "sources.yaml"
WAYS = ("feed", "sitemap", "listing", "api", "urls", "archive")
"""The ways in which a publisher may tell what it has; a source uses one."""

PERIODS = {
    "hourly": timedelta(hours=1),
    "daily": timedelta(days=1),
    "weekly": timedelta(days=7),
    "monthly": timedelta(days=30),
}
"""How long a source is left alone after a run, by its schedule."""

# A run that starts a little earlier than the last one did is still the next one.
_EARLY = 0.9
_KEYS = re.compile(r"'([^']+)'")


@dataclass(frozen=True, slots=True)
class Expect:
    """How many pages a source lists in one run, and how many of them are new, if all is well."""

    min: int = 1
    max: int = 1000
    max_new: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where one publisher lists its texts; see ``sources.schema.json`` for what each field means.

    ``way`` is one of :data:`WAYS`, ``place`` what was written for it. ``delay`` is in seconds, ``look_again``
    in days.
    """

    source_id: str
    publisher: str
    status: str
    way: str
    place: Any
    language: str | None = None
    since: str | None = None
    topic: str = "trafficking"
    schedule: str = "daily"
    rights: str | None = None
    hosts: tuple[str, ...] = ()
    include: str | None = None
    exclude: str | None = None
    delay: float = 2.0
    at_once: int = 1
    look_again: int = 30
    expect: Expect = field(default_factory=Expect)

    @property
    def period(self) -> timedelta:
        """How long after one run the next is due."""
        return PERIODS[self.schedule] * _EARLY

    def wants(self, address: str) -> bool:
        """Whether ``include`` and ``exclude`` let an address through."""
        if self.include and not re.search(self.include, address):
            return False
        return not (self.exclude and re.search(self.exclude, address))


@dataclass(frozen=True, slots=True)
class Sources:
    """All sources of a seeds folder, and the address at which their readers can be reached."""

    sources: tuple[Source, ...] = ()
    contact: str | None = None


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema of ``sources.yaml``."""
    text = Path(__file__).with_name("sources.schema.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def load_sources(seeds: Path, publishers: Collection[str]) -> Sources:
    """The sources that ``seeds/sources.yaml`` defines; none where there is no such file.

    ``publishers`` are the known publisher ids. Raises :class:`SourcesError` with file, line and remedy.
    """
    path = seeds / SOURCES_FILE
    try:
        text = path.read_text(encoding="utf-8-sig")
        root = yaml.compose(text, Loader=_Loader)
        entries = yaml.load(text, Loader=_Loader)  # noqa: S506 (a SafeLoader)
    except FileNotFoundError:
        return Sources()
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark
        place = f"line {mark.line + 1}" if mark else ""
        raise _error(
            str(path), place, f"not valid YAML: {problem.problem}", "Correct the indentation or the quotes."
        ) from None
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError) as problem:
        raise _error(str(path), "", f"cannot be read: {problem}", "Save it again as UTF-8.") from None
    checker = Draft202012Validator(schema(), format_checker=FormatChecker(("date", "regex")))
    if (error := best_match(checker.iter_errors(entries))) is not None:
        raise _readable(str(path), root, error)
    sources: list[Source] = []
    for number, entry in enumerate(entries["sources"]):
        place = _place(root, ("sources", number))
        if any(entry["source_id"] == other.source_id for other in sources):
            raise _error(str(path), place, "its source_id stands twice", "Give each source an id of its own.")
        if entry["publisher"] not in publishers:
            raise _error(
                str(path),
                place,
                f"publisher '{entry['publisher']}' is unknown",
                "Write a publisher_id of publishers.yaml, or add the publisher there.",
            )
        sources.append(_source(entry))
    return Sources(tuple(sources), entries.get("contact"))


class _Loader(yaml.SafeLoader):
    """YAML in which a day stays the text that it is written as."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:timestamp"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _source(entry: Mapping[str, Any]) -> Source:
    fields = dict(entry)
    (way,) = (way for way in WAYS if way in fields)
    place = fields.pop(way)
    hosts = tuple(dict.fromkeys((*fields.pop("hosts", ()), *_hosts(way, place))))
    bounds = {"max": sys.maxsize} if way == "archive" else {}
    expect = Expect(**bounds | fields.pop("expect", {}))
    return Source(**fields, way=way, place=place, hosts=hosts, expect=expect)


def _hosts(way: str, place: Any) -> tuple[str, ...]:
    """The hosts of the addresses that ``place`` names; of an archive none, which means any."""
    if way == "archive":
        return ()
    addresses = place if isinstance(place, list) else [place["url"] if isinstance(place, dict) else place]
    return tuple(dict.fromkeys(urlsplit(address).hostname or "" for address in addresses))


def _readable(path: str, root: yaml.Node | None, error: ValidationError) -> SourcesError:
    """An error of the schema in words, at the line where it is."""
    found: Any = error.instance
    place = _place(root, tuple(error.absolute_path))
    key = f"'{error.absolute_path[-1]}'" if error.absolute_path else "the file"
    described = error.schema if isinstance(error.schema, dict) else {}
    meaning = str(described.get("description", "")).rstrip(".")
    problem, remedy = f"{key}: {error.message}", f"It holds: {meaning}." if meaning else "Correct it."
    if error.validator == "additionalProperties":
        allowed = described["properties"]
        unknown = [name for name in found if name not in allowed]
        problem, remedy = f"unknown key '{unknown[0]}'", f"Use {', '.join(allowed)}."
    elif error.validator == "required":
        missing = _KEYS.search(error.message)
        name = missing[1] if missing else ""
        problem, remedy = f"'{name}' is missing", f"Add a line '{name}: …'."
    elif error.validator == "enum":
        problem, remedy = f"{key} is {found!r}", f"Use {', '.join(described['enum'])}."
    elif error.validator == "oneOf":
        named = [way for way in WAYS if way in found]
        problem = f"says {' and '.join(named)}" if named else "does not say where the texts are listed"
        remedy = f"Write exactly one of {', '.join(WAYS)}."
    elif error.validator == "type":
        problem = f"{key} is {found!r}, no {described['type']}"
        remedy = "Put it in quotation marks." if described["type"] == "string" else remedy
    elif error.validator in ("pattern", "format"):
        problem = f"{key} is {found!r}, which is malformed"
    return _error(path, place, problem, remedy)


def _error(path: str, place: str, problem: str, remedy: str) -> SourcesError:
    where = f"{path}, {place}" if place else path
    return SourcesError(f"{where}: {problem}. {remedy}")


def _place(root: yaml.Node | None, path: tuple[str | int, ...]) -> str:
    """The line of what ``path`` leads to, as far as it leads."""
    node = root
    for step in path:
        found = None
        if isinstance(node, yaml.MappingNode):
            found = next((value for name, value in node.value if name.value == step), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            found = node.value[step]
        if found is None:
            break
        node = found
    return f"line {node.start_mark.line + 1}" if node is not None else ""
