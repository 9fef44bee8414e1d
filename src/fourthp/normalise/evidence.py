"""Rows of the table ``evidence``: where each cell comes from, quoted as far as its publisher allows."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence

from fourthp.language.safety import FORMULA_STARTS, LONGEST_QUOTE, personal_data_in
from fourthp.records import Reading, Row, Span


class EvidenceBook:
    """Collects evidence; the same place stated twice by the same rule is one row.

    ``withheld`` are, by document id, the places of names that may not be quoted, in order.
    """

    def __init__(
        self,
        texts: Mapping[str, str],
        policies: Mapping[str, str],
        withheld: Mapping[str, Sequence[Span]] | None = None,
    ) -> None:
        self._texts = texts
        self._policies = policies
        self._withheld = withheld or {}
        self._rows: dict[str, Row] = {}

    def add(
        self, resource: str, row_id: str, field: str, document_id: str | None, readings: Iterable[Reading]
    ) -> None:
        """One row per place that states the cell; a reading without a place becomes one row without offsets."""
        for reading in readings:
            spans: tuple[Span | None, ...] = reading.spans or (None,)
            for span in spans:
                self._add(resource, row_id, field, document_id, span, reading)

    def _add(
        self,
        resource: str,
        row_id: str,
        field: str,
        document_id: str | None,
        span: Span | None,
        reading: Reading,
    ) -> None:
        policy = self._policies.get(document_id or "", "quote")
        text = self._texts[document_id] if document_id else ""
        start, end = (span.start, span.end) if span else (None, None)
        if start is not None and end is not None and policy == "quote" and end - start > LONGEST_QUOTE:
            end = _word_end(text, start, start + LONGEST_QUOTE)
        quote = None
        if start is not None and end is not None and not self._is_withheld(document_id, start, end):
            quote = _quote(text[start:end], policy)
        identity = "|".join(map(str, (resource, row_id, field, document_id, start, end, reading.method)))
        key = hashlib.sha256(identity.encode()).hexdigest()[:16]
        self._rows.setdefault(
            key,
            {
                "evidence_id": key,
                "resource": resource,
                "row_id": row_id,
                "field": field,
                "document_id": document_id,
                "start": start,
                "end": end,
                "quote": quote,
                "method": reading.method,
                "confidence": float(reading.confidence),
            },
        )

    def _is_withheld(self, document_id: str | None, start: int, end: int) -> bool:
        """Whether a name that may not be quoted stands, whole or in part, in these words."""
        names = self._withheld.get(document_id or "", ())
        at = bisect_right(names, Span(start, end))
        return any(n.start < end and start < n.end for n in names[max(at - 2, 0) : at + 2])

    def of_row(self, resource: str, row_id: str) -> list[Row]:
        """The evidence of one row so far."""
        return [r for r in self._rows.values() if r["resource"] == resource and r["row_id"] == row_id]

    def forget(self, rows: Collection[tuple[str, str]], cells: Collection[tuple[str, str, str]]) -> None:
        """Forget the evidence of rows (table, row id) and of cells (table, row id, column) that are gone."""
        self._rows = {
            key: row
            for key, row in self._rows.items()
            if (row["resource"], row["row_id"]) not in rows
            and (row["resource"], row["row_id"], row["field"]) not in cells
        }

    def drop(self, resource: str, row_id: str, field: str) -> None:
        """Forget the evidence of a cell that is left empty after all."""
        self.forget((), [(resource, row_id, field)])

    def rows(self) -> list[Row]:
        """All evidence, in the order of table, row, field, document and place."""
        return sorted(
            self._rows.values(),
            key=lambda r: (
                str(r["resource"]),
                str(r["row_id"]),
                str(r["field"]),
                str(r["document_id"]),
                -1 if r["start"] is None else r["start"],
                -1 if r["end"] is None else r["end"],
                str(r["method"]),
            ),
        )


def _quote(words: str, policy: str) -> str | None:
    """The words as they stand, or None where they may not be repeated or would be unsafe in a cell."""
    if policy == "none" or words.startswith(FORMULA_STARTS) or words[:1].isspace() or personal_data_in(words):
        return None
    return words


def _word_end(text: str, start: int, end: int) -> int:
    """The last end of a word at or before ``end``."""
    cut = end
    while cut > start and not text[cut].isspace():
        cut -= 1
    return cut if cut > start else end
