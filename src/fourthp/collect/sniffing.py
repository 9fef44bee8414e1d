"""What a body is, whatever it is called, and which characters its bytes spell."""

from __future__ import annotations

import re

from charset_normalizer import from_bytes

from fourthp.language.byte_order import marked

# As browsers read these names (WHATWG Encoding Standard, section 4.2): the wider set that contains the named one.
_AS_BROWSERS_DO = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "windows-1252": "cp1252",
    "tis-620": "cp874",
    "windows-874": "cp874",
    "iso-8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
_DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,200}?encoding)\s*=\s*["']?\s*([\w-]{1,40})""", re.IGNORECASE
)
_IN_HEADER = re.compile(r"""charset\s*=\s*["']?([\w-]{1,40})""", re.IGNORECASE)
_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|div|p|article|section|main|table|h[1-6]|meta|script)\b",
    re.IGNORECASE,
)
_XML = re.compile(rb"<(?:\?xml|rss|feed|rdf:RDF|urlset|sitemapindex)\b", re.IGNORECASE)
_LOOK = 4096


def media_type(data: bytes, declared: str) -> str:
    """The media type of ``data``: as its first bytes show it, else as ``declared`` (a Content-Type field).

    One of ``text/html``, ``application/xml``, ``application/pdf``, ``application/json``, ``text/plain``,
    ``application/gzip`` and ``application/zip``; anything else stays as declared.
    """
    named = declared.partition(";")[0].strip().lower()
    for magic, kind in (
        (b"%PDF-", "application/pdf"),
        (b"\x1f\x8b", "application/gzip"),
        (b"PK\3\4", "application/zip"),
    ):
        if data[:1024].lstrip().startswith(magic):
            return kind
    start = data[:_LOOK].lstrip(b"\xef\xbb\xbf \t\r\n\0")
    if start[:1] in (b"{", b"[") and "html" not in named:
        return "application/json"
    if _HTML.search(start) and b"<rss" not in start and b"<feed" not in start:
        return "text/html"
    if _XML.match(start):
        return "application/xml"
    if named == "application/xhtml+xml":
        return "text/html"
    return named or "application/octet-stream"


def decode(data: bytes, declared: str = "") -> str:
    """The text that ``data`` spells; bytes that fit nothing become U+FFFD.

    A byte order mark decides, then strict UTF-8 whatever is declared (pages that are UTF-8 and say they are
    not are common, the reverse cannot pass), then what the Content-Type field ``declared`` and the page
    itself name, then what charset-normalizer judges.
    """
    if found := marked(data):
        return found[0].decode(found[1], "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    in_header, in_page = _IN_HEADER.search(declared), _DECLARED.search(data, 0, _LOOK)
    names = [in_header[1] if in_header else "", in_page[1].decode("ascii", "replace") if in_page else ""]
    for name in names:
        if (text := _strictly(data, name)) is not None:
            return text
    best = from_bytes(data).best()
    return data.decode(best.encoding if best else "utf-8", "replace")


def _strictly(data: bytes, name: str) -> str | None:
    name = _AS_BROWSERS_DO.get(name.lower(), name.lower())
    if not name or name.replace("_", "-") in ("utf-8", "utf8"):
        return None
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None
