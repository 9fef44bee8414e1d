"""Gate ``evidence``: every stated cell has its place in a text, and every piece of evidence its cell."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa
import pyarrow.compute as pc

from fourthp import schemas
from fourthp.records import GateResult
from fourthp.validate.gate import Gate, shown
from fourthp.validate.keys import KeySet
from fourthp.validate.reading import Package, row_id, row_ids


def check(package: Package, texts: Mapping[str, str] | None = None) -> GateResult:
    """Check cells against evidence, evidence against cells, and quotes against ``texts``.

    ``texts`` are document texts by document id; the quotes of a document without one are not checked.
    """
    gate = Gate("evidence")
    covered = KeySet(
        _cells(batch["resource"], batch["field"], batch["row_id"]) for batch in package.batches("evidence")
    )
    for name, field in stated_fields():
        for batch in package.batches(name):
            stated = batch.filter(pc.is_valid(batch[field]))
            gate.checks += stated.num_rows
            for number in covered.lacking(_cells(name, field, row_ids(name, stated))):
                (row,) = stated.slice(number, 1).to_pylist()
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
        name: KeySet(row_ids(name, batch) for batch in package.batches(name))
        for name in package.rows
        if name != "evidence"
    }
    for batch in package.batches("evidence"):
        gate.checks += batch.num_rows
        _targets(gate, batch, keys)
        _quotes(gate, batch, texts)


def _cells(resource: str | pa.Array, field: str | pa.Array, row_id: pa.Array) -> pa.Array:
    return pc.binary_join_element_wise(resource, field, row_id, "\n", null_handling="replace")


def stated_fields() -> list[tuple[str, str]]:
    """Every (table, field) whose cells need evidence of their own."""
    return [
        (name, field["name"])
        for name in schemas.table_names()
        for field in schemas.table_schema(name)["fields"]
        if field.get("provenance", "stated") == "stated"
    ]


def _targets(gate: Gate, batch: pa.RecordBatch, keys: Mapping[str, KeySet]) -> None:
    """The cells that the evidence names exist."""
    for resource in pc.unique(batch["resource"]).to_pylist():
        named = batch.filter(pc.equal(batch["resource"], resource))
        is_known = resource in schemas.table_names()
        known = schemas.column_names(resource) if is_known else ()
        for row in named.filter(
            pc.invert(pc.is_in(named["field"], pa.array(known, pa.string())))
        ).to_pylist():
            place = ("evidence", str(row["evidence_id"]))
            if not is_known:
                gate.blocker("unknown_table", f"there is no table {shown(resource)}", *place, "resource")
            else:
                message = f"{resource} has no column {shown(row['field'])}"
                gate.blocker("unknown_field", message, *place, "field")
        for number in keys[resource].lacking(named["row_id"]) if resource in keys else ():
            (row,) = named.slice(number, 1).to_pylist()
            message = f"{resource} has no row {shown(row['row_id'])}"
            gate.blocker("unknown_row", message, "evidence", str(row["evidence_id"]), "row_id")


def _quotes(gate: Gate, batch: pa.RecordBatch, texts: Mapping[str, str]) -> None:
    """The spans lie in their documents and the quotes are what stands there."""
    placed = batch.filter(pc.and_(pc.is_valid(batch["start"]), pc.is_valid(batch["end"])))
    # Document by document, for a text may have to be fetched.
    placed = placed.sort_by("document_id")
    columns = ("document_id", "start", "end", "quote")
    last, text = None, None
    for number, (document_id, start, end, quote) in enumerate(
        zip(*(placed[column].to_pylist() for column in columns), strict=True)
    ):
        if document_id != last:
            last, text = document_id, texts.get(str(document_id))
        if text is None or (0 <= start < end <= len(text) and quote in (None, text[start:end])):
            continue
        place = ("evidence", str(placed["evidence_id"][number]))
        if not 0 <= start < end <= len(text):
            message = f"{start}:{end} is no span of a text of {len(text)} characters"
            gate.blocker("span_outside_text", message, *place, "end")
        else:
            message = f"the text has {shown(text[start:end])} there, not {shown(quote)}"
            gate.blocker("quote_not_in_text", message, *place, "quote")
