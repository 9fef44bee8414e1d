"""Laws, treaties, memoranda, plans, reports, programmes and funds named in Thai."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from fourthp.extract.gazetteer import Match
from fourthp.extract.mentions.model import Entity
from fourthp.extract.thai.known_bodies import bare
from fourthp.extract.thai.names import Walls
from fourthp.extract.thai.text import Hit, phrase_list, skip_space, stands_alone
from fourthp.records import Reading, Span

_GOES_ON = re.compile(
    r"ว่าด้วย|ระหว่าง(?!วันที่)|ด้าน(?=[ก-ฮเ-ไ])|เพื่อ(?=การ|ต่อต้าน|ป้องกัน(?!ไม่|มิ)|ความ)|เรื่อง|พ\.ศ\.|ค\.ศ\.|ประจำปี|ฉบับที่\s?[0-9๐-๙]+(?![0-9๐-๙]|\s?(?:\(?ร่าง|คือ|แถลงการณ์|ปฏิญญา|แผน|บันทึก|ความตกลง|แนว|เอกสาร|อนุสัญญา|พิธีสาร|กรอบ))|ระยะ|และ(?=ปราบปราม|แก้ไข|คุ้มครอง|ป้องกัน|การกระทำ|ส่งเสริม)|ในการ|แห่ง|โดยเฉพาะ(?=สตรี|เด็ก|ผู้หญิง|อย่างยิ่งสตรี)"
    r"|สำหรับ(?=การ(?!ประชุม|หารือ|เยือน|ลงนาม|แถลง)|ผู้|เด็ก)|[A-Z]{2,}[A-Za-z-]*(?![a-z])|ครั้งที่\s?[0-9๐-๙]+|ทางวิชาการ(?:ด้าน|ว่าด้วย|เรื่อง)"
)
_ON_IN = re.compile(r"ในการ(?!ประชุม|หารือ|เยือน|ลงนาม|นี้|แถลง)|ในด้าน|ในสาขา|สำหรับ(?=การ|ผู้|เด็ก)")
_JOINT = ("ความร่วมมือ", "ช่วยเหลือ", "ระหว่างกัน", "ร่วมกัน", "มาตรฐาน", "ขั้นสูง", "ร่วมมือ", "ความเข้าใจ")
_WITH = re.compile(r"(?:\sประเทศ[ก-๙]{2,16})?\s?(?:กับ|และ)\s?(?=[ก-ฮเ-ไ])")
_STATE = re.compile(r"(?<=กับ|และ)\s(?:สปป\.\s?ลาว|(?:ประเทศ|ราชอาณาจักร|สาธารณรัฐ)[ก-๙]{3,30}|สหรัฐฯ)")
_DASHED = re.compile(
    r"(?:(?<=เศรษฐกิจ)|(?<=ความร่วมมือ))\s[ก-ฮเ-ไ][ก-๙]{2,18}(?:\s?[-–—]\s?[ก-ฮเ-ไ][ก-๙]{2,18}){1,3}(?![ก-๙])"
)
_MORE_ACTS = re.compile(r"(?:\s(?:การ|ความ)?(?P<act>[ก-ฮเ-ไ][ก-๙]{2,24})){1,3}\s(?:และ|หรือ)(?=[ก-ฮเ-ไ])")
_ACT_BEFORE = re.compile(r"(?:การ|ความ|เพื่อ)[ก-๙]{2,40}$")
_GLOSS = re.compile(r"[^\n()]{0,50}\([^()\n]{0,60}")
_DATED = re.compile(r"\s?(?:ค\.ศ\.\s?|พ\.ศ\.\s?|ปี\s?)?(?:20|25|๒๐|๒๕)[0-9๐-๙]{2}(?![0-9๐-๙])")
_ISO = re.compile(r"\bISO\s?[0-9]{4,5}(?::[0-9]{4})?(?![0-9])")
_ALSO_CALLED = re.compile(r"\s?(?:ประจำปี\s?)?(?:หรือ|\()\s?(?:ที่เรียกว่า|เรียกว่า)?\s?")
_LATIN_WORDS = re.compile(
    r"(?:[A-Z][\w+&’'-]*|of|on|for|the|and|to|in|against)(?:\s(?:[A-Z][\w+&’'-]*|of|on|for|the|and|to|in|against))*"
)
_GOES_ON_LATIN = re.compile(r"\s(?:(?:and|of|for|on|to)\s)?[A-Z]")
_PAPERS = ("MOU", "MoU", "MOA", "MoA", "บันทึกความเข้าใจ", "ความตกลง")
_ON_WHAT, _TO_COMBAT = "ว่าด้วย", "เพื่อต่อต้าน"
_ABOUT = ("เรื่อง", _ON_WHAT)
_OF_A_MEETING = re.compile(r"\s?\([A-Z][A-Za-z -]{1,14}\)(?=\s?(?:ว่าด้วย|ครั้งที่|สมัยที่))")
_NUMBERED = re.compile(r"\s?ที่\s?[0-9๐-๙]{3,4}(?![0-9๐-๙])(?:\s?\((?:ค\.ศ\.\s?)?[0-9๐-๙]{4}\))?")
_VARIOUS = re.compile(r"ต่าง\s?ๆ\s?(?:ใน|ของ)(?=[ก-ฮเ-ไ])")
_CAPITALS = re.compile(r"(?!(?:ILO|IMO|UN)$)[A-Z]{2,}[A-Za-z-]*")
_EDITION = re.compile(r"\s?ฉบับที่\s?[0-9๐-๙]+(?:\s?\((?:พ\.ศ\.|ค\.ศ\.|ปี)[^()\n]{4,22}\))?")
_FURTHER = re.compile(r"\s?(?:ว่าด้วย|พ\.ศ\.|ค\.ศ\.|ฉบับที่)")
_YEARS = re.compile(
    r"\s?ระยะ\s?(?:ที่\s?)?[0-9๐-๙]{1,2}(?:\s?ปี)?(?:\s?\((?:พ\.ศ\.|ค\.ศ\.|ปี)[^()\n]{4,22}\))?|"
    r"\s?\(?(?:พ\.ศ\.|ค\.ศ\.|ประจำปี(?:งบประมาณ)?|ปี)\s?(?:พ\.ศ\.\s?|ค\.ศ\.\s?)?[0-9๐-๙]{4}(?:\s?[-–—]\s?[0-9๐-๙]{4})?\)?"
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
_ACRONYM = re.compile(
    r"\s?\((?:[^()\n]{6,120}(?::|\s[-–—]\s?)\s?)?(?P<acronym>[A-Z][A-Za-z]*[A-Z][A-Za-z-]*(?:\s?[-–]\s?[A-Z]{2,10})?)\)"
)
_APPENDED = (_YEARS, _STATE, _DASHED, _OF_A_MEETING, _NUMBERED)
_DRAFT = ("ร่าง", "ร่าง ", "(ร่าง) ", "(ร่าง)")
_UNDER = ("ภายใต้", "ภายใต้ ", "ตาม", "ผ่าน")
_ENDS_ITSELF = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789๐๑๒๓๔๕๖๗๘๙")  # acronyms and numbers
_MOST_STEPS = 6
_LONGEST, _LONGEST_LATIN = 260, 90
_SHORTEST_REST, _SHORTEST_LATIN, _SHORTEST_PROGRAMME = 4, 8, 10
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


@dataclass(frozen=True, slots=True)
class InstrumentSpan:
    """An instrument's name in a text."""

    start: int
    end: int
    instrument_type: str
    method: str
    known_id: str | None
    acronym: Span | None
    draft: Span | None


def find_instruments(walls: Walls, known: Sequence[Match], stretches: Sequence[Span]) -> list[InstrumentSpan]:
    """The instruments named in stretches of a text, in order, without overlap."""
    text = walls.text
    by_start = {m.start: m for m in known if text[m.start].isascii() or stands_alone(text, m.start, m.end)}
    hits = list(phrase_list("thai_instrument_heads").find(walls.levelled))
    heads = {h.start: h for h in hits if h.row["weight"] != "latin"}
    latin = _latin_names(text, hits)
    starts = sorted({*by_start, *heads, *latin})
    spans: list[InstrumentSpan] = []
    for stretch in stretches:
        floor = stretch.start
        for start in starts[bisect_left(starts, stretch.start) : bisect_left(starts, stretch.end)]:
            if start < floor:
                continue
            span = _read(walls, heads.get(start), by_start.get(start), stretch.end) or latin.get(start)
            if span is not None:
                again = bool(spans) and _names_again(text, spans[-1], span)
                if again and span.known_id:
                    spans[-1] = replace(spans[-1], known_id=span.known_id)
                if not again or span.known_id:
                    spans.append(span)
                floor = span.end
    return spans


def _latin_names(text: str, hits: Iterable[Hit]) -> dict[int, InstrumentSpan]:
    """Names in Latin letters that end in a noun of instrument, by their starts."""
    found = {
        m.start(): InstrumentSpan(*m.span(), "other", "instrument:latin_name", None, None, None)
        for m in _ISO.finditer(text)
    }
    for hit in hits:
        if hit.row["weight"] != "latin" or text[hit.start - 1 : hit.start].isalnum():
            continue
        floor = max(0, hit.start - _LONGEST_LATIN)
        run = next((m for m in _LATIN_WORDS.finditer(text, floor, hit.end) if m.end() == hit.end), None)
        if run is None or not run.group()[0].isupper() or run.start() == floor > 0:
            continue
        bare_noun = run.start() == hit.start
        if not (bare_noun or text[hit.end : hit.end + 1].isalnum() or _GOES_ON_LATIN.match(text, hit.end)):
            kind = hit.row["instrument_type"]
            found[run.start()] = InstrumentSpan(
                run.start(), hit.end, kind, "instrument:latin_name", None, None, None
            )
    return found


def _names_again(text: str, first: InstrumentSpan, then: InstrumentSpan) -> bool:
    """Whether a listed or Latin name stands behind another for the same ("รายงาน ... หรือ TIP Report")."""
    listed = first.known_id is None and then.known_id is not None
    same_kind = listed and first.instrument_type == then.instrument_type
    alike = same_kind or then.method == "instrument:latin_name"
    gloss = then.method == "instrument:latin_name" and _GLOSS.fullmatch(text, first.end, then.start)
    return bool(gloss) or (alike and _ALSO_CALLED.fullmatch(text, first.end, then.start) is not None)


def _read(walls: Walls, head: Hit | None, known: Match | None, end: int) -> InstrumentSpan | None:
    text = walls.text
    last, kind = None, ""
    if head is not None and head.row["weight"] != "never":
        last, kind = _end(walls, head, min(end, head.start + _LONGEST)), head.row["instrument_type"]
    method, known_id = "instrument:head_noun", None
    if known is not None and known.end <= end:
        kind, known_id, method = (
            known.row["instrument_type"],
            known.row["instrument_id"],
            "instrument:gazetteer",
        )
        year = _YEARS.match(text, known.end, end)
        longer = (
            last if last and head and head.start == known.start and _FURTHER.match(text, known.end) else 0
        )
        last = max(longer, year.end() if year else known.end)
    if last is None:
        return None
    start = known.start if known is not None else head.start if head is not None else last
    acronym = _ACRONYM.match(text, last, min(end, last + 150))
    draft = next((d for d in _DRAFT if text.endswith(d, 0, start)), None)
    where = Span(start - len(draft), start - len(draft) + len(draft.strip())) if draft else None
    return InstrumentSpan(
        start, last, kind, method, known_id, Span(*acronym.span("acronym")) if acronym else None, where
    )


def _end(walls: Walls, head: Hit, end: int) -> int | None:
    """Where the name that begins with a head noun ends; None when the noun names nothing."""
    text, weight = walls.text, head.row["weight"]
    if weight == "whole":
        further = next(
            (m for p in (_SECTIONS, _YEARS, _EDITION) if (m := p.match(text, head.end, end))), None
        )
        return further.end() if further else head.end
    if quoted := _QUOTE.match(text, head.end, end):
        return quoted.end()
    if weight == "titled" or (weight == "draft" and not text.endswith(_DRAFT, 0, head.start)):
        return None
    if weight == "quoted" and (inside := _INSIDE.match(text, head.start - 1, end)):
        return inside.end("inside")
    last = walls.name_end(head.end, end, body=False)
    bracket = _ACRONYM.match(text, head.end, end)
    if weight == "dated":
        year = _DATED.match(text, last, end)
        return year.end() if year else None
    if head.row["instrument_type"] == "fund" and (latin := _LATIN_NAME.match(text, head.end, end)):
        return latin.end() if len(latin.group("inside")) >= _SHORTEST_LATIN else None
    if weight == "quoted":
        if latin := _LATIN_NAME.match(text, head.end, end):
            is_whole = _SMALL_WORD.match(text, latin.end()) is None
            return latin.end() if is_whole and len(latin.group("inside")) >= _SHORTEST_LATIN else None
        whole = _continued(walls, head.start, last, end)
        last = whole if _ACRONYM.match(text, whole, end) else last  # "โครงการ... เพื่อ... (ABC)"
        planned = head.row["instrument_type"] != "programme" or head.row["form"] == "แผนงาน"
        vouched = (
            text.endswith(_UNDER, 0, head.start)
            or _ACRONYM.match(text, last, end)
            or (planned and _YEARS.match(text, last, end))
        )
        if not vouched or last - head.end < _SHORTEST_PROGRAMME:
            return None
        year = _YEARS.match(text, last, end)
        return year.end() if year else last
    after = bracket.end() if bracket else head.end
    last = _continued(walls, head.start, max(last, after), end)
    last = _without_loose_end(text, after, last)
    if year := _YEARS.match(text, last, end):
        last = year.end()
    rest = text[after:last].strip()
    subject = _LEADS.sub("", rest)
    if len(subject) < _SHORTEST_REST and not _CAPITALS.fullmatch(subject):
        return None
    if rest.startswith(_EMPTY) or subject.startswith(_ANYBODY):
        return None
    first = skip_space(text, after, last)
    if weight == "subject" and not _SUBJECT.match(rest) and not walls.country_at(first):
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
        if at > last and text.endswith(_PAPERS, start, last) and walls.country_at(at):
            last = walls.name_end(at, end, body=False)
            continue
        on = _GOES_ON.match(text, at, end) if at > last else None
        on = on or _further_acts(walls, start, last, end) or _glued_on(walls, start, last, at, end)
        if on is None or (text.startswith(_TO_COMBAT, at) and _has_subject(text, start, last)):
            return last
        begin = on.end() + (on.group() in _ABOUT and text[on.end() : on.end() + 1] == " ")
        stop = walls.name_end(begin, end, body=False)
        if stop <= on.end() and text[on.end() - 1] not in _ENDS_ITSELF:
            return last
        last = max(stop, on.end())
    return last


def instrument_entities(text: str, spans: Iterable[InstrumentSpan]) -> list[Entity]:
    """Each instrument once, with all places where it is named."""
    found: list[tuple[str, str | None, Entity]] = []
    by_name: dict[str, Entity] = {}
    for span in spans:
        place = Span(span.start, span.end)
        name = " ".join(text[span.start : span.end].split())
        letters = bare(name.removesuffix("ฯ"))
        entity = by_name.get(letters) or next(
            (e for n, k, e in found[-_LOOK_BACK:] if _same(n, k, letters, span.known_id)), None
        )
        if entity is None:
            cells = {
                "name": Reading(name, (place,), span.method, 0.9),
                "instrument_type": Reading(span.instrument_type, (place,), span.method, 0.9),
            }
            if span.known_id:
                cells["instrument_id"] = Reading(span.known_id, (), "reference:instruments")
            entity = Entity("instruments", f"i{len(found) + 1}", cells)
            found.append((letters, span.known_id, entity))
        by_name.setdefault(letters, entity)
        if span.acronym and "acronym" not in entity.cells:
            acronym = text[span.acronym.start : span.acronym.end]
            entity.cells["acronym"] = Reading(acronym, (span.acronym,), "acronym:brackets", 0.9)
        if span.draft and "instrument_status" not in entity.cells:
            entity.cells["instrument_status"] = Reading("draft", (span.draft,), "instrument_status:cue", 0.85)
        entity.mentions.append(Reading(name, (place,), span.method, 0.9))
    return [entity for _, _, entity in found]


def _same(name: str, known: str | None, other: str, other_known: str | None) -> bool:
    """Whether two names are of one instrument: the same row, or one begins like the other."""
    if known is not None or other_known is not None:
        return known == other_known
    return name.startswith(other) or other.startswith(name)
