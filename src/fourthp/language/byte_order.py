"""The marks with which a text says in which of the Unicode encodings it is."""

from __future__ import annotations

import codecs

# A longer mark comes before its own beginning: the mark of UTF-32 starts with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def marked(data: bytes) -> tuple[bytes, str] | None:
    """The bytes behind the mark and the encoding that it names; None where there is no mark."""
    return next(((data[len(mark) :], name) for mark, name in _MARKS if data.startswith(mark)), None)
