"""Finding the row that a person means, by id or by name."""

from __future__ import annotations

from dataclasses import dataclass

from fourthp.language.folding import fold
from fourthp.published import Package, label

_OWN_NAMES = ("name", "acronym", "label")
_NAMES = (*_OWN_NAMES, "title", "summary", "group_name", "speaker_name", "actor_name")
_NEAR = 70
_LEAST_LENGTH = 0.6
"""What is so much shorter than the words asked for is no misspelling of them: "NGO" is none of "nosuch"."""

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Match:
    """A row that may be meant."""

    table: str
    row_id: str
    label: str


def by_id(package: Package, wanted: str) -> list[Match]:
    """Return the rows whose id, or whose ``table/id``, is ``wanted``."""
    found = [_match(package, table, wanted) for table in package.tables if wanted in package.rows(table)]
    table, _, row_id = wanted.partition("/")
    if table in package.tables and row_id in package.rows(table):
        found.append(_match(package, table, row_id))
    return found


def by_name(package: Package, wanted: str) -> list[Match]:
    """Return the rows that are named ``wanted``; failing that, those in whose name or summary it occurs.

    The thing itself comes before what is said of it: "Bangkok Call" is the document, not its promises.
    """
    needle = fold(wanted)
    own: list[Match] = []
    exact: list[Match] = []
    partial: list[Match] = []
    for table in package.tables:
        if table == "evidence":
            continue
        for row_id, row in package.rows(table).items():
            names = [fold(row[column]) for column in _NAMES if row.get(column)]
            if needle in (fold(row[column]) for column in _OWN_NAMES if row.get(column)):
                own.append(_match(package, table, row_id))
            elif needle in names:
                exact.append(_match(package, table, row_id))
            elif any(needle in name for name in names):
                partial.append(_match(package, table, row_id))
    return own or exact or partial


def nearest(package: Package, wanted: str) -> list[Match]:
    """Return the rows whose id or name is spelt most like ``wanted``, the nearest first.

    Where ``wanted`` begins with the name of a table, only its rows can be meant.
    """
    from rapidfuzz import process
    from rapidfuzz.fuzz import WRatio

    table, _, key = wanted.partition("/")
    tables, spelt = (
        ([table], key)
        if table in package.tables
        else ([name for name in package.tables if name != "evidence"], wanted)
    )
    spelt = fold(spelt)
    candidates = [
        (_match(package, table, row_id), text)
        for table in tables
        for row_id, row in package.rows(table).items()
        for text in {row_id: None, fold(label(row)): None}
        if len(text) >= _LEAST_LENGTH * len(spelt)
    ]
    texts = [text for _, text in candidates]
    ranked = process.extract(spelt, texts, scorer=WRatio, score_cutoff=_NEAR, limit=_SHOWN)
    return list(dict.fromkeys(candidates[index][0] for _, _, index in ranked))


def _match(package: Package, table: str, row_id: str) -> Match:
    return Match(table, row_id, label(package.rows(table)[row_id]))
