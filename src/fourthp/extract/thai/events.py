"""Events a Thai document tells: the one of its lead, and others with a name, a day or a place of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from fourthp.extract.place import Place
from fourthp.extract.thai.dated_acts import dated_acts
from fourthp.extract.thai.event_days import (
    ATTENDED,
    day_after,
    day_before,
    day_told,
    days_of_visit,
    opening_day,
    opening_month,
    own_day,
    shared_day,
)
from fourthp.extract.thai.event_names import event_name, next_session
from fourthp.extract.thai.event_rows import CABINET, Event, by_sentence, join, repeats
from fourthp.extract.thai.event_sequels import (
    GUESTS_REACH,
    HELD_SOMEWHERE,
    goes_on_to,
    has_place,
    is_circumstance,
    main_of_its_day,
    partner_of,
)
from fourthp.extract.thai.event_visits import LEAD_SENTENCES, read_visit, visited_country
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.settings import (
    host_country,
    is_online,
    read_inspected,
    read_place,
    whole_words,
)
from fourthp.extract.thai.text import Hit, Hits
from fourthp.extract.view import SentenceView
from fourthp.records import DateMention, Reading, Span

_LOOKED_THROUGH = 15
_DATE_REACH = 90
_PLACE_REACH = 160
_AFTER_SAYING = 14
_PLANNED = re.compile(
    r"(?:จะ(?:มี|จัด|เดินทาง|ลงนาม|เข้าร่วม|ร่วม|หารือ|เป็น|มา|ไป)|กำหนดจัด|มีกำหนด|เตรียม|กำหนดการ|ครั้งถัดไป|ครั้งต่อไป|(?:พร้อม|การ|รับ)เป็นเจ้าภาพ)"
)
_PLANNED_REACH = 30
_AFTER_IT = re.compile(
    r"\s?(?:ภาย)?หลัง(?:จาก)?(?:การ)?(?:เป็นประธาน|เข้าร่วม|ร่วม|เสร็จสิ้น)(?:ใน)?(?:พิธี)?(?:เปิด|ปิด)?(?:การ)?\s?"
)
_ITEM = re.compile(r".?[0-9๐-๙][).]\s?")
_SIGNED = re.compile(r"บันทึก|ความตกลง|ข้อตกลง|แผน|แถลงการณ์|ปฏิญญา|MO[UA]|อนุสัญญา|กฎบัตร|หนังสือ|สนธิสัญญา|สัญญา")
_DAY_OF = re.compile(r"งาน\s?[“\"]?วัน")
_NUMBER = re.compile(r"ครั้งที่\s?([0-9๐-๙]+)")
_HAVE_ROOMS = {"operation": ("statement",), "visit": ("meeting",)}
_ON_VISITS = ("meeting", "ceremony", "signing", "launch", "award")
_MARGIN = re.compile(r"(?:ในห้วง|ในช่วง|ระหว่าง|นอกรอบ|คู่ขนาน|ในโอกาส)(?:การเข้าร่วม|เข้าร่วม|กับ)?\s?$")
_GATHERINGS = ("meeting", "conference", "workshop", "panel")
_IN_REACH, _VISITOR_REACH = 12, 60
_NOT_TOLD = ("เป็น", "ผลักดัน", "ผลักดันการจัด", "ส่งเสริม", "สนับสนุน")
_TELLING = re.compile(
    r"ครั้งที่|สมัย|ประจำปี|ระดับ|[A-Z]{2,}|[A-Z]\w+\+|(?!Video|Zoom)[A-Z][a-z]+\s[A-Z]|แม่โขง|บิมสเทค|ล้านช้าง|บาหลี|สามเหลี่ยม|เศรษฐกิจโลก|[“\"]|เอเปค|อาเซียน|ว่าด้วย|สหประชาชาติ|คณะรัฐมนตรี|[0-9๐-๙]{4}"
)


def find_events(reader: Reader, cues: Hits, sentences: Sequence[SentenceView]) -> list[Event]:
    """The events of a document, the main one first. ``sentences``: its tellings, ``cues``: what they tell of."""
    events = _leads(reader, cues, sentences)
    for sentence in sentences:
        for other in _others(reader, cues, sentence, events):
            if not _announces(other, events) or repeats(events[0], other):
                join(events, other)
    for act in dated_acts(reader, cues, sentences, events):
        join(events, act)
    _place_beside(events)
    _leave_place(events)
    _place_by_visit(events)
    for number, event in enumerate(events, start=1):
        event.key = f"e{number}"
    return events


def _announces(event: Event, events: Sequence[Event]) -> bool:
    """Whether a headline tells of the main event before its day is told."""
    main = events[0] if events else None
    return (
        main is not None
        and main.date is not None
        and main.event_type in _GATHERINGS
        and event.event_type in _GATHERINGS
        and event.date in (None, main.date)
        and event.place.is_nowhere()
        and event.sentences[0] < main.sentences[0]
        and "" in (event.number, main.number)
    )


def _leave_place(events: Sequence[Event]) -> None:
    """Take from an operation the room where the press was told of it, from a visit the one of talks held on it."""
    for event, kinds in ((e, _HAVE_ROOMS.get(e.event_type, ())) for e in events):
        rooms = [
            e.place.venue.value for e in events if e.place.venue and e.event_type in kinds and e is not event
        ]
        if event.place.venue and event.place.venue.value in rooms:
            event.place.venue = None


def _place_beside(events: Sequence[Event]) -> None:
    """Lay an event to the place of another that its sentence tells of with the same day."""
    told = by_sentence(events)
    for event in events[:_LOOKED_THROUGH]:
        if event.place.is_nowhere() and event.date is not None and event.event_type != "statement":
            beside = (e for e in told[event.sentences[0]] if e.date and e.date.start == event.date.start)
            event.place.complete(next((e.place for e in beside if not e.place.is_nowhere()), event.place))


def _place_by_visit(events: Sequence[Event]) -> None:
    """Lay what happened on the day of a visit, or as its occasion, to the country visited, where nothing says else."""
    for visit in (e for e in events[:_LOOKED_THROUGH] if e.event_type == "visit" and e.place.country):
        for event in events[:_LOOKED_THROUGH]:
            same_day = event.date and visit.date and event.date.start == visit.date.start
            occasion = event is events[0] and visit.date is None
            at_home = event.word.endswith(CABINET)
            if (
                event.event_type in _ON_VISITS
                and not at_home
                and event.place.is_nowhere()
                and (same_day or occasion)
            ):
                event.place.country = visit.place.country


def _leads(reader: Reader, cues: Hits, sentences: Sequence[SentenceView]) -> list[Event]:
    """The main event: the one of the first sentence that opens with a day, else of the first that tells any.

    Where that day is only the day of a statement, what the sentences before it tell comes beside it.
    """
    first: Event | None = None
    for sentence in sentences[:LEAD_SENTENCES]:
        days = [d for d in reader.dates_in(sentence) if d.precision == "day"]
        date = min(days, key=lambda d: d.span.start, default=reader.day_over(sentence))
        leads = _lead(reader, cues, sentence, date)
        if not leads:
            continue
        if date is None:
            first = first or leads[0]
        else:
            other = first if first and leads[0].event_type == "statement" != first.event_type else None
            return [*leads, other] if other else leads
    return [first] if first else []


def _lead(reader: Reader, cues: Hits, sentence: SentenceView, date: DateMention | None) -> list[Event]:
    """The event that a sentence tells first; a statement only where the sentence opens with a day.

    Where it opens with the day on which somebody tells of a meeting of another day, both are.
    """
    told = [h for h in cues.within(sentence.start, sentence.end) if h.row["kind"] != "never"]
    told = [h for h in told if h.row["kind"] != "visit"] or told
    cue = next((h for h in told if not is_circumstance(reader.text, h)), None)
    if cue is None:
        return []
    if cue.row["kind"] == "said":
        follower = next((h for h in told if _is_said_of(reader.text, cue, h)), None)
        if (
            follower is not None
            and follower.row["kind"] in ("noun", "named")
            and not cue.row["form"].endswith("ว่า")
        ):
            event = _event(reader, follower, sentence)
            own = own_day(reader, event, sentence)
            event.date = own or date
            if not event.word.endswith(CABINET):
                until = next((h.start for h in told if h.start > follower.end), sentence.end)
                event.place = read_place(reader, event.head.end, until)
            if own is None or date is None or own.start == date.start:
                return [event]
            saying = _event(reader, cue, sentence)
            saying.date = date
            return [event, saying]
        if date is None or date.span.start > cue.start:
            cue = next((h for h in told if h.row["kind"] != "said" and h.start > cue.start), None)
            if cue is None or (date is None and cue.row["kind"] != "verb"):
                return []
    event = _event(reader, cue, sentence)
    own = None if cue.row["kind"] == "said" else own_day(reader, event, sentence)
    event.date, event.is_own_day = own or date or _month(reader, event, sentence), own is not None
    if event.event_type == "statement" and cue.row["kind"] == "said":
        event.place = read_place(reader, sentence.start, cue.start)
    else:
        event.place = read_place(reader, sentence.start, sentence.end)
        if cue.row["kind"] == "visit" and event.place.country is None:
            event.place.country = visited_country(reader, cue, sentence)
        for following in reader.view.sentences[sentence.index + 1 : sentence.index + LEAD_SENTENCES]:
            if not event.place.is_nowhere() or any(
                d.start != date.start
                for d in (*reader.dates_in(following), reader.day_over(following))
                if date and d
            ):
                break
            place = read_place(reader, following.start, following.end)
            if place.is_exact():  # a country alone may be that of another event
                event.place = place
        if cue.row["kind"] == "verb" and event.event_type == "visit" and event.place.venue is None:
            event.place = read_inspected(reader, cue.end, sentence.end, event.place)
        event.online = is_online(reader, sentence.start, sentence.end)
    if event.word.endswith(CABINET) and event.place.code() not in (None, "TH"):
        event.place = Place()  # that of another event of the sentence
    return [event]


def _is_said_of(text: str, cue: Hit, told: Hit) -> bool:
    """Whether what somebody tells of follows a word for saying, or he spoke after he had opened or joined it."""
    close = cue.end <= told.start <= cue.end + _AFTER_SAYING
    return close or _AFTER_IT.fullmatch(text, cue.end, max(cue.end, told.start)) is not None


def _month(reader: Reader, event: Event, sentence: SentenceView) -> DateMention | None:
    """The month or year behind an event that a sentence without a day tells first."""
    if event.event_type == "statement":
        return None
    after = event.name.spans[-1].end if event.name else event.head.end
    behind = day_after(reader, event, after, min(sentence.end, after + _DATE_REACH), ())
    return behind or opening_month(reader, sentence.start, event.head.start)


def _event(reader: Reader, cue: Hit, sentence: SentenceView) -> Event:
    named = cue.row["kind"] in ("noun", "named", "opening")
    name = event_name(reader, cue, sentence.end) if named else None
    head = Span(cue.start, cue.end)
    event = Event("", cue.row["event_type"], head, f"event:{cue.row['kind']}", name, heads=[head])
    if event.event_type == "other" and name and _DAY_OF.match(str(name.value)):
        event.event_type = "ceremony"
    event.word = cue.row["form"]
    number = _NUMBER.search(str(name.value)) if name else _NUMBER.match(reader.text, cue.end)
    event.number = number.group(1) if number else next_session(reader.text, event)
    event.sentences.append(sentence.index)
    event.status = _status(reader.text, cue)
    event.partner, event.beside = partner_of(reader, cue, sentence)
    event.is_further = goes_on_to(reader.text, cue, sentence)
    return event


def _is_numbered_activity(text: str, cue: Hit) -> bool:
    """Whether activities are numbered, as kinds of prizes or parts of a plan are."""
    return (
        cue.row["form"].startswith("กิจกรรม")
        and _ITEM.fullmatch(text[max(0, cue.start - 3) : cue.start]) is not None
    )


def _status(text: str, cue: Hit) -> Reading | None:
    planned = _PLANNED.search(text, max(0, cue.start - _PLANNED_REACH), cue.end)
    if planned is None or "\n" in text[planned.start() : cue.start]:
        return None
    return Reading("planned", (Span(*planned.span()),), "event_status:cue", 0.8)


def _others(reader: Reader, cues: Hits, sentence: SentenceView, events: Sequence[Event]) -> Iterator[Event]:
    """Events beside the main one: named ones, dated ones, those of its day, signings, and visits."""
    hits = [
        h
        for h in cues.within(sentence.start, sentence.end)
        if h.row["kind"] not in ("never", "said") and not _is_numbered_activity(reader.text, h)
    ]
    told = [(hit, _event(reader, hit, sentence)) for hit in hits]
    mains = {head.start for e in events[:2] for head in e.heads}
    floor = sentence.start
    for i, (cue, event) in enumerate(told):
        if cue.start in mains or cue.start < floor:
            floor = max(floor, cue.end, day_told(events, cue.start))
            continue
        after = event.name.spans[-1].end if event.name else cue.end
        others = (c.start for c, e in told[i + 1 :] if c.start >= after and _is_another(c, e))
        until = next(others, sentence.end)
        behind = after
        event.date = day_after(reader, event, after, min(until, after + _DATE_REACH), events)
        if event.date is None and (on := shared_day(reader, after, told[i + 1 :])) is not None:
            behind, until = on, sentence.end
            event.date = day_after(reader, event, on, min(until, on + _DATE_REACH), events)
        if event.date is None and cue.row["kind"] == "visit":
            named = next((c.start for c, e in told[i + 1 :] if e.name), sentence.end)
            event.date = days_of_visit(reader, after, min(named, after + GUESTS_REACH))
        event.is_own_day = event.date is not None and own_day(reader, event, sentence) is not None
        event.date = event.date or day_before(reader, cue, floor, events)
        event.date = event.date or opening_day(reader, cue, sentence, events) or reader.day_over(sentence)
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
        if not _is_told_of(reader, cue, event, sentence, events) and main is None:
            continue
        attended = cue.row["kind"] == "verb" or reader.text.endswith(ATTENDED, 0, cue.start)
        reach = GUESTS_REACH if attended else _PLACE_REACH
        event.place = read_place(reader, behind, whole_words(reader.text, behind + reach, until))
        if event.event_type == "visit" and event.place.venue is None:
            event.place = read_inspected(reader, cue.end, sentence.end, event.place)
            if (
                event.is_further
                and events
                and events[0].event_type == "visit"
                and sentence.index <= events[0].sentences[0] + 1
            ):
                event.date = event.date or events[0].date
        if event.place.country is None and event.event_type in _GATHERINGS:
            event.place.country = host_country(reader, event.head.start, after)
        if main is not None and event.date is None:
            event.date = main.date
            event.place.complete(main.place)
        elif event.place.is_nowhere() and events and _is_occasion(reader, cue, sentence, events[0]):
            event.place.city, event.place.place_key = events[0].place.city, events[0].place.place_key
            event.place.country = events[0].place.country
        yield event


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
