"""Names that a document holds and the dataset must not: where they stand, in whatever form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fourthp.extract.lexicon import word_list
from fourthp.language.withholding import places_of
from fourthp.records import Span

_ALIAS = re.compile(
    r"\b(?:alias(?:es)?|a\.?k\.?a\.?|also known as|known as|nicknamed|real name)[\s,:]+[“\"‘'(]?\s*"
    r"((?:[^\W\d_][\w’'-]*\s?){1,4})",
    re.IGNORECASE,
)
_THAI = re.compile(r"[\u0e00-\u0e7f]+(?: [\u0e00-\u0e7f]+)*")
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Withheld:
    """Names of private persons.

    ``names`` may stand nowhere, ``spans`` are all places of the text where one stands. ``unknown`` are places
    of names of persons whose part in the text is not told: they may not be repeated as actors or in summaries.
    ``unproven`` are places of what has the form of a name and may be anything: it may not be an actor.
    """

    names: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    unknown: tuple[Span, ...] = ()
    unproven: tuple[Span, ...] = ()


def aliases(sentence: str) -> Iterable[str]:
    """The other names that a sentence gives somebody: "alias <name>"."""
    for match in _ALIAS.finditer(sentence):
        words = []
        for word in match[1].split():
            if not (word[0].isupper() or word[0] > "\u00ff"):
                break
            words.append(word)
        if words:
            yield " ".join(words)


def withheld_names(
    text: str,
    refused: Sequence[str],
    public: Sequence[str],
    kept: Sequence[Span],
    unknown: Sequence[Span],
    unproven: Sequence[Span] = (),
) -> Withheld:
    """All forms of the refused names that can stand alone, and their places outside the ``kept`` names.

    A word that a refused name shares with a ``public`` one is no form of its own.
    """
    shared = {w.casefold() for name in public for w in name.split()}
    names = {name for name in refused if name.casefold() not in shared}
    for name in refused:
        words = name.split()
        for word in (words[0], words[-1]) if len(words) > 1 else ():
            if (
                len(word) >= _SHORTEST
                and word[0].isalpha()
                and not _is_ordinary(word)
                and word.casefold() not in shared
            ):
                names.add(word)
    forms = tuple(sorted(names, key=lambda n: (-len(n), n)))
    inside = [(s.start, s.end) for s in kept]
    spans = [
        span
        for span in places_of(text, forms)
        if not any(start <= span.start and span.end <= end for start, end in inside)
    ]
    spans.extend(_thai_beside(text, spans))
    places = (tuple(sorted(set(each))) for each in (spans, unknown, unproven))
    return Withheld(forms, *places)


def _is_ordinary(word: str) -> bool:
    low = word.casefold()
    return (
        low in word_list("common_words")
        or low in word_list("given_names")
        or low in word_list("function_words")
    )


def _thai_beside(text: str, spans: Sequence[Span]) -> Iterable[Span]:
    """The same name in Thai letters, in brackets or after a comma behind the name in Latin ones, or before it."""
    for match in _THAI.finditer(text) if spans else ():
        before, after = (
            text[: match.start()].rstrip(" (,/"),
            len(text) - len(text[match.end() :].lstrip(" (,/")),
        )
        if any(s.end == len(before) or s.start == after for s in spans):
            yield Span(match.start(), match.end())
