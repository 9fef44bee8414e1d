"""The language of a text, told by its script and its commonest words."""

from __future__ import annotations

import re

from fourthp.records import Reading

from .layout import Layout
from .lexicons import words

_SAMPLE = 1_000
_SCRIPTS = (
    ("th", re.compile(r"[\u0e01-\u0e4e]+")),
    ("lo", re.compile(r"[\u0e81-\u0ecd]+")),
    ("km", re.compile(r"[\u1780-\u17d3]+")),
    ("my", re.compile(r"[\u1000-\u104f]+")),
    ("ja", re.compile(r"[\u3041-\u30ff]+")),
    ("zh", re.compile(r"[\u4e00-\u9fff]+")),
    ("ko", re.compile(r"[\uac00-\ud7a3]+")),
)
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[A-Za-z]+")
_ENGLISH = frozenset(words("english"))
_TAG = re.compile(r"[a-zA-Z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
# A Japanese text holds more Chinese characters than kana, hence the weight.
_WEIGHTS = {"ja": 3.0}


def read_language(layout: Layout, feed: str | None) -> Reading:
    """The language as a BCP 47 tag: what the feed says if the script allows it, else what the script tells.

    ``und`` where neither tells. Labels and menus do not count: an English page with Thai labels is English.
    """
    told = _told(layout)
    if feed and _TAG.fullmatch(feed.strip()):
        primary, *rest = feed.strip().replace("_", "-").split("-")
        if told in ("und", primary.lower()):
            return Reading("-".join((primary.lower(), *rest)), (), "reference:feed", 0.95)
    return Reading(told, (), "derived:script", 0.9)


def _told(layout: Layout) -> str:
    sample, size = [], 0
    for line in layout.lines:
        if not line.taken:
            sample.append(layout.of(line)[:_SAMPLE])
            size += len(sample[-1])
            if size >= _SAMPLE:
                break
    text = "\n".join(sample)[:_SAMPLE]
    letters = _length(_LETTERS, text)
    if letters and _length(_LATIN, text) * 2 >= letters:
        spoken = _WORD.findall(text)
        english = sum(word.lower() in _ENGLISH for word in spoken)
        return "en" if english * 8 >= len(spoken) else "und"
    counts = {tag: _length(pattern, text) * _WEIGHTS.get(tag, 1.0) for tag, pattern in _SCRIPTS}
    tag = max(counts, key=lambda tag: counts[tag])
    return tag if letters and counts[tag] * 2 >= letters else "und"


def _length(pattern: re.Pattern[str], text: str) -> int:
    """How many characters of ``text`` the matches of ``pattern`` cover."""
    return sum(map(len, pattern.findall(text)))
