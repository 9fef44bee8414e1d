"""The names of Thai private persons: where they stand, so that nothing published repeats them.

Forms of address are written onto Thai names, and verbs onto those, so a name is found by its letters alone and
not as a word between spaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ahocorasick_rs import AhoCorasick, MatchKind

from fourthp.extract.gazetteer import level
from fourthp.extract.mentions.withheld import Withheld
from fourthp.records import Span

_SPACE = re.compile(r"\s+")
_AROUND = 40
_WORDS_AROUND = re.compile(r"\S+")


def withheld(text: str, refused: Iterable[Span], unknown: Iterable[Span]) -> Withheld:
    """The names that no published value may hold.

    ``refused`` are places where names of victims, suspects and other private persons stand, ``unknown`` those of
    names that nothing gives a public role.
    """
    names = sorted({_SPACE.sub(" ", text[s.start : s.end]) for s in refused})
    full = [name for name in names if " " in name]
    places = sorted({*refused, *_places(text, full)})
    forms = tuple(sorted({*full, *_as_written(text, places)}))
    return Withheld(forms, tuple(places), tuple(sorted({*places, *unknown})))


def _places(text: str, names: Sequence[str]) -> Iterator[Span]:
    """Every place where one of the names stands, letters before and behind it aside."""
    if names:
        finder = AhoCorasick(list(names), matchkind=MatchKind.LeftmostLongest)
        yield from (Span(start, end) for _, start, end in finder.find_matches_as_indexes(level(text)))


def _as_written(text: str, places: Sequence[Span]) -> Iterator[str]:
    """The names with the letters written onto them on either side, as far as the next space."""
    for place in places:
        start, end = place.start, place.end
        while start > 0 and not text[start - 1].isspace() and place.start - start < _AROUND:
            start -= 1
        after = _WORDS_AROUND.match(text, end, min(len(text), end + _AROUND))
        words = text[start : after.end() if after else end].strip("“”\"'‘’()[],;:.")
        if " " in words:
            yield _SPACE.sub(" ", words)
