"""Labels beside dates, counts and names, and the day a page prints without a label."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from fourthp.language.folding import fold, squeeze
from fourthp.records import Mark, Reading, Span

from .dated import OCCASIONS, Day, days_in, masthead
from .datelines import is_dateline
from .headline_forms import is_title_in_full
from .layout import FORMULA_START, INVISIBLE, Layout, Line, is_prose
from .letterheads import is_letterhead
from .lexicons import alternation, rows

_LABELS = {fold(row["label"]): row for row in rows("labels")}
_LABEL = re.compile(
    rf"(?<![\w-])(?P<label>{alternation(r['label'] for r in rows('labels') if r['column'] != 'view_count')})"
    r"(?![A-Za-z])(?P<colon>\s*[:：])?\s*",
    re.IGNORECASE,
)
_THAI = re.compile(r"[\u0e00-\u0e7f]")
_PERSON = re.compile(r"[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){1,3}")
_VIEW_LABEL = alternation(row["label"] for row in rows("labels") if row["column"] == "view_count")
_NUMBER = r"(\d{1,3}(?:[,.]\d{3}){1,3}|\d{1,9})"
_VIEWS = re.compile(
    rf"{_NUMBER}\s*{_VIEW_LABEL}|{_VIEW_LABEL}\s*[:：]?\s*{_NUMBER}(?:\s*(?:ครั้ง|คน|times))?", re.IGNORECASE
)
# Beside these, "Date:" tells when something takes place.
_AGENDA = re.compile(r"(?:Time|Venue|Place|Location|When|Where|Who|What|เวลา|สถานที่)\s*[:：]", re.IGNORECASE)
_PART = re.compile(r"[^|•·]+")
_EXPORT_DATE = re.compile(r"\s*date (\d{4}-\d{2}-\d{2})(?=\s)")
_WORD = re.compile(r"\w+")
_WEEKDAY = re.compile(
    r"\s*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?|\d{1,3} \w{1,8} ago)?\s*",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b\d{1,2}:\d\d\b")
_GLUED_DAY = re.compile(r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})(?=[A-Z][a-z])")
_DAY_IN_WORDS = (
    r"(?:(?i:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\.?,? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z]\w{2,8}\.?,? +\d{4}|[A-Z]\w{2,8}\.? \d{1,2},? +\d{4})"
)
_BEHIND_HEADLINE = re.compile(
    rf"(?P<space>\s+)(?P<day>{_DAY_IN_WORDS}|\d{{1,2}}([/.-])\d{{1,2}}\3(?:\d{{4}}|\d\d))$"
)
_BARE_LABELS = [r["label"] for r in rows("labels") if r["column"] == "published_date" and not r["colon"]]
_INNER_DAY = re.compile(
    rf"(?<!\w)(?P<label>(?i:{alternation(_BARE_LABELS)})\s*[:–-]?\s+)?(?P<day>{_DAY_IN_WORDS})(?=\s*[A-Z“])"
)
_LABEL_LINE = 160
_BEFORE_LABEL = INVISIBLE + "*_([{<|•·–—-"
_LEADS_TO_DAY = re.compile(r"[\s,|/–—-]*(?:\b(?:on|at|in)\b)?[\s,|/(–—-]*$")
_LEADS_INTO_DAY = re.compile(r"\b(?:on|at|in|of|from|by|until|since)$", re.IGNORECASE)
_WORDS_BEFORE_DAY = 6
_WORDS_OF_HEADLINE = 5
_LOOKED_AT = 40
_LINES_WITH_HEADLINE = 8
_REACH_OF_HEADLINE = 400
_SAYS_MORE = re.compile(r"[,;]|\b(?!admin|news|media|press)[a-z]{4,}")


@dataclass(slots=True)
class Labelled:
    """Readings by column of ``documents``, every place that states one value together."""

    readings: dict[str, Reading] = field(default_factory=dict)
    printed: list[Day] = field(default_factory=list)
    """Days that lines of their own print without a label, in the order in which they were read."""

    def add(self, column: str, value: str | int, span: Span, method: str, confidence: float = 1.0) -> None:
        """Add a place; the first value of a column stays, and a place that states another is left out.

        A day with a label comes before one without.
        """
        held = self.readings.get(column)
        if held is None or (method.startswith("label:") and held.method == "masthead:date"):
            self.readings[column] = Reading(value, (span,), method, confidence)
        elif held.value == value and span not in held.spans:
            self.readings[column] = Reading(value, (*held.spans, span), held.method, held.confidence)


def read_export_date(layout: Layout, found: Labelled) -> None:
    """Read the `` date 2022-05-24 `` that some exports put before the first word."""
    match = _EXPORT_DATE.match(layout.text)
    if match and layout.lines and (days := days_in(layout.text, match.start(1), match.end(1))):
        line = layout.lines[0]
        layout.take_part(line, line.start, match.end(1), "label")
        found.add("published_date", days[0].iso, Span(*match.span(1)), "label:date", 0.98)


def read_labels(layout: Layout, found: Labelled) -> None:
    """Read labelled values in the lines above and below the prose, and mark them."""
    top = layout.top()
    lines = [*top, *(line for line in layout.tail() if line not in top)]
    is_agenda = any(_AGENDA.match(layout.text, line.start, line.end) for line in lines)
    for line, after in zip(lines, [*lines[1:], None], strict=False):
        text = layout.of(line)
        if line.taken or len(text) > _LABEL_LINE or is_prose(text):
            continue
        spans = _read_line(layout.text, line.start, line.end, found, is_agenda=is_agenda)
        if spans:
            _mark(layout, line, spans)
            continue
        alone = _LABEL.fullmatch(text)
        if alone is None or after is None or after.taken:
            continue
        column = _LABELS[fold(alone["label"])]["column"]
        if column.endswith("_date"):
            day = masthead(layout.text, after.start, after.end, strict=True)
            value, span = (day.iso, day.span) if day else (None, None)
        elif column == "author" and _PERSON.fullmatch(layout.of(after)):
            value, span = squeeze(layout.of(after)), Span(after.start, after.end)
        else:
            continue
        if value is not None and span is not None:
            found.add(column, value, span, f"label:{column}")
            layout.take(line, "label")
            layout.take(after, "label" if column.endswith("_date") else "byline")


def _read_line(text: str, start: int, end: int, found: Labelled, *, is_agenda: bool) -> list[Mark]:
    """The stretches of one line that are labels with their values, and a day that stands beside them."""
    marks: list[Mark] = []
    bare_days: list[tuple[Day, Mark]] = []
    parts = list(_PART.finditer(text, start, end))
    for part, further in zip(parts, [*parts[1:], None], strict=False):
        left, right = part.span()
        bare = part.group().strip(INVISIBLE)
        if views := _VIEWS.fullmatch(bare):
            digits = views[1] or views[2]
            at = text.index(digits, left)
            found.add(
                "view_count", int(re.sub(r"\D", "", digits)), Span(at, at + len(digits)), "label:view_count"
            )
            marks.append(Mark(left, right, "label"))
            continue
        labels = list(_LABEL.finditer(text, left, right))
        lead_end = labels[0].start() if labels else right
        if day := masthead(text, left, lead_end, strict=True):
            bare_days.append((day, Mark(left, lead_end, "label")))
        for label, following in zip(labels, [*labels[1:], None], strict=False):
            row = _LABELS[fold(label["label"])]
            value_end = following.start() if following else right
            if further and not following and _WEEKDAY.fullmatch(text, label.end(), right):
                value_end = further.end()  # "Published: Monday | May 3, 2021"
            leads = bool(marks or bare_days) or not text[left : label.start()].strip(_BEFORE_LABEL)
            if not leads and not row["column"].endswith("_date"):
                continue
            if not (label["colon"] or (leads and not row["colon"])) or (is_agenda and row["colon"]):
                continue
            if kind := _read_value(text, row["column"], label.end(), value_end, found):
                marks.append(Mark(label.start(), value_end, kind))
    if marks:  # "Source: ANA | 3 May 2021", "3 May 2021 (updated 4 May 2021)", "3 May 2021 | 120 views"
        for day, mark in bare_days[:1]:
            found.add("published_date", day.iso, day.span, "masthead:date", 0.95)
            marks.append(mark)
    return marks


def _read_value(text: str, column: str, start: int, end: int, found: Labelled) -> str | None:
    """Take in what stands behind a label; the kind of mark, or None if it is no value of that column."""
    days = days_in(text, start, end)
    if column.endswith("_date"):
        if not days or not _is_beside(text[start : days[0].span.start]):
            return None
        found.add(column, days[0].iso, days[0].span, f"label:{column}")
        return "label"
    if days and not days_in(text, start, days[0].span.start):  # "Posted by: Ana Quill on 3 May 2021"
        found.add("published_date", days[0].iso, days[0].span, "masthead:date", 0.9)
        end = start + len(_LEADS_TO_DAY.sub("", text[start : days[0].span.start]))
    value = text[start:end].strip(FORMULA_START + "*_")
    if not value or len(value) > 80 or not value[0].isalpha() or value.endswith((",", ".")):
        return None
    if column == "author":
        at = text.index(value, start)
        found.add("author", squeeze(value), Span(at, at + len(value)), "label:author")
    return "byline"


def _is_beside(before: str) -> bool:
    """Whether few words stand between a label and its day ("Posted in News by admin 3 May 2021")."""
    words_before = _WORD.findall(before)
    return len(words_before) <= 2 or (
        len(words_before) <= _WORDS_BEFORE_DAY and not _SAYS_MORE.search(before)
    )


def _mark(layout: Layout, line: Line, marks: list[Mark]) -> None:
    """Mark the whole line, or from its first label on where more than a few words stand before."""
    first = min(mark.start for mark in marks)
    kind = "byline" if all(mark.kind == "byline" for mark in marks) else "label"
    before = _WORD.findall(layout.text[line.start : first])
    if len(before) <= 3:
        layout.take(line, kind)
    else:
        layout.take_part(line, first, line.end, kind)


def read_mastheads(layout: Layout, found: Labelled, *, strict: bool) -> None:
    """Read lines near the top that tell the day the page was published (``strict``: and nothing else).

    Lines that tell more must stand above the prose; a caption may stand above the others.
    """
    last_prose = layout.last_prose()
    if last_prose < 0 and layout.lines and not _THAI.search(layout.text):  # its prose is wrapped
        last_prose = layout.lines[len(layout.lines) // 2].start
    days: list[tuple[Line, Day]] = []
    for line in layout.top() if strict else layout.head():
        if is_prose(layout.of(line)) or line.start > last_prose:
            continue
        if not strict and is_dateline(layout.text, line):
            continue
        if day := masthead(layout.text, line.start, line.end, strict=strict):
            days.append((line, day))
    found.printed.extend(day for _, day in days)
    timed = [(line, day) for line, day in days if strict and _CLOCK.search(layout.of(line))]
    for _, day in timed[-1:] + days:  # the clock of a site stands above that of its article
        found.add("published_date", day.iso, day.span, "masthead:date", 0.95 if strict else 0.85)
    for line, _ in days:
        layout.take(line, "label")


def prefer_below(title: Reading, found: Labelled) -> None:
    """Take the day printed below the title where the one read stands above it, which is the clock of the site."""
    held = found.readings.get("published_date")
    if held is None or held.method != "masthead:date" or not title.spans:
        return
    end = title.spans[-1].end
    below = {day.iso: day for day in found.printed if day.span.start >= end}
    if len(below) != 1 or any(span.start >= end for span in held.spans):
        return
    ((iso, day),) = below.items()
    if iso < str(held.value) and iso[4:] != str(held.value)[4:]:
        found.readings["published_date"] = Reading(iso, (day.span,), "masthead:date", 0.9)


def read_glued_day(layout: Layout, found: Labelled) -> None:
    """Read a day to which the first word of the prose is glued: "May 3, 2021The ministers ..."."""
    for line in layout.head():
        if day := _GLUED_DAY.match(layout.text, line.start, line.end):
            days = days_in(layout.text, *day.span())
            if days:
                found.add("published_date", days[0].iso, days[0].span, "masthead:date", 0.85)
                layout.take_part(line, *day.span(), "label")
            return


def read_inner_day(layout: Layout, found: Labelled) -> None:
    """Read a day in a line in which headline and text go on: "For Immediate Release May 3, 2021 Ministers agree ...".

    It parts the headline from the text where both stand in one line, for then it is neither's. Other lines that
    hold a day so are labels with their values, or sentences.
    """
    for line in layout.open_lines(_LINES_WITH_HEADLINE):
        reach = min(line.end, line.start + _REACH_OF_HEADLINE)
        for inner in _INNER_DAY.finditer(layout.text, line.start, reach):
            days = days_in(layout.text, *inner.span("day"))
            before, after = layout.text[line.start : inner.start()], layout.text[inner.end() : line.end]
            if not days or not _parts(before, after, labelled=bool(inner["label"])):
                continue
            method = "label:published_date" if inner["label"] else "masthead:date"
            found.add("published_date", days[0].iso, days[0].span, method, 0.9)
            behind = layout.split(line, inner.start()) if before.strip(INVISIBLE) else line
            layout.take_part(behind, behind.start, inner.end(), "label")
            return


def _parts(before: str, after: str, *, labelled: bool) -> bool:
    """Whether a day is the seam between a headline and what stands behind it, or opens a line that is more."""
    before, rest = before.strip(INVISIBLE), after.lstrip(INVISIBLE + "-–—|")
    if before and not (
        is_title_in_full(before) or (before.isupper() and len(before.split()) >= _WORDS_OF_HEADLINE)
    ):
        return False
    wide = after[:2].isspace() and len(rest) > _LABEL_LINE
    long = labelled and len(rest) > _LABEL_LINE
    return bool(rest) and (bool(before) or is_title_in_full(rest) or wide or long)


def read_headline_day(layout: Layout, found: Labelled) -> None:
    """Read a day behind a headline: "Ministers agree on a plan | 27 June 2023".

    A wide space may part them as well, or nothing where the headline is in capitals.
    """
    for line in layout.top():
        text = layout.of(line)
        at = line.start + _headline_end(text)
        headline = layout.text[line.start : at]
        says = len(headline.split()) >= _WORDS_OF_HEADLINE or is_letterhead(headline)
        if at == line.end or not says or is_dateline(layout.text, line):
            continue
        if day := masthead(layout.text, at, line.end, strict=True):
            found.add("published_date", day.iso, day.span, "masthead:date", 0.9)
            layout.take_part(line, at, line.end, "label")


def _headline_end(text: str) -> int:
    """Where the headline ends behind which a day may stand in the same line; the end of the text where none does."""
    bar = text.rfind("|")
    if bar >= 0:
        return bar
    behind = _BEHIND_HEADLINE.search(text)
    if behind is None:
        return len(text)
    headline = text[: behind.start()]
    words = _WORD.findall(headline)
    if _LEADS_INTO_DAY.search(headline) or any(word.lower() in OCCASIONS for word in words):
        return len(text)
    capitals = headline[-_LOOKED_AT:].isupper() and not behind["day"].isupper()
    return behind.start() if len(behind["space"]) > 1 or capitals else len(text)


def read_sign_off(layout: Layout, found: Labelled) -> None:
    """Read a day in one of the last four lines: alone, or beside who signs, or the town."""
    for line in layout.lines[-4:]:
        if line.taken or is_prose(layout.of(line)):
            continue
        day = masthead(layout.text, line.start, line.end, strict=True) or masthead(
            layout.text, line.start, line.end, strict=False, below=True
        )
        if day:
            found.add("published_date", day.iso, day.span, "sign_off:date", 0.9)
            layout.take(line, "label")
