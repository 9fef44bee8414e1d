"""Names of events in Thai: the noun with what it is of, its number, its session, its theme."""

from __future__ import annotations

import re

from fourthp.extract.thai.event_rows import NEXT, Event
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.text import Hit, Hits, phrase_list, skip_space
from fourthp.records import Reading, Span

_GOES_ON = re.compile(
    r"(?:ครั้ง|รุ่น)ที่\s?[0-9๐-๙]+(?:/[0-9๐-๙]+)?|ครั้ง(?:ต่อไป|ถัดไป|หน้า)|สมัย(?:ที่\s?[0-9๐-๙]+)?|ระดับ|ประจำปี(?:งบประมาณ)?\s?(?:พ\.ศ\.\s?|ค\.ศ\.\s?)?[0-9๐-๙]{4}|ปี\s?[0-9๐-๙]{4}|ว่าด้วย"
    r"|(?:[0-9]{4}\s)?[A-Z][\w+-]*(?:\s(?:[A-Z0-9][\w+-]*|of|on|for|and|the|to|in|against|meeting|cabinet|summit|conference|forum|dialogue)(?![ก-๙]))*(?=[\s(,)”\"]|$)"
    r"|จังหวัด(?=[ก-๎]{3,24}\s?(?:ประจำปี|ครั้งที่|ปี))|ในการ(?=ป้องกัน|ต่อต้าน|ปราบปราม|คุ้มครอง|แก้ไข|ช่วยเหลือ|ส่งเสริม|จัดการ)|ด้าน(?=[ก-ฮเ-ไ])|เพื่อ(?:การ)?ต่อต้าน|ระหว่าง(?!วันที่|ที่)|\((?=(?:[0-9]{1,2}(?:st|nd|rd|th)\s)?[A-Z])|(?:ใน)?หัวข้อ|เรื่อง|[A-Z][A-Z&-]+(?![a-z])|พ\.ศ\.\s?[0-9๐-๙]{4}|[“\"](?=[^”\"\n]{3,120}[”\"])"
)
_SESSION = re.compile(r"\s?ครั้งที่\s?[0-9๐-๙]+(?:/[0-9๐-๙]+)?(?:\s?(?:-|–|และ)\s?[0-9๐-๙]+)?(?![0-9๐-๙])")
_NUMBER = re.compile(r"\s?(?:ครั้งที่|สมัยที่|ปี|ประจำปี|(?<=ที่)|(?<=ปี))\s?[0-9๐-๙]+(?:/[0-9๐-๙]+)?")
_OF_YEAR = re.compile(r"(?<=[0-9๐-๙])/[0-9๐-๙]{2,4}(?![0-9๐-๙])")
_ASIDE = re.compile(r"\s?\([ก-๎. ]{2,40}\)(?=\s?ครั้งที่)")
_DASH = re.compile(r"\s?[-–—]\s?(?=[ก-ฮเ-ไ])")
_PLACE = re.compile(
    r"\s?(?:ที่(?=กรุง|นคร|ประเทศ|จังหวัด|เมือง|โรงแรม|ราชอาณาจักร|สาธารณรัฐ|สหราช|สหพันธ|สหรัฐ|เครือรัฐ|สปป)|ของ(?=ไทย|ประเทศไทย)|ใน(?=ปี|เดือน|วัน|ครั้ง|สมัยนี้|ประเทศ|จังหวัด))"
)
_ONLY_NUMBER = re.compile(
    r"(?:ครั้งที่|ครั้ง|(?<=ครั้ง)(?:ต่อไป|ถัดไป|หน้า)|อีก|สมัยที่|ระดับสูง|จริง|ใหญ่|ในสมัย|ประจำปี|ปี|เต็มคณะ|[0-9๐-๙/\s])*"
)
_SHARED = ("งาน", "ประชุม", "โครงการอบรม", "โครงการฝึกอบรม", "โครงการสัมมนา")
_AND, _PROGRAMME, _OPENS = "และ", "โครงการ", "เปิดโครงการ"
_ABOUT = ("เรื่อง", "หัวข้อ", "ว่าด้วย")
_HELD = ("จัด", "ร่วม")
_NEXT = re.compile(r"\s?ครั้ง(?:ต่อไป|ถัดไป|หน้า)")
_LURED = re.compile(
    "หลอก|ลักลอบ|เหยื่อ|คนไทย|(?<!กระทรวง)(?<!ทูต)แรงงาน(?:ไทย|กัมพูชา|เมียนมา|พม่า|ลาว|เวียดนาม|ต่าง)|คนงาน|นักท่องเที่ยว"
)
_OFFICIAL, _TRAVELLER_REACH = ("เยือน", "ราชการ"), 60
_CLOSE = {"(": ")", "“": "”", '"': '"'}
_MOST_STEPS = 6
_LONGEST, _OPENED_REACH, _INNER_REACH = 240, 40, 60
_SHORTEST_REST, _LONG_REST = 3, 24
_CUT_SHORT, _SHORT_PLACES = "ฯ", ("สหรัฐฯ", "สหรัฐ ฯ", "กรุงเทพฯ", "กรุงเทพ ฯ", "เกาหลีฯ")
_POINTS_BACK = re.compile(r"\s?(?:ใน)?(?:ครั้งนี้|วันนี้|ดังกล่าว|คราวนี้)(?!\s?\()")
_GATHERINGS = ("meeting", "conference", "workshop")
_LOOSE = re.compile(r"\s*(?:และการประชุม|ระหว่าง|กับ|ของ|โดย|และ|ร่วมกับ)?\s*$")
_ABROAD, _FOR = "ต่างประเทศ", "เพื่อ"
_EMPTY = (
    "กัน",
    "จาก",
    "ในวัน",
    "ในครั้ง",
    "ครั้งนี้",
    "ดังกล่าว",
    "นี้",
    "ฯ",
    "ร่วมกับ",
    "กับ",
    "ที่",
    "เพื่อ",
    "โดย",
    "ต่าง",
    "ด้วย",
    "ด่วน",
    "อย่าง",
)


def event_cues(reader: Reader) -> Hits:
    """Where a text tells of events: the event that an opening opens stands for the opening."""
    cues: dict[int, Hit] = {}
    for hit in phrase_list("thai_event_cues").find(reader.walls.levelled):
        cue = _opened(reader, hit) or hit
        if not reader.is_named(cue.start) and _is_official(reader, cue):
            cues.setdefault(cue.start, cue)
    return Hits(cues[start] for start in sorted(cues))


def _is_official(reader: Reader, cue: Hit) -> bool:
    """Whether a journey is one of somebody in office, not that of people who were lured or look for work."""
    if cue.row["kind"] != "visit" or any(word in cue.row["form"] for word in _OFFICIAL):
        return True
    start = max(0, cue.start - _TRAVELLER_REACH)
    newline = reader.text.rfind("\n", start, cue.start)
    start = max(start, newline + 1)
    if _LURED.search(reader.text, start, cue.start):
        return False
    return reader.person_before(cue.start, _TRAVELLER_REACH) or any(
        not reader.is_named(post) for post in reader.posts.nouns(start, cue.start)
    )


def _opened(reader: Reader, cue: Hit) -> Hit | None:
    """The event whose noun stands right behind a word for opening, or shares its last syllable with it."""
    if cue.row["kind"] != "opening":
        return None
    shared = cue.end - next((len(w) for w in (*_SHARED, _PROGRAMME) if cue.row["form"].endswith(w)), 0)
    for start in dict.fromkeys(
        (shared, cue.end, skip_space(reader.text, cue.end, min(len(reader.text), cue.end + 2)))
    ):
        hit = phrase_list("thai_event_cues").first_in(reader.walls.levelled, start, start + _OPENED_REACH)
        if hit is not None and hit.start == start and hit.row["kind"] in ("noun", "named"):
            return None if reader.text.startswith(_AND, hit.end) else hit
    return None


def event_name(reader: Reader, cue: Hit, end: int) -> Reading | None:
    """The name that begins with a noun of event, if more than the noun is there."""
    text, form = reader.text, cue.row["form"]
    if cue.row["kind"] == "opening" and form.endswith(_SHARED[1:]):
        return None
    start, end = cue.start + _before_noun(cue), min(end, cue.start + _LONGEST)
    last = _before_others(reader, cue.end, _name_end(reader, cue.end, start, end))
    rest = text[cue.end : last].strip()
    if _says_nothing(rest, form):
        if cue.row["kind"] != "named":
            return None
        session = _SESSION.match(text, cue.end, end)
        last = session.end() if session else cue.end
    name = " ".join(text[start:last].split())
    back = name.endswith(_CUT_SHORT) and not name.endswith(_SHORT_PLACES)
    back = back or (len(rest) < _LONG_REST and _POINTS_BACK.match(text, last, end) is not None)
    if back and cue.row["event_type"] in _GATHERINGS and not any(c.isdigit() for c in name):
        return None
    return Reading(name, (Span(start, start + len(text[start:last].rstrip())),), "event:name", 0.85)


def _before_noun(cue: Hit) -> int:
    """How many letters of a cue stand before its noun: a word for holding, or for opening."""
    form = cue.row["form"]
    if cue.row["kind"] != "opening":
        return next((len(word) for word in _HELD if form.startswith(word)), 0)
    return max(form.find(_PROGRAMME if form.startswith(_OPENS) else _SHARED[0]), 0)


def _name_end(reader: Reader, after: int, start: int, end: int) -> int:
    """Where a name that begins at ``start`` ends; its noun ends at ``after``."""
    last = reader.walls.name_end(after, end, body=False)
    if number := _NUMBER.match(reader.text, last, end):
        last = number.end()
    for _ in range(_MOST_STEPS):
        further = _next_part(reader, start, last, end)
        if further is None:
            break
        last = further
    counted = _OF_YEAR.match(reader.text, last, end)
    return counted.end() if counted else last


def _next_part(reader: Reader, start: int, last: int, end: int) -> int | None:
    """Where the next part of a name ends that reaches from ``start`` to ``last`` so far; None where there is none."""
    text, walls = reader.text, reader.walls
    if (dash := _DASH.match(text, last, end)) and walls.country_at(dash.end()):
        return walls.name_end(dash.end(), end, body=False)
    at = skip_space(text, last, min(end, last + 2))
    if at >= end or "\n" in text[last:at]:
        return None
    if aside := _ASIDE.match(text, last, end):
        return aside.end()
    if at > last and (walls.country_at(at) or text.endswith(_ABOUT, start, last)):
        return walls.name_end(at, end, body=False)
    on = _GOES_ON.match(text, at, end)
    if on is None:
        return None
    if (opened := on.group()[-1]) in _CLOSE:
        return _closed(text, opened, on.end(), end)
    if _NEXT.fullmatch(on.group()):
        return on.end()
    return max(on.end(), walls.name_end(on.end(), end, body=False))


def _closed(text: str, opened: str, start: int, end: int) -> int | None:
    """Where a bracket or quotation ends that was opened right before ``start``: "(Council of ... (ABC) at ...)"."""
    shut = _CLOSE[opened]
    close = text.find(shut, start, end)
    if close < 0:
        return None
    if opened != shut and text.find(opened, start, close) >= 0:
        outer = text.find(shut, close + 1, min(end, close + _INNER_REACH))
        close = outer if outer >= 0 else close
    return close + 1


def _before_others(reader: Reader, after: int, last: int) -> int:
    """Where a name ends that reaches to ``last`` when places and persons named behind its noun are left out."""
    text = reader.text
    places = (p.start() for p in _PLACE.finditer(text, after, last) if not _is_quoted(text, after, p))
    last = next(places, last)
    if (person := reader.person_from(after, last)) is not None:
        last = after + len(_LOOSE.sub("", text[after:person]))
    return after + len(_LOOSE.sub("", text[after:last]))


def _says_nothing(rest: str, form: str) -> bool:
    """Whether what follows a noun of event tells no event by name: nothing, a number alone, or another clause."""
    kept = (_ABROAD, _FOR) if form.startswith(_PROGRAMME) else _ABROAD
    goes_on = rest.startswith(_EMPTY) and not rest.startswith(kept)
    return len(rest) < _SHORTEST_REST or goes_on or _ONLY_NUMBER.fullmatch(rest) is not None


def _is_quoted(text: str, start: int, place: re.Match[str]) -> bool:
    """Whether a place is told within the quotation marks of a theme."""
    before = text[start : place.start()]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def next_session(text: str, event: Event) -> str:
    """``next`` for the session that is to follow, a mark that tells it from the one that was held; else nothing."""
    after = event.name.spans[-1].end if event.name else event.head.end
    return NEXT if _NEXT.match(text, after) or (event.name and _NEXT.search(str(event.name.value))) else ""
