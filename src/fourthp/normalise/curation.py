"""Human decisions carried out in the tables, and published as ``reviews`` and ``redirects``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from fourthp import schemas
from fourthp.language.takedowns import DECISIONS, WITHHOLD, Takedowns
from fourthp.normalise.decisions import REMOVABLE, Decision, typed
from fourthp.normalise.evidence import EvidenceBook
from fourthp.normalise.layout import layout
from fourthp.normalise.linking import LINKED
from fourthp.normalise.removal import remove, row_key
from fourthp.records import Reading, Reject, Row, Scalar, Tables

REVIEWS = f"curation/{DECISIONS}"
"""The file of decisions, as rejects name it."""

Moves = dict[tuple[str, str], tuple[str | None, str]]
"""(table, id that is no longer used) -> (the id that took its place, or None for a row withdrawn; why)."""

_STATUS = {"accept": "accepted", "note": "noted"}


def apply_decisions(
    decisions: Sequence[Decision], tables: Tables, book: EvidenceBook, faults: Mapping[str, str]
) -> tuple[list[Row], Moves, list[Reject]]:
    """Carry out the decisions in ``tables``: the rows of ``reviews``, the ids that moved, and what met nothing.

    ``faults`` are what linking says of merges and splits: review id -> what was wrong. A ``correct`` replaces the
    value. A ``note`` leaves what the source says and publishes the reading beside it. A ``reject`` takes the row out. A
    decision whose row is gone, or whose cell no longer holds the value that it expects, changes nothing.
    """
    _hold(decisions, tables)
    published: list[Row] = []
    moves: Moves = {}
    rejects: list[Reject] = []
    for decision in decisions:
        if decision.kind == WITHHOLD:
            moves[decision.resource, decision.row_id] = (None, decision.reason)
            fault = None
        elif decision.kind in ("merge", "split"):
            fault = faults.get(decision.review_id)
            if fault is None and decision.kind == "merge":
                moves[decision.resource, decision.row_id] = (decision.after, decision.reason)
        else:
            fault = _apply(decision, tables, book, moves)
        if fault:
            rejects.append(_unmatched(decision, fault))
        status = "unmatched" if fault else _STATUS.get(decision.kind, "applied")
        published.append(_review(decision, status))
    return sorted(published, key=lambda r: str(r["review_id"])), moves, rejects


def _hold(decisions: Sequence[Decision], tables: Tables) -> None:
    """Take into memory what decisions may change: a row on disk cannot be changed."""
    names = {d.resource for d in decisions if d.kind not in (WITHHOLD, "merge", "split")}
    if any(d.kind == "reject" for d in decisions):
        names |= {*REMOVABLE, "event_reports"}
    for name in names & tables.keys():
        tables[name] = list(tables[name])


def _apply(decision: Decision, tables: Tables, book: EvidenceBook, moves: Moves) -> str | None:
    """Carry out a decision about a cell or a row; say what is wrong where it meets nothing."""
    resource, column = decision.resource, decision.field
    row = _find(decision, tables, book)
    if row is None:
        return "there is no such row"
    if column not in row:
        return "the table has no such column"
    if written(row[column]) != decision.before:
        return f"the value is now {written(row[column])!r}"
    row_id = row_key(resource, row)
    if decision.kind == "correct":
        row[column] = typed(resource, column, decision.after)
        reading = Reading(decision.after, (), f"curated:{decision.review_id}")
        book.add(resource, row_id, column, None, [reading])
    elif decision.kind == "reject":
        gone = remove(tables, book, resource, row_id)
        for (table, key), parent in gone.items():
            why = f"It hung on {'/'.join(parent)}, which was withdrawn." if parent != (table, key) else ""
            moves[table, key] = (None, why or decision.reason)
        if row_id != decision.row_id:
            moves[resource, decision.row_id] = (None, decision.reason)
    return None


def written(value: Scalar) -> str:
    """A value as the published CSV shows it."""
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _find(decision: Decision, tables: Tables, book: EvidenceBook) -> Row | None:
    """The row of a decision: by its id, else by a place where it is first named."""
    resource = decision.resource
    if resource not in schemas.table_names():
        return None
    rows = {row_key(resource, row): row for row in tables.get(resource, ())}
    if decision.row_id in rows or resource not in LINKED:
        return rows.get(decision.row_id)
    places = {(document_id, start) for document_id, start in decision.places if start is not None}
    own_key = layout(resource).own_key
    for key, row in rows.items() if places else ():
        named = book.of_row(resource, key)
        if any(e["field"] == own_key and (e["document_id"], e["start"]) in places for e in named):
            return row
    return None


def _unmatched(decision: Decision, fault: str) -> Reject:
    detail = (
        f"review {decision.review_id} expects {decision.before!r} in {decision.field} of {decision.resource} "
        f"{decision.row_id}, but {fault}; mend or remove the review"
    )
    return Reject(REVIEWS, "normalise", "review_unmatched", detail)


def _review(decision: Decision, status: str) -> Row:
    return {
        "review_id": decision.review_id,
        "resource": decision.resource,
        "row_id": decision.row_id,
        "field": decision.field,
        "before": decision.before or None,
        "after": decision.after or None,
        "reason": decision.reason,
        "reviewer": decision.reviewer,
        "reviewed_date": decision.reviewed_date,
        "decision": decision.kind,
        "status": status,
    }


def redirect_rows(redirects: Iterable[Row], moves: Moves, tables: Tables) -> list[Row]:
    """The rows of ``redirects``: those that linking gives and those of decisions, each led on to where it ends."""
    known: Moves = {
        (str(r["resource"]), str(r["old_id"])): (str(r["new_id"]), str(r["reason"])) for r in redirects
    }
    known |= moves
    alive = {(name, row_key(name, row)) for name in {k[0] for k in known} for row in tables[name]}
    rows: list[Row] = []
    for (resource, old_id), (new_id, reason) in sorted(known.items(), key=lambda item: item[0]):
        seen = {old_id}
        while new_id is not None and (resource, new_id) in known and new_id not in seen:
            seen.add(new_id)
            new_id, reason = known[resource, new_id]
        if (resource, old_id) not in alive and (new_id is None or (resource, new_id) in alive):
            rows.append({"old_id": old_id, "resource": resource, "new_id": new_id, "reason": reason})
    return rows


def without_hidden(tables: Tables, takedowns: Takedowns) -> None:
    """Say of what is taken down nothing in the tables that tell what became of rows and files."""
    for name in ("redirects", "reviews", "rejects") if takedowns else ():
        shown = [
            {
                column: takedowns.shown(value) if isinstance(value, str) and column not in _CODES else value
                for column, value in row.items()
            }
            for row in tables[name]
        ]
        keys = dict.fromkeys(row_key(name, row) for row in shown)
        first = {key: next(row for row in shown if row_key(name, row) == key) for key in keys}
        tables[name] = [first[key] for key in sorted(first)]


_CODES = frozenset(["resource", "field", "decision", "status", "stage"])


def previous_without_hidden(previous: Tables | None, takedowns: Takedowns) -> Tables | None:
    """The last release without ids that tell what is taken down: no row inherits them."""
    if previous is None or not takedowns:
        return previous
    kept = dict(previous)
    for name, columns in (("evidence", ("row_id", "document_id")), ("redirects", ("old_id", "new_id"))):
        kept[name] = [r for r in previous[name] if not any(takedowns.is_told_by(str(r[c])) for c in columns)]
    return kept
