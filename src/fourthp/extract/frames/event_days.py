"""How long an event lasts: its last day, told apart from the first, or the number of its days."""

from __future__ import annotations

import re
from datetime import date as day
from datetime import timedelta

from fourthp.extract.frames.event_telling import Telling
from fourthp.extract.mentions.finder import Found
from fourthp.extract.mentions.line import Line
from fourthp.extract.view import View
from fourthp.language.number_words import TWO_TO_TEN
from fourthp.records import DateMention, Span

_ENDS = re.compile(
    r"\b(?:(?:came|comes|drew|draws) to (?:a|an|its|their) (?:close|end)|conclude[sd]|end(?:s|ed)|closed"
    r"|wrap(?:s|ped) up|(?:last|final) day of"
    r"|the (?:close|end|conclusion) of (?:the|a|an|this|their|its) (?:[\w’'-]+ )?"
    r"(?:\w+-(?:day|week)|week-?long))\b[^.;]*$"
)
_END_REACH = 120
_BEGINS = re.compile(
    r"\b(?:began|begins?|beginning|begun|open(?:s|ed|ing)?|start(?:s|ed|ing)?|commenc(?:es?|ed|ing)"
    r"|kick(?:s|ed|ing)? off|g[eo]ts? under ?way|is under ?way|was under ?way|launche[sd]|inaugurate[sd]|flagged off"
    r"|conven(?:es?|ed|ing)|arrived?|arrives|gather(?:s|ed|ing)?|assembled?|c[ao]me together"
    r"|became the (?:scene|place|venue))\b"
)
_BEGUN = re.compile(_BEGINS.pattern + r" (?:an?|the|their|its|this) (?:[\w’'-]+ ){0,4}$")
_BEGUN_REACH = 80
_FROM = re.compile(r"\b(?:from|starting(?: on| from)?|as of)(?: the)? $")
_BEGIN_REACH = 70
COUNT = rf"\d{{1,2}}|{'|'.join(TWO_TO_TEN)}"
"""A number of days, in figures or in words."""
_LENGTH = re.compile(
    rf"\b(?P<before>{COUNT})[- –]days?\b(?! (?:earlier|later|ago|after|before))"
    r"|\b(?:of|for|over|lasting|lasts?|lasted|runs?|during|throughout|took|takes?|taking|span(?:s|ned|ning)|spent"
    r"|covers?|covered|covering) (?:the |its |their |these )?"
    rf"(?P<behind>{COUNT}) (?:full |whole )?days\b",
    re.IGNORECASE,
)
_LENGTH_REACH = 70
_PARTS_LENGTH = re.compile(
    r"[.;:]|\b(?:and(?! (?:will |is to )?(?:goe?s?|lasts?|runs?|continues?) )|after|with|of an?|to an?)\b"
)
_LONGEST = 14
_ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5}
_NTH_DAY = re.compile(
    r"\b(?:(?:the|its|their) (?P<before>second|third|fourth|fifth|2nd|3rd|4th|5th) day"
    r"|[Dd]ay (?P<behind>two|three|four|five|[2-5]))\b(?! and\b)[^.;:]*$"
)
_NTH_REACH = 90
_OF_IT = re.compile(r"(?: day)? of\b")
_UNTIL = re.compile(r"\b(?:until|till|through|up to|to|and will end on|and ends on|and closes on)(?: the)? $")
_UNTIL_REACH = 20
_LASTS = re.compile(
    r"\b(?:lasts?|lasted|lasting|runs?|ran|running|continu(?:es?|ed|ing)|go(?:es|ing)? on|went on|stays?|stayed"
    r"|remains?|held|taking place|takes? place|took place|scheduled|under ?way|beg[aiu]ns?|open(?:s|ed)|start(?:s|ed)"
    r"|kicked off|convened|is meeting|are meeting|in session)\b"
)

_LASTED = re.compile(r"\b(?:lasted|ran|continued|went on|stayed|was|were|had)\b")
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ONLY_WEEKDAY = re.compile(_WEEKDAY)
_TIMED = re.compile(
    rf"\b(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|(?:[Ll]ast|[Tt]his|[Nn]ext) (?:week|weekend|month|night|{_WEEKDAY})"
    rf"|[Oo]n {_WEEKDAY}|[Ee]arlier this (?:week|month|year))\b"
)


def is_last(view: View, line: Line, date: DateMention | None) -> bool:
    """Whether the day told is the last one ("ended on Friday")."""
    if date is None or date.end is not None:
        return False
    start = max(line.sentence.start, date.span.start - _END_REACH)
    return bool(_ENDS.search(view.text, start, date.span.start))


def is_first(view: View, line: Line, head: Span, date: DateMention | None) -> bool:
    """Whether the day told is that of the beginning ("opened on Monday", "come together today for")."""
    if date is None or date.end is not None or date.precision != "day":
        return False
    if _FROM.search(view.text, line.sentence.start, date.span.start):
        return True  # "for three days from 3 May"
    if _BEGUN.search(view.text, max(line.sentence.start, head.start - _BEGUN_REACH), head.start):
        return True  # "opened a two-day forum in Goma today"
    start, end = min(head.start, date.span.start), max(head.end, date.span.end) + _BEGIN_REACH
    return bool(_BEGINS.search(view.text, start, min(end, line.sentence.end)))


def day_count(told: str) -> int:
    """How many days words tell: "3", "three"."""
    return TWO_TO_TEN.get(told.lower()) or int(told)


def length(view: View, line: Line, telling: Telling, date: DateMention | None) -> tuple[int, Span] | None:
    """The days told right before an event's noun ("a three-day workshop"), right behind ("of three days") or behind
    its day ("began today and goes on for three days")."""
    start, end, head = line.sentence.start, line.sentence.end, telling.head
    near = [head, date.span] if date and date.span.start > head.end else [head]
    for told in _LENGTH.finditer(
        view.text, max(start, head.start - _LENGTH_REACH), min(end, near[-1].end + _LENGTH_REACH)
    ):
        gaps = (view.text[min(told.end(), at.end) : max(at.start, told.start())] for at in near)
        if all(len(gap) > _LENGTH_REACH or _PARTS_LENGTH.search(gap) for gap in gaps):
            continue
        if not telling.owns_words(line, Span(*told.span())):
            continue
        count = told["before"] or told["behind"]
        days = day_count(count)
        if 1 < days <= _LONGEST:
            return days, Span(*told.span())
    return None


def first_of_days(view: View, line: Line, head: Span, date: DateMention | None) -> DateMention | None:
    """The first day where the one told is a later one: "on the second day of the forum, on Tuesday".

    What is done on that day ("on the second day of the forum, Tuesday, they signed") has the day itself.
    """
    if date is None or date.end is not None or date.precision != "day":
        return date
    before = _NTH_DAY.search(
        view.text, max(line.sentence.start, date.span.start - _NTH_REACH), date.span.start
    )
    if before is None or _BEGINS.search(view.text, before.start(), date.span.start):
        return date
    day_word = before.end("before") if before["before"] else before.end("behind")
    if _OF_IT.match(view.text, day_word) and not before.start() <= head.start < date.span.start:
        return date
    nth = _ORDINALS[before["before"].lower()] if before["before"] else day_count(before["behind"])
    return DateMention(date.span, shifted(date.start, 1 - nth), None, "day", date.basis, "derived:nth_day")


def last_day(view: View, found: Found, line: Line, telling: Telling) -> DateMention | None:
    """The day until which an event is said to last: "began on Monday and runs until Friday"."""
    if line.lows.isdisjoint(("until", "till", "through", "to", "ends", "end", "closes")):
        return None
    start = line.sentence.start
    for date in found.mentions.dates:
        at = date.span.start
        if not start <= at < line.sentence.end or date.end is not None or date.precision != "day":
            continue
        until = _UNTIL.search(view.text, max(start, at - _UNTIL_REACH), at)
        if until and telling.owns(at) and _LASTS.search(view.text, start, until.start()):
            return _to_come(view, date, view.text[start : until.start()])
    return None


def _to_come(view: View, date: DateMention, before: str) -> DateMention:
    """ "are meeting until Friday": a weekday told in the present is the next one, not the last."""
    weekday = _ONLY_WEEKDAY.fullmatch(view.words(date.span))
    if not weekday or _LASTED.search(before) or view.anchor is None or date.start >= view.anchor.isoformat():
        return date
    return DateMention(date.span, shifted(date.start, 7), None, "day", date.basis, date.method)


def is_timed(view: View, line: Line) -> bool:
    """Whether a sentence tells a day that needs that of publication to be known."""
    return _TIMED.search(view.text, line.sentence.start, line.sentence.end) is not None


def shifted(start: str, days: int) -> str:
    """A day so many days after another, both in ISO 8601."""
    return (day.fromisoformat(start) + timedelta(days=days)).isoformat()
