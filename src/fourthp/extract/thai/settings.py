"""Where an event takes place, as a Thai sentence says: the venue behind "at", the city, the province, the country."""

from __future__ import annotations

import re
from functools import cache

from fourthp.extract.gazetteer import Match
from fourthp.extract.lexicon import table
from fourthp.extract.place import Place
from fourthp.extract.thai.model import Reader
from fourthp.extract.thai.text import DIGITS, skip_space
from fourthp.records import Reading, Span

_AT = re.compile(
    r"(?:(?<=[\s)])|^)ณ\s{0,3}(?=[ก-ฮเ-ไA-Z“])|ณ\s{1,3}(?=ห้อง|โรงแรม|ตึก|อาคาร|ทำเนียบ|ศูนย์|หอประชุม)"
    r"|(?<=[0-9๐-๙]\sน\.)\s{1,2}(?=ห้อง|โรงแรม|ศาลา|หอประชุม|อาคาร)"
    r"|(?<=[\s)])ที่(?=\s?(?:ด่าน|ท่าเทียบเรือ|ท่าเรือ|ท่าอากาศยาน|สนามบิน|ลาน|ค่าย|จุดผ่านแดน|จุดตรวจ|มหาวิทยาลัย|โรงเรียน|โรงพยาบาล"
    r"|เรือนจำ|สภ\.|กองบังคับการ|กองบัญชาการ|ที่ว่าการ|ที่ทำการ|เทศบาล|สโมสร|สะพาน|รร\.|มณฑล|ฐานทัพ|ถนน|วิทยาลัย|สถาบัน|มูลนิธิ|โรงงาน|หอศิลป|หอแสดง|พิพิธภัณฑ์|อุทยาน|ตลาด|ห้าง|รัฐสภา|สวน|วัด(?=[ก-ฮ])))"
    r"|(?<!ตาม)(?<!หน้า)(?<!พื้น)(?<!สถาน)ที่(?=\s?(?:ห้อง|โรงแรม|ตึก|อาคาร|ทำเนียบ|ศาลา|กระทรวง|ศูนย์|สำนัก|หอประชุม|สถาน|บริเวณ|สนาม))"
)
_END = re.compile(
    r"[\n;(),]|\s(?:โดย|ซึ่ง|เมื่อ|เวลา|วันที่|ระหว่าง|และ|เพื่อ|พร้อม|ว่า|นำโดย|มี|ผู้(?=ทำ|แทน|เข้า|ร่วม|ว่า|บริหาร|อำนวย|เป็น|ที่)|ผ่าน|ใน|ภายหลัง|ทั้งนี้|จาก|รวม|ร่วม|ก่อน|กับ)"
)
_NO_PROVINCE = (
    "ผู้|นาย|นาง|เข้า|พร้อม|ร่วม|มี|ต้นแบบ|ทั่ว|ที่|ชายแดน|ใน|ต่าง|ละ|และ|นำร่อง|เป้าหมาย|ใกล้|อื่น|ภาค|กับ|ของ|โดย|"
    "แต่|ได้|ทุก|ศูนย์|สำนัก|กอง|กรม|สถาน|ตำรวจ|ด่าน|หน่วย|องค์|คณะ|แรงงาน|สภา|โรง|ฝ่าย|รวม|จำนวน|ซึ่ง|เพื่อ|เป็น|นี้|ดัง"
)
_CITY = re.compile(
    r"(?P<capital>(?<!ราชการ)(?:กรุงเทพมหานคร|กรุงเทพ\s?ฯ|กทม\.?))"
    rf"|(?<!ราชการ)(?<![0-9๐-๙])(?<![0-9๐-๙] )(?:จังหวัด|จ\.)\s?(?P<province>(?!{_NO_PROVINCE})[ก-ฮเ-ไ][\u0e00-\u0e4e]+)"
    r"|(?:กรุง|นคร|เมือง)\s?(?P<latin>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})"
    r"|(?P<city>(?:(?<![\u0e00-\u0e7f])|(?<=ที่))"
    r"(?:กรุง|นคร|เมือง(?!ทอง|ไทย|จีน|ท่องเที่ยว|หลวง|รอง|ต่าง|ใหญ่))[ก-ฮเ-ไ][\u0e00-\u0e4e]+)"
)
_ONLINE = re.compile(
    r"ผ่านระบบ(?:การประชุมทางไกล|ออนไลน์|วีดิทัศน์|วิดีโอ)?|(?:การ)?ประชุมทางไกล|ระบบออนไลน์"
    r"|[Vv]ideo [Cc]onference|VDO Conference|Zoom|ทางโทรศัพท์"
)
_SEATED, _SEAT = re.compile(r"\sณ$"), re.compile(r"\s{0,2}(?:กรุง|นคร|เมือง|เวียงจันทน์)[ก-๎]*")
_NUMBER = re.compile(r"[0-9๐-๙/-]{1,6}(?=\s(?![0-9๐-๙]|น\.)|$)")  # of a floor or room, not a day or an hour
_KIND_OF_AREA = re.compile(r"(?:จังหวัด|จ\.|เมือง(?!ทอง|พัทยา))\s?(?=[ก-ฮเ-ไ])")
_DISTRICT = ("อำเภอ", "อ.", "ตำบล", "ต.", "กิ่งอำเภอ", "บ้าน")
_ASIDE = re.compile(r"(?P<bracket>\s?\([^()\n]{1,24}\))\s?")  # "(หลังใน)" within a venue
_PRESS_ROOM = re.compile(r"(?:ห้อง|ศูนย์|โถง|ลาน|เวที)แถลงข่าว")
_HOUSE = re.compile(r"[A-Z][\w’'-]*\s[A-Z]")
_INSPECTS = re.compile(
    r"(?:ตรวจเยี่ยม|ตรวจราชการ|เยี่ยมชม|ติดตาม|ตรวจสอบ|เพื่อ|และ|การดำเนินงาน|การปฏิบัติงาน|การทำงาน|ภารกิจ|พื้นที่|ขั้นตอน)*(?:ของ|ใน|ณ|ที่)?\s?"
)
_HOSTS = re.compile(
    r"\s?(?:ได้|จะ|ในการ|รับ|เตรียม)*(?:เป็น)?(?:การเป็น)?เจ้าภาพ(?:ร่วม)?(?:ใน)?(?:การ)?(?:จัด)?(?:การ)?\s?$"
)
_ACTS = re.compile(
    r"\s(?:และ|กับ)\s?(?:ไทย|ประเทศ|สหรัฐ)|(?:และ|กับ)|\s?(?:ได้|จะ(?!เป็นเจ้าภาพ)|มี|เป็น(?!เจ้าภาพ)|ให้|ยัง|ต้อง|พร้อม|ร่วม|เคย|[-–])"
)
_WHICH = re.compile(r"\s?(?:ซึ่ง|ที่)\s?(?:ประเทศ|รัฐบาล)?")
_HOSTED = re.compile(r"\s?(?:จะ|ได้|เคย|กำลังจะ)?(?:รับ)?(?:เป็น|ทำหน้าที่)เจ้าภาพ")
_OF, _HOST_REACH, _INSPECTED_REACH = "ของ", 44, 200
_MOST_CHUNKS = 9
_COUNTRY_REACH, _LONGEST_VENUE = 24, 200
_BESIDE = re.compile(r"[\s,(]*(?:ประเทศ|แห่ง)?[\s,(]*")
_SPACE = re.compile(r"\s")
_DOTTED = re.compile(r"[ก-ฮ]\.")
_ARRANGES = re.compile(r"(?:\s?\([^()\n]{1,40}\))?\s?(?:ร่วมกับ|ร่วมกัน|(?:ได้)?จัด(?!ตั้ง|การ[^ป])|เป็นเจ้าภาพ)")


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(r["form"] for r in table("thai_venue_words") if r["kind"] == kind)


def _is_where(text: str, country: Span) -> bool:
    """Whether a country is where something is: behind "in", or behind "at" that is not "which" before its verb."""
    if text.endswith("ที่", 0, country.start):
        return _ACTS.match(text, country.end) is None
    return text.endswith(("ณ ", "ใน", "ใน "), 0, country.start)


def whole_words(text: str, end: int, most: int) -> int:
    """The first white space from an offset on, so that no word is cut in two; at most ``most``."""
    space = _SPACE.search(text, end, most) if end < most else None
    return space.start() if space else most


def read_place(reader: Reader, start: int, end: int) -> Place:
    """The place a stretch of text names first behind a word for "at"."""
    text, place = reader.text, Place()
    at = next((m for m in _AT.finditer(text, start, end) if not reader.is_named(m.start())), None)
    if at is None:
        _read_area(reader, start, end, place, anywhere=False)
        country = reader.country_at(start, end)
        if place.country is None and country and _is_where(text, country[1]):
            place.country = Reading(country[0], (country[1],), "country:in_place_phrase", 0.85)
        return place
    first = skip_space(text, at.end(), end)
    last = _venue_end(reader, first, end)
    last = reader.person_from(first, last) or last  # a name glued to the venue
    last = first + len(text[first:last].rstrip(" -–—"))
    if seat := _SEATED.search(text, first, last):  # "<mission> at <its city>"
        city_of = _SEAT.match(text, last, end)
        last = city_of.end() if city_of else seat.start()
    if last > first and not _is_area(reader, first):
        span = Span(first, last)
        place.venue = Reading(" ".join(text[first:last].split()), (span,), "venue:at_phrase", 0.85)
        _country_of_venue(reader, span, place)
    else:
        last = first
    city = reader.last_place(first, last)
    _read_area(reader, city or last, min(end, last + 80), place, anywhere=True)
    if place.city is None and city is not None:
        _city_in_name(reader, Span(city, last), place)
    return place


def _is_area(reader: Reader, first: int) -> bool:
    """Whether what stands behind "at" is a city or province, not a house named after one ("Port City Hall")."""
    if reader.text.startswith(_words("area"), first):
        return True
    return reader.place_at(first) and not _HOUSE.match(reader.text, first)


def _venue_end(reader: Reader, first: int, end: int) -> int:
    """End of a venue's name, which may hold spaces: up to an area, a person, a verb or a mark."""
    text, at, last = reader.text, first, first
    end = min(end, first + _LONGEST_VENUE)
    for _ in range(_MOST_CHUNKS):
        if at > first and (
            text.startswith(_words("area"), at)
            or reader.begins_person(at)
            or (reader.place_at(at) and not _is_part(reader, at, end))
            or reader.walls.breaks_at(at)
            or reader.country_at(at, at + 1)
            or _acts_there(reader, at, end)
        ):
            break
        room = _PRESS_ROOM.match(text, at, end)
        stop = reader.walls.name_end(room.end() if room else at, end, body=False)
        if stop == at:
            break
        if (aside := _ASIDE.match(text, stop, end)) and text.startswith(_words("head"), aside.end()):
            stop = aside.end("bracket")
        last = stop + (text[stop : stop + 1] == "." and _DOTTED.match(text, stop - 1) is not None)
        if not text[last : last + 1].isspace() or text[last] == "\n" or _END.match(text, last, end):
            break
        at = skip_space(text, last, end)
        if DIGITS.match(text, at) and (
            not _NUMBER.match(text, at, end) or reader.date_from(at, at + 1) is not None
        ):
            break
    return last


def _acts_there(reader: Reader, at: int, end: int) -> bool:
    """Whether a body begins at an offset that does something at the place named before it."""
    if reader.text.startswith(_words("head"), at):
        return False
    body = next((b for b in reader.bodies_in(at, end) if b.start == at), None)
    return body is not None and _ARRANGES.match(reader.text, body.end) is not None


def _is_part(reader: Reader, at: int, end: int) -> bool:
    """Whether the city named in a venue ends its name ("โรงแรม ... พัทยา จังหวัดชลบุรี")."""
    known = reader.first_place(at, end)
    if known is None or known.start != at or reader.text.startswith(_words("area"), at):
        return False
    return reader.text.startswith(_words("area"), skip_space(reader.text, known.end, end))


def _country_of_venue(reader: Reader, venue: Span, place: Place) -> None:
    """The country of a known building, or of the body whose house the venue is."""
    if (site := reader.site_in(venue.start, venue.end)) is not None:
        span = Span(site.start, site.end)
        place.country = Reading(site.row["country_code"], (span,), "reference:places", 0.9)
        if key := reader.place_key(site):
            place.place_key = Reading(key, (span,), "place:gazetteer", 0.9)
        return
    for body in reader.bodies_in(venue.start, venue.end):
        if body.known_id and (code := reader.rows[body.known_id].get("country_code")):
            place.country = Reading(code, (Span(body.start, body.end),), "reference:organisations", 0.85)
            return


def _read_area(reader: Reader, start: int, end: int, place: Place, *, anywhere: bool) -> None:
    """City and country behind a venue; without a venue only where the words for them stand."""
    text = reader.text
    city = next((m for m in _CITY.finditer(text, start, end) if not reader.is_named(m.start())), None)
    if city is None and not anywhere:
        return
    known = reader.first_place(start, end)
    if known is not None and city is not None and known.end < city.start():
        known = known if anywhere else reader.first_place(city.start(), city.end())
    if known is not None and reader.is_named(known.start):
        known = reader.first_place(city.start(), city.end()) if city else None
    if known is not None and city is not None and _is_district_of(text, known, city):
        known = reader.first_place(city.start(), city.end())
    if known is not None and (city is None or known.start < city.end()):
        span = _bare_city(text, known.start, known.end)
        place.city = Reading(text[span.start : span.end], (span,), "place:gazetteer", 0.9)
        if key := reader.place_key(known):
            place.place_key = Reading(key, (span,), "place:gazetteer", 0.9)
        if known.row["country_code"]:
            place.country = Reading(known.row["country_code"], (span,), "reference:places", 0.9)
        behind = known.end
    elif city is not None:
        name = next(g for g in ("capital", "latin", "province", "city") if city.group(g))
        first, last = city.span(name)
        last = last if name in ("capital", "latin") else reader.walls.name_end(first, last)
        if kind := _KIND_OF_AREA.match(text, first, last):
            first = kind.end()
        place.city = Reading(text[first:last], (Span(first, last),), "place:area_word", 0.8)
        behind = last
    else:
        behind = start
    country = reader.country_at(behind, min(end, behind + _COUNTRY_REACH))
    if country is not None and _BESIDE.fullmatch(text, behind, country[1].start):
        place.country = Reading(country[0], (country[1],), "country:in_place_phrase", 0.9)


def _is_district_of(text: str, known: Match, area: re.Match[str]) -> bool:
    """Whether a place is the district or sub-district of the province behind it."""
    return (
        bool(area.group("province"))
        and known.end <= area.start()
        and text.endswith(_DISTRICT, 0, known.start)
    )


def _bare_city(text: str, start: int, end: int) -> Span:
    """A city's name without the word for its kind, but for that of a capital or great city."""
    if kind := _KIND_OF_AREA.match(text, start, end):
        return Span(kind.end(), end)
    lead = next((w for w in ("กรุง", "นคร") if text.endswith(w, 0, start)), "")
    return Span(start - len(lead), end)


def read_inspected(reader: Reader, start: int, end: int, known: Place) -> Place:
    """The body that was inspected, and the place at the end of its name or behind it; else what is known already."""
    place = Place()
    newline = reader.text.find("\n", start, end)
    end = min(newline if newline >= 0 else end, start + _INSPECTED_REACH)
    body = next(iter(reader.bodies_in(start, end)), None)
    if body is None or not _INSPECTS.fullmatch(reader.text, start, body.start):
        return known
    span = Span(body.start, body.end)
    place.venue = Reading(
        " ".join(reader.text[body.start : body.end].split()), (span,), "venue:inspected", 0.8
    )
    _read_area(reader, body.end, end, place, anywhere=True)
    if place.city is None and (city := reader.last_place(body.start, body.end)) is not None:
        _city_in_name(reader, Span(city, body.end), place)
    if place.country is None:
        _country_of_venue(reader, span, place)
    place.country = place.country or known.country
    if place.city is None:
        place.city, place.place_key = known.city, known.place_key
    return place


def read_visited(reader: Reader, start: int, end: int) -> Place:
    """The place behind a word for visiting: the city that follows at once, else what "at" leads to."""
    first = skip_space(reader.text, start, min(end, start + 2))
    city = _CITY.match(reader.text, first, end)
    if city is None and not reader.place_at(first):
        return read_place(reader, start, end)
    place = Place()
    _read_area(reader, first, end, place, anywhere=True)
    return place


def _city_in_name(reader: Reader, name: Span, place: Place) -> None:
    """The city or province with which the name of a body ends."""
    known = reader.first_place(name.start, name.end)
    name = _bare_city(reader.text, name.start, name.end)
    place.city = Reading(reader.text[name.start : name.end], (name,), "place:gazetteer", 0.85)
    if known is not None and known.row["country_code"] and place.country is None:
        place.country = Reading(known.row["country_code"], (name,), "reference:places", 0.85)


def host_country(reader: Reader, start: int, after: int) -> Reading | None:
    """The country that hosts a gathering: named before "to host", or behind its name with "of"."""
    text = reader.text
    hosting = _HOSTS.search(text, max(0, start - _HOST_REACH), start)
    if hosting is None:
        return _hosts_it(reader, after)
    country = reader.country_before(hosting.start()) or (
        reader.country_at(after + len(_OF), after + len(_OF) + 1) if text.startswith(_OF, after) else None
    )
    return Reading(country[0], (country[1],), "country:host", 0.85) if country else None


def _hosts_it(reader: Reader, after: int) -> Reading | None:
    """The country that is said to host a gathering right behind its name ("ที่ไทยจะเป็นเจ้าภาพ")."""
    which = _WHICH.match(reader.text, after)
    country = reader.country_at(which.end(), which.end() + 1) if which else None
    if country is None or not _HOSTED.match(reader.text, country[1].end):
        return None
    return Reading(country[0], (country[1],), "country:host", 0.85)


def is_online(reader: Reader, start: int, end: int) -> Reading | None:
    """Whether a stretch says that people met over a distance."""
    match = _ONLINE.search(reader.text, start, end)
    return Reading(True, (Span(*match.span()),), "is_online:cue", 0.85) if match else None
