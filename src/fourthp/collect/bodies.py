"""Reading the body of an answer without ever holding more of it than is allowed."""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterable

from .errors import FailedError, RefusedError

_GZIP = 31  # the window bits by which zlib reads a gzip header


def read_body(
    chunks: Iterable[bytes], encoding: str, *, largest: int, deadline: float, whole: bool = True
) -> bytes:
    """The bytes of ``chunks`` with their content ``encoding`` undone.

    ``largest`` bounds them before and after unpacking, in bytes; ``deadline`` (of ``time.monotonic``) bounds
    the time. Where ``whole`` is false, what goes beyond ``largest`` is dropped. Raises
    :class:`RefusedError` (``too_large``, ``unknown_encoding``) and :class:`FailedError` (``timeout``,
    ``cut_off``).
    """
    unpack = _unpacker(encoding)
    body = bytearray()
    received = 0
    for chunk in chunks:
        received += len(chunk)
        if time.monotonic() > deadline:
            raise FailedError("timeout", f"not at its end after {received:,} bytes")
        body += _unpacked(unpack, chunk, largest + 1 - len(body)) if unpack else chunk
        if max(len(body), received) > largest:
            if not whole:
                return bytes(body[:largest])
            packed = f" when unpacked ({received:,} before)" if unpack else ""
            raise RefusedError("too_large", f"more than {largest:,} bytes{packed}")
    if unpack and received and not unpack.eof:
        raise FailedError("cut_off", f"the packed body ends early, after {received:,} bytes")
    return bytes(body)


def _unpacker(encoding: str) -> zlib._Decompress | None:
    encoding = encoding.strip().lower()
    if encoding in ("", "identity"):
        return None
    if encoding not in ("gzip", "x-gzip"):
        raise RefusedError("unknown_encoding", f"packed as {encoding!r}, which was not asked for")
    return zlib.decompressobj(_GZIP)


def _unpacked(unpack: zlib._Decompress, chunk: bytes, most: int) -> bytes:
    """At most ``most`` bytes of what ``chunk`` unpacks to."""
    try:
        return unpack.decompress(chunk, max(1, most))
    except zlib.error as problem:
        raise FailedError("cut_off", f"the packed body is damaged ({problem})") from None
