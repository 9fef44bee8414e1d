"""Events as single sentences tell them: a noun or a verb, a name, a day, a place."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from fourthp.extract.event_status import planned_by_day
from fourthp.extract.frames.event_acronyms import BY_NAME, mentions_by_name, own_day
from fourthp.extract.frames.event_deeds import DEED, deeds
from fourthp.extract.frames.event_joining import compatible
from fourthp.extract.frames.event_model import SAME, EventMention
from fourthp.extract.frames.event_needs import TOLD_BY_DAY, has_needs, is_near_day
from fourthp.extract.frames.event_nouns import mentions_by_noun
from fourthp.extract.frames.event_observances import with_day, with_occasions
from fourthp.extract.frames.event_openings import opening_day, share_openings, signature_day
from fourthp.extract.frames.event_series import with_series
from fourthp.extract.frames.event_verbs import mentions_by_verb
from fourthp.extract.frames.settings import Setting, read_setting
from fourthp.extract.mentions.finder import Found, LineMentions
from fourthp.extract.view import View
from fourthp.language.folding import fold
from fourthp.records import Reading

_VIA = re.compile(
    r"\b(?:via|(?<!followed )(?<!preceded )by|through"
    r"|(?<!presided )(?<!presides )(?<!preside )(?<!presiding )over) (?:an? )?$"
)
_VIA_REACH = 24
_TOLD_EARLY = 3
"""Sentences from the first in which a training may be told whose day and place stand in the next one."""
_PASSED = re.compile(
    r", (?:right |shortly |soon )?(?:following|after|before|prior to|ahead of) (?:[\w’'-]+ ){1,4}$"
)
_PASSED_REACH = 60
_DAY_OF = re.compile(
    r"\b(?:day|morning|afternoon|evening|eve) (?:of|before|after) (?:the|this|that|their|its) (?:[\w-]+ ){0,3}$"
)
_DAY_OF_REACH = 60
_RIGHT_BEHIND = 5
_ANY_SITTING = frozenset(["session", "engagement"])
_OCCASION = re.compile(r"\b(?:at|in|during|with) (?:an?|the|this|that|their|his|her) (?:[\w’'-]+ ){0,4}$")
_OCCASION_REACH = 60
_TOLD_AT_CEREMONIES = frozenset(["signing", "launch", "award"])
_YIELD = re.compile(
    r"\b(?:product|result|outcome|consequence|fruits?) of (?:an?|the|this|that|these|those|their|our|its)"
    r" (?:[\w’'-]+ ){0,4}$"
)
_FOR = re.compile(
    r"[^;]*\b(?:(?:for|to|as we) (?:[a-z]+ )?(?:an?|the|their|its)|(?:at|in|during) an?) (?:[\w+.-]+ ){0,5}$"
)


_TITLED = re.compile(
    r"\b(?:titled|entitled|called|themed|named|dubbed|under the (?:title|theme|name|banner)(?: of)?"
    r"|on the theme(?: of)?|with the (?:title|theme))[:,]? ?[“\"‘']?$"
)
_SUPPOSED = re.compile(
    r"^(?:If|Whenever|Unless|Should)\b[^,]*$|\b(?:if|whenever|unless) (?:an?|the|such|any) (?:[\w-]+ ){0,4}$"
    r"|\bneed(?:s|ed)? (?:for|to (?:hold|host|organi[sz]e|convene|conduct|have)) (?:an?|more|such|regular)"
    r" (?:[\w-]+ ){0,4}$"
    r"|\b(?:could|should|might|would) (?:hold|host|organi[sz]e|convene|conduct) (?:an?|more|such) (?:[\w-]+ ){0,4}$"
)
_TOLD_TO_PRESS = frozenset(["press conference", "news conference", "press briefing", "news briefing"])
_NOT_HELD = re.compile(
    r"\b(?:no|without|any|every) (?:(?!later|longer|fewer|less|more|doubt)[\w’'-]+ ){0,3}$"
    r"|(?:\b(?:not|never|cannot)|n[’']t) (?:be |have )?(?:been )?(?:hold|held|host\w*"
    r"|organi[sz]\w+|conven\w+|attend\w*|planning) (?:[\w’'-]+ ){0,4}$"
    r"|\bno (?:plan|intention|date|need|reason|question)s? (?:[\w’'-]+ ){1,8}$"
    r"|\b(?:reject|refus|avoid|declin|boycott)\w* (?:(?:to|the|any|an?) )?(?:[\w’'-]+ ){0,7}$",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\b(?:seek(?:s|ing)?|sought|propos(?:e|es|ed|ing)|request(?:s|ed|ing)?|demand(?:s|ed|ing)?|consider(?:s|ed|ing)?"
    r"|(?:call|ask|push|press|hop)(?:s|ed|ing)? for|suggest(?:s|ed|ing)?|to (?:revive|resume|restart)"
    r"|ready for|in favou?r of|(?:am|is|are|was|were) for) (?:to hold |holding )?"
    r"(?:(?:an?|the|his|her|their|its|more|further|new|fresh|such|direct|peace) )?(?:[\w-]+ ){0,2}$",
    re.IGNORECASE,
)
_SHOULD_BE = re.compile(
    r" (?:[\w-]+ ){0,6}(?:should|could|would|must|might|ought to|needs? to) "
    r"(?:be (?:held|organi[sz]ed|convened|called|arranged)|take place|do good|help)\b"
)
_ARRANGED = re.compile(
    r"\b(?:(?:book|financ|fund|arrang)\w*|pa(?:y|ys|id|ying) for) (?:(?:the|their|his|her|all) )?$"
)
"""Before the journeys of somebody: "booked the trips"."""
_ITS_OBJECT = re.compile(
    r"(?: (?!(?:of|in|on|at|for|to|with|and|by|during|from|after|a joint) )[\w’'-]+){0,7} "
)
_SAID_ON = re.compile(
    r", [^,.;]{2,60}? (?:said|told|announced|reported|posted|wrote)\b"
    r"(?: in an? (?:[A-Z]?[a-z]+ )?(?:post|statement|release|tweet|interview|report|message))?,?(?: on)? $"
)
_RECURRING = re.compile(
    r"s? (?:[a-z]+ ){0,4}(?:(?:every|each) (?:other |two |three )?|(?:per|a) )(?:day|week|month|quarter|year)s?\b"
)


def find_event_mentions(view: View, found: Found) -> list[EventMention]:
    """All mentions of events, in text order, each with what its own sentence says of day and place."""
    mentions: list[EventMention] = []
    waiting: list[EventMention] = []
    bodies = [fold(str(n.value)) for o in found.mentions.of("organisations") if (n := o.cells.get("name"))]
    for number, each in enumerate(found.lines):
        told = [with_day(view, m) for m in mentions_by_verb(view, each, number, found)]
        nouns = [
            m
            for m in mentions_by_noun(view, each, number)
            if m.needs != "near_day" or is_near_day(view, found, m)
        ]
        told = [m for m in told if m.event_type != SAME or not any(n.name and _lies_in(n, m) for n in nouns)]
        nouns = [n for n in nouns if not any(_lies_in(n, m) for m in told)]
        nouns += [m for m in mentions_by_name(view, each, number) if not any(_is_within(m, n) for n in nouns)]
        nouns = [n for n in with_occasions(view, nouns) if not _is_short_for_body(bodies, n)]
        here = _telling(view, _with_titles(view, nouns), told) or list(deeds(view, found, each, number))
        at = each.line.sentence.index
        here = [replace(m, in_headline=at < 0, opens=at == 0) for m in here]
        _set(view, found, each, here)
        told_here = [
            m for m in here if not m.needs.startswith(TOLD_BY_DAY) or has_needs(view, each.line.sentence, m)
        ]
        if told_here and told_here[0].method == DEED:
            told_here = told_here[:1]
        if len(told_here) < len(here):
            here = told_here  # what is not told owns no day
            _set(view, found, each, here)
        share_openings(view, each.line.sentence, here)
        here = [e for m in here for e in with_series(view, found, each.line.sentence, m)]
        for mention in here:
            mention.setting.status = mention.setting.status or _planned(view, mention)
        kept = [m for m in here if has_needs(view, each.line.sentence, m)]
        mentions.extend(m for m in waiting if any(_goes_on(m, k) for k in kept))
        waiting = [m for m in here if m not in kept and m.event_type == "workshop" and 0 <= at < _TOLD_EARLY]
        mentions.extend(kept)
    return mentions


def _goes_on(told: EventMention, mention: EventMention) -> bool:
    """Whether a mention tells where or when a training was that the sentence before tells without either.

    "Officers were trained in rescue. The course was held in Goma", "... Gull Hall was the venue".
    """
    same = mention.event_type == SAME or (mention.is_definite and mention.event_type == told.event_type)
    return same and mention.setting.weight() > 0 and mention.name is None


def _is_short_for_body(bodies: list[str], noun: EventMention) -> bool:
    """Whether a name without a number is the beginning of that of a body: "the Gull Forum" of Gull Forum Inc."""
    if noun.name is None or any(c.isdigit() for c in str(noun.name.value)):
        return False
    start = f"{fold(str(noun.name.value))} "
    return any(body.startswith(start) for body in bodies)


def _set(view: View, found: Found, each: LineMentions, here: list[EventMention]) -> None:
    """Lay to the events of one sentence what it says of day and place."""
    aside = [m for m in here if _is_of_one_of_its_days(view, m, here)]
    heads = [m.head for m in here if not _is_passed(view, m) and m not in aside]
    for mention in here:
        own = sorted({*heads, mention.head})
        mention.setting = read_setting(view, found, each, mention.head, mention.name, own)
        if mention in aside:
            mention.setting.date = None
        elif aside:
            mention.setting.is_end = False
        if mention.is_past and planned_by_day(mention.setting.date, view.anchor):
            mention.setting.date = None  # "signed the Act, effective 1 July 2027"
        if mention.by_verb and _is_done_to_day(view, mention):
            mention.setting.date = None
        if mention.is_definite and not mention.by_verb and _is_of_saying(view, each, mention):
            mention.setting.date = None
        if mention.method == BY_NAME:
            mention.setting.date = own_day(found, mention)
        if mention.needs == "date_alone":
            mention.setting = Setting(date=mention.setting.date)
        if mention.needs in ("signature", "signature_day"):
            mention.setting = Setting(date=signature_day(view, mention.head.end))
        if mention.needs == "opening_day":
            mention.setting.date = opening_day(found, each.line.sentence)


def _is_of_one_of_its_days(view: View, mention: EventMention, here: list[EventMention]) -> bool:
    """ "On the last day of the training, 3 May, the annual meeting was held": the day is that of the other event."""
    start = max(0, mention.head.start - _DAY_OF_REACH)
    others = [m for m in here if m.head.start > mention.head.end and not m.is_part]
    return bool(others and _DAY_OF.search(view.text, start, mention.head.start))


def _is_done_to_day(view: View, mention: EventMention) -> bool:
    """Whether a day is what the verb is about: "designated July 30 as the World Day"."""
    date = mention.setting.date
    if date is None or not 0 < date.span.start - mention.head.end <= _RIGHT_BEHIND:
        return False
    return view.text[date.span.end : date.span.end + 4] == " as "


def _is_of_saying(view: View, each: LineMentions, mention: EventMention) -> bool:
    """Whether a day is that on which somebody spoke of what was told before: "..., the embassy said on Saturday"."""
    date = mention.setting.date
    before = view.text[each.line.sentence.start : date.span.start] if date else ""
    return _SAID_ON.search(before) is not None


def _lies_in(noun: EventMention, told: EventMention) -> bool:
    """Whether a noun is one of the words that tell an event: "the event" before its name is told by it instead."""
    return told.head.start <= noun.head.start and noun.head.end <= told.head.end


def _with_titles(view: View, nouns: list[EventMention]) -> list[EventMention]:
    """The nouns of a sentence, one with the title in quotation marks that is told further on as its own.

    "held a workshop for the crews of five ports titled “Needs Assessment Workshop on Nets”".
    """
    for noun, titled in itertools.pairwise(sorted(nouns, key=lambda m: m.head)):
        name = titled.name
        if noun.name or noun.is_plural or name is None or not name.method.startswith("event:quoted"):
            continue
        between = view.text[noun.head.end : name.spans[0].start]
        if compatible(noun.event_type, titled.event_type) and _TITLED.search(between):
            return [replace(m, name=name) if m is noun else m for m in nouns if m is not titled]
    return nouns


def _is_within(mention: EventMention, noun: EventMention) -> bool:
    """Whether a name without a noun is part of one with it: "COP26" of "the COP26 Summit"."""
    spans = (noun.head, *(noun.name.spans if noun.name else ()))
    return any(s.start <= mention.head.end and mention.head.start <= s.end for s in spans)


def _is_passed(view: View, mention: EventMention) -> bool:
    """ "May 3, following the weekly meeting, she disclosed": the day is that of the telling, too."""
    return (
        _PASSED.search(view.text, max(0, mention.head.start - _PASSED_REACH), mention.head.start) is not None
    )


def _planned(view: View, mention: EventMention) -> Reading | None:
    """What is told in the future, or on a day after that of publication, is planned."""
    if mention.is_planned:
        return Reading("planned", (mention.head,), "event_status:future", 0.85)
    return planned_by_day(mention.setting.date, view.anchor)


def _telling(view: View, nouns: list[EventMention], told: list[EventMention]) -> list[EventMention]:
    """The mentions of one sentence that count: words that go on telling, or that only say that people came
    together, give way to those that say to what."""
    if any(m.event_type == "workshop" for m in told):  # "are being trained in a session"
        nouns = [n for n in nouns if n.name or n.noun not in _ANY_SITTING]
    if any(not n.is_plural and not n.needs for n in nouns):
        told = [m for m in told if not m.is_weak or m.event_type == "signing"]
    if len(nouns) + len(told) > 1:
        nouns = [
            n for n in nouns if not _VIA.search(view.text, max(0, n.head.start - _VIA_REACH), n.head.start)
        ]
    nouns = [
        n
        for n in nouns
        if not _is_occasion(view, n, told) and not _is_yielding(view, n) and not _is_supposed(view, n)
    ]
    told = [m for m in told if not any(_is_for(view, m, n) or _is_begun(view, m, n) for n in nouns)]
    if any(
        m.event_type in _TOLD_AT_CEREMONIES and not m.is_weak for m in told
    ):  # "where they met, she signed"
        told = [m for m in told if not (m.event_type == "meeting" and m.is_weak)]
    if any(n.event_type == "operation" and n.name for n in nouns):  # "in Operation Gull officers arrested"
        told = [m for m in told if m.event_type != "operation"]
    if any(m.event_type != SAME for m in (*nouns, *told)):
        told = [m for m in told if m.event_type != SAME]
    elif told:
        told = told[:1]
    return sorted([*nouns, *told], key=lambda m: m.head)


def _is_occasion(view: View, noun: EventMention, told: list[EventMention]) -> bool:
    """ "signed the pact in a ceremony in Goma": the ceremony is that of the signing, told once."""
    if noun.event_type not in ("ceremony", "signing", "launch") or noun.name or noun.is_plural:
        return False
    before = view.text[max(0, noun.head.start - _OCCASION_REACH) : noun.head.start]
    done = any(m.event_type in _TOLD_AT_CEREMONIES for m in told)
    return done and _OCCASION.search(before) is not None


def _is_yielding(view: View, noun: EventMention) -> bool:
    """ "as a product of that dialogue": talks in passing, of which only the outcome is told."""
    before = view.text[max(0, noun.head.start - _OCCASION_REACH) : noun.head.start]
    return not noun.name and noun.event_type != "visit" and _YIELD.search(before) is not None


def _is_supposed(view: View, noun: EventMention) -> bool:
    """ "if a meeting is held", "there is a need to hold a workshop", "it holds a meeting every month"."""
    sentence = view.sentence_at(noun.head.start)
    if sentence is None or noun.name:
        return False
    before, behind = view.text[sentence.start : noun.head.start], view.text[noun.head.end : sentence.end]
    arranged = noun.event_type == "visit" and _ARRANGED.search(before)
    due = _SHOULD_BE.match(behind)
    gathers = noun.event_type not in ("signing", "launch", "statement") or noun.noun in _TOLD_TO_PRESS
    not_held = gathers and (_NOT_HELD.search(before) or _WISHED.search(before))
    return bool(_SUPPOSED.search(before) or due or not_held or _RECURRING.match(behind) or arranged)


def _is_for(view: View, told: EventMention, noun: EventMention) -> bool:
    """ "hosted the minister for a second round of talks": the noun says what the guests came to."""
    if told.event_type != "meeting" or noun.event_type not in ("meeting", "conference"):
        return False
    if noun.is_plural or (noun.is_definite and not noun.name):
        return False
    start = noun.name.spans[0].start if noun.name else noun.head.start
    return told.head.end < start and bool(_FOR.fullmatch(view.text, told.head.end, start))


def _is_begun(view: View, told: EventMention, noun: EventMention) -> bool:
    """ "launched a special drive": what is begun is itself an event."""
    begins = told.event_type == "launch" and told.name is None and told.head.end < noun.head.start
    return begins and _ITS_OBJECT.fullmatch(view.text, told.head.end, noun.head.start) is not None
