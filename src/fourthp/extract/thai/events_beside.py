"""Events that a Thai document tells of beside the main one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from fourthp.extract.place import Place
from fourthp.extract.thai.event_days import (
    ATTENDED,
    day_after,
    day_before,
    day_told,
    days_of_visit,
    opening_day,
    own_day,
    shared_day,
)
from fourthp.extract.thai.event_reading import event_of
from fourthp.extract.thai.event_rows import GATHERINGS, Event
from fourthp.extract.thai.event_sequels import GUESTS_REACH, HELD_SOMEWHERE, has_place, main_of_its_day
from fourthp.extract.thai.event_visits import read_visit
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.settings import host_country, read_inspected, read_place, whole_words
from fourthp.extract.thai.text import Hit, Hits
from fourthp.extract.view import SentenceView

_DATE_REACH = 90
_PLACE_REACH = 160
_ITEM = re.compile(r".?[0-9๐-๙][).]\s?")
_SIGNED = re.compile(r"บันทึก|ความตกลง|ข้อตกลง|แผน|แถลงการณ์|ปฏิญญา|MO[UA]|อนุสัญญา|กฎบัตร|หนังสือ|สนธิสัญญา|สัญญา")
_MARGIN = re.compile(r"(?:ในห้วง|ในช่วง|ระหว่าง|นอกรอบ|คู่ขนาน|ในโอกาส)(?:การเข้าร่วม|เข้าร่วม|กับ)?\s?$")
_IN_REACH, _VISITOR_REACH = 12, 60
_NOT_TOLD = ("เป็น", "ผลักดัน", "ผลักดันการจัด", "ส่งเสริม", "สนับสนุน")
_TELLING = re.compile(
    r"ครั้งที่|สมัย|ประจำปี|ระดับ|[A-Z]{2,}|[A-Z]\w+\+|(?!Video|Zoom)[A-Z][a-z]+\s[A-Z]|แม่โขง|บิมสเทค|ล้านช้าง|บาหลี|สามเหลี่ยม|เศรษฐกิจโลก|[“\"]|เอเปค|อาเซียน|ว่าด้วย|สหประชาชาติ|คณะรัฐมนตรี|[0-9๐-๙]{4}"
)


def others_beside(
    reader: Reader, cues: Hits, sentence: SentenceView, events: Sequence[Event]
) -> Iterator[Event]:
    """Events beside the main one: named ones, dated ones, those of its day, signings, and visits."""
    hits = [
        h
        for h in cues.within(sentence.start, sentence.end)
        if h.row["kind"] not in ("never", "said") and not _is_numbered_activity(reader.text, h)
    ]
    told = [(hit, event_of(reader, hit, sentence)) for hit in hits]
    mains = {head.start for e in events[:2] for head in e.heads}
    floor = sentence.start
    for i, (cue, event) in enumerate(told):
        if cue.start in mains or cue.start < floor:
            floor = max(floor, cue.end, day_told(events, cue.start))
            continue
        after = event.name.spans[-1].end if event.name else cue.end
        behind, until = _date(reader, cue, event, told[i + 1 :], sentence, after, floor, events)
        floor = after
        if cue.row["kind"] == "visit":
            if visit := read_visit(reader, event, cue, sentence, events):
                yield visit
            continue
        if cue.row["event_type"] == "other" and event.name is None:
            continue
        if event.event_type == "signing" and event.name and not _SIGNED.search(str(event.name.value)):
            event.name = None
        main = main_of_its_day(reader, cue, event, sentence, events)
        if main is None and not _is_told_of(reader, cue, event, sentence, events):
            continue
        attended = cue.row["kind"] == "verb" or reader.text.endswith(ATTENDED, 0, cue.start)
        reach = GUESTS_REACH if attended else _PLACE_REACH
        event.place = read_place(reader, behind, whole_words(reader.text, behind + reach, until))
        _lay(reader, cue, event, sentence, after, main, events)
        yield event


def _date(
    reader: Reader,
    cue: Hit,
    event: Event,
    following: Sequence[tuple[Hit, Event]],
    sentence: SentenceView,
    after: int,
    floor: int,
    events: Sequence[Event],
) -> tuple[int, int]:
    """Date an event told of at a cue, by what stands behind its name, which ends at ``after``, else before it.

    Returns where its place is looked for: from behind its name, or its day, up to the next event told of.
    """
    behind = after
    until = next((c.start for c, e in following if c.start >= after and _is_another(c, e)), sentence.end)
    event.date = day_after(reader, event, after, min(until, after + _DATE_REACH), events)
    if event.date is None and (on := shared_day(reader, after, following)) is not None:
        behind, until = on, sentence.end
        event.date = day_after(reader, event, on, min(until, on + _DATE_REACH), events)
    if event.date is None and cue.row["kind"] == "visit":
        named = next((c.start for c, e in following if e.name), sentence.end)
        event.date = days_of_visit(reader, after, min(named, after + GUESTS_REACH))
    event.is_own_day = event.date is not None and own_day(reader, event, sentence) is not None
    event.date = (
        event.date
        or day_before(reader, cue, floor, events)
        or opening_day(reader, cue, sentence, events)
        or reader.day_over(sentence)
    )
    return behind, until


def _lay(
    reader: Reader,
    cue: Hit,
    event: Event,
    sentence: SentenceView,
    after: int,
    main: Event | None,
    events: Sequence[Event],
) -> None:
    """Complete the place of an event: where it was inspected, whose it was, and what ``main`` or its occasion has."""
    if event.event_type == "visit" and event.place.venue is None:
        event.place = read_inspected(reader, cue.end, sentence.end, event.place)
        if (
            event.is_further
            and events
            and events[0].event_type == "visit"
            and sentence.index <= events[0].sentences[0] + 1
        ):
            event.date = event.date or events[0].date
    if event.place.country is None and event.event_type in GATHERINGS:
        event.place.country = host_country(reader, event.head.start, after)
    if main is not None and event.date is None:
        event.date = main.date
        event.place.complete(main.place)
    elif event.place.is_nowhere() and events and _is_occasion(reader, cue, sentence, events[0]):
        event.place.city, event.place.place_key = events[0].place.city, events[0].place.place_key
        event.place.country = events[0].place.country


def _is_numbered_activity(text: str, cue: Hit) -> bool:
    """Whether activities are numbered, as kinds of prizes or parts of a plan are."""
    return (
        cue.row["form"].startswith("กิจกรรม")
        and _ITEM.fullmatch(text[max(0, cue.start - 3) : cue.start]) is not None
    )


def _is_occasion(reader: Reader, cue: Hit, sentence: SentenceView, main: Event) -> bool:
    """Whether the main event, a meeting, was held on the margins of one that its sentence names."""
    before = reader.text[max(sentence.start, cue.start - _IN_REACH) : cue.start]
    return (
        main.event_type == "meeting"
        and sentence.index == main.sentences[0]
        and _MARGIN.search(before) is not None
    )


def _is_another(cue: Hit, event: Event) -> bool:
    """Whether a cue tells of an event by itself, and is not a bare noun that points back to one."""
    return event.name is not None or cue.row["kind"] in ("verb", "visit", "named")


def _is_told_of(
    reader: Reader, cue: Hit, event: Event, sentence: SentenceView, events: Sequence[Event]
) -> bool:
    """Whether an event beside the main one has enough of its own: a telling name, a day, a signed paper."""
    if event.name is None and event.date is None and event.status is not None:
        return False
    if reader.text.endswith(_NOT_TOLD, 0, cue.start):  # what some meeting is, or somebody works for
        return False
    telling = event.name is not None and _TELLING.search(str(event.name.value)) is not None
    signed = event.event_type == "signing" and event.name is not None
    inspected = (
        event.event_type == "visit"
        and not any(e.event_type == "visit" for e in events)
        and reader.person_before(cue.start, _VISITOR_REACH)
    )
    if telling or event.date is not None or signed or inspected:
        return True
    if event.is_further and event.event_type == "visit":
        return read_inspected(reader, cue.end, sentence.end, Place()).venue is not None
    return (
        event.name is not None and event.event_type in HELD_SOMEWHERE and has_place(reader, event, sentence)
    )
