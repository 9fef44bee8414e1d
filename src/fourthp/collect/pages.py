"""From the bytes of a page to the text of a document, and what the page says of it."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import version
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from fourthp.language.dates import find_dates

from .errors import UnreadablePageError
from .sniffing import decode, media_type

LARGEST = 5_000_000
"""A larger page is not read, in bytes, unless it is a PDF: no press release is."""

MOST_ELEMENTS = 20_000
"""A page with more elements is not read: trafilatura takes time quadratic in the number of some."""

MOST_PAGES = 500
"""A PDF with more pages is not read."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_HTML_LANGUAGE = re.compile(r"""<html[^>]{0,500}?\slang\s*=\s*["']?([A-Za-z-]+)""", re.IGNORECASE)
# Characters that no text needs and that some reader downstream refuses; half surrogates too.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
_BLANK_LINES = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Reading:
    """A page as text. ``canonical`` is the address that it calls its own, as written; dates are ISO days."""

    text: str
    extractor: str
    media_type: str
    title: str | None = None
    published: str | None = None
    author: str | None = None
    language: str | None = None
    canonical: str | None = None


def raw_text(data: bytes, declared: str) -> str | None:
    """What can be searched of a page before it is read; None for what is no text, such as a PDF."""
    if media_type(data, declared) in ("application/pdf", "application/zip", "application/gzip"):
        return None
    text = decode(data, declared)
    return html.unescape(text) if "&#" in text else text


def read_page(data: bytes, declared: str, address: str, fetched: str) -> Reading:
    """The page at ``address``, fetched at the ISO time ``fetched``, after which no page is dated.

    The same bytes give the same reading with the same libraries. Raises :class:`UnreadablePageError`
    (``empty``, ``too_large``, ``no_text``, ``unsupported``, ``damaged``).
    """
    if not data.strip():
        raise UnreadablePageError("empty", "nothing in it")
    kind = media_type(data, declared)
    if len(data) > LARGEST and kind != "application/pdf":
        raise UnreadablePageError("too_large", f"more than {LARGEST:,} bytes")
    try:
        if kind == "application/pdf":
            found = _read_pdf(data)
        elif kind == "text/html":
            found = _read_html(decode(data, declared), address, fetched[:10])
        elif kind == "text/plain":
            found = Reading(decode(data, declared), "plain 1", kind)
        else:
            raise UnreadablePageError("unsupported", f"{kind} holds no text that is read here")
    except UnreadablePageError:
        raise
    except Exception as problem:  # whatever a damaged page makes of a parser, it costs that page only
        raise UnreadablePageError("damaged", f"{type(problem).__name__}: {problem}") from problem
    if not (text := _tidied(found.text)):
        raise UnreadablePageError("no_text", "no text in it; scanned pages have none")
    title, author = _line(found.title), _line(found.author)
    return replace(found, text=text, title=title, author=author)


def _read_html(markup: str, address: str, day: str) -> Reading:
    from trafilatura.core import bare_extraction

    if markup.count("</") > MOST_ELEMENTS or markup.count("<") > 2 * MOST_ELEMENTS:
        raise UnreadablePageError("too_large", f"more than {MOST_ELEMENTS:,} elements")
    found: Any = bare_extraction(
        markup,
        url=address,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"original_date": True, "extensive_search": False, "max_date": day},
    )
    if found is None or found.body is None:
        raise UnreadablePageError("no_text", "no body of text was found on the page")
    language = _HTML_LANGUAGE.search(markup[:5000])
    return Reading(
        "\n\n".join(block for element in found.body if (block := _block(element))),
        _extractor("trafilatura"),
        "text/html",
        found.title,
        found.date if found.date and _states(markup, address, found.date) else None,
        found.author,
        language[1] if language and _LANGUAGE.fullmatch(language[1]) else None,
        found.url,
    )


def _states(markup: str, address: str, day: str) -> bool:
    """Whether a page or its address states a day: htmldate may also give the first of a month that it names."""
    if day in markup or day.replace("-", "/") in address:
        return True
    body = LexborHTMLParser(markup).body
    text = body.text(separator=" ") if body is not None else ""
    return any(date.start == day and date.end is None for date in find_dates(text))


def _block(element: Any) -> str:
    """One block of a page: list items and table rows on lines of their own, cells a tab apart."""
    if element.tag == "list":
        return "\n".join(line for item in element.iter("item") if (line := _words(item)))
    if element.tag == "table":
        return "\n".join("\t".join(_words(cell) for cell in row.iter("cell")) for row in element.iter("row"))
    return "\n".join(line for part in _lines(element) if (line := " ".join(part.split())))


def _lines(element: Any) -> Iterator[str]:
    """The text of a block, a new line where the page breaks one."""
    line = element.text or ""
    for child in element:
        if child.tag == "lb":
            yield line
            line = ""
        else:
            line += "".join(child.itertext())
        line += child.tail or ""
    yield line


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _read_pdf(data: bytes) -> Reading:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadablePageError("unsupported", "the PDF is locked with a password")
    if len(reader.pages) > MOST_PAGES:
        raise UnreadablePageError("too_large", f"a PDF of more than {MOST_PAGES} pages")
    text = "\n\n".join(page.extract_text().strip() for page in reader.pages)
    title = reader.metadata.title if reader.metadata else None
    return Reading(text, _extractor("pypdf"), "application/pdf", title)


@cache
def _extractor(name: str) -> str:
    return f"{name} {version(name)}"


def _tidied(text: str) -> str:
    """``text`` with its line ends as LF, without control characters or white space at its ends."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    return _BLANK_LINES.sub("\n\n", _CONTROL.sub("", text)).strip()


def _line(value: str | None) -> str | None:
    return " ".join(_CONTROL.sub("", value).split()) or None if value else None
