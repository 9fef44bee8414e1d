"""Reading the documents of one batch: cleaned, their facts extracted, or both taken from the cache.

A document that makes a stage fail becomes a reject; the others of its batch are unharmed.
"""

from __future__ import annotations

import re
import traceback
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from fourthp.codec import from_json, read_records, to_json, write_records
from fourthp.language.takedowns import NOTHING, Takedowns
from fourthp.pipeline.cache import Cache, DamagedEntryError
from fourthp.pipeline.fingerprint import document_key
from fourthp.pipeline.workspace import Workspace
from fourthp.records import CleanDocument, Document, DocumentFacts, Reject

if TYPE_CHECKING:
    from fourthp.extract import Knowledge

COUNTED = ("documents", "facts", "cached", "failed", "damaged", "not_kept")
"""What is counted: see :meth:`Reader.read_batch`."""

_DETAIL_LENGTH = 200
# In an entry no document stands: it is there when the entry is used.
_NOBODY = Document("", "", "", "", "", "")
_FOLDERS = re.compile(r"(?:[A-Za-z]:)?(?:[/\\][^/\\\s'\":]+)+[/\\]")


@dataclass(frozen=True, slots=True)
class Reader:
    """How documents are read; ``fingerprint`` stands for all code and data that read them.

    ``cache`` is None where nothing is to be kept or looked up. With ``all_topics`` facts are read from
    documents off the topic, too. Of names in ``takedowns`` nothing is handed on.
    """

    reference: Path
    all_topics: bool
    fingerprint: str
    cache: Path | None
    takedowns: Takedowns = NOTHING

    def read_batch(self, workspace: Workspace, batch: Path) -> Counter[str]:
        """Read the documents of one batch and leave them and their facts in files of the same name.

        Returns how many were read (``documents``), with how many ``facts``, how many came from the cache
        (``cached``), failed, had a damaged entry there or could not be kept.
        """
        counts = Counter(dict.fromkeys(COUNTED, 0))
        cleaned: list[CleanDocument] = []
        found: list[DocumentFacts] = []
        failures = _Failures()
        for document in read_records(batch, Document):
            reading = self._read(document, failures, counts)
            if reading is not None:
                cleaned.append(reading.clean)
                found.append(self._public(reading))
        counts["failed"] = len(failures.rejects)
        counts["documents"] = write_records(workspace.clean / batch.name, cleaned)
        counts["facts"] = sum(len(facts.facts) for facts in found)
        write_records(workspace.facts / batch.name, found)
        failures.write(workspace, batch.stem)
        return counts

    def _public(self, reading: _Reading) -> DocumentFacts:
        """The facts without what is taken down, which what is kept does not depend on."""
        if not self.takedowns:
            return reading.facts
        from fourthp.extract import take_down

        return take_down(reading.facts, reading.clean, self.takedowns)

    def _read(self, document: Document, failures: _Failures, counts: Counter[str]) -> _Reading | None:
        """What one document says, from the cache where it is there; None where it cannot be cleaned."""
        if self.cache is None:
            return self._anew(document, failures)
        kept = Cache(self.cache)
        key = document_key(document, self.fingerprint)
        try:
            if (entry := kept.get(key)) is not None:
                counts["cached"] += 1
                return from_json(entry, _Reading).of(document)
        except DamagedEntryError:
            counts["damaged"] += 1
        before = len(failures.rejects)
        reading = self._anew(document, failures)
        if reading is not None and len(failures.rejects) == before:
            try:
                kept.put(key, to_json(reading.of(_NOBODY)))
            except OSError:
                counts["not_kept"] += 1
        return reading

    def _anew(self, document: Document, failures: _Failures) -> _Reading | None:
        from fourthp.clean import clean
        from fourthp.extract import extract, unread
        from fourthp.language.relevance import is_on_topic
        from fourthp.language.tables import TableError

        # Whoever reads is not told the name, so what is read cannot depend on it.
        nameless = replace(document, document_id="", path="")
        try:
            cleaned = clean(nameless)
        except Exception as error:
            failures.add("clean", document.path, None, error)
            return None
        knowledge = _knowledge(self.reference)
        try:
            if self.all_topics or is_on_topic(f"{document.metadata.get('title', '')}\n{document.text}"):
                facts = extract(cleaned, knowledge)
            else:
                facts = unread(cleaned, knowledge)
        except TableError:
            raise  # a list that cannot be used is no fault of the document, and would cost the facts of them all
        except Exception as error:
            failures.add("extract", document.path, document.document_id, error)
            facts = DocumentFacts("", ())
        return _Reading(cleaned, facts).of(document)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What was read of one document. It keeps its place among the documents also without facts."""

    clean: CleanDocument
    facts: DocumentFacts

    def of(self, document: Document) -> _Reading:
        """The same, said of ``document``."""
        return _Reading(
            replace(self.clean, document=document),
            replace(self.facts, document_id=document.document_id),
        )


@cache
def _knowledge(reference: Path) -> Knowledge:
    from fourthp.extract import Knowledge

    return Knowledge.load(reference)


class _Failures:
    """The documents of one batch that could not be read: for the reader, and for whoever mends it."""

    def __init__(self) -> None:
        self.rejects: list[Reject] = []
        self._tracebacks: list[str] = []

    def add(self, stage: str, path: str, document_id: str | None, error: Exception) -> None:
        """Note that the document at ``path`` failed; ``document_id`` only if it is listed all the same."""
        self.rejects.append(Reject(path, stage, "internal_error", _detail(error), document_id))
        self._tracebacks.append(f"{path}\n{''.join(traceback.format_exception(error))}\n")

    def write(self, workspace: Workspace, batch: str) -> None:
        if self.rejects:
            write_records(workspace.rejects / f"{batch}.jsonl", self.rejects)
            workspace.errors.mkdir(exist_ok=True)
            (workspace.errors / f"{batch}.txt").write_text("\n".join(self._tracebacks), "utf-8")


def _detail(error: Exception) -> str:
    """Say what went wrong in one line, the same on every machine: without the folders of paths."""
    message = _FOLDERS.sub("", " ".join(str(error).split()))
    return f"{type(error).__name__}: {message}"[:_DETAIL_LENGTH]
