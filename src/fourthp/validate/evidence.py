"""Gate ``evidence``: every stated cell has its place in a text, and every piece of evidence its cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from fourthp import schemas
from fourthp.records import GateResult, Row
from fourthp.validate.gate import Gate, shown
from fourthp.validate.keys import KeySet
from fourthp.validate.reading import Package, row_id

# So many rows are looked up at once.
_PIECE = 2_000


def check(package: Package, texts: Mapping[str, str] | None = None) -> GateResult:
    """Check cells against evidence, evidence against cells, and quotes against ``texts``.

    ``texts`` are document texts by document id; the quotes of a document without one are not checked.
    """
    gate = Gate("evidence")
    covered = KeySet(
        _cell(str(row["resource"]), str(row["field"]), str(row["row_id"]))
        for row in package.rows.get("evidence", [])
    )
    stated: dict[str, list[str]] = defaultdict(list)
    for name, field in stated_fields():
        stated[name].append(field)
    for name, fields in stated.items():
        for piece in _pieces(package, name):
            cells = [(row, field) for row in piece for field in fields if row[field] is not None]
            gate.checks += len(cells)
            for number in covered.lacking([_cell(name, field, row_id(name, row)) for row, field in cells]):
                row, field = cells[number]
                message = f"no evidence says where {shown(row[field])} comes from"
                gate.blocker("cell_without_evidence", message, name, row_id(name, row), field)
    check_links(gate, package, texts or {})
    if texts is not None:
        for document in sorted(package.keys("documents") - set(texts)):
            gate.warning("quotes_not_checked", "its text is not there to check", "documents", document)
    return gate.result()


def check_links(gate: Gate, package: Package, texts: Mapping[str, str]) -> None:
    """Check that every piece of evidence names a cell that exists and quotes what stands at its place."""
    keys = {
        name: KeySet(row_id(name, row) for row in rows)
        for name, rows in package.rows.items()
        if name != "evidence"
    }
    for piece in _pieces(package, "evidence"):
        gate.checks += len(piece)
        _targets(gate, piece, keys)
        for row in piece:
            _quote(gate, row, texts)


def _pieces(package: Package, name: str) -> Iterator[list[Row]]:
    """The rows of a table, some at a time."""
    rows = iter(package.rows.get(name, ()))
    while piece := list(islice(rows, _PIECE)):
        yield piece


def _cell(resource: str, field: str, row_id: str) -> str:
    return f"{resource}\n{field}\n{row_id}"


def stated_fields() -> list[tuple[str, str]]:
    """Every (table, field) whose cells need evidence of their own."""
    return [
        (name, field["name"])
        for name in schemas.table_names()
        for field in schemas.table_schema(name)["fields"]
        if field.get("provenance", "stated") == "stated"
    ]


def _targets(gate: Gate, rows: Sequence[Row], keys: Mapping[str, KeySet]) -> None:
    """The cells that the evidence names exist."""
    by_resource: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_resource[str(row["resource"])].append(row)
    for resource, named in by_resource.items():
        is_known = resource in schemas.table_names()
        for row in named:
            place = ("evidence", str(row["evidence_id"]))
            if not is_known:
                gate.blocker("unknown_table", f"there is no table {shown(resource)}", *place, "resource")
            elif row["field"] not in schemas.column_names(resource):
                message = f"{resource} has no column {shown(row['field'])}"
                gate.blocker("unknown_field", message, *place, "field")
        targets = [str(row["row_id"]) for row in named]
        for number in keys[resource].lacking(targets) if resource in keys else ():
            place = ("evidence", str(named[number]["evidence_id"]))
            gate.blocker("unknown_row", f"{resource} has no row {shown(targets[number])}", *place, "row_id")


def _quote(gate: Gate, row: Row, texts: Mapping[str, str]) -> None:
    """The span lies in its document and the quote is what stands there."""
    start, end, text = row["start"], row["end"], texts.get(str(row["document_id"]))
    if not isinstance(start, int) or not isinstance(end, int) or text is None:
        return
    place = ("evidence", str(row["evidence_id"]))
    if not 0 <= start < end <= len(text):
        message = f"{start}:{end} is no span of a text of {len(text)} characters"
        gate.blocker("span_outside_text", message, *place, "end")
    elif row["quote"] is not None and text[start:end] != row["quote"]:
        message = f"the text has {shown(text[start:end])} there, not {shown(row['quote'])}"
        gate.blocker("quote_not_in_text", message, *place, "quote")
