"""WARC files (ISO 28500) and WACZ files, read as a stream: one record is held at a time."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import IO

import fsspec
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from ..reservations import reserves
from .entries import Entry, UnreadableListError

LARGEST = 20_000_000
"""Records with a larger body are passed over, in bytes."""

_TEXTS = ("text/html", "application/xhtml+xml", "application/pdf", "text/plain")


def read_archive(place: str) -> Iterator[Entry]:
    """The pages in the WARC or WACZ file at ``place``, a path or the URL of any storage.

    Only answers with status 200 whose type can hold a text. A damaged end is told after all that comes
    before it. Raises :class:`UnreadableListError`.
    """
    try:
        with fsspec.open(place, "rb") as stream:
            if not zipfile.is_zipfile(stream):
                stream.seek(0)
                yield from _pages(stream)
                return
            with zipfile.ZipFile(stream) as packed:
                for name in sorted(packed.namelist()):
                    if name.startswith("archive/") and name.endswith((".warc", ".warc.gz")):
                        with packed.open(name) as inner:
                            yield from _pages(inner)
    except FileNotFoundError:
        raise UnreadableListError(f"{place}: no such file") from None
    except (ArchiveLoadFailed, zipfile.BadZipFile, EOFError, ValueError, OSError) as problem:
        raise UnreadableListError(f"{place}: is damaged or no WARC file: {problem}") from problem


def _pages(stream: IO[bytes]) -> Iterator[Entry]:
    for record in ArchiveIterator(stream):
        headers = record.http_headers
        address = record.rec_headers.get_header("WARC-Target-URI") or ""
        if record.rec_type not in ("response", "resource") or not address.startswith("http"):
            continue
        if record.rec_type == "response" and (headers is None or headers.get_statuscode() != "200"):
            continue
        declared = (headers or record.rec_headers).get_header("Content-Type") or ""
        if not declared.lower().startswith(_TEXTS):
            continue
        body = record.content_stream().read(LARGEST + 1)
        if len(body) <= LARGEST:
            fetched = record.rec_headers.get_header("WARC-Date")
            is_reserved = headers is not None and reserves(headers.headers, b"")
            yield Entry(
                address.strip("<>"), body=body, declared=declared, fetched=fetched, is_reserved=is_reserved
            )
