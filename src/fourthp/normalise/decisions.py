"""The file of human decisions, ``curation/reviews.csv``: what a row may say, reading it, adding to it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fourthp import schemas
from fourthp.language.safety import FORMULA_STARTS
from fourthp.language.tables import TableError, read_table
from fourthp.language.takedowns import DECISIONS, WITHHOLD, Takedowns, is_digest
from fourthp.normalise.layout import DEPENDENTS, ENTITIES, layout
from fourthp.normalise.linking import LINKED
from fourthp.records import Scalar

COLUMNS = (
    "review_id",
    "resource",
    "row_id",
    "field",
    "before",
    "after",
    "reason",
    "reviewer",
    "reviewed_date",
    "decision",
    "places",
)
_TEXTS = COLUMNS[:8]
_OPTIONAL = ("places",)
_MAY_BE_EMPTY = ("before", "after", "places")
_FLAGS = {"true": True, "false": False}

KINDS = ("accept", "correct", "note", "reject", "merge", "split", WITHHOLD)
"""What may be decided: see the header of ``seeds/curation/reviews.csv``."""

REMOVABLE = (*ENTITIES, *DEPENDENTS, "event_topics")
"""Tables of facts: a row of theirs may be rejected."""


class CurationError(ValueError):
    """A curation file that cannot be used; the message names the file, the row and the remedy."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One row of the file.

    ``places`` are "document_id" or "document_id:start" (code points). They say which mentions a ``split`` takes away;
    of other decisions they say where the row is named, so that it is found when its id has changed.
    """

    review_id: str
    resource: str
    row_id: str
    field: str
    before: str
    after: str
    reason: str
    reviewer: str
    reviewed_date: date
    kind: str
    places: tuple[tuple[str, int | None], ...] = ()


def read_decisions(folder: Path) -> list[Decision]:
    """The decisions of a folder in the order of the file, none when there is no such file.

    Raises:
        CurationError: a column is missing, an id is used twice, a cell is empty that must not be, or a decision, a date
            or a value is none.
    """
    path = folder / DECISIONS
    return [_decision(row) for row in _checked(path, _rows(path))]


def add_decision(folder: Path, decision: Decision) -> Path:
    """Write a decision behind those of a folder, which need not exist; return the file.

    With a take-down, earlier decisions that tell what it hides go. The file is replaced at once.

    Raises:
        CurationError: the decision says what it may not, or the file cannot be used.
    """
    path = folder / DECISIONS
    rows = [dict.fromkeys(COLUMNS, "") | row for row in _rows(path)]
    if decision.kind == WITHHOLD:
        hidden = frozenset([decision.row_id])
        told = Takedowns(hidden, hidden)
        rows = [
            row for row in rows if is_digest(row["row_id"]) or not any(map(told.is_told_by, row.values()))
        ]
    rows.append(_row(decision))
    _checked(path, rows)
    notes = path.read_text(encoding="utf-8-sig").splitlines() if path.exists() else _NOTES.splitlines()
    text = io.StringIO()
    text.writelines(f"{line}\n" for line in notes if line.startswith("#"))
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    folder.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    draft.write_text(text.getvalue(), encoding="utf-8", newline="\n")
    draft.replace(path)
    return path


_NOTES = """\
# Human decisions, one a row; `fourthp review` and `fourthp decide` write them. They are applied at every build and
# published in the table `reviews`.
"""


def _rows(path: Path) -> Sequence[dict[str, str]]:
    try:
        return read_table(path)
    except TableError as error:
        raise CurationError(str(error)) from error


def _checked(path: Path, rows: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    seen: set[str] = set()
    checked = []
    for number, row in enumerate(rows, start=1):
        if missing := [column for column in COLUMNS if column not in row and column not in _OPTIONAL]:
            raise CurationError(f"{path}: the column {', '.join(missing)} is missing; add it to the header")
        if fault := _fault(row, seen):
            raise CurationError(f"{path}, entry {number} ({row['review_id']}): {fault}")
        seen.add(row["review_id"])
        checked.append(row)
    return checked


def _fault(row: Mapping[str, str], seen: set[str]) -> str | None:
    """What is wrong with a decision, and what to do about it."""
    if empty := [column for column in COLUMNS if not row.get(column) and column not in _MAY_BE_EMPTY]:
        return f"{', '.join(empty)} is empty; fill it in"
    if row["review_id"] in seen:
        return "another entry has the same review_id; give it one of its own"
    if row["decision"] not in KINDS:
        return f"decision is {row['decision']!r}; write {', '.join(KINDS[:-1])} or {KINDS[-1]}"
    if not _is_date(row["reviewed_date"]):
        return f"reviewed_date is {row['reviewed_date']!r}, which is no date; write YYYY-MM-DD"
    if unsafe := [c for c in ("before", "after", "reason", "reviewer") if row[c].startswith(FORMULA_STARTS)]:
        return f"{unsafe[0]} begins like a formula; begin it with a word"
    return _fault_of_kind(row) or _fault_of_value(row)


def _fault_of_kind(row: Mapping[str, str]) -> str | None:
    kind, resource, before, after = row["decision"], row["resource"], row["before"], row["after"]
    if kind in ("correct", "note") and before == after:
        return "before and after are the same; write into after what the cell should say"
    if kind in ("accept", "reject") and (not before or after):
        return f"{kind} needs in before the value that the cell has, and nothing in after"
    if kind == "reject" and resource not in REMOVABLE:
        return f"rows of {resource} are not rejected, only those of {', '.join(REMOVABLE)}"
    if kind in ("merge", "split"):
        if resource not in LINKED:
            return f"rows of {resource} are not linked, only those of {', '.join(LINKED)}"
        if (
            before != row["row_id"]
            or not after
            or after == before
            or row["field"] != layout(resource).own_key
        ):
            return (
                f"{kind} needs the row's id in row_id and before, another in after, and its column in field"
            )
    if kind == "split" and not row.get("places"):
        return "split needs in places the documents whose mentions are the other row"
    if kind == WITHHOLD and not (
        resource in ("persons", "documents") and is_digest(row["row_id"]) and not before and not after
    ):
        return "withhold must not tell what it hides; write it with `fourthp decide`, which makes the digest"
    return None


def _fault_of_value(row: Mapping[str, str]) -> str | None:
    try:
        typed(row["resource"], row["field"], row["after"])
    except (KeyError, ValueError):
        kind = layout(row["resource"]).types[row["field"]]
        place = f"{row['field']} of {row['resource']}"
        return f"after is {row['after']!r}, but {place} holds values of the type {kind}; write one"
    try:
        _places(row.get("places", ""))
    except ValueError:
        return f"places is {row['places']!r}; write document_id or document_id:start, with | between them"
    return None


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def typed(resource: str, column: str, text: str) -> Scalar:
    """A value of the kind that a column holds; as it is for a column that there is not."""
    kind = layout(resource).types.get(column) if resource in schemas.table_names() else None
    if not text:
        return None
    if kind == "date":
        return date.fromisoformat(text)
    if kind == "integer":
        return int(text)
    if kind == "number":
        return float(text)
    return _FLAGS[text] if kind == "boolean" else text


def _places(text: str) -> tuple[tuple[str, int | None], ...]:
    parts = (part.partition(":") for part in text.split("|") if part)
    return tuple((document_id, int(start) if colon else None) for document_id, colon, start in parts)


def _decision(row: Mapping[str, str]) -> Decision:
    cells = {column: row[column] for column in _TEXTS}
    day = date.fromisoformat(row["reviewed_date"])
    return Decision(**cells, reviewed_date=day, kind=row["decision"], places=_places(row.get("places", "")))


def _row(decision: Decision) -> dict[str, str]:
    places = (d if start is None else f"{d}:{start}" for d, start in decision.places)
    return {column: str(getattr(decision, column)) for column in _TEXTS} | {
        "reviewed_date": decision.reviewed_date.isoformat(),
        "decision": decision.kind,
        "places": "|".join(places),
    }
