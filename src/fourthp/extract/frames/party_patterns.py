"""Patterns of what stands around and between the bodies of one party: "officers of the", ", NGOs and the"."""

from __future__ import annotations

import re
from functools import cache

from fourthp.extract.lexicon import words

_DESCRIBED = (
    r"(?:(?:senior|high-level|high-ranking|top|key|local|national|government|police|law enforcement|border|frontline"
    r"|several|various|many|some|all|other|selected|relevant|\d[\d,]*|two|three|four|five|six|ten|twenty)\s+){0,3}"
)
_COMPOSED = (
    r"(?:of|from|at|in|representing|comprising|consisting of|made up of|composed of|drawn from"
    r"|with (?:members|representatives|officials|officers) (?:of|from))"
)
_ARTICLE = r"(?:(?:the|its|their|both|a|an)\s+)?"
_SHARED = r"(?:(?:[Mm]inistries|[Dd]epartments|[Ee]mbassies)\s+of\s+(?:the\s+)?)?"
"""The noun that the bodies of a list share: "the Ministries of Justice and Health"."""
_MEMBERS = r"(?:I\. ?R\. )?(?:(?:[A-Z]\w+\s+)?(?:member\s+)?(?:countries|states|nations|territories)(?:\s+of|:)?\s+)?"
_WITH = (
    r"(?:(?:(?:together|along|jointly|in (?:close )?(?:co-?operation|collaboration|partnership|coordination)) )?with"
    r"|through(?: its| their)?|alongside|in association with)"
    r"(?: (?:[a-z-]+ ){0,3}?(?:partners?|organi[sz]ations|agencies),? (?:including|such as|like))?"
)
_BRACKET = r"(?:\s*\([^()]{1,60}\))?"
_OWN_PEOPLE = r"(?:\s+(?:officers|officials|staff|personnel|agents|prosecutors|members))?"
_AND = r",?\s*\b(?:and|as well as|plus)\b(?: also)?|&"
_PARTNER = r"(?:its|their)\s+(?:[\w-]+\s+){0,2}partners?,?\s+"
_SIDE = r"(?:from|for)\s+(?:the\s+)?(?:[a-z-]+\s+){0,2}(?:corps|side|sector|government|society|community),\s+"
_WORD = (
    r"(?:(?!(?:which|who|that|where|when|while|but|is|are|was|were|has|have|had|will|to|said|says|it|he|she|they)\b)"
    r"[\w’'/&-]+\s+)"
)


@cache
def lead() -> re.Pattern[str]:
    """What introduces a party, at the end of a text: "senior officers of the legal division of the"."""
    return _compiled(rf"(?<![\w-]){_lead()}$")


@cache
def opening() -> re.Pattern[str]:
    """What may stand between a verb or a turn of phrase and the party behind it: " 30 young officers of the"."""
    some = rf"(?:(?:[\w’'-]+\s+){{0,4}}{_any('people')}\s+{_COMPOSED}\s+)?"
    return _compiled(rf"\s*{some}{_ARTICLE}{_part()}{_SHARED}{_MEMBERS}")


@cache
def people() -> re.Pattern[str]:
    """People of a body: "officers of", "a delegation with members from"."""
    return _compiled(rf"\b{_any('people')}\s+{_COMPOSED}\b")


@cache
def joint() -> re.Pattern[str]:
    """What joins two bodies to one party; groups ``and``, ``with`` and ``in`` ("and in the") tell how."""
    tie = rf"(?:(?P<and>{_AND})|,?\s*(?P<with>\b{_WITH})|[,;])\s*(?:and\s+)?"
    again = rf"{_SIDE}|{_PARTNER}|(?:of|from|by)\s+|(?P<in>in|at|for|with)\s+(?=the\s)"
    return _compiled(rf"(?:['’]s?(?=\s))?{_BRACKET}{_OWN_PEOPLE}\s*{tie}(?:{again})?{_lead()}")


@cache
def unnamed() -> re.Pattern[str]:
    """Groups without a name between two bodies: ", NGOs, the private sector and the"."""
    tie = r"(?:\s*,?\s*\band\b|\s*,?\s*\bas well as\b|\s*[,;])\s*"
    groups = rf"(?:{_WORD}{{0,4}}?{_any('group')}{tie}){{1,4}}"
    begin = r"\s*(?:,|;|\band\b)\s*(?:and\s+|as well as\s+)?"
    return _compiled(rf"{_BRACKET}{begin}{groups}(?:and\s+)?(?:(?:of|from|by)\s+)?{_lead()}")


@cache
def list_end() -> re.Pattern[str]:
    """What ends a list though it is no known body: "and other agencies", "and the Customs"."""
    last = rf"(?:{_WORD}{{0,4}}?{_any('group')}\b|(?:the\s+)?[A-Z]\w+)"
    return _compiled(rf"{_BRACKET}\s*,?\s*(?:and|as well as)\s+{last}")


def _lead() -> str:
    some = rf"(?:{_DESCRIBED}{_any('people')}\s+{_COMPOSED}\s+)?"
    return rf"{_ARTICLE}{some}{_ARTICLE}{_part()}{_MEMBERS}"


def _part() -> str:
    return rf"(?:(?:[\w-]+\s+){{0,3}}{_any('unit')}\s+of\s+(?:the\s+)?)?"


def _any(kind: str) -> str:
    forms = sorted(words("party_words", "word", kind=kind), key=lambda form: (-len(form), form))
    return "(?:" + "|".join(map(re.escape, forms)) + ")"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
