"""Laws, plans and programmes under the title that they have in the language of their country: "Ley 985 de 2005"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from fourthp.extract.lexicon import table, words
from fourthp.extract.mentions.instrument_numbers import number_end, years_end
from fourthp.extract.mentions.instrument_titles import Item
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.phrases import Phrases, both_apostrophes, phrases, spelling

_LONGEST = 30
_LONG_WORD = 5
_ELIDED = ("d'", "d’", "l'", "l’", "dell'", "dell’")


@cache
def _nouns() -> tuple[Phrases, dict[str, tuple[str, str]]]:
    rows = {
        form: (row["instrument_type"], row["weight"])
        for row in table("instrument_foreign")
        for form in both_apostrophes(row["form"])
    }
    return phrases(frozenset(rows)), {spelling(form): told for form, told in rows.items()}


def find_foreign(line: Line) -> Iterator[Item]:
    """ "Plan Nacional contra la Trata de Personas", "Ley N° 30077", "Strafgesetzbuch"."""
    forms, told = _nouns()
    for i, token in enumerate(line.tokens):
        if token.text not in forms.tree or not (length := forms.length_at(line.tokens, i)):
            continue
        after = i + length
        kind, weight = told[line.words(i, after)]
        numbered = number_end(line, after, signed=line.has(after, Label.NUMBER))
        short = len(line.text(i)) < _LONG_WORD  # "Ley", "Lei" and "Loi" are also people's names
        last = numbered if numbered > after else _title_end(line, after, needs_joint=short)
        if last > after or weight == "alone":
            yield i, years_end(line, last), kind, "instrument:foreign"


def _title_end(line: Line, after: int, *, needs_joint: bool) -> int:
    """End of a title from ``after`` on, over capitals and small words of its language; ``after`` where none is."""
    last = k = after
    joined = not needs_joint and not line.has(after, Label.COMMON | Label.GIVEN)
    while k < len(line.tokens) and k - after < _LONGEST:
        if line.has(k, Label.CAPITAL) and not line.has(k, Label.FUNCTION):
            k += 1
            last = k
        elif _joins(line, k):
            joined = True
            elided = line.low(k).startswith(_ELIDED)
            k += 1
            if elided or (not _joins(line, k) and _is_word(line, k)):
                k += not elided
                last = k
        elif line.low(k).isalpha() and not line.has(k, Label.FUNCTION) and _joins(line, k + 1):
            k += 1
            last = k
        else:
            break
    return last if joined else after


def _joins(line: Line, i: int) -> bool:
    return line.low(i) in words("instrument_foreign_joints") or line.low(i).startswith(_ELIDED)


def _is_word(line: Line, i: int) -> bool:
    """Whether a word in small letters stands there that is none of English: "de lutte", "contre la traite"."""
    return line.low(i)[:1].isalpha() and not line.has(i, Label.FUNCTION | Label.COMMON | Label.CAPITAL)
