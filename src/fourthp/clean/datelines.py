"""The place and day that open a news item: "VIENNA, 10 April 2024 –", "BANGKOK, Oct 14 (TNA) —"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from fourthp.language.dates import find_dates
from fourthp.records import Dateline, DateMention, Reading, Span

from .bylines import is_agency
from .dated import OCCASIONS, is_masthead
from .layout import Layout, Line
from .letterheads import opens_with_style
from .lexicons import words

_REACH = 120
_DASH = re.compile(r"\s*(?:[–—―]|--|(?<=[\s)])-(?=\s)|(?P<colon>:)(?=\s))\s*")
_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ /-][A-ZÀ-Þ.'’-]{2,}){0,4}")
_NAME = re.compile(r"[A-ZÀ-Þ][\w.'’-]*(?: (?:of|de|da|do|la|le|el|al|the|[A-ZÀ-Þ][\w.'’-]*)){0,4}")
_AGENCY = re.compile(r"\s*(?:\((?P<agency>[^()]{2,80})\)|/[A-Z][\w .-]{1,40}/)\s*$")
_ENCLOSED = re.compile(
    r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,40}),?\s*\((?P<agency>[^()]{4,100})\)\s+(?=[A-Z“\"'‘])"
)
_REGION = re.compile(r"[A-Z][\w.'’-]*(?: [\w.'’-]+){0,3}|D\.?C\.?")
_IS_OPEN = re.compile(r"(?:D\.?C\.|[^.!?:;])$")
_ANY_DAY = date(2000, 1, 1)
_OPENERS = frozenset(words("sentence_openers"))
_HALLS = frozenset(words("halls"))
_OUTSIDE_PLACES = frozenset("in at for on to with against by from".split())
_PLACE_PARTS = re.compile(r",| - ")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_LINES_SEARCHED = 5
_AROUND_PLACE = " ,.(/|–—-"
_OPENING = 80
_SEAM = re.compile(r"(?<=[a-z\d)”.])(?=[A-ZÀ-Þ][\w'’-]+(?:,| - | – ))")
_LONGEST_WHOLE = 80
_ENDS_OPEN = re.compile(r"[:;,?!]$|^[“\"‘'–—-]")
_BARS = re.compile(r"[|•·]|\s/\s")
_PARTS_PLACE = re.compile(r"[,|(•·–—:-]")
_WORDS_OF_PLACES = 4


def read_dateline(layout: Layout, anchor: date | None) -> Dateline | None:
    """The first dateline among the first open lines, marked; ``anchor`` is the day of publication."""
    lines = layout.open_lines(_LINES_SEARCHED)
    for position, line in enumerate(lines):
        alone = position + 1 < len(lines)
        found = _dateline(layout.text, line, anchor, first=position == 0, alone=alone)
        found = found or _behind_caption(layout.text, line, anchor)
        if found is not None:
            layout.take_part(line, found.span.start, found.span.end, "dateline")
            return found
    return None


def is_dateline(text: str, line: Line) -> bool:
    """Whether the whole of a line is a place and a day."""
    return _whole_line(text, line) is not None


def opens_with_dateline(text: str) -> bool:
    """Whether a line begins with a dateline or is one."""
    line = Line(0, len(text), 0, gap=True)
    return _dateline(text, line, None, first=True, alone=True) is not None


def _dateline(text: str, line: Line, anchor: date | None, *, first: bool, alone: bool) -> Dateline | None:
    """The dateline that opens ``line``, or is all of it where the line may stand ``alone``."""
    if text[line.start : line.start + 1] in ("–", "—", "-"):
        return None  # "– Minister Ostrand, 3 May 2021" signs a quotation
    reach = min(line.end, line.start + _REACH)
    if enclosed := _ENCLOSED.match(text, line.start, reach):
        mention = _day(text, *enclosed.span("agency"), anchor)
        return _built(text, enclosed.span("place"), mention, anchor, line.start, enclosed.end("agency") + 1)
    if (stopped := _closed_by_day(text, line, anchor)) is not None:
        return stopped
    if alone and (whole := _whole_line(text, line)) is not None:
        return whole
    dash = _closing_dash(text, line.start, reach)
    if dash and alone and line.end - line.start <= 60 and _is_day(text, dash.end(), line.end, anchor):
        end, closed = line.end, line.end  # "Goma, Kenya - 3 May 2021"
    elif dash and dash.end() < line.end and dash.start() > line.start:
        end, closed = dash.start(), dash.end()
    elif alone and line.end - line.start <= 60 and _IS_OPEN.search(text, line.start, line.end):
        end, closed = line.end, line.end
    else:
        return None
    agency = _AGENCY.search(text, line.start, end)
    head_end = agency.start() if agency else end
    head = text[line.start : head_end]
    if closed < line.end and is_agency(head):
        return Dateline(Span(line.start, closed), None, None)
    mention = _day(text, line.start, head_end, anchor)
    place_start = line.start
    if mention is None and agency is not None and agency["agency"]:
        mention = _day(text, *agency.span("agency"), anchor)
        place_end = head_end
    elif mention is not None and not text[mention.span.end : head_end].strip(" .,"):
        place_end = mention.span.start
    elif mention is not None and mention.span.start == line.start:
        place_start, place_end = mention.span.end, head_end
    elif mention is not None:
        return None
    else:
        place_end = head_end
    place = text[place_start:place_end].strip(_AROUND_PLACE)
    if not place or not _is_place(place):
        return None
    place_start = text.index(place, place_start)
    dated = mention is not None or agency is not None
    city = place.split(",")[0]
    # A word in capitals that comes again in capitals is an acronym; a city does so in datelines only.
    in_capitals = _CAPITALS.fullmatch(city) is not None and len(city) >= 4 and text.count(city) == 1
    if end == line.end:
        # A line of its own is "City, day", or "City, Region" below the headline.
        parted = dash is not None or "," in text[line.start : mention.span.start if mention else end - 1]
        if not parted or not (dated or (first and place.count(" ") <= 3)):
            return None
    elif dash and dash["colon"]:
        if not (mention or (first and (dated or in_capitals or "," in place))):
            return None  # "Minister: ..." is a speaker
    elif not (dated or in_capitals or (first and _opens_sentence(text, closed))):
        return None
    return _built(text, (place_start, place_start + len(place)), mention, anchor, line.start, closed)


def _behind_caption(text: str, line: Line, anchor: date | None) -> Dateline | None:
    """A dateline to which the page glued a caption: "GLO Workshop in Ellery 2018Niamey, Niger - 27 April 2018 - "."""
    seam = _SEAM.search(text, line.start, min(line.end, line.start + _REACH))
    if seam is None:
        return None
    behind = _dateline(
        text, Line(seam.end(), line.end, line.number, gap=False), anchor, first=False, alone=False
    )
    if behind is None or behind.date is None:
        return None
    return replace(behind, span=Span(line.start, behind.span.end))


def _whole_line(text: str, line: Line) -> Dateline | None:
    """A line that is place and day in either order, and words like "Press release" beside them."""
    if line.end - line.start > _LONGEST_WHOLE or _ENDS_OPEN.search(text, line.start, line.end):
        return None
    days = [d for d in find_dates(text, anchor=None, start=line.start, end=line.end) if d.precision == "day"]
    if len(days) != 1 or days[0].end is not None:
        return None
    day = days[0].span
    before, after = text[line.start : day.start], text[day.end : line.end]
    if before.strip().lower() == "on":
        return None  # a heading was wrapped: "Opening of the Assembly / on 3 May 2021, Ellery"
    pieces = [
        bare
        for side in (before, after)
        for piece in _BARS.split(side)
        if (bare := piece.strip(_AROUND_PLACE)) and not is_masthead(bare)
    ]
    if any(word.lower() in _HALLS for piece in pieces for word in _FIRST_WORD.findall(piece)):
        return None
    if len(pieces) != 1 or not _is_place(pieces[0]) or pieces[0].count(" ") > _WORDS_OF_PLACES:
        return None
    parted = _PARTS_PLACE.search(before.rstrip()[-1:] + after.lstrip()[:1] + pieces[0])
    if not parted:
        return None
    place_start = text.index(pieces[0], line.start)
    return _built(text, (place_start, place_start + len(pieces[0])), days[0], None, line.start, line.end)


def _closed_by_day(text: str, line: Line, anchor: date | None) -> Dateline | None:
    """ "Ashgabat, July 9, 2024. The ...", "Kathmandu, September 25 The ...": no dash parts the day from the text."""
    days = find_dates(
        text, anchor=anchor or _ANY_DAY, start=line.start, end=min(line.end, line.start + _OPENING)
    )
    day = days[0] if days else None
    if day is None or day.end is not None or day.precision != "day" or day.span.end >= line.end:
        return None
    place = text[line.start : day.span.start].strip(_AROUND_PLACE)
    after = text[day.span.end : day.span.end + 2]
    stopped = after == ". " and day.basis == "stated"
    if not place or not _is_place(place) or text[day.span.start - 2 : day.span.start] != ", ":
        return None
    if not stopped and not (after[:1] == " " and _opens_sentence(text, day.span.end + 1)):
        return None
    place_start = text.index(place, line.start)
    end = day.span.end + stopped
    return _built(text, (place_start, place_start + len(place)), day, anchor, line.start, end)


def _closing_dash(text: str, start: int, end: int) -> re.Match[str] | None:
    """The dash that ends a dateline: the first, or the second where the first parts a city from its region or its
    day ("Goma - North Kivu, 3 May 2021 - ", "Kingston, Jamaica – 3 May 2021: ")."""
    first, second = next(zip_longest(*[_DASH.finditer(text, start, end)] * 2), (None, None))
    if first and second:
        day = find_dates(text, anchor=None, start=first.end(), end=second.start())
        if len(day) == 1 and day[0].precision == "day" and day[0].span.end == second.start():
            return second
    return first


def _is_place(place: str) -> bool:
    city, *regions = (part.strip() for part in _PLACE_PARTS.split(place))
    named = _CAPITALS.fullmatch(city) or (_NAME.fullmatch(city) and city.count(" ") <= 3)
    # "On 30 April - 2 May 2023, officials met", "Ministerial Conference, 3 May 2023", "SEN. VARGA:", "PORTS AT WAR -"
    opens = city.lower() in _OPENERS or any(word.lower() in OCCASIONS for word in city.split())
    opens = opens or opens_with_style(city) or not _OUTSIDE_PLACES.isdisjoint(city.lower().split())
    return (
        bool(named)
        and not opens
        and len(regions) <= 2
        and all(_REGION.fullmatch(region) for region in regions)
    )


def _opens_sentence(text: str, start: int) -> bool:
    word = _FIRST_WORD.match(text, start)
    return word is not None and word.group()[0].isupper() and word.group().lower() in _OPENERS


def _day(text: str, start: int, end: int, anchor: date | None) -> DateMention | None:
    """The last single day in a stretch; without an anchor, a day without a year is found but not told."""
    found = find_dates(text, anchor=anchor or _ANY_DAY, start=start, end=end)
    return found[-1] if found and found[-1].end is None and found[-1].precision == "day" else None


def _is_day(text: str, start: int, end: int, anchor: date | None) -> bool:
    """Whether a stretch is a day and nothing else."""
    day = _day(text, start, end, anchor)
    return day is not None and not (text[start : day.span.start] + text[day.span.end : end]).strip(" .,")


def _built(
    text: str,
    place: tuple[int, int],
    mention: DateMention | None,
    anchor: date | None,
    start: int,
    closed: int,
) -> Dateline:
    end = start + len(text[start:closed].rstrip())
    reading = None
    if mention is not None and (mention.basis == "stated" or anchor is not None):
        confidence = 0.95 if mention.basis == "stated" else 0.85
        reading = Reading(mention.start, (mention.span,), f"dateline:{mention.basis}", confidence)
    return Dateline(Span(start, end), Span(*place), reading)
