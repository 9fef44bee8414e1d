"""How far the names of laws, treaties, memoranda, plans and programmes reach in Thai."""

from __future__ import annotations

import re

from fourthp.extract.thai.names import Walls
from fourthp.extract.thai.text import Hit, skip_space

_GOES_ON = re.compile(
    r"ว่าด้วย|ระหว่าง(?!วันที่)|ด้าน(?=[ก-ฮเ-ไ])|เพื่อ(?=การ|ต่อต้าน|ป้องกัน(?!ไม่|มิ)|ความ)|เรื่อง|พ\.\s?ศ\.|ค\.\s?ศ\.|ประจำปี|ฉบับที่\s?[0-9๐-๙]+(?![0-9๐-๙]|\s?(?:\(?ร่าง|คือ|แถลงการณ์|ปฏิญญา|แผน|บันทึก|ความตกลง|แนว|เอกสาร|อนุสัญญา|พิธีสาร|กรอบ))|ระยะ|และ(?=ปราบปราม|แก้ไข|คุ้มครอง|ป้องกัน|การกระทำ|ส่งเสริม|สภาพแวดล้อม)|และ(?:ยกระดับ|พัฒนา(?!การ)|ช่วยเหลือ|ฟื้นฟู|เสริมสร้าง|ต่อต้าน|ขจัด)|ในการ|แห่ง|โดยเฉพาะ(?=สตรี|เด็ก|ผู้หญิง|อย่างยิ่งสตรี)"
    r"|สำหรับ(?=การ(?!ประชุม|หารือ|เยือน|ลงนาม|แถลง)|ผู้|เด็ก)|[A-Z]{2,}[A-Za-z-]*(?![a-z])|ครั้งที่\s?[0-9๐-๙]+|ทางวิชาการ(?:ด้าน|ว่าด้วย|เรื่อง)"
)
_GLUED_ON = re.compile(r"ว่าด้วย")
_ON_IN = re.compile(r"ในการ(?!ประชุม|หารือ|เยือน|ลงนาม|นี้|แถลง)|ในด้าน|ในสาขา|สำหรับ(?=การ|ผู้|เด็ก)")
_JOINT = ("ความร่วมมือ", "ช่วยเหลือ", "ระหว่างกัน", "ร่วมกัน", "มาตรฐาน", "ขั้นสูง", "ร่วมมือ", "ความเข้าใจ")
_WITH = re.compile(
    r"(?:\sประเทศ[ก-๙]{2,16})?\s?(?:กับ|และ)\s?"
    r"(?=[ก-ฮเ-ไ])(?!แผน|บันทึก|ปฏิญญา|แถลงการณ์|ความตกลง|ร่าง|พิธีสาร|อนุสัญญา|พระราช|กฎ|ประกาศ|ระเบียบ|โครงการ)"
)
_STATE = re.compile(r"(?<=กับ|และ)\s(?:สปป\.\s?ลาว|(?:ประเทศ|ราชอาณาจักร|สาธารณรัฐ)[ก-๙]{3,30}|สหรัฐฯ)")
_DASHED = re.compile(
    r"(?:(?<=เศรษฐกิจ)|(?<=ความร่วมมือ))\s[ก-ฮเ-ไ][ก-๙]{2,18}(?:\s?[-–—]\s?[ก-ฮเ-ไ][ก-๙]{2,18}){1,3}(?![ก-๙])"
)
_MORE_ACTS = re.compile(r"(?:\s(?:การ|ความ)?(?P<act>[ก-ฮเ-ไ][ก-๙]{2,24})){1,3}\s(?:และ|หรือ)(?=[ก-ฮเ-ไ])")
_ACT_BEFORE = re.compile(r"(?:การ|ความ|เพื่อ)[ก-๙]{2,40}$")
_DATED = re.compile(r"\s?(?:ค\.ศ\.\s?|พ\.ศ\.\s?|ปี\s?)?(?:20|25|๒๐|๒๕)[0-9๐-๙]{2}(?![0-9๐-๙])")
_PAPERS = ("MOU", "MoU", "MOA", "MoA", "บันทึกความเข้าใจ", "ความตกลง")
_MATTER = re.compile(r"(?:ความร่วมมือ|การ(?!ประชุม|ลงนาม|หารือ))(?=[ก-ฮเ-ไ])")
_ON_WHAT, _TO_COMBAT = "ว่าด้วย", "เพื่อต่อต้าน"
_ABOUT = ("เรื่อง", _ON_WHAT)
_OF_A_MEETING = re.compile(r"\s?\([A-Z][A-Za-z -]{1,14}\)(?=\s?(?:ว่าด้วย|ครั้งที่|สมัยที่))")
_NUMBERED = re.compile(
    r"\s?มรท\.?\s?[0-9]{4}(?:-[0-9]{4})?|\s?ที่\s?[0-9๐-๙]{3,4}(?![0-9๐-๙])(?:\s?\((?:ค\.ศ\.\s?)?[0-9๐-๙]{4}\))?"
)
_VARIOUS = re.compile(r"ต่าง\s?ๆ\s?(?:ใน|ของ)(?=[ก-ฮเ-ไ])")
_CAPITALS = re.compile(r"(?!(?:ILO|IMO|UN)$)[A-Z]{2,}[A-Za-z-]*")
_EDITION = re.compile(r"\s?ฉบับที่\s?[0-9๐-๙]+(?:\s?\((?:พ\.ศ\.|ค\.ศ\.|ปี)[^()\n]{4,22}\))?")
YEARS = re.compile(
    r"\s?ระยะ\s?(?:ที่\s?)?[0-9๐-๙]{1,2}(?:\s?ปี)?(?:\s?\((?:พ\.ศ\.|ค\.ศ\.|ปี)[^()\n]{4,22}\))?|"
    r"\s[0-9๐-๙]{1,2}\s?ปี\s?\((?:พ\.ศ\.|ค\.ศ\.|ปี)[^()\n]{4,22}\)|"
    r"\s?\((?:20|25|๒๐|๒๕)[0-9๐-๙]{2}\s?[-–—]\s?(?:20|25|๒๐|๒๕)?[0-9๐-๙]{2}\)|"
    r"\s?\(?(?:สำหรับ\s?)?(?:พ\.\s?ศ\.|ค\.\s?ศ\.|ประจำปี(?:งบประมาณ)?|(?:ช่วง)?ปี)\s?(?:พ\.\s?ศ\.\s?|ค\.\s?ศ\.\s?)?[0-9๐-๙]{4}(?:\s?(?:[-–—]|ถึง)\s?[0-9๐-๙]{4})?\)?"
)
_ISSUED = re.compile(r"(?:\s?(?!ที่|ให้|ว่า|ตาม|ดังกล่าว)[ก-๎.]{2,60}?){0,2}\s?ที่\s?[0-9๐-๙]{1,4}/[0-9๐-๙]{4}")
_TO_ITS_YEAR = re.compile(
    r"(?:[ก-๎]{4,160}|\s(?!ดังกล่าว|นี้|ฉบับ|ที่|ต่าง|และ|หรือ|ว่าด้วย)[ก-๎ (),]{4,140}?)"
    r"\s?(?:พ\.ศ\.|พุทธศักราช)\s?[0-9๐-๙]{4}(?![0-9๐-๙])"
)
_TO_BE_DATED = re.compile(
    r"[ก-๎]{4,160}(?:\s[ก-๎]{2,60}){0,3}\s?(?:\(ฉบับที่\s?(?:\.{2,4}|…)\)\s?)?พ\.ศ\.\s?(?:\.{2,5}|…)"
)
_SUBJECT = re.compile(
    r"ว่าด้วย|ระหว่าง|ด้าน|เพื่อ|หยุดยิง|การค้าเสรี|ปารีส|เรื่อง|ทวิภาคี|อาเซียน|ไทย|ความร่วมมือ|ความเป็นหุ้นส่วน|หุ้นส่วน|เขตการค้า"
    r"|การยกเว้น|ยกเว้น|การจ้าง|การขนส่ง|การบริการ|การส่งผู้ร้าย|การโอนตัว|ทางการค้า|ทางทะเล|ทางอากาศ|พหุภาคี|ไตรภาคี|ร่วม"
    r"|ผู้นำ|รัฐมนตรี|สำหรับ|ทางวิชาการ|การต่อต้าน|การป้องกัน"
)
_QUOTE = re.compile(r"\s?[“\"‘'](?P<inside>[^“”\"‘’'\n]{3,90})[”\"’']")
_INSIDE = re.compile(r"[“\"](?P<inside>[^“”\"\n]{12,160})[”\"]")
_SECTIONS = re.compile(r"\s?มาตรา\s?[0-9๐-๙/]+(?:(?:,\s?|\s?(?:และ|หรือ)\s?)(?:มาตรา\s?)?[0-9๐-๙/]+)*")
_LATIN_NAME = re.compile(
    r"\s(?P<inside>[A-Z][\w&+-]*(?:\s[A-Z][\w&-]*|\s-\s?[A-Z][\w&-]*|\s(?:to|of|on|for|and|the)\b)*)"
)
_SMALL_WORD = re.compile(r"\s[a-z]")
ACRONYM = re.compile(
    r"\s?\((?:[^()\n]{6,120}(?::|\s[-–—]\s?)\s?)?(?P<acronym>[A-Z][A-Za-z]*[A-Z][A-Za-z-]*(?:\s?[-–]\s?[A-Z]{2,10})?)\)"
)
_APPENDED = (YEARS, _STATE, _DASHED, _OF_A_MEETING, _NUMBERED)
DRAFT = ("ร่าง", "ร่าง ", "(ร่าง) ", "(ร่าง)")
_UNDER = ("ภายใต้", "ภายใต้ ", "ตาม", "ผ่าน")
_LED = (
    *("ดำเนิน", "ดำเนินการ", "ใน", "เข้าร่วม", "จัด", "จัดทำ", "ขับเคลื่อน", "สนับสนุน", "ผลักดัน", "อนุมัติ", "เห็นชอบ"),
    *("เจ้าหน้าที่", "คณะทำงาน", "เกียรติคุณ", "ริเริ่ม", "สืบเนื่องจาก", "ด้วย", "สนับสนุน ", "ชื่อ"),
)
_GLOSSED = re.compile(r"\s?\([A-Z][\w’'&-]*\s[^()\n]{4,110}\)")
_ENDS_ITSELF = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789๐๑๒๓๔๕๖๗๘๙")  # acronyms and numbers
_MOST_STEPS = 6
_SHORTEST_REST, _SHORTEST_LATIN, _SHORTEST_PROGRAMME = 4, 8, 17
_PROGRAMMES = ("quoted", "led")
_LOOK_BACK = 60
_LEADS = re.compile(r"^(?:ว่าด้วย|ระหว่าง|ด้าน|เพื่อ|เรื่อง|\s)+")
_LOOSE = (
    " ",
    "ที่",
    "ให้",
    "ของ",
    "กับ",
    "ระหว่าง",
    "เพื่อ",
    "ใน",
    "จาก",
    "ว่าด้วย",
    "ฉบับ",
    "และ",
    "ประจำปี",
    "ด้าน",
    "ระยะ",
)
_BLOCS = ("อาเซียน", "สหภาพยุโรป", "เอเชีย", "ยุโรป", "แอฟริกา", "แปซิฟิก")
"""What signs beside states and is no state of the gazetteer."""
_BESIDE = re.compile(r"\s?[-–—]\s?(?=[ก-ฮเ-ไ])")
_ANYBODY = ("สองประเทศ", "ทั้งสอง", "หน่วยงาน", "ประเทศสมาชิก", "ภาครัฐ", "สองฝ่าย")
_EMPTY = ("ระหว่างกัน", "นานาชาติ", "ฉบับ", "ดังกล่าว", "นี้", "ฉบับนี้", "ที่", "ฯ", "ต่าง", "และ", "ของ")


def name_end(walls: Walls, head: Hit, end: int) -> int | None:
    """Where the name that begins with a head noun ends; None when the noun names nothing."""
    text, weight = walls.text, head.row["weight"]
    if weight == "whole":
        further = next((m for p in (_SECTIONS, YEARS, _EDITION) if (m := p.match(text, head.end, end))), None)
        return further.end() if further else head.end
    if weight != "issued" and (quoted := _QUOTE.match(text, head.end, end)):
        return quoted.end()
    if head.row["instrument_type"] == "law":
        shapes = (_ISSUED, _TO_ITS_YEAR, _TO_BE_DATED) if weight == "strong" else (_ISSUED,)
        law = next((m for shape in shapes if (m := shape.match(text, head.end, end))), None)
        if law is not None:
            return law.end()
    if weight in ("titled", "issued") or (weight == "draft" and not text.endswith(DRAFT, 0, head.start)):
        return None
    if weight in _PROGRAMMES and (inside := _INSIDE.match(text, head.start - 1, end)):
        return inside.end("inside")
    last = walls.name_end(head.end, end, body=False)
    if weight == "dated":
        year = _DATED.match(text, last, end)
        return year.end() if year else None
    if (latin := _LATIN_NAME.match(text, head.end, end)) is not None:
        long = len(latin.group("inside")) >= _SHORTEST_LATIN
        if head.row["instrument_type"] == "fund":
            return latin.end() if long else None
        if long and _SMALL_WORD.match(text, latin.end()) is None:
            return latin.end()
        if weight in _PROGRAMMES:
            return None
    return (_programme_end if weight in _PROGRAMMES else _subject_end)(walls, head, last, end)


def _programme_end(walls: Walls, head: Hit, last: int, end: int) -> int | None:
    """Where the name of a programme or plan ends that something beside it shows to be a name."""
    text = walls.text
    whole = _continued(walls, head.start, last, end)
    led = head.row["weight"] == "led" and text.endswith((*_LED, *_UNDER), 0, head.start)
    if led or ACRONYM.match(text, whole, end):
        last = whole  # "โครงการ... เพื่อ... (ABC)"
    planned = head.row["instrument_type"] != "programme" or head.row["form"] == "แผนงาน"
    vouched = (
        led
        or text.endswith(_UNDER, 0, head.start)
        or ACRONYM.match(text, last, end)
        or _GLOSSED.match(text, last, end)
        or (planned and YEARS.match(text, last, end))
    )
    last = _without_loose_end(text, head.end, last)
    if not vouched or last - head.start < _SHORTEST_PROGRAMME or last - head.end < _SHORTEST_REST:
        return None
    year = YEARS.match(text, last, end)
    return year.end() if year else last


def _subject_end(walls: Walls, head: Hit, last: int, end: int) -> int | None:
    """Where a name ends that says on what it is, between whom or of whom."""
    text, weight = walls.text, head.row["weight"]
    bracket = ACRONYM.match(text, head.end, end)
    after = bracket.end() if bracket else head.end
    last = _continued(walls, head.start, max(last, after), end)
    last = _without_loose_end(text, after, last)
    if year := YEARS.match(text, last, end):
        last = year.end()
    rest = text[after:last].strip()
    subject = _LEADS.sub("", rest)
    if len(subject) < _SHORTEST_REST and not _CAPITALS.fullmatch(subject):
        return None
    if (rest.startswith(_EMPTY) and not _EDITION.match(text, after)) or subject.startswith(_ANYBODY):
        return None
    first = skip_space(text, after, last)
    dated = text[last - 4 : last].isdigit() or text[last - 5 : last - 1].isdigit()
    if weight == "subject" and not (dated or _SUBJECT.match(rest) or walls.country_at(first)):
        return None
    return last


def _without_loose_end(text: str, after: int, last: int) -> int:
    """The end of a name without the words left at it that lead to something further."""
    while (loose := next((w for w in _LOOSE if text.endswith(w, after, last)), None)) is not None:
        if text.endswith("ภายใน", after, last):
            break
        last -= len(loose)
    return last


def _glued_on(walls: Walls, start: int, last: int, at: int, end: int) -> re.Match[str] | None:
    """What a name goes on with behind a word for working together, or behind one or both of two parties."""
    text = walls.text
    if various := _VARIOUS.match(text, last, end):
        return various
    is_party = walls.ends_country(last) or text.endswith(_BLOCS, start, last)
    if is_party and (beside := _BESIDE.match(text, last, end)):
        return beside
    between = text.rfind("ระหว่าง", start, last)
    paired = between >= 0 and any(word in text[between:last] for word in ("และ", "กับ", "-", "–"))
    if text.endswith(_JOINT, start, last) or (paired and is_party):
        return _ON_IN.match(text, at, end)
    return _WITH.match(text, last, end) if between >= 0 and not paired else None


def _further_acts(walls: Walls, start: int, last: int, end: int) -> re.Match[str] | None:
    """The rest of what is done, told with spaces between ("the checking, keeping and caring of")."""
    if not _ACT_BEFORE.search(walls.text[max(start, last - _LOOK_BACK) : last]):
        return None
    more = _MORE_ACTS.match(walls.text, last, end)
    if more is None or any(walls.breaks_at(at) for at in (last + 1, more.start("act"), more.end())):
        return None
    return more


def _has_subject(text: str, start: int, last: int) -> bool:
    """Whether a name says already what it is about, so that "to combat" leads to what it is to do."""
    return _ON_WHAT in text[start:last] and not text.endswith(_JOINT, start, last)


def _continued(walls: Walls, start: int, last: int, end: int) -> int:
    """The end of a name that goes on behind spaces with its subject, its parties or its year."""
    text = walls.text
    for _ in range(_MOST_STEPS):
        further = next((m for pattern in _APPENDED if (m := pattern.match(text, last, end))), None)
        if further:
            last = further.end()
            continue
        at = skip_space(text, last, min(end, last + 2))
        if at >= end or "\n" in text[last:at]:
            return last
        if (
            at > last
            and text.endswith(_PAPERS, start, last)
            and (walls.country_at(at) or _MATTER.match(text, at, end))
        ):
            last = walls.name_end(at, end, body=False)
            continue
        on = (_GOES_ON if at > last else _GLUED_ON).match(text, at, end)
        on = on or _further_acts(walls, start, last, end) or _glued_on(walls, start, last, at, end)
        if on is None or (text.startswith(_TO_COMBAT, at) and _has_subject(text, start, last)):
            return last
        begin = on.end() + (on.group() in _ABOUT and text[on.end() : on.end() + 1] == " ")
        stop = walls.name_end(begin, end, body=False)
        if stop <= on.end() and text[on.end() - 1] not in _ENDS_ITSELF:
            return last
        last = max(stop, on.end())
    return last
