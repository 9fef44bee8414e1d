"""One event as its first words tell it: its kind, its name, its number, and whether it is still to come."""

from __future__ import annotations

import re

from fourthp.extract.thai.event_names import event_name, next_session
from fourthp.extract.thai.event_rows import Event
from fourthp.extract.thai.event_sequels import goes_on_to, partner_of
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.text import Hit
from fourthp.extract.view import SentenceView
from fourthp.records import Reading, Span

_PLANNED = re.compile(
    r"(?:จะ(?:มี|จัด|เดินทาง|ลงนาม|เข้าร่วม|ร่วม|หารือ|เป็น|มา|ไป)|กำหนดจัด|มีกำหนด|เตรียม|กำหนดการ|ครั้งถัดไป|ครั้งต่อไป|(?:พร้อม|การ|รับ)เป็นเจ้าภาพ)"
)
_PLANNED_REACH = 30
_DAY_OF = re.compile(r"งาน\s?[“\"]?วัน")
_NUMBER = re.compile(r"ครั้งที่\s?([0-9๐-๙]+)")


def event_of(reader: Reader, cue: Hit, sentence: SentenceView) -> Event:
    """The event that a cue tells of, without its day and its place."""
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


def _status(text: str, cue: Hit) -> Reading | None:
    planned = _PLANNED.search(text, max(0, cue.start - _PLANNED_REACH), cue.end)
    if planned is None or "\n" in text[planned.start() : cue.start]:
        return None
    return Reading("planned", (Span(*planned.span()),), "event_status:cue", 0.8)
