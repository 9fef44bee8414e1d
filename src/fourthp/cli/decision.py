"""Turning what a person decides about a row of a package into a row of ``curation/reviews.csv``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from fourthp.cli.terminal import UserError
from fourthp.published import Cells, Package

if TYPE_CHECKING:
    from fourthp.normalise import Decision

KEY_FIELD = ("merge", "split")
_NAME = "name"
_WITHHELD = {"persons": _NAME, "documents": "document_id"}


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who decides, when, and the folder of seeds that the decision is written to."""

    name: str
    day: date
    seeds: Path


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants done with a row: ``after`` and ``documents`` as far as the ``kind`` asks for them."""

    kind: str
    resource: str
    row_id: str
    field: str
    reason: str
    after: str = ""
    documents: tuple[str, ...] = ()


def decide(package: Package, wish: Wish, reviewer: Reviewer) -> Decision:
    """Write a decision, with the value that it meets now, and return it.

    Raises:
        UserError: there is no such row or column, or the decision says what it may not.
    """
    from fourthp.normalise import CurationError, add_decision, read_decisions

    folder = reviewer.seeds / "curation"
    try:
        taken = {decision.review_id for decision in read_decisions(folder)}
        decision = (
            _take_down(package, wish, reviewer, taken)
            if wish.kind == "withhold"
            else _about_row(package, wish, reviewer, taken)
        )
        add_decision(folder, decision)
    except CurationError as error:
        raise UserError(str(error)) from None
    return decision


def _about_row(package: Package, wish: Wish, reviewer: Reviewer, taken: set[str]) -> Decision:
    from fourthp.normalise import Decision

    row = row_of(package, wish.resource, wish.row_id)
    field = package.key(wish.resource)[0] if wish.kind in KEY_FIELD else wish.field
    if field not in row:
        raise UserError(f"{wish.resource} has no column {field!r}; it has {', '.join(row)}")
    if wish.kind == "merge":
        row_of(package, wish.resource, wish.after)
    if not row[field] and wish.kind in ("accept", "reject"):
        raise UserError(f"{field} of {wish.resource}/{wish.row_id} is empty; name a column that is not")
    named = first_named(package, wish.resource, wish.row_id)
    if wish.kind == "split":
        if unknown := sorted(set(wish.documents) - {document_id for document_id, _ in named}):
            raise UserError(f"{wish.resource}/{wish.row_id} is not named in {', '.join(unknown)}")
        places: tuple[tuple[str, int | None], ...] = tuple(
            (document_id, None) for document_id in wish.documents
        )
    else:
        places = named[:1]
    words = f"{wish.kind} {wish.resource} {wish.row_id} {field}"
    return Decision(
        _review_id(words, taken),
        wish.resource,
        wish.row_id,
        field,
        row[field],
        wish.after,
        wish.reason,
        reviewer.name,
        reviewer.day,
        wish.kind,
        places,
    )


def _take_down(package: Package, wish: Wish, reviewer: Reviewer, taken: set[str]) -> Decision:
    """A decision that hides a name or a document; of a name that is not published, ``row_id`` is the name itself."""
    from fourthp.language.takedowns import Takedowns, digest
    from fourthp.normalise import Decision

    if wish.resource not in _WITHHELD:
        raise UserError(f"withhold is for {' and '.join(_WITHHELD)}; rows of {wish.resource} are rejected")
    row = package.rows(wish.resource).get(wish.row_id, {})
    hidden = digest(row.get(_WITHHELD[wish.resource]) or wish.row_id)
    if Takedowns(frozenset([hidden]), frozenset([hidden])).is_told_by(wish.reason):
        raise UserError("the reason is published; it must not tell what the decision hides")
    return Decision(
        _review_id(f"withhold {wish.resource} {hidden.removeprefix('withheld-')}", taken),
        wish.resource,
        hidden,
        _WITHHELD[wish.resource],
        "",
        "",
        wish.reason,
        reviewer.name,
        reviewer.day,
        wish.kind,
    )


def is_published(package: Package, hidden: Decision) -> bool:
    """Whether the package has what a take-down hides."""
    from fourthp.language.takedowns import digest

    return any(
        digest(row[hidden.field]) == hidden.row_id
        for row in package.rows(hidden.resource).values()
        if row[hidden.field]
    )


def row_of(package: Package, resource: str, row_id: str) -> Cells:
    """The row of a package.

    Raises:
        UserError: it has no such table or row.
    """
    if resource not in package.tables:
        raise UserError(f"the package has no table {resource!r}; it has {', '.join(package.tables)}")
    row = package.rows(resource).get(row_id)
    if row is None:
        raise UserError(f"{resource} has no row {row_id!r}; `fourthp explain NAME` finds it")
    return row


def first_named(package: Package, resource: str, row_id: str) -> tuple[tuple[str, int | None], ...]:
    """Where each document first names a row that several documents may tell of."""
    key = package.key(resource)[0]
    return tuple(
        (entry["document_id"], int(entry["start"]) if entry["start"] else None)
        for entry in package.evidence(resource, row_id)
        if entry["field"] == key and entry["method"].startswith("derived:link_")
    )


def _review_id(words: str, taken: set[str]) -> str:
    from fourthp.language.folding import slug

    first = slug(words)
    numbered = (f"{first}-{number}" for number in range(2, len(taken) + 3))
    return next(name for name in (first, *numbered) if name not in taken)
