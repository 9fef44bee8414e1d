"""Sitemaps (sitemaps.org/protocol), indexes of them, and the news extension; packed ones too."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from urllib.parse import urljoin

from lxml import etree

from ..sniffing import media_type
from .entries import Entry, List, Read, UnreadableListError, day, words

CHILDREN = 200
"""So many sitemaps of one index are read, the newest first."""

_LARGEST = 60_000_000  # of one sitemap; the protocol allows 50 MB


def read_sitemap(address: str, read: Read) -> Iterator[Entry]:
    """The pages of the sitemap at ``address``, or of all that the index there names; newest first."""
    found = read(address)
    pages, children = _parsed(found)
    yield from pages
    for child in children[:CHILDREN]:
        yield from _parsed(read(urljoin(found.address, child)))[0]


def _parsed(found: List) -> tuple[list[Entry], list[str]]:
    """The pages of one file, and the files that it names."""
    pages: list[Entry] = []
    children: list[tuple[str, str]] = []
    try:
        # No entities, no document type from elsewhere, no network: a sitemap is data, not a program.
        parser = etree.iterparse(
            io.BytesIO(_unpacked(found)),
            events=("end",),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            recover=True,
        )
        for _, element in parser:
            name = etree.QName(element).localname if isinstance(element.tag, str) else ""
            if name not in ("url", "sitemap"):
                continue
            told = {
                etree.QName(child).localname: child.text
                for child in element.iter()
                if isinstance(child.tag, str) and child.text
            }
            address, modified = words(told.get("loc")), words(told.get("lastmod"))
            if address and name == "url":
                title, published = words(told.get("title")), day(told.get("publication_date"))
                pages.append(Entry(address, title, published, modified, language=words(told.get("language"))))
            elif address:
                children.append((modified or "", address))
            element.clear()
        root = parser.root
    except (etree.XMLSyntaxError, zlib.error) as problem:
        raise UnreadableListError(f"{found.address} is no sitemap: {problem}") from None
    if root is None or etree.QName(root).localname not in ("urlset", "sitemapindex"):
        raise UnreadableListError(f"{found.address} is no sitemap")
    pages.sort(key=lambda page: page.published or page.modified or "", reverse=True)
    return pages, [address for _, address in sorted(children, reverse=True)]


def _unpacked(found: List) -> bytes:
    if media_type(found.body, found.declared) != "application/gzip":
        return found.body
    unpack = zlib.decompressobj(31)
    body = unpack.decompress(found.body, _LARGEST)
    if unpack.unconsumed_tail:
        raise UnreadableListError(f"{found.address} is larger than {_LARGEST:,} bytes when unpacked")
    return body
