"""The main event of a Thai document: what its first sentences tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fourthp.extract.place import Place
from fourthp.extract.thai.event_days import day_after, opening_month, own_day
from fourthp.extract.thai.event_reading import event_of
from fourthp.extract.thai.event_rows import CABINET, Event
from fourthp.extract.thai.event_sequels import is_circumstance
from fourthp.extract.thai.event_visits import LEAD_SENTENCES, visited_country
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.settings import is_online, read_inspected, read_place
from fourthp.extract.thai.text import Hit, Hits
from fourthp.extract.view import SentenceView
from fourthp.records import DateMention

_DATE_REACH = 90
_AFTER_SAYING = 14
_AFTER_IT = re.compile(
    r"\s?(?:ภาย)?หลัง(?:จาก)?(?:การ)?(?:เป็นประธาน|เข้าร่วม|ร่วม|เสร็จสิ้น)(?:ใน)?(?:พิธี)?(?:เปิด|ปิด)?(?:การ)?\s?"
)


def lead_events(reader: Reader, cues: Hits, sentences: Sequence[SentenceView]) -> list[Event]:
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
    if cue is not None and cue.row["kind"] == "said":
        if (follower := _said_of(reader.text, cue, told)) is not None:
            return _by_saying(reader, cue, follower, told, sentence, date)
        if date is None or date.span.start > cue.start:
            said = cue
            cue = next((h for h in told if h.row["kind"] != "said" and h.start > said.start), None)
            if cue is not None and date is None and cue.row["kind"] != "verb":
                return []
    if cue is None:
        return []
    event = event_of(reader, cue, sentence)
    own = None if cue.row["kind"] == "said" else own_day(reader, event, sentence)
    event.date, event.is_own_day = own or date or _month(reader, event, sentence), own is not None
    _lay(reader, event, cue, sentence, date)
    return [event]


def _said_of(text: str, cue: Hit, told: Sequence[Hit]) -> Hit | None:
    """The meeting of which somebody tells, where a word for saying names it rather than what was said."""
    follower = next((h for h in told if _is_said_of(text, cue, h)), None)
    if follower is None or cue.row["form"].endswith("ว่า"):
        return None
    return follower if follower.row["kind"] in ("noun", "named") else None


def _by_saying(
    reader: Reader,
    cue: Hit,
    follower: Hit,
    told: Sequence[Hit],
    sentence: SentenceView,
    date: DateMention | None,
) -> list[Event]:
    """The meeting of which somebody tells, and where it has another day than the saying, the saying beside it."""
    event = event_of(reader, follower, sentence)
    own = own_day(reader, event, sentence)
    event.date = own or date
    if not event.word.endswith(CABINET):
        until = next((h.start for h in told if h.start > follower.end), sentence.end)
        event.place = read_place(reader, event.head.end, until)
    if own is None or date is None or own.start == date.start:
        return [event]
    saying = event_of(reader, cue, sentence)
    saying.date = date
    return [event, saying]


def _lay(reader: Reader, event: Event, cue: Hit, sentence: SentenceView, date: DateMention | None) -> None:
    """Lay the event of the lead to the place of its sentence, else of the next ones while they tell of its day."""
    if event.event_type == "statement" and cue.row["kind"] == "said":
        event.place = read_place(reader, sentence.start, cue.start)
    else:
        event.place = read_place(reader, sentence.start, sentence.end)
        if cue.row["kind"] == "visit" and event.place.country is None:
            event.place.country = visited_country(reader, cue, sentence)
        for following in reader.view.sentences[sentence.index + 1 : sentence.index + LEAD_SENTENCES]:
            days = (*reader.dates_in(following), reader.day_over(following))
            if not event.place.is_nowhere() or (date and any(d and d.start != date.start for d in days)):
                break
            place = read_place(reader, following.start, following.end)
            if place.is_exact():  # a country alone may be that of another event
                event.place = place
        if cue.row["kind"] == "verb" and event.event_type == "visit" and event.place.venue is None:
            event.place = read_inspected(reader, cue.end, sentence.end, event.place)
        event.online = is_online(reader, sentence.start, sentence.end)
    if event.word.endswith(CABINET) and event.place.code() not in (None, "TH"):
        event.place = Place()  # that of another event of the sentence


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
