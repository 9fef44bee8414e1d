"""Documents that repeat another one: their facts are counted once.

A document repeats another when their prose is the same but for layout, or when nearly all of its wording
is the same and every number in it: a release corrected, sent out again, or carried by another page. Reports
that differ in their figures are different reports.

Candidates share one of their rarest sentences (prefix filtering: Chaudhuri, Ganti and Kaushik, "A Primitive
Operator for Similarity Joins in Data Cleaning", ICDE 2006), so that not every document is held against every other.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

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
    """A document's prose: a sign for every sentence in its order, and the words when they are asked for."""

    document: CleanDocument
    sentences: Sequence[int]

    def words(self) -> tuple[str, ...]:
        """All words."""
        text = self.document.document.text
        return tuple(
            w for s in self.document.sentences for w in _WORD.findall(text[s.start : s.end].casefold())
        )


def _runs(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """All runs of words of one length."""
    return frozenset(zip(*(words[n:] for n in range(_RUN)), strict=False))


def _figures(words: tuple[str, ...]) -> Counter[str]:
    """The words that hold a number."""
    return Counter(w for w in words if not w.isalpha() and any(c.isdigit() for c in w))


def find_duplicates(documents: Iterable[CleanDocument]) -> dict[str, str]:
    """Document id -> id of the document it repeats, which repeats none itself; ``documents`` are in reading order.

    Of documents that say the same the first is kept.
    """
    read = [_Prose(document, _signs(document)) for document in documents]
    counts = _shared_signs(read)
    holders: dict[int, list[_Prose]] = defaultdict(list)
    repeats: dict[str, str] = {}
    for prose in read:
        shared = [sign for sign in _rarest(prose.sentences, counts) if sign in counts]
        if not shared:
            continue
        candidates = {id(other): other for sign in shared for other in holders[sign]}
        original = next((other for other in candidates.values() if _repeats(prose, other)), None)
        if original is not None:
            repeats[prose.document.document.document_id] = original.document.document.document_id
            continue
        for sign in shared:
            holders[sign].append(prose)
    return repeats


def _shared_signs(read: Iterable[_Prose]) -> dict[int, int]:
    """In how many documents a sentence stands, for those that stand in more than one."""
    import numpy as np

    signs = array("Q")
    for prose in read:
        signs.extend(set(prose.sentences))
    distinct, counts = np.unique(np.frombuffer(signs, dtype=np.uint64), return_counts=True)
    several = counts > 1
    return dict(zip(distinct[several].tolist(), counts[several].tolist(), strict=True))


def _rarest(sentences: Sequence[int], counts: Mapping[int, int]) -> list[int]:
    """The sentences of which a text that shares enough of all must share one."""
    ordered = sorted(set(sentences), key=lambda sign: (counts.get(sign, 1), sign))
    return ordered[: len(ordered) - int(len(ordered) * _SHARED_SENTENCES) + 1]


def _signs(document: CleanDocument) -> Sequence[int]:
    text = document.document.text
    words = (_WORD.findall(text[s.start : s.end].casefold()) for s in document.sentences)
    return array(
        "Q",
        (int.from_bytes(blake2b(" ".join(w).encode(), digest_size=8).digest(), "big") for w in words if w),
    )


def _repeats(prose: _Prose, other: _Prose) -> bool:
    shared = len(set(prose.sentences) & set(other.sentences))
    if shared < _SHARED_SENTENCES * max(len(prose.sentences), len(other.sentences)):
        return False
    words, others = prose.words(), other.words()
    if len(words) < _SHORTEST:
        return False
    if prose.sentences == other.sentences:
        return True
    left, right = _runs(words), _runs(others)
    return len(left & right) >= SHARED_WORDING * len(left | right) and _figures(words) == _figures(others)
