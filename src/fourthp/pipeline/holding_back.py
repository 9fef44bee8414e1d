"""Documents held back because what was read in them may not be published.

A gate judges the whole package, but what it finds in a row was read in certain documents. These are taken out of
this run and listed in ``rejects``, so that one document never keeps the others from being published.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from fourthp.codec import read_records, write_records
from fourthp.records import Finding, GateResult, Reject, Row

FEW = 3
SHARE = 20
"""At most ``FEW`` documents, or one in ``SHARE``, may be held back in a run; more is no matter of single documents."""


def held_back(path: Path) -> list[Reject]:
    """What was held back so far in this run; ``path`` is the file of these rejects."""
    return list(read_records(path, Reject)) if path.exists() else []


def hold_back(path: Path, gates: Iterable[GateResult], tables: Mapping[str, Iterable[Row]]) -> bool:
    """Add to the file ``path`` the documents that blockers were read in; False where that clears nothing up.

    It clears nothing up where a blocker is not about the rows of documents, or is about too many documents.
    """
    blockers = [f for gate in gates for f in gate.findings if f.severity == "blocker"]
    paths = {str(row["document_id"]): str(row["path"]) for row in tables["documents"]}
    before = held_back(path)
    refused: dict[str, Reject] = {}
    told = _told_in(blockers, tables.get("evidence", ()))
    for finding in blockers:
        at_fault = told[finding]
        if not at_fault:
            return False
        for document_id in at_fault & paths.keys():
            refused.setdefault(document_id, _reject(document_id, paths[document_id], finding))
    if not refused or len(before) + len(refused) > max(FEW, (len(before) + len(paths)) // SHARE):
        return False
    write_records(path, [*before, *(refused[key] for key in sorted(refused))])
    return True


def _told_in(findings: Iterable[Finding], evidence: Iterable[Row]) -> Mapping[Finding, set[str]]:
    """The documents in which the row of each finding was read."""
    told: dict[Finding, set[str]] = defaultdict(set)
    about: dict[tuple[str | None, str | None], list[Finding]] = defaultdict(list)
    for finding in findings:
        about[finding.resource, finding.row_id].append(finding)
        if finding.resource == "documents" and finding.row_id:
            told[finding].add(finding.row_id)
    for row in evidence:
        resource, row_id, evidence_id = (str(row[key]) for key in ("resource", "row_id", "evidence_id"))
        for place in ((resource, row_id), ("evidence", evidence_id)):
            for finding in about.get(place, ()):
                if row["document_id"] and finding.resource != "documents":
                    told[finding].add(str(row["document_id"]))
    return told


def _reject(document_id: str, path: str, finding: Finding) -> Reject:
    """The reject of a document; never what stood in the cell, for that may be what must not be published."""
    cell = f"{finding.resource}.{finding.field}" if finding.field else str(finding.resource)
    detail = f"held back: the gate {finding.gate} found {finding.rule.replace('_', ' ')} in {cell}"
    return Reject(path, "validate", finding.rule, detail, document_id)
