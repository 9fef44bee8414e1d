"""What the words that tell an event ask for besides, by the object their lexicon gives them, and whether it is told."""

from __future__ import annotations

import re
from datetime import date as day

from fourthp.extract.event_status import planned_by_day
from fourthp.extract.frames.event_model import SAME, EventMention
from fourthp.extract.mentions.finder import Found
from fourthp.extract.view import SentenceView, View
from fourthp.records import DateMention

WEAK = frozenset(
    "setting lead_setting lead dated_body act act_thing dated dated_act quoted guest audience goods crowd".split()
)
"""Objects of words that only say that people came together or something began."""
NEEDS = {
    "told": "setting",
    "told_first": "setting",
    "trainees": "setting",
    "lead_setting": "setting",
    "setting": "setting",
    "setting_place": "place",
    "dated_body": "date",
    "observance": "setting",
    "session": "setting",
    "lead_body": "date",
    "stay_dated": "date",
    "lead_date": "opening_day",
    "lead_told": "opening_day",
    "decree": "signature",
    "dated_decree": "signature_day",
    "act": "day_or_calendar_month",
    "act_thing": "day_or_calendar_month",
    "dated": "calendar_day",
    "dated_act": "calendar_day_or_month",
    "dated_paper": "date_alone",
    "said_in": "calendar_day_or_month",
    "field": "day_or_calendar_month",
    "sum": "day",
    "honour": "setting",
    "honour_before": "setting",
    "named_paper": "date",
    "dated_person": "calendar_day",
    "session_object": "day",
    "quoted": "setting",
    "audience": "occasion",
    "goods": "occasion",
    "crowd": "occasion",
    "wreath": "occasion",
    "stone": "occasion",
    "show": "occasion",
}
"""What their sentence must tell (``event_model.EventMention.needs``); what stands not here asks for nothing."""

_TODAYS = frozenset(["action", ""])
"""Nouns that only their day before them makes an event ("today's action"), the plural of any among them."""
_BEFALLS = frozenset(["other", "operation"])
_LEAD = 1
TOLD_BY_DAY = ("calendar_day", "day_and_place")
"""What words must tell besides for there to be an event at all, to which other days and places could belong."""
_OF_ONE_DAY = frozenset(
    ("calendar_day", "calendar_day_or_month", "day_or_calendar_month", "day", "date", "opening_day")
)
_LONGEST = 62
"""Days that what happened once may last, at most."""
_WEEKDAY = re.compile(r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^yesterday$|^last night$")
_PART_OF_DAY = r"(?:the )?(?:(?:(?:early|late) )?(?:morning|afternoon|evening|night|hours|eve) of )?"
_DAY_OPENS = re.compile(
    r"\W*(?:(?:Earlier|Later|Late|Early|Also|And|But|Then|Meanwhile|Moreover|Furthermore),? )?"
    r"(?:[Oo]n |[Ii]n |[Ee]arlier on )?"
    + _PART_OF_DAY
    + r"(?:(?:Yesterday|Today|This (?:morning|afternoon|evening)),? ?\(?)?"
)
_ON_DAY = re.compile(r"\b[Oo]n " + _PART_OF_DAY + "$")
_MONTH_OPENS = re.compile(r"\W*(?:(?:Earlier|Later|Then|Also|And),? )?[Ii]n (?:early |late |mid-?)?")
_IN_MONTH = re.compile(r"\bin (?:early |late |mid-?)?$")
_OTHER_CLAUSE = re.compile(r"\b(?:that|which|who|whose|because|since)\b")
_SAID_THAT = re.compile(r"[a-z] that\b")
_BEFORE_NOUN = re.compile(r"(?:[’']s)?(?: [\w-]+){0,2} ")
_BEHIND_NOUN = re.compile(
    r"(?: (?:of|on|in|at|against|by|between|from|to|with) [^,;:.]{2,90}?)?"
    r"(?: (?:was|were|will be) held| took place| will take place)?,?"
    r" (?:on |in |of (?!\w+ as )|between |from )(?:early |late |mid-?)?|(?: of [^,;:.()]{2,90}?)? \(?"
)
_BEHIND_NOUN_TODAY = re.compile(
    r"(?: (?:of|on|in|at|against|by|between|from|to|with) [^,;:.]{2,60}?)?,? (?:late )?"
)
_TODAY = re.compile(
    r"(?i)today|yesterday|tonight|last night|(?:this|yesterday) (?:morning|afternoon|evening)"
)
_NOT_DONE = re.compile(r"\b(?:I|[Ww]e|you)\b[^.;:]{0,30}$|\b(?:and|or|of|newly|recently) $")
"""Before a verb that only describes ("missing and murdered"), or of which a speaker tells what he does."""
_POSSESSIVE = re.compile(r"[’']")
_NOT_THEN = re.compile(r"\b(?:to|of|until|till|since|from|for|by|than|like|as)\s$")
_DAY_REACH = 60


def has_needs(view: View, sentence: SentenceView, mention: EventMention) -> bool:
    """Whether the sentence of a mention tells what its words ask for."""
    setting = mention.setting
    if mention.needs in _OF_ONE_DAY and setting.date is not None and _is_period(setting.date):
        return False
    match mention.needs:
        case "setting":
            return setting.weight() > 0 or (mention.event_type == SAME and setting.length is not None)
        case "date":
            in_town = mention.event_type == "launch" and setting.city is not None
            return setting.date is not None or setting.is_timed or in_town
        case "day":
            return setting.date is not None and setting.date.precision == "day"
        case "day_and_place":
            told = setting.date is not None and setting.date.precision == "day"
            return told and bool(setting.city or setting.venue)
        case "day_or_calendar_month":
            date = setting.date
            return date is not None and (
                date.precision == "day" or _is_its_day(view, sentence, mention, date, by_month=True)
            )
        case "calendar_day_or_month":
            date = setting.date
            return date is not None and _is_its_day(view, sentence, mention, date, by_month=True)
        case "calendar_day":
            return setting.date is not None and _is_its_day(view, sentence, mention, setting.date)
        case "occasion":
            date = setting.date if setting.date and setting.date.precision != "year" else None
            return bool(date or setting.city or setting.venue or setting.is_timed)
        case "near_day":
            return setting.date is not None and setting.date.precision != "year"
        case "signature_day" | "date_alone":
            return setting.date is not None
        case "place":
            return setting.city is not None or setting.country is not None
    return True


def _is_period(date: DateMention) -> bool:
    """Whether a first and a last day bound what was counted: "from 1 January 2009 to 31 December 2015"."""
    if date.precision != "day" or not date.end:
        return False
    return (day.fromisoformat(date.end) - day.fromisoformat(date.start)).days > _LONGEST


def is_near_day(view: View, found: Found, noun: EventMention) -> bool:
    """Whether a day or month is told right before a noun of many senses, or behind it in its own clause.

    What befell somebody did so before the text was published.
    """
    for date in found.mentions.dates:
        if date.precision == "year":
            continue
        before = _BEFORE_NOUN.fullmatch(view.text, date.span.end, noun.head.start)
        between = (view.text, noun.head.end, date.span.start)
        today = _TODAY.fullmatch(view.words(date.span)) and _BEHIND_NOUN_TODAY.fullmatch(*between)
        behind = noun.noun not in _TODAYS and (today or _BEHIND_NOUN.fullmatch(*between))
        if before or behind:
            return noun.event_type not in _BEFALLS or planned_by_day(date, view.anchor) is None
    return False


def _is_of_today(view: View, sentence: SentenceView, mention: EventMention, date: DateMention) -> bool:
    """Whether "today" tells, at the opening of a text, when somebody did something: "passed the bill yesterday"."""
    near = date.span.start < mention.head.end + _DAY_REACH and not _POSSESSIVE.match(view.text, date.span.end)
    apart = _NOT_THEN.search(view.text, sentence.start, date.span.start)
    not_done = _NOT_DONE.search(view.text, sentence.start, mention.head.start)
    return near and not (apart or not_done)


def _is_its_day(
    view: View, sentence: SentenceView, mention: EventMention, date: DateMention, *, by_month: bool = False
) -> bool:
    """Whether a day of the calendar (not "today") opens its sentence or stands behind "on" in the verb's own clause.

    So may a month behind "in", but for what is done by any verb ("was appointed in May").
    """
    if _OTHER_CLAUSE.search(view.text, mention.head.end, date.span.start):
        return False
    if _SAID_THAT.search(view.text, date.span.end, mention.head.start):
        return False
    before = view.text[sentence.start : date.span.start]
    if date.precision == "day":
        words = view.words(date.span)
        is_named = any(c.isdigit() for c in words) or _WEEKDAY.search(words) is not None
        if (
            sentence.index <= _LEAD
            and _TODAY.fullmatch(words)
            and _is_of_today(view, sentence, mention, date)
        ):
            return True
        return is_named and bool(_DAY_OPENS.fullmatch(before) or _ON_DAY.search(before))
    told = date.precision == "month" and view.words(date.span)[:1].isupper()
    told = told and (by_month or mention.event_type != "other")
    return told and bool(_MONTH_OPENS.fullmatch(before) or _IN_MONTH.search(before))
