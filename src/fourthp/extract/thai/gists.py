"""What is promised or said in Thai: where the words for it end, and which of them are its gist."""

from __future__ import annotations

import re

from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.text import skip_space
from fourthp.records import Span

_CUT = re.compile(
    r"\n|(?<![0-9๐-๙])\s(?=ด้าน)|\s(?=(?:[2-9๒-๙]|[1๑][0-9๐-๙])[.)]\s?[ก-ฮเ-ไ])|\s(?=โดย|ซึ่ง|ทั้งนี้|นอกจากนี้|ขณะที่|อย่างไรก็|ในส่วน|สำหรับ|จากนั้น|โอกาสนี้|ในตอนท้าย|ดังนั้น|งานครั้งนี้|การประชุมครั้งนี้|วันนี้|เพราะ|เนื่องจาก|แต่|ส่วน|ต่อมา|อนึ่ง|พร้อมชื่นชม|พร้อมขอบคุณ|พร้อมกล่าว|พร้อมย้ำ|พร้อมยืนยัน)|[”\"](?=\s|$)"
)
_SHORT_CUT = re.compile(r"\s(?=เพื่อ|รวมทั้ง|รวมถึง|ตลอดจน|อีกทั้ง|ได้แก่|อาทิ|เช่น|และ|โดยเฉพาะ)")
SHORT_GIST = 20
"""How many letters a gist has at least before a word that cuts it short."""
_LONGEST_ACTION, _LONGEST_GIST, _SHORTEST = 300, 140, 8
_OPENING, _CLOSING = "“", "”"
_TRIM = " \u00a0\n“”\"‘’':-–—,"


def content_of(reader: Reader, start: int, end: int) -> Span | None:
    """What is promised or said: up to the next clause, or the end of the sentence."""
    text = reader.text
    start = _trimmed_start(text, start, end)
    end = min(end, start + _LONGEST_ACTION + 1)
    cut = _CUT.search(text, min(start + _SHORTEST, end), end)
    if cut and cut.group()[0] in _CLOSING and text.find(_OPENING, start, cut.start()) >= 0:
        cut = _CUT.search(text, cut.end(), end)  # a name in quotation marks, not the end of what is quoted
    last = cut.start() if cut else end
    if last - start > _LONGEST_ACTION:
        space = text.rfind(" ", start, start + _LONGEST_ACTION)
        last = space if space > start else start + _LONGEST_ACTION
    while last > start and text[last - 1] in _TRIM:
        last -= 1
    return Span(start, last) if last - start >= _SHORTEST else None


def _trimmed_start(text: str, start: int, end: int) -> int:
    start = skip_space(text, start, end)
    for word in ("ว่า", "ถึง", "ที่จะ", "จะ", "และ"):
        if text.startswith(word, start):
            start = skip_space(text, start + len(word), end)
    while start < end and text[start] in _TRIM:
        start += 1
    return start


def gist_of(reader: Reader, content: Span) -> Span:
    """The first clause of what is promised or said."""
    text, last = reader.text, content.end
    if cut := _SHORT_CUT.search(text, min(content.start + SHORT_GIST, last), last):
        last = cut.start()
    if last - content.start > _LONGEST_GIST:
        space = text.rfind(" ", content.start, content.start + _LONGEST_GIST)
        last = space if space > content.start else content.start + _LONGEST_GIST
    return Span(content.start, last)


def words_of(reader: Reader, span: Span) -> str:
    """The words of a stretch of text with single spaces between them."""
    return " ".join(reader.text[span.start : span.end].split())
