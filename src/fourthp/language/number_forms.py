"""How texts write a number, in figures or in words, and where one begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ahocorasick_rs import AhoCorasick

from fourthp.language.number_words import (
    BASIC,
    DIGIT,
    IN_WORDS,
    SCALES,
    SHORT_SCALES,
    THAI_DIGITS,
    parts_value,
    words_value,
)

_ENGLISH_SCALES = [form for form in SCALES if form.isascii()]
_THAI_SCALES = [form for form in SCALES if not form.isascii()]
# In threes, parted by commas or, behind the sign of a currency and where a noun follows, by spaces: "127 000 ships".
_OF_SCALE = rf"[ \u00a0]?(?:(?i:{'|'.join(_ENGLISH_SCALES)}|per\s?cent)\b|%|(?:{'|'.join(SHORT_SCALES)})\b)"
# A comma before one or two figures and a scale or "%" marks a fraction ("4,8 million"); Indian texts part by twos.
FIGURES = (
    rf"{DIGIT}{{1,3}},{DIGIT}{{1,2}}(?={_OF_SCALE})"
    rf"|{DIGIT}{{1,2}}(?:,{DIGIT}{{2}}){{1,4}},{DIGIT}{{3}}(?![\d,])"
    rf"|(?<=[$€£¥₦₱₹฿]){DIGIT}{{1,3}}(?:[ \u00a0\u202f]{DIGIT}{{3}}){{1,7}}(?![\w,])"
    rf"|{DIGIT}{{1,3}}(?:,{DIGIT}{{3}}){{1,7}}(?:\.{DIGIT}+)?"
    rf"|{DIGIT}{{1,3}}(?:[ \u00a0\u202f]{DIGIT}{{3}}){{1,7}}(?=[ \u00a0\n]\w*[a-z])(?![ \u00a0]{DIGIT})"
    rf"|{DIGIT}+(?:\.{DIGIT}+)?"
)
SCALE = rf"(?:[ \u00a0\n-]?(?i:{'|'.join(_ENGLISH_SCALES)})\b|[ \u00a0]?(?:{'|'.join(_THAI_SCALES)})+)"
NUMBER = re.compile(
    rf"(?:(?P<figures>{FIGURES})|(?P<words>(?i:{IN_WORDS})(?![\w-])))"
    rf"(?:(?P<scale>{SCALE})|(?P<short>(?i:{'|'.join(SHORT_SCALES)})\b))?"
)
IN_OTHER_FORM = re.compile(rf"\s*\((?:{FIGURES}|(?i:{IN_WORDS}))\)")
_SPELLED = sorted(
    {s for word in BASIC for s in (word, word.capitalize(), word.upper())} - {"one", "One", "ONE"}
)
_BEFORE_SCALES = (
    *("a", "A", "one", "One", "half a", "Half a", "half", "Half", "a quarter of a", "A quarter of a"),
    *("one and a half", "One and a half"),
)
_SPELLED_SEARCH = AhoCorasick(
    [*_SPELLED, *(f"{a}{gap}{s}" for a in _BEFORE_SCALES for gap in " -" for s in _ENGLISH_SCALES)]
)
_DIGITS = re.compile(DIGIT + "+")
_FRACTION = re.compile(r"^(\d{1,3}),(\d{1,2})$")


def parse_number(text: str) -> float | None:
    """The number that ``text`` as a whole states, in figures or in English words, or None.

    Reads "1,017", "4.5 million", "two hundred and sixty-five", "seven (7)", "๓๓". "Dozens" is no number.
    """
    match = NUMBER.fullmatch(IN_OTHER_FORM.sub("", text.strip()))
    return None if match is None else number_value(match)


def numbers_in(text: str) -> Iterator[float]:
    """Every number that ``text`` states, in figures or words, whatever it counts."""
    values = (number_value(match) for match in NUMBER.finditer(text))
    return (value for value in values if value is not None)


def candidates(text: str, start: int, end: int) -> list[int]:
    """Where figures and number words begin."""
    window = text if start == 0 and end == len(text) else text[start:end]
    words = [
        first
        for _, first, last in _SPELLED_SEARCH.find_matches_as_indexes(window)
        if not (first and (window[first - 1].isalnum() or window[first - 1] in "-_"))
    ]
    return sorted({start + first for first in (*words, *(m.start() for m in _DIGITS.finditer(window)))})


def number_value(match: re.Match[str]) -> float | None:
    """What a match of ``NUMBER`` states, to the last digit written: "8,268.469 million" is 8,268,469,000."""
    if words := match.group("words"):
        spelled = parts_value(words) or words_value(words)
        if spelled is None:
            return None
        number = float(spelled)
    else:
        figures = match.group("figures").translate(THAI_DIGITS)
        figures = re.sub(r"[,\s]", "", _FRACTION.sub(r"\1.\2", figures))
        return float(Decimal(figures) * Decimal(scale(match)))
    return float(number * scale(match))


def scale(match: re.Match[str]) -> int:
    """By what the words behind the figures multiply them: "million", "K", "ล้าน"."""
    factor = 1
    if scales := match.group("scale"):
        for word in re.findall("|".join(SCALES), scales.casefold()):
            factor *= SCALES[word]
    if "short" in match.re.groupindex and (short := match.group("short")):
        factor = SHORT_SCALES[short.casefold()]
    return factor
