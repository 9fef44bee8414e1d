"""What a paper or a body is about, told in small letters behind its noun: "against trafficking in persons"."""

from __future__ import annotations

from fourthp.extract.lexicon import words
from fourthp.extract.mentions.instrument_numbers import is_year
from fourthp.extract.mentions.instrument_titles import past_quotation
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line

_ON = frozenset(["on", "for", "against"])
DANGLING = frozenset(["on", "of", "for", "the", "a", "an", "against", "last", "this"])
SPHERES = frozenset(["fight", "field", "area", "sphere", "struggle", "domain", "prevention"])
SUBJECT_STOPS = frozenset(
    "was were is are will would has have had with during at that which who such by as from this these after before into"
    " under through when where while it he she they we began came took went gave made held met said drew won led"
    " ' \" ” ’ , . ; : ( ) – —".split()
)
_MORE_OF_TRADE = frozenset(["and", "or", "of", "for", "in", "between"])
_TRADED = frozenset(
    "persons person people human humans women children minors girls organs wildlife drugs arms".split()
)


def tells_subject(line: Line, i: int) -> bool:
    """Whether "on ...", "to combat ...", "in the fight against ..." begins at ``i``."""
    return (
        line.low(i) in _ON
        or (line.low(i) == "to" and _goes_on(line, i + 1))
        or (line.low(i) == "in" and line.low(i + 1) == "the" and line.low(i + 2) in SPHERES)
    )


def subject_end(line: Line, on: int) -> int:
    """End of what a plan or law is about; ``on`` itself when that says too little."""
    last = on + 1
    while last < len(line.tokens) and last - on <= 14:
        last = past_quotation(line, last)
        low = line.low(last)
        if low in SUBJECT_STOPS:
            break
        if low in ("and", "to") and not _goes_on(line, last + 1):
            break
        if low == "in" and line.low(last + 1) in _TRADED:  # "trafficking in persons", "... in human beings"
            last += 2 + (line.low(last + 2) == "beings")
            if line.low(last) not in _MORE_OF_TRADE:
                break
            continue
        placed = line.has(last + 1 + (line.low(last + 1) == "the"), Label.CAPITAL)
        if low == "in" and not placed and line.words(last + 1, last + 3) != "parts of":
            break
        if is_year(line, last) or line.has(last, Label.CALENDAR) or _is_past(line, last):
            break
        last += 1
    while line.low(last - 1) in DANGLING:
        last -= 1
    return last if last - on > 2 or line.has(on + 1, Label.COUNTRY) else on


def _is_past(line: Line, i: int) -> bool:
    """A verb in the past ("... was", "launched by", "adopted."), not a participle before its noun ("forced labour")."""
    after = line.low(i + 1)
    closes = not after[:1].isalpha() or line.has(i + 1, Label.FUNCTION)
    return line.low(i).endswith("ed") and closes


def _goes_on(line: Line, i: int) -> bool:
    """Whether what follows "and" or "to" is more of the subject: a gerund, a purpose or a word of the field."""
    return line.low(i).endswith("ing") or line.low(i) in words("instrument_subject_words")


def field_end(line: Line, i: int) -> int:
    """End of a subject at ``i`` that is a field of this kind of law ("for combating slavery"); ``i`` where none is."""
    if line.has(i + 1, Label.CAPITAL) or not tells_subject(line, i):
        return i
    last = subject_end(line, i)
    return last if any(line.low(k) in words("instrument_fields") for k in range(i, last)) else i
