"""Gate ``rights``: nothing is repeated of a document beyond what its publisher's ``text_policy`` allows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import reduce

import pyarrow as pa
import pyarrow.compute as pc

from fourthp import schemas
from fourthp.language.safety import LONGEST_QUOTE
from fourthp.records import GateResult
from fourthp.validate.evidence import stated_fields
from fourthp.validate.gate import Gate
from fourthp.validate.reading import Package, row_id
from fourthp.validate.shares import SHARES, Shares

_OUTSIZED_SHARE = 0.5
_LONGEST_TEXT = (1 << 32) - 1
_PLACE = ("document", "start", "end")


def check(package: Package) -> GateResult:
    """Check each quote and each long cell against the policy of the document it comes from.

    A document without a known publisher may be quoted, no more. Warns where the quotations of such a
    document together repeat more than half of it.
    """
    gate = Gate("rights")
    policies = _policies(package)
    quoted = _Quoted(policies)
    for batch in package.batches("evidence"):
        batch = batch.filter(pc.is_valid(batch["quote"]))
        gate.checks += batch.num_rows
        policy = _policy_of(batch, policies)
        for row in batch.filter(pc.equal(policy, "none")).to_pylist():
            message = f"{row['document_id']} may not be quoted"
            gate.blocker("quote_forbidden", message, "evidence", str(row["evidence_id"]), "quote")
        batch = batch.filter(pc.equal(policy, "quote"))
        for row in batch.filter(_is_long(batch["quote"])).to_pylist():
            message = f"{len(row['quote'])} characters of {row['document_id']}; {LONGEST_QUOTE} may be quoted"
            gate.blocker("quote_too_long", message, "evidence", str(row["evidence_id"]), "quote")
        quoted.add(batch)
    _long_cells(gate, package, policies)
    _shares(gate, package, quoted.covered())
    return gate.result()


def _policy_of(batch: pa.RecordBatch, policies: Mapping[str, str]) -> pa.Array:
    """What may be repeated of the document of each row."""
    return pa.array([policies.get(each, "quote") for each in batch["document_id"].to_pylist()], pa.string())


def _is_long(column: pa.Array) -> pa.Array:
    return pc.greater(pc.utf8_length(column), LONGEST_QUOTE).fill_null(False)


def _policies(package: Package) -> dict[str, str]:
    publishers = package.by_key("publishers")
    return {
        document: str(publishers.get(str(row["publisher_id"]), {}).get("text_policy") or "quote")
        for row in package.rows.get("documents", [])
        for document in [str(row["document_id"])]
    }


def _long_cells(gate: Gate, package: Package, policies: dict[str, str]) -> None:
    """A summary as long as a quotation may not be would be one under another name."""
    taken: dict[str, list[str]] = defaultdict(list)
    for name, field in stated_fields():
        # Whoever cites a work gives its title and its authors, however long.
        if name != "documents" and "document_id" in schemas.column_names(name):
            taken[name].append(field)
    for name, fields in taken.items():
        for batch in package.batches(name):
            is_free = pc.equal(_policy_of(batch, policies), "full")
            for field in fields:
                column = batch[field]
                if not pa.types.is_string(column.type):
                    continue
                gate.checks += len(column) - column.null_count
                for row in batch.filter(pc.and_not(_is_long(column), is_free)).to_pylist():
                    taken_over = f"{len(row[field])} characters taken from {row['document_id']}"
                    message = f"{taken_over}; {LONGEST_QUOTE} may be"
                    gate.blocker("cell_too_long", message, name, row_id(name, row), field)


def _shares(gate: Gate, package: Package, covered: Callable[[str], int | None]) -> None:
    for row in package.rows.get("documents", []):
        document, characters = str(row["document_id"]), row["characters"]
        quoted = covered(document)
        if quoted is None or not isinstance(characters, int) or characters == 0:
            continue
        gate.checks += 1
        share = quoted / characters
        if share > _OUTSIZED_SHARE:
            message = f"the quotations together repeat {share:.0%} of the document"
            gate.warning("quotes_cover_document", message, "documents", document)


class _Quoted:
    """The places that are quoted: there are many for every document."""

    def __init__(self, documents: Iterable[str]) -> None:
        # Arrow would make such a table of all documents anew for each batch.
        self._numbers = {document: number for number, document in enumerate(documents)}
        self._places = Shares([(column, "u4") for column in _PLACE])

    def add(self, batch: pa.RecordBatch) -> None:
        """Note quotations; one without an extent is none."""
        import numpy as np

        numbers = pa.array(map(self._numbers.get, batch["document_id"].to_pylist()), pa.int64())
        start, end = batch["start"], batch["end"]
        has_extent = [
            pc.is_valid(numbers),
            pc.greater_equal(start, 0),
            pc.less(start, end),
            pc.less_equal(end, _LONGEST_TEXT),
        ]
        chosen = reduce(pc.and_, has_extent).fill_null(False)
        columns = [column.filter(chosen).to_numpy() for column in (numbers, start, end)]
        rows = np.empty(len(columns[0]), [(column, "u4") for column in _PLACE])
        for name, column in zip(_PLACE, columns, strict=True):
            rows[name] = column
        self._places.put((columns[0] % SHARES).astype(np.uint8), rows)

    def covered(self) -> Callable[[str], int | None]:
        """What tells how many characters of a document lie in at least one of its quotations; None without any."""
        import numpy as np

        totals = np.full(len(self._numbers), -1)
        for places in self._places:
            documents, starts, ends = (places[column].astype(np.int64) for column in _PLACE)
            order = np.lexsort((ends, starts, documents))
            documents = documents[order]
            # One document after the other on one line, so that how far the quotations before reached is a running
            # maximum.
            starts, ends = (documents * (_LONGEST_TEXT + 1) + each[order] for each in (starts, ends))
            reached = np.maximum.accumulate(np.concatenate([[0], ends]))[:-1]
            new = np.maximum(0, ends - np.maximum(starts, reached))
            quoted, which = np.unique(documents, return_inverse=True)
            totals[quoted] = np.bincount(which, new, len(quoted))
        return lambda document: None if (found := int(totals[self._numbers[document]])) < 0 else found
