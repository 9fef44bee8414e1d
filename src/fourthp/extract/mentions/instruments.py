"""Named treaties, laws, plans, reports, declarations, programmes, campaigns and funds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fourthp.extract.lexicon import table, words
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.names import DETERMINERS, extend_left, extend_right
from fourthp.extract.mentions.organisations import OrganisationSpan, acronym_beside
from fourthp.extract.mentions.person_posts import PersonSpan
from fourthp.extract.mentions.phrases import Phrases, phrases, spelling
from fourthp.extract.mentions.positions import PositionSpan

_PREPOSITIONS = frozenset("of for on against to in with regarding concerning towards toward".split())
_SUBJECTS = frozenset("on for against to regarding concerning".split())
_TITLE_WORDS = frozenset("of for the to and in on with a at".split())


@dataclass(frozen=True, slots=True)
class InstrumentSpan:
    """An instrument's name as tokens ``[first, last)`` of a line."""

    first: int
    last: int
    instrument_type: str
    method: str
    known_id: str | None = None
    acronym: tuple[int, int] | None = None


@cache
def _heads() -> Phrases:
    return phrases(frozenset(r["form"] for r in table("instrument_heads")))


@cache
def _weak() -> frozenset[str]:
    return frozenset(spelling(f) for f in words("instrument_heads", weight="weak"))


@cache
def _types() -> dict[str, str]:
    return {spelling(r["form"]): r["instrument_type"] for r in table("instrument_heads")}


def find_instruments(
    line: Line, organisations: list[OrganisationSpan], posts: list[PositionSpan], persons: list[PersonSpan]
) -> list[InstrumentSpan]:
    """The instruments named in a sentence, in order, without overlap; bodies named alike are left out."""
    spans: list[InstrumentSpan] = []
    taken = [(o.first, o.last) for o in organisations] + [(p.first, p.last) for p in posts]
    names = [p.name.last + (line.low(p.name.last) == "'s") for p in persons if p.positions or p.addresses]
    i, heads = 0, _heads()
    while i < len(line.tokens):
        if not line.has(i, Label.CAPITAL) or not (length := heads.length_at(line.tokens, i)):
            i += 1
            continue
        while further := _further_head(line, i + length):
            i, length = i + length + further[0], further[1]
        run = _run_start(line, i)
        apart = (last for first, last in taken if last <= i and not (first >= run and last > run))
        floor = max((*apart, *(last for last in names if last <= i)), default=0)
        span = _around(line, i, i + length, max(floor, spans[-1].last if spans else 0))
        if span and not any(first <= i < last for first, last in taken):
            spans.append(span)
            i = max(i + length, span.last)
        else:
            i += length
    for span in (*_with_short_name(line), *_with_quoted_title(line), *_with_parties(line)):
        if not any(span.first < s.last and s.first < span.last for s in spans) and not any(
            first <= span.first < last for first, last in taken
        ):
            spans.append(span)
    for known in line.instruments.values():
        rival = next((s for s in spans if s.first < known.last and known.first < s.last), None)
        row = known.match.row
        if rival is not None:
            if rival.last - rival.first > known.last - known.first + 1:
                continue
            spans.remove(rival)
        first = known.first - 1 if _is_year(line, known.first - 1) else known.first
        spans.append(
            InstrumentSpan(
                first, known.last, row["instrument_type"], "instrument:gazetteer", row["instrument_id"]
            )
        )
    spans.sort(key=lambda s: s.first)
    return [
        InstrumentSpan(
            s.first, s.last, s.instrument_type, s.method, s.known_id, acronym_beside(line, s.first, s.last)
        )
        for s in spans
    ]


def _run_start(line: Line, head: int) -> int:
    """First token of the unbroken run of capitals before a head: a body in it is part of the name ("G7 Communiqué")."""
    first = head
    while (
        first > 0
        and line.has(first - 1, Label.CAPITAL)
        and not line.has(first - 1, Label.POSITION | Label.FUNCTION)
    ):
        first -= 1
    return first


@cache
def _small_nouns(beside: str) -> tuple[Phrases, dict[str, str]]:
    rows = [r for r in table("instrument_nouns") if r["beside"] == beside]
    return phrases(frozenset(r["form"] for r in rows)), {r["form"]: r["instrument_type"] for r in rows}


def _with_short_name(line: Line) -> Iterator[InstrumentSpan]:
    """ "the TIP report", "the ASEAN action plan": a noun written small behind an acronym."""
    forms, types = _small_nouns("short_name")
    for i in range(1, len(line.tokens)):
        before = line.text(i - 1)
        if not (before.isupper() and len(before) > 2 and before.isalpha()) or line.has(i - 1, Label.COUNTRY):
            continue
        if length := forms.length_at(line.tokens, i):
            kind = types[line.words(i, i + length)]
            yield InstrumentSpan(i - 1, i + length, kind, "instrument:short_name")


def _with_quoted_title(line: Line) -> Iterator[InstrumentSpan]:
    """ "the “Stolen Memory” exhibit", "a campaign called “Every Name Counts”"."""
    forms, types = _small_nouns("quoted")
    opened = None
    for i, token in enumerate(line.tokens):
        if token.text == "“":
            opened = i
        elif token.text == "”" and opened is not None:
            first, last = opened + 1, i - (line.text(i - 1) in (",", "."))
            opened = None
            capitals = sum(line.has(k, Label.CAPITAL) for k in range(first, last))
            if not 1 < last - first <= 10 or capitals * 3 < (last - first) * 2:
                continue
            noun = _noun_near(line, forms, first - 2, i + 1)
            if noun:
                yield InstrumentSpan(first, last, types[noun], "instrument:quoted_title")


def _with_parties(line: Line) -> Iterator[InstrumentSpan]:
    """ "memorandum of understanding between A and B", and "... on <what it is about>" where it is being signed."""
    forms, types = _small_nouns("parties")
    signed = None
    for i, token in enumerate(line.tokens):
        length = forms.length_at(line.tokens, i) if token.text in forms.by_first else 0
        if not length:
            continue
        after = i + length
        if line.text(after) == "(" and line.text(after + 2) == ")":
            after += 3
        last = _parties(line, after) if line.low(after) == "between" else after
        if (
            last == after
            and line.low(after) in ("on", "for")
            and types[line.words(i, i + length)] == "memorandum"
        ):
            signed = any(t.low.startswith("sign") for t in line.tokens) if signed is None else signed
            last = _matter_end(line, after) if signed else after
        if last > after:
            yield InstrumentSpan(i, last, types[line.words(i, i + length)], "instrument:parties")


_MATTER_STOPS = frozenset(
    "was were is will has have had with during at in signed between and that which who by to , . ; : ( )".split()
)


def _matter_end(line: Line, on: int) -> int:
    """End of what a memorandum is about, at most ten words behind "on"; ``on`` itself when it says nothing."""
    last = on + 1
    while last < len(line.tokens) and last - on <= 10 and line.low(last) not in _MATTER_STOPS:
        last += 1
    return last if last - on > 2 else on


def _noun_near(line: Line, forms: Phrases, before: int, after: int) -> str | None:
    """The noun right behind the closing mark, or up to two words before the opening one."""
    for i in (after, before, before - 1):
        if 0 <= i < len(line.tokens) and forms.length_at(line.tokens, i):
            return line.text(i)
    return None


def _further_head(line: Line, i: int) -> tuple[int, int] | None:
    """A later head in the same run ("Action Plan Report"): (distance, length)."""
    j = i
    while line.has(j, Label.CAPITAL) and j - i < 3:
        if length := _heads().length_at(line.tokens, j):
            return j - i, length
        j += 1
    return None


def _is_year(line: Line, i: int) -> bool:
    return line.text(i).isdigit() and len(line.text(i)) == 4 and line.text(i)[:2] in ("19", "20", "25")


def _around(line: Line, head: int, after: int, floor: int) -> InstrumentSpan | None:
    if line.words(head, after + 1) in words("organisation_blockers"):
        return None
    kind = _types()[line.words(head, after)]
    first = extend_left(line, head, floor)
    if kind == "law":
        first = _over_small_words(line, first, head, floor)
    if _is_year(line, first - 1):
        first -= 1
    last = _right_end(line, head, after, kind)
    before = range(first, head)
    if not before and last == after:
        # Bare "Convention" points back to one; "Executive Order" and a name in quotation marks stand for themselves.
        possessive = kind == "declaration" and any(line.low(k) == "'s" for k in range(head, after))
        if not (_is_quoted(line, first, last) or possessive or (kind == "law" and after - head > 1)):
            return None
    elif (not before and not _names_something(line, after, last)) or (
        last == after
        and after - head == 1
        and all(line.low(k) in DETERMINERS or line.has(k, Label.COUNTRY) for k in before)
    ):
        return None
    if line.words(first, last) in words("instrument_blockers"):
        return None
    if (
        line.words(head, after) in _weak()
        and last == after
        and head - first < 2
        and not _is_specific(line, first, head)
    ):
        return None
    return InstrumentSpan(first, last, kind, "instrument:head_noun")


def _is_specific(line: Line, first: int, head: int) -> bool:
    return _is_quoted(line, first, head + 1) or any(
        line.has(k, Label.NUMBER | Label.KNOWN | Label.PLACE) or not line.has(k, Label.COMMON)
        for k in range(first, head)
    )


def _right_end(line: Line, head: int, after: int, kind: str) -> int:
    last = after
    if line.text(last) == "(" and line.text(last + 2) == ")" and line.text(last + 1)[0].isupper():
        last = last + 3 if line.low(last + 3) in _PREPOSITIONS | {"between"} else last
    bare = last
    last = extend_right(line, head, last, _PREPOSITIONS)
    if line.low(last) == "between" and (parties := _parties(line, last)) > last:
        last = extend_right(line, head, parties, _SUBJECTS)
    if last == bare:
        last = after
    if line.low(last) == "of" and _is_year(line, last + 1):
        last += 2
    elif kind == "law" and _is_year(line, last + (line.text(last) == ",")):
        last += 1 + (line.text(last) == ",")
    return last


def _is_quoted(line: Line, first: int, last: int) -> bool:
    return line.text(first - 1) in ("“", '"', "‘", "'") and line.text(last) in ("”", '"', "’", "'", ",")


def _over_small_words(line: Line, first: int, head: int, floor: int) -> int:
    """ "the Supporting Families of the Fallen Act": a law's title may hold small words between capitals."""
    while first - 1 > floor and line.low(first - 1) in _TITLE_WORDS:
        k = first - 1
        while k > floor and line.low(k) in _TITLE_WORDS:
            k -= 1
        if (
            not line.has(k, Label.CAPITAL)
            or not line.has(k, Label.COMMON)
            or line.has(k, Label.KNOWN | Label.POSITION)
        ):
            break
        wider = extend_left(line, k, floor)
        if line.words(wider, head + 1) in words("instrument_blockers"):
            break
        if wider == 0 or line.low(wider - 1) not in ("the", "“", "”", '"', ",", "and", "-", "–", ":"):
            break
        first = wider
    return first


def _parties(line: Line, i: int) -> int:
    """End of "between the Cambodian and South Korean governments"; ``i`` when no party follows."""
    last, j = i, i + 1
    while True:
        j += line.low(j) == "the"
        known = line.countries.get(j) or line.organisations.get(j)
        if known is None:
            return last
        j = last = known.last
        if line.low(j) in ("government", "governments"):
            return j + 1
        if line.low(j) not in ("and", ","):
            return last
        j += 1 + (line.low(j + 1) == "and")


def _names_something(line: Line, first: int, last: int) -> bool:
    """ "Protocol of Thailand" says too little; what it is for, or between whom, names it."""
    between = line.low(first) == "between" and "and" in {line.low(k) for k in range(first, last)}
    return between or any(
        line.has(k, Label.CAPITAL) and not line.has(k, Label.COUNTRY | Label.CALENDAR)
        for k in range(first, last)
    )
