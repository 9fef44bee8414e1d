"""Cleaned documents that stay on disk: a shelved document looks like any other, but holds no more than its id and
the hash of its text.

Whatever else is asked of it is read again from its batch file; its text, which is asked for most, lies beside in one
file of nothing else.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from fourthp.codec import from_json
from fourthp.records import CleanDocument, Document
from fourthp.spill import Place, Spill

# So many documents are held whole, and so many texts: what is asked for twice is mostly asked for soon.
_HELD = 1_000
_HELD_TEXTS = 50


class _Shelved:
    """Where a document stands: in which file, and where in it; its text in a file of texts."""

    __slots__ = ("offset", "path", "text", "texts")

    def __init__(self, path: Path, offset: int, texts: Spill, text: Place) -> None:
        self.path = path
        self.offset = offset
        self.texts = texts
        self.text = text


@lru_cache(_HELD)
def _fetch(place: _Shelved) -> CleanDocument:
    with place.path.open("rb") as stream:
        stream.seek(place.offset)
        return from_json(stream.readline(), CleanDocument)


# A field that was never set is looked up by __getattr__.
class _ShelvedDocument(Document):
    __slots__ = ("_place",)
    _place: _Shelved

    def __getattr__(self, name: str) -> Any:
        if name == "text":
            return _text(self._place.texts, self._place.text)
        return getattr(_fetch(self._place).document, name)


class _ShelvedClean(CleanDocument):
    __slots__ = ("_place",)
    _place: _Shelved

    def __getattr__(self, name: str) -> Any:
        return getattr(_fetch(self._place), name)


def shelved(directory: Path) -> Iterator[CleanDocument]:
    """The documents in the batch files of ``directory``, in the order of the files' names."""
    for place, whole in _places(directory, Spill()):
        publisher_id = whole.document.publisher_id
        document = _light(
            _ShelvedDocument,
            place,
            document_id=whole.document.document_id,
            publisher_id=publisher_id and sys.intern(publisher_id),
            text_sha256=whole.document.text_sha256,
        )
        yield _light(_ShelvedClean, place, document=document)


def _light(kind: type[Any], place: _Shelved, **held: object) -> Any:
    """A record with no more than the fields that are ``held``."""
    light = object.__new__(kind)
    for name, value in held.items():
        object.__setattr__(light, name, value)
    object.__setattr__(light, "_place", place)
    return light


def _places(directory: Path, texts: Spill) -> Iterable[tuple[_Shelved, CleanDocument]]:
    for path in sorted(directory.glob("*.jsonl")):
        offset = 0
        with path.open("rb") as stream:
            for line in stream:
                whole = from_json(line, CleanDocument)
                text = texts.put(whole.document.text.encode("utf-8", "surrogatepass"))
                yield _Shelved(path, offset, texts, text), whole
                offset += len(line)


@lru_cache(_HELD_TEXTS)
def _text(texts: Spill, place: Place) -> str:
    return texts.get(place).decode("utf-8", "surrogatepass")
