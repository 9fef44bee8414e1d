"""What the curators say of publishers and of single documents: ``publishers.yaml`` and ``documents.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from fourthp.language.folding import fold, slug, squeeze
from fourthp.records import Publisher
from fourthp.schemas import primary_key, vocabulary

from .errors import IngestError

PUBLISHERS_FILE = "publishers.yaml"
DOCUMENTS_FILE = "documents.yaml"

_TEXT_POLICIES = ("full", "quote", "none")
_PUBLISHER_KEYS = (
    "publisher_id",
    "name",
    "publisher_type",
    "country_code",
    "homepage",
    "rights",
    "text_policy",
    "aliases",
)
_DOCUMENT_KEYS = ("url", "publisher", "title", "published_date", "language", "author")
_WEB_ADDRESS = re.compile(r"https?://\S+")
# "Name (site.example, English)": the bracket says where the feed was read, not who wrote it.
_SITE_NOTE = re.compile(r"\s*\([^()]*\w\.\w[^()]*\)\s*$")
_FORMULA_START = " \t=+@-"


class Registry:
    """The known publishers, found by id, name, alias or the host of a document's address."""

    def __init__(self, publishers: Sequence[Publisher] = ()) -> None:
        self._by_name: dict[str, Publisher] = {}
        self._by_host: dict[str, Publisher] = {}
        for publisher in publishers:
            for name in (publisher.publisher_id, publisher.name, *publisher.aliases):
                self._by_name.setdefault(fold(name), publisher)
            if publisher.homepage:
                self._by_host.setdefault(_host(publisher.homepage), publisher)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the publishers that are listed."""
        return frozenset(publisher.publisher_id for publisher in self._by_name.values())

    def find(
        self, name: str | None, url: str | None, rights: str | None
    ) -> tuple[Publisher | None, str | None]:
        """The publisher of a document, and the author that its publisher's name also gives.

        A feed may write "Body / Office or person" and "Body (site)". A name nobody listed makes a publisher
        of its own, of which short passages may be quoted; without a name the host of ``url`` decides.
        """
        if name:
            body, _, office = (part.strip() for part in name.partition(" / "))
            bare = _SITE_NOTE.sub("", body)
            for candidate in (name, body, bare):
                if known := self._by_name.get(fold(candidate)):
                    return known, office or None
            display = bare.lstrip(_FORMULA_START) or body.lstrip(_FORMULA_START)
            if publisher_id := slug(display):
                made = Publisher(publisher_id, display, rights=(rights or "").lstrip(_FORMULA_START) or None)
                self._by_name[fold(name)] = self._by_name[fold(bare)] = made
                return made, office or None
        return (self._by_host.get(_host(url)) if url else None), None


def load_publishers(seeds: Path) -> Registry:
    """The registry that ``publishers.yaml`` lists; empty where there is no such file.

    Raises :class:`IngestError` where the file is not a list of publishers as its header describes them.
    """
    with _named_below(seeds):
        return _publishers(_read(seeds / PUBLISHERS_FILE))


def _publishers(entries: object) -> Registry:
    if entries is None:
        return Registry()
    if not isinstance(entries, list):
        raise IngestError(
            PUBLISHERS_FILE, "", "not a list", "Write one '- publisher_id: …' entry for each publisher."
        )
    publishers: dict[str, Publisher] = {}
    for number, entry in enumerate(entries, 1):
        publisher = _publisher(entry, f"entry {number}")
        if publisher.publisher_id in publishers:
            raise IngestError(
                PUBLISHERS_FILE,
                f"entry {number}",
                f"publisher_id '{publisher.publisher_id}' stands twice",
                "Give each publisher an id of its own, or merge the two entries.",
            )
        publishers[publisher.publisher_id] = publisher
    return Registry(tuple(publishers.values()))


def load_notes(seeds: Path) -> dict[str, dict[str, str]]:
    """Path below the documents folder -> metadata, as ``documents.yaml`` lists them; empty without the file.

    Raises :class:`IngestError` where the file is not a mapping as its header describes it.
    """
    with _named_below(seeds):
        return _notes(_read(seeds / DOCUMENTS_FILE))


def _notes(entries: object) -> dict[str, dict[str, str]]:
    if entries is None:
        return {}
    if not isinstance(entries, dict):
        raise IngestError(
            DOCUMENTS_FILE, "", "not a mapping", "Write 'file name:' and its fields indented below."
        )
    notes = {}
    for name, fields in entries.items():
        place = f"entry '{name}'"
        if not isinstance(name, str) or not isinstance(fields, dict):
            raise IngestError(
                DOCUMENTS_FILE, place, "not a file name with fields", "Indent its fields below it."
            )
        notes[name] = _strings(DOCUMENTS_FILE, place, fields, _DOCUMENT_KEYS)
        _require(
            DOCUMENTS_FILE,
            place,
            "url",
            notes[name].get("url"),
            _WEB_ADDRESS,
            "Write a web address that begins with https://.",
        )
    return notes


def _publisher(entry: object, place: str) -> Publisher:
    if not isinstance(entry, dict):
        raise IngestError(PUBLISHERS_FILE, place, "not a mapping", "Write 'key: value' lines below the dash.")
    listed = entry.get("aliases") or []
    if not isinstance(listed, list) or not all(isinstance(alias, str) for alias in listed):
        raise IngestError(
            PUBLISHERS_FILE, place, "'aliases' is not a list of names", "Write [name, other name]."
        )
    fields = _strings(
        PUBLISHERS_FILE, place, {k: v for k, v in entry.items() if k != "aliases"}, _PUBLISHER_KEYS
    )
    for key in ("publisher_id", "name"):
        if key not in fields:
            raise IngestError(PUBLISHERS_FILE, place, f"'{key}' is missing", f"Add a line '{key}: …'.")
    if slug(fields["publisher_id"]) != fields["publisher_id"]:
        raise IngestError(
            PUBLISHERS_FILE,
            place,
            f"publisher_id '{fields['publisher_id']}' is no id",
            f"Write it as '{slug(fields['publisher_id']) or 'letters-and-digits'}'.",
        )
    policy = fields.setdefault("text_policy", "quote")
    _one_of(place, "text_policy", policy, _TEXT_POLICIES)
    _one_of(place, "publisher_type", fields.get("publisher_type"), _codes("organisation_types"))
    _one_of(place, "country_code", fields.get("country_code"), _codes("countries"))
    _require(
        PUBLISHERS_FILE,
        place,
        "homepage",
        fields.get("homepage"),
        _WEB_ADDRESS,
        "Write a web address that begins with https://.",
    )
    for key in ("name", "rights"):
        if fields.get(key, "x")[0] in _FORMULA_START:
            raise IngestError(
                PUBLISHERS_FILE,
                place,
                f"'{key}' begins like a spreadsheet formula",
                "Begin it with a letter.",
            )
    return Publisher(**fields, aliases=tuple(listed))


@contextmanager
def _named_below(seeds: Path) -> Iterator[None]:
    """Say of a faulty file in which folder it is."""
    try:
        yield
    except IngestError as error:
        raise IngestError(str(seeds / error.path), error.place, error.problem, error.remedy) from None


def _codes(table: str) -> tuple[str, ...]:
    (key,) = primary_key(table)
    return tuple(row[key] for row in vocabulary(table))


def _one_of(place: str, key: str, value: str | None, allowed: Sequence[str]) -> None:
    if value is None or value in allowed:
        return
    shown = ", ".join(allowed) if len(allowed) <= 20 else "a code of the vocabulary, in quotation marks"
    raise IngestError(PUBLISHERS_FILE, place, f"{key} '{value}' is unknown", f"Use {shown}.")


def _require(
    file: str, place: str, key: str, value: str | None, pattern: re.Pattern[str], remedy: str
) -> None:
    if value is not None and not pattern.fullmatch(value):
        raise IngestError(file, place, f"{key} '{value}' is malformed", remedy)


def _strings(
    file: str, place: str, fields: Mapping[object, object], allowed: Sequence[str]
) -> dict[str, str]:
    """The fields that are filled, all of them allowed, as strings; dates in ISO form."""
    found = {}
    for key, value in fields.items():
        if key not in allowed:
            raise IngestError(file, place, f"unknown key '{key}'", f"Use {', '.join(allowed)}.")
        if isinstance(value, date):
            value = value.isoformat()
        if value is None:
            continue
        if not isinstance(value, str):
            raise IngestError(
                file, place, f"'{key}' is not a string", f"Put its value ({value}) in quotation marks."
            )
        if value := squeeze(value):
            found[str(key)] = value
    return found


def _read(path: Path) -> object:
    """What a YAML file says, None where there is none; tags are never executed."""
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return None
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark
        place = f"line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        raise IngestError(
            path.name,
            place,
            f"not valid YAML: {problem.problem}",
            "Correct the indentation or the quotation marks.",
        ) from None
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError) as problem:
        raise IngestError(path.name, "", f"cannot be read: {problem}", "Save it again as UTF-8.") from None


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
