"""Bodies and states with a part in an event of a Thai text: who organised, hosted or backed it, came or signed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from fourthp.extract.lexicon import table
from fourthp.extract.thai.body_parties import LEAD, PAIR, Named, Party, read_parties
from fourthp.extract.thai.dated_acts import DATED_ACT
from fourthp.extract.thai.event_rows import Event
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.text import Hit, PhraseList
from fourthp.extract.view import SentenceView
from fourthp.records import Reading, Span

# The weightiest part a body plays in an event is published.
_ORDER = (
    "organiser co_organiser host chair signatory donor supporter trainer awardee beneficiary visited visitor"
    " participant"
).split()
_BRACKET = r"(?:\s?\([^()\n]{1,60}\))?"
_LISTED = re.compile(r"(?:ได้แก่|อาทิ|ประกอบด้วย|เช่น)\s?$")
_CAME = re.compile(r"(?:เข้าร่วม|ร่วมประชุม|ร่วมงาน|ร่วมหารือ|ร่วมพิธี)[^\n]{0,60}$")
_MORE = re.compile(rf"{_BRACKET}\s?(?:และ|กับ)")
_WORK = re.compile(
    r"(?:(?:และ)?(?:ติดตาม|รับฟัง)?(?:ผล)?(?:การดำเนินงาน|การปฏิบัติงาน|การทำงาน|ภารกิจ)\s?(?:ของ|ณ|ที่|ภายใน)?)?[\s(]*"
)
_ASIDE = re.compile(rf"(?:\s?\))?{_BRACKET}")
_OPENS = re.compile(
    r"(?:^|[\s“\"]|และ|โดย|โดยมี|ซึ่งมี|มี|ว่า|ซึ่ง|พร้อมด้วย|ได้แก่|อาทิ|ทั้ง|ตลอดจน|รวมทั้ง|รวมถึง|ตามที่|กรณี|เนื่องจาก|ส่วน|ด้าน|ขณะที่|เมื่อ|เพราะ|หาก|ปีหน้า|ปีนี้|(?P<with>ร่วมกับ)|(?P<that>ที่))$",
    re.DOTALL,
)
_PLACE = re.compile(r"(?:\s(?:ณ|ที่)|ห้องประชุม|อาคาร|ชั้น\s?[0-9๐-๙]+|ของ|สังกัด)\s?$")
_THAT, _HELD = "ที่", "จัดขึ้น"
_AT_PLACE = re.compile(r"(?:\sณ|\sที่|จังหวัด|เมือง|กรุง|นคร|โรงแรม|รัฐ)\s?[^\s]{1,30}\s$")
_FILLER = re.compile(
    r"(?:ได้มีการ|ได้|จะ|จึง|ก็|กำหนด|เตรียม|ร่วมกัน|ร่วม|ประจำประเทศไทย|ประเทศไทย|(?:เมื่อ)?(?:วันนี้|วานนี้))\s?"
)
_LED = re.compile(r"(?:นำ)?โดย(?:มี)?\s?")
_AND_OTHERS = re.compile(
    r"(?:และ|ตลอดจน|รวมทั้ง|รวมถึง|พร้อมด้วย|ร่วมกับ|จับมือ)?\s?(?:ผู้แทน)?(?:หน่วยงาน|ภาคี|ภาครัฐ|ภาคเอกชน|ภาคประชาสังคม|องค์กรภาค|เครือข่าย|ภาคส่วน|ตำรวจ|เจ้าหน้าที่|ทหาร|กองกำลัง|ฝ่ายปกครอง|ทุกภาคส่วน|สถานประกอบการ)"
)
_TIES = re.compile(r"ความสัมพันธ์|\n")
_PAPER = re.compile(r"บันทึก|ข้อตกลง|ความตกลง|ลงนาม|ปฏิญญา|สัญญา|แถลงการณ์|สนธิสัญญา|แผน|\n")
_TOPIC = re.compile(r"เกี่ยวกับ|ประเด็น|เรื่อง|ถึง|ปัญหา|สถานการณ์|ความสัมพันธ์|ชายแดน")
_COMMON = re.compile(r"ความร่วมมือ|การค้า|การลงทุน")
_BETWEEN = frozenset(["meeting", "conference", "workshop"])
_NOT_BETWEEN = re.compile(
    r"(?:เรื่อง|หัวข้อ|ความสัมพันธ์|มิตรภาพ|แรงงาน|(?<!กรรมการ)(?:พรม)?ชายแดน|สะพาน|พรมแดน)\s?$"
)
_POST = re.compile(r"(?!.*(?:ได้แก่|อาทิ|โดย))\S{3,12}")
_ALONE = re.compile(r"[ก-๎\s]{0,30}$")
_THE_EVENT = re.compile(
    r"(?:การ)?(?:ประชุม|หารือ|สัมมนา|อบรม|ฝึกอบรม|เสวนา|เยือน|ลงนาม|งาน|พิธี|กิจกรรม|โครงการ|ปฏิบัติการ)(?:ใน)?(?:ครั้งนี้|ดังกล่าว|นี้|วันนี้)"
)
_LIST_OPENS = re.compile(r"(?:ดังนี้|ได้แก่|ประกอบด้วย|คือ)\s*:?\s*$")
_PAPER_LISTED = re.compile(
    r"[\s“\"]*(?:(?:ฉบับที่\s?)?[0-9๐-๙]{1,2}[.)]?|[-•–])?[\s“\"]*(?:ร่าง)?(?:การลงนาม|การแลกเปลี่ยน)?"
    r"(?:บันทึก|ความตกลง|ข้อตกลง|หนังสือ|แผน|แถลงการณ์|ปฏิญญา|สัญญา|พิธีสาร|กรอบความร่วมมือ|MO[UA])"
)
"""A paper in a list of those that are signed, one a line."""
_GOES_ON = 4
"""Sentences behind the last word for an event in which the text may go on about it."""
_REACH, _WITHIN, _LONGEST_LEAD, _LONGEST_CUE, _OTHERS, _LIST, _BESIDE = 450, 140, 30, 60, 70, 110, 40

_CLOSE, _NEXT, _GAP = "yes", "next", 12
_NEVER, _CHAIR, _APART = "never", "chair", ' )”"'

_Head = tuple[Span, Event]
"""Where a sentence tells an event."""


@cache
def _cues(side: str) -> tuple[PhraseList, dict[str, list[Mapping[str, str]]]]:
    rows: dict[str, list[Mapping[str, str]]] = {}
    for row in table("thai_body_cues"):
        if row["side"] in (side, _NEVER):
            rows.setdefault(row["form"], []).append(row)
    return PhraseList(group[0] for group in rows.values()), rows


def body_participations(
    reader: Reader, sentences: Sequence[SentenceView], events: Sequence[Event]
) -> Iterator[dict[str, Reading]]:
    """Cells of table ``participations``; one part a body and event. ``sentences``: the tellings."""
    kept: dict[tuple[str, str], tuple[str, Span, Named]] = {}
    for body, role, cue, event in (*_by_names(reader, events), *_by_sentences(reader, sentences, events)):
        key = (event.key, body.entity.key)
        if key not in kept or _ORDER.index(role) < _ORDER.index(kept[key][0]):
            kept[key] = (role, cue, body)
    for (event_key, body_key), (role, cue, body) in kept.items():
        yield {
            "event_id": Reading(event_key, (body.span,), "participation:same_passage", 0.8),
            body.column: Reading(body_key, (body.span,), "participation:body", 0.85),
            "role": Reading(role, (cue,), "role:cue", 0.8),
        }


_Part = tuple[Named, str, Span, Event]
"""A body with its role in an event, and the words that tell it."""


def _by_names(reader: Reader, events: Sequence[Event]) -> Iterator[_Part]:
    """The states after which a meeting is named as its two sides: "การประชุมทวิภาคีไทย-ลาว"."""
    for event in events:
        if event.event_type not in _BETWEEN or event.method == DATED_ACT:
            continue
        for head in event.heads if event.name is None else event.heads[:1]:
            span = event.name.spans[-1] if event.name else Span(head.end, head.end + _BESIDE)
            states = reader.mentions.within(span.start, span.end, ("countries",))
            for one, other in pairwise(states):
                before = reader.text[max(0, one.start - _LONGEST_LEAD) : one.start]
                if (
                    PAIR.fullmatch(reader.text, one.end, other.start)
                    and not _NOT_BETWEEN.search(before)
                    and (event.name or _ALONE.fullmatch(reader.text, head.end, one.start))
                ):
                    for side in (one, other):
                        named = Named(side.start, side.end, side.span, side.entity)
                        yield named, "participant", Span(one.start, other.end), event


def _by_sentences(
    reader: Reader, sentences: Sequence[SentenceView], events: Sequence[Event]
) -> Iterator[_Part]:
    posts = [post for person in reader.persons for post in person.posts]
    held = {body.start for post in posts for body in reader.bodies_in(post.start, post.end)}
    held.update(post.body.start for post in posts if post.body)
    for sentence, told in _told(reader, sentences, [e for e in events if e.method != DATED_ACT]):
        for party in read_parties(reader, sentence, held):
            yield from _parts(reader, sentence, party, told)


def _told(
    reader: Reader, sentences: Sequence[SentenceView], events: Sequence[Event]
) -> Iterator[tuple[SentenceView, list[_Head]]]:
    """The sentences that tell of events, or go on about the one told last; the headline tells the main one."""
    if events:
        yield from ((line, [(Span(line.start, line.start), events[0])]) for line in reader.view.headlines)
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


def _parts(reader: Reader, sentence: SentenceView, party: Party, told: Sequence[_Head]) -> Iterator[_Part]:
    text = reader.text
    lead = text[max(sentence.start, party.start - _LONGEST_LEAD) : party.start]
    people = list(LEAD.finditer(lead))
    led = bool(people) and people[-1].end() == len(lead)
    begins = party.start - (len(lead) - people[-1].start() if led else 0)
    before = text[max(sentence.start, begins - _LONGEST_LEAD) : begins]
    hit, found = None, None
    for hung in _hung_on(reader, sentence, party, begins):
        if found := _told_at(reader, hung, party, told):
            hit = hung
            break
    joined = False
    if found is None:
        opens = _OPENS.search(before)
        if opens is None or _is_place(reader, party, before, begins):
            return
        hit = _verb_behind(reader, sentence, party.end, led)
        if hit is None or (opens["that"] and _HELD not in hit.row["form"]):
            return
        found, joined = _told_at(reader, hit, party, told), opens["with"] is not None
    if hit is None or found is None:
        return
    role, event = found
    if role == _CHAIR and not (led or party.bodies[0].is_state):
        return  # the body of a post whose holder takes the chair
    cue = Span(hit.start, hit.end)
    beside = "co_organiser" if role == "organiser" else role
    yield from ((body, beside if joined else role, cue, event) for body in party.bodies)
    yield from ((body, beside, cue, event) for body in party.partners)


def _is_place(reader: Reader, party: Party, before: str, begins: int) -> bool:
    """Whether what stands before a party tells where something is, or who serves there."""
    if _PLACE.search(before) and not before.endswith(_THAT):
        return True
    return _behind_post(reader, begins) or (party.bodies[0].is_state and _AT_PLACE.search(before) is not None)


def _behind_post(reader: Reader, at: int) -> bool:
    """Whether a body stands right behind the post of a person, as the one above the body of the post."""
    left = max(0, at - _LONGEST_LEAD)
    end = left + len(reader.text[left:at].rstrip(" \u00a0("))
    if any(_POST.fullmatch(reader.text, noun, end) for noun in reader.posts.nouns(left, end)):
        return True
    return any(post.end == end for person in reader.persons for post in person.posts)


def _hung_on(reader: Reader, sentence: SentenceView, party: Party, begins: int) -> Iterator[Hit]:
    """The words right before a party that tell its part."""
    phrases, _ = _cues("before")
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
        at = max(sentence.start, begins - _LIST)
        came = _CAME.search(reader.text[at : begins - len(listed.group())])
        hit = _cues("after")[0].first_in(reader.walls.levelled, at + came.start(), begins) if came else None
        if hit is not None:
            yield hit


def _verb_behind(reader: Reader, sentence: SentenceView, end: int, people: bool) -> Hit | None:
    """The verb that follows a party, with those who lead it or others between.

    ``people``: people of it are told of, with whom persons may be listed on.
    """
    phrases, _ = _cues("after")
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
        filler = _FILLER.match(text, at, sentence.end)
        if filler is None and people and (listed := _person_at(reader, at)) is not None:
            at = listed
            continue
        if filler is None:
            return None
        at = filler.end()
    return None


def _person_at(reader: Reader, at: int) -> int | None:
    """Where the person listed at a place ends, posts included."""
    for person in reader.persons:
        if at in (person.address.start, *(post.start for post in person.posts)):
            return max(person.end, *(post.end for post in person.posts), at + 1)
    return None


def _told_at(reader: Reader, hit: Hit, party: Party, told: Sequence[_Head]) -> tuple[str, Event] | None:
    """The part that a cue tells and the event told nearest to it."""
    rows = _cues(hit.row["side"])[1]
    for row in rows[hit.row["form"]]:
        many = len(party.everybody) > 1 or _MORE.match(reader.text, party.end)
        if row["many"] and not many:
            continue
        near = [
            (max(head.start - hit.end, hit.start - head.end, 0), number)
            for number, (head, event) in enumerate(told)
            if (not row["events"] or event.event_type in row["events"].split())
            and row["word"] in event.word
            and (row["close"] != _CLOSE or _is_close(reader, hit, head, event, row))
            and (row["close"] != _NEXT or hit.start <= head.start <= hit.end + _GAP)
        ]
        if near and (min(near)[0] <= _REACH or len({event.key for _, event in told}) == 1):
            return row["role"], told[min(near)[1]][1]
    return None


def _is_close(reader: Reader, hit: Hit, head: Span, event: Event, row: Mapping[str, str]) -> bool:
    """Whether a cue stands within the words of an event, and not in what it is about or in a paper's name."""
    if not head.end <= hit.start <= head.end + _WITHIN:
        return False
    ends = (head.end, event.name.spans[-1].end if event.name else head.end)
    if not (row["many"] or row["word"] or hit.start in ends or reader.text[hit.start - 1] in _APART):
        return False  # "working together with"
    if event.event_type == "signing":
        return not _TIES.search(reader.text, head.end, hit.start)
    named = event.name is not None and hit.start < event.name.spans[-1].end
    about = not named and _is_about(event, reader.text[head.end : hit.start])
    return not about and not _PAPER.search(reader.text, head.end, hit.start)


def _is_about(event: Event, stretch: str) -> bool:
    """Whether the words between an event and a cue tell what it is about, so that the cue belongs to these."""
    if _TOPIC.search(stretch):
        return True
    apart = event.method == "event:noun" and stretch.endswith(" ")
    return not apart and (len(stretch) > _BESIDE or _COMMON.search(stretch) is not None)
