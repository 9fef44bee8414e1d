"""Cleaned documents that stay on disk: what is asked of all of them at once is held, the rest is fetched.

Texts and sentences of many documents do not fit into memory. A shelved document looks like any other; its
text, sentences and marks are read again from its batch file when somebody asks for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from functools import lru_cache
from pathlib import Path
from typing import Any

from fourthp.codec import from_json
from fourthp.records import CleanDocument, Document

# So many documents are held whole.
_HELD = 1_000
_FETCHED = frozenset(("text", "sentences", "marks", "dateline"))


class _Place:
    """Where in which file a document stands."""

    __slots__ = ("offset", "path")

    def __init__(self, path: Path, offset: int) -> None:
        self.path = path
        self.offset = offset


@lru_cache(_HELD)
def _fetch(place: _Place) -> CleanDocument:
    with place.path.open("rb") as stream:
        stream.seek(place.offset)
        return from_json(stream.readline(), CleanDocument)


# A field that was never set is looked up by __getattr__.
class _ShelvedDocument(Document):
    __slots__ = ("_place",)
    _place: _Place

    def __getattr__(self, name: str) -> Any:
        if name in _FETCHED:
            return getattr(_fetch(self._place).document, name)
        raise AttributeError(name)


class _ShelvedClean(CleanDocument):
    __slots__ = ("_place",)
    _place: _Place

    def __getattr__(self, name: str) -> Any:
        if name in _FETCHED:
            return getattr(_fetch(self._place), name)
        raise AttributeError(name)


def shelved(directory: Path) -> Iterator[CleanDocument]:
    """The documents in the batch files of ``directory``, in the order of the files' names."""
    for place, whole in _places(directory):
        document = _without(_ShelvedDocument, whole.document, place)
        clean = _without(_ShelvedClean, whole, place)
        object.__setattr__(clean, "document", document)
        yield clean


def _without(kind: type[Any], whole: Any, place: _Place) -> Any:
    """The same record without the fields that are fetched."""
    light = object.__new__(kind)
    for field in fields(whole):
        if field.name not in _FETCHED:
            object.__setattr__(light, field.name, getattr(whole, field.name))
    object.__setattr__(light, "_place", place)
    return light


def _places(directory: Path) -> Iterable[tuple[_Place, CleanDocument]]:
    for path in sorted(directory.glob("*.jsonl")):
        offset = 0
        with path.open("rb") as stream:
            for line in stream:
                yield _Place(path, offset), from_json(line, CleanDocument)
                offset += len(line)


class Texts(Mapping[str, str]):
    """Document id -> text, for the documents in the batch files of a directory."""

    def __init__(self, directory: Path) -> None:
        self._places = {whole.document.document_id: place for place, whole in _places(directory)}

    def __getitem__(self, document_id: str) -> str:
        return _fetch(self._places[document_id]).document.text

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
