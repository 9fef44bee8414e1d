"""Names of events in Thai: the noun with what it is of, its number, its session, its theme."""

from __future__ import annotations

import re

from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.text import Hit, skip_space
from fourthp.records import Reading, Span

_GOES_ON = re.compile(
    r"ครั้งที่\s?[0-9๐-๙]+(?:/[0-9๐-๙]+)?|สมัย|ระดับ|ประจำปี(?:งบประมาณ)?\s?(?:พ\.ศ\.\s?|ค\.ศ\.\s?)?[0-9๐-๙]{4}|ปี\s?[0-9๐-๙]{4}|ว่าด้วย"
    r"|ด้าน(?=[ก-ฮเ-ไ])|ระหว่าง(?!วันที่|ที่)|\((?=[A-Z])|หัวข้อ|เรื่อง|พ\.ศ\.\s?[0-9๐-๙]{4}|[“\"](?=[^”\"\n]{3,120}[”\"])"
)
_NUMBER = re.compile(r"\s?(?:ครั้งที่|ปี|ประจำปี)\s?[0-9๐-๙]+(?:/[0-9๐-๙]+)?")
_CLOSE = {"(": ")", "“": "”", '"': '"'}
_MOST_STEPS = 6
_LONGEST = 240
_SHORTEST_REST = 3
_EMPTY = ("ในวัน", "ในครั้ง", "ครั้งนี้", "ดังกล่าว", "นี้", "ฯ", "ร่วมกับ", "กับ", "ที่", "เพื่อ", "โดย", "ต่าง", "ด่วน", "อย่าง")


def event_name(reader: Reader, cue: Hit, end: int) -> Reading | None:
    """The name that begins with a noun of event, if more than the noun is there."""
    text, walls = reader.text, reader.walls
    end = min(end, cue.start + _LONGEST)
    last = walls.name_end(cue.end, end, body=False)
    if number := _NUMBER.match(text, last, end):
        last = number.end()
    for _ in range(_MOST_STEPS):
        at = skip_space(text, last, min(end, last + 2))
        if at >= end or "\n" in text[last:at]:
            break
        on = _GOES_ON.match(text, at, end)
        if on is None:
            break
        opened = on.group()[-1]
        if opened in _CLOSE:
            close = text.find(_CLOSE[opened], on.end(), end)
            if close < 0:
                break
            last = close + 1
            continue
        last = max(on.end(), walls.name_end(on.end(), end, body=False))
    rest = text[cue.end : last].strip()
    if len(rest) < _SHORTEST_REST or rest.startswith(_EMPTY):
        return None
    name = " ".join(text[cue.start : last].split())
    return Reading(name, (Span(cue.start, last),), "event:name", 0.85)
