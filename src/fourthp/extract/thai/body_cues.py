"""The words of a Thai sentence that tell which part a party has in an event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from fourthp.extract.lexicon import table
from fourthp.extract.thai.body_heads import Head
from fourthp.extract.thai.body_parties import Party
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.text import Hit, PhraseList
from fourthp.extract.view import SentenceView

_BRACKET = r"(?:\s?\([^()\n]{1,60}\))?"
_LISTED = re.compile(r"(?:ได้แก่|อาทิ(?:เช่น)?|ประกอบ(?:ไป)?ด้วย|เช่น|คือ)\s{0,2}$")
_WORK = re.compile(
    r"(?:(?:และ)?(?:ติดตาม|รับฟัง)?(?:ผล)?(?:การดำเนินงาน|การปฏิบัติงาน|การทำงาน|ภารกิจ)\s?(?:ของ|ณ|ที่|ภายใน)?)?[\s(]*"
)
_ASIDE = re.compile(rf"(?:\s?\))?{_BRACKET}")
_FILLER = re.compile(
    r"(?:ได้มีการ|ได้|จะ|จึง|ก็|กำหนด|เตรียม|ร่วมกัน|ร่วม|ประจำประเทศไทย|ประเทศไทย|(?:เมื่อ)?(?:วันนี้|วานนี้))\s?"
)
_FROM = re.compile(r"(?:จาก|ประจำ|แห่ง)\s?(?:ประเทศ)?")
_LED = re.compile(r"(?:นำ)?โดย(?:มี)?\s?")
_AND_OTHERS = re.compile(
    r"(?:ร่วมกับ|ร่วมมือกับ|จับมือ(?:กับ)?|ผนึกกำลัง(?:กับ)?)|(?:และ|ตลอดจน|รวมทั้ง|รวมถึง|พร้อมด้วย)?\s?(?:ผู้แทน)?(?:หน่วยงาน|ภาคี|ภาครัฐ|ภาคเอกชน|ภาคประชาสังคม|องค์กรภาค|เครือข่าย|ภาคส่วน|ตำรวจ|เจ้าหน้าที่|ทหาร|กองกำลัง|ฝ่ายปกครอง|ทุกภาคส่วน|สถานประกอบการ)"
)
_HOLDS = re.compile(r"(?:\s|ได้|จะ|จึง|และ|โดย|ด้วยการ|พร้อม(?:กับ|ทั้ง)?)(?P<held>(?:ร่วมกัน|ร่วม)?(?:จัด|เปิดตัว))")
_OPENS = re.compile(r"(?:(?:เมื่อ|ใน)?วัน[^\n]{0,70}[0-9๐-๙)](?:\s?น\.)?\s*)?")
_SUBJECT_REACH = 220
_LONGEST_CUE, _LONGEST_LEAD, _OTHERS, _LIST = 60, 30, 70, 190
_NEVER, SIDE = "never", "ฝ่าย"
GAP = 12
"""Characters that may stand between a word for holding and the event."""


@cache
def cues(side: str) -> tuple[PhraseList, dict[str, list[Mapping[str, str]]]]:
    """The words of one side of ``thai_body_cues.csv``, and their rows by form."""
    rows: dict[str, list[Mapping[str, str]]] = {}
    for row in table("thai_body_cues"):
        if row["side"] in (side, _NEVER):
            rows.setdefault(row["form"], []).append(row)
    return PhraseList(group[0] for group in rows.values()), rows


def hung_on(reader: Reader, sentence: SentenceView, party: Party, begins: int) -> Iterator[Hit]:
    """The words right before a party that tell its part."""
    phrases, _ = cues("before")
    for at in (party.start, begins):
        stretch = max(sentence.start, at - _LONGEST_CUE)
        hits = list(phrases.find(reader.walls.levelled[stretch:at]))
        last = hits[-1] if hits else None
        if last is None or last.row["side"] == _NEVER:
            continue
        if _WORK.fullmatch(reader.text, stretch + last.end, at):
            yield Hit(stretch + last.start, stretch + last.end, last.row)
    listed = _LISTED.search(reader.text[max(sentence.start, begins - _LONGEST_LEAD) : begins])
    if listed:
        floor = max(sentence.start, begins - _LIST)
        words = reader.walls.levelled[floor : begins - len(listed.group())]
        told = [h for h in cues("listed")[0].find(words) if h.row["side"] != _NEVER]
        if told and "\n" not in words[told[-1].end :]:
            yield Hit(floor + told[-1].start, floor + told[-1].end, told[-1].row)


def verb_behind(reader: Reader, sentence: SentenceView, end: int, people: bool) -> Hit | None:
    """The verb that follows a party, with those who lead it or others between.

    ``people``: people of it are told of, with whom persons may be listed on.
    """
    phrases, _ = cues("after")
    text, levelled = reader.text, reader.walls.levelled
    aside = _ASIDE.match(text, end, sentence.end)
    at = aside.end() if aside else end
    while at < sentence.end:
        while at < sentence.end and text[at] in " \u00a0":
            at += 1
        stop = min(sentence.end, at + _LONGEST_CUE)
        hit = phrases.first_in(levelled, at, stop)
        if hit is not None and hit.start == at:
            return hit if hit.row["side"] != _NEVER else None
        if others := _AND_OTHERS.match(text, at, sentence.end):
            hit = phrases.first_in(levelled, others.end(), min(sentence.end, others.end() + _OTHERS))
            if hit is None or hit.row["side"] == _NEVER or "\n" in text[at : hit.start]:
                return None
            return hit
        if led := _LED.match(text, at, sentence.end):
            leader = next((p for p in reader.persons if p.address.start == led.end()), None)
            if leader is None:
                return None
            at = max([leader.end, *(post.end for post in leader.posts)])
            continue
        if (whence := _FROM.match(text, at, sentence.end)) and (
            of := reader.country_at(whence.end(), whence.end() + 1)
        ):
            at = of[1].end
            continue
        filler = _FILLER.match(text, at, sentence.end)
        if filler is None and people and (listed := _person_at(reader, at)) is not None:
            at = listed
            continue
        if filler is None:
            return None
        at = filler.end()
    return None


def held_later(reader: Reader, sentence: SentenceView, party: Party, told: Sequence[Head]) -> Hit | None:
    """The word for holding right before an event, where the party that opens the sentence holds it."""
    if not _OPENS.fullmatch(reader.text, sentence.start, party.start):
        return None
    head = next((head for head, _ in told if head.start >= party.end), None)
    if head is None or head.start > party.end + _SUBJECT_REACH:
        return None
    start = max(party.end, head.start - _LONGEST_LEAD)
    held = _HOLDS.search(reader.text, start, head.start + GAP)
    if held is None or reader.person_from(party.end, held.start()) is not None:
        return None
    if (
        reader.mentions.within(party.end, held.start(), ("organisations",))
        or "\n" in reader.text[party.end : start]
    ):
        return None
    return cues("after")[0].first_in(reader.walls.levelled, held.start("held"), head.start + GAP)


def led_side(reader: Reader, sentence: SentenceView, party: Party) -> Hit | None:
    """The words that tell who leads one side of a meeting: "ฝ่ายลาว นำโดย ..."."""
    if not party.bodies[0].is_state or not reader.text.startswith(SIDE, party.start):
        return None
    hit = cues("led")[0].first_in(reader.walls.levelled, party.end, min(sentence.end, party.end + GAP))
    return (
        hit if hit and hit.row["side"] != _NEVER and not reader.text[party.end : hit.start].strip() else None
    )


def _person_at(reader: Reader, at: int) -> int | None:
    """Where the person listed at a place ends, posts included."""
    for person in reader.persons:
        if at in (person.address.start, *(post.start for post in person.posts)):
            return max(person.end, *(post.end for post in person.posts), at + 1)
    return None
