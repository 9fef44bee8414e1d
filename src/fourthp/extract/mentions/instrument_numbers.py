"""Numbers and years in the names of laws, plans and reports: "Law No. (1) of 2008", "Action Plan (2021-2026)"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from fourthp.extract.mentions.line import Line

Bodies = Mapping[int, int]
"""First token and end of every body named in the line."""

_NUMBER_SIGNS = frozenset(["no", "no.", "nos", "nos.", "number", "nr", "nº", "n°", "№", "#", "num.", "n"])
_BILL = re.compile(r"[A-Z]{1,2}[-/]\d{1,4}")  # Bill C-36, Royal Decree No. M/40
_CODE = re.compile(
    r"[A-Z\u0110]{1,4}-[A-Z]\w{1,8}"
)  # the office and kind behind a stroke: Decision No. 12/QD-TTg
_IN_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")  # Law 26.842
_DASHES = frozenset(["-", "–", "/"])
_DEGREES = frozenset(["°", "º"])
_OF_YEAR = frozenset(["of", "de", "tahun"])
_MEASURES = frozenset(["Year", "Month", "Week", "Day", "Point", "Step", "Pillar", "Phase"])


def is_year(line: Line, i: int) -> bool:
    """Whether a token is a year of the Common or the Buddhist Era."""
    text = line.text(i)
    return text.isdigit() and len(text) == 4 and text[:2] in ("19", "20", "25")


def number_end(line: Line, i: int, *, signed: bool = False) -> int:
    """End of the number that tells one law from another, with its year; ``i`` where there is none.

    ``signed`` says that any number there is one, as behind "No.".
    """
    if line.text(i) == "(" and line.low(i + 1) in _NUMBER_SIGNS:  # "Act (No. 24) B.E. 2567"
        j = number_end(line, i + 1)
        return j + 1 if j > i + 1 and line.text(j) == ")" else i
    j = i + (line.low(i) in _NUMBER_SIGNS)
    j += j > i and (line.text(j) == "." or line.text(j) in _DEGREES)
    signed = signed or j > i
    bracketed = line.text(j) == "(" and line.text(j + 2) == ")"
    dated = bracketed and line.low(j + 3) in ("of", "for") and is_year(line, j + 4)  # "Law (1) for 2008"
    if not _is_number(line, j + bracketed) or not (signed or dated or _tells_apart(line, j)):
        return i
    if dated:
        return j + 5
    j += 3 if bracketed else 1
    while line.text(j) in _DASHES and (_is_number(line, j + 1) or _is_code(line, j + 1)):
        j += 2
    if line.text(j) == ":" and is_year(line, j + 1) and line.tokens[j].start == line.tokens[j - 1].end:
        return j + 2  # "ISO 9001:2015"
    if line.low(j) in _OF_YEAR and is_year(line, j + 1):
        return j + 2
    if line.text(j) == "(" and is_year(line, j + 1) and line.text(j + 2) == ")":
        return j + 3
    return j


def owned_number_end(line: Line, i: int, bodies: Bodies) -> int:
    """End of a number behind whose paper it is: "Order of the Reef Board (No. 358/2566)"; ``i`` where there is none."""
    if line.low(i) != "of":
        return i
    owner = i + 1 + (line.low(i + 1) == "the")
    after = bodies.get(owner, i)
    last = number_end(line, after) if after > i else i
    return last if last > after else i


def years_end(line: Line, i: int) -> int:
    """End of the year or years behind a name, in brackets or not; ``i`` where there are none."""
    bracketed = line.text(i) == "("
    j = i + bracketed
    j += line.low(j) in ("for", "of") and not bracketed and _is_range(line, j + 1)
    if line.low(j) in ("b.e.", "be"):
        j += 1
    if not is_year(line, j):
        return i
    j += 3 if _is_range(line, j) else 1
    if bracketed:
        return j + 1 if line.text(j) == ")" else i
    return j


def years_start(line: Line, first: int) -> int:
    """First token of the year or years before a name; ``first`` where there are none."""
    if not is_year(line, first - 1):
        return first
    return first - 3 if first > 2 and _is_range(line, first - 3) else first - 1


def length_start(line: Line, first: int) -> int:
    """First token of "20-Year" or "Ten-Point" where a name was cut at its "Year" or "Point"; else ``first``."""
    measured = line.text(first) in _MEASURES and line.text(first - 1) in _DASHES
    count = line.text(first - 2)
    return first - 2 if measured and (count.isdigit() or count.istitle()) else first


def _is_range(line: Line, i: int) -> bool:
    return is_year(line, i) and line.text(i + 1) in _DASHES and line.text(i + 2).isdigit()


def _is_number(line: Line, i: int) -> bool:
    return line.text(i)[:1].isdigit() or bool(_BILL.fullmatch(line.text(i)))


def _is_code(line: Line, i: int) -> bool:
    return line.text(i).isupper() or bool(_CODE.fullmatch(line.text(i)))


def _tells_apart(line: Line, i: int) -> bool:
    """A number without "No." right behind the noun: two digits or more, and no year but before a stroke."""
    text = line.text(i)
    if _BILL.fullmatch(text) or _IN_THOUSANDS.fullmatch(text):
        return True
    return len(text) > 1 and text.isdigit() and (not is_year(line, i) or line.text(i + 1) == "/")
