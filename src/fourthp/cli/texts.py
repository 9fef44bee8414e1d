"""The documents that a package was built from, for commands that show or check their words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fourthp.cli.terminal import UserError
from fourthp.records import CleanDocument, Document, Publisher, Reject
from fourthp.spill import SpilledTexts


def read_seeds(path: Path) -> Iterator[Document | Reject]:
    """Yield the documents of a folder or a single file, and what could not be read.

    Raises:
        UserError: there is no such path, or the notes on the documents are malformed.
    """
    from fourthp.ingest import IngestError, iter_seeds

    try:
        for item in iter_seeds(path):
            if not isinstance(item, Publisher):
                yield item
    except IngestError as error:
        raise UserError(str(error)) from None


def read_texts(seeds: Path) -> Mapping[str, str]:
    """Return the text of every document of ``seeds`` by its id; the texts lie on disk."""
    return SpilledTexts(
        (item.document_id, item.text) for item in read_seeds(seeds) if isinstance(item, Document)
    )


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with the marked words in it."""

    before: str
    marked: str
    after: str


class Library:
    """The documents of a package, cleaned when first asked for."""

    def __init__(self, seeds: Path, text_hashes: dict[str, str]) -> None:
        """Read those documents of ``seeds`` whose text has the hash that the package was built from."""
        self._documents = {
            item.document_id: item
            for item in (read_seeds(seeds) if seeds.exists() else ())
            if isinstance(item, Document) and text_hashes.get(item.document_id) == _sha256(item.text)
        }
        self._cleaned: dict[str, CleanDocument] = {}

    def passage(self, document_id: str, start: int, end: int) -> Passage | None:
        """Return the sentence, or else the line, around a span; None if the document is not at hand."""
        if document_id not in self._documents:
            return None
        text = self._documents[document_id].text
        first, last = self._bounds(document_id, start, end)
        return Passage(text[first:start], text[start:end], text[end:last])

    def _bounds(self, document_id: str, start: int, end: int) -> tuple[int, int]:
        from fourthp.clean import clean

        document = self._documents[document_id]
        if document_id not in self._cleaned:
            self._cleaned[document_id] = clean(document)
        touched = [
            sentence
            for sentence in self._cleaned[document_id].sentences
            if sentence.start < end and start < sentence.end
        ]
        if touched:
            return min(touched[0].start, start), max(touched[-1].end, end)
        line_end = document.text.find("\n", end)
        return document.text.rfind("\n", 0, start) + 1, line_end if line_end >= 0 else len(document.text)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
