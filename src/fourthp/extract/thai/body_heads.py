"""Where a Thai text tells of the events that bodies and states have a part in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from fourthp.extract.thai.dated_acts import DATED_ACT
from fourthp.extract.thai.event_rows import CABINET, Event
from fourthp.extract.thai.model import Reader
from fourthp.extract.view import SentenceView
from fourthp.records import Span

_THE_EVENT = re.compile(
    r"(?:การ)?(?:ประชุม|หารือ|สัมมนา|อบรม|ฝึกอบรม|เสวนา|เยือน|ลงนาม|งาน|พิธี|กิจกรรม|โครงการ|ปฏิบัติการ)(?:ใน)?(?:ครั้งนี้|ดังกล่าว|นี้|วันนี้)"
    r"|(?:เข้า)?ร่วม(?:ใน)?(?:พิธี|งาน|(?:การ)?ประชุม|การลงนาม|การหารือ|กิจกรรม)(?!กับ)|เข้าร่วมด้วย|เป็นสักขีพยาน"
)
_LIST_OPENS = re.compile(r"(?:ดังนี้|ได้แก่|ประกอบด้วย|คือ)\s*:?\s*$")
_PAPER_LISTED = re.compile(
    r"[\s“\"]*(?:(?:ฉบับที่\s?)?[0-9๐-๙]{1,2}[.)]?|[-•–])?[\s“\"]*(?:ร่าง)?(?:การลงนาม|การแลกเปลี่ยน)?"
    r"(?:บันทึก|ความตกลง|ข้อตกลง|หนังสือ|แผน|แถลงการณ์|ปฏิญญา|สัญญา|พิธีสาร|กรอบความร่วมมือ|MO[UA])"
)
"""A paper in a list of those that are signed, one a line."""
_GOES_ON = 4
"""Sentences behind the last word for an event in which the text may go on about it."""

Head = tuple[Span, Event]
"""Where a sentence tells an event."""


def has_parties(event: Event) -> bool:
    """Whether bodies take part in an event: not in acts of one office, nor in meetings of a cabinet."""
    return event.method != DATED_ACT and not event.word.endswith(CABINET)


def told_heads(
    reader: Reader, sentences: Sequence[SentenceView], events: Sequence[Event]
) -> Iterator[tuple[SentenceView, list[Head]]]:
    """The sentences that tell of events, or go on about the one told last; ``sentences``: the tellings.

    A headline tells the main event, or the only one of its type.
    """
    kinds = [event.event_type for event in events]
    sole = [e for i, e in enumerate(events) if not i or kinds.count(e.event_type) == 1]
    for line in reader.view.headlines if events else ():
        yield line, [(Span(line.start, line.start), event) for event in sole]
    last: tuple[int, Event] | None = None
    listing = None
    heads = sorted(((head, event) for event in events for head in event.heads), key=lambda pair: pair[0])
    i = 0
    for sentence in sentences:
        here = []
        while i < len(heads) and heads[i][0].start < sentence.end:
            if heads[i][0].start >= sentence.start:
                here.append(heads[i])
            i += 1
        if here:
            last = sentence.index, here[-1][1]
            listing = here[-1][1].event_type == "signing" and _LIST_OPENS.search(
                reader.text, here[-1][0].end, sentence.end
            )
        elif last and listing and (paper := _PAPER_LISTED.match(reader.text, sentence.start, sentence.end)):
            here = [(Span(*paper.span()), last[1])]
        elif last and sentence.index <= last[0] + _GOES_ON:
            again = _THE_EVENT.search(reader.text, sentence.start, sentence.end)
            here = [(Span(*again.span()), last[1])] if again else []
        if here:
            yield sentence, here
