"""Score the date grammar, and the parting of titles from names, on two public suites.

``python -m benchmarks.suites FOLDER [--errors]``; FOLDER holds ``dates-en.jsonl`` (the English DateTimeModel cases
of Microsoft Recognizers-Text, MIT) and ``state-visits.jsonl`` (HistoryAtState/visits, CC0), one JSON object a line.
Neither is part of this repository.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from fourthp.clean import clean
from fourthp.extract import Knowledge, extract
from fourthp.language.dates import as_range, find_dates
from fourthp.records import DateMention, Document
from fourthp.schemas import reference_root

_FIGURES = re.compile(r"(\d{1,2})[-/](\d{1,2})(?:[-/]\d{4})?")
_YEAR = re.compile(r"\d{4}|\b(?:nineteen|twenty(?!-)|two thousand)\b", re.IGNORECASE)
_TO = re.compile(r"\s*(?:-|–|\bthrough\b|\bto\b|\band\b)\s*", re.IGNORECASE)
_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b")
_NOT_ANSWERED = (
    (
        "told from the day of writing; weeks, decades",
        r"today|tomorrow|yesterday|now|current|this|last|next|past|previous|ago|later|day before|weeks?|weekend"
        r"|quarter|fortnight|decade|century|semester|\d{3}0\s*s|\d0s",
    ),
    ("open to one side", r"^(?:(?:after|before|since|until|by|prior)\b|[<>]).*"),
    ("a season or a holiday", r"spring|summer|fall|autumn|winter|eve|day|christmas|black friday|easter"),
    ("a quarter, a half, a year by its letters", r"q[1-4]|h[12]|cy"),
    ("a part of a year (read as the year)", r"end|beginning|start|middle|early|late|mid"),
    ("a school year (the suite gives it no days)", r"school year"),
    ("month and year in figures (in press texts the number of a meeting or document)", r"^\d{1,2}[-/]\d{4}$"),
    ("figures parted by spaces (in press texts counts in a row)", r"^\d{4} \d{1,2} \d{1,2}$"),
    (
        "a day as one dictates it (press texts print it in figures or as an ordinal)",
        r"^twenty (?:one|two|five) [a-z]+",
    ),
    ("a length of time from a date", r"(?:days?|weeks?|months?|years?) (?:before|after|from|since)"),
)
_BARE_YEARS = re.compile(r"(?:\d{4}|to|and|two|thousand|nine|ty|six|fif|teen|[\s~-])+", re.IGNORECASE)
_TITLE = re.compile(
    r"(?:President|Prime|Minister|King|Queen|Emperor|Chancellor|Premier|Secretary|General|Chairman|Prince|Pope)\b"
)


@dataclass
class Score:
    """Cases read right of all asked, and what went wrong."""

    name: str
    right: int = 0
    asked: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, is_right: bool, told: str) -> None:
        """Count one case."""
        self.asked += 1
        self.right += is_right
        if not is_right:
            self.errors.append(told)

    def __str__(self) -> str:
        return f"{self.name:32}{self.right:5} of {self.asked:5}  {self.right / max(self.asked, 1):.3f}"


def score_dates(path: Path) -> tuple[Score, Score, Counter[str]]:
    """Exact span and value: of the dates that press texts contain, of all; how many the first leaves out, and why."""
    answered, everything, left_out = Score("dates of press texts"), Score("all dates"), Counter[str]()
    for case in _lines(path):
        text = case["text"]
        anchor = date.fromisoformat(case["reference"][:10]) if case.get("reference") else None
        found = {(m.span.start, m.span.end): m for m in find_dates(text, anchor=anchor)}
        for asked in case["dates"]:
            words = text[asked["start"] : asked["end"]]
            mention = found.get((asked["start"], asked["end"]))
            right = mention is not None and any(_agrees(mention, value) for value in asked["values"])
            told = f"{text!r}: {words!r} is {asked['values'][0]}, read {[(m.start, m.end) for m in found.values()]}"
            everything.add(right, told)
            if reason := why_left_out(words, asked["values"][0]):
                left_out[reason] += 1
            else:
                answered.add(right, told)
    return answered, everything, left_out


def why_left_out(words: str, value: dict[str, Any]) -> str | None:
    """Why this grammar does not answer for a date of the suite, None where it does."""
    for reason, pattern in _NOT_ANSWERED:
        if re.search(rf"\b(?:{pattern})\b" if not pattern.startswith("^") else pattern, words, re.IGNORECASE):
            return reason
    if not _YEAR.search(words):
        return "without its year"
    halves = _TO.split(words)
    if str(value["timex"]).startswith("(") and len({bool(_DAY.search(half)) for half in halves}) == 2:
        return "a range whose ends differ in precision (a date of ours has one for both)"
    first = str(value.get("value") or value.get("start"))
    if any(int(a) == int(first[5:7]) and int(b) <= 12 and a != b for a, b in _FIGURES.findall(words)):
        return "in figures, month first (read day first, as in most of the world)"
    if _BARE_YEARS.fullmatch(words):
        return "years without a preposition (in press texts mostly parts of names)"
    return None


def _agrees(mention: DateMention, value: dict[str, Any]) -> bool:
    start, end = as_range(mention)
    if stated := value.get("value"):
        return stated.count("-") == 2 and start == end == date.fromisoformat(stated)
    if "start" not in value or "end" not in value:
        return False
    first, last = date.fromisoformat(value["start"]), date.fromisoformat(value["end"])
    if not str(value["timex"]).startswith("("):
        return (start, end) == (first, last - timedelta(days=1))  # ends of months and years are the day after
    # The end of a range of months or years is its first day in the suite, its last one here.
    return start == first and (
        end == last or (last.day == 1 and bool(mention.end) and len(mention.end or "") < 10 and end > last)
    )


def score_visitors(path: Path) -> Score:
    """Every visitor in a sentence of ours: is what is left of the words before the name a title, and the name whole?"""
    knowledge = Knowledge.load(reference_root())
    score = Score("titles parted from names")
    visitors = {case["visitor"]: next(iter(case["from"]), "") for case in _lines(path)}
    for visitor, country in sorted(visitors.items()):
        text = f"{visitor} of {country} met the Secretary of State in Washington on 4 May 2011 to discuss trafficking."
        digest = hashlib.sha256(text.encode()).hexdigest()
        document = Document(
            "visit", "visit.txt", text, "text/plain", digest, digest, None, {"language": "en"}
        )
        facts = extract(clean(document), knowledge).facts
        cells = [f.cells for f in facts if f.resource in ("persons", "positions")]
        names = [str(c["name"].value) for c in cells if "name" in c]
        titles = [str(c[k].value) for c in cells for k in ("honorific", "title") if k in c]
        right = any(
            visitor.endswith(name)
            and not _TITLE.match(name)
            and (visitor == name or any(title in visitor[: -len(name)] for title in titles))
            for name in names
        )
        score.add(right, f"{visitor!r} of {country}: {names}, {titles}")
    return score


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.suites", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true", help="list what was read wrongly")
    asked = parser.parse_args()
    answered, everything, left_out = score_dates(asked.folder / "dates-en.jsonl")
    visitors = score_visitors(asked.folder / "state-visits.jsonl")
    print(answered, everything, sep="\n")
    for reason, count in left_out.most_common():
        print(f"  left out of the first: {count:4}  {reason}")
    print(visitors)
    for error in (*answered.errors, *visitors.errors) if asked.errors else ():
        print(" ", error)


if __name__ == "__main__":
    main()
