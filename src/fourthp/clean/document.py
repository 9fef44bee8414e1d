"""One document with its layout understood: the order in which the parts of a page are told apart."""

from __future__ import annotations

import re
from datetime import date

from fourthp.language.dates import parse_date
from fourthp.records import CleanDocument, Dateline, Document, Reading

from .bylines import read_agency, read_author
from .datelines import read_dateline
from .furniture import mark_credits, mark_doubled_markup, mark_ending, mark_furniture
from .headlines import mark_above, read_title
from .labels import Labelled, read_export_date, read_labels, read_mastheads, read_sign_off
from .layout import Layout
from .script import read_language
from .sentences import split_sentences

_ISO_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?!\d)")
_DAY_IN_ADDRESS = re.compile(r"(?<!\d)(?:19|20)\d{2}[/-](?:0[1-9]|1[0-2])[/-](?:0[1-9]|[12]\d|3[01])(?!\d)")
_FORMULA_START = " \t=+@-"


def clean(document: Document) -> CleanDocument:
    """``document`` with its title, dates, byline and page furniture told apart from its prose.

    A value that the text states has the places that state it as spans; what only the feed or the address
    gives has none, and the method ``reference:feed`` or ``derived:url_date``. Takes time linear in the
    length of the text.
    """
    layout, found = Layout(document.text), Labelled()
    feed = document.metadata
    read_export_date(layout, found)
    read_mastheads(layout, found, strict=True)
    mark_furniture(layout)
    mark_doubled_markup(layout)
    mark_credits(layout)
    read_labels(layout, found)
    cells: dict[str, Reading | None] = {}
    agency = read_agency(layout)
    cells["title"] = title = read_title(layout, feed.get("title"))
    author = read_author(layout, feed.get("author"))
    cells["author"] = found.readings.pop("author", None) or (
        author if author and author.spans else agency or author
    )
    read_mastheads(layout, found, strict=False)
    if title is not None:
        mark_above(layout, title)
    read_sign_off(layout, found)
    mark_ending(layout)
    dateline = _dateline(layout, found, feed.get("published_date"), feed.get("url"))
    cells["language"] = read_language(layout, feed.get("language"))
    sentences = split_sentences(layout)
    cells |= found.readings
    cells["published_date"] = _published(found, dateline, feed.get("published_date"), feed.get("url"))
    if "modified_date" not in cells and (iso := _day(feed.get("modified_date"))):
        cells["modified_date"] = Reading(iso, (), "reference:feed", 0.9)
    return CleanDocument(
        document=document,
        cells={column: cell for column, cell in sorted(cells.items()) if cell is not None},
        marks=tuple(sorted(layout.marks, key=lambda mark: (mark.start, mark.end))),
        dateline=dateline,
        sentences=sentences,
    )


def _dateline(layout: Layout, found: Labelled, feed: str | None, url: str | None) -> Dateline | None:
    """The dateline, its day told from the day of publication where it has no year."""
    known = _published(found, None, feed, url)
    return read_dateline(layout, date.fromisoformat(str(known.value)) if known else None)


def _published(
    found: Labelled, dateline: Dateline | None, feed: str | None, url: str | None
) -> Reading | None:
    """The day of publication: as the text labels it, else entered, else of a dateline, the address, the feed."""
    stated = found.readings.get("published_date") or found.readings.get("entered_date")
    in_dateline = (
        dateline.date if dateline and dateline.date and dateline.date.method.endswith("stated") else None
    )
    if stated is not None:
        if in_dateline is not None and in_dateline.value == stated.value:
            return Reading(
                stated.value, (*stated.spans, *in_dateline.spans), stated.method, stated.confidence
            )
        return stated
    if in_dateline is not None:
        return in_dateline
    if url and (match := _DAY_IN_ADDRESS.search(url)) and (iso := _day(match.group().replace("/", "-"))):
        return Reading(iso, (), "derived:url_date", 0.95)
    if iso := _day(feed):
        return Reading(iso, (), "reference:feed", 0.9)
    return None


def _day(text: str | None) -> str | None:
    """The day that a feed's cell gives, in ISO form; None where it gives none that exists."""
    if not text:
        return None
    match = _ISO_DAY.match(text.strip())
    iso = match[1] if match else parse_date(text)
    try:
        return date.fromisoformat(iso).isoformat() if iso and len(iso) == 10 else None
    except ValueError:
        return None
