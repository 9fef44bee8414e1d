"""A Thai document with everything named in it: what the grammars of its sentences read from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from fourthp.extract.gazetteer import Match
from fourthp.extract.mentions.model import Mentions
from fourthp.extract.thai.day_headings import days_over
from fourthp.extract.thai.names import Walls
from fourthp.extract.thai.organisations import BodySpan
from fourthp.extract.thai.persons import PersonSpan
from fourthp.extract.thai.positions import Posts
from fourthp.extract.view import SentenceView, View
from fourthp.records import DateMention, Span

_UNTIL = re.compile(r"\s*(?:จน)?ถึง\s*(?:วันที่|วานนี้|วันนี้|เมื่อวาน)?\s*\(?\s*")

_TO_THIS_DAY = re.compile(r"\s?(?:[-–]|จน|จวบจน|มาจน)?\s?(?:ถึง)?\s?ปัจจุบัน")


class Reader:
    """Look-up by place of the names in one document."""

    def __init__(
        self,
        view: View,
        walls: Walls,
        mentions: Mentions,
        bodies: Sequence[BodySpan],
        persons: Sequence[PersonSpan],
        posts: Posts,
        countries: Sequence[Match],
        places: Sequence[Match],
        rows: Mapping[str, Mapping[str, str]],
    ) -> None:
        self.view = view
        self.text = view.text
        self.walls = walls
        self.mentions = mentions
        self.persons = persons
        self.posts = posts
        self.rows = rows
        self._days_over = days_over(view)
        self._bodies = bodies
        self._body_starts = [b.start for b in bodies]
        self._countries = countries
        self._country_starts = [c.start for c in countries]
        self._sites = [p for p in places if p.row["place_type"] == "site"]
        self._places = [p for p in places if p.row["place_type"] != "site"]
        self._place_starts = [p.start for p in self._places]
        self._place_keys = {e.key for e in mentions.of("places")}
        self._dates = [d for d in mentions.dates if not _TO_THIS_DAY.match(self.text, d.span.end)]
        self._date_starts = [d.span.start for d in self._dates]
        self._named = _merged(
            [
                *((b.start, b.end) for b in bodies),
                *((p.address.start, p.name.end) for p in persons),
                *((post.start, post.end) for p in persons for post in p.posts),
            ]
        )
        self._instruments = _merged(
            [(m.start, m.end) for m in mentions.index if m.entity.resource == "instruments"]
        )
        self._named_starts = [start for start, _ in self._named]
        self._person_starts = sorted({p.start for p in persons})
        self._person_ends = sorted({p.end for p in persons})

    def dates_in(self, sentence: SentenceView) -> list[DateMention]:
        """The dates of a sentence, in order."""
        first = bisect_left(self._date_starts, sentence.start)
        last = bisect_left(self._date_starts, sentence.end)
        return list(self._dates[first:last])

    def day_over(self, sentence: SentenceView) -> DateMention | None:
        """The day on a line of its own that stands over a sentence of a list of news."""
        return self._days_over.get(sentence.index)

    def is_day_heading(self, sentence: SentenceView) -> bool:
        """Whether a sentence is only the day over what a list tells of it."""
        return sentence.index in self._days_over and self._days_over[sentence.index] is None

    def date_from(self, start: int, end: int) -> DateMention | None:
        """The first date that begins in a stretch of text."""
        i = bisect_left(self._date_starts, start)
        return self._dates[i] if i < len(self._date_starts) and self._date_starts[i] < end else None

    def last_day(self, start: int, end: int) -> DateMention | None:
        """The last date in a stretch of text that states a day, from the day that "until" leads from."""
        for i in range(bisect_left(self._date_starts, end) - 1, -1, -1):
            date = self._dates[i]
            if date.span.start < start:
                return None
            if date.precision == "day":
                first = self._dates[i - 1] if i else date
                if first.precision == "day" and _UNTIL.fullmatch(self.text, first.span.end, date.span.start):
                    span = Span(first.span.start, date.span.end)
                    return replace(first, span=span, end=date.end or date.start)
                return date
        return None

    def is_named(self, offset: int) -> bool:
        """Whether an offset lies inside the name of a body, a person or a person's post."""
        i = bisect_left(self._named_starts, offset + 1) - 1
        return i >= 0 and self._named[i][0] <= offset < self._named[i][1]

    def is_instrument(self, offset: int) -> bool:
        """Whether an offset lies inside the name of an instrument."""
        i = bisect_left(self._instruments, (offset + 1,)) - 1
        return i >= 0 and offset < self._instruments[i][1]

    def begins_person(self, offset: int) -> bool:
        """Whether a person's form of address begins at an offset."""
        return self.person_from(offset, offset + 1) is not None

    def person_from(self, start: int, end: int) -> int | None:
        """Where the first person named in a stretch of text begins, form of address included."""
        i = bisect_left(self._person_starts, start)
        return (
            self._person_starts[i] if i < len(self._person_starts) and self._person_starts[i] < end else None
        )

    def person_before(self, offset: int, reach: int) -> bool:
        """Whether a person with a post is named shortly before an offset, on the same line."""
        i = bisect_left(self._person_ends, offset + 1) - 1
        if i < 0 or self._person_ends[i] < offset - reach:
            return False
        return "\n" not in self.text[self._person_ends[i] : offset]

    def bodies_in(self, start: int, end: int) -> list[BodySpan]:
        """The bodies named wholly in a stretch of text."""
        i = bisect_left(self._body_starts, start)
        found = []
        while i < len(self._bodies) and self._bodies[i].start < end:
            if self._bodies[i].end <= end:
                found.append(self._bodies[i])
            i += 1
        return found

    def country_at(self, start: int, end: int) -> tuple[str, Span] | None:
        """The first country whose name begins in a stretch of text."""
        i = bisect_left(self._country_starts, start)
        if i < len(self._countries) and self._countries[i].start < end:
            match = self._countries[i]
            return match.row["country_code"], Span(match.start, match.end)
        return None

    def country_before(self, end: int) -> tuple[str, Span] | None:
        """The country whose name ends a stretch of text."""
        i = bisect_left(self._country_starts, end) - 1
        if i >= 0 and self._countries[i].end == end:
            match = self._countries[i]
            return match.row["country_code"], Span(match.start, match.end)
        return None

    def first_place(self, start: int, end: int) -> Match | None:
        """The first city or province whose name lies in a stretch of text."""
        i = bisect_left(self._place_starts, start)
        if i < len(self._places) and self._places[i].end <= end:
            return self._places[i]
        return None

    def last_place(self, start: int, end: int) -> int | None:
        """Where the city or province begins whose name ends a stretch of text."""
        i = bisect_left(self._place_starts, end) - 1
        return (
            self._place_starts[i]
            if i >= 0 and start < self._place_starts[i] and self._places[i].end == end
            else None
        )

    def site_in(self, start: int, end: int) -> Match | None:
        """The first known building or square named wholly in a stretch of text."""
        i = bisect_left(self._sites, start, key=lambda site: site.start)
        return self._sites[i] if i < len(self._sites) and self._sites[i].end <= end else None

    def place_at(self, start: int) -> bool:
        """Whether the name of a city or province begins at an offset."""
        i = bisect_left(self._place_starts, start)
        return i < len(self._places) and self._places[i].start == start

    def place_key(self, match: Match) -> str | None:
        """The key of the place's entity, if the document has one."""
        key = match.row["place_id"]
        return key if key in self._place_keys else None


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
