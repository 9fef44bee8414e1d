"""Bodies with a part in an event of a Thai text: who organised, hosted or backed it, came, signed or was visited."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from fourthp.extract.lexicon import table
from fourthp.extract.mentions.model import Entity
from fourthp.extract.thai.dated_acts import DATED_ACT
from fourthp.extract.thai.event_rows import Event, by_sentence
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.organisations import BodySpan
from fourthp.extract.thai.text import Hit, PhraseList
from fourthp.extract.view import SentenceView
from fourthp.records import Reading, Span

# The weightiest part a body plays in an event is published.
_ORDER = "organiser co_organiser host signatory donor supporter visited visitor participant".split()
_BRACKET = r"(?:\s?\([^()\n]{1,60}\))?"
_JOINT = re.compile(
    rf"(?:\s?\))?{_BRACKET}[\s,]*(?P<with>(?:โดย)?(?:ได้)?ร่วมกับ|โดยความร่วมมือ(?:กับ|ของ|จาก)|พร้อมด้วย)?(?P<and>และ|กับ|รวมทั้ง|รวมถึง|ตลอดจน|โดย)?"
    r"[\s,]*(?:(?:ผู้แทน|ตัวแทน|เจ้าหน้าที่)\s?(?:จาก|ของ)?\s?)?"
)
_LEAD = re.compile(
    r"(?:(?:คณะ)?ผู้แทน|ตัวแทน|เจ้าหน้าที่|(?:คณะ)?ผู้บริหาร(?:ระดับสูง)?|นำทีม|นำกำลัง(?:เจ้าหน้าที่)?|นำคณะ)\s?(?:จาก|ของ)?\s?"
)
_LISTED = re.compile(r"(?:ได้แก่|อาทิ|ประกอบด้วย|เช่น)\s?$")
_CAME = re.compile(r"(?:เข้าร่วม|ร่วมประชุม|ร่วมงาน|ร่วมหารือ|ร่วมพิธี)[^\n]{0,60}$")
_MORE = re.compile(rf"{_BRACKET}\s?(?:และ|กับ)")
_WORK = re.compile(
    r"(?:(?:และ)?(?:ติดตาม|รับฟัง)?(?:ผล)?(?:การดำเนินงาน|การปฏิบัติงาน|การทำงาน|ภารกิจ)\s?(?:ของ|ณ|ที่|ภายใน)?)?[\s(]*"
)
_ASIDE = re.compile(rf"(?:\s?\))?{_BRACKET}")
_AGAIN = re.compile(r"\s?(?:\(|หรือ)\s?")
_OPENS = re.compile(
    r"(?:^|[\s“\"]|และ|โดย|โดยมี|ว่า|ซึ่ง|พร้อมด้วย|ได้แก่|อาทิ|ทั้ง|ตลอดจน|รวมทั้ง|รวมถึง|ตามที่|กรณี|เนื่องจาก|(?P<with>ร่วมกับ))$",
    re.DOTALL,
)
_PLACE = re.compile(r"(?:\s(?:ณ|ที่)|ห้องประชุม|อาคาร|ชั้น\s?[0-9๐-๙]+|ของ|ด้าน|สังกัด)\s?$")
_FILLER = re.compile(
    r"(?:ได้มีการ|ได้|จะ|จึง|ก็|กำหนด|เตรียม|ร่วมกัน|ร่วม|และคณะ|ประจำประเทศไทย|ประเทศไทย|(?:เมื่อ)?(?:วันนี้|วานนี้))\s?"
)
_LED = re.compile(r"(?:นำ)?โดย(?:มี)?\s?")
_AND_OTHERS = re.compile(
    r"(?:และ|ตลอดจน|รวมทั้ง|รวมถึง|พร้อมด้วย|ร่วมกับ)?\s?(?:ผู้แทน)?(?:หน่วยงาน|ภาคี|ภาคเอกชน|ภาคประชาสังคม|องค์กรภาค|เครือข่าย|ภาคส่วน)"
)
_OF_A_BODY = ("กรม", "กอง", "สำนัก", "ศูนย์", "สถาน")
_OWNERS = ("กระทรวง", "สำนักงานปลัดกระทรวง")
_TIES = re.compile(r"ความสัมพันธ์|\n")
_PAPER = re.compile(r"บันทึก|ข้อตกลง|ความตกลง|ลงนาม|ปฏิญญา|สัญญา|แถลงการณ์|สนธิสัญญา|แผน|\n")
_REACH, _CLOSE, _LONGEST_LEAD, _LONGEST_CUE, _OTHERS, _LIST = 450, 140, 30, 60, 70, 110


@dataclass(frozen=True, slots=True)
class _Party:
    """Bodies named one after the other; ``partners`` are those they do something together with."""

    bodies: tuple[BodySpan, ...]
    partners: tuple[BodySpan, ...]
    start: int
    end: int


@cache
def _cues(side: str) -> tuple[PhraseList, dict[str, list[Mapping[str, str]]]]:
    rows: dict[str, list[Mapping[str, str]]] = {}
    for row in table("thai_body_cues"):
        if row["side"] == side:
            rows.setdefault(row["form"], []).append(row)
    return PhraseList(group[0] for group in rows.values()), rows


def body_participations(
    reader: Reader, bodies: Mapping[int, Entity], events: Sequence[Event]
) -> Iterator[dict[str, Reading]]:
    """Cells of table ``participations``; one part a body and event, in the order of the text."""
    kept: dict[tuple[str, str], tuple[str, Span, Span]] = {}
    posts = [post for person in reader.persons for post in person.posts]
    held = {body.start for post in posts for body in reader.bodies_in(post.start, post.end)}
    held.update(post.body.start for post in posts if post.body)
    for index, told in sorted(by_sentence(events).items()):
        sentence = reader.view.sentences[index]
        for party in _parties(reader, sentence, bodies, held):
            for body, role, cue, event in _parts(reader, sentence, party, told):
                key = (event.key, bodies[body.start].key)
                if key not in kept or _ORDER.index(role) < _ORDER.index(kept[key][0]):
                    kept[key] = (role, cue, Span(body.start, body.end))
    for (event_key, body_key), (role, cue, where) in kept.items():
        yield {
            "event_id": Reading(event_key, (where,), "participation:same_passage", 0.8),
            "organisation_id": Reading(body_key, (where,), "participation:body", 0.85),
            "role": Reading(role, (cue,), "role:cue", 0.8),
        }


def _parties(
    reader: Reader, sentence: SentenceView, bodies: Mapping[int, Entity], held: set[int]
) -> Iterator[_Party]:
    """The bodies of a sentence but those at which somebody holds a post, as they are listed."""
    text = reader.text
    run: list[BodySpan] = []
    partners: list[BodySpan] = []
    end, start = -1, -1
    for body in reader.bodies_in(sentence.start, sentence.end):
        if body.start not in bodies or body.start in held:
            continue
        if run and _AGAIN.fullmatch(text, end, body.start):
            end = body.end
            continue
        joint = _JOINT.fullmatch(text, end, body.start) if run else None
        if joint is None or "\n" in joint.group():
            if run:
                yield _Party(tuple(run), tuple(partners), start, end)
            run, partners, start = [], [], body.start
        elif _is_owner(text, run[-1], body, joint):
            end = body.end
            continue
        elif joint.group("with") or partners:
            partners.append(body)
            end = body.end
            continue
        run.append(body)
        end = body.end
    if run:
        yield _Party(tuple(run), tuple(partners), start, end)


def _is_owner(text: str, of: BodySpan, body: BodySpan, joint: re.Match[str]) -> bool:
    """ "<department> <ministry>": the ministry that a department is of."""
    return (
        text.startswith(_OWNERS, body.start)
        and text.startswith(_OF_A_BODY, of.start)
        and not joint.group().strip(" \u00a0")
    )


def _parts(
    reader: Reader, sentence: SentenceView, party: _Party, told: Sequence[Event]
) -> Iterator[tuple[BodySpan, str, Span, Event]]:
    text = reader.text
    lead = text[max(sentence.start, party.start - _LONGEST_LEAD) : party.start]
    people = list(_LEAD.finditer(lead))
    begins = party.start - (len(lead) - people[-1].start() if people and people[-1].end() == len(lead) else 0)
    hung = _hung_on(reader, sentence, party, begins)
    opens = _OPENS.search(text[max(sentence.start, begins - _LONGEST_LEAD) : begins])
    if hung is None and opens is None:
        return
    if hung is None and (
        _PLACE.search(text[max(0, begins - _LONGEST_LEAD) : begins]) or _behind_post(reader, begins)
    ):
        return
    hit = hung or _verb_behind(reader, sentence, party.end)
    found = _told_at(reader, sentence, hit, party, told) if hit else None
    if hit is None or found is None:
        return
    role, event = found
    cue = Span(hit.start, hit.end)
    beside = "co_organiser" if role == "organiser" else role
    joined = hung is None and opens is not None and opens.group("with")
    yield from ((body, beside if joined else role, cue, event) for body in party.bodies)
    yield from ((body, beside, cue, event) for body in party.partners)


def _behind_post(reader: Reader, at: int) -> bool:
    """Whether a body stands right behind the post of a person, as the one above the body of the post."""
    left = max(0, at - _LONGEST_LEAD)
    end = left + len(reader.text[left:at].rstrip(" \u00a0"))
    return any(post.end == end for person in reader.persons for post in person.posts)


def _hung_on(reader: Reader, sentence: SentenceView, party: _Party, begins: int) -> Hit | None:
    """The words right before a party that tell its part."""
    phrases, _ = _cues("before")
    for at in (party.start, begins):
        stretch = max(sentence.start, at - _LONGEST_CUE)
        hits = list(phrases.find(reader.walls.levelled[stretch:at]))
        if hits and _WORK.fullmatch(reader.text, stretch + hits[-1].end, at):
            last = hits[-1]
            return Hit(stretch + last.start, stretch + last.end, last.row)
    listed = _LISTED.search(reader.text[max(sentence.start, begins - _LONGEST_LEAD) : begins])
    if listed:
        at = max(sentence.start, begins - _LIST)
        came = _CAME.search(reader.text[at : begins - len(listed.group())])
        if came:
            return _cues("after")[0].first_in(reader.walls.levelled, at + came.start(), begins)
    return None


def _verb_behind(reader: Reader, sentence: SentenceView, end: int) -> Hit | None:
    """The verb that follows a party, with those who lead it or others between."""
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
            return hit
        if others := _AND_OTHERS.match(text, at, sentence.end):
            hit = phrases.first_in(levelled, others.end(), min(sentence.end, others.end() + _OTHERS))
            return hit if hit and "\n" not in text[at : hit.start] else None
        if led := _LED.match(text, at, sentence.end):
            leader = next((p for p in reader.persons if p.address.start == led.end()), None)
            if leader is None:
                return None
            at = max([leader.end, *(post.end for post in leader.posts)])
            continue
        filler = _FILLER.match(text, at, sentence.end)
        if filler is None:
            return None
        at = filler.end()
    return None


def _told_at(
    reader: Reader,
    sentence: SentenceView,
    hit: Hit,
    party: _Party,
    told: Sequence[Event],
) -> tuple[str, Event] | None:
    """The part that a cue tells and the event told nearest to it."""
    for row in _cues(hit.row["side"])[1][hit.row["form"]]:
        many = len(party.bodies) + len(party.partners) > 1 or _MORE.match(reader.text, party.end)
        if row["many"] and not many:
            continue
        near = []
        for number, event in enumerate(told):
            if event.method == DATED_ACT or (row["events"] and event.event_type not in row["events"].split()):
                continue
            for head in event.heads:
                if not sentence.start <= head.start < sentence.end:
                    continue
                if row["close"] and (
                    not head.end <= hit.start <= head.end + _CLOSE
                    or (_TIES if event.event_type == "signing" else _PAPER).search(
                        reader.text, head.end, hit.start
                    )
                ):
                    continue
                distance = max(head.start - hit.end, hit.start - head.end, 0)
                near.append((distance, number))
        if near and (min(near)[0] <= _REACH or len({number for _, number in near}) == 1):
            return row["role"], told[min(near)[1]]
    return None
