"""The days of Thai events: those that their own words give them, before the verb or behind the name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fourthp.extract.thai.event_rows import NEXT, Event
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.text import Hit
from fourthp.extract.view import SentenceView
from fourthp.records import DateMention, Span

_DAY_REACH, _RAID_REACH, _MONTH_REACH, _IN_REACH = 170, 320, 30, 12
_OWN_DAY = re.compile(
    r"\s*(?:\([^()\n]{1,60}\))?\s*(?:หรือ[^\n]{1,50}?)?(?:ซึ่ง)?(?:จะ)?(?:จัดขึ้น|จัด|มีขึ้น|กำหนดจัด)?"
    r"(?:ใน|เมื่อ|ระหว่าง|ตั้งแต่)?(?:วัน[ก-ฮเ-ไะ-์]{0,10}ที่|วัน)?\s*"
)
_OWN_DAY_REACH = 90
_PAPER_REACH, _NEAR = 280, 44
_LEADS_TO = re.compile(r"\s?\)?(?:\s?ที่ผ่านมา)?\s?(?:ใน|ได้มี|มี|จะมี|ได้จัด|จัด|จะจัด|เป็น)?\s?(?:การจัด)?")
_ON = re.compile(r"เมื่อ(?:วัน|ปี|เดือน)?[ก-๙]{0,12}\s?(?:ที่)?\s?[0-9๐-๙ก-ฮ]?$")
_THIS_YEAR = re.compile(r"(?:ใน|ช่วง|ภายใน)?(?:ช่วง)?(?:ต้น|กลาง|ปลาย|สิ้น)?ปี(?P<year>นี้|หน้า)")
_IN_MONTH = re.compile(
    r"\s*(?:โดย|ซึ่ง|ทั้งนี้|ที่ผ่านมา)?\s?(?:เมื่อ|ใน|เมื่อช่วง)?\s?(?:เดือน|ปลายเดือน|ต้นเดือน|กลางเดือน|ช่วงเดือน)?\s?"
)
_IN_YEAR = re.compile(r"(?:เมื่อ|ในปี|ใน\s?ปี|ในห้วงปี|ปี)")
_AND = re.compile(
    r"\s*(?:และ|กับ|รวมทั้ง|ตลอดจน)\s*|[^\n]{0,60}(?:ในช่วง|ในห้วง|ในระหว่าง|ระหว่าง|ในโอกาส|ในการ)\s*"
)
ATTENDED = ("เข้าร่วม", "เข้าร่วม ", "ร่วม", "เป็นประธาน", "เป็นประธานเปิด", "จัด", "ได้จัด", "เข้าร่วมใน", "ร่วมใน")
_OF_A_YEAR = ("conference", "ceremony", "workshop")


def own_day(reader: Reader, event: Event, sentence: SentenceView) -> DateMention | None:
    """The day that an event's own words give it, other than the day that opens the sentence."""
    after = event.name.spans[-1].end if event.name else event.head.end
    date = reader.date_from(after, min(sentence.end, after + _OWN_DAY_REACH))
    if date is None or date.precision != "day":
        return None
    return date if _OWN_DAY.fullmatch(reader.text, after, date.span.start) else None


def day_after(
    reader: Reader, event: Event, start: int, end: int, events: Sequence[Event]
) -> DateMention | None:
    """The first date behind an event's name; only a year where "in" leads to it, or the name states it."""
    date = reader.date_from(start, end) or _day_of_signing(reader, event, start)
    if date is not None and date.precision in ("day", "month"):
        return _as_told(reader, date, events)
    of_year = event.name is not None or event.event_type == "signing" or event.number == NEXT
    if (
        date is not None
        and of_year
        and _IN_YEAR.search(reader.text, max(start - 1, date.span.start - _IN_REACH), date.span.start + 1)
    ):
        return date
    if event.name is None:
        return None
    if relative := _relative_year(reader, start, end):
        return relative
    if event.event_type not in _OF_A_YEAR:
        return None
    return reader.date_from(event.name.spans[0].start, event.name.spans[0].end)


def _day_of_signing(reader: Reader, event: Event, start: int) -> DateMention | None:
    """The date behind the long name of what was signed ("ลงนามในบันทึกความเข้าใจ... เมื่อวันที่ ...")."""
    if event.event_type != "signing":
        return None
    newline = reader.text.find("\n", start, start + _PAPER_REACH)
    date = reader.date_from(start, newline if newline >= 0 else start + _PAPER_REACH)
    if date is None or _ON.search(reader.text, start, date.span.start + 1) is None:
        return None
    return date


def _relative_year(reader: Reader, start: int, end: int) -> DateMention | None:
    """The year of publication or the next, where a text says "this year" or "next year" behind an event's name."""
    said = _THIS_YEAR.search(reader.text, start, end)
    if said is None or reader.view.anchor is None or "\n" in reader.text[start : said.start()]:
        return None
    year = reader.view.anchor.year + (said.group("year") == "หน้า")
    return DateMention(Span(*said.span()), str(year), None, "year", "relative", "date:relative_year")


def days_of_visit(reader: Reader, start: int, end: int) -> DateMention | None:
    """The days over which a visit lasts, behind its purpose and its places."""
    date = reader.date_from(start, end)
    return date if date is not None and date.precision == "day" and date.end else None


def _as_told(reader: Reader, date: DateMention, events: Sequence[Event]) -> DateMention:
    """A date, "today" as the day that the main event has: a page may be published later."""
    today = reader.text[date.span.start : date.span.end] == "วันนี้"
    return events[0].date or date if today and events else date


def shared_day(reader: Reader, after: int, told: Sequence[tuple[Hit, Event]]) -> int | None:
    """Where the day and place of one event stand: behind the next, which "and" or "on the occasion of" joins to it."""
    if not told or not _AND.fullmatch(reader.text, after, told[0][0].start):
        return None
    cue, event = told[0]
    return event.name.spans[-1].end if event.name else cue.end


def day_before(reader: Reader, cue: Hit, floor: int, events: Sequence[Event]) -> DateMention | None:
    """The day named before a verb, other than that of the main event."""
    acts = cue.row["kind"] in ("verb", "visit")
    if not acts and not reader.text.endswith(ATTENDED, 0, cue.start):
        return _day_right_before(reader, cue, floor)
    raid = cue.row["event_type"] == "operation"
    date = reader.last_day(max(floor, cue.start - (_RAID_REACH if raid else _DAY_REACH)), cue.start)
    if date is None and cue.row["kind"] in ("visit", "verb"):
        date = opening_month(reader, floor, cue.start)
    if date is None and cue.row["event_type"] == "launch":
        date = reader.date_from(max(floor, cue.start - _MONTH_REACH), cue.start)
    main = events[0].date if events else None
    if date is None:
        return None
    again = raid and events[0].event_type == "statement" and date.span.start > events[0].head.start
    date = _as_told(reader, date, events)
    if main and date.start == main.start:
        signed = cue.row["event_type"] == "signing"
        return main if cue.row["kind"] == "visit" or again or signed else None
    return date if "\n" not in reader.text[date.span.end : cue.start] else None


def _day_right_before(reader: Reader, cue: Hit, floor: int) -> DateMention | None:
    """The day that leads to a noun of event with nothing between them but "in" or "there was" ("เมื่อวันที่ ... ในพิธี")."""
    date = reader.last_day(max(floor, cue.start - _NEAR), cue.start)
    return date if date and _LEADS_TO.fullmatch(reader.text, date.span.end, cue.start) else None


def day_told(events: Sequence[Event], start: int) -> int:
    """The end of the day that belongs to the main event told at an offset by its own words; 0 where it has none."""
    main = next((e for e in events[:2] if e.is_own_day and e.date and e.head.start == start), None)
    return main.date.span.end if main and main.date else 0


def opening_day(
    reader: Reader, cue: Hit, sentence: SentenceView, events: Sequence[Event]
) -> DateMention | None:
    """The day that opens a sentence, for an act told behind the main event where that has another day of its own."""
    main = events[0] if events else None
    if main is None or not main.is_own_day or cue.row["kind"] != "verb" or cue.start < main.head.start:
        return None
    if sentence.index != main.sentences[0]:
        return None
    date = reader.date_from(sentence.start, main.head.start)
    return date if date is not None and date.precision == "day" else None


def opening_month(reader: Reader, floor: int, verb: int) -> DateMention | None:
    """The month with which a sentence opens that goes on to somebody's journey or act ("เมื่อเดือน ...")."""
    date = reader.date_from(floor, min(verb, floor + _MONTH_REACH))
    if date is None or date.precision != "month" or verb > floor + _DAY_REACH:
        return None
    return date if _IN_MONTH.fullmatch(reader.text, floor, date.span.start) else None
