"""Take-downs: names and documents that a decision keeps out of everything that is published.

The decisions (rows ``withhold`` of ``curation/reviews.csv``) are public, so they hold a digest in place of what they
hide: the first 16 hexadecimal digits of the SHA-256 of the slug of the name or of the document's id, behind
``withheld-``. Whoever knows the name can make the digest and find the decision; nobody can read the name in it. (A name
that can be guessed can be confirmed, as with any digest.)
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fourthp.language.folding import slug
from fourthp.language.tables import read_table

DECISIONS = "reviews.csv"
"""The file of decisions in the folder ``curation/``."""

WITHHOLD = "withhold"
"""The decision that takes a name or a document down."""

_PREFIX = "withheld-"
_LONGEST_NAME = 6
_WORD = re.compile(r"\w+(?:['’.]\w+)*")
_POSSESSIVE = re.compile(r"['’]s$")
_DIGEST = re.compile(_PREFIX + "[0-9a-f]{16}")


def digest(words: str) -> str:
    """What stands for a name or a document id that is taken down: the same for every spelling with one slug."""
    return _PREFIX + hashlib.sha256(slug(words).encode()).hexdigest()[:16]


def is_digest(text: str) -> bool:
    """Whether a text is what :func:`digest` gives."""
    return _DIGEST.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Takedowns:
    """The digests of the names and of the documents that are taken down."""

    names: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything is taken down."""
        return bool(self.names or self.documents)

    def is_name(self, name: str) -> bool:
        """Whether exactly this name is taken down."""
        return bool(self.names) and digest(name) in self.names

    def is_document(self, document_id: str) -> bool:
        """Whether this document is taken down."""
        return bool(self.documents) and digest(document_id) in self.documents

    def names_in(self, text: str) -> list[str]:
        """Every form in which such a name stands in a text, each once; none begins in small letters."""
        found = dict.fromkeys(self._forms(text)) if self.names else {}
        return list(found)

    def _forms(self, text: str) -> Iterator[str]:
        words = list(_WORD.finditer(text))
        for first, word in enumerate(words):
            if word[0][0].islower():
                continue
            for last in words[first : first + _LONGEST_NAME]:
                form = _POSSESSIVE.sub("", text[word.start() : last.end()])
                if digest(form) in self.names:
                    yield form

    def is_told_by(self, text: str) -> bool:
        """Whether a run of words of an id, a path or a sentence, in any letters, is a name or a document taken down."""
        if not self:
            return False
        words = slug(text).split("-")
        hidden = self.names | self.documents
        return any(
            digest("-".join(words[first:last])) in hidden
            for first in range(len(words))
            for last in range(first + 1, len(words) + 1)
        )

    def shown(self, text: str) -> str:
        """An id, a path or a sentence as it may be published: one that tells what is taken down becomes its digest."""
        return digest(text) if self.is_told_by(text) else text


NOTHING = Takedowns()
"""No take-downs."""


def read_takedowns(folder: Path) -> Takedowns:
    """The take-downs among the decisions of a folder; none where there is no such file.

    Raises:
        TableError: the file is not UTF-8, or a row does not fit the header.
    """
    rows = [row for row in read_table(folder / DECISIONS) if row.get("decision") == WITHHOLD]
    return Takedowns(
        frozenset(row["row_id"] for row in rows if row["resource"] == "persons"),
        frozenset(row["row_id"] for row in rows if row["resource"] == "documents"),
    )
