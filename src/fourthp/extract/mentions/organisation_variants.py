"""The ways in which one document writes the name of one body: "Labour Ministry", "Ministry of Labour"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.organisations import OrganisationSpan
from fourthp.language.folding import fold

# What a committee or an agency is against, however it is put.
_AGAINST = re.compile(
    r" (?:(?:to|for|on) (?:the )?(?:combat|fight|counter|prevent|suppress|eliminat|eradicat|address|tackl)\w*"
    r"(?: against| of)?|against) "
)
_BEFORE = re.compile(r"(?P<field>.+) (?P<house>ministry|department)")


_INNER = re.compile(r" \((?P<letters>[A-Z][A-Z.]+)\) ")


def short_forms(name: str) -> Iterator[str]:
    """The form in which letters inside a name stand for what is before them: "HT Unit" of "Heavy Traffic (HT) Unit"."""
    if inner := _INNER.search(name):
        yield fold(f"{inner['letters']} {name[inner.end() :]}")


def variant(line: Line, span: OrganisationSpan, name: str) -> str:
    """A key that the spellings of one body share: its country as a code, its field behind its head, its aim as a sign.

    "Togolese Police" and "Togo Police", "Labour Ministry" and "Ministry of Labour", "Committee to Combat Smuggling"
    and "Committee for Combatting Smuggling".
    """
    key = fold(_INNER.sub(" ", name))
    known = line.countries.get(span.first)
    if known is not None and known.last < span.last:
        of = fold(line.words(known.first, known.last))
        key = known.match.row["country_code"] + key.removeprefix(of) if key.startswith(of + " ") else key
    if before := _BEFORE.fullmatch(key):
        key = f"{before['house']} of {before['field']}"
    return _AGAINST.sub(" # ", key)
