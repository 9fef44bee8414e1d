"""Numbers that name something or belong to a longer name, and so count nothing: "Tier 2", "COVID-19", "1.2.3"."""

from __future__ import annotations

import re

from fourthp.language.quantity_units import PER_TIME, STOPS, any_of, forms, is_kin
from fourthp.records import Span

_LABELS = frozenset(forms("before_never"))
_LABELLED = re.compile(
    rf"\b(?i:{any_of('before_never')})\s+(?:\d[\w.()]{{0,9}}(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or|to|through)\s+))+$"
)
_PLACE_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Ff]rom|[Ww]ith)(?: the)?(?: [A-Z][\w’'-]+(?: (?:of|for)(?: the)?)?){1,5},? $"
)
_OPENERS = (
    STOPS | frozenset(forms("opener")) | {word for form in forms("approximate") for word in form.split()}
)
_WORD_BEFORE = re.compile(r"([^\s“”\"(]+)[ \u00a0]+$")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;\n—–•]|\s-)[\s“\"(*_>-]*$")
_AGE_BEFORE = re.compile(
    rf"\b(?i:{any_of('age_before')})\s+(?:(?:\w+\s+){{0,2}}(?:\d+|[a-z]+)\s+(?:and|to|or|-|–)\s+)?$"
    r"|\bages\s+(?:\w+\s+){1,3}(?:\d+\s+(?:and|to)\s+)?$"
    r"|\b(?:males?|females?|men|women|boys?|girls?|man|woman|youths?|minors?|child|teenager)\s+of\s+(?:\d+\s+(?:and|or|to)\s+)?$"
)
_ENDS_CLAUSE = re.compile(r"(?:[,;:!?]|^[^.]{4,}\.)$")
_DEFINITE = re.compile(r"\b(?:the|these|those|both|our|their)\s+$", re.IGNORECASE)
_MEASURE_AFTER = re.compile(rf"(?:{any_of('measure')})(?!\w)")
_KIN_BEFORE = re.compile(
    r"\b(?:has|have|had|(?:father|mother|parents?|grandmother|grandfather) (?:of|to)|[Hh]is|[Hh]er|[Tt]heir)"
    r"\s+(?:\w+ )?$"
)
_MOST_CHILDREN = 12
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])$")  # "Zubrowka's 10 provinces"
_ONE_IN = re.compile(
    r"\b(?i:one|two|three|four|five|six|seven|eight|nine|\d)\s+(?:in|out\s+of)(?:\s+every)?\s+$"
    r"|\b[Oo]ut\s+of\s+every\s+$"
)


def glued_before(before: str) -> bool:
    """Whether a number is the rest of a longer number or name: "COVID-19", "10.30", "#4", "MH370"."""
    left = before[-1:]
    if not left or left.isspace():
        return False
    if left.isalnum():
        return left.isascii()
    if left == "’":
        return True  # "the ’67 lines"
    if left == "+":
        return before[-2:-1].isalnum()
    if left in "-–—":
        return not before[-2:-1].isspace()
    return left in "./:,#_$@" and bool(before[-2:].strip())


def glued_after(text: str, end: int, stop: int) -> bool:
    """Whether a number that ends at ``end`` goes on: "70th", "two-day", "4/2024", "09:18", "1.2.3"."""
    right = text[end : min(end + 2, stop)]
    if not right or right[0].isspace() or _MEASURE_AFTER.match(text, end, stop):
        return False
    if right[0] == "/" and PER_TIME.match(text, end, stop):
        return False
    if right[0] == "," and text[end - 1].isalpha():
        return False  # "6.1 billion,mostly": a space is missing
    if right[0].isascii() and (right[0].isalnum() or right[0] == "_"):
        return True
    return right[0] in "-–/:.,@" and right[1:].isalnum()


def names_something(before: str, words: str | None, value: float, *, is_marked: bool) -> bool:
    """Whether it is a name's number ("Tier 2"), "one", or a definite pair ("the two leaders").

    ``words`` are the number's where it is spelled; ``is_marked`` tells that "about" or the like stands before it.
    """
    if value == 1 or (value == 2 and _DEFINITE.search(before)) or _ONE_IN.search(before):
        return True
    if _AGE_BEFORE.search(before):
        return True
    if words and words[0].isupper() and not _SENTENCE_START.search(before):
        return True
    word = _WORD_BEFORE.search(before)
    if word is None or is_marked or _ENDS_CLAUSE.search(word.group(1)):
        return False
    folded = word.group(1).casefold()
    if folded in _LABELS or _LABELLED.search(before):
        return True
    if words or not word.group(1)[0].isupper() or folded in _OPENERS or _POSSESSIVE.search(folded):
        return False
    is_verb = folded.endswith("ed") and _SENTENCE_START.search(before[: word.start()])
    return not is_verb and not _PLACE_BEFORE.search(before)


def numbers_a_line(before: str, text: str, number: Span) -> bool:
    """Whether a number opens a line as that of a section: "1.2 Provide ..."."""
    opens = not before.rpartition("\n")[2].strip()
    return opens and re.match(r"\d+\.\d+ [A-Z]", text[number.start : number.end + 2]) is not None


def is_family(unit: str, before: str, value: float) -> bool:
    """Whether what is counted is somebody's family: "she has two sons"."""
    return is_kin(unit) and value <= _MOST_CHILDREN and _KIN_BEFORE.search(before) is not None
