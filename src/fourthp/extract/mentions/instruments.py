"""Named treaties, laws, plans, reports, declarations, programmes, campaigns and funds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from fourthp.extract.lexicon import table, words
from fourthp.extract.mentions.instrument_nouns import (
    AGREED,
    Bodies,
    find_by_noun,
    in_capitals,
    matter_end,
    parties_end,
    ruling_end,
)
from fourthp.extract.mentions.instrument_numbers import (
    is_year,
    length_start,
    number_end,
    years_end,
    years_start,
)
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.name_insides import bracket_start
from fourthp.extract.mentions.name_starts import DETERMINERS, extend_left
from fourthp.extract.mentions.names import extend_right
from fourthp.extract.mentions.organisation_acronyms import acronym_beside
from fourthp.extract.mentions.organisations import OrganisationSpan
from fourthp.extract.mentions.person_posts import PersonSpan
from fourthp.extract.mentions.phrases import Phrases, phrases, spelling
from fourthp.extract.mentions.positions import PositionSpan

_MODALS = frozenset("must should will shall can cannot could would".split())
_PREPOSITIONS = frozenset("of for on against to in with regarding concerning towards toward".split())
_SUBJECTS = frozenset("on for against to regarding concerning".split())
_RELATED = frozenset(["relative", "relating", "pertaining", "related"])
# Ways to tell an instrument by the body whose it is, which is then part of the name.
_WITH_BODY = frozenset(["instrument:of_a_year", "instrument:short_name"])
# Weights of nouns that need two words beside them, or a name.
_LONGEST_BRACKET = 14
_UNSURE = frozenset(["weak", "led", "opening"])
# Kinds of which one is told from another by its number.
_NUMBERED = frozenset(["law", "declaration", "treaty"])
# What a plan or programme has, and is not.
_BODIES_OF_PLANS = frozenset(["Committee", "Commission", "Secretariat", "Task Force", "Working Group"])
_OPENING = frozenset(["“", '"', "‘", "'", "*"])
_CLOSING = frozenset(["”", '"', "’", "'", ",", "*"])
_TITLE_WORDS = frozenset("of for the to and in on with a at".split())
_BEFORE_TITLES = frozenset("the its their our 's new amended revised “ ” \" , and - – :".split())


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
def _types() -> dict[str, tuple[str, str]]:
    return {spelling(r["form"]): (r["instrument_type"], r["weight"]) for r in table("instrument_heads")}


def find_instruments(
    line: Line, organisations: list[OrganisationSpan], posts: list[PositionSpan], persons: list[PersonSpan]
) -> list[InstrumentSpan]:
    """The instruments named in a sentence, in order, without overlap; bodies named alike are left out."""
    spans: list[InstrumentSpan] = []
    taken = [(o.first, o.last) for o in organisations] + [(p.first, p.last) for p in posts]
    bodies = {o.first: o.last for o in organisations}
    names = [p.name.last + (line.low(p.name.last) == "'s") for p in persons if p.positions or p.addresses]
    done, heads = 0, _heads()
    for head in [n for n, token in enumerate(line.tokens) if token.text in heads.tree]:
        if (
            head < done
            or not line.has(head, Label.CAPITAL)
            or not (length := heads.length_at(line.tokens, head))
        ):
            continue
        i = head
        while further := _further_head(line, i + length):
            i, length = i + length + further[0], further[1]
        run = _run_start(line, i)
        apart = (last for first, last in taken if last <= i and not (first >= run and last > run))
        floor = max((*apart, *(last for last in names if last <= i)), default=0)
        span = _around(line, i, i + length, max(floor, spans[-1].last if spans else 0), bodies)
        if span and span.first == i and span.last > i + length and span.instrument_type == "report":
            span = replace(span, first=_publisher(line, i, bodies))
        if span and not any(first <= i < last for first, last in taken):
            spans.append(span)
            done = max(i + length, span.last)
        else:
            done = i + length
    for first, last, kind, method in find_by_noun(line, bodies):
        if not any(first < s.last and s.first < last for s in spans) and (
            method in _WITH_BODY or not any(a <= first < b for a, b in taken)
        ):
            spans.append(InstrumentSpan(first, last, kind, method))
    for known in line.instruments.values():
        rival = next((s for s in spans if s.first < known.last and known.first < s.last), None)
        row = known.match.row
        if rival is not None:
            longer = rival.last - rival.first > known.last - known.first + 1
            if longer and not _is_joined(line, rival.first, known.first):
                continue
            if not longer:
                spans.remove(rival)
        spans.append(
            InstrumentSpan(
                _dated_start(line, known.first),
                years_end(line, known.last),
                row["instrument_type"],
                "instrument:gazetteer",
                row["instrument_id"],
            )
        )
    spans.sort(key=lambda s: s.first)
    return [
        InstrumentSpan(
            s.first, s.last, s.instrument_type, s.method, s.known_id, acronym_beside(line, s.first, s.last)
        )
        for s in spans
    ]


def _dated_start(line: Line, first: int) -> int:
    """First token of a known name with its year, whose it is between them: "2020 US TIP report"."""
    dated = years_start(line, first)
    owner = next((c.first for c in line.countries.values() if c.last == first), first)
    return years_start(line, owner) if dated == first and years_start(line, owner) < owner else dated


def _is_joined(line: Line, first: int, known: int) -> bool:
    """Whether a paper is one to another, so that both are named: "Instrument of Accession to the Reef Treaty"."""
    return known > first + 1 and line.low(known - 1 - (line.low(known - 1) == "the")) == "to"


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


def _further_head(line: Line, i: int) -> tuple[int, int] | None:
    """A later head in the same run ("Action Plan Report"): (distance, length)."""
    j = i
    while line.has(j, Label.CAPITAL) and j - i < 3:
        if length := _heads().length_at(line.tokens, j):
            return j - i, length
        j += 1
    return None


def _around(line: Line, head: int, after: int, floor: int, bodies: Bodies) -> InstrumentSpan | None:
    blocked = words("organisation_blockers") | words("instrument_blockers")
    if line.words(head, after + 1) in blocked or line.words(head, after + 2) in blocked:
        return None
    noun = line.words(head, after)
    kind, weight = _types()[noun]
    first = extend_left(line, head, floor)
    if kind == "law":
        first = _over_brackets(line, first, floor)
        first = _over_small_words(line, first, head, floor)
    first = _over_state(line, first) if weight == "national" else first
    first = min(_over_partner(line, first, floor), _quote_start(line, first, head, after))
    first = _over_year(line, years_start(line, length_start(line, first)), floor)
    numbered = number_end(line, _over_short_form(line, after)) if kind in _NUMBERED else after
    numbered = after if numbered == _over_short_form(line, after) else numbered
    last = _right_end(line, head, numbered, kind, bodies)
    again = line.text(head - 1) == "(" and line.text(numbered) == ")"  # "the Children Act 2001 (Act 611)"
    if again or (weight == "numbered" and numbered == after) or (weight == "opening" and last == after):
        return None
    span = InstrumentSpan(first, last, kind, "instrument:head_noun")
    if numbered > after or weight == "bare" or (kind == "memorandum" and last > after):
        return span
    if first == head and last == after:
        # Bare "Convention" points back to one; "Executive Order" and a name in quotation marks stand for themselves.
        possessive = kind == "declaration" and any(line.low(k) == "'s" for k in range(head, after))
        signed = kind == "memorandum" and after - head > 1 and _is_concluded(line, head)
        if line.low(first - 2) == "the" and line.text(first - 3) == "(":
            return None  # "(the “Act”)": a short name given to one
        alone = possessive or signed or _is_quoted(line, first, last) or (kind == "law" and after - head > 1)
        return span if alone else None
    return span if _says_enough(line, span, head, after, weight) else None


def _is_concluded(line: Line, head: int) -> bool:
    """ "concluded a Memorandum of Understanding": a verb of signing right before the noun, its article between."""
    return line.low(head - 1) in ("a", "an") and line.low(head - 2).startswith(AGREED)


def _says_enough(line: Line, span: InstrumentSpan, head: int, after: int, weight: str) -> bool:
    """Whether what stands before and behind a head makes a name of it."""
    first, last, before = span.first, span.last, range(span.first, head)
    if weight == "placed" and not line.has(head - 1, Label.PLACE):
        return False  # "Bangkok Statement", but "Opening Statement"
    if any(line.low(k) in _MODALS for k in before):
        return False  # "Congress Must Act to ..." in title case
    if weight == "led" and (not before or (last == after and line.low(first).endswith("ing"))):
        return False  # "Improving Labour Standards"
    told = is_year(line, after) or _names_something(line, after, last)
    ruled = span.instrument_type == "law" and ruling_end(line, after) > after
    if not before and not (told or ruled or weight == "national"):
        return False
    if (
        weight in _UNSURE
        and line.low(head - 1) == "and"
        and last == after
        and not _is_specific(line, first, head)
    ):
        return False  # "Shared Values and Commitments"
    if last == after:
        if (
            weight != "national"
            and after - head == 1
            and all(line.low(k) in DETERMINERS or line.has(k, Label.COUNTRY) for k in before)
        ):
            return False
        drafted = bool(before) and line.low(first - 1) == "draft"
        if weight in _UNSURE and len(before) < 2 and not drafted and not _is_specific(line, first, head):
            return False
    plan = span.instrument_type in ("programme", "action_plan")
    if plan and last > after and {line.text(last - 1), line.words(last - 2, last)} & _BODIES_OF_PLANS:
        return False  # "Initiative against Trafficking Task Force"
    return line.words(first, last) not in words("instrument_blockers")


def _is_specific(line: Line, first: int, head: int) -> bool:
    return _is_quoted(line, first, head + 1) or any(
        line.has(k, Label.NUMBER | Label.KNOWN | Label.PLACE)
        or not line.has(k, Label.COMMON)
        or in_capitals(line, k)
        for k in range(first, head)
    )


def _right_end(line: Line, head: int, after: int, kind: str, bodies: Bodies) -> int:
    last = after
    if line.text(last) == "(" and line.text(last + 2) == ")" and line.text(last + 1)[0].isupper():
        last = last + 3 if line.low(last + 3) in _PREPOSITIONS | {"between"} else last
    bare = last
    last += 1 if line.low(last) in _RELATED and line.low(last + 1) == "to" else 0
    last = extend_right(line, head, last, _PREPOSITIONS)
    if last == bare and kind == "memorandum":
        last = _memorandum_end(line, last, bodies)
    if line.low(last) == "between" and (parties := parties_end(line, last, bodies)) > last:
        last = extend_right(line, head, parties, _SUBJECTS)
    last = _over_object(line, last)
    if last <= bare:
        last = after
    elif line.low(last) == "'s" and line.has(last + 1, Label.CAPITAL):  # "Statement towards ASEAN's Vision"
        last += 2
        while line.has(last, Label.CAPITAL):
            last += 1
        last = extend_right(line, head, last, _PREPOSITIONS)
    if line.low(last) == "of" and is_year(line, last + 1):
        return last + 2
    if kind == "law":
        last = ruling_end(line, last)
    comma = kind == "law" and line.text(last) == "," and years_end(line, last + 1) > last + 1
    return years_end(line, last + comma)


def _over_object(line: Line, last: int) -> int:
    """Behind a further paper that a name is to serve: "Plan of Action to Implement the Chad-Togo Trade Compact"."""
    if line.low(last) != "the" or line.low(last - 2) != "to":
        return last
    k = last + 1
    while line.has(k, Label.CAPITAL) or (line.text(k) in ("-", "–") and line.has(k + 1, Label.CAPITAL)):
        k += 1
    return k if any(line.has(i, Label.INSTRUMENT) for i in range(last + 1, k)) else last


def _memorandum_end(line: Line, after: int, bodies: Bodies) -> int:
    """End of what a memorandum is about, whom it is with named or not ("MOU with the Reef Board on fair pay")."""
    on = after
    if line.low(after) == "with":
        party = after + 1 + (line.low(after + 1) == "the")
        on = max((bodies[k] for k in (party, party + 1) if k in bodies), default=after)
    last = matter_end(line, on) if line.low(on) in ("on", "for") else on
    return last if last > on else after


def _is_quoted(line: Line, first: int, last: int) -> bool:
    return line.text(first - 1) in _OPENING and line.text(last) in _CLOSING


def _quote_start(line: Line, first: int, head: int, after: int) -> int:
    """The word behind the mark that opens a title which the head closes ("“Patient Advocate Act,”"), else ``first``."""
    closed = after + (line.text(after) == ",")
    if line.text(closed) not in ("”", '"'):
        return first
    k = head - 1
    while k > 0 and head - k < 12 and (line.has(k, Label.CAPITAL) or line.low(k) in _TITLE_WORDS):
        k -= 1
    return k + 1 if line.text(k) in ("“", '"') else first


def _over_brackets(line: Line, first: int, floor: int) -> int:
    """ "Immoral Traffic (Prevention and Cure) Act": a law's title may hold a part in brackets."""
    opening = bracket_start(line, first, floor, _LONGEST_BRACKET)
    if not opening or not line.has(opening - 1, Label.CAPITAL) or not line.has(opening + 1, Label.CAPITAL):
        return first
    return extend_left(line, opening - 1, floor)


def _over_partner(line: Line, first: int, floor: int) -> int:
    """ "Utopia – Ruritania Border Agreement": the state before a dash is one of two."""
    k = first - 2
    if line.text(first - 1) not in ("-", "–") or k < floor or not line.has(first, Label.COUNTRY):
        return first
    if not line.has(k, Label.COUNTRY):
        return first
    while k > floor and line.has(k - 1, Label.COUNTRY) and line.has(k - 1, Label.CAPITAL):
        k -= 1
    return k


def _over_year(line: Line, first: int, floor: int) -> int:
    """ "Trafficking in Persons 2016 Report": a year may stand between a title's words and its noun."""
    if not is_year(line, first) or not line.has(first - 1, Label.CAPITAL):
        return first
    return extend_left(line, first, floor)


def _over_state(line: Line, first: int) -> int:
    """ "Chad's Constitution": whose law it is belongs to the name."""
    state = next((c.first for c in line.countries.values() if c.last == first - 1), first)
    return state if line.low(first - 1) == "'s" else first


def _publisher(line: Line, head: int, bodies: Bodies) -> int:
    """First token of the body right before a report, its acronym between in brackets or not; ``head`` without one."""
    end = head - 3 if line.text(head - 1) == ")" and line.text(head - 3) == "(" else head
    return next((first for first, last in bodies.items() if last in (end, head)), head)


def _over_short_form(line: Line, after: int) -> int:
    """Behind the short form of a noun in brackets: "Executive Order (E.O.) 13224"."""
    is_short = line.text(after) == "(" and line.text(after + 2) == ")"
    return after + 3 if is_short and line.text(after + 1)[:1].isupper() else after


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
        if wider == 0 or not (line.low(wider - 1) in _BEFORE_TITLES or is_year(line, wider - 1)):
            break
        first = wider
    return first


def _names_something(line: Line, first: int, last: int) -> bool:
    """ "Protocol of Thailand" says too little; what it is for, or between whom, names it."""
    between = line.low(first) == "between" and "and" in {line.low(k) for k in range(first, last)}
    return between or any(
        line.has(k, Label.CAPITAL) and not line.has(k, Label.COUNTRY | Label.CALENDAR)
        for k in range(first, last)
    )
