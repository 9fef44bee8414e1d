"""Lines that tell one event: a day and place on a line of their own, a number or days on the line behind a name."""

from __future__ import annotations

import re
from dataclasses import replace

from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.text import Hits
from fourthp.extract.view import SentenceView

_OPENS = re.compile(r"(?:เมื่อ|ใน)?วัน")
_GOES_ON = re.compile(
    r"(?:ครั้งที่\s?[0-9๐-๙]|ระหว่างวันที่|ณ\s|(?:ใน)?วัน[ก-ฮเ-ไะ-์]{2,10}ที่\s?[0-9๐-๙][^\n]{6,30}\s(?:โดย|ซึ่ง|ณ)(?:\s|[ก-ฮเ-ไ]))"
)
_FOR_WHOM = re.compile(
    r"สำหรับ(?:กลุ่ม|ผู้|เด็ก|เยาวชน|นักเรียน|นักศึกษา|เจ้าหน้าที่|บุคลากร|พนักงาน|แรงงาน|นายจ้าง|สตรี|ประชาชน|เครือข่าย)[^\n]{2,160}?\sณ\s"
)
_MOST_LINES, _LONGEST_DAY, _NAME_REACH = 3, 120, 140


def tellings(reader: Reader, cues: Hits) -> list[SentenceView]:
    """The sentences of a text, with the lines of one telling as one sentence, numbered as the line that tells."""
    told: list[SentenceView] = []
    opener: SentenceView | None = None
    lines = 0
    if headed := _under_headline(reader, cues):
        told.append(headed)
    for sentence in reader.view.sentences[len(told) :]:
        if reader.is_day_heading(sentence):
            continue
        tells = any(h.row["kind"] != "never" for h in cues.within(sentence.start, sentence.end))
        if opener is not None:
            sentence = replace(sentence, start=opener.start)
            opener, lines = (None, 0) if tells or lines == _MOST_LINES else (sentence, lines + 1)
        elif told and _goes_on(reader, told[-1], sentence, cues):
            told[-1] = replace(told[-1], end=sentence.end)
            continue
        elif not tells and _is_only_a_day(reader, sentence):
            opener, lines = sentence, 1
        if opener is None:
            told.append(sentence)
    return told if opener is None else [*told, opener]


def _under_headline(reader: Reader, cues: Hits) -> SentenceView | None:
    """The first line with the headline above it, where it is only the day and place of what the headline tells."""
    view = reader.view
    first = next(iter(view.sentences), None)
    above = [h for h in view.headlines if first and h.end <= first.start]
    if first is None or not above or not _is_only_a_day(reader, first):
        return None
    if first.end - first.start > _LONGEST_DAY or reader.person_from(first.start, first.end) is not None:
        return None
    told = cues.last(above[-1].start, above[-1].end)
    if told is None or told.row["kind"] in ("never", "said"):
        return None
    if any(hit.row["kind"] != "never" for hit in cues.within(first.start, first.end)):
        return None
    return replace(first, start=above[-1].start)


def _is_only_a_day(reader: Reader, sentence: SentenceView) -> bool:
    """Whether a line without an event opens with a day: what happened then stands on the next."""
    date = next(iter(reader.dates_in(sentence)), None)
    return (
        date is not None and date.precision == "day" and _OPENS.match(reader.text, sentence.start) is not None
    )


def _goes_on(reader: Reader, before: SentenceView, sentence: SentenceView, cues: Hits) -> bool:
    """Whether a line goes on with the event that the line before it ends with, or a clause says for whom that was."""
    cue = cues.last(before.start, before.end)
    if cue is None:
        return False
    if _GOES_ON.match(reader.text, sentence.start) is not None:
        return True
    beside = "\n" not in reader.text[before.end : sentence.start] and before.end - cue.end <= _NAME_REACH
    return beside and _FOR_WHOM.match(reader.text, sentence.start, sentence.end) is not None
