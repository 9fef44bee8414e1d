"""Events told by a name that holds no noun: "at COP26", "attended Expo 2025 Osaka", "co-hosts Cobra Gold"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from fourthp.extract.frames.event_model import EventMention
from fourthp.extract.frames.event_names import is_ordinal
from fourthp.extract.lexicon import table
from fourthp.extract.mentions.finder import Found, LineMentions
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.name_starts import DETERMINERS
from fourthp.extract.view import View
from fourthp.records import DateMention, Reading, Span

BY_NAME = "event:name_without_noun"
_AT_IT = re.compile(
    r"\b(?:at|during|attend(?:s|ed|ing)?|attendance at|participat(?:es?|ed|ing|ion) in|t(?:akes?|aking|ook) part in"
    r"|join(?:s|ed|ing)?|(?:will|helped to|set to|scheduled to) (?:again |once again )?(?:co-?)?host|hosts|hosted"
    r"|co-?host(?:s|ed|ing)?|address(?:es|ed|ing)|opened|inaugurated"
    r"|(?:opening|closing|side-?lines?|margins?|fringes?|conclusion|portions|part) of|ahead of"
    r"|delegation to|return(?:s|ed|ing)? from|travel(?:s|ed|l?ing)? to)"
    r" (?:the |(?:this|last|next) year[’']s )?(?:up-?coming |forthcoming |recent |next |last |previous )?[“\"‘']?$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\b(?:side-?lines?|margins?|fringes?) of (?:the )?$", re.IGNORECASE)
_HELD = re.compile(
    r"[”\"’']?,? (?:(?:which )?(?:will be|was|were|is (?:scheduled|set|slated|due) to be|to be|is being) )?"
    r"(?:held|hosted|organi[sz]ed|convened|tak(?:es?|ing) place|took place|opens|opened|kicked off|kicks off|ended|ends"
    r"|concluded|ran from|runs from|brought together|gathered)\b"
    r"|[”\"’']?,? will (?:take place|open|run|bring together)\b"
)
_IN_ORDER = re.compile(r"\b(?:next|last|previous|up-?coming|forthcoming|inaugural) $")
_DATED_BEHIND = re.compile(
    r" (?:(?:will be|was|to be) (?:held|hosted|convened) )?(?:in|on|from|during|between) (?:[\w., ]{0,20})?\d"
)
_MEETS = (
    r"(?:Dialogue|Forum|Summit|Conference|Meeting|Group|Committee|Commission|Council|Consultations?|Talks)"
)
_NUMBERED = re.compile(r"(?P<letters>[A-Z][A-Za-z]*[A-Z])-?\d{1,4}$")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_DASHES = frozenset("-–")
_OF_NAME = Label.COMMON | Label.FUNCTION | Label.CALENDAR | Label.HONORIFIC | Label.POSITION | Label.EVENT
_SHORTEST = 3
_LEFT, _RIGHT = 3, 3
_REACH = 80
_DIGIT = re.compile(r"\d")
_BESIDE = frozenset("sidelines sideline side-lines side-line margins margin fringes fringe".split())
_DAY_WITHIN = 6
_YEAR_WITHIN = 50
_BEFORE = 100
_YEAR_IN_NAME = re.compile(r"\b(?:19|20)\d\d\b")
_NO_EVENT = frozenset(
    "AIDS BOD CITES COVID FY GDP GMT HIV HS IFRS ISIC ISO LGBTQ LTE NDC PCR PM PRB RCEP SARS SDG SDGS THB USD UTC VAT"
    " VISA".split()
)
"""Acronyms of which a number or a year makes no meeting."""


@cache
def _series() -> dict[str, tuple[tuple[tuple[str, ...], str, bool], ...]]:
    """By their first word: the words of the listed names, their type, and whether they need a number."""
    by_first: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    for row in sorted(table("event_series"), key=lambda r: -len(r["form"])):
        words = tuple(row["form"].split())
        by_first.setdefault(words[0], []).append((words, row["event_type"], row["number"] == "yes"))
    return {first: tuple(rows) for first, rows in by_first.items()}


@cache
def _hints() -> frozenset[str]:
    """Words of which one stands in any sentence that tells such an event, where no figure does."""
    return frozenset(first.lower() for first in _series()) | _BESIDE


def own_day(found: Found, mention: EventMention) -> DateMention | None:
    """The day of such an event: the one right behind its name, else the one told, if it is near and of its year."""
    for date in found.mentions.dates:
        if 0 <= date.span.start - mention.head.end <= _DAY_WITHIN:
            return date
    told = mention.setting.date
    if told is None:
        return None
    year = _YEAR_IN_NAME.search(str(mention.name.value)) if mention.name else None
    before, behind = mention.head.start - told.span.end, told.span.start - mention.head.end
    far = before > _BEFORE or (told.precision == "year" and behind > _YEAR_WITHIN)
    return None if far or (year and told.start[:4] != year.group()) else told


def mentions_by_name(view: View, each: LineMentions, number: int) -> Iterator[EventMention]:
    """The events of one sentence that bear a name without a noun, where somebody is at them or they are held."""
    line, done = each.line, 0
    if line.lows.isdisjoint(_hints()) and not _DIGIT.search(
        view.text, line.sentence.start, line.sentence.end
    ):
        return  # most sentences
    for i, token in enumerate(line.tokens):
        if i < done or not (token.text[0].isupper() or token.text[0].isdigit()):
            continue
        for first, last, event_type, bare in _names_at(line, i, done):
            if not _stands_alone(line, last) or any(
                p.first <= first and last <= p.last for p in each.instruments
            ):
                continue
            end = _right(line, last) if line.text(last - 1)[-1].isdigit() else last
            span = Span(line.tokens[first].start, line.tokens[end - 1].end)
            if _is_event(view, line, span, token.text, bare=bare):
                name = Reading(view.words(span), (span,), BY_NAME, 0.85)
                yield EventMention(event_type, span, BY_NAME, number, name)
                done = end
                break


def _names_at(line: Line, i: int, floor: int) -> Iterator[tuple[int, int, str, bool]]:
    """Names whose listed or numbered part begins at a token: tokens, type, and whether it is a bare acronym."""
    for words, event_type, needs_number in _series().get(line.text(i), ()):
        last = i + len(words)
        if line.words(i, last) == " ".join(words):
            numbered = _behind_number(line, last)
            if numbered > last or not needs_number:
                yield _left(line, i, floor), numbered, event_type, False
    text = line.text(i)
    written_on = _NUMBERED.match(text)
    letters = written_on["letters"] if written_on else ""
    if letters.isupper() and len(letters) >= _SHORTEST and letters not in _NO_EVENT:
        yield _left(line, i, floor), i + 1, "conference", False
    if text.isupper() and text.isalpha() and len(text) >= _SHORTEST and text not in _NO_EVENT:
        k = i + 1
        while k < i + _LEFT and line.has(k, Label.CAPITAL) and not line.has(k, _OF_NAME):
            k += 1  # "SUBCON Thailand 2024"
        if _YEAR.match(line.text(k)):
            yield _left(line, i, floor), k + 1, "conference", False
        if line.text(i + 1) == "@" and line.text(i + 2).isdigit():
            yield i, i + 3, "conference", False
    if text.isupper() and len(text) > 1 and text not in _NO_EVENT:
        yield (i - 1 if is_ordinal(line, i - 1) else i), i + 1, "conference", True


def _behind_number(line: Line, last: int) -> int:
    """Behind the number or the year that follows a name."""
    return last + 1 if line.text(last).isdigit() else last


def _left(line: Line, first: int, floor: int) -> int:
    """Go on to the left over names: "ITB Berlin 2024", "TILOG – LOGISTIX 2023"."""
    k = first
    if first > floor and is_ordinal(line, first - 1):
        return first - 1  # "the 74th UNGA"
    while k > floor and first - k < _LEFT:
        dash = line.text(k - 1) in _DASHES
        word = k - 2 if dash else k - 1
        if word < floor or not line.has(word, Label.CAPITAL) or line.has(word, _OF_NAME):
            break
        if line.low(word) in DETERMINERS or (dash and not line.text(word).isupper()):
            break
        k = word
    return k


def _right(line: Line, last: int) -> int:
    """Go on to the right over the place that is part of a name: "Expo 2025 Osaka Kansai"."""
    k = last
    while k - last < _RIGHT and line.has(k, Label.CAPITAL) and not line.has(k, _OF_NAME):
        k += 1
    return k


def _stands_alone(line: Line, last: int) -> bool:
    """Whether no noun goes on behind a name: "the COP26 Summit", "the APEC 2022 agenda"."""
    behind, text = line.low(last), line.text(last)
    if line.text(last + 1)[:1].isdigit() and (behind in ("to", "and") or text in _DASHES):
        return False  # "at Norland College 2010 to 2012"
    if not text or not text[0].isalnum():
        return text not in ("-", "/", "’s", "'s")
    if line.has(last, Label.CAPITAL):
        return not line.has(last, Label.EVENT | Label.POSITION | Label.COMMON) or line.has(last, Label.PLACE)
    return not text[0].isdigit() and (line.has(last, Label.FUNCTION) or behind in _VERBS)


_VERBS = frozenset(
    "held hosted organised organized opens opened ended ends began begins concluded convened".split()
)


def _is_event(view: View, line: Line, span: Span, acronym: str, *, bare: bool) -> bool:
    """Whether the words around a name tell that somebody is at it or that it is held."""
    start = max(line.sentence.start, span.start - _REACH)
    if not bare:
        held = _HELD.match(view.text, span.end, line.sentence.end)
        return bool(held) or _AT_IT.search(view.text[start : span.start]) is not None
    before = view.text[start : span.start]
    if _ASIDE.search(before):
        return True
    in_order = view.text[span.start].isdigit() or view.text[span.start].islower() or _IN_ORDER.search(before)
    return bool(
        in_order
        and _DATED_BEHIND.match(view.text, span.end, line.sentence.end)
        and re.search(rf"\b{_MEETS} \({re.escape(acronym)}\)", view.text)
    )
