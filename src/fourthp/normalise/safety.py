"""Cells that may not be published as they are: formulas, data that reach a person directly, too long quotations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from fourthp.language.safety import FORMULA_STARTS, LONGEST_QUOTE, clipped, personal_data_in
from fourthp.records import DocumentFacts, Fact, Reading, Reject


def unsafe(value: object) -> str | None:
    """The reason why a value may not stand in a cell, or None."""
    if not isinstance(value, str):
        return None
    if value.startswith(FORMULA_STARTS):
        return "formula_cell"
    return personal_data_in(value)


def without_unsafe_cells(
    facts: DocumentFacts, path: str, policy: str, required: Callable[[str], frozenset[str]]
) -> tuple[DocumentFacts, list[Reject]]:
    """The facts without such cells, and a reject for each; a fact that loses a required column goes whole.

    Words taken from a document whose ``policy`` is not ``full`` are cut to the length of a quotation.
    """
    kept: list[Fact] = []
    rejects: list[Reject] = []
    for fact in facts.facts:
        cells: dict[str, Reading] = {}
        lost: set[str] = set()
        for column, reading in fact.cells.items():
            if reason := unsafe(reading.value):
                lost.add(column)
                detail = f"{column} of a row of {fact.resource} was left out: {reason.replace('_', ' ')}"
                rejects.append(Reject(path, "normalise", reason, detail, facts.document_id))
            elif policy != "full" and isinstance(reading.value, str) and len(reading.value) > LONGEST_QUOTE:
                cells[column] = replace(reading, value=clipped(reading.value))
            else:
                cells[column] = reading
        if not lost & required(fact.resource):
            kept.append(Fact(fact.resource, fact.key, cells, fact.mentions))
    return replace(facts, facts=tuple(kept)), rejects
