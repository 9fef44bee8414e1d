"""Addresses that answer in JSON: which fields mean what is told by the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote, urljoin

from .entries import PAGES, Entry, Read, UnreadableListError, day, parsed_json, words

_SLOT = re.compile(r"\{([^{}]+)\}")


def read_api(place: Mapping[str, Any], read: Read) -> Iterator[Entry]:
    """The entries of the API that ``place`` describes, page by page until one has none.

    Raises :class:`UnreadableListError` where the answer does not have the fields that were described.
    """
    pages: int = place.get("pages", PAGES)
    counted = "{page}" in place["url"]
    address: str | None = place["url"].replace("{page}", "1")
    seen: set[str] = set()
    while address and address not in seen and len(seen) < pages:
        seen.add(address)
        answer = read(address)
        found = parsed_json(answer.text, answer.address)
        items = _at(found, place["items"]) if "items" in place else found
        if not isinstance(items, list):
            where = f"field '{place['items']}'" if "items" in place else "the whole"
            raise UnreadableListError(f"{where} of {answer.address} is no list")
        entries = [entry for item in items if (entry := _entry(item, place, answer.address)) is not None]
        if items and not entries:
            raise UnreadableListError(f"no entry of {answer.address} has the field '{place['address']}'")
        yield from entries
        if counted:
            address = place["url"].replace("{page}", str(len(seen) + 1)) if items else None
        else:
            following = _at(found, place["next"]) if "next" in place else None
            address = urljoin(answer.address, following) if isinstance(following, str) else None


def _entry(item: Any, place: Mapping[str, Any], base: str) -> Entry | None:
    told = {name: _at(item, place[name]) for name in _FIELDS if name in place}
    address = _address(item, place["address"])
    if address is None:
        return None
    body = told.get("body")
    return Entry(
        urljoin(base, address),
        words(told.get("title")),
        day(words(told.get("date"))),
        words(told.get("modified")),
        words(told.get("author")),
        words(told.get("language")),
        f"<html><body><article>{body}</article></body></html>".encode() if isinstance(body, str) else None,
        "text/html; charset=utf-8",
    )


_FIELDS = ("title", "date", "modified", "author", "language", "body")


def _address(item: Any, pattern: str) -> str | None:
    """The address of an item: the field ``pattern``, or ``pattern`` with the fields in it filled in."""
    slots = _SLOT.findall(pattern)
    if not slots:
        return words(_at(item, pattern))
    values = {slot: words(_at(item, slot)) for slot in slots}
    if None in values.values():
        return None
    return _SLOT.sub(lambda slot: quote(str(values[slot[1]]), safe=""), pattern)


def _at(found: Any, path: str) -> Any:
    """What lies at ``path`` ("data.items.0.url"); None where the path leads nowhere."""
    for step in path.split("."):
        if isinstance(found, dict):
            found = found.get(step)
        elif isinstance(found, list) and step.isdigit() and int(step) < len(found):
            found = found[int(step)]
        else:
            return None
    return found
