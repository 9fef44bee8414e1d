"""What must never stand in a published cell: personal data, and the beginnings of spreadsheet formulas.

Both sides use it: ``normalise`` keeps such words out, ``validate`` refuses a package that holds them.
"""

from __future__ import annotations

import re

PERSONAL_DATA = {
    "email_address": re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    # An international number; a national one in its usual groups; any number that is called one.
    "telephone_number": re.compile(
        r"(?<![\w.])\+(?=(?:[ .\-()]*\d){8})\d{1,3}(?:[ .\-()]{0,2}\d){5,24}(?!\w)"
        r"|(?<![\d-])(?:\(\d{2,4}\) ?|0\d{1,2}[- ])\d{3,4}[- ]\d{4}(?![\d-])"
        r"|(?<![\d-])\d{3}[-.]\d{3}[-.]\d{4}(?![\d-])"
        r"|(?i:\b(?:tel|phone|telephone|mobile|fax|whatsapp)|โทร\w*)[.:\s]{1,3}\(?\d[\d ()\-]{5,}\d"
    ),
    # Thai citizen and United States social security numbers in groups, and whatever is called a passport.
    "identity_number": re.compile(
        r"(?<![\d-])\d-\d{4}-\d{5}-\d{2}-\d(?![\d-])"
        r"|(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])"
        r"|(?i:\bpassport\b)(?i:[ ]+(?:no|number)\b\.?)?[ :#]{1,3}[A-Z]{1,2}\d{6,8}\b"
    ),
}
"""Kind of personal data -> the pattern that tells it; every pattern is linear in the length of the text."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What spreadsheets take for the start of a formula or a command, full-width forms included."""


LONGEST_QUOTE = 300
"""Code points that may be repeated in one piece of a document whose publisher's ``text_policy`` is not ``full``."""


def clipped(text: str, longest: int = LONGEST_QUOTE) -> str:
    """The longest beginning of a text that ends with a word and is not longer than ``longest`` code points."""
    if len(text) <= longest:
        return text
    cut = text.rfind(" ", 0, longest + 1)
    return text[: cut if cut > 0 else longest].rstrip(" ,;:")


# Every pattern asks for one of these; most texts have none.
_ANY = re.compile(r"[@\d]")


def personal_data_in(text: str) -> str | None:
    """The kind of personal data a text holds, or None."""
    if not _ANY.search(text):
        return None
    return next((kind for kind, pattern in PERSONAL_DATA.items() if pattern.search(text)), None)
