"""A corpus of any size for benchmarks: the documents there are, and copies of them with other names, towns and days.

In a copy every word that looks like a name has other letters, the same throughout; towns are others of the same
country; and months and years, also that of publication, are shifted, so that copies tell of other people in other
towns on other days, as the releases of an archive do: those of 10,000 are spread over twenty years.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections import defaultdict
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
_CALENDARS = (
    _MONTHS,
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split(),
)
_MONTH = re.compile("|".join(rf"\b{m}\b" if m.isascii() else m for months in _CALENDARS for m in months))
_LATE_DAY = re.compile(rf"\b(?:29|30|31)(?= (?:{_MONTH.pattern}))|(?<=[a-z] )(?:29|30|31)(?=, \d{{4}})")
_YEAR = re.compile(rf"((?:{_MONTH.pattern})(?: \d{{1,2}})?,? )(\d{{4}})\b")
_ISO_DAY = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_YEARS = 20
_OFFICES = """
Minister Ministry Deputy Secretary General President Director Ambassador Police Colonel Prime Department Office Human
Trafficking Monday Tuesday Wednesday Thursday Friday Saturday Sunday
"""
_VOWELS, _CONSONANTS = "aeiou", "bdfgklmnprstvz"


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
            yield {
                "id": f"{copy:04}-{document.document_id}",
                "body": _varied(document.text, copy),
                **about,
                **({"date": _varied(day, copy)} if day else {}),
            }


def _varied(text: str, copy: int) -> str:
    """A text as its copy of this number; the first one is the text itself."""
    if copy == 0:
        return text
    text = _NAME.sub(lambda found: _renamed(found[0], copy), text)
    text = _LATE_DAY.sub("28", text)
    text = _YEAR.sub(lambda found: f"{found[1]}{_earlier(found[2], copy)}", text)
    text = _ISO_DAY.sub(lambda found: _iso_day(found, copy), text)
    return _MONTH.sub(lambda found: _later(found[0], copy), text)


def _later(month: str, copy: int) -> str:
    months = next(months for months in _CALENDARS if month in months)
    return months[(months.index(month) + copy) % 12]


def _earlier(year: str, copy: int) -> int:
    return int(year) - copy // 12 % _YEARS


def _iso_day(found: re.Match[str], copy: int) -> str:
    month = (int(found[2]) - 1 + copy) % 12 + 1
    return f"{_earlier(found[1], copy)}-{month:02}-{min(int(found[3]), 28):02}"


@lru_cache(100_000)
def _renamed(word: str, copy: int) -> str:
    """A name with other letters, a town of the same country for a town; any other word as it is."""
    digest = hashlib.blake2b(f"{copy} {word}".encode(), digest_size=32).digest()
    if towns := _towns().get(word):
        return towns[digest[0] % len(towns)]
    if word in _kept():
        return word
    letters = (
        (_VOWELS if letter in _VOWELS else _CONSONANTS)[byte % (5 if letter in _VOWELS else 14)]
        for letter, byte in zip(word.lower(), digest * (len(word) // 32 + 1), strict=False)
    )
    return "".join(letters).capitalize()


@lru_cache(1)
def _towns() -> dict[str, list[str]]:
    """Towns of one word that mean nothing else, each with all such towns of its country."""
    by_country: dict[str, list[str]] = defaultdict(list)
    for row in read_table(reference_root() / "places.csv"):
        if row["place_type"] == "city" and row["is_ambiguous"] != "true" and _NAME.fullmatch(row["name"]):
            by_country[row["country_code"]].append(row["name"])
    return {name: names for names in by_country.values() for name in names}


@lru_cache(1)
def _kept() -> frozenset[str]:
    """Words that are no names of people: common ones, and those of countries, places and known bodies."""
    words = {word.capitalize() for word in word_list("common_words") | word_list("function_words")}
    for name in ("country_names", "places", "organisations", "instruments"):
        for row in read_table(reference_root() / f"{name}.csv"):
            words |= {word for cell in row.values() for word in re.findall(r"[A-Z][a-z]+", cell)}
    return frozenset(words | {*_MONTHS, *_OFFICES.split()})
