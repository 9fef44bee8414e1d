"""Events as single sentences tell them: a noun or a verb, a name, a day, a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from fourthp.extract.frames.settings import Setting, read_setting
from fourthp.extract.lexicon import table, words
from fourthp.extract.mentions.finder import Found, LineMentions
from fourthp.extract.mentions.labels import Label, Phrases, phrases
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.model import Mention
from fourthp.extract.mentions.names import DETERMINERS, extend_left, extend_right
from fourthp.extract.view import View
from fourthp.records import Reading, Span

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$")
_ORDINAL_WORDS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth inaugural annual".split()
)
_OPEN, _CLOSE = frozenset("“\"‘'"), frozenset("”\"’'")
_PREPOSITIONS = frozenset("of on to for against with regarding concerning between about".split())
_DEFINITE = frozenset("the this that these those its their".split())
_INTRODUCES_NAME = frozenset("on entitled titled themed called named dubbed theme topic title".split())


SAME = "same"
"""The type of words that go on telling the event before them ("it took place on ...")."""


@dataclass(slots=True)
class EventMention:
    """An event as one sentence tells it. ``head`` is where its noun or verb stands."""

    event_type: str
    head: Span
    method: str
    line: int
    name: Reading | None = None
    is_definite: bool = False
    is_plural: bool = False
    is_part: bool = False
    in_headline: bool = False
    opens: bool = False
    by_verb: bool = False
    needs_setting: bool = False
    objects: tuple[tuple[str, str], ...] = ()
    setting: Setting = field(default_factory=Setting)


@cache
def _nouns() -> Phrases:
    forms = {r["form"] for r in table("event_nouns")}
    return phrases(frozenset(forms | {f + "s" for f in forms if not f.endswith("s")}))


@cache
def _types() -> dict[str, str]:
    return {r["form"]: r["event_type"] for r in table("event_nouns")}


@cache
def _nameable() -> frozenset[str]:
    return words("event_nouns", named="yes") | words("event_nouns", named="only")


@cache
def _verbs() -> tuple[Phrases, dict[str, tuple[str, str]]]:
    rows = table("event_verbs")
    return phrases(frozenset(r["form"] for r in rows)), {
        r["form"]: (r["event_type"], r["object"]) for r in rows
    }


def find_event_mentions(view: View, found: Found) -> list[EventMention]:
    """All mentions of events, in text order, each with what its own sentence says of day and place."""
    mentions: list[EventMention] = []
    for number, each in enumerate(found.lines):
        told = list(_by_verb(view, each, number, found))
        verbs = [m.head for m in told]
        nouns = [
            m
            for m in _by_noun(view, each, number)
            if not any(v.start <= m.head.start and m.head.end <= v.end for v in verbs)
        ]
        if any(m.event_type != SAME for m in (*nouns, *told)):
            told = [m for m in told if m.event_type != SAME]
        elif told:
            told = told[:1]
        here = sorted([*nouns, *told], key=lambda m: m.head)
        at = each.line.sentence.index
        here = [replace(m, in_headline=at < 0, opens=at == 0) for m in here]
        heads = [m.head for m in here]
        for mention in here:
            mention.setting = read_setting(view, found, each, mention.head, mention.name, heads)
        mentions.extend(m for m in here if not m.needs_setting or m.setting.weight())
    return mentions


def _by_noun(view: View, each: LineMentions, number: int) -> Iterator[EventMention]:
    line = each.line
    bodies = [(o.first, o.last) for o in each.organisations] + [(p.first, p.last) for p in each.instruments]
    i = floor = 0
    nouns = _nouns()
    while i < len(line.tokens):
        length = nouns.length_of_low(line.tokens, i)
        if not length or any(first <= i < last for first, last in bodies):
            i += 1
            continue
        while (
            further := _nouns().length_of_low(line.tokens, i + length) if i + length < len(line.tokens) else 0
        ):
            if line.has(i, Label.CAPITAL) != line.has(i + length, Label.CAPITAL):
                break
            i, length = i + length, further
        after = i + length
        noun = " ".join(t.low for t in line.tokens[i:after])
        plural = noun not in _types()
        noun = noun[:-1] if plural else noun
        event_type = _types()[noun]
        name, first, last = None, i, after
        if noun in _nameable():
            name, first, last = _name(view, line, i, after, floor)
        if name and name.method == "event:quoted_name_behind" and _names_instrument(each, first, last):
            name, first, last = None, i, after
        building = line.words(i, after + 1) in words("organisation_blockers")
        if building or (name is None and noun in words("event_nouns", named="only")):
            i = after
            continue
        if noun == "day" and (name is None or not _numbered(line, first, i)):
            i = after
            continue
        before = {t.low for t in line.tokens[max(0, first - 3) : i]}
        yield EventMention(
            event_type,
            Span(line.tokens[i].start, line.tokens[after - 1].end),
            "event:noun",
            number,
            name,
            is_definite=bool(before & _DEFINITE) and name is None,
            is_plural=plural and name is None and noun not in words("event_nouns", part="yes"),
            is_part=noun in words("event_nouns", part="yes"),
        )
        floor = i = max(after, last)


def _names_instrument(each: LineMentions, first: int, last: int) -> bool:
    """ "the outcome document of the conference entitled “…”": the quotation names the document."""
    return any(first <= p.first and p.last <= last for p in each.instruments)


def _numbered(line: Line, first: int, head: int) -> bool:
    return any(line.text(k)[0].isdigit() for k in range(first, head))


def _name(view: View, line: Line, head: int, after: int, floor: int) -> tuple[Reading | None, int, int]:
    """The event's name with its tokens, if the sentence gives one: in quotes, or by capitals."""
    if quoted := _quotes_around(line, head, after):
        first, last = quoted
        return _reading(view, line, first, last, "event:quoted_name"), first, last + 1
    if quoted := _quotes_behind(line, after):
        first, last = quoted
        return _reading(view, line, first, last, "event:quoted_name_behind"), head, last + 1
    capital = line.has(head, Label.CAPITAL)
    first = _ordinal_start(line, extend_left(line, head, floor) if capital else head, floor)
    last = extend_right(line, head, after, _PREPOSITIONS)
    last = _between_bodies(line, after, last)
    numbered = first < head and any(
        _ORDINAL.match(line.low(k)) or line.low(k) in _ORDINAL_WORDS for k in range(first, head)
    )
    left = [k for k in range(first, head) if line.low(k) not in DETERMINERS]
    if capital:
        named = (
            bool(left) and (last > after or len(left) > 1 or numbered or _is_telling(line, left))
        ) or last - after > 2
        if head == 0 and not left and last - after < 4:
            named = False
    else:
        named = (numbered and last > after) or _capitals(line, after, last) >= 4
    if not named:
        return None, head, after
    return _reading(view, line, first, last, "event:name"), first, last


def _is_telling(line: Line, left: list[int]) -> bool:
    """One word before the noun names an event only when it is a name itself ("ASEAN Summit", not "Annual Meeting")."""
    return any(
        not line.has(k, Label.COMMON) and (not line.has(k, Label.COUNTRY) or "-" in line.text(k))
        for k in left
    )


def _capitals(line: Line, first: int, last: int) -> int:
    return sum(line.has(k, Label.CAPITAL) for k in range(first, last))


def _ordinal_start(line: Line, first: int, floor: int) -> int:
    """Include "the 6th", "84th", "2022" and small words between number and noun ("54th <rank>-level coordination")."""
    for back in range(1, 5):
        k = first - back
        if k < floor:
            break
        low = line.low(k)
        if _ORDINAL.match(low) or low in _ORDINAL_WORDS or (low.isdigit() and len(low) == 4 and back == 1):
            if low.isdigit() and line.low(k - 1) in ("in", "of", "since"):
                break
            return k
        if (
            not line.text(k)[0].isalpha()
            or low in DETERMINERS
            or low in _PREPOSITIONS
            or low in ("and", "at", "in")
        ):
            break
    return first


def _between_bodies(line: Line, after: int, last: int) -> int:
    """Go on over "between <body> (ABC) and <body> (DEF)" and "of <body> (ABC)"."""
    i = last
    if line.low(i) not in ("between", "of") and i == after:
        return last
    if line.low(i) in ("between", "of"):
        i += 1 + (line.low(i + 1) == "the")
        if not line.has(i, Label.CAPITAL):
            return last
    for _ in range(6):
        while line.has(i, Label.CAPITAL) and not line.has(i, Label.CALENDAR):
            i += 1
            last = i
        if line.text(i) == "(" and line.text(i + 2) == ")":
            i += 3
            last = i
        if line.low(i) == "and" and (
            line.has(i + 1, Label.KNOWN) or (line.text(i - 1) == ")" and line.has(i + 1, Label.CAPITAL))
        ):
            i += 1
            continue
        break
    return last


def _quotes_around(line: Line, head: int, after: int) -> tuple[int, int] | None:
    """Tokens inside the quotation marks that hold the noun, when what they hold begins with a capital."""
    first = next((k for k in range(head - 1, max(-1, head - 16), -1) if line.text(k) in _OPEN), None)
    if first is None or any(line.text(k) in ("”", "’") for k in range(first + 1, head)):
        return None
    last = next((k for k in range(after, min(len(line.tokens), after + 24)) if line.text(k) in _CLOSE), None)
    if (
        last is None
        or not line.has(first + 1, Label.CAPITAL)
        or "." in (line.text(k) for k in range(first + 1, last))
    ):
        return None
    if _capitals(line, first + 1, last) * 3 < last - first - 1:
        return None
    return first + 1, _without_comma(line, last)


def _quotes_behind(line: Line, after: int) -> tuple[int, int] | None:
    """Tokens of a quoted title right behind the noun: ``panel on “…”``, ``forum entitled “…”``."""
    i = after
    while i < after + 4 and line.low(i) in _INTRODUCES_NAME | {"the", "under", ",", "of"}:
        i += 1
    if line.text(i) not in _OPEN or (i > after and line.low(i - 1) == "of"):
        return None
    last = next((k for k in range(i + 1, min(len(line.tokens), i + 30)) if line.text(k) in _CLOSE), None)
    if last is None or not line.has(i + 1, Label.CAPITAL):
        return None
    return i + 1, _without_comma(line, last)


def _without_comma(line: Line, last: int) -> int:
    return last - 1 if line.text(last - 1) in (",", ".") else last


def _reading(view: View, line: Line, first: int, last: int, method: str) -> Reading:
    span = Span(line.tokens[first].start, line.tokens[last - 1].end)
    return Reading(view.words(span), (span,), method, 0.9)


def _by_verb(view: View, each: LineMentions, number: int, found: Found) -> Iterator[EventMention]:
    forms, kinds = _verbs()
    line = each.line
    i = 0
    while i < len(line.tokens):
        length = forms.length_of_low(line.tokens, i)
        if not length:
            i += 1
            continue
        event_type, wants = kinds[" ".join(t.low for t in line.tokens[i : i + length])]
        end = _clause_end(line, i + length)
        behind = found.mentions.within(line.tokens[i].start, line.tokens[end - 1].end) if end > i else []
        objects = tuple((m.entity.resource, m.entity.key) for m in behind)
        before = found.mentions.within(line.sentence.start, line.tokens[i].start)
        if wants == "lead_date" and not _opens_with_date(found, line):
            i += length
            continue
        bare = any(line.has(k, Label.INSTRUMENT) for k in range(i + length, i + length + 4))
        bare = (bare and wants == "instrument") or (wants == "body" and _launches_something(line, i + length))
        if bare or _has_object(wants, objects, tuple((m.entity.resource, m.entity.key) for m in before)):
            yield EventMention(
                event_type,
                Span(line.tokens[i].start, line.tokens[i + length - 1].end),
                "event:verb",
                number,
                _object_name(view, event_type, behind, line.tokens[i + length - 1].end),
                by_verb=True,
                needs_setting=wants in ("setting", "told"),
                objects=objects,
            )
        i += length


def _object_name(view: View, event_type: str, behind: list[Mention], after: int) -> Reading | None:
    """A launch bears the name of what is launched, where that stands right behind the verb."""
    if event_type != "launch":
        return None
    for mention in behind:
        by_agent = view.text[after : mention.start].strip() == "by"
        if (
            mention.entity.resource in ("instruments", "organisations")
            and mention.start - after <= 6
            and not by_agent
        ):
            return Reading(mention.entity.name, (mention.span,), "event:name_of_launched", 0.8)
    return None


def _launches_something(line: Line, after: int) -> bool:
    """Whether a thing one launches stands within six words, written small."""
    return any(
        _launch_objects().length_of_low(line.tokens, k)
        for k in range(after, min(len(line.tokens), after + 6))
    )


@cache
def _launch_objects() -> Phrases:
    return phrases(words("launch_objects"))


def _opens_with_date(found: Found, line: Line) -> bool:
    """Whether this is the first sentence and its day stands before anything else."""
    if line.sentence.index != 0:
        return False
    return any(0 <= d.span.start - line.sentence.start < 40 for d in found.mentions.dates)


def _clause_end(line: Line, i: int) -> int:
    end = i
    while end < len(line.tokens) and line.text(end) not in (";", ".") and end - i < 30:
        end += 1
    return end


def _has_object(wants: str, behind: tuple[tuple[str, str], ...], before: tuple[tuple[str, str], ...]) -> bool:
    kinds = {resource for resource, _ in behind}
    if wants in ("nothing", "setting", "told"):
        return True
    if wants == "lead_date":
        return "persons" in {r for r, _ in before}
    if wants == "actor":
        return bool(kinds & {"persons", "organisations"}) and bool(before)
    if wants == "place":
        return bool(kinds & {"places", "organisations", "countries"}) and bool(before)
    if wants == "body":
        return bool(kinds & {"instruments", "organisations"})
    return "instruments" in kinds or "instruments" in {r for r, _ in before}
