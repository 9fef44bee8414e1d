"""Named treaties, laws, plans, reports, declarations, programmes, campaigns and funds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from fourthp.extract.lexicon import table, words
from fourthp.extract.mentions.instrument_ends import over_short_form, right_end
from fourthp.extract.mentions.instrument_nouns import (
    AGREED,
    ISSUED,
    find_by_noun,
    in_capitals,
    ruling_end,
)
from fourthp.extract.mentions.instrument_numbers import (
    Bodies,
    is_year,
    length_start,
    number_end,
    owned_number_end,
    years_end,
    years_start,
)
from fourthp.extract.mentions.instrument_starts import (
    behind_sponsor,
    dated_start,
    over_brackets,
    over_partner,
    over_post,
    over_shared_fields,
    over_small_words,
    over_state,
    over_year,
    publisher,
    quote_start,
    run_start,
)
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.name_insides import is_nth
from fourthp.extract.mentions.name_starts import DETERMINERS, extend_left
from fourthp.extract.mentions.organisation_acronyms import acronym_beside
from fourthp.extract.mentions.organisations import OrganisationSpan
from fourthp.extract.mentions.person_model import PersonSpan
from fourthp.extract.mentions.phrases import Phrases, both_apostrophes, phrases, spelling
from fourthp.extract.mentions.positions import PositionSpan

_SIGNED = frozenset(
    "signed signs signing signature signatories inked concluded renewed exchanged initialled".split()
)
_AGREED_UPON = frozenset(["memorandum", "declaration"])
_LETTERS = (
    "Standard Operating Procedure",
    "Memorandum",
    "Letter",
    "Record",
    "Statement of",
    "Agreed Minutes",
)
_PLURAL = ("Memoranda", "Letters", "MoUs")
_MODALS = frozenset("must should will shall can cannot could would".split())
# Ways to tell an instrument by the body whose it is, which is then part of the name.
_WITH_BODY = frozenset(
    ["instrument:of_a_year", "instrument:short_name", "instrument:number", "instrument:draft"]
)
# Weights of nouns that need two words beside them, or a name.
_UNSURE = frozenset(["weak", "led", "opening"])
# Kinds whose titles may hold small words: "the Aid for Trafficked Divers Programme".
_TITLED = frozenset(["law", "programme", "fund"])
# Kinds of which one is told from another by its number.
_NUMBERED = frozenset(["law", "declaration", "treaty"])
# What a plan or programme has, and is not.
_BODIES_OF_PLANS = frozenset(["Committee", "Commission", "Secretariat", "Task Force", "Working Group"])
_PAIRS = {"“": "”", '"': '"', "‘": "’", "«": "»"}
_STOPS = frozenset([";", "?", "!"])
_VERBS = frozenset("is are was were will would has have had said says".split())
_TITLE_JOINTS = frozenset("for of on to in by with and against from".split())
_LONGEST_TITLE = 20
_LONGEST_BRACKET = 14
_BEFORE_STATEMENTS = frozenset("the a draft joint common their".split())
_OPENING = frozenset(["“", '"', "‘", "'", "*"])
_CLOSING = frozenset(["”", '"', "’", "'", ",", "*"])


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
    return {
        spelling(form): (row["instrument_type"], row["weight"])
        for row in table("instrument_heads")
        for form in both_apostrophes(row["form"])
    }


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
        while (
            further := _further_head(line, i + length)
            or _joined_head(line, i, i + length)
            or _head_behind_brackets(line, i, i + length)
        ):
            i, length = i + length + further[0], further[1]
        run = run_start(line, i)
        apart = (last for first, last in taken if last <= i and not (first >= run and last > run))
        floor = max((*apart, *(last for last in names if last <= i)), default=0)
        span = _around(line, i, i + length, max(floor, spans[-1].last if spans else 0), bodies)
        if span and span.first == i and span.last > i + length and span.instrument_type == "report":
            span = replace(span, first=publisher(line, i, bodies))
        if span and not any(first <= i and i + length <= last for first, last in taken):
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
                dated_start(line, known.first, bodies),
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


def _is_joined(line: Line, first: int, known: int) -> bool:
    """Whether a paper is one to another, so that both are named: "Instrument of Accession to the Reef Treaty"."""
    return known > first + 1 and line.low(known - 1 - (line.low(known - 1) == "the")) == "to"


def _further_head(line: Line, i: int) -> tuple[int, int] | None:
    """A later head in the same run ("Action Plan Report"): (distance, length)."""
    j = i
    while line.has(j, Label.CAPITAL) and j - i < 3:
        if length := _heads().length_at(line.tokens, j):
            return j - i, length
        j += 1
    return None


def _joined_head(line: Line, head: int, after: int) -> tuple[int, int] | None:
    """A head that "and" joins to one of its kind ("Strategic Framework and Action Plan"): (distance, length)."""
    if line.low(after) != "and" or not (length := _heads().length_at(line.tokens, after + 1)):
        return None
    one, other = (_types()[line.words(*k)] for k in ((head, after), (after + 1, after + 1 + length)))
    same = one[0] == other[0] == "action_plan" and "strong" in (one[1], other[1])
    return (1, length) if same else None


def _head_behind_brackets(line: Line, head: int, after: int) -> tuple[int, int] | None:
    """A law's noun behind brackets in its title ("Criminal Code Amendment (Slavery) Act"): (distance, length)."""
    if line.text(after) != "(" or not line.has(after + 1, Label.CAPITAL):
        return None
    close = next((k for k in range(after + 2, after + _LONGEST_BRACKET) if line.text(k) == ")"), after)
    length = _heads().length_at(line.tokens, close + 1) if close > after + 2 else 0
    laws = (
        length
        and _types()[line.words(head, after)][0]
        == "law"
        == _types()[line.words(close + 1, close + 1 + length)][0]
    )
    return (close + 1 - after, length) if laws else None


def _around(line: Line, head: int, after: int, floor: int, bodies: Bodies) -> InstrumentSpan | None:
    blocked = words("organisation_blockers") | words("instrument_blockers")
    if line.words(head, after + 1) in blocked or line.words(head, after + 2) in blocked:
        return None
    if line.words(head - 1, after) in words("instrument_blockers", place="ending"):
        return None
    if line.text(head - 1) == "Under" and line.has(head - 2, Label.CAPITAL):
        return None  # "Equal Justice Under Law"
    noun = line.words(head, after)
    kind, weight = _types()[noun]
    first = extend_left(line, head, floor)
    if kind == "law":
        first = over_brackets(line, first, floor)
    if kind in _TITLED:
        first = over_small_words(line, first, head, floor, of_law=kind == "law")
    if kind == "law":
        first = behind_sponsor(line, first, head)
    if kind in ("law", "report"):
        first = over_shared_fields(line, first, head, floor)
    first = over_state(line, first) if weight == "national" else first
    first = min(over_partner(line, first, floor), quote_start(line, first, head, after))
    first = over_year(line, years_start(line, length_start(line, first)), floor)
    numbered = after
    if kind in _NUMBERED:
        short = over_short_form(line, after)
        ends = max(number_end(line, short), owned_number_end(line, short, bodies))
        numbered = ends if ends > short else after
        first = over_post(line, first) if (kind == "law" and first < head) or numbered > after else first
    last = right_end(line, head, numbered, kind, bodies)
    again = line.text(head - 1) == "(" and line.text(numbered) == ")"  # "the Children Act 2001 (Act 611)"
    role = last == after and weight in _UNSURE and _names_more(line, after)
    if (
        role
        or again
        or (weight == "numbered" and numbered == after)
        or (weight == "opening" and last == after)
    ):
        return None
    if kind == "action_plan" and is_nth(line, first - 1):
        first -= 1  # "14th Five-Year Plan"
    last = _quotation_end(line, first, last)
    span = InstrumentSpan(first, last, kind, "instrument:head_noun")
    if numbered > after or weight == "bare" or (kind == "memorandum" and last > after):
        return span
    if first == head and last == after:
        # Bare "Convention" points back to one; "Executive Order" and a name in quotation marks stand for themselves.
        possessive = kind == "declaration" and any(line.low(k) == "'s" for k in range(head, after))
        upon = kind in _AGREED_UPON or noun.startswith(_LETTERS)
        signed = upon and after - head > 1 and _is_concluded(line, noun, head)
        if line.low(first - 2) == "the" and line.text(first - 3) == "(":
            return None  # "(the “Act”)": a short name given to one
        alone = possessive or signed or _is_quoted(line, first, last) or (kind == "law" and after - head > 1)
        return span if alone else None
    return span if _says_enough(line, span, head, after, weight) else None


def _names_more(line: Line, i: int) -> bool:
    """Whether the noun is part of a post or an event: "Curriculum Advisors", "Energy Policy Dialogue"."""
    return line.has(i, Label.CAPITAL) and line.has(i, Label.POSITION | Label.EVENT)


def _is_concluded(line: Line, noun: str, head: int) -> bool:
    """ "concluded a Memorandum of Understanding": a verb of signing before the noun, or "signed" in its sentence."""
    if line.low(head - 1) in ("a", "an") and line.low(head - 2).startswith((*AGREED, *ISSUED)):
        return True
    return noun.startswith(_LETTERS) and not noun.startswith(_PLURAL) and not line.lows.isdisjoint(_SIGNED)


def _says_enough(line: Line, span: InstrumentSpan, head: int, after: int, weight: str) -> bool:
    """Whether what stands before and behind a head makes a name of it."""
    first, last, before = span.first, span.last, range(span.first, head)
    if weight == "placed" and not line.has(head - 1, Label.PLACE):
        return _is_statement_on(line, head, after)  # "Bangkok Statement", but "Opening Statement"
    if any(line.low(k) in _MODALS for k in before):
        return False  # "Congress Must Act to ..." in title case
    if weight == "led" and (not before or (last == after and line.low(first).endswith("ing"))):
        return False  # "Improving Labour Standards"
    dated = is_year(line, after + (line.text(after) == "," and last > after))
    told = dated or _names_something(line, after, last) or (weight == "opening" and last > after)
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
        if weight in _UNSURE and len(before) < 2 and not (drafted or _is_specific(line, first, head)):
            return span.instrument_type == "fund" and _is_the_fund(line, first)
    plan = span.instrument_type in ("programme", "action_plan")
    if plan and last > after and {line.text(last - 1), line.words(last - 2, last)} & _BODIES_OF_PLANS:
        return False  # "Initiative against Trafficking Task Force"
    return line.words(first, last) not in words("instrument_blockers")


def _quotation_end(line: Line, first: int, last: int) -> int:
    """The mark that closes a title which a name opens: "“Pocket Guide for use by guards of Ports”"."""
    closing = _PAIRS.get(line.text(first - 1))
    if closing is None or line.low(last) not in _TITLE_JOINTS:
        return last
    for k in range(last, min(last + _LONGEST_TITLE, len(line.tokens))):
        if line.text(k) == closing:
            return k - (line.text(k - 1) in (",", "."))
        if line.text(k) in _STOPS or line.low(k) in _VERBS:
            break
    return last


def _is_specific(line: Line, first: int, head: int) -> bool:
    return _is_quoted(line, first, head + 1) or any(
        line.has(k, Label.NUMBER | Label.KNOWN | Label.PLACE)
        or not line.has(k, Label.COMMON)
        or in_capitals(line, k)
        for k in range(first, head)
    )


def _is_statement_on(line: Line, head: int, after: int) -> bool:
    """ "issued the Statement on Fair Ports": told by its subject, in prose only, for titles say it of what was said."""
    told = line.low(after) == "on" and line.has(after + 1, Label.CAPITAL)
    return told and line.low(head - 1) in _BEFORE_STATEMENTS and not line.is_headline


def _is_the_fund(line: Line, first: int) -> bool:
    """ "the Harbour Fund": one ordinary word tells a fund that the text takes for known, unless it suits any."""
    return line.low(first - 1) == "the" and line.low(first) not in words("instrument_generic_words")


def _is_quoted(line: Line, first: int, last: int) -> bool:
    return line.text(first - 1) in _OPENING and line.text(last) in _CLOSING


def _names_something(line: Line, first: int, last: int) -> bool:
    """ "Protocol of Thailand" says too little; what it is for, or between whom, names it."""
    between = line.low(first) == "between" and "and" in {line.low(k) for k in range(first, last)}
    return between or any(
        line.has(k, Label.CAPITAL) and not line.has(k, Label.COUNTRY | Label.CALENDAR)
        for k in range(first, last)
    )
