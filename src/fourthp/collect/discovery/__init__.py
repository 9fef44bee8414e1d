"""What a publisher has: the entries of feeds, sitemaps, listing pages, APIs, lists and archives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from ..sources import Source
from .apis import read_api
from .archives import read_archive
from .entries import Entry, Read, UnreadableListError
from .feeds import read_feed
from .listings import read_listing
from .sitemaps import read_sitemap

__all__ = ["Entry", "Read", "UnreadableListError", "discover"]

_READERS: dict[str, Callable[[Any, Read], Iterator[Entry]]] = {
    "feed": read_feed,
    "sitemap": read_sitemap,
    "listing": read_listing,
    "api": read_api,
    "urls": lambda place, read: (Entry(address) for address in place),
}


def discover(source: Source, read: Read, seeds: Path) -> Iterator[Entry]:
    """The entries that ``source`` lists, one by one, as far as they are asked for.

    ``read`` fetches one address; ``seeds`` is the folder that the path of an archive starts from. Raises
    :class:`~fourthp.collect.errors.FetchError` and :class:`UnreadableListError`.
    """
    if source.way == "archive":
        place = source.place if "://" in source.place else str(seeds / source.place)
        yield from read_archive(place)
    else:
        yield from _READERS[source.way](source.place, read)
