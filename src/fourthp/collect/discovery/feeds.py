"""RSS 2.0 and Atom as feedparser reads them, and JSON Feed (jsonfeed.org/version/1.1)."""

from __future__ import annotations

import io
from collections.abc import Iterator

import feedparser

from ..sniffing import media_type
from .entries import Entry, List, Read, UnreadableListError, day, parsed_json, words


def read_feed(address: str, read: Read) -> Iterator[Entry]:
    """The entries of the feed at ``address``. Raises :class:`UnreadableListError` for what is none."""
    feed = read(address)
    if media_type(feed.body, feed.declared) == "application/json":
        yield from _json_feed(feed)
        return
    # As a stream: feedparser would take a string for an address or a path if it looks like one.
    found = feedparser.parse(io.BytesIO(feed.body), response_headers={"content-type": feed.declared})
    if not found.get("version"):
        raise UnreadableListError(f"{feed.address} is neither RSS nor Atom nor JSON Feed")
    for entry in found.entries:
        link = entry.get("link") or (entry.get("id") if str(entry.get("id", "")).startswith("http") else None)
        if link:
            updated = dict.get(entry, "updated")  # its own get gives "published" where there is none
            yield Entry(
                link,
                words(entry.get("title")),
                day(entry.get("published")) or day(updated),
                words(updated),
                words(entry.get("author")),
            )


def _json_feed(feed: List) -> Iterator[Entry]:
    found = parsed_json(feed.text, feed.address)
    items = found.get("items") if isinstance(found, dict) else None
    if not isinstance(items, list):
        raise UnreadableListError(f"{feed.address} is JSON without a list of items, so no JSON Feed")
    for item in items:
        link = isinstance(item, dict) and (item.get("url") or item.get("id"))
        if isinstance(link, str) and link.startswith("http"):
            authors = item.get("authors") or [item.get("author")]
            author = authors[0] if isinstance(authors, list) else None
            yield Entry(
                link,
                words(item.get("title")),
                day(item.get("date_published")),
                words(item.get("date_modified")),
                words(author.get("name")) if isinstance(author, dict) else None,
                words(item.get("language")),
            )
