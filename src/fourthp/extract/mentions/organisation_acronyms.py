"""Acronyms beside the names of bodies, and how far they tell that a name reaches."""

from __future__ import annotations

import re

from fourthp.extract.lexicon import word_list
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Known, Line

_ACRONYM = re.compile(r"[A-Z][A-Za-z]*(?:[-/&][A-Z][A-Za-z]*)*$")
_INSIDE = frozenset(["and", "&", "of", "for", "on", "the", "in", "against", ","])
_REACH = 8

Tokens = tuple[int, int]


def whole_name(line: Line, first: int, last: int, acronym: Tokens | None) -> tuple[int, int, Tokens | None]:
    """The name ``[first, last)`` as far as its acronym tells: "Prospectors and Developers Association (PDA)"."""
    if acronym is None:
        return first, *_as_far_right(line, first, last)
    return (first if acronym[0] < last else _as_far_left(line, first, last, acronym)), last, acronym


def _as_far_left(line: Line, first: int, last: int, acronym: Tokens) -> int:
    wanted, told = _capitals(line, acronym), _initials(line, first, last)
    start = i = first
    while len(told) < len(wanted) and i > 0 and first - i < _REACH:
        i -= 1
        if line.has(i, Label.CAPITAL):
            told.insert(0, line.text(i)[0])
            start = i
        elif line.low(i) not in _INSIDE:
            break
    return start if told == wanted else first


def _as_far_right(line: Line, first: int, last: int) -> tuple[int, Tokens | None]:
    """ "Foreign Chambers of Commerce in Togo (FCCT)": what stands before the brackets belongs to the name."""
    end = last
    while end < last + _REACH and (line.has(end, Label.CAPITAL) or line.low(end) in _INSIDE):
        end += 1
    acronym = acronym_beside(line, first, end) if end > last and line.text(end) == "(" else None
    if acronym is None or _capitals(line, acronym) != _initials(line, first, end):
        return last, None
    return end, acronym


def explains(line: Line, first: int, last: int, acronym: Tokens | None, at: int) -> bool:
    """Whether the letters at ``at`` are the acronym of the name, whatever else they stand for: "Reef Police (RP)"."""
    if acronym is None or not acronym[0] <= at < acronym[1]:
        return False
    return _capitals(line, acronym) == _initials(line, first, last)


def listed_by_acronym(line: Line, first: int, last: int, acronym: Tokens | None) -> Known | None:
    """The listed body whose letters stand beside a name of nearly its words: "Agency for Control of Ports, ACP"."""
    known = line.organisations.get(acronym[0]) if acronym else None
    if acronym is None or known is None or known.last != acronym[1]:
        return None
    told = _content(line.words(first, last))
    names = (known.match.row["name"], *known.match.row["aliases"].split("|"))
    return known if any(told == _content(name) for name in names) else None


def _content(name: str) -> frozenset[str]:
    """The words of a name without its small ones, their plurals and the other spelling of -ise alike."""
    spelt = (w.replace("isation", "ization").removesuffix("s") for w in re.findall(r"[^\W_]+", name.lower()))
    return frozenset(w for w in spelt if w not in _SMALL)


_SMALL = frozenset("the of for and in on to against a an".split())


def _capitals(line: Line, acronym: Tokens) -> list[str]:
    return [c for c in line.words(*acronym) if c.isupper()]


def _initials(line: Line, first: int, last: int) -> list[str]:
    return [t.text[0] for t in line.tokens[first:last] if t.text[0].isupper()]


def acronym_beside(line: Line, first: int, last: int) -> tuple[int, int] | None:
    """The acronym of the name ``[first, last)``, as tokens: behind it, in brackets or between commas, or before it."""
    initials = {t.text[0] for t in line.tokens[first:last] if t.text[0].isupper()}
    if line.text(first - 1) == "(" and line.text(last) == ")" and _is_made_of(initials, line.text(first - 2)):
        return first - 2, first - 1
    i = last + (line.low(last) == "'s")
    if line.text(i) == "(":
        j = i + 1 + (line.low(i + 1) in ("the", "“", '"'))
        j += line.text(j) in ("“", '"')
        k = j
        while k < len(line.tokens) and line.text(k) not in (")", "”", '"', ";", ",") and k - j < 3:
            k += 1
        letters = [line.text(x) for x in range(j, k)]
        degree = len(letters) == 1 and letters[0] in word_list("post_nominals") and set(letters[0]) - initials
        if line.text(k) in (")", "”", '"') and letters and all(map(is_acronym, letters)) and not degree:
            return j, k
    if line.text(i) == "," and line.text(i + 2) in (",", "."):
        known = listed_by_acronym(line, first, last, (i + 1, i + 2))
        return (i + 1, i + 2) if known or _is_made_of(initials, line.text(i + 1)) else None
    return None


def _is_made_of(initials: set[str], acronym: str) -> bool:
    return is_acronym(acronym) and acronym.isupper() and set(acronym) <= initials


def is_acronym(text: str) -> bool:
    """Whether a word is written like an acronym: two capitals or more ("UNODC", "MoU", "UN-ACT")."""
    letters = [c for c in text if c.isalpha()]
    return bool(_ACRONYM.match(text)) and len(letters) > 1 and sum(c.isupper() for c in letters) >= 2
