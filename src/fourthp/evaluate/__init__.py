"""How far published tables agree with documents that people annotated.

A measurement, not a gate: nothing is published or stopped for it. The form of the annotations and the
rules of agreement are told in ``tests/gold/README.md``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fourthp.evaluate import claims, entities, events
from fourthp.evaluate.annotations import Annotation, AnnotationError, Leeway, read_annotations, read_leeway
from fourthp.evaluate.published import PublishedDocument, published_documents
from fourthp.evaluate.tally import KINDS, Sheet, Tally
from fourthp.records import Tables

__all__ = [
    "KINDS",
    "Annotation",
    "AnnotationError",
    "Leeway",
    "Tally",
    "evaluate",
    "read_annotations",
    "read_leeway",
]


def evaluate(
    tables: Tables, annotations: Sequence[Annotation], leeway: Mapping[str, Leeway] | None = None
) -> dict[str, Tally]:
    """Compare published tables with annotated documents: one tally for each kind of fact.

    A document belongs to the annotation whose ``id`` is the stem of its path or the last part of its id;
    of an annotation without a document everything counts as missed. ``leeway`` says, by annotation id,
    which extras and alternatives count neither for nor against.
    """
    documents = published_documents(tables, [annotation.id for annotation in annotations])
    tallies = {kind: Tally() for kind in KINDS}
    for annotation in annotations:
        sheet = Sheet(annotation.id, tallies)
        found = documents.get(annotation.id) or PublishedDocument()
        allowed = (leeway or {}).get(annotation.id) or Leeway()
        for compare in (entities.compare, events.compare, claims.compare):
            compare(sheet, annotation, found, allowed)
    return tallies
