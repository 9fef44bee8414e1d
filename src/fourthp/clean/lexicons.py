"""Reading the word lists that lie under ``lexicon/``; each file's header says how to extend it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "lexicon"


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``lexicon/<name>.csv``, empty cells as empty strings."""
    return tuple(csv.DictReader(_lines(f"{name}.csv")))


@cache
def words(name: str) -> tuple[str, ...]:
    """The lines of ``lexicon/<name>.txt``."""
    return tuple(_lines(f"{name}.txt"))


def alternation(forms: Iterable[str]) -> str:
    """A regular expression that matches any of ``forms``, the longest first, spaces as any white space."""
    longest_first = sorted(set(forms), key=lambda form: (-len(form), form))
    return "(?:" + "|".join(r"\s+".join(map(re.escape, form.split())) for form in longest_first) + ")"


def _lines(file: str) -> list[str]:
    text = (_FOLDER / file).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
