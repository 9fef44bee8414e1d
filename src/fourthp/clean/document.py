"""One document with its layout understood: the order in which the parts of a page are told apart."""

from __future__ import annotations

import re
from datetime import date

from fourthp.language.dates import parse_date
from fourthp.records import CleanDocument, Dateline, Document, Reading

from .bylines import feed_author, read_byline, read_signature
from .datelines import read_dateline
from .furniture import (
    mark_closing_addresses,
    mark_closing_menu,
    mark_credits,
    mark_doubled_markup,
    mark_ending,
    mark_furniture,
    mark_menus,
    mark_other_headlines,
)
from .headline_seams import part_doubled
from .headlines import mark_above, read_title
from .labels import (
    Labelled,
    prefer_below,
    read_export_date,
    read_glued_day,
    read_headline_day,
    read_inner_day,
    read_labels,
    read_mastheads,
    read_sign_off,
)
from .layout import Layout
from .script import read_language
from .sentences import split_sentences

_ISO_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?!\d)")
_DAY_IN_ADDRESS = re.compile(r"(?<!\d)(?:19|20)\d{2}[/-](?:0[1-9]|1[0-2])[/-](?:0[1-9]|[12]\d|3[01])(?!\d)")
_FEED_DELAY = 3


def clean(document: Document) -> CleanDocument:
    """``document`` with its title, dates, byline and page furniture told apart from its prose.

    A value that the text states has the places that state it as spans; what only the feed or the address
    gives has none, and the method ``reference:feed`` or ``derived:url_date``. Takes time linear in the
    length of the text.
    """
    layout, found = Layout(document.text), Labelled()
    feed = document.metadata
    read_export_date(layout, found)
    read_inner_day(layout, found)
    read_labels(layout, found)
    read_mastheads(layout, found, strict=True)
    read_headline_day(layout, found)
    part_doubled(layout)
    mark_menus(layout)
    mark_furniture(layout)
    read_labels(layout, found)  # and those below a menu
    mark_closing_menu(layout)
    mark_closing_addresses(layout)
    mark_doubled_markup(layout)
    mark_credits(layout)
    mark_other_headlines(layout)
    cells: dict[str, Reading | None] = {}
    signature = read_signature(layout, feed.get("author"))
    cells["title"] = title = read_title(layout, feed.get("title"))
    byline = found.readings.pop("author", None) or read_byline(layout) or signature
    cells["author"] = byline or feed_author(feed.get("author"))
    read_mastheads(layout, found, strict=False)
    read_glued_day(layout, found)
    if title is not None:
        prefer_below(title, found)
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
    """The day of publication: labelled, else entered, else printed without a label, else of address or feed.

    A day without a label (masthead, dateline, sign-off) may also be that of a speech or of a quotation, so it
    counts only if the feed, where there is one, carries the text on that day or at most three days later.
    """
    candidates = [found.readings.get("published_date"), found.readings.get("entered_date")]
    if dateline and dateline.date and dateline.date.method == "dateline:stated":
        candidates.append(dateline.date)
    in_feed = _day(feed)
    stated = [
        reading
        for reading in candidates
        if reading and (reading.method.startswith("label:") or _is_near(str(reading.value), in_feed))
    ]
    if stated:
        first = stated[0]
        spans = [span for reading in stated if reading.value == first.value for span in reading.spans]
        return Reading(first.value, tuple(dict.fromkeys(spans)), first.method, first.confidence)
    if url and (match := _DAY_IN_ADDRESS.search(url)) and (iso := _day(match.group().replace("/", "-"))):
        return Reading(iso, (), "derived:url_date", 0.95)
    return Reading(in_feed, (), "reference:feed", 0.9) if in_feed else None


def _is_near(iso: str, in_feed: str | None) -> bool:
    days = (date.fromisoformat(in_feed) - date.fromisoformat(iso)).days if in_feed else 0
    return 0 <= days <= _FEED_DELAY


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
