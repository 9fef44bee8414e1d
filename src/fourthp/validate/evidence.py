"""Gate ``evidence``: every stated cell has its place in a text, and every piece of evidence its cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

import pyarrow as pa
import pyarrow.compute as pc

from fourthp import schemas
from fourthp.records import GateResult
from fourthp.validate.gate import Gate, shown
from fourthp.validate.keys import Keys, places
from fourthp.validate.reading import Package, row_id, row_ids


def check(package: Package, texts: Mapping[str, str] | None = None) -> GateResult:
    """Check cells against evidence, evidence against cells, and quotes against ``texts``.

    ``texts`` are document texts by document id; the quotes of a document without one are not checked.
    """
    gate = Gate("evidence")
    _stated(gate, package)
    check_links(gate, package, texts or {})
    if texts is not None:
        for batch in package.batches("documents"):
            for document in row_ids("documents", batch).to_pylist():
                if document not in texts:
                    gate.warning(
                        "quotes_not_checked", "its text is not there to check", "documents", document
                    )
    return gate.result()


def _stated(gate: Gate, package: Package) -> None:
    """Every stated cell has evidence."""
    covered = Keys(
        pc.unique(_key(batch["resource"], batch["field"], batch["row_id"]))
        for batch in package.batches("evidence")
    )
    stated = Keys()
    for _, _, cells, keys in _stated_cells(package):
        gate.checks += cells.num_rows
        stated.add(keys)
    lacking = covered.lacking(stated)
    for name, field, cells, keys in _stated_cells(package) if len(lacking) else ():
        for number in places(keys, lacking):
            (row,) = cells.slice(number, 1).to_pylist()
            message = f"no evidence says where {shown(row[field])} comes from"
            gate.blocker("cell_without_evidence", message, name, row_id(name, row), field)


def _stated_cells(package: Package) -> Iterator[tuple[str, str, pa.RecordBatch, pa.Array]]:
    """Rows with a filled cell in a column that needs evidence, some at a time, and the keys of these cells."""
    for name, fields in groupby(stated_fields(), key=itemgetter(0)):
        columns = [column for _, column in fields]
        for batch in package.batches(name):
            ids = row_ids(name, batch)
            for column in columns:
                is_filled = pc.is_valid(batch[column])
                yield name, column, batch.filter(is_filled), _key(name, column, ids.filter(is_filled))


def check_links(gate: Gate, package: Package, texts: Mapping[str, str]) -> None:
    """Check that every piece of evidence names a cell that exists and quotes what stands at its place."""
    tables = [name for name in package.rows if name != "evidence"]
    rows = Keys(_key(name, row_ids(name, batch)) for name in tables for batch in package.batches(name))
    named = Keys()
    for batch in package.batches("evidence"):
        gate.checks += batch.num_rows
        _columns(gate, batch)
        _quotes(gate, batch, texts)
        named.add(pc.unique(_named_rows(batch, tables)[1]))
    lacking = rows.lacking(named)
    for batch in package.batches("evidence") if len(lacking) else ():
        told, keys = _named_rows(batch, tables)
        for number in places(keys, lacking):
            (row,) = told.slice(number, 1).to_pylist()
            message = f"{row['resource']} has no row {shown(row['row_id'])}"
            gate.blocker("unknown_row", message, "evidence", str(row["evidence_id"]), "row_id")


def _key(*parts: str | pa.Array) -> pa.Array:
    return pc.binary_join_element_wise(*parts, "\n", null_handling="replace")


def _named_rows(batch: pa.RecordBatch, tables: Sequence[str]) -> tuple[pa.RecordBatch, pa.Array]:
    """The evidence that names a row of one of these tables, and the keys of the rows that it names."""
    told = batch.filter(pc.is_in(batch["resource"], pa.array(tables, pa.string())))
    return told, _key(told["resource"], told["row_id"].fill_null("None"))


def stated_fields() -> list[tuple[str, str]]:
    """Every (table, field) whose cells need evidence of their own."""
    return [
        (name, field["name"])
        for name in schemas.table_names()
        for field in schemas.table_schema(name)["fields"]
        if field.get("provenance", "stated") == "stated"
    ]


def _columns(gate: Gate, batch: pa.RecordBatch) -> None:
    """The tables and columns that the evidence names exist."""
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
