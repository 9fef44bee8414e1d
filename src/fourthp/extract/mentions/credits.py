"""News media that a credit names: in a dateline, byline or label, or closing a paragraph as "(Xinhua/NAN)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from fourthp.extract.gazetteer import Knowledge, level
from fourthp.extract.view import View
from fourthp.records import Span

_CREDIT = re.compile(
    r"^[ \t]*\((?P<opening>[^()\n]{2,60})\)|\((?P<closing>[^()\n]{2,60})\)[.]?[ \t]*$"
    r"|(?<=[—–-] )\((?P<behind_dash>[^()\n]{2,60})\)|\((?P<before_dash>[^()\n]{2,60})\)(?=\s?(?:[:—–]|--?\s))"
    r"|(?<=[.!?”\"’'])[ \t]*(?:[–—/-]|--)[ \t]*(?P<signed>[A-Z][\w/ -]{1,40})[ \t]*$",
    re.MULTILINE,
)


def find_credited_media(view: View, knowledge: Knowledge) -> Iterator[tuple[Span, Mapping[str, str]]]:
    """Places that credit a listed medium, with its row of the reference list, in no fixed order."""
    for sentence, _ in view.credits:
        yield from _named(view.text, sentence.start, sentence.end, knowledge)
    for match in _CREDIT.finditer(view.text):
        start, end = match.span(match.lastgroup or 0)
        named = list(_named(view.text, start, end, knowledge))
        rest = "".join(
            view.text[a:b]
            for a, b in zip(
                [start, *(span.end for span, _ in named)],
                [*(span.start for span, _ in named), end],
                strict=True,
            )
        )
        if not any(c.isalnum() for c in rest):
            yield from named


def _named(text: str, start: int, end: int, knowledge: Knowledge) -> Iterator[tuple[Span, Mapping[str, str]]]:
    for match in knowledge.media.find(level(text[start:end])):
        yield Span(start + match.start, start + match.end), match.row
