"""A corpus of any size for benchmarks: the documents there are, and copies of them with other names and days.

In a copy every word that looks like a name has other vowels, the same throughout, and days are shifted, so that
copies tell of other people on other days. The texts are read as fast as the originals and linked as often.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import count, islice
from pathlib import Path

from fourthp.extract.lexicon import word_list
from fourthp.ingest import iter_seeds
from fourthp.language.tables import read_table
from fourthp.records import Document
from fourthp.schemas import reference_root

ROOT = Path(__file__).parents[1]
OWN = (ROOT / "seeds", ROOT / "tests" / "gold" / "dev" / "texts")
"""The documents of this repository."""

_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
_MONTHS = "January February March April May June July August September October November December".split()
_DAY = re.compile(rf"\b([1-9]|1\d|2[0-8])(?= (?:{'|'.join(_MONTHS)})\b)")
_OFFICES = """
Minister Ministry Deputy Secretary General President Director Ambassador Police Colonel Prime Department Office Human
Trafficking Monday Tuesday Wednesday Thursday Friday Saturday Sunday
"""
_VOWELS = "aeiou"


def write_corpus(folder: Path, size: int, sources: list[Path]) -> None:
    """Write ``size`` documents, made from those in ``sources``, as one feed below ``folder``."""
    (folder / "documents").mkdir(parents=True)
    with gzip.open(folder / "documents" / "corpus.jsonl.gz", "wt", encoding="utf-8", compresslevel=1) as feed:
        for item in islice(_documents(sources), size):
            feed.write(json.dumps(item, ensure_ascii=False) + "\n")


def _documents(sources: list[Path]) -> Iterator[dict[str, str]]:
    originals = [item for source in sources for item in iter_seeds(source) if isinstance(item, Document)]
    # Mixed, so that a small corpus is like a large one.
    originals.sort(key=lambda document: hashlib.blake2b(document.document_id.encode()).digest())
    for copy in count():
        for document in originals:
            about = {
                key: document.metadata[key]
                for key in ("url", "title", "language")
                if key in document.metadata
            }
            day = document.metadata.get("published_date")
            item = {"id": f"{copy:04}-{document.document_id}", "body": document.text, **about}
            if day:
                item["date"] = day
            yield item if copy == 0 else {**item, "body": _varied(item["body"], copy)}


def _varied(text: str, copy: int) -> str:
    text = _NAME.sub(lambda found: _renamed(found[0], copy), text)
    return _DAY.sub(lambda found: str((int(found[1]) + copy) % 28 + 1), text)


@lru_cache(100_000)
def _renamed(word: str, copy: int) -> str:
    if word in _kept():
        return word
    digest = hashlib.blake2b(f"{copy} {word}".encode(), digest_size=32).digest()
    chosen = zip(word, digest * (len(word) // 32 + 1), strict=False)
    return "".join(_VOWELS[byte % 5] if letter in _VOWELS else letter for letter, byte in chosen)


@lru_cache(1)
def _kept() -> frozenset[str]:
    """Words that are no names of people: common ones, and those of countries, places and known bodies."""
    words = {word.capitalize() for word in word_list("common_words") | word_list("function_words")}
    for name in ("country_names", "places", "organisations", "instruments"):
        for row in read_table(reference_root() / f"{name}.csv"):
            words |= {word for cell in row.values() for word in re.findall(r"[A-Z][a-z]+", cell)}
    return frozenset(words | {*_MONTHS, *_OFFICES.split()})
