"""When, where and how an event takes place, as its own sentence says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date as day
from functools import cache

from fourthp.extract.frames.event_days import first_of_days, is_first, is_last, is_timed, last_day, length
from fourthp.extract.frames.event_places import read_place
from fourthp.extract.frames.event_telling import Telling
from fourthp.extract.lexicon import table, words
from fourthp.extract.mentions.finder import Found, LineMentions
from fourthp.extract.mentions.labels import Label
from fourthp.extract.mentions.line import Line
from fourthp.extract.place import Place
from fourthp.extract.view import View
from fourthp.language.dates import find_dates
from fourthp.language.folding import lowered
from fourthp.records import DateMention, Reading, Span

_RIGHT_BEFORE = 2
_AT_ONCE = 3
_NEWS_DAYS = 7
_CLOSEST_FIRST = ("day", "month", "year", None)
_TODAY = frozenset(["today", "this morning", "this afternoon", "this evening", "tonight"])
_MARKS = frozenset(["mark", "marks", "marked"])
_RELATIVE = frozenset(["which", "that", ",", "will"])
_LASTING = frozenset(["since", "by", "until", "till"])
_SINCE_REACH = 12
_MARKS_OFF = frozenset([",", ";", "(", ")", ":"])
_TIMES = frozenset(
    "morning afternoon evening night nights week weeks weekend end beginning start middle month months hours half"
    " quarter summer spring autumn winter fall day days date dates period as course part rest eve fortnight"
    " margins margin sidelines".split()
)
"""Of a day or month is a part of time, too: "the morning of May 3"."""
_SAYS = frozenset(
    "said says stated noted added explained recalled stressed disclosed revealed reported".split()
)
_STATUS_REACH = 120
_LATELY = frozenset(["recently", "lately"])
_DASHES = frozenset("- – — --".split())
_AGENCY = 6
"""Words of an agency's name in the brackets of a dateline, with the brackets."""
_YEAR_REACH = 110
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_HOURS = frozenset(["this", "tonight"])
_HOURS_REACH = 150


@dataclass(slots=True)
class Setting(Place):
    """Place, day, status and manner of an event; every part may be missing.

    ``is_end``, ``is_start``: the day is said to be the last, or the first; ``last``: the last day, told apart from the
    first ("began on Monday and runs until Friday"); ``length``: how many days it lasts, and the words that say so;
    ``is_timed``: a day is told that nothing dates ("last week" in a text without a day of publication).
    """

    date: DateMention | None = None
    is_end: bool = False
    is_start: bool = False
    last: DateMention | None = None
    length: tuple[int, Span] | None = None
    is_timed: bool = False
    status: Reading | None = None
    online: Reading | None = None

    def weight(self) -> int:
        """How many of day, venue, city and country are known."""
        return sum(x is not None for x in (self.date or self.last, self.venue, self.city, self.country))


def read_setting(
    view: View, found: Found, each: LineMentions, head: Span, name: Reading | None, heads: list[Span]
) -> Setting:
    """The setting of the event whose noun or verb stands at ``head``; ``heads`` are those of the whole sentence."""
    line = each.line
    telling = Telling(head, name.spans[0] if name else Span(head.end, head.end), tuple(heads))
    place = read_place(view, found, each, telling)
    dates = found.mentions.dates if view.anchor or name is None else _in_year_of(view, found, line, name)
    setting = Setting(
        place.venue,
        place.city,
        place.place_key,
        place.country,
        date=first_of_days(view, line, head, _of_opening(view, found, _date(dates, found, line, telling))),
        status=_status(view, line, telling),
        online=_online(view, line, telling),
    )
    setting.is_end = is_last(view, line, setting.date)
    setting.is_start = not setting.is_end and is_first(view, line, head, setting.date)
    setting.length = length(view, line, telling, setting.date)
    setting.last = last_day(view, found, line, telling)
    setting.is_timed = view.anchor is None and setting.date is None and is_timed(view, line)
    return setting


def _in_year_of(view: View, found: Found, line: Line, name: Reading) -> Sequence[DateMention]:
    """The dates, those of a sentence without a year read in the one year of an event's name ("2018 Gull Forum")."""
    years = {m.group() for m in _YEAR.finditer(str(name.value))}
    if len(years) != 1:
        return found.mentions.dates
    start, end = line.sentence.start, line.sentence.end
    last = day(int(next(iter(years))), 12, 31)
    read = find_dates(view.text, anchor=last, start=start, end=end)
    undated = (d for d in read if d.method.endswith("_without_year"))
    return [*found.mentions.dates, *(replace(d, method="derived:year_of_name") for d in undated)]


def _date(dates: Sequence[DateMention], found: Found, line: Line, telling: Telling) -> DateMention | None:
    head = telling.head
    here = [
        d
        for d in dates
        if line.sentence.start <= d.span.start < line.sentence.end
        and not telling.inside.start <= d.span.start < telling.inside.end
        and telling.owns_words(line, d.span)
        and not _is_of_another(found, line, telling, d)
        and not (d.precision == "year" and (d.end or _is_in_speech(line, telling, d)))
        and not _is_of_item(line, d)
        and (d.precision != "year" or abs(d.span.start - head.end) <= _YEAR_REACH)
        and (line.low(line.token_at(d.span.start)) not in _HOURS or d.span.start - head.end <= _HOURS_REACH)
    ]
    return min(here, key=lambda d: (precision(d), abs(d.span.start - head.start)), default=None)


def _of_opening(view: View, found: Found, date: DateMention | None) -> DateMention | None:
    """ "Today" is the day with which a text opens, where it opens with a recent one, not that of its publication."""
    if date is None or not view.sentences or view.words(date.span).lower() not in _TODAY:
        return date
    dateline = view.clean.dateline
    if dateline and dateline.date and _is_recent(view, str(dateline.date.value)):
        return replace(date, start=str(dateline.date.value), method="date:dateline")
    start = view.sentences[0].start
    opening = next((d for d in found.mentions.dates if start <= d.span.start <= start + _AT_ONCE), None)
    if opening is None or opening.basis != "stated" or opening.precision != "day" or opening.end:
        return date
    return opening if _is_recent(view, opening.start) else date


def _is_recent(view: View, start: str) -> bool:
    """Whether a day is no more than a week before that of publication, where this is known."""
    return view.anchor is None or (view.anchor - day.fromisoformat(start)).days <= _NEWS_DAYS


def _is_of_another(found: Found, line: Line, telling: Telling, date: DateMention) -> bool:
    """Whether a day is a document's ("the May 2021 Accord"), that of a jubilee, or one by or since which."""
    i = line.token_at(date.span.start)
    if _is_of_noun(line, telling, i) or _is_beginning(line, telling, i):
        return True
    behind = line.token_at(date.span.end)
    behind += line.low(behind) in _RELATIVE
    papers = found.mentions.within(line.sentence.start, line.sentence.end, ("instruments",))
    of_paper = any(
        p.start - _RIGHT_BEFORE <= date.span.end <= p.end and p.start > date.span.start for p in papers
    )
    lasts = line.low(i - 1) in _LASTING and line.low(behind) != "when"
    return of_paper or lasts or line.low(behind) in _MARKS


def _is_of_item(line: Line, date: DateMention) -> bool:
    """Whether a day is only that of the item: printed before its first words, or in its dateline.

    "Nov 25, 2015 The guild recently signed", "Date 2015-11-25 Ostrand", "Ostrand, Nov. 25 (Agency) - The forum".
    """
    first, behind = line.token_at(date.span.start), line.token_at(date.span.end)
    if line.sentence.index > 0 or line.is_headline or date.precision != "day":
        return False
    if line.text(behind) == "(" and any(
        line.text(k) == ")" and line.text(k + 1) in _DASHES for k in range(behind, behind + _AGENCY)
    ):
        return True
    printed = first == 1 and line.low(0) in ("date", "published", "posted", "updated")
    return printed or (first == 0 and line.has(behind, Label.CAPITAL) and not line.lows.isdisjoint(_LATELY))


def _is_in_speech(line: Line, telling: Telling, date: DateMention) -> bool:
    """Whether a verb of saying parts an event from years: "at the opening he said in 2011 much was done"."""
    reach = range(line.token_at(telling.head.end), line.token_at(date.span.start))
    return any(line.low(k) in _SAYS for k in reach)


def _is_of_noun(line: Line, telling: Telling, i: int) -> bool:
    """Whether a day is of something else: "the events of May 3", but "the talks of May 3" or "the night of May 3"."""
    k = i - 1 - (line.low(i - 1) == "the")
    if line.low(k) != "of" or k == 0 or line.tokens[k].start < telling.head.end:
        return False
    own = line.tokens[k - 1].end in (telling.head.end, telling.inside.end)
    return not own and line.text(k - 1)[0].isalpha() and line.low(k - 1) not in _TIMES


def _is_beginning(line: Line, telling: Telling, i: int) -> bool:
    """Whether something else began on a day: "the first visit since he took office in May"."""
    for k in range(i - 1, max(0, i - _SINCE_REACH), -1):
        if line.text(k) in _MARKS_OFF or line.tokens[k].start < telling.head.end:
            return False
        if line.low(k) == "since":
            return True
    return False


def precision(date: DateMention | None) -> int:
    """How closely a date is told: a day first, then a month, then a year, nothing last."""
    return _CLOSEST_FIRST.index(date.precision if date else None)


def _status(view: View, line: Line, telling: Telling) -> Reading | None:
    """The first cue of the status lexicon, in its order, that stands near the event or, if need be, next to it."""
    head = telling.head
    start = max(line.sentence.start, head.start - _STATUS_REACH)
    window = lowered(view.text[start : min(line.sentence.end, head.end + _STATUS_REACH)])
    previous = max((h.end for h in telling.heads if h.end <= head.start), default=line.sentence.start)
    for form, status, reach in _status_cues():
        at = window.find(form)
        if at >= 0 and (reach == "near" or previous <= start + at <= head.start):
            return Reading(status, (Span(start + at, start + at + len(form)),), "event_status:cue", 0.85)
    return None


@cache
def _status_cues() -> tuple[tuple[str, str, str], ...]:
    return tuple((r["form"], r["event_status"], r["reach"]) for r in table("event_status_cues"))


def _online(view: View, line: Line, telling: Telling) -> Reading | None:
    for match in _online_cues().finditer(view.text, line.sentence.start, line.sentence.end):
        cue = Span(*match.span())
        inside = telling.inside.start <= cue.start < telling.inside.end
        if not inside and not telling.owns_words(line, cue):
            continue
        if match.group().lower() != "online" or _is_manner(line, match.start()):
            return Reading(True, (cue,), "is_online:cue", 0.85)
    return None


_MANNER_VERBS = frozenset(
    "held convened hosted conducted attended met participated gathered place joined both".split()
)


def _is_manner(line: Line, start: int) -> bool:
    """ "held online", "an online conference": how people met, not what they spoke about."""
    i = line.token_at(start)
    return line.low(i - 1) in _MANNER_VERBS or line.has(i + 1, Label.EVENT)


@cache
def _online_cues() -> re.Pattern[str]:
    forms = sorted(words("online_cues"), key=lambda f: (-len(f), f))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, forms)) + r")\b", re.IGNORECASE)
