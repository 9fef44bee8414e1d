"""Bodies named in another language, whose small words hold the name together: "Fiscalía General de la República"."""

from __future__ import annotations

import re

from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line

_JOINTS = frozenset(
    "de del la las los el y e para contra da do dos das di du des et pour von der die den und en i van voor contre aux"
    " dalam dan bagi untuk za".split()
)
_ELIDED = re.compile(r"[dl][’'][^\W\d_]+")
_SHORT = 3
_MOST_SMALL = 3
"""Small words in a row that are no joints ("police nationale"), before a sentence's own are taken for a name's."""


def foreign_end(line: Line, after: int) -> int:
    """End of the name behind its head noun; ``after`` itself where nothing of a name follows.

    A word in small letters belongs to it behind a joint ("de la police nationale") and where English has no such word
    ("Direction générale des ports").
    """
    last = i = after
    small = 0
    while i < len(line.tokens):
        if line.has(i, Label.CAPITAL) and not line.has(i, Label.CALENDAR):
            i = last = i + 1
            small = 0
        elif line.low(i) in _JOINTS:
            i += 1
        elif _ELIDED.fullmatch(line.text(i)) or (small < _MOST_SMALL and _is_word_of_name(line, i, after)):
            i = last = i + 1
            small += 1
        else:
            break
    return last


def _is_word_of_name(line: Line, i: int, after: int) -> bool:
    text = line.text(i)
    if not (text.isalpha() and text.islower()):
        return False
    foreign = (
        len(text) > _SHORT and not line.has(i, Label.COMMON | Label.FUNCTION) and not text.endswith("ed")
    )
    behind_joint = i > after and line.low(i - 1) in _JOINTS and line.has(i, Label.COMMON)
    before_joint = line.low(i + 1) in _JOINTS or bool(_ELIDED.fullmatch(line.text(i + 1)))
    return foreign or behind_joint or (i == after and before_joint and not line.has(i, Label.FUNCTION))
