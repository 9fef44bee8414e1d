"""Documents that repeat another one: their facts are counted once.

A document repeats another when their prose is the same but for layout, or when nearly all of its wording
is the same and every number in it: a release corrected, sent out again, or carried by another page. Reports
that differ in their figures are different reports.

Candidates share one of their rarest sentences (prefix filtering: Chaudhuri, Ganti and Kaushik, "A Primitive
Operator for Similarity Joins in Data Cleaning", ICDE 2006), so that not every document is held against every other.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from fourthp.normalise.sources import in_order
from fourthp.records import CleanDocument

SHARED_WORDING = 0.95
"""The least share of all runs of words that two texts have in common, for one to repeat the other."""

_RUN = 4
# Texts that share so much wording share at least this part of their sentences.
_SHARED_SENTENCES = 0.5
# What is shorter than this many words in all is too short to be anybody's in particular.
_SHORTEST = 20
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Prose:
    """A document's prose: the words, and a sign for every sentence in its order."""

    document_id: str
    words: tuple[str, ...]
    sentences: tuple[int, ...]

    def runs(self) -> frozenset[tuple[str, ...]]:
        """All runs of words of one length."""
        return frozenset(zip(*(self.words[n:] for n in range(_RUN)), strict=False))

    def figures(self) -> Counter[str]:
        """The words that hold a number."""
        return Counter(w for w in self.words if not w.isalpha() and any(c.isdigit() for c in w))


def find_duplicates(documents: Iterable[CleanDocument]) -> dict[str, str]:
    """Document id -> id of the document it repeats, which repeats none itself.

    Of documents that say the same the first published is kept, and of those the first by id.
    """
    signs = [(document, _signs(document)) for document in in_order(documents)]
    counts = Counter(sign for _, found in signs for sign in set(found))
    holders: dict[int, list[_Prose]] = defaultdict(list)
    repeats: dict[str, str] = {}
    for document, sentences in signs:
        rarest = _rarest(sentences, counts)
        shared = [sign for sign in rarest if counts[sign] > 1]
        if not shared:
            continue
        prose = _Prose(document.document.document_id, _words(document), sentences)
        candidates = {id(other): other for sign in shared for other in holders[sign]}
        original = next((other for other in candidates.values() if _repeats(prose, other)), None)
        if original is not None:
            repeats[prose.document_id] = original.document_id
            continue
        for sign in shared:
            holders[sign].append(prose)
    return repeats


def _rarest(sentences: tuple[int, ...], counts: Counter[int]) -> list[int]:
    """The sentences of which a text that shares enough of all must share one."""
    ordered = sorted(set(sentences), key=lambda sign: (counts[sign], sign))
    return ordered[: len(ordered) - int(len(ordered) * _SHARED_SENTENCES) + 1]


def _signs(document: CleanDocument) -> tuple[int, ...]:
    text = document.document.text
    words = (_WORD.findall(text[s.start : s.end].casefold()) for s in document.sentences)
    return tuple(
        int.from_bytes(blake2b(" ".join(w).encode(), digest_size=8).digest(), "big") for w in words if w
    )


def _words(document: CleanDocument) -> tuple[str, ...]:
    text = document.document.text
    return tuple(w for s in document.sentences for w in _WORD.findall(text[s.start : s.end].casefold()))


def _repeats(prose: _Prose, other: _Prose) -> bool:
    if len(prose.words) < _SHORTEST:
        return False
    if prose.sentences == other.sentences:
        return True
    shared = len(set(prose.sentences) & set(other.sentences))
    if shared < _SHARED_SENTENCES * max(len(prose.sentences), len(other.sentences)):
        return False
    left, right = prose.runs(), other.runs()
    return len(left & right) >= SHARED_WORDING * len(left | right) and prose.figures() == other.figures()
