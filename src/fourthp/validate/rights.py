"""Gate ``rights``: nothing is repeated of a document beyond what its publisher's ``text_policy`` allows."""

from __future__ import annotations

from array import array
from collections import defaultdict

from fourthp import schemas
from fourthp.language.safety import LONGEST_QUOTE
from fourthp.records import GateResult
from fourthp.validate.evidence import stated_fields
from fourthp.validate.gate import Gate
from fourthp.validate.reading import Package, row_id

_OUTSIZED_SHARE = 0.5
_LONGEST_TEXT = (1 << 32) - 1


def check(package: Package) -> GateResult:
    """Check each quote and each long cell against the policy of the document it comes from.

    A document without a known publisher may be quoted, no more. Warns where the quotations of such a
    document together repeat more than half of it.
    """
    gate = Gate("rights")
    policies = _policies(package)
    quoted = _Quoted()
    for row in package.rows.get("evidence", []):
        quote = row["quote"]
        if not isinstance(quote, str):
            continue
        gate.checks += 1
        policy = policies.get(str(row["document_id"]), "quote")
        place = ("evidence", str(row["evidence_id"]), "quote")
        if policy == "none":
            gate.blocker("quote_forbidden", f"{row['document_id']} may not be quoted", *place)
        elif policy == "quote":
            if len(quote) > LONGEST_QUOTE:
                message = f"{len(quote)} characters of {row['document_id']}; {LONGEST_QUOTE} may be quoted"
                gate.blocker("quote_too_long", message, *place)
            if isinstance(row["start"], int) and isinstance(row["end"], int):
                quoted.add(str(row["document_id"]), row["start"], row["end"])
    _long_cells(gate, package, policies)
    _shares(gate, package, quoted.covered())
    return gate.result()


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
        for row in package.rows.get(name, []):
            for field in fields:
                value = row[field]
                if not isinstance(value, str):
                    continue
                gate.checks += 1
                policy = policies.get(str(row["document_id"]), "quote")
                if policy != "full" and len(value) > LONGEST_QUOTE:
                    message = (
                        f"{len(value)} characters taken from {row['document_id']}; {LONGEST_QUOTE} may be"
                    )
                    gate.blocker("cell_too_long", message, name, row_id(name, row), field)


def _shares(gate: Gate, package: Package, covered: dict[str, int]) -> None:
    for row in package.rows.get("documents", []):
        document, characters = str(row["document_id"]), row["characters"]
        if document not in covered or not isinstance(characters, int) or characters == 0:
            continue
        gate.checks += 1
        share = covered[document] / characters
        if share > _OUTSIZED_SHARE:
            message = f"the quotations together repeat {share:.0%} of the document"
            gate.warning("quotes_cover_document", message, "documents", document)


class _Quoted:
    """The places that are quoted, twelve bytes each: there are many for every document."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._columns = (array("I"), array("I"), array("I"))

    def add(self, document: str, start: int, end: int) -> None:
        """Note a quotation; one without an extent is none."""
        if 0 <= start < end <= _LONGEST_TEXT:
            number = self._numbers.setdefault(document, len(self._numbers))
            for column, value in zip(self._columns, (number, start, end), strict=True):
                column.append(value)

    def covered(self) -> dict[str, int]:
        """How many characters of each document lie in at least one of its quotations."""
        import numpy as np

        documents, starts, ends = (np.frombuffer(column, dtype=np.uintc) for column in self._columns)
        totals = [0] * len(self._numbers)
        last, reached = -1, 0
        for place in np.lexsort((ends, starts, documents)):
            number, start, end = int(documents[place]), int(starts[place]), int(ends[place])
            if number != last:
                last, reached = number, 0
            totals[number] += max(0, end - max(start, reached))
            reached = max(reached, end)
        return dict(zip(self._numbers, totals, strict=True))
