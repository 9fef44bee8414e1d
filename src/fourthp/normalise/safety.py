"""Cells that may not be published as they are: formulas, data that reach a person directly, too long quotations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from fourthp.language.safety import FORMULA_STARTS, LONGEST_QUOTE, clipped, personal_data_in
from fourthp.records import Document, DocumentFacts, Fact, Reading, Reject

# So many values are held: names, codes and numbers come again and again.
_HELD = 10_000


@lru_cache(_HELD)
def unsafe(value: object) -> str | None:
    """The reason why a value may not stand in a cell, or None."""
    if not isinstance(value, str):
        return None
    if value.startswith(FORMULA_STARTS):
        return "formula_cell"
    return personal_data_in(value)


def without_unsafe_cells(
    facts: DocumentFacts, document: Document, policy: str, required: Callable[[str], frozenset[str]]
) -> tuple[DocumentFacts, list[Reject]]:
    """The facts without such cells, and a reject for each; a fact that lacks a required column goes whole.

    Words taken from a document whose ``policy`` is not ``full`` are cut to the length of a quotation.
    """
    kept: list[Fact] = []
    rejects: list[Reject] = []
    for fact in facts.facts:
        cells: dict[str, Reading] = {}
        for column, reading in fact.cells.items():
            if reason := unsafe(reading.value):
                rejects.append(refusal(document, f"{column} of a row of {fact.resource}", reason))
            else:
                cells[column] = within_quotation(reading, policy)
        if required(fact.resource) <= cells.keys():
            kept.append(Fact(fact.resource, fact.key, cells, fact.mentions))
    return replace(facts, facts=tuple(kept)), rejects


def within_quotation(reading: Reading, policy: str) -> Reading:
    """The reading with no more words than a publisher's ``text_policy`` allows to repeat."""
    if policy == "full" or not isinstance(reading.value, str) or len(reading.value) <= LONGEST_QUOTE:
        return reading
    return replace(reading, value=clipped(reading.value))


def refusal(document: Document, cell: str, reason: str) -> Reject:
    """The reject that says which cell of a document was left out, and why; never what stood in it."""
    detail = f"the {cell} was left out: {reason.replace('_', ' ')}"
    return Reject(document.path, "normalise", reason, detail, document.document_id)
