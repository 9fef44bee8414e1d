"""Bodies and states with a part in an event of a Thai text: who organised, hosted or backed it, came or signed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from fourthp.extract.thai.body_cues import GAP, SIDE, cues, held_later, hung_on, led_side, verb_behind
from fourthp.extract.thai.body_heads import Head, has_parties, told_heads
from fourthp.extract.thai.body_parties import LEAD, PAIR, Named, Party, read_parties
from fourthp.extract.thai.event_rows import Event
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.text import Hit
from fourthp.extract.view import SentenceView
from fourthp.records import Reading, Span

# The weightiest part a body plays in an event is published.
_ORDER = (
    "organiser co_organiser host chair signatory donor supporter trainer awardee beneficiary visited visitor"
    " participant"
).split()
_MORE = re.compile(r"(?:\s?\([^()\n]{1,60}\))?(?:\s?(?:จังหวัด|จ\.)[ก-๎]{2,20})?\s?(?:และ|กับ)")
_OPENS = re.compile(
    r"(?:^|[\s“\"]|และ|โดย|โดยมี|ซึ่งมี|มี|ว่า|ซึ่ง|พร้อมด้วย|ได้แก่|อาทิ|ประกอบด้วย|เช่น|ทั้ง|ตลอดจน|รวมทั้ง|รวมถึง|ตามที่|กรณี|เนื่องจาก|ส่วน|ด้าน|ขณะที่|เมื่อ|เพราะ|หาก|ปีหน้า|ปีนี้|ครั้งนี้|วันนี้|ดังกล่าว|(?P<with>ร่วมกับ)|(?P<that>ที่))$",
    re.DOTALL,
)
_PLACE = re.compile(r"(?:\s(?:ณ|ที่)|ห้องประชุม|อาคาร|ชั้น\s?[0-9๐-๙]+|ของ|สังกัด)\s?$")
_OF = re.compile(r"(?:ของ|สนับสนุน|ให้|แก่|กับ)$")
_IN_DOING = ("ในการ", "ในฐานะ")
_THAT = "ที่"
_HELD = ("จัดขึ้น", "เจ้าภาพ", "เจ้าภาพจัด", "ประธานอาเซียน")
_AT_PLACE = re.compile(r"(?:\sณ|\sที่|จังหวัด|เมือง|กรุง|นคร|โรงแรม|รัฐ)\s?[^\s]{1,30}\s$")
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
_REACH, _WITHIN, _PAPER_WITHIN, _LONGEST_LEAD, _BESIDE = 450, 140, 220, 30, 40

_CLOSE, _NEXT = "yes", "next"
_CHAIR, _APART = "chair", ' )”"'


def body_participations(
    reader: Reader, sentences: Sequence[SentenceView], events: Sequence[Event]
) -> Iterator[dict[str, Reading]]:
    """Cells of table ``participations``; one part a body and event. ``sentences``: the tellings."""
    kept: dict[tuple[str, str], tuple[str, Span, Named]] = {}
    for body, role, cue, event in (*_by_names(reader, events), *_by_sentences(reader, sentences, events)):
        key = (event.key, body.entity.key)
        if key not in kept or _ORDER.index(role) < _ORDER.index(kept[key][0]):
            kept[key] = (role, cue, body)
    governed = {(event, body.government) for (event, _), (_, _, body) in kept.items()}
    for (event_key, body_key), (role, cue, body) in kept.items():
        if body.is_state and (event_key, body_key) in governed:
            continue
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
        if event.event_type not in _BETWEEN or not has_parties(event):
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
    for sentence, told in told_heads(reader, sentences, [e for e in events if has_parties(e)]):
        for party in read_parties(reader, sentence, held):
            yield from _parts(reader, sentence, party, told)


def _parts(reader: Reader, sentence: SentenceView, party: Party, told: Sequence[Head]) -> Iterator[_Part]:
    text = reader.text
    lead = text[max(sentence.start, party.start - _LONGEST_LEAD) : party.start]
    people = list(LEAD.finditer(lead))
    led = bool(people) and people[-1].end() == len(lead)
    begins = party.start - (len(lead) - people[-1].start() if led else 0)
    before = text[max(sentence.start, begins - _LONGEST_LEAD) : begins]
    hit, found = None, None
    for hung in hung_on(reader, sentence, party, begins):
        if found := _told_at(reader, hung, party, told):
            hit = hung
            break
    joined = False
    if found is None:
        opens = _OPENS.search(before)
        if _is_place(reader, party, before, begins) if opens else not _OF.search(before):
            return
        hit = verb_behind(reader, sentence, party.end, led) or held_later(reader, sentence, party, told)
        hit = hit or led_side(reader, sentence, party)
        if hit is None or not _may_follow(opens, hit.row["form"]):
            return
        found = _told_at(reader, hit, party, told)
        joined = opens is not None and opens["with"] is not None
    if hit is None or found is None:
        return
    role, event = found
    if role == _CHAIR and not (led or party.bodies[0].is_state):
        return  # the body of a post whose holder takes the chair
    cue = Span(hit.start, hit.end)
    beside = "co_organiser" if role == "organiser" else role
    yield from ((body, beside if joined else role, cue, event) for body in party.bodies)
    yield from ((body, beside, cue, event) for body in party.partners)


def _may_follow(opens: re.Match[str] | None, form: str) -> bool:
    """Whether a verb tells of a party behind the words that open it; behind "of" only what it had a part in."""
    if opens is None:
        return form.startswith(_IN_DOING)
    return not opens["that"] or form.endswith(_HELD)


def _is_place(reader: Reader, party: Party, before: str, begins: int) -> bool:
    """Whether what stands before a party tells where something is, or who serves there."""
    if _PLACE.search(before) and not before.endswith(_THAT):
        return True
    if _behind_post(reader, begins):
        return True
    one_side = reader.text.startswith(SIDE, party.start)
    return party.bodies[0].is_state and not one_side and _AT_PLACE.search(before) is not None


def _behind_post(reader: Reader, at: int) -> bool:
    """Whether a body stands right behind the post of a person, as the one above the body of the post."""
    left = max(0, at - _LONGEST_LEAD)
    end = left + len(reader.text[left:at].rstrip(" \u00a0("))
    if any(_POST.fullmatch(reader.text, noun, end) for noun in reader.posts.nouns(left, end)):
        return True
    return any(post.end == end for person in reader.persons for post in person.posts)


def _told_at(reader: Reader, hit: Hit, party: Party, told: Sequence[Head]) -> tuple[str, Event] | None:
    """The part that a cue tells and the event told nearest to it."""
    rows = cues(hit.row["side"])[1]
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
            and (row["close"] != _NEXT or hit.start <= head.start <= hit.end + GAP)
        ]
        if near and (min(near)[0] <= _REACH or len({event.key for _, event in told}) == 1):
            return row["role"], told[min(near)[1]][1]
    return None


def _is_close(reader: Reader, hit: Hit, head: Span, event: Event, row: Mapping[str, str]) -> bool:
    """Whether a cue stands within the words of an event, and not in what it is about or in a paper's name."""
    reach = _PAPER_WITHIN if event.event_type == "signing" else _WITHIN
    if not head.end <= hit.start <= head.end + reach:
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
