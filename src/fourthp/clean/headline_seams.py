"""Headlines that were glued to what stands behind them: to the first paragraph, or to themselves."""

from __future__ import annotations

import re

from .datelines import opens_with_dateline
from .headline_forms import is_salutation, is_whole
from .layout import Layout, Line, is_prose
from .lexicons import words

_BEFORE_THE = frozenset(words("before_the"))
_UNFINISHED = frozenset(words("unfinished"))
_GLUED_SEAM = re.compile(r"(?=[A-Z“'‘])[^.!?;“”]{20,150}?\b(?P<last>[^\W\d_][\w’'-]+)\s+(?=The\s[^.!?]{60,})")
_LONGEST = 320
_SHORTEST = 24


def part_doubled(layout: Layout) -> None:
    """Part a line that ends with the same headline twice, without a space between: "News » Ports agreePorts agree".

    The second one stands on a line of its own then.
    """
    for line in layout.head():
        text = layout.of(line)
        if len(text) > 2 * _LONGEST:
            continue
        for size in range(len(text) // 2, _SHORTEST - 1, -1):
            again = text[-size:]
            if again[0].isalnum() and text[:-size].endswith(again) and is_whole(again):
                layout.split(line, line.end - size)
                return


def part_glued(layout: Layout, lines: list[Line]) -> Line | None:
    """The headline to which the first paragraph was glued without a stop: "Ports agree to share lists The ports ...".

    It is parted from the paragraph. Only "The" tells so: other words stand with a capital in the middle of sentences.
    """
    first = next((line for line in lines if is_prose(layout.of(line))), None)
    seam = _GLUED_SEAM.match(layout.of(first)) if first is not None else None
    if first is None or seam is None or seam["last"] in _BEFORE_THE or seam["last"] in _UNFINISHED:
        return None
    headline = layout.of(first)[: seam.end("last")]
    if not is_whole(headline) or is_salutation(headline) or opens_with_dateline(layout.of(first)):
        return None
    layout.split(first, first.start + seam.end())
    return first
