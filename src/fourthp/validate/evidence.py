"""Gate ``evidence``: every stated cell has its place in a text, and every piece of evidence its cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from fourthp import schemas
from fourthp.records import GateResult, Row, Scalar
from fourthp.validate.gate import Gate, shown
from fourthp.validate.reading import Package, row_id


def check(package: Package, texts: Mapping[str, str] | None = None) -> GateResult:
    """Check cells against evidence, evidence against cells, and quotes against ``texts``.

    ``texts`` are document texts by document id; the quotes of a document without one are not checked.
    """
    gate = Gate("evidence")
    covered: dict[tuple[Scalar, Scalar], set[Scalar]] = defaultdict(set)
    for row in package.rows.get("evidence", []):
        covered[row["resource"], row["field"]].add(row["row_id"])
    for name, field in stated_fields():
        for row in package.rows.get(name, []):
            if row[field] is None:
                continue
            gate.checks += 1
            key = row_id(name, row)
            if key not in covered[name, field]:
                message = f"no evidence says where {shown(row[field])} comes from"
                gate.blocker("cell_without_evidence", message, name, key, field)
    check_links(gate, package, texts or {})
    if texts is not None:
        for document in sorted(package.keys("documents") - set(texts)):
            gate.warning("quotes_not_checked", "its text is not there to check", "documents", document)
    return gate.result()


def check_links(gate: Gate, package: Package, texts: Mapping[str, str]) -> None:
    """Check that every piece of evidence names a cell that exists and quotes what stands at its place."""
    keys = {name: package.keys(name) for name in package.rows if name != "evidence"}
    for row in package.rows.get("evidence", []):
        gate.checks += 1
        _target(gate, row, keys)
        _quote(gate, row, texts)


def stated_fields() -> list[tuple[str, str]]:
    """Every (table, field) whose cells need evidence of their own."""
    return [
        (name, field["name"])
        for name in schemas.table_names()
        for field in schemas.table_schema(name)["fields"]
        if field.get("provenance", "stated") == "stated"
    ]


def _target(gate: Gate, row: Row, keys: Mapping[str, set[str]]) -> None:
    """The cell that the evidence names exists."""
    resource, target, field = str(row["resource"]), str(row["row_id"]), str(row["field"])
    place = ("evidence", str(row["evidence_id"]))
    if resource not in schemas.table_names():
        gate.blocker("unknown_table", f"there is no table {shown(resource)}", *place, "resource")
        return
    if field not in schemas.column_names(resource):
        gate.blocker("unknown_field", f"{resource} has no column {shown(field)}", *place, "field")
    if resource in keys and target not in keys[resource]:
        gate.blocker("unknown_row", f"{resource} has no row {shown(target)}", *place, "row_id")


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
