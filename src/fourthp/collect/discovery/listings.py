"""Pages that list texts, read with CSS selectors, one page after another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ..addresses import canonical
from .entries import PAGES, Entry, Read, UnreadableListError, day, words


def read_listing(place: Mapping[str, Any], read: Read) -> Iterator[Entry]:
    """The entries of the listing that ``place`` describes; no page of it is read twice.

    Raises :class:`UnreadableListError` where the first page has none: its layout is not what was described.
    """
    address: str | None = canonical(place["url"])
    seen: set[str] = set()
    while address and address not in seen and len(seen) < place.get("pages", PAGES):
        seen.add(address)
        page = read(address)
        tree = LexborHTMLParser(page.text)
        items = tree.css(place["item"]) if "item" in place else [tree.root]
        entries = [entry for item in items if item for entry in _entries(item, place, page.address)]
        if not entries and len(seen) == 1:
            raise UnreadableListError(f"nothing on {page.address} is found by {place['link']!r}")
        yield from entries
        following = tree.css_first(place["next"]) if "next" in place else None
        target = following.attributes.get("href") if following is not None else None
        address = canonical(target, base=page.address) if target else None


def _entries(item: LexborNode, place: Mapping[str, Any], base: str) -> Iterator[Entry]:
    """The links of one item: one where items are told apart, else all of the page."""
    links = item.css(place["link"])
    for link in links[:1] if "item" in place else links:
        target = link.attributes.get("href")
        if not target or target.startswith(("#", "javascript:", "mailto:", "tel:")):
            continue
        title = _text(item, place.get("title")) if "item" in place else None
        date = _date(item, place.get("date")) if "item" in place else None
        yield Entry(canonical(target, base=base), title or words(link.text()), date)


def _text(item: LexborNode, selector: str | None) -> str | None:
    node = item.css_first(selector) if selector else None
    return words(node.text()) if node is not None else None


def _date(item: LexborNode, selector: str | None) -> str | None:
    node = item.css_first(selector) if selector else None
    if node is None:
        return None
    return day(node.attributes.get("datetime")) or day(words(node.text()))
