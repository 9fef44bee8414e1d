"""The store as one WARC file (ISO 28500), for archives and for moving house."""

from __future__ import annotations

import io
import uuid
from http import HTTPStatus
from typing import IO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from fourthp import __version__

from .store import Fetch, Store

# Bodies are kept unpacked and whole, so these fields would no longer be true.
_OUTDATED = ("content-encoding", "content-length", "transfer-encoding")
_NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"


def export_warc(store: Store, stream: IO[bytes]) -> int:
    """Write every exchange whose bytes are there to ``stream``, packed; return how many.

    The same store gives the same bytes. What was taken down is not in it.
    """
    writer = WARCWriter(stream, gzip=True, warc_version="1.1")
    count = 0
    for fetch in store.fetches():
        if not count:
            writer.write_record(_about(writer, fetch))
        if fetch.status == 304:
            writer.write_record(_revisit(writer, fetch))
        elif fetch.sha256 is None or store.has_blob(fetch.sha256):
            body = store.blob(fetch.sha256) if fetch.sha256 else b""
            writer.write_record(
                writer.create_warc_record(
                    fetch.chain[-1],
                    "response",
                    payload=io.BytesIO(body),
                    length=len(body),
                    http_headers=_headers(fetch, len(body)),
                    warc_headers_dict=_named(fetch, "response"),
                )
            )
        else:
            continue
        count += 1
    return count


def _about(writer: WARCWriter, first: Fetch) -> object:
    """What made the file: dated like its first exchange, so that nothing depends on the clock."""
    record = writer.create_warcinfo_record(None, {"software": f"fourthp {__version__}", "format": "WARC 1.1"})
    for name, value in _named(first, "warcinfo").items():
        record.rec_headers.replace_header(name, value)
    return record


def _revisit(writer: WARCWriter, fetch: Fetch) -> object:
    return writer.create_warc_record(
        fetch.chain[-1],
        "revisit",
        http_headers=_headers(fetch, 0),
        warc_headers_dict=_named(fetch, "revisit") | {"WARC-Profile": _NOT_MODIFIED},
    )


def _named(fetch: Fetch, kind: str) -> dict[str, str]:
    identity = uuid.uuid5(uuid.NAMESPACE_URL, f"{kind} {fetch.time} {fetch.address}")
    return {"WARC-Record-ID": f"<urn:uuid:{identity}>", "WARC-Date": fetch.time}


def _headers(fetch: Fetch, length: int) -> StatusAndHeaders:
    fields = [
        (f"X-Archive-Orig-{name}" if name.lower() in _OUTDATED else name, value)
        for name, value in fetch.headers
    ]
    try:
        phrase = HTTPStatus(fetch.status).phrase
    except ValueError:
        phrase = ""
    status = f"{fetch.status} {phrase}".strip()
    return StatusAndHeaders(status, [*fields, ("Content-Length", str(length))], protocol="HTTP/1.1")
