"""Events as single sentences tell them: a noun or a verb, a name, a day, a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from fourthp.extract.frames.event_model import SAME, EventMention
from fourthp.extract.frames.event_names import event_name, has_ordinal, is_numbered, names_instrument
from fourthp.extract.frames.event_openings import share_openings, signature_day
from fourthp.extract.frames.event_verbs import mentions_by_verb
from fourthp.extract.frames.settings import Setting, read_setting
from fourthp.extract.lexicon import table, words
from fourthp.extract.mentions.finder import Found, LineMentions
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.mentions.names import DETERMINERS
from fourthp.extract.mentions.phrases import Phrases, phrases
from fourthp.extract.view import View
from fourthp.records import Reading, Span

_COUNTING = frozenset(
    "one two three four five first second third fourth fifth sixth seventh eighth ninth tenth".split()
)
_STOPS = frozenset("of in on at for to by with and from is are was were has have had be will or as".split())
_BEFORE_VERB = frozenset("to will would shall can could should may might must not".split())
_SUBJECTS = frozenset("it he she that which who this report".split())
_RUNNING = frozenset(["operation"])
"""Nouns that with "of" tell how a thing is run ("the operation of the fund"), not what happened."""
_ATTENDED = re.compile(
    r"\b(?:opened|inaugurated|addressed|closed|(?:co-)?chaired|attended|witnessed|oversaw|presided over|had|ha[sv]e had"
    r"|h[eo]lds?|holding|convene[sd]?|organi[sz]ed|conducted|(?:co-)?hosted|hosts|joined|took part in|led"
    r"|participated in|(?:spoke|speaking|said|stated|speech|remarks|address) (?:at|during|to)"
    r"|(?:at|during) the (?:opening|closing|start|end|launch|inauguration) of"
    r"|opening|closing|addressing|inaugurating|chairing|witnessing) (?:a|an|the|this|their|its) (?:[\w’'.-]+ ){0,4}$"
)
_VIA = re.compile(r"\b(?:via|by|through|over) (?:an? )?$")
_VIA_REACH = 12
_ATTENDED_REACH = 80
_DAYS = frozenset("today yesterday".split())
_OF_SERIES = frozenset("next upcoming forthcoming previous last earlier preceding following".split())
_DEFINITE = frozenset("the this that these those its their".split())


@cache
def _nouns() -> Phrases:
    forms = {r["form"] for r in table("event_nouns")}
    return phrases(frozenset(forms | {f + "s" for f in forms if not f.endswith("s")}))


@cache
def _types() -> dict[str, str]:
    return {r["form"]: r["event_type"] for r in table("event_nouns")}


@cache
def _nameable() -> frozenset[str]:
    return words("event_nouns", named="yes") | _only_named() | _by_ordinal()


@cache
def _only_named() -> frozenset[str]:
    return words("event_nouns", named="only") | words("event_nouns", named="numbered")


@cache
def _by_ordinal() -> frozenset[str]:
    return words("event_nouns", named="ordinal")


def find_event_mentions(view: View, found: Found) -> list[EventMention]:
    """All mentions of events, in text order, each with what its own sentence says of day and place."""
    mentions: list[EventMention] = []
    for number, each in enumerate(found.lines):
        told = list(mentions_by_verb(view, each, number, found))
        verbs = [m.head for m in told]
        nouns = [
            m
            for m in _by_noun(view, each, number)
            if not any(v.start <= m.head.start and m.head.end <= v.end for v in verbs)
        ]
        here = _telling(view, nouns, told)
        at = each.line.sentence.index
        here = [replace(m, in_headline=at < 0, opens=at == 0) for m in here]
        heads = [m.head for m in here]
        for mention in here:
            mention.setting = read_setting(view, found, each, mention.head, mention.name, heads)
            if mention.needs == "signature":
                mention.setting = Setting(date=signature_day(view, mention.head.end))
        share_openings(view, each.line.sentence, here)
        for mention in here:
            mention.setting.status = mention.setting.status or _planned(view, mention)
        mentions.extend(m for m in here if _has_needs(m))
    return mentions


def _planned(view: View, mention: EventMention) -> Reading | None:
    """What is told in the future, or on a day after that of publication, is planned."""
    if mention.is_planned:
        return Reading("planned", (mention.head,), "event_status:future", 0.85)
    date = mention.setting.date
    if date and view.anchor and date.start > view.anchor.isoformat()[: len(date.start)]:
        return Reading("planned", (date.span,), "event_status:day_after_publication", 0.85)
    return None


def _telling(view: View, nouns: list[EventMention], told: list[EventMention]) -> list[EventMention]:
    """The mentions of one sentence that count: words that go on telling, or that only say that people came
    together, give way to those that say to what."""
    if any(not n.is_plural for n in nouns):
        told = [m for m in told if not m.is_weak]
    if len(nouns) + len(told) > 1:
        nouns = [
            n for n in nouns if not _VIA.search(view.text, max(0, n.head.start - _VIA_REACH), n.head.start)
        ]
    told = [m for m in told if not any(_is_for(view, m, noun) for noun in nouns)]
    if any(m.event_type != SAME for m in (*nouns, *told)):
        told = [m for m in told if m.event_type != SAME]
    elif told:
        told = told[:1]
    return sorted([*nouns, *told], key=lambda m: m.head)


_FOR = re.compile(
    r"[^.;]*\b(?:(?:for|to|as we) (?:[a-z]+ )?(?:an?|the|their|its)|(?:at|in|during) an?) (?:[\w+.-]+ ){0,5}$"
)


def _is_for(view: View, told: EventMention, noun: EventMention) -> bool:
    """ "hosted the minister for a second round of talks": the noun says what the guests came to."""
    return (
        told.event_type == "meeting"
        and noun.event_type in ("meeting", "conference")
        and not (noun.is_plural or (noun.is_definite and not noun.name))
        and told.head.end < noun.head.start
        and bool(
            _FOR.fullmatch(
                view.text, told.head.end, noun.name.spans[0].start if noun.name else noun.head.start
            )
        )
    )


def _is_single(line: Line, head: int) -> bool:
    """Whether the noun speaks of one event ("a training", "Ghana's third meeting") and not of such things at large."""
    for k in range(head - 1, max(-1, head - 6), -1):
        low = line.low(k)
        if low in DETERMINERS or low == "'s" or line.has(k, Label.NUMBER) or low in _COUNTING:
            return True
        if not (line.text(k)[0].isalpha() or low in (",", "“", "”", "’", "‘")) or low in _STOPS:
            return False
    return False


def _has_needs(mention: EventMention) -> bool:
    setting = mention.setting
    match mention.needs:
        case "setting":
            return setting.weight() > 0
        case "date":
            return setting.date is not None
        case "day":
            return setting.date is not None and setting.date.precision == "day"
        case "place":
            return setting.city is not None or setting.country is not None
    return True


def _by_noun(view: View, each: LineMentions, number: int) -> Iterator[EventMention]:
    line = each.line
    bodies = [(o.first, o.last) for o in each.organisations] + [(p.first, p.last) for p in each.instruments]
    i = floor = 0
    nouns = _nouns()
    while i < len(line.tokens):
        length = nouns.length_of_low(line.tokens, i) if line.tokens[i].low in nouns.tree else 0
        in_body = any(first <= i < last for first, last in bodies)
        if not length or (in_body and line.words(i, i + length).lower() not in _by_ordinal()):
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
            name, first, last = event_name(view, line, i, after, floor)
        if name and name.method == "event:quoted_name_behind" and names_instrument(each, first, last):
            name, first, last = None, i, after
        purpose = line.low(i - 1) == "in" and line.low(after) in ("of", "with")  # "in commemoration of"
        building = line.words(after - 1, after + 1) in words("organisation_blockers")
        thing = line.low(after) in words("event_blockers") or (
            noun == "training" and line.low(i - 1) == "and" and line.has(i, Label.CAPITAL)
        )
        is_verb = (line.low(i - 1) in _BEFORE_VERB and noun in words("event_verbs", column="verb")) or (
            line.low(i - 1) in _SUBJECTS and noun == "talks"
        )
        running = noun in _RUNNING and line.low(after) == "of" and not line.has(i, Label.CAPITAL)
        if (
            building
            or thing
            or purpose
            or is_verb
            or running
            or (name is None and noun in _only_named())
            or (noun in words("event_nouns", named="numbered") and not is_numbered(line, first, i))
            or (noun in _by_ordinal() and not has_ordinal(line, min(first, i - 2), i))
        ):
            i = after
            continue
        before = {t.low for t in line.tokens[max(0, first - 3) : i]}
        start = line.tokens[i].start
        yield EventMention(
            event_type,
            Span(start, line.tokens[after - 1].end),
            "event:noun",
            number,
            name,
            noun="" if plural else noun,
            is_definite=(bool(before & _DEFINITE) or line.low(first - 2) in _DAYS) and name is None,
            is_another=bool(before & _OF_SERIES) and name is None,
            is_plural=plural and name is None and noun not in words("event_nouns", part="yes"),
            is_part=noun in words("event_nouns", part="yes"),
            is_attended=not plural
            and bool(_ATTENDED.search(view.text, max(line.sentence.start, start - _ATTENDED_REACH), start)),
            is_vague=name is None and not plural and not _is_single(line, i),
        )
        floor = i = max(after, last)
