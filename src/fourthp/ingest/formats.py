"""The formats a seeds folder may hold: what text and metadata one file, or one line of a feed, gives."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from .decoding import decode, settled
from .errors import UnreadableError
from .html import read_html

SINGLE = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".json": "application/json",
}
"""Suffixes of files that hold one document, and their media types."""

FEEDS = (".jsonl", ".jsonl.gz", ".parquet")
"""Suffixes of files that hold many documents: one JSON object a line, or one row each."""

FIELDS = {
    "url": "url",
    "title": "title",
    "date": "published_date",
    "publisher": "publisher",
    "language": "language",
    "author": "author",
    "rights": "rights",
}
"""Fields of a JSON object besides ``id`` and ``body``, and the metadata they become."""

# So many rows of Parquet are held at a time.
_ROWS = 64
_OPENS_AS_HTML = re.compile(
    r"<(?:!doctype|html|body|div|p|article|section|main|table|ul|ol|h[1-6])\b[^<>]*>", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Content:
    """What one document says (``text``) and what is said of it (``metadata``); ``id`` only in a feed."""

    text: str
    metadata: dict[str, str] = field(default_factory=dict)
    id: str | None = None


def suffix_of(name: str) -> str:
    """The suffix of a file name in lower case, ``.gz`` together with the one before it."""
    path = Path(name.lower())
    return "".join(path.suffixes[-2:]) if path.suffix == ".gz" else path.suffix


def read_single(data: bytes, suffix: str) -> Content:
    """The document in a file of ``suffix``, one of :data:`SINGLE`. Raises :class:`UnreadableError`."""
    if suffix in (".html", ".htm"):
        text, metadata = read_html(decode(data, markup=True))
        return Content(settled(text), metadata)
    if suffix == ".json":
        return read_object(data)
    return Content(decode(data))


def read_object(data: bytes) -> Content:
    """The document that one JSON object holds; its body is text, or HTML where it begins and ends as such.

    With a ``text_sha256`` the body is the text with that hash, as somebody took it out of a page before. Raises
    :class:`UnreadableError` (``malformed_json``, ``no_body``, ``changed_text``, and the reasons of decoding).
    """
    try:
        # Numbers stay as they are written: none is needed as a number, and a long one must cost nothing.
        item = json.loads(decode(data), parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as problem:
        raise UnreadableError(
            "malformed_json",
            f"{problem.msg} at line {problem.lineno}, column {problem.colno}; correct the JSON",
        ) from None
    except RecursionError:
        raise UnreadableError(
            "malformed_json", "nested too deep; a document is one flat JSON object"
        ) from None
    if not isinstance(item, dict):
        raise UnreadableError(
            "malformed_json", "not a JSON object; write {…} with a body and what is known of it"
        )
    body = _string(item, "body")
    if body is None:
        raise UnreadableError("no_body", "no field 'body'; put the document's text there")
    metadata = {column: value for name, column in FIELDS.items() if (value := _string(item, name))}
    if pinned := _string(item, "text_sha256"):
        return Content(_pinned(settled(body), pinned), metadata, _string(item, "id"))
    if _OPENS_AS_HTML.match(body.lstrip()) and body.rstrip().endswith(">"):
        body, head = read_html(body)
        metadata = head | metadata
    return Content(settled(body), metadata, _string(item, "id"))


def _pinned(text: str, sha256: str) -> str:
    """``text``, if it is still the one with that hash: offsets count in no other."""
    if hashlib.sha256(text.encode()).hexdigest() != sha256.lower():
        raise UnreadableError(
            "changed_text",
            "its body is not the text that text_sha256 pins; restore it, or remove text_sha256",
        )
    return text


def _string(item: dict[str, object], name: str) -> str | None:
    """The field as a string; numbers come as the digits they were written with."""
    value = item.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        kind = "true or false" if isinstance(value, bool) else "a list or object"
        raise UnreadableError("malformed_json", f"field '{name}' is {kind}; write it as a string")
    return value if name == "body" else " ".join(value.split())


def feed_items(path: Path, max_bytes: int) -> Iterator[tuple[int, bytes | UnreadableError]]:
    """The JSON objects of a feed, numbered from 1, read one at a time; a row of Parquet counts as one.

    In the place of one over ``max_bytes`` stands the fault; a damaged file ends in one.
    """
    return _rows(path, max_bytes) if suffix_of(path.name) == ".parquet" else _lines(path, max_bytes)


def _rows(path: Path, max_bytes: int) -> Iterator[tuple[int, bytes | UnreadableError]]:
    """The rows of a Parquet file as JSON objects of the fields that are known, some rows at a time."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    number = 0
    try:
        with pq.ParquetFile(path) as rows:
            known = [
                name for name in rows.schema_arrow.names if name in (*FIELDS, "id", "body", "text_sha256")
            ]
            for batch in rows.iter_batches(_ROWS, columns=known):
                for row in batch.to_pylist():
                    number += 1
                    filled = {name: value for name, value in row.items() if value is not None}
                    item = json.dumps(filled, ensure_ascii=False, default=str).encode("utf-8", "replace")
                    yield number, item if len(item) <= max_bytes else over_limit(max_bytes)
    except (OSError, pa.ArrowException) as problem:
        detail = f"{' '.join(str(problem).split())}; check that the file is whole and may be read"
        yield number + 1, UnreadableError("unreadable", detail)


def _lines(path: Path, max_bytes: int) -> Iterator[tuple[int, bytes | UnreadableError]]:
    """The lines of a feed that are not blank, numbered from 1, read one at a time.

    In the place of a line over ``max_bytes`` stands the fault; a damaged archive ends in one.
    """
    number = 0
    try:
        with _opened(path) as lines:
            while line := lines.readline(max_bytes + 1):
                number += 1
                if len(line) > max_bytes and not line.endswith(b"\n"):
                    while (rest := lines.readline(max_bytes + 1)) and not rest.endswith(b"\n"):
                        pass
                    yield number, over_limit(max_bytes)
                elif line := line.strip(b" \t\r\n\xef\xbb\xbf" if number == 1 else b" \t\r\n"):
                    yield number, line
    except (OSError, EOFError, zlib.error) as problem:
        detail = f"{problem}; check that the file is whole and may be read"
        yield number + 1, UnreadableError("unreadable", detail)


def over_limit(max_bytes: int) -> UnreadableError:
    """The fault of a document with more than ``max_bytes``."""
    return UnreadableError("too_large", f"more than {max_bytes:,} bytes; split it, or raise the limit")


def _opened(path: Path) -> IO[bytes] | gzip.GzipFile:
    return gzip.open(path, "rb") if path.name.lower().endswith(".gz") else path.open("rb")
