"""Events a Thai document tells: the one of its lead, and others with a name, a day or a place of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from fourthp.extract.thai.event_names import event_name
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.settings import Place, is_online, read_place
from fourthp.extract.thai.text import Hit, Hits, phrase_list
from fourthp.extract.view import SentenceView
from fourthp.records import DateMention, Fact, Reading, Span

_LEAD_SENTENCES = 4
_LOOKED_THROUGH = 15
"""How many events, the first and the last, are looked through for the one that is told of again."""
_DATE_REACH = 90
_PLACE_REACH = 160
_AFTER_SAYING = 14
_PLANNED = re.compile(
    r"(?:จะ(?:มี|จัด|เดินทาง|ลงนาม|เข้าร่วม|ร่วม|หารือ|เป็น)|กำหนดจัด|มีกำหนด|เตรียม|กำหนดการ|ครั้งถัดไป|ครั้งต่อไป)"
)
_PLANNED_REACH = 30
_BACK = re.compile(r"(?:โดย|ใน)?โอกาสนี้|จากนั้น|ภายหลัง|ต่อมา|พร้อมกันนี้")
_OWN_DAY = re.compile(
    r"\s*(?:\([^()\n]{1,60}\))?\s*(?:ซึ่ง)?(?:จะ)?(?:จัดขึ้น|จัด|มีขึ้น|กำหนดจัด)?(?:ใน|เมื่อ|ระหว่าง)?(?:วัน[ก-ฮเ-ไะ-์]{0,10}ที่|วัน)?\s*"
)
_OWN_DAY_REACH = 90
_SIGNED = re.compile(r"บันทึก|ความตกลง|ข้อตกลง|แผน|แถลงการณ์|ปฏิญญา|MO[UA]|อนุสัญญา|กฎบัตร|หนังสือ|สนธิสัญญา|สัญญา")
_ACRONYMS = re.compile(r"[A-Z]{2,}")
_NO_MATTER = re.compile(r"^การ|\s|รณรงค์|เรื่อง|\([^()]*\)")
_SAME_SIGNING = 30
_VISIT_OF = 12
_TELLING = re.compile(
    r"ครั้งที่|สมัย|ประจำปี|ระดับ|[A-Z]{2,}|[“\"]|เอเปค|อาเซียน|ว่าด้วย|สหประชาชาติ|คณะรัฐมนตรี|[0-9๐-๙]{4}"
)


@dataclass(slots=True)
class Event:
    """An event with its first mention; ``heads`` are all places, ``sentences`` all sentences that tell of it."""

    key: str
    event_type: str
    head: Span
    method: str
    name: Reading | None = None
    date: DateMention | None = None
    place: Place = field(default_factory=Place)
    status: Reading | None = None
    online: Reading | None = None
    heads: list[Span] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)


def find_events(reader: Reader) -> list[Event]:
    """The events of a document, the main one first."""
    cues = Hits(
        h for h in phrase_list("thai_event_cues").find(reader.walls.levelled) if not reader.is_named(h.start)
    )
    events = _leads(reader, cues)
    for sentence in reader.view.sentences:
        for other in _others(reader, cues, sentence, events):
            _join(events, other)
    for number, event in enumerate(events, start=1):
        event.key = f"e{number}"
    return events


def _leads(reader: Reader, cues: Hits) -> list[Event]:
    """The main event: the one of the first sentence that opens with a day, else of the first that tells any.

    Where that day is only the day of a statement, what the sentences before it tell comes beside it.
    """
    first: Event | None = None
    for sentence in reader.view.sentences[:_LEAD_SENTENCES]:
        days = [d for d in reader.dates_in(sentence) if d.precision == "day"]
        date = min(days, key=lambda d: d.span.start, default=None)
        lead = _lead(reader, cues, sentence, date)
        if lead is None:
            continue
        if date is None:
            first = first or lead
        else:
            other = first if first and lead.event_type == "statement" != first.event_type else None
            return [lead, other] if other else [lead]
    return [first] if first else []


def _lead(reader: Reader, cues: Hits, sentence: SentenceView, date: DateMention | None) -> Event | None:
    """The event that a sentence tells first; a statement only where the sentence opens with a day."""
    told = [h for h in cues.within(sentence.start, sentence.end) if h.row["kind"] != "never"]
    told = [h for h in told if h.row["kind"] != "visit"] or told
    cue = next((h for h in told if not _behind_preposition(reader.text, h)), None)
    if cue is None:
        return None
    if cue.row["kind"] == "said":
        follower = next((h for h in told if cue.end <= h.start <= cue.end + _AFTER_SAYING), None)
        if (
            follower is not None
            and follower.row["kind"] in ("noun", "named")
            and not cue.row["form"].endswith("ว่า")
        ):
            event = _event(reader, follower, sentence)
            event.date = _own_day(reader, event, sentence) or date
            return event
        if date is None or date.span.start > cue.start:
            cue = next((h for h in told if h.row["kind"] != "said" and h.start > cue.start), None)
            if cue is None or (date is None and cue.row["kind"] != "verb"):
                return None
    event = _event(reader, cue, sentence)
    event.date = _own_day(reader, event, sentence) or date
    if event.event_type != "statement":
        event.place = read_place(reader, sentence.start, sentence.end)
        for following in reader.view.sentences[sentence.index + 1 : sentence.index + _LEAD_SENTENCES]:
            if not event.place.is_empty() or any(
                d.start != date.start for d in reader.dates_in(following) if date
            ):
                break
            event.place = read_place(reader, following.start, following.end)
        event.online = is_online(reader, sentence.start, sentence.end)
    return event


def _own_day(reader: Reader, event: Event, sentence: SentenceView) -> DateMention | None:
    """The day that an event's own words give it, other than the day that opens the sentence."""
    after = event.name.spans[-1].end if event.name else event.head.end
    date = reader.date_from(after, min(sentence.end, after + _OWN_DAY_REACH))
    if date is None or date.precision != "day":
        return None
    return date if _OWN_DAY.fullmatch(reader.text, after, date.span.start) else None


def _behind_preposition(text: str, hit: Hit) -> bool:
    """Whether a cue is a circumstance of another event: "after the meeting", "on the occasion of the visit"."""
    return text.endswith(("ภายหลัง", "หลัง", "ภายหลังจาก", "ก่อน", "ตามที่", "เพื่อ", "เกี่ยวกับ"), 0, hit.start)


def _event(reader: Reader, cue: Hit, sentence: SentenceView) -> Event:
    name = event_name(reader, cue, sentence.end) if cue.row["kind"] in ("noun", "named") else None
    head = Span(cue.start, cue.end)
    event = Event("", cue.row["event_type"], head, f"event:{cue.row['kind']}", name, heads=[head])
    event.sentences.append(sentence.index)
    event.status = _status(reader.text, cue)
    return event


def _status(text: str, cue: Hit) -> Reading | None:
    planned = _PLANNED.search(text, max(0, cue.start - _PLANNED_REACH), cue.end)
    if planned is None or "\n" in text[planned.start() : cue.start]:
        return None
    return Reading("planned", (Span(*planned.span()),), "event_status:cue", 0.8)


def _others(reader: Reader, cues: Hits, sentence: SentenceView, events: Sequence[Event]) -> Iterator[Event]:
    """Events beside the main one: named ones, dated ones, signings, and visits to a country."""
    told = [h for h in cues.within(sentence.start, sentence.end) if h.row["kind"] not in ("never", "said")]
    for i, cue in enumerate(told):
        if any(cue.start == head.start for e in events[:2] for head in e.heads):
            continue
        until = told[i + 1].start if i + 1 < len(told) else sentence.end
        event = _event(reader, cue, sentence)
        after = event.name.spans[-1].end if event.name else cue.end
        until = max(until, after)
        event.date = _day_after(reader, after, min(until, after + _DATE_REACH))
        if cue.row["kind"] == "visit":
            if visit := _visit(reader, event, cue, sentence):
                yield visit
            continue
        if cue.row["event_type"] == "other" and event.name is None:
            continue
        telling = event.name is not None and _TELLING.search(str(event.name.value)) is not None
        first_signing = event.event_type == "signing" and not any(e.event_type == "signing" for e in events)
        if event.event_type == "signing" and event.name and not _SIGNED.search(str(event.name.value)):
            event.name = None
        beside_lead = first_signing and events and _BACK.match(reader.text, sentence.start) is not None
        signed = event.event_type == "signing" and event.name is not None
        if not (telling or event.date or signed or beside_lead):
            continue
        if event.name is None and event.date is None and event.status is not None:
            continue
        event.place = read_place(reader, after, min(until, after + _PLACE_REACH))
        if beside_lead and event.date is None:
            event.date, event.place = events[0].date, events[0].place
        yield event


def _day_after(reader: Reader, start: int, end: int) -> DateMention | None:
    """The first date behind an event's name."""
    date = reader.date_from(start, end)
    return date if date is not None and date.precision in ("day", "month") else None


def _visit(reader: Reader, event: Event, cue: Hit, sentence: SentenceView) -> Event | None:
    """A visit to a country that is named right behind the verb."""
    country = reader.country_at(cue.end, min(sentence.end, cue.end + _VISIT_OF))
    if country is None or sentence.index >= _LEAD_SENTENCES:
        return None
    code, span = country
    event.place.country = Reading(code, (span,), "country:visited", 0.9)
    return event


def _join(events: list[Event], new: Event) -> None:
    """Add an event, or a mention to the one it repeats."""
    for event in (*events[:_LOOKED_THROUGH], *events[_LOOKED_THROUGH:][-_LOOKED_THROUGH:]):
        if _same(event, new):
            event.heads.extend(new.heads)
            event.sentences.extend(new.sentences)
            if new.name and (event.name is None or len(str(new.name.value)) > len(str(event.name.value))):
                event.name = new.name
            event.date = event.date or new.date
            event.place.complete(new.place)
            return
    events.append(new)


def _same(event: Event, new: Event) -> bool:
    if new.event_type == "visit" and event.event_type == "visit" and not (new.name or event.name):
        return event.place.code() == new.place.code()
    if new.name and event.name:
        a, b = sorted((_letters(str(event.name.value)), _letters(str(new.name.value))), key=len)
        if new.event_type == event.event_type == "signing":
            return a[:_SAME_SIGNING] == b[:_SAME_SIGNING]
        if b.startswith(a) or a in b:
            return True
        signs, others = (set(_ACRONYMS.findall(str(n.value))) for n in (event.name, new.name))
        return bool(signs & others) and (signs <= others or others <= signs)
    if new.event_type != event.event_type or (new.name and not event.name):
        return False
    if event.name and new.date and not event.date:
        return False
    return new.date is None or event.date is None or new.date.start == event.date.start


@lru_cache(maxsize=1024)
def _letters(name: str) -> str:
    """A name without what its mentions differ in."""
    return _NO_MATTER.sub("", name)


def by_sentence(events: Sequence[Event]) -> dict[int, list[Event]]:
    """The events that each sentence tells of, by the sentence's number."""
    told: dict[int, list[Event]] = {}
    for event in events:
        for index in dict.fromkeys(event.sentences):
            told.setdefault(index, []).append(event)
    return told


def event_facts(events: Sequence[Event]) -> list[Fact]:
    """Rows of table ``events``; the cell ``is_main`` is for ``event_reports``."""
    return [Fact("events", e.key, _cells(e, i == 0), _mentions(e)) for i, e in enumerate(events)]


def _mentions(event: Event) -> tuple[Reading, ...]:
    return tuple(Reading(event.event_type, (head,), event.method, 0.85) for head in event.heads)


def _cells(event: Event, is_main: bool) -> dict[str, Reading]:
    cells = {"event_type": Reading(event.event_type, (event.head,), event.method, 0.85)}
    if event.name:
        cells["name"] = event.name
    cells["event_status"] = event.status or Reading("held", (event.head,), "event_status:no_cue", 0.8)
    if event.date:
        spans = (event.date.span,)
        cells["start_date"] = Reading(event.date.start, spans, event.date.method, 0.9)
        if event.date.end:
            cells["end_date"] = Reading(event.date.end, spans, event.date.method, 0.9)
    cells.update(event.place.cells())
    if event.online:
        cells["is_online"] = event.online
    cells["is_main"] = Reading(is_main, (event.head,), "event:told_in_lead", 0.8)
    return cells
