"""What is held back because a gate found that it may not be published: a name, or a whole document.

A gate judges the whole package, but what it finds in a row was read in certain documents. A person without a public
role is left out there, and the name withheld, as if a decision had taken it down. Where that does not help, and with
every other finding, the documents are taken out of this run and listed in ``rejects``, so that one document never keeps
the others from being published.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from fourthp.codec import iter_folder, read_records, write_records
from fourthp.language.takedowns import Takedowns, digest
from fourthp.pipeline.workspace import Workspace
from fourthp.records import CleanDocument, DocumentFacts, Finding, GateResult, Reject, Row

FEW = 3
SHARE = 20
"""At most ``FEW`` documents, or one in ``SHARE``, may be held back in a run; more is no matter of single documents."""


_NAMELESS = "person_without_public_role"


@dataclass(frozen=True, slots=True)
class HeldBackName:
    """A name that may not be published from one document."""

    document_id: str
    name: str


def held_back(workspace: Workspace) -> dict[str, Reject]:
    """The documents held back so far in this run, by id."""
    if not workspace.held_back.exists():
        return {}
    return {str(reject.document_id): reject for reject in read_records(workspace.held_back, Reject)}


def names_held_back(workspace: Workspace) -> set[HeldBackName]:
    """The names held back so far in this run."""
    if not workspace.names_held_back.exists():
        return set()
    return set(read_records(workspace.names_held_back, HeldBackName))


def facts_to_publish(workspace: Workspace) -> Iterator[DocumentFacts]:
    """The facts of the documents that are not held back, without the names that are."""
    refused = held_back(workspace)
    names: dict[str, set[str]] = defaultdict(set)
    for held in names_held_back(workspace):
        names[held.document_id].add(digest(held.name))
    named = (d for d in iter_folder(workspace.clean, CleanDocument) if d.document.document_id in names)
    documents = {d.document.document_id: d for d in named} if names else {}
    for found in iter_folder(workspace.facts, DocumentFacts):
        if found.document_id in refused:
            continue
        if document := documents.get(found.document_id):
            # Whoever holds no name back need not wait for all that reads documents.
            from fourthp.extract import take_down

            yield take_down(found, document, Takedowns(frozenset(names[found.document_id])))
        else:
            yield found


def hold_back(workspace: Workspace, gates: Iterable[GateResult], tables: Mapping[str, Iterable[Row]]) -> bool:
    """Hold back what blockers were read in; False where that clears nothing up.

    It clears nothing up where a blocker is not about the rows of documents, or is about too many documents.
    """
    blockers = [f for gate in gates for f in gate.findings if f.severity == "blocker"]
    paths = {str(row["document_id"]): str(row["path"]) for row in tables["documents"]}
    rejects, names = held_back(workspace), names_held_back(workspace)
    before = len(rejects) + len(names)
    for finding, told in _told_in(blockers, tables.get("evidence", ())).items():
        if not told:
            return False
        for document_id in told.keys() & paths.keys():
            unheld = {HeldBackName(document_id, name) for name in told[document_id]} - names
            if finding.rule == _NAMELESS and unheld:
                names |= unheld
            else:
                rejects.setdefault(document_id, _reject(document_id, paths[document_id], finding))
    many = max(FEW, len(paths.keys() | rejects.keys()) // SHARE)
    if len(rejects) + len(names) == before or len(rejects) > many:
        return False
    write_records(workspace.held_back, [rejects[key] for key in sorted(rejects)])
    write_records(workspace.names_held_back, sorted(names, key=lambda held: (held.document_id, held.name)))
    return True


def _told_in(
    findings: Iterable[Finding], evidence: Iterable[Row]
) -> Mapping[Finding, Mapping[str, set[str]]]:
    """The documents in which the row of each finding was read, and the words that were read as its name."""
    told: dict[Finding, dict[str, set[str]]] = {finding: defaultdict(set) for finding in findings}
    about: dict[tuple[str | None, str | None], list[Finding]] = defaultdict(list)
    for finding in findings:
        about[finding.resource, finding.row_id].append(finding)
        if finding.resource == "documents" and finding.row_id:
            told[finding][finding.row_id] = set()
    for row in evidence:
        resource, row_id, evidence_id = (str(row[key]) for key in ("resource", "row_id", "evidence_id"))
        for place in ((resource, row_id), ("evidence", evidence_id)):
            for finding in about.get(place, ()):
                if row["document_id"] and finding.resource != "documents":
                    names = told[finding][str(row["document_id"])]
                    if row["field"] == "name" and row["quote"]:
                        names.add(str(row["quote"]))
    return told


def _reject(document_id: str, path: str, finding: Finding) -> Reject:
    """The reject of a document; never what stood in the cell, for that may be what must not be published."""
    cell = f"{finding.resource}.{finding.field}" if finding.field else str(finding.resource)
    detail = f"held back: the gate {finding.gate} found {finding.rule.replace('_', ' ')} in {cell}"
    return Reject(path, "validate", finding.rule, detail, document_id)
