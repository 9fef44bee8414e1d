"""Reading the dates of a stretch of tokens by the rules of ``date_rules``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from fourthp.language.date_calendar import (
    ImpossibleDateError,
    Parts,
    bounds,
    common_year,
    iso,
    nearest_year,
    shift_month,
    weekday_near,
    weekday_of_week,
)
from fourthp.language.date_rules import RULES, STARTERS
from fourthp.language.date_tokens import FUTURE_CUES, PAST_CUES, Stretch, Token
from fourthp.language.number_words import THAI_DIGITS
from fourthp.records import DateMention, Span

# A date need not show what it opens with; the words that join a range do belong to it.
_UNSPOKEN = re.compile("[uisctToeBP]*")
_TELLS_WHICH = re.compile(
    r"(?<!\bon)(?<!\bin)(?<!\bby)(?<!\buntil) the $"
    r"|(?:,|\b(?:agreement|agreements|law|plan|report|resolution|statement|declaration|decision|treaty|mou))"
    r" (?:adopted|agreed|announced|concluded|held|issued|launched|made|published|reached|released|signed|taken)"
    r"(?: on| in)? $"
)
_CLAUSE_END = re.compile(r"[.!?;\n](?=\s|$)")
_WORD_AFTER = re.compile(r"\s*([^\W\d_]+)?")
_JOINING_WORDS = frozenset(
    {"in", "at", "to", "by", "for", "with", "and", "on", "as", "of", "from", "or", "the"}
)
_COUNT_AFTER = re.compile(
    r"\s*(?:million|billion|trillion|thousand|hundred|per\s?cent|percentage|people|cases)\b"
)
_SO_LONG_FROM = re.compile(r"\b(?:days?|weeks?|months?|years?)\s+(?:from|before|after|since|to)\s+$")
_SO_LONG = re.compile(r"(?:[0-9๐-๙]|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|หลาย|กี่|กว่า|ช่วง|รอบ|ตลอด|ทุก)\s?$")
_HABIT_AFTER = re.compile(r"s\b|\s+(?:mornings|afternoons|evenings|nights)\b")
_YEARLY_BEFORE = re.compile(
    r"\b(?:every|each) year(?: [a-z]+){0,2} $|\b(?:annually|yearly|every) (?:on )?(?:the )?$"
)
_NOUN_AFTER = re.compile(
    r"\s(?!(?:from|with|that|when|which|where|until|through|were|have|will)\b)[a-z][a-z-]{3,}"
)
"""What a month tells the time of: "the April summit"."""
_PEOPLE_AFTER = re.compile(
    r"\s*(?:people|persons|participants|cases|victims|workers|delegates|tonnes|baht|dollars)\b"
)


def read(text: str, stretch: Stretch, anchor: date | None) -> Iterator[DateMention]:
    """The dates of one stretch of ``text``, from left to right, without overlap."""
    position, kinds = 0, stretch.kinds
    present = set(kinds)
    rules = [(rule, pattern) for rule, needed, pattern in RULES if needed <= present]
    while found := STARTERS.search(kinds, position):
        position = found.start()
        applying = [
            (match.end(), -order, rule, match)
            for order, (rule, pattern) in enumerate(rules)
            if (match := pattern.match(kinds, position))
        ]
        step = 1
        for end, _, rule, match in sorted(applying, key=lambda item: item[:2], reverse=True):
            try:
                mention = _Reading(text, stretch, rule, match, anchor).mention()
            except ImpossibleDateError:
                step = end - position
                break
            if mention is not None:
                yield mention
                step = end - position
                break
        position += step


class _Reading:
    """One rule applied at one place."""

    def __init__(self, text: str, stretch: Stretch, rule: str, match: re.Match[str], anchor: date | None):
        self.text, self.rule, self.match, self.anchor = text, rule, match, anchor
        self.tokens = stretch.tokens
        self.kinds = stretch.kinds
        self.relative = False
        self.method = rule

    def mention(self) -> DateMention | None:
        """What the rule reads, None where it does not apply. Raises ``ImpossibleDateError`` for nonsense."""
        if not self._applies():
            return None
        found = self._values()
        if found is None:
            return None
        start, end = found
        if end is not None:
            if bounds(start)[0] > bounds(end)[1] or len(start) != len(end):
                raise ImpossibleDateError(f"{start} to {end}")
            if start == end:
                end = None
        precision = {4: "year", 7: "month", 10: "day"}[len(start)]
        basis = "relative" if self.relative else "stated"
        return DateMention(self._span(), start, end, precision, basis, f"date:{self.method}")

    def _token(self, name: str) -> Token | None:
        if name not in self.match.re.groupindex or self.match.start(name) < 0:
            return None
        return self.tokens[self.match.start(name)]

    def _span(self) -> Span:
        first = self.match.start()
        if "open" not in self.match.re.groupindex or self.match.group("open") in (None, "u"):
            silent = _UNSPOKEN.match(self.kinds, first, self.match.end())
            first = silent.end() if silent else first
        return Span(self.tokens[first].start, self.tokens[self.match.end() - 1].end)

    # -- whether a rule may speak here

    def _applies(self) -> bool:
        last = self.match.end()
        after = self.kinds[last : last + 1]
        if after == "!":
            raise ImpossibleDateError("a day of every year")
        end = self.tokens[last - 1].end
        tail = self.tokens[last - 1].kind
        if tail in "dD" and (_COUNT_AFTER.match(self.text, end) or self.kinds[last : last + 1] == "/"):
            return False
        if self._token("told") and not _NOUN_AFTER.match(self.text, end):
            return False
        first = self.tokens[self.match.start()].start
        if self._is_without_year() and _YEARLY_BEFORE.search(self.text, max(first - 40, 0), first):
            raise ImpossibleDateError("a day of every year")
        if self.rule == "year" and (_PEOPLE_AFTER.match(self.text, end) or not self._names_year()):
            return False
        if tail == "w" and _HABIT_AFTER.match(self.text, end):
            return False
        if self._token("tight"):
            gaps = zip(
                self.tokens[self.match.start() : last - 1],
                self.tokens[self.match.start() + 1 : last],
                strict=True,
            )
            return all(left.end == right.start for left, right in gaps)
        joint = self._token("joint")
        return joint is None or self._joined(joint)

    def _is_without_year(self) -> bool:
        return self._token("m1") is not None and self._token("y1") is None and self._token("y2") is None

    def _names_year(self) -> bool:
        """Whether a year is one: not a count, nor the end of a Thai compound without a preposition."""
        year, bare = self._token("y1"), self._token("bare")
        if year is not None and year.value < 1800:
            return False
        if bare is None:
            return True
        before = self.text[bare.start - 1 : bare.start]
        return not before or before.isspace() or before in "(“\"'"

    def _joined(self, joint: Token) -> bool:
        """Whether "and" or a dash joins two ends of a range here."""
        opened = self._token("open")
        if joint.kind == "&":
            return (opened is not None and opened.kind in "bu") or self._in_sequence()
        days_only = self._token("m2") is None and self._token("m1") is not None and self._token("y2") is None
        if days_only and self.rule == "range" and self.text[joint.start - 1].isspace() and opened is None:
            # "May 17 – 22 people died" is a dateline and a count; "May 17 – 22 to India" is a range.
            word = _WORD_AFTER.match(self.text, self.tokens[self.match.end() - 1].end)
            return word is None or word.group(1) is None or word.group(1) in _JOINING_WORDS
        return True

    def _in_sequence(self) -> bool:
        """Whether the days (or months) listed follow one another, so that the list is a range."""
        first_weekday, last_weekday = self._token("w1"), self._token("w2")
        listed = [t for t in self.tokens[self.match.start() : self.match.end()] if t.kind in "dD"]
        months = [t for t in self.tokens[self.match.start() : self.match.end()] if t.kind in "mM"]
        if len(listed) >= 2 and (len(months) == 1 or [t.value for t in months] == [months[0].value] * 2):
            values = [t.value for t in listed]
        elif first_weekday and last_weekday and not listed:
            return (last_weekday.value - first_weekday.value) % 7 == 1
        elif not listed and len(months) == 2 and self._token("y1") is None:
            values = [t.value for t in months]
        else:
            return False
        return values == list(range(values[0], values[0] + len(values)))

    # -- what a rule reads

    def _values(self) -> tuple[str, str | None] | None:
        start = self._span().start
        before = self.text[max(start - 24, 0) : start]
        if self.rule == "relative" and (_SO_LONG_FROM.search(before) or self._is_length(before, start)):
            return None
        if self.rule == "relative" or (self.rule == "month" and self._token("which")):
            return self._relative()
        if self._token("N1"):
            return self._numeric()
        if last := self._token("N2"):
            return self._to_figures(last)
        if self._token("w1") and self._token("w2") and not self._token("m1") and not self._token("m2"):
            return self._weekdays()
        one, two = self._parts(1), self._parts(2)
        if two == Parts():
            done = self._dated(one)
            return None if done is None else (iso(done), None)
        if one.month is None and one.day and two.day and one.day > two.day:
            raise ImpossibleDateError(f"{one.day} to {two.day} of one month")
        one = replace(one, month=one.month or two.month)
        two = replace(two, month=two.month or one.month)
        return self._ordered(one, two)

    def _is_length(self, before: str, start: int) -> bool:
        """Whether Thai words behind a number or "throughout" tell how long, not when: "5 ปีที่ผ่านมา"."""
        thai = self.text[start] >= "\u0e00" and not self._token("today")
        return thai and _SO_LONG.search(before) is not None

    def _parts(self, n: int) -> Parts:
        year, month, day, weekday = (self._token(f"{part}{n}") for part in "ymdw")
        if month and month.kind == "H" and self.anchor:  # "the 5th of next month"
            self.relative = True
            return Parts(*shift_month(self.anchor, month.value), day.value if day else None)
        return Parts(
            self._year_of(year) if year else None,
            month.value if month else None,
            day.value if day else None,
            weekday.value if weekday else None,
        )

    def _year_of(self, token: Token) -> int | None:
        if token.kind == "C":
            self.relative = True
            return self.anchor.year + token.value if self.anchor else None
        if token.kind == "n":  # two digits of the Buddhist Era, "16 ธ.ค. 65"
            return common_year(2500 + token.value)
        return common_year(token.value)

    def _dated(self, parts: Parts) -> Parts | None:
        """``parts`` with a year, from the anchor where the text leaves it out; None without an anchor."""
        if parts.year is not None:
            return parts
        if parts.day and parts.month:
            iso(replace(parts, year=2000))  # impossible in every year: no date at all
        if self.anchor is None or parts.month is None or self.relative:
            return None
        self.relative = True
        self.method = f"{self.rule}_without_year"
        future = self._speaks_of_future()
        return replace(
            parts, year=nearest_year(parts.month, parts.day, parts.weekday, self.anchor, future=future)
        )

    def _ordered(self, one: Parts, two: Parts) -> tuple[str, str] | None:
        if one.year is None and two.year is None:
            dated = self._dated(one)
            if dated is None:
                return None
            one, two = dated, replace(two, year=dated.year)
            crosses = (two.month or 0, two.day or 0) < (one.month or 0, one.day or 0)
            return iso(one), iso(replace(two, year=(two.year or 0) + 1) if crosses else two)
        crosses = (two.month or 0, two.day or 0) < (one.month or 0, one.day or 0)
        if one.month == two.month:
            crosses = False
        if two.year is None and one.year is not None:
            two = replace(two, year=one.year + crosses)
        elif one.year is None and two.year is not None:
            one = replace(one, year=two.year - crosses)
        return iso(one), iso(two)

    def _numeric(self) -> tuple[str, str | None]:
        first, second = self._token("N1"), self._token("N2")
        assert first is not None  # noqa: S101 - the caller looked
        return self._figures(first), self._figures(second) if second else None

    def _to_figures(self, last: Token) -> tuple[str, str] | None:
        """A range that begins in words and ends in figures takes the year from its end where it has none."""
        end = self._figures(last)
        one = self._parts(1)
        return iso(replace(one, year=one.year or int(end[:4]))), end

    def _figures(self, token: Token) -> str:
        """A date in figures: year first, or else day first unless that is impossible."""
        a, b, c = re.split("[-/.]", self.text[token.start : token.end].translate(THAI_DIGITS))
        if len(a) == 4 and len(c) <= 2:
            return iso(Parts(common_year(int(a)), int(b), int(c)))
        if len(a) > 2 or len(c) != 4 or not 1800 <= int(c) <= 2643:
            raise ImpossibleDateError("neither year first nor year last")
        day, month = int(a), int(b)
        if month > 12 >= day:
            day, month = month, day
            self.method = "numeric_month_first"
        elif day <= 12 and day != month:
            self.method = "numeric_ambiguous"
        return iso(Parts(common_year(int(c)), month, day))

    def _weekdays(self) -> tuple[str, str] | None:
        first, last = self._token("w1"), self._token("w2")
        if self.anchor is None or first is None or last is None:
            return None
        self.relative, self.method = True, "weekday"
        end = weekday_near(last.value, self.anchor, future=self._speaks_of_future())
        return (end - timedelta(days=(last.value - first.value) % 7)).isoformat(), end.isoformat()

    def _relative(self) -> tuple[str, str | None] | None:
        if self.anchor is None:
            return None
        self.relative = True
        if today := self._token("today"):
            return (self.anchor + timedelta(days=today.value)).isoformat(), None
        if year := self._token("thisyear"):
            return f"{self.anchor.year + year.value:04d}", None
        if month := self._token("thismonth"):
            if self._after_the():
                return None
            at, number = shift_month(self.anchor, month.value)
            return f"{at:04d}-{number:02d}", None
        which = self._token("which")
        if self.rule == "month":
            named = self._token("m1")
            return (
                None
                if named is None or which is None
                else (self._named_month(named.value, which.value), None)
            )
        weekday, week = self._token("w1"), self._token("week")
        if weekday is None:
            return self._month_of_week(week.value) if week and not self._after_the() else None
        self.method = "weekday"
        if week:
            return weekday_of_week(weekday.value, self.anchor, week.value).isoformat(), None
        return self._named_weekday(weekday.value, which.value if which else None).isoformat(), None

    def _month_of_week(self, shift: int) -> tuple[str, None] | None:
        """ "Last week" is told no closer than by its month, and by that only where it lies in one."""
        assert self.anchor is not None  # noqa: S101 - the caller looked
        monday, sunday = (weekday_of_week(day, self.anchor, shift).isoformat()[:7] for day in (0, 6))
        return (monday, None) if monday == sunday else None

    def _after_the(self) -> bool:
        """Whether "the" stands before: "the last month" is a length of time."""
        return self.kinds[max(self.match.start() - 1, 0) : self.match.start()] == "t"

    def _named_month(self, month: int, which: int) -> str:
        assert self.anchor is not None  # noqa: S101 - the caller looked
        year = self.anchor.year
        if which < 0:
            year -= month >= self.anchor.month
        elif which > 0:
            year += month <= self.anchor.month
        return f"{year:04d}-{month:02d}"

    def _named_weekday(self, weekday: int, which: int | None) -> date:
        assert self.anchor is not None  # noqa: S101 - the caller looked
        if which is None:
            return weekday_near(weekday, self.anchor, future=self._speaks_of_future())
        if which == -2:
            return weekday_near(weekday, self.anchor - timedelta(days=1), future=False)
        if which == 2:
            return weekday_near(weekday, self.anchor + timedelta(days=1), future=True)
        return weekday_of_week(weekday, self.anchor, which)

    def _speaks_of_future(self) -> bool:
        """Whether the sentence, up to the date, speaks of what is to come ("will", "scheduled").

        Where the date opens the sentence, the words after it decide. A date that tells which thing is meant ("the
        19 April agreement", "the report, released 13 April") has happened, whatever its sentence announces.
        """
        start, end = self._span().start, self._span().end
        left = _CLAUSE_END.split(self.text[max(start - 120, 0) : start])[-1].casefold()
        if _TELLS_WHICH.search(left):
            return False
        if len(left.split()) <= 1:
            left = _CLAUSE_END.split(self.text[end : end + 80])[0].casefold()
        future, past = (
            max((left.rfind(cue) for cue in cues), default=-1) for cues in (FUTURE_CUES, PAST_CUES)
        )
        return future > past
