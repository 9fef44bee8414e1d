"""Documents that repeat another one: their facts are counted once.

A document repeats another when their prose is the same but for layout, or when nearly all of its wording
is the same and every number in it: a release corrected, sent out again, or carried by another page. Reports
that differ in their figures are different reports.

Only documents with the same figures are compared, and of them those that share one of their rarest runs of words
(prefix filtering: Chaudhuri, Ganti and Kaushik, "A Primitive Operator for Similarity Joins in Data Cleaning",
ICDE 2006), so that what a publisher writes under every release brings no two of them together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import chain
from math import ceil
from typing import TYPE_CHECKING
from zlib import crc32

from fourthp.records import CleanDocument
from fourthp.spill import Spill

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    _Signs = NDArray[np.uint64]

SHARED_WORDING = 0.95
"""The least share of all runs of words that two texts have in common, for one to repeat the other."""

_RUN = 4
# Texts that repeat each other share at least this part of their sentences.
_SHARED_SENTENCES = 0.5
# What is shorter than this many words in all is too short to be anybody's in particular.
_SHORTEST = 20
_WORD = re.compile(r"\w+")
# How often runs occur is counted in so many places: two that fall together are taken for commoner than they are.
_COUNTERS = 1 << 20
_MIXING = 0x9E3779B97F4A7C15

_Words = tuple[str, ...]


def find_duplicates(documents: Iterable[CleanDocument]) -> dict[str, str]:
    """Document id -> id of the document it repeats, which repeats none itself; ``documents`` are in reading order.

    Of documents that say the same the first is kept.
    """
    alike: dict[bytes, list[CleanDocument]] = defaultdict(list)
    for document in documents:
        words = list(chain.from_iterable(_sentences(document)))
        if len(words) >= _SHORTEST:
            alike[_figures(words)].append(document)
    return {
        document.document.document_id: original.document.document_id
        for same in alike.values()
        if len(same) > 1
        for document, original in _repeats_among(same)
    }


def _sentences(document: CleanDocument) -> list[_Words]:
    """The words of every sentence that has any."""
    text = document.document.text
    words = (tuple(_WORD.findall(text[s.start : s.end].casefold())) for s in document.sentences)
    return [w for w in words if w]


def _figures(words: Iterable[str]) -> bytes:
    """A sign, of eight bytes, for the words that hold a number, whatever their order."""
    figures = sorted(w for w in words if not w.isalpha() and any(c.isdigit() for c in w))
    return blake2b(" ".join(figures).encode(), digest_size=8).digest()


def _repeats_among(documents: Sequence[CleanDocument]) -> Iterator[tuple[CleanDocument, CleanDocument]]:
    """Each document that repeats another, with the first one that it repeats, which repeats none itself."""
    runs = _Runs(documents)
    holders: dict[int, list[int]] = defaultdict(list)
    for number, document in enumerate(documents):
        rarest = runs.rarest(number)
        candidates = sorted({other for run in rarest for other in holders.get(run, ())})
        alike = (n for n in candidates if runs.are_alike(number, n))
        original = next((documents[n] for n in alike if _share_sentences(document, documents[n])), None)
        if original is not None:
            yield document, original
        else:
            for run in rarest:
                holders[run].append(number)


class _Runs:
    """The runs of words of some documents, as numbers, which lie on disk."""

    def __init__(self, documents: Iterable[CleanDocument]) -> None:
        import numpy as np

        self._counts = np.zeros(_COUNTERS, dtype=np.uint32)
        self._held = Spill()
        self._places = []
        for document in documents:
            signs = _signs(list(chain.from_iterable(_sentences(document))))
            np.add.at(self._counts, signs % _COUNTERS, 1)
            self._places.append(self._held.put(signs.tobytes()))

    def rarest(self, number: int) -> list[int]:
        """The runs of which a document shares one with whatever it is like, as far as others may have them."""
        import numpy as np

        signs = self._of(number)
        commonness = self._counts[signs % _COUNTERS]
        several = len(signs) - ceil(SHARED_WORDING * len(signs)) + 1
        first = np.lexsort((signs, commonness))[:several]
        rarest: list[int] = signs[first[commonness[first] > 1]].tolist()
        return rarest

    def are_alike(self, one: int, other: int) -> bool:
        """Whether two documents share nearly all of their wording."""
        import numpy as np

        mine, theirs = self._of(one), self._of(other)
        shared = len(np.intersect1d(mine, theirs, assume_unique=True))
        return shared >= SHARED_WORDING * (len(mine) + len(theirs) - shared)

    def _of(self, number: int) -> _Signs:
        import numpy as np

        return np.frombuffer(self._held.get(self._places[number]), dtype=np.uint64)


def _signs(words: Sequence[str]) -> _Signs:
    """A number for each of the different runs of words, in order."""
    import numpy as np

    hashes = np.fromiter((crc32(w.encode()) for w in words), dtype=np.uint64, count=len(words))
    signs = np.zeros(len(words) - _RUN + 1, dtype=np.uint64)
    for n in range(_RUN):
        signs = (signs + hashes[n : n + len(signs)]) * np.uint64(_MIXING)
    return np.unique(signs)


def _share_sentences(one: CleanDocument, other: CleanDocument) -> bool:
    """Whether two documents share half of their sentences."""
    mine, theirs = _sentences(one), _sentences(other)
    return len(set(mine) & set(theirs)) >= _SHARED_SENTENCES * max(len(mine), len(theirs))
