"""What Thai texts tell beside or behind the main event: on its day, at its place, with somebody else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fourthp.extract.thai.event_days import ATTENDED
from fourthp.extract.thai.event_rows import CABINET, Event
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.settings import read_place, whole_words
from fourthp.extract.thai.text import Hit
from fourthp.extract.view import SentenceView

GUESTS_REACH = 300
"""How far behind an event that somebody attends its place may stand."""
HELD_SOMEWHERE = ("meeting", "conference", "workshop", "panel", "ceremony", "award", "launch", "signing")
"""Types of events that a name and a place are enough for."""
_BACK = re.compile(r"(?:โดย|ใน)?โอกาสนี้|จากนั้น|ภายหลัง|ต่อมา|พร้อมกันนี้")
_AFTER = re.compile(
    r"(?:หลัง|ต่อ)?จากนั้น|ต่อมา|ช่วง(?:สุด)?ท้าย|ช่วง(?:เช้า|บ่าย|เย็น|ค่ำ)|(?:ภาย)?หลัง(?:จาก)?(?:เสร็จสิ้น)?(?:การ|พิธี)|ใน(?:วัน|เวลา)เดียวกัน|โดยได้$"
)
_HOUR = re.compile(r"เวลา\s?[0-9๐-๙]{1,2}[.:][0-9๐-๙]{2}")
_ALSO = re.compile(
    r"(?:อีกทั้ง|จากนั้น|ต่อมา|นอกจากนี้|พร้อมทั้ง|รวมทั้ง|และ|ยังมีการ|ได้มีการ)\s?(?:ยัง|ได้|ยังได้|เดินทาง|ยังมีการ|ได้มีการ)?\s?$"
)
_WITH = re.compile(r"(?:(?!โดย|พร้อม|ซึ่ง|เพื่อ|ว่า|และ|ณ\s)[^\n]){0,70}")
_CIRCUMSTANCES = (
    *("ภายหลัง", "หลัง", "ภายหลังจาก", "ก่อน", "ตามที่", "เพื่อ", "เกี่ยวกับ"),
    *("ยินดีกับ", "ยินดีต่อ", "ยินดีสำหรับ", "ยินดีที่มี", "ติดตามผล"),
)
_WITNESSED = ("สักขีพยาน", "สักขีพยานใน", "สักขีพยานการ", "สักขีพยานในการ", "สักขีพยานในพิธี")
_AND = ("และ", "และ ", "และพิธี")
_PRESS, _RECEIVE = "แถลงข่าวร่วม", "ต้อนรับ"
_RECEIVED = re.compile(r"โดยมี|ซึ่งมี|โดยได้รับ")
_OF_ONE_DAY = ("ceremony", "award", "launch", "signing")
_BARE = ("พิธี", "พิธีเปิด", "พิธีปิด", "นิทรรศการ")
_BACK_REACH, _GIVER_REACH, _ALSO_REACH, _PARTNER_REACH = 160, 40, 24, 90


def is_circumstance(text: str, hit: Hit) -> bool:
    """Whether a cue is a circumstance of another event: "after the meeting", "on the occasion of the visit"."""
    return text.endswith(_CIRCUMSTANCES, 0, hit.start)


def partner_of(reader: Reader, cue: Hit, sentence: SentenceView) -> tuple[str, frozenset[str]]:
    """The key of the person whom somebody meets, named right behind the verb, and those of all in the sentence."""
    if cue.row["event_type"] != "meeting":
        return "", frozenset()
    beside = reader.mentions.within(sentence.start, sentence.end, ("persons",))
    keys = frozenset(m.entity.key for m in beside)
    if cue.row["kind"] != "verb":
        return "", keys
    met = next((m for m in beside if cue.end <= m.start < cue.end + _PARTNER_REACH), None)
    if met is None or not _WITH.fullmatch(reader.text, cue.end, met.start):
        return "", keys
    return met.entity.key, keys


def goes_on_to(text: str, cue: Hit, sentence: SentenceView) -> bool:
    """Whether a cue tells of one more place: "and inspected ...", "then met at ..."."""
    if cue.row["kind"] == "verb" and cue.row["event_type"] == "meeting":
        return _AFTER.search(text, max(sentence.start, cue.start - _BACK_REACH), cue.start) is not None
    return (
        cue.row["event_type"] == "visit"
        and _ALSO.search(text, max(sentence.start, cue.start - _ALSO_REACH), cue.start) is not None
    )


def has_place(reader: Reader, event: Event, sentence: SentenceView) -> bool:
    """Whether a place of its own stands behind an event."""
    after = event.name.spans[-1].end if event.name else event.head.end
    return read_place(reader, after, whole_words(reader.text, after + GUESTS_REACH, sentence.end)).is_exact()


def main_of_its_day(
    reader: Reader, cue: Hit, event: Event, sentence: SentenceView, events: Sequence[Event]
) -> Event | None:
    """The main event, where this one is told of beside it: in its sentence, or behind "then", "on this occasion"."""
    if not events or event.date is not None or is_circumstance(reader.text, cue):
        return None
    main, kind, text = events[0], event.event_type, reader.text
    if kind == "signing" and text.endswith(_WITNESSED, 0, cue.start):
        return main
    in_lead = sentence.index == main.sentences[0]
    if main.event_type == "statement" and in_lead and event.word.endswith(CABINET) and event.name:
        return main  # its spokesman tells of a meeting of the cabinet on its day
    if main.event_type == "statement":
        hour = _HOUR.search(text, sentence.start, main.head.start)
        attended = text.endswith(ATTENDED, 0, cue.start)
        told = event.name is not None if hour else attended and has_place(reader, event, sentence)
        return main if in_lead and told and kind != "visit" else None
    if _follows(reader, cue, event, main, sentence):
        return main
    start = max(sentence.start, cue.start - _BACK_REACH)
    then = _BACK.search(text, start, cue.start)
    if kind == "signing" and not any(e.event_type == "signing" for e in events):
        along = main.event_type == "visit" or text.endswith(_AND, 0, cue.start)
        on_visit = in_lead and along and event.name is not None
        return main if on_visit or _BACK.match(text, sentence.start) else None
    given = kind == "award" and main.event_type == "ceremony" and cue.start < sentence.start + _GIVER_REACH
    if not (in_lead or then or given) or event.status is not None or main.event_type == kind:
        return None
    if kind == "meeting":
        if _RECEIVE in event.word and _RECEIVED.search(text, main.head.end, cue.start):
            return None  # those who came were received
        abroad = main.event_type == "ceremony" or (main.event_type == "visit" and main.place.code() != "TH")
        abroad = abroad or (main.event_type == "conference" and main.place.code() not in (None, "TH"))
        return main if abroad and cue.row["kind"] == "verb" else None
    return main if kind in _OF_ONE_DAY and (event.name or cue.row["form"] not in _BARE) else None


def _follows(reader: Reader, cue: Hit, event: Event, main: Event, sentence: SentenceView) -> bool:
    """Whether somebody then met somebody else, went elsewhere, or faced the press with somebody."""
    start = max(sentence.start, cue.start - _BACK_REACH)
    if event.status is not None or _AFTER.search(reader.text, start, cue.start) is None:
        return False
    if event.event_type == "statement":
        return _PRESS in cue.row["form"]
    if (
        event.event_type in ("meeting", "visit")
        and cue.row["kind"] == "verb"
        and has_place(reader, event, sentence)
    ):
        return True
    return bool(event.partner) and event.partner not in main.beside
