"""Bodies and states that a Thai sentence names one after the other as one party: "ไทยและลาว", "กรม ก ร่วมกับ กรม ข"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from fourthp.extract.mentions.model import Entity
from fourthp.extract.thai.model import Reader
from fourthp.extract.view import SentenceView
from fourthp.records import Span

_BRACKET = r"(?:\s?\([^()\n]{1,60}\))?"
_IN_THAILAND = r"(?:\s?(?:ประจำ|ใน)?ประเทศไทย|\s?(?:ใน|ณ\s?|ประจำ)(?:กรุง|นคร)[ก-๎]{3,16}ฯ?)?"
_PEOPLE = (
    r"(?:คณะ)?(?:ผู้แทน|ตัวแทน|เจ้าหน้าที่|ผู้บริหาร(?:ระดับสูง)?|ข้าราชการ|พนักงาน|บุคลากร|ทีมงาน|กำลังพล|ผู้เชี่ยวชาญ|นักวิชาการ)"
)
_JOINT = re.compile(
    rf"(?:\s?\))?{_BRACKET}{_IN_THAILAND}[\s,]*"
    r"(?P<with>(?:โดย)?(?:ได้)?(?:ร่วมมือ|ร่วม|จับมือ|ผนึกกำลัง|บูรณาการ(?:ร่วม)?)กับ|โดยความร่วมมือ(?:กับ|ของ|จาก)|พร้อมด้วย|จับมือ)?"
    rf"(?P<and>และ|กับ|รวมทั้ง|รวมถึง|ตลอดจน|โดย)?[\s,]*(?:{_PEOPLE}\s?(?:จาก|ของ|(?:ใน)?สังกัด)?\s?|(?:องค์กร|องค์การ)\s?)?"
)
PAIR = re.compile(r"\s?[-–—/]\s?")
"""What joins the two states of "ไทย-ลาว"."""
LEAD = re.compile(rf"(?:{_PEOPLE}|องค์การ|องค์กร|นำทีม|นำกำลัง(?:เจ้าหน้าที่)?|นำคณะ)\s?(?:จาก|ของ|(?:ใน)?สังกัด)?\s?")
"""Words for people of a party, or for its being led, before its name."""
_AGAIN = re.compile(r"\s?(?:\(|หรือ|:)\s?")
_OF_A_BODY = ("กรม", "กอง", "สำนัก", "ศูนย์", "สถาน")
_OWNERS = ("กระทรวง", "สำนักงานปลัดกระทรวง")
_FACULTY, _UNIVERSITY = ("คณะ", "สถาบัน", "ศูนย์", "สำนัก", "วิทยาลัย"), ("มหาวิทยาลัย", "จุฬาลงกรณ์มหาวิทยาลัย")
_STATE_LEAD = re.compile(r"(?:รัฐบาล(?:แห่ง)?|ทางการ|ฝ่าย)$")
_STATE_OPENS = re.compile(
    r"(?:^|[\s“\"(–—/-]|และ|กับ|ระหว่าง|โดย|โดยมี|ซึ่งมี|มี|ว่า|ซึ่ง|ที่|จาก|ของ|ได้แก่|อาทิ|เช่น|คือ|ทั้ง|ตลอดจน|รวมทั้ง|รวมถึง|ส่วน|ด้าน|ขณะที่|เมื่อ|เพราะ|หาก|ในนาม|ปีหน้า|ปีนี้|ครั้งนี้|วันนี้|ดังกล่าว|สนับสนุน|ให้|แก่|หารือ|จับมือ|ผนึกกำลัง|ชื่นชม|ขอบคุณ)$"
)
_OFFICE = re.compile(
    r"(?:สนร|สอท|สกญ|กต|กห|มท|รง|ตร|ตม|ผบช?|ผบก|รมว|รมช|รมต|นรม|อสท|ปปส)\.\s?$"
)  # whose the state is
_LISTED = re.compile(r"[\s,/–—-]*(?:และ|กับ|หรือ|รวมทั้ง|รวมถึง)?\s?")
_NAMED_AFTER = re.compile(
    r"เบฟ|พีบีเอส|รัฐ(?!บาล)|พาณิชย์|ยูเนี่ยน|แลนด์|ออยล์|แอร์|โพสต์|พับลิก้า|พลัส|สมายล์|คม(?![ก-ฮ])|ใหญ่|ไชโย"
)
"""What follows "ไทย" in the names of firms, papers and broadcasters."""
_WHOSE = re.compile(r"[\s\u00a0]*(?:(?:ของ|แห่ง)(?:ฝ่าย|ทาง|ประเทศ)?)?\s?")
_ID, _GOVERNMENT = "organisation_id", "-government"
_OPENING, _LONGEST_LEAD = 10, 12


@dataclass(frozen=True, slots=True)
class Named:
    """A body or state in a list; ``start`` is where its name begins, the word for a government before it included."""

    start: int
    end: int
    span: Span
    entity: Entity

    @property
    def is_state(self) -> bool:
        """Whether it is a state."""
        return self.entity.resource == "countries"

    @property
    def government(self) -> str | None:
        """The code of the state whose government it is."""
        known = str(self.entity.cells[_ID].value) if _ID in self.entity.cells else ""
        return known.removesuffix(_GOVERNMENT).upper() if known.endswith(_GOVERNMENT) else None

    @property
    def column(self) -> str:
        """Its column in table ``participations``."""
        return "country_code" if self.is_state else "organisation_id"


@dataclass(frozen=True, slots=True)
class Party:
    """Bodies and states named one after the other; ``partners`` are those they do something together with."""

    bodies: tuple[Named, ...]
    partners: tuple[Named, ...]
    start: int
    end: int

    @property
    def everybody(self) -> tuple[Named, ...]:
        """The bodies and their partners."""
        return (*self.bodies, *self.partners)


def read_parties(reader: Reader, sentence: SentenceView, held: set[int]) -> Iterator[Party]:
    """The parties of a sentence, in order. Bodies at which somebody holds a post, where ``held`` begin, are none."""
    run: list[Named] = []
    partners: list[Named] = []
    end = -1
    for named in _named(reader, sentence):
        if run and not named.is_state and _AGAIN.fullmatch(reader.text, end, named.start):
            end = named.end
            continue
        if named.span.start in held:
            continue
        joint = _joint(reader.text, (partners or run)[-1], named, end) if run else None
        if joint is None:
            if run:
                yield Party(tuple(run), tuple(partners), run[0].start, end)
            run, partners = [], []
        elif _is_owner(reader, run[-1], named, joint):
            end = named.end
            continue
        elif joint.re is _JOINT and (joint["with"] or partners):
            partners.append(named)
            end = named.end
            continue
        run.append(named)
        end = named.end
    if run:
        yield Party(tuple(run), tuple(partners), run[0].start, end)


def _named(reader: Reader, sentence: SentenceView) -> Iterator[Named]:
    """The bodies of a sentence, those with the state they are of behind them, and the states that are told of."""
    last: Named | None = None
    dropped = -1
    for mention in reader.mentions.within(sentence.start, sentence.end, ("organisations", "countries")):
        start = mention.start
        if mention.entity.resource == "countries":
            if reader.is_named(start) or _NAMED_AFTER.match(reader.text, mention.end):
                continue
            if last and not last.is_state and _WHOSE.fullmatch(reader.text, last.end, start):
                last = replace(last, end=mention.end)  # "<body> <state>": whose it is
                continue
            listed = 0 <= dropped <= start and _LISTED.fullmatch(reader.text, dropped, start)
            paired = last is not None and last.is_state and last.end == start  # "ไทยลาว"
            begins = start if paired else None if listed else _state_start(reader, sentence, start)
            if begins is None:
                dropped = mention.end
                continue
            start = begins
        if last is not None:
            yield last
        last = Named(start, mention.end, mention.span, mention.entity)
    if last is not None:
        yield last


def _state_start(reader: Reader, sentence: SentenceView, start: int) -> int | None:
    """Where the name of a state begins with the word for its government; none where it tells whose or where."""
    text = reader.text
    lead = _STATE_LEAD.search(text[max(sentence.start, start - _LONGEST_LEAD) : start])
    begins = start - len(lead.group()) if lead else start
    stretch = text[max(sentence.start, begins - _OPENING) : begins]
    return begins if _STATE_OPENS.search(stretch) and not _OFFICE.search(stretch) else None


def _joint(text: str, left: Named, right: Named, end: int) -> re.Match[str] | None:
    """What joins two names in a list; no space alone joins a state to a body."""
    if left.is_state and right.is_state and (pair := PAIR.fullmatch(text, end, right.start)):
        return pair
    joint = _JOINT.fullmatch(text, end, right.start)
    if joint is None or "\n" in joint.group():
        return None
    return joint if left.is_state == right.is_state or joint["and"] or joint["with"] else None


def _is_owner(reader: Reader, of: Named, named: Named, joint: re.Match[str]) -> bool:
    """ "<department> <ministry>": the ministry that a department is of, by the gazetteer if it knows that."""
    if joint.group().strip(" \u00a0"):
        return False
    if reader.text.startswith(_UNIVERSITY, named.start):
        return reader.text.startswith(_FACULTY, of.start)
    if not reader.text.startswith(_OWNERS, named.start):
        return False
    known = reader.rows.get(str(of.entity.cells[_ID].value)) if _ID in of.entity.cells else None
    if known is not None and not known["parent_organisation_id"]:
        return False
    return reader.text.startswith(_OF_A_BODY, of.start)
