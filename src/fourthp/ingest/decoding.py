"""Bytes to text: UTF-8, UTF-16, and the single-byte encodings of Thai and Western pages."""

from __future__ import annotations

import re

from charset_normalizer import from_bytes

from fourthp.language.byte_order import marked

from .errors import UnreadableError

# cp874 contains TIS-620; cp1252 contains the printable part of ISO 8859-1.
_SINGLE_BYTE = ("cp874", "cp1252")
_DECLARABLE = {
    "tis-620": "cp874",
    "windows-874": "cp874",
    "iso-8859-11": "cp874",
    "windows-1252": "cp1252",
    "iso-8859-1": "cp1252",
}
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{1,40})""", re.IGNORECASE)
_UTF8_PAIR = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
# Control characters that no text needs; white space, form feed and escape are let through.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_COMMON_IN_UTF16 = re.compile("[\t\n\r -~\u00a0-\u00ff\u0e00-\u0e7f\u2010-\u203a\ufeff]+")
_SAMPLE = 65_536


def decode(data: bytes, *, markup: bool = False) -> str:
    """The text that ``data`` spells, with its line ends as LF and without a byte order mark.

    A byte order mark decides; then strict UTF-8; then UTF-16 told by its character pairs; then, for
    ``markup``, the encoding that the page declares; then Thai (cp874) or Western (cp1252) as
    charset-normalizer judges. Raises :class:`UnreadableError` (``empty``, ``binary``, ``invalid_bytes``).
    """
    if found := marked(data):
        return _checked(_strictly(*found))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as problem:
        return _checked(_from_unmarked(data, problem, markup=markup))
    if _CONTROL.search(text) and (wide := _as_utf16(data)) is not None:
        text = wide
    return _checked(text)


def settled(text: str) -> str:
    """``text`` as offsets count it: LF line ends, no byte order mark, nothing else changed.

    Raises :class:`UnreadableError` where there is nothing to read or what is there cannot be text.
    """
    return _checked(text)


def _checked(text: str) -> str:
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text or text.isspace():
        raise UnreadableError("empty", "nothing but white space; put the document's text in it or remove it")
    controls = len(_CONTROL.findall(text[:_SAMPLE]))
    if "\0" in text or controls * 100 > min(len(text), _SAMPLE):
        raise UnreadableError(
            "binary", "holds control characters, so it is not text; export the document as plain text"
        )
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as problem:
        raise UnreadableError(
            "invalid_bytes", f"half a surrogate pair at character {problem.start}; export the document again"
        ) from None
    return text


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as problem:
        raise UnreadableError(
            "invalid_bytes",
            f"its byte order mark says {encoding}, but byte {problem.start} does not fit; save it as UTF-8",
        ) from None


def _from_unmarked(data: bytes, problem: UnicodeDecodeError, *, markup: bool) -> str:
    """The text of bytes that are no UTF-8; ``problem`` says where UTF-8 ended."""
    if b"\0" in data:
        wide = _as_utf16(data)
        if wide is None:
            raise UnreadableError("binary", "holds zero bytes, so it is not text; export it as plain text")
        return wide
    declared = _DECLARED.search(data, 0, 4096) if markup else None
    names = [_DECLARABLE[name]] if declared and (name := declared[1].decode().lower()) in _DECLARABLE else []
    if not names and not _is_damaged_utf8(data):
        best = from_bytes(data, cp_isolation=list(_SINGLE_BYTE), threshold=0.2).best()
        names = [best.encoding] if best else []
    for name in names:
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if not _CONTROL.search(text):
            return text
    raise UnreadableError(
        "invalid_bytes",
        f"byte {problem.start} (0x{data[problem.start]:02x}) fits neither UTF-8 nor a Thai or "
        "Western encoding; save the file as UTF-8",
    )


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether most of the bytes above ASCII form valid UTF-8 sequences, so that the rest is damage."""
    paired = sum(len(pair) for pair in _UTF8_PAIR.findall(data))
    return 2 * paired > len(_HIGH_BYTE.findall(data))


def _as_utf16(data: bytes) -> str | None:
    """The text, if nearly all of it is common Latin or Thai when read as UTF-16 without a mark."""
    sample = data[:_SAMPLE]
    best: tuple[float, str] = (0.0, "")
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, "replace")
        share = sum(map(len, _COMMON_IN_UTF16.findall(text))) / max(1, len(text))
        best = max(best, (share, encoding))
    share, encoding = best
    if share < 0.9 or len(data) % 2:
        return None
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
