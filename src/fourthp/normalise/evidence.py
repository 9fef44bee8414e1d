"""Rows of the table ``evidence``: where each cell comes from, quoted as far as its publisher allows."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby, islice
from operator import itemgetter

from fourthp.language.safety import FORMULA_STARTS, LONGEST_QUOTE, personal_data_in
from fourthp.records import Reading, Row, Scalar, Span
from fourthp.spill import inserting, naming_the_folder, selecting, spilled_table

_COLUMNS = (
    "evidence_id",
    "resource",
    "row_id",
    "field",
    "document_id",
    "start",
    "end",
    "quote",
    "method",
    "confidence",
)
_ORDER = '"resource", "row_id", "field", "document_id", "start", "end", "method"'
# Made when it is first needed, which it is only for decisions and mistakes.
_INDEX = "CREATE INDEX IF NOT EXISTS by_row ON evidence (row_id)"
_INSERT = inserting("evidence", _COLUMNS)
_FORGET_ROW = "DELETE FROM evidence WHERE resource = ? AND row_id = ?"
_FORGET_CELL = f"{_FORGET_ROW} AND field = ?"
_SELECT = selecting("evidence", _COLUMNS)
_OF_ROW = f"{_SELECT} WHERE resource = ? AND row_id = ? ORDER BY rowid"
_ALL = f"{_SELECT} ORDER BY {_ORDER}, rowid"
# So many quotations are held.
_HELD = 1_000
# So many rows are written at once.
_BATCH = 10_000
# So many rows are given at once.
_PIECE = 1_000

_Cells = tuple[Scalar, ...]


class EvidenceBook:
    """Collects evidence; the same place stated twice by the same rule is one row.

    There is more evidence than everything else together, so it lies in a nameless database of SQLite, which
    stays in memory while it is small and goes when the book does.

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
        self._written = spilled_table("evidence", _COLUMNS)
        self._unwritten: list[tuple[object, ...]] = []
        # The same words state most cells of a row.
        self._quoted = lru_cache(_HELD)(self._quote)

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
        start, end, quote = self._quoted(document_id or "", span) if span else (None, None, None)
        identity = f"{resource}|{row_id}|{field}|{document_id}|{start}|{end}|{reading.method}"
        key = hashlib.sha256(identity.encode()).hexdigest()[:16]
        confidence = float(reading.confidence)
        row = (key, resource, row_id, field, document_id, start, end, quote, reading.method, confidence)
        self._unwritten.append(row)
        if len(self._unwritten) >= _BATCH:
            self._write()

    def _quote(self, document_id: str, span: Span) -> tuple[int, int, str | None]:
        """Where a quotation begins and ends, and its words as far as they may be repeated."""
        policy = self._policies.get(document_id, "quote")
        text = self._texts[document_id] if document_id else ""
        start, end = span.start, span.end
        if policy == "quote" and end - start > LONGEST_QUOTE:
            end = _word_end(text, start, start + LONGEST_QUOTE)
        hidden = self._is_withheld(document_id, start, end)
        return start, end, None if hidden else _quote(text[start:end], policy)

    def _write(self) -> None:
        with naming_the_folder():
            self._written.executemany(_INSERT, self._unwritten)
        self._unwritten.clear()

    def _is_withheld(self, document_id: str, start: int, end: int) -> bool:
        """Whether a name that may not be quoted stands, whole or in part, in these words."""
        names = self._withheld.get(document_id, ())
        if not names:
            return False
        at = bisect_right(names, Span(start, end))
        return any(n.start < end and start < n.end for n in names[max(at - 2, 0) : at + 2])

    def of_row(self, resource: str, row_id: str) -> list[Row]:
        """The evidence of one row so far."""
        self._written.execute(_INDEX)
        return list(map(_row, self._select(_OF_ROW, (resource, row_id))))

    def forget(self, rows: Collection[tuple[str, str]], cells: Collection[tuple[str, str, str]]) -> None:
        """Forget the evidence of rows (table, row id) and of cells (table, row id, column) that are gone."""
        self._write()
        self._written.execute(_INDEX)
        self._written.executemany(_FORGET_ROW, list(rows))
        self._written.executemany(_FORGET_CELL, list(cells))

    def drop(self, resource: str, row_id: str, field: str) -> None:
        """Forget the evidence of a cell that is left empty after all."""
        self.forget((), [(resource, row_id, field)])

    def rows(self) -> Iterator[Row]:
        """All evidence, in the order of table, row, field, document and place."""
        return (_row(cells) for piece in self._pieces() for cells in piece)

    def columns(self) -> Iterator[Mapping[str, Sequence[Scalar]]]:
        """The same column by column, some rows at a time."""
        return (dict(zip(_COLUMNS, zip(*piece, strict=True), strict=True)) for piece in self._pieces())

    def _pieces(self) -> Iterator[list[_Cells]]:
        # The same place stated again by the same rule comes next.
        found = (next(same) for _, same in groupby(self._select(_ALL, ()), key=itemgetter(0)))
        while piece := list(islice(found, _PIECE)):
            yield piece

    def _select(self, query: str, arguments: Sequence[str]) -> Iterator[_Cells]:
        self._write()
        return self._written.execute(query, arguments)


def _row(cells: _Cells) -> Row:
    return dict(zip(_COLUMNS, cells, strict=True))


def _quote(words: str, policy: str) -> str | None:
    """The words as they stand, or None where they may not be repeated or would be unsafe in a cell."""
    if (
        policy == "none"
        or not words
        or words.startswith(FORMULA_STARTS)
        or words[:1].isspace()
        or personal_data_in(words)
    ):
        return None
    return words


def _word_end(text: str, start: int, end: int) -> int:
    """The last end of a word at or before ``end``."""
    cut = end
    while cut > start and not text[cut].isspace():
        cut -= 1
    return cut if cut > start else end
