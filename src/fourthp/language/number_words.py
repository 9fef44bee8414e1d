"""Numbers written in words or in Thai digits."""

from __future__ import annotations

import re

from fourthp.language.lexicons import read_lexicon

THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
DIGIT = "[0-9๐-๙]"

_ROWS = read_lexicon("number_words", 3)
BASIC = {form: int(value) for kind, form, value in _ROWS if kind in ("unit", "teen", "ten")}
TWO_TO_TEN = {form: value for form, value in BASIC.items() if 2 <= value <= 10}
"""How many days or people a text counts in a word."""
SCALES = {form: int(value) for kind, form, value in _ROWS if kind == "scale"}
SHORT_SCALES = {form: int(value) for kind, form, value in _ROWS if kind == "short"}

_TENS = [form for kind, form, _ in _ROWS if kind == "ten"]
_UNITS = [form for kind, form, _ in _ROWS if kind == "unit"]
_TEENS = [form for kind, form, _ in _ROWS if kind == "teen"]

_GAP = r"[ \n-]"
BELOW_HUNDRED = f"(?:(?:{'|'.join(_TENS)})(?:{_GAP}(?:{'|'.join(_UNITS)}))?|{'|'.join(_TEENS + _UNITS)})"
"""Pattern of a number below one hundred in words: "sixty-five"."""

_SCALE_WORDS = "|".join(form for form in SCALES if form.isascii())
_PARTS = (
    rf"(?:half(?:{_GAP}an?)?|an?{_GAP}quarter{_GAP}of{_GAP}an?|{BELOW_HUNDRED}{_GAP}and{_GAP}an?{_GAP}half)"
    rf"{_GAP}(?:{_SCALE_WORDS})\b"
)
_OF_SCALE = re.compile(
    rf"(?:half|an?{_GAP}(?P<quarter>quarter)|(?P<whole>{BELOW_HUNDRED}){_GAP}and)"
    rf"(?:.*{_GAP}|{_GAP})(?P<scale>{_SCALE_WORDS})",
    re.IGNORECASE | re.DOTALL,
)
IN_WORDS = (
    rf"(?:{_PARTS}|(?:{BELOW_HUNDRED}|an?(?={_GAP}(?:{_SCALE_WORDS})\b))"
    rf"(?:(?:{_GAP}(?:{_SCALE_WORDS})|{_GAP}(?:and{_GAP})?{BELOW_HUNDRED})\b)*+)"
)
"""Pattern of a number in words: "two hundred and sixty-five", "a thousand", "half a million"."""


def words_value(text: str) -> int | None:
    """The value of a number in English words ("two hundred and sixty-five"), or None if it is none.

    A phrase that is no well-formed number ("five twenty") has no value.
    """
    total = group = 0
    last = 10**16  # the value of the previous word: what follows must be smaller, or a scale
    for word in re.split(r"[\s-]+", text.strip().casefold()):
        if word == "and":
            continue
        if word in ("a", "an"):
            word = "one"
        if word in BASIC:
            value = BASIC[word]
            if value >= last or (last < 100 and not (last >= 20 and value < 10)):
                return None
            group += value
            last = value
        elif word in SCALES:
            scale = SCALES[word]
            if scale == 100:
                if not 0 < group < 100:
                    return None
                group *= 100
            else:
                if not group or (total and scale >= _lowest_scale(total)):
                    return None
                total, group = total + group * scale, 0
            last = scale
        else:
            return None
    return None if last == 10**16 else total + group


def parts_value(text: str) -> float | None:
    """The value of a part of a scale in English words ("half a million", "two and a half thousand"), or None."""
    parted = _OF_SCALE.fullmatch(text.strip())
    if parted is None:
        return None
    whole = (words_value(parted["whole"]) or 0) if parted["whole"] else 0
    return SCALES[parted["scale"].casefold()] * (whole + (0.25 if parted["quarter"] else 0.5))


def _lowest_scale(total: int) -> int:
    """The largest power of a thousand that divides ``total``."""
    scale = 1000
    while total % (scale * 1000) == 0:
        scale *= 1000
    return scale
