"""Acts that are events only by their day: a report sent, a person handed over, a judgment, a ratification."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from fourthp.extract.thai.event_rows import Event
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.settings import read_place, whole_words
from fourthp.extract.thai.text import Hit, Hits, phrase_list
from fourthp.extract.view import SentenceView
from fourthp.records import DateMention, Span

DATED_ACT = "event:dated_act"
_REACH, _OPENING, _PLACE_REACH = 220, 30, 90
_ON = re.compile(r"(?:เมื่อ|ใน|ตั้งแต่)\s?(?:วัน[ก-๙]{0,10}(?:ที่)?)?\s?\(?\s?$")
_ON_REACH, _NEXT_REACH = 24, 40
_RIGHT_BEHIND = re.compile(
    r"\s?(?:ขึ้น|ไป|แล้ว|ครั้งแรก|อย่างเป็นทางการ|ที่ผ่านมา|ล่าสุด|\s)*(?:ตั้งแต่)?(?:เมื่อ|ใน|ณ|ตั้งแต่)?\s?(?:วัน[ก-๙]{0,10}(?:ที่)?)?\s?\(?\s?"
)
_NEXT = "next"
_NOT_DONE = (
    "การ",
    "พิธี",
    "ผู้",
    "ที่",
    "เพื่อ",
    "ความ",
    "ให้",
    "ว่าด้วย",
    "ไม่",
    "แผนการ",
    "ข้อตกลง",
    "ถูก",
    "หรือ",
    "ตาม",
)


def dated_acts(
    reader: Reader, cues: Hits, sentences: Sequence[SentenceView], events: Sequence[Event]
) -> Iterator[Event]:
    """The acts that a text gives a day: right behind them, or where the sentence opens with it.

    ``cues``: the words that tell of other events, whose days are not those of an act; ``events``: the events
    found, the day of the first of which makes no event of what was done on it besides.
    """
    acts = Hits(phrase_list("thai_dated_acts").find(reader.walls.levelled))
    main = events[0].date if events else None
    for sentence in sentences:
        floor = sentence.start
        for act in acts.within(sentence.start, sentence.end):
            if act.start < floor or not _is_done(reader, cues, act):
                continue
            date = _day(reader, cues, act, sentence)
            if date is None or (main is not None and date.start == main.start):
                continue
            floor = max(act.end, date.span.end)
            head = Span(act.start, act.end)
            event = Event("", act.row["event_type"], head, DATED_ACT, heads=[head])
            event.word, event.date, event.is_own_day = act.row["form"], date, True
            event.sentences.append(sentence.index)
            event.place = read_place(
                reader, act.end, whole_words(reader.text, floor + _PLACE_REACH, sentence.end)
            )
            yield event


def _is_done(reader: Reader, cues: Hits, act: Hit) -> bool:
    """Whether an act is told, not spoken of, and not part of the name of a body, a person's post or an event."""
    told = cues.last(act.start - _OPENING, act.start + 1)
    return not (
        reader.text.endswith(_NOT_DONE, 0, act.start)
        or (act.row["day"] != _NEXT and reader.is_named(act.start) and reader.is_named(act.end - 1))
        or reader.is_instrument(act.start)
        or any(h.row["kind"] != "never" for h in (cues.at(act.start), told) if h and h.end > act.start)
    )


def _day(reader: Reader, cues: Hits, act: Hit, sentence: SentenceView) -> DateMention | None:
    """The day on which something was done: behind it with "on", before another event; else that of the opening."""
    text, end = reader.text, min(sentence.end, act.end + _REACH)
    newline = text.find("\n", act.end, end)
    stop = newline if newline >= 0 else end
    date = reader.date_from(act.end, stop)
    near = date is not None and date.span.start <= act.end + _NEXT_REACH
    if date and near and date.precision == "day" and _RIGHT_BEHIND.fullmatch(text, act.end, date.span.start):
        return date
    if act.row["day"] == _NEXT:
        return None
    while date is not None and not _tells(cues, act.end, date.span.start):
        start = max(act.end, date.span.start - _ON_REACH)
        if date.precision == "day" and _ON.search(text, start, date.span.start):
            return date
        date = reader.date_from(date.span.end, stop)
    opening = reader.date_from(sentence.start, min(act.start, sentence.start + _OPENING))
    if opening is None or opening.precision != "day" or act.start - opening.span.end > _REACH:
        return None
    return None if _tells(cues, sentence.start, act.start) else opening


def _tells(cues: Hits, start: int, end: int) -> bool:
    return any(hit.row["kind"] != "never" for hit in cues.within(start, end))
