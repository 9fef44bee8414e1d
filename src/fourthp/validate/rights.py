"""Gate ``rights``: nothing is repeated of a document beyond what its publisher's ``text_policy`` allows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from fourthp.language.safety import LONGEST_QUOTE
from fourthp.records import GateResult, Row
from fourthp.validate.evidence import stated_fields
from fourthp.validate.gate import Gate
from fourthp.validate.reading import Package, row_id

_OUTSIZED_SHARE = 0.5


def check(package: Package) -> GateResult:
    """Check each quote and each long cell against the policy of the document it comes from.

    A document without a known publisher may be quoted, no more. Warns where the quotations of such a
    document together repeat more than half of it.
    """
    gate = Gate("rights")
    policies = _policies(package)
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
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
                spans[str(row["document_id"])].append((row["start"], row["end"]))
    _long_cells(gate, package, policies)
    _shares(gate, package.by_key("documents"), spans)
    return gate.result()


def _policies(package: Package) -> dict[str, str]:
    publishers = package.by_key("publishers")
    return {
        document: str(publishers.get(str(row["publisher_id"]), {}).get("text_policy") or "quote")
        for document, row in package.by_key("documents").items()
    }


def _long_cells(gate: Gate, package: Package, policies: dict[str, str]) -> None:
    """A summary as long as a quotation may not be would be one under another name."""
    for name, field in stated_fields():
        if name == "documents":
            continue  # whoever cites a work gives its title and its authors, however long
        for row in package.rows.get(name, []):
            value = row[field]
            if not isinstance(value, str) or "document_id" not in row:
                continue
            gate.checks += 1
            policy = policies.get(str(row["document_id"]), "quote")
            if policy != "full" and len(value) > LONGEST_QUOTE:
                message = f"{len(value)} characters taken from {row['document_id']}; {LONGEST_QUOTE} may be"
                gate.blocker("cell_too_long", message, name, row_id(name, row), field)


def _shares(gate: Gate, documents: dict[str, Row], spans: dict[str, list[tuple[int, int]]]) -> None:
    for document, quoted in sorted(spans.items()):
        characters = documents.get(document, {}).get("characters")
        if not isinstance(characters, int) or characters == 0:
            continue
        gate.checks += 1
        share = _covered(quoted) / characters
        if share > _OUTSIZED_SHARE:
            message = f"the quotations together repeat {share:.0%} of the document"
            gate.warning("quotes_cover_document", message, "documents", document)


def _covered(spans: Iterable[tuple[int, int]]) -> int:
    """How many characters lie in at least one of the spans."""
    covered = reached = 0
    for start, end in sorted(spans):
        covered += max(0, end - max(start, reached))
        reached = max(reached, end)
    return covered
