"""Helpers: clean a text, and say what was made of it."""

from fourthp.clean import clean
from fourthp.records import CleanDocument, Document

PROSE = (
    "Officials of both countries agreed on Monday to share what they know about traffickers and to train "
    "labour inspectors together."
)

MORE = "The two sides will meet again in October, when the new law is to be in force and its budget known."


def cleaned(text: str, **metadata: str) -> CleanDocument:
    return clean(Document("d", "d.txt", text, "text/plain", "", "", metadata=metadata))


def marked(document: CleanDocument) -> list[tuple[str, str]]:
    return [(mark.kind, document.document.text[mark.start : mark.end]) for mark in document.marks]


def spoken(document: CleanDocument) -> list[str]:
    return [document.document.text[s.start : s.end] for s in document.sentences]


def stated(document: CleanDocument, column: str) -> tuple[object, str, list[str]] | None:
    """The value of a cell, its method, and the words that state it."""
    cell = document.cells.get(column)
    if cell is None:
        return None
    return cell.value, cell.method, [document.document.text[span.start : span.end] for span in cell.spans]
